"""What is still to come behind a word."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.parse.looks import Gap, Word


def ahead(words: Sequence[Word], gaps: Sequence[Gap]) -> list[str]:
    """Per word, what is still to come: an "In", an editor's cue, pages' cue, years, other numbers."""
    result = [""] * len(words)
    flags = ""
    years = numbers = 0
    code = "00"
    after: Word | None = None
    for i in range(len(words) - 1, -1, -1):
        result[i] = code
        word = words[i]
        if word.tells:
            if word.shape == "Y":
                years = min(years + 1, 2)
            elif word.number:
                numbers = min(numbers + 1, 3)
            elif word.shape[0] == "<":
                flags = flags if "U" in flags else flags + "U"
            else:
                mark = _announces(word, gaps[i], after)
                if mark and mark not in flags:
                    flags = "".join(sorted(flags + mark))
            code = f"{years}{numbers}{flags}"
        after = word
    return result


def _announces(word: Word, gap: Gap, after: Word | None) -> str:
    """What a word of a known class announces: In, an Editor, a Volume, Pages; or nothing."""
    kind = word.classes[:2]
    if kind == "in" and gap.opens:
        return "I"
    if word.classes[:6] == "editor":
        return "E"
    if after:
        if kind in {"vo", "is"} and after.shape[0] in "9YA":
            return "V"
        if word.classes[:5] == "pages" and after.number:
            return "P"
    return ""
