"""`refs remove`: an entry out of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, say, some

if TYPE_CHECKING:
    from refsdb.intake.removing import Removed


@click.command(
    "remove",
    epilog="\b\nExamples:\n  refs remove scleroderma-of-the-skin\n  refs remove scleroderma-of-the-skin --dry-run",
)
@click.argument("keys", nargs=-1, required=True, metavar="KEY…")
@click.option("--dry-run", is_flag=True, help="Say what would go, and change nothing.")
@db_option
@json_option
@quiet_option
def command(keys: tuple[str, ...], *, dry_run: bool, db: str, as_json: bool, quiet: bool) -> None:
    """Take the entries KEY out of the library, with their lists: one that was imported by mistake, or is gone.

    The references that they cite stay, with their keys and all that was decided; one that no entry cites can be
    removed by its own KEY. `refs undo` brings all of it back. The file that was read is left alone.
    """
    from refsdb.intake.removing import remove

    with open_library(settings_from(db=db), write=True, trial=dry_run) as library:
        done = remove(library, keys)
    if as_json:
        print_json(done)
    for one in done.removed:
        say(_told(one), quiet=quiet)
    if dry_run:
        say("nothing was changed: this was a dry run", quiet=quiet)
    else:
        say(f"refs undo {done.event} brings it back", quiet=quiet)


def _told(one: Removed) -> str:
    if one.kind == "reference":
        return f"removed: reference {one.key} ({one.title})"
    told = f"removed: entry {one.key} ({one.title}), {many(one.citations, 'citation')}"
    if one.uncited:
        told += f"; no entry cites {some(one.uncited)} now (refs list --uncited)"
    return told
