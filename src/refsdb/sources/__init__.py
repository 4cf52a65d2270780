"""Who is asked for works: Crossref, or a works index on disk. One protocol, so that matching cannot tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from refsdb.model import Parsed, Work


class Source(Protocol):
    """Answers questions about works. Nothing found is (), or None; no answer is a SourceError, never nothing."""

    @property
    def name(self) -> str:
        """What answers are kept under: "crossref", or "index:" and the index file's name."""
        ...

    @property
    def remote(self) -> bool:
        """Whether asking costs a request: then answers are kept and used again."""
        ...

    @property
    def together(self) -> int:
        """How many questions at a time are useful."""
        ...

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        """The works most like the citation, best first, at most a handful. Raises SourceError."""
        ...

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        """The works most like any of the citations, in one question, some ten for each. Raises SourceError."""
        ...

    def by_doi(self, doi: str) -> Work | None:
        """The work of this DOI, None where the source does not know it. Raises SourceError."""
        ...

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        """The works of these DOIs that one question gives, some fifty at most. Raises SourceError."""
        ...

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        """The works with this ISBN (13 digits), some twenty at most: a book, and its parts. Raises SourceError."""
        ...

    def close(self) -> None:
        """Lets go of files and connections."""
        ...
