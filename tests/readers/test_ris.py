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
