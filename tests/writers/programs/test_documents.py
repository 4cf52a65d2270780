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
from refsdb.readers.bibtex import read
from refsdb.text.fold import squash
from refsdb.writers import save, write
from refsdb.writers.biblost import lost
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
# as .bib files have them: what only prints comes out as it stood, the rest does not
IMPORTED = [
    r"$\input{secret}$ and \emph{\input{secret}} once",
    r"\emph{^^5cinput{secret}} $^^5cinput{secret}$ \textbf{\immediate\openout5=pwned} twice",
    r"{\it \write18{touch pwned}} $\write18{touch pwned}$ $\csname input\endcsname{secret}$ thrice",
    r"$\mathrm{\input{secret}}$ $a % b$ \enquote{$x$} again",
    r"The \emph{E. coli} with $T_c$, $\alpha$-helices, {\sc Small} and \mkbibemph{more}",
]
# what authors put before `\\begin{document}`: T1 and Latin Modern have the letters of Latin script, the fonts of
# LuaLaTeX those of the others. `url` lets plainnat print a DOI with % or # in it.
PREAMBLES = {
    "pdflatex": r"\usepackage[T1]{fontenc}\usepackage{lmodern,url}",
    "lualatex": r"""\usepackage{fontspec,url}
\directlua{luaotfload.add_fallback("others", {"DejaVu Sans:", "Droid Sans Fallback:"})}
\setmainfont{DejaVu Serif}[RawFeature={fallback=others}, ItalicFont=DejaVu Serif]""",
}
INSTALL = "Debian: texlive-latex-base, lmodern; texlive-luatex, fonts-dejavu-core, fonts-droid-fallback"
LATIN = re.compile(r"[\x00-\u024f\u2010-\u2026]*")
NO_FONT = "\U0001f600"
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]")  # a PDF has the words around them in another order


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=folder, capture_output=True, timeout=300, check=False, stdin=subprocess.DEVNULL
    )
    said = done.stdout.decode("utf-8", "replace")
    log = folder / "in.log"
    assert done.returncode == 0, log.read_text(errors="replace")[-3000:] if "tex" in command[0] else said
    return said


def cited(engine: str) -> list[Item]:
    """References of which the engine has all the letters, and titles that mean harm."""
    items = [*ITEMS, *invented(60)]
    if engine == "pdflatex":
        items = [item for item in items if LATIN.fullmatch(line(repr(item.reference)))]
    items = [item for item in items if NO_FONT not in item.reference.title + item.reference.container_title]
    others = [*HOSTILE, "Storing CO₂ in H₂O with Ca²⁺"]
    items += [Item(f"k{n}", Reference(title=f"{title} {n}")) for n, title in enumerate(others)]
    text = "".join(f"@misc{{i{n}, title = {{{title}}}}}\n" for n, title in enumerate(IMPORTED))
    records = read("in.bib", text.encode()).records
    assert len(records) == len(IMPORTED)
    return items + [
        Item(one.key, one.reference, extra={"bibtex": lost(one.reference, one.extra)}) for one in records
    ]


def compiled(folder: Path, engine: str, processor: str, preamble: str, end: str) -> str:
    """Make the document; what the processor said. Nothing in it was run, though running was allowed."""
    (folder / "secret.tex").write_text(r"\typeout{PWNED}")
    (folder / "in.tex").write_text(
        f"\\documentclass{{article}}{PREAMBLES[Path(engine).name]}{preamble}\\pagestyle{{empty}}\n"
        f"\\begin{{document}}\\nocite{{*}}{end}\\end{{document}}"
    )
    latex = (engine, "-interaction=nonstopmode", "-shell-escape", "in")
    run(folder, *latex)
    said = run(folder, processor, "in")
    run(folder, *latex)
    log = (folder / "in.log").read_text(errors="replace")
    assert "PWNED" not in log
    assert "secret" not in re.findall(r"\(\./(\w+)\.tex", log)
    assert not list(folder.glob("pwned*"))
    assert "Missing character" not in log
    return said


def not_printed(folder: Path, items: list[Item]) -> list[str]:
    """The keys of the items whose title does not stand in the document."""
    import pypdfium2

    document = pypdfium2.PdfDocument(folder / "in.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    printed = _letters(
        re.sub(r"[\ufffe\u00ad-]\s*\n", "", text)
    )  # a word that is parted at the end of a line
    titles = {item.key: line(item.reference.title) for item in items}
    return [
        key
        for key, title in titles.items()
        if not RIGHT_TO_LEFT.search(title) and _letters(title) not in printed
    ]


def _letters(text: str) -> str:
    return squash(unicodedata.normalize("NFKC", text))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("engine", "style", "ascii_only"),
    [
        ("pdflatex", "plain", False),
        ("pdflatex", "plain", True),
        ("pdflatex", "plainnat", False),
        ("pdflatex", "plainnat", True),
        ("pdflatex", "apalike", True),
        ("pdflatex", "IEEEtran", True),
        ("lualatex", "plain", False),
    ],
)
def test_bibtex_document(engine: str, style: str, ascii_only: bool, program: Program, tmp_path: Path) -> None:
    bibtex = program("bibtex", "Debian: texlive-binaries")
    items = cited(engine)
    save(items, "bibtex", tmp_path / "in.bib", ascii_only=ascii_only)
    package = {"plainnat": "\\usepackage{natbib}", "apalike": "\\usepackage{apalike}"}.get(style, "")
    end = f"\\bibliographystyle{{{style}}}\\bibliography{{in}}"
    compiled(tmp_path, program(engine, INSTALL), bibtex, package, end)
    assert (tmp_path / "in.bbl").read_text().count("\\bibitem") == len(items)
    assert not_printed(tmp_path, items) == []


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["pdflatex", "lualatex"])
def test_biblatex_document(engine: str, program: Program, tmp_path: Path) -> None:
    biber = program("biber", "Debian: biber")
    items = cited(engine)
    save(items, "biblatex", tmp_path / "in.bib")
    package = "\\usepackage[backend=biber]{biblatex}\\addbibresource{in.bib}"
    said = compiled(tmp_path, program(engine, INSTALL), biber, package, "\\printbibliography")
    assert [text for text in said.splitlines() if text.startswith(("WARN", "ERROR"))] == []
    assert not_printed(tmp_path, items) == []


@pytest.mark.slow
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
