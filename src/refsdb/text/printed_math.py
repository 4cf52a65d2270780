r"""Math in a title that does no more than print: `$T_c$`, `$\frac{1}{2}\mathrm{Fe}^{3+}$`.

Read as LaTeX reads it (Lamport, "LaTeX", section 3.3), as far as titles need it: symbols, groups, raised and lowered
characters, and commands with their arguments. All else could fail in a document, or do something there.
"""

from __future__ import annotations

import re

from refsdb.text.latex import MATH_COMMANDS

_OF_ONE = frozenset(
    "mathrm mathit mathbf mathsf mathtt mathcal mathbb mathfrak boldsymbol sqrt bar hat tilde vec dot ddot overline "
    "underline widehat widetilde".split()
)
_OF_TWO = frozenset({"frac"})
_SYMBOLS = MATH_COMMANDS | frozenset(
    "ell hbar quad qquad cdot cdots ldots langle rangle lbrace rbrace mid parallel perp pm mp times div circ star "
    "ast bullet prime emptyset exists neg wedge vee supset subseteq supseteq ni notin ll gg simeq cong mapsto "
    "Rightarrow Leftarrow Leftrightarrow phi epsilon vartheta varrho varpi le ge ne to sin cos tan log ln exp max "
    "min lim sup inf dim ker deg det".split()
)
_TOKEN = re.compile(r"\\([A-Za-z]+)|\\([,;:! {}|])|([{}^_])|([%#&~$\\]|[^\x20-\x7e])|(.)", re.DOTALL)
# What was read so far is x, or s behind a raised or lowered character; 1 and 2 wait for so many groups
_SCRIPT = r"[_^](?:x|\{[xs]*\})"
_STEP = re.compile(
    rf"(?P<whole>1\{{[xs]*\}}|2\{{[xs]*\}}\{{[xs]*\}}|(?<![12}}_^])\{{[xs]*\}})"
    rf"|(?:_(?:x|\{{[xs]*\}})\^(?:x|\{{[xs]*\}})|\^(?:x|\{{[xs]*\}})_(?:x|\{{[xs]*\}})|{_SCRIPT})(?![_^s])"
)


def only_prints(math: str) -> bool:
    """Whether the math, without its dollars, is such."""
    left = _TOKEN.sub(_kind, math)
    while (less := _STEP.sub(lambda found: "x" if found["whole"] else "s", left)) != left:
        left = less
    return bool(left) and not left.strip("xs")


def _kind(found: re.Match[str]) -> str:
    command, escaped, mark, refused, char = found.groups()
    if command:
        kinds = {"1": _OF_ONE, "2": _OF_TWO, "x": _SYMBOLS}
        return next((kind for kind, names in kinds.items() if command in names), "!")
    if refused:
        return "!"
    if char == "'":
        return "s"  # a raised prime: "x^2'" is raised twice
    return mark or ("x" if escaped or not char.isspace() else "")
