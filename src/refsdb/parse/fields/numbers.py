"""Volumes, issues, editions: the number without the word that announces it."""

from __future__ import annotations

import re

from refsdb.parse.cues import belongs
from refsdb.parse.fields.plain import tidy

_CUE = re.compile(
    r"""^(?:(?:(?:vol(?:ume|umen|s)?|bde?|band|jg|jahrgang|jahrg|tome|tomo|том|nos?|nr|num|number|núm|numero|número|numéro|issues?|iss|heft|hft
    |fasc|вып|№|årg|roč(?:ník)?|deel|dl|anno|annata|année|afl|第
    |cilt|sayı|zesz(?:yt)?|číslo|szám|évf|köt(?:et)?|letnik)(?:\s?[.:°º]{1,2}\s*|\s+|(?-i:(?![a-z])))|(?:[tvnhaтčc]|an|sz|št)(?:\s?[.:°º]{1,2}\s*|\s+))(?=[\dIVXLC№]|suppl|spec|\())+""",
    re.VERBOSE | re.IGNORECASE,
)
_DASH = re.compile(r"\s*[\x96\x97‐‑‒–—―−-]+\s*")
_DATED = re.compile(r"([\w/–-]+)\s*[(\[,]\s*([^\W\d_]+)[^()\[\]]*")
"""A number with the month or season behind it: "1 (March"."""
_EDITION = re.compile(
    r"第?(\d{1,3})\.?(?:st|nd|rd|th|e|ème|a|ª|º|-е|版)?[.\s]*(?P<word>[^\W\d_]*)\.?"
    r"|(?:изд|wyd)\.\s(\d{1,3})(?:-е)?"
)
_EDITION_WORDS = frozenset("ed éd e edição druk bs p kiad izd a".split())
"""What says so besides the words of the class: short, or common in other places."""
_NAMED_EDITION = {
    word: str(number)
    for number, words in enumerate(
        """
        first erste première prima primera primeira|second zweite deuxième seconda segunda secunda|
        third dritte troisième terza tercera terceira|fourth vierte quatrième quarta cuarta|
        fifth fünfte cinquième quinta|sixth sechste sixième sesta sexta|
        seventh siebte septième settima séptima sétima|eighth achte huitième ottava octava oitava|
        ninth neunte neuvième nona novena|tenth zehnte dixième decima décima
        """.split("|"),
        1,
    )
    for word in words.split()
}
"""What is printed for the number of an edition, in small letters."""


def read_edition(text: str) -> str:
    """The number of an edition that has nothing else ("9th ed", "Second edition"), else what is printed
    ("2nd rev. ed").
    """
    text = tidy(text)
    first, _, word = text.partition(" ")
    if first.lower() in _NAMED_EDITION and belongs(word.rstrip("."), "edition"):
        return _NAMED_EDITION[first.lower()]
    found = _EDITION.fullmatch(text)
    if found is None or (found["word"] and not is_edition(found["word"])):
        return text
    return found[1] or found[3]


def is_edition(word: str) -> bool:
    """Such as "Aufl", "edition", "ed", "utg"."""
    return belongs(word, "edition") or word.lower() in _EDITION_WORDS


def is_ordinal(word: str) -> bool:
    """Such as "second", "dritte"."""
    return word.lower() in _NAMED_EDITION


def read_number(text: str) -> str:
    """A volume's or issue's number as printed ("12", "iv", "3-4", "Suppl 1")."""
    text = " ".join(text.split()).strip(" .,;:()[]'\"/،「」『』《》")
    if text.isdecimal():
        return text
    text = _CUE.sub("", text).strip(" .,;:()[]卷期巻号،")
    dated = _DATED.fullmatch(text)
    if dated and (belongs(dated[2], "month") or belongs(dated[2], "season")):
        text = dated[1]
    return _DASH.sub("-", text)
