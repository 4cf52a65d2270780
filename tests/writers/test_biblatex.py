from __future__ import annotations

import pytest

from refsdb.model.date import Date
from refsdb.model.reference import Reference
from refsdb.writers import write
from writers.example_items import ITEMS
from writers.test_bibtex import entry, lines


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "torre2003",
            {
                "@": "article",
                "journaltitle": "{J Test \\& Trial}",
                "date": "{2003-03-05}",
                "eprint": "{12345}",
                "eprinttype": "{pubmed}",
                "url": None,
                "month": None,
            },
        ),
        ("berg1999", {"@": "book", "location": "{Köln}", "langid": "{german}"}),
        ("editors2001", {"@": "collection", "isbn": None}),
        ("chapter2001", {"@": "incollection", "location": "{Graz}"}),
        ("lone2002", {"@": "inbook"}),
        (
            "conf2010",
            {
                "@": "inproceedings",
                "booktitle": "{10th Conf. on \\$tuff}",
                "eventtitle": None,
                "date": "{2010-12}",
            },
        ),
        ("thesis2011", {"@": "thesis", "type": "{mathesis}", "institution": "{Universität Köln}"}),
        (
            "report2012",
            {"@": "report", "type": "{Working paper}", "institution": "{WHO}", "number": "{TR\\_12}"},
        ),
        (
            "web2013",
            {"@": "online", "urldate": "{2020-10-29}", "organization": "{The site}", "date": "{2013-02}"},
        ),
        ("entry2014", {"@": "inreference"}),
        (
            "preprint2015",
            {"@": "online", "eprint": "{1501.00001}", "eprinttype": "{arXiv}", "eprintclass": "{cs.CL}"},
        ),
        ("data2016", {"@": "dataset", "publisher": "{Repository}"}),
        ("patent2017", {"@": "patent", "number": "{US 1,234}"}),
        ("unread2018", {"@": "misc", "note": "{Unread \\# text (2018)}"}),
    ],
)
def test_types_and_fields(key: str, expected: dict[str, str | None]) -> None:
    written = lines("".join(write([item for item in ITEMS if item.key == key], "biblatex")))
    assert {name: written.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("reference", "name", "expected"),
    [
        (Reference(type="article-journal", number="e12"), "eid", "{e12}"),
        (Reference(type="article-journal", number="e12", page="1", issue="2"), "number", "{2}"),
        (Reference(type="article-journal", number="e12", page="1", issue="2"), "eid", None),
        (Reference(issued=Date(2000, 13)), "date", "{2000}"),
        (Reference(issued=Date(800)), "date", "{0800}"),
        (Reference(issued=Date(literal="In press")), "pubstate", "{inpress}"),
        (Reference(issued=Date(literal="n.d. & later")), "pubstate", "{n.d. \\& later}"),
        (
            Reference(type="legislation", container_title="BGBl. I", page="2097"),
            "howpublished",
            "{BGBl. I 2097}",
        ),
        (Reference(type="speech", container_title="Talks", page="5-7"), "howpublished", "{Talks: 5--7}"),
        (Reference(type="standard", number="ISO 690", page="5"), "howpublished", "{ISO 690}"),
        (Reference(type="webpage", container_title="News", volume="3"), "organization", "{News 3}"),
        (Reference(type="dataset", page="5"), "pages", None),
        (Reference(type="thesis"), "type", "{phdthesis}"),
        (Reference(type="thesis", genre="Habilitation"), "type", "{Habilitation}"),
        (Reference(type="report"), "type", "{techreport}"),
        (Reference(type="article-journal", pmcid="PMC1"), "eprinttype", "{pmc}"),
    ],
)
def test_fields(reference: Reference, name: str, expected: str | None) -> None:
    assert lines(entry(reference, to="biblatex")).get(name) == expected
