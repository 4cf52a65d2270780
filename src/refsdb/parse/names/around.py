"""A printed list of names without what stands around them: offices, marks, degrees, "et al."."""

from __future__ import annotations

import re

from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.signs import AND_WORDS, FILM_WORDS, MORE_WORDS, ROLE_WORDS
from refsdb.parse.rare import Rare

_ET_AL = Rare(
    r"""[,;&]?\s*(?:
        (?:\b(?-i:[Aa]nd|[Uu]nd|et|[eyi]|en|og|och|&|(?:AND|UND|ET|[EYI]|EN|OG|OCH)(?=\s+[A-Z]))\s+|&\s*|\()?(?:
            \bet\.?\s?al(?:ii|ia|iae|\b)\.?|\bal\.(?=\W*$)|\bothers\b|\bandere(?:n)?\b|\botros\b|\boutros\b|\baltri\b|\bautres\b
            |\bcolleagues\b|\bcollab\.?(?=\W*$)|\bandra\b|\bco-?(?:authors|workers)\b|\bcolaboradores\b
            |\bcollaborateurs\b|\bcollaboratori\b|\bmitarb(?:eiter)?\b
        )
        |\bu\.\s?a\.(?=\W*$)|\bu\.\s?a\.m\.|\bua\b(?=\W*$)|\be\.\s?a\.(?=\W*$)|\bi\sin\.|\bi\sdr\.?(?=\W*$)|\bm\.\s?fl\.|(?-i:\bet\scoll|\b[ye]\scols?|\bve\s(?:ark|diğerleri)|\bvd|\ba\skol(?:ektiv)?|\bi\swsp)\b\.?(?=\W*$)
        |(?<!\w)и\s?др\b\.?|(?<!\w)и\sсоавт\b\.?|(?<!\w)та\sін\b\.?|等人?|ほか|他$|\.{3}\s*$|…\s*$
    ).*$""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ROLE = Rare(
    r"""
    [(\[]\s*(?:(?:(?:vol(?:ume)?|series|guest)\s)?(?:eds?|editors?|hrsg|hgg?|hrg|éds?|dirs?|coords?|orgs?|org|comps?|compilers?|a\s(?:cura|c\.)\sdi|red(?:akt[oø]r\w*|aktör\w*|acteur(?:en)?)?|curator[ei]|edit(?:ores|oři|ori|ör(?:ler)?)|(?:organizad|coordinad|coordenad)or(?:es)?|urednic?ik?i?|ur|szerk|toim|herausgeber(?:in)?|trans(?:l|lators?)?|Übers|cur|éditeurs?|ред)\b[^()\]]{0,20})\s*[)\]]?
    |\b(?:edited|ed\.?|eds\.?|hrsg\.?|hg\.?|herausgegeben|compiled|translated|trans\.?|übers\.?|übersetzt|traduit|edit(?:ado|é)|organizado|redig(?:er)?ad|redigeret|redigert|zredagowane)\s*(?:by|von|v\.|par|por|av|af|przez)\b\s*
    |\ba\scura\sdi\b|\ba\s?c\.\s?di\b|\bsous\sla\s(?:direction|dir\.)\sde\b|\bbegr\.\svon\b
    |^\W*(?:(?-i:in|en|dans|em)\s+|(?:in|en|dans|em)\s?:\s*)(?=[^\W\d_])
    |(?!(?<=[a-zß-ÿ]\s)(?-i:[A-Z]{2,3}\b))(?:\b(?:eds|editors|editor|hrsg|hgg|hg|éds|dirs|coords|orgs|redakt[oö]r\w*|redaktør\w*|curator[ei]|editores|organizadores|coordinadores|editoři|szerk|toim)\b\.?(?=\W*$)|(?<=\s)(?:dir|coord|org)\.(?=\W*$)|(?<=[,)\s])r?ed\.(?=\W*$))
    |(?:,|^)\s*(?:eds?|hrsg|hg|éd)\b\.(?=\s)|^\W*eds?\b\.?\s
    |[(\[]\s*(?:auth(?:or)?s?|verf)\.?\s*[)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(r"^[WIVUwivu] ?: ")
"""The "in" of Polish, the North, Czech and Croatian before editors."""
_BRACKETED = re.compile(r"\s\(((?:[^\W\d_a-z][a-z]{0,2}\.?[- ]?){1,4})\)")
_GIVEN_BRACKETED = re.compile(
    r"(?<=[^\W\d_]) \(([^\W\d_a-z][a-zà-ÿ]+(?:[ -][^\W\d_a-z][a-zà-ÿ]+)?)\)(?=[,;/&]| et | and |$)"
)
"""The given names of "Dupont (Jean), Martin (Pierre)"."""
_DEGREE = Rare(r",? Ph\.?D\b\.?(?=\s*(?:[,;&/]|and\b|$))")
_OF_EDITORS = re.compile(r"[^,;:()]+ Editors[.,;:]?")
_FILM = Rare(
    r"[(,]\s*(?:(?:executive\s)?producers?|directors?|writers?|artist|composer|performer|dir\.)(?:\s?[/&]\s?\w+)?\s*(?:\)|$)",
    re.IGNORECASE,
)
_LEFT = Rare(r"^\W*(?:and|und|et|y|e|&|by|trans\.?)\s+(?=\W*[A-ZÀ-Þ])|\s+(?:and|und|et|&|y)\W*$")
_BY = re.compile(r"^\W*von\s+(?=([^\W\d_]+)(\.?)[^,]*\s[^\W\d_]{2})")
"""The "by" of "von Max Oak", which is the particle of "von Elm E" as well."""
_STUCK = re.compile(r"(?<=[,\s.])(and|und)(?=[^\W\d_a-z]\.)")
_COLLABORATION = Rare(r"^[^(),;]{2,60}\bCollab(?:oration|\.)?\s*\(\s*([^()]{3,})\)?", re.IGNORECASE)
_FOR = Rare(r"(?<=[,;] )(?:(?:and )?(?:on behalf of|for) (?:the |all )?|and the )(?=[A-Z])")
"""What leads to the group that the persons write for."""
_STOPS = re.compile(r"\.{2,}")
_LOOSE_HYPHEN = re.compile(r"(?<=\b[A-Z]) - (?=[A-Z]\b)")
"""Of "Chen Y - H"."""
_LOOSE = re.compile(r"\s+(?=[.,;])")
_MARKS = re.compile(r"[*†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,3}\]")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_GIVEN = 4  # letters of a given name that was shortened: "Chr."


def bare(text: str) -> tuple[str, bool]:
    """(the names with what stands between them, whether the list is shortened); `text` has single blanks."""
    if ":" in text[:3]:
        text = _IN.sub("", text)
    words = set(_WORD.findall(text))
    if not text.isascii() or "*" in text or "[" in text:
        text = _MARKS.sub("", text)
    if words & ROLE_WORDS and not (_OF_EDITORS.fullmatch(text) and is_body(text)):
        text = _ROLE.sub(" ", text)
    if " ." in text or " ," in text or " ;" in text:
        text = _LOOSE.sub("", text)
    if "and" in text or "und" in text:
        text = _STUCK.sub(r" \1 ", text)
    if " - " in text:
        text = _LOOSE_HYPHEN.sub("-", text)
    if "(" in text and not is_body(text):
        text = _GIVEN_BRACKETED.sub(_behind_comma, _BRACKETED.sub(r" \1", text))
    if "Ph" in text:
        text = _DEGREE.sub("", text)
    if words & FILM_WORDS:
        text = _FILM.sub("", text)
    if words & AND_WORDS:
        text = without_and(text)
    if "behalf" in text or " for " in text or " the " in text:
        text = _FOR.sub("", text)
    if "ollab" in text:
        text = _COLLABORATION.sub(r"\1", text)
    et_al = False
    if words & MORE_WORDS or "..." in text or "…" in text or "等" in text:
        shortened = _ET_AL.sub("", text, count=1)
        et_al = shortened != text
        text = shortened
    if ".." in text:
        text = _STOPS.sub(".", text)
    text = text.lstrip()
    opened = "" if text.startswith(("'t ", "’t ")) else "'"  # "'t Hooft"
    text = text.strip(f' ,;:&/-–—"“”„=_<>{opened}').lstrip(".)]").rstrip("([")
    return text, et_al


def _behind_comma(bracket: re.Match[str]) -> str:
    given = bracket[1].split(maxsplit=1)[0].split("-", maxsplit=1)[0]
    return f", {bracket[1]}" if given.lower() in GIVEN else bracket[0]


def without_and(text: str) -> str:
    """A part of a list without the "and" or "by" at its ends."""
    return _without_by(_LEFT.sub("", text))


def _without_by(text: str) -> str:
    by = _BY.match(text)
    return (
        text[by.end() :] if by and (by[1].lower() in GIVEN or (by[2] and len(by[1]) < _SHORT_GIVEN)) else text
    )
