"""Folders and several files at once: what is read of them, and what is said of the rest, at the end."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from command import Refs

LIST = """\
Walls

References

Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56
— (2003) Moss on northern roofs. Acta Exempl 7(2): 101-109
Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7-19
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "more").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "b.txt").write_text(LIST.replace("Walls", "Houses"))
    (folder / "more" / "a.md").write_text(LIST.replace("References", "## References"))
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 cut short")
    for left_out in ("photo.png", ".draft.txt", ".hidden/d.txt"):
        (folder / left_out).write_text(LIST)
    return folder


def test_a_folder_stands_for_the_documents_in_it(refs: Refs, notes: Path) -> None:
    ran = refs("extract", str(notes), "none.txt")
    assert ran.code == 3
    assert [Path(line["file"]).name for line in ran.lines] == ["b.txt", "c.pdf", "a.md", "none.txt"]
    assert [len(line.get("citations", ())) for line in ran.lines] == [3, 0, 3, 0]
    assert [line.split(": ")[1].rsplit("/")[-1] for line in ran.err.splitlines()] == ["c.pdf", "none.txt"]


def test_importing_a_folder_tells_of_what_it_could_not_read_at_the_end(refs: Refs, notes: Path) -> None:
    ran = refs("import", str(notes))
    assert ran.code == 3
    said = [line for line in ran.err.splitlines() if "citations" in line or "PDF" in line]
    assert ["PDF" in line for line in said] == [False, False, True]
    assert refs("import", str(notes), "--json").json["failed"][0]["file"].endswith("c.pdf")


def test_a_folder_without_documents(refs: Refs, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = refs("extract", str(tmp_path / "empty"))
    assert ran.code == 3
    assert "is a folder without documents (name a file)" in ran.err


def test_the_author_that_a_dash_stands_for_is_read_and_the_text_is_as_printed(
    refs: Refs, notes: Path
) -> None:
    second = refs("extract", str(notes / "b.txt")).lines[0]["citations"][1]
    assert second["text"] == "— (2003) Moss on northern roofs. Acta Exempl 7(2): 101-109"
    assert [name["family"] for name in second["csl"]["author"]] == ["Adler", "Conti"]
    refs("import", str(notes / "b.txt"))
    shown = refs("show", "houses", "--json").out
    assert "— (2003) Moss" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_in_a_folder_is_no_document(refs: Refs, notes: Path) -> None:
    """Who opens a pipe that nobody writes to waits for ever."""
    pipe = notes / "pipe.txt"
    os.mkfifo(pipe)
    (notes / "link.txt").symlink_to(notes / "b.txt")
    (notes / "gone.txt").symlink_to(notes / "nothing.txt")

    def write() -> None:  # should the pipe be read, that ends
        with suppress(OSError):
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))

    guard = threading.Timer(5, write)
    guard.start()
    ran = refs("extract", str(notes))
    guard.cancel()
    assert ran.code == 3
    assert [Path(line["file"]).name for line in ran.lines] == ["b.txt", "c.pdf", "link.txt", "a.md"]
