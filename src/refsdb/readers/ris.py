"""RIS: `TY` begins a record, `ER` ends it; a line without a tag belongs to the value before.

Tags as Reference Manager, EndNote and Zotero use them. Text outside of records (a provider's header, numbers
between records) is passed over; a line with a tag there is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refsdb.model import Bibliography, Broken, Date, Name, Record, Reference, Remark
from refsdb.readers.decode import decode
from refsdb.readers.persons import person_of
from refsdb.readers.values import doi_of
from refsdb.text.dates import date_of, says_more
from refsdb.text.languages import language_of
from refsdb.text.markup import without_markup
from refsdb.text.pages import bare_page, whole_range

_TYPES = {
    "ABST": "article-journal",
    "EJOUR": "article-journal",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "UNPB": "article",
    "MANSCPT": "manuscript",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CLSWK": "classic",
    "SER": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report",
    "ELEC": "webpage",
    "WEB": "webpage",
    "BLOG": "post-weblog",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "DATA": "dataset",
    "AGGR": "dataset",
    "DBASE": "dataset",
    "COMP": "software",
    "PAT": "patent",
    "MAP": "map",
    "CASE": "legal_case",
    "STAT": "legislation",
    "BILL": "bill",
    "HEAR": "hearing",
    "STAND": "standard",
    "PAMP": "pamphlet",
    "PCOMM": "personal_communication",
    "ICOMM": "personal_communication",
    "ART": "graphic",
    "FIGURE": "figure",
    "SLIDE": "graphic",
    "MPCT": "motion_picture",
    "VIDEO": "motion_picture",
    "SOUND": "song",
    "MUSIC": "musical_score",
}  # all others: document
_TOLD = frozenset(  # of these the type of the reference tells which it was
    "JOUR MGZN NEWS JFULL UNPB MANSCPT BOOK CLSWK CHAP CPAPER THES RPRT ELEC BLOG ENCYC DICT DATA COMP PAT MAP CASE "
    "STAT BILL HEAR STAND PAMP PCOMM ART FIGURE MPCT SOUND MUSIC GEN".split()
)
_READ = frozenset(
    "TY ID AU A1 A2 ED A4 TI T1 CT T2 JF JO JA J2 J1 BT T3 PY Y1 DA VL IS SP EP ET M3 PB CY PP SN DO AN C2 UR Y2 DB "
    "LA N1 ER".split()
)
_JOURNALS = {"article-journal", "article-magazine", "article-newspaper", "periodical"}
_LINE = re.compile(r"\s{0,3}([A-Z][A-Z0-9])(?:  ?-(?: +|$)|  -)(.*)")
_PUBMED = re.compile(r"(?i)pub ?med|medline|\bnlm\b")
_PREPRINTS = re.compile(r"(?i)rxiv\b")  # arXiv, bioRxiv and their like
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_TITLES, _PLACES, _YEARS = ("TI", "T1", "CT"), ("CY", "PP"), ("PY", "Y1", "DA")
_CONTAINERS = ("T2", "BT", "JF", "JO", "JA", "J2", "J1")
_ONCE = (  # what has one value in a reference, and the tags that may have it
    _TITLES, _PLACES, ("T3",), ("VL",), ("IS",), ("ET",), ("M3",), ("PB",), ("SN",), ("UR",),
    ("DB",), ("LA",),
)  # fmt: skip
_SLASHES = 3  # of a whole date: YYYY/MM/DD/season

Tags = dict[str, list[str]]


def read(name: str, content: bytes) -> Bibliography:
    """The records of a RIS file; one may lack its `ER`, before the next `TY` or at the end, and that is told."""
    records, broken, remarks = [], [], []
    for place, text, tags, ended in _blocks(decode(name, content)):
        if "TY" not in tags:
            broken.append(Broken(place, text, "no TY line begins it"))
        elif len(tags) == 1:
            broken.append(Broken(place, text, "nothing but a type stands in it"))
        else:
            if not ended:
                remarks.append(
                    Remark(place, "no ER line ends the record that begins here; it may be cut short")
                )
            reference = reference_of(tags)
            records.append(Record(_first(tags, "ID"), reference, text, place, extra=unread(tags, reference)))
    return Bibliography(name, "ris", tuple(records), tuple(broken), tuple(remarks))


def reference_of(tags: Tags) -> Reference:
    """The reference in a record; of its values, in the order of the file, each tag has a list."""
    kind = _TYPES.get(_first(tags, "TY").upper(), "document")
    journal = kind in _JOURNALS
    title = _first(tags, *_TITLES)
    containers = ("T2", *(("JF", "JO", "JA", "J2", "J1") if journal else ("BT", "JO", "JF")))
    containers += (
        ("C3",) if kind == "paper-conference" else ()
    )  # the proceedings; elsewhere it is something else
    of_book = "" if title or kind != "book" else _first(tags, "BT")
    container = next(
        (text for tag in containers for text in tags.get(tag, ()) if not of_book or text != of_book), ""
    )
    genre, url = _first(tags, "M3"), _first(tags, "UR")
    number = _first(tags, "SN")
    is_issn = journal or _ISSN.fullmatch(number)
    pmcid = _first(tags, "C2")
    issue = _first(tags, "IS")
    doi = doi_of(_first(tags, "DO"), url)
    if not doi and (doi := doi_of(genre)):
        genre = ""
    if url == f"https://doi.org/{doi}":
        url = ""  # says no more
    return Reference(
        type=kind,
        author=_names(tags, "AU", "A1"),
        editor=_names(tags, "A2", "ED"),
        translator=_names(tags, "A4"),
        title=without_markup(title or of_book),
        container_title=without_markup(container),
        collection_title=_first(tags, "T3"),
        issued=_issued(tags),
        volume=_first(tags, "VL"),
        issue=issue if journal else "",
        page=_page(tags),
        edition=_first(tags, "ET"),
        number="" if journal else issue,
        publisher=_first(tags, "PB"),
        publisher_place=_first(tags, *_PLACES),
        genre=genre,
        doi=doi,
        pmid=_pmid(tags),
        pmcid=pmcid if pmcid.upper().startswith("PMC") else "",
        archive=_first(tags, "DB"),
        archive_location=_eprint(tags),
        isbn="" if is_issn else number,
        issn=number if is_issn else "",
        url=url,
        accessed=date_of(_first(tags, "Y2")),
        language=language_of(_first(tags, "LA")) or _first(tags, "LA"),
        note="; ".join(tags.get("N1", ())),
    )


def _blocks(text: str) -> Iterator[tuple[int, str, Tags, bool]]:
    """Each stretch of tagged lines: its 1-based line, its text, its values, and whether `ER` ends it."""
    lines: list[str] = []
    tags: Tags = {}
    place, tag = 0, ""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        found = _LINE.fullmatch(line)
        if found and found[1] == "TY" and lines:
            yield place, _joined(lines), tags, False
            lines, tags = [], {}
        if found:
            place = place if lines else number
            tag = found[1]
            lines.append(line)
            if tag == "ER":
                yield place, _joined(lines), tags, True
                lines, tags = [], {}
            elif value := found[2].strip():
                tags.setdefault(tag, []).append(" ".join(value.split()))
        elif lines:
            lines.append(line)
            if more := " ".join(line.split()):
                tags.setdefault(tag, [""])[-1] += f" {more}" if tags[tag][-1] else more
    if lines:
        yield place, _joined(lines), tags, False


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).rstrip()


def _first(tags: Tags, *names: str) -> str:
    return next((tags[name][0] for name in names if tags.get(name)), "")


def _names(tags: Tags, *names: str) -> tuple[Name, ...]:
    return tuple(name for tag in names for text in tags.get(tag, ()) if (name := person_of(text)).surname)


def _pmid(tags: Tags) -> str:
    """The accession number, where it may be PubMed's: other databases have numbers of their own."""
    if (base := _first(tags, "DB")) and not _PUBMED.search(base) and not _PREPRINTS.search(base):
        return ""
    return next((text for text in tags.get("AN", ()) if text.isdecimal()), "")


