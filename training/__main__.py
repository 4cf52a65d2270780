"""Trains, measures and compares.

python -m training train FOLDER --works WORKS.jsonl.gz [-o MODEL]     writes the model that is shipped
python -m training quality FOLDER                                     prints the table of figures
python -m training match GOLD WORKS [--picture FILE]                  prints how often matching is right
python -m training delta A.json B.json GOLD.jsonl                     prints only what two predictions disagree in
"""

from __future__ import annotations

import argparse
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "refsdb" / "parse" / "citations.npz"


def main() -> None:
    """The command line; see the top of the file."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="make the model file")
    train.add_argument("folder", type=Path, help="folder with the labelled sets")
    train.add_argument(
        "--works", type=Path, action="append", default=[], help="works to print in many styles (JSON lines)"
    )
    train.add_argument(
        "--journals", type=Path, action="append", default=[], help='lists of journals, "name = short name"'
    )
    train.add_argument("-o", "--output", type=Path, default=SHIPPED)
    train.add_argument("--iterations", type=int, default=0)
    train.add_argument("--c1", type=float, default=0)
    again = commands.add_parser("calibrate", help="write the table of confidence for the model in place")
    again.add_argument("folder", type=Path, help="folder with the labelled sets")
    table = commands.add_parser("quality", help="print the table of figures")
    table.add_argument("folder", type=Path, help="folder with the labelled sets")
    matching = commands.add_parser("match", help="print how often matching is right")
    matching.add_argument("gold", type=Path, help='JSON lines with "text", "doi" and "kind"')
    matching.add_argument("works", type=Path, help="a works index, or Crossref records as JSON lines")
    matching.add_argument("--picture", type=Path, help="where to draw the precision-coverage curve (SVG)")
    differences = commands.add_parser("delta", help="print only what two predictions disagree in")
    for name in ("first", "second", "gold"):
        differences.add_argument(name, type=Path)
    given = parser.parse_args()
    if given.command == "calibrate":
        from training.train import calibrate_shipped

        calibrate_shipped(given.folder)
        return
    if given.command == "quality":
        from training.quality import quality

        quality(given.folder)
        return
    if given.command == "match":
        from training.match_quality import quality as match_quality

        match_quality(given.gold, given.works, given.picture)
        return
    if given.command == "delta":
        from training.quality import delta

        delta(given.first, given.second, given.gold)
        return
    from training.train import train as run

    changed: dict[str, object] = {}
    if given.iterations:
        changed["max_iterations"] = given.iterations
    if given.c1:
        changed["c1"] = given.c1
    run(given.folder, given.works, given.journals, given.output, changed)


if __name__ == "__main__":
    main()
