"""Which format a file has: by its content where that is certain, else by its name, else text.

Signatures are those of the formats' own specifications; a wrongly named file is taken for what it is.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from refsdb.errors import UnreadableFile
from refsdb.readers import wikitext
from refsdb.readers.decode import CONTROL, MOST_CONTROL

SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x7fELF", "program"),
)
ZIP = b"PK\x03\x04"
ZIPPED = ((b"word/", "docx"), (b"application/vnd.oasis.opendocument.text", "odt"), (b"epub+zip", "epub"))
NAMES = {
    ".bib": "bib", ".ris": "ris", ".nbib": "nbib", ".enw": "endnote", ".tex": "latex", ".ltx": "latex",
    ".bbl": "latex", ".rtf": "rtf", ".pdf": "pdf", ".docx": "docx", ".odt": "odt", ".rst": "rst", ".rest": "rst",
    ".htm": "html", ".html": "html", ".xhtml": "html", ".amp": "html",
    ".wiki": "wikitext", ".mediawiki": "wikitext", ".wikitext": "wikitext",
    ".md": "markdown", ".markdown": "markdown", ".mkd": "markdown", ".qmd": "markdown", ".rmd": "markdown",
}  # fmt: skip
_COMMENTS = rb"\s*(?:(?><!--.*?-->)\s*)*+"  # atomic: what is a comment is not tried again as text
_TEX_COMMENTS = rb"\s*(?:%[^\n]*\n\s*){0,50}"
CONTENTS = (
    (re.compile(_COMMENTS + rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL), "html"),
    (re.compile(rb"\s*<\?xml[^>]*>" + _COMMENTS + rb"<(?:!doctype )?html\b", re.IGNORECASE | re.DOTALL), "html"),
    (re.compile(rb"\s*<(?:\?xml\b|xml>\s*<records\b)"), "xml"),
    (re.compile(_TEX_COMMENTS + rb"@[A-Za-z]{3,20}\s*[{(]"), "bib"),
    (re.compile(rb"\s*TY  - \w{2,6}\s*[\r\n]"), "ris"),
    (re.compile(rb"\s*PMID- ?\d+\s*[\r\n]"), "nbib"),
    (re.compile(rb"\s*%0 [A-Z][\w ]+[\r\n]"), "endnote"),
    (re.compile(_TEX_COMMENTS + rb"\\(?:documentclass|begin\{(?:thebibliography|document)\}|usepackage)"), "latex"),
    (re.compile(_TEX_COMMENTS + rb"\\(?:begingroup\s*\\makeatletter|refsection\{0\}|bibitem|input)\b"), "latex"),
)  # fmt: skip
WHAT = {
    "pdf": "a PDF", "docx": "a Word file", "doc": "an old Word file", "odt": "an OpenDocument text",
    "epub": "an e-book", "rtf": "rich text (RTF)", "xml": "XML", "latex": "LaTeX", "bib": "BibTeX", "ris": "RIS",
    "nbib": "MEDLINE/NBIB", "endnote": "EndNote",
}  # fmt: skip
PACKED = {
    "zip": "a zip archive", "gzip": "gzip data", "bzip2": "bzip2 data", "xz": "xz data",
    "7z": "a 7z archive",
}  # fmt: skip
TOLD = 20_000
"""Bytes of a text by which wikitext is told."""
PDF = b"%PDF-"
BINARY = {"pdf", "docx", "odt"}
RECORDS = {"bib", "ris", "nbib", "endnote"}


def recognise(name: str, content: bytes) -> str:
    """The format's short name: "text", "html", "markdown", "pdf", "docx" …"""
    head = content[:4096].removeprefix(b"\xef\xbb\xbf")
    for signature, kind in SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(ZIP):
        return next((kind for sign, kind in ZIPPED if sign in content), "zip")
    for pattern, kind in CONTENTS:
        if pattern.match(head):
            return kind
    kind = NAMES.get(PurePath(name).suffix.lower(), "text")
    if kind == "text" and wikitext.looks_like(content[:TOLD].decode("utf-8", "replace")):
        return "wikitext"
    return "text" if kind in BINARY and _is_text(head) else kind


def _is_text(head: bytes) -> bool:
    """Whether a file whose name says otherwise holds text; what is cut short or damaged holds other bytes too."""
    return PDF not in head and len(head.translate(None, CONTROL)) >= len(head) * (1 - MOST_CONTROL)


def refuse(name: str, kind: str) -> UnreadableFile:
    """The error for a format that is not read: what it is, and how to go on."""
    if kind in PACKED:
        return UnreadableFile(f"{name}: {PACKED[kind]} cannot be read", hint="unpack it first")
    if kind in RECORDS:
        return UnreadableFile(
            f"{name}: {WHAT[kind]} is a file of references, not a document", hint="refs import reads it"
        )
    if kind in WHAT:
        return UnreadableFile(
            f"{name}: {WHAT[kind]} cannot be read yet", hint="save it as plain text and read that"
        )
    return UnreadableFile(f"{name}: holds binary data ({kind}), no text", hint="name a text file")


def refuse_misnamed(name: str, content: bytes) -> UnreadableFile | None:
    """The error for a text without a list whose name says that it is another format; None where it is none such."""
    said, kind = PurePath(name).suffix.lower().removeprefix("."), recognise(name, content)
    if said == "xml" and kind == "text" and content.lstrip().startswith(b"<"):
        return refuse(name, said)
    if kind == said or not (said in BINARY or (said == "xml" and kind == "text")):
        return None
    return UnreadableFile(
        f"{name}: is not {WHAT[said]}, though its name says so, and no citation list was found in its text",
        hint="get the whole file, or save it again",
    )
