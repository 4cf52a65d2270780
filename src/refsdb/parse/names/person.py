"""One printed name as a person's: which words are the family name, which the given ones."""

from __future__ import annotations

import re
from functools import lru_cache

from refsdb.model import Name
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.given import GIVEN

PARTICLES = frozenset(
    """
    van von der den de del della dello degli dei di da dos das do du des la le las los ter ten te zu zur zum vom
    af av el al ibn bin ben abu 't ’t op vander vande vanden y e d' auf dem
    """.split()
)
_CAPITAL_PARTICLES = frozenset(
    "van von de del della di da dos du des la le ter ten vander st st. saint mac mc el al ben dall dal lo".split()
)
_ALSO_FAMILY = frozenset(
    """
    martin thomas simon paul frank arnold werner hermann ernst otto walter peter kim lee ross james lewis scott
    robin henry george david daniel alexander michel robert bernard laurent vincent nicolas francis gerard
    leonard stewart stuart craig neil marion oliver allen gordon lloyd douglas konrad ludwig friedrich heinrich
    dietrich ulrich franz fritz lorenz lukas jost leo roy owen dean jordan rose may jung adam albert andre
    andrea urban victor felix hugo jacob jakob ruben norman nelson leon lucas marco mark max mike ray russell
    ryan sam todd troy wayne wolf wolff barry carl clemens curt dale don duncan earl gert guy hannes hans harry
    herbert horst howard ian isaac jay jean joachim john jonas jose josef julian karl kurt lang louis lynn
    malcolm mario maurer miguel milan mohamed mohammed mohammad ahmed ali hassan ibrahim abraham abdullah nathan
    nick noam oscar pat phil philipp rainer raj reinhard reinhold ricardo richard roger roland roman salvatore
    santos sebastian stanley steffen stefan steven ted terry theo theodor tim tom tony tracy valentin wallace
    benjamin bruce bruno burkhard carlo christian christoph conrad dieter edgar edmund edward eugen evelyn ewald
    ferdinand florian gabriel gilbert gottfried gregor gregory gunther günther gustav heinz helmut hendrik
    henning hubert igor joseph luis manuel marc matthew matthias max merlin moritz patrick pierre pascal perry
    philip raymond rolf rudolf sven thierry viktor wilhelm will
    """.split()
)
OPENING = frozenset({"St.", "St", "Ste.", "Ó", "Ní"})
"""What opens a family name though it looks like initials: "St. John A", "Ó Briain D"."""
SUFFIXES = frozenset("jr sr jun junior senior ii iii iv 2nd 3rd 4th".split())
INITIALS = re.compile(
    r"(?!.*[^\W\d_]{4})(?:(?:[^\W\d_a-zß-ÿа-я]|Yu|Ch|Th|Ph|St|Sh|Zh|Kh|Ts|Ya|Ye|Wm|Chr|Fr|Hj|Jos|Gg|Ge|Æ|(?:Cl|Ju|Iu|Gy|Zs|Cs|Sz|Cz)(?=\.))[.’']?(?:[-‐‑–][a-zà-ÿ]\.?)?(?:\s?[-‐‑–]\s?|\s*)){1,5}$"
)
GLUED = re.compile(r"((?:[^\W\d_a-z][a-z]{0,2}\.[-‐]?)+)([^\W\d_]{2}.*)$")
_SPANISH = re.compile(
    r"(?!mar[ií]a$)(?:\w*[^\W\d_](?:ez|éz|és|íz|iz|oz|ía)|garcia|moreno|romero|navarro|castro|torres|blanco)$",
    re.IGNORECASE,
)
"""The first of two family names, as Spanish ones mostly end."""
_GLUED_PARTICLE = re.compile(r"(.*\.)((?:de|da|do|du|von|van|del|la)(?:\s|$).*)")
_TITLES = re.compile(
    r"^(?:(?:Prof|Dr|PD|Priv\.-Doz|Mr|Mrs|Ms|Sir|Lady|Dipl\.-\w+|Hr|Fr)\.?\s+(?:med\.|phil\.|habil\.|h\.\s?c\.)?\s*)+(?=\S{2})"
)


@lru_cache(maxsize=8192)
def is_initials(text: str) -> bool:
    """Such as "C. H.", "CH", "J.-P.", "Yu. A."; at most five letters, no word."""
    if len(text) > 22 or not INITIALS.match(text):
        return False
    words = text.split()
    if len(words) > 1 and any(len(word) > 1 and word.isalpha() and word.isupper() for word in words):
        return False  # "LI X", "YAO A.C.", "P. GRAY": a family name in capitals
    if len(words) > 1 and any(word.isalpha() and not word.isupper() for word in words):
        return False  # "Yu J", "T Ye", "Ge F.": initials of two letters have a stop beside others
    return len(text) < 4 or "." not in text or "." in words[-1] or len(words[-1]) < 2


def is_suffix(text: str) -> bool:
    """Such as "Jr.", "III"."""
    return len(text) < 8 and text.lower().removesuffix(".") in SUFFIXES


def inverted(family: str, given: str, suffix: str = "") -> Name:
    """A name printed family first: "de la Torre", "J. M."."""
    given = given.strip(" ,")
    if stuck := _GLUED_PARTICLE.match(given):
        given = f"{stuck[1]} {stuck[2]}"  # "H.de"
    words = given.split()
    if " " in family and is_suffix(family.rsplit(" ", 1)[1]):
        family, suffix = family.rsplit(" ", 1)
    moved: list[str] = []
    # "Torre, José de la": the particle stands behind the given names
    while len(words) > 1 and words[-1] in PARTICLES:
        moved.insert(0, words.pop())
    if words and is_suffix(words[-1]) and len(words) > 1 and not is_initials(words[-1]):
        suffix = suffix or words.pop()
    particle, family = _particle(family.split())
    particle = " ".join([*moved, particle]).strip()
    return Name(family=family, given=" ".join(words), particle=particle, suffix=suffix)


