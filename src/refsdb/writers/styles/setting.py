"""What an engine is given of a reference, and what becomes of what it gives back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from lxml import etree

from refsdb.model import csl
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.writers.marked_title import tagged_title
from refsdb.writers.printed import Run, runs
from refsdb.writers.small_words import tongue_of
from refsdb.writers.tidy import tidy

Set = tuple[Sequence[Run], Sequence[Run]]
"""A reference as an engine sets it: its label ("[1]"), and the rest."""

# CSL knows no "et al." that was printed: a name stands for it, and the words are put in its place
_OTHERS = "\ue000"
_HYPHEN = "\ue00f"  # of one number
_JOINED = re.compile(r"\s*([,;]?)\s*(?:&|\b(?:and|und|et|y|e|en|og|och|ja|i|и|ve|és))?\s*$")
_INITIALS = re.compile(r"(?<![\w.-])[A-ZÀ-ÖØ-Þ]{2,3}(?![\w.-])")
_PUBLIC_LAW = re.compile(r"(?i)^p(?:ub(?:lic|\.)?|\.)?\s*l(?:aw|\.)?\s*(?:no\.?|number)?\s*(?=\d)")
_UNKNOWN_LANGUAGE = "und"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_PRIVATE = re.compile("[\ue000-\ue00f]")


def with_names(style: bytes) -> bytes:
    """The style with the `cs:name` that stands before each `cs:label` where it says none (CSL 1.0.2, "Names").

    Without it both engines print ", editors" before the names.
    """
    tree = etree.fromstring(style, etree.XMLParser(resolve_entities=False, no_network=True))
    for names in tree.iter(f"{_CSL}names"):
        if names.find(f"{_CSL}label") is not None and names.find(f"{_CSL}name") is None:
            names.insert(0, names.makeelement(f"{_CSL}name"))
    result: bytes = etree.tostring(tree, encoding="utf-8")
    return result


def csl_items(items: Iterable[Item], style: bytes = b"") -> list[dict[str, Any]]:
    """The items for an engine: the number of each, from 0, is its id. `style` is the one that sets them."""
    says_public_law = b"Pub. L." in style
    made = []
    for number, item in enumerate(items):
        reference = tidy(item.reference)
        reference = replace(
            reference,
            author=tuple(map(_spaced, reference.author)),
            editor=tuple(map(_spaced, reference.editor)),
            translator=tuple(map(_spaced, reference.translator)),
        )
        if reference.language in {"", _UNKNOWN_LANGUAGE}:  # without one styles take the title for English
            reference = replace(reference, language=tongue_of(reference.title))
        record = csl.to_csl(replace(reference, et_al=False), str(number))
        if title := tagged_title(item):
            record["title"] = title
        record = json.loads(_PRIVATE.sub("", json.dumps(record, ensure_ascii=False)))
        if says_public_law and reference.type in {"legislation", "bill"} and reference.number:
            # the style says what it is; a hyphen would make several of it ("Nos.")
            record["number"] = _PUBLIC_LAW.sub("", record["number"]).replace("-", _HYPHEN)
        if reference.et_al and reference.author:
            record["author"].append({"literal": _OTHERS})
        if reference.type not in csl.TYPES:
            record["type"] = "document"
        made.append(record)
    return made


def _spaced(name: Name) -> Name:
    """Initials as engines know them: of "CH" they would keep the first letter."""
    return replace(name, given=_INITIALS.sub(lambda found: ". ".join(found[0]) + ".", name.given))


def finished(item: Item, number: int, label: Sequence[Run], body: Sequence[Run]) -> list[Run]:
    """The reference on one line. Where no title was read, it is printed as in the house style, behind its label."""
    if not item.reference.title or not any(character.isalnum() for run in body for character in run.text):
        body = runs(item, number)
    start = [run._replace(text=run.text.strip()) for run in label if run.text.strip()]
    made = joined([*start, Run(" "), *body] if start else body)
    made = _with_others(made)
    made[0] = made[0]._replace(text=made[0].text.lstrip())
    made[-1] = made[-1]._replace(text=made[-1].text.rstrip())
    return [run._replace(text=run.text.replace(_HYPHEN, "-")) for run in made if run.text]


def joined(several: Iterable[Run]) -> list[Run]:
    """Neighbours that are set alike as one run, blanks folded."""
    made: list[Run] = []
    for (address, style), group in groupby(several, lambda run: (run.address, run.style)):
        text = re.sub(r"\s+", " ", "".join(run.text for run in group))
        if made and made[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            made.append(Run(text, address, style))
    return made


def _with_others(several: Sequence[Run]) -> list[Run]:
    """The words in place of the name: "Lai, C. H., & OTHERS (2003)" is "Lai, C. H., et al. (2003)"."""
    made: list[Run] = []
    for run in several:
        before, found, behind = run.text.partition(_OTHERS)
        if not found:
            made.append(run)
            continue
        if not before.strip() and made:
            made[-1] = made[-1]._replace(text=_JOINED.sub(r"\1", made[-1].text + before))
        else:
            before = _JOINED.sub(r"\1", before)
        before = "" if not before.strip() else before
        made.append(run._replace(text=f"{before} et al{'' if behind.startswith('.') else '.'}{behind}"))
    return made
