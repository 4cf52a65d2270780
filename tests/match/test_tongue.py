"""Titles in other words: translated, about something else, or left open."""

from __future__ import annotations

import pytest

from refsdb.match.tongue import compared, tongue
from refsdb.text.fold import fold


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The salt glands of coastal grasses", "en"),
        ("Über die Salzdrüsen der Küstengräser", "de"),
        ("Les glandes à sel des graminées du littoral", "fr"),
        ("Las glándulas de sal en las gramíneas", "es"),
        ("Le ghiandole del sale nelle graminacee", "it"),
        ("De zoutklieren van het helmgras", "nl"),
        ("Calcinosis cutis", ""),
        ("Frost-damaged buds", "en"),  # by an ending
        ("Der Frühling im Schilf", "de"),
        ("", ""),
    ],
)
def test_tongue(title: str, name: str) -> None:
    assert tongue(fold(title)) == name


@pytest.mark.parametrize(
    ("printed", "record", "how"),
    [
        ("Zur Pathogenese der Salzdrüsen", "The pathogenesis of salt glands", "translated"),
        (
            "Über die Pathogenese von Warzen bei jungen Enten in kalten Wintern und nassen Sommern",
            "The pathogenesis of salt glands in the roots of coastal grasses under stress",
            "other words",
        ),
        ("Zur Entstehung der Salzdrüsen", "The pathogenesis of salt glands", "other words"),
        ("Diagnosis and treatment of chronic salt glands", "Case report of a case", "other words"),
        ("Feeding of captive bats in the winter", "The pathogenesis of salt glands", "another topic"),
        (
            "The uptake of sodium by the seeds of Morus nigra L.",
            "The pathogenesis of salt glands",
            "another topic",
        ),
        ("Captive bats: a review of feeding", "The pathogenesis of salt glands", "another topic"),
        (
            "Regulation of las and rhl genes in feeding bats",
            "The pathogenesis of salt glands",
            "another topic",
        ),
        ("Feeding of bats", "The pathogenesis of salt glands", "other words"),
        ("The use of", "The use of salt glands in coastal grasses", "other words"),
        ("Pathogenesis in salt glands of a grass", "Salt glands and their pathogenesis", "other words"),
        ("Bats im Winter: the feeding of captive Tiere", "The pathogenesis of salt glands", "other words"),
        ("", "The pathogenesis of salt glands", "other words"),
    ],
)
def test_compared(printed: str, record: str, how: str) -> None:
    assert compared(fold(printed), fold(record)) == how
