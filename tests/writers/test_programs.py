"""The programs that people run, on one reference of every type."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.writers import save
from writers.conftest import Program
from writers.example_items import ITEMS

# What biber's data model says of BibTeX's own types is no fault of the file, see the table in test_biber.
STYLES = ["plain", "abbrv", "apalike", "plainnat", "plainurl"]


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(
    ("to", "explained"),
    [
        (
            "bibtex",
            [
                r"'editors2001' .*Missing mandatory field 'author'",  # BibTeX has no collection
                r"'lone2002' .*Missing mandatory field 'editor'",  # nor a chapter that needs no editor
                r"'torre2003' .*Field 'pmid' invalid",  # a field that other readers know
            ],
        ),
        ("biblatex", []),
    ],
)
def test_biber(to: str, explained: list[str], program: Program, tmp_path: Path) -> None:
    biber = program("biber", "Debian: biber")
    save(ITEMS, to, tmp_path / "in.bib")
    done = run(tmp_path, biber, "--tool", "--validate-datamodel", "--output-file", "out.bib", "in.bib")
    faults = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert [line for line in faults if not any(re.search(known, line) for known in explained)] == []
    assert len(faults) == len(explained)
    assert len(re.findall(r"^@", (tmp_path / "out.bib").read_text(), re.MULTILINE)) == len(ITEMS)


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("style", STYLES)
def test_bibtex(style: str, ascii_only: bool, program: Program, tmp_path: Path) -> None:
    bibtex = program("bibtex", "Debian: texlive-binaries, texlive-bibtex-extra")
    save(ITEMS, "bibtex", tmp_path / "in.bib", ascii_only=ascii_only)
    (tmp_path / "in.aux").write_text(f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{in}}\n")
    done = run(tmp_path, bibtex, "in")
    assert done.returncode == 0, done.stdout
    assert "Repeated entry" not in done.stdout
    assert (tmp_path / "in.bbl").read_text(errors="replace").count("\\bibitem") == len(ITEMS)


@pytest.mark.parametrize(
    ("to", "name"), [("bibtex", "bib2xml"), ("biblatex", "biblatex2xml"), ("ris", "ris2xml")]
)
def test_bibutils(to: str, name: str, program: Program, tmp_path: Path) -> None:
    convert = program(name, "Debian: bibutils")
    save(ITEMS, to, tmp_path / "in")
    done = run(tmp_path, convert, "in")
    assert f"Processed {len(ITEMS)} references" in done.stderr
    assert done.stdout.count("<mods ") == len(ITEMS)
    assert ITEMS[0].reference.doi.replace("<", "&lt;").replace(">", "&gt;") in done.stdout


def test_tex_runs_nothing_from_a_title(program: Program, tmp_path: Path) -> None:
    bibtex = program("bibtex", "Debian: texlive-binaries")
    pdflatex = program("pdflatex", "Debian: texlive-latex-base")
    hostile = [
        r"\input{secret}",
        r"\write18{touch pwned}",
        r"^^5cinput{secret}",
        r"} \input{secret} {",
        r"\immediate\openout5=pwned",
        r"$\catcode`\%=0 %input{secret}",
        "a\n\n\\end{document} % & # _ ~ ^",
    ]
    (tmp_path / "secret.tex").write_text(r"\typeout{PWNED}")
    (tmp_path / "in.tex").write_text(
        "\\documentclass{article}\\begin{document}\\nocite{*}\\bibliographystyle{plain}\\bibliography{in}\\end{document}"
    )
    save(
        [Item(f"k{n}", Reference(title=title)) for n, title in enumerate(hostile)],
        "bibtex",
        tmp_path / "in.bib",
    )
    for command in ((pdflatex, "-interaction=batchmode", "in"), (bibtex, "in")):
        assert run(tmp_path, *command).returncode == 0
    assert run(tmp_path, pdflatex, "-interaction=batchmode", "-shell-escape", "in").returncode == 0
    log = (tmp_path / "in.log").read_text(errors="replace")
    assert "PWNED" not in log
    assert "secret" not in re.findall(r"\(\./(\w+)\.tex", log)
    assert not list(tmp_path.glob("pwned*"))
