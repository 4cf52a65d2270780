"""The keys that manuscripts cite, form by form."""

from __future__ import annotations

from pathlib import Path

import pytest

from refsdb.errors import UnreadableFile
from refsdb.readers.cited_keys import read_cited


def keys(form: str, text: str, folder: Path) -> list[str]:
    suffix = {"aux": "aux", "tex": "tex", "markdown": "md"}[form]
    page = folder / f"paper.{suffix}"
    page.write_text(text, encoding="utf-8")
    found = read_cited(form, page)
    return [*found.keys, *["*"] * found.everything]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "\\relax \n\\citation{a2001,b2002}\n\\citation{a2001}\n\\bibdata{refs}\n\\bibcite{z}{1}\n",
            ["a2001", "b2002"],
        ),
        ("\\citation{*}\n", ["*"]),
        ("\\citation{a2001}\n\\citation{*}\n", ["a2001", "*"]),
        ("\\abx@aux@cite{0}{a2001}\n\\abx@aux@segm{0}{0}{a2001}\n\\abx@aux@cite{0}{b:2}\n", ["a2001", "b:2"]),
        ("\\abx@aux@cite{a2001}\n\\abx@aux@cite{b2002}\n", ["a2001", "b2002"]),
        ("\\abx@aux@cite{1}{*}\n", ["*"]),
        ("\\newlabel{a}{{1}{1}}\n\\citation{b}\n", ["b"]),
        (
            """<?xml version="1.0"?>\n<bcf:controlfile version="3.10">\n<bcf:section number="0">
            <bcf:citekey order="1" intorder="1">a2001</bcf:citekey>\n<bcf:citekey order="2">r&amp;d</bcf:citekey>
            <bcf:citekey order="3" type="set" members="c1,c2">set1</bcf:citekey></bcf:section></bcf:controlfile>""",
            ["a2001", "r&d", "c1", "c2"],
        ),
    ],
)
def test_aux(text: str, expected: list[str], tmp_path: Path) -> None:
    assert keys("aux", text, tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"see \cite{a2001} and \cite{b2002, c2003}", ["a2001", "b2002", "c2003"]),
        (r"\citep[see][p.~3]{a} \citet*{b} \Citealt{c} \citeyearpar{d} \citeauthor{e}", list("abcde")),
        (
            r"\autocite[12]{a} \parencite{b} \Textcite{c} \footcite[see][]{d} \fullcite{e} \smartcite{f}",
            list("abcdef"),
        ),
        (r"\cites(pre)(post)[1]{a}[see][2]{b}{c} \parencites{d}{e}", list("abcde")),
        (r"\textcites [p.~3] {a} [4] {b}", ["a", "b"]),
        (r"\volcite{2}[3]{a} \pvolcites{1}{b}{2}[4]{c}", list("abc")),
        (r"\cite<e.g.>[p.~3]{a} \citeA{b} \shortciteNP{c}", list("abc")),
        (r"\cite[see {[1]} and \emph{x}][p. [3]]{a}", ["a"]),
        ("\\cite{a,%\n  b,% more\n  c}", list("abc")),
        ("\\cite\n  [see]\n  {a}", ["a"]),
        ("% \\cite{no}\n\\cite{a} % \\cite{no}\n50\\% \\cite{b} \\\\% \\cite{no}\n\\cite{c}", list("abc")),
        (r"\url{https://example.org/a%20b} \cite{a}", ["a"]),
        (r"\verb|\cite{no} %| \cite{a}", ["a"]),
        (
            "\\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\\cite{a}\\begin{lstlisting}\\cite{no}\\end{lstlisting}",
            ["a"],
        ),
        ("\\begin{comment}\\cite{no}\\end{comment}\\iffalse \\cite{no}\\fi\\cite{a}", ["a"]),
        (r"\newcommand{\see}[2]{\cite[#1]{#2}} \renewcommand{\citeleft}{(} \cite{a}", ["a"]),
        (r"\let\oldcite\cite \def\mycite#1{\cite{#1}} \cite{a}", ["a"]),
        (r"\DeclareCiteCommand{\foocite}{\usebibmacro{prenote}}{x}{y}{z} \cite{a}", ["a"]),
        (
            r"\citestyle{nature} \setcitestyle{numbers} \newcites{sec}{Other} \AtEveryCitekey{\clearfield{x}} \cite{a}",
            ["a"],
        ),
        (r"\nocite{*}", ["*"]),
        (r"\nocite{a,*}", ["a", "*"]),
        (r"\\cite{no} \\\cite{a}", ["a"]),
        (r"\defcitealias{a}{Paper I} \citetalias{a} \citefield{b}{note} \bibentry{c}", list("abc")),
        ("\\cite{a}\\end{document}\\cite{no}", ["a"]),
        ("\\cite{DBLP:conf/x/Y99} \\cite{van der Berg}", ["DBLP:conf/x/Y99", "van der Berg"]),
        ("\\cite[never closed {a}\n\nnew paragraph] {b}", []),
        (r"\excitement{no}", []),
        (r"\footnote{As in \cite{a}, not \ref{b}.}", ["a"]),
        (r"\cite{}", []),
    ],
)
def test_tex(text: str, expected: list[str], tmp_path: Path) -> None:
    assert keys("tex", text, tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As [@a2001; see @b2002, p. 3] and @c2003 [p. 4] say.", ["a2001", "b2002", "c2003"]),
        ("[-@a] and -@b, @c. @d: @e; (@f) [see @g, pp. 33-35; also @h, ch. 1]", list("abcdefgh")),
        ("mail ann@example.org, or <bob@example.org>, or [x](mailto:c@example.org)", []),
        ("`@no` and ``[@no]`` @a\n\n```r\n@no\n```\n\n~~~\n@no\n~~~\n\n    @no\n\n[@b]", ["a", "b"]),
        ("<!-- @no --> \\@no @a\n\n<!--\n@no\n-->", ["a"]),
        ("https://example.org/@no [x](https://example.org/@no) <https://example.org/@no> @a", ["a"]),
        (
            "@{any.key/1} @doe_2001-x, @DBLP:conf/x/Y99. @a.b. @1975x",
            ["any.key/1", "doe_2001-x", "DBLP:conf/x/Y99", "a.b", "1975x"],
        ),
        ("*@a* **[@b]** word[^1]\n\n[^1]: @c\n\n[^2]: See @d.", list("abcd")),
        ("See @fig:one, @tbl-two, [@sec:three] and @eq:four, but @figaro2001.", ["figaro2001"]),
        ("---\ntitle: X\nauthor: ann@example.org\nnocite: |\n  @a, @b\n# @no\n---\n\n@c", list("abc")),
        ("---\nnocite: '@*'\n---\nText.", ["*"]),
        ("| a | b |\n|---|---|\n| @a | [@b] |\n", ["a", "b"]),
        ("# Heading @a\n\n> @b\n\n- @c\n  - [@d]", list("abcd")),
        ('<div class="box">\n[@a] <b title="@no">@b</b>\n</div>\n\n<pre>\n@no\n</pre>\n\n@c', list("abc")),
        ("@@no, a@b, @ no, @-no", []),
        ("_@a_ and @müller2001 and foo\\@bar", ["a", "müller2001"]),
        ("@a_b_c and @x__y", ["a_b_c", "x__y"]),
    ],
)
def test_markdown(text: str, expected: list[str], tmp_path: Path) -> None:
    assert keys("markdown", text, tmp_path) == expected


