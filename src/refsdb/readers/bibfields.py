"""The fields of a BibTeX or BibLaTeX entry as a reference. The two share names enough to be read as one format.

Types and fields: Patashnik, "BibTeXing", section 3; the biblatex manual, 2.1 and 2.2.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from refsdb.model import Date, Reference
from refsdb.model.bibliography import ADDRESS
from refsdb.model.scripts import from_tags
from refsdb.readers.bibnames import is_group, people, plain
from refsdb.readers.values import doi_of
from refsdb.text.dates import date_of, says_more
from refsdb.text.journal_macros import with_names
from refsdb.text.languages import language_of
from refsdb.text.pages import bare_page
from refsdb.text.subtitles import whole_title

TYPES = {
    "article": "article-journal",
    "suppperiodical": "article-journal",
    "periodical": "periodical",
    "review": "review",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "reference": "book",
    "mvreference": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "incollection": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "mathesis": "thesis",
    "bathesis": "thesis",
    "techreport": "report",
    "report": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "webpage": "webpage",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "unpublished": "manuscript",
    "standard": "standard",
    "legislation": "legislation",
    "jurisdiction": "legal_case",
    "letter": "personal_communication",
    "artwork": "graphic",
    "image": "graphic",
    "movie": "motion_picture",
    "video": "motion_picture",
    "audio": "song",
    "music": "song",
    "performance": "performance",
}
"""The CSL types of the types of entries; all others are "document"."""
READ = frozenset(
    "author editor translator title subtitle booktitle booksubtitle maintitle journal journaltitle journalsubtitle "
    "publisher organization institution school series date year month day pubstate volume number issue pages eid "
    "articleno article-number edition location address eventtitle type doi url urldate lastchecked howpublished note "
    "pmid pmcid archiveprefix eprinttype eprint primaryclass eprintclass isbn issn langid language hyphenation "
    "crossref xdata ids".split()
)
"""The fields that are read. All others are kept as they stand."""
PLACED = frozenset(
    "subtitle editor translator journal journaltitle booktitle booksubtitle maintitle publisher organization "
    "institution school series day volume number issue eid pages edition location address eventtitle type "
    "howpublished isbn issn langid language hyphenation".split()
)
"""Those of them for which not every type of entry, or no word of ours, has a place when they are written again."""
TYPES_OF_THEIR_OWN = frozenset(
    "proceedings mvproceedings mvbook mvcollection reference mvreference manual inbook bookinbook suppbook "
    "suppcollection suppperiodical booklet unpublished periodical letter artwork image movie video audio music "
    "performance standard legislation jurisdiction".split()
)
"""Types of entries that are more than the type of their reference tells, or may be."""
_GENRES = {  # biblatex's own words for a thesis or report
    "phdthesis": "PhD thesis",
    "mathesis": "Master's thesis",
    "mastersthesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "",
    "resreport": "Research report",
}
_NAMED_BY_MACRO = frozenset("journal journaltitle booktitle series".split())
_STATES = {"inpress": "in press", "inpreparation": "in preparation"}
_ENDLESS = re.compile(r"\d\s*(?:--|–)$")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_LETTERS = re.compile(r"[^\W_]")
_TEXTS = READ - frozenset("doi url eprint pmid pmcid crossref xdata ids".split())
_DAY = re.compile(r"\s*(\d{4})-(\d\d?)(?:-(\d\d?))?(?![\dX])")
_SEASONS = range(21, 42)  # ISO 8601-2
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_ADDRESS = re.compile(r"(?:\\url\s*)?\{?(https?://[^\s{}]+)\}?|\\href\s*\{(https?://[^\s{}]+)\}\s*\{[^{}]*\}")
_ENDS_WITH_ADDRESS = re.compile(r"(.*[^\s,]),\s*(\\url\s*\{[^{}]*\})\.?", re.DOTALL)
_ESCAPED = re.compile(r"\{\\([_%&#$])\}|\\([_%&#$~{}])")
# a tilde in an address, by its name, as an accent without a letter, or as a sign of math; in braces or before a pair
_ONE_TILDE = r"(?:\\(?:textasciitilde|texttildelow)\s*|\\~|\$\\(?:sim|tilde\{\})\$)(?:\{\})?"
_TILDE = re.compile(rf"\{{{_ONE_TILDE}\}}|{_ONE_TILDE}")
_ARXIV_ID = re.compile(r"(?i)(?:arxiv:\s*)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?")
_LONE_COMMAND = re.compile(r"\{\\[A-Za-z`'^\"~=.]")
_UNKNOWN_LANGUAGE = "und"  # BCP 47's word for it: a title that is braced as a whole, its language not told


def reference_of(kind: str, fields: Mapping[str, str]) -> Reference:
    """The reference in an entry of the type `kind` with these fields: small names, values in LaTeX."""
    entry = _Fields(fields)
    author, et_al = people(fields.get("author", ""))
    editor, _ = people(fields.get("editor", ""))
    translator, _ = people(fields.get("translator", ""))
    archive, location, pmid, pmcid = _eprint(entry)
    url, accessed = _url(entry), date_of(entry.text("urldate", "lastchecked"))
    found = TYPES.get(kind, "document")
    if kind == "collection" and (author or not editor):
        found = "collection"
    if archive and (found == "webpage" or (kind == "misc" and "eprinttype" not in fields)):
        found = "article"  # BibTeX has no type for a preprint or a web page; BibLaTeX has
    elif kind == "misc" and url and "year" in fields:
        found = "webpage"
    place = _place(kind, found, entry)
    journal = found in {"article-journal", "review"}
    number = entry.text("number")
    page = bare_page(entry.text("pages"))
    return Reference(
        type=found,
        author=author,
        et_al=et_al,
        editor=editor,
        translator=translator,
        title=_titled(entry, "title", "subtitle"),
        container_title=place.container,
        collection_title=entry.text("series"),
        issued=_issued(entry),
        volume=entry.text("volume"),
        issue=(number or entry.text("issue")) if journal else "",
        page=page if page or found != "paper-conference" else entry.text("eid"),
        edition=_ORDINAL.sub(r"\1", entry.text("edition")),
        number=(entry.text("eid", "articleno", "article-number") if journal else number) or place.number,
        publisher=place.publisher,
        publisher_place=entry.text("location", "address"),
        event_title=entry.text("eventtitle"),
        genre=_genre(kind, entry),
        doi=doi_of(entry.verbatim("doi"), url),
        pmid=pmid,
        pmcid=pmcid,
        archive=archive,
        archive_location=location,
        isbn=entry.text("isbn"),
        issn=entry.text("issn"),
        url=url,
        accessed=accessed,
        language=_language(entry),
        note=_note(entry, url, entry.text("urldate")),
    )


def fuller_dates(fields: Mapping[str, str], reference: Reference) -> dict[str, str]:
    """The fields, as they stand, of those dates that say more than the reference's: an end, a season, "circa".

    Among them is the state of publication beside a date. They have the names under which they are written. A day
    within `month` is more too: BibTeX has no place for it.
    """
    entry = _Fields(fields)
    found: dict[str, str] = {}
    if (issued := reference.issued) and issued.year:
        names = ("date",) if entry.raw("date") else ("year", "month", "day")
        there = {name: text for name in names if (text := entry.raw(name))}
        in_month = issued.day and "month" in there and "day" not in there
        said = " ".join(there.values())
        if in_month or says_more(said, issued) or _ENDLESS.search(said):
            found |= there
        if state := entry.raw("pubstate"):
            found["pubstate"] = state
    if reference.accessed and says_more(read_on := entry.raw("urldate", "lastchecked"), reference.accessed):
        found["urldate"] = read_on
    return {name: " ".join(text.split()) for name, text in found.items()}


def doubtful(fields: Mapping[str, str]) -> dict[str, str]:
    """By the names of those of an entry's fields of which the reference has nothing, or less, what is wrong there."""
    entry = _Fields(fields)
    found = {
        name: f"is no day or month of the calendar: {text}"
        for name in ("date", "urldate")
        if not all(map(_in_calendar, (text := entry.raw(name)).split("/")))
    }
    if (doi := entry.raw("doi")) and not doi_of(entry.verbatim("doi")):
        found["doi"] = f"is none and left out: {plain(doi)}"
    return found


