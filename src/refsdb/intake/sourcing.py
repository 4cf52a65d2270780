"""The source that the settings name, opened for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from refsdb.errors import RefsError, SourceError
from refsdb.settings import Settings
from refsdb.sources import Source

__all__ = ["Source", "open_source"]


@contextmanager
def open_source(settings: Settings) -> Iterator[Source | None]:
    """Crossref or a works index; None where nobody may be asked (`offline` with Crossref).

    Raises RefsError when an index is asked for and cannot be opened.
    """
    source = _source(settings)
    try:
        yield source
    finally:
        if source is not None:
            source.close()


def _source(settings: Settings) -> Source | None:
    if settings.source == "index":
        if settings.index is None:
            raise RefsError("--source index needs an index", hint="name it with --index PATH or REFS_INDEX")
        from refsdb.sources.index import WorksIndex

        return WorksIndex(settings.index)
    if settings.offline:
        return None
    from refsdb.sources.crossref import Crossref

    try:
        return Crossref(
            url=settings.crossref_url,
            mailto=settings.mailto,
            rate=settings.rate,
            token=settings.crossref_token,
        )
    except SourceError as error:  # nothing was asked yet: what was given cannot be used
        raise RefsError(error.message, hint=error.hint) from error
