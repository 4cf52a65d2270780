"""The language of a title by its small words: "Das Kunstwerk im Zeitalter …" is German, whoever forgot to say so."""

from __future__ import annotations

import re

_TELLING = {
    "de": "der das dem den des und ein eine einer eines einem einen im am zur zum bei beim mit von vom auf aus nach "
    "für über als durch zwischen unter oder bis nicht sich ist",
    "fr": "et les aux une dans pour avec chez sous est qui que ou à ses leur leurs cette",
    "it": "il gli della delle dei degli dello dell nel nella nelle nei negli dal dalla dalle dai sul sulla sulle "
    "alla alle ai agli che e è una nell dall sull",
    "es": "y una por entre como su sus sin desde hacia según",
    "pt": "uma em na nos nas dos das ao aos à às pelo pela pelos pelas sobre entre não é um e",
    "nl": "het een voor bij uit naar tussen zijn niet ook tot aan",
}
# that stand in names and set phrases of English titles too ("Rio de Janeiro", "per capita")
_PARTICLES = {
    "de": "die",
    "fr": "de la le du des en au un par sur",
    "it": "di del da la le lo i un per con tra",
    "es": "de la el los las del en al un para con e",
    "pt": "de da o os para com",
    "nl": "van de en op met te",
}
_OF = {
    tongue: (frozenset(telling.split()), frozenset(_PARTICLES[tongue].split()))
    for tongue, telling in _TELLING.items()
}
_ALL = frozenset(" ".join([*_TELLING.values(), *_PARTICLES.values()]).split())
_ENGLISH = frozenset("the of and on for to with by from at an is or as its their".split())
_ELIDED = re.compile(r"(?:[dlnscDLNSC]|[Qq]u|[A-Za-z]?[a-z]*ll)['’](?=[a-zß-ÿœ])")
_WORD = re.compile(r"[^\s\"“”„«»‹›()\[\]{}.,:;!?…]+")
_MARKS = frozenset("'’")
_TWO = 2  # particles that no name has together with none of a title's own words


def tongue_of(title: str) -> str:
    """German, French, Italian, Spanish, Portuguese or Dutch by its code; "" for English or where none tells.

    Small words count that are printed small, the first one too where it has a capital. They must outnumber those of
    English; particles of names alone tell it from two on.
    """
    first, *rest = _WORD.findall(title) or [""]
    words = [first, *(word for word in rest if word[0].islower())]
    elided = (
        [found[0][:-1].lower() for word in words if (found := _ELIDED.match(word))]
        if _MARKS & set(title)
        else []
    )
    said = [first.lower() if first[1:].islower() else "", *words[1:]]
    if _ALL.isdisjoint(said) and not elided:
        return ""
    told: dict[str, int] = {}
    for tongue, (telling, particles) in _OF.items():
        own = sum(word in telling for word in said) + (len(elided) if tongue == "fr" else 0)
        own += sum(word in telling for word in elided)
        loose = sum(word in particles for word in said[1:])
        told[tongue] = own + loose if own or loose >= _TWO else 0
    best = max(told, key=lambda tongue: told[tongue])
    return best if told[best] > sum(word in _ENGLISH for word in said) else ""
