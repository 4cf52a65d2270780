"""Each console block of the tutorials is run, in order, and shows what really comes out."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from command import ROOT, Refs

TUTORIALS = sorted(
    path for path in (ROOT / "docs").glob("*.md") if "```console\n" in path.read_text(encoding="utf-8")
)


def console(path: Path) -> list[tuple[str, str]]:
    """The commands of a document, each with what is shown below it."""
    blocks = re.findall(r"^```console\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [
        (command, shown)
        for block in blocks
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.name)
def test_what_is_shown_is_what_comes_out(
    path: Path, refs: Refs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REFS_DB")
    monkeypatch.setenv("REFS_USER", "ann")
    commands = console(path)
    assert commands
    for command, shown in commands:
        program, *arguments = shlex.split(command)
        if program == "patch" or arguments[:2] == ["-i", "-f"]:
            if shutil.which(program) is None and os.environ.get("CI") != "true":
                pytest.skip(f"{program} is not installed")
            done = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
            assert done.stdout == shown
            continue
        if program == "sed":  # the one other program: -i 's/old/new/' FILE
            _, old, new, _ = arguments[1].split("/")
            page = Path(arguments[2])
            page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
            continue
        assert program == "refs"
        ran = refs(*arguments)
        assert ran.err + ran.out == shown, command
