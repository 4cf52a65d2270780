from __future__ import annotations

import pytest

from refsdb.model import Reference
from refsdb.readers.bibtex import read


def first(text: str) -> Reference:
    return read("a.bib", text.encode()).records[0].reference


def test_a_logo_of_tex_is_read_as_the_name_that_it_prints() -> None:
    found = first(
        r"@book{l, title={{\LaTeX}: A Document Preparation System}, author={{\TeX\ Users Group}}, year=1994}"
    )
    assert found.title == "LaTeX: A Document Preparation System"
    assert found.author[0].literal == "TeX Users Group"
