"""The double itself: what it says to a plain HTTP client, so that tests which lean on it lean on something."""

from __future__ import annotations

import http.client
import json
from collections.abc import Sequence
from contextlib import closing
from email.message import Message
from typing import NamedTuple
from urllib.parse import quote, urlencode

import pytest

from crossref_double import CrossrefDouble, Fault, Faults, Limits

WORKS = (
    {"DOI": "10.5555/a#b", "type": "journal-article", "title": ["Chalk in the skin"], "volume": "3"},
    {"DOI": "10.5555/<c>;d", "type": "journal-article", "title": ["Chalk in the sea"], "volume": "4"},
)


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes


def ask(double: CrossrefDouble, path: str, **query: str) -> Answer:
    connection = http.client.HTTPConnection(double.url.removeprefix("http://"), timeout=5)
    with closing(connection):
        connection.request("GET", path + ("?" + urlencode(query) if query else ""))
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())


def titles(answer: Answer) -> list[str]:
    return [item["title"][0] for item in json.loads(answer.body)["message"]["items"]]


def test_lists_are_ranked_cut_and_selected() -> None:
    with CrossrefDouble(WORKS) as double:
        asked = {"query.bibliographic": "Chalk in the sea, 4", "select": "DOI,title"}
        assert titles(ask(double, "/works", **asked)) == ["Chalk in the sea", "Chalk in the skin"]
        message = json.loads(ask(double, "/works", **asked, rows="1").body)["message"]
    assert message["total-results"] == 2
    assert message["items"] == [{"DOI": "10.5555/<c>;d", "title": ["Chalk in the sea"]}]
    assert [request.query["select"] for request in double.requests] == ["DOI,title"] * 2


def test_dois_are_filtered() -> None:
    with CrossrefDouble(WORKS) as double:
        assert titles(ask(double, "/works", filter="doi:10.5555/A#B,doi:10.5555/none")) == [
            "Chalk in the skin"
        ]


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work["DOI"])
def test_single_records(work: dict[str, object]) -> None:
    with CrossrefDouble(WORKS) as double:
        answer = ask(double, f"/works/{quote(str(work['DOI']), safe='')}")
        assert json.loads(answer.body)["message"] == work


def test_what_is_not_there() -> None:
    with CrossrefDouble(WORKS, agencies={"10.5555/z": "datacite"}) as double:
        answer = ask(double, "/works/10.5555%2Fz")
        assert (answer.status, answer.body) == (404, b"Resource not found.")
        agency = json.loads(ask(double, "/works/10.5555%2Fz/agency").body)
    assert agency["message"]["agency"] == {"id": "datacite", "label": "Datacite"}


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ({"select": "DOI,colour"}, "colour"),
        ({"rows": "5000"}, "1000"),
        ({"filters": "doi:1"}, "filters"),
        ({"filter": "colour:red"}, "colour"),
    ],
)
def test_bad_requests_are_told_what_is_bad(query: dict[str, str], complaint: str) -> None:
    with CrossrefDouble(WORKS) as double:
        answer = ask(double, "/works", **query)
        assert answer.status == 400
        assert complaint in json.loads(answer.body)["message"][0]["message"]


STATUSES = [
    (Fault.unavailable, 503, "text/html"),
    (Fault.gateway, 504, "text/html"),
    (Fault.limited, 429, "text/plain"),
    (Fault.limited_html, 429, "text/html"),
    (Fault.limited_json, 429, "application/json"),
    (Fault.limited_list, 429, "application/json"),
    (Fault.forbidden, 403, "text/plain"),
    (Fault.bad_request, 400, "application/json"),
    (Fault.page, 200, "text/html"),
    (Fault.shapeless, 200, "application/json"),
    (Fault.cut, 200, "application/json"),
]


@pytest.mark.parametrize(("fault", "status", "content_type"), STATUSES)
def test_faults_come_in_order_and_end(fault: Fault, status: int, content_type: str) -> None:
    with CrossrefDouble(WORKS, Faults(first=[fault], retry_after="7")) as double:
        answer = ask(double, "/works")
        assert (answer.status, answer.headers["Content-Type"]) == (status, content_type)
        assert (answer.headers["Retry-After"] == "7") == (status in {429, 503})
        assert len(titles(ask(double, "/works"))) == 2
    assert double.faults_done == [fault]


@pytest.mark.parametrize("fault", [Fault.short, Fault.dropped, Fault.hang])
def test_broken_connections(fault: Fault) -> None:
    with CrossrefDouble(WORKS, Faults(first=[fault], hang=0.1)) as double:
        with pytest.raises((http.client.HTTPException, ConnectionError)):
            ask(double, "/works")
        assert ask(double, "/works").status == 200


def shares(seed: int) -> Sequence[Fault]:
    with CrossrefDouble(WORKS, Faults(share=0.3, kinds=[Fault.unavailable], seed=seed)) as double:
        for _ in range(60):
            ask(double, "/works")
    return [request.fault for request in double.requests]


def test_a_share_of_faults_is_seeded() -> None:
    faults = shares(7)
    assert 9 <= faults.count(Fault.unavailable) <= 27
    assert faults == shares(7) != shares(8)


def test_limits_are_stated_and_held() -> None:
    with CrossrefDouble(WORKS, limits=Limits(lists=2, singles=5, together=3)) as double:
        answers = [ask(double, "/works") for _ in range(3)]
        assert [answer.status for answer in answers] == [200, 200, 429]
        assert answers[0].headers["x-rate-limit-limit"] == "2"
        assert answers[0].headers["x-concurrency-limit"] == "3"
        assert ask(double, "/works/10.5555%2Fa%23b").headers["x-rate-limit-limit"] == "5"
