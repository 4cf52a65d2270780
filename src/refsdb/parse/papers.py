"""Papers of parliaments and offices, and data that an archive gives out: their numbers are no journal's."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.rare import Rare
from refsdb.parse.tagger import Part

_SERIES = frozenset(
    """
    hc hl cm cmnd cmd cd com kom sec sek join swd res drs drucks drucksache awmf cat catalogue sou nou rir ds temanord
    rapport rapporter
    """.split()
)
_PAPER = Rare(
    r"(?:(?<=[.,;)(/] )|(?<= \())(?:(?:HC|HL(?: Paper)?|Cm|Cmnd|Cmd|Cd)\.? \d{1,5}(?:-[IVX]{1,4})?"
    r"|(?:COM|KOM|SEC|SEK|JOIN|SWD) ?\(\d{4}\) ?\d{1,4}(?: (?:final|endg\.?|endgültig))?"
    r"|(?:A|S)/RES/\d{1,4}(?:/\d{1,3})?"
    r"|(?:(?:BT|BR|LT|Bundestags?|Bundesrats?|Landtags?)[-\s]?)?(?:Drs|Drucks|[Dd]rucksache)\.?\s(?:Nr\.\s?)?\d{1,4}/\d{1,5}"
    r"|(?:ABS )?[Cc]at(?:\.|alogue) [Nn]o\. ?(?:[A-Z]{2,4} )?\d[\d.-]{0,9}(?:-?[A-Z]{1,3})?(?=[.,;)])"
    r"|(?:SOU|NOU|RiR|Ds|TemaNord|(?:[A-ZÅÄÖÆØ][\w]{1,12}[ -])?[Rr]apport(?:er)?) (?:nr\.? )?"
    r"(?:(?P<year>\d{4})[:/] ?\d{1,3}|\d{1,4}/(?P<dated>\d{4}))"
    r"|AWMF-Register(?:nummer|-?Nr\.|-Nummer)?:?\s?\d{3}[-/–]\d{3})"
    r"(?=[.,;)]|$| \()"
)
"""Papers of the British parliament, of the European Commission, of the United Nations and of German parliaments; the
number of a guideline; what offices of statistics number in their catalogue; reports of the north."""
_FACHSERIE = Rare(r"[.,(] ?(?P<series>Fachserie \d{1,2},? (?:Reihe|R\.) \d[\d.]{0,6}(?<!\.))(?!\d)")
_DEPOSITS = frozenset("dryad figshare pangaea dataverse mendeley icpsr gbif".split())
_DEPOSIT = re.compile(
    r"Dryad(?: Digital Repository| Data Repository|, Dataset)?|[Ff]ig[Ss]hare|PANGAEA|Harvard Dataverse|Mendeley Data"
    r"|ICPSR(?: Data Holdings)?|GBIF(?:\.org)?"
)
"""Where data are kept."""
_DATA = Rare(
    r"(?<=[.,:] )(?P<house>GESIS(?: [^.,;]{2,60})?), (?P<place>Köln|Cologne|Mannheim)[.,:;]? (?P<number>ZA ?\d{4})\b"
)
_SHORT, _LONG_NUMBER = 2, 9  # figures of what is no report's number, as in "(COVID-19)"; words of one
_CODED = frozenset({labels.TITLE, labels.PUBLISHER})
_JOINS = frozenset({"-", "/", ""})
_LOOSE = _JOINS | {" "}
_CODE = re.compile(r"[A-Z]{1,6}(?: (?=\d))?(?:[-/]?(?:[A-Z]{1,6}|\d{1,6})){1,6}")
"""Letters and figures that strokes join."""
_REPORTED = frozenset({"rapport", "report", "raportti"})
_MEMOIRS = frozenset({"memoir", "memoirs"})
_PRINTED = _MEMOIRS | frozenset({"publication", "publications", "paper", "papers"})
_KINDS = frozenset({"Special", "Professional", "Memoir", "Memoirs"})
_SOCIETIES = frozenset(
    {"Society", "Survey", "Association", "Geologists", "SEPM", "USGS", "GSA", "AAPG", "IAHS"}
)
_BETWEEN = frozenset({labels.PLACE, labels.OTHER})
_NAMES = frozenset({labels.CONTAINER, labels.PUBLISHER, labels.SERIES})
_FOUR = 4  # figures of the number of such a paper
_OF_ARTICLES = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE, labels.PUBLISHER})
_SURE = 0.96


@judgement(words=_SERIES)
def number_of_document(draft: Draft) -> None:
    """The "HC 837" of "Trees: a report. HC 837. London" and the "BT-Drs. 17/5674" behind a title are numbers."""
    found = _PAPER.search(draft.tokens.text)
    if found:
        first, last = draft.between(*found.span())
        if any(
            part.label == labels.AUTHOR or (part.label == labels.TITLE and part.last > last)
            for part in draft.touching(first, last)
        ):
            return  # "Effects of Pb, Cd 10, and Zn on moss"
        titles = draft.of(labels.TITLE)
        if titles and first <= titles[0].first and titles[-1].last <= last:
            return  # nothing else is its title
        draft.claim(Part(labels.NUMBER, first, last, _SURE))
        year = found["year"] or found["dated"]
        if year and labels.DATE not in draft.labels:
            draft.put("issued", Date(int(year)), _SURE)
        draft.put("type", "report", _SURE)


@judgement(labels.TITLE, words=["fachserie"])
def series_of_statistics(draft: Draft) -> None:
    """The "Fachserie 3, Reihe 2.1" of Germany's office of statistics is a series, and a part of no title."""
    found = _FACHSERIE.search(draft.tokens.text)
    if found:
        first, last = draft.between(*found.span("series"))
        if draft.of(labels.TITLE)[0].first < first:
            draft.claim(Part(labels.SERIES, first, last, _SURE))


