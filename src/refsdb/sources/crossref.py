"""Crossref's REST API, asked through habanero, with what habanero lacks: pace, patience, one family of errors.

Limits are those Crossref set on 1 December 2025, and lower ones where the server states them.
"""

from __future__ import annotations

import logging
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar
from urllib.parse import quote, unquote, urlsplit

import habanero
import httpx2
import stamina

from refsdb import __version__
from refsdb.errors import SourceRefused, SourceUnreachable
from refsdb.model import Parsed, Work
from refsdb.sources.failure import BUSY, TRIES, Failure, Kind, diagnose, stated_rate, stated_together
from refsdb.sources.pace import Pace, Places
from refsdb.sources.transport import through
from refsdb.text.identifiers import isbn_key

logging.getLogger("stamina").addHandler(logging.NullHandler())  # a retry is no message for people

URL = "https://api.crossref.org"
ROWS = 5  # the right work is among the first five in .9994 of cases, in a small corpus
_ROWS_TOGETHER = 10  # for each of several texts in one query: their works stand among each other's
_ISBN_ROWS = 50  # the book is among them, before or after its chapters
LONGEST_QUERY = 1000  # characters; a citation is shorter, and a page pasted by mistake must not be sent
# What Work.from_record reads and habanero lets through: it does not know `relation`, the API not `published-other`.
SELECT = (
    "DOI,type,title,subtitle,original-title,container-title,short-container-title,author,editor,issued,"
    "published,published-print,published-online,volume,issue,page,article-number,ISSN,ISBN,publisher,"
    "update-to,updated-by"
)
_SELECTED = frozenset(SELECT.split(","))

_LISTS, _SINGLES, _TOGETHER = 1.0, 5.0, 1  # the public pool: requests a second, and at a time
_POLITE_LISTS, _POLITE_SINGLES, _POLITE_TOGETHER = 3.0, 10.0, 3  # with an e-mail address
_MOST_TOGETHER = 8  # requests at a time to a mirror of one's own
_CONNECT = 5.0  # seconds for a connection; an answer may take the whole time-out
_GATEWAY = 60.0  # seconds after which a proxy gives up a request itself, as a rule
_BACK_OFF, _LONGEST_BACK_OFF = 0.5, 30.0  # seconds before the second try, and at most
_IN_FILTER = re.compile(r"10\.\d{4,9}/[^\s,:|]+")  # DOIs that can stand in a filter, where , and : part
_PATIENCE = 120.0  # seconds; who asks for a longer pause is not reachable now
_T = TypeVar("_T")
_HEADER_TEXT = re.compile(r"[!-~]*")