def test_files_that_are_included(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "paper.tex").write_text(
        "\\cite{a}\\input{chapters/one}\\include{two}\\input three.tex \\input{gone} % \\input{no}\n\\cite{z}"
    )
    (tmp_path / "chapters" / "one.tex").write_text("\\cite{b}\\input{chapters/deep}")
    (tmp_path / "chapters" / "deep.tex").write_text("\\cite{c}\\input{paper}")  # a circle
    (tmp_path / "two.tex").write_text("\\cite{d}")
    (tmp_path / "three.tex").write_text("\\import{chapters/}{more}")
    (tmp_path / "chapters" / "more.tex").write_text("\\cite{e}")
    found = read_cited("tex", tmp_path / "paper")
    assert found.keys == ("a", "b", "c", "d", "e", "z")
    assert [why.partition(":")[0] for why in found.unread] == [str(tmp_path / "gone.tex")]


def test_aux_files_of_chapters(tmp_path: Path) -> None:
    (tmp_path / "paper.aux").write_text("\\relax\n\\citation{a}\n\\@input{one.aux}\n\\citation{c}\n")
    (tmp_path / "one.aux").write_text("\\relax\n\\citation{b}\n")
    assert read_cited("aux", tmp_path / "paper.aux").keys == ("a", "b", "c")


@pytest.mark.parametrize("form", ["aux", "tex", "markdown"])
def test_a_file_that_is_not_there(form: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_cited(form, tmp_path / "none.x")
