"""Court decisions as they are cited in common law: "Oak v. Elm, 347 U.S. 483 (1954)" (The Bluebook, rule 10)."""

from __future__ import annotations

import re

from refsdb.model import Date
from refsdb.parse.draft import Draft, judgement

_CASE = re.compile(
    r"""\W{0,3}(?P<title>[^\W\d_a-z](?:[^;\d]|\bNo\.\s\d{1,4}){0,90}\sv(?:s?\.|\s)\s?[^\W\d_a-z][^;\d(]{1,90}?),\s
    (?P<volume>\d{1,4})\s(?!\D{0,30}\b(?:Rev|J|Q|Law|Ann\w*|Phys|Bull|Zeitschrift|Journal|Review)\b)(?P<container_title>[A-Z][A-Za-z.'’\s]{0,25}?(?:\s?[2-4]d\b)?)\s(?P<page>\d{1,5})
    (?:,\s[\d–-]+|,\s\d{1,4}\s[A-Z][A-Za-z.\s]{1,20}?(?:\s?[2-4]d)?\s\d{1,5})*\s\((?:[^()]{2,40}\s)?(?P<year>1[6-9]\d\d|20\d\d)\)""",
    re.VERBOSE,
)
_KEPT = frozenset({"doi", "url", "accessed", "pmid", "pmcid", "isbn", "issn", "archive", "archive_location"})
_SURE = 0.9


@judgement()
def court_decision(draft: Draft) -> None:
    """Parties, volume, reporter, page and year are the reference; no one wrote it."""
    if " v" not in draft.tokens.text[:200]:
        return
    case = _CASE.match(draft.tokens.text)
    if case is None:
        return
    for name in draft.values.keys() - _KEPT:
        del draft.values[name]
        draft.sure.pop(name, None)
    for name in ("title", "volume", "container_title", "page"):
        draft.put(name, case[name], _SURE)
    draft.put("issued", Date(int(case["year"])), _SURE)
    draft.put("type", "legal_case", _SURE)
