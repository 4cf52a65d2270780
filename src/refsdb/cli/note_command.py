"""`refs note`: notes on references."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import print_json, print_table, say
from refsdb.cli.shapes import note_shape


@click.command(
    "note",
    epilog="\b\nExamples:\n  refs note deza2016 'compare with the second edition'\n  refs note deza2016",
)
@click.argument("key")
@click.argument("text", required=False)
@click.option("--remove", "-r", type=int, metavar="N", help="Take the N-th note away.")
@db_option
@json_option
@quiet_option
def command(key: str, text: str | None, *, remove: int | None, db: str, as_json: bool, quiet: bool) -> None:
    """Write a note on the reference KEY; without TEXT, show its notes. Notes never leave the library."""
    from refsdb.intake import saying
    from refsdb.store import Library

    settings = settings_from(db=db)
    if text is None and remove is None:
        with Library.open(settings.db) as library:
            notes = library.remarks.notes(library.references.get(key).id)
        if as_json:
            print_json([note_shape(number, one) for number, one in enumerate(notes, 1)])
        else:
            print_table(
                ("no.", "written", "note"),
                ((n, one.written, one.text) for n, one in enumerate(notes, 1)),
                texts={"note": 24},
                narrow=[("written", 0)],
            )
        return
    with open_library(settings, write=True) as library:
        count = len(saying.note(library, key, text or "", remove=remove))
        key = library.references.get(key).key
    if as_json:
        print_json({"key": key, "notes": count})
    say(f"{key}: {count} note{'s' if count != 1 else ''}", quiet=quiet)
