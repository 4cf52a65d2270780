"""The entry's title: what the format states, a "Title:" line, or the first line that can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from refsdb.model import Block, BlockKind
from refsdb.segment.about.byline import (
    is_author_line,
    is_eastern_name,
    is_name,
    is_name_list,
    is_short_name,
)
from refsdb.segment.about.dates import is_date_line
from refsdb.segment.about.given import has_given_name
from refsdb.segment.about.large import large_texts
from refsdb.segment.about.title_end import CAPITALS, UNDERLINE, WIDE, end_of_title, says_where
from refsdb.segment.about.title_words import (
    APART,
    FREE,
    GREETING,
    IN_JOURNAL,
    KIND,
    LETTERHEAD,
    MENU,
    MENU_HEAD,
    PART,
    RIGHTS,
    SECTION,
    SERIES,
    SITE,
    STATED,
    WORKPLACE,
)
from refsdb.segment.about.under import stands_under
from refsdb.segment.headings import list_heading
from refsdb.segment.joining import join
from refsdb.segment.letters import LOWER
from refsdb.segment.lines import Line
from refsdb.segment.looks import running_text

SEARCHED = 30
"""Lines from the top in which a title can stand."""
LONGEST = 300
LONGEST_BELOW = 120
"""Characters of the first line of a title under its author."""
TEXT = 2
"""Paragraphs of text below which no title stands."""
DEEPEST = 99
WORDS = 2
"""Blanks in a title that is known again further below."""
MENU_LINES = 8
"""Lines from the top in which the menu of a site stands."""

_NOTED = re.compile(rf"(?<=[{LOWER}][{LOWER}])\s?[*∗†‡]$")
"""The sign of a note to the title: "Salt in walls*"."""
_QUOTES = '«»„“”" '
_RULE = re.compile(r"^[\s#=*_~]+|[\s#=*_~]+$")


def title_of(lines: Sequence[Line], metadata: Mapping[str, str], blocks: Sequence[Block] = ()) -> str:
    """The title as printed, wrapped lines joined, or "". `blocks`: the document's, where they say how large their
    letters are. The name of a site behind it is left out where the title follows once more without it.
    """
    title, top = _with_site(lines, metadata, blocks), lines[:SEARCHED]
    at = next((at for at, line in enumerate(top) if line.text == title), len(top))
    below = [line for near, line in enumerate(top[at + 1 :]) if not near or line.text.count(" ") >= WORDS]
    return _without_site(title, below)


def _with_site(lines: Sequence[Line], metadata: Mapping[str, str], blocks: Sequence[Block]) -> str:
    own = metadata.get("title", "")
    if own and not (says_where(own) and "doi" in own.lower()):
        return _without_site(join([own]), lines[:SEARCHED])
    if large := next(large_texts(blocks, _is_title), ""):
        return _NOTED.sub("", large)
    top = lines[:SEARCHED]
    for line in top:
        if stated := STATED.match(line.text):
            return join([stated[1].strip(_QUOTES)])
    if standard := _standard(lines[: 2 * SEARCHED]):
        return standard
    sections = DEEPEST  # from this level down headings are those of sections
    for index, line in enumerate(top):
        if line.kind is not BlockKind.heading or list_heading(line) or line.level >= sections:
            continue
        if not SECTION.fullmatch(line.text) and not (index and _FIRST.match(line.text)):
            return line.text
        sections = line.level
    at = _underlined(top)
    if at is None and (subject := _subject(top)):
        return subject
    if at is None:
        at = _under_essay_head(top) or _under_letterhead(top) or next(_candidates(top), None)
    return "" if at is None else _RULE.sub("", join(line.text for line in top[at : end_of_title(top, at)]))


_FIRST = re.compile(r"(?:1|I|A)(?:\.|\)|\s|\.\s)\s*[^\W\d_]{2}")
"""The number of a first section."""
_SITE = re.compile(r"\s(?:\\?[|·»–—-]{1,3}|::)\s(?=\S)")


def _without_site(own: str, top: Sequence[Line]) -> str:
    """A stated title without the site's name behind it, where the title alone is printed: "Moss | Daily Leaf"; what
    is printed below it is a sub-title.
    """
    for at, line in enumerate(top):
        site = _SITE.match(own, len(line.text)) if own.startswith(line.text) else None
        if site and not any(own[site.end() :] == other.text.rstrip(" .") for other in top[at:]):
            return line.text
    return own


_MAIL = re.compile(
    r"(?:(?P<subject>subject|betreff|objet|asunto|oggetto|assunto|onderwerp|тема)|from|date|to|cc|newsgroups|"
    r"organi[sz]ation|message-id|reply-to|sent|von|an|datum|gesendet|de|à|envoyé|fecha|para|da|a|data|van|aan|"
    r"от|кому|дата)\s?:\s+(?P<said>\S.*)",
    re.IGNORECASE,
)
"""The head of a mail."""


def _underlined(top: Sequence[Line]) -> int | None:
    """Where the title stands that the first rule of "=" or the like underlines; one of dashes only under the first
    lines, since it may underline a section as well; none where text stands above.
    """
    for at in range(1, len(top)):
        rule = UNDERLINE.fullmatch(top[at].text)
        above = top[at - 1]
        if not rule or top[at].gap or len(top[at].text) < 0.5 * len(above.text):
            continue
        start = at - 1
        while (
            start and not top[start].gap and not UNDERLINE.fullmatch(top[start - 1].text) and at - start < 3
        ):
            start -= 1
        wide = sum(len(line.text) >= WIDE for line in top[:start])
        if wide <= 1 and (rule[1] != "-" or start <= 1) and _can_be(top[start]):
            return start
    return None


def _subject(top: Sequence[Line]) -> str:
    """The subject of a mail."""
    heads = [found for line in top[:8] if (found := _MAIL.fullmatch(line.text))]
    subjects = [found["said"] for found in heads if found["subject"]]
    return subjects[0] if subjects and len(heads) > 1 else ""


_RFC = re.compile(r"Request for Comments:|Internet-Draft\b")
_RFC_BODY = re.compile(r"(?:Abstract|Status of this Memo)$", re.IGNORECASE)
_RFC_DATE = re.compile(r"(?:^|\s)[A-Z][a-z]+ \d{4}$")


def _standard(lines: Sequence[Line]) -> str:
    """The title of an RFC: between the header, which ends with the date, and the abstract (RFC 7322, 4.1)."""
    if not any(_RFC.search(line.text) for line in lines[:SEARCHED]):
        return ""
    end = next((at for at, line in enumerate(lines) if _RFC_BODY.match(line.text)), 0)
    start = end
    while start and not _RFC_DATE.search(lines[start - 1].text) and end - start < 4:
        start -= 1
        if lines[start].gap:
            break
    return join(line.text for line in lines[start:end])


def _candidates(top: Sequence[Line]) -> Iterator[int]:
    """The lines that can be a title; the name of a journal stands above its volume and number and is none."""
    menu = [
        at for at, line in enumerate(top[:MENU_LINES]) if len(line.text) < WIDE and SITE.fullmatch(line.text)
    ]
    text = end = 0
    in_menu = False
    for at, line in enumerate(top):
        if line.gap and not line.whole:
            end = _paragraph(top, at)
        if at < end or (in_menu and not line.gap):
            continue
        in_menu = bool(MENU_HEAD.fullmatch(line.text)) and at + 2 < len(top) and not top[at + 2].gap
        text += line.kind is BlockKind.paragraph and len(line.text) > LONGEST and line.text[-1] == "."
        if text >= TEXT:
            return
        below = top[at + 1] if at + 1 < len(top) else None
        if menu and at < menu[-1]:
            continue  # the name of the site
        if at and not line.gap and KIND.fullmatch(top[at - 1].text) and LETTERHEAD.fullmatch(line.text):
            continue  # where a thesis was written
        if _can_be(line) and not (below and _heads(line, below)) and not _of_author(top, at):
            yield at


def _paragraph(top: Sequence[Line], at: int) -> int:
    """Where the paragraph of text ends that begins at a line, as a note to the reader above the title; 0 for none."""
    end = next((end for end in range(at + 1, len(top)) if top[end].gap or top[end].whole), len(top))
    lines = [line.text for line in top[at:end]]
    wide = len(lines) > 1 and all(len(line) >= WIDE for line in lines[:-1])
    return end if wide and lines[-1][-1] == "." and running_text(" ".join(lines)) else 0


def _of_author(top: Sequence[Line], at: int) -> bool:
    """Whether a line is the author, before the title, or where she works."""
    line = top[at]
    named = has_given_name(line.text) and (is_name(line.text) or is_name_list(line.text))
    if named and (below := _below_author(top, at)):
        family = line.text.rsplit(" ", 1)[-1]
        # an article about a person has her name for its title, and says it again
        return _can_be(below) and len(below.text) <= LONGEST_BELOW and family not in below.text
    above = top[at - 1].text if at and not line.gap else ""
    return bool(above and WORKPLACE.search(line.text)) and (
        is_short_name(above) or is_name_list(above) or is_name(above)
    )


_ARTICLE = re.compile(
    r"(?:short|brief|rapid) (?:communication|report|note)|(?:original|research|review) (?:article|paper)|case report|"
    r"originalarbeit|kurzmitteilung|article original|artículo original|artigo original|articolo originale",
    re.IGNORECASE,
)
"""What kind of article it is, as it stands below a journal's name."""


