"""Identifiers and addresses, found by their pattern before anything else is read.

Every pattern is anchored at a literal and bounded, so that the search is linear in the length of the text.
"""

from __future__ import annotations

import re

from refsdb.parse.tokens import Span
from refsdb.text.identifiers import bare_doi

# Without one of these nothing is found: the second row in a text that has a slash.
_TRIGGERS = ("www", "arxiv", "pmid", "pmc", "pubmed", "isbn", "issn", "urn:", "hdl:")
_SLASHED = (
    "10.", "doi", "http", "ftp:", "abs/", "-ph/", "-th/", "-ex/", "-lat/", "-qc/", "-mat/", "math/", "nlin/",
    "q-bio/", "cs/",
)  # fmt: skip
_SICI = (
    r"(?:[^\s\"<>\[“”&%]{1,60}(?:[<\[]|&lt;|%3C)\d{1,6}:{1,2}\s?[\w.+-]{1,24}(?:[>\]]|&gt;|%3E)"
    r"\d\.\d\.(?:CO|TX);\s?\d(?:-[\w#])?)"
)
"""What DOIs were made of before 2002: "0012-9658(2002)083[2421:EOTSGO]2.0.CO;2" (ANSI/NISO Z39.56)."""
_PATTERNS = re.compile(
    r"""
    (?P<doi>
        (?:\bdoi\s{0,2}[:.=>/]?\s{0,2}(?:https?://)?(?:(?:dx\.)?doi\.org/)?\s?|\bhttps?\s?:\s?//\s?(?:dx\.|www\.)?doi\s?\.\s?org\s?/\s?(?:doi:)?|(?<![\w./]))
        10\s?\.\s?\d{4,9}(?:\.\d{1,6})?\s?/\s?(?:"""
    + _SICI
    + r"""|\(SICI\)[^\s"“”]{1,100}|[^\s"<>“”]{1,200})
    )
    |(?P<arxiv>
        \b(?:arxiv\s{0,2}[:.]?\s{0,2}(?:e-?prints?|preprint)?\s{0,2}(?:arxiv)?\s{0,2}[:.]?\s{0,2}|https?://arxiv\.org/(?:abs|pdf)/|CoRR,?\s{1,2}abs/)
        (?:\d{4}\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,3})?(?:\.[a-z]{2})?/\s?\d{7})(?:v\d{1,2})?(?:\s?\[[\w.-]{2,12}\])?
        |\b(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|math|cs|physics|nlin|q-bio)(?:\.[A-Z]{2})?/\s?\d{7}(?:v\d)?\b
    )
    |(?P<pmcid>\bPMC\s?I?D?\s?:?\s?(?:PMC)?\s?\d{4,9}\b)
    |(?P<pmid>\b(?:PMID|PubMed(?:\s?ID)?)\s?:?\s?\d{4,9}\b)
    |(?P<isbn>\bISBN(?:-1[03])?\s?:?\s?(?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dXx](?!\d))
    |(?P<issn>\bISSN\s?:?\s?\d{4}\s?[-–]\s?\d{3}[\dXx]\b)
    |(?P<url>
        (?:(?<![^\W_])|(?<=URL))(?:https?|ftp)\s?:\s?/\s?/\s?[^\s<>"“”»«]{2,400}
        |\bwww\s?\.\s?[^\s<>"“”»«.]{1,100}\s?\.[^\s<>"“”»«]{2,400}
        |\burn:[a-z0-9][^\s<>"“”]{3,100}
        |\bhdl:\s?\d[^\s<>"“”]{3,100}
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NEXT = re.compile(r"\s([^\s<>\"“”»«]{2,300})")
_PATH = re.compile(
    r"[/_=~%]|\d[\w-]*\.\w|\w\.(?:pdf|html?|asp|php|shtml?|psml|txt|docx?|jsp|cfm|aspx)\b", re.IGNORECASE
)
_FILE = re.compile(r"\w\.(?:pdf|html?|asp|php|shtml?|psml|txt|docx?|jsp|cfm|aspx)\b", re.IGNORECASE)
_ENDING = re.compile(r"(?:pdf|html?|php|shtml|docx?|jsp|cfm|aspx?)(?:[?#/.,;)]|$)")
_HOST = re.compile(r"(?:\.[a-z0-9-]+|[a-z0-9-]+[./][a-z0-9~-])")
_STARTS = re.compile(r"(?:https?:|ftp:|www\.|doi|\[|\(|<|\d{1,2}[./]\d{1,2}[./]\d{2,4})", re.IGNORECASE)
_REMARK = re.compile(
    r"[).]*[(\[](?=accessed|access|retrieved|zugriff|last|visited|abgerufen|\d{4}\)?(?![\w)])|\d{1,2}[./]|$)|https?:(?<=.{9})",
    re.IGNORECASE,
)
_REST_OF_DOI = re.compile(r"\s(?:(?<=/\s)[a-z]{0,4})?\d[^\s\"<>“”]{3,100}")
"""What a blank has parted from a DOI that cannot end there: "10.5555/oak/ 2017.v11"."""
_VERSION = re.compile(r"\s(pub\d{1,2})\b")
_FIGURES = re.compile(r"\s(\d{3,9})(?![\w-]|\.\d)")
_LETTERS_LAST = re.compile(r"/(?:[^/\s]*\.)?[A-Za-z]+\.$")
_SPRINGER = re.compile(r"10\.1007/s(\d{3,11})$")
_SPRINGER_FIGURES = 12
_OWN_COMMA = re.compile(r",[a-z]+\.\d{4}\.")
"""The comma of "10.5555/j,oaks.2007.01.054", misprinted for a stop."""
_OF_SICI = re.compile(_SICI + "$", re.IGNORECASE)
_AFTER_DOI = re.compile(
    r"(?:(?:[.,;]|(?<=\d))(?:(?:URL|PMID|Epub|ISSN|ISBN)(?![a-gi-z]|h(?!ttp))|arXiv:|hep-(?:ex|lat|ph|th)/).*|https?:.*|\[.*|[;,](?=[^\d]).*)$"
)
"""What is stuck to the end of a DOI; "10.5555/hep.20701" and "10.48550/arXiv.2301.00001" are whole."""
_URL_TAIL = ".,;:'’‘*|"
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}
_SPACED = re.compile(r"\s+")


def find_spans(text: str) -> list[Span]:
    """The identifiers and addresses of `text`, in order, not overlapping."""
    if not _may_have_some(text.lower()):
        return []
    spans = []
    at = 0
    while found := _PATTERNS.search(text, at):
        kind = found.lastgroup or ""
        printed = found.group()
        start, end = found.span()
        if kind == "url":
            end = start + len(_trim(text[start : _join(text, start, end)]))
            value = _SPACED.sub("", text[start:end])
        elif kind == "doi":
            if (text[end - 1] in "/-" and (rest := _REST_OF_DOI.match(text, end))) or (
                rest := _goes_on(printed, text, end)
            ):
                printed += rest.group()
            bare = _SPACED.sub("", printed)
            bare = bare[bare.index("10.") :]
            cut = None if _OF_SICI.search(bare) else _AFTER_DOI.search(bare)
            value = bare_doi(bare[: cut.start()] if cut and not _OWN_COMMA.match(cut.group()) else bare)
            kept = len(value)
            printed = _doi_end(printed, kept, value)
            end = start + len(printed)
        else:
            value = printed
        at = max(end, start + 1)
        if kind == "arxiv" and "://" in printed:
            spans.append(Span("url", start, start, _SPACED.sub("", _trim(printed))))
        if value:
            spans.append(Span(kind, start, end, value))
    return spans


def _may_have_some(small: str) -> bool:
    for trigger in _TRIGGERS:  # asked of every citation: a generator takes three times as long
        if trigger in small:
            return True
    if "/" in small:
        for trigger in _SLASHED:
            if trigger in small:
                return True
    return False


def _goes_on(printed: str, text: str, end: int) -> re.Match[str] | None:
    """What a blank has parted from a DOI that seems to be whole: "CD003261. pub3", "journal.pone. 0136789", and the
    rest of the twelve figures of "10.1007/s0010501 70101".
    """
    if printed.endswith("."):
        version = _VERSION.match(text, end)
        return version or (_FIGURES.match(text, end) if _LETTERS_LAST.search(printed) else None)
    springer = _SPRINGER.search(printed)
    rest = _FIGURES.match(text, end) if springer else None
    whole = springer and rest and len(springer[1]) + len(rest[1]) == _SPRINGER_FIGURES
    return rest if whole else None


def _join(text: str, start: int, end: int) -> int:
    """The end of an address that was broken by blanks: "http://example.org/a/ b.html"."""
    for _ in range(6):
        following = _NEXT.match(text, end)
        if not following or text[end - 1] in ">)],;":
            break
        piece = following[1]
        open_end = text[end - 1] in "/-_=?&%~." or piece[0] in "/.?_"
        query = "?" in text[start:end] and ("&" in piece or "=" in piece)
        path = (query or bool(_PATH.search(piece))) and not _STARTS.match(piece)
        rest = text[end - 1] in "-/" and following.end() == len(text) and piece.strip(").").islower()
        host = (
            "/" not in text[start + 8 : end]
            and bool(_HOST.match(piece))
            and (text[end - 1] == "." or piece[0] == ".")
        )
        ending = text[end - 1] == "." and "/" in text[start + 8 : end] and bool(_ENDING.match(piece))
        if not (
            host
            or rest
            or ending
            or (path and (open_end or query or "/" in piece or _FILE.search(piece)) and piece[0] not in "([")
        ):
            break
        if text[end - 1] == "." and not (host or ending):
            break
        end = following.end()
    return end


def _trim(url: str) -> str:
    """An address without the punctuation of the sentence round it."""
    remark = _REMARK.search(url)
    if remark:
        url = url[: remark.start()]
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
