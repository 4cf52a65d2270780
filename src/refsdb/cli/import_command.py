"""`refs import`: documents into the library."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click

from refsdb.cli.matching import match_and_tell
from refsdb.cli.opening import open_library
from refsdb.cli.options import (
    DEFAULT_DB,
    db_option,
    inputs,
    jobs_option,
    json_option,
    key_pattern_option,
    quiet_option,
    settings_from,
    source_options,
)
from refsdb.cli.output import SHOWN, many, print_json, report, say, some
from refsdb.cli.progress import progress
from refsdb.errors import InputError, NoCitationList

if TYPE_CHECKING:
    from refsdb.intake.importing import Imported
    from refsdb.intake.reading import Failure
    from refsdb.intake.records import ImportedRecords
    from refsdb.settings import Settings
    from refsdb.store import Library

_BROKEN = 20  # records that are told one by one


@click.command(
    "import",
    epilog="\b\nExamples:\n  refs import article.txt --match\n  refs import notes/ refs.bib --db notes.db",
)
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--match", is_flag=True, help="Then ask the source for every new reference.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and change nothing.")
@jobs_option(0)
@key_pattern_option
@db_option
@source_options
@json_option
@quiet_option
def command(
    files: tuple[str, ...],
    *,
    match: bool,
    dry_run: bool,
    jobs: int,
    db: str,
    as_json: bool,
    quiet: bool,
    **source: Any,
) -> int:
    """Read documents, find their citation lists, and link them into the library.

    Files of references (BibTeX, BibLaTeX, RIS, CSL-JSON, MEDLINE, EndNote) become references with their keys.
    Reading a document again compares it with what is there: only what is different is changed.
    A folder stands for the documents in it. A file that cannot be read, and a document without a list, is told of at
    the end; the others are done. The exit code is 3 where a file could not be read.
    """
    from refsdb.intake.folders import with_folders
    from refsdb.intake.reading import Failure
    from refsdb.intake.records import ImportedRecords, bring_in, read_files
    from refsdb.intake.sourcing import open_source

    settings = settings_from(db=db, **source)
    given = inputs(files)
    code = 0
    some = False
    done: list[Imported | ImportedRecords] = []  # only for --json: of a large import it is long
    failed: list[Failure] = []
    names = with_folders(given.files)
    read = read_files(names, stdin=given.stdin, jobs=jobs)
    matched = None
    with ExitStack() as stack:
        asked = (
            stack.enter_context(open_source(settings)) if match else None
        )  # first: a wrong index stops here
        library: Library | None = None
        for one in progress(read, "importing", len(names), quiet=quiet):
            if isinstance(one, Failure):
                failed.append(one)
                if not isinstance(one.error, NoCitationList):  # a document without a list was read
                    code = one.error.exit_code
                continue
            if library is None:  # not before there is something to keep
                library = stack.enter_context(open_library(settings, write=True, make=True, trial=dry_run))
                stack.enter_context(library.run(many=True))
            imported, some = bring_in(library, one), True
            if as_json:
                done.append(imported)
            if isinstance(imported, ImportedRecords):
                code = InputError.exit_code if imported.broken else code
                _tell_records(imported, quiet=quiet or as_json)
            else:
                _tell(imported, quiet=quiet or as_json)
        if library is not None and match and not dry_run:
            # an import that stands is done, even when nobody could be asked about its references
            matched = match_and_tell(library, settings, asked, library.references.unchecked(), quiet=quiet)
        stay = _lists_that_stay(stack, library, settings, failed)
    for failure in failed:
        report(failure.error)
    for told in stay:
        say(told, quiet=quiet)
    if as_json:
        unread = [{"file": one.file, "error": str(one.error)} for one in failed]
        summary: dict[str, Any] = {"imported": done, "failed": unread}
        print_json(summary | ({"matched": matched.counts} if matched else {}))
    elif dry_run:
        say("nothing was changed: this was a dry run", quiet=quiet)
    elif some:
        step = "export" if match else "match"
        say(f"next: refs {step}{'' if db == DEFAULT_DB else ' --db ' + db}", quiet=quiet)
    return code


def _lists_that_stay(
    stack: ExitStack, library: Library | None, settings: Settings, failed: Sequence[Failure]
) -> list[str]:
    """Of documents that have no list any more: the lists that the library holds of them."""
    without = [one.file for one in failed if isinstance(one.error, NoCitationList)]
    if library is None and without and settings.db.exists():
        library = stack.enter_context(open_library(settings))
    if library is None:
        return []
    return [
        f"{file}: the list that entry {entry.key} had stays in the library, {many(entry.citations, 'citation')}"
        for file in without
        for entry in library.entries.of_source(file)
        if entry.citations
    ]


def _tell_records(imported: ImportedRecords, *, quiet: bool) -> None:
    """What was new, already there and changed; which keys are others here; what could not be read, and where."""
    count = many(imported.references, "reference")
    if imported.status == "unchanged":
        said = f"unchanged, {count}"
    else:
        parts = [f"{len(imported.new)} new"]
        parts += [f"{len(imported.changed)} changed ({some(imported.changed)})"] if imported.changed else []
        parts += [f"{len(imported.reused)} already in the library"] if imported.reused else []
        parts += (
            [f"{len(imported.altered)} of them changed ({some(imported.altered)})"]
            if imported.altered
            else []
        )
        parts += (
            [f"{len(imported.gone)} gone from the file, and kept here ({some(imported.gone)})"]
            if imported.gone
            else []
        )
        said = f"{count}: {', '.join(parts)}"
    if imported.broken:
        said += f"; {many(len(imported.broken), 'record')} could not be read"
    say(f"{imported.file}: {said}", quiet=quiet)
    told = [f"line {one.place} could not be read: {one.why}" for one in imported.broken]
    _say_first(told, "broken record", quiet=quiet, shown=_BROKEN)
    told = [f"look at line {remark.place}: {remark.text}" for remark in imported.remarks]
    _say_first(told, "line", quiet=quiet)
    if imported.status != "unchanged":
        told = [
            f"the key {old} is not free, or cannot be a key: {new} here" for old, new in imported.rekeyed
        ] + [
            f"the key {old} cannot be one here: {new} in its place; {old} is still understood"
            for old, new in imported.respelled
        ]
        _say_first(told, "key", quiet=quiet)
        if imported.respelled:
            say(
                "  a paper that cites by such keys gets them with refs export --aux, --tex or --markdown",
                quiet=quiet,
            )
        told = [
            f"{old} is {new} in the file now, and here; {old} is still understood"
            for old, new in imported.renamed
        ]
        _say_first(told, "key", quiet=quiet)
        told = [f"{old} is now {new}, as one work; {old} is still understood" for old, new in imported.joined]
        _say_first(told, "key", quiet=quiet)
        told = [
            f"{key} may be the same work as {other}: refs show {key}" for key, other in imported.maybe_same
        ]
        _say_first(told, "question", quiet=quiet)


def _say_first(told: list[str], what: str, *, quiet: bool, shown: int = SHOWN) -> None:
    for one in told[:shown]:
        say(f"  {one}", quiet=quiet)
    if (left := len(told) - shown) > 0:
        say(f"  {many(left, what)} more: --json names them all", quiet=quiet)


def _tell(imported: Imported, *, quiet: bool) -> None:
    """What was new, reused, changed, and what needs a look."""
    named = f"{imported.file}: {imported.entry} ({imported.title})" if imported.title else imported.file
    count = many(imported.citations, "citation")
    if imported.status == "unchanged":
        say(f"{named}: unchanged, {count}", quiet=quiet)
    elif imported.status == "new":
        reused = f", {len(imported.reused)} already in the library" if imported.reused else ""
        say(f"{named}: new entry, {count}, {many(len(imported.new), 'new reference')}{reused}", quiet=quiet)
    else:
        new = dict(enumerate(imported.labels, 1))
        parts = [
            f"{len(positions)} {what} (no. {', '.join(labels[position] for position in positions)})"
            for what, positions, labels in (
                ("added", imported.added, new),
                ("removed", imported.removed, imported.old_labels),
                ("reworded", imported.reworded, new),
                ("moved", imported.moved, new),
                (_another_work(len(imported.renamed)), imported.renamed, new),
            )
            if positions
        ]
        say(f"{named}: changed, {'; '.join(parts) or 'its own data'}", quiet=quiet)
    for warning in imported.warnings:
        say(f"  look: {warning}", quiet=quiet)
    for position, why in imported.look:
        say(f"  look at no. {imported.labels[position - 1]}: {why}", quiet=quiet)
    for key, other in imported.maybe_same:
        say(f"  {key} may be the same work as {other}: refs show {key}", quiet=quiet)


def _another_work(count: int) -> str:
    return "names another work now" if count == 1 else "name another work now"