def _eprint(tags: Tags) -> str:
    """A preprint's number; PubMed's, which may stand beside it, is a bare number."""
    if not _PREPRINTS.search(_first(tags, "DB")):
        return ""
    return next((text for text in tags.get("AN", ()) if not text.isdecimal()), "")


def _issued(tags: Tags) -> Date | None:
    """The date of the year, or one of the same year that knows the month: `DA`, or `Y1` beside `PY`."""
    return date_of(_whole_date(tags)) or date_of(_first(tags, *_YEARS))


def _whole_date(tags: Tags) -> str:
    """The text in which the year's month stands, under another tag than the year; "" where none does."""
    year = date_of(_first(tags, *_YEARS))
    for text in tags.get("DA", []) + tags.get("Y1", [])[0 if "PY" in tags else 1 :]:
        whole = date_of(text)
        if year and year.year and whole and whole.year == year.year and whole.month:
            return text
    return ""


def unread(tags: Tags, reference: Reference) -> Tags:
    """The values that the reference does not hold, by tag; those of "DA 2" are a date besides that which is read."""
    left = {tag: values for tag, values in tags.items() if tag not in _READ}
    if (kind := _first(tags, "TY").upper()) not in _TOLD:
        left["TY"] = [kind]
    told: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
        (group, (_first(tags, *group),)) for group in _ONCE
    ]
    told += [((tag,), (reference.container_title, reference.title)) for tag in _CONTAINERS]
    told += [
        (("AN",), (reference.pmid, reference.archive_location)),
        (("C2",), (reference.pmcid,)),
        (("DO",), (_first(tags, "DO"),) if doi_of(_first(tags, "DO")) else ()),
    ]
    for group, texts in told:
        for tag in group:
            if kept := [
                value
                for value in dict.fromkeys(tags.get(tag, ()))
                if {value, without_markup(value)}.isdisjoint(texts)
            ]:
                left[tag] = kept
    if pages := tags.get("SP", [])[1:] + tags.get("EP", [])[1:]:
        left["SP"] = pages
    if reference.type == "paper-conference" and tags.get("C3") == [reference.container_title]:
        del left["C3"]
    in_order = {tag: left[tag] for tag in tags if tag in left}  # so that a second export is the first
    return in_order | left | _dates_left(tags, reference)


