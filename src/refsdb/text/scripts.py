r"""Raised and lowered characters in LaTeX: `CO$_2$` is "CO₂", `Ca\textsuperscript{2+}` "Ca²⁺"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from refsdb.model.scripts import parts, scripted

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


def in_math(run: str, greek: Mapping[str, str]) -> str:
    r"""Raised and lowered characters as math: "²⁺" is `$^{2+}$`, "²₃" `$^2_3$`. `greek` has commands by letter."""
    made, there = "", set[str]()
    for mark, plain in parts(run):
        if mark in there:  # TeX refuses two of a kind at one place
            made, there = f"{made}{{}}", set()
        there.add(mark)
        spelled = "".join(char if char.isascii() else f"\\{greek[char]} " for char in plain).rstrip()
        made += mark + (spelled if len(plain) == 1 else f"{{{spelled}}}")
    return f"${made}$"


def _set(found: re.Match[str], read: Callable[[str], str]) -> str:
    rounded, ensured, way, of_text, dollars = found.groups()
    if way:
        plain = read(of_text)
        set_ = scripted("^" if way == "super" else "_", plain)
        return plain if set_ is None else set_
    math = next((one for one in (rounded, ensured, dollars) if one is not None), None)
    return found[0] if math is None else f"${_SCRIPT.sub(lambda one: _in_math(one, read), math)}$"


def _in_math(found: re.Match[str], read: Callable[[str], str]) -> str:
    mark, group, single = found.groups()
    if mark is None:
        return found[0]
    set_ = scripted(mark, read(single or group))
    return found[0] if set_ is None else set_