class Crossref:
    """Crossref as a source of works.

    `url` is the base of the API. `mailto` puts us into the polite pool, "" is the public pool. `rate` is requests
    a second for a mirror of one's own, 0 keeps inside the pool's limits. `timeout` is seconds for one answer,
    `attempts` how often one question is put at most. `token` is the Metadata Plus token, "" for none.
    `clock`, `sleep` and `jitter` (a number from 0 to 1) stand for time and chance.

    Threads may share it. Raises SourceRefused for an address or token that cannot stand in a header.
    """

    name = "crossref"
    remote = True

    def __init__(
        self,
        *,
        url: str = URL,
        mailto: str = "",
        rate: float = 0.0,
        timeout: float = 15.0,
        attempts: int = 8,
        token: str = "",
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        if not _HEADER_TEXT.fullmatch(mailto) or not _HEADER_TEXT.fullmatch(token):
            what = "token" if _HEADER_TEXT.fullmatch(mailto) else f"e-mail address {mailto!r}"
            raise SourceRefused(f"the {what} for Crossref may hold ASCII letters, digits and signs only")
        url = url.rstrip("/")
        wait = httpx2.Timeout(timeout, connect=min(timeout, _CONNECT))
        self._crossref = habanero.Crossref(
            base_url=url, mailto=mailto or None, ua_string=f"refsdb/{__version__}", timeout=wait
        )
        self._client = httpx2.Client(
            timeout=wait,
            # habanero takes a Plus token and never sends it (2.9)
            headers={"Crossref-Plus-API-Token": f"Bearer {token}"} if token else {},
        )
        self._host = url.partition("://")[2].partition("/")[0] or url
        self._attempts, self._timeout = attempts, timeout
        self._clock, self._sleep, self._jitter = clock, sleep, jitter
        lists, singles, together = (
            (_POLITE_LISTS, _POLITE_SINGLES, _POLITE_TOGETHER) if mailto else (_LISTS, _SINGLES, _TOGETHER)
        )
        if rate > 0:
            lists = singles = rate
            together = max(together, min(round(rate), _MOST_TOGETHER))
        self.together = together
        self._own_rate = rate > 0
        self._stated: dict[str, float] = {}
        self._places = Places(together, clock=clock, sleep=sleep)
        shared = Pace(lists, self._places, clock=clock, sleep=sleep)
        # Singles go at the pace of lists until an answer to one shows that they are counted by themselves.
        self._paces = {"lists": shared, "singles": shared}
        self._own_singles = Pace(singles, self._places, clock=clock, sleep=sleep)

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        """The five works that Crossref finds most like the printed text. One list query."""
        return self._found(parsed.text, ROWS)

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        """The works that Crossref finds most like the printed texts, one after another. One list query."""
        return self._found(" ".join(one.text for one in several), _ROWS_TOGETHER * len(several))

    def _found(self, text: str, rows: int) -> tuple[Work, ...]:
        query = _query(text)
        if not query:
            return ()

        def question() -> list[Mapping[str, Any]]:
            return _items(self._crossref.works(query_bibliographic=query, limit=rows, select=SELECT))

        return works(self._ask("lists", question))

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        """The works of these DOIs, fifty at most, in one list query; DOIs that Crossref does not know are left out.

        So are those with signs that part a filter; `by_doi` knows them.
        """
        asked = [doi for doi in dois if _IN_FILTER.fullmatch(doi)]
        if not asked:
            return ()

        def question() -> list[Mapping[str, Any]]:
            return _items(self._crossref.works(filter={"doi": asked}, limit=len(asked), select=SELECT))

        wanted = {doi.lower() for doi in asked}
        return tuple(work for work in works(self._ask("lists", question)) if work.doi.lower() in wanted)

    def by_doi(self, doi: str) -> Work | None:
        """The work of this DOI, from the single-record route. A DOI that was merged leads to its heir."""
        try:
            return self._single(doi)
        except _Moved as moved:
            heir = moved.doi
        return self._single(heir)

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        """The works with this ISBN, in one list query."""

        def question() -> list[Mapping[str, Any]]:
            return _items(self._crossref.works(filter={"isbn": isbn}, limit=_ISBN_ROWS, select=SELECT))

        return tuple(work for work in works(self._ask("lists", question)) if isbn in map(isbn_key, work.isbn))

    def agency(self, doi: str) -> str:
        """The agency that registered the DOI ("Crossref", "DataCite"), "" for a DOI that nobody registered."""

        def question() -> list[str]:
            return [str(name) for name in self._crossref.registration_agency([_encoded(doi)])]

        try:
            return self._ask("singles", question)[0]
        except _Absent:
            return ""

    def close(self) -> None:
        """Closes the connections."""
        self._client.close()

    def _single(self, doi: str) -> Work | None:
        encoded = _encoded(doi)
        if not encoded:
            return None

        def question() -> list[Mapping[str, Any]]:
            record = dict(self._crossref.works(ids=[encoded])["message"].items())
            # the same fields as in a list: what is kept does not depend on how it was asked for
            return [{name: value for name, value in record.items() if name in _SELECTED}]

        try:
            return next(iter(works(self._ask("singles", question))), None)
        except _Absent:
            return None

    def _ask(self, route: str, question: Callable[[], list[_T]]) -> list[_T]:
        """What `question` returns, put again while that can help. Every failure leaves as an error of ours.

        `route` is "lists" or "singles".
        """
        seen: Counter[Kind] = Counter()

        def again(error: Exception) -> float | bool:
            failure = diagnose(error) if isinstance(error, Exception) else None
            if failure is None:
                return False
            seen[failure.kind] += 1
            self._heed(self._paces[route], failure)
            if (
                seen[failure.kind] >= TRIES.get(failure.kind, self._attempts)
                or seen.total() >= self._attempts
            ):
                return False
            if (failure.retry_after or 0.0) > _PATIENCE:
                return False
            self._sleep(max(0.0, self._back_off(seen.total()) - (failure.retry_after or 0.0)))
            return 0.0  # the waiting is done on our own clock: the back-off here, Retry-After by the pace

        try:
            for attempt in stamina.retry_context(on=again, attempts=self._attempts, timeout=None):
                with attempt:
                    pace = self._paces[route]
                    self._not_in_a_long_pause(pace)
                    with pace.turn(), through(self._client, self._heed_stated):
                        answer = question()
                    pace.speed_up()
                    return answer
        except (SourceUnreachable, SourceRefused):
            raise
        except Exception as error:
            failure = diagnose(error)
            if failure is None:
                raise
            raise self._error(failure) from error
        raise AssertionError("stamina ends with an answer or an exception")

    def _not_in_a_long_pause(self, pace: Pace) -> None:
        if (wait := pace.wait()) > _PATIENCE:
            raise self._unreachable(f"it asked for a pause that ends in {wait:.0f} seconds")

    def _back_off(self, failures: int) -> float:
        """Seconds before the next try: doubled each time, between half and the whole of it by chance."""
        return min(_LONGEST_BACK_OFF, _BACK_OFF * 2.0 ** (failures - 1)) * (0.5 + self._jitter() / 2)

    def _heed_stated(self, response: httpx2.Response) -> None:
        """Take over the limits that an answer states, for all threads; called for every answer.

        One and the same limit for lists and singles is taken for one that counts them together. Who set a rate for a
        mirror of their own is believed until the mirror refuses.
        """
        refused = response.status_code == BUSY
        if self._own_rate and not refused:
            return
        if together := stated_together(response.headers):
            self._places.limit(together)
        route = "lists" if response.url.path.endswith("/works") else "singles"
        rate = self._stated[route] = stated_rate(response.headers)
        if "singles" in self._stated and not self._own_rate:
            apart = self._stated["singles"] != self._stated.get("lists") or not rate
            self._paces["singles"] = self._own_singles if apart else self._paces["lists"]
        if rate:
            self._paces[route].follow(rate)

    def _heed(self, pace: Pace, failure: Failure) -> None:
        """Slower where the server found it too fast, and the pause that it asks for, for all threads."""
        if failure.kind is Kind.no_answer:
            self._places.abandon(_GATEWAY - self._timeout)
        if failure.kind is Kind.busy:
            pace.slow_down()
        if failure.retry_after:
            pace.hold(failure.retry_after)

    def _error(self, failure: Failure) -> Exception:
        match failure.kind:
            case Kind.absent:
                return _Absent(f"Crossref at {self._host} has no such route")
            case Kind.moved if doi := _doi_of(failure.location):
                return _Moved(f"Crossref at {self._host} sends from one DOI to the next, now {doi}", doi=doi)
            case Kind.moved | Kind.refused | Kind.other:
                return SourceRefused(
                    f"Crossref at {self._host} did not answer the question: {failure.words}",
                    hint="check the base URL (REFS_CROSSREF_URL)",
                )
        if (failure.retry_after or 0.0) > _PATIENCE:
            return self._unreachable(f"{failure.words}, come back in {failure.retry_after:.0f} seconds")
        if failure.kind is Kind.no_connection:
            return self._unreachable(
                failure.words, hint="check the network, or ask a works index: --source index"
            )
        return self._unreachable(failure.words)

    def _unreachable(self, words: str, *, hint: str = "") -> SourceUnreachable:
        return SourceUnreachable(
            f"Crossref at {self._host} cannot be reached: {words}",
            hint=hint or "try again later; what was answered is kept",
        )


class _Absent(SourceRefused):
    """404: there is no such record, or, asked for a list, no such API."""


class _Moved(SourceRefused):
    """The record goes by another DOI now, its heir's."""

    def __init__(self, message: str, *, doi: str) -> None:
        super().__init__(message)
        self.doi = doi


def _items(answer: Any) -> list[Mapping[str, Any]]:
    return [item for item in answer["message"]["items"] if isinstance(item, dict)]


def works(records: list[Mapping[str, Any]]) -> tuple[Work, ...]:
    """The records as works, in order; one without a DOI is passed over."""
    return tuple(
        Work.from_record(record)
        for record in records
        if isinstance(record.get("DOI"), str) and record["DOI"].strip()
    )


def _query(text: str) -> str:
    """The printed text as it is asked for: blanks folded, nothing that cannot be sent, cut between words."""
    text = " ".join(text.encode("utf-8", "ignore").decode().split())
    return text if len(text) <= LONGEST_QUERY else text[:LONGEST_QUERY].rsplit(" ", 1)[0]


def _encoded(doi: str) -> str:
    return quote(doi.encode("utf-8", "ignore").decode(), safe="")


def _doi_of(location: str) -> str:
    """The DOI in an address of the single-record route, "" in any other."""
    _, route, rest = urlsplit(location).path.partition("/works/")
    return unquote(rest) if route else ""
