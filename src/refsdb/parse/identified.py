"""What tells itself by its form: DOIs, numbers of databases, addresses."""

from __future__ import annotations

import re

from refsdb.parse.draft import Draft, judgement
from refsdb.text.identifiers import ARXIV, bare_doi

_SURE = 0.999  # of the numbers that tell themselves by their form


@judgement()
def identifiers(draft: Draft) -> None:
    """DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL: what their pattern found."""
    for span in draft.spans:
        digits = "".join(c for c in span.value if c.isdigit() or c in "xX")
        if span.kind == "url":
            draft.put("url", span.value, 0.97)
            draft.put("doi", bare_doi(span.value), 0.9)
        elif span.kind == "arxiv":
            draft.put("archive", "arXiv", _SURE)
            draft.put("archive_location", _arxiv(span.value), _SURE)
        elif span.kind == "pmcid":
            draft.put("pmcid", "PMC" + digits, _SURE)
        elif span.kind == "issn":
            draft.put("issn", f"{digits[-8:-4]}-{digits[-4:].upper()}", _SURE)
        elif span.kind == "isbn":
            draft.put("isbn", digits[2:] if span.value[4:7] in {"-10", "-13"} else digits, _SURE)
        elif span.kind == "pmid":
            draft.put("pmid", digits, _SURE)
        else:
            draft.put(span.kind, span.value, _SURE)
            if span.value[: len(ARXIV)].lower() == ARXIV.lower():
                draft.put("archive", "arXiv", _SURE)
                draft.put("archive_location", span.value[len(ARXIV) :], _SURE)


def _arxiv(text: str) -> str:
    """Such as "1501.00001" or "hep-ph/9901001" out of "arXiv:1501.00001v2 [hep-ph]"."""
    found = re.search(r"\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]+(?:\.[A-Za-z]{2})?/\s?\d{7}", text)
    return found.group().replace(" ", "") if found else text
