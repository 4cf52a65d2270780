"""What words mostly are: counts of the parts of works that they stand in, as one letter per word.

The list goes with the model (`refsdb/parse/lexicon.txt`): it lets the tagger know words that the labelled strings
do not have. It holds single words and letters, no names of works and no text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.invented import TONGUES
from training.records import Record

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROLES = "FGJTBL"
"""family name, given name, journal, title, publisher, place"""
_LEAST = {"J": 2, "L": 2, "T": 8}
SIZE = 24_000


def count(records: Iterable[Record]) -> dict[str, Counter[str]]:
    """Role -> lower-case word -> how often it stands there."""
    counts: dict[str, Counter[str]] = {role: Counter() for role in _ROLES}
    for record in records:
        for family, given in (*record.author, *record.editor):
            counts["F"].update(_words(family))
            counts["G"].update(word for word in _words(given) if len(word) > 2)
        for name in record.container:
            counts["J" if record.kind == "article" else "T"].update(_words(name))
        counts["T"].update(_words(record.title))
        counts["B"].update(_words(record.publisher))
        counts["L"].update(_words(record.place))
    for tongue in TONGUES:
        for family in tongue.families:
            counts["F"].update(dict.fromkeys(_words(family), tongue.weight))
        for given in tongue.given:
            counts["G"].update(dict.fromkeys(_words(given), tongue.weight))
    places = (Path(__file__).parent / "places.txt").read_text(encoding="utf-8")
    counts["L"].update(dict.fromkeys(_words(places), 6))
    return counts


def lexicon(counts: dict[str, Counter[str]]) -> str:
    """Lines "word letter": a capital where the word is nearly always that, a small one where it is mostly."""
    totals = {role: sum(words.values()) or 1 for role, words in counts.items()}
    every: Counter[str] = Counter()
    for words in counts.values():
        every.update(words)
    lines = []
    for word, number in sorted(every.items(), key=lambda item: (-item[1], item[0])):
        if len(word) < 2 or len(word) > 20:
            continue
        shares = sorted(((counts[role][word] / totals[role], role) for role in _ROLES), reverse=True)
        (best, role), (second, _) = shares[0], shares[1]
        if number < _LEAST.get(role, 3):
            continue
        code = role if best > 6 * second else role.lower() if best > 1.6 * second else "m"
        lines.append(f"{word} {code}")
        if len(lines) == SIZE:
            break
    return "\n".join(sorted(lines)) + "\n"


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
