"""Pages as the Modern Language Association prints them: “Title.” Site, publisher, day, address; "Web" and a day."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.houses import COMPANIES
from refsdb.parse.tagger import Part

_COUNTED = [labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR, labels.PLACE]
_QUOTED = (".”", '."', "?”", '?"', "!”", '!"')
"""Where a title ends whose stop stands within the quotes, as it does in America."""
_ENDING = frozenset({".", ",", ")"})
_SHORTENED = 4  # letters of a word that may be shortened
_AND = frozenset({"and", "&"})


@judgement(labels.TITLE, labels.DATE, lacks=_COUNTED)
def publisher_of_site(draft: Draft) -> None:
    """The "Elm Trust" of “Oaks.” Tree Notes, Elm Trust, 4 Jan. 2021, moss.org/oaks has published "Tree Notes"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "url" not in draft.values or {labels.CONTAINER, labels.PUBLISHER} <= draft.labels:
        return
    for at, title in draft.placed(labels.TITLE):
        part = draft.next_to(at, labels.CONTAINER) or draft.next_to(at, labels.PUBLISHER)
        date = draft.next_to(at + 1, labels.DATE)
        if part is None or date is None or not gaps[title.last + 1].startswith(_QUOTED):
            continue
        commas = [k for k in range(part.first + 1, part.last + 1) if gaps[k] == ", "]
        if commas and words[part.last].lower() in COMPANIES and commas[-1] == part.last:
            commas.pop()
        day = date.last > date.first + 1 and any(
            belongs(word, "month") for word in words[date.first : date.last + 1]
        )
        if commas and not _AND.isdisjoint(words[commas[0] : part.last + 1]):
            return  # "Moss, Bogs and Society"
        if len(commas) == 1 and day and gaps[date.first] in {", ", "., "} and words[commas[0]][0].isupper():
            site = replace(part, label=labels.CONTAINER, last=commas[0] - 1)
            house = replace(part, label=labels.PUBLISHER, first=commas[0])
            draft.recut(at + 1, at + 2, site, house)
        return


@judgement(labels.TITLE, labels.ACCESSED, lacks=_COUNTED, words=["web"])
def publisher_behind_site(draft: Draft) -> None:
    """The "Elm News Network" of “Oaks.” ENN. Elm News Network, 2 Jan. 2011. Web. 7 Feb. 2011 has published "ENN"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if {labels.CONTAINER, labels.PUBLISHER} <= draft.labels:
        return
    for at, site in draft.placed(labels.CONTAINER) or draft.placed(labels.PUBLISHER):
        title, date = draft.up_to(at, labels.TITLE), draft.next_to(at, labels.DATE)
        stops = [k for k in range(site.first + 1, site.last + 1) if gaps[k] == ". "]
        whole = all(words[k - 1][1:].isupper() or len(words[k - 1]) > _SHORTENED for k in stops)
        ended = date is not None and gaps[date.first] in {", ", "., "}
        if title and stops and whole and ended and gaps[site.first].startswith(_QUOTED):
            house = replace(site, label=labels.PUBLISHER, first=stops[-1])
            named = replace(site, label=labels.CONTAINER, last=stops[-1] - 1)
            draft.recut(at, at + 1, named, house)
            return


@judgement(labels.DATE, words=["web"])
def day_behind_web(draft: Draft) -> None:
    """The "3 May 2012" of "Elm Trust, 2009. Web. 3 May 2012." is the day on which the page was read."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at = len(draft.parts) - 1 - (draft.parts[-1].label == labels.IDENTIFIER)
    day = draft.parts[at]
    if day.label not in {labels.DATE, labels.NOTE}:
        return
    k = next((k for k in range(max(day.first - 1, 1), day.last) if words[k] == "Web"), 0)
    if not k or gaps[k + 1] != ". " or gaps[k][:1] not in _ENDING:
        return
    before, web = [replace(day, last=k - 1)] if day.first < k else [], Part(labels.OTHER, k, k, day.sure)
    said = draft.before(at) if k < day.first else None
    held = said is not None and said.last == k
    if said and held and said.first < k:
        before = [replace(said, last=k - 1)]
    draft.recut(at - held, at + 1, *before, web, replace(day, label=labels.ACCESSED, first=k + 1))


@judgement(
    labels.TITLE, labels.CONTAINER, lacks=[labels.PUBLISHER, labels.PAGE, labels.VOLUME], words=["episode"]
)
def publisher_of_show(draft: Draft) -> None:
    """The "BBC" of "The bog [Audio podcast episode]. In Bog Hour. BBC" has produced it (APA 2020)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, show in draft.placed(labels.CONTAINER) if "pisode]" in draft.tokens.text else ():
        k = next((k for k in range(show.last, show.first, -1) if gaps[k] == ". "), 0)
        if k and len(words[k - 1]) > 1 and draft.up_to(at, labels.OTHER):
            draft.recut(at, at + 1, replace(show, last=k - 1), replace(show, label=labels.PUBLISHER, first=k))
            return
