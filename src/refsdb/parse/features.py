"""What the tagger sees of every word: itself, its neighbours, the gaps, and what stands before and behind.

A feature is a short string; most fit the small-string buffer of the C++ side. What depends on one word, one gap, or
a part between marks is made once and kept; what depends on several shapes is made anew, which costs no more.
"""

from __future__ import annotations

from refsdb.parse.chunks import chunk_codes, chunk_features
from refsdb.parse.looks import Looks, Memory, Word, gap_look
from refsdb.parse.sentences import sentence_codes, sentence_features
from refsdb.parse.surroundings import ahead
from refsdb.parse.tokens import Tokens


class Features:
    """Makes the features of words; it remembers what it has made.

    `known` are those that the model has weights for (None: all there are): others make no difference to it and
    are left out.
    """

    def __init__(self, known: frozenset[str] | None = None) -> None:
        looks = Looks(known)
        self._known = looks.known
        self._words: Memory[str, Word] = Memory(looks.word)
        self._gaps = Memory(gap_look)
        self._chunks: Memory[tuple[str, ...], list[str]] = Memory(
            lambda key: looks.kept(*chunk_features(key))
        )
        self._sentences: Memory[tuple[str, ...], list[str]] = Memory(
            lambda key: looks.kept(*sentence_features(key))
        )
        self._first, self._last = looks.edge("^"), looks.edge("$")

    def of(self, tokens: Tokens) -> list[list[str]]:
        """One list of features per word, in order."""
        if not tokens.words:
            return []
        known, first, last = self._known, self._first, self._last
        words = [self._words[word] for word in tokens.words]
        gaps = [self._gaps[gap] for gap in tokens.gaps]
        parts: list[list[str]] = []
        for coded, size in chunk_codes(words, gaps):
            parts += [self._chunks[coded]] * size
        sentences: list[list[str]] = []
        for coded, size in sentence_codes(words, gaps):
            sentences += [self._sentences[coded]] * size
        coming = ahead(words, gaps)
        depth = quotes = years = numbers = ends = 0
        announced = ""
        seen = "000"
        result = []
        before2 = before1 = first
        words += (last, last)
        a = gaps[0].key
        for i, come in enumerate(coming):
            word, after1, after2 = words[i], words[i + 1], words[i + 2]
            gap = gaps[i]
            b, a = a, gaps[i + 1].key
            if gap.tells:
                depth = min(max(depth + gap.depth, 0), 2)
                quotes = (quotes + gap.quotes) % 2
                if gap.ends and before1.closes:
                    ends = min(ends + 1, 5)
                seen = f"{years}{numbers}{ends}{'(' if depth else ''}{'q' if quotes else ''}{announced}"
            s, k, key = word.shape, word.kind, word.key
            s1, n1 = before1.shape, after1.shape
            row = [
                *word.alone, *before1.left, *after1.right, *parts[i], *sentences[i],
                f"a{s}{b}|{a}", f"b{s1}{b}{s}", f"c{s}{a}{n1}", f"d{before2.shape}{s1}{s}",
                f"e{s}{n1}{after2.shape}", f"h{before1.kind}{b}{k}", f"i{k}{a}{after1.kind}", f"D{k}{b}|{a}",
                f"k{seen}{b}{s}", f"E{seen}{come}", f"F{come}{b}{s}", f"n{min(3, i)}{s}{b}",
                *before2.left2, *after2.right2,
            ]  # fmt: skip
            if (with_gap := f"l{key}{b}") in known:
                row.append(with_gap)
            if (with_gap := f"m{key}{a}") in known:
                row.append(with_gap)
            result.append(row)
            if word.tells:
                if word.number:
                    numbers = min(numbers + 1, 3)
                elif s == "Y":
                    years = min(years + 1, 2)
                elif word.classes[:2] == "in" and gap.opens:
                    announced = "I"
                elif word.classes == "editor" and not announced:
                    announced = "E"
                seen = f"{years}{numbers}{ends}{'(' if depth else ''}{'q' if quotes else ''}{announced}"
            before2, before1 = before1, word
        return result
