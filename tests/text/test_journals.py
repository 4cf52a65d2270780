"""Journal names: one journal under its many prints, and different journals that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.text.fold import words
from refsdb.text.journals import abbreviates, likeness, printed_at

SAME = [
    ("Acta Derm Venereol", "Acta Dermato-Venereologica"),
    ("J Am Acad Dermatol", "Journal of the American Academy of Dermatology"),
    ("J. Clin. Pharm. Ther.", "Journal of Clinical Pharmacy and Therapeutics"),
    ("Pediatric Dermatol", "Pediatr Dermatol"),
    ("Z Hautkr", "Zeitschrift für Hautkrankheiten"),
    (
        "Proc Natl Acad Sci U S A",
        "Proceedings of the National Academy of Sciences of the United States of America",
    ),
    ("PNAS", "Proceedings of the National Academy of Sciences"),
    ("Dtsch Med Wochenschr", "Deutsche Medizinische Wochenschrift"),
    ("N Engl J Med", "The New England Journal of Medicine"),
    ("Genes (Basel)", "Genes"),
    ("Jpn J Pharmacol", "Japanese Journal of Pharmacology"),
    ("Phys. Rev. Lett.", "Physical Review Letters"),
    ("J Neurosci", "The Journal of neuroscience : the official journal of the Society for Neuroscience"),
    ("Physics in Medicine & Biology", "Phys. Med. Biol."),
]
OTHER = [
    ("Dermatologist", "Der Hautarzt"),
    ("Dermatology", "Journal of Dermatology"),
    ("Am J Bot", "American Journal of Human Genetics"),
    ("Arch Dermatol", "Archives of Disease in Childhood"),
    ("J Biol Chem", "Journal of Bacteriology"),
    ("Cell", "Cancer"),
    ("Nature", "Nature Genetics"),
    ("Eur J Clin Nutr", "European Journal of Neuroscience"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_journal(one: str, other: str) -> None:
    assert likeness(one, other) >= 0.85
    assert likeness(other, one) == likeness(one, other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_journals(one: str, other: str) -> None:
    assert likeness(one, other) < 0.85


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("dermatol", "dermatology", True),
        ("natl", "national", True),
        ("jpn", "japanese", True),
        ("dtsch", "deutsche", True),
        ("med", "method", False),
        ("cell", "clinical", False),
        ("skinkr", "hautkr", False),
    ],
)
def test_a_word_abbreviates_another(short: str, long: str, *, expected: bool) -> None:
    assert abbreviates(short, long) is expected
    assert abbreviates(long, short) is expected


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        (
            "Deza G et al (2016) Solitary Plaque. Acta Derm Venereol 96:418",
            "Acta Dermato-Venereologica",
            "acta",
        ),
        ("Cambiaghi S (2000) Fingertip calcinosis cutis. Cutis 66: 465-467", "Cutis", "cutis"),
        (
            "Kim D. Genome-wide analysis. PNAS 2016;1:2",
            "Proceedings of the National Academy of Sciences",
            "pnas",
        ),
        ("Cambiaghi S (2000) Calcinosis cutis in a child", "Cutis", ""),
        ("Lai CH (2003) The ear. J Am Acad Dermatol 49", "Journal of Dermatology", ""),
    ],
)
def test_a_name_is_found_in_a_text(text: str, name: str, word: str) -> None:
    printed = words(text)
    at = printed_at(printed, name)
    assert (printed[at] if at >= 0 else "") == word


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_symmetric_share(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) == likeness(other, one) <= 1.0
    printed_at(words(one), other)


@given(st.text(alphabet="abcde fgh", min_size=1, max_size=30).filter(lambda name: bool(words(name))))
def test_a_name_is_like_itself(name: str) -> None:
    assert likeness(name, name) == 1.0
