"""Documents made with our exports by LaTeX, pandoc and typst: every reference is printed, and no title runs anything."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text.fold import squash
from refsdb.writers import save, write
from refsdb.writers.tidy import line
from writers.conftest import Program
from writers.example_items import ITEMS
from writers.programs.corpus import invented

HOSTILE = [
    r"\input{secret}",
    r"\write18{touch pwned}",
    r"^^5cinput{secret}",
    r"^^5c^^5cinput{secret}",
    r"} \input{secret} {",
    r"\immediate\openout5=pwned",
    r"$\catcode`\%=0 %input{secret}",
    r"\csname input\endcsname{secret}",
    r"\directlua{os.execute('touch pwned')}",
    '#read("secret.tex")',
    "a\n\n\\end{document} % & # _ ~ ^",
    '<script>alert(1)</script> <img src=x onerror="alert(1)">',
    "\x1b]0;owned\x07\x1b[2J\x9b31m",
]
# the letters of other scripts need fonts that LaTeX does not load by itself
LATIN = re.compile(r"[\x00-\u024f\u2010-\u2026]*")


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, timeout=300, check=False, stdin=subprocess.DEVNULL
    )
    said = done.stdout.decode("utf-8", "replace")
    log = folder / "in.log"
    assert done.returncode == 0, log.read_text(errors="replace")[-3000:] if "tex" in command[0] else said
    return said


def latin(items: list[Item]) -> list[Item]:
    """The items of which pdflatex has all the letters."""
    return [item for item in items if LATIN.fullmatch(line(repr(item.reference)))]


def pdf_text(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    # a word that is parted at the end of a line
    return squash(unicodedata.normalize("NFKC", re.sub(r"[\ufffe\u00ad-]\s*\n", "", text)))


def document(folder: Path, preamble: str, end: str) -> None:
    (folder / "secret.tex").write_text(r"\typeout{PWNED}")
    (folder / "in.tex").write_text(
        f"\\documentclass{{article}}\\usepackage[T1]{{fontenc}}\\usepackage{{lmodern}}{preamble}\\begin{{document}}\\nocite{{*}}{end}\\end{{document}}"
    )


def nothing_ran(folder: Path) -> None:
    log = (folder / "in.log").read_text(errors="replace")
    assert "PWNED" not in log
    assert "secret" not in re.findall(r"\(\./(\w+)\.tex", log)
    assert not list(folder.glob("pwned*"))


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("style", ["plain", "plainnat", "apalike"])
def test_bibtex_document(style: str, ascii_only: bool, program: Program, tmp_path: Path) -> None:
    pdflatex = program("pdflatex", "Debian: texlive-latex-base")
    bibtex = program("bibtex", "Debian: texlive-binaries")
    items = latin([*ITEMS, *invented(60)])
    items += [Item(f"k{n}", Reference(title=f"{title} {n}")) for n, title in enumerate(HOSTILE)]
    save(items, "bibtex", tmp_path / "in.bib", ascii_only=ascii_only)
    package = {"plainnat": "\\usepackage{natbib}", "apalike": "\\usepackage{apalike}"}.get(style, "")
    document(tmp_path, package, f"\\bibliographystyle{{{style}}}\\bibliography{{in}}")
    run(tmp_path, pdflatex, "-interaction=nonstopmode", "in")
    run(tmp_path, bibtex, "in")
    for _ in range(2):
        run(tmp_path, pdflatex, "-interaction=nonstopmode", "-shell-escape", "in")
    nothing_ran(tmp_path)
    printed = pdf_text(tmp_path / "in.pdf")
    assert (tmp_path / "in.bbl").read_text(errors="replace").count("\\bibitem") == len(items)
    assert [item.key for item in items if _letters(item) not in printed] == []


def test_biblatex_document(program: Program, tmp_path: Path) -> None:
    pdflatex = program("pdflatex", "Debian: texlive-latex-base")
    biber = program("biber", "Debian: biber")
    items = latin([*ITEMS, *invented(60)])
    items += [Item(f"k{n}", Reference(title=f"{title} {n}")) for n, title in enumerate(HOSTILE)]
    save(items, "biblatex", tmp_path / "in.bib")
    document(tmp_path, "\\usepackage[backend=biber]{biblatex}\\addbibresource{in.bib}", "\\printbibliography")
    run(tmp_path, pdflatex, "-interaction=nonstopmode", "in")
    said = run(tmp_path, biber, "in")
    assert [text for text in said.splitlines() if text.startswith(("WARN", "ERROR"))] == []
    for _ in range(2):
        run(tmp_path, pdflatex, "-interaction=nonstopmode", "-shell-escape", "in")
    nothing_ran(tmp_path)
    printed = pdf_text(tmp_path / "in.pdf")
    assert [item.key for item in items if _letters(item) not in printed] == []


def _letters(item: Item) -> str:
    return squash(unicodedata.normalize("NFKC", line(item.reference.title)))


def test_pandoc_prints_every_reference(tmp_path: Path) -> None:
    pypandoc = pytest.importorskip("pypandoc")
    items = [
        *ITEMS,
        *invented(60),
        *(Item(f"k{n}", Reference(title=title)) for n, title in enumerate(HOSTILE)),
    ]
    for to, form in (("bibtex", "bibtex"), ("biblatex", "biblatex"), ("ris", "ris"), ("csl-json", "csljson")):
        save(items, to, tmp_path / "in")
        page = run(tmp_path, pypandoc.get_pandoc_path(), "-f", form, "--citeproc", "-t", "html", "in")
        assert page.count('class="csl-entry"') == len(items)
        assert "<script" not in page
        assert "<img" not in page


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "ris", "csl-json", "nbib", "text", "html", "markdown"])
def test_no_title_reaches_the_terminal(to: str) -> None:
    items = [Item(f"k{n}", replace(ITEMS[0].reference, title=title)) for n, title in enumerate(HOSTILE)]
    for text in write(items, to):
        assert [char for char in text if unicodedata.category(char) == "Cc" and char != "\n"] == []
