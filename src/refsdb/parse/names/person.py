"""One printed name as a person's: which words are the family name, which the given ones."""

from __future__ import annotations

import re

from refsdb.model import Name
from refsdb.parse.names.given import GIVEN

PARTICLES = frozenset(
    """van von der den de del della dello degli dei di da dos das do du des la le las los ter ten te zu zur zum vom af av
    el al ibn bin ben abu 't op vander vande vanden y e d' auf dem""".split()
)
_CAPITAL_PARTICLES = frozenset("van von de del della di da dos du des la le ter ten vander st st. saint mac mc el al ben bin dall dal lo".split())
_SUFFIX = re.compile(r"(?:jr|sr|jun|junior|senior|i{2,3}|iv|2nd|3rd|4th)\.?$", re.I)
INITIALS = re.compile(
    r"(?:(?:[^\W\d_a-zß-ÿа-я]|Yu|Ch|Th|Ph|St|Sh|Zh|Kh|Ts|Ya|Ye|Wm|Chr|Fr|Hj|Jos|Gg|Ge|Æ)[.’']?(?:\s?[-‐‑–]\s?|\s*)){1,5}$"
)
_TITLES = re.compile(r"^(?:(?:Prof|Dr|PD|Priv\.-Doz|Mr|Mrs|Ms|Sir|Lady|Dipl\.-\w+|Hr|Fr)\.?\s+(?:med\.|phil\.|habil\.|h\.\s?c\.)?\s*)+(?=\S{2})")


def is_initials(text: str) -> bool:
    """ "C. H.", "CH", "J.-P.", "Yu. A."; at most five letters, no word."""
    return len(text) <= 22 and INITIALS.match(text) is not None


def is_suffix(text: str) -> bool:
    """ "Jr.", "III"."""
    return _SUFFIX.match(text) is not None


def inverted(family: str, given: str, suffix: str = "") -> Name:
    """A name printed family first: "de la Torre", "J. M."."""
    given = given.strip(" ,")
    words = given.split()
    moved = []
    # "Torre, José de la": the particle stands behind the given names
    while len(words) > 1 and words[-1] in PARTICLES:
        moved.insert(0, words.pop())
    if words and is_suffix(words[-1]) and len(words) > 1 and not is_initials(words[-1]):
        suffix = suffix or words.pop()
    particle, family = _particle(family.split())
    particle = " ".join([*moved, particle]).strip()
    return Name(family=family, given=" ".join(words), particle=particle, suffix=suffix)


def initials_last(text: str) -> Name:
    """ "Family I", "van der Berg C. H.", "Smith JA Jr"."""
    words = text.split()
    suffix = ""
    if len(words) > 2 and is_suffix(words[-1]):
        suffix = words.pop()
    cut = len(words)
    while cut > 1 and is_initials(words[cut - 1]) and len(words) - cut < 4:
        cut -= 1
    return inverted(" ".join(words[:cut]), " ".join(words[cut:]), suffix)


def straight(text: str) -> Name:
    """ "C. H. Family", "José de la Torre", "Anna Family-Other"."""
    words = _TITLES.sub("", text).split()
    suffix = ""
    if len(words) > 2 and is_suffix(words[-1]):
        suffix = words.pop()
    if len(words) == 1:
        glued = re.match(r"((?:[^\W\d_a-z]\.[-‐]?)+)([^\W\d_]{2}.*)$", words[0])
        if glued:
            return Name(family=glued[2], given=glued[1], suffix=suffix)
        return Name(family=words[0], suffix=suffix)
    first = _family_start(words)
    particle, family = _particle(words[first:])
    return Name(family=family, given=" ".join(words[:first]), particle=particle, suffix=suffix)


def _family_start(words: list[str]) -> int:
    """The index of the first word of the family name (its particle included)."""
    n = len(words)
    for i in range(1, n - 1):
        if words[i] in PARTICLES:
            return i
        if words[i].lower() in _CAPITAL_PARTICLES:
            return i
    glued = 0
    while glued < n - 1 and is_initials(words[glued]):
        glued += 1
    if glued and glued < n - 1 and words[glued].strip(".").lower() not in GIVEN and not any(map(is_initials, words[glued:])):
        return glued  # after initials everything is the family name: "A. Romoli Sassi"
    return n - 1


def _particle(words: list[str]) -> tuple[str, str]:
    """(particle, family) of a family name's words; only small ones are particles: "De Marmels" is whole."""
    cut = 0
    while cut < len(words) - 1 and words[cut] in PARTICLES:
        cut += 1
    return " ".join(words[:cut]), " ".join(words[cut:])
