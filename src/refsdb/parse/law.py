"""Decisions and acts as they are cited in common law: "Oak v. Elm, 347 U.S. 483 (1954)" (The Bluebook, rules 10
and 12), "Oak v Elm [2000] 2 AC 115", "Case C-1/12 Oak v Elm [2014] ECLI:EU:C:2014:317" (OSCOLA, 4th edition);
and on the continent: "BGH, Urteil vom 12.5.2010 – I ZR 1/08, NJW 2010, 2061", "Cass. civ. 1re, 3 mars 1993".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from refsdb.model import Date, Name
from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.numbers import read_number
from refsdb.parse.fields.pages import read_pages
from refsdb.parse.fields.plain import tidy
from refsdb.parse.names import people
from refsdb.parse.rare import Rare

_OPPOSED = (" v. ", " v ", " vs", " v.", "In re ", "Ex parte ", "Matter of ")
_CASE = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z](?:[^;\d]|\bNo\.\s\d{1,4}){0,90}\sv(?:s?\.|\s)\s?[^\W\d_a-z][^;\d(]{1,90}?
        |(?:In\sre|Ex\sparte|(?:In\sthe\s)?Matter\sof)\s[^\W\d_a-z][^;\d(]{1,90}?)
    (?:,|(?=\s\d{1,3}\s(?:US|CLR|F[23]d|FLR|NSWLR|SCR)\s\d))\s
    (?P<volume>\d{1,4})\s(?!\D{0,30}\b(?:Rev|J|Q|Law|Ann\w*|Phys|Bull|Zeitschrift|Journal|Review)\b)(?P<container_title>[A-Z][A-Za-z.'’\s]{0,25}?(?:\s?[2-4]d\b)?)(?:\s\(\d{1,2}\s[A-Z][a-z]+\.?\))?\s(?P<page>\d{1,5})
    (?:,\s[\d–-]+|,\s\d{1,4}\s[A-Z][A-Za-z.\s]{1,20}?(?:\s?[2-4]d)?\s\d{1,5})*\s\((?:[^()]{2,40}\s)?(?P<year>1[6-9]\d\d|20\d\d)\)""",
    re.VERBOSE,
)
_UNREPORTED = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z][^;\d]{0,90}\sv\.\s[^\W\d_a-z][^;\d(]{1,90}?),\sNo\.\s(?P<number>[\w:./-]{3,25}),
    \s(?P<year>(?:19|20)\d\d)\s(?P<container_title>WL|U\.S\.\s(?:Dist\.|App\.)\sLEXIS)\s(?P<page>\d{3,9})\b""",
    re.VERBOSE,
)
_CODE = Rare(
    r"\W{0,3}(?P<title>(?P<volume>\d{1,2})\s(?P<container_title>U\.S\.C\.(?:A\.)?|C\.F\.R\.)\s§§?\s?(?P<page>\d[\w.()–-]*))"
    r"(?:\s\((?P<year>\d{4})\))?\W*$"
)
"""A part of the United States Code, or of its regulations, by its number alone."""
_BRITISH = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z][^;:.\d"“”‘’']{0,90}\sv\.?\s[^\W\d_a-z][^;:.,"“”‘’\[]{1,90}?(?:,\s(?:ex\sp|[a-z])[^;:."“”‘’\[]{1,60}?)?)
    ,?\s[\[(](?P<year>1[6-9]\d\d|20\d\d)[\])],?\s(?:(?P<volume>\d{1,3})\s)?(?!\D{0,30}\b(?:Rev|J|Q|Journal|Review|Quarterly)\b)
    (?P<container_title>(?:(?![A-Z]*[a-z]{4})[A-Z][A-Za-z.]{0,6}(?:\s\([A-Z][A-Za-z]{1,4}\))?\s){1,3}?)(?P<page>\d{1,5})(?!\s?[-–]\d|\d)""",
    re.VERBOSE,
)
_EUROPEAN_PLACE = r"""(?:[\[(](?P<year>\d{4})[\])]\s)?
    (?:(?P<container_title>ECR)\s(?P<page>(?:I{1,2}[-–])?\d{1,5})|(?:ECLI:)?EU:[CTF]:(?P<year_in_number>\d{4}):\d{1,5})"""
