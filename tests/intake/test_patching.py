"""Corrections reach into the source of a list: markup stays, and what cannot be changed alone is told."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.intake.patching import Correction, _edited, _edits, patch_of_file
from refsdb.readers.printed_places import printed_places

WORDS = st.lists(st.text("abcxyz0123-&.", min_size=1, max_size=4), min_size=1, max_size=7).map(" ".join)


def patched(path: Path, source: str, old: str, new: str) -> str | None:
    """The source with the correction; None where it does not reach it."""
    path.write_text(f"{source}\n", encoding="utf-8")
    patch = patch_of_file(path, [Correction("1", old, new)])
    if patch.not_found:
        return None
    made = "".join(line[1:] for line in patch.lines[3:] if line[0] in " +")
    return made.removesuffix("\n") if patch.lines else source


@pytest.mark.parametrize(
    ("name", "source", "old", "new", "expected"),
    [
        ("a.html", "<i>Ash</i> &amp; oak, 1&ndash;9", "Ash & oak, 1–9", "Ash & elm, 1–8", "<i>Ash</i> &amp; elm, 1&ndash;8"),
        ("a.html", "<i>Ash tree</i> old. 5", "Ash tree old. 5", "Ash. 5", "<i>Ash.</i> 5"),
        ("a.html", "<i>Ash</i>. 5", "Ash. 5", "Ash and <oak>. 5", "<i>Ash</i> and &lt;oak&gt;. 5"),
        ("a.html", "Gr&ouml;&szlig;e <b>5</b>", "Größe 5", "Größe 6", "Gr&ouml;&szlig;e <b>6</b>"),
        ("a.md", "_Ash_ (2001) a\\_b", "Ash (2001) a_b", "Ash (2002) a_b", "_Ash_ (2002) a\\_b"),
        ("a.md", "See <https://example.org/a_b> 5", "See https://example.org/a_b 5", "See https://example.org/a_b 6",
         "See <https://example.org/a_b> 6"),
        ("a.tex", "M{\\\"u}ller \\& \\'Etienne, \\emph{Ash}~5", "Müller & Étienne, Ash 5", "Müller & Étienne, Ash 6_b",
         "M{\\\"u}ller \\& \\'Etienne, \\emph{Ash}~6\\_b"),
        ("a.tex", "\\href{https://example.org}{Ash} % a 5\n 5", "Ash 5", "Oak 5",
         "\\href{https://example.org}{Oak} % a 5\n 5"),
        ("a.tex", "CO$_2$ in ash", "CO₂ in ash", "CO₂ in oak", "CO$_2$ in oak"),
        ("a.txt", "U\u0308ber Esche 5", "Über Esche 5", "Über Esche 6", "U\u0308ber Esche 6"),
        ("a.txt", "U\u0308ber Esche 5", "U\u0308ber Esche 5", "U\u0308ber Esche 6", "U\u0308ber Esche 6"),
        ("a.txt", "U\u0308ber 5", "U\u0308ber 5", "Uber 6", "Uber 6"),
        ("a.tex", "\\url{https://doi.org/10.5555/a_b} 5", "https://doi.org/10.5555/a_b 5",
         "https://doi.org/10.5555/a_c%d 5", "\\url{https://doi.org/10.5555/a_c%d} 5"),
        ("a.tex", "\\url{https://example.org/a} 5", "https://example.org/a 5", "https://example.org/a x_y 5",
         "\\url{https://example.org/a} x\\_y 5"),
        ("a.tex", "10.5555/a\\_b https://doi.org/10.5555/a\\_b 5", "10.5555/a_b https://doi.org/10.5555/a_b 5",
         "10.5555/a_c https://doi.org/10.5555/a_c_d 5", "10.5555/a\\_c https://doi.org/10.5555/a\\_c\\_d 5"),
        ("a.tex", "10.5555/a_b https://doi.org/10.5555/a_b 5", "10.5555/a_b https://doi.org/10.5555/a_b 5",
         "10.5555/a_c_d https://doi.org/10.5555/a_c_d 5", "10.5555/a_c_d https://doi.org/10.5555/a_c_d 5"),
        ("a.tex", "\\doi{10.5555/ab} 5", "10.5555/ab 5", "10.5555/a_c 5", "\\doi{10.5555/a_c} 5"),
        ("a.tex", 'M\\"uller G, {\\c S}en~A. \\emph{Ash} 5', "Müller G, Şen A. Ash 5", "Möller G, Şen A. Ash 5",
         'M{\\"o}ller G, {\\c S}en~A. \\emph{Ash} 5'),
        ("a.tex", "Müller G, {\\c S}en~A. 5", "Müller G, Şen A. 5", "Möller G, Şen A. 5", "Möller G, {\\c S}en~A. 5"),
        ("a.md", "See https://doi.org/10.5555/ab 5", "See https://doi.org/10.5555/ab 5",
         "See https://doi.org/10.5555/a_c 5", "See https://doi.org/10.5555/a_c 5"),
        ("a.rst", "*Ash* https://doi.org/10.5555/ab 5", "Ash https://doi.org/10.5555/ab 5",
         "Ash https://doi.org/10.5555/a_c b*5", "*Ash* https://doi.org/10.5555/a_c b\\*5"),
        ("a.txt", "Ash 5 and\nAsh 5", "Ash 5", "Ash 6", None),  # which of them?
        ("a.html", "The &ThickSpace; &NotEqualTilde; 5", "The ≂̸ 5", "The ≂ 5", None),  # one sign prints two
    ],
)  # fmt: skip
def test_markup_stays(
    name: str, source: str, old: str, new: str, expected: str | None, tmp_path: Path
) -> None:
    assert patched(tmp_path / name, source, old, new) == expected


@given(WORDS, WORDS)
def test_a_text_without_markup_says_then_what_it_should(old: str, new: str) -> None:
    with TemporaryDirectory() as folder:
        made = patched(Path(folder, "a.txt"), old, old, new)
        assert made is not None
        assert made.split() == new.split()


@given(
    st.text("<>&;ab \\*_[]()`$~{}%'-", max_size=60),
    st.sampled_from(["html", "markdown", "rst", "latex", "text"]),
)
def test_places_are_in_order(source: str, kind: str) -> None:
    found = printed_places(source, kind)
    assert len(found.text) == len(found.places)
    spans = [place for place in found.places if place]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert kind != "text" or found.text == "".join(source.split()).replace("`", "'")


PRINTED = st.lists(
    st.sampled_from("Oak Oaks of the Alps Elm: Elm (2001) (2003) 12, 3-9. 3-9 J. Trees Tree Moss".split()),
    min_size=1,
    max_size=7,
).map(" ".join)


@settings(deadline=None)
@given(PRINTED, PRINTED)
def test_what_was_edited_is_what_was_asked_for(old: str, new: str) -> None:
    text = f"# List\n\n{old}\n\nbehind"
    start = text.index(old, 8)
    places = [(start + i, start + i + 1) for i in range(len(old))]
    edits = _edits(text, Correction("1", old, new), places)
    assert edits is not None
    assert _edited(text, edits) == f"# List\n\n{new}\n\nbehind"
