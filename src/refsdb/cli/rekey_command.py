"""`refs rekey`: other citation keys."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, key_pattern_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, print_table, say


@click.command(
    "rekey",
    epilog="\b\nExamples:\n  refs rekey --key-pattern '[auth][year]' --dry-run"
    "\n  refs rekey --key-pattern '[auth][year]' --map keys.sed --yes && sed -i -f keys.sed paper.tex"
    "\n  refs rekey lai2003 --to Lai:ear",
)
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@key_pattern_option
@click.option("--to", "new", metavar="NEW", help="This key for the one reference KEY, for good.")
@click.option("--all", "every", is_flag=True, help="Also keys that came with a file of references.")
@click.option(
    "--map",
    "script",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write a script for sed -f, from the old keys to the new.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be changed, and change nothing.")
@click.option("--yes", "-y", is_flag=True, help="Change without asking.")
@db_option
@json_option
@quiet_option
def command(
    keys: tuple[str, ...],
    *,
    key_pattern: str | None,
    new: str | None,
    every: bool,
    script: str | None,
    dry_run: bool,
    yes: bool,
    db: str,
    as_json: bool,
    quiet: bool,
) -> None:
    """Give the references KEY, those of entries, or all, keys by a pattern; shows the old and the new ones first.

    Keys that the pattern could have given stay. The old keys are still understood, and refs undo takes it back.
    Nothing is changed before you say yes, or give --yes.
    """
    from refsdb.intake.rekeying import plan, plan_one, rekey, sed_script
    from refsdb.writers import replace_file, replaceable

    if new is not None and len(keys) != 1:
        raise click.UsageError("--to gives one key: name the one reference that gets it.")
    if script is not None:
        replaceable(Path(script))  # told before anything is changed
    settings = settings_from(db=db, key_pattern=key_pattern)
    with open_library(settings, write=not dry_run) as library:
        if new is None:
            planned = plan(library, keys, settings.key_pattern, every=every)
        else:
            planned = plan_one(library, keys[0], new)
        changes = planned.changes
        if as_json:
            print_json([{"old": one.old, "new": one.new} for one in changes])
        elif changes:
            print_table(("old", "new"), ((one.old, one.new) for one in changes))
        done = not dry_run and bool(changes) and (yes or new is not None or _agreed(len(changes)))
        if done:
            rekey(library, changes, freeze=new is not None, pattern=settings.key_pattern)
    if script is not None:
        replace_file(Path(script), sed_script(changes))
    for keeps, why in (
        (planned.frozen, "frozen: refs tag KEY --remove frozen-key"),
        (planned.from_files, "from the files that brought them: --all, or their names, include them"),
    ):
        if keeps:
            say(f"{many(len(keeps), 'key stays', 'keys stay')} as {_some(keeps)} {why}", quiet=quiet)
    if done:
        told = (
            f"{many(len(changes), 'key')} changed; the old ones are still understood; refs undo takes it back"
        )
    else:
        told = f"nothing changed; {many(len(changes), 'key')} would be"
        told += "; --yes does it" if changes and not dry_run else ""
    say(told, quiet=quiet)


def _some(keys: tuple[str, ...]) -> str:
    return ", ".join(keys[:3]) + (", …" if len(keys) > 3 else "") + ":"


def _agreed(count: int) -> bool:
    """Whether a person says yes; without one to ask, no."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    return click.confirm(f"Change {many(count, 'key')}?", err=True)
