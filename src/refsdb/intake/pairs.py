"""Citations asked for two at a time: where one question finds both works plainly, it saves one of two.

Crossref counts questions, not words, and a list of a thousand citations takes minutes at its pace. A search for two
texts at once offers the works of both. Only what no other work comes near is taken from such an answer; for
everything else each citation is asked for by itself. Whether two share a question depends on them and their order
alone, so that a run that was stopped and resumed asks as one undisturbed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from refsdb.errors import SourceError
from refsdb.intake.candidates import printed_doi
from refsdb.match import askable, judge, sole
from refsdb.model import Outcome, Parsed, Work
from refsdb.sources import Source

_T = TypeVar("_T")
_PAIR = 2
_LONGEST = 480  # characters of a citation that shares a question: two of them are sent whole
_MOST = 50  # citations that are held back until a second one is there that needs a question
_SURE = 0.99  # probability from which a work needs no question of its own


def by_text(parsed: Parsed) -> bool:
    """Whether the citation is asked for by its text, and may share the question.

    Without volume and page it is seldom one that a source knows, and would be asked for by itself all the same.
    """
    return bool(
        parsed.reference.volume
        and parsed.reference.page
        and len(parsed.text) <= _LONGEST
        and askable(parsed)
        and not printed_doi(parsed)
        and not sole(parsed)
    )


def in_pairs(items: Iterable[_T], needs: Callable[[_T], bool]) -> Iterator[list[_T]]:
    """The items in order, in runs that end with the second one that needs a question."""
    run: list[_T] = []
    count = 0
    for item in items:
        run.append(item)
        count += needs(item)
        if count == _PAIR or len(run) == _MOST:
            yield run
            run, count = [], 0
    if run:
        yield run


class Pairs:
    """Puts questions for two citations to a source. Threads may share it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._failed = False

    def find(self, several: Sequence[Parsed]) -> list[tuple[Work, ...]]:
        """For each citation the work that is plainly the cited one, or (); [] where nothing was asked.

        A source that does not answer such a question is not asked for pairs again: each citation by itself says
        what is wrong.
        """
        if len(several) < _PAIR or self._failed:
            return []
        try:
            works = self._source.find_together(several)
        except SourceError:
            self._failed = True
            return []
        return [_plain(parsed, works) for parsed in several]


def _plain(parsed: Parsed, works: Sequence[Work]) -> tuple[Work, ...]:
    verdict = judge(parsed, works)
    accepted = verdict.accepted if verdict.outcome is Outcome.accept else None
    return (accepted.work,) if accepted and accepted.score >= _SURE else ()
