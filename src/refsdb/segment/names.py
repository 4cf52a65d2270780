"""Whether a text begins with the name of an author, in the forms that lists print."""

from __future__ import annotations

import re
from functools import lru_cache

from refsdb.segment.letters import CJK, DASH, LETTER, LOWER, UPPER

_PARTICLE = (
    r"(?:(?:[Vv][ao]n|[Dd]e[rnslm]?|[Dd]e la|"
    r"[Dd]el|[Dd]ella|[Dd][aiuo]s?|[Ll][ae]|[Tt]er|[Tt]en|[Zz]ur?|[Aa]l|[Ee]l|[Ss]t\.?|d['’]|"
    r"[Vv]an de[rn]?|[Vv]on de[rmn])[\s-]*)"
)
_WORD = (
    rf"[{UPPER}][{LETTER}'’]*+(?:[-‐–][{LETTER}][{LETTER}'’]*+)*+"  # whole: what follows is never a letter
)
_SURNAME = rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s{_WORD}){{0,2}}"

_PARTICLES = re.compile(_PARTICLE)
_DIGIT = re.compile(r"\d")

_FORMS = (
    # Cambiaghi S (2000) · Hsieh T-H, · Izpisua Belmonte J. C., · ALTMEYER P, · Иванов И.И.
    rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s{_PARTICLE}{{0,2}}{_WORD}){{0,2}}\s[{UPPER}]{{1,3}}(?:-[{UPPER}{LOWER}]{{1,2}})?(?=[\s.,;:(]|$)",
    rf"{_PARTICLE}{{0,2}}{_WORD}(?:\s{_PARTICLE}{{0,2}}{_WORD}){{0,2}}\s[{UPPER}][{LOWER}]?\.(?=[\s,;:(-]|[{UPPER}]\.|$)",
    # Assmann, Jan (1997) · Bradner, S. · Müller-Lüdenscheidt, H.-J.
    # v. Bar, Christian: · no second party of a case
    rf"(?:v\.\s(?={_WORD},\s{_WORD}(?:\s{_WORD})?(?::|/|\s\([Hh])))?{_SURNAME},\s?[{UPPER}]",
    # A. V. Marzano · J.-B. Fressoz
    rf"[{UPPER}][{LOWER}]?\.\s?(?:-?\s?[{UPPER}][{LOWER}]?\.\s?){{0,3}}{_PARTICLE}{{0,2}}[{UPPER}][{LETTER}'’-]+",
    # Ogden et al. · Smith and Jones · Maymounkov und Mazières
    rf"{_SURNAME},?\s(?:et al|u\.\s?a\.|and others|i in\.|и др)",
    rf"{_WORD}\s(?:and|und|et|y|e|i|и|&)\s{_WORD}(?=[\s,.:(])",
    # 王小明, 李明. · 田中 太郎
    rf"[{CJK}]{{2,4}}(?:\s?[{CJK}]{{1,3}})?(?:[,，.．、;；:：（(]|\s)",
)
_NAME = re.compile("|".join(f"(?:{form})()" for form in _FORMS))  # the empty groups tell which form it is
INITIALS_FIRST = 4
"""The number of the form "A. V. Marzano" among those above."""
SAME = -1
BODY = -2