@judgement(labels.TITLE, lacks=[labels.CONTAINER, labels.VOLUME, labels.ISSUE, labels.NUMBER])
def number_in_bracket(draft: Draft) -> None:
    """The "EPA 600-R-12" of "Moss in towns (EPA 600-R-12). Bonn" is a number, as is "(Elm Publication No. 12-44)"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE) if "). " in draft.tokens.text else ():
        following = draft.behind(at)
        if gaps[title.last + 1] != "). " or not following or following.label not in labels.IMPRINT:
            continue
        k = next((k for k in range(title.last, title.first, -1) if "(" in gaps[k] or ")" in gaps[k]), 0)
        said = words[k : title.last + 1]
        figures = [word for word in said if word.isdecimal()]
        numbered = bool(figures) and said[-1].isdecimal() and not all(map(YEAR.fullmatch, figures))
        cued = any(
            word in {"No", "Nr", "Number", "no"} and gaps[n + 1] in {". ", " "}
            for n, word in enumerate(said, k)
        )
        cued = cued or (len(said) > 1 and said[-2].lower() in _REPORTED)
        joined = any(gap.strip() in {"-", "/"} for gap in gaps[k + 1 : title.last + 1])
        letters = joined and all(word.isupper() for word in said if word.isalpha()) and said[0].isalpha()
        if (
            k
            and gaps[k] == " ("
            and numbered
            and len(said) <= _LONG_NUMBER
            and (cued or (letters and max(map(len, figures)) > _SHORT))
        ):
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.NUMBER, first=k))
            return


@judgement(words=["gesis", "data", "dataset"])
def data_of_archive(draft: Draft) -> None:
    """In "Survey of trees. GESIS Datenarchiv, Köln. ZA5270 Datenfile Version 2.0.0" the archive has published it, and
    so it has in "Survey of trees [Data set]. Oak Data Centre".
    """
    found = _DATA.search(draft.tokens.text)
    if found is None:
        for at, told in draft.placed(labels.OTHER) if draft.labels.isdisjoint(_OF_ARTICLES) else ():
            archive = draft.next_to(at, labels.CONTAINER)
            if archive and draft.text(told.first, told.last).lower() in {"data set", "dataset"}:
                draft.recut(at + 1, at + 2, replace(archive, label=labels.PUBLISHER))
                return
        return
    for name, label in (("house", labels.PUBLISHER), ("place", labels.PLACE), ("number", labels.NUMBER)):
        draft.claim(Part(label, *draft.between(*found.span(name)), _SURE))
    _, last = draft.between(*found.span("number"))
    kept = [
        part if part.label == labels.IDENTIFIER or part.last <= last else replace(part, label=labels.OTHER)
        for part in draft.parts
    ]
    draft.recut(0, len(draft.parts), *kept)
    draft.put("type", "dataset", _SURE)


@judgement(labels.ISSUE, labels.OTHER, lacks=[labels.VOLUME, labels.PAGE, labels.EDITOR, labels.NUMBER])
def issue_of_report(draft: Draft) -> None:
    """The "10/2019" of "Oaks of Europe. EOA Report | No | 10/2019. Bonn: EOA" is a report's, which is no journal."""
    for at, part in enumerate(draft.parts):
        report = part.label == labels.CONTAINER and draft.tokens.words[part.last] == "Report"
        if part.label != labels.GENRE and not (report and draft.up_to(at, labels.TITLE)):
            continue
        issue = draft.next_to(at + 1, labels.ISSUE) if draft.next_to(at, labels.OTHER) else None
        if issue is None or (labels.CONTAINER in draft.labels) != report:
            return
        year = draft.next_to(at + 2, labels.DATE)
        joined = (
            year is not None and draft.tokens.gaps[year.first] == "/" and len(draft.placed(labels.DATE)) > 1
        )
        if year is None or joined or not report:
            number = replace(issue, label=labels.NUMBER, last=year.last if year and joined else issue.last)
            genre, cue = replace(part, label=labels.GENRE), draft.parts[at + 1]
            draft.recut(at, at + 3 + joined, genre, cue, number)
        return


