"""A Crossref for tests: a real HTTP server on 127.0.0.1 that speaks the REST API, with its faults on request.

    with CrossrefDouble(works, faults=Faults(first=(Fault.unavailable,))) as double:
        ...ask double.url...
        double.requests[0].status == 503

By hand, for the command line: `python tests/crossref_double.py WORKS.jsonl --port 8900`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, quote, unquote

from crossref_catalogue import Catalogue, Record, read_works

# fmt: off
SELECTABLE = {
    "DOI", "ISBN", "ISSN", "URL", "abstract", "article-number", "author", "container-title", "created",
    "editor", "indexed", "issue", "issued", "original-title", "page", "prefix", "published",
    "published-online", "published-print", "publisher", "publisher-location", "relation", "score",
    "short-container-title", "short-title", "subtitle", "title", "translator", "type", "update-to",
    "updated-by", "volume",
}
# fmt: on
PARAMETERS = {"filter", "mailto", "offset", "order", "rows", "select", "sort"}
QUERIES = {"query", "query.author", "query.bibliographic", "query.container-title"}
HTML = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


class Fault(StrEnum):
    """What the server does in place of the right answer. `fine` is no fault."""

    fine = "fine"
    unavailable = "unavailable"  # 503, HTML of a proxy
    gateway = "gateway"  # 504, HTML of a proxy
    limited = "limited"  # 429, text, with Retry-After
    limited_html = "limited-html"
    limited_json = "limited-json"  # the body is one JSON string
    limited_list = "limited-list"  # the body is a JSON list of messages
    forbidden = "forbidden"  # 403, text
    bad_request = "bad-request"  # 400, JSON list of messages
    short = "short"  # 200, fewer bytes than Content-Length says
    cut = "cut"  # 200, whole by its length, broken as JSON
    page = "page"  # 200, an HTML page
    shapeless = "shapeless"  # 200, JSON without a message
    hang = "hang"  # nothing for `Faults.hang` seconds, then the connection is closed
    dropped = "dropped"  # the connection is closed at once


TRANSIENT = (
    Fault.unavailable,
    Fault.gateway,
    Fault.limited,
    Fault.limited_html,
    Fault.limited_json,
    Fault.limited_list,
    Fault.short,
    Fault.cut,
    Fault.dropped,
)


@dataclass(frozen=True, slots=True)
class Faults:
    """`first` are done in order by the first requests; after them a `share` of requests gets one of `kinds`.

    `retry_after` is the header of 429 and 503 answers ("" for none); `hang` is in seconds.
    """

    first: Sequence[Fault] = ()
    share: float = 0.0
    kinds: Sequence[Fault] = TRANSIENT
    seed: int = 1
    retry_after: str = "0"
    hang: float = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Requests a second that are answered, per kind of route, and lists at a time; more get a 429. 0: no limit.

    `stated` puts the limits into the headers of every answer.
    """

    lists: int = 0
    singles: int = 0
    together: int = 0
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came in. `path` is as sent; `status` 0 means that no answer was given.

    `at` is in seconds of `time.monotonic`; `fault` is the fault that was done.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    status: int
    at: float
    fault: Fault = Fault.fine


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


