r"""Unicode text as LaTeX, and LaTeX as Unicode text.

Three kinds of text leave the house, each with its own way of writing:

* `prose` (titles, names, notes): what is special to TeX is escaped, nothing in it can become a command.
* `verbatim` (DOI, URL, eprint): written as it is; only what would break a BibTeX file is percent-encoded.
* `to_unicode` undoes `prose`, and reads the spellings that other programs use, for comparing.

Braces are the trap: BibTeX and biber count every brace, bibtexparser only those without a backslash before.
So a literal pair is `\{…\}` (balanced for all), and a lone brace is spelled by name.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from refsdb.model.scripts import RUN
from refsdb.text.addresses import screened, shown
from refsdb.text.scripts import in_math, set_scripts

_SPECIAL = {
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "\\": r"{\textbackslash}",
    "<": r"{\textless}",  # OT1, LaTeX's default, prints an inverted exclamation mark for it
    ">": r"{\textgreater}",
}
_TABLE = str.maketrans(_SPECIAL)
_NEEDS_CARE = re.compile(r"[&%$#_~^\\{}<>]")
_LONE = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}

# combining mark -> accent command (LaTeX2e, "Accents in text mode")
_ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0323": "d",
    "\u0327": "c",
    "\u0328": "k",
    "\u0331": "b",
}
_MARKS = {command: mark for mark, command in _ACCENTS.items()}
_ALONE = dict(zip(_ACCENTS, '`´^~¯˘˙"˚˝ˇ.¸˛_', strict=True))  # what TeX prints for an accent without a letter

# character -> command that LaTeX2e knows without a package in T1 or OT1
_COMMANDS = {
    "|": "textbar",  # OT1 prints a dash for it; pandoc drops the command, so only where ASCII is asked for
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "å": "aa",
    "Å": "AA",
    "ł": "l",
    "Ł": "L",
    "ı": "i",
    "ȷ": "j",
    "đ": "dj",
    "Đ": "DJ",
    "ð": "dh",
    "Ð": "DH",
    "þ": "th",
    "Þ": "TH",
    "ŋ": "ng",
    "Ŋ": "NG",
    "„": "quotedblbase",
    "‚": "quotesinglbase",
    "«": "guillemotleft",
    "»": "guillemotright",
    "‹": "guilsinglleft",
    "›": "guilsinglright",
    "…": "dots",
    "†": "dag",
    "‡": "ddag",
    "§": "S",
    "¶": "P",
    "©": "copyright",
    "®": "textregistered",
    "™": "texttrademark",
    "€": "texteuro",
    "£": "pounds",
    "¥": "textyen",
    "°": "textdegree",
    "±": "textpm",
    "×": "texttimes",
    "÷": "textdiv",
    "¿": "textquestiondown",
    "¡": "textexclamdown",
    "·": "textperiodcentered",
    "•": "textbullet",
    "ª": "textordfeminine",
    "º": "textordmasculine",
    "¹": "textonesuperior",
    "²": "texttwosuperior",
    "³": "textthreesuperior",
    "½": "textonehalf",
    "¼": "textonequarter",
    "¾": "textthreequarters",
    "−": "textminus",
}
# character -> command of math mode
_MATH = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "varepsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "ι": "iota",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ν": "nu",
    "ξ": "xi",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "ς": "varsigma",
    "τ": "tau",
    "υ": "upsilon",
    "φ": "varphi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
    "Γ": "Gamma",
    "Δ": "Delta",
    "Θ": "Theta",
    "Λ": "Lambda",
    "Ξ": "Xi",
    "Π": "Pi",
    "Σ": "Sigma",
    "Υ": "Upsilon",
    "Φ": "Phi",
    "Ψ": "Psi",
    "Ω": "Omega",
    "≤": "leq",
    "≥": "geq",
    "≠": "neq",
    "≈": "approx",
    "≡": "equiv",
    "∼": "sim",
    "∝": "propto",
    "∞": "infty",
    "→": "rightarrow",
    "←": "leftarrow",
    "↔": "leftrightarrow",
    "∂": "partial",
    "∇": "nabla",
    "∑": "sum",
    "∏": "prod",
    "∫": "int",
    "√": "surd",
    "∈": "in",
    "∪": "cup",
    "∩": "cap",
    "⊂": "subset",
    "∀": "forall",
    "∃": "exists",
    "⊗": "otimes",
    "⊕": "oplus",
    "⋅": "cdot",
    "∗": "ast",
    "ℓ": "ell",
    "′": "prime",
}
MATH_COMMANDS = frozenset(_MATH.values())
"""The names of commands that print a letter or symbol in math."""
# what TeX's fonts make of plain characters; longest first
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}
_PLAIN = {
    "–": "--",
    "—": "---",
    "“": "``",
    "”": "''",
    "‘": "`",
    "’": "'",
    "‐": "-",
    "‑": "-",
    "\u00b5": r"{$\mu$}",
}
_LIGATURE = re.compile("|".join(_LIGATURES))

# logos that print their own names (LaTeX2e; TUGboat's ltugboat class; mflogo; dtk-logos)
_LOGOS = (
    "TeX LaTeX BibTeX BibLaTeX SliTeX PiCTeX XeTeX XeLaTeX LuaTeX LuaLaTeX pdfTeX pdfLaTeX PDFTeX PDFLaTeX "
    "ConTeXt LyX MiKTeX METAFONT METAPOST MetaPost TUGboat TUG CTAN"
).split()

# commands that other programs write, besides the inverse of the tables above
_READ = {
    **{command: char for char, command in (_COMMANDS | _MATH).items()},
    "textbackslash": "\\",
    "textless": "<",
    "textgreater": ">",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbraceleft": "{",
    "textbraceright": "}",
    "lbrace": "{",
    "rbrace": "}",
    "textunderscore": "_",
    "textdollar": "$",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquotesingle": "'",
    "textquotedbl": '"',
    "textendash": "–",
    "textemdash": "—",
    "textellipsis": "…",
    "ldots": "…",
    "textsection": "§",
    "textparagraph": "¶",
    "textdagger": "†",
    "textdaggerdbl": "‡",
    "textsterling": "£",
    "textcopyright": "©",
    "pm": "±",
    "times": "×",
    "div": "÷",
    "circ": "°",
    "degree": "°",
    "slash": "/",
    "space": " ",
    "quad": " ",
    "newline": " ",
    "par": " ",
    **{logo: logo for logo in _LOGOS},
    "LaTeXe": "LaTeX2ε",
    "eTeX": "ε-TeX",
    "AmS": "AMS",
    "AmSTeX": "AMS-TeX",
    "AmSLaTeX": "AMS-LaTeX",
    "AllTeX": "(La)TeX",
    "KOMAScript": "KOMA-Script",
    "MF": "METAFONT",
    "MP": "METAPOST",
    "og": "« ",  # babel's, which sets the blanks itself
    "fg": " »",
    "nobreakspace": " ",
}
# more of LaTeX's kernel, textcomp and amssymb, and babel's quotes
_MORE = (
    "cdots hbar dagger ddagger langle rangle bullet lq rq lbrack rbrack vert mid star ll gg wedge vee perp "
    "angle setminus natural flat sharp vartheta aleph emptyset varnothing subseteq longrightarrow Rightarrow "
    "rightleftharpoons lesssim gtrsim simeq cong mp notin euro cent textcent yen micro permil promille "
    "textperthousand textohm male female textschwa textlnot textasteriskcentered No textnumero colon "
    "guillemetleft guillemetright flqq frqq glqq grqq flq frq glq grq "
    "textcelsius backslash SS texttilde textmu epsilon phi le ge ne to"
)
_MORE_READ = (
    "⋯ ℏ † ‡ ⟨ ⟩ • ‘ ’ [ ] | | ⋆ ≪ ≫ ∧ ∨ ⊥ ∠ ∖ ♮ ♭ ♯ ϑ ℵ ∅ ∅ ⊆ → ⇒ ⇌ ≲ ≳ ≃ ≅ ∓ ∉ € ¢ ¢ ¥ µ ‰ ‰ ‰ Ω ♂ ♀ ə ¬ * "
    "№ № : « » « » „ “ ‹ › ‚ ‘ °C \\ SS ~ μ ε φ ≤ ≥ ≠ →"
)
_READ |= dict(zip(_MORE.split(), _MORE_READ.split(), strict=True))
_READ |= {name: f"{name} " for name in "sin cos tan log ln exp max min lim dim ker det".split()}
_TOKEN = re.compile(r"\\([A-Za-z]+)\s*|\\([`'^~=.\"])\s*|\\(.)|([{}$~])|([^\\{}$~]+)|\\$", re.DOTALL)
_SYMBOLS = {"\\": " ", " ": " ", ",": " ", ";": " ", ":": " ", "/": "", "-": "", "@": "", "!": ""}
# csquotes and biblatex
_QUOTED = re.compile(r"\\(?:enquote|mkbibquote)\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}")


def prose(text: str, *, ascii_only: bool = False) -> str:
    r"""`text` for a title, name or note: TeX's special characters escaped, all else as it is.

    Every reader counts the same braces in the result, and none of its backslashes comes from `text`. Raised and
    lowered characters are math (`CO$_2$`), since few fonts have them.
    With `ascii_only` letters are spelled in LaTeX (`{\"o}`, `{\ss}`, `{$\alpha$}`); a letter that LaTeX has no
    spelling for (other scripts) is spelled out in ASCII letters.
    """
    if _NEEDS_CARE.search(text):
        if "{" in text or "}" in text:
            pairs = _brace_pairs(text)
            text = "".join(
                ("\\" + char if place in pairs else _LONE[char]) if char in "{}" else _SPECIAL.get(char, char)
                for place, char in enumerate(text)
            )
        else:
            text = text.translate(_TABLE)
    if not text.isascii():
        text = RUN.sub(lambda run: in_math(run[0], _MATH), text)
    if ascii_only:
        text = "".join(
            char if _is_safe(char) else _spelled(char) for char in unicodedata.normalize("NFC", text)
        )
    return text


def verbatim(text: str, *, ascii_only: bool = False) -> str:
    """`text` for a DOI, URL or eprint: no escapes, no blanks.

    Percent-encoded is only what no reader could survive: blanks and controls, backslashes, braces without a
    partner or where two readers count differently, and with `ascii_only` everything outside ASCII.
    """
    kept = "".join(char if char.isprintable() and char not in " \\" else quote(char) for char in text)
    if "{" in kept or "}" in kept:
        pairs = _brace_pairs(kept)
        kept = "".join(
            quote(char) if char in "{}" and place not in pairs else char for place, char in enumerate(kept)
        )
    return quote(kept, safe="".join(map(chr, range(0x21, 0x7F)))) if ascii_only else kept


def to_unicode(text: str) -> str:
    r"""LaTeX as plain Unicode text: escapes, accents and symbols read, braces and `$` dropped, NFC.

    Of a command that is not known the argument stays: `\emph{X}` is "X". Scripts of math are set (`CO$_2$` is "CO₂").
    Fit for comparing and for reading; `---`, `--`, ` `` ` and `''` become the characters that TeX prints for them.
    """
    if not any(char in text for char in "\\{}$~"):
        return ligatures(unicodedata.normalize("NFC", text))
    if "quote" in text:
        text = _QUOTED.sub(r"“\1”", text)
    text = set_scripts(screened(text), to_unicode)
    tokens = [found.groups() for found in _TOKEN.finditer(text)]
    out: list[str] = []
    pending: list[str] = []  # accents that wait for their letter
    before = None
    for name, accent, symbol, mark, plain in tokens:
        if accent or (name and name in _MARKS):
            pending.append(_MARKS[accent or name])
        elif name is not None:
            _add(out, pending, _READ.get(name, ""))
        elif symbol is not None:
            _add(out, pending, _SYMBOLS.get(symbol, symbol))
        elif mark == "~":
            out.append(" ")
        elif mark == "}" and before == "{":
            _alone(out, pending)
        elif plain is not None:
            _add(out, pending, plain)
        before = mark
    _alone(out, pending)
    return shown(ligatures(unicodedata.normalize("NFC", "".join(out))))


def ligatures(text: str) -> str:
    """`text` with the dashes and quotes that TeX makes of `---`, `--`, ` `` ` and `''`."""
    if "--" in text or "``" in text or "''" in text:
        return _LIGATURE.sub(lambda found: _LIGATURES[found.group()], text)
    return text


def _add(out: list[str], pending: list[str], text: str) -> None:
    """Append `text`, its first letter under the accents that wait."""
    if pending and text[:1].isalnum():
        letter = {"ı": "i", "ȷ": "j"}.get(text[0], text[0])
        text = letter + "".join(reversed(pending)) + text[1:]
        pending.clear()
    elif pending and text:
        _alone(out, pending)
    out.append(text)


def _alone(out: list[str], pending: list[str]) -> None:
    out += [_ALONE[mark] for mark in pending]
    pending.clear()


def _brace_pairs(text: str) -> frozenset[int]:
    """The places of the braces that have a partner."""
    opened: list[int] = []
    paired: set[int] = set()
    for place, char in enumerate(text):
        if char == "{":
            opened.append(place)
        elif char == "}" and opened:
            paired |= {opened.pop(), place}
    return frozenset(paired)


def _is_safe(char: str) -> bool:
    return char < "\x7f" and char != "|"


def _spelled(char: str) -> str:
    """One character outside ASCII (or unsafe in OT1) as LaTeX."""
    if char in _COMMANDS:
        return f"{{\\{_COMMANDS[char]}}}"
    if char in _MATH:
        return f"{{$\\{_MATH[char]}$}}"
    if char in _PLAIN:
        return _PLAIN[char]
    parts = unicodedata.normalize("NFD", char)
    if len(parts) > 1 and all(mark in _ACCENTS for mark in parts[1:]) and parts[0].isascii():
        spelled = {"i": r"\i", "j": r"\j"}.get(parts[0], parts[0])
        for mark in parts[1:]:
            command = _ACCENTS[mark]
            if spelled.startswith("\\") or command.isalpha():
                spelled = f"{{{spelled}}}"
            spelled = f"\\{command}{spelled}"
        return f"{{{spelled}}}"
    from anyascii import anyascii

    spelled = anyascii(char)
    if not spelled and unicodedata.category(char)[0] in "LNS":
        return "?"  # a letter without any spelling leaves a trace; marks and joiners do not
    return prose(spelled, ascii_only=True)
