"""Only what is wrong in a printed citation is changed, in the style in which it is printed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import pytest

from refsdb.model import Date, Name, Reference
from refsdb.writers import corrected as room

HOUSE = "Deza G et al (2016) Solitary plaque-type morphea. Acta Derm Venereol 96:418-419"
VANCOUVER = (
    "2. Deza G, Pujol RM. Solitary plaque-type morphea. Acta Derm Venereol. 2016;96(3):418–9. doi:10.5555/x"
)
READ = Reference(
    type="article-journal",
    author=(Name("Deza", "G"),),
    et_al=True,
    title="Solitary plaque-type morphea",
    container_title="Acta Derm Venereol",
    issued=Date(2016),
    volume="96",
    page="418-419",
)
READ_VANCOUVER = replace(
    READ, author=(Name("Deza", "G"), Name("Pujol", "RM")), et_al=False, issue="3", doi="10.5555/x"
)


def corrected(text: str, read: Reference, believed: Reference, by_person: Collection[str] = ()) -> str:
    return room.corrected(text, read, believed, by_person).text


@pytest.mark.parametrize(
    ("wrong", "old", "new"),
    [
        ({"issued": Date(2017, 3)}, "2016", "2017"),
        ({"volume": "97"}, "96:", "97:"),
        ({"page": "418-420"}, "418-419", "418-420"),
        ({"page": "e418"}, "418-419", "e418"),
        ({"title": "Solitary plaque morphea"}, "Solitary plaque-type morphea", "Solitary plaque morphea"),
        ({"container_title": "Der Hautarzt"}, "Acta Derm Venereol", "Der Hautarzt"),
        ({"issued": Date(2015), "page": "18-19"}, HOUSE, HOUSE.replace("2016", "2015").replace("418-419", "18-19")),
        ({"author": (Name("Meza", "G"), Name("Pujol", "RM"), Name("Lai", "C"))}, HOUSE,
         HOUSE.replace("Deza", "Meza")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_put_right(wrong: dict[str, Any], old: str, new: str) -> None:
    assert corrected(HOUSE, READ, replace(READ, **{"et_al": False, **wrong})) == HOUSE.replace(old, new)


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"author": (Name("Deza", "Gustavo"), Name("Sánchez-Schmidt", "Julia")), "et_al": False},
        {"title": "Solitary Plaque-Type Morphea: A Case Report"},
        {"title": "SOLITARY PLAQUE TYPE MORPHEA"},
        {"container_title": "Acta Dermato-Venereologica"},
        {"issued": Date(2016, 3, 1), "doi": "10.5555/y", "issue": "3", "issn": "0001-5555"},
        {"page": ""},
        {"page": "418"},
        {"volume": ""},
        {"publisher": "Press", "edition": "2"},
    ],
)
def test_what_is_not_wrong_stays(same: dict[str, Any]) -> None:
    assert corrected(HOUSE, READ, replace(READ, **same)) == HOUSE


@pytest.mark.parametrize(
    ("wrong", "old", "new"),
    [
        ({"issued": Date(2017)}, "2016;", "2017;"),
        ({"volume": "97"}, ";96(", ";97("),
        ({"issue": "4"}, "(3)", "(4)"),
        ({"page": "418-421"}, "418–9", "418–421"),
        ({"page": "428-429"}, "418–9", "428–429"),
        ({"doi": "10.5555/y"}, "10.5555/x", "10.5555/y"),
        ({"doi": "10.5555/X"}, "", ""),
    ],
)
def test_in_another_style(wrong: dict[str, Any], old: str, new: str) -> None:
    expected = VANCOUVER.replace(old, new) if old else VANCOUVER
    assert corrected(VANCOUVER, READ_VANCOUVER, replace(READ_VANCOUVER, **wrong)) == expected


def test_a_person_is_right_to_the_letter() -> None:
    said = replace(READ, container_title="Acta Dermato-Venereologica", title="Solitary Plaque-Type Morphea")
    assert corrected(HOUSE, READ, said) == HOUSE
    new = HOUSE.replace("Acta Derm Venereol", "Acta Dermato-Venereologica")
    assert corrected(HOUSE, READ, said, ["container_title"]) == new
    assert corrected(HOUSE, READ, replace(READ, volume=""), ["volume"]) == (
        "Deza G et al (2016) Solitary plaque-type morphea. Acta Derm Venereol: 418-419"
    )


def test_a_value_that_stands_there_twice_is_not_guessed() -> None:
    text = "Lai C (1999) Cases of 1999 and 1999. Cutis 19: 99-100"
    read = Reference("article-journal", (Name("Lai", "C"),), title="Cases of 1999 and 1999", container_title="Cutis",
                     issued=Date(1999), volume="19", page="99-100")  # fmt: skip
    assert corrected(text, read, replace(read, issued=Date(1998))) == text.replace("(1999)", "(1998)")
    text = text.replace("(1999)", "1999.")
    assert corrected(text, read, replace(read, issued=Date(1998))) == (
        "Lai C 1998. Cases of 1999 and 1999. Cutis 19: 99-100"
    )


def reference(*names: Name, et_al: bool = False) -> Reference:
    return replace(READ, author=names, et_al=et_al)


DEZA, PUJOL, LAI = Name("Deza", "G"), Name("Pujol", "RM"), Name("Lai", "CH")


@pytest.mark.parametrize(
    ("text", "read", "said", "expected"),
    [
        ("Deza G, Pujol RM. Ash", (DEZA, PUJOL), (DEZA, Name("Pujal", "Rosa Maria")), "Deza G, Pujal RM. Ash"),
        ("Deza G, Pujol RM. Ash", (DEZA, PUJOL), (DEZA, Name("Pujol", "R")), "Deza G, Pujol R. Ash"),
        ("Deza G, Pujol RM. Ash", (DEZA, PUJOL), (Name("Deza", "Gustavo"), PUJOL), "Deza G, Pujol RM. Ash"),
        ("Deza G, Pujol RM. Ash", (DEZA, PUJOL), (DEZA, PUJOL, LAI), "Deza G, Pujol RM, Lai CH. Ash"),
        ("Deza G, Pujol RM, Lai CH. Ash", (DEZA, PUJOL, LAI), (DEZA, LAI), "Deza G, Lai CH. Ash"),
        ("Deza, G., Lai, C. H., & Pujol, R. M. (2016).", (DEZA, LAI, PUJOL), (DEZA, Name("Lay", "C. H."), PUJOL),
         "Deza, G., Lay, C. H., & Pujol, R. M. (2016)."),
        ("Deza, G., & Pujol, R. M. (2016).", (DEZA, PUJOL), (DEZA, Name("Lai", "Chi Hung"), PUJOL),
         "Deza, G., Lai, C. H., & Pujol, R. M. (2016)."),
        ("G. Deza and R.M. Pujol, Ash", (DEZA, PUJOL), (DEZA, Name("Puyol", "Rosa M.")), "G. Deza and R.M. Puyol, Ash"),
        ("G. Deza and R.M. Pujol, Ash", (DEZA, PUJOL), (DEZA,), "G. Deza, Ash"),
        ("DEZA G, PUJOL RM: Ash", (Name("DEZA", "G"), Name("PUJOL", "RM")), (DEZA, Name("Puyol", "RM")),
         "DEZA G, PUYOL RM: Ash"),
        ("Gustavo Deza, Rosa Pujol: Ash", (Name("Deza", "Gustavo"), Name("Pujol", "Rosa")),
         (Name("Deza", "Gustav"), Name("Pujol", "Rosa")), "Gustav Deza, Rosa Pujol: Ash"),
        ("J. Deza, C. Lai, and R. Pujol, Ash", (Name("Deza", "J"), Name("Lai", "C"), Name("Pujol", "R")),
         (Name("Deza", "J"), Name("Pujol", "R")), "J. Deza and R. Pujol, Ash"),
        ("Ash Society (2016)", (Name(literal="Ash Society"),), (Name(literal="Oak Society"),), "Oak Society (2016)"),
        ("de la Torre J, Lai CH. Ash", (Name("Torre", "J", "de la"), LAI), (Name("Torres", "J", "de la"), LAI),
         "de la Torres J, Lai CH. Ash"),
    ],
)  # fmt: skip
def test_only_the_name_that_is_wrong_is_changed(
    text: str, read: tuple[Name, ...], said: tuple[Name, ...], expected: str
) -> None:
    assert corrected(text, reference(*read), reference(*said), ["author"]) == expected


@pytest.mark.parametrize(
    ("text", "read", "said", "expected"),
    [
        ("张三, 李四, 王五等. 研究.", ("张三", "李四", "王五"), ("张三", "李思", "王五"), "张三, 李思, 王五等. 研究."),
        ("张三，李四、王五. 研究.", ("张三", "李四", "王五"), ("张三", "李四", "王武"), "张三，李四、王武. 研究."),
        ("张三，李四. 研究.", ("张三", "李四"), ("张三",), "张三. 研究."),
        ("张三，李四. 研究.", ("张三", "李四"), ("张三", "李四", "王五"), "张三，李四，王五. 研究."),
        ("山田 太郎, 鈴木 花子: 研究", ("山田 太郎", "鈴木 花子"), ("山田 次郎", "鈴木 花子"), "山田 次郎, 鈴木 花子: 研究"),
        ("김철수, 이영희. 연구.", ("김철수", "이영희"), ("김철수", "이영호"), "김철수, 이영호. 연구."),
        ("张三，李四. 研究.", ("张三", "李四"), ("张三", "Li Si"), None),
    ],
)  # fmt: skip
def test_a_name_without_blanks_is_changed_where_it_stands(
    text: str, read: tuple[str, ...], said: tuple[str, ...], expected: str | None
) -> None:
    def names(given: tuple[str, ...], parts: int) -> tuple[Name, ...]:
        return tuple(
            Name(*name.split(" ")) if " " in name else Name(name[:parts], name[parts:]) for name in given
        )

    for parts in (1, 9):  # family and given name told apart, or not
        made = corrected(text, reference(*names(read, 9)), reference(*names(said, parts)), ["author"])
        assert made == (expected or text)


def test_a_name_in_another_script_is_no_other_name() -> None:
    text = "张三，李四. 研究. 学报, 2015"
    read = Reference(
        "article-journal",
        (Name("张三"), Name("李四")),
        title="研究",
        container_title="学报",
        issued=Date(2015),
    )
    for said in ((Name("Zhang", "San"), Name("Li", "Si")), (Name("张", "三"), Name("李", "四"))):
        assert corrected(text, read, replace(read, author=said)) == text
        assert corrected(text, read, replace(read, author=said, issued=Date(2016))) == text.replace(
            "2015", "2016"
        )
    assert corrected(text, read, replace(read, author=(Name("张三"), Name("李思")))) == text.replace(
        "李四", "李思"
    )


def test_a_shortened_list_stays_short_and_a_body_is_no_person() -> None:
    believed = reference(Name("Meza", "G"), PUJOL, LAI)
    assert corrected(HOUSE, READ, believed, ["author"]) == HOUSE.replace("Deza", "Meza")
    body = reference(Name(literal="Ash Society"))
    assert corrected(HOUSE, READ, body, ["author"]).startswith("Ash Society (2016) Solitary plaque-type")
    assert corrected(HOUSE, READ, reference(Name("Lai", "CH"), PUJOL)).startswith("Lai CH et al (2016)")


def test_a_doi_that_a_person_gave_stands_behind_all() -> None:
    believed = replace(READ, doi="10.5555/abc")
    assert corrected(HOUSE, READ, believed, {"doi"}) == f"{HOUSE}. doi:10.5555/abc"
    assert corrected(HOUSE, READ, believed) == HOUSE, "what is not printed is no fault of the print"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deza G et al (2016) Morphea. Cutis 96:418-419", "Deza G et al (2016) Morphea. Cutis 96(3):418-419"),
        ("Deza G. Morphea. Cutis. 2016;96:418–9.", "Deza G. Morphea. Cutis. 2016;96(3):418–9."),
        ("Deza, G. Morphea. Cutis, vol. 96, 2016, pp. 418-9.", "Deza, G. Morphea. Cutis, vol. 96, no. 3, 2016, pp. 418-9."),
        ("Deza G, Morphea. Cutis 96 (2016), 418-419", "Deza G, Morphea. Cutis 96(3) (2016), 418-419"),
        ("96. Deza G: Morphea of 96 women. Cutis 96, 418-419 (2016)", "96. Deza G: Morphea of 96 women. Cutis 96(3), 418-419 (2016)"),
        ("Deza G: Morphea. Cutis 96, 418-419, 2016, 96", None),  # where the volume stands cannot be told
    ],
)  # fmt: skip
def test_an_issue_that_a_person_adds_stands_behind_the_volume(text: str, expected: str | None) -> None:
    title = "Morphea of 96 women" if "women" in text else "Morphea"
    read = replace(READ, title=title, container_title="Cutis", et_al="et al" in text)
    told = room.corrected(text, read, replace(read, issue="3"), ["issue"])
    assert told.text == (expected or text)
    assert bool(told.left) is not bool(expected)
    assert room.corrected(text, read, replace(read, issue="3")).text == text, (
        "a record's is no fault of the print"
    )


BAUER = "Bauer A. Das Ekzem der Hand. Hautarzt 2005;56:1-5."
READ_BAUER = Reference("article-journal", (Name("Bauer", "A"),), title="Das Ekzem der Hand",
                       container_title="Hautarzt", issued=Date(2005), volume="56", page="1-5")  # fmt: skip
BOOK = "Eiche H. Der Wald. 3. Aufl. Berlin: Ulme, 1987. 1024 p. coll. « Bäume »"
READ_BOOK = Reference("book", (Name("Eiche", "H"),), title="Der Wald", publisher="Ulme", publisher_place="Berlin",
                      issued=Date(1987), edition="3")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read", "said"),
    [
        (BAUER, READ_BAUER, {"publisher": "Springer"}),
        (BAUER, READ_BAUER, {"edition": "2"}),
        (BAUER, READ_BAUER, {"volume": ""}),
        (BAUER, READ_BAUER, {"issued": None}),
        (BOOK, READ_BOOK, {"volume": "2"}),
        (BOOK, READ_BOOK, {"publisher": ""}),
        (BOOK, replace(READ_BOOK, publisher="Berlin"), {"publisher": "Eiche"}),
    ],
)
def test_what_has_no_place_is_told_and_nothing_printed_is_lost(
    text: str, read: Reference, said: dict[str, Any]
) -> None:
    told = room.corrected(text, read, replace(read, **said), said)
    assert told.text == text
    (why,) = told.left
    assert why.startswith(f"no place was found for {next(iter(said))} ")
    more = room.corrected(text, read, replace(read, **{**said, "issued": Date(1999)}), [*said, "issued"])
    assert more.text == text.replace("2005", "1999").replace("1987", "1999")


@pytest.mark.parametrize(
    ("text", "read", "misread"),
    [
        (BAUER, READ_BAUER, {"volume": "2005"}),
        (BAUER, READ_BAUER, {"volume": "1", "page": "5"}),
        (BAUER, READ_BAUER, {"container_title": "Hand. Hautarzt"}),
        (BAUER, READ_BAUER, {"title": "Das Ekzem", "container_title": "der Hand. Hautarzt"}),
        (BAUER, READ_BAUER, {"author": (Name("Bauer", "A"), Name("Das", "E"))}),
        (BAUER, READ_BAUER, {"author": (Name(literal="Bauer A. Das"),)}),
        (BAUER, READ_BAUER, {"issued": None}),
        (BAUER, READ_BAUER, {"author": ()}),
        (BOOK, READ_BOOK, {"title": "Der Wald. 3. Aufl"}),
        (BOOK, READ_BOOK, {"publisher": "Ulme, 1987. 1024 p"}),
        (BOOK, READ_BOOK, {"edition": ""}),
        (BOOK, READ_BOOK, {"publisher": "", "title": "Der Wald. 3. Aufl. Berlin: Ulme"}),
        (HOUSE, READ, {"page": "419"}),
        (VANCOUVER, READ_VANCOUVER, {"issue": "2", "volume": "2016"}),
    ],
)
@pytest.mark.parametrize("by_person", [True, False])
def test_what_is_only_misread_changes_nothing(
    text: str, read: Reference, misread: dict[str, Any], by_person: bool
) -> None:
    assert corrected(text, replace(read, **misread), read, misread if by_person else ()) == text


def test_a_value_in_the_place_of_another_is_not_its_own() -> None:
    text = "Lai C (1999) Ash in Cutis. Oaks 96:97-99. doi:10.5555/96.1998"
    read = Reference("article-journal", (Name("Lai", "C"),), title="Ash in Cutis", container_title="Oaks",
                     issued=Date(1999), volume="96", page="97-99", doi="10.5555/96.1998")  # fmt: skip
    believed = replace(read, volume="97", container_title="Cutis", issued=Date(1998))
    assert corrected(text, read, believed, ["volume"]) == (
        "Lai C (1998) Ash in Cutis. Cutis 97:97-99. doi:10.5555/96.1998"
    )


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Deza G et al (2016) Ash", (DEZA, PUJOL), "Deza G, Pujol RM (2016) Ash"),
        ("Deza G et al (2016) Ash", (DEZA,), "Deza G (2016) Ash"),
        ("Deza, G. et al. (2016). Ash", (DEZA, PUJOL), "Deza, G., Pujol, R. M. (2016). Ash"),
        ("Deza G, et al. Ash", (DEZA,), "Deza G. Ash"),
        ("Deza G et al., Ash", (Name("Meza", "G"), PUJOL), "Meza G, Pujol RM, Ash"),
        ("Deza G et al (2016) Ash", (DEZA, PUJOL, LAI), None),
    ],
)
def test_others_who_are_none_go_where_a_person_says_so(
    text: str, said: tuple[Name, ...], expected: str | None
) -> None:
    read = reference(DEZA, et_al=True)
    assert corrected(text, read, reference(*said), ["author"]) == (expected or text)
    assert corrected(text, read, reference(*said)) == text.replace("Deza", said[0].surname)


@pytest.mark.parametrize(
    ("text", "read", "said", "expected"),
    [
        ("Ash. 2nd ed. New York: Elm; 2002", {"edition": "2"}, {"edition": "3"}, "3rd ed. New York"),
        ("Ash. 2. Aufl. Wien: Elm; 2002", {"edition": "2"}, {"edition": "3"}, "3. Aufl."),
        ("Ash. 2nd ed. New York: Elm; 2002", {"publisher_place": "New York"}, {"publisher_place": "Graz"}, "ed. Graz: Elm"),
        ("Ash. Tree J 2002 Mar;3:1-2", {"issued": Date(2002, 3)}, {"issued": Date(2002, 5)}, "2002 May;3"),
        ("Ash. Tree J, March 2002, 3", {"issued": Date(2002, 3)}, {"issued": Date(2002, 10)}, "October 2002"),
        ("Ash. Tree J, March 2002, 3", {"issued": Date(2002, 3)}, {"issued": Date(2002, 3, 7)}, None),
        ("Ash. Tree J, 2002, 3", {"issued": Date(2002)}, {"issued": Date(2002, 3)}, None),
        ("Ash. Tree J, 2002, 3", {}, {"publisher_place": "Graz"}, None),
        ("Ash. In: Lai CH (ed) Elms. 2002", {"editor": (LAI,)}, {"editor": (PUJOL,)}, "In: Pujol RM (ed)"),
        ("Lai CH. Ash. In: Lai CH (ed) Elms. 2002", {"author": (LAI,), "editor": (LAI,)}, {"editor": (PUJOL,)},
         "Lai CH. Ash. In: Pujol RM (ed)"),
        ("Ash. In: Lai CH (ed) Elms. 2002", {"editor": (LAI,)}, {"editor": ()}, None),
        ("Ash. Trees 7. Elm, 2002", {"collection_title": "Trees"}, {"collection_title": "Woods"}, "Woods 7"),
    ],
)  # fmt: skip
def test_what_a_person_changed_is_put_or_told(
    text: str, read: dict[str, Any], said: dict[str, Any], expected: str | None
) -> None:
    was = replace(Reference("book", title="Ash"), **read)
    told = room.corrected(text, was, replace(was, **said), said)
    assert (expected or text) in told.text
    assert bool(told.left) is not bool(expected)
    assert room.corrected(text, was, replace(was, **said)).text == text


def test_a_month_that_the_house_style_does_not_print_is_told() -> None:
    for said in ({"issued": Date(2016, 5)}, {"issued": Date(2016, 5), "volume": ""}):
        assert room.corrected(HOUSE, READ, replace(READ, **said), said).left
    house = "Ash (2002) In: Lai CH (ed) Elms. Elm, Graz"
    read = Reference("chapter", (Name("Ash"),), editor=(LAI,), container_title="Elms", issued=Date(2002),
                     publisher="Elm", publisher_place="Graz")  # fmt: skip
    new = replace(read, editor=(Name(literal="Elm Society"),), volume="7")
    assert "Elm Society (ed) Elms, vol 7" in corrected(house, read, new, ["editor", "volume"])


def test_what_is_not_printed_and_has_no_place_in_lists_is_not_told() -> None:
    said: dict[str, Any] = {
        "editor": (LAI,),
        "collection_title": "Trees",
        "number": "7",
        "url": "https://x.example/",
    }
    assert room.corrected(HOUSE, READ, replace(READ, **said), said) == room.Corrected(HOUSE)
