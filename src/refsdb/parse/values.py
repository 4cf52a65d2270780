"""What each field of a reference is, in the parts that are its own: without cues, marks and what stands beside."""

from __future__ import annotations

import re

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.kind import find_type
from refsdb.parse.fields.numbers import read_edition, read_number
from refsdb.parse.fields.pages import read_pages
from refsdb.parse.fields.plain import tidy
from refsdb.parse.genres import BY_MOUTH
from refsdb.parse.idem import is_idem
from refsdb.parse.meetings import is_meeting
from refsdb.parse.newspapers import is_newspaper
from refsdb.parse.tagger import Part
from refsdb.parse.volumes import descends

_TAIL = re.compile(
    r"[\s.,;:(\[]+(?:URL|Available(?:\s(?:at|from|online))?|Retrieved(?:\sfrom)?|(?:Electronic\s)?(?:Database\s)?accessible\sat|Retirado\sde|Disponible\s(?:en|sur|à)"
    r"|Disponível\sem|Verfügbar(?:\sunter)?|Abrufbar(?:\sunter)?|Online\sunter|In\sInternet)[\s:.]*$",
    re.IGNORECASE,
)
"""Words before an address that the tagger took for the end of a name."""
_SEEN = re.compile(r"(?<=\d)[\s;,.]*[\[(]\s?(?:cit|acc|ret|zit|abg|zug|consult|acess).*", re.IGNORECASE)
"""The day of access that the tagger took for a part of the date."""
_READ_ON = re.compile(r"\[\w{1,2}/OL\].{0,400}?\[(\d{4}-\d\d?-\d\d?)\]")
"""The day of access in GB/T 7714: "[EB/OL]. (2019-05-20)[2021-06-01]"."""
_STATED = 0.95
_TWO = re.compile(r"(\w+)\s?(?:,|\bno?\b|\()\s?(?:no?\b|H|Heft)?[\s.°]*([\w/-]+)$")


