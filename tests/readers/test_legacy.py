"""Texts from before UTF-8: by what the encoding is told, and what ordinary windows-1252 is not taken for."""

from __future__ import annotations

import pytest

from refsdb.readers.legacy import encoding_of

MARKED = (
    "André Lefèvre¹, Hélène Côté², Rémi Bélanger¹, Noël Gagné³\n"
    "Lefèvre A (1998) Forêts à Genève. Forêt 3: 4-5\n"
)
QUOTED = "Rossi M., «\xa0La foresta di pini\xa0», Roma\n" * 9
RUSSIAN = "Иванов И.И. «Соль в старых стенах». – М.: Наука, 1998. – С. 34-56.\n" * 4
POLISH = "Wójcik Ł., Dzieje wsi nad Wisłą i życie na łące, Kraków, Książka, 1998; Żółć i pięść.\n"


@pytest.mark.parametrize(
    "text",
    [
        MARKED,
        "Rémi Bélanger¹, Noël Gagné¹,³ et Chloé Côté³\nForêts à Genève, Éléments d’été\n",
        QUOTED,
        "Rossi M., “\xa0La foresta di pini\xa0”, Roma\n" * 9,
        "A flow of 3 m³s, for £m 4 or £k 5, in the “cafés” of Évreux, Besançon, and Köln.\n",
        "It¿s what don¿t and can¿t look like; naïve café, Müller, Gärtner, Öfen, Straße.\n" * 3,
    ],
)
def test_ordinary_windows_1252(text: str) -> None:
    assert encoding_of(text.encode("cp1252")) == "cp1252"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN.translate({0xAB: '"', 0xBB: '"', 0x2013: "-"})),
        ("cp866", RUSSIAN.translate({0xAB: '"', 0xBB: '"', 0x2013: "-"})),
        ("iso8859-5", RUSSIAN.translate({0xAB: '"', 0xBB: '"', 0x2013: "-"})),
        ("cp1250", POLISH),
        ("iso8859-2", POLISH),
    ],
)
def test_encodings_by_their_letters(encoding: str, text: str) -> None:
    assert encoding_of(text.encode(encoding)) == encoding


ENGLISH = (
    "The authors’ walls – and Smith’s “old” ones – were studied for ten years; see also the roofs.\n" * 2000
)


@pytest.mark.parametrize(
    ("encoding", "text", "before"),
    [
        ("cp1251", RUSSIAN, "Smith studied the salt in old walls of the town.\n" * 1300),
        ("cp1251", RUSSIAN, "Müller" + " studied the salt in old walls of the town." * 1500),
        ("cp1251", RUSSIAN, ENGLISH),
        ("cp1252", MARKED, ENGLISH),
        ("cp1250", POLISH, "Smith studied the salt in old walls of the town.\n" * 1300),
    ],
)
def test_a_list_at_the_end_of_a_long_text(encoding: str, text: str, before: str) -> None:
    assert encoding_of((before + text).encode(encoding, "replace")) == encoding