_EUROPEAN = Rare(
    r"""\W{0,3}(?:Joined\s)?Cases?\s(?P<number>(?:[CTF][-‑–])?\d{1,4}/\d\d(?:\s?(?:P|and|to|,|[CTF][-‑–]\d{1,4}/\d\d))*)[,:]?
    \s(?P<title>[^;]{3,150}?),?\s"""
    + _EUROPEAN_PLACE,
    re.VERBOSE,
)
_EUROPEAN_BEHIND = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z][^;:()"“”]{0,90}\sv\.?\s[^;:()"“”]{2,90}),?\s\((?:Joined\s)?Cases?\s(?P<number>[^()]{4,60})\),?
    \s"""
    + _EUROPEAN_PLACE,
    re.VERBOSE,
)
_ACT = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z][^;:.("“”]{3,120}?\bAct(?:\sof\s(?P<year_in_number>\d{4}))?),\s(?P<number>Pub(?:lic|\.)\sL(?:aw|\.)\s(?:No\.\s)?\d{2,3}[-–]\d{1,4})
    (?:,\s(?P<volume>\d{1,3})\s(?P<container_title>Stat\.)\s(?P<page>\d{1,4}))?(?:[,\s]{1,2}\((?P<year>\d{4})\))?(?:\W*$|\W+(?=https?:|www\.))""",
    re.VERBOSE,
)
_ACT_ALONE = Rare(
    r"""\W{0,3}(?P<title>[^\W\d_a-z][^;:."“”\d]{3,120}?\b(?:Act|Ordinance|Regulations|Order)\s(?:\([^()\d]{2,40}\)\s)?(?P<year>1[2-9]\d\d|20\d\d))
    (?:,?\s(?:c(?:h|hapter)?\.?\s\d{1,4}|(?:ss?|sections?)\.?\s\d[\w()–-]{0,12})|\s\([A-Z][A-Za-z]{1,4}\)|\s\(c(?:h|hapter)?\.?\s?\d{1,4}\)){0,3}
    (?:[.,]\s(?P<publisher_place>London|Edinburgh|Belfast|Norwich)\s?[:,]\s(?P<publisher>T\.?S\.?O|H\.?M\.?S\.?O|(?:The\s)?(?:H\.?M\.?\s|H(?:er|is)\sMajesty[’']s\s)?Stationery\sOffice)
    (?:\.?[;,]\s\d{4})?)?(?:\W*$|\.?\s(?:\[[Oo]nline\][.,]?\s)?\W?(?:Available|Accessible|Retrieved|Accessed|https?:|www\.))""",
    re.VERBOSE,
)
"""An act that is cited by its name alone: "Moss Protection Act 2018, s 3 (UK)", and where it can be read."""
_COURT = Rare(
    r"""\W{0,3}(?:
        (?P<court>(?:Bundes(?:gerichtshof|sozialgericht|arbeitsgericht|verfassungsgericht|verwaltungsgericht|finanzhof)|BGH|BVerfG|BVerwG|BAG|BSG|BFH|BPatG|BayObLG|EuGH|EuG|EGMR|OGH|VwGH|VfGH|BGer|KG
            |(?:OLG|LG|AG|VG|OVG|LAG|ArbG|SG|LSG|FG|VGH)\s[A-ZÄÖÜ][\w.-]+(?:\s[A-Z][\w.-]+)?)),?\s
        (?=(?:Urteil|Urt\.|Beschluss|Beschl\.)\s)
        |(?P<court_abroad>Cass\.(?:\s(?:civ|com|soc|crim|pén|pen|req|lav|trib|sez\.\sun)\.?)?(?:\s\d(?:re|e|ère)\b)?(?:,\s[Ss]ez\.\s(?:[IVX]{1,4}|[Uu]n|lav|trib)\.?)?
            |Cour\sde\scassation(?:,\s(?:\d(?:re|e|ère)\s)?(?:ch(?:ambre)?\.?\s)?(?:civ|com|soc|crim)[a-zé]*\.?(?:\s\d(?:re|e|ère))?)?
            |Corte\s[Cc]ost(?:\.|ituzionale)|Consiglio\sdi\sStato|Conseil\s(?:d['’][ÉE]tat|constitutionnel)|Cons\.\s(?:const|ét|Stato|St)\.?|CE),\s
        |(?=ST[SC]\s\d))
    (?P<title>(?:(?:Urteil|Urt\.|Beschluss|Beschl\.|[Ss]ent(?:\.|enza)|[Oo]rd(?:\.|inanza)|[Aa]rr[êe]t)\s)?
        (?:(?:v\.|vom|du)\s)?(?:ST[SC]\s\d{1,5}/(?P<year_in_number>\d{4}),\sde\s)?
        (?P<day>\d{1,2}(?:er)?(?:\.\s?\d{1,2}\.\s?|\.?\s(?:de\s)?[^\W\d_]{3,10}\.?(?:\s(?:de\s)?)?))(?P<year>1[89]\d\d|20\d\d)?
        (?:\s?[–—-]\s?[^,;()]{3,40}|,\sn[.°º]{1,2}\s?[\d./-]{1,12}(?=[,;.]|$)
            |,\s(?:Az\.:?\s)?[A-Z\d][A-Za-z\d\s()]{1,20}\s\d{1,4}[/.]\d{2,4}(?:\s[A-Z])?(?=[,;.]|$))?)
    (?=[,;.(]|\s\(|$)""",
    re.VERBOSE,
)
"""A court, the day of its decision, and the number of that: courts of Germany, Austria, Switzerland, France, Italy,
Spain and of Europe as they are shortened in reports.
"""
_REPORTER = Rare(
    r"[,;]?\s?\(?(?:in\s)?(?P<name>[^\W\d_a-z][^\d,;()]{1,40}?)(?:\s(?:19|20)\d\d,\s(?P<page>\d{1,5})\b(?!\s?/)|,?\s(?:\d|n[°.º]|[pS]\.\s\d)|,\s\d{4},)"
)
_GAZETTE = (
    r"(?:[,.]\s(?:in\s)?|\s\[\d{4}\]\s)"
    r"(?:BOE|JORF|OJ|ABl|J\.?O\.?|DOU|DOCE|D\.O\.U|G\.?U\.?|Diário|Gazzetta|(?:Official\s)?Journal)\b"
)
"""Where an act was printed, behind its title."""
_ACT_ABROAD = Rare(
    r"""\W{0,3}(?:(?P<land>[^\W\d_a-z]{4,20})\.\s)?(?P<title>(?:Ley(?:\sOrgánica)?|Real\sDecreto(?:-[Ll]ey|\sLegislativo)?|Loi|Décret|Ordonnance|Arrêté
        |Lei(?:\sComplementar)?|Decreto(?:-Lei|\s[Ll]egislativo)?|Legge|D\.\s?[Ll]gs\.|D\.P\.R\.
        |(?=[CDIRV])(?=.{20,400}?\b(?:OJ|O\.J\.|ABl|JO)\b)(?:(?:Commission|Council)\s)?(?:(?:Implementing|Delegated)\s)?(?:Regulation|Directive|Verordnung|Richtlinie|Règlement)
            \s\((?:EU|EC|EEC|EG|EWG|UE|CE)\)(?:\sN[or]\.?)?
        |(?=[CDER])(?=.{20,400}?\b(?:OJ|O\.J\.|ABl|JO|DOCE|DOUE|Official\sJournal)\b)(?:(?:Commission|Council)\s(?:Implementing\s)?)?
            (?:Directive|Directiva|Direttiva|Decision|Décision|Decisión|Decisione|Richtlinie|Entscheidung|Recommendation)
            (?=\s\d{2,4}/\d{1,4}/(?:EU|EC|EEC|EG|EWG|UE|CE|CEE)\b))\s(?:n[.°ºro]{0,3}\s?)?\d[\d./-]*(?:[ECUWG]{2,3})?\b
        (?:,?\s(?:(?!(?<!\svom\s\d)(?<!\svom\s\d\d)\.\s(?!\d)|\s\((?:OJ|ABl|JO)\b|"""
    + _GAZETTE
    + r""").){2,300}?)?)
    (?=(?<!\svom\s\d)(?<!\svom\s\d\d)\.\s(?!\d)|\.?$|\s\((?:OJ|ABl|JO)\b|"""
    + _GAZETTE
    + ")",
    re.VERBOSE,
)
_NUMBERED_GAZETTE = Rare(
    r"(?P<name>[^,\d]{3,60}?)(?:,|,?\s(?:núm|num|nº|n)[.°º]*)\s(?P<number>\d{1,4})(?:,\s(?:de\s)?\d{1,2}\s.*)?$"
)
"""A gazette with its number and day: "Boletín Oficial del Estado, 57, de 6 de marzo de 2018"."""
_OWN_NUMBER = Rare(r"\b(\d{1,5})/(\d{4})\b(?:,\sde\s(\d{1,2}\sde\s[^\W\d_]{4,10}))?")
"""The "39/2006, de 14 de diciembre" of an act: the first figures are no day."""
_FROM_TO = Rare(r"(\d+)\s(?:a|à)\s(\d+)")
_ACT_POLISH = Rare(
    r"""\W{0,3}(?P<title>(?:Ustawa|Rozporządzenie)\s[^;]{0,60}?\bz\s(?:dnia\s)?(?P<day>\d{1,2}\s[^\W\d_]{3,12}\s(?:19|20)\d\d)[^;]{0,200}?)
    ,?\s\(?(?:t\.?j\.?\s)?(?P<gazette>Dz\.\s?U\.|M\.\s?P\.)(?:[^;]{0,40}?\bpoz\.\s(?P<number>\d{1,5}))?""",
    re.VERBOSE,
)
"""An act of Poland, up to where it was printed, and its number there."""
_COLLECTIONS = frozenset({"bverfge", "bghz", "bghst", "bverwge", "bage", "bsge", "bfhe", "rgz", "rgst"})
"""Collections of what Germany's courts have decided."""
_COLLECTED = Rare(
    r"\W{0,3}(?P<container_title>BVerfGE|BGHZ|BGHSt|BVerwGE|BAGE|BSGE|BFHE|RGZ|RGSt)\s(?P<volume>\d{1,3}),\s(?:S\.\s)?(?P<page>\d{1,4})"
    r"(?:\s(?:ff?\.?|\(\d{1,4}(?:\sff?\.?)?\)))?(?:\s\((?P<year>(?:19|20)\d\d)\))?(?:\s[(–-]\s?(?P<title>[^\W\d_][^()]{2,80})\)?)?\W*$"
)
_ACT_CZECH = Rare(
    r"\W{0,3}(?P<title>(?:Ústavní\s)?(?:Zákon|zákon|Vyhláška|Nařízení|Nariadenie)(?:\s(?!č\.)[^\W\d_]+){0,4}\sč\.\s"
    r"(?P<number>\d{1,4}/(?P<year>\d{4}))\s(?:Sb|Zb|Z\.\s?z)\b\.?,?(?:\s(?:o|kter|ktor|v|k)\w*\s[^.;]{3,200}?)?)(?=[.;]|$|,\sve?\szn)"
)
_ACT_RUSSIAN = Rare(
    r"\W{0,3}(?P<title>(?:Федеральный\s(?:конституционный\s)?закон|Закон|Указ|Постановление|Приказ|Распоряжение)\b"
    r"[^/]{3,400}?)(?=\s?//|\s[(\[](?:в\s)?ред|\.?\s[-–—]\s|\.\s(?:М|Л|СПб|Москва)[.,:]|[.\s]*$|\s\[Электронный|\sURL)"
)
_DAY_RUSSIAN = Rare(
    r"\bот\s(?P<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s[а-я]{3,8}\s\d{4})(?:\sг(?:\.|ода))?,?\s(?:№|N)\s?(?P<number>[\w/.-]*\w)"
)
_BEHIND_STROKES = Rare(r"//\s?([^./]{3,80})")
_DAY = Rare(r"^[^,]*?\bvom\s(\d{1,2}\.\s[^\W\d_]{3,9}\s(?:19|20)\d\d)\b")
"""Of a German act; the numbers before it are the act's own."""
_ACT_GERMAN = Rare(
    r"""\W{0,3}(?P<title>(?:Bundesgesetz|Gesetz|Verordnung|[^\W\d_a-z][^\W\d_]{3,25}es\sGesetzbuch
        |[^\W\d_a-z][^\W\d_]{2,30}(?:gesetz(?:buch)?|verordnung))\b[^;]{0,220}?)
    ,?\s(?:in\sder\s(?:Fassung|Neufassung)|i\.\s?d\.\s?F\.|vom\s\d|\(?(?:(?:BGBl|RGBl|GVBl|LGBl|GBl)\b|SR\s\d))
    (?:[^;]{0,150}?\bSR\s(?P<number>\d{3}(?:\.\d+)*))?""",
    re.VERBOSE,
)
"""An act of Germany, Austria or Switzerland, up to its date or where it was printed (in Switzerland its number)."""
_GAZETTE_GERMAN = Rare(
    r"\b(?:((?:BGBl|RGBl|GVBl|LGBl|GBl)\b(?:\.?\s[IVX]{1,3}\b)?)(?:\.?,?\s(?:\d{4}(?:\sI{1,3})?,?\s)?S\.\s?(?P<page>\d{1,5}))?"
    r"|SR\s\d{3}\b)"
)
_CODIFIED = Rare(
    r"\W{0,3}(?P<title>[A-Z][^,.;()]{3,80}\sAct(?:\sof\s\d{4})?),\s(?P<volume>\d{1,2})\s(?P<container_title>U\.S\.C\.)\s§§?\s?"
    r"(?P<page>\d[\w.()–-]*)(?:\s\((?P<year>\d{4})\))?\W*$"
)
"""An act in the United States Code, in the manner of the Bluebook."""
_LAW_REVIEW = Rare(
    r",\s(?P<volume>\d{1,4})\s"
    r"(?P<name>[A-Z][\w.&’' -]{0,50}?"
    r"(?:\bL\.\s?(?:Rev|J|Q)\b|\bJ\.\s?L\.|\bRev\.|\bLegal\sStud|\bL\.(?=\s\d))[\w.&’' -]{0,25}?)"
    r"\s(?P<page>\d{1,5})(?:,\s\d{1,5}(?:[–-]\d{1,5})?)*(?:\s(?:&\s)?nn?\.\s?\d{1,4}(?:[–-]\d{1,4})?)?\s\((?P<year>\d{4})\)\W*$"
)
"""Volume, review, first page, the pages that are meant, and the year, in the manner of the Bluebook."""
_FAMILY = Rare(r"([A-Z][\w’'-]+),\s(?=[A-Z\"“‘])")
_LEADING = Rare(
    r"(?:,?\s(?:núm|num|nº|n|no|nr|du|de|vom)\b[.°º]*|\s?n[°º])+\d*(?:\s(?:du|de|vom)(?:\s\d{1,2})?)*$"
)
_NAMES = Rare(r"\W{0,3}(?:(?:[A-Z]\.[\s-]?){1,3}[A-Z][\w’'-]+|[A-Z][\w’'-]+,?\s(?:[A-Z]\.?\s?){1,3}),\s")
"""An author before it: "J. Oak, Elm v. Ash"."""
_LABEL = re.compile(r"(?:[\[(]?\d{1,3}[.)\]]{1,2}\s)?(?:(?:See(?:\salso)?|Cf\.|Vgl\.|Siehe|Cfr\.|Voir)\s)?")
_COURTS = frozenset("urteil urt beschluss beschl cass corte cons ce sts stc cour conseil consiglio".split())
"""Words in small letters, one of which stands in every decision that `_COURT` knows."""
_ACTS = frozenset(
    """
    ley real loi décret ordonnance arrêté lei decreto legge d regulation directive verordnung richtlinie règlement
    directiva direttiva decision décision decisión decisione entscheidung recommendation
    """.split()
)
"""And in every act that `_ACT_ABROAD` knows."""
_TOLD = ("title", "number", "volume", "container_title", "page", "publisher", "publisher_place")
_KEPT = frozenset({"doi", "url", "accessed", "pmid", "pmcid", "isbn", "issn", "archive", "archive_location"})
_SURE = 0.9


