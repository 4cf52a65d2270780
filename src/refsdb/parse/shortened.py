"""Journals with shortened names: where they begin."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly, odds

_SURELY = 40
"""Odds (see `lexicon`) of a word that titles hardly have."""
_ENDS = ("ber", "bl", "ztg", "schr", "verh", "abh")
"""How German words for what appears are shortened: "Sitzungsber.", "Centralbl.", "Wochenschr."."""
_VOWELS = frozenset("aeiouyäöüàáâéèêíìîóòôúùûs")  # and the s of many


def is_shortened(word: str) -> bool:
    """Whether a capitalised word with a stop behind it looks shortened, and like no word of a title."""
    if not word[0].isupper() or len(word) < 2:
        return False
    if mostly(word):
        return odds([word]) >= _SURELY
    return word.endswith(_ENDS) or _VOWELS.isdisjoint(word[-2:].lower())


@judgement(labels.TITLE, labels.CONTAINER, labels.VOLUME)
def journal_begins_in_title(draft: Draft) -> None:
    """The "Verh." of "Studies of ants. Verh. | zool.-bot. Ges. 12: 3" begins the journal's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        journal = draft.next_to(at, labels.CONTAINER)
        if journal is None or gaps[journal.first] != ". " or title.first == title.last:
            continue
        if (
            gaps[title.last] in {". ", "? "}
            and journal.first < journal.last
            and gaps[journal.first + 1][:1] in {".", "-"}
            and is_shortened(words[title.last])
        ):
            first = title.last
            draft.recut(at, at + 2, replace(title, last=first - 1), replace(journal, first=first))
            return
