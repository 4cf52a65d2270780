"""Options that several commands share, and the settings that they and the environment make."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from refsdb.errors import RefsError
from refsdb.model import Parsed
from refsdb.settings import CROSSREF_URL, Settings

DEFAULT_DB = "refs.db"

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def together(*decorators: Decorator) -> Decorator:
    """Several options as one decorator, shown in this order."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


db_option = click.option(
    "--db",
    envvar="REFS_DB",
    default=DEFAULT_DB,
    show_default=True,
    metavar="PATH",
    help="The library file. [env: REFS_DB]",
)
COUNT = click.IntRange(1, 2**31)
"""A number of something: a page of so many, after so many pages, is still inside the 64 bits of SQLite."""
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")


def page_options(limit: int | None = None) -> Decorator:
    """`--limit` and `--page`, with a default for the first."""
    return together(
        click.option(
            "--limit",
            "-n",
            type=COUNT,
            default=limit,
            show_default=limit is not None,
            metavar="N",
            help="So many on a page.",
        ),
        click.option(
            "--page",
            type=COUNT,
            default=1,
            show_default=True,
            metavar="P",
            help="Which page.",
        ),
    )


def jobs_option(default: int) -> Decorator:
    """`--jobs`, with its default: the command is given how many processes that is."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=0),
        default=default,
        show_default=True,
        callback=lambda _context, _parameter, jobs: jobs or os.cpu_count() or 1,
        metavar="N",
        help="Processes that parse; 0 for one a core.",
    )


quiet_option = click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
key_pattern_option = click.option(
    "--key-pattern",
    metavar="PATTERN",
    help="The pattern of new keys, such as [auth][year]. [env: REFS_KEY_PATTERN]",
)


def _whom(context: click.Context, _: click.Parameter, given: str | None) -> str:
    """Who names an index on the command line means it; REFS_INDEX alone only says where one is."""
    named = context.get_parameter_source("index") is ParameterSource.COMMANDLINE
    return given or ("index" if named else "crossref")


source_options = together(
    click.option(
        "--source",
        type=click.Choice(["crossref", "index"]),
        callback=_whom,
        show_default="crossref, or index with --index",
        help="Whom to ask.",
    ),
    click.option(
        "--index",
        envvar="REFS_INDEX",
        metavar="PATH",
        help="A works index, or the JSON lines of works. [env: REFS_INDEX, asked with --source index]",
    ),
    click.option(
        "--mailto", envvar="REFS_MAILTO", default="", metavar="EMAIL", help="For Crossref. [env: REFS_MAILTO]"
    ),
    click.option("--offline", is_flag=True, help="Open no socket; use kept answers only."),
)


def settings_from(
    *,
    db: str = DEFAULT_DB,
    source: str = "crossref",
    index: str | None = None,
    mailto: str = "",
    offline: bool = False,
    key_pattern: str | None = None,
) -> Settings:
    """What the options and the environment say, as one value. Raises RefsError on a value that cannot be used."""
    rate = os.environ.get("REFS_CROSSREF_RATE", "")
    try:
        requests = float(rate) if rate else 0.0
    except ValueError:
        requests = -1.0
    if not (math.isfinite(requests) and requests >= 0):
        raise RefsError(f"REFS_CROSSREF_RATE is {rate!r}", hint="give requests a second, such as 50")
    return Settings(
        db=Path(db),
        today=today(),
        now=moment().isoformat(timespec="seconds"),
        who=who(),
        source=source,
        index=Path(index) if index else None,
        mailto=mailto,
        crossref_url=os.environ.get("REFS_CROSSREF_URL") or CROSSREF_URL,
        crossref_token=os.environ.get("REFS_CROSSREF_TOKEN", ""),
        rate=requests,
        key_pattern=key_pattern or os.environ.get("REFS_KEY_PATTERN", ""),
        offline=offline,
    )


def today() -> date:
    """The day that is written into the library."""
    return moment().date()


def who() -> str:
    """Who signs changes: REFS_USER, else the name by which one is logged in, else nobody."""
    import getpass

    try:
        return os.environ.get("REFS_USER") or getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in containers
        return ""


def moment() -> datetime:
    """Now, on the user's wall: SOURCE_DATE_EPOCH's moment where it is set, as reproducible builds ask."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            raise RefsError(
                f"SOURCE_DATE_EPOCH is {epoch!r}", hint="give seconds since 1970, or unset it"
            ) from None
    return datetime.now()  # noqa: DTZ005 - the time on the user's wall


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that a command was given, and standard input where it is among them."""

    files: tuple[str, ...]
    stdin: bytes | None


def inputs(files: tuple[str, ...]) -> Inputs:
    """No file, or "-", is standard input. Raises click.UsageError when that is a terminal."""
    files = files or ("-",)
    if "-" not in files:
        return Inputs(files, None)
    if sys.stdin.isatty():
        raise click.UsageError("No file given. Name one, or pipe text in.")
    return Inputs(files, sys.stdin.buffer.read())


def source_of(file: str | None) -> str:
    """The file to read lines of; no file, or "-", is standard input, "-". Raises as `inputs` does."""
    if file in {None, "-"} and sys.stdin.isatty():
        raise click.UsageError("No file given. Name one, or pipe text in.")
    return file or "-"


def parsed_of(file: str | None) -> Iterator[Parsed]:
    """The citations of `file` (see `source_of`), one a line, parsed."""
    from refsdb.intake.lines import parsed_lines

    return parsed_lines(source_of(file), sys.stdin.buffer)