_POINT = re.compile(r"(\d{1,3})\.(\d{1,2})$")
_BRACKETED = re.compile(r"(\d{1,4}) \((\d{1,3})\)?$")
_CORNERED = re.compile(r"\(?(\d{1,3})\)\s?(\d{1,3})$")
_SERIES_MOST = 12
_ALONE = 0.2
"""How sure the issue of "Trees, Nr. 5" is, where no volume is: as many call the number the volume as an issue."""
_HYPHEN = re.compile(r"(\d{1,3})-(\d{1,3})$")
_STROKE = re.compile(r"(\d{1,3})/(\d{1,3})$")
_LED = re.compile(r"^(?!sup)[^\W\d_A-Z]{1,4}\.\s(?=\d)")
"""A word for a number that the list of cues lacks: "br. 2", "god. 49"."""
_FURTHER = re.compile(
    r"(?<=\d)(?:\s(?:(?:y|e|et|u|und)(?:\s(?:suivant\w*|segg?|sgg?|ss|siguientes|folgende\w*))?|sgg?|segg|ss)\.?)?"
    r"(?:[,;]?\s(?:(?:e|et|u|und|y|and)\s)?passim)?$"
)
"""What is left of "pp. 34 y ss."; "109 et suivantes", "34 sgg.", "34 e passim"."""
_NUMBERED = re.compile(r"^(?:No|Nr|N[º°]|Number|number)\b[.:]?\s?(?=\S)")
_INITIAL_ENDS = re.compile(r"[\s.][A-Z]$")
_MEDIUM = re.compile(
    r"(?:\.\s(?:en l[ií]nea|en ligne|em linha|in linea|n\.\s?p)"
    r"|\s?[\[(](?:online|on-line|internet|en l[ií]nea|en ligne|em linha|in linea|preprint))\W*$",
    re.IGNORECASE,
)
"""What says that a journal was read on a screen: "Oaks [Internet]", "Oaks. En línea"."""
_NOBODY = re.compile(r"[\s\[(]{0,3}(?:[sS]\.\s?[ln]|N\.\s?p)\b\.?(?:[\])]?\s?:\s?|\W*$)")
"""No place and no publisher: "s.l.", "[s. n.]" (ISO 690), "N.p." (Modern Language Association)."""
_SUPPLEMENT = re.compile(r"(\d+)[\s(]+(suppl(?:ement)?\b.*)$", re.IGNORECASE)
_PROSE = {
    labels.TITLE: "title",
    labels.CONTAINER: "container_title",
    labels.SERIES: "collection_title",
    labels.PUBLISHER: "publisher",
    labels.PLACE: "publisher_place",
    labels.GENRE: "genre",
}
_ANNOUNCED = {labels.PAGE: "pages", labels.VOLUME: "volume"}
"""Of several such numbers the one is right that a word of this class announces."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_WITH_YEAR = re.compile(r"\W*(e\d{5}-\d\d)\W*")
"""The number of an article, and its year: "e00412-16" is no range."""


def _read_pages(printed: str) -> str:
    number = _WITH_YEAR.fullmatch(printed)
    return number[1] if number else read_pages(printed)


_NUMBERS = (
    (labels.VOLUME, "volume", read_number),
    (labels.ISSUE, "issue", read_number),
    (labels.PAGE, "page", _read_pages),
    (labels.EDITION, "edition", lambda printed: read_edition(printed.translate(_RAISED))),
    (labels.NUMBER, "number", lambda printed: _NUMBERED.sub("", tidy(printed))),
)


@judgement()
def prose(draft: Draft) -> None:
    """Title, container, series, publisher, place, edition, genre: the first part of each label; of places the one
    beside the publisher, as a meeting has one, too: "Proceedings of … (Ulm, May 3-5). Elm, Bonn".
    """
    addressed = labels.IDENTIFIER in draft.labels
    for label, name in _PROSE.items():
        placed = draft.placed(label)
        if label == labels.PLACE and len(placed) > 1:
            placed = sorted(placed, key=lambda one: not _beside_publisher(draft, one[0]))
        for _, part in placed:
            printed = draft.printed(part)
            if label == labels.CONTAINER:
                printed = _MEDIUM.sub(
                    "", printed[2:] if printed[:2] in {"',", '",', "’,", "”,"} else printed
                )  # "'On trees',Oaks"
            elif label in labels.IMPRINT and (nobody := _NOBODY.match(printed)):
                printed = printed[nobody.end() :]
            value = tidy(_TAIL.sub("", printed) if addressed else printed)
            if label == labels.PLACE and _INITIAL_ENDS.search(value) and f"{value}." in printed:
                value += "."  # "Washington, D.C.", "Frankfurt a. M."
            draft.put(name, value, part.sure)
            if name in draft.values:
                break


def _beside_publisher(draft: Draft, at: int) -> bool:
    return bool(draft.next_to(at, labels.PUBLISHER) or draft.up_to(at, labels.PUBLISHER))


_DAY = 3  # words: "16 de mayo"
_OF_JOURNALS = frozenset({labels.VOLUME, labels.ISSUE})
_POSTED = frozenset({"posted", "updated", "published", "modified"})


@judgement()
def dates(draft: Draft) -> None:
    """The year of issue, or what is printed in its place; the day on which a page was read."""
    for _, part in draft.placed(labels.DATE):
        printed = draft.printed(part)
        bracketed = "(" in printed[1:] or "[" in printed[1:]
        date = read_date(_SEEN.sub("", printed) if bracketed else printed) or _day_behind(draft, part)
        if not date or not date.year or _archived(draft, part):
            continue
        draft.put("issued", date, part.sure)
        issued = draft.values["issued"]
        if issued.year == date.year and date.month and not issued.month:
            draft.values["issued"] = date  # "(2006) … 13.7.2006"
    if "issued" not in draft.values:
        for part in [*draft.of(labels.DATE), *draft.of(labels.NOTE), *draft.of(labels.OTHER)]:
            if not _archived(draft, part):
                draft.put("issued", read_date(draft.printed(part)), part.sure)
    if "issued" not in draft.values:  # "Copeia 2019: 70-82": volumes that are counted by years
        for at, part in draft.placed(labels.VOLUME):
            if YEAR.fullmatch(draft.printed(part).strip(" ,:.")) and draft.next_to(at, labels.PAGE):
                draft.put("issued", read_date(draft.tokens.words[part.first]), part.sure)
    if "/OL]" in draft.tokens.text and (read_on := _READ_ON.search(draft.tokens.text)):
        draft.put("accessed", read_date(read_on[1]), _STATED)
    for _, part in draft.placed(labels.ACCESSED):
        date = read_date(draft.printed(part))
        before = [word.lower() for word in draft.tokens.words[max(0, part.first - 2) : part.first]]
        online = before[-1:] == ["online"] and not _POSTED.isdisjoint(before)
        if date and (online or before == ["early", "access"]):
            draft.put("issued", date, part.sure)  # "published online 3 May 2010"
        elif date and date.year and _POSTED.isdisjoint(before[-1:]):
            draft.put("accessed", date, part.sure)


def _day_behind(draft: Draft, part: Part) -> Date | None:
    """The "14 March" of "(2010) Oaks fall, Elm News, 14 March" in its year, which stands in front; of no journal."""
    issued = draft.values.get("issued")
    words = draft.tokens.words[part.first : part.last + 1]
    if not issued or issued.month or len(words) > _DAY or not draft.labels.isdisjoint(_OF_JOURNALS):
        return None
    others = [word for word in words if not belongs(word, "month")]
    if len(others) == len(words) or not all(word.isdecimal() or word in {"de", "th"} for word in others):
        return None
    gaps = draft.tokens.gaps[part.first + 1 : part.last + 1]
    if any(mark in gap for gap in gaps for mark in (",", ":", ";", ". (")):  # "11, February", "July. (27)"
        return read_date(f"{next(word for word in words if word not in others)} {issued.year}")
    return read_date(f"{draft.text(part.first, part.last)} {issued.year}")


def _archived(draft: Draft, part: Part) -> bool:
    """Whether it is the day on which a page was kept: "Archived from the original on 2010-01-01"."""
    start = draft.tokens.starts[part.first]
    return "rchived" in draft.tokens.text[max(0, start - 40) : start] + draft.printed(part)


@judgement()
def numbers(draft: Draft) -> None:
    """Volume, issue, pages, edition, number of a report."""
    for label, name, read in _NUMBERS:
        parts = draft.of(label)
        if label in _ANNOUNCED and len(parts) > 1:
            cue = _ANNOUNCED[label]
            parts = sorted(
                parts, key=lambda part: (_before_name(draft, part), not _announced(draft, part, cue))
            )
        for part in parts:
            target = "number" if label == labels.PAGE and _article(draft, part) else name
            value = read(draft.printed(part)).strip("-–°º：#")
            if label != labels.PAGE:
                value = _LED.sub("", value)
            elif not value[-1:].isdecimal():
                value = _FURTHER.sub("", value)
            draft.put(target, value, part.sure)
            if name in draft.values:
                break
    _split_volume(draft)
    if "volume" not in draft.values and (two := _BRACKETED.match(draft.values.get("issue", ""))):
        draft.values["volume"], draft.values["issue"] = two.groups()  # "No 7 (3)"
        draft.sure["volume"] = draft.sure["issue"]
    issued = draft.values.get("issued")
    for name in ("volume", "issue"):
        number, slash, year = draft.values.get(name, "").partition("/")
        if number and slash and (year == str(issued.year) if issued else YEAR.fullmatch(year)):
            draft.values[name] = number  # "27/2005" of 2005
            draft.put("issued", Date(int(year)), draft.sure[name])
    if "issue" in draft.values and "volume" not in draft.values:
        draft.sure["issue"] *= _ALONE


def _article(draft: Draft, part: Part) -> bool:
    """Whether "Art." stands before the part, and is no word of a journal's name."""
    tokens = draft.tokens
    return part.first > 0 and tokens.words[part.first - 1] == "Art" and tokens.gaps[part.first][:1] == "."