def _dates_left(tags: Tags, reference: Reference) -> Tags:
    """The dates that say more than the reference's, an end or a season, by the tags under which they are written."""
    found: Tags = {}
    issued, accessed = reference.issued or Date(), reference.accessed
    read = _first(tags, "Y2")
    if accessed and (not accessed.year or says_more(read, accessed)):
        found["Y2"] = [read]
    year, whole = _first(tags, *_YEARS), _whole_date(tags)
    for tag, text, dates in (
        ("DA", whole, (issued,)),
        ("PY", "" if year == whole else year, (issued, Date(issued.year))),
    ):
        told = date_of(text)
        if told in dates and says_more(text, told):
            found.setdefault("DA" if text.count("/") == _SLASHES and tag == "PY" else tag, [text])
    used = {whole, year}
    for tag, texts in (("PY", used), ("Y1", used), ("DA", used), ("Y2", {read})):
        kept = [text for text in tags.get(tag, ()) if text not in texts and not _is_within(text, issued)]
        if kept:
            found[f"{tag} 2"] = kept
    return found


def _is_within(text: str, issued: Date) -> bool:
    """Whether the text says no more than the date does."""
    told = date_of(text)
    return told in {issued, Date(issued.year)} and not says_more(text, told)


def _page(tags: Tags) -> str:
    """From `SP` to `EP`; some write the whole range in `SP`."""
    first, last = bare_page(_first(tags, "SP")), bare_page(_first(tags, "EP"))
    for said in (first, whole_range(first)):
        if last and re.search(rf"[-,]\s*{re.escape(last)}$", said):
            return said
    return f"{first}-{last}" if first and last else first or last
