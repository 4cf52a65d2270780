"""How much a text looks like a citation: a sum of small named scores, for and against.

The weights are in steps of a quarter and were set by hand; a text with a sum of LIKELY or more is one in nearly all
lists, a text under UNLIKELY hardly ever. Only the first REACH characters are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from refsdb.segment.eastern import eastern_prose
from refsdb.segment.law import ACTS, is_law
from refsdb.segment.letters import DASH, LETTER, LOWER, UPPER
from refsdb.segment.names import BODY, MONTHS, SAME, STANDARD, beginning, person_first

LIKELY = 2.0
UNLIKELY = 0.5
REACH = 700


@dataclass(frozen=True, slots=True)
class Look:
    """A text's start as it is, in lower case, its words, and those of them that a judgement asks for."""

    text: str
    lower: str
    all_words: list[str]
    words: frozenset[str]
    plain: bool


_PLAIN_LETTERS = bytes(code if chr(code).islower() and code < 128 else 32 for code in range(256))
"""Of a text in ASCII the small letters, and blanks for all else: quicker than the pattern."""
_WORDS = re.compile("[a-z\u00df-\u024f\u0370-\u1fff\u2c00-\uffff]+")


_WHERE = re.compile(r"https?://\S+")


def _look(text: str) -> Look:
    head = text[:REACH]
    lower = head.lower()
    plain = lower.isascii()
    said = _WHERE.sub(" ", lower) if "://" in lower else lower  # "org" in an address is no editor
    words = said.encode().translate(_PLAIN_LETTERS).decode().split() if plain else _WORDS.findall(said)
    return Look(head, lower, words, _ASKED_FOR.intersection(words), plain)


# Begins with the digit, so that the search goes from digit to digit.
_YEAR = re.compile(r"[12](?<![\d/.-][12])(?:(?<=1)[5-9]\d\d|(?<=2)0[0-4]\d)[a-z]?(?!\d)")
_UNDATED = re.compile(
    r"\b(?:n\. ?d\.|o\. ?j\.|s\. ?d\.|s\. ?a\.|in press|im druck|im erscheinen|forthcoming|sous presse|à paraître|"
    r"en prensa|in stampa|no prelo|в печати|submitted|undated|ohne jahr)"
)
_UNDATED_SIGNS = (
    *"press druck erscheinen forthcoming paraître prensa stampa prelo печати submitted undated jahr".split(),
    *"n.d. o.j. s.d. s.a.".split(),
    *("n. d.", "o. j.", "s. d.", "s. a."),
)
"""What each of these has: to look for it first is quicker."""
_BRACKETED_YEAR = re.compile(
    r"[(\[（]\s?(?:[^()\[\]]{0,20}\b)?(?:1[5-9]\d\d|20[0-4]\d)[a-z]?\b[^()\[\]]{0,20}[)\]）]"
)
_ET_AL = ("et al", "et. al", "u.a.", "u. a.", "and others", "и др", "等")
# Patterns begin with a digit, not with a border of words: then the search goes from digit to digit.
_VOLUME_PAGES = re.compile(
    # 96(3):418-9 · 12, 71–76 · 41: 212-217 · PLoS ONE 2:e299 · 2016;96
    rf"[0-9](?<!\w[0-9])(?:\d{{0,3}}(?:[A-Z]?\s?(?:\(\s?[\w{DASH}/ .]{{1,14}}\))?\s?[:,;]\s?(?:pp?\.?\s?|S\.\s?)?"
    rf"(?:[A-Za-z]?\d{{1,6}}\s?[{DASH}]\s?[A-Za-z]?\d{{1,6}}|e\d+)"
    rf"|,\s?[A-Za-z]?\d{{2,6}}(?:\s?\((?:19|20)\d\d\)|(?=[.;]?(?:\s|$)))"
    rf"|\s?\(\d{{1,4}}(?:[{DASH}/]\d{{1,4}})?\))|(?<=[12])[09]\d\d\s?;\s?[A-Z]?\d)"
)
_RANGE = re.compile(rf"[0-9]\s?[{DASH}]{{1,2}}\s?[0-9]")
_PAGE_WORDS = "pp p ss s стр с page pages pág págs pag seite seiten bl".split()
_PAGES = re.compile(rf"\b(?:{'|'.join(_PAGE_WORDS)})\.?\s?\d")


