"""What tells itself by its form: DOIs, numbers of databases, addresses."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.rare import Rare
from refsdb.parse.tagger import Part
from refsdb.text.identifiers import ARXIV, bare_doi

_SURE = 0.999  # of the numbers that tell themselves by their form
_BARE = 0.8  # of an address without its scheme
_DOMAINS = frozenset(
    "com org net edu gov int info eu uk de fr it es nl ca au br ch at pl se no dk ie us mx pt ar be jp io dev".split()
)
_ADDRESS = Rare(
    r"(?<![\w@/.:-])(?<!- )(?P<host>(?!doi\.org)(?:[a-z0-9-]+\.){1,4}"
    rf"(?:{'|'.join(sorted(_DOMAINS))}))(?P<path>/[^\s<>\"“”]*)?(?![\w@-]|\.\w)"
)
_UNTOLD = frozenset({labels.IDENTIFIER, labels.NOTE, labels.OTHER, labels.CONTAINER, labels.PUBLISHER})
"""What the tagger may take an address without its scheme for."""
_NAMED = frozenset({labels.CONTAINER, labels.PUBLISHER})
_READ = frozenset(
    "recuperado recuperada récupéré récupérée recuperato consultado consultada retirado".split()
)
"""Words for "retrieved" that the tagger has not learnt with a day behind them."""
_ON_DAY = frozenset({"el", "em", "le", "il", "a", "en", "dia", "día"})
_DAY_LEAST, _DAY_MOST = 3, 6  # words of a day: "3 mai 2023", "3 de maio de 2023"
_TO_ADDRESS = frozenset("from at via see on online available retrieved accessed".split())


@judgement()
def identifiers(draft: Draft) -> None:
    """DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL: what their pattern found."""
    for span in draft.spans:
        digits = "".join(c for c in span.value if c.isdigit() or c in "xX")
        if span.kind == "url":
            draft.put("url", span.value, 0.97)
            draft.put("doi", bare_doi(span.value), 0.9)
        elif span.kind == "arxiv":
            draft.put("archive", "arXiv", _SURE)
            draft.put("archive_location", _arxiv(span.value), _SURE)
        elif span.kind == "pmcid":
            draft.put("pmcid", "PMC" + digits, _SURE)
        elif span.kind == "issn":
            draft.put("issn", f"{digits[-8:-4]}-{digits[-4:].upper()}", _SURE)
        elif span.kind == "isbn":
            draft.put("isbn", digits[2:] if span.value[4:7] in {"-10", "-13"} else digits, _SURE)
        elif span.kind == "pmid":
            draft.put("pmid", digits, _SURE)
        else:
            draft.put(span.kind, span.value, _SURE)
            if span.value[: len(ARXIV)].lower() == ARXIV.lower():
                draft.put("archive", "arXiv", _SURE)
                draft.put("archive_location", span.value[len(ARXIV) :], _SURE)


@judgement(words=_DOMAINS)
def address_without_scheme(draft: Draft) -> None:
    """The "moss.org/oaks" of "Moss Review, 3 May 2016, moss.org/oaks" (Modern Language Association) is an address,
    and the "from moss.org" of "Software available from moss.org" leads to one.
    """
    tokens = draft.tokens
    dotted = "." in tokens.gaps and any(
        gap == "." and word in _DOMAINS for gap, word in zip(tokens.gaps, tokens.words, strict=False)
    )
    found = _ADDRESS.search(tokens.text) if dotted and "url" not in draft.values else None
    if found is None:
        return
    for at, part in enumerate(draft.parts):
        if part.label in _UNTOLD and tokens.starts[part.first] <= found.start() < tokens.ends[part.last]:
            led = any(
                word.lower() in _TO_ADDRESS
                for word, start in zip(tokens.words, tokens.starts, strict=True)
                if tokens.starts[part.first] <= start < found.start()
            )
            begins = found.start() == tokens.starts[part.first]
            if not (led or (found["path"] and (part.label not in _NAMED or begins))):
                return
            draft.put("url", found[0].rstrip(".,;:)]"), _BARE)
            end, kept = found.start() + len(found[0]), []
            for other in draft.parts[at:]:
                inside = other is part or tokens.starts[other.first] < end
                kept.append(replace(other, label=labels.OTHER) if inside and other.label in _NAMED else other)
            draft.recut(at, len(draft.parts), *kept)
            return


def _arxiv(text: str) -> str:
    """Such as "1501.00001" or "hep-ph/9901001" out of "arXiv:1501.00001v2 [hep-ph]"."""
    found = re.search(r"\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]+(?:\.[A-Za-z]{2})?/\s?\d{7}", text)
    return found.group().replace(" ", "") if found else text


@judgement(labels.IDENTIFIER, words=_READ)
def day_of_reading(draft: Draft) -> None:
    """The day of "Musgos. Recuperado el 3 de mayo de 2023, de https://moss.org" is when the page was read."""
    words = draft.tokens.words
    for k, word in enumerate(words[:-_DAY_LEAST]):
        first = k + 1 + (words[k + 1].lower() in _ON_DAY)
        last = next(
            (n for n in range(first, min(first + _DAY_MOST, len(words))) if YEAR.fullmatch(words[n])), 0
        )
        if (
            word.lower() in _READ
            and last
            and words[first].isdecimal()
            and any(belongs(month, "month") for month in words[first:last])
            and "<url>" in words[last + 1 : last + 3]
        ):
            sure = min(part.sure for part in draft.touching(k, last))
            address = words.index("<url>", last)
            draft.claim(Part(labels.OTHER, k, address - 1, sure))
            draft.claim(Part(labels.ACCESSED, first, last, sure))
            return
