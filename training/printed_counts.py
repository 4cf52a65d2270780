"""Numbers as lists print them: rows of a journal, roman volumes, announcing words, what a book consists of."""

from __future__ import annotations

import random

from refsdb.parse import labels

Piece = tuple[str, str]
"""(label, text)"""

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_CUES = {
    labels.VOLUME: ("vol. ", "Vol. ", "vol ", "v. ", "Bd. ", "t. ", "T. ", "tome ", "Jg. ", "Volume ", "Vol.",
                    "jrg. ", "roč. "),
    labels.ISSUE: ("no. ", "No. ", "n. ", "n° ", "nº ", "n.º ", "č. ", "nr. ", "Nr. ", "H. ", "Heft ",
                   "núm. ", "fasc. ", "issue "),
    labels.PAGE: ("p. ", "pp. ", "pp ", "S. ", "s. ", "p.", "pp.", "pág. ", "págs. ", "pages ", "С. "),
}  # fmt: skip
_SUBJECTS = (
    "Biology", "Biología", "Zoologie", "Zoology", "Botany", "Sciences naturelles", "Chemistry", "Geología",
    "Medicina", "Mathematics", "Human Sciences", "Sozialwissenschaften", "Ciencias Sociales", "Lettere", "History",
    "Law",
)  # fmt: skip
_PARTS = (
    ". {}", ". New Series", ". Nouvelle Série", ". Neue Folge", ". Série {n}", ". Serie {letter}. {}",
    ". Series {letter}: {}", ". Série {letter}, {}", ", Part {letter}: {}", ". Section {letter}, {}",
    ". Occasional Papers", ". Supplement", " {letter}: {}", ". Серия {n}", ". Серия: {}", ". Ser. {letter}. {}",
)  # fmt: skip
"""What stands behind the name of a journal that appears in several."""


def row(rng: random.Random) -> str:
    """The row of a journal, printed behind its name and part of it: ", Series 2", " (n.s.)", ". Section B"."""
    n = rng.randrange(2, 10)
    letter = rng.choice("ABCD")
    return rng.choice((
        f", Series {n}", f", ser. {n}", f" Ser. {n}", f" (Ser. {n})", f" ({n})", f", {n}th Series", f", Série {n}",
        f", {n}e série", f" {n}. Ser.", ", New Series", " (n.s.)", ", N.S.", ", n. s.", ", Nouvelle Série", " N.F.",
        ", Neue Folge", ", Nuova Serie", f", Section {letter}", f". Section {letter}", f" {letter}",
        f", Series {letter}",
        f" Series {letter}", f". Part {letter}", f", Ser. {letter}", " (London)", " (Paris)", " (Moscow)",
        *(form.format(rng.choice(_SUBJECTS), n=n, letter=letter) for form in _PARTS),
    ))  # fmt: skip


def roman(text: str) -> str:
    """A number up to 199 in roman figures, others as they are."""
    if not text.isdigit() or not 0 < int(text) < 200:
        return text
    left, result = int(text), ""
    for value, letters in _ROMAN:
        result += letters * (left // value)
        left %= value
    return result


def extent(rng: random.Random) -> str:
    """The pages and plates that a book or an article consists of; these are no pages to be found at."""
    n = rng.randrange(24, 900)
    plates = rng.randrange(1, 40)
    return rng.choice((
        f"{n} p.", f"{n} pp.", f"{n} pp", f"{n} S.", f"{n} Seiten", f"{n} p", f"{n} с.", f"{n} págs.", f"{n} blz.",
        f"xii + {n} pp.", f"xx+{n} S.", f"VIII, {n} S.", f"viii, {n} p.", f"{n} pp., {plates} pls.",
        f"figs. 1–{plates + 1}", f"{plates} figs", f"{plates} pls", f"pl. {plates}", f"pls {plates}–{plates + 3}",
        f"Taf. {plates}", f"Abb. 1-{plates + 1}", f"fig. {plates}", f"pl. {roman(str(plates))}", f"{n} p., ill.",
        f"{plates} vols.", f"{plates} Bde.", f"{n} sid.", f"{n} s.", f"{n} l.", f"{n} fls.", f"{n} f.",
    ))  # fmt: skip


def announced(pieces: list[Piece], rng: random.Random, share: float) -> list[Piece]:
    """Some bare volumes, issues and pages get the word that says what they are."""
    result: list[Piece] = []
    for label, text in pieces:
        before = result[-1][1] if result else ""
        bare = before.endswith((" ", "(")) and not before.rstrip(" (")[-2:].strip(".°").isalpha()
        if label in _CUES and bare and result[-1][0] == labels.OTHER and rng.random() < share:
            result.append((labels.OTHER, rng.choice(_CUES[label])))
        result.append((label, text))
    return result


def places(place: str, other: str, rng: random.Random) -> str:
    """A place with its state or land, or with a second place."""
    if not place or rng.random() > 0.16 or "," in place or "/" in place:
        return place
    if not other or rng.random() < 0.4:
        return place + rng.choice((
            ", UK", ", USA", ", MA", ", NY", ", CA", ", Mass.", ", Germany", ", The Netherlands", " u.a.", " u. a.",
            " [u.a.]", " etc.", ", Canada", ", Switzerland", " a. M.", ", England", ", Italy", ", DC", ", NJ",
        ))  # fmt: skip
    return rng.choice(
        ("{}/{}", "{}, {}", "{} & {}", "{} and {}", "{}; {}", "{} – {}", "{} / {}", "{}-{}")
    ).format(place, other)
