"""How much a text looks like a citation: a sum of small named scores, for and against.

The weights are in steps of a quarter and were set by hand; a text with a sum of LIKELY or more is one in nearly all
lists, a text under UNLIKELY hardly ever. Each function sees the text's first REACH characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from refsdb.segment.letters import CJK, DASH, LETTER, LOWER, UPPER
from refsdb.segment.names import body_first, person_first, same_author

LIKELY = 2.0
UNLIKELY = 0.5
REACH = 700

_YEAR = re.compile(r"(?<![\d/.-])(?:1[5-9]\d\d|20[0-4]\d)[a-z]?(?![\d])")
_UNDATED = re.compile(
    r"\b(?:n\. ?d\.|o\. ?J\.|s\. ?d\.|s\. ?a\.|in press|im Druck|im Erscheinen|forthcoming|sous presse|à paraître|"
    r"en prensa|in stampa|no prelo|в печати|submitted)|\[n\.d\.\]",
    re.IGNORECASE,
)
_BRACKETED_YEAR = re.compile(
    r"[(\[（]\s?(?:[^()\[\]]{0,20}\b)?(?:1[5-9]\d\d|20[0-4]\d)[a-z]?\b[^()\[\]]{0,20}[)\]）]"
)
_ET_AL = re.compile(r"\b(?:et\.? al\b|u\. ?a\.|and others|и др\.)|等[.,．，]")
_VOLUME_PAGES = re.compile(
    rf"\b\d{{1,4}}[A-Z]?\s?(?:\(\s?[\w{DASH}/ .]{{1,14}}\))?\s?[:,;]\s?(?:pp?\.?\s?|S\.\s?)?[A-Za-z]?\d{{1,6}}\s?[{DASH}]\s?[A-Za-z]?\d{{1,6}}"
    rf"|\b(?:19|20)\d\d\s?;\s?[A-Z]?\d+|\b\d{{1,4}}\s?\(\d{{1,4}}(?:[{DASH}/]\d{{1,4}})?\)"
)
_PAGES = re.compile(
    rf"(?:\b(?:pp?|S|s|ss|стр|с|С|pages?|págs?|Seiten?)\.?|页|頁)\s?\d+|\d{{1,5}}\s?[{DASH}]{{1,2}}\s?\d{{1,5}}\b"
)
_VOLUME_WORD = re.compile(r"\b(?:[Vv]ol|[Nn]o|[Nn]r|Bd|Jg|H|Heft|[Tt]omo?|[Tt]|Т|№|[Vv]yp)\.?\s?\d+|№|卷|期")
_IDENTIFIER = re.compile(r"\b(?:doi\b|10\.\d{4,9}/|arXiv:|PMID|PMC\d|ISBN|ISSN)", re.IGNORECASE)
_URL = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«「『《‘][^\"”“»」』》]{8,300}[\"”“»」』》’]")
_PUBLISHER = re.compile(
    rf"\b(?:Press|Verlag|Publish\w*|Springer|Elsevier|Wiley|University|Universit\w*|Éditions?|Editorial|Edizioni|Editora|"
    rf"Presses|Uitgeverij|Wydawnictwo|Изд\w*|Наука)\b|出版社|[{UPPER}][{LOWER}]+(?:,\s[{UPPER}][\w.]+)?:\s[{UPPER}][{LETTER}]+"
    rf"|[{UPPER}][{LOWER}]+/[{UPPER}]\."
)
_CONTAINER = re.compile(
    r"\b(?:In|in|En|Dans|В кн|A cura di)\s?[:：]|\s//\s|\b(?:Eds?|Hg|Hrsg|Hgg|dir|coord|org|ред)\.|\[[JMCDR](?:/OL)?\]"
)
_JOURNAL = re.compile(
    r"\b(?:J|Am|Acta|Ann|Arch|Br|Clin|Eur|Int|Proc|Rev|Trans|Res|Sci|Journal|Annals|Proceedings|Transactions|Review|"
    r"Zeitschrift|Revue|Revista|Rivista|Bulletin|Z|IEEE|ACM|RFC|Вестник|Журнал|Nature|Science|Lancet|PLoS)\b"
)
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|should|would|will|may|we|our|they|it|this|these|that|which|when|"
    r"ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|kann|können|dass|sich|nicht|auch|"
    r"est|sont|était|ont|peut|nous|cette|qui|que|pas|es|son|fue|ha|han|puede|como|esta|"
    r"è|sono|della|questa|che|não|são|foi|uma|pode|isso|это|что|как|был|были|не)\b",
    re.IGNORECASE,
)
_WORD = re.compile(rf"[{LETTER}{CJK}]+")
_MENU = re.compile(
    r"\b(?:click|login|log in|sign in|sign up|cookies?|subscribe|share|download|menu|search|privacy|home)\b",
    re.IGNORECASE,
)


def _year(text: str) -> float:
    return 1.0 if _YEAR.search(text) else 0.75 if _UNDATED.search(text) else 0.0


def _year_in_brackets(text: str) -> float:
    return 0.5 if _BRACKETED_YEAR.search(text) else 0.0


def _author_first(text: str) -> float:
    return 1.25 if person_first(text) else 1.0 if same_author(text) else 0.75 if body_first(text) else 0.0


def _et_al(text: str) -> float:
    return 0.5 if _ET_AL.search(text) else 0.0


def _volume_and_pages(text: str) -> float:
    return 1.0 if _VOLUME_PAGES.search(text) else 0.5 if _VOLUME_WORD.search(text) else 0.0


def _pages(text: str) -> float:
    return 0.5 if _PAGES.search(text) else 0.0


def _identifier(text: str) -> float:
    return 1.0 if _IDENTIFIER.search(text) else 0.0


def _address(text: str) -> float:
    return 1.0 if _URL.search(text) else 0.0


def _quoted_title(text: str) -> float:
    return 0.5 if _QUOTED.search(text) else 0.0


def _publisher(text: str) -> float:
    return 0.5 if _PUBLISHER.search(text) else 0.0


def _container(text: str) -> float:
    return 0.5 if _CONTAINER.search(text) else 0.0


def _journal(text: str) -> float:
    return 0.25 if _JOURNAL.search(text) else 0.0


def _prose(text: str) -> float:
    """Verbs and pronouns of running text; titles have few. Short texts are judged more gently."""
    words = len(_WORD.findall(text))
    share = len(_PROSE.findall(text)) / max(words, 12)
    return -2.0 if share > 0.14 else -1.0 if share > 0.08 else -0.25 if share > 0.04 else 0.0


def _lower_start(text: str) -> float:
    return -0.75 if text[:1].islower() and not person_first(text) else 0.0


def _menu(text: str) -> float:
    return -1.0 if _MENU.search(text) and not _YEAR.search(text) else 0.0


def _fragment(text: str) -> float:
    """A word or two is a heading, a menu item or a name."""
    return -1.0 if len(text) < 15 else 0.0


FOR: tuple[Callable[[str], float], ...] = (
    _year,
    _year_in_brackets,
    _author_first,
    _et_al,
    _volume_and_pages,
    _pages,
    _identifier,
    _address,
    _quoted_title,
    _publisher,
    _container,
    _journal,
)
AGAINST: tuple[Callable[[str], float], ...] = (_prose, _lower_start, _menu, _fragment)


def citation_score(text: str) -> float:
    """The sum of all reasons for and against `text` being one citation."""
    head = text[:REACH]
    return sum(reason(head) for reason in FOR) + sum(reason(head) for reason in AGAINST)


def reasons(text: str) -> dict[str, float]:
    """The reasons that count for `text`, by name: to see why a text was, or was not, taken."""
    head = text[:REACH]
    found = {reason.__name__.strip("_"): reason(head) for reason in FOR + AGAINST}
    return {name: score for name, score in found.items() if score}


def dated(text: str) -> bool:
    """Whether a year, or what stands for one, is printed in `text`."""
    return bool(_YEAR.search(text) or _UNDATED.search(text))


def starts_like_one(text: str) -> bool:
    """Whether a line begins as citations do: with an author, a body and a year, or a dash for the same author."""
    return person_first(text) or same_author(text) or body_first(text)
