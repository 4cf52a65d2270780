"""Searching and listing: words, beginnings, accents, fields, pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import CALCINOSIS, SCLERODERMA, Refs

LIST = """Lists of all kinds

References

1. Gönül M, Müller-Ødegård K (2009) Straße und Größe of the skin. J Dermatol 12: 1-9
2. O'Brien T, Łukasz W (1999) The C++ of cells: an O'Neill review. Cutis 5: 3-4
3. Smith J (2010) Morphological notes. Morph J 7: 8-9
4. Brown K (2011) Lichen:planus of nails, see https://example.org/nails. Nail J 3: 4-6
"""


@pytest.fixture
def library(refs: Refs, tmp_path: Path) -> Refs:
    page = tmp_path / "lists.txt"
    page.write_text(LIST, encoding="utf-8")
    assert refs("import", CALCINOSIS, SCLERODERMA, page).code == 0
    return refs


def found(refs: Refs, *words: str) -> list[str]:
    ran = refs("search", *words, "--json")
    assert ran.code == 0, ran.err
    return [one["key"] for one in ran.json]


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (["morphea"], ["deza2016"]),
        (["MORPHEA", "calcinosis"], ["deza2016"]),
        (["morphea", "lupus"], []),
        (["gonul"], ["gonul2009"]),
        (["GÖNÜL"], ["gonul2009"]),
        (["mullerodegard"], []),
        (["odegard"], ["gonul2009"]),
        (["Ødegård"], ["gonul2009"]),
        (["strasse"], ["gonul2009"]),
        (["straße", "grosse"], ["gonul2009"]),
        (["lukasz"], ["obrien1999"]),
        (["O'Brien"], ["obrien1999"]),
        (["C++", "cells"], ["obrien1999"]),
        (["morph"], ["smith2010", "deza2016"]),  # what has the word whole goes first
        (["morph*"], ["deza2016", "smith2010"]),
        (['"morph"'], ["smith2010"]),
        (['"lupus erythematosus"'], ["umbert1978"]),
        (['"erythematosus lupus"'], []),
        (["author:deza"], ["deza2016"]),
        (["title:deza"], []),
        (["journal:cutis", "year:1990..2005"], ["cambiaghi2000", "obrien1999"]),
        (["year:2016"], ["deza2016", "poormoghim2016"]),
        (["year:..1978"], ["umbert1978"]),
        (["year:2010.."], ["deza2016", "poormoghim2016", "smith2010", "brown2011"]),
        (["entry:scleroderma"], ["deza2016", "poormoghim2016", "marzano1999", "umbert1978"]),
        (["entry:scleroderma-of-the-skin", "author:umbert"], ["umbert1978"]),
        (["key:lai*"], ["lai2003"]),
        (["key:l*i2003"], ["lai2003"]),
        (["key:l_i2003"], []),
        (["key:lai%"], []),
        (["key:lai\\*"], []),
        (["Lists", "kinds"], ["lists-of-all-kinds"]),
        (["L94.2"], ["calcinosis-cutis-overview"]),
        (["zzz"], []),
        (["lichen:planus"], ["brown2011"]),  # a title may have a colon
        (["https://nowhere.example.org/"], []),
        (["Calcinosis cutis: Cutaneous manifestations"], ["zouboulis1990"]),
    ],
)
def test_what_is_found(library: Refs, words: list[str], keys: list[str]) -> None:
    assert sorted(found(library, *words)) == sorted(keys)


def test_the_order_and_the_pages(library: Refs) -> None:
    assert found(library, "morph") == ["smith2010", "deza2016"]
    every = found(library, "cutis")
    assert every[0] == "deza2016"  # two entries cite it
    pages = [found(library, "cutis", "--limit", "2", "--page", str(page)) for page in range(1, 9)]
    assert [key for page in pages for key in page] == every
    assert "kind" in library("search", "cutis", "--json").json[0]
    last = -(-len(every) // 2)
    shown = [library("search", "cutis", "-n", "2", "--page", str(page)).err for page in range(1, last + 2)]
    following = [f"--page {page} shows the next" in said for page, said in enumerate(shown, 2)]
    assert following == [True] * (last - 1) + [False, False]
    assert all(f" of {len(every)} hits" in said for said in shown)


def test_a_doi_and_a_tag(library: Refs) -> None:
    library("edit", "lai2003", "doi=10.5555/ABC")
    library("tag", "lai2003", "To Read")
    for said in (
        "doi:10.5555/abc",
        "doi:https://doi.org/10.5555/ABC",
        'tag:"to read"',
        "doi:10.55*",
        "doi:10.5555/A*",
        "doi:10.5555/",
    ):
        assert found(library, said) == ["lai2003"]
    for said in ("doi:10.5_", "doi:10.%", "doi:10.\\"):
        assert found(library, said) == []


def test_keys_that_are_still_understood_are_found(library: Refs) -> None:
    library("rekey", "lai2003", "--to", "Lai:ear")
    library("merge", "deza2016", "umbert1978", "--yes")
    for said in ("key:lai2003", "key:LAI2003", "key:lai20*", "key:Lai:ear", "key:lai*"):
        assert found(library, said) == ["Lai:ear"]
    assert found(library, "key:umbert1978", "morphea") == ["deza2016"]
    assert found(library, "key:ai2003") == found(library, "key:lai200_") == []


def test_the_index_follows_changes(library: Refs) -> None:
    library("edit", "lai2003", "title=Quite another matter")
    assert found(library, "congenital") == []
    assert found(library, "another matter") == ["lai2003"]
    library("undo")
    assert found(library, "congenital") == ["lai2003"]
    library("undo", "1")
    assert "lai2003" not in found(library, "calcinosis")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["year:soon"], "year:2000..2010"),
        (["authr:deza"], "did you mean author:"),
        (["isbn:9783161484100"], "no field isbn: to search in (there are title:, author:"),
        (["morphea", "foo:bar"], "no field foo:"),
        (['foo:"bar"'], "no field foo:"),
        (["++"], "nothing to search for"),
        (['"'], "nothing to search for"),
    ],
)
def test_what_cannot_be_read(library: Refs, words: list[str], says: str) -> None:
    ran = library("search", *words)
    assert ran.code == 2
    assert says in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["AND", "NEAR(a b)", "a OR b", "title:x:y", "^x", "{a b}:c", "-morphea", "%", "*", "a*b"]
)
def test_the_index_s_own_language_means_nothing(library: Refs, words: str) -> None:
    ran = library("search", words)
    assert ran.code in {0, 2}
    assert "fault" not in ran.err


def test_lists_are_sorted_and_paged(library: Refs) -> None:
    def keys(*options: str) -> list[str]:
        return [one["key"] for one in library("list", *options, "--json").json]

    every = keys("references")
    assert every == sorted(every)
    assert keys("references", "--reverse") == every[::-1]
    assert keys("references", "--limit", "3", "--page", "2") == every[3:6]
    assert keys("references", "--sort", "year", "--limit", "1") == ["umbert1978"]
    assert keys("references", "--sort", "cited", "--reverse", "--limit", "3") == [
        "poormoghim2016",
        "marzano1999",
        "deza2016",
    ]
    assert keys("--sort", "citations") == [
        "lists-of-all-kinds",
        "scleroderma-of-the-skin",
        "calcinosis-cutis-overview",
    ]
    assert keys("--uncited") == []
    ran = library("list", "--sort", "cited")
    assert (ran.code, "citations" in ran.err) == (2, True)


def test_what_nobody_cites(library: Refs, tmp_path: Path) -> None:
    page = tmp_path / "lists.txt"
    page.write_text(
        LIST.replace("3. Smith J (2010) Morphological notes. Morph J 7: 8-9\n", ""), encoding="utf-8"
    )
    library("import", page)
    assert [one["key"] for one in library("list", "--uncited", "--json").json] == ["smith2010"]
