"""Bodies that stand first: with a year in their name, with a word of release, named again by their title."""

from __future__ import annotations

from dataclasses import replace

from refsdb.model import Date, Name
from refsdb.parse import labels
from refsdb.parse.bodies import WITHOUT_BORDERS
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.persons import put_bodies
from refsdb.parse.tagger import Part

_GROUPS = frozenset({"Collaborators", "Collaboration", "Investigators", "Consortium", "Collaborative"})
_BORDERS = frozenset(
    {"borders", "grenzen", "frontières", "frontieres", "fronteras", "fronteiras", "frontiere"}
)
_LONG_GROUP = 12  # words
_BRIEF = 4  # words of a title that a year ends
_ITEM = 2  # figures
_SHORT = 3  # letters
_UNLIKE_NAMES = frozenset({"", "-", "B"})
_HOUSES_OF_PERSONS = frozenset({
    "Robert Laffont", "Albin Michel", "Odile Jacob", "Armand Colin", "Fernand Nathan", "Félix Alcan",
    "Honoré Champion",
    "Edward Arnold", "Allen Lane", "Edward Elgar", "Adam Hilger", "John Murray", "Jonathan Cape", "Martinus Nijhoff",
    "Franz Steiner", "Ferdinand Schöningh", "Gustav Fischer", "Bert Bakker", "John Benjamins",
    "Peter Lang", "Philipp Reclam", "Georg Olms", "Giulio Einaudi", "Bruno Mondadori",
})  # fmt: skip
"""Publishers whose names are like persons'."""


@judgement(labels.DATE, labels.TITLE, words=map(str.lower, _GROUPS))
def year_in_group(draft: Draft) -> None:
    """The year of "OAK 2015 Growth Collaborators. The oak. Lancet 2016" is part of their name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    first = draft.parts[0].first
    last = next(
        (k for k in range(first + 1, min(len(words) - 1, first + _LONG_GROUP)) if words[k] in _GROUPS), 0
    )
    inside = range(first + 1, last + 1)
    if first > 1 or not last or any(gaps[k] not in {" ", " (", ") "} for k in inside):
        return
    if any(gaps[k] == " (" and words[k].isdecimal() for k in inside):
        return
    at = next((at for at, part in enumerate(draft.parts) if part.first <= last <= part.last), 0)
    held = draft.parts[at]
    dated = any(part.label == labels.DATE and part.last < last for part in draft.parts[:at])
    if (
        not dated
        or gaps[last + 1] not in {". ", ": ", ", ", " ("}
        or held.label not in {labels.AUTHOR, labels.TITLE}
    ):
        return
    group = Part(labels.AUTHOR, first, last, held.sure)
    rest = [replace(held, first=last + 1)] if held.last > last else []
    draft.recut(0, at + 1, group, *rest)
    if not any(part.label == labels.AUTHOR for part in draft.parts[1:]):
        draft.put("author", (Name(literal=draft.text(first, last)),), held.sure)


@judgement(labels.DATE, labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR], words=map(str.lower, _GROUPS))
def group_as_title(draft: Draft) -> None:
    """Who stands before the year in "Oak Growth 2015 Collaborators (2016) The oak" wrote what is called "The oak"."""
    group, year = draft.parts[0], draft.next_to(0, labels.DATE)
    if group.label != labels.TITLE or year is None or draft.tokens.words[group.last] not in _GROUPS:
        return
    if draft.tokens.gaps[year.first].endswith("(") and draft.next_to(1, labels.TITLE):
        draft.recut(0, 1, replace(group, label=labels.AUTHOR))
        draft.put("author", (Name(literal=draft.text(group.first, group.last)),), group.sure)


@judgement(labels.AUTHOR, words=["released"])
def word_of_release(draft: Draft) -> None:
    """The "Released" of "Oak Corp. Released 2013. Oaks for Windows" belongs to the year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts[:2]):
        k = next((k for k in range(part.first, part.last + 1) if words[k] == "Released"), 0)
        if not k or not gaps[k].startswith(".") or not any(map(YEAR.fullmatch, words[k + 1 : k + 2])):
            continue
        goes_on = part.last > k + 1
        if gaps[k + 1] != " " or gaps[k + 2][:1] not in {".", ""} or (goes_on and part.label != labels.TITLE):
            return
        if part.last == k and draft.next_to(at, labels.DATE) is None:
            return
        before = [replace(part, last=k - 1)] if k > part.first else []
        year = [] if part.last == k else [Part(labels.DATE, k + 1, k + 1, part.sure)]
        rest = [replace(part, first=k + 2)] if goes_on and not before else []
        if not goes_on or rest:
            draft.recut(at, at + 1, *before, Part(labels.OTHER, k, k, part.sure), *year, *rest)
            _program_behind_year(draft)
        return