def _below_author(top: Sequence[Line], at: int) -> Line | None:
    """The line behind a blank one, below an author who may say where she works."""
    end = at + 1
    while end < len(top) and not top[end].gap and WORKPLACE.search(top[end].text):
        end += 1
    return top[end] if end < len(top) and top[end].gap else None


def _heads(line: Line, below: Line) -> bool:
    """Whether what stands above another line is the journal or the author, and no title."""
    if not below.gap and len(line.text) < WIDE and _ARTICLE.fullmatch(below.text):
        return True
    if not below.gap and (IN_JOURNAL.search(below.text) or SERIES.fullmatch(below.text)):
        return True
    in_capitals = below.text.isupper() and len(below.text) > CAPITALS and not line.text.isupper()
    return in_capitals and is_name(line.text)


def _under_letterhead(top: Sequence[Line]) -> int:
    """Where the title stands on a page that begins with a university and its parts, and perhaps the author; 0 for
    none.
    """
    if not top or len(top[0].text) > LONGEST or not LETTERHEAD.fullmatch(top[0].text):
        return 0
    begins = [at for at in range(1, len(top)) if top[at].gap]
    return next(
        (
            at
            for at in begins
            if _can_be(top[at]) and not LETTERHEAD.fullmatch(top[at].text) and not _may_be_name(top[at].text)
        ),
        0,
    )