def _begin(text: str) -> int:
    """Where a citation begins behind its number in a list, or behind "See"."""
    label = _LABEL.match(text)
    return label.end() if label else 0


@judgement(
    words=["v", "vs", "re", "parte", "matter", "act", "acts", "case", "cases", "§", "regulations", "order"]
)
def decision_or_act(draft: Draft) -> None:
    """Parties, volume, reporter, page and year are the reference; who wrote it is not printed."""
    text = draft.tokens.text
    head = text[:200]
    opposed = any(mark in head for mark in _OPPOSED)
    act = " Act" in head or " Regulations " in head or ") Order " in head
    if not (opposed or act or "Case" in text[:20] or "§" in text):
        return
    begin = _begin(text)
    found, kind = None, "legal_case"
    if opposed:
        found = (
            _CASE.match(text, begin)
            or _UNREPORTED.match(text, begin)
            or _BRITISH.match(text, begin)
            or _EUROPEAN_BEHIND.match(text, begin)
        )
    if found is None and "Case" in text[:20]:
        found = _EUROPEAN.match(text, begin)
    if found is None and act:
        found, kind = _ACT.match(text, begin) or _ACT_ALONE.match(text, begin), "legislation"
    if found is None and "§" in text:
        found, kind = _CODIFIED.match(text, begin) or _CODE.match(text, begin), "legislation"
    if found is None or _NAMES.match(text, begin):
        return
    told = {name: value.strip() for name, value in found.groupdict().items() if value}
    year = told.get("year") or told.get("year_in_number")
    issued = Date(int(year)) if year else None
    _only(draft, **{name: told.get(name) for name in _TOLD}, issued=issued, type=kind)


