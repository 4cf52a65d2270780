"""`refs extract`: documents to their citation lists, without a library."""

from __future__ import annotations

import click

from refsdb.cli.options import inputs, jobs_option
from refsdb.cli.output import print_json_line, report, say
from refsdb.cli.progress import progress


@click.command(
    "extract",
    epilog="\b\nExamples:\n  refs extract article.txt | jq .citations[].csl.title\n"
    "  refs extract notes/ paper.pdf > lists.jsonl",
)
@click.argument("files", nargs=-1, metavar="FILE…")
@jobs_option(0)
def command(files: tuple[str, ...], jobs: int) -> int:
    """Find the citation list of each document and print one JSON line a file.

    A folder stands for the documents in it. A file that cannot be read gives a line with its error, and is told of
    at the end; the others are done, and the exit code is 3. Long lists are parsed in several processes.
    """
    from refsdb.errors import InputError
    from refsdb.intake.folders import with_folders
    from refsdb.intake.reading import extract_entry, file_name
    from refsdb.model.csl import entry_to_csl, to_csl

    given = inputs(files)
    names = with_folders(given.files)
    failed: list[InputError] = []
    for file in progress(names, "reading", len(names)):
        try:
            extracted = extract_entry(file, stdin=given.stdin, jobs=jobs)
        except InputError as error:
            print_json_line({"file": file_name(file), "error": str(error)})
            failed.append(error)
            continue
        for warning in extracted.article.warnings:
            say(f"{file}: {warning}")
        pairs = zip(extracted.article.citations, extracted.parsed, strict=True)
        print_json_line(
            {
                "file": file_name(file),
                "entry": entry_to_csl(extracted.article.entry),
                "citations": [
                    {
                        "position": citation.position,
                        "label": citation.label,
                        "text": citation.text,
                        "csl": to_csl(parsed.reference, str(citation.position)),
                    }
                    for citation, parsed in pairs
                ],
            }
        )
    for failure in failed:
        report(failure)
    return InputError.exit_code if failed else 0
