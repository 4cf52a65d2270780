"""Matching as `import --match` and `match` show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refsdb.cli.output import many, say
from refsdb.cli.progress import progress
from refsdb.model import Outcome
from refsdb.settings import Settings

if TYPE_CHECKING:
    from refsdb.intake.sourcing import Source
    from refsdb.store import Library


@dataclass(frozen=True, slots=True)
class Told:
    """How many references came out with each outcome; `unchecked` ones could not be asked for."""

    counts: dict[str, int]

    @property
    def unchecked(self) -> int:
        return self.counts.get(Outcome.unchecked, 0)


def match_and_tell(
    library: Library, settings: Settings, source: Source | None, ids: Sequence[int], *, quiet: bool
) -> Told:
    """Match these references, store each verdict, and say what came out."""
    from refsdb.intake.asking import match_references

    if not ids:
        say("every reference has its verdict; nothing was asked", quiet=quiet)
        return Told({})
    if source is None:
        asked = "kept answers"
    else:
        asked = str(settings.index) if settings.source == "index" else "Crossref"
        if settings.source == "crossref" and not settings.mailto:
            say("hint: set REFS_MAILTO to your e-mail address, and Crossref answers faster", quiet=quiet)
    counts: Counter[str] = Counter()
    why = None
    for one in progress(match_references(library, source, ids), "matching", len(ids), quiet=quiet):
        counts[one.outcome] += 1
        why = why or one.error
        if one.was:
            say(f"{one.was} is the same work as {one.reference.key}, and is now called so", quiet=quiet)
    named = {
        "accept": "with a DOI",
        "ask": "to be looked at",
        "none": "without a match",
        "not checkable": "not checkable there",
        "unchecked": "unchecked",
    }
    parts = [f"{counts[outcome]} {words}" for outcome, words in named.items() if counts[outcome]]
    say(f"asked {asked} for {many(sum(counts.values()), 'reference')}: {', '.join(parts)}", quiet=quiet)
    if why is not None:
        say(f"warning: {why}; nothing is lost: refs match asks for the unchecked ones again")
    return Told(dict(counts))
