"""Who wrote the entry: as printed, and as names."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from refsdb.model import Name
from refsdb.segment.about.dates import MONTH_NAMES as _MONTHS
from refsdb.segment.about.given import has_given_name
from refsdb.segment.about.title_words import GREETING, WORKPLACE
from refsdb.segment.letters import LETTER, LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.text.fold import fold

SEARCHED = 30

_LABEL = re.compile(
    r"(?:(?:written |edited )?by\b(?=:)|(?:corresponding )?authors?(?:\(s\))?|autor(?:in|en|innen|es|a|"
    r"as)?(?:\(en\))?|verfasser(?:in)?|"
    r"auteurs?(?:\(s\))?|autore|autori|autrice|redaktion|автор(?:ы)?|作者)\s?[:：]\s*(?P<names>\S.*)",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"(?:from|von|de|da|van|från|fra|od|от)\s?:\s*[\"“]?(?P<names>[^<>@\"“”]{3,60}?)[\"”]?\s*<[^<>\s]+@[^<>\s]+>",
    re.IGNORECASE,
)
"""Who wrote a mail."""
_TITLES = re.compile(
    r"(?:(?:(?:Univ\.|Ao\.|a\.|o\.|apl\.)\s?-?)?(?:Prof|Professor|PD|Priv|Dr|Dres|Doz|Dipl|Mag|Doc)\b\.?(?:\s?-?\s?Doz\.)?(?:in\b)?|"
    r"(?:h\. ?c|mult|med|dent|vet|phil|rer|nat|pol|oec|jur|habil|Ing|Psych|Biol|Chem|Phys|Inform|theol|sc|"
    r"hum|univ|em|publ|paed|soc)\b\.?|"
    r"Frau\b|Herr\b|Mrs?\b\.?|Ms\b\.?|M\. ?Sc\b\.?|B\. ?Sc\b\.?|MBA\b|Sir\b)(?:[\s-]+|$)"
)
_DEGREES = re.compile(
    r"[,\s]+(?:M\.? ?D|Ph\.? ?D|D\.? ?Phil|M\.? ?Sc|B\.? ?Sc|M\.? ?A|B\.? ?A|M\.? ?P\.? ?H|MBA|FRCP|FACP|"
    r"R\.? ?N|LL\.? ?M|Esq)\b\.?(?=,|$|\s)"
)
_PARTICLES = frozenset(
    "van von de der den del della di da dos du la le zu zur ten ter af av vom zum bin al el y".split()
)
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_SEPARATOR = re.compile(r"\s*(?:;|•|·|\||\bund\b|\band\b|\bet\b|&|(?<=\s)[ye](?=\s)|\s[/]\s)\s*")
_WORD = rf"(?:[{UPPER}][{LETTER}'’.-]*|(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|zu|ten|ter|af|av))"
_PERSON = rf"(?:{_WORD}\s){{1,4}}[{UPPER}][{LETTER}'’-]+"
_NAME_LIST = re.compile(
    rf"{_PERSON}(?:\d|\*|†)?(?:(?:,|;|\s[/&]|,?\s(?:and|und|et|y|e|i|и))\s+{_PERSON}(?:\d|\*|†)?)*[.,]?$"
)
_INITIALED = (
    rf"(?:(?:[{UPPER}][{LOWER}]?\.[\s-]?){{1,3}}[{UPPER}][{LETTER}'’-]+"
    rf"|[{UPPER}][{LETTER}'’-]+,?\s(?:[{UPPER}]\.\s?){{1,3}})"
)
_EASTERN = r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}"
_SHORT = re.compile(rf"{_INITIALED}(?:\s?[,;&]\s?{_INITIALED})*|{_EASTERN}(?:\s?[,，、;；·]\s?{_EASTERN})*")
_BY = re.compile(
    r"(?:(?:(?:an? [^\W\d_]+|edited|written|compiled|translated|maintained|prepared|modified|adapted|revised) )?by|"
    r"a cura di|(?:(?:samengesteld|sammanställt?|opracowan[eya]|compilé|compilado|compilato|redatto|"
    r"herausgegeben|verfasst|geschrieben|übersetzt|zusammengestellt|écrit|rédigé|traduit|entretenue?|"
    r"maintenue?|escrito|traducido|traduzido|scritto|tradotto|geschreven|vertaald) )?(?:von|par|por|di|da|av|door|"
    r"przez))\s+",
    re.IGNORECASE,
)
_FOOT = re.compile(r"[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰,]+$|(?<=[a-zß-ÿ])[IVX]{1,4}$")
_MAIL = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?")
_NOT_A_NAME = re.compile(
    r"\d|https?:|@|\b(?:of this article|information|contributions|dieses artikels|unknown|anonymous|unbekannt)\b",
    re.IGNORECASE,
)


def is_author_line(text: str) -> bool:
    """Whether a line says "Author: …" in one of the languages."""
    return bool(_LABEL.match(text))


def is_name_list(text: str) -> bool:
    """Whether a line consists of two or more names, or of one with a title: "Ilse Bürmann und Helmut Schmitz". What
    ends in a full stop is a sentence, "Ein Text.", unless it begins with a title or a given name.
    """
    if len(text) > 200 or not text[:1].isupper():
        return False
    text = _composed(text)
    bare = without_titles(text)
    if not _NAME_LIST.match(bare):
        return False
    if bare != text.strip(" ,."):
        return True
    if text[-1] == ".":
        return has_given_name(bare)
    return bool(re.search(r"[,;/&]|\s(?:and|und|et|y|e|и)\s", text))


def is_name(text: str) -> bool:
    """Whether a line may be one name and nothing else but a mailbox; titles of two or three words may be that too."""
    bare = _MAIL.sub("", text) if "@" in text else text
    return len(bare) <= 60 and bool(re.fullmatch(_PERSON, without_titles(_composed(bare))))


def _composed(text: str) -> str:
    """The text without ligatures, and with one sign for a letter and its accent, where PDFs have two."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def people_in(text: str, *, sure: bool = False) -> tuple[int, int]:
    """How many of the parts of a text, between commas and the like, are names, with the marks of their notes and what
    they are ("Tom Holm1 · Ana Pell2,*, Member"), and how many parts there are. `sure`: only what begins with initials
    or a given name is one, since titles in capital letters look like names: "Examples and Test File".
    """
    if len(text) > 300:
        return 0, 1
    if _FAMILY_FIRST.fullmatch(text):
        return 1 + text.count(";"), 1 + text.count(";")
    parts = [_FOOT.sub("", part.strip(_MARKS)).strip(_MARKS) for part in _BETWEEN.split(text)]
    parts = [part for part in parts if part and not _ROLE.fullmatch(part)]
    whole = (is_name(part) and (has_given_name(part) if sure else not _ARTICLE.match(part)) for part in parts)
    names = sum(is_short_name(part) or name for part, name in zip(parts, whole, strict=True))
    return names, len(parts)