def _number_after(words: list[str]) -> re.Pattern[str]:
    """A number after the last letter of one of the words: the search goes from digit to digit."""
    last = "".join(sorted({word[-1] for word in words}))
    return re.compile(rf"\d(?:(?<=[{last}].)|(?<=[{last}][.\s].)|(?<=[{last}]\.\s.))")


_PAGE_SIGN = _number_after(_PAGE_WORDS)
_VOLUME_WORDS = "vol no nr bd jg h heft band tom tomo t т вып".split()
_VOLUME_WORD = re.compile(rf"\b(?:{'|'.join(_VOLUME_WORDS)})\.?\s?\d|[№卷期]")
_VOLUME_SIGN = _number_after(_VOLUME_WORDS)
_HAN = re.compile("[№\u3400-\u9fff]")
_IDENTIFIERS = frozenset("doi arxiv pmid pmc isbn issn".split())
_IDENTIFIER = re.compile(r"\b(?:doi\b|10\.\d{4,9}/|arxiv:|pmid|pmc\d|isbn|issn)")
_QUOTED = re.compile(r"[\"“„«「『《‘][^\"”“»」』》]{8,300}[\"”“»」』》’]")
PUBLISHERS = frozenset(
    "press verlag publisher publishers publishing publications springer elsevier wiley university "
    "universität universitat "
    "université universidad università universidade édition éditions editorial edizioni editora editore "
    "presses uitgeverij "
    "wydawnictwo издательство изд наука gmbh inc ltd routledge sage unesco "
    "hanser suhrkamp rororo fischer beck penguin".split()
)
_PLACE = re.compile(rf"[{UPPER}][{LOWER}]+(?:,\s[{UPPER}][\w.]+)?:\s[{UPPER}][{LETTER}]")
_TURN = re.compile(rf":\s[{UPPER}]")
_TWO_PLACES = re.compile(rf"/(?<=[{LOWER}]/)[{UPPER}]\.")
_PLACE_AND_YEAR = re.compile(
    rf"[.,;\])”»]\s(?!{MONTHS}\b)[{UPPER}][{LOWER}]{{3,}}"
    rf"(?:[ /-][{UPPER}][{LOWER}]{{2,}})?[,:]?\s(?:1[5-9]|20)\d\d[.;]?$"
)
"""How a book ends where no publisher is printed: ", Wien 1959", ". Roma, 2017."."""
_TOWN = 40
"""Characters of a place of publication at most."""
_CONTAINERS = (
    " in: ",
    ".in: ",
    " in：",
    " en: ",
    " dans: ",
    " dans : ",
    " в кн.",
    " // ",
    "a cura di",
    "под ред",
)
_EDITED = frozenset("ed eds hg hgg hrsg hrsgg dir coord coords org orgs".split())
_KINDS = re.compile(r"\[[jmcdrn](?:/ol)?\]")  # the kinds of GB/T 7714: [J], [M/OL]
JOURNALS = frozenset(
    "j am acta ann arch br clin eur int proc rev trans res sci journal annals proceedings transactions "
    "review zeitschrift "
    "revue revista rivista bulletin z ieee acm rfc вестник журнал nature science lancet plos".split()
)
_ARCHIVES = frozenset(
    "archiv stadtarchiv staatsarchiv landesarchiv bundesarchiv hauptstaatsarchiv kreisarchiv archive archives "
    "archivio archivo arquivo archiwum archief stadsarchief arkiv riksarkivet архив sygn".split()
)
_SHELF = re.compile(r"\bФ\.\s?\d+\.\s?Оп\.\s?\d")
"""Fonds and inventory of a Russian archive."""
_PROSE = frozenset(
    "is are was were has have had can could should would will may we our they it this these that which when "
    "ist sind war waren wird werden wurde wurden hat haben kann können dass sich nicht auch "
    "est sont était ont peut nous cette qui que pas es son fue ha han puede como esta "
    "è sono questa che não são foi uma pode isso это что как был были не".split()
)
"""Verbs and pronouns of running text."""
_CODE_SIGNS = (*"{}=<>|", "&&", "--", "()", ");")
_CODE = re.compile(r"[{}]|\w=[\w\"']|\(\)|\w\(\w+(?:, ?\w+)*\);|(?:^|\s)--\w|&&|\|\||>>>|</")
MAILBOX = re.compile(r"[\w.-]+@[\w-]+\.\w{2,}")
_MENTION = re.compile(
    rf"\((?:vgl\. |cf\. |see |siehe |voir )?[{UPPER}][{LETTER}.,& ]{{2,40}}(?:1[5-9]|20)\d\d"
)
_MENU = frozenset(
    "click login log signup cookies cookie subscribe share download menu search privacy home next previous".split()
)

