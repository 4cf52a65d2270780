"""Items of archives: who keeps them and where they lie there is all that is printed of them, but for the day."""

from __future__ import annotations

import re

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.plain import tidy
from refsdb.parse.rare import Rare

_BEGIN = re.compile("rchi|rkiv|ibrar|iblio|ecord|TNA|PRO,|BL,|BnF|РГ|ГАРФ|ЦД")
"""What stands among the first letters of every such item."""
_HEAD = 45  # letters
_HOLDER = Rare(
    r"""(?:[A-Z][a-z]+,\s)?(?:
        (?:The\s)?National\sArchives\b[^,;:]{0,40}|(?:TNA|PRO|BL|B[nN]F)(?=[,.:]\s(?:(?:[A-Z]|mss?\b|fr\.)[\w.]{0,9}\s){1,3}[A-Z\d])|(?:The\s)?(?:Public|[A-Z]\w+(?:\s\w+)?)\sRecord\sOffice
        |(?:The\s)?British\sLibrary|Bodleian\sLibrary|Library\sof\sCongress|(?:[A-Z]\w+\s){1,3}University\sLibrary
        |Archives\s(?:nationales|départementales|municipales|générales|royales|diplomatiques)\b[^,;:]{0,50}
        |Archivio\s(?:di\sStato|Segreto|Apostolico|Centrale|Generale|(?:Storico\s)?(?:Comunale|Diocesano|Arcivescovile|Civico)
            |Storico\sCapitolino)\b[^,;:]{0,50}
        |(?:Archivo|Arquivo)\s(?:Gene?ral|Geral|Hist[óo]rico|Nacional|Municipal|Provincial|P[úu]blico|Diocesano|Distrital|Real|Regional)
            \b[^,;:]{0,50}
        |Bibliot(?:h[èe]que|eca)\s(?:[Nn]a[tcz]i|[A-Z])[^,;:]{2,50}
        |(?:Nationaal\s|Algemeen\s)?[A-Z]?[a-z]{4,9}s?archief\b[^,;:]{0,40}
        |(?:Geheimes\s)?[A-ZÄÖÜ][a-zäöü]{2,20}archiv\b(?!\sf)[^,;:(]{0,60}|(?:Rigs|Riks|Statens\s[Aa])rkivet?\b[^,;:]{0,20}
        |(?:РГАДА|ГАРФ|РГИА|РГВА|РГАСПИ|РГАЭ|РГАЛИ|ЦГАЛИ|АВПРИ|ЦДІАК|ЦДАВО)\b
    )(?:[,.:]\s)""",
    re.VERBOSE,
)
_PLACE = re.compile(
    r"""\b(?:MSS?|Mss?|Cod|Vat\.\slat|leg|legajo|libro|inv|Inv|Best|Rep|Bü|Bl|RG|Box|Folder|fols?|ff?|Ф|Оп)
        \b[.°º]?\s?(?:[A-ZР][\w-]{0,12}[.\s]\s?)?[\dXIV]|\b[A-Z]{1,4}\s?\d{1,4}/\d|\b[A-Z]{1,3}/\d{1,3}/\d|\b\d{3,5}/\d{1,4}/\d
        |\bAdd\.\s(?:MSS?\s)?\d|\bc\.\s?\d|,\s(?!(?:1[5-9]|20)\d\d,)\d{3,5},\s""",
    re.VERBOSE,
)
"""Where in an archive a thing lies: "SP 12/161", "Add. MS 34219", "leg. 123", "Ф. 210"."""
_PRINTED = re.compile(
    r":\s[A-Z][^,:]{1,40},\s(?:1[5-9]|20)\d\d\b|\((?:eds?\.|Hg\.|Hrsg\.|dir\.|a\scura)|\b(?:https?|www)\b"
    r"|\b(?:pp?|S)\.\s\d{1,4}\s?[-–]\s?\d"
)
"""What only a book, or a page, has."""
_DAY = re.compile(r",\s(?P<date>(?:\d{1,2}\s)?(?:[^\W\d_]{3,9}\.?\s)?(?:1\d|20)\d\d)\.?\s*$")
_KEPT = frozenset({"url", "accessed"})
_SURE = 0.8


@judgement()
def item_of_archive(draft: Draft) -> None:
    """All of "The National Archives, Kew, SP 12/161, fol. 23r" is what the thing is called, which has no pages."""
    text = draft.tokens.text
    if not _BEGIN.search(text, 0, _HEAD):
        return
    found = _HOLDER.match(text)
    if found is None or not _PLACE.search(text, found.end() - 2) or _PRINTED.search(text):
        return
    if any(draft.up_to(at, labels.PLACE) for at, _ in draft.placed(labels.DATE)):
        return  # what a library has printed: "Catalogue of moss, MS 12, Bonn 1983"
    day = _DAY.search(text)
    if day and any(word.isalpha() and not belongs(word, "month") for word in re.findall(r"\w+", day["date"])):
        day = None  # "libro 1234"
    draft.forget(*draft.values.keys() - _KEPT)
    draft.put("title", tidy(text[: day.start()] if day else text), _SURE)
    draft.put("issued", read_date(day["date"]) if day else None, _SURE)
    draft.put("type", "manuscript", _SURE)
