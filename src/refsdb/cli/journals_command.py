"""`refs journals`: the printed names of journals that the library has learned."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, settings_from
from refsdb.cli.output import many, print_json, print_table, say
from refsdb.errors import RefsError


@click.command("journals", epilog='\b\nExamples:\n  refs journals\n  refs journals --revoke "Dermatologist"')
@click.option(
    "--revoke", metavar="NAME", help="This printed name does not stand for the journal: use it no more."
)
@click.option("--restore", metavar="NAME", help="It does after all.")
@db_option
@json_option
def command(*, revoke: str | None, restore: str | None, db: str, as_json: bool) -> None:
    """List the printed names of journals that accepted matches have taught, and what they stand for.

    Such a name speaks for a work beside its author, year, volume and page, never alone.
    """
    settings = settings_from(db=db)
    if revoke and restore:
        raise click.UsageError("Give --revoke or --restore, not both.")
    if name := revoke or restore:
        what = "used no more" if revoke else "used again"
        with open_library(settings, write=True) as library, library.change("journals", name) as event:
            found = library.journal_names.revoke(name, revoked=bool(revoke))
            event.says(what)
        if not found:
            raise RefsError(
                f"the library has learned no journal name {name!r}", hint="refs journals shows them"
            )
        say(f"{name!r} is {what} for {many(found, 'journal')}; verdicts that were given stand")
        return
    from refsdb.store import Library

    with Library.open(settings.db) as library:
        names = library.journal_names.all()
    if as_json:
        print_json(names)
    else:
        print_table(
            ("printed", "journal", "issn", "references", "revoked"),
            ((one.printed, one.journal, " ".join(one.issn), one.references, one.revoked) for one in names),
            texts={"journal": 24},
            narrow=[("references", 0), ("issn", 0)],
        )
