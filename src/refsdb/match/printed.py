"""The printed citation as matching sees it: keys made once, compared with many works."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from refsdb.match.folded import fold
from refsdb.match.numerals import keys_of, last_page, number_keys, page_key, range_ends, years_in
from refsdb.model import Name, Parsed
from refsdb.text.fold import words
from refsdb.text.identifiers import bare_doi, doi_key

_LINK = re.compile(r"(?:https?://|www\.|doi:?\s*10\.|\b10\.\d{4,9}/)\S*", re.IGNORECASE)
_LONGEST = 4000  # letters of a text that are looked at: no citation is longer
_HEAD = 4  # words at the text's beginning among which the first author's surname stands


@dataclass(frozen=True)  # no slots: what is dear is made when it is first asked for
class Printed:
    """One citation's keys. Strings are folded; numbers are as `numerals` makes them; absent is empty.

    `squeezed` is the title without blanks, `first` the first author's surname. Most citations whose work is there
    need no more than these fields; the properties look at the whole text.
    """

    parsed: Parsed
    title: str
    squeezed: str
    first: str
    initial: str
    container: str
    volume: str
    issue: str
    page: str
    last: str
    doi: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text without links."""
        text = self.text
        return tuple(words(_LINK.sub(" ", text) if "/" in text or "www" in text else text))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the text, each once."""
        return frozenset(self.words)

    @cached_property
    def squashed(self) -> str:
        """The words of the text without blanks."""
        return "".join(self.words)

    @property
    def head(self) -> tuple[str, ...]:
        """The text's first words."""
        return self.words[:_HEAD]

    @cached_property
    def others(self) -> frozenset[str]:
        """The words of the surnames of the authors after the first."""
        return frozenset(words(" ".join([name.surname for name in _people(self.parsed)[1:]])))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of all names."""
        return frozenset(words(" ".join([_whole(name) for name in _people(self.parsed)])))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The year that was read or, without one, every number of the text that can be a year."""
        year = self.parsed.reference.year
        return (year,) if year else years_in(self.words)

    @property
    def numbers(self) -> frozenset[str]:
        """All numbers of the text."""
        return self._numbers[0]

    @property
    def mended(self) -> frozenset[str]:
        """The numbers that come out when a scanner's letters are mended."""
        return self._numbers[1]

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers of the text that stand alone."""
        return frozenset(word.lstrip("0") or "0" for word in self.words if word.isdigit())

    @cached_property
    def ends(self) -> frozenset[str]:
        """The last pages of ranges in the text."""
        return range_ends(self.text) - set(keys_of(self.parsed.reference.page)[:1])

    @property
    def text(self) -> str:
        """The text as far as it is looked at."""
        return self.parsed.text[:_LONGEST]

    @cached_property
    def _numbers(self) -> tuple[frozenset[str], frozenset[str]]:
        return number_keys(self.words)


def read(parsed: Parsed) -> Printed:
    """The keys of a parsed citation."""
    reference, text = parsed.reference, parsed.text
    people = _people(parsed)
    title = fold(reference.title)
    pages = keys_of(reference.page)
    doi = reference.doi or (bare_doi(text[:_LONGEST]) if "10." in text else "")
    return Printed(
        parsed,
        title,
        title.replace(" ", ""),
        fold(people[0].surname) if people else "",
        fold(people[0].given)[:1] if people else "",
        reference.container_title,
        _volume(reference.volume),
        page_key(reference.issue),
        pages[0] if pages else "",
        last_page(pages),
        doi_key(doi) if doi else "",
    )


def _people(parsed: Parsed) -> tuple[Name, ...]:
    return parsed.reference.author or parsed.reference.editor


def _volume(text: str) -> str:
    """The volume's number; a year that was read with it ("2001;6") is passed over."""
    numbers = keys_of(text)
    if len(numbers) == 1:
        return numbers[0]
    return next((key for key in numbers if not years_in((key,))), "")


def _whole(name: Name) -> str:
    return f"{name.surname} {name.given}"
