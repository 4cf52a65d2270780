"""Exports that people read, and exports of what a search finds."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.html
import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA, WORKS, Refs

ENTRY = "calcinosis-cutis-overview"
INDEX = ("--match", "--source", "index", "--index", WORKS)


def printed(page: str) -> list[str]:
    """The lines of the example's list, with a blank after every colon of a volume, as all but one have it."""
    lines = re.findall(r"^  (\d+\. .+)$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"(?<=\d):(?=\d)", ": ", line) for line in lines]


def test_a_list_comes_out_as_it_was_printed(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    assert len(printed(CALCINOSIS)) == 10
    assert refs("export", ENTRY, "--to", "text").out.splitlines() == printed(CALCINOSIS)


def test_what_a_work_corrects_is_corrected(refs: Refs) -> None:
    refs("import", CALCINOSIS, *INDEX)
    expected = [
        line.replace("J Clin Pharm Ther", "Journal of Clinical Pharmacy and Therapeutics")
        for line in printed(CALCINOSIS)
    ]
    assert expected != printed(CALCINOSIS)
    assert refs("export", ENTRY, "--to", "text").out.splitlines() == expected


def test_a_list_as_html_and_markdown(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS, *INDEX)
    lines = refs("export", ENTRY, "--to", "text").out.splitlines()
    assert refs("export", ENTRY, "--to", "html", "-o", tmp_path / "list.html").code == 0
    page = lxml.html.parse(tmp_path / "list.html")
    items = page.xpath("//ol/li")
    assert [f"{number}. {one.text_content()}" for number, one in enumerate(items, 1)] == lines
    assert [one.get("id") for one in items][1] == "deza2016"
    assert items[1].xpath("a/@href") == ["https://doi.org/10.2340/00015555-2271"]
    markdown = refs("export", ENTRY, "--to", "markdown").out.splitlines()
    assert markdown[0] == lines[0]
    assert "[Solitary Plaque-type Morphea" in markdown[1]


@pytest.mark.parametrize("suffix", ["txt", "html", "md"])
def test_a_list_is_read_again(suffix: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    to = {"txt": "text", "html": "html", "md": "markdown"}[suffix]
    target = tmp_path / f"list.{suffix}"
    assert refs("export", ENTRY, "--to", to, "-o", target).code == 0
    again = refs("import", target)
    assert "10 citations, 0 new references, 10 already in the library" in again.err


@pytest.mark.parametrize(
    ("arguments", "starts"),
    [
        ((), ["Cambiaghi S", "Deza G", "Lai CH"]),  # the library, by key
        (("lai2003", "deza2016"), ["Lai CH", "Deza G"]),  # as named
        (("lai2003", "deza2016", "--order", "key"), ["Deza G", "Lai CH"]),
        (("scleroderma-of-the-skin",), ["1. Deza G", "2. Poormoghim H", "3. Marzano AV"]),
        (("scleroderma-of-the-skin", "--order", "key"), ["Deza G", "Marzano AV", "Poormoghim H"]),
        (("scleroderma-of-the-skin", "lai2003"), ["Deza G", "Poormoghim H", "Marzano AV"]),
        (("scleroderma-of-the-skin", "--search", "calcinosis"), ["Deza G", "Poormoghim H"]),
    ],
)
def test_order_and_numbers(arguments: tuple[str, ...], starts: list[str], refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    lines = refs("export", *arguments, "--to", "text").out.splitlines()
    for line, start in zip(lines, starts, strict=False):
        assert line.startswith(start)
    assert len(lines) >= len(starts)


@pytest.mark.parametrize(
    ("search", "keys"),
    [
        ("morphea", ["deza2016"]),
        ("calcinosis year:2016", ["deza2016", "poormoghim2016"]),
        ("author:zouboulis", ["zouboulis1990"]),
        ("nothing-of-the-kind", []),
    ],
)
def test_what_a_search_finds(search: str, keys: list[str], refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    found = refs("export", "--search", search, "--to", "csl-json")
    assert found.code == 0
    assert [one["id"] for one in found.json] == keys
    bibtex = refs("export", "--search", search).out
    assert re.findall(r"^@\w+\{(.+),$", bibtex, re.MULTILINE) == keys


@pytest.mark.parametrize("search", ["", "...", "yaer:2016", "year:then"])
def test_a_search_that_cannot_be_read(search: str, refs: Refs) -> None:
    refs("import", CALCINOSIS)
    ran = refs("export", "--search", search)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


def test_more_is_exported_than_a_search_shows(refs: Refs, tmp_path: Path) -> None:
    from refsdb.store.search import MOST

    count = MOST + 5
    many = tmp_path / "many.bib"
    many.write_text(
        "".join(
            f"@book{{k{number:04}, title = {{Skin of kind {number:04}, observed}}, author = {{Author{number}, A}}, "
            f"year = {1900 + number % 100}, publisher = {{House {number}}}}}\n"
            for number in range(count)
        )
    )
    assert refs("import", many).code == 0
    assert len(refs("export", "--to", "text").out.splitlines()) == count
    assert len(refs("export", "--search", "skin", "--to", "text").out.splitlines()) == count


def test_nbib_is_read_again(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS, *INDEX)
    target = tmp_path / "list.nbib"
    assert refs("export", "--to", "nbib", "-o", target).code == 0
    other = ("--db", tmp_path / "other.db")
    assert refs("import", target, *other).code == 0
    lists = [refs("export", "--to", "text", *where).out.splitlines() for where in ((), other)]
    assert len(lists[0]) == 10
    full = re.compile(r" et al(?= \()")  # the format has no "et al"
    assert sorted(full.sub("", line) for line in lists[1]) == sorted(full.sub("", line) for line in lists[0])
