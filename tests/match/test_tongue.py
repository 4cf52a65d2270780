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
        ("Bösartige Hautveränderungen", "de"),
        ("Complicaciones tardías", "es"),
        ("Leczenie gruczołów u kaczek", "pl"),
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
        # a short title without a word of grammar is of no other language for that
        (
            "Noninvasive markers",
            "Ablation gradients on debris covered tongues of the Khumbu",
            "another topic",
        ),
        (
            "Ablation gradients on debris covered tongues of the Khumbu",
            "Noninvasive markers",
            "another topic",
        ),
        ("Calcinosis cutis", "The pathogenesis of salt glands", "another topic"),
        ("Noninvasive markers", "Glacier ablation gradients", "another topic"),
        ("Noninvasive markers", "Markers that harm nobody", "other words"),
        ("Tratamiento de las heridas a largo plazo", "The pathogenesis of salt glands", "other words"),
        ("The pathogenesis of salt glands", "Soins des mains de la peau", "other words"),
        ("Bösartige Hautveränderungen", "Skin cancer of the young", "other words"),  # German by an ending
        ("Leczenie gruczołów solnych u młodych kaczek", "The treatment of salt glands", "other words"),
    ],
)
def test_compared(printed: str, record: str, how: str) -> None:
    assert compared(fold(printed), fold(record)) == how
