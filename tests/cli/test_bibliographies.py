"""Files of references come in with N in, N out, keep their keys, and go out again the same."""

from __future__ import annotations

import json
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


@pytest.mark.parametrize("key", ["müller2020", "DBLP:conf/icml/Adams.01", "1bad"])
def test_a_key_that_cannot_be_one_here_lives_on(key: str, refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(
        f"@book{{{key}, title={{Mosses}}, author={{Müller, Bob}}, year=2020, publisher={{Press}}}}\n", "utf-8"
    )
    done = refs("import", page)
    assert done.code == 0
    assert f"the key {key} cannot be one here: muller2020 in its place; {key} is still understood" in done.err
    assert "gets them with refs export --aux, --tex or --markdown" in done.err
    assert "cannot be one" not in refs("import", page).err
    assert refs("show", key, "--json").json["key"] == "muller2020"
    assert f"  ids = {{{key}}},\n" in refs("export", "--to", "biblatex").out
    for option, text in (("--aux", f"\\citation{{{key}}}"), ("--tex", f"\\cite{{{key}}}")):
        (tmp_path / "paper").write_text(text, "utf-8")
        told = refs("export", option, tmp_path / "paper")
        assert (told.code, told.out.partition(",")[0]) == (0, f"@book{{{key}")
    again = ("--db", tmp_path / "again.db")
    refs("export", "--to", "biblatex", "-o", tmp_path / "out.bib")
    refs("import", tmp_path / "out.bib", *again)
    assert refs("show", key, "--json", *again).json["key"] == "muller2020"
    assert refs("undo").code == 0


def test_keys_that_fall_together_are_told(refs: Refs, tmp_path: Path) -> None:
    work = (
        "title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}, isbn={9783161484100}"
    )
    page = tmp_path / "own.bib"
    page.write_text("".join(f"@book{{{key}, {work}}}\n" for key in ("ferns", "ferns-full", "adams")), "utf-8")
    told = refs("import", page, "--dry-run", "--json").json
    assert told["imported"][0]["joined"] == [["ferns-full", "ferns"], ["adams", "ferns"]]
    done = refs("import", page).err
    assert "  ferns-full is now ferns, as one work; ferns-full is still understood" in done
    assert "  adams is now ferns, as one work; adams is still understood" in done
    assert "is now" not in refs("import", page).err


def test_many_keys_are_not_all_told(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(
        "".join(f"@book{{x/{n}, title={{Mosses of kind {n}}}, year={1900 + n}}}\n" for n in range(13))
    )
    told = refs("import", page)
    assert told.err.count("is still understood") == 10
    assert "  3 keys more: --json names them all\n" in told.err


def test_an_address_is_no_key(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "zotero.json"
    page.write_text('[{"id": "http://example.org/items/A1", "type": "book", "title": "Mosses"}]')
    told = refs("import", page)
    assert "the key http://example.org/items/A1 is not free, or cannot be a key: mosses" in told.err
    assert "ids" not in refs("export", "--to", "biblatex").out


def test_two_entries_under_one_key_both_come_in(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(
        "@book{a, title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}}\n"
        "@book{a, title={Mosses of the south}, author={Baker, Bob}, year=2001, publisher={Press}}\n"
        "@book{a, title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}}\n"
    )
    done = refs("import", page)
    assert done.code == 0
    assert "3 references: 2 new, 1 already in the library" in done.err
    assert "look at line 2: the key a stands before, in line 1" in done.err
    assert "the key a is not free, or cannot be a key: baker2001 here" in done.err
    assert "unchanged, 3 references" in refs("import", page).err
    page.write_text(page.read_text().replace("of the south", "of the west", 1))
    assert "1 changed (baker2001)" in refs("import", page).err


TWICE = """@article{dup, author={A. One}, title={First}, year={2000}, journal={J}}
@article{dup, author={B. Two}, title={Second}, year={2001}, journal={K}}
"""


@pytest.mark.parametrize(
    ("edits", "changed"),
    [
        ({"First": "First things"}, "dup"),
        ({"Second": "Second things"}, "two2001"),
        ({"First": "First things", "Second": "Second things"}, "dup, two2001"),
        ({"{J}": "{Journal}", "{K}": "{Kosmos}"}, "dup, two2001"),
    ],
)
def test_of_two_entries_under_one_key_the_one_that_was_changed_changes(
    edits: dict[str, str], changed: str, refs: Refs, tmp_path: Path
) -> None:
    page = tmp_path / "own.bib"
    page.write_text(TWICE)
    refs("import", page)
    for old, new in edits.items():
        page.write_text(page.read_text().replace(old, new))
    assert f"2 references: 0 new, {len(edits)} changed ({changed})" in refs("import", page).err
    assert [one["key"] for one in refs("list", "references", "--json").json] == ["dup", "two2001"]
    written = refs("export").out
    assert all(new in written for new in edits.values())


def test_keys_that_change_places_change_no_work(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    entry = "@book{%s, title={%s}, author={Adams, Ann}, year=1999, publisher={Press}}\n"
    page.write_text(entry % ("a", "Ferns") + entry % ("b", "Seaweeds of the north"))
    refs("import", page)
    page.write_text(entry % ("b", "Ferns") + entry % ("a", "Seaweeds of the north"))
    refs("import", page)
    for key, title in (("a", "Ferns"), ("b", "Seaweeds of the north")):
        assert refs("show", key, "--json").json["csl"]["title"] == title


BOOK = "@book{%s, title={%s}, author={Adams, Ann}, year=1999, publisher={Press}}\n"


@pytest.mark.parametrize(
    ("first", "before", "then", "key", "told"),
    [
        ([("a", "Ferns")], (), [("b", "Ferns")], "b", "a is b in the file now, and here; a is still understood"),
        ([("a", "Ferns")], (), [("A", "Ferns")], "A", "a is A in the file now, and here"),
        ([("a", "Ferns")], (), [("b", "Ferns}, note={On bogs")], "b", "a is b in the file now, and here"),
        ([("a", "Ferns")], ("rekey", "a", "--to", "mine"), [("b", "Ferns")], "mine", "b is now mine"),
        ([("a", "Ferns")], ("tag", "a", "frozen-key"), [("b", "Ferns")], "a", "b is now a"),
        ([("a", "Ferns"), ("x", "Moss of the sea")], (), [("x", "Ferns"), ("x", "Moss of the sea")], "a", "key x is not free"),
        ([("a", "Ferns")], (), [("a", "Ferns"), ("b", "Ferns")], "a", "b is now a, as one work"),
        ([("a", "Ferns"), ("b", "Moss of the sea")], (), [("b", "Ferns"), ("a", "Moss of the sea")], "a", "b is not free"),
    ],
)  # fmt: skip
def test_a_key_that_is_another_in_the_file(
    first: list[tuple[str, str]],
    before: tuple[str, ...],
    then: list[tuple[str, str]],
    key: str,
    told: str,
    refs: Refs,
    tmp_path: Path,
) -> None:
    page = tmp_path / "own.bib"
    page.write_text("".join(BOOK % one for one in first))
    refs("import", page)
    if before:
        refs(*before)
    exported = refs("export").out
    page.write_text("".join(BOOK % one for one in then))
    done = refs("import", page).err
    assert told in done
    assert "gone from" not in done
    assert refs("show", "a", "--json").json["key"] == key
    assert f"@book{{{key},\n  title" in refs("export").out.replace("  author = {Adams, Ann},\n", "")
    assert "unchanged" in refs("import", page).err
    assert refs("undo").code == 0
    assert refs("export").out == exported


def test_what_is_gone_from_a_file_is_told_and_kept(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    both = BOOK % ("a", "Ferns") + BOOK % ("b", "Moss of the sea")
    page.write_text(both)
    refs("import", page)
    exported = refs("export").out
    page.write_text(BOOK % ("a", "Ferns"))
    assert refs("import", page, "--dry-run", "--json").json["imported"][0]["gone"] == ["b"]
    assert "1 gone from the file, and kept here (b)" in refs("import", page).err
    assert refs("export").out == exported
    assert "unchanged, 1 reference" in refs("import", page).err  # told once
    page.write_text(both)
    assert "2 already in the library" in refs("import", page).err
    assert "unchanged, 2 references" in refs("import", page).err
    page.write_text(BOOK % ("a", "Ferns") + "@book{b, title={Moss\n")
    done = refs("import", page)
    assert done.code == 3
    assert "gone from" not in done.err


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


MORE = {
    "bib": r"""@article{lai2003,
  author = {Lai, C. H.},
  title = {Congenital calcinosis cutis of the ear},
  journal = {J Am Acad Dermatol},
  year = {2003},
  volume = {49},
  pages = {122--124},
  abstract = {A case with 5\% of {DNA}, $x^2$ and \"o.},
  file = {C\:\\Users\\a_b.pdf},
  keywords = {skin, ear},
  x-reading-list = {Dermatology & more @home},
}

@book{adams2001,
  author = {Adams, Ann},
  title = {Ferns of the north},
  publisher = {Press},
  year = {2001},
}
""",
    "ris": """TY  - JOUR
ID  - lai2003
AU  - Lai, C. H.
TI  - Congenital calcinosis cutis of the ear
T2  - J Am Acad Dermatol
JO  - J Am Acad Dermatol
PY  - 2003
VL  - 49
SP  - 122
EP  - 124
AB  - A case of the ear.
KW  - skin
KW  - ear
L1  - file:///a_b.pdf
ER  -

TY  - BOOK
ID  - adams2001
AU  - Adams, Ann
TI  - Ferns of the north
PY  - 2001
PB  - Press
AN  - no number 7
ER  -
""",
    "json": """[
  {
    "id": "adams2001",
    "type": "book",
    "author": [
      {
        "family": "Adams",
        "given": "Ann"
      }
    ],
    "title": "Ferns of the north",
    "shelf": {
      "room": 3
    },
    "issued": {
      "date-parts": [
        [
          2001
        ]
      ]
    },
    "publisher": "Press",
    "abstract": "Ferns.",
    "number-of-pages": 312,
    "original-title": "Farne des Nordens",
    "custom": {
      "et-al": true,
      "shelf": "B 7"
    },
    "last": ""
  }
]
""",
}
FORMS = {"bibtex": "bib", "biblatex": "bib", "ris": "ris", "csl-json": "json"}


@pytest.mark.parametrize("to", FORMS)
def test_fields_that_are_not_read_survive(to: str, refs: Refs, tmp_path: Path) -> None:
    suffix = FORMS[to]
    first = tmp_path / f"first.{suffix}"
    first.write_text(MORE[suffix], encoding="utf-8")
    assert refs("import", first).code == 0
    out = refs("export", "--to", to, "-o", tmp_path / f"out.{suffix}")
    assert out.code == 0
    text = (tmp_path / f"out.{suffix}").read_text(encoding="utf-8")
    if to == "csl-json":  # what its schema does not know is under `custom`
        (item,), (wanted,) = json.loads(text), json.loads(MORE[suffix])
        wanted["custom"] |= {"shelf-2": wanted.pop("shelf"), "last": wanted.pop("last")}
        assert list(item.items()) == list(wanted.items())
    elif to == "ris":
        records = [one.strip() for one in MORE[suffix].split("\n\n")]
        assert sorted(one.strip() for one in text.split("\n\n")) == sorted(records)
    else:
        kept = [
            line
            for line in MORE[suffix].splitlines()
            if line.lstrip().startswith(("abs", "file", "key", "x-"))
        ]
        assert len(kept) == 4
        assert [line for line in text.splitlines() if line in kept] == kept
    other = ("--db", tmp_path / "other.db")
    refs("import", tmp_path / f"out.{suffix}", *other)
    assert refs("export", "--to", to, *other).out == text


def test_an_own_field_of_csl_json_keeps_its_place(refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.json"
    first.write_text(MORE["json"], encoding="utf-8")
    refs("import", first)
    refs("edit", "adams2001", "volume=2", "publisher=")
    (item,) = refs("export", "adams2001", "--to", "csl-json").json
    assert " ".join(item) == (
        "id type author title issued volume abstract number-of-pages original-title custom"
    )


@pytest.mark.parametrize(
    ("entry", "to"),
    [
        (
            "proceedings{a1,\n  title = {Ferns},\n  editor = {Adams, Ann},\n  publisher = {P},\n  year = {2001},\n}",
            "bibtex",
        ),
        (
            "manual{a1,\n  title = {Ferns},\n  organization = {P},\n  year = {2001},\n  edition = {2nd},\n}",
            "bibtex",
        ),
        (
            "inbook{a1,\n  title = {Ferns},\n  publisher = {P},\n  year = {2001},\n  chapter = {3},\n}",
            "bibtex",
        ),
        ("booklet{a1,\n  title = {Ferns},\n  howpublished = {Club},\n  year = {2001},\n}", "bibtex"),
        ("unpublished{a1,\n  title = {Ferns},\n  year = {2001},\n  note = {A draft},\n}", "bibtex"),
        ("proceedings{a1,\n  title = {Ferns},\n  publisher = {P},\n  date = {2001},\n}", "biblatex"),
        ("mvbook{a1,\n  title = {Ferns},\n  publisher = {P},\n  date = {2001},\n}", "biblatex"),
        ("manual{a1,\n  title = {Ferns},\n  publisher = {P},\n  date = {2001},\n}", "biblatex"),
        ("letter{a1,\n  title = {Ferns},\n  date = {2001},\n}", "biblatex"),
    ],
)
def test_a_type_that_no_reference_has_survives(entry: str, to: str, refs: Refs, tmp_path: Path) -> None:
    (tmp_path / "first.bib").write_text(f"@{entry}\n", encoding="utf-8")
    refs("import", tmp_path / "first.bib")
    text = refs("export", "--to", to).out
    assert text.splitlines()[0] == f"@{entry}".splitlines()[0]
    assert sorted(text.splitlines()) == sorted(f"@{entry}".splitlines())
    refs("edit", "a1", "type=report")
    assert refs("export", "--to", to).out.startswith({"bibtex": "@techreport", "biblatex": "@report"}[to])


def test_of_a_field_that_stands_twice_the_first_counts(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "twice.bib"
    page.write_text(
        "@book{a1,\n  title = {Ferns},\n  author = {Adams, Ann},\n  year = 2001,\n  Title = {Moss},\n"
        "  publisher = {P},\n  year = 2001,\n  publisher = {Q},\n}\n"
    )
    told = refs("import", page)
    assert told.code == 0
    assert told.err.splitlines()[1:3] == [
        "  look at line 5: title stands in a1 twice; the first counts",
        "  look at line 8: publisher stands in a1 twice; the first counts",
    ]
    text = refs("export").out
    assert "title = {Ferns}" in text
    assert "publisher = {P}" in text
    assert [one["place"] for one in refs("import", page, "--json").json["imported"][0]["remarks"]] == [5, 8]


@pytest.mark.parametrize("name", ["first.bib", "copy.bib"])
def test_a_corrected_file_names_what_it_changed(name: str, refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.bib"
    first.write_text(MORE["bib"], encoding="utf-8")
    refs("import", first)
    text = MORE["bib"].replace("year = {2003}", "year = {2003},\n  doi = {10.5555/ear}")
    (tmp_path / name).write_text(text, encoding="utf-8")
    told = refs("import", tmp_path / name)
    said = {
        "first.bib": "2 references: 0 new, 1 changed (lai2003), 1 already in the library",
        "copy.bib": "2 references: 0 new, 2 already in the library, 1 of them changed (lai2003)",
    }[name]
    assert told.err.splitlines()[0] == f"{tmp_path / name}: {said}"


def test_many_that_changed_are_not_all_named(refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.bib"
    text = "".join(
        f"@book{{a{n}, title={{Ferns of land {n}}}, author={{Adams, Ann}}, year={2000 + n}, publisher={{P}}}}\n"
        for n in range(12)
    )
    first.write_text(text)
    refs("import", first)
    first.write_text(text.replace("{P}", "{Q}"))
    assert "12 changed (a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 2 more)" in refs("import", first).err


PLACELESS = """@article{lai2003,
  author = {Lai, C. H.},
  title = {Congenital calcinosis cutis of the ear},
  journal = {J Am Acad Dermatol},
  booktitle = {Proceedings of the skin},
  publisher = {Mosby},
  address = {St. Louis},
  year = {2003},
  month = jul,
  day = {5},
  series = {New series},
  volume = {49},
  pages = {122--124},
  isbn = {978-3-16-148410-1},
}

@phdthesis{adams2001,
  author = {Adams, Ann},
  title = {Ferns of the north},
  editor = {Berg, Bo},
  school = {University of Graz},
  publisher = {Fern Press},
  year = {2001},
  pages = {1--312},
  isbn = {978-3-16-148410-0},
}
"""


def test_fields_for_which_a_type_has_no_place_survive(refs: Refs, tmp_path: Path) -> None:
    first = tmp_path / "first.bib"
    first.write_text(PLACELESS, encoding="utf-8")
    refs("import", first)
    text = refs("export").out
    assert sorted(text.split("\n")) == sorted(PLACELESS.split("\n"))
    again = tmp_path / "again.bib"
    again.write_text(text, encoding="utf-8")
    other = ("--db", tmp_path / "other.db")
    refs("import", again, *other)
    assert refs("export", *other).out == text
    latex = refs("export", "--to", "biblatex").out
    for kept in (
        "publisher = {Mosby}",
        "location = {St. Louis}",
        "editor = {Berg, Bo}",
        "date = {2003-07-05}",
    ):
        assert f"\n  {kept},\n" in latex
    assert "address" not in latex
    assert "day" not in latex


def test_a_logo_of_tex_survives_in_a_title(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "logo.bib"
    page.write_text(
        r"@book{lamport1994, title={{\LaTeX}: A Document Preparation System}, author={Lamport, Leslie}, year=1994}"
    )
    refs("import", page)
    assert "  title = {{LaTeX}: A Document Preparation System},\n" in refs("export").out


def test_what_is_edited_is_not_what_the_file_said(refs: Refs, tmp_path: Path) -> None:
    (tmp_path / "first.bib").write_text(PLACELESS, encoding="utf-8")
    refs("import", tmp_path / "first.bib")
    refs("edit", "lai2003", "publisher=Elsevier", "publisher-place=")
    text = refs("export", "lai2003").out
    assert "publisher = {Elsevier}" in text
    assert "Mosby" not in text
    assert "address" not in text


def test_fields_that_are_not_read_harm_nobody(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "odd.bib"
    page.write_text(
        "@book{a1, title={Ferns}, author={Adams, Ann}, year=2001, publisher={P},\n"
        '  abstract = "first\n\n@book{x,\n second", annote = {a \\} b}, keywords = {a \\{ b}, tail = {x\\}}\n'
    )
    refs("import", page)
    assert refs("export", "-o", tmp_path / "out.bib").code == 0
    assert (tmp_path / "out.bib").read_text().count("\n@") == 0


@pytest.mark.parametrize("to", [*FORMS, "nbib", "text", "html", "markdown"])
def test_an_edited_title_changes_one_line(to: str, refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    before = refs("export", "--to", to).out.splitlines()
    refs("edit", "lai2003", "title=Another title")
    after = refs("export", "--to", to).out.splitlines()
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_broken_records_are_told_and_kept(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "broken.bib"
    broken = "@book{b2,\n  title = {No end,\n  year = 2002\n"
    page.write_text(
        f"@book{{a1, title={{Ferns}}, author={{Adams, Ann}}, year=2001, publisher={{P}}}}\n\n{broken}"
    )
    told = refs("import", page)
    assert told.code == 3
    assert "line 3" in told.err
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(tmp_path / "library.db")) as db:
        kept = db.execute("SELECT place, text FROM records WHERE why <> ''").fetchall()
    assert [(place, text.strip()) for place, text in kept] == [(3, broken.strip())]


def test_a_known_doi_with_another_title_is_a_question(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    record = "@article{{{}, title={{{}}}, author={{Adams, Ann}}, journal={{J Bot}}, year=1999, doi={{10.5555/a}}}}\n"
    page.write_text(record.format("ferns", "The ferns of the northern hills"), encoding="utf-8")
    refs("import", page)
    page.write_text(record.format("bats", "The feeding of captive bats in winter"), encoding="utf-8")
    done = refs("import", page)
    assert "1 reference: 1 new" in done.err
    assert "bats may be the same work as ferns: refs show bats" in done.err
    assert [one["key"] for one in refs("list", "references", "--json").json] == ["bats", "ferns"]
    assert "the DOI belongs to another title" in refs("show", "bats").out
