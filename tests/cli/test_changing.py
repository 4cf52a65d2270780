"""Merging, splitting, undoing, tags and notes, as commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command import CALCINOSIS, SCLERODERMA, WORKS, Refs
from refsdb.cli import merge_command

INDEX = ("--source", "index", "--index", WORKS)


def cited_by(refs: Refs, key: str) -> list[tuple[str, int]]:
    return [(one["entry"], one["position"]) for one in refs("cited-by", key, "--json").json]


def state(refs: Refs) -> list[str]:
    keys = [one["key"] for one in refs("list", "references", "--json").json]
    return [refs("show", key, "--json").out for key in keys] + [refs("list", "--json").out]


def test_a_merge_and_its_split(refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    refs("match", *INDEX)
    before = state(refs)
    ran = refs("merge", "lai2003", "deza2016", "marzano1999")
    assert ran.code == 0
    assert cited_by(refs, "deza2016") == cited_by(refs, "lai2003")
    assert len(cited_by(refs, "lai2003")) == 5
    assert refs("show", "deza2016", "--json").json["doi"] == "10.2340/00015555-2271"
    assert refs("split", "marzano1999").code == 0
    assert refs("split", "lai2003").code == 0
    assert refs("show", "lai2003", "--json").json["not_same"] == ["deza2016", "marzano1999"]
    after = [re.sub(r'"not_same": \[[^]]*\]', '"not_same": []', one) for one in state(refs)]
    assert after == before  # but for that
    assert "nothing was merged" in refs("split", "lai2003").err


def test_what_was_split_stays_apart(refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    shown = refs("split", "deza2016", "scleroderma-of-the-skin:1", "--json").json
    assert [one["key"] for one in shown] == ["deza2016", "deza2016a"]
    refs("match", *INDEX)
    verdicts = {key: refs("show", key, "--json").json["verdict"] for key in ("deza2016", "deza2016a")}
    assert verdicts == {"deza2016": "accept", "deza2016a": "ask"}
    assert "not the same" in refs("show", "deza2016a").out
    refs("import", CALCINOSIS, SCLERODERMA)
    assert cited_by(refs, "deza2016a") == [("scleroderma-of-the-skin", 1)]


def test_undo_and_again(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    first = state(refs)
    refs("import", SCLERODERMA)
    refs("match", *INDEX)
    refs("edit", "deza2016", "volume=97")
    refs("tag", "deza2016", "to read")
    after = state(refs)
    assert refs("undo").err.startswith("undone: no. 15, tag deza2016")
    assert refs("undo").err.startswith("undone: no. 14, edit deza2016")
    again = refs("undo", "17")
    assert "undone: no. 17, undo 14" in again.err
    refs("undo", "16")
    assert state(refs) == after
    for _ in range(4):
        assert refs("undo").code == 0
    assert state(refs) == first
    assert refs("undo").code == 0
    assert refs("list", "references", "--json").json == []
    nothing = refs("undo")
    assert (nothing.code, nothing.err) == (
        2,
        "refs: there is nothing to undo (refs log shows what was done)\n",
    )


def test_an_import_is_undone_whatever_came_after(refs: Refs) -> None:
    refs("import", SCLERODERMA)
    only_this = state(refs)
    refs("undo")
    refs("import", CALCINOSIS)
    refs("import", SCLERODERMA)
    refs("merge", "deza2016", "lai2003")
    assert refs("undo", "3").code == 0
    keys = [one["key"] for one in refs("list", "references", "--json").json]
    assert keys == ["deza2016", "marzano1999", "poormoghim2016", "umbert1978"]
    assert cited_by(refs, "deza2016") == [("scleroderma-of-the-skin", 1)]
    refs("import", CALCINOSIS)
    assert len(cited_by(refs, "deza2016")) == 2
    assert only_this[-1] != state(refs)[-1]


def test_a_change_that_a_later_one_stands_on(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("edit", "deza2016", "volume=97")
    refs("edit", "deza2016", "volume=98")
    ran = refs("undo", "2")
    assert ran.code == 2
    assert ran.err == (
        "refs: change no. 2 (edit deza2016) cannot be undone: no. 3 (edit deza2016) changed the same later "
        "(refs undo 3 first)\n"
    )
    assert refs("show", "deza2016", "--json").json["csl"]["volume"] == "98"


def test_the_log(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFS_USER", "Ann")
    refs("import", CALCINOSIS, SCLERODERMA)
    refs("edit", "deza2016", "volume=97")
    refs("undo")
    shown = refs("log", "--json").json
    assert [(one["event"], one["action"], one["changes"], one["undone_by"]) for one in shown] == [
        (4, "undo", 1, None),
        (3, "edit", 1, 4),
        (1, "import", 2, None),
    ]
    assert {(one["who"], one["when"]) for one in shown} == {("Ann", "2026-01-02T00:00:00")}
    assert [one["event"] for one in refs("log", "--all", "--json").json] == [4, 3, 2, 1]
    assert [one["event"] for one in refs("log", "deza2016", "--json").json] == [4, 3, 2, 1]
    assert "volume=97" in refs("log", "--all").out or "undone by no. 4" in refs("log", "--all").out
    assert refs("log", "-n", "1").out.count("\n") == 2
    both = refs("log", "--json").json[-1]
    assert (both["changes"], both["outcome"]) == (2, "new: 2 entries, 14 citations, 11 references")
    assert "scleroderma" not in both["subject"]
    assert "and 1 more" in refs("log").out


@pytest.mark.parametrize("number", ["1", "2"])
def test_an_import_of_several_files_is_one_thing_to_undo(refs: Refs, number: str) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    ran = refs("undo", number)
    assert (ran.code, ran.err) == (
        0,
        f"undone: no. 1, import {CALCINOSIS}, 2 changes; refs undo 3 does it again\n",
    )
    assert refs("list", "--json").json == []


def test_one_file_of_an_import_can_be_taken_back_alone(refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    assert refs("undo", "2", "--only").code == 0
    assert [one["key"] for one in refs("list", "--json").json] == ["calcinosis-cutis-overview"]
    assert refs("undo", "2").code == 0  # what is left of the command
    assert refs("list", "--json").json == []


def test_whose_change_was_taken_back_is_told(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFS_USER", "Ann")
    refs("import", CALCINOSIS)
    refs("tag", "deza2016", "to read")
    assert refs("undo").err == "undone: no. 2, tag deza2016; refs undo 3 does it again\n"
    monkeypatch.setenv("REFS_USER", "Bea")
    assert refs("undo").err == f"undone: no. 1, import {CALCINOSIS} by Ann; refs undo 4 does it again\n"


def test_an_import_that_changes_nothing_is_no_event(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("import", CALCINOSIS)
    assert len(refs("log", "--json").json) == 1


def test_tags_and_notes(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("tag", "deza2016", "to read", "Morphea")
    refs("tag", "lai2003", "TO READ")
    assert refs("tag", "deza2016", "--json").json == ["Morphea", "to read"]
    assert [one["references"] for one in refs("tag", "--json").json] == [1, 2]
    refs("tag", "deza2016", "--remove", "morphea")
    assert refs("tag", "deza2016", "--json").json == ["to read"]
    refs("note", "deza2016", "one\ntwo")
    refs("note", "lai2003", "three")
    refs("merge", "deza2016", "lai2003")
    assert [one["text"] for one in refs("note", "lai2003", "--json").json] == ["one\ntwo", "three"]
    refs("note", "deza2016", "--remove", "1")
    assert [one["text"] for one in refs("note", "deza2016", "--json").json] == ["three"]
    assert "three" not in refs("export").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("merge", "deza2016", "deza2016"), "one reference already"),
        (("merge", "deza2016", "nobody"), "nobody"),
        (("merge", "deza2016"), "OTHER"),
        (("split", "nobody"), "nobody"),
        (("split", "deza2016", "calcinosis-cutis-overview"), "ENTRY:NUMBER"),
        (("split", "deza2016", "calcinosis-cutis-overview:3"), "does not cite deza2016"),
        (("split", "deza2016", "calcinosis-cutis-overview:2"), "nothing to split"),
        (("undo", "99"), "no change no. 99"),
        (("tag", "deza2016", "--remove", "x"), "no tag"),
        (("tag", "deza2016", " "), "not empty"),
        (("tag", "--remove", "x"), "Name the reference"),
        (("note", "deza2016", "--remove", "1"), "no note 1"),
        (("log", "nobody"), "nobody"),
    ],
)
def test_what_cannot_be_is_refused(refs: Refs, arguments: tuple[str, ...], says: str) -> None:
    refs("import", CALCINOSIS)
    before = state(refs)
    ran = refs(*arguments)
    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err
    assert state(refs) == before


def test_what_entries_print_differently_is_told(refs: Refs, tmp_path: Path) -> None:
    for number, year in enumerate((2016, 2015, 2016)):
        page = tmp_path / f"{number}.txt"
        text = f"Entry {number}\n\nReferences\n\n"
        text += (
            f"1. Deza G ({year}) Solitary plaque-type morphea of the skin. Acta Derm Venereol 96: 418-419\n"
        )
        page.write_text(
            text + "2. Lai CH (2003) Calcinosis of the ear. J Dermatol 49: 122-124\n", encoding="utf-8"
        )
        refs("import", page)
    shown = refs("show", "deza2016", "--json").json
    assert (shown["disagree"], shown["cited"]) == ({"issued": {"2016": 2, "2015": 1}}, 3)
    assert "issued 2016 (2), 2015 (1)" in refs("show", "deza2016").out
    assert refs("show", "lai2003", "--json").json["disagree"] == {}


def test_an_entry_is_removed_and_brought_back(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    only_this = state(refs)
    refs("import", SCLERODERMA)
    before = state(refs)
    dry = refs("remove", "scleroderma-of-the-skin", "--dry-run")
    assert (dry.code, state(refs)) == (0, before)
    ran = refs("remove", "scleroderma-of-the-skin")
    assert ran.err == (
        "removed: entry scleroderma-of-the-skin (Scleroderma of the skin), 4 citations; "
        "no entry cites umbert1978 now (refs list --uncited)\nrefs undo 3 brings it back\n"
    )
    assert [one["key"] for one in refs("list", "--json").json] == ["calcinosis-cutis-overview"]
    assert [one["key"] for one in refs("list", "--uncited", "--json").json] == ["umbert1978"]
    assert cited_by(refs, "deza2016") == [("calcinosis-cutis-overview", 2)]
    assert [one["key"] for one in refs("search", "scleroderma", "--json").json] == ["umbert1978"]
    assert refs("show", "scleroderma-of-the-skin").code == 2
    assert refs("log", "umbert1978", "--json").json[0]["action"] == "remove"
    assert refs("doctor").code == 0
    assert refs("remove", "umbert1978", "--json").json["removed"][0]["kind"] == "reference"
    assert state(refs) == only_this
    refs("undo")
    refs("undo")
    assert state(refs) == before
    assert refs("doctor").code == 0


def test_what_was_removed_is_found_again_under_its_keys(refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    refs("rekey", "umbert1978", "--to", "Umbert:morphea")
    before = state(refs)
    refs("remove", "scleroderma-of-the-skin")
    ran = refs("import", SCLERODERMA)
    assert "4 citations, 0 new references, 4 already in the library" in ran.err
    assert [one for one in state(refs) if "Umbert" in one] == [one for one in before if "Umbert" in one]


def test_a_reference_that_is_cited_is_not_removed(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    before = state(refs)
    ran = refs("remove", "calcinosis-cutis-overview", "deza2016")
    assert ran.code == 0  # nothing cites it any more
    refs("undo")
    assert state(refs) == before
    for keys in (["deza2016"], ["nobody2000"], ["calcinosis-cutis-overview", "nobody2000"]):
        ran = refs("remove", *keys)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert state(refs) == before
    assert "refs cited-by deza2016" in refs("remove", "deza2016").err
    for command in ("show", "remove"):  # the entry, by the file that it was read from
        assert "(calcinosis-cutis-overview was read from it)" in refs(command, CALCINOSIS).err


def test_a_merge_says_which_two_and_what_is_kept(refs: Refs) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    refs("match", *INDEX)
    before = state(refs)
    dry = refs("merge", "lai2003", "deza2016", "--dry-run")
    assert dry.err == (
        "lai2003: Lai et al, 2003: Congenital calcinosis cutis of the ear (1 citation)\n"
        "deza2016: Deza et al, 2016: Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis (2 citations)\n"
        "rather two works (title: 48 % alike; container: J Am Acad Dermatol / Acta Derm Venereol; "
        "author: lai / deza; year: 2003 / 2016; volume: 49 / 96; page: 122 / 418)\n"
        "where they differ a person's word is kept, else the accepted work's, else what most citations print:\n"
        "  author: Deza, Gustavo; Sánchez-Schmidt, Julia Maria; Pujol, Ramon M. [work], not Lai, CH\n"
        "  title: Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis [work], "
        "not Congenital calcinosis cutis of the ear\n"
        "  container-title: Acta Derm Venereol [work], not J Am Acad Dermatol\n"
        "  issued: 2016 [work], not 2003\n"
        "  volume: 96 [work], not 49\n"
        "  page: 418-419 [work], not 122-124\n"
        "what lai2003 lacks and takes over:\n"
        "  issue: 3 [work]\n"
        "  DOI: 10.2340/00015555-2271 [work]\n"
        "nothing was changed\n"
    )
    assert state(refs) == before
    shown = refs("merge", "lai2003", "deza2016", "--dry-run", "--json").json
    assert shown["doubtful"]
    merged = refs("merge", "lai2003", "deza2016", "--json").json
    said = {one["field"]: one["kept"] for one in shown["differing"]}
    assert {name: merged["csl"][name] for name in ("title", "volume", "page")} == {
        name: said[name] for name in ("title", "volume", "page")
    }


def test_a_merge_says_that_a_person_said_otherwise(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "Two of one\n\nReferences\n\n1. Adler A (2001) Moss of the roofs. J Moss 3: 4-9\n"
    refs("import", "-", stdin=page)
    refs("import", "-", stdin=page.replace("Two of one", "Another list"))
    kept, lost = (one["key"] for one in refs("split", "adler2001", "another-list:1", "--json").json)
    said = f"a person said that {kept} and {lost} are two works\n"
    before = state(refs)
    dry = refs("merge", kept, lost, "--dry-run")
    assert "rather two works" not in dry.err
    assert said in dry.err
    assert "a person said" in refs("merge", lost, kept, "--dry-run").err
    shown = refs("merge", kept, lost, "--dry-run", "--json").json
    assert (shown["doubtful"], shown["not_same"]) == (False, [[kept, lost]])

    answers = [False]
    monkeypatch.setattr(merge_command, "_agreed", answers.pop)
    refs("merge", kept, lost)
    assert not answers  # it was asked
    assert state(refs) == before
    assert said in refs("merge", kept, lost, "--yes").err
    assert refs("show", kept, "--json").json["not_same"] == []


def test_a_merge_says_that_later_authors_differ(refs: Refs, tmp_path: Path) -> None:
    entry = tmp_path / "elm.txt"
    entry.write_text(
        "Elms\n\nReferences\n"
        "1. Müller F, Oak G. Ridges of ice in the north. J Trees 1976; 3: 4-9.\n"
        "2. Müller N, Ash W. Cities in the summer heat. J Moss 2014; 5: 10-19.\n",
        encoding="utf-8",
    )
    refs("import", entry)
    shown = refs("merge", "muller1976", "muller2014", "--dry-run", "--json").json
    assert "author" in {one["field"] for one in shown["differing"]}


def test_a_persons_word_of_the_kept_goes_first(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("edit", "lai2003", "title=Ears")
    refs("edit", "larralde2003", "title=Livers", "volume=21")
    said = refs("merge", "lai2003", "larralde2003").err
    assert "  title: Ears [person], not Livers\n" in said
    assert "  volume: 21 [person], not 49\n" in said
    csl = refs("show", "lai2003", "--json").json["csl"]
    assert (csl["title"], csl["volume"], csl["page"]) == ("Ears", "21", "122-124")
