r"""The data that biber and BibTeX leave for biblatex in a .bbl file, as citations in one line each.

Such a file prints nothing itself. The line has the order that most styles print: names, year, title, container,
volume, pages, publisher, identifiers. The format is documented in the header of biblatex' own `biblatex.sty`
(\entry, \name, \list, \field, \verb).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refsdb.readers.latex_macros import closing, plain

_ENTRY = re.compile(r"\\entry\{([^{}]*)\}\{([^{}]*)\}")
_NAME = re.compile(r"\\name\{(\w+)\}\{\d+\}\{[^{}]*\}\s*(?=\{)")
_LIST = re.compile(r"\\list\{(\w+)\}\{\d+\}\s*(?=\{)")
_FIELD = re.compile(r"\\field\{(\w+)\}\s*(?=\{)")
_VERB = re.compile(r"\\verb\{(\w+)\}\s*\\verb\s(.*?)\s*\\endverb", re.DOTALL)
_PERSON = re.compile(r"(family|familyi|given|giveni|prefix|suffix)\s*=\s*(?=\{)")
_MORE = re.compile(r"\\true\{more(author|editor|\w+)\}")


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
    parts = [
        _people(names.get("author", []), "author" in shortened),
        f"({_date(fields)})" if _date(fields) else "",
        _joined(fields.get("title", ""), fields.get("subtitle", ""), ": "),
        _container(fields, names, shortened),
        fields.get("edition", ""),
        _joined(lists.get("location", ""), lists.get("publisher", "") or lists.get("institution", ""), ": "),
        f"doi: {verbs['doi']}" if verbs.get("doi") else "",
        f"{fields.get('eprinttype', '')}: {verbs['eprint']}".lstrip(": ") if verbs.get("eprint") else "",
        f"ISBN {fields['isbn']}" if fields.get("isbn") else "",
        "" if verbs.get("doi") else verbs.get("url", ""),
    ]
    if not parts[0]:
        parts[0] = _edited(names, shortened) if "booktitle" not in fields else ""
    return _sentence(parts)


def _sentence(parts: list[str]) -> str:
    """The parts with a full stop between, but none after the names, before the year in brackets."""
    out = ""
    for part in parts:
        if not part:
            continue
        if not out:
            out = part
        elif part.startswith("("):
            out = f"{out} {part}"
        else:
            out = f"{out} {part}" if out[-1] in ".?!" else f"{out}. {part}"
    return out


def _container(fields: dict[str, str], names: dict[str, list[str]], shortened: set[str]) -> str:
    journal = fields.get("journaltitle", "")
    pages = fields.get("pages", "")
    volume, number = fields.get("volume", ""), fields.get("number", "")
    if journal:
        place = f"{volume}({number})" if volume and number else volume or number
        return _joined(_joined(journal, place, " "), pages, ": ")
    book = fields.get("booktitle", "")
    if book:
        editors = _edited(names, shortened)
        return _joined(
            f"In: {editors} {book}" if editors else f"In: {book}", f"pp. {pages}" if pages else "", ", "
        )
    series = _joined(fields.get("series", ""), number, " ")
    kind = _joined(fields.get("type", ""), series, " ")
    return _joined(
        _joined(kind, f"vol. {volume}" if volume else "", ", "), f"pp. {pages}" if pages else "", ", "
    )


def _edited(names: dict[str, list[str]], shortened: set[str]) -> str:
    people = names.get("editor", [])
    return (
        f"{_people(people, 'editor' in shortened)} ({'eds' if len(people) > 1 else 'ed'}.)" if people else ""
    )


def _people(names: list[str], more: bool) -> str:
    return "; ".join(names) + (" et al." if more else "")


def _date(fields: dict[str, str]) -> str:
    return fields.get("year") or fields.get("date", "")[:4] or fields.get("pubstate", "")


def _joined(left: str, right: str, between: str) -> str:
    return f"{left}{between}{right}" if left and right else left or right


def _names(body: str) -> list[str]:
    """Each person as "de la Torre, José"; of a body its name."""
    people = []
    for one in _groups(body):
        parts: dict[str, str] = {}
        for found in _PERSON.finditer(one):
            parts.setdefault(found[1], plain(_braced(one, found.end())))
        family = _joined(parts.get("prefix", ""), parts.get("family", ""), " ")
        given = _joined(parts.get("given", ""), parts.get("suffix", ""), ", ")
        if family:
            people.append(_joined(family, given, ", "))
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