_BETWEEN = re.compile(r"[,;·•&/|]|\s(?:and|und|et|y|e|i|и|en)\s")
_LISTED = rf"(?:{_WORD} )?[{UPPER}][{LETTER}'’-]+, {_WORD}(?: {_WORD})?"
_FAMILY_FIRST = re.compile(rf"{_LISTED}(?:; {_LISTED})+")
"""Names as archives print them: "Hartmann, Ilse; Krüger, Jens"."""
_MARKS = " .*†‡§∗¹²³"
_ROLE = re.compile(
    r"(?:senior |student |life )?(?:member|fellow)|ieee|(?:and|und|et|y|e)\b|m\.? ?d|ph\.? ?d|m\.? ?sc",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:the|an?|der|die|das|eine?|les?|la|une?|l['’]|el|los|las|il|gli|het|een|os?|as?|über|zur?|zum|on|from|in|von|de)\s",
    re.IGNORECASE,
)
"""How titles begin and names do not."""


def is_short_name(text: str) -> bool:
    """Whether a line is nothing but persons with initials, "Т. Савчук, П. Лисенко", or a name in Han or Hangul."""
    return len(text) <= 120 and bool(_SHORT.fullmatch(text.rstrip(" .,*")))


def is_eastern_name(text: str) -> bool:
    """Whether a line of two to four signs is a name: of three at most that begin with a family's, or set apart."""
    return " " in text or (text[0] in _FAMILIES and len(text) <= 3)


_FAMILIES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉"
    "程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬"
    "钱錢严嚴覃武戴莫孔向汤湯김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공"
)
"""The first signs of the hundred commonest family names of Chinese, and of those of Korean."""


def is_by_line(text: str) -> bool:
    """Whether a line says "by Jane Doe", and perhaps where she is: "von Dr. Petra Lenz, Freiburg"."""
    return bool(_named_by(text))


def _named_by(text: str) -> str:
    """The names in a line that says by whom something is, and perhaps when it was posted; "" for another line."""
    found = _BY.match(text) or (_POSTED.match(text) if len(text) <= LONGEST_POSTED else None)
    if not found or len(text) > 120:
        return ""
    names = _MORE.split(text[found.end() :], maxsplit=1)[0]
    names = names.split(",")[0] if _OFFICE.search(names) else names
    if is_name_list(names):
        return names
    first = names.split(",")[0]
    return first if is_name(first) else ""


