"""A printed list of names, split into names.

The commas of "Smith, J., Jones, K.", "Smith J, Jones K", "J. Smith, K. Jones" and "Smith, Jones, and Brown" do
not mean the same. Each piece between separators is looked at for itself (initials, one word, words with initials
before or behind), then the pieces are read from left to right.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from refsdb.model import Name
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.around import bare, without_and
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import (
    GLUED,
    OPENING,
    PARTICLES,
    behind,
    initials_last,
    inverted,
    is_initials,
    is_suffix,
    straight,
)
from refsdb.parse.names.plain import plain_list
from refsdb.parse.names.signs import AND_WORDS

_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,5}$")
_KATAKANA = re.compile("[ァ-ヺ]")
"""Signs of foreign names, whose parts a "・" joins; it parts names in Chinese signs."""
_TOGETHER = re.compile(r"([A-ZÀ-Þ][a-zß-ÿ]{2,})([A-ZÀ-Þ][a-zß-ÿ]+)$")
"""Names whose blank was lost."""
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Univ|Inst|Dept|Soc|Ass[no]c?|Acad|Natl|Comm|Lab|Ges|e\.V)\.$"
)
_AND = re.compile(
    r"""\s*(?:,\s*)?(?:
        \s(?:[Aa]nd|und|u\.|et|og|och|en|ve|sowie|&|и|AND|UND|ET|with|mit)\s|&|(?<=,)(?:and|und)\s
        |[\s(]*(?:in\s(?:co-?operations?|collaboration|Zusammenarbeit|Verbindung|Verb\.)|unter\s(?:Mitarbeit|Mitwirkung))
        \s(?:with|mit|von)\s
    )\s*""",
    re.VERBOSE,
)
_JOINERS = frozenset("and And AND und UND u et ET og och en ve sowie и with mit y e i a Y E I".split())
_PLAIN = re.compile(r"[\s,.(]+")
_AND_LATIN = re.compile(r"\s+([yeiaYEI])\s+")
_WORD = re.compile(r"[^\W\d_]+")
_HARD = re.compile(r"\s*;\s*|\s*[/|·•]\s*|\s+[–—]\s+")
_HARD_MARK = re.compile(r"[;/|·•–—]")
_NAMES = frozenset({"jun", "sen", "junior", "senior"})
"""Suffixes that are family names as well."""
_EDGE = " ,;:.&/|·-–—\"“”„'()[]<>=_"


def people(text: str) -> tuple[tuple[Name, ...], bool]:
    """(the names in the order of print, whether the list is shortened by "et al." or its like)."""
    text = " ".join(text.split())
    return plain_list(text) or any_list(text)


def any_list(text: str) -> tuple[tuple[Name, ...], bool]:
    """`people` of a list in whatever print, with single blanks."""
    words = set(_WORD.findall(text))
    text, et_al = bare(text)
    if not text:
        return (), et_al
    if (
        is_body(text)
        and not re.search(r";|\w\.,? ", text.removeprefix("U.S. "))
        and not ("," in text and any(map(_has_initials, text.split(","))))
    ):
        return (Name(literal=_closed(text)),), et_al
    names: list[Name] = []
    joined = bool(words & AND_WORDS) or any(mark in text for mark in ("&", "and", "und"))
    if "・" in text and not _KATAKANA.search(text):
        text = text.replace("・", "; ")
    if " - " in text and all(" " in part for part in text.split(" - ")):  # not "Levi - Strauss C", "Y - H"
        text = text.replace(" - ", " – ")
    for part in _HARD.split(text) if _HARD_MARK.search(text) else [text]:
        names += _list(without_and(part) if joined else part, several=";" in text)
    kept = tuple(name for name in names if name.surname.strip(_EDGE))
    persons = tuple(name for name in kept if not name.literal.lower().endswith("collaboration"))
    return persons or kept, et_al


def _has_initials(piece: str) -> bool:
    return _kind(_clean(piece) or "x") in {"behind", "before", "initials"}


def _list(text: str, *, several: bool) -> list[Name]:
    """The names of a list with commas and "and"; `several`: semicolons stand between names, commas inside one."""
    pieces: list[tuple[str, bool]] = []  # (piece, whether an "and" stands before it)
    for g, group in enumerate(_groups(text)):
        for p, piece in enumerate(group.split(",")):
            cleaned = _clean(piece)
            if cleaned.strip(_EDGE):
                pieces.append((cleaned, bool(g) and p == 0))
    return _names(pieces, several=several)


def _clean(piece: str) -> str:
    """A piece without the punctuation round it; the stop of an initial or a "Jr." stays."""
    piece = piece.strip(" ;:").strip('()[]"“”„ ')
    if not piece.isascii():
        piece = piece.strip("「」『』《》、，،")
    if piece.endswith(".") and not piece.isascii() and _EAST.match(piece[:-1]):
        return piece[:-1]
    last = piece[:-1].rsplit(" ", 1)[-1].rsplit(".", 1)[-1] if piece.endswith(".") else ""
    whole = len(last) > 3 or (len(last) > 1 and last in PARTICLES) or (len(last) == 3 and _is_given(last))
    return piece[:-1].rstrip() if whole else piece


def _groups(text: str) -> list[str]:
    """The text split at "and"; at " y ", " e ", " i " only where they join persons, not the parts of one name."""
    if "&" not in text and not _JOINERS.intersection(_PLAIN.split(text)):
        return [text]
    groups = []
    for group in _AND.split(text):
        parts = _AND_LATIN.split(group)
        rest = parts[0]
        for word, after in zip(parts[1::2], parts[2::2], strict=True):
            words = rest.split()
            one = len(words) == 1 and not is_initials(words[0])  # "Ortega y Gasset"
            goes_on = len(words) > 1 and is_initials(words[0]) and not is_initials(words[-1])
            goes_on = goes_on and after.strip(" .").isalpha()  # "D. Oliveira e Silva"
            lone = word == "a" and is_initials(rest.strip())  # "J. a Campo"
            if word.isupper() or lone or ("," not in rest and (one or goes_on)):
                rest = f"{rest} {word} {after}"
            else:
                groups.append(rest)
                rest = after
        groups.append(rest)
    return groups


def _some(pieces: list[tuple[str, bool]], *, east: bool, several: bool) -> list[Name]:
    """Neighbours that are all of the East, each a whole name, or none of them."""
    return [Name(family=piece) for piece, _ in pieces] if east else _names(pieces, several=several)


def _names(pieces: list[tuple[str, bool]], *, several: bool) -> list[Name]:
    kinds = [_kind(piece) for piece, _ in pieces]
    if any(not piece.isascii() and _EAST.match(piece) for piece, _ in pieces) and len(pieces) > 1:
        groups = groupby(pieces, lambda piece: bool(_EAST.match(piece[0])))
        return [name for east, some in groups for name in _some(list(some), east=east, several=several)]
    capitals = several and kinds in (["initials", "word"], ["initials", "words"]) and pieces[0][0].isalpha()
    if capitals and (len(pieces[0][0]) > 2 or _short_family(pieces[0][0], pieces[1][0])):
        return [inverted(pieces[0][0], pieces[1][0])]  # "FAN, Xia; LI, Yu"
    inverts = kinds in (["words", "words"], ["words", "word"]) and not pieces[1][1]
    two = kinds[1:] == ["words"] and _is_given(pieces[0][0].split(maxsplit=1)[0])
    if several and inverts and not two and not any(is_body(one) for one, _ in pieces):
        return [inverted(pieces[0][0], pieces[1][0])]  # "Pascual Mathey, Luz Ana; …"
    lonely = _family_only(pieces, kinds) and not several
    stopped = any(piece.endswith(".") for piece, _ in pieces)
    names: list[Name] = []
    i = 0
    while i < len(pieces):
        piece = pieces[i][0]
        kind = kinds[i]
        after = kinds[i + 1] if i + 1 < len(pieces) and not pieces[i + 1][1] else ""
        if kind == "suffix" and names and not _family_after_all(piece, after):
            last = names[-1]
            if not last.suffix and not last.literal:
                names[-1] = Name(last.family, last.given, last.particle, piece)
            i += 1
        elif kind == "initials":
            if names and names[-1].given and not pieces[i][1] and after not in {"word", "words", "initials"}:
                names[-1] = replace(names[-1], given=f"{names[-1].given} {piece}")  # "Levine, Michael, P."
                i += 1
            elif after in {"word", "words"} and _short_family(
                piece, pieces[i + 1][0]
            ):  # "Ye, Jiarong", "LV, Kun"
                names.append(inverted(piece, pieces[i + 1][0]))
                i += 2
            elif after in {"word", "words"} and (i == 0 or not names):
                names.append(inverted(pieces[i + 1][0], piece))
                i += 2
            elif after == "initials":  # a family name in capitals, "LI, X."
                names.append(inverted(piece, pieces[i + 1][0]))
                i += 2
            else:
                names.append(Name(family=piece))
                i += 1
        elif (
            kind in {"word", "words"}
            and after in {"behind", "before"}
            and not _like_suffix(piece)
            and _continues(
                pieces[i + 1][0], after, several=several or pieces[i][1], last=i + 2 == len(pieces)
            )
        ):
            names.append(inverted(piece, pieces[i + 1][0]))
            i += 2
        elif kind == "behind" and piece[-1].islower() and _first_inverted(pieces, names):
            names.append(straight(piece, turns=False))  # "Lin, Hai, Bin Yu"
            i += 1
        elif kind == "behind" or (after in {"behind", ""} and _like_suffix(piece)):
            names.append(initials_last(piece, stopped=stopped))
            i += 1
        elif kind == "before":
            names.append(straight(piece))
            i += 1
        elif after == "initials" or (
            after in {"word", "words"} and not lonely and _inverts(piece, pieces[i + 1][0], kind, len(pieces))
        ):
            suffix = ""
            given = pieces[i + 1][0]
            i += 2
            then = kinds[i + 1] if i + 1 < len(pieces) else ""
            if i < len(pieces) and kinds[i] == "suffix" and not _family_after_all(pieces[i][0], then):
                suffix = pieces[i][0]
                i += 1
            names.append(inverted(piece, given, suffix))
        elif after == "suffix" and i + 2 < len(pieces) and kinds[i + 2] == "initials":
            names.append(inverted(piece, pieces[i + 2][0], pieces[i + 1][0]))
            i += 3
        else:
            turns = not _first_inverted(pieces, names)
            names.append(Name(literal=_closed(piece)) if is_body(piece) else _alone(piece, kind, turns=turns))
            i += 1
    return names


@lru_cache(maxsize=4096)
def _kind(piece: str) -> str:
    """suffix, initials, behind ("Smith JA"), before ("J. A. Smith"), word ("Smith"), words ("John Smith")."""
    if is_suffix(piece) and (not piece.isupper() or piece.strip(".") in {"II", "III", "IV", "JR", "SR"}):
        return "suffix"
    words = piece.split()
    if len(words) > 1 and is_suffix(words[-1]) and words[-1] not in {"JR", "SR"}:
        words.pop()
        if is_initials(" ".join(words)):
            return "initials"
    core = [word for word in words if word not in PARTICLES]
    if is_initials(piece) or (
        core and len(core) < len(words) and words[0] == core[0] and is_initials(" ".join(core))
    ):
        return "initials"
    if len(words) == 1:
        glued = GLUED.match(piece)
        return "word" if not glued else "initials" if glued[2] in PARTICLES else "before"  # "H.de"
    while len(words) > 2 and words[-1] in PARTICLES:
        words.pop()
    last = words[-1]
    if words[0] in OPENING and len(words) > 2 and is_initials(last):
        return "behind"
    if words[0] in {"St", "Ó"} and len(words) == 2 and last[-1].islower() and not is_initials(last):
        return "words"  # "St Clair, A.L."
    if words[0].lower() in PARTICLES and piece.isupper() and "." not in piece and len(last) > 3:
        return "words"  # "VON UEXKÜLL"
    if is_initials(words[0]) and not (
        is_initials(last) and len(words[0]) > 1 and "." not in words[0] and (last.isupper() or "." in last)
    ):
        return "before"
    return "behind" if behind(words) else "words"


def _continues(given: str, kind: str, *, several: bool, last: bool) -> bool:
    """Whether a piece with an initial is the given names of the family name before it: "Calvert, Randall L."."""
    words = given.split()
    if kind == "behind":
        return _is_given(words[0].strip(".")) or words[-1].endswith(".") or len(words[-1]) == 1
    return several or (last and words[-1].lower() in GIVEN)


def _inverts(family: str, given: str, kind: str, number: int) -> bool:
    """Whether two pieces without initials are "Family, Given" rather than two names."""
    first_given = _is_given(given.split(maxsplit=1)[0].strip("."))
    if kind == "word":
        return first_given or len(given.split()) < 4
    words = family.split()
    if (
        words[0] in PARTICLES
        or (words[0].isupper() and words[0].lower() in PARTICLES)
        or (is_suffix(words[-1]) and len(words) == 2)
    ):
        return True
    if _is_given(words[0]) or words[-1].isupper() or (words[0].isupper() and len(words[0]) > 2):
        return False  # "DUPONT Jean, MARTIN Pierre"
    return len(given.split()) == 1 or (first_given and number == 2)


def _is_given(word: str) -> bool:
    """Such as "John", "Hans-Peter"."""
    return word.split("-", maxsplit=1)[0].lower() in GIVEN


def _short_family(piece: str, given: str) -> bool:
    """The families "Ye", "Yu" and "LV", which are initials elsewhere; not "Th"."""
    family = piece.isalpha() and mostly(piece) == "F"
    return family and (not piece.isupper() or mostly(given.split(maxsplit=1)[0]) != "F")


def _family_after_all(suffix: str, after: str) -> bool:
    """The "Junior" of "Azevedo, S., Junior, W."."""
    return suffix.lower() in _NAMES and after == "initials"


def _like_suffix(piece: str) -> bool:
    """Initials that are like a suffix: "Smith III", "Hill JR"."""
    words = piece.split()
    return len(words) == 2 and is_suffix(words[1]) and words[1].isupper() and not words[0].isupper()


def _family_only(pieces: list[tuple[str, bool]], kinds: list[str]) -> bool:
    """Such as "Smith, Jones, and Brown": single words with an "and" before the last, none of them a given name."""
    if len(pieces) < 2 or any(kind != "word" for kind in kinds):
        return False
    if any(_is_given(piece) for piece, _ in pieces[1:]):
        return False
    joined = [k for k, (_, joins) in enumerate(pieces) if joins]
    if joined:
        return joined[-1] == len(pieces) - 1
    return len(pieces) > 4 and len(pieces) % 2 == 1


def _first_inverted(pieces: list[tuple[str, bool]], names: list[Name]) -> bool:
    """Such as "Singh, Diwakar, and …": of such lists only the first is printed family first."""
    return bool(names) and bool(names[0].given) and pieces[0][0] == names[0].family


def _alone(piece: str, kind: str, *, turns: bool) -> Name:
    together = _TOGETHER.match(piece) if kind == "word" else None
    if together and together[1].lower() in GIVEN:
        return straight(f"{together[1]} {together[2]}")
    if kind == "word" or piece.split(maxsplit=1)[0] in PARTICLES:
        return inverted(piece, "")
    return straight(piece, turns=turns)


def _closed(text: str) -> str:
    """A body's name with the bracket it opened and the stop of its abbreviation."""
    text = text.strip(" ,;:")
    if text.count("(") > text.count(")"):
        text += ")"
    return text if _SHORTENED.search(text) else text.rstrip(".")
