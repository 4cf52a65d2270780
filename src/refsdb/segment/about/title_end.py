"""Where a title ends: what is wrapped goes on, and what stands under it does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refsdb.segment.about.byline import is_author_line, is_by_line, is_name, is_name_list, is_short_name
from refsdb.segment.about.dates import is_date_line
from refsdb.segment.about.given import has_given_name
from refsdb.segment.about.title_words import APART, FREE, IN_JOURNAL, KIND, RIGHTS, SECTION, SITE, WORKPLACE
from refsdb.segment.about.under import stands_under
from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import running_text

WIDE = 60
"""Characters of a line from which on it may be wrapped, so that "by" may go on the title."""
MOST = 6
"""Lines of a title."""
UNDERLINE = re.compile(r"([=*#~-])\1{2,}")


def _closed(line: str, below: str) -> bool:
    """Whether a title ends with this line; a question may have an answer below it, which has no date."""
    return line[-1] == "." or (line[-1] in "!?" and bool(_YEAR.search(below)))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _begins_anew(line: str, below: str) -> bool:
    """Whether the line below is no more of a title: far longer than this one, or not in capitals as this one is."""
    last, first = line.rsplit(" ", 1)[-1], below.split(" ", 1)[0]
    if (
        line.isupper()
        and len(line) > CAPITALS
        and not below.isupper()
        and first[:1].isupper()
        and " " in below
    ):
        return True
    return (
        len(line) < SHORT * len(below)
        and " " in line
        and first[:1].isupper()
        and (last[0].isupper() or len(last) > SMALL)
        and last[-1].isalpha()
        and first.lower() not in _JOINING
    )


_JOINING = frozenset("and und et y e i of the für der des de la le di del in on for ve и".split())
CAPITALS = 8
"""Letters of a title in capitals, under which stands what has small ones."""
SMALL = 3
"""Letters of a word that a line does not end with where a title ends."""
SHORT = 0.55
"""Share of the length of the line below."""


def is_author_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a line below one of a title is its author, or what stands before her: a name with the sign of a note,
    or one name that begins with a given name, and nothing below it goes on. After "Letters to" it is part of the
    title.
    """
    text, above = lines[at].text, lines[at - 1].text
    if len(above) < WIDE and (is_by_line(text) or stands_under(text)):
        return True
    if _joins(above):
        return False
    below = [line.text for line in lines[at + 1 : at + 3]]
    ends = bool(below) and is_first_part(below[0])
    if _EASTERN.fullmatch(text) or (ends and text[:1].isupper() and _BODY.fullmatch(text)):
        return True
    text = text.removeprefix("by ")
    name = _bare(text)
    if not is_name(name) or name.split(" ", 1)[0].lower() in _BEGIN_NO_NAME:
        return False  # "WITH LIME"
    sign = text[len(name) :].strip()[:1]
    sure = has_given_name(name) or bool(_MIDDLE.search(name))
    if sign and (sign not in _OF_ANY or (sign in _OF_TITLES and sure)):
        return True
    if not below:
        return sure
    if is_date_line(below[0]) and name.count(" ") <= MOST_BLANKS:
        return True
    apart = bool(lines[at + 1].gap or lines[at + 1].whole)
    if sure or sign in {"(", "（", "<"}:
        return apart or _is_person(below[0]) or any(map(is_first_part, below))
    if name.count(" ") > MOST_BLANKS or (sign and apart):
        return False
    persons = _is_person(below[0]) or (is_name(_bare(below[0])) and bool(_PLAIN.search(above)))
    return ends or (apart and persons)


def _is_person(text: str) -> bool:
    return has_given_name(text) and is_name(_bare(text))


def _bare(text: str) -> str:
    """A line up to what may stand behind a name in it."""
    return _SIGNS.split(text, maxsplit=1)[0].rstrip()


def is_first_part(text: str) -> bool:
    """Whether a line is what stands below the author: her address, the date, the first part of the text."""
    first_part = SECTION.fullmatch(text) or _LEAD.match(text)
    return bool(first_part or stands_under(text) or is_date_line(text) or WORKPLACE.search(text))


def _joins(above: str) -> bool:
    """Whether a line of a title does not end there: "Letters to"."""
    return above[-1] in ":,–—-&" or above.rsplit(" ", 1)[-1].lower() in _JOINING | _TOWARDS


