"""Codes that an entry gives for its subject: ICD-10, where they stand as codes and not as words of a sentence.

The form is that of WHO's ICD-10: a letter, two digits, and after a point up to four further characters (the fifth to
seventh are national extensions, as in ICD-10-CM), with the dagger, asterisk or exclamation mark of the German
edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refsdb.model import Identifier
from refsdb.segment.lines import Line

ICD_10 = "icd-10"
SEARCHED = 40

_CODE = r"[A-Z]\d[0-9A-B](?:\.(?:\d[0-9A-Z]{0,3}|-)-?)?[+*!†]?"
_CODES = rf"{_CODE}(?:\s?(?:,|;|/|-|–|and|und|et)\s?{_CODE})*"
_GLUED = re.compile(rf"(?<=[\w)\]])\s*(?P<codes>{_CODES})$")
_STATED = re.compile(
    rf"(?:\(?\b(?:ICD|CIM|CIE)[\s-]?(?:10)?(?:[\s-]?(?:GM|CM))?(?:[\s-]?codes?)?\s?[:：]?\s*(?P<codes>{_CODES})\)?)"
)
_ALONE = re.compile(rf"\(?(?P<codes>{_CODES})\)?$")
_ONE = re.compile(_CODE)


_OF_DISEASES = re.compile(
    r"(?:synonym(?:e|es|s|\(s\)|o|os|i|en)?|synonymes?|sinónimos?|sinônimos?|sinonimi|definitions?|definición|définition|"
    r"definizione|definição|definitie|a?etiology|ätiologie|ätiopathogenese|étiologie|etiología|eziologia|etiologia|"
    r"etiologie|clinical (?:features|picture)|klinik|klinisches bild|pathogenesis|pathogenese)\s?:?",
    re.IGNORECASE,
)
"""A line that stands alone on a page about a disease."""
_NUMBERED_THINGS = frozenset(
    "vitamin vitamine vitamina interleukin coenzyme factor faktor type typ section route road motorway".split()
)


def about_a_disease(lines: Sequence[Line]) -> bool:
    """Whether the first lines have the headings of an article about a disease."""
    return any(_OF_DISEASES.fullmatch(line.text) for line in lines[:SEARCHED] if len(line.text) < 30)


def without_code(title: str, *, disease: bool = False) -> tuple[str, tuple[str, ...]]:
    """The title and the codes that were glued to its end: "Calcinosis cutis (overview)L94.2" has L94.2.

    A code after a blank is taken only with its decimal point or in brackets, or where the page is about a `disease`:
    "Vitamin B12" and "Section A10" stay.
    """
    stated = re.search(rf"\s*[(\[,;–-]?\s*{_STATED.pattern}[)\]]?$", title)
    if stated and stated.start():
        return title[: stated.start()].rstrip(" ,;–-(["), tuple(_ONE.findall(stated["codes"]))
    bracketed = re.search(rf"\s*[(\[](?P<codes>{_CODES})[)\]]$", title)
    if bracketed and bracketed.start() and "." in bracketed["codes"]:
        return title[: bracketed.start()], tuple(_ONE.findall(bracketed["codes"]))
    found = _GLUED.search(title)
    if not found:
        return title, ()
    glued = (
        title[found.start() - 1 : found.start("codes")].strip() == title[found.start() - 1]
        and not title[found.start() : found.start("codes")]
    )
    before = title[found.start() - 1]
    named = disease and title[: found.start()].lower().split()[-1] not in _NUMBERED_THINGS
    if "." in found["codes"] or named or (glued and (before.islower() or before in ")]")):
        return title[: found.start()].rstrip(), tuple(_ONE.findall(found["codes"]))
    return title, ()


def codes_of(glued: Sequence[str], lines: Sequence[Line]) -> tuple[Identifier, ...]:
    """The codes of the title, those after "ICD-10:", and those that have one of the first lines for themselves."""
    return tuple(Identifier(ICD_10, code) for code in dict.fromkeys([*glued, *_printed(lines)]))


def _printed(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines[:SEARCHED]:
        stated = _STATED.search(line.text) if len(line.text) < 300 else None
        alone = _ALONE.match(line.text) if len(line.text) < 60 else None
        if stated:
            yield from _ONE.findall(stated["codes"])
        elif alone and "." in alone["codes"]:
            yield from _ONE.findall(alone["codes"])
