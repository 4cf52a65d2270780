"""`refs edit`: a person's word on the fields of a reference."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import say
from refsdb.errors import RefsError


@click.command(
    "edit",
    epilog="\b\nExamples:\n  refs edit zouboulis1990 container-title='Der Hautarzt'"
    "\n  refs edit zouboulis1990 author='Zouboulis, CC; Orfanos, CE' issued=1990-04"
    "\n  refs edit zouboulis1990 --unset container-title",
)
@click.argument("key")
@click.argument("assignments", nargs=-1, metavar="FIELD=VALUE…")
@click.option("--unset", multiple=True, metavar="FIELD", help="Take your word on this field back.")
@db_option
@quiet_option
def command(key: str, assignments: tuple[str, ...], *, unset: tuple[str, ...], db: str, quiet: bool) -> None:
    """Correct fields of the reference KEY by hand. What you say stays, whatever citations or works say later.

    FIELD is a CSL field. An empty VALUE says that the work has none. The printed texts are never changed.
    """
    from refsdb.intake.editing import field_of, value_of

    if not assignments and not unset:
        raise click.UsageError("Say what to change: FIELD=VALUE, or --unset FIELD.")
    fields: dict[str, object] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        field = field_of(name.strip())
        fields[field] = value_of(field, text)
    taken_back = [field_of(name) for name in unset]
    with open_library(settings_from(db=db), write=True) as library, library.change("edit", key) as event:
        stored = library.references.get(key)
        unsaid = [name for name in taken_back if name not in stored.corrected]
        if unsaid:
            raise RefsError(
                f"nothing was said of {', '.join(unsaid)} of {stored.key}, so nothing is taken back"
            )
        library.references.correct(stored.id, fields, taken_back)
        event.says(", ".join([*assignments, *(f"not {name}" for name in unset)]), subject=stored.key)
    say(
        f"{stored.key}: {', '.join(name.replace('_', '-') for name in [*fields, *taken_back])} changed",
        quiet=quiet,
    )
