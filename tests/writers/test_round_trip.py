"""Whatever a reference holds, independent readers find the same number, titles, names and DOI bytes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from io import StringIO

import pytest
from anyascii import anyascii
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.model.scripts import from_tags, to_tags
from refsdb.text import latex
from refsdb.text.fold import squash
from refsdb.writers import FORMATS, check, write
from refsdb.writers.tidy import tidy
from writers.reference_strategies import ITEMS

dot_bib = pytest.mark.parametrize("to", ["bibtex", "biblatex"])


def same_title(read: str, item: Item, *, ascii_only: bool) -> bool:
    title = tidy(item.reference).title
    if ascii_only:
        # letters that are two in NFKC may be spelled in another order ("ำ")
        return squash(latex.to_unicode(read)) in {squash(title), squash(anyascii(title))}
    return latex.to_unicode(read) == latex.ligatures(title)


def persons(item: Item, role: str) -> int:
    reference = tidy(item.reference)
    names = len(getattr(reference, role))
    return names + (role == "author" and reference.et_al and names > 0)


@dot_bib
@given(ITEMS, st.booleans())
@settings(max_examples=25, deadline=None)
def test_bibtexparser(to: str, items: list[Item], ascii_only: bool) -> None:
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import SeparateCoAuthors

    text = "".join(write(items, to, ascii_only=ascii_only))
    library = parse_string(text, append_middleware=[SeparateCoAuthors()])
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries) == len(items)
    for entry, item in zip(library.entries, items, strict=True):
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        assert same_title(fields.get("title", ""), item, ascii_only=ascii_only)
        assert fields.get("doi", "") == item.reference.doi
        assert len(fields.get("author", [])) == persons(item, "author")


@dot_bib
@given(ITEMS, st.booleans())
@settings(max_examples=25, deadline=None)
def test_pybtex(to: str, items: list[Item], ascii_only: bool) -> None:
    import pybtex.errors
    from pybtex.database import parse_string

    pybtex.errors.set_strict_mode(True)
    data = parse_string("".join(write(items, to, ascii_only=ascii_only)), "bibtex")
    assert list(data.entries) == [str(number) for number in range(1, len(items) + 1)]
    for entry, item in zip(data.entries.values(), items, strict=True):
        assert same_title(entry.fields.get("title", ""), item, ascii_only=ascii_only)
        assert entry.fields.get("doi", "") == item.reference.doi
        assert len(entry.persons.get("author", [])) == persons(item, "author")


@given(ITEMS)
@settings(max_examples=25, deadline=None)
def test_ris(items: list[Item]) -> None:
    text = "".join(write(items, "ris"))
    records = [
        re.findall(r"^([A-Z][A-Z0-9])  - (.*)$", record, re.MULTILINE) for record in text.split("\n\n")
    ]
    assert [(record[0][0], record[-1]) for record in records] == [("TY", ("ER", ""))] * len(items)
    assert len(text.splitlines()) == sum(map(len, records)) + len(records) - 1
    for record, item in zip(records, items, strict=True):
        assert [text for tag, text in record if tag == "TI"] == list(
            filter(None, [tidy(item.reference).title])
        )
        assert [text for tag, text in record if tag == "DO"] == list(filter(None, [item.reference.doi]))
        assert sum(tag == "AU" for tag, _ in record) == len(tidy(item.reference).author)


def spelled(names: tuple[Name, ...]) -> list[str]:
    return [
        name.literal or ", ".join(part for part in (name.surname, name.given, name.suffix) if part)
        for name in names
    ]


@given(ITEMS)
@settings(max_examples=25, deadline=None)
def test_rispy(items: list[Item]) -> None:
    rispy = pytest.importorskip("rispy")
    records = rispy.loads("".join(write(items, "ris")))
    assert [record["id"] for record in records] == [str(number) for number in range(1, len(items) + 1)]
    for record, item in zip(records, map(tidied, items), strict=True):
        assert record.get("title", "") == item.title
        assert record.get("doi", "") == item.doi
        assert record.get("authors", []) == spelled(item.author)
        assert "unknown_tag" not in record


@given(ITEMS)
@settings(max_examples=25, deadline=None)
@pytest.mark.filterwarnings("ignore:The following arguments for")  # what citeproc-py has no use for
def test_citeproc_py(items: list[Item]) -> None:
    from citeproc.source.json import CiteProcJSON

    found = CiteProcJSON(json.loads("".join(write(items, "csl-json"))))
    assert list(found) == [str(number) for number in range(1, len(items) + 1)]
    for record, item in zip(found.values(), map(tidied, items), strict=True):
        assert "".join(map(str, record.get("title", ""))) == to_tags(item.title)
        assert "".join(map(str, record.get("DOI", ""))) == item.doi
        assert [
            (name.get("family", ""), name.get("given", ""), name.get("literal", ""))
            for name in record.get("author", ())
        ] == [(name.family, name.given, name.literal) for name in item.author]


@given(ITEMS)
@settings(max_examples=25, deadline=None)
def test_biopython(items: list[Item]) -> None:
    medline = pytest.importorskip("Bio.Medline")
    records = list(medline.parse(StringIO("".join(write(items, "nbib")))))
    assert len(records) == len(items)
    for record, item in zip(records, map(tidied, items), strict=True):
        titles = {record.get("TI", ""), *record.get("BTI", [])}
        assert not item.title or any(title.strip("[].") == item.title.strip("[].") for title in titles)
        assert record.get("AID", []) == ([f"{item.doi} [doi]"] if item.doi else [])
        people = tuple(name for name in item.author if not name.literal)
        assert record.get("FAU", []) == spelled(people)
        assert record.get("CN", []) == [name.literal for name in item.author if name.literal]


@given(ITEMS)
@settings(max_examples=25, deadline=None)
def test_nbib(items: list[Item]) -> None:
    library = pytest.importorskip("nbib")
    # a record without a number, and these lines, are more than it reads: see docs/readers.md
    text = "".join(
        write([replace(item, reference=replace(item.reference, pmid="7")) for item in items], "nbib")
    )
    records = library.read(re.sub(r"(?m)^(?:IS  - .*|DP  - .*)\n", "", text))
    assert len(records) == len(items)
    for record, item in zip(records, map(tidied, items), strict=True):
        assert item.type == "book" or record.get("title", "").strip("[].") == item.title.strip("[].")
        assert record.get("doi", "") == item.doi


@pytest.mark.slow
@pytest.mark.parametrize(("to", "form"), [("ris", "ris"), ("csl-json", "csljson")])
@given(ITEMS)
@settings(max_examples=40, deadline=None)
def test_pandoc(to: str, form: str, items: list[Item]) -> None:
    """Pandoc takes some marks for its own (quotes, mark-up), so letters and digits are compared."""
    pypandoc = pytest.importorskip("pypandoc")
    said = pypandoc.convert_text("".join(write(items, to)), "csljson", format=form)
    records = json.loads(said)
    assert [record["id"] for record in records] == [str(number) for number in range(1, len(items) + 1)]
    for record, item in zip(records, map(tidied, items), strict=True):
        assert squash(unescape(from_tags(record.get("title", "")))) == squash(item.title)
        assert record.get("DOI", "") == item.doi
        assert len(record.get("author", [])) == len(item.author)


def tidied(item: Item) -> Reference:
    return tidy(item.reference)


@pytest.mark.parametrize("to", FORMATS)
@given(ITEMS, st.booleans())
@settings(max_examples=20, deadline=None)
def test_our_own_check(to: str, items: list[Item], ascii_only: bool) -> None:
    text = "".join(write(items, to, ascii_only=ascii_only))
    text.encode()
    assert text.isascii() or not ascii_only
    check(text, to, items, ascii_only=ascii_only)
