r"""What LaTeX wrote down of a run: \citation in .aux files, biblatex's \abx@aux@cite, its .bcf files for biber."""

from __future__ import annotations

import re
from collections.abc import Iterator

# \citation{a,b}; \abx@aux@cite{a} of biblatex, since 3.15 \abx@aux@cite{refsection}{a}; \@input{chapter.aux}
_LINE = re.compile(
    r"^\\(?:citation\{(?P<keys>[^{}]*)\}|abx@aux@cite(?:\{\d+\})?\{(?P<key>[^{}]*)\}|@input\{(?P<file>[^{}]*)\})",
    re.MULTILINE,
)
_CONTROL = "<bcf:controlfile"
_KEY = re.compile(r"<bcf:citekey([^<>]*)>([^<>]*)</bcf:citekey>")
_MEMBERS = re.compile(r'\bmembers="([^"]*)"')


def parts(text: str) -> Iterator[tuple[str, str]]:
    """("key", …) and ("file", …), in their order; a key "*" is the whole library."""
    if _CONTROL in text:
        yield from _control_file(text)
        return
    for found in _LINE.finditer(text):
        if found["file"] is not None:
            yield "file", found["file"]
        elif found["key"] is not None:
            yield "key", found["key"].strip()
        else:
            yield from (("key", key.strip()) for key in found["keys"].split(",") if key.strip())


def _control_file(text: str) -> Iterator[tuple[str, str]]:
    r"""Biber's XML is written by biblatex, a citation a line. A set (`\defbibentryset`) is cited by its members."""
    from html import unescape

    for found in _KEY.finditer(text):
        members = _MEMBERS.search(found[1])
        for key in members[1].split(",") if members else [found[2]]:
            if key.strip():
                yield "key", unescape(key.strip())
