"""What stands for a work or a name that is told elsewhere: "in: ders. (Hg.), Trees", "in: Elm 2000"."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, is_editor_cue, words_of
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.lexicon import odds
from refsdb.parse.tagger import Part

_AGAIN = frozenset(
    {"idem", "eadem", "iidem", "ders", "dies", "derselbe", "dieselbe", "dieselben", "uő", "uö"}
)
_SHORT = frozenset({"Id", "Ead", "Eid", "id", "ead", "eid"})
_AGAIN_SMALL = _AGAIN | {"id", "ead", "eid"}
_LONGEST_CUE = 3  # words: "a cura di"
_SHORT_NAME = 3  # words: "Elm and Ash"


@judgement(labels.TITLE, words=_AGAIN_SMALL)
def same_as_before(draft: Draft) -> None:
    """A book begins behind such a word and the cue that follows it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = next((k for k in range(part.first, part.last + 1) if _again(draft, k)), -1)
        if k < 0:
            continue
        led = k > 0 and belongs(words[k - 1], "in")
        if not led or not at:
            return
        begin = k + 1
        while begin < len(words) and (is_editor_cue(words[begin]) or words[begin] in {"a", "cura", "di"}):
            begin += 1
        if begin >= len(words):
            return
        stop = next((n for n, other in enumerate(draft.parts) if other.last >= begin), 0)
        book = draft.parts[stop]
        if (
            book.label not in {labels.CONTAINER, labels.TITLE}
            or begin - k > _LONGEST_CUE + 1
            or gaps[begin] == " "
        ):
            return
        before = (
            replace(part, last=k - 2) if part.label == labels.TITLE and part.last - part.first > 1 else None
        )
        title = [before] if before and k - 2 >= part.first else []
        said = Part(labels.OTHER, k - 1 if title else k, begin - 1, part.sure)
        draft.recut(at, stop + 1, *title, said, replace(book, label=labels.CONTAINER, first=begin))
        return


@judgement(labels.CONTAINER, labels.DATE, words=words_of("in"))
def book_by_its_year(draft: Draft) -> None:
    """The "Elm 2000" of "in: Elm 2000, 3-9" is a book that is listed elsewhere, and no volume 2000."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER)[-1:]:
        year = draft.next_to(at, labels.VOLUME) or draft.next_to(at, labels.DATE)
        if (
            year
            and year.first == year.last
            and YEAR.fullmatch(words[year.first])
            and gaps[year.first] == " "
            and gaps[year.last + 1][:1] in {",", ":"}
            and part.first > 0
            and part.last - part.first < _SHORT_NAME
            and draft.next_to(at + 1, labels.PAGE)
            and belongs(words[part.first - 1], "in")
            and odds(words[part.first : part.last + 1]) <= 0
            and draft.placed(labels.DATE)[0][0] < at
        ):
            draft.recut(at, at + 2, replace(part, last=year.last))


def is_idem(word: str) -> bool:
    """Such as "ders", "Idem"."""
    return word.lower() in _AGAIN_SMALL


def _again(draft: Draft, k: int) -> bool:
    word = draft.tokens.words[k]
    return word.lower() in _AGAIN or (word in _SHORT and draft.tokens.gaps[k + 1][:1] in {".", ","})
