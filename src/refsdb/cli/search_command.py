"""`refs search`: references and entries by words and fields."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, page_options, settings_from
from refsdb.cli.output import many, print_json, print_table, say
from refsdb.cli.shapes import entry_shape, reference_shape


@click.command(
    "search",
    epilog="\b\nExamples:\n  refs search calcinosis cutis\n  refs search author:gonul year:2000..2010"
    "\n  refs search '\"lupus erythematosus\"' entry:scleroderma --json",
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@page_options(50)
@db_option
@json_option
def command(words: tuple[str, ...], *, limit: int, page: int, db: str, as_json: bool) -> None:
    """Find references and entries in which all the WORDS stand. Case and accents are ignored.

    author: title: journal: year: doi: arxiv: entry: tag: and key: narrow the search.
    """
    from refsdb.store import Library
    from refsdb.store.search import MOST, read_query

    query = read_query(" ".join(words))
    first = (page - 1) * limit
    with Library.open(settings_from(db=db).db) as library:
        found = library.search.references(query)
        entries = library.search.entries(query)
        references = list(library.references.with_ids(found[first : first + limit]))
        left = max(0, first - len(found)), max(0, first + limit - len(found))
        named = list(library.entries.with_ids(entries[left[0] : left[1]]))
    if as_json:
        shown = [{"kind": "reference", **reference_shape(one)} for one in references]
        print_json(shown + [{"kind": "entry", **entry_shape(one)} for one in named])
        return
    count = len(found) + len(entries)
    if not count:
        say(f"nothing has {' '.join(words)}")
        return
    rows = [("reference", r.key, r.citations, r.reference.year or "", r.reference.title) for r in references]
    rows += [("entry", e.key, e.citations, e.updated[:4], e.title) for e in named]
    print_table(
        ("kind", "key", "citations", "year", "title"),
        rows,
        texts={"title": 24},
        narrow=[("citations", 0), ("kind", 0), ("year", 0)],
    )
    if count > len(rows):
        more = "more than " if len(found) >= MOST else ""
        following = f"; --page {page + 1} shows the next" if count > first + limit else ""
        say(f"{len(rows)} of {more}{many(count, 'hit')}{following}")
