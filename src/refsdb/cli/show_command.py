"""`refs show`: all about one entry or one reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refsdb.cli.options import db_option, json_option, settings_from
from refsdb.cli.output import many, print_json, print_table, printable
from refsdb.cli.shapes import (
    candidate_shape,
    citation_shape,
    entry_shape,
    maybe_shape,
    reference_shape,
    said_shape,
)
from refsdb.model import shown
from refsdb.model.csl import csl_name

_MOST = 100  # citations of a reference that are shown; some are cited by thousands

if TYPE_CHECKING:
    from refsdb.store import Library, StoredEntry, StoredReference


@click.command(
    "show", epilog="\b\nExamples:\n  refs show deza2016\n  refs show calcinosis-cutis-overview --json"
)
@click.argument("key")
@db_option
@json_option
def command(key: str, *, db: str, as_json: bool) -> None:
    """Show an entry with its list, or a reference with its fields, where each comes from, and its verdict."""
    from refsdb.errors import UnknownKey
    from refsdb.store import Library

    with Library.open(settings_from(db=db).db) as library:
        reference = library.references.find(key)
        if reference is not None:
            _show_reference(library, reference, as_json=as_json)
            return
        try:
            entry = library.entries.get(key)
        except UnknownKey:
            raise UnknownKey(
                f"the library has no entry or reference {key}", hint=library.entries.known_as(key)
            ) from None
        _show_entry(library, entry, as_json=as_json)


def _show_entry(library: Library, entry: StoredEntry, *, as_json: bool) -> None:
    citations = library.entries.citations(entry.id)
    if as_json:
        listed = [citation_shape(citation) | {"doubt": citation.doubt} for citation in citations]
        print_json(entry_shape(entry) | {"citations": listed})
        return
    _fields(
        {
            "entry": entry.key,
            "title": entry.title,
            "author": entry.byline,
            "updated": entry.updated,
            **dict(entry.identifiers),
            "synonyms": "; ".join(entry.synonyms),
            "read from": entry.source,
        }
    )
    click.echo()
    print_table(
        ("no.", "reference", "doi", "text"),
        ((c.label or c.position, c.reference, c.doi, c.text) for c in citations),
        texts={"text": 40},
        narrow=[("doi", 0)],
    )
    for citation in citations:
        if citation.doubt:
            click.echo(f"look at no. {citation.label or citation.position}: {printable(citation.doubt)}")


def _show_reference(library: Library, reference: StoredReference, *, as_json: bool) -> None:
    citations = library.entries.citing(reference.id, limit=None if as_json else _MOST)
    candidates = library.references.candidates(reference.id)
    maybe = library.decisions.maybe_same(reference.id)
    disagree = library.references.prints.disagreements(reference.id)
    said = said_shape(library, reference)
    if as_json:
        print_json(
            reference_shape(reference)
            | said
            | {
                "disagree": disagree,
                "maybe_same": [maybe_shape(one) for one in maybe],
                "candidates": [candidate_shape(candidate) for candidate in candidates],
                "cited_by": [citation_shape(citation) for citation in citations],
            }
        )
        return
    known = reference.reference
    _fields({"reference": reference.key, "further keys": ", ".join(said["aliases"]), "type": known.type})
    origins = {**reference.origins, **dict.fromkeys(said["emptied"], "person")}
    for field, origin in sorted(origins.items()):
        if field != "type":
            value = printable(_text(getattr(known, field)))
            click.echo(f"  {field.replace('_', ' '):<16} {value}  [{origin}]")
    for field, values in disagree.items():
        counted = ", ".join(f"{value} ({count})" for value, count in values.items())
        click.echo(f"printed as   {csl_name(field)} {printable(counted)}")
    score = f" ({reference.score:.3f})" if reference.checked else ""
    verdict, reason = f"{reference.verdict}{score}", reference.reason
    if reference.by_hand:
        reason = f"{verdict} was said of that work: {reason}"
        verdict = f"by hand: a person gave another DOI than the accepted work's, {reference.work_doi}"
    _fields({"verdict": verdict, "because": reason, "rejected": ", ".join(said["rejected"])})
    for candidate in candidates:
        click.echo(f"  {candidate.score:.3f}  {printable(candidate.doi)}  {printable(candidate.title)}")
        for name, weight, detail in candidate.evidence:
            click.echo(f"         {weight:+6.2f}  {name}: {printable(detail)}")
    for other in maybe:
        click.echo(f"maybe the same as {other.key}: {printable(other.title)}")
        for one in other.evidence:
            click.echo(f"         {one.weight:+6.2f}  {one.name}: {printable(one.detail)}")
        click.echo(
            f"  say: refs merge {reference.key} {other.key}, "
            f"or refs edit {reference.key} --not-same {other.key}"
        )
    for key in said["not_same"]:
        click.echo(f"not the same as {key}: {printable(library.references.get(key).reference.title)}")
    _fields({"tags": ", ".join(said["tags"])})
    for note in said["notes"]:
        _fields({f"note {note['number']}": f"{note['text']} ({note['written']})"})
    click.echo(f"\ncited by {many(reference.citations, 'citation')}")
    for citation in citations:
        number = citation.label or citation.position
        click.echo(f"  {citation.entry} no. {number}: {printable(citation.text)}")
    if reference.citations > _MOST:
        click.echo(f"  and {reference.citations - _MOST} more: refs cited-by {reference.key}")


def _fields(values: dict[str, str]) -> None:
    for name, value in values.items():
        if value:
            click.echo(f"{name:<12} {printable(value)}")


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shown(value) if value else "(none)"
