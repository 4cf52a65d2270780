"""The language of the entry, where its most frequent words leave no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from refsdb.segment.letters import CJK, LETTER
from refsdb.segment.lines import Line

READ = 20_000
"""Characters that are looked at."""
ENOUGH = 8
"""Small words that must be found; fewer prove nothing."""
CLEAR = 1.6
"""How many times as frequent as the runner-up's the small words of a language must be."""

_SMALL = {
    "en": "the of and to in is that for it as was with be by on not are this at from or have an which",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus",
    "fr": "de la le et les des en un du une que est pour qui dans par au sur pas plus ne se ce avec sont",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más o es son",
    "it": "di e il la che in un a per è una sono del non le si da con i dei della al nel gli alla",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como ao são",
    "nl": "de en van het een in is dat op te zijn met voor niet aan er om ook als bij door naar uit",
    "sv": "och i att det som en på är av för med till den har de inte om ett var från",
    "pl": "w i na z do się jest to nie że o jak po ale od za przez dla są lub oraz",
    "ru": "и в не на что с по как это к из у за от для так при его о же или",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_WORD = re.compile(rf"[{LETTER}]+")
_CJK = re.compile(f"[{CJK}]")
_KANA = re.compile("[\u3040-\u30ff]")


def language_of(lines: Sequence[Line], metadata: Mapping[str, str]) -> str:
    """The language as an ISO 639-1 code, or ""."""
    stated = metadata.get("language", "")
    if re.match(r"[A-Za-z]{2}(?![A-Za-z])", stated):
        return stated[:2].lower()
    text = "\n".join(line.text for line in lines)[:READ]
    chinese = len(_CJK.findall(text))
    if chinese > 0.2 * len(text):
        return "ja" if len(_KANA.findall(text)) > 0.1 * chinese else "zh"
    words = Counter(word.lower() for word in _WORD.findall(text))
    found = sorted(
        ((sum(words[word] for word in small), language) for language, small in _SETS.items()), reverse=True
    )
    (most, language), (next_most, _) = found[0], found[1]
    return language if most >= ENOUGH and most >= CLEAR * next_most else ""
