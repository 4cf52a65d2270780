from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refsdb.text.latex import ligatures, prose, to_unicode, verbatim

ONE_LINE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40) | st.lists(
    st.sampled_from(["{", "}", "\\", "\\{", "\\input", "^^5c", "$", "%", "a", "--", "``"]), max_size=12
).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&D at 5% of $x_1 #2", r"R\&D at 5\% of \$x\_1 \#2"),
        ("a~b^c\\d", r"a{\textasciitilde}b{\textasciicircum}c{\textbackslash}d"),
        ("{a}", r"\{a\}"),
        ("}a{", r"{\textbraceright}a{\textbraceleft}"),
        ("{a}}", r"\{a\}{\textbraceright}"),
        ("Gönül – 漢字 <p>", r"Gönül – 漢字 {\textless}p{\textgreater}"),
        ("", ""),
    ],
)
def test_prose(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\~{}x \^{}", "~x ^"),
        (r"a \"{} x", 'a " x'),
        (r"\'{ }x", "´ x"),
        (r"{\v{}} \=", "ˇ ¯"),
        (r"\'. \'{\i}{} \'\i{} {\'}e", "´. í í é"),
    ],
)
def test_an_accent_without_a_letter_is_a_sign(text: str, expected: str) -> None:
    assert to_unicode(text) == expected
    assert to_unicode(prose(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gönül", r"G{\"o}n{\"u}l"),
        ("Šimčík", r"{\v{S}}im{\v{c}}{\'{\i}}k"),
        ("Łódź, Ørsted, Åsa, Çelik", r"{\L}{\'o}d{\'z}, {\O}rsted, {\AA}sa, {\c{C}}elik"),
        ("Nguyễn", r"Nguy{\~{\^e}}n"),
        ("“a” – ‘b’ — c…", "``a'' -- `b' --- c{\\dots}"),
        ("TGF-β ≤ 3", r"TGF-{$\beta$} {$\leq$} 3"),
        ("p < 0.05", r"p {\textless} 0.05"),
        ("CO₂, Ca²⁺, m², xᵦ", r"CO$_2$, Ca$^{2+}$, m{\texttwosuperior}, x$_\beta$"),
        ("Чехов", "Chekhov"),
        ("ﬁnal", "final"),
        ("e\u0301", r"{\'e}"),
    ],
)
def test_prose_in_ascii(text: str, expected: str) -> None:
    assert prose(text, ascii_only=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as other programs spell it
        (r"G\"{o}n\"ul, G{\" o}del", "Gönül, Gödel"),
        (r"\v Sim{\v{c}}\'\i{}k and \'{\i}", "Šimčík and í"),
        (r"\O rsted, {\o}, \aa{}s, Stra{\ss}e, Stra\ss e", "Ørsted, ø, ås, Straße, Straße"),
        (r"\emph{Homo} \textit{sapiens} {DNA}", "Homo sapiens DNA"),
        (r"$\alpha$-catenin, $H_2O$", "α-catenin, H₂O"),
        (r"An $O(n \log n)$ of $\log\!\log n$", "An O(n log n) of log log n"),
        (
            r"CO$_2$, {CO}$_{2}$, H$_{\mathrm{2}}$O, CO\textsubscript{2}, \(x_1\), \ensuremath{H_2O}",
            "CO₂, CO₂, H₂O, CO₂, x₁, H₂O",
        ),
        (r"$^{13}$C, Ca$^{2+}$, 10$^{-3}$, 10$^{−3}$, m\textsuperscript{2}", "¹³C, Ca²⁺, 10⁻³, 10⁻³, m²"),
        (r"$\beta_{1,2}$, $x_i^2$, $x^{n+1}$, $T_\beta$", "β₁,₂, xᵢ², xⁿ⁺¹, Tᵦ"),
        (r"20$^\circ$C, 5$^{\circ}$, $K^{*}$, $x^\prime$", "20°C, 5°, K*, x′"),
        (r"4$^{th}$, 19\textsuperscript{th}, $\mathrm{4^{\rm th}}$", "4th, 19th, 4th"),
        (r"$T_C$ and $V_{DD}$, T\textsubscript{C}", "T_C and V_DD, TC"),
        (r"a_b, \$x_1\$ and \$5, x\_1, $a\_1$, \^2", "a_b, $x_1$ and $5, x_1, a_1, 2̂"),
        (r"1--2 --- ``q'' A\&B~C", "1–2 — “q” A&B C"),
        (r"a\-b\/c", "abc"),
        (r"La \og nouvelle\fg{} vague, \guillemetleft oui\guillemetright", "La « nouvelle » vague, «oui»"),
        (r"\glqq Haut\grqq{} und \flqq Haar\frqq, \glq so\grq", "„Haut“ und «Haar», ‚so‘"),
        (r"5\textperthousand{} at 20\,\textcelsius, 10\,\micro m, \textnumero 5", "5‰ at 20 °C, 10 µm, №5"),
        (r"$a \ll b$, $\langle x\rangle$, $x \notin \emptyset$", "a ≪b, ⟨x⟩, x ∉∅"),
        (r"\lbrack a\rbrack, $A \rightleftharpoons B$, 1$\bullet$2", "[a], A ⇌B, 1•2"),
        (r"{\LaTeX}: A Document Preparation System", "LaTeX: A Document Preparation System"),
        (r"The \TeX{}book, \TeX\ and \METAFONT", "The TeXbook, TeX and METAFONT"),
        (r"\LaTeXe, \BibTeX, \XeTeX, \XeLaTeX", "LaTeX2ε, BibTeX, XeTeX, XeLaTeX"),
        (r"\LuaTeX, \pdfTeX, \ConTeXt, \LyX", "LuaTeX, pdfTeX, ConTeXt, LyX"),
        (r"\AmS, \AmS-\LaTeX, \eTeX, \TUGboat", "AMS, AMS-LaTeX, ε-TeX, TUGboat"),
        ("plain", "plain"),
        ("\\", ""),
    ],
)
def test_to_unicode(text: str, expected: str) -> None:
    assert to_unicode(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.1002/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#", None),
        ("https://example.org/a_b%20c?x=1&y=~z#f", None),
        ("10.5555/{a}b", None),
        ("10.5555/a{b", "10.5555/a%7Bb"),
        ("10.5555/}a{", "10.5555/%7Da%7B"),
        ("10.5555/a\\}b c", "10.5555/a%5C%7Db%20c"),
        ("https://example.org/ü", None),
    ],
)
def test_verbatim(text: str, expected: str | None) -> None:
    assert verbatim(text) == (text if expected is None else expected)


