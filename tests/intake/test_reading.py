"""What is read while a list is still being cut is what is read of the whole article."""

from __future__ import annotations

from pathlib import Path

import pytest

from refsdb import segment
from refsdb.intake import reading
from refsdb.intake.reading import extract_entry, parsed_together, segmented
from refsdb.parse import batch
from refsdb.readers import read
from refsdb.segment import article_of, read_through

LIST = """Walls and what grows on them

Literature

Adler B, Berger C (2001) Salt in the walls of old houses. J Beisp 12:1-9
— (2003) Moss on the walls of old houses. J Beisp 14:17-22
Moor U (2005) Rain and what it leaves. Ann Beisp 3:11-20
Adler B, Berger C (2001) Salt in the walls of old houses. J Beisp 12:1-9
Zander K (2011) Dust in towns. Beisp Rev 7:101-108. CAS PubMed Google Scholar
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_list_is_read_the_same_while_it_is_cut(
    tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "FEW", 1)
    file = tmp_path / "walls.txt"
    file.write_text(LIST, encoding="utf-8")
    (whole,) = parsed_together([segmented(str(file), file.read_bytes())])
    for characters in (reading.LONG, 1):
        monkeypatch.setattr(reading, "LONG", characters)
        assert extract_entry(str(file), jobs=jobs) == whole
    assert [one.reference.author[0].family for one in whole.parsed] == [
        "Adler",
        "Adler",
        "Moor",
        "Adler",
        "Zander",
    ]


def test_texts_are_given_as_they_are_cut() -> None:
    document = read("walls.txt", LIST.encode())
    assert list(read_through(document)) == [one.text for one in article_of(document).citations]


def test_the_texts_of_a_huge_paragraph_come_while_nothing_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment, "HUGE", 400)
    works = [f"Adler B (20{n}) Salt in the walls of house {n}. J Beisp {n}:1-9." for n in range(10, 20)]
    document = read("walls.txt", " ".join(works).encode())
    assert [one.text for one in article_of(document).citations] == works
    assert list(read_through(document)) == [*works[:-1], *works]
    prose = " ".join(f"{work}{' It stands in the rain.' * 50}" for work in works)
    assert len(list(read_through(read("walls.txt", prose.encode())))) < len(works)


def test_without_a_list_no_text_is_given() -> None:
    assert list(read_through(read("walls.txt", b"Walls\n\nThey stand."))) == []
