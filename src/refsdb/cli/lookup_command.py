"""`refs lookup`: citation strings to DOIs, with reasons, without a library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from refsdb.cli.options import parsed_of, settings_from, source_options
from refsdb.cli.output import print_json_line, report
from refsdb.cli.progress import progress
from refsdb.model import Verdict


@click.command("lookup", epilog="\b\nExample:\n  refs lookup list.txt --source index --index works.db")
@click.argument("file", required=False)
@source_options
def command(file: str | None, **options: Any) -> int:
    """Look up citations, one a line; one JSON line each, in the same order.

    The DOI stands there only where the verdict is accept. Could not ask is "unchecked", never "none"; the
    exit code is then 4.
    """
    from refsdb.intake.asking import lookup_all
    from refsdb.intake.sourcing import open_source

    code = 0
    path = Path(file) if file and file != "-" else None
    with open_source(settings_from(**options)) as source:
        found = lookup_all(parsed_of(file), source, ahead=path is not None)
        # what is printed on a terminal shows by itself how far it is
        shown = progress(found, "looking up", _lines(path), quiet=sys.stdout.isatty())
        for parsed, verdict, error in shown:
            if error is not None:
                if not code:
                    report(error)
                code = error.exit_code
            print_json_line(_shape(parsed.text, verdict))
    return code


def _lines(path: Path | None) -> int:
    """How many lines there are to look up; 0 where nobody can know."""
    if path is None or not path.is_file():
        return 0
    with path.open("rb") as lines:
        return sum(1 for line in lines if not line.isspace())


def _shape(text: str, verdict: Verdict) -> dict[str, Any]:
    accepted = verdict.accepted
    best = verdict.candidates[0] if verdict.candidates else None
    return {
        "text": text,
        "verdict": verdict.outcome,
        "doi": accepted.work.doi if accepted else None,
        "score": round(verdict.score, 4),
        "reason": verdict.reason,
        "evidence": [
            {"name": one.name, "weight": round(one.weight, 2), "detail": one.detail}
            for one in (best.evidence if best else ())
        ],
        "candidates": [{"doi": one.work.doi, "score": round(one.score, 4)} for one in verdict.candidates],
    }
