"""Files of references come in with N in, N out, keep their keys, and go out again the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA, Refs

SAMPLE = ROOT / "refs.db"


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "ris", "csl-json"])
def test_out_and_in_and_out_again_is_the_same(refs: Refs, tmp_path: Path, to: str) -> None:
    suffix = {"bibtex": "bib", "biblatex": "bib", "ris": "ris", "csl-json": "json"}[to]
    first = tmp_path / f"first.{suffix}"
    refs("export", "--db", SAMPLE, "--to", to, "-o", first)
    done = refs("import", first)
    assert done.code == 0
    assert "11 references: 11 new" in done.err
    assert refs("export", "--to", to).out == first.read_text(encoding="utf-8")


def test_the_same_file_again_changes_nothing(refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.bib"
    refs("export", "--db", SAMPLE, "-o", first)
    refs("import", first)
    before = refs("list", "references", "--json").out
    assert "unchanged, 11 references" in refs("import", first).err
    assert refs("list", "references", "--json").out == before


def test_what_the_entries_cite_is_found_again(refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.bib"
    refs("export", "--db", SAMPLE, "-o", first)
    refs("import", CALCINOSIS, SCLERODERMA)
    done = refs("import", first)
    assert "11 already in the library" in done.err
    assert len(refs("list", "references", "--json").json) == 11


def test_the_files_own_keys_are_kept_where_they_can_be(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(
        "@book{My:Key-1, title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}}\n"
        "@book{1bad, title={Mosses of the south}, author={Baker, Bob}, year=2001, publisher={Press}}\n",
        encoding="utf-8",
    )
    done = refs("import", page)
    assert [one["key"] for one in refs("list", "references", "--json").json] == ["baker2001", "My:Key-1"]
    assert "1bad" in done.err


def test_keys_that_were_lost_in_a_merge_come_back(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    refs("merge", "lai2003", "larralde2003")
    first = tmp_path / "first.bib"
    assert refs("export", "--to", "biblatex", "-o", first).code == 0
    assert "  ids = {larralde2003},\n" in first.read_text()
    other = ("--db", tmp_path / "other.db")
    refs("import", first, *other)
    assert refs("show", "larralde2003", "--json", *other).json["key"] == "lai2003"
    assert refs("export", "--to", "biblatex", *other).out == first.read_text()
