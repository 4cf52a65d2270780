"""The entry's title: what the format states, a "Title:" line, or the first line that can be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from refsdb.model import Block, BlockKind
from refsdb.segment.about.byline import (
    is_author_line,
    is_by_line,
    is_eastern_name,
    is_name,
    is_name_list,
    is_short_name,
)
from refsdb.segment.about.dates import is_date_line
from refsdb.segment.about.given import has_given_name
from refsdb.segment.about.large import large_texts
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
MENU = 8
"""Lines from the top in which the menu of a site stands."""
WIDE = 60
"""Characters of a line from which on it may be wrapped, so that "by" may go on the title."""

_STATED = re.compile(
    r"(?:(?:title|titel|titre|título|titolo|заглавие|标题|题目|(?:на )?тем[ау](?: работы)?|temat pracy|"
    r"tytuł(?: pracy)?|název práce)\s?[:：]|(?:zum thema|на тему|na temat)\s?:?(?=\s?[«„“\"]))\s*(\S.*)",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,3})[.)]?\s+)?(?:introduction|background|abstract|summary|(?:table of )?contents|preface|"
    r"einleitung|einführung|vorwort|zusammenfassung|inhalt(?:sverzeichnis)?|hintergrund|worum geht es|"
    r"résumé|avant-propos|sommaire|introducción|resumen|índice|introdução|resumo|sumário|"
    r"introduzione|sommario|riassunto|inleiding|samenvatting|inhoud|wstęp|streszczenie|spis treści|úvod|"
    r"введение|аннотация|содержание|оглавление|вступ|引言|摘要|前言|绪论|はじめに|要旨)\W*",
    re.IGNORECASE,
)
"""The heading of a first part, which no page has for its title."""
_RIGHTS = re.compile(
    r"©|\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|"
    r"todos os direitos|tutti i diritti|все права защищены)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"\S\s{5,}\S")
"""Two things at the sides of a page: "Register No. 13      Class: S1"."""
_SITE = re.compile(
    r"(?:log ?in|sign (?:in|up)|register|anmelden|registrieren|menu|menü|search|suche|skip to|jump to|zum inhalt|"
    r"zur navigation|aller au|ir al contenido|ir para|vai al|salta al|naar (?:de )?inhoud|przejdź do|"
    r"перейти к|hoppa till)\b.{0,20}",
    re.IGNORECASE,
)
"""What stands under the name of a site and not under a title."""
_MENU = re.compile(
    r"(?:skip to|jump to|zum inhalt|zur navigation|aller au|ir al contenido|vai al|salta al|"
    r"przejdź do|home\b|menu\b|menü|log ?in|sign in|anmelden|search|suche|toggle|navigation|"
    r"https?:|www\.|doi\b|удк\b|udc\b|udk\b|ббк\b|中图分类号|issn\b|isbn\b|vol(?:ume|\.)? ?\d|issue \d|page \d|"
    r"seite \d|©|copyright|\W*$|\d+$)",
    re.IGNORECASE,
)
_IN_JOURNAL = re.compile(
    r"\((?:19|20)\d\d\)\s\d+(?:\(\d+\))?:\s?\d+[-–]\d+|\d\s?\((?:19|20)\d\d\)[,:;]?\s?(?:pp?\.?\s?|S\.\s?)?\d+\s?[-–]\s?\d+|(?:19|20)\d\d;\s?\d+(?:\(\d+\))?:\s?\d+"
    r"|\b(?:n[úu]m(?:ero)?|nr|no|heft|ausgabe|issue|numéro|fasc|вып(?:уск)?)\.?\s?\d{1,4}\s?(?:[(,/]|de)\s?"
    r"(?:19|20)\d\d\)?$"
    r"|\b(?:vol(?:ume(?:n)?)?|cilt|jahrgang|jg|año|ano|anno|tom[eo]?|årg(?:ång)?|band|bd|год|том)\.?\s?[\dIVXL]+\b"
    r".{0,12}\b(?:no|nr|issue|sayı|heft|h|n[úu]m(?:ero)?|número|fasc|вып(?:уск)?|häfte|n\.?[º°])\.?\s?\d+",
    re.IGNORECASE,
)
"""Where the entry was printed: "Journal of Walls 24 (2021) 77–84"."""
_KIND = re.compile(
    r"(?:final |annual |technical |interim )?report|informe(?: final| técnico)?|rapport(?: final)?|"
    r"relatório(?: final)?|"
    r"(?:original |research |review )(?:article|paper|research)|case report|short communication|brief report|"
    r"(?:policy brief|briefing paper|fact sheet|technical note)(?:\W{1,3}.{0,30})?|"
    r"white paper|preprint|artículo(?: original| de revisión)|"
    r"artigo(?: original| de revisão)|article (?:original|de recherche)|originalarbeit|übersichtsarbeit|"
    r"(?:international|european|national|british)(?: \w+)? standard|научная статья|реферат|研究论文|"
    r"nota (?:de investigación|técnica|di ricerca|de pesquisa)|(?:research|technical) notes?|forschungsnotiz|"
    r"note de recherche|letter to the editor|fallbericht|kasuistik|casuïstiek|caso cl[íi]nico|"
    r"relato de (?:caso|experiência)|leitthema|краткое сообщение|"
    r"总说|總說|総説|原著(?:論文)?|論文|论文|研究論文|研究ノート|報告|短報|症例報告|综述|综述论文|论著|"
    r"毕业论文|本科毕业论文|硕士学位论文|博士学位论文|"
    r"(?:(?:master|bachelor|diplom|doktor|haus|seminar|magister|examens)[’']?s? ?"
    r"(?:arbeit|scriptie|thesis|uppsats|arbete)|"
    r"[bcd]-uppsats|mémoire de master|thèse de doctorat|tesi di laurea|tesis doctoral|tese de doutorado|"
    r"(?:bachelor|master|doctoraats)?proef(?:schrift)?|(?:afstudeer|bachelor|master)?scriptie|"
    r"afstudeer(?:verslag|rapport|project)|profielwerkstuk|trabajo (?:de )?fin de (?:grado|máster|carrera)|"
    r"tesis (?:de|para)|tesina|tesi di|monografia|"
    r"trabalho de conclusão(?: de curso)?|dissertação(?: de mestrado)?|rapport de stage|"
    r"выпускная квалификационная работа|"
    r"bakalářská práce|diplomová práce|praca (?:magisterska|licencjacka)|курсовая работа|дипломная работа)\b.{0,60}",
    re.IGNORECASE,
)
"""What kind of text it is: "Research Article", "Masterarbeit im Fach Geographie"."""
_SERIES = re.compile(r"(?:working|discussion|research|policy|occasional) papers?\b.{0,40}", re.IGNORECASE)
"""What stands under the name of an institute, above the title."""
_PART = re.compile(
    r"(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|rozdział|глава|lecture|week|unit|lesson|lektion)"
    r"\s(?:\d{1,2}|[IVX]{1,5})\.?",
    re.IGNORECASE,
)
"""Which part of a book or a course it is, where the title stands below."""
_LETTERHEAD = re.compile(
    r"(?:the )?(?:universidade|universidad|università|université|universität|uniwersytet|universiteit|üniversitesi|"
    r"university of|technische universität|hochschule|fachhochschule|fakultät|faculty of|faculdade|facultad de|"
    r"facoltà|faculté|department of|institut für|instituto|istituto|wydział|curso de|departamento de|"
    r"corso di (?:laurea|studi)|"
    r"школа|университет|министерство|ministerio de|ministério d)\b.*|.*\b(?:university|üniversitesi|universitet)",
    re.IGNORECASE,
)
"""Where it was written: the head of a title page."""
_WORKPLACE = re.compile(
    r"\b(?:universit|institut|istitut|akadem|academ|college|hochschule|schule|school|faculty|fakult|facult|department|"
    r"universidad|politecnico|университет|институт|академия|кафедра|музей|museum|société|society|大学|学院|研究所)",
    re.IGNORECASE,
)
_NOTED = re.compile(rf"(?<=[{LOWER}][{LOWER}])\s?[*∗†‡]$")
"""The sign of a note to the title: "Salt in walls*"."""
_QUOTES = '«»„“”" '
_RULE = re.compile(r"^[\s#=*_~]+|[\s#=*_~]+$")


def title_of(lines: Sequence[Line], metadata: Mapping[str, str], blocks: Sequence[Block] = ()) -> str:
    """The title as printed, wrapped lines joined, or "". `blocks`: the document's, where they say how large their
    letters are.
    """
    own = metadata.get("title", "")
    if own and not (_says_where(own) and "doi" in own.lower()):
        return join([own])
    if large := next(large_texts(blocks, _is_title), ""):
        return _NOTED.sub("", large)
    top = lines[:SEARCHED]
    for line in top:
        if stated := _STATED.match(line.text):
            return join([stated[1].strip(_QUOTES)])
    if standard := _standard(lines[: 2 * SEARCHED]):
        return standard
    for line in top:
        if line.kind is BlockKind.heading and not list_heading(line) and not _SECTION.fullmatch(line.text):
            return line.text
    at = _underlined(top)
    if at is None and (subject := _subject(top)):
        return subject
    if at is None:
        at = _under_essay_head(top) or _under_letterhead(top) or next(_candidates(top), None)
    return "" if at is None else _RULE.sub("", join(line.text for line in top[at : _end(top, at)]))


_UNDERLINE = re.compile(r"([=*#~-])\1{2,}")
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
        rule = _UNDERLINE.fullmatch(top[at].text)
        above = top[at - 1]
        if not rule or top[at].gap or len(top[at].text) < 0.5 * len(above.text):
            continue
        start = at - 1
        while (
            start and not top[start].gap and not _UNDERLINE.fullmatch(top[start - 1].text) and at - start < 3
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


def _says_where(text: str) -> bool:
    """Whether a line says where the entry was printed."""
    return bool(_IN_JOURNAL.search(text) or _IN.match(text))


_IN = re.compile(r"(?:In|Dans|En|Em|Aus)\s[^\W\d_].*(?:19|20)\d\d\b")


def _candidates(top: Sequence[Line]) -> Iterator[int]:
    """The lines that can be a title; the name of a journal stands above its volume and number and is none."""
    menu = [at for at, line in enumerate(top[:MENU]) if len(line.text) < WIDE and _SITE.fullmatch(line.text)]
    text = 0
    for at, line in enumerate(top):
        text += line.kind is BlockKind.paragraph and len(line.text) > LONGEST and line.text[-1] == "."
        if text >= TEXT:
            return
        below = top[at + 1] if at + 1 < len(top) else None
        if menu and at < menu[-1]:
            continue  # the name of the site
        if _can_be(line) and not (below and _heads(line, below)) and not _of_author(top, at):
            yield at


def _of_author(top: Sequence[Line], at: int) -> bool:
    """Whether a line is the author, before the title, or where she works."""
    line = top[at]
    if is_name(line.text) and has_given_name(line.text) and at + 1 < len(top) and top[at + 1].gap:
        below, family = top[at + 1], line.text.rsplit(" ", 1)[-1]
        # an article about a person has her name for its title, and says it again
        return _can_be(below) and len(below.text) <= LONGEST_BELOW and family not in below.text
    above = top[at - 1].text if at and not line.gap else ""
    return bool(above and _WORKPLACE.search(line.text)) and (
        is_short_name(above) or is_name_list(above) or is_name(above)
    )


def _heads(line: Line, below: Line) -> bool:
    """Whether what stands above another line is the journal or the author, and no title."""
    if not below.gap and (_IN_JOURNAL.search(below.text) or _SERIES.fullmatch(below.text)):
        return True
    in_capitals = below.text.isupper() and len(below.text) > CAPITALS and not line.text.isupper()
    return in_capitals and is_name(line.text)


def _under_letterhead(top: Sequence[Line]) -> int:
    """Where the title stands on a page that begins with a university and its parts, and perhaps the author; 0 for
    none.
    """
    if not top or len(top[0].text) > LONGEST or not _LETTERHEAD.fullmatch(top[0].text):
        return 0
    begins = [at for at in range(1, len(top)) if top[at].gap]
    return next(
        (
            at
            for at in begins
            if _can_be(top[at]) and not _LETTERHEAD.fullmatch(top[at].text) and not _may_be_name(top[at].text)
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
            return at + 1
    return 0


def _can_be(line: Line) -> bool:
    return (
        1 < len(line.text) <= LONGEST
        and not (line.kind is BlockKind.paragraph and line.text[-1] == ".")
        and not _MENU.match(line.text)
        and not _APART.search(line.text)
        and not list_heading(line)
        and _may_be(line.text)
    )


def _is_title(text: str) -> bool:
    """Whether what is printed large is a title: no kind of text, part of it, journal, institution or section."""
    return not list_heading(Line(text)) and not _LETTERHEAD.fullmatch(text) and _may_be(text)


def _may_be(text: str) -> bool:
    return not (
        _IN_JOURNAL.search(text)
        or (is_short_name(text) and _is_name_at_top(text))
        or _KIND.fullmatch(text)
        or _SERIES.fullmatch(text)
        or _SECTION.fullmatch(text)
        or _RIGHTS.search(text)
        or _PART.fullmatch(text)
        or is_date_line(text)
        or is_author_line(text)
    )


def _is_name_at_top(text: str) -> bool:
    """Whether what has the form of a name is one also where a title may stand: "社区护理" is none."""
    return not _HAN.fullmatch(text) or is_eastern_name(text)


_HAN = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}")


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


def _end(lines: Sequence[Line], at: int) -> int:
    """After the title's last line: it is wrapped only if a blank line or the authors follow within four lines."""
    for index in range(at + 1, min(at + 5, len(lines))):
        line = lines[index]
        if (
            line.gap
            or line.whole
            or _UNDERLINE.fullmatch(line.text)
            or is_author_line(line.text)
            or is_name_list(line.text)
            or is_short_name(line.text)
            or _KIND.fullmatch(line.text)
            or (len(lines[index - 1].text) < WIDE and is_by_line(line.text))
            or is_date_line(line.text)
            or _SITE.fullmatch(line.text)
            or _SECTION.fullmatch(line.text)
            or (is_name(line.text) and index + 1 < len(lines) and _says_where(lines[index + 1].text))
        ):
            return index
        if running_text(line.text):
            return next((at for at in range(at + 1, index) if is_name(lines[at].text)), at + 1)
        if _closed(lines[index - 1].text, line.text) or (
            index == at + 1 and _begins_anew(lines[at].text, line.text)
        ):
            return at + 1
    return at + 1
