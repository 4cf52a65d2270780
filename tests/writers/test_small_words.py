from __future__ import annotations

import pytest

from refsdb.writers.small_words import tongue_of


@pytest.mark.parametrize(
    ("title", "tongue"),
    [
        ("Das Leben in Graz", "de"),
        ("Farne und Moose", "de"),
        ("L’étude de l’ombre et de la lumière", "fr"),
        ("Ombres et lumières", "fr"),
        ("Histoire de la fougère", "fr"),
        ("Il muschio nella storia dell'arte", "it"),
        ("Los helechos y la lluvia en Granada", "es"),
        ("Os fetos nas florestas do norte", "pt"),
        ("Het mos en de varens van Gent", "nl"),
        ("The ferns of Rio de Janeiro", ""),
        ("Rio de Janeiro ferns", ""),
        ("Vitamin E and para-substituted e-learning", ""),
        ("El Niño and Los Angeles rainfall per capita", ""),
        ("The Art of War and Die Welt als Wille", ""),
        ("De novo assembly", ""),
        ("d'Alembert revisited", ""),
        ("DAS LEBEN UND DER WALD", ""),
        ("Ferns", ""),
        ("", ""),
    ],
)
def test_a_title_tells_its_language_by_its_small_words(title: str, tongue: str) -> None:
    assert tongue_of(title) == tongue
