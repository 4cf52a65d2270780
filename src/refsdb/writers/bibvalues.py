"""A reference's fields in the spelling of a .bib file, each by its kind of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from refsdb.model.bibliography import ADDRESS
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.journal_macros import with_names
from refsdb.text.languages import babel_name, language_of
from refsdb.text.subtitles import main_title
from refsdb.writers import case, names, numbers
from refsdb.writers.bibkept import found_title, fuller_dates, outdated
from refsdb.writers.printed import LAW
from refsdb.writers.tidy import line

_VERBATIM = frozenset({"doi", "url", "pmid", "pmcid", "archive_location"})
_PROSE = (
    "container_title",
    "collection_title",
    "issue",
    "edition",
    "number",
    "publisher",
    "publisher_place",
    "event_title",
    "genre",
    "note",
)
_NUMBERED = r"(?<![^\s-])(?=[^\s-]*\d)[^\s-]+"
_RANGE = re.compile(rf"({_NUMBERED})-({_NUMBERED})|\b([ivxlcdm]+)-([ivxlcdm]+)\b")
_ARXIV_CLASS = re.compile(r"^(\S+)\s*\[([\w.-]+)\]$")
_NAME = re.compile(r"[a-z][a-z0-9_.:+-]*")
_VOLUME = re.compile(r"(?i)^(?:volume|vol|band|bd|tome)\b\.?\s*(?=\d)")  # styles print the word themselves
_LANGUAGES = frozenset({"langid", "language", "hyphenation"})
_UNKNOWN_LANGUAGE = "und"  # told by the braces round the whole title, which its subtitle need not have
_UNSURE = re.compile(r"(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?|[~?%])$")
_DASH = re.compile(r"(?<=\d)–(?=\d)")
_RANGES = frozenset("container_title issue number publisher".split())  # where a file for LaTeX has "3--4"
_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
_OPEN = re.compile(  # decades, seasons, before our era
    r"\d{3}X|\d\dXX|\d{4}(?:-XX){1,2}|\d{4}-\d\d-XX|\d{4}-2[1-4]|-\d{4}"
)
_ENDS = 2  # of a range
_HARMLESS = re.compile(r"(?:[^\W_]|[\s.,:;/?()~'-])+")  # to TeX


def bib_values(
    reference: Reference, found: Mapping[str, str] = MappingProxyType({}), *, ascii_only: bool = False
) -> dict[str, str]:
    """LaTeX per field of the (tidy) reference that holds something, by the field's name in `Reference`.

    Of the dates only `urldate` is there: the formats differ in the other. `archive_location` is split, an arXiv
    class becomes `archive_class`. `langid` is babel's name of the language. A URL that only repeats the DOI is
    left out, and so is an ISBN or ISSN with a wrong check digit: it names nothing, and biber refuses it.
    `found` are the fields of an imported .bib file, whose title says which of its words are in braces.
    """
    plain = partial(latex.prose, ascii_only=ascii_only)
    escape = partial(_escaped, ascii_only=ascii_only)
    values: dict[str, str] = {}
    for field in _PROSE:
        if text := getattr(reference, field):
            values[field] = _spread(escape(text)) if field in _RANGES else escape(text)
    for field in _VERBATIM:
        if text := getattr(reference, field):
            values[field] = latex.verbatim(text, ascii_only=ascii_only)
    if reference.title:
        values["title"] = case.spelled(reference.title, reference.language, found_title(found), escape)
    if reference.type in {"article-journal", "review"} and (macro := _journal_macro(reference, found)):
        values["container_title"] = macro
    if reference.author:
        values["author"] = names.bib_names(reference.author, escape, et_al=reference.et_al)
    if reference.editor:
        values["editor"] = names.bib_names(reference.editor, escape)
    if reference.translator:
        values["translator"] = names.bib_names(reference.translator, escape)
    if reference.volume:
        values["volume"] = _spread(escape(_VOLUME.sub("", reference.volume)))
    if reference.page:
        values["page"] = plain(_RANGE.sub(_dashed, reference.page))
    for field, valid in (("isbn", numbers.isbn), ("issn", numbers.issn)):
        if number := valid(getattr(reference, field)):
            values[field] = number
    if language := _language(reference, str(found.get("langid", ""))):
        values["langid"] = language
    if reference.accessed and (read_on := iso(reference.accessed)):
        values["urldate"] = read_on
    _eprint(reference, values, ascii_only=ascii_only)
    if reference.doi and reference.url.lower().endswith(f"doi.org/{reference.doi.lower()}"):
        del values["url"]
    return values


def cased(reference: Reference, found: Mapping[str, str], *, ascii_only: bool) -> dict[str, str]:
    """The kind and the edition as BibTeX's styles need them, which set both in small letters: "{PhD} thesis"."""
    escape = partial(_escaped, ascii_only=ascii_only)
    told = (("genre", reference.genre, "type"), ("edition", reference.edition, "edition"))
    return {
        field: case.spelled(text, "", str(found.get(name, "")), escape) for field, text, name in told if text
    }


