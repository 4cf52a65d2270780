"""`refs doctor`: the file's health."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import print_json, print_table, say

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
    from refsdb.intake.health import examined, repaired
    from refsdb.store.file import copies_of

    settings = settings_from(db=db)
    if mend:
        found = repaired(settings.db, settings.today, lambda: open_library(settings, write=True))
    else:
        found = examined(settings.db, settings.today)
    if as_json:
        print_json(found)
    elif found:
        print_table(
            ("kind", "what", "can be repaired"),
            ((a.kind, a.what, "yes" if a.repairable else "no") for a in found),
            texts={"what": 24},
        )
    if not found:
        say(f"{settings.db} is sound", quiet=quiet)
    elif any(one.repairable for one in found) and not any(one.is_damage for one in found):
        say("next: refs doctor --repair", quiet=quiet)
    elif any(one.kind != "twin" for one in found):  # of these a person says
        say(f"this cannot be repaired; {copies_of(settings.db)} may be whole", quiet=quiet)
    return EXIT_FINDINGS if found else 0