_ASKED_FOR = ACTS | _IDENTIFIERS | PUBLISHERS | _EDITED | JOURNALS | _ARCHIVES | _PROSE | _MENU


def _has(text: str, signs: tuple[str, ...]) -> bool:
    for sign in signs:  # noqa: SIM110 - asked for every citation; a generator takes twice as long
        if sign in text:
            return True
    return False


def _year(look: Look) -> float:
    return 1.0 if _YEAR.search(look.text) else 0.75 if _undated(look.lower) else 0.0


def _undated(lower: str) -> bool:
    return _has(lower, _UNDATED_SIGNS) and bool(_UNDATED.search(lower))


def _year_in_brackets(look: Look) -> float:
    return 0.5 if _BRACKETED_YEAR.search(look.text) else 0.0


def _author_first(look: Look) -> float:
    begins = beginning(look.text)
    return 1.25 if begins > 0 else 1.0 if begins == SAME else 0.75 if begins == BODY else 0.0


def _et_al(look: Look) -> float:
    return 0.5 if _has(look.lower, _ET_AL) else 0.0


def _volume_and_pages(look: Look) -> float:
    if _VOLUME_PAGES.search(look.text):
        return 1.0
    worded = _VOLUME_SIGN.search(look.lower) or (not look.plain and _HAN.search(look.text))
    return 0.5 if worded and _VOLUME_WORD.search(look.lower) else 0.0


def _pages(look: Look) -> float:
    return 0.5 if _RANGE.search(look.text) or _page_word(look.lower) else 0.0


def _identifier(look: Look) -> float:
    likely = "10." in look.lower or not _IDENTIFIERS.isdisjoint(look.words)
    return 1.0 if likely and _IDENTIFIER.search(look.lower) else 0.0


def _standard(look: Look) -> float:
    """The number of a standard: "ISO 9999:2016", "DIN EN 131-7", "ГОСТ 7.1-2003"."""
    return 1.0 if STANDARD.match(look.text) else 0.0


def _law(look: Look) -> float:
    return 1.0 if is_law(look.text, look.words) else 0.0


def _address(look: Look) -> float:
    if "/" not in look.text:
        return 1.0 if "www." in look.lower else 0.0
    if _BARE.fullmatch(look.text):
        return 1.5
    return 1.0 if "://" in look.text or "www." in look.lower or _DOMAIN.search(look.lower) else 0.0


_BARE = re.compile(r"(?:\[\d{1,3}\] )?https?://\S+")
_DOMAIN = re.compile(r"\.(?:com|org|net|edu|gov|int|info|io|[a-z0-9-]{2,}\.[a-z]{2})/\w")
"""An address without a scheme: "example.org/walls"."""