def _announced(draft: Draft, part: Part, cue: str) -> bool:
    """Whether "pp." or the like, a word of the class `cue`, stands before the part."""
    tokens = draft.tokens
    before = tokens.words[part.first - 1] if part.first else ""
    close = not {",", "("} & set(tokens.gaps[part.first]) and tokens.words[part.first][0].isdigit()
    return close and belongs(before, cue)


def _before_name(draft: Draft, part: Part) -> bool:
    """Whether a number is a title's: the "1" of "Trees. Vol. 1. Forest, 8(2)", not the volume of "8 Elm L.J. 157"."""
    names = draft.of(labels.CONTAINER)
    return bool(names) and names[0].first > part.last and draft.tokens.gaps[part.last + 1] != " "


def _split_volume(draft: Draft) -> None:
    """Such as "22,2", "18, n° 4", "93.1", "27-1", "29 Suppl" and a journal's "27/4" are two; "3/4" stays one."""
    volume = draft.values.get("volume", "")
    if volume.isdecimal() or "issue" in draft.values:
        return
    if cornered := _CORNERED.match(volume):
        series = int(cornered[1]) <= _SERIES_MOST
        draft.values["volume"] = cornered[2 if series else 1]  # "(3)4" is the 4 of the third series
        if not series:
            draft.put("issue", cornered[2], draft.sure["volume"])
        return
    hyphen = _HYPHEN.match(volume)
    split = _TWO.match(volume) or _POINT.match(volume) or _SUPPLEMENT.match(volume)
    stroke = _STROKE.match(volume) if "container_title" in draft.values else None
    issued = draft.values.get("issued")
    if stroke and int(stroke[2]) not in {int(stroke[1]) + 1, issued.year % 100 if issued else 0}:
        split = stroke
    if hyphen and descends(*hyphen.groups()):
        split = hyphen
    if split:
        draft.values["volume"] = split[1]
        draft.put("issue", split[2], draft.sure["volume"])


