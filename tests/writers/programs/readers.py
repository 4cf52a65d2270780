"""The programs by name: how each is asked, and how it says that something is wrong (many end with 0 all the same)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from html import unescape
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

from refsdb.model.scripts import from_tags
from refsdb.text import latex
from writers.programs.reading import (
    ASCII,
    NODE,
    Found,
    Missing,
    Reader,
    Reading,
    bib_entries,
    installed,
    mods,
    run,
)

BIBTEX_STYLES = ("plain", "abbrv", "alpha", "apalike", "plainnat", "plainurl", "IEEEtran")
_ITEM = re.compile(r"(?:\[.*?\])?\{([^{}]*)\}(.*)", re.DOTALL)  # behind \bibitem
# without it a JabRef passes what it is asked on to another that runs, which then reads its own file once more, in the
# format of the one that came: MEDLINE taken for RIS is one record, with every title of the file in it
_ALONE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE map SYSTEM "http://java.sun.com/dtd/preferences.dtd">
<map MAP_XML_VERSION="1.0"><entry key="useRemoteServer" value="false"/></map>
"""
_BIBTEX = "Debian: texlive-binaries, texlive-bibtex-extra, texlive-publishers"
# mark-up in the titles of CSL-JSON, which both pandoc and citation-js write
_MARKUP = re.compile(r"</?(?:span|i|b|sub|sup|em|strong)(?: [^<>]*)?>")


def biber(path: Path) -> Reading:
    """`--tool` writes the file anew; warnings do not change the exit code."""
    program = installed("biber", "Debian: biber")
    options = ("--tool", "--validate-datamodel", "--output-fieldcase=lower", "--output-file", "biber-out.bib")
    out, _ = run(path.parent, program, *options, path.name)
    complaints = tuple(line for line in out.splitlines() if line.startswith(("WARN", "ERROR")))
    return Reading(bib_entries(path.parent / "biber-out.bib"), complaints)


def bibtex(style: str, path: Path) -> Reading:
    """The printed list. Exit code 1 stands for warnings, 2 for errors, after which the list is written all the same."""
    program = installed("bibtex", _BIBTEX)
    job = path.parent / f"{path.stem}-{style}"
    job.with_suffix(".aux").write_text(
        f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{{path.stem}}}\n"
    )
    out, _ = run(path.parent, program, job.name, codes=(0, 1, 2))
    bbl = job.with_suffix(".bbl").read_text(encoding="utf-8", errors="replace")
    found, cut = [], []
    for text in re.split(r"\\bibitem(?=[\[{])", bbl)[1:]:
        item = _ITEM.fullmatch(text.replace("%\n", ""))
        assert item is not None, text
        key, body = item.groups()
        found.append(Found(key, text=latex.to_unicode(" ".join(body.replace("\\newblock", " ").split()))))
        if "\ufffd" in text:
            cut.append(f"letters of {key} are cut in half")
    wanted = re.compile(r"Warning--|---line |Repeated entry|I couldn't|isn't valid")
    return Reading(tuple(found), (*(line for line in out.splitlines() if wanted.search(line)), *cut))


def bibutils(command: str, path: Path) -> Reading:
    """MODS; the exit code is 0 always, so the number is counted."""
    program = installed(command, "Debian: bibutils")
    out, error = run(path.parent, program, path.name)
    return Reading(
        mods(out), tuple(line.strip() for line in error.splitlines() if ": Processed " not in line)
    )


def bibclean(path: Path) -> Reading:
    """The file tidied, with warnings of values that no pattern of bibclean's fits."""
    program = installed("bibclean", "Debian: bibclean")
    out, error = run(path.parent, program, "-no-read-init-files", "-max-width", "0", path.name)
    (path.parent / "bibclean-out.bib").write_text(out, encoding="utf-8")
    return Reading(
        bib_entries(path.parent / "bibclean-out.bib"),
        tuple(line for line in error.splitlines() if line.startswith(("??", "%%"))),
    )


def pandoc(form: str, path: Path) -> Reading:
    """CSL-JSON, as pandoc's own citation processor uses it."""
    try:
        import pypandoc
    except ImportError:
        raise Missing("pandoc is not installed (PyPI: pypandoc_binary)") from None
    out, error = run(path.parent, pypandoc.get_pandoc_path(), "-f", form, "-t", "csljson", path.name)
    return Reading(tuple(map(_csl, json.loads(out))), tuple(error.splitlines()))


