"""The parts between two marks: what the tagger sees of the one that a word stands in, and of those beside it."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.parse.looks import Gap, Word

_STOP = frozenset({"._", "."})
_LENGTHS = "01233555599"  # sizes that are told apart


def chunk_codes(words: Sequence[Word], gaps: Sequence[Gap]) -> list[tuple[tuple[str, ...], int]]:
    """Per part, in order, what `chunk_features` makes features of, and how many words it has."""
    forms, roles, odds = ["^"], ["^"], ["^"]
    bounds: list[int] = []
    start = capitals = total = 0
    digits = False
    there: list[str] = []
    end = len(words)
    for i, word in enumerate(words, 1):
        total += word.odds
        if word.capital:
            capitals += 1
        elif word.digits:
            digits = True
        if word.role != "-":
            there.append(word.role)
        if i < end:
            gap = gaps[i]
            if not gap.parts or not (word.parts or gap.key not in _STOP):
                continue
        size = i - start
        case = "A" if capitals == size else "m" if capitals > 1 else "1" if capitals else "0"
        forms.append(f"{_LENGTHS[size] if size < 9 else 9}{case}{'d' if digits else ''}")
        roles.append((there[0] if len(there) == 1 else _most(there)) if there else "-")
        odds.append("-" if -12 < total < 12 else str(max(-4, min(4, round(total / 24)))))
        bounds.append(i)
        start, capitals, total, digits = i, 0, 0, False
        there = []
    forms.append("$")
    roles.append("$")
    odds.append("$")
    result: list[tuple[tuple[str, ...], int]] = []
    before = 0
    last = len(bounds)
    for c, bound in enumerate(bounds, 1):
        key = (
            forms[c - 1], forms[c], forms[c + 1], gaps[bound].key, words[bound].kind if bound < end else "$",
            roles[c - 1], roles[c], roles[c + 1], str(min(last - c, 4)), odds[c - 1], odds[c], odds[c + 1],
        )  # fmt: skip
        result.append((key, bound - before))
        before = bound
    return result


def _most(roles: list[str]) -> str:
    """The role that most have; of several, the first in the order of the alphabet."""
    return max(sorted(set(roles)), key=roles.count)


def chunk_features(key: tuple[str, ...]) -> tuple[str, ...]:
    """The features of a part, from its form, role and odds, those of its neighbours, and what follows it."""
    previous, here, following, mark, after, role1, role, role2, left, odds1, odds, odds2 = key
    return (
        f"p{here}{following}", f"q{previous}{here}", f"t{here}{after}", f"v{here}{mark}{after}",
        f"L{role1}{role}{role2}", f"M{here}{role}{after}", f"N{left}{here}{role}",
        f"U{odds1}/{odds}/{odds2}", f"V{odds}{here}{after}",
    )  # fmt: skip