def _only(draft: Draft, **values: object) -> None:
    """Nothing is known but these values, of which empty ones are none, and where it can be read."""
    draft.forget(*draft.values.keys() - _KEPT)
    for name, value in values.items():
        draft.put(name, value, _SURE)


@judgement(words=_COURTS)
def decision_abroad(draft: Draft) -> None:
    """The court stands where the authors do, its decision where the title does; reporter and page stand behind."""
    found = _COURT.match(draft.tokens.text, _begin(draft.tokens.text))
    year = found and (found["year"] or found["year_in_number"])
    if not found or not year:
        return
    _only_behind(draft, found.end(), "issued", "publisher", "publisher_place")
    reporter = _REPORTER.match(draft.tokens.text, found.end())
    if reporter:
        draft.values["container_title"] = _LEADING.sub("", reporter["name"])
        draft.put("page", reporter["page"], _SURE)
        draft.sure["container_title"] = _SURE
    court = found["court"] or found["court_abroad"]
    draft.put("author", (Name(literal=court),) if court else (), _SURE)
    draft.put("title", tidy(found["title"]), _SURE)
    draft.put("issued", read_date(f"{found['day']} {year}"), _SURE)
    draft.put("type", "legal_case", _SURE)


@judgement(words=_ACTS)
def act_abroad(draft: Draft) -> None:
    """Nobody has written "Ley 39/2006, de 14 de diciembre, de Oaks. BOE núm. 299"; its name is its title."""
    found = _ACT_ABROAD.match(draft.tokens.text, _begin(draft.tokens.text))
    if found:
        _only_behind(draft, found.end(), "number")
        draft.put("author", (Name(literal=found["land"]),) if found["land"] else (), _SURE)
        draft.put("title", tidy(found["title"]), _SURE)
        day = _DAY.search(found["title"])
        own, issued = _OWN_NUMBER.search(found["title"]), draft.values.get("issued")
        misread = own is not None and issued is not None and str(issued.year) == own[1]
        draft.forget(*(["issued"] if day or misread else []))
        draft.put("issued", read_date(day[1] if day else _OWN_NUMBER.sub(r"\3 de \2", found["title"])), _SURE)
        draft.put("type", "legislation", _SURE)
        gazette = _NUMBERED_GAZETTE.match(draft.values.get("container_title", ""))
        if gazette:
            draft.values["container_title"] = gazette["name"].rstrip(" ,")
            draft.put("issue", gazette["number"], _SURE)
        if "page" in draft.values:
            draft.values["page"] = _FROM_TO.sub(r"\1-\2", draft.values["page"])