def _csl(item: dict[str, Any]) -> Found:
    title = _plain(item.get("title", ""))
    return Found(item["id"], title, item.get("DOI", ""), len(item.get("author", ())))


def _plain(title: str) -> str:
    return unescape(_MARKUP.sub("", from_tags(title)))


def typst(path: Path) -> Reading:
    """The list as typst prints it in HTML, in the order of the file."""
    try:
        import typst as compiler
    except ImportError:
        raise Missing("typst is not installed (PyPI: typst)") from None
    source = path.with_suffix(".typ")
    source.write_text(f'#bibliography("{path.name}", full: true, title: none, style: "ieee")\n')
    page = compiler.compile(str(source), format="html", root=str(path.parent)).decode()
    texts = [unescape(re.sub(r"<[^<>]*>", "", from_tags(item))) for item in page.split("<li>")[1:]]
    return Reading(tuple(Found(text=" ".join(text.split())) for text in texts))


def pybtex(path: Path) -> Reading:
    """In its strict mode every fault is an exception."""
    import pybtex.errors
    from pybtex.database import parse_file

    pybtex.errors.set_strict_mode(True)
    entries = parse_file(str(path), "bibtex").entries
    return Reading(
        tuple(
            Found(
                key,
                latex.to_unicode(entry.fields.get("title", "")),
                entry.fields.get("doi", ""),
                len(entry.persons.get("author", ())),
            )
            for key, entry in entries.items()
        )
    )


def bibtexparser(path: Path) -> Reading:
    """Blocks that it could not read stand apart from the entries."""
    return Reading(bib_entries(path))


def rispy(path: Path) -> Reading:
    """A record without its `ER` is dropped without a word."""
    try:
        import rispy as library
    except ImportError:
        raise Missing("rispy is not installed (PyPI: rispy)") from None
    with path.open(encoding="utf-8") as file:
        records = library.load(file)
    return Reading(
        tuple(
            Found(one["id"], one.get("title", ""), one.get("doi", ""), len(one.get("authors", ())))
            for one in records
        ),
        tuple(f"unknown tag {tag}" for one in records for tag in one.get("unknown_tag", ())),
    )


def nbib(path: Path) -> Reading:
    """Names of bodies are no authors to it."""
    try:
        import nbib as library
    except ImportError:
        raise Missing("nbib is not installed (PyPI: nbib)") from None
    # one line that it does not expect is an exception for the whole file: such lines are left out, and told
    text = path.read_text(encoding="utf-8")
    refused = re.findall(r"(?m)^(PMID- |IS  - [\dX-]+)$", text)
    records = re.sub(r"(?m)^(?:PMID- |IS  - [\dX-]+)\n", "", text)
    return Reading(
        tuple(
            Found(None, one.get("title") or one.get("book_title", ""), one.get("doi", ""), None)
            for one in library.read(records)
        ),
        tuple(f"refuses {line!r}" for line in refused),
    )


def biopython(path: Path) -> Reading:
    """`Bio.Medline`, which keeps every tag as it stands."""
    try:
        library: Any = import_module("Bio.Medline")
    except ImportError:
        raise Missing("Biopython is not installed (PyPI: biopython)") from None
    with path.open(encoding="utf-8") as file:
        records = list(library.parse(file))
    return Reading(
        tuple(
            Found(
                None,
                one.get("TI") or "".join(one.get("BTI", ())),
                "".join(one.get("AID", ())).removesuffix(" [doi]"),
                len(one.get("FAU", ())) + len(one.get("CN", ())),
            )
            for one in records
        )
    )


def node(reader: str, path: Path) -> Reading:
    """A program for Node, which `read.mjs` asks; it prints what it found as JSON."""
    program = installed("node", "Debian: nodejs, npm")
    if not (NODE / "node_modules").is_dir():
        raise Missing(f"{reader} is not installed (npm ci --prefix {NODE.name})")
    out, _ = run(path.parent, program, str(NODE / "read.mjs"), reader, str(path))
    said = json.loads(out)
    found = (
        Found(
            one.get("key"),
            None if one.get("title") is None else _plain(one["title"]),
            one.get("doi"),
            one.get("authors"),
        )
        for one in said["found"]
    )
    return Reading(tuple(found), tuple(said["complaints"]))