def _program_behind_year(draft: Draft) -> None:
    """Where nothing else is the title, what was released is: "Oaks for Windows, Version 22"."""
    at = draft.placed(labels.DATE)[0][0]
    program = draft.next_to(at, labels.PUBLISHER)
    if program and labels.TITLE not in draft.labels:
        version = draft.next_to(at + 1, labels.OTHER)
        title = replace(program, label=labels.TITLE, last=(version or program).last)
        draft.recut(at + 1, at + 2 + bool(version), title)


@judgement(labels.AUTHOR, labels.TITLE)
def number_before_title(draft: Draft) -> None:
    """The 2 of "Oak Association. 2. The growth of oaks. Acta 4" begins the title: it is one of several."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    k = body.last
    if title is None or body.label != labels.AUTHOR or not words[k].isdecimal() or len(words[k]) > _ITEM:
        return
    if k > body.first and gaps[k] == gaps[k + 1] == ". " and is_body(draft.text(body.first, k - 1)):
        draft.recut(0, 2, replace(body, last=k - 1), replace(title, first=k))


@judgement(labels.AUTHOR, labels.DATE, lacks=[labels.TITLE, labels.CONTAINER])
def title_with_its_year(draft: Draft) -> None:
    """The "Census 2001" of "National Oak Office. Census 2001. http://…" is the title, which a year ends."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body, year = draft.parts[0], draft.next_to(0, labels.DATE)
    if body.label != labels.AUTHOR or year is None or gaps[year.first] != " " or year.last > year.first:
        return
    k = next((k for k in range(body.last, body.first, -1) if gaps[k] == ". "), 0)
    rest = words[k : year.first]
    if (
        k > body.first + 1
        and len(rest) < _BRIEF
        and all(len(word) > _SHORT for word in rest)
        and gaps[year.last + 1][:1] in {".", ","}
        and YEAR.fullmatch(words[year.first])
        and is_body(draft.text(body.first, k - 1))
        and not is_body(draft.text(k, body.last))
    ):
        draft.put("issued", Date(int(words[year.first])), year.sure)
        title = replace(body, label=labels.TITLE, first=k, last=year.last)
        draft.recut(0, 2, replace(body, last=k - 1), title)


