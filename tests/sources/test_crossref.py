"""Crossref through habanero, asked against the double: faults in, answers or one clear error out."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

import refsdb
from crossref_double import TRANSIENT, CrossrefDouble, Fault, Faults, Limits
from refsdb.errors import SourceError, SourceRefused, SourceUnreachable
from refsdb.model import Parsed, Reference
from refsdb.sources.crossref import LONGEST_QUERY, Crossref
from refsdb.sources.failure import retry_after
from refsdb.sources.pace import Pace, Places

ODD_DOIS = [
    "10.5555/plain",
    "10.5555/a#b",
    "10.5555/(SICI)1097<1:AID>3.0.CO;2-#",
    "10.5555/with blank",
    "10.5555/50%25?x=1&y=2",
    "10.5555/a/b//c/..",
    "10.5555/täg+x",
]
WORKS = [
    {"DOI": doi, "type": "journal-article", "title": [f"Chalk number{n} in the skin"], "volume": str(n)}
    for n, doi in enumerate(ODD_DOIS)
]
CITATION = Parsed("Doe J. Chalk number0 in the skin. J Chalk 2001; 0: 1-2.", Reference())


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.naps: list[float] = []
        self._lock = threading.Lock()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.naps.append(seconds)
            self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


def crossref(double: CrossrefDouble, clock: Clock, **told: Any) -> Crossref:
    return Crossref(
        **{
            "url": double.url,
            "mailto": "me@example.org",
            "timeout": 2.0,
            "clock": clock,
            "sleep": clock.sleep,
            **told,
        }
    )


def found(source: Crossref) -> str:
    return source.find(CITATION)[0].doi


def single(source: Crossref) -> str:
    work = source.by_doi(ODD_DOIS[0])
    return work.doi if work else ""


def agency(source: Crossref) -> str:
    return source.agency(ODD_DOIS[0])


ROUTES = [
    *((found, ODD_DOIS[0], fault) for fault in [*TRANSIENT, Fault.page]),
    *(
        (single, ODD_DOIS[0], fault)
        for fault in [Fault.unavailable, Fault.limited_json, Fault.short, Fault.cut]
    ),
    (agency, "Crossref", Fault.unavailable),
]


@pytest.mark.parametrize("doi", ODD_DOIS)
def test_a_doi_arrives_as_it_is(doi: str, clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double:
        work = crossref(double, clock).by_doi(doi)
    assert work is not None
    assert work.doi == doi
    assert len(double.requests) == 1
    assert set(double.requests[0].path.removeprefix("/works/")).isdisjoint("/#<>; ")


def test_what_crossref_does_not_know(clock: Clock) -> None:
    with CrossrefDouble(WORKS, agencies={"10.5555/data": "datacite"}) as double:
        source = crossref(double, clock)
        assert source.by_doi("10.5555/none") is None
        assert source.by_doi("") is None
        assert source.agency("10.5555/data") == "Datacite"
        assert source.agency("10.5555/none") == ""
        assert source.find(Parsed("Zzyzx", Reference())) == ()
    assert [request.status for request in double.requests] == [404, 200, 404, 200]


def test_a_merged_doi_leads_to_its_heir(clock: Clock) -> None:
    aliases = {"10.5555/old": "10.5555/a#b", "10.5555/round": "10.5555/round"}
    with CrossrefDouble(WORKS, aliases=aliases) as double:
        source = crossref(double, clock)
        work = source.by_doi("10.5555/old")
        assert work is not None
        assert work.doi == "10.5555/a#b"
        with pytest.raises(SourceRefused, match=r"10\.5555/round"):
            source.by_doi("10.5555/round")


def test_the_question_is_one_list_query_with_the_whole_text(clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double:
        works = crossref(double, clock).find(CITATION)
    assert len(works) == 5
    assert works[0].titles == ("Chalk number0 in the skin",)
    (request,) = double.requests
    assert (request.path, request.query["query.bibliographic"]) == ("/works", CITATION.text)
    assert request.query["rows"] == "5"
    assert {"DOI", "title", "author", "updated-by"} <= set(request.query["select"].split(","))
    agent = request.headers["User-Agent"]
    assert f"refsdb/{refsdb.__version__}" in agent
    assert "mailto:me@example.org" in agent


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("  Doe J.\n Chalk\t2001 ", "Doe J. Chalk 2001"),
        ("chalk \ud800 & 50% + #1", "chalk & 50% + #1"),
        ("chalk " * 400, ("chalk " * (LONGEST_QUERY // 6)).strip()),
        (" \n", None),
    ],
)
def test_any_text_can_be_asked(text: str, asked: str | None, clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double:
        works = crossref(double, clock).find(Parsed(text, Reference()))
    assert [request.query["query.bibliographic"] for request in double.requests] == ([asked] if asked else [])
    assert bool(works) == bool(asked)


def test_records_without_a_doi_are_passed_over(clock: Clock) -> None:
    works: list[dict[str, Any]] = [
        {"DOI": " ", "title": ["Chalk"]},
        {"title": ["Chalk"]},
        {"DOI": "10.5555/x", "title": None},
        {"DOI": "10.5555/y", "title": ["Chalk"], "author": None},
    ]
    with CrossrefDouble(works) as double:
        assert [work.doi for work in crossref(double, clock).find(CITATION)] == ["10.5555/y"]


def test_the_public_pool_and_the_plus_token(clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double:
        crossref(double, clock, mailto="").find(CITATION)
        plus = crossref(double, clock, token="abc")  # made up
        assert (found(plus), single(plus)) == (ODD_DOIS[0], ODD_DOIS[0])
        assert plus.by_doi("10.5555/none") is None
    public, *paid = double.requests
    assert "mailto" not in public.headers["User-Agent"]
    assert {request.headers.get("Crossref-Plus-API-Token") for request in paid} == {"Bearer abc"}
    assert paid[0].query.keys() == public.query.keys()


@pytest.mark.parametrize("told", [{"mailto": "a@b\r\nX: 1"}, {"mailto": "ä@example.org"}, {"token": "a b"}])
def test_what_cannot_stand_in_a_header_is_refused(told: dict[str, str]) -> None:
    with pytest.raises(SourceRefused):
        Crossref(**told)  # type: ignore[arg-type]


# faults


@pytest.mark.parametrize(("ask", "answer", "fault"), ROUTES)
def test_a_passing_fault_is_asked_through(
    ask: Callable[[Crossref], str], answer: str, fault: Fault, clock: Clock
) -> None:
    with CrossrefDouble(WORKS, Faults(first=[fault])) as double:
        assert ask(crossref(double, clock)) == answer
    assert [request.fault for request in double.requests] == [fault, Fault.fine]
    assert sum(clock.naps) >= 0.25, "a back-off stands before the second try"


def test_a_hang_ends_with_the_time_out(clock: Clock) -> None:
    with CrossrefDouble(WORKS, Faults(first=[Fault.hang], hang=3.0)) as double:
        assert found(crossref(double, clock, timeout=0.2)) == ODD_DOIS[0]
    assert double.faults_done == [Fault.hang]


# fault, error, requests, a part of the message
GIVEN_UP = [
    (Fault.unavailable, SourceUnreachable, 3, "503"),
    (Fault.limited, SourceUnreachable, 3, "429"),
    (Fault.limited_json, SourceUnreachable, 3, "429"),
    (Fault.limited_list, SourceUnreachable, 3, "429"),
    (Fault.short, SourceUnreachable, 3, "broke off"),
    (Fault.cut, SourceUnreachable, 3, "cut short"),
    (Fault.dropped, SourceUnreachable, 3, "broke off"),
    (Fault.hang, SourceUnreachable, 3, "in time"),
    (Fault.page, SourceRefused, 2, "not Crossref"),
    (Fault.shapeless, SourceRefused, 2, "not Crossref"),
    (Fault.forbidden, SourceRefused, 1, "403 Forbidden: Forbidden"),
    (Fault.bad_request, SourceRefused, 1, "The value x is not valid"),
]


@pytest.mark.parametrize(
    ("ask", "fault", "error", "requests", "words"),
    [(found, *row) for row in GIVEN_UP] + [(single, *row) for row in GIVEN_UP[::3]],
)
def test_a_lasting_fault_is_one_clear_error(
    ask: Callable[[Crossref], str],
    fault: Fault,
    error: type[SourceError],
    requests: int,
    words: str,
) -> None:
    clock = Clock()
    with CrossrefDouble(WORKS, Faults(first=[fault] * 9, hang=1.0)) as double:
        with pytest.raises(error) as raised:
            ask(crossref(double, clock, attempts=3, timeout=0.1 if fault is Fault.hang else 2.0))
        host = double.url.removeprefix("http://")
    assert len(double.requests) == requests
    message = str(raised.value)
    assert words in message
    assert host in message
    assert "\n" not in message
    assert raised.value.hint


def test_the_back_off_doubles(clock: Clock) -> None:
    with CrossrefDouble(WORKS, Faults(first=[Fault.cut] * 4, retry_after="")) as double:
        found(crossref(double, clock, jitter=lambda: 1.0))
    assert clock.naps == pytest.approx([0.5, 1.0, 2.0, 4.0])


def test_a_server_that_is_not_there_is_told_quickly(clock: Clock) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, not listening: connections are refused
        port = taken.getsockname()[1]
        with pytest.raises(
            SourceUnreachable, match=f"127.0.0.1:{port} cannot be reached: Connection refused"
        ):
            Crossref(url=f"http://127.0.0.1:{port}", clock=clock, sleep=clock.sleep, jitter=lambda: 1.0).find(
                CITATION
            )
    assert sum(clock.naps) < 3.0


@pytest.mark.parametrize("url", ["nonsense", "ftp://127.0.0.1", "http://127.0.0.1:port"])
def test_a_base_url_that_is_none(url: str, clock: Clock) -> None:
    with pytest.raises(SourceRefused, match="REFS_CROSSREF_URL"):
        Crossref(url=url, clock=clock, sleep=clock.sleep).find(CITATION)


def test_a_base_url_of_something_else(clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double, pytest.raises(SourceRefused, match="no such route"):
        crossref(double, clock, url=f"{double.url}/elsewhere/").find(CITATION)


def test_faults_change_no_answer(clock: Clock) -> None:
    citations = [Parsed(str(work["title"]), Reference()) for work in WORKS]
    with CrossrefDouble(WORKS) as double:
        right = [crossref(double, clock).find(citation) for citation in citations]
    kinds = [*TRANSIENT, Fault.page]
    with CrossrefDouble(WORKS, Faults(share=0.3, kinds=kinds, seed=3)) as double:
        source = crossref(double, clock)
        faulty = [source.find(citation) for citation in citations * 3]
    assert faulty == right * 3
    assert len(double.faults_done) > 5
    assert len(double.requests) == len(faulty) + len(double.faults_done), (
        "nothing is asked twice for no reason"
    )


# limits


def a_date(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize("fault", [Fault.limited, Fault.limited_json, Fault.limited_list, Fault.unavailable])
@pytest.mark.parametrize(
    ("header", "least"),
    [
        (lambda: "7", 7.0),
        (lambda: a_date(60), 40.0),
    ],  # a date is made when the test runs, not when it is collected
    ids=["seconds", "date"],
)
def test_retry_after_is_honoured(fault: Fault, header: Callable[[], str], least: float, clock: Clock) -> None:
    with CrossrefDouble(WORKS, Faults(first=[fault], retry_after=header())) as double:
        found(crossref(double, clock))
    assert double.faults_done == [fault]
    assert least <= sum(clock.naps) < 70


HEADERS = [
    ({}, None),
    ({"retry-after": "soon"}, None),
    ({"retry-after": "0"}, 0.0),
    ({"retry-after": " 2.5 "}, 2.5),
    ({"retry-after": "-3"}, None),
    ({"retry-after": "Sun, 06 Nov 1994 08:49:37 GMT", "date": "Sun, 06 Nov 1994 08:49:07 GMT"}, 30.0),
    ({"retry-after": "Sun, 06 Nov 1994 08:49:37 GMT", "date": "Sun, 06 Nov 1994 09:00:00 GMT"}, 0.0),
    ({"retry-after": "Sun, 06 Nov 1994 08:49:37 GMT"}, 0.0),
]


@pytest.mark.parametrize(("headers", "seconds"), HEADERS)
def test_retry_after_is_read(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_a_long_pause_is_an_error_and_kept(clock: Clock) -> None:
    with CrossrefDouble(WORKS, Faults(first=[Fault.limited], retry_after="3600")) as double:
        source = crossref(double, clock)
        for _ in range(3):
            with pytest.raises(SourceUnreachable, match=r"pause|come back in 3600 seconds"):
                source.find(CITATION)
        assert len(double.requests) == 1
        clock.now += 3600
        assert found(source) == ODD_DOIS[0]


def windows(times: list[float]) -> Iterator[int]:
    """How many of the times lie in the second that each of them begins."""
    for start in times:
        yield sum(start <= at < start + 1.0 for at in times)


@pytest.mark.parametrize(
    ("mailto", "ask", "rate"),
    [("", found, 1.0), ("me@example.org", found, 3.0), ("", single, 5.0), ("me@example.org", single, 10.0)],
)
def test_each_pool_keeps_its_limit(
    mailto: str, ask: Callable[[Crossref], str], rate: float, clock: Clock
) -> None:
    with CrossrefDouble(WORKS) as double:
        source = crossref(double, clock, mailto=mailto)
        for _ in range(4):
            ask(source)
    # the first single goes with the lists, until its answer shows that singles are counted by themselves
    assert len(clock.naps) == (2 if ask is single else 3)
    assert 1.0 < min(clock.naps) * rate < 1.3


def test_no_second_sees_more_than_the_limit_however_many_threads_ask() -> None:
    # Seen where they arrive: one that a busy machine holds up comes together with those after it. Three more than
    # the rate are 0.4 s of that; two threads that start at once, each at the rate, would be all 18 in a second.
    with CrossrefDouble(WORKS, limits=Limits(lists=15, together=12)) as double:
        source = Crossref(url=double.url, rate=12)
        with ThreadPoolExecutor(6) as threads:
            answers = list(threads.map(source.find, [CITATION] * 18))
    assert {works[0].doi for works in answers} == {ODD_DOIS[0]}
    assert {request.status for request in double.requests} == {200}
    assert max(windows([request.at for request in double.requests])) <= 15


def test_one_that_was_held_up_counts_from_when_it_arrived(clock: Clock) -> None:
    pace = Pace(3.0, Places(3, clock=clock, sleep=clock.sleep), clock=clock, sleep=clock.sleep)
    with pace.turn():
        pass  # the first has its time for itself
    clock.sleep(5.0)
    arrived = []
    for held_up in (0.45, 0.0, 0.0, 0.0, 0.3, 0.0, 0.0):  # seconds on its way; then it is answered at once
        with pace.turn():
            clock.sleep(held_up)
            arrived.append(clock.now)
    assert max(windows(arrived)) <= 3
    assert arrived[-1] - arrived[0] < 3.0, "the pace is kept all the same"


def test_one_without_an_answer_is_waited_for_a_moment_only(clock: Clock) -> None:
    pace = Pace(1.0, Places(3, clock=clock, sleep=clock.sleep), clock=clock, sleep=clock.sleep)
    with pace.turn():
        pass
    clock.sleep(5.0)
    started = clock.now
    with pace.turn(), pace.turn():  # the outer one is still under way
        assert 1.5 <= clock.now - started < 1.6


def test_no_more_than_the_pool_allows_are_under_way_at_once() -> None:
    most = 0
    with CrossrefDouble(WORKS, Faults(share=1.0, kinds=[Fault.hang], hang=1.5)) as double:
        source = Crossref(url=double.url, mailto="me@example.org", attempts=1)
        threads = [threading.Thread(target=ask_in_vain, args=(source,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            most = max(most, double._working)
            time.sleep(0.005)
        for thread in threads:
            thread.join()
    assert most == 3


def ask_in_vain(source: Crossref) -> None:
    with pytest.raises(SourceUnreachable):
        source.by_doi(ODD_DOIS[0])


def test_a_stated_limit_is_followed(clock: Clock) -> None:
    faults = Faults(first=[Fault.limited], retry_after="0.5")
    with CrossrefDouble(WORKS, faults, Limits(lists=8, together=2)) as double:
        source = Crossref(url=double.url, rate=50)
        with ThreadPoolExecutor(6) as threads:
            answers = list(threads.map(source.find, [CITATION] * 6))
    assert {works[0].doi for works in answers} == {ODD_DOIS[0]}
    first = double.requests[0].at
    late = [request.status for request in double.requests if request.at > first + 1.0]
    assert set(late) == {200}, "no 429 after the first second"


def test_an_unstated_limit_slows_down_and_the_pace_comes_back(clock: Clock) -> None:
    with CrossrefDouble(WORKS, Faults(first=[Fault.limited] * 2)) as double:
        source = crossref(double, clock, jitter=lambda: 0.0)
        found(source)
        pace = source._paces["lists"]
        assert pace.rate < 3.0
        for _ in range(120):
            pace.speed_up()
        assert pace.rate == pytest.approx(3.0)
        clock.sleep(10.0)
        pace.slow_down()
        pace.slow_down()  # a burst of refusals counts as one
        assert pace.rate == pytest.approx(2.1)


def test_a_limit_that_a_good_answer_states_is_kept(clock: Clock) -> None:
    with CrossrefDouble(WORKS, limits=Limits(lists=2, singles=2, together=1)) as double:
        source = crossref(double, clock)
        found(source)
        assert source._paces["lists"].rate == 2.0
        source.by_doi(ODD_DOIS[0])
        assert source._paces["singles"] is source._paces["lists"], "one limit for all is shared"
        mirror = crossref(double, clock, rate=40.0)
        found(mirror)
        assert mirror._paces["lists"].rate == 40.0, "a rate of one's own stands until the server refuses"


def test_many_dois_in_one_question(clock: Clock) -> None:
    with CrossrefDouble(WORKS) as double:
        works = crossref(double, clock).by_dois([*ODD_DOIS, "10.5555/unknown"])
        (request,) = double.requests
    assert request.path == "/works"
    assert {work.doi for work in works} == {doi for doi in ODD_DOIS if " " not in doi and ":" not in doi}


def test_a_place_that_was_given_up_stays_taken_for_a_while() -> None:
    clock = Clock()
    places = Places(2, clock=clock, sleep=clock.sleep)
    places.abandon(45.0)
    with places.place():
        assert places._free() == 1
        clock.sleep(46.0)
        with places.place():
            places.abandon(45.0)
            places.abandon(45.0)
            assert places._free() == 1, "one is always left"
    places.limit(2)
    assert places._free() == 0, "but not where the server has said that it refuses one more"
    with places.place():
        assert clock.naps[-1] == pytest.approx(45.0)


def test_a_place_is_free_a_moment_after_the_answer_where_the_server_counts() -> None:
    # it sends the answer first, and counts one less then
    clock = Clock()
    places = Places(3, clock=clock, sleep=clock.sleep)
    with places.place():
        pass
    assert places._free() == 3
    places.limit(3)
    with places.place(), places.place():
        with places.place():
            pass
        assert places._free() == 2
        with places.place():
            assert clock.naps == [pytest.approx(0.1)]
