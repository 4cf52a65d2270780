"""Identifiers and addresses, found by their pattern before anything else is read.

Every pattern is anchored at a literal and bounded, so that the search is linear in the length of the text.
"""

from __future__ import annotations

import re

from refsdb.parse.tokens import Span
from refsdb.text.identifiers import bare_doi

_TRIGGER = re.compile(
    r"10\s?\.\s?\d{4}|https?\b|ftp:|www\s?\.|arxiv|pmid|pmc|pubmed|isbn|issn|doi|urn:|hdl:|[a-z]{2,4}-[a-z]{2}/\d{7}",
    re.I,
)
_PATTERNS = re.compile(
    r"""
    (?P<doi>
        (?:\bdoi\s{0,2}:?\s{0,2}(?:https?://)?(?:(?:dx\.)?doi\.org/)?\s?|\bhttps?\s?:\s?//\s?(?:dx\.|www\.)?doi\s?\.\s?org\s?/\s?(?:doi:)?|(?<![\w./]))
        10\s?\.\s?\d{4,9}(?:\.\d{1,6})?\s?/\s?[^\s"<>“”]{1,200}
    )
    |(?P<arxiv>
        \b(?:arxiv\s{0,2}[:.]?\s{0,2}(?:e-?prints?|preprint)?\s{0,2}(?:arxiv)?\s{0,2}[:.]?\s{0,2}|https?://arxiv\.org/(?:abs|pdf)/)
        (?:\d{4}\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,3})?(?:\.[a-z]{2})?/\s?\d{7})(?:v\d{1,2})?(?:\s?\[[\w.-]{2,12}\])?
        |\b(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|math|cs|physics|nlin|q-bio)(?:\.[A-Z]{2})?/\s?\d{7}(?:v\d)?\b
    )
    |(?P<pmcid>\bPMC\s?I?D?\s?:?\s?(?:PMC)?\s?\d{4,9}\b)
    |(?P<pmid>\b(?:PMID|PubMed(?:\s?ID)?)\s?:?\s?\d{4,9}\b)
    |(?P<isbn>\bISBN(?:-1[03])?\s?:?\s?(?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dXx](?!\d))
    |(?P<issn>\bISSN\s?:?\s?\d{4}\s?[-–]\s?\d{3}[\dXx]\b)
    |(?P<url>
        \b(?:https?|ftp)\s?:\s?/\s?/\s?[^\s<>"“”»«]{2,400}
        |\bwww\s?\.\s?[^\s<>"“”»«]{3,400}
        |\burn:[a-z0-9][^\s<>"“”]{3,100}
        |\bhdl:\s?\d[^\s<>"“”]{3,100}
    )
    """,
    re.X | re.I,
)
_URL_TAIL = ".,;:'’‘*|"
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}
_SPACED = re.compile(r"\s+")


def find_spans(text: str) -> list[Span]:
    """The identifiers and addresses of `text`, in order, not overlapping."""
    if not _TRIGGER.search(text):
        return []
    spans = []
    at = 0
    while found := _PATTERNS.search(text, at):
        kind = found.lastgroup or ""
        printed = found.group()
        start, end = found.span()
        if kind == "url":
            printed = _trim(printed)
            end = start + len(printed)
            value = _SPACED.sub("", printed)
        elif kind == "doi":
            value = bare_doi(_SPACED.sub("", printed))
            kept = len(value)
            printed = _doi_end(printed, kept, value)
            end = start + len(printed)
        else:
            value = printed
        at = max(end, start + 1)
        if value:
            spans.append(Span(kind, start, end, value))
    return spans


def _trim(url: str) -> str:
    """An address without the punctuation of the sentence round it."""
    while url:
        last = url[-1]
        if last in _URL_TAIL or (last in _BRACKETS and url.count(last) > url.count(_BRACKETS[last])):
            url = url[:-1]
        else:
            break
    return url


def _doi_end(printed: str, kept: int, value: str) -> str:
    """`printed` without what follows the DOI `value` in it."""
    tail = value[-6:] if kept >= 6 else value
    place = printed.rfind(tail)
    return printed[: place + len(tail)] if place >= 0 else printed.rstrip(".,;:)]")
