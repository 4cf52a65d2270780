"""Makes the sample library from the entries of this folder: `python examples/make_sample.py [refs.db]`.

The same content each time: the day is fixed, the source is the works index in works.jsonl, nothing asks the net.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

from refsdb.intake.asking import match_references
from refsdb.intake.importing import import_article
from refsdb.intake.reading import Failure, extract
from refsdb.sources.index import WorksIndex
from refsdb.store import Library

ROOT = Path(__file__).resolve().parent.parent
ENTRIES = ("examples/calcinosis-cutis.txt", "examples/scleroderma-skin.txt")
WORKS = Path("examples/works.jsonl")
DAY = date(2026, 1, 1)


def make(target: Path) -> None:
    """Write the sample library to `target`, replacing what is there. Run from the project's folder."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.db"
        with Library.open(path, write=True, today=DAY) as library:
            library.set_about("sample", "made from examples/ by examples/make_sample.py")
            for extracted in extract(ENTRIES):
                if isinstance(extracted, Failure):
                    raise extracted.error
                import_article(library, extracted)
            for matched in match_references(library, WorksIndex(WORKS), library.references.unchecked()):
                if matched.error:
                    raise matched.error
        library = Library.open(path, write=True, today=DAY)
        library.compact(target)
        library.close()


if __name__ == "__main__":
    goal = Path(sys.argv[1] if len(sys.argv) > 1 else "refs.db").absolute()
    os.chdir(ROOT)  # entries are named by their path in the project
    make(goal)
    print(f"wrote {goal}")  # noqa: T201
