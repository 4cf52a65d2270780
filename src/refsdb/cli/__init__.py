"""The command line. Each command is a small module of this room, imported only when it runs."""

from __future__ import annotations

import gc
import io
import os
import sys
from importlib import import_module
from typing import Any

import click

from refsdb import __version__
from refsdb.errors import RefsError

_SELDOM = 50_000
"""New values after which cycles are looked for: what is read and written leaves hardly any."""
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130
EXIT_FAULT = 70  # EX_SOFTWARE of sysexits.h: our fault, not the input's

# name -> (module, what help says); here, so that `refs --help` imports no command
COMMANDS = {
    "parse": "citation strings to CSL-JSON, BibTeX, BibLaTeX or RIS",
    "extract": "documents to their citation lists, as JSON lines",
    "lookup": "citation strings to DOIs with reasons, as JSON lines",
    "import": "documents into the library",
    "match": "ask the sources for references without a verdict",
    "journals": "the names of journals that accepted matches have taught",
    "list": "the entries or the references of the library",
    "show": "all about one entry or one reference",
    "search": "find references and entries by words and fields",
    "cited-by": "the entries that cite a reference, and where",
    "edit": "correct fields of a reference by hand",
    "merge": "two references are one work",
    "remove": "take an entry out of the library, with its list",
    "rekey": "give references other keys; the old ones are still understood",
    "split": "one reference is two works",
    "undo": "take the last change back, or any import",
    "log": "what was changed, when and by whom",
    "tag": "tags on references",
    "note": "notes on references",
    "doctor": "examine the library file, and repair it",
    "backup": "copy the library, also while others write",
    "export": "references as BibTeX, BibLaTeX, RIS, CSL-JSON, NBIB, text, HTML or Markdown",
    "index": "make a works index, so that matching needs no network",
}

EXAMPLES = """\b
Examples:
  refs import article.txt --match      read an article, look its references up
  refs export -o article.bib           write the library as BibTeX
  refs cited-by deza2016               who cites this?
  pbpaste | refs parse --to bibtex     without a library"""


class Commands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"refsdb.cli.{cmd_name.replace('-', '_')}_command")
        command = module.command
        assert isinstance(command, click.Command)  # noqa: S101 - a fault of ours, not of the user
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near or "Did you mean" in error.message:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="refs")
@click.option("--debug", is_flag=True, help="Show where a fault of refsdb itself arose.")
def group(*, debug: bool) -> None:
    """Printed citation lists in; one linked library and BibTeX with DOIs out."""


def main(arguments: list[str] | None = None) -> None:
    """The `refs` command. Ends the process with the exit codes of docs/commands.md."""
    gc.set_threshold(_SELDOM)
    code = run(arguments)
    gc.freeze()  # nothing is looked through once more at the end
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code. Bad input is one line on standard error, never a traceback."""
    given = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    try:
        with group.make_context("refs", list(given)) as context:
            result: Any = group.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except RefsError as error:
        from refsdb.cli.output import report

        report(error)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("refs: interrupted; everything finished so far is kept", err=True)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _drop_output()  # the reader of our output has gone; nothing is left to say to it
        return 0
    except UnicodeEncodeError:
        click.echo(
            "refs: the command line holds bytes that are not UTF-8 (rename the file, or quote the key)",
            err=True,
        )
        return EXIT_USAGE
    except Exception as error:
        if "--debug" in given:
            raise
        if isinstance(error, OSError) and error.filename is None and error.errno:
            _drop_output()
            click.echo(f"refs: cannot write the output: {error.strerror or error}", err=True)
            return EXIT_USAGE
        click.echo(
            f"refs: a fault of refsdb itself, {type(error).__name__}: {' '.join(str(error).split())}"
            " (please report it; refs --debug … shows where)",
            err=True,
        )
        return EXIT_FAULT
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """What is written is UTF-8 with LF, whatever the terminal's settings: files are made of it."""
    if sys.stdout is None:  # closed by who called us
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for the whole process
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def _drop_output() -> None:
    """Let what is still buffered go to nobody, so that the end of the process does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