class CrossrefDouble:
    """The server as a context manager. `agencies` are DOIs of other agencies, `aliases` DOIs that moved.

    `requests` lists what was asked, in the order of the answers.
    """

    def __init__(
        self,
        works: Sequence[Record] = (),
        faults: Faults | None = None,
        limits: Limits | None = None,
        *,
        agencies: Mapping[str, str] | None = None,
        aliases: Mapping[str, str] | None = None,
        port: int = 0,
    ) -> None:
        self.catalogue = Catalogue(works)
        self.faults = faults or Faults()
        self.limits = limits or Limits()
        self.agencies = {doi.lower(): agency for doi, agency in (agencies or {}).items()}
        self.aliases = {doi.lower(): target for doi, target in (aliases or {}).items()}
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self._random = random.Random(self.faults.seed)
        self._pending = list(self.faults.first)
        self._lock = threading.Lock()
        self._seen: dict[bool, deque[float]] = {True: deque(), False: deque()}
        self._working = 0
        self._server = _Server(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        """The base URL, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def faults_done(self) -> list[Fault]:
        """The faults in the order of their answers, `fine` left out."""
        return [request.fault for request in self.requests if request.fault is not Fault.fine]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def log(self, request: Request) -> None:
        with self._lock:
            self.requests.append(request)

    def next_fault(self) -> Fault:
        """The fault that the next request gets."""
        with self._lock:
            if self._pending:
                return self._pending.pop(0)
            if self._random.random() < self.faults.share:
                return self._random.choice(list(self.faults.kinds))
            return Fault.fine

    def admit(self, *, is_list: bool) -> bool:
        """Whether the request is inside the limits; counts it when it is. `leave` ends it."""
        rate = self.limits.lists if is_list else self.limits.singles
        with self._lock:
            now, seen = time.monotonic(), self._seen[is_list]
            while seen and seen[0] <= now - 1.0:
                seen.popleft()
            if (rate and len(seen) >= rate) or (
                self.limits.together and self._working >= self.limits.together
            ):
                return False
            seen.append(now)
            self._working += 1
            return True

    def leave(self) -> None:
        with self._lock:
            self._working -= 1

    def stated_limits(self, *, is_list: bool) -> dict[str, str]:
        rate = self.limits.lists if is_list else self.limits.singles
        if not (self.limits.stated and rate):
            return {}
        stated = {"x-rate-limit-limit": str(rate), "x-rate-limit-interval": "1s"}
        if self.limits.together:
            stated["x-concurrency-limit"] = str(self.limits.together)
        return stated

    def answer(self, path: str, query: Mapping[str, str]) -> Answer:
        """The right answer to a request for `path` (as sent) with `query`."""
        if path.rstrip("/") == "/works":
            return self._list(query)
        if not path.startswith("/works/"):
            return Answer(404, "Resource not found.", "text/plain")
        rest = path.removeprefix("/works/")
        if rest.endswith("/agency"):
            return self._agency(unquote(rest.removesuffix("/agency")))
        return self._single(unquote(rest))

    def _single(self, doi: str) -> Answer:
        if target := self.aliases.get(doi.lower()):
            return Answer(301, "", "text/plain", {"Location": f"/works/{quote(target, safe='')}"})
        work = self.catalogue.by_doi.get(doi.lower())
        if work is None:
            return Answer(404, "Resource not found.", "text/plain")
        return Answer(200, _ok("work", work))

    def _agency(self, doi: str) -> Answer:
        agency = "crossref" if doi.lower() in self.catalogue.by_doi else self.agencies.get(doi.lower())
        if agency is None:
            return Answer(404, "Resource not found.", "text/plain")
        return Answer(
            200, _ok("work-agency", {"DOI": doi, "agency": {"id": agency.lower(), "label": agency.title()}})
        )

    def _list(self, query: Mapping[str, str]) -> Answer:
        if unknown := sorted(set(query) - PARAMETERS - QUERIES):
            return _refused(
                [("parameter-not-allowed", name, f"This route does not support {name}") for name in unknown]
            )
        try:
            rows, offset = int(query.get("rows", 20)), int(query.get("offset", 0))
        except ValueError:
            rows = offset = -1
        if not 0 <= rows <= 1000 or offset < 0:
            problem = f"Integer specified as {query.get('rows')} but must be a positive integer less than or equal to 1000"
            return _refused([("integer-not-valid", query.get("rows", ""), problem)])
        fields = [name for name in query.get("select", "").split(",") if name]
        if wrong := [name for name in fields if name not in SELECTABLE]:
            return _refused([("select-not-valid", f, f"Select {f} is not a valid select") for f in wrong])
        wanted: dict[str, set[str]] = {"doi": set(), "isbn": set()}
        for clause in filter(None, query.get("filter", "").split(",")):
            name, _, value = clause.partition(":")
            if name not in wanted:
                return _refused([("filter-not-available", name, f"Filter {name} is not available")])
            wanted[name].add(value.lower())
        asked = " ".join(text for name, text in query.items() if name in QUERIES)
        found = self.catalogue.search(asked) if asked else [(0.0, work) for work in self.catalogue.works]
        for name, values in wanted.items():
            if values:
                found = [one for one in found if values & _identifiers(one[1], name.upper())]
        items = []
        for points, work in found[offset : offset + rows]:
            scored = {**work, "score": round(points, 4)}
            items.append({f: v for f, v in scored.items() if f in fields} if fields else scored)
        message = {
            "facets": {},
            "total-results": len(found),
            "items": items,
            "items-per-page": rows,
            "query": {"start-index": offset, "search-terms": asked or None},
        }
        return Answer(200, _ok("work-list", message))


def _identifiers(work: Record, name: str) -> set[str]:
    value = work.get(name) or ()
    return {str(one).lower() for one in ([value] if isinstance(value, str) else value)}


def _ok(kind: str, message: object) -> str:
    return json.dumps({"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message})


def _refused(problems: Sequence[tuple[str, str, str]]) -> Answer:
    messages = [{"type": kind, "value": value, "message": text} for kind, value, text in problems]
    return Answer(
        400, json.dumps({"status": "failed", "message-type": "validation-failure", "message": messages})
    )


def _faulty(fault: Fault, right: Answer, retry_after: str) -> Answer:
    """The answer in place of the right one, for faults that send one."""
    later = {"Retry-After": retry_after} if retry_after else {}
    limit = "Rate limit exceeded"
    match fault:
        case Fault.unavailable:
            return Answer(503, HTML.format("503 Service Unavailable"), "text/html", later)
        case Fault.gateway:
            return Answer(504, HTML.format("504 Gateway Time-out"), "text/html")
        case Fault.limited:
            return Answer(429, f"{limit}.", "text/plain", later)
        case Fault.limited_html:
            return Answer(429, HTML.format("429 Too Many Requests"), "text/html", later)
        case Fault.limited_json:
            return Answer(429, json.dumps(f"{limit}."), headers=later)
        case Fault.limited_list:
            return Answer(
                429, json.dumps({"message": [{"type": "rate-limit", "message": limit}]}), headers=later
            )
        case Fault.forbidden:
            return Answer(403, "Forbidden", "text/plain")
        case Fault.bad_request:
            return _refused([("parameter-not-valid", "x", "The value x is not valid")])
        case Fault.page:
            return Answer(200, HTML.format("Welcome to the network"), "text/html")
        case Fault.shapeless:
            return Answer(200, '{"status": "ok"}')
        case Fault.cut:
            return Answer(200, right.body[: len(right.body) // 2])
        case _:
            return right


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a hanging answer must not keep the test from ending
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], double: CrossrefDouble) -> None:
        self.double = double
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a client that gave up is no news
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:  # the name is the standard library's
        at, double = time.monotonic(), self.server.double
        path, _, raw_query = self.path.partition("?")
        query = {name: values[-1] for name, values in parse_qs(raw_query, keep_blank_values=True).items()}
        is_list = path.rstrip("/") == "/works"
        fault = double.next_fault()
        admitted = double.admit(is_list=is_list)
        if not admitted and fault is Fault.fine:
            fault = Fault.limited
        try:
            right = double.answer(path, query)
            answer = _faulty(fault, right, double.faults.retry_after)
            status = 0 if fault in {Fault.hang, Fault.dropped} else answer.status
            double.log(Request("GET", path, query, dict(self.headers.items()), status, at, fault))
            if status:
                self._send(answer, double.stated_limits(is_list=is_list), short=fault is Fault.short)
                return
            if fault is Fault.hang:
                double.closing.wait(double.faults.hang)
            self.close_connection = True
        finally:
            if admitted:
                double.leave()

    def _send(self, answer: Answer, stated: Mapping[str, str], *, short: bool) -> None:
        body = answer.body.encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in {**stated, **dict(answer.headers)}.items():
            self.send_header(name, value)
        self.end_headers()
        if short:
            self.close_connection = True
            body = body[: len(body) // 2]
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the standard library's name)
        """Requests are kept in `CrossrefDouble.requests`, not printed."""


def main() -> None:
    """Serve a file of works until interrupted."""
    asked = argparse.ArgumentParser(description="A Crossref REST API for trying things out, on 127.0.0.1.")
    asked.add_argument("works", type=Path, help="Crossref records as JSON lines, .gz or not")
    asked.add_argument("--port", type=int, default=8900)
    asked.add_argument("--fault-share", type=float, default=0.0, help="share of requests that go wrong")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--lists", type=int, default=0, help="list queries a second, 0: no limit")
    asked.add_argument("--singles", type=int, default=0, help="single records a second, 0: no limit")
    asked.add_argument("--together", type=int, default=0, help="requests at a time, 0: no limit")
    told = asked.parse_args()
    faults = Faults(share=told.fault_share, seed=told.seed)
    limits = Limits(lists=told.lists, singles=told.singles, together=told.together)
    with CrossrefDouble(read_works(told.works), faults, limits, port=told.port) as double:
        print(f"{len(double.catalogue.works)} works at {double.url}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            statuses = Counter(request.status for request in double.requests)
            print(f"{len(double.requests)} requests: {dict(sorted(statuses.items()))}")


if __name__ == "__main__":
    main()