def _may_be_name(text: str) -> bool:
    if not text.isupper():
        return is_name(text)
    return is_name(text.title()) and _NOT_IN_NAMES.isdisjoint(text.lower().split())


_NOT_IN_NAMES = frozenset(
    "a o e as os em com no na para por the of in on and for und für im la le les et sur del".split()
)


def _under_essay_head(top: Sequence[Line]) -> int:
    """Where the title of a student's essay stands: under name, teacher, course and date, a line each; 0 for none."""
    for at in range(2, min(8, len(top) - 1)):
        head = top[max(0, at - 3) : at]
        if is_date_line(top[at].text) and is_name(head[0].text) and all(len(line.text) < 40 for line in head):
            # "Salt Walls" may be a name; above "Ann Oak" it is the title
            essay = has_given_name(head[0].text) or any(map(_COURSE.search, (line.text for line in head[1:])))
            return at + 1 if essay and _can_be(top[at + 1]) and not any(map(_is_front, top[:at])) else 0
    return 0


_COURSE = re.compile(r"\d|^(?:Prof|Dr|Mrs?|Ms|Frau|Herr)\b")
"""The number of a course, or a teacher."""


def _is_front(line: Line) -> bool:
    """Whether a line stands under titles of publications and not in the head of an essay: the sign of a note, an
    address, a version, rights.
    """
    return bool(stands_under(line.text) or RIGHTS.search(line.text) or line.text[-1] in "∗*†‡")


def _can_be(line: Line) -> bool:
    return (
        1 < len(line.text) <= LONGEST
        and not (line.kind is BlockKind.paragraph and line.text[-1] == ".")
        and not MENU.match(line.text)
        and not APART.search(line.text)
        and not _CRUMBS.fullmatch(line.text)
        and not list_heading(line)
        and _may_be(line.text)
    )


_CRUMBS = re.compile(r"[^/»›>]{2,30}(?:\s+[/»›>]\s+[^/»›>]{2,40}){2,5}")
"""The way to a page: "Home / Town / History"."""


def _is_title(text: str) -> bool:
    """Whether what is printed large is a title: no kind of text, part of it, journal, institution or section."""
    return not list_heading(Line(text)) and not LETTERHEAD.fullmatch(text) and _may_be(text)


def _may_be(text: str) -> bool:
    return not (
        IN_JOURNAL.search(text)
        or (is_short_name(text) and _is_name_at_top(text))
        or KIND.fullmatch(text)
        or SERIES.fullmatch(text)
        or SECTION.fullmatch(text)
        or RIGHTS.search(text)
        or FREE.match(text)
        or GREETING.fullmatch(text)
        or PART.fullmatch(text)
        or is_date_line(text)
        or is_author_line(text)
        or stands_under(text)
    )


def _is_name_at_top(text: str) -> bool:
    """Whether what has the form of a name is one also where a title may stand: "社区护理" is none."""
    return not _HAN.fullmatch(text) or is_eastern_name(text)


_HAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}")
