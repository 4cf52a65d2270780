"""`refs split`: one reference is two works."""

from __future__ import annotations

import click

from refsdb.cli.opening import open_library
from refsdb.cli.options import db_option, json_option, quiet_option, settings_from
from refsdb.cli.output import many, print_json, say
from refsdb.cli.shapes import reference_shape


@click.command(
    "split",
    epilog="\b\nExamples:\n  refs split deza2016a\n  refs split deza2016 scleroderma-of-the-skin:1",
)
@click.argument("key")
@click.argument("places", nargs=-1, metavar="[ENTRY:NUMBER…]")
@db_option
@json_option
@quiet_option
def command(key: str, places: tuple[str, ...], *, db: str, as_json: bool, quiet: bool) -> None:
    """Split the reference KEY in two, and remember that they are not the same work.

    Alone, the last merge into KEY is taken back, or the one by which KEY was lost, with every link as it was;
    where KEY is another key that a file of references has for it, what stands there under it goes.
    With ENTRY:NUMBER the citations named get a reference of their own.
    """
    from refsdb.intake.changing import split

    chosen = []
    for place in places:
        entry, colon, number = place.rpartition(":")
        if not colon or not entry or not number:
            raise click.UsageError(f"{place!r} is not ENTRY:NUMBER, such as scleroderma-of-the-skin:1.")
        chosen.append((entry, number))
    with open_library(settings_from(db=db), write=True) as library:
        stays, goes = split(library, key, chosen)
    if as_json:
        print_json([reference_shape(stays), reference_shape(goes)])
    cited = [f"{one.key} ({many(one.citations, 'citation')})" for one in (stays, goes)]
    say(f"two works now: {' and '.join(cited)}", quiet=quiet)
