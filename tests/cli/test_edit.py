"""A field corrected by hand stays, whatever is read or found later, and can be taken back."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, WORKS, Refs

INDEX = ("--source", "index", "--index", WORKS)


def query(sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(os.environ["REFS_DB"])) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("container-title=Acta Dermato-Venereologica", "container-title", "Acta Dermato-Venereologica"),
        ("volume=97", "volume", "97"),
        ("page=pp. 418–29", "page", "418-429"),
        ("author=Torre, José; {WHO}", "author", [{"family": "Torre", "given": "José"}, {"literal": "WHO"}]),
        ("issued=2016-03", "issued", {"date-parts": [[2016, 3]]}),
        ("DOI=https://doi.org/10.5555/X", "DOI", "10.5555/X"),
        ("issue=", "issue", None),
        ("issued=", "issued", None),
    ],
)
def test_the_correction_stays(refs: Refs, assignment: str, field: str, value: object) -> None:
    refs("import", CALCINOSIS)
    assert refs("edit", "deza2016", assignment).code == 0
    refs("match", *INDEX)
    refs("import", CALCINOSIS)
    shown = refs("show", "deza2016", "--json").json
    assert shown["csl"].get(field) == value
    assert shown["verdict"] == ("ask" if field == "DOI" else "accept")  # a DOI of another work is a question
    name = {"DOI": "doi"}.get(field, field.replace("-", "_"))
    assert shown["origins"].get(name) == ("person" if value else None)
    refs("edit", "deza2016", "--unset", field)
    back = refs("show", "deza2016", "--json").json
    assert "person" not in back["origins"].values()
    assert back["csl"].get(field) != value


@pytest.mark.parametrize(
    ("before", "assignment", "after", "says"),
    [
        ("2004-03-14", "year=2005", [2005, 3, 14], "year (issued 2005-03-14) changed"),
        ("2004-02-29", "year=2005", [2005, 2], "year (issued 2005-02) changed"),
        ("2004-03", "year=2005", [2005, 3], "year (issued 2005-03) changed"),
        ("2004", "year=2005", [2005], "year changed"),
        ("2004-03-14", "year=2005-06", [2005, 6], "year (issued 2005-06) changed"),
        ("2004-03-14", "issued=2005", [2005], "issued changed"),
        ("", "year=2005", [2005], "year changed"),
    ],
)
def test_a_year_that_is_said_leaves_month_and_day(
    before: str, assignment: str, after: list[int], says: str, refs: Refs
) -> None:
    refs("import", CALCINOSIS)
    refs("edit", "deza2016", f"issued={before}")
    assert refs("edit", "deza2016", assignment).err == f"deza2016: {says}\n"
    assert refs("show", "deza2016", "--json").json["csl"]["issued"] == {"date-parts": [after]}


def test_another_doi_than_the_accepted_work_s_is_called_the_person_s_word(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("match", *INDEX)
    shown, listed = refs("show", "deza2016").out, refs("list", "references").out
    doi = refs("show", "deza2016", "--json").json["doi"]
    refs("edit", "deza2016", f"DOI={doi.upper()}")  # the same
    assert "by hand" not in refs("show", "deza2016").out + refs("list", "references").out
    refs("edit", "deza2016", "DOI=10.5555/xyz")
    said = refs("show", "deza2016").out
    (verdict,) = (line for line in said.splitlines() if line.startswith("verdict"))
    assert (
        verdict.split(maxsplit=1)[1] == f"by hand: a person gave another DOI than the accepted work's, {doi}"
    )
    assert "title: " in said  # the evidence stays
    (line,) = (line for line in refs("list", "references").out.splitlines() if line.startswith("deza2016"))
    assert "by hand" in line
    assert "accept" not in line
    assert refs("show", "deza2016", "--json").json["verdict"] == "accept"
    refs("edit", "deza2016", "--unset", "DOI")
    assert (refs("show", "deza2016").out, refs("list", "references").out) == (shown, listed)


def test_who_spells_the_authors_of_a_shortened_list_names_no_more(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    for change in (("author=Deza, Gustavo",), ("--lock", "author")):
        refs("edit", "deza2016", *change)
        assert "author = {Deza, Gustavo and others}" in refs("export", "deza2016").out
    refs("edit", "deza2016", "author=Deza, Gustavo; Boer, Aino")
    assert "author = {Deza, Gustavo and Boer, Aino}," in refs("export", "deza2016").out


def test_the_printed_text_and_the_key_stay(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("edit", "zouboulis1990", "container-title=Der Hautarzt", "author=Orfanos, CE")
    (cited,) = refs("cited-by", "zouboulis1990", "--json").json
    assert cited["text"].endswith("dermatologist 41: 212-217")
    assert "journal = {Der Hautarzt}" in refs("export", "zouboulis1990").out


def test_types_in_the_words_of_bibtex(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    for word, kind in (
        ("inproceedings", "paper-conference"),
        ("PhdThesis", "thesis"),
        ("inbook", "chapter"),
        ("techreport", "report"),
        ("misc", "document"),
        ("book", "book"),
        ("article-journal", "article-journal"),
        ("article", "article"),
    ):
        told = refs("edit", "deza2016", f"type={word}")
        assert (told.code, refs("show", "deza2016", "--json").json["csl"]["type"]) == (0, kind)
        assert ("article-journal" in told.err) == (word == "article")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("deza2016", "contaner-title=x"), "container-title"),
        (("deza2016", "issued=soon"), "2016-03-31"),
        (("deza2016", "doi=abc"), "no DOI"),
        (("deza2016", "issued=2016-13"), "2016-03-31"),
        (("deza2016", "issued=2016-02-31"), "2016-03-31"),
        (("deza2016", "type=journal"), "article-journal"),
        (("deza2016", "author=A, B, C"), "comma"),
        (("deza2016", "--unset", "title"), "nothing was said"),
        (("deza2016", "volume"), "FIELD=VALUE"),
        (("deza2016",), "--unset"),
        (("nobody2000", "volume=1"), "nobody2000"),
        (("deza2016", "--lock", "titel"), "title"),
        (("deza2016", "--reject", "10.5555/other"), "not offered"),
        (("deza2016", "--not-same", "deza2016"), "one reference"),
        (("deza2016", "--not-same", "nobody2000"), "nobody2000"),
    ],
)
def test_what_cannot_be_is_refused(refs: Refs, arguments: tuple[str, ...], says: str) -> None:
    refs("import", CALCINOSIS)
    before = refs("show", "deza2016", "--json").out
    ran = refs("edit", *arguments)
    assert ran.code == 2
    assert says in ran.err
    assert refs("show", "deza2016", "--json").out == before


def test_a_locked_field_stays_as_it_is(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    before = refs("show", "deza2016", "--json").json["csl"]["author"]
    assert refs("edit", "deza2016", "--lock", "author").code == 0
    refs("match", *INDEX)
    shown = refs("show", "deza2016", "--json").json
    assert (shown["verdict"], shown["origins"]["author"]) == ("accept", "person")
    assert shown["csl"]["author"] == before
    refs("edit", "deza2016", "--unset", "author")
    freed = refs("show", "deza2016", "--json").json
    assert freed["origins"]["author"] == "work"
    assert freed["csl"]["author"] != before


@pytest.mark.parametrize(
    ("doi", "verdict", "reason", "title"),
    [
        ("https://doi.org/10.2340/00015555-2271", "accept", "a person said that its DOI is 10.2340/00015555-2271", True),
        ("10.5555/y", "accept", "a person said that its DOI is 10.5555/y", False),
        ("", "none", "a person said that it has no DOI", False),
    ],
)  # fmt: skip
def test_a_doi_answers_the_question(
    doi: str, verdict: str, reason: str, title: bool, refs: Refs, tmp_path: Path
) -> None:
    asked, questions = (
        "SELECT verdict FROM \"references\" WHERE key = 'deza2016'",
        "SELECT reference FROM open_questions",
    )
    refs("import", CALCINOSIS)
    refs("edit", "deza2016", "DOI=10.5555/x")
    refs("match", *INDEX)
    before = refs("show", "deza2016", "--json").json
    assert (query(asked), before["candidates"][0]["doi"]) == ([("ask",)], "10.2340/00015555-2271")
    assert ("deza2016",) in query(questions)

    assert refs("edit", "deza2016", f"doi={doi}").code == 0
    shown = refs("show", "deza2016", "--json").json
    assert (shown["verdict"], shown["reason"], shown["origins"].get("title") == "work") == (
        verdict,
        reason,
        title,
    )
    assert ("deza2016",) not in query(questions)
    # another print of it says nothing against a person
    page = tmp_path / "other.txt"
    page.write_text(
        (ROOT / CALCINOSIS).read_text("utf-8").replace("(overview)", "(other)").replace("418-419", "418-9")
    )
    refs("import", page)
    assert refs("show", "deza2016", "--json").json["verdict"] == verdict
    refs("undo")
    assert refs("show", "deza2016", "--json").json == shown

    refs("undo")
    assert refs("show", "deza2016", "--json").json == before
    refs("edit", "deza2016", f"doi={doi}")
    refs("edit", "deza2016", "--unset", "doi")
    back = refs("show", "deza2016", "--json").json
    assert (back["verdict"], back["doi"]) == (
        "accept",
        "10.2340/00015555-2271",
    )  # as if nobody had said anything
    assert "a person" not in back["reason"]


@pytest.mark.parametrize(
    "said", [("volume=48",), ("--lock", "title"), ("--not-same", "deza2016"), ("title=",)], ids=str
)
def test_what_was_said_before_changes_nothing(said: tuple[str, ...], refs: Refs) -> None:
    """Nor is it in the log, so that undoing takes back what came before: it is told."""
    refs("import", CALCINOSIS)
    assert "nothing changed" not in refs("edit", "lai2003", *said).err
    log = refs("log").out
    assert "lai2003: nothing changed" in refs("edit", "lai2003", *said).err
    assert refs("log").out == log


def test_a_doi_that_another_reference_has_is_told(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    assert "too" not in refs("edit", "deza2016", "doi=10.5555/one").err
    ran = refs("edit", "zouboulis1990", "DOI=https://doi.org/10.5555/ONE")
    assert "refs merge deza2016 zouboulis1990" in ran.err
    assert "too" not in refs("edit", "zouboulis1990", "title=Another").err
    refs("merge", "deza2016", "zouboulis1990")
    assert "too" not in refs("edit", "deza2016", "doi=10.5555/one").err


def test_a_rejected_work_is_never_offered_again(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("match", *INDEX)
    accepted = refs("show", "deza2016", "--json").json
    ran = refs("edit", "deza2016", "--reject", accepted["doi"].upper())
    assert (ran.code, "deza2016: not 10.2340" in ran.err) == (0, True)
    rejected = refs("show", "deza2016", "--json").json
    assert rejected["verdict"] != "accept"
    assert rejected["doi"] is None
    refs("match", *INDEX)
    refs("match", "deza2016", *INDEX)
    again = refs("show", "deza2016", "--json").json
    assert again["verdict"] != "accept"
    assert accepted["doi"] not in {one["doi"] for one in again["candidates"]}
    assert "not 10.2340" in refs("log", "deza2016").out
    refs("undo")
    refs("undo", str(next(one["event"] for one in refs("log", "--json").json if one["action"] == "reject")))
    assert refs("show", "deza2016", "--json").json == accepted


def test_a_printed_doi_that_was_rejected_is_not_exported(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "walls.txt"
    page.write_text(
        "Of walls\n\nReferences\n\n1. Adler B (2001) Salt in walls. J Test Build 12: 34-56. doi:10.5555/walls.1\n"
    )
    refs("import", page)
    assert "10.5555/walls.1" in refs("export").out
    refs("edit", "adler2001", "--reject", "10.5555/Walls.1")
    assert "10.5555" not in refs("export").out
    assert "10.5555/walls.1" in refs("show", "adler2001").out  # what was printed is kept
    refs("undo")
    assert "10.5555/walls.1" in refs("export").out


def test_after_a_printed_doi_was_rejected_the_work_is_looked_for_by_its_text(
    refs: Refs, tmp_path: Path
) -> None:
    page = tmp_path / "morphea.txt"
    page.write_text(
        "Of morphea\n\nReferences\n\n1. Deza G, Bielsa MI (2016) Solitary plaque-type morphea with dystrophic calcinosis "
        "cutis. Acta Derm Venereol 96:418-419. doi:10.2340/wrong\n"
    )
    refs("import", page)
    refs("edit", "deza2016", "--reject", "10.2340/WRONG")
    refs("match", *INDEX)
    assert refs("show", "deza2016", "--json").json["doi"] == "10.2340/00015555-2271"


TWO = """Of walls

