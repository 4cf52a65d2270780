"""`refs match`: asks the sources for references without a verdict."""

from __future__ import annotations

from typing import Any

import click

from refsdb.cli.matching import match_and_tell
from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from, source_options
from refsdb.cli.output import print_json


@click.command(
    "match", epilog="\b\nExamples:\n  refs match\n  refs match deza2016 --source index --index works.db"
)
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@db_option
@source_options
@json_option
@quiet_option
def command(keys: tuple[str, ...], *, db: str, as_json: bool, quiet: bool, **source: Any) -> int:
    """Ask the source for every reference without a verdict, or for those named.

    Every answer is kept, so that stopping and starting again asks nothing twice. When the source cannot be
    reached, references stay unchecked and the exit code is 4.
    """
    from refsdb.errors import SourceError
    from refsdb.intake.asking import to_be_matched
    from refsdb.intake.sourcing import open_source

    settings = settings_from(db=db, **source)
    with (
        open_source(settings) as asked,
        open_library(settings, write=True) as library,
        library.run(many=True),
    ):
        told = match_and_tell(library, settings, asked, to_be_matched(library, keys), quiet=quiet)
    if as_json:
        print_json({"matched": told.counts})
    return SourceError.exit_code if told.unchecked else 0