@judgement(words=["ustawa", "rozporządzenie"])
def act_in_polish(draft: Draft) -> None:
    """Nor has anybody written "Ustawa z dnia 10 maja 2018 r. o mchach, Dz.U. 2018 poz. 1000"."""
    text = draft.tokens.text
    found = _ACT_POLISH.match(text, _begin(text))
    if found:
        title, number = tidy(found["title"]), found["number"] and f"poz. {found['number']}"
        day = read_date(found["day"])
        _only(
            draft,
            title=title,
            container_title=found["gazette"],
            number=number,
            issued=day,
            type="legislation",
        )


@judgement(words=_COLLECTIONS)
def decision_of_collection(draft: Draft) -> None:
    """Nor "BVerfGE 65, 1 (Mosszählung)", which is called by the collection, its volume and its page."""
    text = draft.tokens.text
    found = _COLLECTED.match(text, _begin(text))
    if found:
        title, issued = found["title"] and tidy(found["title"]), found["year"] and Date(int(found["year"]))
        place = {name: found[name] for name in ("container_title", "volume", "page")}
        _only(draft, title=title, **place, issued=issued, type="legal_case")


@judgement(words=["закон", "указ", "постановление", "приказ", "распоряжение"])
def act_in_russian(draft: Draft) -> None:
    """Nor "Федеральный закон от 10.01.2002 № 7-ФЗ «О мхах»", which is called by its day and its number."""
    text = draft.tokens.text
    found = _ACT_RUSSIAN.match(text, _begin(text))
    day = _DAY_RUSSIAN.search(found["title"]) if found else None
    if found and day:
        behind = _BEHIND_STROKES.search(text[found.end("title") :])
        title, portal = tidy(found["title"]), behind and behind[1]
        number, issued = day["number"], read_date(day["day"])
        _only(draft, title=title, container_title=portal, number=number, issued=issued, type="legislation")


