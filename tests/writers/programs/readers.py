"""The programs by name: how each is asked, and how it says that something is wrong (many end with 0 all the same)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from refsdb.text import latex
from writers.programs.reading import NODE, Found, Missing, Reader, Reading, bib_entries, installed, mods, run

BIBTEX_STYLES = ("plain", "abbrv", "alpha", "apalike", "plainnat", "plainurl", "IEEEtran")
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
    """The printed list. Exit code 1 stands for warnings, 2 for errors; what is said on both stands in `.blg`."""
    program = installed("bibtex", _BIBTEX)
    job = path.parent / f"{path.stem}-{style}"
    job.with_suffix(".aux").write_text(
        f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{{path.stem}}}\n"
    )
    out, _ = run(path.parent, program, job.name)
    bbl = job.with_suffix(".bbl").read_text(encoding="utf-8", errors="replace")
    found = []
    for text in re.split(r"\\bibitem(?=[\[{])", bbl)[1:]:
        label, body = _group(text.replace("%\n", ""))
        found.append(Found(label, text=latex.to_unicode(" ".join(body.replace("\\newblock", " ").split()))))
    wanted = re.compile(r"Warning--|---line |Repeated entry|I couldn't|isn't valid")
    return Reading(tuple(found), tuple(line for line in out.splitlines() if wanted.search(line)))


def _group(text: str) -> tuple[str, str]:
    """Key and rest of `[label]{key} rest`, where the label may hold brackets and braces."""
    if text.startswith("["):
        depth = 0
        for place, char in enumerate(text):
            depth += {"{": 1, "}": -1}.get(char, 0)
            if char == "]" and depth <= 0:
                text = text[place + 1 :]
                break
    key, _, body = text.removeprefix("{").partition("}")
    return key, body


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
    title = unescape(_MARKUP.sub("", item.get("title", "")))
    return Found(item["id"], title, item.get("DOI", ""), len(item.get("author", ())))


def typst(path: Path) -> Reading:
    """The list as typst prints it in HTML, in the order of the file."""
    try:
        import typst as compiler
    except ImportError:
        raise Missing("typst is not installed (PyPI: typst)") from None
    source = path.with_suffix(".typ")
    source.write_text(f'#bibliography("{path.name}", full: true, title: none, style: "ieee")\n')
    page = compiler.compile(str(source), format="html", root=str(path.parent)).decode()
    texts = [unescape(re.sub(r"<[^<>]*>", "", item)) for item in page.split("<li>")[1:]]
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
            None if one.get("title") is None else unescape(_MARKUP.sub("", one["title"])),
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
    source = f"{path.name},{form}"
    out, _ = run(path.parent, program, "-n", "-i", source, "-o", "jabref-out.bib", environment=home)
    assert "passed on to running" not in out, "another JabRef runs on this machine"
    return Reading(bib_entries(path.parent / "jabref-out.bib"))


def _readers() -> Iterator[Reader]:
    dot_bib = ("bibtex", "biblatex")

    def both(read: Callable[[Path], Reading]) -> dict[str, Callable[[Path], Reading]]:
        return dict.fromkeys(dot_bib, read)

    yield Reader("biber", both(biber), {})
    for style in BIBTEX_STYLES:
        yield Reader(f"bibtex, {style}", {"bibtex": partial(bibtex, style)}, {})
    commands = {"bibtex": "bib2xml", "biblatex": "biblatex2xml", "ris": "ris2xml"}
    yield Reader("bibutils", {to: partial(bibutils, command) for to, command in commands.items()}, {})
    yield Reader("bibclean", both(bibclean), {})
    forms = {"bibtex": "bibtex", "biblatex": "biblatex", "ris": "ris", "csl-json": "csljson"}
    yield Reader("pandoc", {to: partial(pandoc, form) for to, form in forms.items()}, {})
    yield Reader("typst", both(typst), {})
    yield Reader("pybtex, strict", both(pybtex), {})
    yield Reader("bibtexparser", both(bibtexparser), {})
    yield Reader("rispy", {"ris": rispy}, {})
    yield Reader("nbib", {"nbib": nbib}, {})
    cite = partial(node, "citation-js")
    yield Reader("citation-js", {**both(cite), "ris": cite, "csl-json": cite}, {})
    yield Reader("@retorquere/bibtex-parser", both(partial(node, "retorquere")), {})
    yield Reader("bibtex-tidy", both(partial(node, "bibtex-tidy")), {})
    # its importers of RIS and MEDLINE do not come back on this data, though they do on other
    yield Reader("JabRef", both(partial(jabref, "bibtex")), dict.fromkeys(dot_bib, 100), quick=False)


READERS = tuple(_readers())
