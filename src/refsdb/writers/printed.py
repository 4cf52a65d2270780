"""A reference as a list prints it: `Author I et al (Year) Title. Journal Vol: pages`, as runs of text.

What the pattern does not say goes on in its manner: books `Title, 2nd edn. Publisher, Place`, chapters
`Title. In: Editor E (ed) Book. Publisher, Place, pp 1-9`, decisions and laws `Title (1969). 393 U.S. 503`, pages of
the web their address and the day they were read. Of three authors or more the first is printed. There is no full stop
at the end.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.writers.initials import initials
from refsdb.writers.marked_title import title_runs
from refsdb.writers.tidy import line, tidy

_JOURNALS = {"article-journal", "article-magazine", "article-newspaper", "review", "review-book"}
_PARTS = {"chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary"}
_ONLINE = {"webpage", "post", "post-weblog", "dataset", "software"}
LAW = frozenset({"legal_case", "legislation"})  # printed in a report: "393 U.S. 503"
_NAMED = 2  # authors that are all printed
_ADDRESS = re.compile(r"(?i)(?:https?|ftp)://[^\s/]\S*")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|\.)?")
_SUPPLEMENT = re.compile(r"(?i)suppl")
_ENDED = re.compile(r"[.?!…]['\"’”»)\]]*$")


class Run(NamedTuple):
    """A stretch of a printed reference, and the address it leads to ("": none; else of http, https or ftp).

    `style` has a letter for each way in which it is set apart: i italic, b bold, c small capitals, ^ and _ raised
    and lowered.
    """

    text: str
    address: str = ""
    style: str = ""


def runs(item: Item, number: int) -> tuple[Run, ...]:
    """The item on one line, never empty: one that was not read as its citation is printed, or by its key/number."""
    reference = tidy(item.reference)
    address = _address(reference)
    said = line(str(item.custom.get("text", "")))
    shown = _shown_address(reference, address)
    sentences = [Run(text) for text in _place(reference) if text]
    if shown:
        sentences.append(shown)
    unread = reference.type == "document" and not sentences and reference.title in said
    if said and (unread or not reference.title):
        return (Run(said, address),)
    who = _names(reference.author, et_al=reference.et_al) or _editors(reference)
    if not (who or reference.title or sentences):
        return (Run(line(item.key) or str(number), address),)
    made = _head(
        reference, who, [Run(text, "" if shown else address, style) for text, style in title_runs(item)]
    )
    ended = not reference.title or _ended(made[-1])
    for sentence in sentences:
        made += [Run(" " if ended else ". "), sentence]
        ended = _ended(sentence)
    if shown and reference.accessed and reference.accessed.iso:
        made.append(Run(f" Accessed {reference.accessed.iso}"))
    return tuple(made)


def _ended(run: Run) -> bool:
    """Whether no full stop can follow: "Why?", "3. Aufl."; the brackets of "(n.d.)" are no end."""
    return bool(_ENDED.search(run.text)) and not run.text.endswith("(n.d.)")


def text(item: Item, number: int) -> str:
    """The runs as one text."""
    return "".join(run.text for run in runs(item, number))


def _head(reference: Reference, who: str, title: list[Run]) -> list[Run]:
    """Who, when and what; without anybody the title goes first."""
    issued = f"({_year(reference.issued)})"
    if not reference.title:
        made = [Run(f"{who} {issued}" if who else issued)]
    else:
        made = [Run(f"{who} {issued} "), *title] if who else [*title, Run(f" {issued}")]
    if reference.type not in _PARTS | LAW and not _in_journal(reference):
        made += [Run(f", {text}") for text in _volume(reference) if text]
    return made


def _in_journal(reference: Reference) -> bool:
    """Whether the work stands in a journal, also where its type is not known."""
    if reference.type in _JOURNALS:
        return True
    if reference.type in LAW:
        return False
    somewhere = reference.container_title and (reference.volume or reference.page)
    return bool(somewhere) and reference.type not in _PARTS | _ONLINE


def _place(reference: Reference) -> list[str]:
    """Where the work stands: journal, book, or whatever it is that published it; a sentence each."""
    container = reference.container_title or (reference.type in _PARTS and reference.event_title) or ""
    published = _list(reference.publisher, reference.publisher_place)
    if reference.type == "article-newspaper" and container:
        return [_newspaper(reference)]
    if _in_journal(reference):
        return [_journal(reference), "" if reference.volume or reference.page else published]
    if container and reference.type in _PARTS:
        book = _list(container, *_volume(reference))
        editors = _editors(reference) if reference.author else ""
        inside = f"In: {editors} {book}" if editors else f"In: {book}"
        return [inside, _series(reference), _list(published, _pages(reference.page or reference.number))]
    if reference.type in LAW:
        report = " ".join(filter(None, (reference.volume, reference.container_title, reference.page)))
        return [_list(reference.number, report), _list(reference.publisher, reference.publisher_place)]
    kind = " ".join(part for part in (reference.genre, reference.number) if part)
    if reference.type == "thesis":
        kind = _list(reference.genre or "Thesis", published)
        return [kind, _pages(reference.page)]
    return [
        container,
        _series(reference),
        kind,
        _eprint(reference),
        _list(published, _pages(reference.page)),
    ]


def _newspaper(reference: Reference) -> str:
    """`The Baltimore Sun, 2009-03-19, p 12`: of a newspaper the day is what it is found by."""
    day = reference.issued.iso if reference.issued and reference.issued.month else ""
    return _list(reference.container_title, day, _pages(reference.page))


def _journal(reference: Reference) -> str:
    """`Cutis 66: 465-467`. An issue is printed where it is a supplement, or there is no volume."""
    issue = reference.issue
    if issue and not _SUPPLEMENT.search(issue):
        issue = "" if reference.volume else f"({issue})"
    source = " ".join(part for part in (reference.container_title, reference.volume, issue) if part)
    pages = reference.page or reference.number
    return f"{source}: {pages}" if pages else source


def _volume(reference: Reference) -> tuple[str, str]:
    """Edition, and volume where no series follows that it is of."""
    found = _ORDINAL.fullmatch(reference.edition)
    edition = f"{ordinal(int(found[1]))} edn" if found else reference.edition
    volume = "" if reference.collection_title or not reference.volume else f"vol {reference.volume}"
    return edition, volume


def _series(reference: Reference) -> str:
    if not reference.collection_title:
        return ""
    return _list(reference.collection_title, f"vol {reference.volume}" if reference.volume else "")


def ordinal(number: int) -> str:
    """`2nd`."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _pages(page: str) -> str:
    if not page:
        return ""
    return f"{'pp' if re.search(r'[-,;]', page) else 'p'} {page}"