@judgement(words=["zákon", "vyhláška", "nařízení", "nariadenie"])
def act_in_czech(draft: Draft) -> None:
    """Nor "Zákon č. 114/1992 Sb., o mechu", in Slovakia "Zákon č. 543/2002 Z. z. o machu"."""
    text = draft.tokens.text
    found = _ACT_CZECH.match(text, _begin(text))
    if found:
        issued = Date(int(found["year"]))
        _only(draft, title=tidy(found["title"]), number=found["number"], issued=issued, type="legislation")


@judgement(labels.AUTHOR, labels.CONTAINER)
def law_review(draft: Draft) -> None:
    """In "J. Oak, Free Speech, 12 Elm L. Rev. 163, 170 (1992)" the article begins on page 163."""
    text = draft.tokens.text
    found = _LAW_REVIEW.search(text) if text.rstrip(" .").endswith(")") else None
    if found is None:
        return
    titled = draft.of(labels.TITLE) or draft.of(labels.CONTAINER)
    start = draft.tokens.starts[titled[0].first]
    if start >= found.start():
        return
    family = _FAMILY.match(text, start) if text.endswith(". ", 0, start) else None
    if family:  # "Ann R. | Oak, Free Speech": all before the comma is the name
        start = family.end()
        names, _ = people(text[draft.tokens.starts[draft.of(labels.AUTHOR)[0].first] : family.end(1)])
        draft.values["author"] = names
    draft.forget("title", "container_title", "volume", "issue", "page", "type", "issued")
    draft.put("title", tidy(text[start : found.start()]), _SURE)
    draft.put("issued", Date(int(found["year"])), _SURE)
    draft.put("container_title", found["name"], _SURE)
    draft.put("volume", found["volume"], _SURE)
    draft.put("page", found["page"], _SURE)
    draft.put("type", "article-journal", _SURE)