_MORE = re.compile(
    r"\s?[|·•–—]\s|\s-\s|(?<=\w\w\w)\.?\s(?=[^\W\d_]+(?:\s\w+)?:\s)"
    r"|,?\s(?:on|am|le|el|il|op|em|den|dnia|in|at|um|à|alle)\s(?=.*\d)|,?\s(?=\d)"
    r"|\s\(?(?=(?:19|20)\d\d\))|\.\s(?=(?i:publi|posted|pubblic|geplaatst|veröff|opubl|stand|updated|actualiz|aggiorn))"
    rf"|,?\s(?=(?i:{_MONTHS})\b\.?\s\d)"
)
"""What parts names from what follows in their line: "by Ann Oak | 3 May", "von Anna Oak. Stand: 3. Mai"."""
_WEEKDAYS = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|"
    r"sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"(?:mån|tis|ons|tors|fre|lör|sön)dag)"
)
_POSTED = re.compile(
    r"(?:(?:article|artikel|artículo|articolo|artigo|text|texte|texto|testo|tekst|posted|published|submitted|written|"
    r"veröffentlicht|erschienen|verfasst|geschrieben|publié|posté|écrit|rédigé|publicado|escrito|enviado|pubblicato|"
    r"vorgelegt|eingereicht|présenté|presentado|apresentado|presentato|presented|scritto|geplaatst|gepubliceerd|"
    r"geschreven|publicerad|skriven|opublikowan[eoy]|napisan[eya])\b\W*+){0,3}+"
    rf"(?:(?:on|am|le|el|il|op|em|den|dnia|w dniu)\s)?(?:{_WEEKDAYS},?\s)?"
    rf"(?>\d[\w./-]*|de\b|{_MONTHS}\b\.?|[,.\s]){{0,12}}+"
    r"\b(?:by|von|par|por|da|di|door|av|przez):?\s+",
    re.IGNORECASE,
)
"""When a page was posted, before by whom: "Posted on March 8, 2019 by", "12 août 2018 par"."""
_HANDED_IN = re.compile(
    r"(?:vorgelegt|eingereicht|verfasst|submitted|presented|présentée?|soutenue|presentad[oa]|apresentad[oa]|presentat[oa]|"
    r"ingediend|złożona)\b",
    re.IGNORECASE,
)
"""How title pages of theses begin to say whose they are."""
_OF_TEXT = re.compile(
    rf"(?i:candidate|student(?:in)?|doktorand(?:in)?|étudiante?|doctorante?|studente(?:ssa)?|estudiante|doctorand[oa]|aluno|aluna|"
    rf"te(?:x|ks)te?|testo|texto|words|story|reporting)\s?:\s(?P<names>{_PERSON}(?:(?:,|\s(?:&|and|und|"
    rf"och|et|y|e|en|i))\s{_PERSON})*)(?<![.])"
)
"""Whose the words are, where the pictures are another's, or the work; names only, since other texts may follow."""
LONGEST_POSTED = 100
_OFFICE = re.compile(
    r"\b(?:reporter|correspondent|editor|journalist\w*|redakt\w+|korrespondent\w*|correspondant\w*|journaliste|"
    r"periodista|giornalista|jornalista|redacteur|professor\w*|lecturer|director|universit\w+)\b",
    re.IGNORECASE,
)
"""What somebody is, behind a comma and the name."""


def byline_of(
    before: Sequence[Line],
    after: Sequence[Line],
    metadata: Mapping[str, str],
    *,
    sure: bool = True,
    under: str = "",
) -> tuple[str, ...]:
    """The authors as printed, one string each; () where none is stated. `under`: the names under the title.

    `sure`: an author in the metadata was put there by a person, who may name the first and no more: a printed line
    that has these names and others counts. One that a program put there counts where the text names none, or prints
    the same.
    """
    stated = metadata.get("author", "")
    stated = "" if stated.casefold() in _NOBODY else stated
    top = before[:SEARCHED]
    if stated and sure:
        people = _people(stated)
        printed = map(_people, _lines_of_names(before, under))
        return next((more for more in printed if _persons(people) < _persons(more)), people)
    for line in (*top, *after[:SEARCHED]):
        found = _LABEL.match(line.text) or _SENDER.fullmatch(line.text) or _OF_TEXT.fullmatch(line.text)
        if found and (people := _people(found["names"])):
            return people
    if stated and _printed(stated, before):
        return _people(under if stated.casefold() in under.casefold() else stated)
    if names := next(_lines_of_names(before, under), ""):
        return _people(names)
    handed_in = (names for line in top if _HANDED_IN.match(line.text) and (names := _named_by(line.text)))
    return _people(under or next(handed_in, stated))


