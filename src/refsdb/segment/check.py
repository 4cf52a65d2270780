"""The list checks itself: printed numbers against count and order, and each item against what citations look like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from refsdb.segment.letters import LOWER, UPPER
from refsdb.segment.looks import LIKELY, PUBLISHERS, UNLIKELY, dated
from refsdb.segment.pieces import Piece
from refsdb.segment.pointing import points_back

_PUBLISHED = re.compile(
    rf"(?:\b(?i:{'|'.join(sorted(PUBLISHERS))})\b[^.:]{{0,40}}|[{UPPER}][{LOWER}]+(?:,\s[{UPPER}][\w.]+)?:\s[{UPPER}][^.:]{{2,40}})$"
)
"""A book's publisher and place, after which many styles print no full stop."""
_WHOLE = re.compile(r"[.)\]。][\"”“’»]?$")
_PAGE_LAST = re.compile(r"\d[,:;]\s?[A-Z]?\d+(?:\s?[-–]\s?\d+)?$")
"""A volume and a page: a short item that ends with them is whole."""
_ISBN_LAST = re.compile(r"\bISBN(?:-1[03])?:?\s(?:[\d-]\s?){9,16}[\dXx]$")
_GOES_ON = re.compile(
    rf"(?:\b[{UPPER}]|\b(?:al|[Vv]ol|[Nn]o|pp?|S|Bd|[Jj]g|Nr|H|[Ee]ds?|[Hh]r?sg|[Ii]n))\.$"
    r"|^\D*[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]][.,]?$"
)
"""An end after which more comes: an initial, a word that stands before a number or a title, names with a year."""
LONG = 4
"""An item longer than LONG times the middle one may hold two."""


@dataclass(frozen=True, slots=True)
class Report:
    """`doubts` per item ("" for none), and sentences about the whole list."""

    doubts: tuple[str, ...]
    warnings: tuple[str, ...]


def check(pieces: Sequence[Piece], asides: Collection[int] = (), *, at_end: bool) -> Report:
    """What speaks against the way a list was split.

    `asides` are the indices of the pieces that are no citations; `at_end`: the file ends with the last item.
    """
    doubts: list[list[str]] = [[] for _ in pieces]
    warnings = _numbering(pieces, doubts)
    cited = [at for at in range(len(pieces)) if at not in asides]
    _looks([pieces[at] for at in cited], [doubts[at] for at in cited])
    if at_end and cited and cited[-1] == len(pieces) - 1:
        _cut_short([pieces[at] for at in cited], doubts, warnings)
    return Report(tuple("; ".join(parts) for parts in doubts), tuple(warnings))


def _numbering(pieces: Sequence[Piece], doubts: list[list[str]]) -> list[str]:
    numbered = [(at, one.number) for at, one in enumerate(pieces) if one.number or one.label == "0"]
    if not numbered:
        return []
    missing: list[int] = []
    repeated: list[int] = []
    restarts = 0
    if numbered[0][1] > 1:
        doubts[numbered[0][0]].append(f"the list begins with number {numbered[0][1]}")
    for (_, before), (at, number) in itertools.pairwise(numbered):
        if number == before:
            repeated.append(number)
            doubts[at].append(f"number {number} is printed twice")
        elif number > before + 1:
            gap = range(before + 1, number)
            missing.extend(gap)
            doubts[at].append(f"{_numbers(gap)} missing before it")
        elif number < before:
            restarts += 1
    warnings = []
    first, last = numbered[0][1], numbered[-1][1]
    if missing:
        extent = f"is numbered {first} to {last} but" if not restarts else "has gaps in its numbers:"
        warnings.append(f"the list {extent} {_items(len(pieces))} found: {_numbers(missing)} missing")
    if repeated:
        warnings.append(f"the list prints {_listed(repeated)} twice: {_items(len(pieces))} found")
    if first > 1 and not missing:
        warnings.append(f"the list begins with number {first}")
    if restarts:
        warnings.append(
            f"the numbering of the list begins again {restarts} time(s): {_items(len(pieces))} found"
        )
    unmarked = sum(not (one.number or one.label) for one in pieces)
    if unmarked:
        warnings.append(f"{_items(unmarked)} found without a number in a numbered list")
    return warnings


def _looks(pieces: Sequence[Piece], doubts: list[list[str]]) -> None:
    middle = median(len(one.text) for one in pieces) if pieces else 0
    usual = sum(one.score >= LIKELY for one in pieces) > 0.5 * len(pieces)
    for one, parts in zip(pieces, doubts, strict=True):
        if not one.text:
            parts.append("nothing is printed after its number")
        elif points_back(one.text):
            continue
        elif usual and one.score < UNLIKELY:
            parts.append("does not look like a citation")
        elif len(pieces) > 3 and len(one.text) > max(400, LONG * middle):
            parts.append("much longer than the others: it may hold more than one citation")


def _cut_short(pieces: Sequence[Piece], doubts: list[list[str]], warnings: list[str]) -> None:
    """The last item, if the file ends in it and it lacks what the others have."""
    if len(pieces) < 2:
        return
    last, others = pieces[-1].text, pieces[:-1]
    if not last or points_back(last) or _ISBN_LAST.search(last):
        return
    if _WHOLE.search(last) and not _GOES_ON.search(last):
        return
    finished = [_finished(one.text) for one in others]
    ends_unlike = not (_finished(last) or _PUBLISHED.search(last)) and sum(finished) > 0.7 * len(others)
    undated = not dated(last) and sum(dated(one.text) for one in others) > 0.7 * len(others)
    lengths = [len(one.text) for one in others]
    short = len(last) < 0.6 * min(lengths) and not (dated(last) and _PAGE_LAST.search(last))
    if (ends_unlike and (undated or len(last) < 0.75 * median(lengths))) or short:
        doubts[-1].append("may be cut short: the file ends here")
        warnings.append(f"the file ends inside the last citation ({len(pieces)})")


def _finished(text: str) -> bool:
    return text[-1:] in {*".)]"} or text[-1:].isdigit() or "/" in text.rsplit(" ", 1)[-1]


def _items(count: int) -> str:
    return "1 item was" if count == 1 else f"{count} items were"


def _numbers(numbers: Sequence[int]) -> str:
    return f"{_listed(numbers)} {'is' if len(numbers) == 1 else 'are'}"


def _listed(numbers: Sequence[int]) -> str:
    texts = [str(number) for number in numbers]
    if len(texts) > 8:
        texts = [*texts[:7], f"{len(texts) - 7} more"]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"
