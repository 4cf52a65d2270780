from __future__ import annotations

from refsdb.readers.ris import read


def test_a_record_that_no_er_ends_is_kept_and_told() -> None:
    text = """TY  - BOOK
TI  - Ferns
ER  -

TY  - BOOK
TI  - Mosses
TY  - BOOK
TI  - Herbs
ER  -
TY  - BOOK
TI  - Trees
"""
    found = read("a.ris", text.encode())
    assert [one.reference.title for one in found.records] == ["Ferns", "Mosses", "Herbs", "Trees"]
    said = "no ER line ends the record that begins here; it may be cut short"
    assert [(one.place, one.text) for one in found.remarks] == [(5, said), (10, said)]
    assert not found.broken


def test_a_record_of_nothing_but_a_type_is_broken() -> None:
    found = read("a.ris", b"TY  - JOUR\nER  -\n\nTY  - BOOK\nTI  - Ferns\nER  -\nTY  - BOOK\n")
    assert [one.reference.title for one in found.records] == ["Ferns"]
    assert [(one.place, one.why) for one in found.broken] == [
        (1, "nothing but a type stands in it"),
        (7, "nothing but a type stands in it"),
    ]


def test_the_proceedings_of_a_paper_stand_under_c3_where_t2_is_not_there() -> None:
    def one(text: str) -> tuple[str, dict[str, list[str]]]:
        (record,) = read("a.ris", f"{text}\nER  - \n".encode()).records
        return record.reference.container_title, dict(record.extra)

    assert one("TY  - CPAPER\nTI  - Ash\nC3  - Trees of Graz") == ("Trees of Graz", {})
    assert one("TY  - CONF\nTI  - Ash\nC3  - Trees of Graz")[0] == "Trees of Graz"
    assert one("TY  - CPAPER\nTI  - Ash\nT2  - Oaks\nC3  - Trees") == ("Oaks", {"C3": ["Trees"]})
    assert one("TY  - JOUR\nTI  - Ash\nC3  - Trees") == ("", {"C3": ["Trees"]})
