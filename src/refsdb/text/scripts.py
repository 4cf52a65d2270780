r"""Raised and lowered characters, as far as Unicode has them: `CO$_2$` is "CO₂", `Ca\textsuperscript{2+}` "Ca²⁺"."""

from __future__ import annotations

import re
from collections.abc import Callable

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

_GROUP = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_MAY_HOLD = re.compile(r"\$|\\\(|\\ensuremath|script")
_MATHS = re.compile(
    rf"\\\((.{{0,500}}?)\\\)|\\ensuremath\s*{_GROUP}|\\text(super|sub)script\s*{_GROUP}|\\.|\$((?:[^$\\]|\\.)*)\$",
    re.DOTALL,
)
_SCRIPT = re.compile(rf"([_^])\s*(?:{_GROUP}|(\\[A-Za-z]+|[^\s\\{{}}]))|\\.", re.DOTALL)


def set_scripts(text: str, read: Callable[[str], str]) -> str:
    r"""LaTeX with its scripts as Unicode characters, in math and in `\textsubscript{…}`; `read` makes text of LaTeX.

    In math what Unicode has no character for stands behind its mark (`$T_C$` is `$T_C$`), but two raised letters or
    more are an ordinal's ("4th").
    """
    if not _MAY_HOLD.search(text):
        return text
    return _MATHS.sub(lambda found: _set(found, read), text)


def mark_of(char: str) -> tuple[str, str] | None:
    """Of a raised or lowered character the mark in LaTeX's math and the plain character: ("_", "2") of "₂"."""
    return _MARKS.get(char)


def _set(found: re.Match[str], read: Callable[[str], str]) -> str:
    rounded, ensured, way, of_text, dollars = found.groups()
    if way:
        plain = read(of_text)
        set_ = _scripted("^" if way == "super" else "_", plain)
        return plain if set_ is None else set_
    math = next((one for one in (rounded, ensured, dollars) if one is not None), None)
    return found[0] if math is None else f"${_SCRIPT.sub(lambda one: _in_math(one, read), math)}$"


def _in_math(found: re.Match[str], read: Callable[[str], str]) -> str:
    mark, group, single = found.groups()
    if mark is None:
        return found[0]
    set_ = _scripted(mark, read(single or group))
    return found[0] if set_ is None else set_


def _scripted(mark: str, plain: str) -> str | None:
    """The characters raised (`^`) or lowered (`_`); None where Unicode does not have them all."""
    plain = plain.strip().replace(_MINUS, "-")
    if mark == "^" and (not plain.strip("".join(_HIGH)) or (len(plain) > 1 and plain.isalpha())):
        return plain
    table = _TABLES[mark]
    if not all(char in table or char in _BETWEEN for char in plain):
        return None
    return "".join(table.get(char, char) for char in plain)