def _in_calendar(text: str) -> bool:
    """Also of what is no date in numbers. A season has a number above those of months."""
    numbers = _DAY.match(text)
    if not numbers:
        return True
    year, month, day = (int(part or 1) for part in numbers.groups())
    if month in _SEASONS:
        return not numbers[3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def address_apart(fields: Mapping[str, str]) -> dict[str, str]:
    r"""The fields, and under ADDRESS the reference's that `howpublished` is or ends with ("Our site, \url{…}").

    What stands before it stays; one that is not the `url` beside it is none of the reference's.
    """
    entry, apart = _Fields(fields), dict(fields)
    before, address = "", entry.raw("howpublished")
    if ended := _ENDS_WITH_ADDRESS.fullmatch(address):
        before, address = ended.groups()
    found = _address(_Fields({"howpublished": address}))
    url = entry.verbatim("url")
    is_own = not url or url == found or (entry.raw("doi") and doi_of("", url))  # as `_url` reads it
    if found and is_own and not doi_of("", found):
        apart[ADDRESS] = address
        if before:
            apart["howpublished"] = before
    return apart


def without_text(fields: Mapping[str, str]) -> dict[str, str]:
    """Those of the fields that are read that hold commands, but no text: nothing of them is in the reference."""
    entry = _Fields(fields)
    return {
        name: text
        for name, text in fields.items()
        if "\\" in text
        and name in _TEXTS
        and not _LETTERS.search(_COMMAND.sub("", text))
        and not entry.text(name)
        if name != "howpublished" or not _address(entry)
    }


@dataclass(frozen=True, slots=True)
class _Fields:
    """An entry's values, each by its kind of text: of several names the first that holds something."""

    values: Mapping[str, str]

    def raw(self, *names: str) -> str:
        return next((text for name in names if (text := self.values.get(name, "").strip())), "")

    def text(self, *names: str) -> str:
        text = self.raw(*names)
        return plain(with_names(text) if "\\" in text and names[0] in _NAMED_BY_MACRO else text)

    def verbatim(self, *names: str) -> str:
        r"""A DOI, URL or eprint: other programs escape in it (`\_`), or brace it, or write `&amp;`."""
        text = "".join(self.raw(*names).split())
        if is_group(text):
            text = text[1:-1]
        if "\\" in text:
            text = _unescaped(text.removeprefix(r"\url"))
            text = text[1:-1] if is_group(text) else text
        return html.unescape(text) if re.search(r"&(?:amp|lt|gt);", text) else text


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a work came out."""

    container: str = ""
    publisher: str = ""
    number: str = ""


def _place(kind: str, found: str, entry: _Fields) -> _Place:
    publisher, organization = entry.text("publisher"), entry.text("organization")
    if found in {"thesis", "report"}:
        return _Place(publisher=entry.text("institution", "school") or publisher or organization)
    journal = _titled(entry, "journaltitle", "journalsubtitle") or entry.text("journal")
    container = journal or _titled(entry, "booktitle", "booksubtitle") or entry.text("maintitle")
    if kind == "online":
        return _Place(container or organization, publisher)
    if found == "book" or container or publisher:
        return _Place(container, publisher or organization or entry.text("institution"))
    where = "" if _address(entry) else entry.text("howpublished")
    return _published(where, organization)


def _published(where: str, organization: str) -> _Place:
    """`howpublished` and `organization`: a number or the site, and whoever did it, where it is told apart."""
    if re.search(r"\d", where):
        return _Place(publisher=organization, number=where)
    return _Place(where, organization) if organization else _Place(publisher=where)


def _titled(entry: _Fields, main: str, sub: str) -> str:
    return whole_title(from_tags(entry.text(main)), from_tags(entry.text(sub)))


def _issued(entry: _Fields) -> Date | None:
    if date := date_of(entry.text("date")):
        return date
    if date := date_of(entry.text("year"), entry.text("month"), entry.text("day")):
        return date
    state = entry.text("pubstate")
    return Date(literal=_STATES.get(state, state)) if state else None


def _genre(kind: str, entry: _Fields) -> str:
    genre = entry.text("type")
    if not genre and kind in {"mastersthesis", "mathesis", "bathesis"}:
        genre = kind
    return _GENRES.get(genre, genre)


def _language(entry: _Fields) -> str:
    told = language_of(entry.text("langid", "language", "hyphenation"))
    title = entry.raw("title")
    if told or not is_group(title) or _LONE_COMMAND.match(title):
        return told
    return _UNKNOWN_LANGUAGE


def _url(entry: _Fields) -> str:
    url = entry.verbatim("url")
    other = _address(entry) or _address(entry, ADDRESS)
    if other and entry.raw("doi") and doi_of("", url):
        return other  # the first is not written beside the DOI that it repeats
    return url or other


def _address(entry: _Fields, name: str = "howpublished") -> str:
    """The address that `howpublished` is; "" where it is something else."""
    if "://" not in (raw := entry.raw(name)):
        return ""
    raw = _unescaped(raw)
    while is_group(raw):
        raw = raw[1:-1]
    found = _ADDRESS.fullmatch(raw.removesuffix(".")) or _ADDRESS.fullmatch(entry.text(name))
    return found[1] or found[2] if found else ""


def _unescaped(text: str) -> str:
    """What is kept to the letter, without the escapes that other programs write in it."""
    return _ESCAPED.sub(r"\1\2", _TILDE.sub("~", text)) if "\\" in text else text


def _eprint(entry: _Fields) -> tuple[str, str, str, str]:
    """Archive and place in it, PubMed's and PubMed Central's number."""
    pmid, pmcid = entry.verbatim("pmid"), entry.verbatim("pmcid")
    archive, location = entry.text("archiveprefix", "eprinttype"), entry.verbatim("eprint")
    if archive.lower() == "pubmed":
        return "", "", pmid or location, pmcid
    if archive.lower() == "pmc":
        return "", "", pmid, pmcid or location
    if not archive and _ARXIV_ID.fullmatch(location):
        archive = "arXiv"
    if part := entry.text("primaryclass", "eprintclass") if location else "":
        location = f"{location} [{part}]"
    return (archive, location, pmid, pmcid) if location else ("", "", pmid, pmcid)


def _note(entry: _Fields, url: str, read_on: str) -> str:
    """The note, without the sentence with which a URL's date stands there for styles that know no `urldate`."""
    note = entry.text("note")
    if not url or not read_on:
        return note
    return note.removesuffix(f"Accessed {read_on}").rstrip().removesuffix(".")
