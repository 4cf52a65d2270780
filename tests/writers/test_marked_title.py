"""What is set apart in a title of CSL-JSON is so in the formats that can, and no tag is printed in the others."""

from __future__ import annotations

import json
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from refsdb.model.item import Item
from refsdb.readers import bibtex as bibreader
from refsdb.readers import csljson, ris
from refsdb.writers import bibtex, write
from refsdb.writers.biblost import lost
from refsdb.writers.styles import citeproc, pandoc, write_styled
from writers.test_styles import NUMBERED, style, there

TITLE = '<i>E. coli</i> &amp; <b><i>H<sub>2</sub>O</i></b> in <span style="font-variant: small-caps">RNA</span> a<b'


def item(title: str = TITLE, container: str = "J <i>Trees</i>") -> Item:
    came = {"id": "a", "type": "article-journal", "title": title, "container-title": container, "volume": "7"}
    found = csljson.read("a.json", json.dumps([came]).encode())
    assert found is not None
    (record,) = found.records
    return Item("a", record.reference, extra={"csl-json": dict(record.extra)})


def test_italics_of_a_title() -> None:
    one = item("<i>E. coli</i> in <b>the</b> <sc>Rna</sc> lake")
    assert one.reference.title == "E. coli in the Rna lake"
    assert one.reference.container_title == "J Trees"
    assert r"title = {\textit{E. coli} in \textbf{the} \textsc{" in "".join(write([one], "bibtex"))
    assert r"title = {\textit{E. coli} in " in "".join(write([one], "biblatex"))
    assert "<i>E. coli</i> in <b>the</b> <span" in "".join(write([one], "html"))
    assert "*E. coli* in **the**" in "".join(write([one], "markdown"))
    assert "E. coli in the Rna lake (n.d.). J Trees 7" in "".join(write([one], "text"))
    assert "TI  - E. coli in the Rna lake\nT2  - J Trees\n" in "".join(write([one], "ris"))
    text = "".join(write([one], "csl-json"))
    assert '"<i>E. coli</i> in <b>the</b> <sc>Rna</sc> lake"' in text
    assert '"J <i>Trees</i>"' in text


def test_they_come_back_in_bibtex() -> None:
    once = "".join(bibtex.write([item()]))
    (record,) = bibreader.read("a.bib", once.encode()).records
    kept = {"bibtex": lost(record.reference, record.extra)}
    assert "".join(bibtex.write([Item("a", record.reference, extra=kept)])) == once


def test_they_go_with_the_title() -> None:
    one = item("<i>E. coli</i>")
    other = replace(one, reference=replace(one.reference, title="A < b > c"))
    for to in ("bibtex", "html", "markdown", "csl-json"):
        assert "coli" not in "".join(write([other], to))
    assert "<i>" not in "".join(write([other], "html"))


@pytest.mark.parametrize("title", ["a <i>b", "a </i>b", "<i>a <b>b</i> c</b>", "<x>a</x>", "<i></i>a"])
def test_odd_tags_lose_nothing(title: str) -> None:
    one = item(title)
    for to in ("bibtex", "biblatex", "text", "html", "markdown", "ris", "csl-json"):
        assert "".join(write([one], to))
    assert one.reference.title in unescape("".join(write([one], "text")))


def test_no_tag_of_a_ris_file_is_printed() -> None:
    text = "TY  - JOUR\nTI  - <i>E. coli</i> in <em>H<sub>2</sub>O</em>\nT2  - J <i>Trees</i>\nER  - \n"
    (record,) = ris.read("a.ris", text.encode()).records
    assert (record.reference.title, record.reference.container_title) == ("E. coli in H₂O", "J Trees")
    assert not record.extra


def test_italics_in_a_style(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = style(tmp_path, NUMBERED.replace(' font-style="italic"', ""))
    for engine, found in ((pandoc, pandoc._program()), (citeproc, "citeproc")):
        there(found, engine.__name__)
        with monkeypatch.context() as only:
            if engine is citeproc:
                only.setattr(pandoc, "run", lambda style, records: None)
            assert "<i>E. coli</i> in" in "".join(
                write_styled([item("<i>E. coli</i> in soil")], "html", path)
            )
