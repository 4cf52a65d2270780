"""The works that a source offers for one citation, and sources that ask no more than they must."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from refsdb.errors import SourceError
from refsdb.match import judge, sole
from refsdb.model import Outcome, Parsed, Reference, Work
from refsdb.sources import Source
from refsdb.text.identifiers import bare_doi, bare_isbn, doi_key, isbn_key

_T = TypeVar("_T")
_VERSION = re.compile(r"v\d+$")
GIVE_UP_AFTER = 3  # questions in a row without an answer: the source is down, asking on only costs time
_REMEMBERED = 10_000  # answers that are held in memory
_BATCH = 50  # DOIs that Crossref takes in one list query
_WORTH = 4  # known DOIs from which one list query is quicker than a query for each


def offered(parsed: Parsed, source: Source) -> tuple[Work, ...]:
    """The work of the printed DOI, and where that is not plainly it, those found by the text. Raises SourceError.

    A text that is an identifier and nothing else is asked for by that only.
    """
    works: list[Work] = []
    doi = printed_doi(parsed)
    alone = sole(parsed)
    if doi:
        work = source.by_doi(doi)
        if work is not None:
            works.append(work)
            if judge(parsed, works).outcome is Outcome.accept:
                return tuple(works)
    elif alone:
        isbn = isbn_key(parsed.reference.isbn)
        return source.by_isbn(isbn) if isbn else ()
    if not alone:
        works += [work for work in source.find(parsed) if work not in works]
    return tuple(works)


def unanswerable(parsed: Parsed, works: Sequence[Work]) -> str:
    """Why nothing was offered for an identifier that stands alone; "" where that was to be expected."""
    if works or not sole(parsed):
        return ""
    reference = parsed.reference
    doi = printed_doi(parsed)
    if doi:
        return f"the source does not know {doi}; other agencies than Crossref register DOIs too"
    if isbn := isbn_key(reference.isbn):
        return f"the source knows no book with the ISBN {isbn}"
    if reference.isbn:
        return f"{reference.isbn} is no ISBN"
    what = "PubMed" if reference.pmid or reference.pmcid else reference.archive or "other"
    return f"the source keeps no {what} numbers; give the citation, or its DOI"


def printed_doi(parsed: Parsed) -> str:
    """The DOI in the print, as it was read or as it stands there."""
    return parsed.reference.doi or (bare_doi(parsed.text) if "10." in parsed.text else "")


def identified(parsed: Parsed) -> Parsed:
    """What stands alone as an identifier, read as one; anything else stays as it is.

    An arXiv number gets the DOI that arXiv registers for it; digits and hyphens that are an ISBN are a book's.
    """
    reference = parsed.reference
    if isbn := bare_isbn(parsed.text):
        return replace(parsed, reference=Reference(type="book", isbn=isbn))
    if reference.archive != "arXiv" or not reference.archive_location or not sole(parsed):
        return parsed
    doi = f"10.48550/arXiv.{_VERSION.sub('', reference.archive_location)}"
    return replace(parsed, reference=replace(reference, doi=doi))


def text_question(parsed: Parsed) -> str:
    """What a question by text is kept under: the text, blanks folded."""
    return " ".join(parsed.text.split())


def shared_question(parsed: Parsed) -> str:
    """What is kept under this is what a question for several texts found for this one: the work, or nothing plain."""
    return f"shared:{text_question(parsed)}"


def doi_question(doi: str) -> str:
    """What a question by DOI is kept under."""
    return f"doi:{doi_key(doi)}"


def isbn_question(isbn: str) -> str:
    """What a question by ISBN is kept under."""
    return f"isbn:{isbn}"


class Patient:
    """A source that asks nothing twice at a time, and is given up after some questions in a row without an answer.

    Threads may share it: two that put one question get one answer.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._missed: list[SourceError] = []
        self._lock = threading.Lock()
        self._answers: OrderedDict[str, Future[tuple[Work, ...]]] = OrderedDict()
        self.name = source.name
        self.remote = source.remote
        self.together = source.together

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        if not self.remote:
            return self._ask(lambda: self._source.find(parsed))
        return self._once(text_question(parsed), lambda: self._source.find(parsed))

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        return self._source.find_together(several)  # who asks so asks again for each, and that counts

    def by_doi(self, doi: str) -> Work | None:
        found = self._once(doi_question(doi), lambda: _one(self._source.by_doi(doi)))
        return found[0] if found else None

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        return self._once(isbn_question(isbn), lambda: self._source.by_isbn(isbn))

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        return self._ask(lambda: self._source.by_dois(dois))

    def know(self, works: Iterable[Work]) -> None:
        """Works that are known already answer questions for their DOIs."""
        for work in works:
            self._know(doi_question(work.doi), work)

    def know_text(self, parsed: Parsed, work: Work) -> None:
        """The work that is known to be the citation's answers for its text."""
        self._know(text_question(parsed), work)

    def knows_text(self, parsed: Parsed) -> bool:
        """Whether the text was asked for already."""
        with self._lock:
            return text_question(parsed) in self._answers

    def _know(self, question: str, work: Work) -> None:
        answer: Future[tuple[Work, ...]] = Future()
        answer.set_result((work,))
        with self._lock:
            if question not in self._answers:
                self._remember(question, answer)

    def close(self) -> None:
        self._source.close()

    def _once(self, question: str, ask: Callable[[], tuple[Work, ...]]) -> tuple[Work, ...]:
        if not self.remote:
            return self._ask(ask)
        with self._lock:
            answer = self._answers.get(question)
            mine = answer is None
            answer = answer or Future()
            self._remember(question, answer)
        if mine:
            try:
                answer.set_result(self._ask(ask))
            except BaseException as error:
                with self._lock:
                    self._answers.pop(question, None)
                answer.set_exception(error)
                raise
        return answer.result()

    def _remember(self, question: str, answer: Future[tuple[Work, ...]]) -> None:
        self._answers[question] = answer
        self._answers.move_to_end(question)
        if len(self._answers) > _REMEMBERED:
            self._answers.popitem(last=False)

    def _ask(self, ask: Callable[[], _T]) -> _T:
        if len(self._missed) >= GIVE_UP_AFTER:
            raise self._missed[0]
        try:
            answer = ask()
        except SourceError as error:
            self._missed.append(error)
            raise
        self._missed.clear()
        return answer


def known_dois(source: Patient, dois: Iterable[str]) -> list[Work]:
    """The works of these DOIs, many in one query; those that the source does not tell so are left out.

    Nothing is asked where single questions are as quick. A source that does not answer tells nothing.
    """
    wanted = iter(dict.fromkeys(doi_key(doi) for doi in dois))
    found: list[Work] = []
    while len(batch := list(islice(wanted, _BATCH))) >= _WORTH:
        try:
            found += source.by_dois(batch)
        except SourceError:
            break  # each is asked for by itself, and that says what is wrong
    return found


def _one(work: Work | None) -> tuple[Work, ...]:
    return () if work is None else (work,)