def behind(words: list[str]) -> bool:
    """Whether the last word is initials: "Smith JA", "Bachion MM", "Trezza MCAF" (not "LE GOFF", "LE GAL")."""
    last = words[-1]
    if len(words) == 2 and len(last) > 2 and words[0].isupper() and words[0].lower() in _CAPITAL_PARTICLES:
        return False
    return is_initials(last) or (
        len(last) < 6
        and last.isalpha()
        and last.isupper()
        and not words[0].isupper()
        and words[-2] not in PARTICLES  # "da COSTA FJ"
        and not (
            len(last) > 3 and words[0].lower() in GIVEN and _is_family(last)
        )  # "Pierre MILZA", not "Ali MSHA"
    )


def _is_family(capitals: str) -> bool:
    """Whether four capitals are a family's name; five are hardly ever initials."""
    return len(capitals) > 4 or mostly(capitals) == "F"


def initials_last(text: str, *, stopped: bool = True) -> Name:
    """Such as "Family I", "van der Berg C. H.", "Smith JA Jr", "Silva CAB da".

    `stopped`: initials have stops, so that "Hickman Mary J." is Mary J. Hickman; "Silva Jose S" is S. Silva Jose.
    """
    words = text.split()
    suffix = ""
    if len(words) > 2 and is_suffix(words[-1]):
        suffix = words.pop()
    moved: list[str] = []
    while len(words) > 2 and words[-1] in PARTICLES:
        moved.insert(0, words.pop())
    cut = len(words)
    while cut > 1 and len(words) - cut < 4 and (behind(words[:cut]) or _inside_initials(words, cut - 1)):
        cut -= 1
    if (
        cut == 2
        and (stopped or words[-1].endswith("."))
        and len(words[-1].strip(".")) == 1
        and words[1].lower() in GIVEN
        and words[0] not in OPENING
        and words[0].lower() not in PARTICLES
        and words[0].lower() not in GIVEN
        and mostly(words[0]) != "G"
    ):
        cut = 1  # "Hickman Mary J.", not "Masoud Ali A."
    words += moved
    return inverted(" ".join(words[:cut]), " ".join(words[cut:]), suffix)


def _inside_initials(words: list[str], at: int) -> bool:
    """The "del" of "Torres M del P"."""
    return (
        words[at] in PARTICLES
        and at > 1
        and at + 1 < len(words)
        and is_initials(words[at - 1])
        and is_initials(words[at + 1])
    )


def straight(text: str, *, turns: bool = True) -> Name:
    """Such as "C. H. Family", "José de la Torre", "Anna Family-Other"; `turns`: it may be "Family Anna"."""
    words = _TITLES.sub("", text).split()
    suffix = ""
    if len(words) > 2 and is_suffix(words[-1]):
        suffix = words.pop()
    if words and len(words[-1]) > 2:
        words[-1] = words[-1].rstrip(".,")
    if turns and len(words) > 1 and _turned(words):
        return inverted(" ".join(words[:-1]), words[-1], suffix)
    if len(words) == 1:
        glued = GLUED.match(words[0])
        if glued:
            return Name(family=glued[2], given=glued[1], suffix=suffix)
        return Name(family=words[0], suffix=suffix)
    first = _family_start(words)
    particle, family = _particle(words[first:])
    return Name(family=family, given=" ".join(words[:first]), particle=particle, suffix=suffix)


def _turned(words: list[str]) -> bool:
    """Family first without a comma: "ACKET Claude", "Haukkala Hiski" is not told, "Thomas, Risse" is."""
    first, last = words[0], words[-1]
    if first.lower() in PARTICLES and len(words) > 2:
        words = words[1:]
        first = words[0]
    if len(first) > 2 and first.isupper() and not last.isupper() and not is_initials(first):
        return all(word.isupper() for word in words[:-1])
    if len(words) != 2 or first.split("-")[0].lower() in GIVEN or is_initials(first):
        return False
    if last.lower() in _ALSO_FAMILY:
        return mostly(first) == "F" and mostly(last) in {"G", "g"}
    return last.lower() in GIVEN


def _family_start(words: list[str]) -> int:
    """The index of the first word of the family name (its particle included)."""
    n = len(words)
    glued = 0
    while glued < n - 1 and is_initials(words[glued]) and not (glued and words[glued][-1].islower()):
        glued += 1
    if (
        0 < glued < n - 1
        and words[glued].strip(".").split("-")[0].lower() not in GIVEN
        and not any(map(is_initials, words[glued:]))
    ):
        return glued  # after initials everything is the family name: "A. Romoli Sassi"
    for i in range(1, n - 1):
        if words[i] in PARTICLES:
            return i - (i > 1 and bool(_SPANISH.match(words[i - 1])))  # "Antonio Pérez de Haro"
        if words[i].lower() in _CAPITAL_PARTICLES:
            return i
    return n - 2 if n > 2 and _SPANISH.match(words[n - 2]) and words[n - 2].lower() not in GIVEN else n - 1


def _particle(words: list[str]) -> tuple[str, str]:
    """(particle, family) of a family name's words; only small ones are particles: "De Marmels" is whole."""
    cut = 0
    while cut < len(words) - 1 and words[cut] in PARTICLES:
        cut += 1
    return " ".join(words[:cut]), " ".join(words[cut:])
