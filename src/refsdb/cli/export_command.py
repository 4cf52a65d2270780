"""`refs export`: what leaves the library."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import many, say
from refsdb.errors import InputError, RefsError

if TYPE_CHECKING:
    from refsdb.model import Item
    from refsdb.store import Library

_WORD = {".docx", ".doc", ".odt", ".rtf"}


@click.command(
    "export",
    epilog="\b\nExamples:\n  refs export -o library.bib\n  refs export -o library.ris"
    "\n  refs export calcinosis-cutis-overview --to text"
    "\n  refs export --search 'author:gonul year:2000..2010' --to ris"
    "\n  refs export --aux paper.aux --to biblatex -o paper.bib",
)
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@click.option(
    "--to",
    type=click.Choice(["bibtex", "biblatex", "ris", "csl-json", "nbib", "text", "html", "markdown"]),
    help="The format. Without it the one that the ending of -o names, else bibtex.",
)
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False), help="Write this file instead of standard output."
)
@click.option(
    "--order",
    type=click.Choice(["key", "entry"]),
    help="Sort by key, or keep the order of the entry's list. Without it text, html and markdown keep it.",
)
@click.option("--printed", is_flag=True, help="The list of one entry as it was printed.")
@click.option(
    "--patch",
    is_flag=True,
    help="Only what is wrong in the printed list of one entry, as a patch for that list.",
)
@click.option(
    "--against", type=click.Path(), metavar="FILE", help="The patch for this text, in which the list stands."
)
@click.option("--search", metavar="WORDS", help="Those that `refs search` finds, of those named.")
@click.option(
    "--style",
    metavar="NAME|FILE",
    help="A CSL style, such as apa, for text, html and markdown. Without it, the house style.",
)
@click.option("--ascii", "ascii_only", is_flag=True, help="Spell letters for old BibTeX.")
@click.option(
    "--aux",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="Those cited in LaTeX's .aux, or biber's .bcf file.",
)
@click.option(
    "--tex", multiple=True, type=click.Path(), metavar="FILE", help="Those that a LaTeX manuscript cites."
)
@click.option(
    "--markdown",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="Those that a Markdown manuscript cites.",
)
@db_option
@quiet_option
def command(
    keys: tuple[str, ...],
    *,
    to: str | None,
    output: str | None,
    order: str | None,
    printed: bool,
    patch: bool,
    against: str | None,
    search: str | None,
    style: str | None,
    ascii_only: bool,
    aux: tuple[str, ...],
    tex: tuple[str, ...],
    markdown: tuple[str, ...],
    db: str,
    quiet: bool,
) -> int:
    """Write references: those of the entries or references named by KEY, or the whole library.

    As text, HTML or Markdown the list of an entry is numbered. A file is written beside the old one, read back and
    counted before it replaces it. Keys that a manuscript cites and that the library has not are named.
    """
    from refsdb.intake.exporting import cited_in, exported
    from refsdb.store import Library
    from refsdb.writers import LISTS

    asked = to
    to = to or _format_of(output, any_ending=printed or patch)
    if style is not None and to not in LISTS:
        raise click.UsageError(f"--style is for lists that people read: --to {', '.join(LISTS)}.")
    if printed or patch or against is not None:
        _only(keys, asked, printed=printed, others=[style, search, order, *aux, *tex, *markdown])
        with Library.open(settings_from(db=db).db) as library:
            if printed:
                return _put_printed(library, keys[0], output, quiet=quiet)
            return _put_patch(library, keys[0], against, output, quiet=quiet)
    as_listed = None if order is None else order == "entry"
    forms = {"aux": aux, "tex": tex, "markdown": markdown}
    manuscripts = [(form, file) for form, files in forms.items() for file in files]
    cited = cited_in(manuscripts)
    if cited is not None and not (cited.keys or cited.everything or cited.unread):
        files = [file for _, file in manuscripts]
        say(f"refs: {', '.join(files)} {'cites' if len(files) == 1 else 'cite'} nothing")
    with Library.open(settings_from(db=db).db) as library:
        found = exported(library, keys, to, search=search, as_listed=as_listed, cited=cited)
        first = next(found.items, None)
        if first is None and search is not None:
            say(f"refs: no reference has {search}, so none is written; refs search says what can be asked")
        items = found.items if first is None else chain((first,), found.items)
        count = _put(items, to, output, style=style, ascii_only=ascii_only, numbered=found.numbered)
        if output is not None:
            say(f"wrote {many(count, 'reference')} to {output}", quiet=quiet)
    unread = cited.unread if cited else ()
    for several in found.twice:
        say(f"one reference is cited as {' and as '.join(several)}", quiet=quiet)
    for why in unread:
        say(f"refs: {why}")
    if found.missing:
        say(
            f"refs: {many(len(found.missing), 'key')} cited but not in the library: {', '.join(found.missing)}"
        )
    return InputError.exit_code if unread or found.missing else 0


def _format_of(output: str | None, *, any_ending: bool) -> str:
    """The format that the name of the file asks for. Raises RefsError for an ending that is of none."""
    from refsdb.writers import ENDINGS, format_of

    found = format_of(output or "")
    ending = Path(output or "").suffix
    if ending and not found and not any_ending:
        word = "for Word: -o list.html, which it opens; " if ending.lower() in _WORD else ""
        raise RefsError(
            f"cannot write {output}: {ending} is the ending of no format that refs writes",
            hint=f"{word}there are {', '.join(ENDINGS)}, or say which with --to",
        )
    return found or "bibtex"


def _put(
    items: Iterable[Item], to: str, output: str | None, *, style: str | None, ascii_only: bool, numbered: bool
) -> int:
    """Write the items to a file, or to standard output; how many they were, where a file was read back."""
    from refsdb.writers import replace_file, save, write
    from refsdb.writers.styles import check_styled, write_styled

    if style is None and output is not None:
        return save(items, to, Path(output), ascii_only=ascii_only, numbered=numbered)
    if style is None:
        chunks = write(items, to, ascii_only=ascii_only, numbered=numbered)
    else:
        chunks = write_styled(items, to, style, ascii_only=ascii_only)
    if output is not None:
        return replace_file(Path(output), chunks, lambda written: check_styled(written, to))
    for chunk in chunks:
        sys.stdout.write(chunk)
    return 0


def _only(keys: tuple[str, ...], to: str | None, *, printed: bool, others: list[str | None]) -> None:
    """Raises UsageError where what stands beside --printed or --patch makes no sense there."""
    option = "--printed" if printed else "--patch"
    if len(keys) != 1:
        raise click.UsageError(f"{option} is of one printed list: name one entry.")
    if any(others) or to not in {None, "text"}:
        raise click.UsageError(
            f"{option} is of the list as it was printed: it goes with --to text and -o only."
        )


def _put_printed(library: Library, entry: str, output: str | None, *, quiet: bool) -> int:
    from refsdb.intake.patching import corrections, printed_list
    from refsdb.writers import replace_file

    listed = corrections(library, entry)
    if output is None:
        sys.stdout.writelines(printed_list(listed))
    else:
        replace_file(Path(output), printed_list(listed))
        say(f"wrote {many(len(listed), 'citation')} to {output}", quiet=quiet)
    return 0


def _put_patch(library: Library, entry: str, against: str | None, output: str | None, *, quiet: bool) -> int:
    from refsdb.intake.patching import corrections, patch_of_file, patch_of_list
    from refsdb.writers import replace_file

    listed = corrections(library, entry)
    made = patch_of_list(entry, listed) if against is None else patch_of_file(Path(against), listed)
    if output is None:
        sys.stdout.writelines(made.lines)
    else:
        replace_file(Path(output), made.lines)
    say(f"{made.corrections} of {many(made.citations, 'citation')} corrected", quiet=quiet)
    for one in listed:
        for why in one.left:
            say(f"refs: no. {one.number}: {why}; that is left as it is printed")
    if made.not_found:
        say(
            f"refs: the text of no. {', '.join(made.not_found)} does not stand in {against} as it was printed"
        )
        return InputError.exit_code
    return 0
