"""What the library keeps of each citation, as it is stored: made where documents are read, in several processes.

Only one process writes the library, so that what it need not do itself is done before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from refsdb.intake.doubt import doubt_of
from refsdb.intake.reading import Extracted
from refsdb.match.identity import features
from refsdb.model import Article, Parsed, Reference
from refsdb.segment.pointing import points_back, short_form
from refsdb.store.printed import Printed, encode, printed
from refsdb.store.schema import feature_number
from refsdb.text.fold import squash


@dataclass(frozen=True, slots=True)
class Marks:
    """What a print has in common with other prints of its work, as numbers: its features, and, where it is a text,
    all its letters.
    """

    features: frozenset[int]
    text: frozenset[int] = frozenset()

    @property
    def all(self) -> frozenset[int]:
        """Both."""
        return self.features | self.text


@dataclass(frozen=True, slots=True)
class Kept:
    """Of one citation: what was read from it, the confidence as JSON, and its marks."""

    printed: Printed
    confidence: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Ready:
    """An article with all that can be made of it before the library is asked; `kept` is of each of its citations."""

    article: Article
    kept: tuple[Kept, ...]


def for_library(extracted: Extracted) -> Ready:
    """What is kept of each citation, and what is doubted."""
    return Ready(_doubted(extracted.article, extracted.parsed), tuple(map(kept_of, extracted.parsed)))


def marks_of(reference: Reference, text: str = "") -> Marks:
    """The marks of a print; `text` is "" for a record of a file of references.

    They follow from the print alone, so that they are the same whenever they are asked for.
    """
    whole = frozenset({feature_number(f"text:{squash(text)}")} if _names_its_work(text, reference) else ())
    return Marks(frozenset(map(feature_number, features(reference))), whole)


def _names_its_work(text: str, reference: Reference) -> bool:
    """Whether the letters of a text stand for its work: "Ebd." in two entries names two.

    What was read for a short form that names a work again says more than the short form does.
    """
    if not text or points_back(text):
        return False
    if not short_form(text):
        return True
    year = str(reference.year) if reference.year else ""
    return year in text and squash(reference.title) in squash(text)


def kept_of(parsed: Parsed) -> Kept:
    """What is kept of a citation."""
    confidence = {name: round(value, 3) for name, value in parsed.confidence.items()}
    reference = parsed.reference
    return Kept(printed(reference), encode(confidence), marks_of(reference, parsed.text))


def _doubted(article: Article, parsed: tuple[Parsed, ...]) -> Article:
    """The article with what the parser doubts beside what the list's own numbers made doubtful."""
    citations = tuple(
        replace(one, doubt=doubt) if not one.doubt and (doubt := doubt_of(read)) else one
        for one, read in zip(article.citations, parsed, strict=True)
    )
    return replace(article, citations=citations)
