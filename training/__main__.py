"""Trains, measures and compares.

python -m training words --works WORKS --journals LIST                writes what words mostly are
python -m training member FOLDER --works WORKS --seed N -o FILE       writes one of the networks that speak together
python -m training pupil FOLDER --works WORKS -t FILE -t FILE -o FILE writes one that learns of them
python -m training join FOLDER FILE FILE                              writes the model that is shipped, of these
python -m training same FOLDER --works WORKS                          says whether a run would give the model again
python -m training calibrate FOLDER                                   writes the table of confidence for it
python -m training quality FOLDER                                     prints the table of figures
python -m training styled FOLDER --works WORKS --number N             prints how CSL styles by others are read
python -m training match GOLD WORKS [--picture FILE]                  prints how often matching is right
python -m training delta A.json B.json GOLD.jsonl                     prints only what two predictions disagree in
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SHIPPED = Path(__file__).resolve().parent.parent / "src" / "refsdb" / "parse" / "citations.npz"


def main() -> None:
    """The command line; see the top of the file."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    words = commands.add_parser("words", help="write what words mostly are")
    member = commands.add_parser("member", help="make one of the networks that speak together")
    pupil = commands.add_parser("pupil", help="make a network that learns what several of these say together")
    join = commands.add_parser("join", help="make the model file of them")
    same = commands.add_parser("same", help="say whether a training run today would give the shipped model")
    others = commands.add_parser("styled", help="print how exactly references in CSL styles are read")
    others.add_argument("--number", type=int, default=60, help="how many styles")
    others.add_argument("--seed", default="0", help="which ones")
    for command in (member, pupil, join, same, others):
        command.add_argument("folder", type=Path, help="folder with the labelled sets")
    for command in (words, member, pupil, same, others):
        command.add_argument(
            "--works",
            type=Path,
            action="append",
            default=[],
            help="works to print in many styles (JSON lines)",
        )
    words.add_argument(
        "--journals", type=Path, action="append", default=[], help='lists of journals, "name = short name"'
    )
    member.add_argument("--seed", type=int, required=True, help="0, 1 … give different ones")
    member.add_argument("-o", "--output", type=Path, required=True)
    pupil.add_argument("-t", "--teacher", type=Path, action="append", required=True, help="made by `member`")
    pupil.add_argument("-o", "--output", type=Path, required=True)
    join.add_argument("members", type=Path, nargs="+", help="made by `member` or `pupil`")
    join.add_argument("-o", "--output", type=Path, default=SHIPPED)
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
    run(parser.parse_args())


def run(given: argparse.Namespace) -> None:
    """Do what was asked for; each part is loaded when it is."""
    from training import match_quality, quality, train

    match given.command:
        case "words":
            train.words(given.works, given.journals)
        case "member":
            train.member(given.folder, given.works, given.seed, given.output)
        case "pupil":
            train.pupil(given.folder, given.works, given.teacher, given.output)
        case "same":
            sys.exit(
                None if train.same(given.folder, given.works) else "no: what is printed has changed since"
            )
        case "join":
            train.join(given.members, given.folder, given.output)
        case "calibrate":
            train.calibrate_shipped(given.folder)
        case "quality":
            quality.quality(given.folder)
        case "styled":
            from training.styled import styled

            styled(given.folder, given.works, given.number, given.seed)
        case "delta":
            quality.delta(given.first, given.second, given.gold)
        case "match":
            match_quality.quality(given.gold, given.works, given.picture)


if __name__ == "__main__":
    main()
