"""`refs merge`: two references are one work."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, say
from refsdb.cli.shapes import reference_shape


@click.command("merge", epilog="\b\nExample:\n  refs merge deza2016 deza2016a")
@click.argument("kept", metavar="KEY")
@click.argument("lost", nargs=-1, required=True, metavar="OTHER…")
@db_option
@json_option
@quiet_option
def command(kept: str, lost: tuple[str, ...], *, db: str, as_json: bool, quiet: bool) -> None:
    """Say that the references OTHER are the same work as KEY: they become one, which keeps the key KEY.

    Citations keep their texts; the other keys are still understood. `refs split` or `refs undo` take it back.
    """
    from refsdb.intake.changing import merge

    with open_library(settings_from(db=db), write=True) as library:
        merged = merge(library, kept, lost)
    if as_json:
        print_json(reference_shape(merged))
    cited = many(merged.citations, "citation")
    say(
        f"{', '.join(lost)}: the same work as {merged.key} ({cited}); refs split {lost[0]} takes it apart",
        quiet=quiet,
    )