@judgement()
def kind(draft: Draft) -> None:
    """The type of work."""
    container = str(draft.values.get("container_title", ""))
    text = draft.tokens.text[:2000]
    joined = journal = False
    for at, part in draft.placed(labels.CONTAINER)[:1]:
        before = draft.tokens.words[max(part.first - 2, 0) : part.first]
        if before and is_idem(before[-1]):
            before.pop()  # "in: ders., Trees"
        joined = before[-1:] != [] and belongs(before[-1], "in")
        following = draft.behind(at)
        journal = bool(following and following.label == labels.VOLUME and following.first == part.last + 1)
    issued = draft.values.get("issued")
    newspaper = bool(issued and issued.month and container) and is_newspaper(container.partition(" (")[0])
    fields = set(draft.values)
    for at, _ in draft.placed(labels.SERIES):
        if container and draft.next_to(at, labels.VOLUME):
            fields.discard("volume")  # it is the series'
    found = find_type(
        text, draft.small, container, fields, joined=joined, journal=journal, newspaper=newspaper
    )
    if str(draft.values.get("genre", "")).replace(".", "").lower() in BY_MOUTH:
        found = "personal_communication"
    authors = draft.values.get("author", ())
    if (
        found == "document"
        and issued
        and issued.month
        and len(authors) == 1
        and is_newspaper(authors[0].literal)
    ):
        found = "article-newspaper"  # "The Economist. 2008. “Trees.” October 18"
    draft.put("type", "paper-conference" if is_meeting(container) and found != "thesis" else found, 0.96)