def _eprint(reference: Reference) -> str:
    archive, place = reference.archive, reference.archive_location
    if not place or place.lower().startswith(archive.lower()):
        return place or archive
    return f"{archive}:{place}"


def _names(names: tuple[Name, ...], *, et_al: bool) -> str:
    if not names:
        return ""
    if et_al or len(names) > _NAMED:
        return f"{_name(names[0])} et al"
    return ", ".join(map(_name, names))


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    return " ".join(
        part for part in (name.surname, initials(name.given), name.suffix.removesuffix(".")) if part
    )


def _editors(reference: Reference) -> str:
    if not reference.editor:
        return ""
    return f"{_names(reference.editor, et_al=False)} ({'ed' if len(reference.editor) == 1 else 'eds'})"


def _year(issued: Date | None) -> str:
    if issued is None:
        return "n.d."
    return str(issued.year) if issued.year else issued.literal or "n.d."


def _list(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _address(reference: Reference) -> str:
    """Where the reference leads: its DOI's address, else its URL. Only what is safe to follow and to write."""
    if reference.doi:
        return "https://doi.org/" + quote(reference.doi, safe="/:;().,")
    return followed(reference.url)


def followed(url: str) -> str:
    """The address as it is safe to follow and to write: percent-encoded, "" where it is not of the web."""
    return quote(url, safe="%/:;().,?#&=+@!$*~'[]") if _ADDRESS.fullmatch(url) else ""


def _shown_address(reference: Reference, address: str) -> Run | None:
    """The address, printed where a reader needs it: of what is online, and where nothing else says where it is."""
    told = reference.page or reference.number or reference.publisher or reference.archive_location
    if told and reference.type not in _ONLINE:
        return None
    if address:
        return Run(address, address)
    return Run(reference.url) if reference.url else None