def _language(reference: Reference, found: str) -> str:
    """Babel's name of the language: the one that the imported file has ("ngerman"), while it is the reference's."""
    ours = babel_name(reference.language)
    return found if ours and language_of(found) == reference.language else ours


def _is_another(languages: str, reference: Reference) -> bool:
    """Whether the (first) language that a file names is known, and no longer the reference's, in whatever land."""
    told = language_of(languages.partition(" and ")[0])
    return bool(told) and told.partition("-")[0] != reference.language.partition("-")[0]


def _journal_macro(reference: Reference, found: Mapping[str, str]) -> str:
    r"""The journal as the imported file names it, by a macro (`\apj`), while it is the reference's; else ""."""
    raw = str(found.get("journal") or found.get("journaltitle") or "")
    named = with_names(raw)
    return raw if named != raw and line(latex.to_unicode(named)) == reference.container_title else ""


def parted_title(reference: Reference, found: Mapping[str, str], *, ascii_only: bool) -> dict[str, str]:
    """Title and subtitle apart, where the imported file has both and the title still is the two; else nothing."""
    raw = str(found.get("subtitle", ""))
    subtitle = line(latex.to_unicode(raw))
    title = main_title(reference.title, subtitle) if subtitle else ""
    if not title:
        return {}
    escape = partial(_escaped, ascii_only=ascii_only)
    told = "" if reference.language == _UNKNOWN_LANGUAGE and raw[:1] != "{" else reference.language
    return {
        "title": case.spelled(title, reference.language, str(found.get("title", "")), escape),
        "subtitle": case.spelled(subtitle, told, raw, escape),
    }


def printed_text(item: Item, *, ascii_only: bool) -> str:
    """The citation as printed, of an item that could not be read further; else ""."""
    if item.reference.type != "document":
        return ""
    return latex.prose(latex.ligatures(line(str(item.custom.get("text") or ""))), ascii_only=ascii_only)


def all_fields(fields: dict[str, str], extra: dict[str, str]) -> dict[str, str]:
    """The fields of an entry with those of an imported file behind them; keywords stand before the note."""
    if "note" in fields and "keywords" in extra:
        note = fields.pop("note")
        fields |= {"keywords": extra.pop("keywords"), "note": note}
    return fields | extra


def extra_fields(
    item: Item,
    there: Mapping[str, str],
    values: Mapping[str, str],
    joined: Mapping[str, str] = MappingProxyType({}),
    *,
    ascii_only: bool,
) -> dict[str, str]:
    """The fields of an imported .bib file that are not written otherwise, as they stood there, on one line.

    `joined` are the names of those that are part of another field, with what they are written from. Left out is
    what could not be read back: a name that is none, braces that do not match.
    """
    kept = {
        name: _as_it_stood(str(value), ascii_only=ascii_only)
        for name, value in item.extra.get("bibtex", {}).items()
        if name not in there and not outdated(name, str(value), there, values)
        if name not in {"title", "subtitle"} or not latex.to_unicode(str(value)).strip()
        if name not in joined
        or line(latex.to_unicode(with_names(str(value)))) != getattr(item.reference, joined[name])
        if name not in _LANGUAGES or not _is_another(str(value), item.reference)
    }
    return {name: text for name, text in kept.items() if text and _NAME.fullmatch(name)}


def found_text(found: Mapping[str, str], name: str) -> str:
    """The text of a field of an imported .bib file."""
    return line(latex.to_unicode(str(found.get(name, ""))))


def published_as(
    texts: Iterable[str], found: Mapping[str, str], *names: str, ascii_only: bool = False
) -> str:
    """The texts one behind the other, then those fields of an imported .bib file that are not among them.

    They are read again as one. An address alone is none of them: it has a field of its own.
    """
    whole = ", ".join(dict.fromkeys(filter(None, texts)))
    for name in names:
        told = _spread(_escaped(found_text(found, name), ascii_only=ascii_only))
        if told and f", {told}," not in f", {whole}," and (whole or "://" not in told):
            whole = f"{whole}, {told}" if whole else told
    return whole