def jabref(form: str, path: Path) -> Reading:
    """What JabRef saves after importing the file; it says nothing of what it could not read."""
    program = installed("jabref", "Debian: jabref")
    home = {"JAVA_ARGS": f"-Djava.util.prefs.userRoot={path.parent}"}
    settings = path.parent / ".java" / ".userPrefs" / "net" / "sf" / "jabref" / "prefs.xml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(_ALONE, encoding="utf-8")
    source, out, refused = path.with_name("jabref-in"), path.with_name("jabref-out.bib"), []
    text = path.read_text(encoding="utf-8")
    if form != "bibtex":  # it does not come back from a brace without a partner: such are left out, and told
        refused = [line for line in text.split("\n") if not _paired(line)]
        text = "\n".join(line if _paired(line) else re.sub("[{}]", "", line) for line in text.split("\n"))
    source.write_text(text, encoding="utf-8")
    said, _ = run(path.parent, program, "-n", "-i", f"{source.name},{form}", "-o", out.name, environment=home)
    assert "passed on to running" not in said, "another JabRef runs on this machine"
    numbers = count()  # it gives no keys to what it imports
    out.write_text(
        re.sub(r"(?m)^@\w+\{(?=,)", lambda entry: f"{entry[0]}{next(numbers)}", out.read_text("utf-8"))
    )
    if form == "bibtex":
        found = bib_entries(out)
    else:  # what it imports it does not escape, but for &
        titles = ("title", "booktitle")
        found = bib_entries(out, titles=titles, decode=lambda title: title.replace("\\&", "&"))
        found = tuple(replace(one, key=None, authors=one.authors if form == "ris" else None) for one in found)
    return Reading(found, tuple(f"refuses {line!r}" for line in refused))


def _paired(text: str) -> bool:
    """Whether braces match, of those behind no backslash."""
    text = re.sub(r"(?<=\\\\)[{}]", "", text)
    while (less := re.sub(r"\{[^{}]*\}", "", text)) != text:
        text = less
    return not re.search("[{}]", text)


def _readers() -> Iterator[Reader]:
    def both(read: Callable[[Path], Reading]) -> dict[str, Callable[[Path], Reading]]:
        return {"bibtex": read, "biblatex": read}

    def all_three(read: Callable[[Path], Reading]) -> dict[str, Callable[[Path], Reading]]:
        return both(read) | {ASCII: read}

    yield Reader("biber", both(biber), quick=False)
    for style in BIBTEX_STYLES:
        yield Reader(f"bibtex, {style}", dict.fromkeys(("bibtex", ASCII), partial(bibtex, style)))
    commands = {"bibtex": "bib2xml", "biblatex": "biblatex2xml", "ris": "ris2xml"}
    yield Reader("bibutils", {to: partial(bibutils, command) for to, command in commands.items()})
    yield Reader("bibclean", all_three(bibclean))
    forms = {"bibtex": "bibtex", "biblatex": "biblatex", "ris": "ris", "csl-json": "csljson"}
    yield Reader("pandoc", {to: partial(pandoc, form) for to, form in forms.items()})
    yield Reader("typst", both(typst))
    yield Reader("pybtex, strict", all_three(pybtex))
    yield Reader("bibtexparser", all_three(bibtexparser))
    yield Reader("rispy", {"ris": rispy})
    yield Reader("nbib", {"nbib": nbib})
    yield Reader("Biopython", {"nbib": biopython})
    cite = partial(node, "citation-js")
    yield Reader("citation-js", {**both(cite), "ris": cite, "csl-json": cite}, quick=False)
    yield Reader("@retorquere/bibtex-parser", both(partial(node, "retorquere")), quick=False)
    yield Reader("bibtex-tidy", both(partial(node, "bibtex-tidy")), quick=False)
    forms = {"bibtex": "bibtex", "biblatex": "bibtex", "ris": "ris", "nbib": "medlineplain"}
    jabrefs = {to: partial(jabref, form) for to, form in forms.items()}
    yield Reader("JabRef", jabrefs, dict.fromkeys(jabrefs, 100), quick=False)


READERS = tuple(_readers())
