from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.writers import FORMATS, LISTS, check, save, write
from writers.example_items import ITEMS

every_format = pytest.mark.parametrize("to", FORMATS)
with_keys = pytest.mark.parametrize("to", [to for to in FORMATS if to not in {"nbib", "text", "markdown"}])


@every_format
@pytest.mark.parametrize("ascii_only", [False, True])
def test_what_is_saved_is_what_is_written(to: str, ascii_only: bool, tmp_path: Path) -> None:
    path = tmp_path / "out"
    assert save(iter(ITEMS), to, path, ascii_only=ascii_only) == len(ITEMS)
    text = path.read_bytes().decode()
    assert text == "".join(write(ITEMS, to, ascii_only=ascii_only))
    check(text, to, ITEMS, ascii_only=ascii_only)
    check(iter(text), to, ITEMS, ascii_only=ascii_only)  # however it is cut
    assert list(tmp_path.iterdir()) == [path]


@every_format
def test_nothing_can_be_saved(to: str, tmp_path: Path) -> None:
    assert save([], to, tmp_path / "out") == 0
    check("".join(write([], to)), to, [])


@every_format
def test_a_file_that_does_not_read_back_is_refused(to: str) -> None:
    text = "".join(write(ITEMS, to))
    key = "torre2003" if "torre2003" in text else "Haut und Haar"
    for damaged in (
        text.replace("Attention", "Attentoin"),
        text.replace("10.5555/a_b", "10.5555/a_c"),
        text.replace(key, "torre2004"),
        "".join(write(ITEMS[:-1], to)),
        "".join(write([*ITEMS, Item("more", Reference(title="x"))], to)),
        "".join(write(reversed(ITEMS), to)),
        text[: len(text) // 2],
        text[:-4],
        "",
        "nonsense\n" + text,
    ):
        assert damaged != text
        with pytest.raises(ExportError):
            check(damaged, to, ITEMS)


@with_keys
def test_a_key_stands_once(to: str, tmp_path: Path) -> None:
    items = [Item("a2000", Reference(title="x")), Item("A2000", Reference(title="y"))]
    with pytest.raises(ExportError, match=r"twice|same key"):
        save(items, to, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@every_format
def test_the_old_file_is_kept_when_the_source_fails(to: str, tmp_path: Path) -> None:
    def failing() -> Iterator[Item]:
        yield from ITEMS
        raise KeyboardInterrupt

    path = tmp_path / "out"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        save(failing(), to, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_old_file_is_kept_when_a_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "out.bib"
    path.write_text("old")
    with pytest.raises(ExportError, match="'a b' cannot stand"):
        save([*ITEMS, Item("a b", Reference())], "bibtex", path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="not a file"):
        save(ITEMS, "ris", tmp_path)
    with pytest.raises(ExportError, match=r"cannot write .*No such file"):
        save(ITEMS, "ris", tmp_path / "no" / "folder" / "out")


def test_a_link_stays_and_the_mode_too(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    save(ITEMS, "ris", link)
    assert link.is_symlink()
    assert target.read_text().startswith("TY  - JOUR")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("to", LISTS)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_numbered_list_is_saved(to: str, ascii_only: bool, tmp_path: Path) -> None:
    path = tmp_path / "out"
    items = [*ITEMS, Item("", Reference(title="3. 1984")), Item("", Reference())]
    assert save(items, to, path, ascii_only=ascii_only, numbered=True) == len(items)
    assert path.read_bytes().decode() == "".join(write(items, to, ascii_only=ascii_only, numbered=True))


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ExportError, match=r"'endnote'.*bibtex"):
        write(ITEMS, "endnote")


def test_the_door_is_light() -> None:
    import subprocess
    import sys

    code = "import refsdb.writers, sys; print([m for m in ('bibtexparser', 'anyascii', 'json') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.slow
def test_memory_does_not_grow_with_the_library(tmp_path: Path) -> None:
    import tracemalloc

    def some(number: int) -> Iterator[Item]:
        for i in range(number):
            yield Item(f"k{i:06}", Reference(type="book", title=f"Title no. {i}", publisher="Press"))

    peaks = []
    for number in (100, 15_000, 45_000):  # the first loads what is loaded once; a part of the file is 256 kB
        tracemalloc.start()
        assert save(some(number), "ris", tmp_path / "out") == number
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < peaks[1] + 900_000  # what was written is remembered in a megabyte at the most