def found_address(found: Mapping[str, str], address: str) -> str:
    """The `howpublished` of an imported .bib file where it was the reference's address (in LaTeX), as that is now."""
    raw = str(found.get(ADDRESS, ""))
    if not raw or not address or "{" in address:
        return ""
    return f"\\url{{{address}}}" if re.search(r"\\(?:url|href)(?![A-Za-z])", raw) else latex.prose(address)


def date_fields(item: Item, *, ascii_only: bool) -> dict[str, str]:
    """The dates of an imported .bib file that say more than the reference's, as they stood there, on one line.

    `date` may be one that biber does not take; `urldate` is none such. `year`, `month` and `day` are printed by
    BibTeX's styles: no command is in them.
    """
    dates: dict[str, str] = {}
    for name, text in fuller_dates(item).items():
        if name in {"date", "urldate"} or _HARMLESS.fullmatch(text):
            dates[name] = _as_it_stood(text, ascii_only=ascii_only)
        else:
            dates[name] = _escaped(line(latex.to_unicode(text)), ascii_only=ascii_only)
    return {name: text for name, text in dates.items() if text and (name != "urldate" or is_date(text))}


def _as_it_stood(value: str, *, ascii_only: bool) -> str:
    text = line(value)
    if not _is_whole(text):
        return ""
    return "".join(
        char if char.isascii() or not ascii_only else latex.prose(char, ascii_only=True) for char in text
    )


def _escaped(text: str, *, ascii_only: bool) -> str:
    """In the letters that TeX would make of `--` and quotes: what is read back is written the same."""
    return latex.prose(latex.ligatures(text), ascii_only=ascii_only)


def _spread(text: str) -> str:
    """A range of numbers as pages have it, with `--`: it is read as the dash that TeX prints."""
    return _DASH.sub("--", text)


def _is_whole(text: str) -> bool:
    """Whether braces match, escaped ones too: BibTeX counts them all."""
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return not depth and not text.endswith("\\")


def iso(value: Date) -> str:
    """The date in ISO 8601 as far as the calendar knows it: no day 31 in June, no month 13; biber takes no other."""
    for known in (value, Date(value.year, value.month), Date(value.year)):
        try:
            date(known.year, known.month or 1, known.day or 1)
        except ValueError:
            continue
        return known.iso
    return ""


def is_date(text: str) -> bool:
    """Whether biber takes the text for a date, a range, or one that is unsure (manual, 2.3.8)."""
    ends = text.split("/")
    told = [end for end in ends if end not in {"", ".."}]
    return bool(told) and len(ends) <= _ENDS and all(map(_is_end, told))


def _is_end(text: str) -> bool:
    bare = _UNSURE.sub("", text)
    return bool(_OPEN.fullmatch(bare) or (_ISO.fullmatch(bare) and iso(Date.from_iso(bare)) == bare))


def sentences(*texts: str) -> str:
    """The texts that are not empty, with a full stop between."""
    *firsts, last = [text for text in texts if text] or [""]
    return "".join(f"{text.removesuffix('.')}. " for text in firsts) + last


def _eprint(reference: Reference, values: dict[str, str], *, ascii_only: bool) -> None:
    if not reference.archive or not reference.archive_location:
        values.pop("archive_location", None)
        return
    location = reference.archive_location
    if reference.archive.lower() == "arxiv":
        values["archive"] = "arXiv"
        location = re.sub(r"(?i)^arxiv:\s*", "", location)
        if found := _ARXIV_CLASS.match(location):
            location = found[1]
            values["archive_class"] = found[2]
    else:
        values["archive"] = latex.prose(reference.archive, ascii_only=ascii_only)
    values["archive_location"] = latex.verbatim(location, ascii_only=ascii_only)


def _dashed(found: re.Match[str]) -> str:
    first, last = (found[1], found[2]) if found[1] else (found[3], found[4])
    return f"{first}--{last}"


def placed(reference: Reference, values: Mapping[str, str]) -> dict[str, str]:
    """Volume and pages behind what they are of, for types that have no places for them in a .bib file.

    "Talks 4: 5--7", and of a court's decision or a law "393 U.S. 503".
    """
    volume, container, page = (values.get(name, "") for name in ("volume", "container_title", "page"))
    if not container or not (volume or page):
        return {}
    if reference.type in LAW:
        where = " ".join(filter(None, (volume, container, page)))
    else:
        where = ": ".join(filter(None, (f"{container} {volume}".rstrip(), page)))
    return {"container_title": where, "volume": "", "page": ""}
