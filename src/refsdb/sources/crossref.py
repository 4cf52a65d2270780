"""Crossref's REST API, asked through habanero, with what habanero lacks: pace, patience, one family of errors.

Limits are those Crossref set on 1 December 2025. habanero shows no headers of an answer that went well, so a
limit that the server states is followed from the first answer that did not.
"""

from __future__ import annotations

import logging
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import quote, unquote, urlsplit

import habanero
import httpx2
import stamina
from habanero.habanero_utils import make_ua

from refsdb import __version__
from refsdb.errors import SourceRefused, SourceUnreachable
from refsdb.model import Parsed, Work
from refsdb.sources.failure import TRIES, Failure, Kind, diagnose
from refsdb.sources.pace import Pace, Places

logging.getLogger("stamina").addHandler(logging.NullHandler())  # a retry is no message for people

URL = "https://api.crossref.org"
ROWS = 5  # the right work is among the first five in .9994 of cases, in a small corpus
LONGEST_QUERY = 1000  # characters; a citation is shorter, and a page pasted by mistake must not be sent
# What Work.from_record reads and habanero lets through: it does not know `relation`, the API not `published-other`.
SELECT = (
    "DOI,type,title,subtitle,original-title,container-title,short-container-title,author,editor,issued,"
    "published,published-print,published-online,volume,issue,page,article-number,ISSN,ISBN,publisher,"
    "update-to,updated-by"
)

_LISTS, _SINGLES, _TOGETHER = 1.0, 5.0, 1  # the public pool: requests a second, and at a time
_POLITE_LISTS, _POLITE_SINGLES, _POLITE_TOGETHER = 3.0, 10.0, 3  # with an e-mail address
_CONNECT = 5.0  # seconds for a connection; an answer may take the whole time-out
_BACK_OFF, _LONGEST_BACK_OFF = 0.5, 30.0  # seconds before the second try, and at most
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
        self._client = (_PlusCrossref if token else habanero.Crossref)(
            base_url=url,
            api_key=token or None,
            mailto=mailto or None,
            ua_string=f"refsdb/{__version__}",
            timeout=httpx2.Timeout(timeout, connect=min(timeout, _CONNECT)),
        )
        self._host = url.partition("://")[2].partition("/")[0] or url
        self._attempts = attempts
        self._clock, self._sleep, self._jitter = clock, sleep, jitter
        lists, singles, together = (
            (_POLITE_LISTS, _POLITE_SINGLES, _POLITE_TOGETHER) if mailto else (_LISTS, _SINGLES, _TOGETHER)
        )
        if rate > 0:
            lists = singles = rate
            together = max(together, round(rate))
        self._places = Places(together)
        self._lists = Pace(lists, self._places, clock=clock, sleep=sleep)
        self._singles = Pace(singles, self._places, clock=clock, sleep=sleep)

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        """The five works that Crossref finds most like the printed text. One list query."""
        query = _query(parsed.text)
        if not query:
            return ()

        def question() -> list[Mapping[str, Any]]:
            answer = self._client.works(query_bibliographic=query, limit=ROWS, select=SELECT)
            return [item for item in answer["message"]["items"] if isinstance(item, dict)]

        return works(self._ask(self._lists, question))

    def by_doi(self, doi: str) -> Work | None:
        """The work of this DOI, from the single-record route. A DOI that was merged leads to its heir."""
        try:
            return self._single(doi)
        except _Moved as moved:
            heir = moved.doi
        return self._single(heir)

    def agency(self, doi: str) -> str:
        """The agency that registered the DOI ("Crossref", "DataCite"), "" for a DOI that nobody registered."""

        def question() -> list[str]:
            return [str(name) for name in self._client.registration_agency([_encoded(doi)])]

        try:
            return self._ask(self._singles, question)[0]
        except _Absent:
            return ""

    def close(self) -> None:
        """Nothing is kept open between requests."""

    def _single(self, doi: str) -> Work | None:
        encoded = _encoded(doi)
        if not encoded:
            return None

        def question() -> list[Mapping[str, Any]]:
            return [dict(self._client.works(ids=[encoded])["message"].items())]

        try:
            return next(iter(works(self._ask(self._singles, question))), None)
        except _Absent:
            return None

    def _ask(self, pace: Pace, question: Callable[[], list[_T]]) -> list[_T]:
        """What `question` returns, put again while that can help. Every failure leaves as an error of ours."""
        seen: Counter[Kind] = Counter()

        def again(error: Exception) -> float | bool:
            failure = diagnose(error) if isinstance(error, Exception) else None
            if failure is None:
                return False
            seen[failure.kind] += 1
            self._heed(pace, failure)
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
                    self._not_in_a_long_pause(pace)
                    with pace.turn():
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

    def _heed(self, pace: Pace, failure: Failure) -> None:
        """Take over what the server says about its limits, for all threads."""
        slower = bool(failure.rate) and pace.follow(failure.rate)
        if failure.kind is Kind.busy and not slower:
            pace.slow_down()
        if failure.together:
            self._places.limit(failure.together)
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


class _PlusCrossref(habanero.Crossref):  # type: ignore[misc]
    """habanero takes an `api_key` and never sends it (2.9): with a Plus token the question goes out from here."""

    def works(self, ids: list[str] | None = None, **asked: Any) -> Any:
        parameters = {
            "query.bibliographic": asked.get("query_bibliographic"),
            "rows": asked.get("limit"),
            "select": asked.get("select"),
        }
        answer = httpx2.get(
            f"{self.base_url}/works" + (f"/{ids[0]}" if ids else ""),
            params={name: value for name, value in parameters.items() if value},
            headers={
                **make_ua(self.mailto, self.ua_string),
                "Crossref-Plus-API-Token": f"Bearer {self.api_key}",
            },
            timeout=self.timeout,
        )
        answer.raise_for_status()
        return answer.json()


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
