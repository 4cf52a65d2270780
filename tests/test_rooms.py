"""The house keeps its rooms: every module's imports are held against the table of docs/architecture.md."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "refsdb"
ARCHITECTURE = ROOT / "docs" / "architecture.md"
ALWAYS = {"model", "errors"}


def rooms() -> dict[str, set[str]]:
    """The table of rooms: room -> rooms it may import, as docs/architecture.md prints it."""
    table = {}
    for line in ARCHITECTURE.read_text(encoding="utf-8").splitlines():
        row = re.match(r"\| `(\w+)` \|.*\| (.+?) \|$", line)
        if row:
            table[row[1]] = set(re.findall(r"`(\w+)`", row[2])) | (set() if row[1] in ALWAYS else ALWAYS)
    return table


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "refsdb"


def imports(path: Path) -> set[str]:
    """Every refsdb module that the file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found.add(node.module or "")
    return {name for name in found if name.split(".")[0] == "refsdb"}


MODULES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    relative = path.relative_to(SOURCE)
    room = relative.parts[0].removesuffix(".py")
    if room in {"__init__", "__main__"}:
        return  # the door: its imports are lazy, see test_import_is_light
    table = rooms()
    assert room in table, f"room {room} is missing in {ARCHITECTURE}"
    allowed = table[room] | {room}
    for module in imports(path):
        if module != "refsdb":
            assert room_of(module) in allowed, f"{relative} may not import {module}"


def test_the_table_names_the_rooms_that_exist() -> None:
    there = {
        p.name.removesuffix(".py")
        for p in SOURCE.iterdir()
        if p.suffix == ".py" or (p / "__init__.py").exists()
    }
    assert set(rooms()) == there - {"__init__", "__main__"}


def test_files_stay_readable() -> None:
    long = {str(p.relative_to(ROOT)): n for p in MODULES if (n := len(p.read_text().splitlines())) > 420}
    assert not long


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("refsdb", "sqlite3 socket click"),
        ("refsdb.intake.reading", "sqlite3 refsdb.store refsdb.match"),  # `refs extract` needs no library
    ],
)
def test_import_is_light(module: str, heavy: str) -> None:
    import subprocess
    import sys

    code = f"import {module}, sys; print([m for m in {heavy.split()} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
