"""`refs tag`: tags on references."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import print_json, print_table, say


@click.command(
    "tag",
    epilog="\b\nExamples:\n  refs tag\n  refs tag deza2016 'to read' morphea\n  refs tag deza2016 --remove morphea",
)
@click.argument("key", required=False)
@click.argument("tags", nargs=-1, metavar="TAG…")
@click.option("--remove", "-r", multiple=True, metavar="TAG", help="Take a tag away.")
@db_option
@json_option
@quiet_option
def command(
    key: str | None, tags: tuple[str, ...], *, remove: tuple[str, ...], db: str, as_json: bool, quiet: bool
) -> None:
    """Tag the reference KEY. Without a TAG, show its tags; without a KEY, all tags.

    `refs search tag:NAME` finds what is tagged. Tags have no case.
    """
    from refsdb.intake import saying
    from refsdb.store import Library

    settings = settings_from(db=db)
    if not tags and not remove:
        with Library.open(settings.db) as library:
            if key is None:
                counted = library.remarks.all_tags()
                if as_json:
                    print_json([{"tag": tag, "references": count} for tag, count in counted])
                else:
                    print_table(("tag", "references"), counted)
                return
            named = library.remarks.tags(library.references.get(key).id)
        print_json(named) if as_json else print_table(("tag",), ((tag,) for tag in named))
        return
    if key is None:
        raise click.UsageError("Name the reference whose tag is to go: refs tag KEY --remove TAG.")
    with open_library(settings, write=True) as library:
        named = saying.tag(library, key, tags, remove)
        key = library.references.get(key).key
    if as_json:
        print_json(named)
    say(f"{key}: {', '.join(named) or 'no tags'}", quiet=quiet)
