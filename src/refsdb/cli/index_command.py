"""`refs index`: a works index, so that matching needs no network."""

from __future__ import annotations

from pathlib import Path

import click

from refsdb.cli.options import json_option, quiet_option
from refsdb.cli.output import print_json, say
from refsdb.cli.progress import counting
from refsdb.errors import InputError

_path = click.option(
    "--index",
    envvar="REFS_INDEX",
    default="works.db",
    show_default=True,
    metavar="PATH",
    help="The index file.",
)


@click.group("index")
def command() -> None:
    """Make a works index from Crossref records, and look at it."""


@command.command("build", epilog="\b\nExample:\n  refs index build works.jsonl.gz --index works.db")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@_path
@quiet_option
def build(files: tuple[str, ...], *, index: str, quiet: bool) -> int:
    """Add the works in FILE (JSON lines of Crossref records, also .gz) to the index; it is made if need be.

    Broken lines are named and left out; the exit code is then 3.
    """
    from refsdb.intake.indexing import build_index

    with counting("works read", quiet=quiet) as tell:
        report = build_index([Path(file) for file in files], Path(index), tell)
    say(f"{index}: {report}", quiet=quiet and not report.broken)
    return InputError.exit_code if report.broken else 0


@command.command("status")
@_path
@json_option
def status(*, index: str, as_json: bool) -> None:
    """Say what is in the index."""
    from refsdb.intake.indexing import index_status

    found = index_status(Path(index))
    if as_json:
        print_json(found)
    else:
        click.echo(str(found))
