"""The printed citation as matching sees it: keys made once, compared with many works."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refsdb.match.numerals import keys_of, last_page, number_keys, page_key, range_ends, years_in
from refsdb.model import Name, Parsed
from refsdb.text.fold import fold
from refsdb.text.identifiers import bare_doi, doi_key

_LINK = re.compile(r"(?:https?://|www\.|doi:?\s*10\.|\b10\.\d{4,9}/)\S*", re.IGNORECASE)
_LONGEST = 4000  # letters of a text that are looked at: no citation is longer
_HEAD = 4  # words at the text's beginning among which the first author's surname stands


@dataclass(frozen=True, slots=True)
class Printed:
    """One citation's keys. Strings are folded; numbers are as `numerals` makes them; absent is empty.

    `words` are the text's words without links, `squashed` the same without blanks. `numbers` are all numbers of
    the text, `figures` those that stand alone, `ends` the last pages of ranges, `mended` those that come out when
    a scanner's letters are mended. `years` is the year that was read or, without one, every number of the
    text that can be a year. `first` is the first author's surname, `others` the words of the further
    surnames, `names` those of all names.
    """

    parsed: Parsed
    words: tuple[str, ...]
    vocabulary: frozenset[str]
    squashed: str
    head: tuple[str, ...]
    title: str
    first: str
    initial: str
    others: frozenset[str]
    names: frozenset[str]
    container: str
    years: tuple[int, ...]
    volume: str
    issue: str
    page: str
    last: str
    numbers: frozenset[str]
    figures: frozenset[str]
    ends: frozenset[str]
    mended: frozenset[str]
    doi: str


def read(parsed: Parsed) -> Printed:
    """The keys of a parsed citation."""
    reference = parsed.reference
    text = parsed.text[:_LONGEST]
    folded = fold(_LINK.sub(" ", text) if "/" in text or "www" in text else text)
    words = tuple(folded.split())
    people = reference.author or reference.editor
    numbers, mended = number_keys(words)
    pages = keys_of(reference.page)
    doi = reference.doi or (bare_doi(text) if "10." in text else "")
    return Printed(
        parsed=parsed,
        words=words,
        vocabulary=frozenset(words),
        squashed=folded.replace(" ", ""),
        head=words[:_HEAD],
        title=fold(reference.title),
        first=fold(people[0].surname) if people else "",
        initial=fold(people[0].given)[:1] if people else "",
        others=frozenset(fold(" ".join([name.surname for name in people[1:]])).split()),
        names=frozenset(fold(" ".join([_whole(name) for name in people])).split()),
        container=reference.container_title,
        years=(reference.year,) if reference.year else years_in(words),
        volume=_volume(reference.volume),
        issue=page_key(reference.issue),
        page=pages[0] if pages else "",
        last=last_page(pages),
        numbers=numbers,
        figures=frozenset(word.lstrip("0") or "0" for word in words if word.isdigit()),
        ends=range_ends(text) - set(pages[:1]),
        mended=mended,
        doi=doi_key(doi) if doi else "",
    )


def _volume(text: str) -> str:
    """The volume's number; a year that was read with it ("2001;6") is passed over."""
    numbers = keys_of(text)
    return next((key for key in numbers if len(numbers) == 1 or not years_in((key,))), "")


def _whole(name: Name) -> str:
    return f"{name.surname} {name.given}"
