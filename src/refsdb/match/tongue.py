"""Two titles in other words: one translated from the other, or about two things."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.text.fold import words

# Folded words of grammar and of every subject, which titles of a language have; some are of several languages.
_GRAMMAR = {
    "en": "the of and in on for with by from to a an as at is are its their after during between among under not "
    "using based via within review effect effects study role new case report",
    "de": "der die das den dem des und von zur zum im in mit bei fur auf aus durch nach eine ein einer eines als "
    "uber unter zwischen an am vom ist nicht zu ihre seine wahrend",
    "fr": "le la les l de du des d et en au aux un une dans par sur pour avec chez entre sous ou est a",
    "es": "el la los las de del y en un una por para con sobre entre al como a e su",
    "it": "il lo la gli le di del della dei delle degli e in un una per con su nel nella tra da al alla",
    "pt": "o a os as de do da dos das e em no na nos um uma por para com sobre entre ao",
    "nl": "de het een en van in op voor met bij door uit naar tot tussen over als te der",
    "pl": "w i z na do od po u przez przy dla oraz ze",
    "sv": "och og av af hos med till til vid ved fran fra for i pa",
    "tr": "ve ile bir icin olan olarak",
}
_OF = {tongue: frozenset(words(listed)) for tongue, listed in _GRAMMAR.items()}
_ANY = frozenset().union(*_OF.values())
# that hardly another of these languages has
_ENDINGS = {
    "en": ("ing", "ings", "ness", "ed", "ly"),
    "de": (
        "ung",
        "ungen",
        "heit",
        "keit",
        "ische",
        "ischen",
        "ischer",
        "isches",
        "liche",
        "lichen",
        "licher",
    ),
    "es": ("cion", "ciones"),
    "it": ("zione", "zioni"),
    "pt": ("cao", "coes"),
}
_ENDED = 6  # letters of a word that has one
_STEM = 5  # letters that words of one root have in common: "pathogenesis", "Pathogenese"
_AKIN = 0.25  # share of such words from which two titles may be one: translated, or said in other words
_STRAY = 4  # words of its own language to one that could be of another: "Na" is sodium, "L." Linnaeus
_ENOUGH = 2  # telling words of a title that was not cut short
# what German writes for the letters of Latin and Greek roots
_SPELT = str.maketrans({"c": "k", "y": "i", "z": "k"})


def tongue(title: str) -> str:
    """The language of a folded title by its words of grammar and endings, two letters; "" where they leave it."""
    said = title.split()
    counts = sorted(((_own(said, name), name) for name in _OF), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else ""


def akin(said: Sequence[str], other: Sequence[str]) -> float:
    """The share of the telling words in `said` that have the root of a word in `other`; 0.0 where none tells."""
    telling = [word for word in said if _tells(word)]
    roots = {_root(word) for word in other if _tells(word)}
    return sum(_root(word) in roots for word in telling) / len(telling) if telling else 0.0


def kinship(one: Sequence[str], other: Sequence[str]) -> float:
    """How much `akin` two titles are, whichever is held to which; 0.0 where no root is common to them."""
    return max(akin(one, other), akin(other, one))


def compared(shown: str, title: str) -> str:
    """How two unlike titles of works that agree in all else stand to each other.

    "translated": of two languages, with a good part of the roots in common; "another topic": of one language, and
    hardly a word in common; else "other words". A title that nothing tells the language of may be of the other's, and
    is about something else where no root at all is in common. Both titles are folded.
    """
    said, theirs = shown.split(), title.split()
    ours, other = tongue(shown), tongue(title)
    common = kinship(said, theirs)
    if ours and other and ours != other:
        return "translated" if common >= _AKIN else "other words"
    one = ours or other or "en"
    unknown = [each for each, known in ((said, ours), (theirs, other)) if not known]
    apart = not (common or any(_foreign(each, one) for each in unknown)) if unknown else common < _AKIN
    return "another topic" if apart and any(map(_tells, theirs)) and _plain(said, one) else "other words"


def unlike(one: str, other: str) -> bool:
    """Whether two folded titles are surely of one language and about different things, whichever is held to which."""
    return (
        tongue(one) == tongue(other) != "" and compared(one, other) == compared(other, one) == "another topic"
    )


def _foreign(said: Sequence[str], tongue: str) -> int:
    """How many words of grammar are of other languages only."""
    return sum(word in _ANY and word not in _OF[tongue] for word in said)


def _plain(said: Sequence[str], tongue: str) -> bool:
    """Whether a title says enough, and hardly a word of another language: machines leave words as they are."""
    return _STRAY * _foreign(said, tongue) <= _own(said, tongue) and sum(map(_tells, said)) >= _ENOUGH


def _own(said: Sequence[str], tongue: str) -> int:
    """How many words are of this language as their grammar tells."""
    endings = _ENDINGS.get(tongue, ())
    return sum(word in _OF[tongue] or (len(word) >= _ENDED and word.endswith(endings)) for word in said)


def _tells(word: str) -> bool:
    return len(word) >= _STEM and word not in _ANY


def _root(word: str) -> str:
    return word.replace("ph", "f").translate(_SPELT)[:_STEM]