def _quoted_title(look: Look) -> float:
    likely = not look.plain or '"' in look.text
    return 0.5 if likely and _QUOTED.search(look.text) else 0.0


def _publisher(look: Look) -> float:
    if not PUBLISHERS.isdisjoint(look.words) or "出版社" in look.text:
        return 0.5
    text = look.text
    if _PLACE_AND_YEAR.search(text, max(0, len(text) - _TOWN)):
        return 0.5
    if "/" in text and _TWO_PLACES.search(text):
        return 0.5
    for turn in _TURN.finditer(text):
        if _PLACE.search(text, max(0, turn.start() - _TOWN), turn.end() + 1):
            return 0.5
    return 0.0


def _container(look: Look) -> float:
    if not _EDITED.isdisjoint(look.words) or _has(look.lower, _CONTAINERS):
        return 0.5
    return 0.5 if "[" in look.lower and _KINDS.search(look.lower) else 0.0


def _archive(look: Look) -> float:
    """Where a source that was never printed is kept."""
    if not _ARCHIVES.isdisjoint(look.words):
        return 0.75
    return 0.75 if "Оп" in look.text and _SHELF.search(look.text) else 0.0


def _journal(look: Look) -> float:
    return 0.25 if not JOURNALS.isdisjoint(look.words) else 0.0


def _prose(look: Look) -> float:
    """Running text has many small verbs, titles have few. Short texts are judged more gently."""
    if not look.plain and eastern_prose(look.text):
        return -2.0
    if _PROSE.isdisjoint(look.words):
        return 0.0
    small = sum(word in _PROSE for word in look.all_words)
    if "may" in look.words and "May" in look.text:
        small -= 1  # the month
    share = small / max(len(look.all_words), 12)
    return -2.0 if share > 0.14 else -1.0 if share > 0.08 else -0.25 if share > 0.04 else 0.0


def _sentences(look: Look) -> float:
    """Paragraphs of text have several sentences of some length, and begin with no name; a citation has one title."""
    text = look.text
    if len(text) < LONG or text.count(". ") < MANY - 1 or person_first(text):
        return 0.0
    return -2.0 if sum(map(_is_sentence, _STOP.split(text))) >= MANY else 0.0


def _is_sentence(text: str) -> bool:
    words = text.split()
    return len(words) >= WORDS and sum(word[0].islower() for word in words) >= LOWERED * len(words)


_STOP = re.compile(rf"(?<=[{LOWER}\d)”»][.!?])\s+(?=[{UPPER}])")
LONG, MANY, WORDS, LOWERED = 150, 3, 7, 0.6
"""Characters of a paragraph of text, its sentences, the words of each, and the share of them in lower case."""


def _lower_start(look: Look) -> float:
    if not look.text[:1].islower() or look.text.startswith(("http", "www.", "doi")):
        return 0.0
    return 0.0 if person_first(look.text) else -0.75


def _menu(look: Look) -> float:
    return -1.0 if not _MENU.isdisjoint(look.words) and not _YEAR.search(look.text) else 0.0


def _mailbox(look: Look) -> float:
    """Where a person can be reached; works have no mailbox."""
    return -2.0 if "@" in look.text and MAILBOX.search(look.text) else 0.0


def _code(look: Look) -> float:
    """Data and programs: braces in pairs, flags, calls."""
    likely = _has(look.text, _CODE_SIGNS)
    return -2.0 if likely and len(_CODE.findall(look.text)) > 1 else 0.0


def _fragment(look: Look) -> float:
    """A word or two is a heading, a menu item or a name."""
    return -1.0 if len(look.text) < 15 else 0.0


FOR: tuple[Callable[[Look], float], ...] = (
    _year,
    _year_in_brackets,
    _author_first,
    _et_al,
    _volume_and_pages,
    _pages,
    _identifier,
    _standard,
    _law,
    _address,
    _quoted_title,
    _publisher,
    _container,
    _archive,
    _journal,
)
AGAINST: tuple[Callable[[Look], float], ...] = (
    _prose,
    _sentences,
    _lower_start,
    _menu,
    _mailbox,
    _code,
    _fragment,
)
REASONS = FOR + AGAINST


