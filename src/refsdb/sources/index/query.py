"""A works index as a source: works by the words and by the numbers of a citation, without a network."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec

from refsdb.errors import SourceUnreachable
from refsdb.model import Parsed, Reference, Work
from refsdb.sources.index.file import is_database, open_index, trouble
from refsdb.sources.index.stored import work_of
from refsdb.sources.index.terms import first_page, isbn_number, name_key, number_key, page_keys, volume_keys
from refsdb.text.fold import words
from refsdb.text.identifiers import isbn_key
from refsdb.text.roman import roman

AT_MOST = 5  # works offered for a citation
_BESIDE = 2  # works that have the words of a title, offered beside one that has the numbers
_LONG = 5  # letters of a word that tells something of a title
_KEY = 3  # votes for a key; a word has one
_HITS = 40  # works that one question may find before it is too wide to count
_TOGETHER = (3, 6, 12)  # rare words that a work must have all of: more of them while too many works have
_FALLBACK = (3, 5)  # rare words of which two must be there, when no work has all: of more where none has
_HELD = 200_000  # words whose counts are held in memory
_NUMBERS = 12  # numbers of the printed text that are tried as volume and page
_NEAR = 3  # how many numbers further on a page stands behind its volume
_RECORD = "select record from works where id = ?"
_BY_DOI = "select record from works where doi = ?"
_KEYED = f"""select works.record from keys cross join works on works.id = keys.work
    where keys.key = ? order by keys.work limit {_HITS}"""
_Votes = dict[int, int]  # numbers of works, or keys, and how much of a citation each has


class _Numbers(NamedTuple):
    """What keys are made of: the first author, and at most one year, volume and first page.

    A volume in Roman numerals is there twice: in figures, as most records have it, and as it is.
    """

    first: str
    years: Sequence[int]
    volumes: Sequence[str]
    pages: Sequence[str]

    @classmethod
    def of(cls, reference: Reference) -> _Numbers:
        people = reference.author or reference.editor
        year, volume, page = reference.year, number_key(reference.volume), first_page(reference.page)
        first = name_key(people[0].surname) if people else ""
        figures = roman(volume)
        volumes = (str(figures), volume) if figures else (volume,) if volume else ()
        return cls(first, (year,) if year else (), volumes, (page,) if page else ())


class WorksIndex:
    """The index file at `path`, or, for a small set, the JSON lines of works themselves.

    Raises LibraryError when the file is not there or is neither, UnreadableFile when it cannot be read.
    Threads may share it; they take turns.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._connection = open_index(path) if is_database(path) else _of_lines(path)
        self._counts: dict[str, int] = {}

    @property
    def name(self) -> str:
        """The word "index:" and the file's name."""
        return f"index:{self._path.name}"

    @property
    def remote(self) -> bool:
        """No: asking costs nothing, and works that are added later must be found."""
        return False

    @property
    def together(self) -> int:
        """One: questions take turns."""
        return 1

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        """The works that most of the citation's words and numbers point to, best first, five at most."""
        with self._lock:
            try:
                return self._offered(parsed)
            except sqlite3.Error as error:
                raise self._unreachable(error) from error

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        """The works of each: asking costs nothing here."""
        return tuple(work for parsed in several for work in self.find(parsed))

    def by_doi(self, doi: str) -> Work | None:
        """The work of this DOI, which has no case; None when it is not in the index."""
        with self._lock:
            try:
                found = self._decoded(self._connection.execute(_BY_DOI, (doi.strip().lower(),)))
            except sqlite3.Error as error:
                raise self._unreachable(error) from error
        return found[0] if found else None

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        """The works of these DOIs that are in the index."""
        return tuple(work for doi in dois if (work := self.by_doi(doi)) is not None)

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        """The works with this ISBN, as many as one key may find."""
        with self._lock:
            try:
                works = self._works(list(self._with_keys({isbn_number(isbn): 1})))
            except sqlite3.Error as error:
                raise self._unreachable(error) from error
        return tuple(work for work in works if isbn in map(isbn_key, work.isbn))

    def _unreachable(self, error: sqlite3.Error) -> SourceUnreachable:
        told = trouble(self._path, error)
        return SourceUnreachable(told.message, hint=told.hint)

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def _offered(self, parsed: Parsed) -> tuple[Work, ...]:
        """The works that agree in all numbers and have words of the title; else, those that most points to."""
        numbers = _Numbers.of(parsed.reference)
        works = self._agreeing(numbers)
        if works and _titled(parsed.reference.title, works):
            return works
        self._connection.execute("begin")  # the file is locked and looked at once for all that follows
        try:
            if not works:
                return self._works(self._best(parsed, self._numbered(numbers)))
            # the title is translated, or another piece stands on the same page
            found = self._works(_first(self._worded(parsed), _BESIDE))
        finally:
            self._connection.rollback()
        return tuple(dict.fromkeys((*works, *found)))

    def _agreeing(self, numbers: _Numbers) -> tuple[Work, ...]:
        """The works of this first author, year, volume and page: one key finds them, and the records say the year."""
        if not (numbers.first and numbers.years and numbers.volumes and numbers.pages):
            return ()
        asked = page_keys(numbers.first, (), numbers.volumes[:1], numbers.pages)
        works = self._decoded(self._connection.execute(_KEYED, asked))
        return tuple([work for work in works if numbers.years[0] in work.years][:AT_MOST])

    def _best(self, parsed: Parsed, numbered: _Votes) -> list[int]:
        """The numbers of the works to offer: votes for each word and each key that they have in common."""
        # Where votes are even, who came first stays first: words tell more than a single key.
        votes = self._worded(parsed)
        for number, shared in (numbered or self._guessed(parsed)).items():
            votes[number] = votes.get(number, 0) + shared
        return _most(votes)

    def _numbered(self, numbers: _Numbers) -> _Votes:
        """The works that have keys of the fields that were read."""
        votes = self._with_keys(dict.fromkeys(page_keys(*numbers), _KEY))
        if votes:
            return votes
        return self._with_keys(
            dict.fromkeys(volume_keys(numbers.first, numbers.years, numbers.volumes), _KEY)
        )

    def _guessed(self, parsed: Parsed) -> _Votes:
        """The same with any two numbers of the text as volume and page, for fields that were read wrongly.

        Keys without the first author have one vote: guesses are many, and some fit by chance.
        """
        printed = words(parsed.text)
        numbers = [word for word in printed if not word.isalpha()][-_NUMBERS:]
        years = {int(word[:4]) for word in numbers if word[:4].isdigit() and 1600 <= int(word[:4]) <= 2100}
        people = parsed.reference.author
        first = name_key(people[0].surname) if people else (printed[0] if printed else "")
        asked: _Votes = {}
        for place, number in enumerate(numbers):
            volume = [number_key(number)]
            pages = [first_page(page) for page in numbers[place + 1 : place + 1 + _NEAR]]
            asked |= dict.fromkeys(page_keys("", years, volume, pages), 1)
            if first:
                named = page_keys(first, (), volume, pages) + page_keys(first, years, (), pages)
                asked |= dict.fromkeys(named, _KEY)
        return self._with_keys(asked)

    def _with_keys(self, asked: Mapping[int, int]) -> _Votes:
        """The works that have any of the keys, and the votes of those; `_HITS` works for a key in the mean."""
        votes: _Votes = {}
        if not asked:
            return votes
        marks = ",".join("?" * len(asked))
        limit = _HITS * len(asked)
        rows = self._connection.execute(
            f"select key, work from keys where key in ({marks}) limit {limit}", list(asked)
        )
        for key, number in rows:
            votes[number] = votes.get(number, 0) + asked[key]
        return votes

    def _worded(self, parsed: Parsed) -> _Votes:
        """The works that have the rarest words of title and first author, with how many of them.

        A title of which the index knows hardly a word was read wrongly: then the words of the whole text are asked.
        """
        reference = parsed.reference
        people = reference.author or reference.editor
        rare = self._rarest([*words(reference.title), *(words(people[0].family) if people else ())])
        votes: _Votes = {}
        if len(rare) >= _TOGETHER[0]:
            for size in _TOGETHER:
                found = self._all_of(rare[:size])
                votes |= dict.fromkeys(found, len(rare[:size]))  # who has more of them has the fewer too
                if len(found) <= AT_MOST:
                    break
        else:
            rare = self._rarest(word for word in words(parsed.text) if not word.isdigit())
        for few in (_FALLBACK[:1], _FALLBACK[1:]) if not votes else ():
            pairs = [pair for size in few for pair in combinations(rare[:size], 2)]
            if found := self._any_of(pairs):
                return dict.fromkeys(found, 2)
        return votes

    def _rarest(self, candidates: Iterable[str]) -> list[str]:
        """The words that the index knows, rarest first."""
        distinct = dict.fromkeys(candidates)
        unknown = [word for word in distinct if word not in self._counts]
        if unknown:
            if len(self._counts) > _HELD:
                self._counts.clear()
                unknown = list(distinct)
            marks = ",".join("?" * len(unknown))
            rows = self._connection.execute(
                f"select word, works from vocabulary where word in ({marks})", unknown
            )
            self._counts |= dict.fromkeys(unknown, 0) | dict(rows)
        known = [word for word in distinct if self._counts[word]]
        return sorted(known, key=self._counts.__getitem__)

    def _all_of(self, asked: Sequence[str]) -> list[int]:
        """The works that have all of the words, `_HITS` at most."""
        return self._any_of([asked])

    def _any_of(self, asked: Iterable[Sequence[str]]) -> list[int]:
        """The works that have all words of one of these sets, `_HITS` at most."""
        sets = [" AND ".join(f'"{word}"' for word in words) for words in asked if words]
        if not sets:
            return []
        question = " OR ".join(f"({words})" for words in sets)
        rows = self._connection.execute(
            f"select rowid from found where found match ? limit {_HITS}", (question,)
        )
        return [number for (number,) in rows]

    def _works(self, numbers: Sequence[int]) -> tuple[Work, ...]:
        ask = self._connection.execute
        return self._decoded([row for number in numbers for row in ask(_RECORD, (number,))])

    def _decoded(self, rows: Iterable[tuple[bytes]]) -> tuple[Work, ...]:
        try:
            return tuple([work_of(record) for (record,) in rows])
        except (msgspec.MsgspecError, ValueError, AttributeError) as error:
            raise sqlite3.DatabaseError("a record is damaged") from error


def _most(votes: _Votes) -> list[int]:
    """Who has most of the votes, or half as many."""
    best = _first(votes, AT_MOST)
    return [number for number in best if 2 * votes[number] >= votes[best[0]]]


def _first(votes: _Votes, most: int) -> list[int]:
    """Who has most votes; of equals those that came first."""
    return list(votes) if len(votes) < 2 else sorted(votes, key=votes.__getitem__, reverse=True)[:most]


def _titled(title: str, works: Sequence[Work]) -> bool:
    """Whether one of the works has half of the long words of a printed title; yes where none is printed."""
    if any(title == work.title for work in works):
        return True
    said = {word for word in words(title) if len(word) >= _LONG}
    return not said or any(
        2 * len(said.intersection(words(" ".join(work.titles)))) >= len(said) for work in works
    )


def _of_lines(path: Path) -> sqlite3.Connection:
    """An index in memory of the works in a file."""
    from refsdb.sources.index.build import fill

    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        fill(connection, [path], new=True)
    except BaseException:
        connection.close()
        raise
    return connection