References

1. Adler B, Conti M (2001) Salt in old plaster walls of towns. J Test Build 12: 34-56
2. Adler B (2001) Salt in old plaster walls of towns. J Test Build 13
"""


def test_what_may_be_one_work_is_asked_and_the_answer_kept(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "walls.txt"
    page.write_text(TWO, encoding="utf-8")
    ran = refs("import", page)
    assert "adler2001a may be the same work as adler2001: refs show adler2001a" in ran.err
    (asked,) = refs("show", "adler2001", "--json").json["maybe_same"]
    assert asked["key"] == "adler2001a"
    assert asked["weight"] == pytest.approx(sum(one["weight"] for one in asked["evidence"]), abs=0.02)
    assert "refs edit adler2001 --not-same adler2001a" in refs("show", "adler2001").out
    before = refs("show", "adler2001", "--json").out
    assert refs("merge", "adler2001", "adler2001a").code == 0
    assert refs("show", "adler2001", "--json").json["maybe_same"] == []
    assert refs("undo").code == 0
    assert refs("show", "adler2001", "--json").out == before
    assert refs("edit", "adler2001a", "--not-same", "adler2001").code == 0
    assert refs("show", "adler2001", "--json").json["maybe_same"] == []
    assert refs("import", page).code == 0  # read again, it is not asked again
    assert refs("show", "adler2001", "--json").json["maybe_same"] == []
    assert refs("undo").code == 0
    assert refs("show", "adler2001", "--json").out == before


def test_all_that_a_person_said_is_shown(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("match", *INDEX)
    nothing: dict[str, list[object]] = {
        "aliases": [],
        "tags": [],
        "notes": [],
        "rejected": [],
        "not_same": [],
        "emptied": [],
    }
    assert refs("show", "deza2016", "--json").json.items() >= nothing.items()
    plain = refs("show", "deza2016").out
    refs(
        "edit", "deza2016", "title=", "issued=", "--not-same", "lai2003", "--reject", "10.2340/00015555-2271"
    )
    refs("tag", "deza2016", "To Read", "morphea")
    refs("note", "deza2016", "compare with\nthe second edition")
    refs("rekey", "deza2016", "--to", "Deza:plaque")
    shown = refs("show", "deza2016", "--json").json
    assert {name: shown[name] for name in nothing} == {
        "aliases": ["deza2016"],
        "tags": ["frozen-key", "morphea", "To Read"],
        "notes": [{"number": 1, "text": "compare with\nthe second edition", "written": "2026-01-02"}],
        "rejected": ["10.2340/00015555-2271"],
        "not_same": ["lai2003"],
        "emptied": ["issued", "title"],
    }
    assert not {"title", "issued"} & {*shown["csl"], *shown["origins"]}
    text = refs("show", "deza2016").out.splitlines()
    for line in (
        "further keys deza2016",
        "  issued           (none)  [person]",
        "  title            (none)  [person]",
        "rejected     10.2340/00015555-2271",
        "not the same as lai2003: Congenital calcinosis cutis of the ear",
        "tags         frozen-key, morphea, To Read",
        "note 1       compare with the second edition (2026-01-02)",
    ):
        assert line in text
    assert "not the same as Deza:plaque" in refs("show", "lai2003").out
    for _ in range(4):
        assert refs("undo").code == 0
    assert refs("show", "deza2016").out == plain