@judgement()
def act_in_german(draft: Draft) -> None:
    """Nor has anybody written "Bundesgesetz über Bäume vom 18. März 1994 (SR 832.10)"."""
    text = draft.tokens.text
    begin = text[:60]
    if "esetz" not in begin and "erordnung" not in begin:
        return
    found, gazette = _ACT_GERMAN.match(text, _begin(text)), _GAZETTE_GERMAN.search(text)
    if found is None or gazette is None:
        return
    others = ["number", "publisher_place"]
    publisher = draft.values.get("publisher", "")
    if (gazette[1] or gazette[0]) in publisher or publisher in found["title"]:
        others.append("publisher")
    _only_behind(draft, found.end("title"), *others)
    if gazette[1]:
        draft.forget("container_title")
        draft.put("container_title", gazette[1], _SURE)
    if gazette["page"]:
        day = _DAY.search(text[: gazette.start()])
        draft.forget("page", *(["issued"] if day else []))
        draft.put("page", gazette["page"], _SURE)
        draft.put("issued", read_date(day[1]) if day else None, _SURE)
    if found["number"]:
        draft.forget("page", "container_title")
        draft.put("number", f"SR {found['number']}", _SURE)
    draft.put("title", tidy(found["title"]), _SURE)
    draft.put("type", "legislation", _SURE)


def _only_behind(draft: Draft, end: int, *others: str) -> None:
    """Forget who wrote what, and the `others`; of the gazette or reporter keep what stands behind `end`."""
    draft.forget("author", "editor", "title", "et_al", *(name for name, _ in _BEHIND.values()), *others)
    for label, (name, read) in _BEHIND.items():
        for part in draft.of(label):
            if draft.tokens.starts[part.first] >= end:
                draft.put(name, read(draft.printed(part)), part.sure)


def _name(text: str) -> str:
    """The name of a reporter or gazette, without what leads to its number: "JORF n°", "BOE núm."."""
    return _LEADING.sub("", tidy(text))


def _number(text: str) -> str:
    """The number alone: of "299, 15/12/2006" the first; "" where there is none."""
    number = read_number(text).partition(",")[0]
    return number if any(map(str.isdigit, number)) else ""


_BEHIND: dict[str, tuple[str, Callable[[str], str]]] = {
    labels.CONTAINER: ("container_title", _name),
    labels.VOLUME: ("volume", _number),
    labels.ISSUE: ("issue", _number),
    labels.PAGE: ("page", read_pages),
}
