"""The works that the Crossref double knows, and the honest, simple ranking by which it finds them."""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from refsdb.text.fold import words

Record = Mapping[str, Any]

SEARCHED = ("title", "subtitle", "original-title", "container-title", "short-container-title")


class Catalogue:
    """The works that the server knows, and a ranking by shared words: rare words count more, long records less."""

    def __init__(self, works: Sequence[Record]) -> None:
        self.works = list(works)
        self.by_doi = {str(work["DOI"]).lower(): work for work in self.works if work.get("DOI")}
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._length = []
        for number, work in enumerate(self.works):
            bag = set(self._words(work))
            self._length.append(len(bag))
            for word in bag:
                self._postings[word].append(number)

    @staticmethod
    def _words(work: Record) -> list[str]:
        texts: list[str] = []
        for name in SEARCHED:
            value = work.get(name) or ()
            texts += [value] if isinstance(value, str) else [str(text) for text in value]
        texts += [str(a.get("family") or a.get("name") or "") for a in work.get("author") or ()]
        texts += [str(work.get(name) or "") for name in ("volume", "issue", "page")]
        issued = (work.get("issued") or {}).get("date-parts") or [[]]
        return words(" ".join([*texts, *(str(part) for part in issued[0][:1])]))

    def search(self, query: str) -> list[tuple[float, Record]]:
        """All works that share a word with the query, best first, ties in the order of the works."""
        score: dict[int, float] = defaultdict(float)
        for word in set(words(query)):
            found = self._postings.get(word, ())
            weight = math.log(1 + len(self.works) / (len(found) or 1))
            for number in found:
                score[number] += weight / (8 + self._length[number]) ** 0.5
        best = sorted(score.items(), key=lambda item: (-item[1], item[0]))
        return [(points * 10, self.works[number]) for number, points in best]


def read_works(path: Path) -> list[Record]:
    """The works in a file of JSON lines, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
