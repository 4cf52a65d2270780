"""The DOI that the links of a stretch of text lead to: formats with links often print none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refsdb.text.identifiers import bare_doi

# resolvers, and the searches that publishers hand a DOI to
_TARGET = re.compile(
    r"(?:doi\.org/|[?&;](?:rft_)?doi=)(10(?:\.|%2e)\d{4,9}(?:/|%2f)[^?#&\s\"<>]+)", re.IGNORECASE
)


def linked_doi(addresses: Iterable[str | None]) -> str:
    """The DOI that `addresses` name, "" where they name none, or several: then nobody knows whose each is."""
    dois = {
        doi.lower(): doi
        for address in addresses
        if address and (found := _TARGET.search(address)) and (doi := bare_doi(found[1]))
    }
    return next(iter(dois.values())) if len(dois) == 1 else ""
