"""Which type of work a citation is: signs add up to a score per type, the best type wins."""

from __future__ import annotations

import re
from collections.abc import Collection

_SIGNS: tuple[tuple[str, str, float], ...] = (
    # type, pattern in the whole text, weight
    ("thesis", r"\b(?:ph\.? ?d|doctoral|master'?s?|m\.? ?sc|bachelor'?s?|m\.? ?phil)[. ]*(?:thesis|dissertation)|\bdissertation\b|\bthesis\b", 4),
    ("thesis", r"\b(?:diss(?:\.|ertation)|habil(?:\.|itationsschrift)|diplomarbeit|masterarbeit|magisterarbeit|th[èe]se\b|tesis\b|tesi di|tese de|proefschrift|диссертаци|автореф|дис\.)", 4),
    ("report", r"\b(?:tech(?:nical|n?\.)? ?rep(?:ort|\.)|working paper|discussion paper|arbeitspapier|forschungsbericht|diskussionspapier|research report|final report|rapport technique|white paper|policy brief|abschlussbericht)", 3.5),
    ("report", r"\b(?:RFC|Internet[- ]Draft)\s?\d*", 2.5),
    ("standard", r"\b(?:ISO(?:/IEC)?|DIN(?: EN)?|IEEE Std\.?|ANSI|ASTM|IEC|NISO|ГОСТ|BS EN|GB/T|ITU-T)\s?(?:Std\.?\s?)?[A-Z]{0,3}[- ]?\d{2,}", 4),
    ("patent", r"\b(?:U\.? ?S\.? |European |german |EP |WO |DE )?patent(?:schrift|anmeldung)?\b(?: application| no| n[°o])?|\bbrevet\b|专利", 3.5),
    ("legislation", r"\b(?:Pub(?:lic|\.) ?L(?:aw|\.)|U\.?S\.?C\.? ?§|Stat\. \d|BGBl|Bundesgesetzblatt|Directive \d+/\d+|Regulation \((?:EC|EU|EEC)\)|Richtlinie \d+/\d+|Verordnung \((?:EG|EU|EWG)\)|Cong\.,|Act of \d{4})", 4),
    ("entry-encyclopedia", r"\b(?:encyclop[ae]+dia|enzyklop[äa]die|encyclop[ée]die|enciclopedia|lexikon|dizionario biografico|handw[öo]rterbuch|dictionary of|oxford reference)\b", 1.6),
    ("paper-conference", r"\b(?:proc(?:eedings|\.)? (?:of|\d|int|ieee|acm|the)|proceedings|conference|symposium|workshop|congress|kongress|tagungsband|colloqui?um|in proc\b|atti del|actes d[ue])", 1.5),
    ("webpage", r"\b(?:accessed|retrieved|abgerufen|zugriff|consult[ée]|last visited|available (?:at|from)|letzter aufruf|acessado|geraadpleegd)\b", 1.2),
)
_COMPILED = [(kind, re.compile(pattern, re.I), weight) for kind, pattern, weight in _SIGNS]
_QUICK = re.compile(
    r"thes|diss|habil|arbeit|proefs|дис|автореф|rep|paper|bericht|brief|rfc|draft|iso|din|ieee|ansi|astm|iec|гост|bs en|gb/t|itu|patent|brevet"
    r"|专利|law|pub|u\.?s\.?c|stat\.|bgbl|gesetz|directive|richtl|regul|verord|cong|act of|pedia|pädi|padi|pédi|lexik|diziona|wörterb|worterb|diction|oxford r"
    r"|proc|confer|sympos|worksh|congr|kongr|tagung|colloq|atti|actes|access|retriev|abgeruf|zugriff|consult|visited|available|aufruf|geraadp|tesi|tese|thè",
    re.I,
)


def find_type(text: str, container: str, fields: Collection[str], *, joined: bool, journal: bool) -> str:
    """The CSL type.

    `fields` are the attribute names that hold something, `joined`: "In" stands before the container,
    `journal`: the container has a journal's look (a volume directly behind it, a journal's words).
    """
    score: dict[str, float] = {}

    def add(kind: str, weight: float) -> None:
        score[kind] = score.get(kind, 0.0) + weight

    if _QUICK.search(text):
        for kind, pattern, weight in _COMPILED:
            if pattern.search(text):
                add(kind, weight)
    conference = score.get("paper-conference", 0.0)
    if conference and not container:
        add("paper-conference", -1.0)
    if container:
        add("article-journal", 1.0)
        if "volume" in fields or "issue" in fields:
            add("article-journal", 1.5)
            if conference:
                add("paper-conference", 0.3)
        if journal:
            add("article-journal", 0.8)
        if joined:
            add("article-journal", -0.8)
            add("chapter", 1.6)
            add("paper-conference", 0.7 if conference else 0)
            add("entry-encyclopedia", 0.3 if "entry-encyclopedia" in score else 0)
        if "editor" in fields:
            add("chapter", 1.6)
            add("article-journal", -0.6)
            add("paper-conference", 0.5 if conference else 0)
        if "publisher" in fields or "publisher_place" in fields:
            add("chapter", 1.2)
            add("article-journal", -0.5)
            add("paper-conference", 0.8 if conference else 0)
        if "page" in fields:
            add("article-journal", 0.4)
            add("chapter", 0.4)
            add("paper-conference", 0.5 if conference else 0)
    else:
        if "publisher" in fields or "publisher_place" in fields or "edition" in fields or "isbn" in fields:
            add("book", 2.0)
        if "archive_location" in fields:
            add("article", 3.0)
        if "url" in fields:
            add("webpage", 1.2)
        if "editor" in fields:
            add("book", 1.0)
        if "doi" in fields and "title" in fields:
            add("article-journal", 0.6)
    if "archive_location" in fields and "page" not in fields and "volume" not in fields:
        add("article", 2.5)
    if not score:
        return "document"
    best = max(score, key=lambda kind: score[kind])
    return best if score[best] > 0.5 else "document"
