"""`refs backup`: a copy of the library."""

from __future__ import annotations

from pathlib import Path

import click

from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import say


@click.command("backup", epilog="\b\nExample:\n  refs backup library-2026-11-26.db")
@click.argument("file", type=click.Path(dir_okay=False))
@db_option
@quiet_option
def command(file: str, *, db: str, quiet: bool) -> None:
    """Write a copy of the library as it is at this moment to FILE, also while another process writes."""
    from refsdb.store.doctor import backup
    from refsdb.store.file import require

    settings = settings_from(db=db)
    require(settings.db)
    size = backup(settings.db, Path(file))
    say(f"wrote {file} ({size / 1e6:.1f} MB)", quiet=quiet)
