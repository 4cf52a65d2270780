"""`refs list`: the entries or the references of the library."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, page_options, settings_from
from refsdb.cli.output import print_json, print_table
from refsdb.cli.shapes import byline, entry_shape, reference_shape


@click.command(
    "list", epilog="\b\nExamples:\n  refs list\n  refs list references --sort cited --reverse --limit 20"
)
@click.argument("what", type=click.Choice(["entries", "references"]), default="entries")
@click.option("--sort", default="key", show_default=True, metavar="FIELD", help="What to sort by.")
@click.option("--reverse", is_flag=True, help="The other way round.")
@click.option("--uncited", is_flag=True, help="Only references that no entry cites now.")
@page_options()
@db_option
@json_option
def command(
    what: str,
    *,
    sort: str,
    reverse: bool,
    uncited: bool,
    limit: int | None,
    page: int,
    db: str,
    as_json: bool,
) -> None:
    """List the entries (default) or the references of the library, by key.

    References are sorted by key, title, author, year, cited or added; entries by key, title, updated, citations
    or added.
    """
    from refsdb.store import Library
    from refsdb.store.entries import SORTS as ENTRY_SORTS
    from refsdb.store.references import SORTS as REFERENCE_SORTS

    if uncited:
        what = "references"
    sorts = ENTRY_SORTS if what == "entries" else REFERENCE_SORTS
    if sort not in sorts:
        raise click.UsageError(
            f"{what.capitalize()} cannot be sorted by {sort!r}, but by {', '.join(sorts)}."
        )
    if page > 1 and limit is None:
        raise click.UsageError("--page needs --limit.")
    offset = (page - 1) * (limit or 0)
    with Library.open(settings_from(db=db).db) as library:
        if what == "entries":
            entries = library.entries.all(sort=sort, reverse=reverse, limit=limit, offset=offset)
            if as_json:
                print_json([entry_shape(entry) for entry in entries])
            else:
                print_table(
                    ("key", "citations", "updated", "title"),
                    ((e.key, e.citations, e.updated, e.title) for e in entries),
                    texts={"title": 24},
                    narrow=[("updated", 0), ("citations", 0)],
                )
        else:
            references = library.references.all(
                sort=sort, reverse=reverse, limit=limit, offset=offset, uncited=uncited
            )
            if as_json:
                print_json([reference_shape(reference) for reference in references])
            else:
                print_table(
                    ("key", "author", "year", "cited", "verdict", "doi", "title"),
                    (
                        (
                            r.key,
                            byline(r.reference),
                            r.reference.year or "",
                            r.citations,
                            "by hand" if r.by_hand else r.verdict,
                            r.doi,
                            r.reference.title,
                        )
                        for r in references
                    ),
                    texts={"title": 24},
                    narrow=[("doi", 0), ("author", 12), ("cited", 0), ("verdict", 0), ("author", 0)],
                )