_SIGNS = re.compile(r"\s?(?:[(（<*∗†‡§¶‖,]|(?<=[^\W\d_])\d(?:,\d)*$|[^\w\s.,:;!?'’\"”“»«()\[\]/&+-]+$)")
"""What may stand behind an author's name: the signs of notes to it, an address, a further name."""
_OF_TITLES = "*∗"
_OF_ANY = "*∗(（<,"
"""What may stand behind a title as well: the first sign of a note, …"""
_PLAIN = re.compile(r"(?<!\S)[a-zß-ÿа-яё]{5,}\b")
"""A word in small letters, as titles have them that are printed like sentences."""
_WIDE_BLANKS = re.compile(r"\s{2,}")
MOST_BLANKS = 2
"""Blanks in a line that is a name because a date stands below it."""
_MIDDLE = re.compile(r"\w [^\W\d_]\. \w")
"""An initial in a name: "Ann K. Oak"."""
_BODY = re.compile(
    r"(?:the |das |le |la |el |il )?\S.{0,60}\b(?:team|project|community|group|committee|consortium|society|"
    r"association|foundation|chapter|verein|gruppe|projekt|projet|équipe|equipo)\W{0,2}|.{2,40}(?:コミュニティ|チーム|委員会)\W?",
    re.IGNORECASE,
)
"""A society or a project that wrote it."""
_EASTERN = re.compile(r"[\u3400-\u9fff]{1,4}\s?[\u3400-\u9fff]{0,3}\s?[（(].{2,60}[)）]")
"""A name as it stands in Japanese and Chinese papers, and in brackets where she works or how she spells it."""
_LEAD = re.compile(
    r"(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting|аннотация)\s?[.:—–-]\s?\S",
    re.IGNORECASE,
)
"""How a text begins whose summary has no line for its heading."""


_TOWARDS = frozenset(
    "with by to from at as about against between during near under within without among across through after along "
    "around toward towards since behind beyond before upon into onto until "
    "mit von an über nach sur avec par à con su da met over с".split()
)
_BEGIN_NO_NAME = (_JOINING | _TOWARDS) - set("de la le di del des der von da e y".split())


def end_of_title(lines: Sequence[Line], at: int) -> int:
    """After the title's last line: it is wrapped only if a blank line, the authors or what stands under titles follow
    within some lines. A blank line ends none that goes on in the next.
    """
    for index in range(at + 1, min(at + MOST + 1, len(lines))):
        line, above = lines[index], lines[index - 1]
        if (
            (line.gap and not (line.gap == 1 and not line.whole and _TORN.search(above.text)))
            or line.whole
            or UNDERLINE.fullmatch(line.text)
            or is_author_line(line.text)
            or is_name_list(_WIDE_BLANKS.sub(", ", line.text))
            or is_short_name(_bare(line.text))
            or KIND.fullmatch(line.text)
            or is_date_line(line.text)
            or _PLACE_AND_DAY.fullmatch(line.text)
            or SITE.fullmatch(line.text)
            or SECTION.fullmatch(line.text)
            or RIGHTS.search(line.text)
            or FREE.match(line.text)
            or _LEAD.match(line.text)
            or APART.search(line.text)
            or _HOURS.search(line.text)
            or _BORDER.fullmatch(line.text)
            or (is_name(line.text) and index + 1 < len(lines) and says_where(lines[index + 1].text))
            or is_author_below(lines, index)
        ):
            return index
        if running_text(line.text):
            return next((at for at in range(at + 1, index) if is_name(lines[at].text)), at + 1)
        if _closed(above.text, line.text) or (index == at + 1 and _begins_anew(lines[at].text, line.text)):
            return at + 1
    return at + 1


_PLACE_AND_DAY = re.compile(
    rf"[{UPPER}][^\d,:]{{2,30}},\s(?:(?:den|am|le|el|il|op|de)\s)?\d{{1,2}}\.?(?:(?:\s[{LETTER}]{{3,10}})?\s?[-–]\s?\d{{1,2}}\.?)?\s(?:de\s)?[{LETTER}]{{3,10}}\.?\s"
    r"(?:de\s)?(?:19|20)\d\d"
)
"""Where and when: "Kirkwall, 4-5 May 2019"."""
_HOURS = re.compile(r"\b\d{1,2}[:.]\d\d\s?[-–]\s?\d{1,2}[:.]\d\d\b")
"""When a course is held: "Mondays 14:00-16:00"."""
_BORDER = re.compile(r"\W{4,}")
_TORN = re.compile(
    r" (?:and|und|et|of|with|for|by|to|in|on|from|the|für|mit|von|der|des|avec|pour|de|du|con|para)$"
)
"""How a line ends that a blank line tore from the next."""


def says_where(text: str) -> bool:
    """Whether a line says where the entry was printed."""
    return bool(IN_JOURNAL.search(text) or _IN.match(text))


_IN = re.compile(r"(?:In|Dans|En|Em|Aus)\s[^\W\d_].*(?:19|20)\d\d\b")
