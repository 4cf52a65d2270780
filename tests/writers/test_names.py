from __future__ import annotations

import pytest
from hypothesis import given

from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.text.latex import prose
from refsdb.writers.names import bib_name, bib_names
from refsdb.writers.tidy import tidy
from writers.reference_strategies import NAMES


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name("Gönül", "M"), "Gönül, M"),
        (Name("Torre", "José", particle="de la"), "de la Torre, José"),
        (Name("King", "Martin Luther", suffix="Jr"), "King, Jr, Martin Luther"),
        (Name("Beethoven", "Ludwig", particle="van", suffix="II"), "van Beethoven, II, Ludwig"),
        (Name(literal="World Health Organization"), "{World Health Organization}"),
        (Name(literal="Barnes and Noble"), "{Barnes and Noble}"),
        (Name(literal="AT&T"), r"{AT\&T}"),
        (Name("Plato"), "Plato"),
        (Name("García Márquez"), "{García Márquez}"),
        (Name("Gogh", particle="van"), "van Gogh"),
        (Name("Gogh", particle="Van"), "{Van Gogh}"),
        (Name("King", suffix="Jr"), "{King Jr}"),
        (Name("García Márquez", "Gabriel"), "García Márquez, Gabriel"),
        (Name("Ortega y Gasset", "José"), "{Ortega y Gasset}, José"),
        (Name("van der Berg", "J"), "van der Berg, J"),
        (Name("al-Rashid", "Omar"), "{al-Rashid}, Omar"),
        (Name("al-Rashid"), "{al-Rashid}"),
        (Name("Al-Rashid", "Omar"), "Al-Rashid, Omar"),
        (Name("Cruz-Díaz", "A", particle="de la"), "de la Cruz-Díaz, A"),
        (Name("Smith, Jones", "A"), "{Smith, Jones}, A"),
        (Name("Lee", "J.", suffix="Jr, MD"), "{Lee, Jr, MD, J.}"),
        (Name("Lee", "A,,B"), "{Lee, A,,B}"),
        (Name("Lee", "-"), "Lee, {-}"),
        (Name("Rock and Roll", "A"), "{Rock and Roll}, A"),
        (Name("And", "Or"), "{And}, Or"),
        (Name("others", "A"), "{others}, A"),
        (Name("family=X", "given=Y"), "family{=}X, given{=}Y"),
    ],
)
def test_name(name: Name, expected: str) -> None:
    assert bib_names([name], prose) == expected


def test_et_al_stands_after_names_only() -> None:
    assert bib_names([Name("A", "B")], prose, et_al=True) == "A, B and others"
    assert bib_names([], prose, et_al=True) == ""


@given(NAMES)
def test_never_more_than_two_commas_unless_braced_as_a_whole(names: tuple[Name, ...]) -> None:
    for name in tidy(Reference(author=names)).author:
        written = bib_name(name, prose)
        assert written.count(",") <= 2 or (written.startswith("{") and written.endswith("}"))