def test_verbatim_in_ascii_is_percent_encoded() -> None:
    assert verbatim("https://example.org/ü%20#", ascii_only=True) == "https://example.org/%C3%BC%20#"


@example("\u1fee")  # has no command in it, and is not NFC
@given(ONE_LINE)
def test_prose_comes_back(text: str) -> None:
    import unicodedata

    assert to_unicode(prose(text)) == ligatures(unicodedata.normalize("NFC", text))


@given(ONE_LINE)
def test_ascii_is_ascii_and_settles(text: str) -> None:
    once = prose(text, ascii_only=True)
    assert once.isascii()
    assert prose(to_unicode(once), ascii_only=True) == once


@given(ONE_LINE, st.booleans())
def test_every_reader_counts_the_same_braces(text: str, ascii_only: bool) -> None:
    for written in (prose(text, ascii_only=ascii_only), verbatim(text, ascii_only=ascii_only)):
        for braces in (re.findall(r"[{}]", written), re.findall(r"(?<!\\)[{}]", written)):
            depth = 0
            for brace in braces:
                depth += 1 if brace == "{" else -1
                assert depth >= 0
            assert depth == 0


@given(ONE_LINE)
def test_no_command_comes_from_the_text(text: str) -> None:
    ours = set(
        "textbackslash textasciitilde textasciicircum textbraceleft textbraceright textless textgreater".split()
    )
    assert set(re.findall(r"\\([A-Za-z]+)", prose(text))) <= ours
    assert "^^" not in prose(text)
    assert not re.search(r"(?<!\\)[%$#&]", prose(text))
    assert "\\" not in verbatim(text)


@given(st.text("₀₁₋₊ₐᵦ²³⁰⁻⁺ᵃᵗᴬᵝ-_^$\\{}ab é.", max_size=8))
def test_raised_and_lowered_characters_come_back(text: str) -> None:
    text = " ".join(text.replace("--", "").split())
    for ascii_only in (False, True):
        assert to_unicode(prose(text, ascii_only=ascii_only)) == text


def test_few_fonts_have_lowered_characters() -> None:
    assert prose("CO₂ in m², Ca²⁺, x²₃²") == "CO$_2$ in m², Ca$^{2+}$, x$^2_3{}^2$"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            r"See \url{https://x.example/~ash/a--b_c%20d#e$f}~there",
            "See https://x.example/~ash/a--b_c%20d#e$f there",
        ),
        (r"\url{https://x.example/\~{}ash\_b\%\#}", "https://x.example/~ash_b%#"),
        (r"\url{https://x.example/\textasciitilde ash}", "https://x.example/~ash"),
        (r"\nolinkurl {https://x.example/''a''} --- ''b''", "https://x.example/''a'' — ”b”"),
        (r"\url{https://x.example/{a}}", "https://x.example/a"),
    ],
)
def test_an_address_is_read_to_the_letter(source: str, text: str) -> None:
    assert to_unicode(source) == text
