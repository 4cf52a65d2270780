"""Exports that people read, and exports of what a search finds."""

from __future__ import annotations

import re
import shutil
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


@pytest.mark.parametrize("to", ["bibtex", "csl-json", "html"])
def test_a_search_without_hits_is_told(to: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    told = refs("export", "--search", "year:1777", "--to", to)
    assert (told.code, told.err) == (
        0,
        "refs: no reference has year:1777, so none is written; refs search says what can be asked\n",
    )
    written = refs("export", "--search", "year:1777", "--to", to, "-o", tmp_path / "out")
    assert written.err == f"{told.err}wrote 0 references to {tmp_path / 'out'}\n"
    assert (tmp_path / "out").read_text(encoding="utf-8") == told.out


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


def test_sorted_by_key_is_without_regard_to_case(refs: Refs, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed.bib"
    keys = ["Zeta", "alpha", "Beta", "gamma"]
    mixed.write_text(
        "".join(f"@book{{{key}, title={{Of {key} alone}}, author={{{key}, A}}, year=2001}}\n" for key in keys)
    )
    refs("import", mixed)
    wanted = ["alpha", "Beta", "gamma", "Zeta"]
    for asked in ((), tuple(keys), ("--search", "alone"), (*keys, "--search", "year:2001")):
        assert [one["id"] for one in refs("export", *asked, "--to", "csl-json").json] == wanted


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("a.bib", "@article{cambiaghi2000,"),
        ("a.RIS", "TY  - JOUR"),
        ("a.json", "[\n  {"),
        ("a.nbib", "PMID- "),
        ("a.txt", "Cambiaghi S"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.md", "- Cambiaghi S"),
        ("a", "@article{cambiaghi2000,"),
    ],
)
def test_the_ending_of_the_file_names_its_format(name: str, starts: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    assert refs("export", "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_text().startswith(starts)
    assert refs("export", "--to", "csl-json", "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_text().startswith("[")


def test_nbib_is_read_again(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS, *INDEX)
    target = tmp_path / "list.nbib"
    assert refs("export", "--to", "nbib", "-o", target).code == 0
    other = ("--db", tmp_path / "other.db")
    assert "the key" not in refs("import", target, *other).err
    lists = [refs("export", "--to", "text", *where).out.splitlines() for where in ((), other)]
    assert len(lists[0]) == 10
    full = re.compile(r" et al(?= \()")  # the format has no "et al"
    assert sorted(full.sub("", line) for line in lists[1]) == sorted(full.sub("", line) for line in lists[0])


def cited(text: str) -> list[str]:
    return re.findall(r"^@\w+\{(.+),$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("option", "name", "text"),
    [
        ("--aux", "paper.aux", "\\relax\n\\citation{poormoghim2016}\n\\citation{Deza2016,poormoghim2016}\n"),
        (
            "--aux",
            "paper.bcf",
            "<bcf:controlfile>\n<bcf:citekey>poormoghim2016</bcf:citekey>\n<bcf:citekey>Deza2016</bcf:citekey>",
        ),
        ("--tex", "paper.tex", "\\textcite[3]{poormoghim2016} and \\cite{Deza2016}"),
        ("--markdown", "paper.md", "@poormoghim2016 and [see @Deza2016, p. 3]"),
    ],
)
def test_what_a_manuscript_cites(option: str, name: str, text: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    (tmp_path / name).write_text(text)
    found = refs("export", option, tmp_path / name)
    assert (found.code, found.err) == (0, "")
    assert cited(found.out) == ["Deza2016", "poormoghim2016"]  # as they are spelled there
    in_order = refs("export", option, tmp_path / name, "--order", "entry")
    assert cited(in_order.out) == ["poormoghim2016", "Deza2016"]
    target = tmp_path / "paper.bib"
    assert refs("export", option, tmp_path / name, "--to", "biblatex", "-o", target).code == 0
    assert cited(target.read_text()) == ["Deza2016", "poormoghim2016"]
    more = refs("export", "lai2003", option, tmp_path / name)
    assert set(cited(more.out)) == {"Deza2016", "poormoghim2016", "lai2003"}


def test_keys_that_are_not_there_are_named(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    page = tmp_path / "paper.tex"
    page.write_text("\\cite{lai2003,gone1999} \\cite{lost2000} \\input{nowhere}")
    target = tmp_path / "paper.bib"
    found = refs("export", "--tex", page, "-o", target)
    assert found.code == 3
    assert cited(target.read_text()) == ["lai2003"]
    assert "2 keys cited but not in the library: gone1999, lost2000" in found.err
    assert "nowhere.tex: no such file" in found.err
    assert refs("export", "--tex", tmp_path / "none.tex").code == 3


def test_everything_is_cited(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    page = tmp_path / "paper.aux"
    page.write_text("\\citation{lai2003}\n\\citation{*}\n")
    assert sorted(cited(refs("export", "--aux", page).out)) == cited(refs("export").out)


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "csl-json", "ris"])
@pytest.mark.parametrize(
    ("text", "keys", "ids"),
    [
        ("\\cite{larralde2003}", ["larralde2003"], "lai2003"),
        ("\\cite{lai2003}", ["lai2003"], "larralde2003"),
        ("\\cite{larralde2003} \\cite{lai2003}", ["lai2003", "larralde2003"], "larralde2003"),
    ],
)
def test_keys_that_were_lost_in_a_merge(
    to: str, text: str, keys: list[str], ids: str, refs: Refs, tmp_path: Path
) -> None:
    refs("import", CALCINOSIS)
    refs("merge", "lai2003", "larralde2003")
    page = tmp_path / "paper.tex"
    page.write_text(text)
    found = refs("export", "--tex", page, "--to", to)
    assert found.code == 0
    assert ("one reference is cited as" in found.err) == (len(keys) > 1)
    if to == "biblatex":
        assert cited(found.out) == keys[:1]
        assert f"  ids = {{{ids}}},\n" in found.out
    elif to == "bibtex":
        assert cited(found.out) == keys
        assert "ids" not in found.out
    elif to == "csl-json":
        assert [one["id"] for one in found.json] == keys
    else:
        assert re.findall(r"^ID  - (.*)$", found.out, re.MULTILINE) == keys


def test_a_library_is_never_written_over(refs: Refs, tmp_path: Path) -> None:
    own, linked, symbolic, other = (
        tmp_path / f"{name}.db" for name in ("own", "linked", "symbolic", "other")
    )
    refs("import", CALCINOSIS, "--db", own)
    linked.hardlink_to(own)
    symbolic.symlink_to(own)
    shutil.copy(own, other)
    before = own.read_bytes()
    for arguments, target in (
        (("export", "--to", "bibtex", "-o"), own),
        (("export", "--to", "ris", "-o"), linked),
        (("export", "--to", "text", "-o"), symbolic),
        (("export", "--to", "csl-json", "-o"), other),
        (("export", ENTRY, "--printed", "-o"), linked),
        (("export", ENTRY, "--patch", "-o"), other),
        (("rekey", "--key-pattern", "[auth]:[year]", "--yes", "--map"), linked),
    ):
        told = refs(*arguments, target, "--db", own)
        assert (told.code, told.out, told.err) == (
            2,
            "",
            f"refs: cannot write {target}: it is a library or another database (name another file)\n",
        )
        assert own.read_bytes() == target.read_bytes() == before


@pytest.mark.parametrize("name", ["list.docx", "list.ODT", "list.pdf", "list.xyz", "own.db"])
def test_an_ending_of_no_format_of_ours_is_refused(name: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    told = refs("export", ENTRY, "-o", tmp_path / name)
    assert (told.code, told.out) == (2, "")
    (line,) = told.err.splitlines()
    for said in (Path(name).suffix, ".bib, .ris, .json, .nbib, .txt, .html", "--to"):
        assert said in line
    assert ("Word: -o list.html" in line) == (name in {"list.docx", "list.ODT"})
    assert not (tmp_path / name).exists()
    assert refs("export", ENTRY, "--to", "bibtex", "-o", tmp_path / name).code == 0
    assert refs("export", ENTRY, "--printed", "-o", tmp_path / "list.orig").code == 0


@pytest.mark.parametrize(
    ("form", "text", "beside", "said"),
    [
        ("tex", "\\documentclass{article}Lichen planus", (), True),
        ("tex", "% \\cite{deza2016}", (), True),
        ("markdown", "Mail to a@b.org", (), True),
        ("markdown", "Lichen", (ENTRY,), True),
        ("tex", "\\nocite{*}", (), False),
        ("markdown", "[@deza2016]", (), False),
    ],
)
def test_a_manuscript_that_cites_nothing_is_told(
    form: str, text: str, beside: tuple[str, ...], said: bool, refs: Refs, tmp_path: Path
) -> None:
    refs("import", CALCINOSIS)
    page = tmp_path / f"paper.{form}"
    page.write_text(text)
    told = refs("export", *beside, f"--{form}", page)
    assert told.code == 0
    assert told.err == (f"refs: {page} cites nothing\n" if said else "")
    assert bool(told.out) is (not said or bool(beside))


@pytest.mark.parametrize("name", ["lichen.txt", "paper.aux"])
def test_a_file_without_citations_is_no_list_of_them(name: str, refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    page, target = tmp_path / name, tmp_path / "paper.bib"
    page.write_text("Lichen planus\n" if name == "lichen.txt" else "\\relax\n\\bibstyle{plain}\n")
    target.write_text("old")
    told = refs("export", "--aux", page, "-o", target)
    assert (told.code, told.out, told.err) == (
        2,
        "",
        f"refs: {page}: no \\citation in it "
        + (
            "(is it the .aux file of a manuscript, or biber's .bcf?)\n"
            if name == "lichen.txt"
            else "(the manuscript cites nothing, or LaTeX has not run since)\n"
        ),
    )
    assert target.read_text() == "old"