SAME_WORDS = "Derselbe|Dieselbe|Idem|Eadem|Iidem|Tenże|Taż|Он же|Она же"
"""Words for "the same", which name the author of the item before."""
_DASHED = re.compile(
    rf"(?:[{DASH}]{{2,}}|[—–―_]|_{{2,}})\s?[,.:;(\d]|(?:[—–―_]\s?){{2,}}|[—–―_]\s[\"“„«{UPPER}]"
    rf"|(?:Ders|Dies|Id|Idem|Ibid|Ead)\.?[,:\s]|(?:Ders|Dies)\./|(?:DERS|DIES|ID|EAD|{SAME_WORDS}|{SAME_WORDS.upper()})\.?[,:]"
)
_DASHED_FIRST = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_DIETО")
_EDITORS = r"(?:\((?:[Hh]rsgg?|[Hh]gg?|[Ee]ds?)\.?\)[,.:]?\s?)"
MONTHS = (
    r"(?:Jan(?:uar[yi]?|vier)?|Feb(?:ruar[yi]?)?|[Ff]évrier|M(?:ar(?:ch|s)|ärz)|A[pv]ri?l|Ma[iy]|Ju[nl][iye]?|Juin|Juillet|"
    r"Aug(?:ust)?|Août|Sept(?:ember|embre)?|O[ck]t(?:ober|obre)?|Nov(?:ember|embre)?|De[cz](?:ember)?|Décembre|"
    r"Spring|Summer|Autumn|Fall|Winter|Frühjahr|Sommer|Herbst)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_UNDATED = r"[(\[](?:n\. ?d|o\. ?J|s\. ?[adf]|z\. ?d|b\. ?d|u\. ?å|t\. ?y)\.?[)\]]"
"""What a body that names no year prints in its place."""
_EDITED = re.compile(rf"\([HhEe]|{_UNDATED}")
_BODY = re.compile(
    rf"(?!{MONTHS}\b)[{UPPER}][{LETTER}&.'’/-]*(?:\s(?:[{UPPER}][{LETTER}&.'’/-]*|of|for|the|and|für|der|des|und|de|la|du|del|di|et|on|in|y|e|do|da)){{0,9}}"
    rf"(?:\.|,|:)?\s?{_EDITORS}?(?:[(\[]?(?:1[5-9]|20)\d\d|{_UNDATED})"
    rf"|[{UPPER}][{LETTER}&'’/-]*(?:\s[{LETTER}&'’/-]+){{1,9}}\s{_EDITORS}"
    # IWR (Institute of Wind and Rain) (2012)
    rf"|[{UPPER}][{LETTER}&'’/-]*(?:\s[{LETTER}&'’/-]+){{0,3}}\s\([^()\d]{{3,90}}\)[,:]?\s?[(\[]?(?:1[5-9]|20)\d\d"
)


def name_form(text: str) -> int:
    """Which of the forms of a person's name `text` begins with, counted from 1; 0 for none."""
    return _form(text[:120])


@lru_cache(maxsize=4096)
def _form(head: str) -> int:
    if not head[:1].isalpha() or (head[0].islower() and not _PARTICLES.match(head) and head[:3] != "v. "):
        return 0  # most wrapped lines
    found = _NAME.match(head)
    return found.lastindex or 0 if found else 0


def beginning(text: str) -> int:
    """What `text` begins with as citations do: the `name_form` of a person, SAME or BODY; 0 for none of them."""
    return name_form(text) or (SAME if same_author(text) else BODY if body_first(text) else 0)


def starts_like_one(text: str) -> bool:
    """Whether a line begins as citations do: with an author, a body and a year, or a dash for the same author."""
    return beginning(text) != 0


def person_first(text: str) -> bool:
    """Whether `text` begins like a person's name in a list: "Lai CH", "Lai, C. H.", "C. H. Lai", "Lai et al"."""
    return name_form(text) > 0


def same_author(text: str) -> bool:
    """Whether a dash or "Ders." stands for the author of the item before."""
    return text[:1] in _DASHED_FIRST and bool(_DASHED.match(text[:40]))


STANDARD = re.compile(
    r"(?:(?:ISO|IEC|IEEE|EN|DIN|ASTM|BS|NF|UNE|UNI|NEN|SIS|SS|PN|ČSN|ÖNORM|SN|ANSI|ITU|ETSI|VDI|RFC|GB|JIS|ГОСТ|СНиП)"
    r"(?:[/ -](?:ISO|IEC|EN|TS|TR|PAS|Std\.?|T|Guide|Р|IEEE))*\s?[A-Z]{0,2}[ .-]?)\d"
)
"""The number of a standard: "DIN EN 131-7"."""
_CASE = re.compile(rf"[{UPPER}][{LETTER}.,&'’()-]*(?:\s[{LETTER}.,&'’()-]+){{0,12}}?\svs?\.?\s[{UPPER}]")
"""The parties of a case: "R (Daly) v Secretary of State"."""


def body_first(text: str) -> bool:
    """Whether `text` begins with capitalised words and then a year: "World Health Organization (2003)"; or with the
    parties of a case, or with the number of a standard.
    """
    if not text[:1].isupper():
        return False
    head = text[:160]
    if (" v" in head and _CASE.match(head)) or (head[1:2].isupper() and STANDARD.match(head)):
        return True
    digit = _DIGIT.search(head)
    if not (digit and _YEAR.match(head, digit.start())) and not _EDITED.search(head):
        return False  # no number stands before the year of a body
    return bool(_BODY.match(head))
