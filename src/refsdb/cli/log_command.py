"""`refs log`: what was changed, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from refsdb.cli.options import COUNT, db_option, json_option, settings_from
from refsdb.cli.output import print_json, print_table

_MINUTE, _DAY = len("2026-01-02 10:30"), len("2026-01-02")

if TYPE_CHECKING:
    from refsdb.store import Event, Library


@click.command("log", epilog="\b\nExamples:\n  refs log\n  refs log deza2016\n  refs log --all --json")
@click.argument("key", required=False)
@click.option("--all", "every", is_flag=True, help="Each change of a command that made several.")
@click.option("--limit", "-n", type=COUNT, default=50, show_default=True, metavar="N", help="So many.")
@db_option
@json_option
def command(key: str | None, *, every: bool, limit: int, db: str, as_json: bool) -> None:
    """Show what was changed, the newest first; with KEY, of this reference, and what came to cite it.

    A command that made several changes is one line. The number is what `refs undo` takes.
    """
    from refsdb.store import Library

    with Library.open(settings_from(db=db).db) as library:
        chosen = list(islice(_chosen(library, key, limit, every=every), limit))
        outcomes = [library.events.summary(e.run) if count > 1 else e.detail for e, count in chosen]
    if as_json:
        print_json(
            [
                _shape(event) | ({"changes": count, "outcome": outcome} if count else {})
                for (event, count), outcome in zip(chosen, outcomes, strict=True)
            ]
        )
        return
    print_table(
        ("no.", "when", "who", "what", "of", "changes", "outcome"),
        (
            (
                e.id,
                e.happened.replace("T", " "),
                e.who,
                e.action,
                f"{e.subject} and {count - 1} more" if count > 1 else e.subject,
                count or 1,
                outcome if e.undone_by is None else f"undone by no. {e.undone_by}",
            )
            for (e, count), outcome in zip(chosen, outcomes, strict=True)
        ),
        texts={"of": 20, "outcome": 24},
        narrow=[("when", _MINUTE), ("changes", 0), ("when", _DAY), ("who", 8), ("who", 0)],
        ends=["of"],  # of a path the file's name
    )


def _chosen(library: Library, key: str | None, limit: int, *, every: bool) -> Iterator[tuple[Event, int]]:
    if key is not None:
        return ((event, 0) for event in library.events.of_reference(library.references.get(key).id))
    return (
        ((event, 0) for event in library.events.all(limit=limit))
        if every
        else library.events.runs(limit=limit)
    )


def _shape(event: Event) -> dict[str, Any]:
    return {
        "event": event.id,
        "run": event.run,
        "when": event.happened,
        "who": event.who,
        "action": event.action,
        "subject": event.subject,
        "detail": event.detail,
        "undone_by": event.undone_by,
    }
