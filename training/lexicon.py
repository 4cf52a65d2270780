"""What words mostly are: counts of the parts of works that they stand in, as one letter per word.

The list goes with the model (`refsdb/parse/lexicon.txt`): it lets the tagger know words that the labelled strings
do not have. It holds single words and letters, no names of works and no text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log2
from pathlib import Path

from training.invented import TONGUES, invented
from training.records import Record

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROLES = "FGJTBL"
"""family name, given name, journal, title, publisher, place"""
_LEAST = {"J": 2, "L": 2, "T": 8}
SIZE = 24_000
_INVENTED = 20_000
_PLAIN = 25  # odds from which a word says of itself that it is of a journal


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


def names(listed: Iterable[Path]) -> list[str]:
    """Every name of a journal, full or short, once, of lists with lines "name = short name".

    The names in the labelled sets and works are no part of it: the tagger would learn to trust it too much.
    """
    found = set()
    for path in listed:
        for line in path.read_text(encoding="utf-8").splitlines():
            if " = " in line and not line.startswith("#"):
                full, short = line.split(" = ", 1)
                found |= {full.strip(), short.split(";")[0].strip()}
    return sorted(found)


def odds(counts: dict[str, Counter[str]], journals: Iterable[str]) -> dict[str, int]:
    """Word -> ten times the binary logarithm of how much likelier it is in a journal's name than in a title."""
    named = Counter(word for name in journals for word in _words(name))
    titled = counts["T"].copy()
    for record in invented(_INVENTED):  # works have few titles in other languages than English
        titled.update(_words(record.title))
    all_named, all_titled = sum(named.values()), sum(titled.values())
    result = {}
    for word in named.keys() | titled.keys():
        share = (named[word] + 0.7) / all_named / ((titled[word] + 0.7) / all_titled)
        result[word] = max(-45, min(45, round(10 * log2(share))))
    return result


def lexicon(counts: dict[str, Counter[str]], weights: dict[str, int]) -> str:
    """Lines "word letter odds": a capital where the word is nearly always that, a small one where it is mostly."""
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
        lines.append(f"{word} {code} {weights.get(word, 0)}")
        if len(lines) == SIZE:
            break
    there = {line.split(" ")[0] for line in lines}
    lines += [
        f"{word} - {weight}"
        for word, weight in weights.items()
        if weight >= _PLAIN and word not in there and 2 < len(word) < 20
    ]
    return "\n".join(sorted(lines)) + "\n"


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
