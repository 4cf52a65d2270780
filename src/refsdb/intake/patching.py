"""The corrections to a printed list as a patch: what an editor sees, and `patch` applies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from pathlib import Path

from refsdb.errors import UnreadableFile
from refsdb.readers.content import content_of
from refsdb.store import Library
from refsdb.writers.corrected import corrected
from refsdb.writers.tidy import line


@dataclass(frozen=True, slots=True)
class Correction:
    """A citation as it was printed and as it should be printed; `number` is that of its line."""

    number: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Patch:
    """A unified diff in lines (none where nothing is wrong), how much it corrects, and what it cannot reach."""

    lines: tuple[str, ...]
    corrections: int
    citations: int
    not_found: tuple[str, ...] = ()


def corrections(library: Library, entry: str) -> list[Correction]:
    """Every citation of the entry's list, in its order, with what it should be. Raises UnknownKey."""
    found = []
    for one in library.entries.citations(library.entries.get(entry).id):
        stored = library.references.with_id(one.reference_id)
        by_person = {name for name, origin in stored.origins.items() if origin == "person"} | set(
            stored.corrected
        )
        new = corrected(one.text, library.entries.as_read(one.id), stored.reference, by_person)
        found.append(Correction(one.label if one.label.isdecimal() else str(one.position), one.text, new))
    return found


def printed_list(listed: Sequence[Correction]) -> Iterator[str]:
    """The list as it was printed, a numbered line a citation."""
    return (f"{one.number}. {line(one.old)}\n" for one in listed)


def patch_of_list(entry: str, listed: Sequence[Correction]) -> Patch:
    """The corrections against what `printed_list` gives, as a file of the entry's name."""
    old = list(printed_list(listed))
    new = [f"{one.number}. {line(one.new)}\n" for one in listed]
    changed = sum(one != other for one, other in zip(old, new, strict=True))
    return Patch(tuple(_diff(f"{entry}.txt", old, new)), changed, len(listed))


def patch_of_file(path: Path, listed: Sequence[Correction]) -> Patch:
    """The corrections against a text file in which the list stands, wherever its lines are wrapped.

    `not_found` are the numbers of those whose text does not stand there once. Raises UnreadableFile.
    """
    try:
        text = content_of(path).decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile(
            f"{path}: is no UTF-8 text, so no patch can be made for it",
            hint="without --against the patch is for the list that --printed writes",
        ) from None
    old, changed, lost = text, 0, []
    for one in listed:
        if one.new == one.old:
            continue
        places = list(re.finditer(r"\s+".join(map(re.escape, one.old.split())), text))
        if len(places) != 1:
            lost.append(one.number)
            continue
        start, end = places[0].span()
        text = text[:start] + _rewrapped(text[start:end], one.new) + text[end:]
        changed += 1
    lines = _diff(str(path), _lines(old), _lines(text))
    return Patch(tuple(lines), changed, len(listed), tuple(lost))


def _rewrapped(old: str, new: str) -> str:
    """The new words with the line ends of the old ones."""
    pieces = re.split(r"(\s+)", old)
    words, blanks = pieces[::2], pieces[1::2]
    target = new.split()
    made: list[str] = []
    for _, start, end, to_start, to_end in SequenceMatcher(None, words, target, autojunk=False).get_opcodes():
        for place in range(to_start, to_end):
            behind = start + place - to_start if place + 1 < to_end else end - 1
            made += [target[place], blanks[behind] if start <= behind < min(end, len(blanks)) else " "]
    return "".join(made).rstrip()


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _diff(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for one in unified_diff(old, new, name, name):
        yield one if one.endswith("\n") else f"{one}\n\\ No newline at end of file\n"
