from __future__ import annotations

import pytest

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.writers.printed import Run, runs, text

MEYER, TORRE, WHO = (
    Name("Meyer", "Anna Lena"),
    Name("Torre", "José", particle="de la"),
    Name(literal="World Health Organization"),
)
Y = Date(2003)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        # law
        (
            Reference(
                "legal_case", title="Ash v. Oak", container_title="U.S.", issued=Y, volume="384", page="436"
            ),
            "Ash v. Oak (2003). 384 U.S. 436",
        ),
        (
            Reference(
                "legislation",
                title="Tree Act",
                container_title="Stat.",
                issued=Y,
                volume="124",
                page="119",
                number="Pub. L. No. 111-148",
            ),
            "Tree Act (2003). Pub. L. No. 111-148, 124 Stat. 119",
        ),
        # newspapers
        (
            Reference(
                type="article-newspaper",
                author=(MEYER,),
                title="On skin",
                container_title="The Elm Times",
                issued=Date(2003, 3, 19),
                page="12",
            ),
            "Meyer AL (2003) On skin. The Elm Times, 2003-03-19, p 12",
        ),
        (
            Reference(type="article-newspaper", title="On skin", container_title="The Elm Times", issued=Y),
            "On skin (2003). The Elm Times",
        ),
        # journals
        (
            Reference(
                type="article-journal",
                author=(MEYER,),
                title="On skin",
                container_title="Cutis",
                issued=Y,
                volume="66",
                issue="3",
                page="465-467",
            ),
            "Meyer AL (2003) On skin. Cutis 66: 465-467",
        ),
        (
            Reference(type="article-journal", author=(MEYER, TORRE), title="Why?", container_title="Cutis"),
            "Meyer AL, de la Torre J (n.d.) Why? Cutis",
        ),
        (
            Reference(type="article-journal", author=(MEYER, TORRE, WHO), issued=Y, title="T", volume="3"),
            "Meyer AL et al (2003) T. 3",
        ),
        (
            Reference(
                type="article-journal",
                author=(Name("King", "ML", suffix="Jr."),),
                et_al=True,
                issued=Date(literal="in press"),
                title="T",
                container_title="J",
                doi="10.5555/a<b>",
            ),
            "King ML Jr et al (in press) T. J. https://doi.org/10.5555/a%3Cb%3E",
        ),
        (
            Reference(
                type="article-journal",
                title="T",
                container_title="J",
                volume="3",
                issue="Suppl 1",
                number="e12",
            ),
            "T (n.d.). J 3 Suppl 1: e12",
        ),
        (
            Reference(type="article-magazine", title="T", issued=Y, container_title="M", issue="7", page="2"),
            "T (2003). M (7): 2",
        ),
        (
            Reference(type="document", title="T", issued=Y, container_title="J", volume="7", page="2-9"),
            "T (2003). J 7: 2-9",
        ),
        (
            Reference(type="article-journal", author=(MEYER,), issued=Y, container_title="J", volume="1"),
            "Meyer AL (2003) J 1",
        ),
        # books and their parts
        (
            Reference(
                type="book",
                author=(MEYER,),
                issued=Y,
                title="Skin",
                edition="2",
                publisher="Press",
                publisher_place="Graz",
            ),
            "Meyer AL (2003) Skin, 2nd edn. Press, Graz",
        ),
        (
            Reference(type="book", editor=(MEYER, TORRE), issued=Y, title="Skin", edition="11th", volume="2"),
            "Meyer AL, de la Torre J (eds) (2003) Skin, 11th edn, vol 2",
        ),
        (
            Reference(
                type="book", title="Skin", issued=Y, edition="3. Aufl.", collection_title="Series", volume="2"
            ),
            "Skin (2003), 3. Aufl. Series, vol 2",
        ),
        (
            Reference(
                type="chapter",
                author=(MEYER,),
                editor=(TORRE,),
                issued=Y,
                title="Hair",
                container_title="Skin",
                edition="21",
                publisher="Press",
                page="1-9",
            ),
            "Meyer AL (2003) Hair. In: de la Torre J (ed) Skin, 21st edn. Press, pp 1-9",
        ),
        (
            Reference(type="paper-conference", author=(MEYER,), title="T", event_title="Conf 7", page="3"),
            "Meyer AL (n.d.) T. In: Conf 7. p 3",
        ),
        # the others
        (
            Reference(type="thesis", author=(MEYER,), issued=Y, title="T", publisher="University of Graz"),
            "Meyer AL (2003) T. Thesis, University of Graz",
        ),
        (
            Reference(
                type="report", author=(WHO,), issued=Y, title="T", genre="Report", number="7", publisher="WHO"
            ),
            "World Health Organization (2003) T. Report 7. WHO",
        ),
        (
            Reference(
                type="webpage",
                title="T",
                container_title="Site",
                url="https://example.org/a",
                accessed=Date(2020, 10, 29),
            ),
            "T (n.d.). Site. https://example.org/a Accessed 2020-10-29",
        ),
        (
            Reference(type="article", title="T", issued=Y, archive="arXiv", archive_location="1501.00001"),
            "T (2003). arXiv:1501.00001",
        ),
        (
            Reference(
                type="dataset", author=(MEYER,), issued=Y, title="T", publisher="Store", doi="10.5555/a"
            ),
            "Meyer AL (2003) T. Store. https://doi.org/10.5555/a",
        ),
        # what is known of it is little
        (Reference(title="T\nU\x1b[31m"), "T U[31m (n.d.)"),
        (Reference(author=(MEYER,)), "Meyer AL (n.d.)"),
        (Reference(), "key"),
    ],
)
def test_the_pattern(reference: Reference, expected: str) -> None:
    assert text(Item("key", reference), 1) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Reference(), "As printed"),
        (Reference(author=(MEYER,), container_title="J", volume="1"), "As printed"),
        (Reference(title="As"), "As printed"),  # nobody knows where it stands
        (Reference(title="Corrected"), "Corrected (n.d.)"),
        (Reference(type="book", title="As"), "As (n.d.)"),
    ],
)
def test_what_was_not_read_is_as_printed(reference: Reference, expected: str) -> None:
    assert text(Item("key", reference, {"text": "As\tprinted"}), 1) == expected


def test_without_a_key_it_is_its_number() -> None:
    assert text(Item("", Reference()), 7) == "7"


@pytest.mark.parametrize(
    ("reference", "run"),
    [
        (Reference(title="T", page="3", doi="10.5555/a b"), Run("T", "https://doi.org/10.5555/a%20b")),
        (Reference(title="T", page="3", url="HTTP://x.org/ü"), Run("T", "HTTP://x.org/%C3%BC")),
        (Reference(title="T", page="3", url="javascript:alert(1)"), Run("T")),
        (Reference(title="T", url="javascript:alert(1)"), Run("javascript:alert(1)")),
        (
            Reference(title="T", url='https://x.org/"><b>'),
            Run("https://x.org/%22%3E%3Cb%3E", "https://x.org/%22%3E%3Cb%3E"),
        ),
    ],
)
def test_where_it_leads(reference: Reference, run: Run) -> None:
    assert run in runs(Item("", reference), 1)