@judgement(labels.TITLE, lacks=[labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR], words=_DEPOSITS)
def repository_behind_title(draft: Draft) -> None:
    """The "Dryad Digital Repository" of "Data from: Moss. Dryad Digital Repository (2017)" has given them out."""
    gaps = draft.tokens.gaps
    for at, part in (*draft.placed(labels.CONTAINER), *draft.placed(labels.TITLE)):
        k = part.first
        if part.label == labels.TITLE:
            k = next((n for n in range(part.last, part.first, -1) if gaps[n] == ". "), 0)
        if k and _DEPOSIT.fullmatch(draft.text(k, part.last)):
            rest = [replace(part, last=k - 1)] if part.first < k else []
            draft.recut(at, at + 1, *rest, replace(part, label=labels.PUBLISHER, first=k))
            draft.put("type", "dataset", part.sure)
            return
    for house in draft.of(labels.PUBLISHER):
        if _DEPOSIT.fullmatch(draft.text(house.first, house.last)):
            draft.put("type", "dataset", house.sure)


@judgement(labels.TITLE, labels.PUBLISHER, lacks=[labels.VOLUME, labels.ISSUE, labels.NUMBER])
def code_behind_title(draft: Draft) -> None:
    """The "EL/TM-2003/12" of "Moss in towns. EL/TM-2003/12. Elm Laboratory" is a report's number, as in "Elm Society,
    R-634-PR, Bonn".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _CODED:
            continue
        following, first = draft.behind(at), part.last
        while first > part.first and gaps[first] in _JOINS:
            first -= 1
        ends = (
            first < part.last
            and gaps[first] in {". ", ", "}
            and following
            and following.label in labels.IMPRINT
        )
        last = part.first
        while last < part.last and gaps[last + 1] in _LOOSE:
            last += 1
        begins = part.label == labels.PUBLISHER and draft.up_to(at, labels.TITLE) and last < part.last
        if ends and first > part.first and _is_code(draft, first, part.last):
            pieces = [replace(part, last=first - 1), replace(part, label=labels.NUMBER, first=first)]
        elif (
            begins
            and gaps[last + 1] == ". "
            and words[part.first].isupper()
            and _is_code(draft, part.first, last)
        ):
            pieces = [replace(part, label=labels.NUMBER, last=last), replace(part, first=last + 1)]
        else:
            continue
        draft.recut(at, at + 1, *pieces)
        draft.put("type", "report", part.sure)
        return


def _is_code(draft: Draft, first: int, last: int) -> bool:
    """Whether letters and figures are joined there, with a number of three figures at least that is no year."""
    tokens = draft.tokens
    figures = [word for word in tokens.words[first : last + 1] if word.isdecimal()]
    numbered = any(len(word) > _SHORT and not YEAR.fullmatch(word) for word in figures)
    return numbered and bool(_CODE.fullmatch(tokens.text, tokens.starts[first], tokens.ends[last]))


@judgement(labels.TITLE, words=_PRINTED)
def paper_of_society(draft: Draft) -> None:
    """All of "Tree Society, Ulm, Memoirs" is a name in "Moss. Tree Society, Ulm, Memoirs, 12, 5-9": of a journal, or
    of the series of a book before it, "in Elm, A., ed., Oaks: Tree Society of Ulm Special Paper 12, p. 5-9".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for number in range(3, len(words)):
        said = words[number - 1].lower()
        if not words[number].isdecimal() or said not in _PRINTED or gaps[number] not in {" ", ", "}:
            continue
        begin = number - 1 - (said not in _MEMOIRS)
        if words[begin] not in _KINDS or gaps[begin] not in {" ", ", "} or len(words[number]) > _FOUR:
            continue
        names = [
            at for at, part in enumerate(draft.parts) if part.first < begin and part.label not in _BETWEEN
        ]
        if not names:
            return  # "In: Boulder Memoir 12, A. Elm (ed.)"
        name = draft.parts[names[-1]]
        stops = range(min(name.last, begin - 1), name.first, -1)
        first = next((k for k in stops if gaps[k] in {". ", ": "} and len(words[k - 1]) > _SHORT), name.first)
        if name.label in _NAMES and not _SOCIETIES.isdisjoint(words[first:begin]):
            book = first > name.first or any(at < names[-1] for at, _ in draft.placed(labels.CONTAINER))
            draft.claim(Part(labels.SERIES if book else labels.CONTAINER, first, number - 1, _SURE))
            lettered = gaps[number + 1] == "-" and len(words[number + 1]) == 1  # "526-B"
            draft.claim(Part(labels.VOLUME, number, number + lettered, _SURE))
        return
