"""Which type of work a citation is: signs add up to a score per type, the best type wins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from refsdb.parse.rare import Rare


class Sign(NamedTuple):
    """A wording, in small letters, that speaks for a type with `weight`; it is looked for where one of `words` is."""

    type: str
    weight: float
    words: frozenset[str]
    pattern: Rare


def _sign(kind: str, weight: float, words: str, pattern: str) -> Sign:
    return Sign(kind, weight, frozenset(words.split()), Rare(pattern, re.VERBOSE))


SIGNS = (
    _sign("thesis", 4, "thesis dissertation diss inauguraldissertation", r"thesis|dissertation|\bdiss\."),
    _sign(
        "thesis",
        4,
        """
    habil habilitation habilitationsschrift diplomarbeit masterarbeit magisterarbeit thèse these tesis tesi tese
    proefschrift автореф дис диссертация dissertação mestrado doutorado dissertatie avhandling disertace väitöskirja
    disertační diplomová rozprawa doktorska doktorsavhandling licentiatavhandling magisterská magisterska doktori tezi
    mémoire disertacija
    """,
        r"mémoire\sde\s(?:master|maîtrise|licence|d\.?e\.?a\b|fin\sd)|habil|arbeit\b|th[èe]se\b|tesis\b|tesi\sdi|tese\sde|proefschrift|автореф|дис|(?:tese|dissertação)\W+(?:de\s)?(?:mestrado|doutorado)|\((?:mestrado|doutorado)"
        r"|\[(?:tese|dissertação)[\s\]]"
        r"|dissertatie|avhandling|disertace|väitöskirja|(?:disertační|diplomová|magisterská)\spráce|praca\s(?:doktorska|magisterska)"
        r"|rozprawa\sdoktorska|disertacija|doktori\s(?:értekezés|disszertáció)|(?:doktora|lisans)\stezi",
    ),
    _sign(
        "report",
        3.5,
        """
    report rep reports paper papers bericht arbeitspapier forschungsbericht diskussionspapier rapport technique
    brief abschlussbericht memo
    """,
        r"""tech(?:nical|n?\.)?\s?rep(?:ort|\.)|(?:working|discussion|occasional|white|policy|briefing|background)\spaper|papier|forschungsbericht
        |(?:research|final|annual|progress|internal)\sreport|rapport\stechnique|policy\sbrief|abschlussbericht
        |\w-rapport\b|report\s(?:no|nr|number)\b|\brep\.\s(?:no|[a-z]{2,4}-)""",
    ),
    _sign(
        "manuscript",
        3.5,
        "manuscript typescript manuskript typoskript",
        r"(?:unpublished|unveröff[a-z]*\.?)\s(?:manuscript|typescript|manuskript|typoskript)\b|manuscript\s(?:submitted|in\sprep)",
    ),
    _sign("report", 2.5, "rfc draft", r"\brfc\b|internet[-\s]draft"),
    _sign(
        "standard",
        4,
        "iso din ieee ansi astm iec niso гост bs en gb itu",
        r"""\b(?:iso(?:/iec)?|din(?:\sen)?|ieee\sstd\.?|ansi|astm|iec|niso|гост|bs\sen|gb/t|itu-t)\s?(?:std\.?\s?)?
        [a-z]{0,3}[-\s]?\d{2,}""",
    ),
    _sign(
        "interview",
        2.5,
        "interview entrevista intervista entretien wywiad zeitzeugeninterview experteninterview",
        r"(?:personal|telephone|phone|unpublished|authors?['’]s?)\sinterview|interview\s(?:by|conducted|with\sthe\sauthor)\b"
        r"|^\W*\w*interview\s(?:mit|with|avec|con)\b|^\W*(?:entrevista\s(?:a|con|com)|intervista\s(?:a|con)|entretien\savec|wywiad\sz)\b",
    ),
    _sign(
        "patent",
        6,
        "patent patentschrift patentanmeldung brevet 专利",
        r"""(?:\bu\.?\s?s\.?|united\sstates|european|german|ep|wo)\spatent
        |patent(?:schrift|anmeldung)?,?\s?(?:application\s)?(?:no\.?|nr\.?|n[°º])?\s?[a-z]{0,2}\s?\d|brevet\sn|专利""",
    ),
    _sign(
        "patent",
        6,
        "de ep us wo gb fr",
        r"\b(?:de|ep|us|wo|gb|fr)\s(?:\d[\d\s,.]{5,14}\d|\d{4}/\d{6})\s?(?:[abcu]\d\b|[abcu](?=\s?[.,;:(]|\s?$))",
    ),
    _sign(
        "legislation",
        4,
        "law stat bgbl bundesgesetzblatt gesetz directive regulation richtlinie verordnung cong act usc"
        " lei ley loi legge decreto décret",
        r"""\bpub(?:lic|\.)\s?l(?:aw|\.)\s?(?:no\b|\d{1,3}[-–]\d)|u\.?s\.?c\.?\s?§|\bstat\.\s\d|\bbgbl|bundesgesetzblatt|directive\s\d+/\d+
        |\b(?:lei|ley|loi|legge|decreto|décret)(?:-lei|\scomplementar|\sfederal|\sorgánica)?\s(?:n[º°.ro]{1,3}\s?\d|\d+[/.-]\d)
        |regulation\s\((?:ec|eu|eec)\)|richtlinie\s\d+/\d+|verordnung\s\((?:eg|eu|ewg)\)|\bcong\.,|\bact\sof\s\d{4}""",
    ),
    _sign(
        "paper-conference",
        1.5,
        """
    proc proceedings conference conf symposium workshop congress kongress tagungsband colloquium colloqium atti
    actes symp
    """,
        r"""proc(?:eedings|\.)|conference|symp(?:osium|\.)|workshop|congress|kongress|tagungsband|colloqui?um|atti\sdel
        |actes\sd[ue]|\bconf\.""",
    ),
    _sign("paper-conference", 2.0, "presentation", r"(?:paper|panel|poster|conference)\spresentation\sat\b"),
    _sign("paper-conference", 2.5, "advances", r"advances\sin\sneural\sinformation\sprocessing\ssystems"),
    _sign(
        "software",
        3,
        "github gitlab cran",
        r"git(?:hub|lab)\.com/[\w.-]+/[\w.-]+|cran\.r-project\.org/(?:web/packages|package)",
    ),
    _sign(
        "webpage",
        1.2,
        "accessed retrieved abgerufen zugriff consulté visited available aufruf acessado geraadpleegd consultado",
        r"""accessed|retrieved|abgerufen|zugriff|consult[ée]|last\svisited|available\s(?:at|from)|letzter\saufruf|acessado
        |geraadpleegd|consultado""",
    ),
)
_ANY = frozenset[str]().union(*(sign.words for sign in SIGNS))
_CODE = Rare(
    r"(?<=[^\s(\[-])\[(?:(D)|(P)|(R)|(S)|(N)|(EB)|(DB)|(CP))(?:/(?:OL|CD|MT|DK))?\](?=\s?(?:[.,:;]|//|$))"
    r"|\[(?i:(?:computer\s)?(software|program|app)(?:[,;]?\sv(?:ersion|er\.|\.)?\s?[\d.]+)?"
    r"|(data\s?set)|(film|motion\spicture|dvd|video)|((?:audio\s)?podcast(?:\sepisode)?|(?:tv|radio)\sseries(?:\sepisode)?)"
    r"|(song|album)|(tweet|status\supdate|facebook\spost|online\sforum\spost)|((?:we)?b\s?log\spost|blog))\]"
)
"""What a work is, in brackets: the codes of GB/T 7714, the words of the American Psychological Association."""
_CODED = (
    "thesis", "patent", "report", "standard", "article-newspaper", "webpage", "dataset", "software",
    "software", "dataset", "motion_picture", "broadcast", "song", "post", "post-weblog",
)  # fmt: skip
"""The type of each group of `_CODE`."""
_ENCYCLOPEDIAS = (
    "encyclop", "enzyklop", "enciclop", "lexikon", "dizionario", "wörterbuch", "worterbuch", "dictionary",
)  # fmt: skip
_NETWORKS = frozenset({"twitter", "facebook", "instagram", "reddit", "mastodon", "tumblr", "linkedin"})
_ACRONYM = re.compile(r"[A-Z]{3,7}\+?(?:\s?['’]?\d{2}(?:\d\d)?)?")
"""A meeting by its letters, behind "In"."""
_PREPRINTS = frozenset({
    "biorxiv", "medrxiv", "chemrxiv", "psyarxiv", "socarxiv", "edarxiv", "techrxiv", "arxiv", "ssrn",
    "research square", "preprints", "preprints.org", "osf preprints", "zenodo",
})  # fmt: skip
_GAZETTE = Rare(
    r"\boj\b|official journal|amtsblatt|journal officiel|\bjorf\b|d[ií][aá]rio oficial|gazzetta ufficiale|\bboe\b"
    r"|\bbgbl|gesetzblatt|\bfed(?:eral|\.)?\sreg"
)
"""Where laws are printed."""
_PAPERS = (
    "discussion paper", "working paper", "arbeitspapier", "diskussionspapier", "forschungsbericht",
    "technical note", "tech. note", "technical memorandum", "technical report",
)  # fmt: skip
"""What series of papers are called that institutes give out: no journals."""
_OF_PAGES = frozenset({"publisher_place", "editor", "volume", "issue", "page", "doi", "isbn"})
"""Where one of these stands, something else is cited than a page of a site."""
_TITLE_WORDS = (
    "thesis",
    "report",
    "standard",
    "legislation",
    "interview",
    "manuscript",
)  # types whose signs often stand in titles of articles


def find_type(
    text: str,
    small: AbstractSet[str],
    container: str,
    fields: AbstractSet[str],
    *,
    joined: bool,
    journal: bool,
    newspaper: bool = False,
) -> str:
    """The CSL type, "document" where too little speaks for any.

    `small` are its words in small letters, `fields` the attribute names that hold something. `joined`: "In" stands
    before the container. `journal`: a volume stands directly behind it. `newspaper`: its name is one of them.
    """
    score: defaultdict[str, float] = defaultdict(float)
    there = _ANY & small
    if there:
        lower = text.lower()
        for sign in SIGNS:
            if there & sign.words and sign.pattern.search(lower):
                score[sign.type] += sign.weight
    if "[" in text and not ("volume" in fields and "page" in fields) and (coded := _CODE.search(text)):
        score[_CODED[(coded.lastindex or 1) - 1]] += 6.0
    conference = "paper-conference" in score
    imprint = "publisher" in fields or "publisher_place" in fields
    if container:
        score["article-journal"] += 1.0 + 0.8 * journal - 0.8 * joined
        if "volume" in fields or "issue" in fields:
            score["article-journal"] += 1.5
            for kind in _TITLE_WORDS:
                if kind in score and not (kind == "legislation" and _GAZETTE.search(container.lower())):
                    score[kind] -= 3.0
        if joined:
            score["chapter"] += 1.6
        site = joined or "." in container[-4:-1]
        if site and {"url", "accessed"} <= fields and not imprint and _OF_PAGES.isdisjoint(fields):
            score["webpage"] += 1.5
        if "editor" in fields:
            score["chapter"] += 1.6
            score["article-journal"] -= 0.6
        if imprint:
            score["chapter"] += 1.2
            score["article-journal"] -= 0.5
            if ("url" in fields or "accessed" in fields) and not joined and _OF_PAGES.isdisjoint(fields):
                score["webpage"] += 2.0
        if "page" in fields:
            score["article-journal"] += 0.4
            score["chapter"] += 0.4
        if conference:
            score["paper-conference"] += (
                0.7 * joined + 0.5 * ("editor" in fields) + 0.8 * imprint + 0.5 * ("page" in fields)
            )
            score["paper-conference"] += 0.3 * ("volume" in fields)
        if newspaper and not any(name in fields for name in ("volume", "editor", "doi")):
            score["article-newspaper"] += 5.0
        named = container.lower()
        if named in _NETWORKS:
            score["post"] += 5.0
        if "blog" in named and "url" in fields and not joined and not imprint:
            score["post-weblog"] += 4.0
        if joined and _ACRONYM.fullmatch(container) and f"n {container}" in text and "volume" not in fields:
            score["paper-conference"] += 3.0
        if named in _PREPRINTS:
            score["article"] += 5.0
        if named.endswith(_PAPERS):
            score["report"] += 5.0
        if any(word in named for word in _ENCYCLOPEDIAS):
            score["entry-encyclopedia"] += 6.0
    else:
        if conference:
            score["paper-conference"] -= 1.0
        if imprint or "edition" in fields or "isbn" in fields:
            score["book"] += 2.0
        if "archive_location" in fields:
            score["article"] += 3.0
        if "url" in fields:
            score["webpage"] += 1.2
            if "accessed" in fields and not fields & {"publisher_place", "edition", "isbn"}:
                score["webpage"] += 1.0
        if "editor" in fields:
            score["book"] += 1.0
        if "number" in fields and "isbn" not in fields and "arxiv" not in text.lower():
            score["report"] += 2.5
        if "doi" in fields and "title" in fields:
            score["article-journal"] += 0.6
    if "archive_location" in fields and "page" not in fields and "volume" not in fields:
        score["article"] += 2.5
    best = max(score, key=lambda kind: score[kind], default="document")
    return best if score.get(best, 0.0) > 0.5 else "document"
