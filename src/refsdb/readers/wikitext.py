"""Wikitext, the source of pages of MediaWiki: headings, items, notes (`<ref>`) and lines as they are printed.

Templates that hold a reference ("{{cite book|…}}", "{{Literatur|…}}") give one line; others print nothing here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from refsdb.model import Block, BlockKind, Document
from refsdb.readers.decode import decode
from refsdb.readers.rendered import Rendered, people

_HEADING = re.compile(r"(={1,6})\s*([^=\n]+?)\s*\1\s*$")
_LOOKS = re.compile(r"^={2,4}[^=\n]+={2,4}[ \t]*$", re.MULTILINE)
_SIGNS = re.compile(r"\[\[[^\[\]\n]+\]\]|\{\{[^{}]+\}\}|'''|<ref\b|^\{\|", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DROPPED = re.compile(
    r"<(math|gallery|syntaxhighlight|timeline|code)\b[^<>]*(?<!/)>.*?(?:</\1>|\Z)", re.DOTALL
)
_REF = re.compile(r"<ref\b[^<>]*?(?:/>|>(.*?)</ref>)", re.DOTALL | re.IGNORECASE)
_LIST = re.compile(
    r"<references\b[^<>]*?(?:/>|>.*?</references>)|\{\{\s*(?:reflist|references|refs|références|referencias|listaref|reflista|"
    r"przypisy|примечания|noot|references-small)\s*(?:\|[^{}]*)?\}\}",
    re.DOTALL | re.IGNORECASE,
)
"""Where the notes are printed."""
_HERE = "\x1e"
_SUBJECT = re.compile(r"'''+(.+?)'''+")
"""What the page is about, in bold in its first section: its title."""
_TEMPLATE = re.compile(r"\{\{([^{}]*)\}\}")
_FILE = re.compile(
    r"\[\[(?:file|image|datei|bild|fichier|archivo|imagen|immagine|ficheiro|bestand|fil|plik|файл|category|kategorie|"
    r"catégorie|categoría|categoria|categorie|kategori|kategoria|категория):(?:[^\[\]]|\[\[[^\[\]]*\]\])*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\[\]]+\s+([^\[\]]*)\]")
_BARE_ADDRESS = re.compile(r"\[((?:https?:)?//[^\s\[\]]+)\]")
_TAG = re.compile(r"<[^<>\n]*>")
_ITEM = re.compile(r"([*#:;]+)\s*(.*)")
_TABLE = re.compile(r"\{\||\|[-}+]|!")

_FIELDS = {
    "title": "title titel titre título titulo titolo tytuł заглавие название",
    "author": "author authors vauthors autor auteur autore autores автор autori",
    "year": "year date jahr datum année annee fecha año anno data rok год jaar ano år",
    "journal": "journal magazine newspaper work website werk zeitschrift périodique periodico publicación rivista "
    "czasopismo издание",
    "book": "sammelwerk booktitle contribution",
    "volume": "volume band vol tome volumen wolumin том",
    "number": "issue number nummer nr numéro número numero numer номер",
    "pages": "pages page seiten seite pp passage páginas pagine strony страницы p",
    "edition": "edition auflage édition edición edizione edição wydanie",
    "place": "location place ort lieu lugar ubicación città local miejsce место plaats",
    "publisher": "publisher verlag éditeur editorial editore editora wydawca издательство uitgever förlag hrsg",
    "doi": "doi",
    "isbn": "isbn",
    "url": "url",
}
_FIELD_OF = {word: name for name, words in _FIELDS.items() for word in words.split()}
_FAMILY = re.compile(r"(?:last|surname|nachname|nom|apellidos?|cognome|nazwisko|achternaam|sobrenome)(\d*)$")
_GIVEN = ("first", "given", "vorname", "prénom", "nombre", "nome", "imię", "voornaam")


def looks_like(text: str) -> bool:
    """Whether `text` is wikitext: it has a heading between "==" and other signs of it."""
    return bool(_LOOKS.search(text)) and bool(_SIGNS.search(text))


def read(name: str, content: bytes) -> Document:
    """The blocks of the source of a page, notes last. Raises UnreadableFile for binary data."""
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    text = _DROPPED.sub("", _COMMENT.sub("", text))
    notes: list[str] = []

    def note(found: re.Match[str]) -> str:
        if found[1]:
            notes.append(found[1])
        return ""

    text = _REF.sub(note, text)
    printed = [line for one in notes if (line := _printed(one))]
    body = _without_templates(_LIST.sub(_HERE, text))
    blocks = list(_blocks(body, printed))
    if _HERE not in body:
        blocks += [Block(line, BlockKind.note, str(number)) for number, line in enumerate(printed, 1)]
    subject = _SUBJECT.search(body.split("\n=", 1)[0])
    return Document(
        name, "wikitext", tuple(blocks), {"title": _inline(subject[1])} if subject and subject[1] else {}
    )


def _blocks(text: str, notes: list[str]) -> Iterator[Block]:
    count = 0
    for place, line in enumerate(text.split("\n"), 1):
        if _HERE in line:
            yield from (Block(one, BlockKind.item, str(number)) for number, one in enumerate(notes, 1))
            continue
        heading, item = _HEADING.match(line), _ITEM.match(line)
        count = count + 1 if line.startswith("#") else 0
        if heading:
            yield Block(_inline(heading[2]), BlockKind.heading, level=len(heading[1]), place=place)
        elif item and item[1][0] in "*#":
            label = str(count) if item[1] == "#" else ""
            yield Block(_inline(item[2]), BlockKind.item, label, len(item[1]), place)
        elif not _TABLE.match(line):
            yield Block(_inline(item[2] if item else line.lstrip("|")), place=place)


def _printed(text: str) -> str:
    return _inline(_without_templates(text))


def _inline(text: str) -> str:
    """A line without addresses behind words, tags and marks of type."""
    text = _BARE_ADDRESS.sub(r"\1", _ADDRESS.sub(r"\1", text))
    text = re.sub("'{2,5}", "", _TAG.sub("", text))
    return " ".join(html.unescape(text).split())


def _without_templates(text: str) -> str:
    """The text with templates as they print, the inner ones first; those that nobody closes stay."""
    text = _LINK.sub(r"\1", _FILE.sub("", text))  # whose "|" parts nothing of a template
    for _ in range(20):
        text, changed = _TEMPLATE.subn(lambda found: _template(found[1]), text)
        if not changed:
            break
    return text


def _template(body: str) -> str:
    """What a template prints, as far as it is known: a reference, or the text in another language."""
    name, *parts = body.split("|")
    named: dict[str, str] = {}
    for part in parts:
        key, is_named, value = part.partition("=")
        if is_named:
            named.setdefault(key.strip().lower(), value.strip())
    if name.strip().lower() in {"lang", "nowrap", "nobr"} and parts:
        return parts[-1]
    found = {field: value for key, value in named.items() if value and (field := _FIELD_OF.get(key))}
    if "title" not in found:
        return ""
    found.setdefault("author", people(_names(named)))
    line = Rendered(**{**found, "title": _inline(found["title"])}).line()
    return line.replace("\n", " ")


def _names(named: dict[str, str]) -> list[str]:
    names = []
    for key, family in named.items():
        number = _FAMILY.match(key)
        if number and family:
            given = next((named[f"{one}{number[1]}"] for one in _GIVEN if named.get(f"{one}{number[1]}")), "")
            names.append(f"{family}, {given}" if given else family)
    return names
