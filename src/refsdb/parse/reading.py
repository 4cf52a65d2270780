"""From labelled parts to a reference: the judgements stand in JUDGEMENTS, in the order in which they run."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from refsdb.model import Name, Reference
from refsdb.parse import labels
from refsdb.parse.cues import is_editor_cue
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.kind import find_type
from refsdb.parse.fields.numbers import read_number
from refsdb.parse.fields.pages import read_pages
from refsdb.parse.fields.plain import tidy
from refsdb.parse.names import people
from refsdb.parse.tagger import Part
from refsdb.parse.tokens import Span, Tokens
from refsdb.text.identifiers import bare_doi

_QUOTES = "\"“”„«»‟'‘"
_CLOSED = re.compile(r"[,.?!](?:[\"”]|['’](?=\s))")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_TWO = re.compile(r"(\w+)\s?(?:,|\bno?\b|\()\s?(?:no?\b|H|Heft)?[\s.°]*([\w/-]+)$")


_PROSE = {
    labels.TITLE: "title",
    labels.CONTAINER: "container_title",
    labels.SERIES: "collection_title",
    labels.PUBLISHER: "publisher",
    labels.PLACE: "publisher_place",
    labels.GENRE: "genre",
}
_NUMBERS = (
    (labels.VOLUME, "volume", read_number),
    (labels.ISSUE, "issue", read_number),
    (labels.PAGE, "page", read_pages),
    (labels.EDITION, "edition", tidy),
    (labels.NUMBER, "number", tidy),
)


@dataclass(slots=True)
class Draft:
    """A reference on its way: what was printed, and the fields found so far with how sure the tagger is."""

    tokens: Tokens
    spans: list[Span]
    parts: list[Part]
    by_label: dict[str, list[Part]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.group()

    def group(self) -> None:
        """Sort the parts by their labels."""
        self.by_label.clear()
        for part in self.parts:
            self.by_label.setdefault(part.label, []).append(part)

    def of(self, label: str) -> list[Part]:
        """The parts of one label, in order."""
        return self.by_label.get(label, [])

    def printed(self, part: Part) -> str:
        """The part's text with the punctuation that touches it."""
        tokens = self.tokens
        before, after = tokens.gaps[part.first], tokens.gaps[part.last + 1]
        left = len(before.rsplit(None, 1)[-1]) if before and not before[-1].isspace() else 0
        right = len(after.split(None, 1)[0]) if after and not after[0].isspace() else 0
        return tokens.text[tokens.starts[part.first] - left : tokens.ends[part.last] + right]

    def put(self, name: str, value: object, sure: float) -> None:
        """Set a field that has no value yet; an empty value is none."""
        if value and name not in self.values:
            self.values[name] = value
            self.sure[name] = sure


def identifiers(draft: Draft) -> None:
    """DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL: what their pattern found."""
    for span in draft.spans:
        digits = "".join(c for c in span.value if c.isdigit() or c in "xX")
        if span.kind == "url":
            draft.put("url", span.value, 0.95)
            draft.put("doi", bare_doi(span.value), 0.9)
        elif span.kind == "arxiv":
            draft.put("archive", "arXiv", 0.97)
            draft.put("archive_location", _arxiv(span.value), 0.97)
        elif span.kind == "pmcid":
            draft.put("pmcid", "PMC" + digits, 0.97)
        elif span.kind == "issn":
            draft.put("issn", f"{digits[-8:-4]}-{digits[-4:].upper()}", 0.97)
        elif span.kind == "isbn":
            draft.put("isbn", digits[2:] if span.value[4:7] in {"-10", "-13"} else digits, 0.97)
        elif span.kind == "pmid":
            draft.put("pmid", digits, 0.97)
        else:
            draft.put(span.kind, span.value, 0.97)


def _arxiv(text: str) -> str:
    """Such as "1501.00001" or "hep-ph/9901001" out of "arXiv:1501.00001v2 [hep-ph]"."""
    found = re.search(r"\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]+(?:\.[A-Za-z]{2})?/\s?\d{7}", text)
    return found.group().replace(" ", "") if found else text


def names(draft: Draft) -> None:
    """Authors, editors, translators."""
    for label, name in (
        (labels.AUTHOR, "author"),
        (labels.EDITOR, "editor"),
        (labels.TRANSLATOR, "translator"),
    ):
        found: tuple[Name, ...] = ()
        sure = 1.0
        run = _neighbours(draft.of(label))
        for part in run:
            more, et_al = people(draft.printed(part))
            found += more
            sure = min(sure, part.sure)
            if et_al and name == "author":
                draft.values["et_al"] = True
        edits = name == "author" and run and _edits(draft.tokens, run[-1])
        draft.put("editor" if edits else name, _without_full_stop(found), sure)


