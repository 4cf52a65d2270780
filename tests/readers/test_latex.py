r"""LaTeX: bibliographies of .tex and .bbl files, macros as the text that they print, biblatex data."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import NoCitationList, UnreadableFile
from refsdb.readers import read
from refsdb.readers.latex_macros import plain
from refsdb.segment import entry_of, segment


def found(text: str, name: str = "a.tex") -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(read(name, text.encode())).citations]


@pytest.mark.parametrize(
    ("latex", "printed"),
    [
        (r"M\"uller, G{\"o}n\"{u}l \& \O stby, \v{S}", "Müller, Gönül & Østby, Š"),
        (r"\emph{Title} {\bf 12}, {\it J.}", "Title 12, J."),
        (r"J.~Phys.\ {\bf 12}, 34--56", "J. Phys. 12, 34–56"),
        (r"\href{https://doi.org/10.5555/1}{Acta \textbf{7}}", "Acta 7"),
        (r"\url{http://example.org/~a_b%20c--d#e}", "http://example.org/~a_b%20c--d#e"),
        (r"\url{http://example.org/a\_b\%20}", "http://example.org/a_b%20"),
        (r"doi:\doi{10.5555/a_b}", "doi:10.5555/a_b"),
        (r"pp. 1--2,\hskip 1em plus 0.5em minus 0.4em\relax 2001", "pp. 1–2, 2001"),
        (r"12\penalty0 (4):\penalty0 441--446, 2001{\natexlab{a}}", "12 (4): 441–446, 2001a"),
        (r"\bibinfo{author}{\bibfnamefont{B.~P.}\ \bibnamefont{Abbott}}", "B. P. Abbott"),
        (r"title\allowbreak[J].\newblock More", "title[J]. More"),
        (
            r"Smith, J.\unskip\ \APACrefYearMonthDay{2010}{}{}. \APACrefbtitle{Walls}{Walls}.",
            "Smith, J. (2010). Walls.",
        ),
        (r"\enquote{Walls}, \mnras, 12", "“Walls”, MNRAS, 12"),
        (r"$\alpha$-helix and CO$_2$", "α-helix and CO₂"),
        (r"\unknown{kept} text", "kept text"),
        (r"``\BIBforeignlanguage{french}{R\'eveil},'' 2012", "“Réveil,” 2012"),
        (r"2012.\spaceskip=0pt\relax", "2012."),
        (r"\leavevmode\hbox to3em{\hrulefill}\thinspace, \emph{Sums}", "———, Sums"),
        (r"\rule[.5ex]{3em}{.4pt}, Sums", "———, Sums"),
        (r"\bysame, Sums", "———, Sums"),
        (r"2015.\newline\harvardurl{http://example.org/a}", "2015. http://example.org/a"),
        (r"\cite[p.~3]{key}text", "text"),
    ],
)
def test_macros_print_text(latex: str, printed: str) -> None:
    assert plain(latex) == printed


TEX = r"""% a comment
\documentclass{article}
\usepackage[english,ngerman]{babel}
\newcommand{\jx}{J. Ex. Phys.}
\title{Salt in {\em old} walls\thanks{We thank all.}}
\author{Jane Doe \and Max M\"uller}
\begin{document}
\section{Introduction}
Text about walls \cite{a}, 50\% of it.
\begin{enumerate}
\item Dry the wall. \item Paint it.
\end{enumerate}
\begin{thebibliography}{99}
%s
\end{thebibliography}
\section*{Contact}
Write to us.
\end{document}
"""


def tex(items: str) -> str:
    return TEX.replace("%s", items)


def test_a_bibliography_in_a_document() -> None:
    document = read(
        "a.tex",
        (
            tex(r"""
\bibitem{a} A.~Adler and B.~Conti, {\it Salt in walls}, \jx\ {\bf 12}, % why
  34--56 (2001).

\bibitem {b}
K\'aroly Berger, ``Moss on roofs,'' Acta {\bf 7} (1998).

\bibitem{c} C. Costa, Wind, 2010.
""")
        ).encode(),
    )
    article = segment(document)
    assert [(c.label, c.text) for c in article.citations] == [
        ("1", "A. Adler and B. Conti, Salt in walls, J. Ex. Phys. 12, 34–56 (2001)."),
        ("2", "Károly Berger, “Moss on roofs,” Acta 7 (1998)."),
        ("3", "C. Costa, Wind, 2010."),
    ]
    assert [citation.key for citation in article.citations] == ["a", "b", "c"]
    assert (article.entry.title, article.entry.language) == ("Salt in old walls", "de")
    assert [name.family for name in article.entry.author] == ["Doe", "Müller"]


def test_printed_labels_are_kept_and_those_for_citing_are_not() -> None:
    items = r"\bibitem[Adl01]{a} A. Adler, Walls, 2001. \bibitem[Ber+98]{b} B. Berger, Moss, 1998."
    assert found(tex(items)) == [("Adl01", "A. Adler, Walls, 2001."), ("Ber+98", "B. Berger, Moss, 1998.")]
    mixed = r"\bibitem{a} A. Adler, Walls, 2001. \bibitem[Ber98]{b} B. Berger, Moss, 1998."
    assert found(tex(mixed)) == [("1", "A. Adler, Walls, 2001."), ("Ber98", "B. Berger, Moss, 1998.")]
    natbib = (
        r"\bibitem[Adler et~al.(2001)Adler, Conti]{a}" + "\nAdler, A. and Conti, B.\n\\newblock Walls.\n"
        r"\newblock \emph{J. Test}, 12:\penalty0 34--56, 2001." + "\n\n"
        r"\bibitem[{Berger {et~al.}(1998)}]{b} Berger, K. Moss, 1998."
    )
    assert found(tex(natbib)) == [
        ("", "Adler, A. and Conti, B. Walls. J. Test, 12: 34–56, 2001."),
        ("", "Berger, K. Moss, 1998."),
    ]


@pytest.mark.parametrize(
    ("items", "labels"),
    [
        ((r"\bibitem{k}", r"\bibitem[Miller(1931)]{m}", r"\bibitem[Tarski(1953)]{t}"), ("1", "", "")),
        ((r"\bibitem[Miller(1931)]{m}", r"\bibitem{k}", r"\bibitem{t}"), ("", "2", "3")),
        ((r"\bibitem{k}", r"\bibitem[Mil31]{m}", r"\bibitem{t}"), ("1", "Mil31", "2")),
        ((r"\bibitem[]{k}", r"\bibitem[]{m}", r"\bibitem[]{t}"), ("", "", "")),
        ((r"\bibitem[*]{k}", r"\bibitem[*]{m}", r"\bibitem[*]{t}"), ("*", "*", "*")),
        ((r"\bibitem[]{k}", r"\bibitem[*]{m}", r"\bibitem{t}"), ("", "*", "1")),
    ],
)
def test_each_bibitem_is_one_citation(items: tuple[str, str, str], labels: tuple[str, str, str]) -> None:
    texts = (
        "K. Gray, Salt in walls, Acta Test. 38 (1931) 173–198.",
        "D. Miller, Moss.\n\n2. Ed., \\begin{center}Berlin\\end{center}, 1931. Translated by A. Adler (2001), B. Berger (2002).",
        "private communication",
    )
    printed = (
        texts[0],
        "D. Miller, Moss. 2. Ed., Berlin, 1931. Translated by A. Adler (2001), B. Berger (2002).",
        texts[2],
    )
    listed = "\n".join(f"{item} {text}" for item, text in zip(items, texts, strict=True))
    assert found(tex(listed)) == list(zip(labels, printed, strict=True))


def test_what_bibitems_hold_need_not_look_like_citations() -> None:
    items = r"\bibitem{a} private communication \bibitem[]{b} [2001] in preparation \bibitem{c} References"
    assert found(tex(items)) == [
        ("1", "private communication"),
        ("", "[2001] in preparation"),
        ("2", "References"),
    ]


def test_bibitems_without_their_environment() -> None:
    text = r"""\section*{References}
\bibitem{a} A. Adler, Walls, J. Test 12 (2001) 1.

\bibitem[Ber98]{b} B. Berger, Moss, J. Test 13 (1998) 2.

Received in May."""
    assert found(text) == [
        ("", "A. Adler, Walls, J. Test 12 (2001) 1."),
        ("Ber98", "B. Berger, Moss, J. Test 13 (1998) 2."),
    ]


def test_a_bbl_file_prints_only_its_items() -> None:
    text = r"""\begin{thebibliography}{1}
\providecommand{\natexlab}[1]{#1}
\expandafter\ifx\csname urlstyle\endcsname\relax
  \providecommand{\doi}[1]{doi: #1}\else
  \providecommand{\doi}{doi: \begingroup \urlstyle{rm}\Url}\fi

\bibitem{a}
Adler, A.: Walls. Berlin (2001)

\end{thebibliography}
"""
    article = segment(read("paper.bbl", text.encode()))
    assert [c.text for c in article.citations] == ["Adler, A.: Walls. Berlin (2001)"]
    assert article.entry.title == ""


BIBLATEX = r"""% $ biblatex auxiliary file $
% $ biblatex bbl format version 3.2 $
\begingroup
\makeatletter
\refsection{0}
  \datalist[entry]{nty/global//global/global}
    \entry{adler}{article}{}
      \name{author}{2}{}{%
        {{hash=1}{%
           family={Adler},
           familyi={A\bibinitperiod},
           given={Anna\bibnamedelima B.},
           giveni={A\bibinitperiod}}}%
        {{un=0,hash=2}{%
           family={Torre},
           given={Jos\'e},
           prefix={de\bibnamedelima la}}}%
      }
      \strng{namehash}{1}
      \field{journaltitle}{J. Test Build.}
      \field{number}{2}
      \field{pages}{34\bibrangedash 56}
      \field{title}{Salt \& walls}
      \field{volume}{12}
      \field{year}{2001}
      \verb{doi}
      \verb 10.5555/a_b
      \endverb
    \endentry
    \entry{berger}{book}{}
      \name{author}{1}{}{%
        {{hash=3}{family={Berger}, given={Karl}}}%
      }
      \list{location}{1}{%
        {Wien}%
      }
      \list{publisher}{1}{%
        {Beispielverlag}%
      }
      \field{title}{Moos}
      \field{year}{1998}
    \endentry
  \enddatalist
\endrefsection
\endinput
"""


def test_biblatex_data() -> None:
    assert found(BIBLATEX, "a.bbl") == [
        (
            "",
            "Adler, Anna B.; de la Torre, José (2001). Salt & walls. J. Test Build. 12(2): 34–56. doi: 10.5555/a_b",
        ),
        ("", "Berger, Karl (1998). Moos. Wien: Beispielverlag"),
    ]
    assert read("a.txt", BIBLATEX.encode()).format == "latex"


def test_what_kind_biblatex_says_it_is() -> None:
    entry = r"""\entry{oak}{thesis}{}
      \name{author}{1}{}{{{hash=1}{family={Oak}, given={Ann}}}}
      \list{institution}{1}{{University of Salzdorf}}
      \field{title}{Wet walls}
      \field{type}{phdthesis}
      \field{year}{2009}
    \endentry"""
    start, end = BIBLATEX.index(r"\entry{berger}"), BIBLATEX.index(r"  \enddatalist")
    assert found(BIBLATEX[:start] + entry + BIBLATEX[end:], "a.bbl")[1:] == [
        ("", "Oak, Ann (2009). Wet walls. PhD thesis. University of Salzdorf"),
    ]


def test_a_list_made_by_hand() -> None:
    text = r"""\documentclass{book}\begin{document}\chapter{Walls} Text. \section*{Literatur}
\begin{itemize}
\item Adler, A. (2001): Walls. Berlin: Springer.
\item Berger, K. (1998): Moss. Wien: Beispielverlag.
\end{itemize}\end{document}"""
    assert found(text) == [
        ("", "Adler, A. (2001): Walls. Berlin: Springer."),
        ("", "Berger, K. (1998): Moss. Wien: Beispielverlag."),
    ]


def test_a_list_in_another_file_is_not_found() -> None:
    with pytest.raises(NoCitationList):
        found(r"\documentclass{article}\begin{document}Text \cite{a}. \bibliography{refs}\end{document}")


@pytest.mark.parametrize(
    "text",
    [
        r"\newcommand{\a}{\a\a}\begin{document}\a\end{document}",
        r"\emph{" * 10_000,
        "{" * 50_000 + "x",
        r"\begin{thebibliography}{9}" * 3_000,
        r"\bibitem[" * 5_000,
        r"\footnote{" * 3_000 + "x",
        r"\entry{a}{b}" * 3_000,
    ],
)
def test_deep_nesting_and_loops_come_to_an_end(text: str) -> None:
    start = time.process_time()
    with suppress(UnreadableFile):
        read("a.tex", text.encode())
    assert time.process_time() - start < 4


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TEX + BIBLATEX)), st.integers(0, len(TEX + BIBLATEX)), st.binary(max_size=6))
def test_cut_and_spliced(first: int, second: int, junk: bytes) -> None:
    whole = (tex(r"\bibitem[A]{a} Adler, \emph{Walls} (2001).") + BIBLATEX).encode()
    message = ""
    try:
        assert read("a.tex", whole[:first] + junk + whole[second:]).format
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


def test_what_environments_take_is_no_text() -> None:
    text = r"\section*{References}\begin{hangparas}{1em}{1}Adler B (2001) Salt.\end{hangparas}"
    assert [block.text for block in read("a.tex", text.encode()).blocks] == [
        "References",
        "Adler B (2001) Salt.",
    ]
    text = r"\begin{CSLReferences}{1}{0} Adler B (2001) Salt.\end{CSLReferences}"
    assert [block.text for block in read("a.tex", text.encode()).blocks] == ["Adler B (2001) Salt."]


def test_items_of_the_harvard_styles() -> None:
    text = r"""\begin{thebibliography}{xx}

\harvarditem{Adler}{2004}{adler04}
Adler, B.  \harvardyearleft 2004\harvardyearright , {\em Salt}, Mason
  Press, Leeds.

\harvarditem[Berger et~al.]{Berger \harvardand\ Costa}{2011}{berger11}
Berger, K. \harvardand\ Costa, L.  \harvardyearleft 2011\harvardyearright
  , `Moss', {\em Acta} {\bf 7}(2),~14--29. \harvardurl{http://example.org/a_b}

\end{thebibliography}
"""
    assert found(text, "a.bbl") == [
        ("", "Adler, B. (2004), Salt, Mason Press, Leeds."),
        ("", "Berger, K. & Costa, L. (2011), ‘Moss’, Acta 7(2), 14–29. http://example.org/a_b"),
    ]


@pytest.mark.parametrize(
    ("option", "label"),
    [
        (r"[\protect\citeauthoryear{Adler}{Adler}{2001}]", ""),
        ("[\\protect \\citeauthoryear {%\nAdler%\n}{%\nAdler%\n}{%\n{\\protect \\APACyear {2001}}%\n}]", ""),
        (r"[\protect\citeauthoryear{Adler}{2001}]", "Adler2001"),
        ("[Adl01]", "Adl01"),
    ],
)
def test_what_styles_write_for_citing_is_no_label(option: str, label: str) -> None:
    text = (
        rf"\begin{{thebibliography}}{{}}\bibitem{option}{{a}} Adler, A. (2001). Walls.\end{{thebibliography}}"
    )
    assert found(text, "a.bbl") == [(label, "Adler, A. (2001). Walls.")]


def test_a_volume_without_a_number() -> None:
    text = r"\begin{thebibliography}{}\bibitem{a} \APACjournalVolNumPages{Acta}{12}{}{45--61.}\end{thebibliography}"
    assert found(text, "a.bbl") == [("1", "Acta, 12, 45–61.")]


def test_the_label_that_natdin_prints() -> None:
    text = r"""\begin{thebibliography}{2}
\newcommand{\dinatlabel}[1]{\NAT@biblabelnum{#1}}
\bibitem[Adler(2001)]{a}
\dinatlabel{Adler 2001} \textsc{Adler}, Anna: \emph{Walls}. Berlin, 2001
\end{thebibliography}"""
    assert found(text, "a.bbl") == [("Adler 2001", "Adler, Anna: Walls. Berlin, 2001")]


def test_macros_that_styles_define_for_themselves() -> None:
    text = r"""\providecommand{\bysame}{\leavevmode\hbox to3em{\hrulefill}\thinspace}
\providecommand{\BIBentrySTDinterwordspacing}{\spaceskip=0pt\relax}
\providecommand{\BIBforeignlanguage}[2]{{%
\expandafter\ifx\csname l@#1\endcsname\relax
\typeout{** WARNING: no pattern}%
\else
\language=\csname l@#1\endcsname
\fi
#2}}
\begin{thebibliography}{2}
\bibitem{a} A. Adler, \emph{Sums}, Acta \textbf{12} (2001), 3--9.
\bibitem{b} \bysame, \emph{\BIBforeignlanguage{french}{Sommes}}, Acta \textbf{14} (2003), 1--2.
\BIBentrySTDinterwordspacing
\end{thebibliography}
"""
    assert found(text, "a.bbl") == [
        ("1", "A. Adler, Sums, Acta 12 (2001), 3–9."),
        ("2", "———, Sommes, Acta 14 (2003), 1–2."),
    ]


def test_a_title_set_by_hand() -> None:
    head = r"\documentclass{article}\begin{document}\begin{center}{\Large\bfseries Soil \emph{and} Salt}\\ R. Okonjo\end{center}"
    assert read("a.tex", f"{head} Text.\\end{{document}}".encode()).metadata["title"] == "Soil and Salt"


def test_what_the_styles_of_revtex_write() -> None:
    items = r"""
\bibitem [{\citenamefont {Adler}(1976)}]{a}%
  \BibitemOpen
  \bibfield  {author} {\bibinfo {author} {\bibfnamefont {A.}~\bibnamefont {Adler}},\ }\href@noop {} {\emph {\bibinfo
  {title} {Salt in Walls}}}\ (\bibinfo {publisher} {Kalk},\ \bibinfo {year} {1976})\BibitemShut {NoStop}%
\bibitem [{\citenamefont {Berg}(2014)}]{b}%
  \BibitemOpen
  \bibfield  {author} {\bibinfo {author} {\bibfnamefont {B.}~\bibnamefont {Berg}},\ }\href@noop {} {\  (\bibinfo
  {year} {2014})},\ \Eprint {http://arxiv.org/abs/1401.00001} {arXiv:1401.00001 [cond-mat]} \BibitemShut {NoStop}%
"""
    assert [text for _, text in found(tex(items))] == [
        "A. Adler, Salt in Walls (Kalk, 1976)",
        "B. Berg, (2014), arXiv:1401.00001 [cond-mat]",
    ]


def test_the_doi_of_a_style_that_prints_the_resolver() -> None:
    own = r"\providecommand{\doi}[1]{https://doi.org/#1}"
    items = r"\bibitem{a} Adler, A.: Salt. In: Berg, B. (ed.) Walls. Springer (2016). \doi{10.5555/12_3}"
    assert [text for _, text in found(tex(own + items))] == [
        "Adler, A.: Salt. In: Berg, B. (ed.) Walls. Springer (2016). https://doi.org/10.5555/12_3"
    ]


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        (r"\title{Late:\\[0.5ex] \large what bees learned}", "Late: what bees learned"),
        (r"\title{Late\\*[2mm]what bees\newline learned}", "Late what bees learned"),
        (r"\title[Short]{Walls\footnote{We thank all.}}", "Walls"),
        (r"\title{Walls\thanks{A.}\footnotemark{} of brick}", "Walls of brick"),
        (r"\icmltitle{Walls}", "Walls"),
        (r"\Title{Walls}", "Walls"),
        (r"\titulo{Paredes}", "Paredes"),
        (r"\hypersetup{pdftitle={Walls}, pdfauthor={Oak}}", "Walls"),
        (r"\hypersetup{pdftitle={Other}}\title{Walls}", "Walls"),
        (r"\titleformat{\section}{x}", ""),
        (r"\subtitle{Walls}", ""),
    ],
)
def test_titles(stated: str, title: str) -> None:
    text = rf"\documentclass{{article}}{stated}\begin{{document}}Text.\end{{document}}"
    assert read("a.tex", text.encode()).metadata.get("title", "") == title


@pytest.mark.parametrize(
    ("stated", "families"),
    [
        (r"\author{Ann Oak \\ University of Ulm \and Peter Elm}", ["Oak", "Elm"]),
        (r"\author{Ann Oak \\ University of Ulm \\ \And Peter Elm \\ Bonn}", ["Oak", "Elm"]),
        (r"\author[1]{Ann Oak}\author[2]{Peter Elm}\affil[1]{University of Ulm}", ["Oak", "Elm"]),
        (r"\author{Ann Oak}\address{Ulm}\email{a@b.c}\author{Peter Elm}\address{Bonn}", ["Oak", "Elm"]),
        (
            (
                r"\author{\IEEEauthorblockN{Ann Oak}\IEEEauthorblockA{University of Ulm}"
                r"\and\IEEEauthorblockN{Peter Elm}\IEEEauthorblockA{Bonn}}"
            ),
            ["Oak", "Elm"],
        ),
        (r"\author{Ann Oak\thanks{University of Ulm} \and Peter Elm}", ["Oak", "Elm"]),
        (r"\author{Ann Oak}", ["Oak"]),
    ],
)
def test_all_authors_are_read(stated: str, families: list[str]) -> None:
    text = (
        rf"\documentclass{{article}}\title{{Moss}}{stated}\begin{{document}}\maketitle Text.\end{{document}}"
    )
    entry = entry_of(read("moss.tex", text.encode()))
    assert [name.family for name in entry.author] == families


def printed(body: str) -> list[tuple[str, str]]:
    text = f"\\documentclass{{article}}\\begin{{document}}{body}\\end{{document}}"
    return [(one.kind.value, one.text) for one in read("x.tex", text.encode()).blocks if one.text]


def test_what_pandoc_writes_in_a_style_of_csl() -> None:
    item = "\\leavevmode\\vadjust pre{\\hypertarget{ref-k%s}{}}%%\n%s\n\n"
    items = "".join(item % (at, f"Oak, {one}. \\emph{{Walls}}. 200{at}.") for at, one in enumerate("AB"))
    body = f"\\section*{{Sources}}\\hypertarget{{refs}}{{}}\\begin{{CSLReferences}}{{1}}{{0}}\n{items}\\end{{CSLReferences}}\nEnd."
    note = (
        "\\begin{enumerate}\\item \\leavevmode\\vadjust pre{\\hypertarget{fn1}{}}%\nA note.\\end{enumerate}"
    )
    assert printed(note) == [("item", "A note.")]
    works = [("citation", "Oak, A. Walls. 2000."), ("citation", "Oak, B. Walls. 2001.")]
    assert printed(body) == [("heading", "Sources"), *works, ("paragraph", "End.")]


def test_lines_and_rows() -> None:
    lines = "\\begin{center}{\\LARGE Walls}\\\\[1em] \\textit{Anna Oak}\\\\ Oldtown\\end{center}"
    assert printed(lines) == [("line", "Walls"), ("line", "Anna Oak"), ("line", "Oldtown")]
    rows = "\\begin{longtable}[]{@{}ll@{}}\\toprule Who & What\\\\ \\midrule\\endhead\nOak \\& Elm &\nSalt, 2001\\\\\n\nAsh & Moss\\end{longtable}"
    assert printed(rows) == [("cell", "Who What"), ("cell", "Oak & Elm Salt, 2001"), ("cell", "Ash Moss")]
    assert printed("One line.\\\\\n\nAnother.") == [("paragraph", "One line."), ("paragraph", "Another.")]
    item = "\\begin{itemize}\\item Oak\\\\ 2001\\end{itemize}"
    assert printed(item) == [("item", "Oak 2001")]
