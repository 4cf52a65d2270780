"""A stored record as a work."""

from __future__ import annotations

from typing import Any

import msgspec

from refsdb.model import Date, Name, Work


class _Dated(msgspec.Struct, gc=False):
    """A date as Crossref writes it; only the first of several counts."""

    parts: list[list[int]] = msgspec.field(name="date-parts")


class _Usual(msgspec.Struct, gc=False):
    """What `Work.from_record` reads, of a record whose fields have the usual shapes."""

    DOI: str
    type: str = ""
    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    original_title: tuple[str, ...] = msgspec.field(name="original-title", default=())
    container_title: tuple[str, ...] = msgspec.field(name="container-title", default=())
    short_container_title: tuple[str, ...] = msgspec.field(name="short-container-title", default=())
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    published_print: _Dated | None = msgspec.field(name="published-print", default=None)
    issued: _Dated | None = None
    published_online: _Dated | None = msgspec.field(name="published-online", default=None)
    published_other: _Dated | None = msgspec.field(name="published-other", default=None)
    published: _Dated | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    article_number: str = msgspec.field(name="article-number", default="")
    ISSN: tuple[str, ...] = ()
    ISBN: tuple[str, ...] = ()
    publisher: str = ""


_usual = msgspec.json.Decoder(_Usual)


def work_of(text: bytes) -> Work:
    """The work of an encoded record: what `Work.from_record` makes of it, sooner.

    Raises MsgspecError or ValueError for what is no record.
    """
    record = msgspec.json.decode(text)
    try:
        work = _as_it_stands(_usual.decode(text), record)
    except msgspec.ValidationError:
        work = None  # a field of another shape
    return work or Work.from_record(record)


def _as_it_stands(usual: _Usual, record: dict[str, Any]) -> Work | None:
    """The work, where no text has mark-up, entities or odd blanks to take out and every name is a person's."""
    people = usual.author + usual.editor
    texts = [usual.DOI, *usual.title, *usual.subtitle, *usual.original_title, *usual.container_title]
    texts += usual.short_container_title + usual.ISSN + usual.ISBN
    texts += filter(
        None, (usual.type, usual.volume, usual.issue, usual.page, usual.article_number, usual.publisher)
    )
    for name in people:
        if name.particle or name.literal:  # Crossref's names have no such parts
            return None
    texts += [name.family for name in people]
    texts += [name.given for name in people if name.given]
    texts += [name.suffix for name in people if name.suffix]
    whole = " | ".join(texts)  # an empty text, as that of a nameless person, leaves a doubled blank
    if "&" in whole or "<" in whole or " ".join(whole.split()) != whole:
        return None
    titles = usual.title
    if usual.subtitle:
        titles += tuple([f"{titles[0]}: {more}" for more in usual.subtitle]) if titles else usual.subtitle
    return Work(
        usual.DOI,
        usual.type,
        _distinct(titles + usual.original_title),
        _distinct(usual.container_title + usual.short_container_title),
        usual.author,
        usual.editor,
        _dates(usual),
        usual.volume,
        usual.issue,
        usual.page,
        usual.article_number,
        _distinct(usual.ISSN),
        _distinct(usual.ISBN),
        usual.publisher,
        record,
    )


def _distinct(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts if len(texts) < 2 else tuple(dict.fromkeys(texts))


def _dates(usual: _Usual) -> tuple[Date, ...]:
    dates: list[Date] = []
    for dated in (
        usual.published_print,
        usual.issued,
        usual.published_online,
        usual.published_other,
        usual.published,
    ):
        if dated is None or not dated.parts or not dated.parts[0]:
            continue
        year, month, day = (*dated.parts[0][:3], 0, 0)[:3]
        if 0 < year < 10000:
            month = month if 0 < month < 13 else 0
            date = Date(year, month, day if month and 0 < day < 32 else 0)
            if date not in dates:
                dates.append(date)
    return tuple(dates)
