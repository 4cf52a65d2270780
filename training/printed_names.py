"""Names as styles print them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from training.records import Person

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class NameStyle:
    """`order`: "FI" family first, "IF" given first, "first" only the first one inverted, "F" family alone.

    `given`: full, or initials like "C. H.", "C.H.", "C H", "CH". `inside` stands between family and given.
    `most` names are printed, then `et_al`.
    """

    order: str = "FI"
    given: str = "C. H."
    inside: str = ", "
    between: str = ", "
    last: str = " and "
    most: int = 99
    et_al: str = " et al."
    capitals: bool = False


def initials(given: str, form: str) -> str:
    """The given names in one of the forms; "full" leaves them as they are."""
    if form == "full":
        return given
    compact = given.replace(".", "").replace(" ", "").replace("-", "")
    if compact.isupper() and len(compact) < 5:
        letters = [[letter] for letter in compact]
    else:
        letters = [[w[0].upper() for w in _WORD.findall(word)] for word in given.split()]
        letters = [group for group in letters if group]
    if form == "CH":
        return "".join("".join(group) for group in letters)
    if form == "C H":
        return " ".join("".join(group) for group in letters)
    joiner = " " if form == "C. H." else ""
    return joiner.join("-".join(letter + "." for letter in group) for group in letters)


def one(person: Person, style: NameStyle, *, position: int) -> str:
    """One name in the style; a body's name as it is."""
    family, given = person
    if style.capitals:
        family = family.upper()
    if not given or style.order == "F":
        return family
    printed = initials(given, style.given)
    if style.order == "FI" or (style.order == "first" and position == 0):
        return f"{family}{style.inside}{printed}"
    return f"{printed} {family}"


def several(persons: tuple[Person, ...], style: NameStyle) -> str:
    """The list in the style."""
    shown = persons[: style.most] if len(persons) > style.most else persons
    texts = [one(person, style, position=i) for i, person in enumerate(shown)]
    if len(persons) > len(shown):
        return style.between.join(texts) + style.et_al
    if len(texts) == 1:
        return texts[0]
    return style.between.join(texts[:-1]) + style.last + texts[-1]


def any_style(
    rng: random.Random, *, given: tuple[str, ...] = ("C. H.", "C.H.", "CH", "C H", "full", "full")
) -> NameStyle:
    """A style as lists of references have them."""
    form = rng.choice(given)
    glued = form in {"CH", "C H"}
    order = (
        rng.choice(("FI", "FI", "FI", "IF", "IF", "first", "F"))
        if not glued
        else rng.choice(("FI",) * 6 + ("IF",))
    )
    inside = " " if glued and rng.random() < 0.9 else rng.choice((", ", ", ", ", ", " "))
    if form == "full":
        order = rng.choice(("FI", "IF", "first"))
        inside = ", "
    between = rng.choice((", ",) * 7 + ("; ", "; ", " / ", "/", " and ", " & ", " – ", " - "))
    if order == "first" and between != ", ":
        between = ", "
    last = rng.choice(
        (
            between,
            between,
            " and ",
            " & ",
            ", and ",
            ", & ",
            " und ",
            " et ",
            " y ",
            " e ",
            " u. ",
            " i ",
            " och ",
        )
    )
    if between == ", " and last in {" y ", " e ", " i "} and order == "F":
        last = " and "
    et_al = rng.choice(
        (
            " et al",
            " et al.",
            ", et al.",
            ", et al",
            " et al.",
            " u. a.",
            " u.a.",
            " and others",
            " et alii",
            " y otros",
            " e outros",
            " e altri",
            " & al.",
            " i in.",
            " и др.",
            " vd.",
            " m.fl.",
            " et coll.",
            " y cols.",
        )
    )
    most = rng.choice((1, 1, 1, 2, 3, 6, 99, 99, 99, 99, 99))
    return NameStyle(order, form, inside, between, last, most, et_al, rng.random() < 0.07)
