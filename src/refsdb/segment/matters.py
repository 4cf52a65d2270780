"""Items that begin and are dated as citations are, and are none: wares, records, members of a staff, comments."""

from __future__ import annotations

import re

_MONEY = r"(?:EUR|Euro|USD|GBP|CHF|DM|SFr|zł|kr|SEK|руб|Kč)"
_COINS = (*"€£$¥₽元円", *"EUR Euro USD GBP CHF DM Fr zł kr SEK руб Kč".split())
"""What each price has: to look for it first is quicker."""
_PRICE = re.compile(
    rf"(?:[€£$¥₽]\s?\d[\d.,]*|\b\d[\d.,]{{0,15}}(?:,-)?\s?(?:[€£$¥₽元円]|(?:{_MONEY}|Fr)\b)|\b{_MONEY}\.?\s?\d[\d.,]*-?)"
    r"\.?(?:[^\w(]|$)"
)
_SIZE = re.compile(r"\d\s?[x×]\s?\d[\d,.]*(?:\s?[x×]\s?\d[\d,.]*)?\s?(?:cm|mm|m|in)\b")
_MEDIUM = re.compile(r"[.,;(\s](?:\d\s?)?(?:CDs?|LPs?|DVDs?|EP|Blu-ray|MP3|[Vv]inyl|[Dd]ownload)\)?\.?$")
_DEGREE = re.compile(
    r"\b(?:Ph\. ?D|PhD|[MB]\. ?Sc|[MB]Sc|M\. ?A|Dr\. ?(?:rer|med|phil|ing))\b(?!.{0,20}(?:thes|[Dd]iss|arbeit))"
)
_WORK_FOR_DEGREE = re.compile(
    r"[.)]\s[A-Z][^.;,]{0,150}\s[a-z][^.;]{0,150}[.,]\s(?:Ph\. ?D|PhD|[MB]\. ?Sc|[MB]Sc|M\. ?A)\b\.?,?"
    r"\s[^;.\d]{0,60}\b(?:[Uu]niv|[Cc]ollege|[Ii]nstitut)"
)
"""A title before the degree that it was written for, and the university behind."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_POST = re.compile(
    r"\b(?:[Pp]rofessor(?:in)?|[Pp]rofesora?|[Pp]rofesseure?|[Ll]ecturer|[Rr]eader in)\b"
    r"|\b(?:[Tt]el|[Pp]hone|[Ff]ax|[Rr]oom|Raum|Zimmer|Büro|[Oo]ffice|[Bb]ureau|тел|каб)\b\.?:?\s?[\d(+]"
    r"|\bnow (?:at|with)\b|\w@\w"
)
"""What a person is, and where one finds her."""
_POST_SIGNS = "rofes ecturer eader Tel tel hone ax oom aum immer üro ffice ureau тел каб now @".split()
_SINCE = re.compile(r"\((?:since |seit |depuis |desde )?(?:19|20)\d\d\s?[-–]?\s\)")


def is_thing(text: str) -> bool:
    """Whether an item has a price, is measured from edge to edge, or ends in its medium."""
    priced = any(coin in text for coin in _COINS) and _PRICE.search(text)
    return bool(priced or _SIZE.search(text) or _MEDIUM.search(text))


_LIFE = re.compile(
    r"\([^()]{0,30}\b((?:1[0-9]|20)\d\d)\s?[-–]\s?(?:[^()\d]{0,10}\d{0,2}[^()\d]{0,10})((?:1[0-9]|20)\d\d)\)"
    r"|[(,]\s?(?:\*|born|geb\.|geboren|né|née|nato|nata|nacid[oa]|nascid[oa]|р\.)\s.{0,30}\d{4}"
)
SHORTEST_LIFE, LONGEST_LIFE = 20, 105
"""Years."""


def is_post(text: str) -> bool:
    """Whether an item says what a person is, where she is found or when she lived: "Adams, J. R., Professor.
    Room 2.14", "Corwin, Hannah (1922-2014)".
    """
    life = _LIFE.search(text)
    if life and (not life[1] or SHORTEST_LIFE <= int(life[2]) - int(life[1]) <= LONGEST_LIFE):
        # who is printed again outlives that: "Adams, John (1622-1699). Walls. London: Ash, 1998"
        return not (life[1] and any(int(year) > int(life[2]) for year in _YEAR.findall(text, life.end())))
    post = _SINCE.search(text) or (any(sign in text for sign in _POST_SIGNS) and _POST.search(text))
    return bool(post or (_DEGREE.search(text) and not _WORK_FOR_DEGREE.search(text)))


_TITLE_FIRST = re.compile(r"[\"“„«‘][^\"“”„«»‘’]{8,200}[\"”“»’],?.*\b(?:1[5-9]|20)\d\d")
_READ_ON = re.compile(
    r"\b(?:accessed|retrieved|visited|abgerufen|zugriff|zuletzt|aufgerufen|consulté|consultado|consultato|acesso em|"
    r"geraadpleegd|bezocht|дата обращения|访问日期|引用日期)\b.{0,25}\b(?:19|20)\d\d",
    re.IGNORECASE,
)
"""The day on which an address was looked at."""
_READ_SIGNS = (
    *"accessed retrieved visited abgerufen zugriff zuletzt aufgerufen consult geraadpleegd bezocht".split(),
    *("acesso em", "дата обращения", "访问日期", "引用日期"),
)
"""What each of these has: to look for it first is quicker."""


def titled(text: str) -> bool:
    """Whether an item without a name is one all the same: a title in quotes and a year, or the day it was read."""
    lower = text.lower()
    read_on = any(sign in lower for sign in _READ_SIGNS) and _READ_ON.search(text)
    return bool(read_on or _TITLE_FIRST.match(text))


_SAID = (
    r"comments?|responses?|replies|reviews|kommentare?|leserbriefe|antworten|rezensionen|commentaires?|réponses?|réactions?|"
    r"avis|comentarios?|respuestas?|opiniones|comentários?|respostas?|commento|commenti|risposte|recensioni|reacties?|"
    r"beoordelingen|komentarze|комментари[ийяе]\w*|отзыв\w*"
)
_READING = (
    r"readers?|users?|visitors?|customers?|leser\w*|besucher\w*|kunden|lecteurs|clients|lectores|usuarios|clientes|leitores|"
    r"usuários|lettori|utenti|lezers|bezoekers|читател\w*|пользовател\w*"
)
_WHOSE = (
    rf"the|your|all|latest|recent|(?:leave|add|post) an?|{_READING}|ihre?|deine?|eure|alle|neueste|vos|les|tous les|"
    r"sus|tus|los|las|deja un|os|seus|deixe um|i|le|i vostri|lascia un|uw|ваши|все|оставить"
)
_BY = r"\s(?:by|from|of|der|von|des|de|dei|degli|van)?\s?(?:the |our |los |las |nos |unserer? )?"
_READERS = re.compile(
    rf"\W*(?:\d+\s(?:{_SAID})\b.*"
    rf"|(?:(?:{_WHOSE})['’]?\s)?(?:{_SAID})(?:{_BY}(?:{_READING}))?[\W\d]*"
    r"|(?:\d+\s?[条个篇]?)?(?:网友|读者|用户|最新|全部|发表)?(?:评论|留言|回复)区?[\W\d]*[条个]?\W*)",
    re.IGNORECASE,
)
MOST_WORDS, MOST_CHARACTERS = 6, 80
"""What a heading above what readers said has at most."""


def heads_readers(text: str) -> bool:
    """Whether a heading stands above what readers said: "Vos commentaires (4)"; not "Responses to drought"."""
    short = len(text) <= MOST_CHARACTERS and len(text.split()) <= MOST_WORDS
    return short and bool(_READERS.fullmatch(text))
