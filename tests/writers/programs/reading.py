"""What a program makes of an export, in a form that can be held against what was exported."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.writers import save

FORMATS = ("bibtex", ASCII := "bibtex --ascii", "biblatex", "ris", "csl-json", "nbib")
"""What is written for programs, as it is asked for."""
NODE = Path(__file__).parent / "node"
_SUFFIX = {"bibtex": ".bib", "biblatex": ".bib", "csl-json": ".json"}
_TIME = 1_800  # seconds; biber takes three minutes for 10,000 references where nothing else runs


class Missing(Exception):
    """A program that is not installed; its text says what to install."""


@dataclass(frozen=True, slots=True)
class Found:
    """One reference as a program has it. None stands for what it does not tell; `text` is its printed form."""

    key: str | None = None
    title: str | None = None
    doi: str | None = None
    authors: int | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that a program found in a file, and the lines in which it complains."""

    found: tuple[Found, ...]
    complaints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A program, and per format that it reads how: a function of the file, which may write beside it.

    `most` is the number of references per format that it reads in a time one can wait for. `quick`: it takes no
    second to start.
    """

    name: str
    reads: Mapping[str, Callable[[Path], Reading]]
    most: Mapping[str, int] = field(default_factory=dict)
    quick: bool = True


def exported(items: Sequence[Item], to: str, folder: Path) -> Path:
    """The file with the items, written as `to` of FORMATS."""
    form, _, ascii_only = to.partition(" ")
    path = folder / f"in{_SUFFIX.get(form, f'.{form}')}"
    save(items, form, path, ascii_only=bool(ascii_only))
    return path


def installed(name: str, package: str) -> str:
    """The path of a program. Raises Missing."""
    if path := shutil.which(name):
        return path
    raise Missing(f"{name} is not installed ({package})")


def run(
    folder: Path, *command: str, environment: Mapping[str, str] | None = None, codes: Sequence[int] = (0,)
) -> tuple[str, str]:
    """What the command prints, and what it complains of. Fails when its exit code is none of the `codes`."""
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        timeout=_TIME,
        check=False,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
    )
    out, error = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    if done.returncode not in codes:
        raise AssertionError(f"{Path(command[0]).name} ends with {done.returncode}: {(error or out)[-2000:]}")
    return out, error


def bib_entries(
    path: Path, *, titles: Sequence[str] = ("title",), decode: Callable[[str], str] = latex.to_unicode
) -> tuple[Found, ...]:
    """The entries of a .bib file, a program's own output, by bibtexparser.

    The title stands in the first of `titles` that holds something; `decode` makes text of it.
    """
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import SeparateCoAuthors

    library = parse_string(path.read_text(encoding="utf-8"), append_middleware=[SeparateCoAuthors()])
    if library.failed_blocks:
        raise AssertionError(str(library.failed_blocks[0].raw))
    found = []
    for entry in library.entries:
        fields = {name.lower(): field.value for name, field in entry.fields_dict.items()}
        title = next((str(fields[name]) for name in titles if fields.get(name)), "")
        doi = str(fields.get("doi") or fields.get("article-doi", ""))  # JabRef's word for it in MEDLINE
        found.append(Found(entry.key, decode(title), doi, len(fields.get("author", ()))))
    return tuple(found)


def mods(text: str) -> tuple[Found, ...]:
    """The references in MODS, into which bibutils turns every format. It parts a title at its colon."""
    names = {"m": "http://www.loc.gov/mods/v3"}
    found = []
    for record in etree.fromstring(text.encode(), etree.XMLParser(huge_tree=True, resolve_entities=False)):
        parts = record.xpath("m:titleInfo[not(@type)]/*/text()", namespaces=names)
        dois = record.xpath("m:identifier[@type='doi']/text()", namespaces=names)
        authors = record.xpath(
            "count(m:name[m:role/m:roleTerm='author' or m:role/m:roleTerm='aut'])", namespaces=names
        )
        title = re.sub(r"([?!]):(?= )", r"\1", ": ".join(map(str, parts)))
        found.append(
            Found(str(record.get("ID")), title, "".join(map(str, dois[:1])), int(float(str(authors))))
        )
    return tuple(found)
