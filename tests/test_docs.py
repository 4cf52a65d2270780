"""The docs say what is true: every command and option stands there, every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from command import ROOT
from refsdb.cli import COMMANDS, group
from refsdb.readers.folder import SUFFIXES

DOCS = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])
REFERENCE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def options(command: click.Command) -> set[str]:
    subcommands = command.commands.values() if isinstance(command, click.Group) else [command]
    return {
        name
        for one in subcommands
        for parameter in one.params
        if isinstance(parameter, click.Option)
        for name in parameter.opts
        if name.startswith("--")
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    section = re.search(rf"^## refs {name}\n(.*?)(?=^## |\Z)", REFERENCE, re.MULTILINE | re.DOTALL)
    assert section, f"docs/commands.md has no section on refs {name}"
    missing = {option for option in options(command) if option not in section[1]}
    assert not missing


def test_what_help_says_stands_in_the_docs() -> None:
    for name, says in COMMANDS.items():
        assert f"| [`refs {name}`](#refs-{name}) | {says} |" in REFERENCE


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://", "mailto:")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_every_environment_variable_is_documented() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    for name in set(re.findall(r"\bREFS_[A-Z_]+\b", source)):
        assert f"`{name}`" in REFERENCE


def test_every_format_that_is_read_has_its_page() -> None:
    index = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs" / "formats").glob("*.md")}
    assert set(re.findall(r"\(formats/([\w-]+\.md)\)", index)) == pages
    assert all(f"`{suffix}`" in index for suffix in SUFFIXES - {".rtf", ".text"})
