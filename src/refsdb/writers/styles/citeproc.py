"""The engine in citeproc-py: no program is needed, but of the CSL test suite it passes some 60 % only."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from refsdb.errors import ExportError
from refsdb.text.markup import styled
from refsdb.writers.printed import Run, followed
from refsdb.writers.styles.setting import Set

# It escapes nothing that stands in the fields: marks of our own, which no tidy text holds, stand for its mark-up
_MARKS = {"i": "\ue001", "b": "\ue002", "^": "\ue003", "_": "\ue004", "c": "\ue005"}
_END = "\ue006"
_STYLES = {mark: style for style, mark in _MARKS.items()}
_PIECES = re.compile("([\ue001-\ue006])")
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;)\]]")


def run(style: bytes, records: Sequence[Mapping[str, Any]]) -> list[tuple[int, Set]] | None:
    """The records as the style sets them, by their numbers, in its order; None without citeproc-py.

    Raises ExportError where it fails on the style.
    """
    if find_spec("citeproc") is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of each part of CSL that it does not know
        try:
            return _set(style, records)
        except Exception as error:
            raise ExportError(
                f"citeproc-py cannot use the style: {type(error).__name__}: {' '.join(str(error).split())[:200]}",
                hint="install pandoc, which knows all of CSL, or choose another style",
            ) from error


def _set(style: bytes, records: Sequence[Mapping[str, Any]]) -> list[tuple[int, Set]]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

    try:
        read = CitationStylesStyle(BytesIO(style), validate=False)
    except ValueError:  # a language that it has no terms of
        read = CitationStylesStyle(BytesIO(style), locale="en-US", validate=False)
    source = CiteProcJSON([_with_marks(record) for record in records])
    bibliography = CitationStylesBibliography(read, source, _formatter())
    bibliography.register(Citation([CitationItem(record["id"]) for record in records]))
    bibliography.sort()
    numbered = read.root.bibliography.get("second-field-align") is not None
    return [
        (int(key), _runs(str(text), place if numbered else 0))
        for place, (key, text) in enumerate(
            zip(bibliography.keys, bibliography.bibliography(), strict=True), 1
        )
    ]


def _with_marks(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record with our marks in place of CSL's mark-up, which it prints as it is."""
    if "</" not in (title := str(record.get("title", ""))):
        return record
    marked = (
        "".join(_MARKS[letter] for letter in style) + text + _END * len(style)
        for text, style in styled(title)
    )
    return {**record, "title": "".join(marked)}


def _formatter() -> SimpleNamespace:
    def wrap(mark: str) -> type[str]:
        return type("Marked", (str,), {"__new__": lambda cls, text: str.__new__(cls, f"{mark}{text}{_END}")})

    plain = type("Plain", (str,), {})
    return SimpleNamespace(
        preformat=str,
        Italic=wrap(_MARKS["i"]),
        Oblique=wrap(_MARKS["i"]),
        Bold=wrap(_MARKS["b"]),
        Light=plain,
        Underline=plain,
        Superscript=wrap(_MARKS["^"]),
        Subscript=wrap(_MARKS["_"]),
        SmallCaps=wrap(_MARKS["c"]),
    )


def _runs(text: str, number: int) -> Set:
    """The text in runs; a `number` that the style sets apart is the label, which citeproc-py glues to the rest."""
    label: list[Run] = []
    if number and (found := re.match(rf"\W*{number}(?!\d)(?:[\])}}]+|\.)?\s*", text)):
        label, text = [Run(_PIECES.sub("", found[0]))], text[found.end() :]
    return label, [piece for run in _marked(text) for piece in _linked(run)]


def _marked(text: str) -> Iterator[Run]:
    open_marks: list[str] = []
    for piece in _PIECES.split(text):
        if piece in _STYLES:
            open_marks.append(_STYLES[piece])
        elif piece == _END:
            open_marks = open_marks[:-1]
        elif piece:
            yield Run(piece, "", "".join(mark for mark in _MARKS if open_marks.count(mark) % 2))


def _linked(run: Run) -> Iterator[Run]:
    at = 0
    for found in _ADDRESS.finditer(run.text):
        yield run._replace(text=run.text[at : found.start()])
        yield run._replace(text=found[0], address=followed(found[0]))
        at = found.end()
    yield run._replace(text=run.text[at:])
