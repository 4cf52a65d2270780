"""The source that the settings name, opened."""

from __future__ import annotations

from refsdb.errors import RefsError
from refsdb.settings import Settings
from refsdb.sources import Source


def open_source(settings: Settings) -> Source | None:
    """Crossref or a works index; None where nobody may be asked (`offline` with Crossref).

    Raises RefsError when an index is asked for and cannot be opened.
    """
    if settings.source == "index":
        if settings.index is None:
            raise RefsError("--source index needs an index", hint="name it with --index PATH or REFS_INDEX")
        from refsdb.sources.index import WorksIndex

        return WorksIndex(settings.index)
    if settings.offline:
        return None
    from refsdb.sources.crossref import Crossref

    return Crossref(url=settings.crossref_url, mailto=settings.mailto, rate=settings.rate)
