"""What publishers and programs print behind a citation and is no part of it: searches, pages that cite it."""

from __future__ import annotations

import re

_SEARCHES = (
    r"google scholar|search google scholar|crossref(?: full text)?|cross ref|pubmed(?: central| abstract)?|"
    r"pmc free article|free pmc article|web of science|view record in (?:scopus|web of science)|view in scopus|"
    r"show in context|view in article|view article|view pdf|green version|open url|openurl|worldcat|"
    r"view at (?:publisher|google scholar|scopus|pubmed|web of science|mathscinet|zentralblatt math)|"
    r"\(?opens? in (?:a )?new (?:tab|window)\)?|"
    r"semantic scholar|europe pmc|publisher full text|pubmed abstract|mathscinet|zentralblatt math|zbmath"
)
"""Names that stand nowhere else."""
_OTHERS = (
    r"cas|ads|isi|doi|scopus|article|abstract|full text|free full text|math|medline|pdf|links?|enlaces|nasa ads|"
    r"chemport"
)
"""Names that prove something in brackets only, or beside one of the others."""
_FILES = (
    r"(?:bib(?:tex)?|\.?pdf|\.?ps(?:\.gz)?|\.?html?|https?|www|url|doi|arxiv|abstract|slides|code|links?):?"
)
_BRACKETED = (
    rf"\[\s*(?:(?:{_SEARCHES}|{_OTHERS})\s?®?|bib(?:tex)?|\.ps|\.pdf"
    rf"|{_FILES}(?:\s*[|,]\s*{_FILES})+)\s*\]"
)
"""The last of them are what programs print that make lists: "[ bib | DOI | .pdf ]"."""
_TAIL = re.compile(
    rf"(?:(?<=[\s.,;:)\]\d/])(?:{_BRACKETED}|(?:{_SEARCHES}|{_OTHERS})(?:\b|(?<=\)))\s?®?)[\s,|·;.]*+)+$",
    re.IGNORECASE,
)
_SURE = re.compile(rf"{_BRACKETED}|(?:\b|(?=\())(?:{_SEARCHES})(?:\b|(?<=\)))", re.IGNORECASE)
_CITED = re.compile(
    r"\s*[(\[]?\b(?:cited (?:on|in)|cit\. on|zitiert auf|siehe|cité (?:page|en page|à la page)|citado en)\s"
    r"(?:pages?|pp?\.|seiten?|s\.|páginas?)?\s?\d[\d\s,;–and&undety-]*[.)\]]*$",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"(https?://\S+?)\s*»\s*\1\s*$")
"""An address that SciELO prints again as a link: "http://x.example » http://x.example"."""
_CITED_SIGNS = ("cit", "zitiert", "siehe")
_LASTS = (
    "]",
    *"scholar ref text pubmed central abstract article science scopus context pdf version url".split(),
    *"tab window tab) window)".split(),
    *"publisher worldcat pmc math mathscinet cas ads isi doi medline link links enlaces chemport".split(),
)
"""How a tail ends: a look that most citations do not pass."""
LAST = 40
"""Characters at the end in which the last word of the tail stands."""
REACH = 250
"""Characters at the end of a citation in which such a tail stands."""


def without_tail(text: str) -> str:
    """The citation without the names of searches and the pages that cite it: "… 34-56. [PubMed] [Google Scholar]".

    What would be nothing without its tail stays as it is.
    """
    start = max(0, len(text) - REACH)
    last = text[-LAST:].lower().rstrip(" \t\xa0,|·;®.")
    found = _TAIL.search(text, start) if last.endswith(_LASTS) else None
    kept = text[: found.start()].rstrip() if found and _SURE.search(found[0]) else text
    if "»" in text[start:] and (repeated := _REPEATED.search(kept, max(0, len(kept) - REACH))):
        kept = kept[: repeated.end(1)]
    if found and kept[-1:].isalpha() and len(found[0].split()) == 1 and "[" not in found[0]:
        kept = text  # "How to search PubMed"
    end = text[start:].lower()
    likely = any(sign in end for sign in _CITED_SIGNS)
    if likely and (cited := _CITED.search(kept, max(0, len(kept) - REACH))):
        kept = kept[: cited.start()]
    return kept.rstrip() or text
