"""The main job from end to end, on the examples: import, match, list, show, cited-by, export."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string

from command import CALCINOSIS, SCLERODERMA, WORKS, Refs

INDEX = ("--match", "--source", "index", "--index", WORKS)
DOIS = {"deza2016": "10.2340/00015555-2271", "poormoghim2016": "10.1111/jcpt.12340"}

# no., key, authors, year, title, container, volume, page of the ten references as the page prints them
TEN = [
    ("cambiaghi2000", "Cambiaghi", "S", 2000, "Fingertip calcinosis cutis", "Cutis", "66", "465-467"),
    (
        "deza2016",
        "Deza",
        "G",
        2016,
        "Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis",
        "Acta Derm Venereol",
        "96",
        "418-419",
    ),
    (
        "lai2003",
        "Lai",
        "CH",
        2003,
        "Congenital calcinosis cutis of the ear",
        "J Am Acad Dermatol",
        "49",
        "122-124",
    ),
    (
        "larralde2003",
        "Larralde",
        "M",
        2003,
        "Calcinosis cutis following liver transplantation in a pediatric patient",
        "Pediatric Dermatol",
        "20",
        "225-228",
    ),
    (
        "marzano1999",
        "Marzano",
        "AV",
        1999,
        "Dystrophic calcinosis cutis in subacute lupus",
        "Dermatology",
        "198",
        "90-92",
    ),
    (
        "niederauer1992",
        "Niederauer",
        "HH",
        1992,
        "Calcinosis cutis in Coxsackie virus infection",
        "Z Skinkr",
        "67",
        "1101-1104",
    ),
    (
        "ogretmen2002",
        "Ogretmen",
        "Z",
        2002,
        "Calcinosis cutis universalis",
        "J Eur Acad Dermatol Venereol",
        "16",
        "621-624",
    ),
    (
        "poormoghim2016",
        "Poormoghim",
        "H",
        2016,
        "Systemic sclerosis and calcinosis cutis: response to rituximab",
        "J Clin Pharm Ther",
        "41",
        "94-96",
    ),
    (
        "salmhofer1995",
        "Salmhofer",
        "W",
        1995,
        "Cutaneous calciphylaxis in chronic renal failure",
        "Dermatologist",
        "46",
        "726-731",
    ),
    (
        "zouboulis1990",
        "Zouboulis",
        "CC",
        1990,
        "Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism",
        "dermatologist",
        "41",
        "212-217",
    ),
]


def test_the_ten_citations_are_found_and_read_exactly(refs: Refs) -> None:
    (line,) = refs("extract", CALCINOSIS).lines
    entry = line["entry"]
    assert entry["title"] == "Calcinosis cutis (overview)"
    assert entry["issued"] == {"date-parts": [[2021, 9, 14]]}
    assert entry["author"] == [{"family": "Beispiel", "given": "Clara"}]
    assert entry["custom"] == {
        "icd-10": "L94.2",
        "byline": ["Prof. Dr. med. Clara Beispiel"],
        "updated": "2021-09-14",
        "synonyms": [
            "calcification of the skin",
            "Calcinosis of the skin",
            "cutaneous calcification",
            "Cutaneous calcinosis",
        ],
    }
    assert [one["position"] for one in line["citations"]] == list(range(1, 11))
    assert [one["label"] for one in line["citations"]] == [str(n) for n in range(1, 11)]
    for one, (_, family, given, year, title, container, volume, page) in zip(
        line["citations"], TEN, strict=True
    ):
        expected = {
            "id": str(one["position"]),
            "type": "article-journal",
            "author": [{"family": family, "given": given}],
            "title": title,
            "container-title": container,
            "issued": {"date-parts": [[year]]},
            "volume": volume,
            "page": page,
        }
        if " et al " in one["text"]:
            expected["custom"] = {"et-al": True}
        assert one["csl"] == expected


def test_import_match_and_export(refs: Refs) -> None:
    done = refs("import", CALCINOSIS, *INDEX)
    assert (done.code, done.out) == (0, "")
    assert "10 citations, 10 new references" in done.err
    assert "2 with a DOI, 8 without a match" in done.err
    exported = refs("export")
    library = parse_string(exported.out)
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == [row[0] for row in TEN]
    assert {entry.key: entry["doi"] for entry in library.entries if "doi" in entry.fields_dict} == DOIS


def test_the_same_again_changes_nothing_and_says_so(refs: Refs) -> None:
    refs("import", CALCINOSIS, *INDEX)
    path = Path(os.environ["REFS_DB"])
    before = path.read_bytes()
    again = refs("import", CALCINOSIS, *INDEX)
    assert "unchanged, 10 citations" in again.err
    assert "nothing was asked" in again.err
    assert path.read_bytes() == before


def test_two_entries_share_their_references(refs: Refs) -> None:
    done = refs("import", CALCINOSIS, SCLERODERMA, "--json").json
    assert [one["status"] for one in done["imported"]] == ["new", "new"]
    assert done["imported"][1]["reused"] == ["deza2016", "poormoghim2016", "marzano1999"]
    assert done["imported"][1]["new"] == ["umbert1978"]
    cited = refs("cited-by", "deza2016", "--json").json
    assert [(one["entry"], one["position"], one["label"]) for one in cited] == [
        ("calcinosis-cutis-overview", 2, "2"),
        ("scleroderma-of-the-skin", 1, "1"),
    ]
    assert "2016;96(3):418-9" in cited[1]["text"]
    with closing(sqlite3.connect(os.environ["REFS_DB"])) as connection:
        rows = connection.execute(
            "SELECT entry, position FROM cited_by WHERE reference = 'deza2016'"
        ).fetchall()
    assert rows == [("calcinosis-cutis-overview", 2), ("scleroderma-of-the-skin", 1)]


def test_a_changed_file_is_compared(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    text = Path(CALCINOSIS).read_text(encoding="utf-8")
    page.write_text(text, encoding="utf-8")
    refs("import", page)
    lines = [line for line in text.splitlines() if "Marzano" not in line]
    page.write_text("\n".join(lines).replace("465-467", "465-468"), encoding="utf-8")
    done = refs("import", page)
    assert "changed" in done.err
    assert "1 removed (no. 5)" in done.err
    assert "1 reworded (no. 1)" in done.err
    assert "missing" in done.err, "a list that is numbered to 10 and holds nine is said aloud"
    assert len(refs("show", "calcinosis-cutis-overview", "--json").json["citations"]) == 9
    assert "cambiaghi2000" in refs("list", "references").out


def test_keys_stay_when_more_comes(refs: Refs) -> None:
    refs("import", SCLERODERMA)
    before = {one["key"] for one in refs("list", "references", "--json").json}
    refs("import", CALCINOSIS)
    assert before < {one["key"] for one in refs("list", "references", "--json").json}


def test_show(refs: Refs) -> None:
    refs("import", CALCINOSIS, *INDEX)
    entry = refs("show", "calcinosis-cutis-overview", "--json").json
    assert entry["identifiers"] == [{"scheme": "icd-10", "value": "L94.2"}]
    assert entry["source"] == CALCINOSIS
    reference = refs("show", "deza2016", "--json").json
    assert reference["verdict"] == "accept"
    assert reference["doi"] == DOIS["deza2016"]
    assert reference["origins"]["author"] == "work"
    assert reference["reason"]
    assert reference["candidates"][0]["doi"] == DOIS["deza2016"]
    refused = refs("show", "salmhofer1995", "--json").json
    assert (refused["verdict"], refused["doi"]) == ("none", None)
    for key in ("deza2016", "salmhofer1995", "calcinosis-cutis-overview"):
        shown = refs("show", key)
        assert shown.code == 0
        assert key in shown.out


def test_lookup(refs: Refs) -> None:
    text = "\n".join(refs("extract", CALCINOSIS).lines[0]["citations"][n]["text"] for n in (1, 0))
    found = refs("lookup", "--source", "index", "--index", WORKS, stdin=text)
    assert found.code == 0
    first, second = found.lines
    assert (first["verdict"], first["doi"]) == ("accept", DOIS["deza2016"])
    assert 0.9 < first["score"] <= 1
    assert first["evidence"]
    assert (second["verdict"], second["doi"]) == ("none", None)


@pytest.mark.parametrize("to", ["csl-json", "bibtex", "biblatex", "ris"])
def test_parse(refs: Refs, to: str) -> None:
    lines = [line["text"] for line in refs("extract", CALCINOSIS).lines[0]["citations"]]
    parsed = refs("parse", "--to", to, stdin="\n\n".join(lines))
    assert parsed.code == 0
    assert parsed.out.count("Solitary Plaque-type Morphea") >= 1
    if to == "csl-json":
        assert [one["custom"]["text"] for one in parsed.json] == lines
        assert all(0 <= value <= 1 for one in parsed.json for value in one["custom"]["confidence"].values())


def test_parse_in_several_processes_gives_the_same(refs: Refs, tmp_path: Path) -> None:
    lines = [line["text"] for line in refs("extract", CALCINOSIS).lines[0]["citations"]]
    many = tmp_path / "many.txt"
    many.write_text("\n".join(f"{line} no. {n}" for n in range(40) for line in lines), encoding="utf-8")
    assert refs("parse", many, "--jobs", "2").out == refs("parse", many).out


@pytest.mark.parametrize("stdin", ["", "\n \n\t\n"])
def test_parse_of_nothing(refs: Refs, stdin: str) -> None:
    assert refs("parse", stdin=stdin).json == []


def test_export_of_an_entry_in_the_order_of_its_list(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    target = tmp_path / "out.json"
    done = refs("export", "scleroderma-of-the-skin", "--order", "entry", "--to", "csl-json", "-o", target)
    assert done.code == 0
    assert "4 references" in done.err
    import msgspec

    keys = [one["id"] for one in msgspec.json.decode(target.read_bytes())]
    assert keys == ["deza2016", "poormoghim2016", "marzano1999", "umbert1978"]


def test_the_same_library_gives_the_same_bytes(refs: Refs, tmp_path: Path) -> None:
    refs("import", SCLERODERMA, CALCINOSIS, *INDEX)
    first = refs("export").out
    assert first == refs("export").out
    assert first.endswith("}\n")


def test_a_dry_run_changes_nothing(refs: Refs) -> None:
    done = refs("import", CALCINOSIS, "--dry-run")
    assert "new entry" in done.err
    assert not Path(os.environ["REFS_DB"]).exists()


def test_what_many_cite_is_shown_in_pages(refs: Refs, tmp_path: Path) -> None:
    lines = [f"{n}. Alpha A (2001) One work of some words. J Test {n // 60}: 1-2" for n in range(1, 131)]
    page = tmp_path / "many.txt"
    page.write_text("Many\n\nReferences\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    db = tmp_path / "many.db"
    assert refs("import", page, "--db", db).code == 0
    (first, *_) = refs("list", "references", "--sort", "cited", "--reverse", "--json", "--db", db).json
    key, count = first["key"], first["cited"]
    whole = refs("cited-by", key, "--json", "--db", db).json
    assert len(whole) == count > 100
    assert [one["position"] for one in whole] == sorted(one["position"] for one in whole)
    second = refs("cited-by", key, "--limit", "20", "--page", "2", "--json", "--db", db)
    assert second.json == whole[20:40]
    assert refs("cited-by", key, "--page", "2", "--db", db).code == 2
    shown = refs("show", key, "--db", db).out
    assert (shown.count(" no. "), f"cited by {count} citations" in shown) == (100, True)
    assert shown.endswith(f"  and {count - 100} more: refs cited-by {key}\n")
    told = refs("show", key, "--json", "--db", db).json
    assert told["cited_by"] == whole
    assert sum(told["disagree"]["volume"].values()) == count
