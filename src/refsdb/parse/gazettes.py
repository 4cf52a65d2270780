"""Where acts are printed: gazettes with the number and the day of their issue, whatever the tagger made of them."""

from __future__ import annotations

import re

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.rare import Rare
from refsdb.parse.tagger import Part

_NAMED = frozenset("oj abl jo doce doue official gazzetta officiel oficial amtsblatt diário".split())
"""One of them, in small letters, stands in every gazette that is known here, but for the "G.U." of Italy."""
_NUMBERED = r"(?:,?\s(?:n\.?\s?[°ºo]|[nN]o?r?\.?|núm\.?)(?=\s?\d)\s?)?"
_DAY = r"\d{1,2}(?:[./]\s?\d{1,2}[./]\s?|\s(?:de\s)?[^\W\d_]{3,10}\s(?:de\s)?)(?:19|20)?\d\d\b"
_OF_UNION = Rare(
    r"""(?:(?<=[.,]\s)|(?<=\())(?P<name>(?:O\.?J\.?|ABl\.?|JO(?:CE|UE)?|DOCE|DOUE|Official\sJournal|Off\.\sJ\.|Journal\sofficiel|Diario\sOficial|Amtsblatt)
    (?:\s(?:of\sthe|de(?:r|\sl['’]|\sla|s)?)\s?(?:European\s(?:Union|Communit(?:y|ies))|Europäischen\s(?:Union|Gemeinschaften?)|Union\s[Ee]uropéenne|Unión\sEuropea
        |Communautés\s[Ee]uropéennes|Comunidades\sEuropeas|E[UGC])|\sE(?:ur\.\sUnion|[UGC])\b)?)"""
    + _NUMBERED
    + r",?\s?(?P<series>[LC])\s?(?P<number>\d{1,4})\b(?!\s?[:(])(?:[,/]?\s(?:vom\s|du\s|of\s|del?\s)?(?P<day>"
    + _DAY
    + "))?",
    re.VERBOSE,
)
"""The "OJ L 327, 22.12.2000" of the European Union."""
_OF_LAND = Rare(
    r"""(?:(?<=[.,:;(]\s)|(?<=[.,:;]\s\()|(?<=\b[Ii]n\s))(?P<name>Gazzetta\sUfficiale|\bG\.\s?U\.
    |Diário\sda\sRepública(?:,\s(?:[1-3I]{1,3}\.?[ªa]?\s)?[Ss]érie(?:\s?[I-]{1,3}[AB]?)?)?|Diário\sOficial(?:\sda\sUnião|\sda\sRepública|\s\[?d[aoe]\]?(?:\s[A-ZÀ-Þ][\w]+|\sd[aoe]){1,5})?)
    (?=[,.:;\s])(?::\s(?P<part>[Ss]eção\s\d))?(?:"""
    + _NUMBERED
    + r"(?P<number>\d{1,4})\b(?:,?\s(?:del\s|de\s)?(?P<day>"
    + _DAY
    + "))?)?",
    re.VERBOSE,
)
"""The "Gazzetta Ufficiale n. 45 del 24 febbraio 2004"."""
_PART = Rare(r"(?<=[.,] )(?:Seção|Caderno|Secção|Seç\.) [\dA-Z]{1,2}\b(?=[,.])")
_SHORT = ("OJ", "O.J", "ABl", "JO", "DO")
_TAKEN = frozenset(
    {labels.TITLE, labels.NUMBER, labels.CONTAINER, labels.PUBLISHER, labels.OTHER, labels.NOTE}
)
_SURE = 0.9


@judgement(words=_NAMED | {"g"})
def gazette(draft: Draft) -> None:
    """The "OJ L 327, 22.12.2000" behind the name of a directive is where it was printed, and so is the "Diário
    Oficial da União" behind a law of Brazil, the "Gazzetta Ufficiale n. 45 del 24 febbraio 2004" behind one of Italy.
    """
    text = draft.tokens.text
    if draft.small.isdisjoint(_NAMED) and "u" not in draft.small:
        return
    found = _OF_UNION.search(text)
    counted = labels.VOLUME
    if found is None:
        found, counted = _OF_LAND.search(text), labels.ISSUE
    if found is None:
        return
    first, last = draft.between(*found.span("name"))
    touched = [part.label for part in draft.touching(first, last)]
    if not touched or not _TAKEN.issuperset(touched) or first == 0:
        return
    spans = {name: found.span(name) for name, value in found.groupdict().items() if value}
    if "series" in spans and found["name"].startswith(_SHORT):
        last = draft.between(*spans["series"])[1]  # "OJ L"
    elif "series" in spans:
        spans["number"] = (spans["series"][0], spans["number"][1])  # "Official Journal, L 206"
    draft.claim(Part(labels.OTHER, *draft.between(*found.span()), _SURE))
    draft.claim(Part(labels.CONTAINER, first, last, _SURE))
    for name, label in (("number", counted), ("day", labels.DATE), ("part", labels.OTHER)):
        if name in spans:
            start, stop = draft.between(*spans[name])
            if start > last and start <= stop:
                draft.claim(Part(label, start, stop, _SURE))


@judgement(words=["seção", "caderno", "secção"])
def part_of_newspaper(draft: Draft) -> None:
    """The "Caderno 2" behind the day of a newspaper, and the "Seção 1" of a gazette, are neither place nor volume."""
    found = _PART.search(draft.tokens.text)
    day = any(part.last > part.first for part in draft.of(labels.DATE))
    if found and day:
        first, last = draft.between(*found.span())
        if first and not any(part.label == labels.TITLE and part.last >= last for part in draft.parts):
            draft.claim(Part(labels.OTHER, first, last, _SURE))
