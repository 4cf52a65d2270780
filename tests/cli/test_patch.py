"""Corrections as a patch: `patch` applies it to the printed list, and to the text in which the list stands."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA, WORKS, Refs

ENTRY = "calcinosis-cutis-overview"


def apply(folder: Path, changes: str, file: str) -> str:
    """What `patch` makes of the file; it may not need to guess."""
    if shutil.which("patch") is None and os.environ.get("CI") != "true":
        pytest.skip("patch is not installed")
    done = subprocess.run(
        ["patch", "--fuzz=0", "-p0"], cwd=folder, input=changes, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "offset" not in done.stdout
    return (folder / file).read_text(encoding="utf-8")


def changed(changes: str) -> list[str]:
    return [line for line in changes.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


@pytest.fixture
def library(refs: Refs) -> Refs:
    refs("import", CALCINOSIS, SCLERODERMA, "--match", "--source", "index", "--index", WORKS)
    return refs


def test_nothing_is_wrong(library: Refs) -> None:
    told = library("export", ENTRY, "--patch")
    assert (told.code, told.out) == (0, "")
    assert "0 of 10 citations corrected" in told.err


def test_the_list_as_it_was_printed(library: Refs) -> None:
    lines = library("export", ENTRY, "--printed").out.splitlines()
    page = (ROOT / CALCINOSIS).read_text(encoding="utf-8").splitlines()
    assert len(lines) == 10
    assert all(f"  {line}" in page for line in lines)


def test_the_patch_for_the_printed_list(library: Refs, tmp_path: Path) -> None:
    library("edit", "cambiaghi2000", "page=465-466")
    library("edit", "poormoghim2016", "issued=2015")
    library("export", ENTRY, "--printed", "-o", tmp_path / f"{ENTRY}.txt")
    before = (tmp_path / f"{ENTRY}.txt").read_text()
    told = library("export", ENTRY, "--to", "text", "--patch")
    assert told.code == 0
    assert "2 of 10 citations corrected" in told.err
    assert len(changed(told.out)) == 4
    assert "+1. Cambiaghi S (2000) Fingertip calcinosis cutis. Cutis 66: 465-466" in told.out.splitlines()
    expected = before.replace("465-467", "465-466").replace("H et al (2016)", "H et al (2015)")
    assert apply(tmp_path, told.out, f"{ENTRY}.txt") == expected
    library("export", ENTRY, "--patch", "-o", tmp_path / "fix.diff")
    assert (tmp_path / "fix.diff").read_text() == told.out


def test_a_list_in_another_style_keeps_it(library: Refs) -> None:
    library("edit", "deza2016", "volume=97")
    changes = changed(library("export", "scleroderma-of-the-skin", "--patch").out)
    assert [line.replace("97", "96")[1:] for line in changes] == [changes[0][1:]] * 2


def test_the_patch_for_the_page_itself(library: Refs, tmp_path: Path) -> None:
    library("edit", "cambiaghi2000", "page=465-466")
    library("edit", "zouboulis1990", "title=Calcinosis of the skin")
    shutil.copy(ROOT / CALCINOSIS, tmp_path / "page.txt")
    told = library("export", ENTRY, "--patch", "--against", tmp_path / "page.txt")
    assert told.code == 0
    changes = told.out.replace(f"{tmp_path}/", "")
    before = (tmp_path / "page.txt").read_text(encoding="utf-8")
    after = apply(tmp_path, changes, "page.txt")
    assert len(changed(changes)) == 4
    assert after != before
    assert [one for one in after.split() if one not in before.split()] == ["465-466", "skin."]
    assert "Zouboulis CC et al (1990) Calcinosis of the skin. dermatologist 41: 212-217" in after


def test_wrapped_lines_stay_wrapped(library: Refs, tmp_path: Path) -> None:
    library("edit", "cambiaghi2000", "page=465-466")
    page = tmp_path / "page.txt"
    page.write_text(
        "Head\n\n1. Cambiaghi S (2000) Fingertip\n   calcinosis cutis. Cutis\n   66: 465-467\n2. Next"
    )
    told = library("export", ENTRY, "--patch", "--against", page)
    assert changed(told.out) == ["-   66: 465-467", "+   66: 465-466"]
    assert apply(tmp_path, told.out.replace(f"{tmp_path}/", ""), "page.txt").endswith("465-466\n2. Next")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (
            "page.html",
            "<p>1. <b>Cambiaghi S</b> (2000) Fingertip calcinosis cutis. <i>Cutis</i>&nbsp;66:\n465&ndash;467</p>",
            "<p>1. <b>Cambiaghi S</b> (2000) Fingertip calcinosis &amp; skin. <i>Cutis</i>&nbsp;67:\n465&ndash;467</p>",
        ),
        (
            "page.md",
            "1. **Cambiaghi S** (2000) [Fingertip calcinosis cutis](https://example.org/a_b). *Cutis* 66: 465-467\n",
            "1. **Cambiaghi S** (2000) [Fingertip calcinosis & skin](https://example.org/a_b). *Cutis* 67: 465-467\n",
        ),
        (
            "page.tex",
            "\\bibitem{c} Cambiaghi~S (2000)\n  Fingertip \\emph{calcinosis} cutis. {\\em Cutis} 66: 465--467 % look\n",
            "\\bibitem{c} Cambiaghi~S (2000)\n  Fingertip \\emph{calcinosis} \\& skin. {\\em Cutis} 67: 465--467 % look\n",
        ),
        (
            "page.rst",
            "1. Cambiaghi S (2000) Fingertip *calcinosis* cutis. *Cutis* **66**: 465-467\n",
            "1. Cambiaghi S (2000) Fingertip *calcinosis* & skin. *Cutis* **67**: 465-467\n",
        ),
    ],
)
def test_markup_inside_a_citation_stays(name: str, old: str, new: str, library: Refs, tmp_path: Path) -> None:
    library("edit", "cambiaghi2000", "volume=67", "title=Fingertip calcinosis & skin")
    (tmp_path / name).write_text(f"References\n\n{old}", encoding="utf-8")
    told = library("export", ENTRY, "--patch", "--against", tmp_path / name)
    assert (told.code, told.err.splitlines()[0]) == (0, "1 of 10 citations corrected")
    assert apply(tmp_path, told.out.replace(f"{tmp_path}/", ""), name) == f"References\n\n{new}"


def test_a_name_in_latex_leaves_the_line_as_it_is(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "page.tex"
    page.write_text(
        "\\documentclass{article}\\title{On ash}\\begin{document}Ash.\n\\begin{thebibliography}{9}\n"
        "\\bibitem{a} M{\\\"u}ller~G, {\\c S}en~A, O'Neil~B (2001) \\emph{Ash of the \\'Ecole}. {\\em J Trees} 3: 1--9\n"
        "\\bibitem{b} Oak~B (2002) {Oak} and ash. {\\em J Trees} 4: 10--19\n\\end{thebibliography}\\end{document}\n"
    )
    refs("import", page)
    (entry,) = refs("list", "entries", "--json").json
    refs("edit", "muller2001", "author=Müller, G; Sen, Ali; O'Neil, B")
    told = refs("export", entry["key"], "--patch", "--against", page)
    assert "1 of 2 citations corrected" in told.err
    old, new = changed(told.out)
    assert old[1:].replace("{\\c S}en", "{S}en") == new[1:]


def test_a_text_without_the_citation(library: Refs, tmp_path: Path) -> None:
    library("edit", "cambiaghi2000", "page=465-466")
    page = tmp_path / "page.txt"
    page.write_text("Something else\n")
    told = library("export", ENTRY, "--patch", "--against", page)
    assert (told.code, told.out) == (3, "")
    assert "the text of no. 1 does not stand in" in told.err
    page.write_bytes(b"\xff\xfe\x00\x01")
    assert library("export", ENTRY, "--patch", "--against", page).code == 3
    assert library("export", ENTRY, "--patch", "--against", tmp_path / "none").code == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--patch",), "name one entry"),
        (("--patch", ENTRY, "scleroderma-of-the-skin"), "name one entry"),
        (("--patch", "deza2016"), "no entry deza2016"),
        (("--patch", ENTRY, "--to", "bibtex"), "goes with --to text"),
        (("--patch", ENTRY, "--style", "apa", "--to", "text"), "goes with --to text"),
        (("--printed", ENTRY, "--search", "x"), "goes with --to text"),
    ],
)
def test_what_makes_no_sense(arguments: tuple[str, ...], says: str, library: Refs) -> None:
    told = library("export", *arguments)
    assert (told.code, told.out) == (2, "")
    assert says in told.err


def test_what_names_a_work_again_stays_as_it_is(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "oaks.txt"
    page.write_text(
        "Oaks\n\nAnmerkungen\n"
        "1 Hans Eiche, Der deutsche Wald, München 1987, S. 12.\n"
        "2 Ebd., S. 91.\n"
        "3 Anna Ulme, Bäume der Stadt, in: Forstarchiv 12 (1999), S. 34–56.\n"
        "4 Eiche, Wald, S. 30.\n",
        encoding="utf-8",
    )
    refs("import", page)
    refs("edit", "eiche1987", "author=Eicher, Hans")
    assert changed(refs("export", "oaks", "--patch").out) == [
        "-1. Hans Eiche, Der deutsche Wald, München 1987, S. 12.",
        "+1. Hans Eicher, Der deutsche Wald, München 1987, S. 12.",
    ]


def test_what_has_no_place_in_the_line_is_told(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "ekzem.txt"
    page.write_text(
        "Ekzem\n\nLiteratur\n\n1. Bauer A. Das Ekzem der Hand. Hautarzt 2005;56:1-5.\n"
        "2. Eiche H. Der Wald. Berlin: Ulme; 1987. 1024 p.\n3. Ulme B. Die Stadt. Forstarchiv 1999;12:34-56.\n"
    )
    refs("import", page)
    refs("edit", "bauer2005", "edition=3")
    told = refs("export", "ekzem", "--patch")
    assert (told.code, told.out) == (0, "")
    assert told.err.splitlines() == [
        "0 of 3 citations corrected",
        "refs: no. 1: no place was found for edition 3; that is left as it is printed",
    ]
    refs("edit", "ulme1999", "title=Stadt")  # it stands there, and more than it
    told = refs("export", "ekzem", "--patch", "--quiet")
    assert told.out == ""
    assert (
        "refs: no. 3: title is printed longer than Stadt; that is left as it is printed"
        in told.err.splitlines()
    )
