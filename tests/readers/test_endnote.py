"""EndNote's XML and its tagged export: what a reference does not hold is kept under RIS's tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import Refs

XML = """<?xml version="1.0"?><xml><records><record><ref-type name="Thesis">32</ref-type>
<contributors><authors><author>Adams, Ann</author></authors>
<tertiary-authors><author>Berg, Bo</author></tertiary-authors></contributors>
<titles><title>Ash and elm</title><secondary-title>Trees of Earth</secondary-title></titles>
<periodical><full-title>Trees of Earth</full-title><abbr-1>Trees</abbr-1></periodical>
<keywords><keyword><style face="normal">ash</style></keyword><keyword>elm</keyword></keywords>
<abstract>On trees.</abstract><accession-num>WOS:1</accession-num>
<urls><related-urls><url>https://a.org</url><url>https://b.org</url></related-urls></urls>
</record></records></xml>"""
TAGGED = """%0 Thesis
%A Adams, Ann
%? Berg, Bo
%T Ash and elm
%B Trees of Earth
%O Trees
%K ash
%K elm
%X On trees.
%M WOS:1
%U https://a.org
%U https://b.org
"""
WANTED = """A3  - Berg, Bo
KW  - ash
KW  - elm
AB  - On trees.
AN  - WOS:1
UR  - https://a.org
UR  - https://b.org
T2  - Trees of Earth
TY  - THES"""


@pytest.mark.parametrize(("name", "text"), [("a.xml", XML), ("a.enw", TAGGED)])
def test_what_no_reference_holds_goes_out_as_ris(name: str, text: str, refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / name
    page.write_text(text, encoding="utf-8")
    refs("import", page)
    out = refs("export", "--to", "ris").out
    assert f"{'J2' if name == 'a.xml' else 'N1'}  - Trees\n" in out  # others than EndNote have notes in `%O`
    assert [line for line in WANTED.splitlines() if line not in out.splitlines()] == []
    (tmp_path / "a.ris").write_text(out, encoding="utf-8")
    other = ("--db", tmp_path / "other.db")
    refs("import", tmp_path / "a.ris", *other)
    assert refs("export", "--to", "ris", *other).out == out