def _lines_of_names(before: Sequence[Line], under: str) -> Iterator[str]:
    """The names in each of the first lines that say by whom something is, or are nothing but names."""
    for line in before[1:6]:
        titled = under and "," not in line.text and is_name(line.text)  # a teacher, below the author
        greets = GREETING.fullmatch(line.text) or titled
        names = _named_by(line.text) or (line.text if not greets and _are_named(line.text) else "")
        if names and not _of_words(names, before):
            yield names


_NOBODY = frozenset(
    "microsoft office user|user|admin|administrator|unknown|author|windows user|office user|usuario|benutzer|utente|"
    "utilisateur|gebruiker|пользователь|python-docx|libreoffice|openoffice|hp|dell|pc|asus|acer|lenovo|standard".split(
        "|"
    )
)
"""Whom programs name as the author where nobody told them."""


def _persons(people: Sequence[str]) -> frozenset[tuple[str, str]]:
    """The persons by their names alone, however these are printed: "Oak, Ann" is "Dr. Ann Oak"."""
    names = map(name_of, people)
    return frozenset((fold(name.family or name.literal), fold(name.given)) for name in names)


def _are_named(text: str) -> bool:
    return is_name_list(text) and not WORKPLACE.search(text)


def _printed(author: str, before: Sequence[Line]) -> bool:
    """Whether the last word of an author's name stands in the first lines."""
    words = _NAME_WORD.findall(author.casefold())
    return bool(words) and any(words[-1] in line.text.casefold() for line in before[:SEARCHED])


def _of_words(text: str, before: Sequence[Line]) -> bool:
    """Whether the text writes a word of this line in lower case, as of "Salt Marshes and Tidal Flats": no name."""
    words = {word.lower() for word in _NAME_WORD.findall(text) if word[0].isupper()} - _PARTICLES
    said = itertools.islice(
        itertools.chain.from_iterable(_NAME_WORD.findall(line.text) for line in before), READ
    )
    return any(word in words for word in said)


_NAME_WORD = re.compile(rf"[{LETTER}]{{3,}}")
READ = 5000
"""Words of the text that are looked at."""


def _people(text: str) -> tuple[str, ...]:
    """The persons in a list of names. Commas part persons, unless what follows is a degree or a given name."""
    text = _MAIL.sub("", text).strip(" .,;")
    people: list[str] = []
    for part in _SEPARATOR.split(text):
        bits = [bit.strip() for bit in part.split(",")]
        if len(bits) == 2 and _family_first(bits):
            people.append(part.strip())
            continue
        for bit in bits:
            if people and bit and _is_degree(bit):
                people[-1] += f", {bit}"
            elif bit:
                people.append(bit)
    people = [_FOOT.sub("", person).strip() for person in people]
    return tuple(
        person for person in people if len(person) > 1 and not _NOT_A_NAME.search(person) and len(person) < 80
    )


def _family_first(bits: Sequence[str]) -> bool:
    """Whether "Altmeyer, Peter" is one person: each side a single word, or initials on the right."""
    left, right = bits
    return (
        " " not in left
        and bool(re.fullmatch(rf"(?:[{UPPER}][{LOWER}]+|(?:[{UPPER}]\.?[\s-]?)+)", right))
        and not _is_degree(right)
    )


def _is_degree(text: str) -> bool:
    return bool(_DEGREES.fullmatch(f" {text}")) or text in _SUFFIXES


def without_titles(text: str) -> str:
    """A name without academic titles and degrees."""
    text = _DEGREES.sub("", text)
    while found := _TITLES.match(text):
        if not found.end():
            break
        text = text[found.end() :]
    return text.strip(" ,.")


def name_of(person: str) -> Name:
    """One person as a name, academic titles left out: "Prof. Dr. med. Peter Altmeyer" is Altmeyer, Peter."""
    bare = without_titles(person) or person
    if "," in bare:
        family, _, given = (part.strip() for part in bare.partition(","))
        return Name(family=family, given=given)
    words = bare.split()
    suffix = words.pop() if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if len(words) < 2:
        return Name(literal=bare)
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES and words[first - 1][0].islower():
        first -= 1
    return Name(
        family=words[-1], given=" ".join(words[:first]), particle=" ".join(words[first:-1]), suffix=suffix
    )
