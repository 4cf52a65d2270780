"""The README shows real output: its commands are run here on the installed package, and what they print compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from command import ROOT, Refs

README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, number: int = 0) -> str:
    blocks: list[str] = re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return blocks[number]


def refs_commands(line: str) -> list[list[str]]:
    """The arguments of each `refs` in a line of the shell."""
    return [shlex.split(part)[1:] for part in line.split(" && ") if part.startswith(".venv/bin/refs ")]


@pytest.fixture
def ran(refs: Refs, tmp_path: Path) -> dict[str, str]:
    """The main job, with its library in a folder of the test."""

    def elsewhere(arguments: list[str]) -> list[str]:
        return [str(tmp_path / one) if one.endswith(".db") else one for one in arguments]

    main_job = block("sh").splitlines()[0]
    imported, exported = (refs(*elsewhere(arguments)) for arguments in refs_commands(main_job))
    show = re.findall(r"^\$ \.venv/bin/refs (show .*)$", README, re.MULTILINE)[0]
    shown = refs(*elsewhere(shlex.split(show)))
    assert (imported.code, exported.code, shown.code) == (0, 0, 0)
    return {
        "import": imported.err.replace(f"{tmp_path}/", ""),
        "export": exported.out,
        "show": f"$ .venv/bin/refs {show}\n{shown.out}",
    }


def test_the_import_is_shown_as_it_is(ran: dict[str, str]) -> None:
    assert block("text", 0) == ran["import"]


def test_the_export_is_shown_as_it_is(ran: dict[str, str]) -> None:
    shown = block("bibtex").strip().split("\n\n")
    entries = ran["export"].strip().split("\n\n")
    assert len(entries) == 10
    assert len(shown) >= 2
    assert [one for one in entries if one in shown] == shown


def test_the_reasons_are_shown_as_they_are(ran: dict[str, str]) -> None:
    assert block("text", 1) == ran["show"]


def test_the_line_against_crossref_is_the_same_but_for_the_source() -> None:
    main_job, against_crossref = block("sh").splitlines()
    (first, _), (second, _) = refs_commands(main_job), refs_commands(against_crossref)
    assert [
        one for one in first if one not in {"--source", "index", "--index", "examples/works.jsonl", "my.db"}
    ] == [one for one in second if one not in {"--mailto", "you@example.org", "my-crossref.db"}]


def test_ci_runs_the_commands_as_printed() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    patterns = re.findall(r"grep -m1 '([^']+)' README\.md", ci)
    assert len(patterns) == 2
    for pattern in patterns:
        assert len([line for line in README.splitlines() if re.search(pattern, line)]) == 1


def test_the_figures_are_those_of_the_model_card() -> None:
    card = (ROOT / "docs" / "model-card.md").read_text(encoding="utf-8")
    for name in ("EXCITE", "rdmpage", "ParsCit"):
        rows = [line for line in README.splitlines() if line.startswith("| ") and f"({name})" in line]
        measured = re.findall(
            rf"^\| {name.lower()}(?:-en|-de)? \| \d+ \| 0(\.\d+) \| 0(\.\d+) ", card, re.MULTILINE
        )
        assert [f"{micro} / {whole}" for micro, whole in measured] == [row.split(" | ")[1] for row in rows]
        assert rows
