"""Which citations a source of works can know at all."""

from __future__ import annotations

import re

from refsdb.model import Parsed
from refsdb.text.identifiers import bare_doi

# CSL types whose works have no Crossref DOI as a rule: no query, "not checkable".
_NEVER = frozenset(
    {
        "webpage",
        "post",
        "post-weblog",
        "thesis",
        "patent",
        "legislation",
        "legal_case",
        "bill",
        "hearing",
        "regulation",
        "treaty",
        "personal_communication",
        "interview",
        "manuscript",
        "motion_picture",
        "broadcast",
        "software",
    }
)
_PRINTED = frozenset({"article-journal", "book", "chapter", "paper-conference", "report"})
_THESIS = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctoral|master'?s|m\.?sc\.?|diploma|diplom-?|bachelor'?s)\s*(?:thesis|dissertation|arbeit)"
    r"|\b(?:dissertation|habilitation(?:sschrift)?|inaugural-dissertation|thèse|tesis|tesi di laurea)\b",
    re.IGNORECASE,
)
_PATENT = re.compile(
    r"\b(?:[A-Z]{2}\s?)?patent\s+(?:no\.?|number|application)?\s*[A-Z]{0,2}\s?\d", re.IGNORECASE
)
_WEB = re.compile(r"https?://(?!(?:dx\.)?doi\.org)|\bwww\.", re.IGNORECASE)


def askable(parsed: Parsed) -> bool:
    """False for web pages, theses, patents, legal texts and their like, which no source of works lists.

    A printed DOI always asks.
    """
    reference = parsed.reference
    if reference.doi:
        return True
    if not parsed.text.strip():
        return False
    if reference.volume or bare_doi(parsed.text):
        return True
    if reference.type in _NEVER or _THESIS.search(parsed.text) or _PATENT.search(parsed.text):
        return False
    return reference.type in _PRINTED or bool(reference.container_title) or not _WEB.search(parsed.text)
