r"""LaTeX macros with arguments, as the text that they print: \href, \url, \bibinfo, those of the bibliography styles.

What is left, accents and symbols and commands that only change the type, `text.latex.to_unicode` reads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from refsdb.text.latex import to_unicode

LONGEST = 20_000
"""Characters of one paragraph or item within which arguments are looked for; a longer one is no text."""
MOST = 2_000
"""Macros that are read in one paragraph: one that calls itself comes to an end."""

# macro -> how many arguments it takes, and what is printed; an optional argument in brackets is dropped
_PRINTED: dict[str, tuple[int, str]] = {
    "href": (2, "{1}"), "hyperref": (1, "{0}"), "hyperlink": (2, "{1}"), "hypertarget": (2, "{1}"),
    "bibinfo": (2, "{1}"), "bibfield": (2, "{1}"), "bibentry": (1, ""), "Eprint": (2, "{1}"), "natexlab": (1, "{0}"),
    "enquote": (1, "“{0}”"), "mkbibquote": (1, "“{0}”"), "mkbibparens": (1, "({0})"), "mkbibbrackets": (1, "[{0}]"),
    "textcolor": (2, "{1}"), "color": (1, ""), "fontsize": (2, ""), "hspace": (1, " "), "vspace": (1, " "),
    "label": (1, ""), "ref": (1, ""), "pageref": (1, ""), "eqref": (1, ""), "index": (1, ""), "nocite": (1, ""),
    "cite": (1, ""), "citep": (1, ""), "citet": (1, ""), "parencite": (1, ""), "textcite": (1, ""),
    "autocite": (1, ""), "footcite": (1, ""), "citeauthor": (1, ""), "citeyear": (1, ""),
    "ifthenelse": (3, "{1}"), "includegraphics": (1, ""), "input": (1, ""), "include": (1, ""),
    "bibliography": (1, ""), "bibliographystyle": (1, ""), "addbibresource": (1, ""), "usepackage": (1, ""),
    "texorpdfstring": (2, "{0}"), "raisebox": (2, "{1}"), "scalebox": (2, "{1}"), "parbox": (2, "{1}"),
    "thanks": (1, ""), "titlenote": (1, ""), "tnoteref": (1, ""), "thanksref": (1, ""), "footnote": (1, ""),
    "footnotemark": (0, ""), "footnotetext": (1, ""), "inst": (1, ""),
    "protect": (0, ""), "newblock": (0, " "), "penalty0": (0, ""),
    "selectlanguage": (1, ""), "foreignlanguage": (2, "{1}"), "BIBforeignlanguage": (2, "{1}"),
    "BIBentryALTinterwordspacing": (0, ""), "BIBentrySTDinterwordspacing": (0, ""), "bysame": (0, "———"),
    "harvardyearleft": (0, "("), "harvardyearright": (0, ")"), "harvardand": (0, "&"), "newline": (0, " "),
    "addcontentsline": (3, ""), "markboth": (2, ""),
    "setlength": (2, ""), "setcounter": (2, ""), "urlstyle": (1, ""), "urlprefix": (0, "URL "),
    "noopsort": (1, ""), "SortNoop": (1, ""), "sortnoop": (1, ""), "noop": (1, ""),
    "bibnamedelima": (0, " "), "bibnamedelimb": (0, " "), "bibnamedelimc": (0, " "), "bibnamedelimi": (0, " "),
    "bibinitperiod": (0, "."), "bibinitdelim": (0, " "), "bibinithyphendelim": (0, ".-"), "bibrangedash": (0, "–"),
    "bibrangessep": (0, ", "), "bibhskip": (0, ""), "BibitemShut": (1, ""), "bibAnnoteFile": (1, ""),
    "newcommand": (2, ""), "renewcommand": (2, ""), "providecommand": (2, ""),
    # apacite
    "APACrefYear": (1, "({0})"), "APACrefYearMonthDay": (3, "({0})"), "APACrefatitle": (2, "{1}"),
    "APACrefbtitle": (2, "{1}"), "APACrefaetitle": (2, "{1}"), "APACrefbetitle": (2, "{1}"),
    "APACjournalVolNumPages": (4, "{0}, {1}({2}), {3}"), "APACaddressPublisher": (2, "{0}: {1}"),
    "APACaddressInstitution": (2, "{0}: {1}"), "APAChowpublished": (1, "{0}"),
    "APACinsertmetastar": (1, ""), "PrintBackRefs": (1, ""), "APACmetastar": (0, ""),
    "BBOP": (0, "("), "BBCP": (0, ")"), "BBA": (0, "&"), "BBAA": (0, "&"), "BED": (0, "Ed."), "BEDS": (0, "Eds."),
    "BPGS": (0, "pp."), "BPG": (0, "p."), "BIn": (0, "In"), "BVOL": (0, "Vol."), "BNUM": (0, "No."),
    "BCBT": (0, ","), "BCBL": (0, ","), "BBCQ": (0, ""), "BOthers": (1, " et al."), "BCAY": (3, ""), "BPhD": (0, ""),
    # journals that the Astrophysics Data System names by a macro
    "apj": (0, "ApJ"), "apjl": (0, "ApJ"), "apjs": (0, "ApJS"), "aj": (0, "AJ"), "mnras": (0, "MNRAS"),
    "aap": (0, "A&A"), "aaps": (0, "A&AS"), "nat": (0, "Nature"), "araa": (0, "ARA&A"), "pasp": (0, "PASP"),
    "prl": (0, "Phys. Rev. Lett."), "prd": (0, "Phys. Rev. D"), "prb": (0, "Phys. Rev. B"), "apss": (0, "Ap&SS"),
    "jcap": (0, "JCAP"), "ssr": (0, "Space Sci. Rev."), "icarus": (0, "Icarus"), "physrep": (0, "Phys. Rep."),
}  # fmt: skip
_VERBATIM = frozenset(
    {"url", "harvardurl", "path", "nolinkurl", "doi", "burl", "lstinline", "texttt", "DOI", "eprint", "arxiv"}
)
_MACRO = re.compile(r"\\([A-Za-z]+)\*?(0(?![0-9]))?")
_OPTION = re.compile(r"\s*\[[^\[\]]*\]")
_LENGTH = r"\s*=?\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in)?"
_SPACING = re.compile(
    rf"\\(?:[hv]skip|kern|penalty|spaceskip|xspaceskip){_LENGTH}"
    r"(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|fill?))*(?:\s*\\relax)?"
)
_BOX = re.compile(rf"\\leavevmode(?![A-Za-z])|\\hbox\s*(?:to|spread){_LENGTH}(?=\s*\{{)")
_RULE = re.compile(rf"\\hrulefill(?![A-Za-z])|\\rule\s*(?:\[[^\[\]]*\])?\s*\{{{_LENGTH}\}}\s*\{{{_LENGTH}\}}")
"""The line that \\bysame draws in place of the author's name."""
_DISCRETIONARY = re.compile(r"\\(?:allowbreak|discretionary\s*\{\}\s*\{\}\s*\{\}|-|/|relax)")
_QUOTES = re.compile(r"(?<![\w`])`([^`]{2,300}?)'(?![\w'])")
_NO_OPERATION = re.compile(r"(?<=\\href)\s*@noop\b")
r"""What REVTeX's styles write where a work has no address: \href@noop {} {…}."""
_BLANK = re.compile(r"\s*")
_BEFORE_POINT = re.compile(r" (?=[.,;:!?)\]](?: |$))")
_BLANK_AND_POINT = tuple(f" {point}" for point in ".,;:!?)]")
_SCREENED = {
    "%": "\ue000",
    "#": "\ue001",
    "&": "\ue002",
    "_": "\ue003",
    "~": "\ue004",
    "$": "\ue005",
    "-": "\ue006",
}
_SCREEN = str.maketrans(_SCREENED)
_UNSCREEN = str.maketrans({screened: sign for sign, screened in _SCREENED.items()})


