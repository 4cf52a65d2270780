"""Raised and lowered characters, as far as Unicode has them: `CO<sub>2</sub>` is "CO₂", and the other way round.

A title is kept as plain text with these characters. Formats that have mark-up write it, the others the characters.
"""

from __future__ import annotations

import re

_LOWERED = dict(
    zip("0123456789+-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True)
)
_RAISED = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
        strict=True,
    )
)
_TABLES = {"_": _LOWERED, "^": _RAISED}
_MARKS = {char: (mark, plain) for mark, table in _TABLES.items() for plain, char in table.items()}
_MINUS = "−"
_BETWEEN = frozenset(" ,.")  # stand at their height in "x₁,₂"
_HIGH = frozenset("°′″*∗†‡")  # are raised by themselves
_OLD = "¹²³"  # of Latin-1: every font and every program has them, as they are
_ALL = "".join(_MARKS)
RUN = re.compile(f"[{_OLD}]*[{''.join(set(_ALL) - set(_OLD))}][{_ALL}]*")
"""Raised and lowered characters that stand together, but for those of Latin-1 alone."""
_TAGS = {"_": "sub", "^": "sup"}
_TAGGED = re.compile(r"<(sub|sup|inf)>([^<>]{1,40})</\1>", re.IGNORECASE)


def scripted(mark: str, plain: str) -> str | None:
    """The characters raised (`^`) or lowered (`_`); None where Unicode does not have them all.

    Two raised letters or more are an ordinal's and stay as they are ("4th").
    """
    plain = plain.strip().replace(_MINUS, "-")
    if mark == "^" and (not plain.strip("".join(_HIGH)) or (len(plain) > 1 and plain.isalpha())):
        return plain
    table = _TABLES[mark]
    if not all(char in table or char in _BETWEEN for char in plain):
        return None
    return "".join(table.get(char, char) for char in plain)


def from_tags(text: str) -> str:
    """The text with the characters in place of `<sub>` and `<sup>`, where Unicode has them; else they stay."""
    if "</" not in text:
        return text
    return _TAGGED.sub(_from_tag, text)


def _from_tag(found: re.Match[str]) -> str:
    set_ = scripted("^" if found[1].lower() == "sup" else "_", found[2])
    return found[0] if set_ is None else set_


def to_tags(text: str) -> str:
    """The inverse: "CO₂" is `CO<sub>2</sub>`. "m²" stays, which stands well in every font."""
    return text if text.isascii() else RUN.sub(lambda run: "".join(map(_to_tag, parts(run[0]))), text)


def _to_tag(part: tuple[str, str]) -> str:
    mark, plain = part
    return f"<{_TAGS[mark]}>{plain}</{_TAGS[mark]}>"


def parts(run: str) -> list[tuple[str, str]]:
    """Raised and lowered characters as pairs of the mark (`^` or `_`) and the plain characters behind it.

    A pair is read as it was written: of raised letters each has its own, since together they are an ordinal's, and
    so has each minus, since two are TeX's dash.
    """
    made: list[tuple[str, str]] = []
    for char in run:
        mark, plain = _MARKS[char]
        last = made[-1] if made else ("", "")
        ordinal = mark == "^" and plain.isalpha() and last[1].isalpha()
        if last[0] == mark and not ordinal and (last[1][-1], plain) != ("-", "-"):
            made[-1] = (mark, last[1] + plain)
        else:
            made.append((mark, plain))
    return made