@judgement(labels.AUTHOR, labels.TITLE)
def name_again(draft: Draft) -> None:
    """The second "Oak" of "Oak. Oak | Tree Index: 2016" begins the title, in which a company names itself."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    both, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    if title is None and both.label == labels.AUTHOR:
        _name_behind_year(draft)
    if title is None or both.label != labels.AUTHOR or gaps[title.first] != " ":
        return
    size, odd = divmod(both.last - both.first + 1, 2)
    k = both.first + size
    if not odd and gaps[k] == ". " and words[both.first : k] == words[k : both.last + 1]:
        draft.recut(0, 2, replace(both, last=k - 1), replace(title, first=k))
        draft.put("author", (Name(literal=draft.text(both.first, k - 1)),), both.sure)


def _name_behind_year(draft: Draft) -> None:
    """In "OAK, 2006. 2006 OAK | Guidelines" the second year begins the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    both, year, again = draft.parts[0], draft.next_to(0, labels.DATE), draft.next_to(1, labels.AUTHOR)
    title = draft.next_to(2, labels.TITLE) if year and again else None
    if (
        year
        and again
        and title
        and year.last == year.first + 1
        and words[year.first] == words[year.last]
        and gaps[year.last] == ". "
        and gaps[again.first] == gaps[title.first] == " "
        and draft.text(again.first, again.last) == draft.text(both.first, both.last)
    ):
        draft.recut(1, 4, replace(year, last=year.first), replace(title, first=year.last))


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR, labels.CONTAINER])
def company_before_report(draft: Draft) -> None:
    """The first word of "Oak. Oak Annual Report 2014. Bonn: Royal Oak" names a company that publishes, or reports."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    title = draft.parts[0]
    k = title.first + 1
    if title.label != labels.TITLE or title.first > 1 or title.last < k + 1 or gaps[k] != ". ":
        return
    name = words[title.first]
    if name != words[k] or len(name) < _SHORT or not name[0].isupper() or gaps[k + 1] != " ":
        return
    publishes = any(name in words[part.first : part.last + 1] for part in draft.of(labels.PUBLISHER))
    reports = any(belongs(word, "report") and word[0].isupper() for word in words[k + 1 : title.last + 1])
    if publishes or (reports and mostly(name) in _UNLIKE_NAMES):
        draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=k - 1), replace(title, first=k))
        draft.put("author", (Name(literal=name),), title.sure)


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR], words=_BORDERS)
def body_before_colon(draft: Draft) -> None:
    """Who stands before the colon of "Reporter ohne Grenzen: Liste der Wälder" wrote it."""
    title = draft.parts[0]
    k = title.first + 3
    if title.label != labels.TITLE or title.last < k or draft.tokens.gaps[k] not in {": ", ". "}:
        return
    if WITHOUT_BORDERS.fullmatch(name := draft.text(title.first, k - 1)):
        draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=k - 1), replace(title, first=k))
        draft.put("author", (Name(literal=name),), title.sure)


@judgement(labels.AUTHOR, labels.PUBLISHER)
def publisher_as_author(draft: Draft) -> None:
    """Who wrote and published under the same words is a body: "Oak Economics (2012). Trees. Bath: Oak Economics"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    author = draft.parts[0]
    size = author.last - author.first + 1
    name = words[author.first : author.last + 1]
    if (
        author.label != labels.AUTHOR
        or len(draft.placed(labels.AUTHOR)) > 1
        or (size < 2 and not name[0].isupper())
    ):
        return
    if any(gap.strip(" &") for gap in gaps[author.first + 1 : author.last + 1]) or any(
        len(word) == 1 for word in name
    ):
        return  # "J. Oak", "Oak, John"
    firm = "&" in draft.text(author.first, author.last)
    if not firm and any(word.lower() in GIVEN or mostly(word) in {"G", "g"} for word in name):
        return  # who prints his own book
    if any(words[house.first : house.last + 1] == name for house in draft.of(labels.PUBLISHER)):
        put_bodies(draft, "author", author)


@judgement(words={name.split()[-1].lower() for name in _HOUSES_OF_PERSONS})
def house_like_a_person(draft: Draft) -> None:
    """The "Edward Arnold" of "translated by C. Oak, Edward Arnold, London" has published it, as have all houses that
    are called as their founders were.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in {labels.EDITOR, labels.TRANSLATOR} or not at:
            continue
        for first in range(part.first, part.last):
            named = draft.text(first, first + 1) in _HOUSES_OF_PERSONS
            others = first + 2 <= part.last and words[part.last] != "coll"  # more who edited it
            if named and not others and gaps[first] == ", " and gaps[first + 2][:1] == ",":
                before = [replace(part, last=first - 1)] if part.first < first else []
                rest = [replace(part, label=labels.OTHER, first=first + 2)] if first + 1 < part.last else []
                house = replace(part, label=labels.PUBLISHER, first=first, last=first + 1)
                series = draft.next_to(at, labels.PUBLISHER)
                if series and words[part.last] == "coll":
                    rest.append(replace(series, label=labels.SERIES))
                elif labels.PUBLISHER in draft.labels:
                    return
                draft.recut(at, at + 1 + (len(rest) > 1), *before, house, *rest)
                return
