r"""The data that biber and BibTeX leave for biblatex in a .bbl file, as citations in one line each.

Such a file prints nothing itself. The format is documented in the header of biblatex' own `biblatex.sty`
(\entry, \name, \list, \field, \verb).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refsdb.readers.latex_macros import closing, plain
from refsdb.readers.rendered import Rendered, joined, people

_ENTRY = re.compile(r"\\entry\{([^{}]*)\}\{([^{}]*)\}")
_NAME = re.compile(r"\\name\{(\w+)\}\{\d+\}\{[^{}]*\}\s*(?=\{)")
_LIST = re.compile(r"\\list\{(\w+)\}\{\d+\}\s*(?=\{)")
_FIELD = re.compile(r"\\field\{(\w+)\}\s*(?=\{)")
_VERB = re.compile(r"\\verb\{(\w+)\}\s*\\verb\s(.*?)\s*\\endverb", re.DOTALL)
_PERSON = re.compile(r"(family|familyi|given|giveni|prefix|suffix)\s*=\s*(?=\{)")
_MORE = re.compile(r"\\true\{more(author|editor|\w+)\}")


_KINDS = {
    "phdthesis": "PhD thesis",
    "mathesis": "MA thesis",
    "bathesis": "BA thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
    "patent": "Patent",
}
r"""What \field{type} says in biblatex' own words, as it is printed."""


def data_entries(text: str) -> Iterator[tuple[str, str]]:
    r"""The key and the printed line of each \entry of a biblatex .bbl file; one that is printed twice comes once."""
    starts = [(found.start(), found[1]) for found in _ENTRY.finditer(text)]
    seen: set[str] = set()
    ends = [*(start for start, _ in starts[1:]), len(text)]
    for (start, key), end in zip(starts, ends, strict=False):
        if key in seen:
            continue
        seen.add(key)
        finish = text.find("\\endentry", start, end)
        if line := _line(text[start : finish if finish > 0 else end]):
            yield key, line


def _line(entry: str) -> str:
    names = {found[1]: _names(_braced(entry, found.end())) for found in _NAME.finditer(entry)}
    lists = {found[1]: _items(_braced(entry, found.end())) for found in _LIST.finditer(entry)}
    fields = {found[1]: plain(_braced(entry, found.end())) for found in _FIELD.finditer(entry)}
    verbs = {found[1]: found[2] for found in _VERB.finditer(entry)}
    shortened = {found[1] for found in _MORE.finditer(entry)}
    eprint = (
        joined(fields.get("eprinttype", ""), verbs.get("eprint", ""), ": ") if verbs.get("eprint") else ""
    )
    return Rendered(
        author=people(names.get("author", []), more="author" in shortened),
        editor=people(names.get("editor", []), more="editor" in shortened, editors=True),
        year=fields.get("year") or fields.get("date", "")[:4] or fields.get("pubstate", ""),
        title=joined(fields.get("title", ""), fields.get("subtitle", ""), ": "),
        journal=fields.get("journaltitle", ""),
        book=fields.get("booktitle", ""),
        kind=joined(
            _KINDS.get(fields.get("type", ""), fields.get("type", "")),
            joined(fields.get("series", ""), fields.get("number", ""), " "),
            " ",
        ),
        volume=fields.get("volume", ""),
        number=fields.get("number", ""),
        pages=fields.get("pages", ""),
        edition=fields.get("edition", ""),
        place=lists.get("location", ""),
        publisher=lists.get("publisher", "") or lists.get("institution", ""),
        doi=verbs.get("doi", ""),
        eprint=eprint,
        isbn=fields.get("isbn", ""),
        url=verbs.get("url", ""),
    ).line()


def _names(body: str) -> list[str]:
    """Each person as "de la Torre, José"; of a body its name."""
    people = []
    for one in _groups(body):
        parts: dict[str, str] = {}
        for found in _PERSON.finditer(one):
            parts.setdefault(found[1], plain(_braced(one, found.end())))
        family = joined(parts.get("prefix", ""), parts.get("family", ""), " ")
        given = joined(parts.get("given", ""), parts.get("suffix", ""), ", ")
        if family:
            people.append(joined(family, given, ", "))
    return people


def _items(body: str) -> str:
    return ", ".join(plain(one) for one in _groups(body))


def _groups(body: str) -> Iterator[str]:
    """The groups in braces side by side in `body`."""
    at = body.find("{")
    while at >= 0:
        end = closing(body, at)
        yield body[at + 1 : end]
        at = body.find("{", end + 1)


def _braced(text: str, at: int) -> str:
    return text[at + 1 : closing(text, at)]
