"""`refs merge`: two references are one work."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, say
from refsdb.cli.shapes import byline, reference_shape

if TYPE_CHECKING:
    from refsdb.intake.merging import Before
    from refsdb.store import StoredReference


@click.command(
    "merge",
    epilog="\b\nExamples:\n  refs merge deza2016 deza2016a --dry-run\n  refs merge deza2016 deza2016a",
)
@click.argument("kept", metavar="KEY")
@click.argument("lost", nargs=-1, required=True, metavar="OTHER…")
@click.option("--dry-run", is_flag=True, help="Show what would be kept, and change nothing.")
@click.option(
    "--yes", "-y", is_flag=True, help="Do not ask, also where they may be, or were said to be, two works."
)
@db_option
@json_option
@quiet_option
def command(
    kept: str, lost: tuple[str, ...], *, dry_run: bool, yes: bool, db: str, as_json: bool, quiet: bool
) -> None:
    """Say that the references OTHER are the same work as KEY: they become one, which keeps the key KEY.

    Only the key is KEY's in any case. Each field is what a person said (of KEY before the others), else what the
    accepted work says (KEY's, where it has one), else what most of all their citations print; where they differ, it
    is shown. Citations keep their texts; the other keys are still understood. `refs undo` and `refs split` undo it.
    """
    from refsdb.intake.changing import merge
    from refsdb.intake.merging import before_merge

    with open_library(settings_from(db=db), write=not dry_run) as library:
        before = before_merge(library, kept, lost)
        _tell(before, quiet=quiet)
        certain = yes or not (before.doubtful or before.not_same)
        if dry_run or not (certain or _agreed()):
            if as_json:
                shapes = [reference_shape(one) for one in before.references]
                print_json(
                    {
                        "references": shapes,
                        "doubtful": before.doubtful,
                        "not_same": before.not_same,
                        "differing": before.differing,
                        "added": before.added,
                    }
                )
            say("nothing was changed", quiet=quiet)
            return
        merged = merge(library, kept, lost)
    if as_json:
        print_json(reference_shape(merged))
    say(
        f"{', '.join(lost)}: the same work as {merged.key} ({many(merged.citations, 'citation')}); "
        f"refs undo takes it back, refs split {lost[0]} also later",
        quiet=quiet,
    )


def _tell(before: Before, *, quiet: bool) -> None:
    """Which they are, where they differ and what is kept."""
    for reference in before.references:
        say(_named(reference), quiet=quiet)
    if before.doubtful:
        say(f"rather two works ({'; '.join(before.against)})", quiet=quiet)
    for one, other in before.not_same:
        say(f"a person said that {one} and {other} are two works", quiet=quiet)
    if before.differing:
        say(
            "where they differ a person's word is kept, else the accepted work's, else what most citations print:",
            quiet=quiet,
        )
    for field in before.differing:
        kept = f"{field.kept} [{field.origin}]" if field.kept else "nothing"
        say(f"  {field.field}: {kept}, not {', '.join(field.others)}", quiet=quiet)
    if before.added:
        say(f"what {before.references[0].key} lacks and takes over:", quiet=quiet)
    for more in before.added:
        say(f"  {more.field}: {more.value} [{more.origin}]", quiet=quiet)


def _named(one: StoredReference) -> str:
    parts = (byline(one.reference), str(one.reference.year or ""))
    who = ", ".join(part for part in parts if part)
    what = ": ".join(part for part in (one.key, who, one.reference.title) if part)
    return f"{what} ({many(one.citations, 'citation')})"


def _agreed() -> bool:
    """Whether a person says yes; where there is nobody to ask, the command itself has said it."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return True
    return click.confirm("Are they one work all the same?", err=True)
