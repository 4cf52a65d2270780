"""`refs extract`: documents to their citation lists, without a library."""

from __future__ import annotations

import click

from refsdb.cli.options import inputs
from refsdb.cli.output import print_json_line, report, say


@click.command("extract", epilog="\b\nExample:\n  refs extract article.txt | jq .citations[].csl.title")
@click.argument("files", nargs=-1, metavar="FILE…")
def command(files: tuple[str, ...]) -> int:
    """Find the citation list of each document and print one JSON line a file.

    A file that cannot be read gives a line with its error; the others are done, and the exit code is 3.
    """
    from refsdb.errors import InputError
    from refsdb.intake.reading import extract_entry, file_name
    from refsdb.model.csl import entry_to_csl, to_csl

    given = inputs(files)
    code = 0
    for file in given.files:
        try:
            extracted = extract_entry(file, stdin=given.stdin)
        except InputError as error:
            print_json_line({"file": file_name(file), "error": str(error)})
            report(error)
            code = error.exit_code
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
    return code