def plain(text: str, own: Mapping[str, str] | None = None) -> str:
    r"""The line that a stretch of LaTeX prints. `own` are the document's macros without arguments.

    Of a macro that is not known the arguments stay, as text.
    """
    text = _SPACING.sub(" ", text)
    if "@noop" in text:
        text = _NO_OPERATION.sub("", text)
    if "\\" in text and len(text) <= LONGEST:
        text = _expand(text, own or {})
        text = _RULE.sub(
            "———", _BOX.sub("", _SPACING.sub(" ", text))
        )  # macros of the file's own hold them too
    text = _DISCRETIONARY.sub("", text)
    line = " ".join(to_unicode(text).split())
    if "`" in line:
        line = _QUOTES.sub(r"‘\1’", line)
    if any(blank in line for blank in _BLANK_AND_POINT):
        line = _BEFORE_POINT.sub("", line)
    return line.translate(_UNSCREEN)


def _expand(text: str, own: Mapping[str, str]) -> str:
    out: list[str] = []
    at = 0
    for _ in range(MOST):
        found = _MACRO.search(text, at)
        if not found:
            break
        name = found[1] + (found[2] or "" if found[1] == "penalty" else "")
        start, end = found.span()
        if name in own:
            count, printed = 0, own[name]
        elif name in _VERBATIM:
            count, printed = 1, "{0}"
        elif name in _PRINTED:
            count, printed = _PRINTED[name]
        else:
            out.append(text[at:end])
            at = end
            continue
        if not count:  # TeX skips the blanks after a macro's name
            end = _BLANK.match(text, end).end()  # type: ignore[union-attr]
        values, end = arguments(text, end, count)
        if name in _VERBATIM:
            values = [value.replace("\\", "").translate(_SCREEN) for value in values]
        if name == "APACjournalVolNumPages" and not values[2].strip():
            printed = printed.replace("({2})", "")
        for number, value in enumerate(values):
            printed = printed.replace(f"{{{number}}}", value)
        out.append(text[at:start])
        glue = "{}" if name in own else ""
        text, at = f"{printed}{glue}{text[end:]}", 0
    out.append(text[at:])
    return "".join(out)


def arguments(text: str, at: int, count: int) -> tuple[list[str], int]:
    """`count` arguments in braces from `at` on (short of them: as many as there are, then ""), and where they end."""
    values: list[str] = []
    for _ in range(count):
        while option := _OPTION.match(text, at):
            at = option.end()
        start = at
        while start < len(text) and text[start].isspace():
            start += 1
        if start >= len(text) or text[start] != "{":
            break
        end = closing(text, start)
        values.append(text[start + 1 : end])
        at = min(len(text), end + 1)
    return values + [""] * (count - len(values)), at


_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def closing(text: str, start: int) -> int:
    """The place of the brace that closes the one at `start`, or the end of `text`."""
    depth = 0
    for found in _BRACE.finditer(text, start):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if not depth:
                return found.start()
    return len(text)
