"""The keys that a manuscript cites: from LaTeX's .aux or biber's .bcf file, from LaTeX, or from Pandoc's Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from refsdb.errors import RefsError, UnreadableFile
from refsdb.model import Cited
from refsdb.readers.content import content_of
from refsdb.readers.decode import decode

FORMS = ("aux", "tex", "markdown")
_EVERYTHING = "*"
_EMPTY = "the file is empty"
_MOST_FILES = 1000
"""Files that one manuscript may include: one that includes itself under ever new names comes to an end."""


def read_cited(form: str, path: Path) -> Cited:
    """The keys that the manuscript at `path` cites, with those of the files that it includes; `form` is of FORMS.

    The name may lack its suffix, as TeX's programs allow. Raises UnreadableFile where the file itself cannot be read,
    and as BibTeX does RefsError for one of LaTeX's files that cites nothing: another file was meant, or a run is due.
    """
    parts: Callable[[str], Iterable[tuple[str, str]]] = import_module(f"refsdb.readers.cited_{form}").parts
    suffix = {"aux": ".aux", "tex": ".tex", "markdown": ".md"}[form]
    first = path if path.exists() or path.suffix else path.with_suffix(suffix)
    keys: dict[str, None] = {}
    unread: list[str] = []
    seen: set[Path] = set()

    def take(file: Path) -> None:
        if file in seen or len(seen) >= _MOST_FILES:
            return
        seen.add(file)
        text = decode(str(file), content_of(file)).replace("\r\n", "\n").replace("\r", "\n")
        for kind, found in parts(text):
            if kind == "key":
                keys.setdefault(found)
                continue
            there = (
                first.parent / found
            )  # TeX looks from the folder of the first file on, and adds the suffix
            full = there.with_name(there.name + suffix)
            try:
                take(full if full.is_file() or not there.is_file() else there)
            except UnreadableFile as error:
                if _EMPTY not in error.message:
                    unread.append(error.message)

    take(first)
    if form == "aux" and not (keys or unread):
        own = first.suffix in {".aux", ".bcf"}
        raise RefsError(
            f"{first}: no \\citation in it",
            hint="the manuscript cites nothing, or LaTeX has not run since"
            if own
            else "is it the .aux file of a manuscript, or biber's .bcf?",
        )
    everything = keys.pop(_EVERYTHING, True) is None
    return Cited(tuple(keys), everything, tuple(unread))
