"""The language of documents that have few sentences."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.segment import entry_of

WORKS = "\nAdler, B. (2001). Salt in old walls. J Test Build, 12, 34-56.\nBerg, C. (1998). Moss. Acta Exempl, 7, 1-9.\n"


def language(text: str) -> str:
    return entry_of(Document("x", "text", tuple(map(Block, text.split("\n"))))).language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "CURRICULUM VITAE\n\nAnna Oak\n\nEDUCATION\n2003-2007 PhD\n\nTEACHING\nWalls 1\n\nLANGUAGES\nWelsh\n\nPublications",
            "en",
        ),
        ("Lebenslauf\n\nAnna Eiche\n\nAusbildung\n2003-2007 Dr.\n\nSprachen\nDeutsch\n\nLiteratur", "de"),
        ("Quellen zur Mauer\n\nStand: Januar 2018\n\nLiteratur", "de"),
        ("# muros\n\nDatos de 24 muros del valle.\n\n## Contenido\n\n## Cómo citar\n\n## Bibliografía", "es"),
        ("Letture sul muro\n\nElenco aggiornato a marzo\n\nRiferimenti bibliografici", "it"),
        (
            "Su ve duvar\n\nBu çalışma, on dokuzuncu yüzyılda duvarları ele almaktadır. Su az olduğu için nöbetle çalışırdı.\n\nKaynakça",
            "tr",
        ),
        (
            "Стіни\n\nУ цій праці йдеться про стіни, що їх зводили на півночі. Це є не лише опис, але й перелік.\n\nЛітература",
            "uk",
        ),
        # too little
        ("Walls\n\nReferences", ""),
        ("Universität, university, université\n\nReferences", ""),
    ],
)
def test_few_sentences(text: str, code: str) -> None:
    assert language(f"{text}\n{WORKS}") == code
