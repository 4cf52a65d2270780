"""`refs doctor`: the file's health."""

from __future__ import annotations

from pathlib import Path

import click

from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, print_table, say

EXIT_FINDINGS = 1


@click.command("doctor", epilog="\b\nExamples:\n  refs doctor\n  refs doctor --repair")
@click.option(
    "--repair", "mend", is_flag=True, help="Put right what can be; a copy is kept beside the library."
)
@db_option
@json_option
@quiet_option
def command(*, mend: bool, db: str, as_json: bool, quiet: bool) -> int:
    """Examine the library file: whether it is whole, every row has what it belongs to, and search is up to date.

    The exit code is 1 where something is wrong.
    """
    from refsdb.cli.opening import open_library
    from refsdb.intake.health import features_missing, make_features
    from refsdb.store import Library
    from refsdb.store.doctor import Ailment, backup, examine, repair
    from refsdb.store.file import require

    settings = settings_from(db=db)
    require(settings.db)
    found = examine(settings.db)
    damaged = any(one.kind == "integrity" and not one.repairable for one in found)
    if mend and not damaged:  # else a copy would take the place of one that may be whole
        backup(settings.db, Path(f"{settings.db}.bak"), own=True)
        open_library(settings, write=True).close()  # brought up to date, if it is of an earlier version
        repair(settings.db)
        with open_library(settings, write=True) as library:
            make_features(library)
        found = examine(settings.db)
    if not any(one.kind in {"integrity", "version"} for one in found):
        with Library.open(settings.db, today=settings.today) as library:
            missing = features_missing(library)
        if missing:
            found.append(
                Ailment("feature", f"{many(missing, 'reference')} would not be found by their prints", True)
            )
    if as_json:
        print_json(found)
    elif found:
        print_table(
            ("kind", "what", "can be repaired"),
            ((a.kind, a.what, "yes" if a.repairable else "no") for a in found),
        )
    if not found:
        say(f"{settings.db} is sound", quiet=quiet)
    elif not damaged and any(one.repairable for one in found):
        say("next: refs doctor --repair", quiet=quiet)
    else:
        say(f"this cannot be repaired; {settings.db}.bak or a backup may be whole", quiet=quiet)
    return EXIT_FINDINGS if found else 0
