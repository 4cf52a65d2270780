"""`refs edit`: a person's word on a reference: its fields, and what it is not."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import say


@click.command(
    "edit",
    epilog="\b\nExamples:\n  refs edit zouboulis1990 container-title='Der Hautarzt'"
    "\n  refs edit zouboulis1990 author='Zouboulis, CC; Orfanos, CE' issued=1990-04"
    "\n  refs edit zouboulis1990 --lock title --unset container-title"
    "\n  refs edit zouboulis1990 --reject 10.5555/wrong --not-same zouboulis1990a",
)
@click.argument("key")
@click.argument("assignments", nargs=-1, metavar="FIELD=VALUE…")
@click.option("--unset", multiple=True, metavar="FIELD", help="Take your word on this field back.")
@click.option("--lock", multiple=True, metavar="FIELD", help="Keep this field as it is now.")
@click.option("--reject", multiple=True, metavar="DOI", help="This work is not the cited one.")
@click.option("--not-same", multiple=True, metavar="KEY", help="This reference is another work.")
@db_option
@quiet_option
def command(
    key: str,
    assignments: tuple[str, ...],
    *,
    unset: tuple[str, ...],
    lock: tuple[str, ...],
    reject: tuple[str, ...],
    not_same: tuple[str, ...],
    db: str,
    quiet: bool,
) -> None:
    """Correct fields of the reference KEY by hand. What you say stays, whatever citations or works say later.

    FIELD is a CSL field. An empty VALUE says that the work has none. The printed texts are never changed.
    """
    from refsdb.intake import saying
    from refsdb.intake.editing import field_of

    if not (assignments or unset or lock or reject or not_same):
        raise click.UsageError("Say what to change: FIELD=VALUE, --unset or --lock FIELD, --reject DOI.")
    fields: dict[str, str] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        fields[name.strip()] = text
    done, twins = [*fields, *unset], list[str]()
    with open_library(settings_from(db=db), write=True) as library, library.run():
        stored = library.references.get(key)
        if fields or unset or lock:
            now = saying.edit(library, key, fields, unset=unset, lock=lock)
            issued = now.reference.issued
            if "year" in fields and issued and issued.month:
                done[done.index("year")] = f"year (issued {issued.iso})"
            if now.id != stored.id:
                done[-1] += f" (one reference with {now.key} now)"
            if any(field_of(name) == "doi" for name in fields):
                twins = [one.key for one in library.references.of_doi(now.reference.doi) if one.id != now.id]
        if reject:
            stored = saying.reject(library, key, reject)
        if not_same:
            saying.keep_apart(library, key, not_same)
        anything = library.changed
    told = [
        *([f"{', '.join(done)} changed"] if done else []),
        *([f"{', '.join(lock)} locked"] if lock else []),
        *([f"not {', '.join(reject)}; now {stored.verdict}"] if reject else []),
        *([f"another work than {', '.join(not_same)}"] if not_same else []),
    ]
    say(
        f"{stored.key}: {'; '.join(told) if anything else 'nothing changed, all of it was said before'}",
        quiet=quiet,
    )
    for twin in twins:
        say(f"refs: {twin} has this DOI too; refs merge {twin} {stored.key} makes them one reference")
    if fields.get("type", "").strip() == "article":
        say("refs: article is CSL's word for a preprint; for a paper in a journal say type=article-journal")
