"""The corrections to a printed list as a patch: what an editor sees, and `patch` applies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from functools import partial
from html import escape
from operator import itemgetter
from pathlib import Path
from unicodedata import normalize

from refsdb.errors import UnreadableFile
from refsdb.readers.content import content_of
from refsdb.readers.kinds import recognise
from refsdb.readers.printed_places import Span, printed_places
from refsdb.segment.pointing import names_again
from refsdb.store import Library
from refsdb.text import latex
from refsdb.writers.corrected import Corrected, corrected
from refsdb.writers.tidy import line

_Edit = tuple[int, int, str]  # the stretch of a text that something new takes the place of
_SIGNS = re.compile(r"[\\`*_\[\]<>|]")
_ADDRESS = re.compile(r"(https?://[^\s<>]+)")
# where addresses stand in a source that escapes in texts, and not in them; in LaTeX also one that stands in the text
# with a sign that would else be escaped
_ADDRESSES = {
    "markdown": _ADDRESS,
    "rst": _ADDRESS,
    "latex": re.compile(
        r"\\(?:url|nolinkurl|path|doi)\s*\{([^{}]*)\}|((?:https?://|\b10\.\d{4,9}/)[^\s\\{}]*[_#&^][^\s\\{}]*)"
    ),
}
# how a text stands in the source of each kind of file
_ESCAPES: dict[str, Callable[[str], str]] = {
    "text": str,
    "html": lambda text: escape(text, quote=False),
    "markdown": lambda text: _SIGNS.sub(r"\\\g<0>", text),
    "rst": lambda text: _SIGNS.sub(r"\\\g<0>", text),
    "latex": latex.prose,
}


@dataclass(frozen=True, slots=True)
class Correction:
    """A citation as it was printed and as it should be printed; `number` is that of its line.

    `left` is what could not be put into it, and is for a person to see to.
    """

    number: str
    old: str
    new: str
    left: tuple[str, ...] = ()


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
        again = names_again(one.text)  # it says nothing that could be wrong
        read = library.entries.as_read(one.id)
        new = Corrected(one.text) if again else corrected(one.text, read, stored.reference, by_person)
        number = one.label if one.label.isdecimal() else str(one.position)
        found.append(Correction(number, one.text, *new))
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
    """The corrections against a text file in which the list stands: whatever its lines are wrapped like, and
    whatever markup stands in it. Markup, line ends and all else that is right stay.

    `not_found` are the numbers of those whose text does not stand there once. Raises UnreadableFile.
    """
    content = content_of(path)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFile(
            f"{path}: is no UTF-8 text, so no patch can be made for it",
            hint="without --against the patch is for the list that --printed writes",
        ) from None
    wrong = [_composed(one) for one in listed if one.new != one.old]
    source = printed_places(text, recognise(str(path), content)) if wrong else None
    made: list[_Edit] = []
    lost: list[str] = []
    for one in wrong:
        places = source.find(one.old) if source else None
        edits = _edits(text, one, places) if source and places else None
        if edits is None:
            lost.append(one.number)
        elif source:
            made += _escaped(text, source.kind, edits)
    lines = _diff(str(path), _lines(text), _lines(_edited(text, made)))
    return Patch(tuple(lines), len(wrong) - len(lost), len(listed), tuple(lost))


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    """The text with the edits; those at one place stand in their order."""
    result, at = "", 0
    for start, end, new in sorted(edits, key=itemgetter(0, 1)):
        result += text[at:start] + new
        at = max(at, end)
    return result + text[at:]


def _composed(one: Correction) -> Correction:
    """In NFC, a place a letter: the text of a file is looked at so, whichever way it is kept."""
    return Correction(one.number, normalize("NFC", one.old), normalize("NFC", one.new))


def _escaped(text: str, kind: str, edits: Iterable[_Edit]) -> Iterator[_Edit]:
    """The edits as they stand in a source of this kind: escaped, but for what becomes part of an address."""
    escape = _ESCAPES[kind]
    if kind == "latex" and text.isascii():  # who spells letters in commands goes on so
        escape = partial(latex.prose, ascii_only=True)
    addresses = (
        [found.span(found.lastindex or 0) for found in _ADDRESSES[kind].finditer(text)]
        if kind in _ADDRESSES
        else []
    )
    for start, end, new in edits:
        last = next((stop for begin, stop in addresses if begin <= start and end <= stop), None)
        if last is None:
            yield start, end, escape(new)
        elif start == last and new[:1].isspace():  # more words behind it
            behind = last + (text[last : last + 1] in {"}", ">"})
            yield behind, behind, escape(new)
        else:
            yield start, end, new


def _edits(text: str, one: Correction, places: Sequence[Span | None]) -> list[_Edit] | None:
    """What to put where, so that the text prints the citation as it should be; None where that cannot be told.

    `places` are those of the characters of `one.old`. Words that stay are not touched, nor what is alike in others.
    """
    words = [found.span() for found in re.finditer(r"\S+", one.old)]
    old, new = one.old.split(), one.new.split()
    edits: list[tuple[Span | None, str]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, start, end, to_start, to_end in matcher.get_opcodes():
        if what == "equal":
            continue
        both = min(end - start, to_end - to_start)
        # the last is held against the last: what stands behind it stays there
        ends = both > 1 or (
            both and _likeness(old[start], new[to_start]) <= _likeness(old[end - 1], new[to_end - 1])
        )
        apart = both - bool(ends)
        last, to_last = end - bool(ends), to_end - bool(ends)
        for word, other in zip(words[start : start + apart], new[to_start:], strict=False):
            edits += _word(one.old, word, other, places)
        if more := " ".join(new[to_start + apart : to_last]):
            if ends or not start + apart:  # before the word that is there
                edits.append((_before(places[words[last if ends else 0][0]]), f"{more} "))
            else:
                edits.append((_behind(places[words[start + apart - 1][1] - 1]), f" {more}"))
        if ends:
            edits += _word(one.old, words[last], new[to_last], places)
        for begins, stops in words[start + apart : last]:
            if start + apart:
                edits.append((_with_blanks_before(text, places[begins]), ""))
                edits += [(place, "") for place in places[begins + 1 : stops]]
            else:  # what stands before the citation is not its own
                edits += [(place, "") for place in places[begins : stops - 1]]
                edits.append((_with_blanks_behind(text, places[stops - 1]), ""))
    told = [(*place, put) for place, put in edits if place is not None]
    return told if len(told) == len(edits) else None


def _word(old: str, word: Span, new: str, places: Sequence[Span | None]) -> Iterator[tuple[Span | None, str]]:
    """What differs in a word: its first character makes place for the new ones, the others go."""
    start, end = word
    before = _alike(old[start:end], new)
    start, new = start + before, new[before:]
    after = _alike(old[start:end][::-1], new[::-1])
    end, new = end - after, new[: len(new) - after]
    if start == end:
        place = _behind(places[start - 1]) if start > word[0] else _before(places[start])
        yield place, new
        return
    yield places[start], new
    yield from ((place, "") for place in places[start + 1 : end])


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next(
        (at for at, (char, there) in enumerate(zip(one, other, strict=False)) if char != there),
        min(len(one), len(other)),
    )


def _likeness(one: str, other: str) -> int:
    """How many characters both begin or end with."""
    return max(_alike(one, other), _alike(one[::-1], other[::-1]))


def _before(place: Span | None) -> Span | None:
    return place and (place[0], place[0])


def _behind(place: Span | None) -> Span | None:
    return place and (place[1], place[1])


def _with_blanks_before(text: str, place: Span | None) -> Span | None:
    return place and (len(text[: place[0]].rstrip()), place[1])


def _with_blanks_behind(text: str, place: Span | None) -> Span | None:
    return place and (place[0], len(text) - len(text[place[1] :].lstrip()))


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _diff(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for one in unified_diff(old, new, name, name):
        yield one if one.endswith("\n") else f"{one}\n\\ No newline at end of file\n"