def citation_score(text: str) -> float:
    """The sum of all reasons for and against `text` being one citation."""
    return _score(text[:REACH])


@lru_cache(maxsize=1024)
def _score(head: str) -> float:
    look = _look(head)
    return sum([reason(look) for reason in REASONS])


def reasons(text: str) -> dict[str, float]:
    """The reasons that count for `text`, by name: to see why a text was, or was not, taken."""
    look = _look(text)
    found = {reason.__name__.strip("_"): reason(look) for reason in REASONS}
    return {name: score for name, score in found.items() if score}


def dated(text: str) -> bool:
    """Whether a year, or what stands for one, is printed in `text`."""
    return bool(_YEAR.search(text)) or _undated(text.lower())


def firm(text: str, *, pages: bool = True) -> bool:
    """Whether `text` has what hardly anything but a citation has: volume and pages, an identifier, an address, a
    title in quotes, a container; or behind a person's name a publisher. `pages` alone count too if that is asked for.
    """
    look = _look(_YEARS.sub("", _DAYS.sub("", text[:REACH])))
    if any(reason(look) for reason in _FIRM if pages or reason is not _pages) or _BOOK.fullmatch(text):
        return True
    if beginning(text) in {0, BODY}:
        return False
    names, colon, rest = text[:REACH].partition(
        ": "
    )  # "Adler, B.: Salt" has the form of "Newbury Park, CA: Sage"
    named = text.partition(" ")[2]  # "Fischer, J." is no publisher
    return bool(_publisher(_look(rest if colon and len(names) < _TOWN else named)))


_BOOK = re.compile(
    rf"[{UPPER}][{LETTER}'’-]+, (?:[{UPPER}][{LETTER}.'’-]*,? ?){{1,3}}(?:(?:and|und|et|y|e|en) [^.]{{4,60}})?\. "
    rf"[{UPPER}\d][^.]{{3,150}}\. [{UPPER}][^.,]{{1,50}}, (?:1[5-9]|20)\d\d\."
)
"""A book as it is cited without its place: "Oak, Ann. Wet Walls. Elm House, 2006."."""
_FIRM = (_volume_and_pages, _pages, _identifier, _address, _quoted_title, _container, _et_al)
_YEARS = re.compile(rf"(?<![\d:)])(?<![\d:)]\s)(?:1[5-9]|20)\d\d\s?[{DASH}/]\s?(?:1[5-9]|20)?\d\d(?!\d)")
"""From year to year: no pages, but for those behind a volume ("15: 1789–1807")."""
_DAYS = re.compile(
    rf"\b\d{{1,2}}\.?(?:\sde)?\s[{LETTER}]{{3,10}}\.?(?:\sde)?\s(?:19|20)\d\d\b|[{UPPER}][{LOWER}]{{2,9}}\.?\s\d{{1,2}},\s(?:19|20)\d\d\b"
)
"""A day: the year of it is no volume."""


def paged(text: str) -> bool:
    """Whether page numbers are printed in `text`."""
    return bool(_RANGE.search(text)) or _page_word(text.lower())


def _page_word(lower: str) -> bool:
    return (_PAGE_SIGN.search(lower) and _PAGES.search(lower)) is not None or "页" in lower or "頁" in lower


def published(text: str) -> bool:
    """Whether a publisher or its place is printed in `text`."""
    return bool(_publisher(_look(text)))


def running_words(text: str) -> bool:
    """Whether `text` has the small verbs of sentences."""
    return _prose(_look(text)) <= -1.0


def running_text(text: str) -> bool:
    """Whether a line of some length has the small verbs of sentences, or names works as sentences do."""
    return len(text) >= 50 and (_prose(_look(text)) <= -1.0 or bool(_MENTION.search(text)))
