"""What went wrong with a request, read from whatever habanero raised.

habanero 2.9 raises five unrelated kinds of exception, its own reading errors among them, and drops the headers.
But each is raised while httpx2's is handled, so the chain of exceptions leads to the answer itself.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any

import habanero
import httpx2

_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
_INTERVAL = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
BUSY = 429  # the status "too many requests"
_MOVED = {301, 302, 303, 307, 308}
_LONGEST_WORDS = 200  # of a server's message, in characters


class Kind(StrEnum):
    """The kinds of failure that are treated differently."""

    no_connection = "no connection"
    no_answer = "no answer in time"
    busy = "too many requests"
    failing = "server failure"
    cut = "cut answer"
    other = "not an answer of Crossref"
    absent = "not found"
    moved = "moved"
    refused = "refused"


# How often a kind may come before the question is given up; what is not named: as often as there are attempts.
TRIES: Mapping[Kind, int] = {
    Kind.no_connection: 2,
    Kind.no_answer: 3,
    Kind.other: 2,
    Kind.absent: 1,
    Kind.moved: 1,
    Kind.refused: 1,
}


@dataclass(frozen=True, slots=True)
class Failure:
    """`words` say what happened; `retry_after` is in seconds, None where the server gave none.

    `location` is where a moved record went.
    """

    kind: Kind
    words: str
    retry_after: float | None = None
    location: str = ""


def diagnose(error: BaseException) -> Failure | None:
    """The failure behind `error`, or None where it is none of the server's or the network's."""
    for cause in _chain(error):
        if isinstance(cause, httpx2.HTTPStatusError):
            return _from_response(cause.response)
        if isinstance(cause, httpx2.InvalidURL | httpx2.UnsupportedProtocol | httpx2.LocalProtocolError):
            return Failure(Kind.refused, f"the question cannot be sent: {_short(str(cause))}")
        if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
            return Failure(Kind.no_connection, _short(_ERRNO.sub("", str(cause))) or "no connection")
        if isinstance(cause, httpx2.TimeoutException):
            return Failure(Kind.no_answer, "no answer in time")
        if isinstance(cause, httpx2.HTTPError):
            return Failure(Kind.cut, "the connection broke off")
    if isinstance(error, json.JSONDecodeError | UnicodeDecodeError):
        return Failure(Kind.cut, "the answer was cut short")
    # A KeyError or TypeError is habanero reading JSON of another shape, or a missing Content-Type.
    if isinstance(error, habanero.RequestError | KeyError | TypeError | AttributeError):
        return Failure(Kind.other, "what answers there is not Crossref's REST API")
    return None


def _chain(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _from_response(response: httpx2.Response) -> Failure:
    status, headers = response.status_code, response.headers
    kind = _kind(status)
    if kind is Kind.absent and headers.get("content-type", "").startswith("text/html"):
        # Crossref says it as text or JSON; a page of HTML is another server's word, and no answer
        return Failure(Kind.other, "what answers there is not Crossref's REST API")
    words = f"{status} {response.reason_phrase}".strip()
    if kind is Kind.refused and (said := _said(response)):
        words = f"{words}: {said}"
    return Failure(
        kind,
        words,
        retry_after=retry_after(headers),
        location=headers.get("location", "") if kind is Kind.moved else "",
    )


def _kind(status: int) -> Kind:
    if status == BUSY:
        return Kind.busy
    if status >= 500 or status in {408, 425}:
        return Kind.failing
    if status in {404, 410}:
        return Kind.absent
    return Kind.moved if status in _MOVED else Kind.refused


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait as the header Retry-After says (RFC 9110 10.2.3: seconds or a date), None without one.

    A date is taken against the answer's own Date, so that a wrong clock here does no harm.
    """
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", value):
        return float(value)
    until = _timestamp(value)
    if until is None:
        return None
    now = _timestamp(headers.get("date", ""))
    return max(0.0, until - (time.time() if now is None else now))


def _timestamp(value: str) -> float | None:
    try:
        return parsedate_to_datetime(value).timestamp()
    except (ValueError, OverflowError):
        return None


def stated_together(headers: Mapping[str, str]) -> int:
    """How many requests at a time by x-concurrency-limit, 0 where it is not there."""
    return _number(headers.get("x-concurrency-limit"))


def stated_rate(headers: Mapping[str, str]) -> float:
    """Requests a second by x-rate-limit-limit and x-rate-limit-interval, 0.0 where they are not (all) there."""
    limit = _number(headers.get("x-rate-limit-limit"))
    interval = _INTERVAL.fullmatch(headers.get("x-rate-limit-interval", "1s").strip())
    if not limit or not interval:
        return 0.0
    seconds = float(interval[1]) * _SECONDS[interval[2] or "s"]
    return limit / seconds if seconds else 0.0


def _number(value: str | None) -> int:
    return int(value) if value and value.strip().isdecimal() else 0


def _said(response: httpx2.Response) -> str:
    """The server's own words: from a list of messages, a message, or a text; "" for a page of HTML."""
    try:
        body: Any = response.json()
    except ValueError:
        is_text = response.headers.get("content-type", "").startswith("text/plain")
        return _short(response.text) if is_text else ""
    message = body.get("message") if isinstance(body, dict) else body
    messages = message if isinstance(message, list) else [message]
    texts = [part.get("message") if isinstance(part, dict) else part for part in messages]
    return _short("; ".join(text for text in texts if isinstance(text, str)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_WORDS else text[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
