"""Which prints are one work, without asking anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.match.identity import elsewhere, features, same
from refsdb.model import Date, Name, Outcome, Reference

ARTICLE = Reference(
    type="article-journal",
    author=(Name(family="Sánchez-Schmidt", given="JM"), Name(family="Pujol", given="RM")),
    title="Growth of amphibians in northern ponds",
    container_title="Journal of Zoology",
    issued=Date(1999),
    volume="12",
    page="418-426",
)
CHAPTER = Reference(
    type="chapter",
    author=(Name(family="Smith", given="J"),),
    title="Introduction",
    container_title="Diseases of the skin",
    issued=Date(2001),
)


@pytest.mark.parametrize(
    "other",
    [
        replace(
            ARTICLE, title="Growth of Amphibians in Northern Ponds", container_title="J Zool", page="418"
        ),
        replace(ARTICLE, author=(Name(family="Sanchez-Schmidt"),), et_al=True),
        replace(ARTICLE, title=""),
        replace(ARTICLE, title="Das Wachstum der Amphibien in nördlichen Teichen"),
        replace(ARTICLE, volume="", page=""),
        replace(ARTICLE, title=ARTICLE.title + ": a study of ten years"),
        replace(ARTICLE, author=(Name(family="Sanchez Schmidt"),)),
        replace(ARTICLE, title="Growth of amphi-bians in northern ponds"),
        # the same numbers, taken for another field
        replace(ARTICLE, title="", volume="", page="12, 418"),
        replace(ARTICLE, volume="12: 418-426", page=""),
        replace(ARTICLE, volume="418-", page=""),
        # what stood around the name was taken for a part of it
        replace(ARTICLE, title="", author=(Name(family="Growth", given="Sánchez-Schmidt JM"),)),
        # ahead of print
        replace(ARTICLE, issued=Date(1998), volume="", page=""),
    ],
)
def test_one_work(other: Reference) -> None:
    assert same(ARTICLE, other)[0] is Outcome.accept
    assert same(other, ARTICLE)[0] is Outcome.accept
    assert features(ARTICLE) & features(other)


BOOK = Reference(
    type="book",
    editor=(Name(family="Bolognia", given="JL"),),
    title="Dermatology",
    edition="4th ed",
    publisher="Elsevier",
    issued=Date(2018),
)


@pytest.mark.parametrize(
    "other", [BOOK, replace(BOOK, edition="4. Aufl"), replace(BOOK, publisher=""), replace(BOOK, edition="")]
)
def test_one_book(other: Reference) -> None:
    assert same(BOOK, other)[0] is (Outcome.accept if other.publisher else Outcome.ask)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ARTICLE, replace(ARTICLE, title="Erratum: " + ARTICLE.title, page="512")),
        (ARTICLE, replace(ARTICLE, title=ARTICLE.title + ": reply", volume="13", page="77")),
        (
            replace(ARTICLE, title=ARTICLE.title + ", part A", page=""),
            replace(ARTICLE, title=ARTICLE.title + ", part B", page=""),
        ),
        (
            replace(ARTICLE, title=ARTICLE.title + " VII", page=""),
            replace(ARTICLE, title=ARTICLE.title + " VIII", page=""),
        ),
        (ARTICLE, replace(ARTICLE, title="Nests of birds", page="500-510")),
        (CHAPTER, replace(CHAPTER, container_title="Fishes of the north")),
        (
            replace(ARTICLE, type="book", edition="2", volume="", page=""),
            replace(ARTICLE, type="book", edition="3", volume="", page=""),
        ),
        (replace(ARTICLE, doi="10.5555/a"), replace(ARTICLE, doi="10.5555/b", page="9")),
    ],
)
def test_two_works(one: Reference, other: Reference) -> None:
    assert same(one, other)[0] is not Outcome.accept
    assert same(other, one)[0] is not Outcome.accept


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"issued": Date(2003), "volume": "16", "page": "9-12"}, True),
        ({"issued": Date(2000), "volume": "13", "page": "518"}, True),
        ({"volume": "16", "page": "9-12"}, False),
        ({"issued": Date(2003), "volume": "12 (3)", "page": "9-12"}, False),
        ({"issued": Date(2003), "volume": "16", "page": "418"}, False),
        ({"issued": Date(2003), "volume": "16", "page": ""}, False),
        ({"issued": Date(2003), "volume": "–", "page": "9-12"}, False),
        ({"issued": None, "volume": "16", "page": "9-12"}, False),
    ],
)
def test_elsewhere(change: dict[str, Any], told: bool) -> None:
    other = replace(ARTICLE, **change)
    assert elsewhere(ARTICLE, other) is elsewhere(other, ARTICLE) is told


_some = {
    "title": st.sampled_from([ARTICLE.title, "Growth of amphibians", "Introduction", "Nests of birds"]),
    "author": st.sampled_from([ARTICLE.author, ARTICLE.author[:1], (*ARTICLE.author, *ARTICLE.author)]),
    "container_title": st.sampled_from([ARTICLE.container_title, "Fishes of the north", ""]),
    "publisher": st.sampled_from(["Elsevier", ""]),
    "issued": st.sampled_from([Date(1999), Date(2000), Date(2007), None]),
    "volume": st.sampled_from(["12", "12-13", "13, 418", "–", "S2", ""]),
    "issue": st.sampled_from(["1", "2", ""]),
    "page": st.sampled_from(["418-426", "12", "419", "12, 418", "iv", "–", ""]),
    "type": st.sampled_from(["article-journal", "chapter", "book", "report"]),
    "number": st.sampled_from(["1", ""]),
    "doi": st.sampled_from(["10.5555/a", "10.5555/b", ""]),
    "url": st.sampled_from(["https://example.org/a", ""]),
    "isbn": st.sampled_from(["9780000000002", ""]),
}
some_references = st.builds(Reference, **_some)


@given(some_references, some_references)
def test_what_is_elsewhere_cannot_be_one_work(one: Reference, other: Reference) -> None:
    assert same(one, other)[0] is Outcome.none or not elsewhere(one, other)


@given(st.text(), st.text(), st.text(), st.integers(0, 3000))
def test_any_text_is_compared(title: str, family: str, page: str, year: int) -> None:
    reference = Reference(title=title, author=(Name(family=family),), page=page, issued=Date(year))
    features(reference)
    same(reference, ARTICLE)
    assert same(reference, reference)[0] is same(reference, replace(reference))[0]


@pytest.mark.parametrize(
    "other",
    [
        replace(ARTICLE, page="427-433"),  # no page in common: the next article, its title copied
        replace(ARTICLE, title=f"Last word on {ARTICLE.title}", page=""),
        replace(ARTICLE, title=f"Reply to: {ARTICLE.title}", volume="13", page="2"),
        replace(ARTICLE, title="Quite another matter", author=(ARTICLE.author[0], Name(family="Zeta"))),
    ],
)
def test_no_one_work_without_a_question(other: Reference) -> None:
    assert same(ARTICLE, other)[0] is not Outcome.accept
    assert same(other, ARTICLE)[0] is not Outcome.accept


def test_a_column_stands_on_other_pages_of_a_volume_again() -> None:
    column = replace(ARTICLE, title="Questions and answers on amphibians in northern ponds", page="441-442")
    assert same(column, replace(column, page="509-510"))[0] is Outcome.ask
    assert same(column, replace(column, page="451-452"))[0] is Outcome.ask
    assert same(column, replace(column, page="451"))[0] is Outcome.accept  # one misprint


def test_a_count_of_another_year_is_another_work() -> None:
    counts = replace(ARTICLE, title="Grass counts of northern ponds in 2008", volume="", page="")
    assert (
        same(counts, replace(counts, title="Grass counts of northern ponds in 2009"))[0] is not Outcome.accept
    )


COLUMN = replace(ARTICLE, title="From the editor", page="3-4", issue="3")
REPORT = Reference(
    type="report",
    author=ARTICLE.author,
    title="Notes on trees",
    issued=Date(1970),
    publisher="Oak University",
)


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (
            ARTICLE,
            replace(ARTICLE, issued=Date(2000), volume="13"),
            Outcome.ask,
        ),  # what is reported every year
        (ARTICLE, replace(ARTICLE, issued=Date(2000)), Outcome.accept),
        (ARTICLE, replace(ARTICLE, volume="13"), Outcome.accept),
        (COLUMN, replace(COLUMN, issue="4"), Outcome.ask),
        (COLUMN, replace(COLUMN, issue=""), Outcome.accept),
        (replace(COLUMN, page="418"), replace(COLUMN, page="418", issue="4"), Outcome.accept),
        (
            replace(COLUMN, title="What the salt in very old walls says of the sea"),
            replace(COLUMN, title="What the salt in very old walls says of the sea", issue="4"),
            Outcome.accept,
        ),
        (replace(REPORT, number="TR-1"), replace(REPORT, number="TR-2"), Outcome.ask),
        (replace(REPORT, genre="Report OU-70-1"), replace(REPORT, genre="Report OU-70-2"), Outcome.ask),
        (replace(REPORT, number="TR-1"), replace(REPORT, number="TR 1"), Outcome.accept),
        (replace(REPORT, number="TR-1"), REPORT, Outcome.accept),
    ],
)
def test_the_next_of_what_is_counted_is_a_question(
    one: Reference, other: Reference, outcome: Outcome
) -> None:
    assert same(one, other)[0] is outcome
    assert same(other, one)[0] is outcome


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Ustekinumab in patients with severe plaque psoriasis",
            "Infliximab for nail disease: a pooled analysis",
        ),
        ("The feeding of captive bats in winter", "Growth of amphibians in northern ponds"),
    ],
)
@pytest.mark.parametrize("pages", [("130", "130"), ("130", "130-132"), ("130-132", "130-132")])
def test_two_titles_of_one_language_on_one_page_are_a_question(
    one: str, other: str, pages: tuple[str, str]
) -> None:
    """Abstracts of one meeting by the same authors, say."""
    authors = tuple(Name(family=name) for name in ("Reich", "Ott", "Lund", "Berg"))
    first, second = (
        replace(ARTICLE, title=title, page=page, author=authors)
        for title, page in zip((one, other), pages, strict=True)
    )
    assert same(first, second)[0] is Outcome.ask
    assert same(second, first)[0] is Outcome.ask


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, Outcome.accept),
        ({"title": "Quite another matter", "page": "", "volume": ""}, Outcome.ask),
        ({"title": "The feeding of captive bats in winter"}, Outcome.ask),
        ({"title": "Die Nester der Ameisen im Norden"}, Outcome.accept),  # translated
        ({"title": "THE NESTS OF ANTS IN THE NORTH.", "page": "", "volume": ""}, Outcome.accept),
        ({"title": ""}, Outcome.accept),
    ],
)
def test_one_doi_behind_two_titles_is_a_question(change: dict[str, str], outcome: Outcome) -> None:
    known = replace(ARTICLE, doi="10.5555/A", title="The nests of ants in the north")
    other = replace(replace(known, doi="10.5555/a"), **change)  # type: ignore[arg-type]
    for one, another in ((known, other), (other, known)):
        found, evidence = same(one, another)
        assert found is outcome
        said = [reason.detail for reason in evidence if reason.name == "title"]
        assert ("the DOI belongs to another title" in said) is (outcome is Outcome.ask)


PAGE = Reference(
    type="webpage",
    author=(Name(family="Weber", given="H"),),
    title="The forest in winter",
    issued=Date(2015),
    url="https://www.forest.example/winter",
)
SITE = replace(PAGE, url="https://www.forest.example/")
SHORT = replace(ARTICLE, author=ARTICLE.author[:1], title="Bees in winter", issue="42", page="19")


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (PAGE, replace(PAGE, author=(), issued=None), Outcome.accept),
        (PAGE, replace(PAGE, issued=Date(2019)), Outcome.ask),
        (PAGE, replace(PAGE, title="The forest in winter: walks with children"), Outcome.accept),
        (PAGE, replace(PAGE, title="The forest in summer"), Outcome.none),
        (SITE, replace(SITE, issued=Date(2019)), Outcome.ask),
        (SITE, replace(SITE, issued=Date(2016)), Outcome.ask),
        # an own domain, and a page by its number, may be one work's
        (replace(SITE, author=()), replace(SITE, author=()), Outcome.accept),
        (
            replace(PAGE, url="https://www.forest.example?id=334", author=(), issued=None),
            replace(PAGE, url="https://www.forest.example?id=334"),
            Outcome.accept,
        ),
        (SITE, replace(SITE, issued=Date(2019), title="The forest in summer"), Outcome.none),
        # reports in one file, as a list of meetings has them
        (
            replace(ARTICLE, title="A report of the northern site", url="https://x.example/a.pdf"),
            replace(
                ARTICLE,
                title="A report of the southern site",
                author=(Name(family="Plass"),),
                url="https://x.example/a.pdf",
            ),
            Outcome.ask,
        ),
        # each issue has a page 19
        (
            SHORT,
            replace(SHORT, title="Choice of fonts and speed of loading in one view", issue="43"),
            Outcome.none,
        ),
    ],
)
def test_an_address_or_a_page_that_many_works_share(
    one: Reference, other: Reference, outcome: Outcome
) -> None:
    assert same(one, other)[0] is outcome
    assert same(other, one)[0] is outcome
