"""The engine in pandoc (2.11 or newer, which has citeproc in it)."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lxml import etree

from refsdb.errors import ExportError
from refsdb.writers.printed import Run, followed
from refsdb.writers.styles.setting import Set

_PREFIX = "ref-"
_STYLES = {"Emph": "i", "Strong": "b", "Superscript": "^", "Subscript": "_", "SmallCaps": "c"}
_QUOTES = {"DoubleQuote": "“”", "SingleQuote": "‘’"}
_LABEL = "csl-left-margin"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_CITATION = """<citation xmlns="http://purl.org/net/xbiblio/csl"><layout>
<names variable="author"><substitute><names variable="editor"/><text variable="title"/></substitute></names>
<date variable="issued"><date-part name="year"/></date></layout></citation>"""
_MANY = 200  # references; an article has fewer
_SECONDS = 600  # for a list of ten thousand


def run(style: bytes, records: Sequence[Mapping[str, Any]]) -> list[tuple[int, Set]] | None:
    """The records as the style sets them, by their numbers, in its order; None where there is no pandoc for it.

    Raises ExportError where pandoc fails on the style.
    """
    program = _program()
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "style.csl")
        path.write_bytes(_for_long_lists(style) if len(records) > _MANY else style)
        command = [program, "--from=csljson", "--to=json", "--citeproc", f"--csl={path}"]
        try:
            done = subprocess.run(  # noqa: S603 - the program is pandoc, its arguments are ours
                command,
                input=json.dumps(records).encode(),
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ExportError(f"pandoc could not be run for the style: {error}") from error
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode:
        if "citeproc" in said and "nknown" in said:  # an older pandoc: "Unknown option --citeproc"
            return None
        raise ExportError(f"pandoc cannot use the style: {' '.join(said.split())[:200] or done.returncode}")
    blocks = json.loads(done.stdout)["blocks"]
    return [(int(name), _set(inside)) for name, inside in _entries(blocks)]


def _for_long_lists(style: bytes) -> bytes:
    """The style with a plain form of its citations, which the list does not print.

    What they decide in a list is the letter behind the year, for works that cannot be told apart in the text. A style
    that tells them apart by naming more authors leaves it to works of the very same authors; pandoc finds out by
    setting every citation again and again, a thousand in ten minutes. So these cite in full. What is lost: where a
    style names only the first authors in its list too, it does not name more of them for works that are alike.
    """
    root = etree.fromstring(style)
    citation = root.find(f"{_CSL}citation")
    if citation is None:
        return style
    letters = citation.get("disambiguate-add-year-suffix") == "true"
    if letters and citation.get("disambiguate-add-names") != "true":
        return style
    plain = etree.fromstring(_CITATION)
    if letters:
        plain.set("disambiguate-add-year-suffix", "true")
    root.replace(citation, plain)
    return bytes(etree.tostring(root))


def _program() -> str | None:
    """Pandoc on the path, or the one that PyPI's pypandoc_binary brings: the newer one."""
    found = [path for path in (shutil.which("pandoc"), _of_pypandoc()) if path]
    return max(found, key=_version, default=None)


def _of_pypandoc() -> str | None:
    spec = find_spec("pypandoc")
    for place in (spec.submodule_search_locations if spec else None) or ():
        path = Path(place, "files", "pandoc")
        if path.is_file():
            return str(path)
    return None


@cache
def _version(program: str) -> int:
    """The first number of a pandoc's version; 0 where it does not say."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, check=False, timeout=60)  # noqa: S603 - as above
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.match(rb"pandoc\S* (\d+)", done.stdout)
    return int(found[1]) if found else 0


def _entries(blocks: Sequence[Any]) -> Iterator[tuple[str, list[Any]]]:
    """The divisions of the list, one a reference, found by their identifiers."""
    for block in blocks:
        if block["t"] != "Div":
            continue
        (name, classes, _), inside = block["c"]
        if "csl-entry" in classes and name.startswith(_PREFIX):
            yield name.removeprefix(_PREFIX), inside
        else:
            yield from _entries(inside)


def _set(blocks: Sequence[Any]) -> Set:
    label: list[Run] = []
    body: list[Run] = []
    for block in blocks:
        if block["t"] == "Div":
            (_, classes, _), inside = block["c"]
            first, rest = _set(inside)
            (label if _LABEL in classes else body).extend([*first, *rest])
        elif block["t"] in {"Para", "Plain"}:
            for inline in block["c"]:
                is_label = inline["t"] == "Span" and _LABEL in inline["c"][0][1]
                (label if is_label else body).extend(_runs(inline))
        body.append(Run(" "))
    return label, body


def _runs(inline: Mapping[str, Any], style: str = "", address: str = "") -> Iterator[Run]:
    kind: str = inline["t"]
    content: Any = inline.get("c")
    if kind == "Str":
        yield Run(content, address, style)
    elif kind in {"Space", "SoftBreak", "LineBreak"}:
        yield Run(" ", address, style)
    elif kind in {"Code", "Math", "RawInline"}:
        yield Run(content[1], address, style)
    elif kind == "Quoted":
        opening, closing = tuple(_QUOTES[content[0]["t"]])
        yield Run(opening, address, style)
        yield from _several(content[1], style, address)
        yield Run(closing, address, style)
    elif kind == "Link":
        yield from _several(content[1], style, followed(content[2][0]))
    elif kind in {"Span", "Cite", "Image"}:
        if kind == "Span" and {"csl-block", "csl-indent"} & set(content[0][1]):
            yield Run(" ")
        yield from _several(content[1], style, address)
    elif isinstance(content, list) and kind != "Note":
        mark = _STYLES.get(kind, "")
        # a style turns what is set apart in italics back to upright: twice is none
        yield from _several(
            content, style.replace(mark, "") if mark and mark in style else style + mark, address
        )


def _several(inlines: Sequence[Any], style: str, address: str) -> Iterator[Run]:
    for inline in inlines:
        yield from _runs(inline, style, address)
