"""`refs undo`: takes changes back."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import COUNT, db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, say


@click.command("undo", epilog="\b\nExamples:\n  refs undo\n  refs undo 12")
@click.argument("number", type=COUNT, required=False)
@click.option("--only", is_flag=True, help="Of a command that made several changes, only that of NUMBER.")
@db_option
@json_option
@quiet_option
def command(number: int | None, *, only: bool, db: str, as_json: bool, quiet: bool) -> None:
    """Take the last change back, or the one of NUMBER as `refs log` shows it; an import as a whole.

    What others have come to use since stays. An undoing is a change too: undoing it does the change again.
    """
    from refsdb.intake.changing import undo

    settings = settings_from(db=db)
    with open_library(settings, write=True) as library:
        undone = undo(library, number, only=only)
    first = undone.taken_back[-1]
    if as_json:
        print_json({"undone": [event.id for event in undone.taken_back], "event": undone.event})
    what = f"{first.action} {first.subject}".strip()
    count = f", {many(len(undone.taken_back), 'change')}" if len(undone.taken_back) > 1 else ""
    whose = f" by {first.who}" if first.who not in {"", settings.who} else ""
    say(f"undone: no. {first.id}, {what}{count}{whose}; refs undo {undone.event} does it again", quiet=quiet)
