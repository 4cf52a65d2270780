"""The list checks itself: nothing is dropped or renumbered in silence."""

from __future__ import annotations

from refsdb.model import Article, Block, Document
from refsdb.segment import segment


def item(number: int) -> str:
    return f"Author{'abcdefghijklm'[number % 13]} B ({1990 + number}) On the matter of {number} walls. J Test {number}: {number}-{number + 9}"


def article(*lines: str) -> Article:
    text = ["Walls", "", "References", "", *lines]
    return segment(Document("x.txt", "text", tuple(Block(line) for line in text)))


def numbered(*numbers: int) -> Article:
    return article(*(f"{number}. {item(number)}" for number in numbers))


def test_all_is_well() -> None:
    found = numbered(*range(1, 11))
    assert found.warnings == ()
    assert not any(c.doubt for c in found.citations)


def test_a_missing_number() -> None:
    found = numbered(1, 2, 3, 4, 5, 6, 8, 9, 10)
    assert found.warnings == ("the list is numbered 1 to 10 but 9 items were found: 7 is missing",)
    assert [(c.position, c.label, c.doubt) for c in found.citations if c.doubt] == [
        (7, "8", "7 is missing before it")
    ]


def test_a_repeated_number() -> None:
    found = numbered(1, 2, 3, 3, 4)
    assert [c.label for c in found.citations] == ["1", "2", "3", "3", "4"]
    assert found.warnings == ("the list prints 3 twice: 5 items were found",)
    assert found.citations[3].doubt == "number 3 is printed twice"


def test_numbers_that_begin_again() -> None:
    found = article(
        *(f"{n}. {item(n)}" for n in (1, 2, 3)), "", "Reviews", "", *(f"{n}. {item(n + 5)}" for n in (1, 2))
    )
    assert [c.position for c in found.citations] == [1, 2, 3, 4, 5]
    assert found.warnings == ("the numbering of the list begins again 1 time(s): 5 items were found",)


def test_a_list_that_does_not_begin_with_one() -> None:
    assert numbered(4, 5, 6).warnings == ("the list begins with number 4",)


def test_an_item_unlike_a_citation() -> None:
    found = article(
        f"1. {item(1)}",
        "2. This we have said before, and it is not to be said again.",
        f"3. {item(3)}",
        f"4. {item(4)}",
    )
    assert [c.doubt for c in found.citations] == ["", "does not look like a citation", "", ""]


def test_an_item_that_may_hold_two() -> None:
    found = article(
        *(f"{n}. {item(n)}" for n in (1, 2, 3)), "4. " + " and also ".join(item(n) for n in range(4, 12))
    )
    assert "more than one" in found.citations[3].doubt


def test_a_number_with_nothing_behind_it() -> None:
    found = article(f"1. {item(1)}", "2.", f"3. {item(3)}", f"4. {item(4)}")
    assert [c.label for c in found.citations] == ["1", "2", "3", "4"]
    assert found.citations[1].doubt == "nothing is printed after its number"


def test_a_file_that_ends_in_a_citation() -> None:
    found = article(*(f"{n}. {item(n)}" for n in (1, 2, 3)), "4. Authorx B (1999) On the mat")
    assert "cut short" in found.citations[3].doubt
    assert found.warnings == ("the file ends inside the last citation (4)",)