def _without_full_stop(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The stop behind the last of "Deza G, Pujol RM." ends the list, where no other initials have stops."""
    if not names or not names[-1].given.endswith("."):
        return names
    given = names[-1].given[:-1]
    others = [name.given for name in names[:-1] if name.given]
    glued = len(given) > 1 and given.isupper() and given.isalpha()
    if glued or (len(given) == 1 and others and all(one.isupper() and one.isalpha() for one in others)):
        return (*names[:-1], replace(names[-1], given=given))
    return names


def _edits(tokens: Tokens, part: Part) -> bool:
    """Whether "(Hrsg.)", "eds." stands directly behind these names."""
    after = part.last + 1
    return after < len(tokens.words) and is_editor_cue(tokens.words[after]) and len(tokens.gaps[after]) < 4


def _neighbours(parts: list[Part]) -> list[Part]:
    """The first part and those that follow it closely."""
    kept = parts[:1]
    for part in parts[1:]:
        if part.first - kept[-1].last > 4:
            break
        kept.append(part)
    return kept


def quoted_title(draft: Draft) -> None:
    """A title in quotes ends where they close behind a comma or stop: “On trees,” whatever stands there."""
    gaps = draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label != labels.TITLE or not any(mark in _QUOTES for mark in gaps[part.first].split(" ")[-1]):
            continue
        for k in range(part.first + 1, part.last + 1):
            if _CLOSED.search(gaps[k]):
                rest = Part(labels.CONTAINER, k, part.last, part.sure)
                following = draft.parts[at + 1] if at + 1 < len(draft.parts) else None
                if following and following.label == labels.CONTAINER and following.first == part.last + 1:
                    rest = Part(labels.CONTAINER, k, following.last, min(part.sure, following.sure))
                    draft.parts[at + 1 : at + 2] = []
                draft.parts[at : at + 1] = [Part(labels.TITLE, part.first, k - 1, part.sure), rest]
                draft.group()
                return
        return


def year_before_volume(draft: Draft) -> None:
    """Such as "2016;96" is a year and a volume, though the tagger may take the two for one."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        is_volume = part.label == labels.VOLUME
        if part.last == part.first or not (
            is_volume or (part.label == labels.DATE and not draft.of(labels.VOLUME))
        ):
            continue
        if (
            _YEAR.fullmatch(words[part.first])
            and ";" in gaps[part.first + 1]
            and words[part.first + 1].isdigit()
        ):
            year = Part(labels.DATE, part.first, part.first, part.sure)
            draft.parts[at : at + 1] = [year, Part(labels.VOLUME, part.first + 1, part.last, part.sure)]
            draft.group()
            return


def prose(draft: Draft) -> None:
    """Title, container, series, publisher, place, edition, genre: the first part of each label."""
    for label, name in _PROSE.items():
        for part in draft.of(label):
            draft.put(name, tidy(draft.printed(part)), part.sure)


def lone_part(draft: Draft) -> None:
    """A single name of a work is its title: a container needs a title, a number or a page beside it."""
    values = draft.values
    if (
        "title" not in values
        and "container_title" in values
        and not draft.by_label.keys() & {labels.VOLUME, labels.ISSUE, labels.PAGE}
    ):
        values["title"] = values.pop("container_title")
        draft.sure["title"] = draft.sure.pop("container_title")


def dates(draft: Draft) -> None:
    """The year of issue, or what is printed in its place; the day on which a page was read."""
    for part in draft.of(labels.DATE):
        date = read_date(draft.printed(part))
        if date and date.year:
            draft.put("issued", date, part.sure)
    for part in [*draft.of(labels.DATE), *draft.of(labels.NOTE), *draft.of(labels.OTHER)]:
        if "issued" not in draft.values:
            draft.put("issued", read_date(draft.printed(part)), part.sure)
    for part in draft.of(labels.ACCESSED):
        date = read_date(draft.printed(part))
        if date and date.year:
            draft.put("accessed", date, part.sure)


def numbers(draft: Draft) -> None:
    """Volume, issue, pages, edition, number of a report."""
    for label, name, read in _NUMBERS:
        for part in draft.of(label):
            draft.put(name, read(draft.printed(part)), part.sure)
    _split_volume(draft)


def _split_volume(draft: Draft) -> None:
    """Such as "22,2" and "18, n° 4" are volume and issue; "3/4" and "12/2007" stay what they are."""
    split = _TWO.match(draft.values.get("volume", ""))
    if split and "issue" not in draft.values:
        draft.values["volume"] = split[1]
        draft.put("issue", split[2], draft.sure["volume"])


def kind(draft: Draft) -> None:
    """The type of work."""
    values = draft.values
    container = str(values.get("container_title", ""))
    joined = journal = False
    for part in draft.of(labels.CONTAINER)[:1]:
        before = [word.lower() for word in draft.tokens.words[max(0, part.first - 1) : part.first]]
        joined = bool(set(before) & {"in", "dans"})
        after = [other.label for other in draft.parts if other.first == part.last + 1]
        journal = bool(set(after) & {labels.VOLUME})
    text, words = draft.tokens.text[:2000], draft.tokens.words[:400]
    draft.put("type", find_type(text, words, container, set(values), joined=joined, journal=journal), 0.96)


JUDGEMENTS: tuple[Callable[[Draft], None], ...] = (
    identifiers,
    names,
    quoted_title,
    prose,
    lone_part,
    year_before_volume,
    dates,
    numbers,
    kind,
)


def read(tokens: Tokens, spans: list[Span], parts: list[Part]) -> tuple[Reference, dict[str, float]]:
    """The reference in the parts, and per field how sure the tagger was of its words."""
    draft = Draft(tokens, spans, parts)
    for judge in JUDGEMENTS:
        judge(draft)
    return Reference(**draft.values), draft.sure
