"""Where the names of authors and editors end and the title begins."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.bodies import is_office
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lands import is_state
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES, is_initials, is_suffix
from refsdb.parse.tagger import Part

_COLON = re.compile(r"^[.)]*:\s$")
_INITIALS_MOST = 5  # letters
_LONG_NAME = 8  # words of a body's name
GROUPS = frozenset({"Collaboration", "Collaborations", "Consortium", "Team"})
"""What the names of those end with who write together."""
OFFICES = frozenset(
    """
    secretaria secretaría subsecretaria departamento coordenação coordenadoria diretoria dirección divisão gabinete
    superintendência conselho consejo department division directorate bureau direction abteilung referat centro
    instituto serviço servicio
""".split()
)
"""What the names of a ministry's parts begin with."""
_COMMITTEES = frozenset({"Committee", "Panel", "Board", "Subcommittee", "Commission", "Roundtable", "Forum"})
_CUT = frozenset({"on", "of", "for", "the"})
"""Words that no body's name ends with."""
_OF_TITLES = frozenset({"centro", "instituto", "serviço", "servicio"})
"""Those that titles begin with, too."""
_MOST_OF_OFFICE = 10  # words
_LIKE_OFFICES = frozenset({labels.TITLE, labels.CONTAINER, labels.PUBLISHER})
_BEHIND_TITLE = frozenset({labels.CONTAINER, labels.PLACE, labels.PUBLISHER, labels.OTHER})
_DOUBT = 0.75
_TAKEN = 4  # words that the authors take from a title
_ARTICLES = frozenset({"I", "Gli", "Der", "Die", "Das", "The", "Les", "Los"})
"""Articles that are no names."""
_LONG_GIVEN = 5  # words of given names with their particle
_SHORT_PARTICLES = frozenset({"v", "d", "z"})
_PARTICLE = 3  # letters
_FAMILIES = frozenset({"F", "f", ""})
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff々]{2,6}")
_COMMAS = frozenset({",", "，", "、", "・"})


@judgement(labels.TITLE, labels.AUTHOR, labels.CONTAINER, words=["al"])
def authors_for_title(draft: Draft) -> None:
    """In "Oak Collaboration: A. Elm et al., A&A 594" more of those who wrote stand behind the colon, and no title."""
    words = draft.tokens.words
    body, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    if (
        title
        and body.label == labels.AUTHOR
        and words[body.last] in GROUPS
        and draft.tokens.gaps[title.first].startswith(":")
        and [word.lower() for word in words[title.last - 1 : title.last + 1]] == ["et", "al"]
    ):
        draft.recut(1, 2, replace(title, label=labels.OTHER))
        draft.put("et_al", True, title.sure)


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR])
def author_before_quotes(draft: Draft) -> None:
    """Who is named before a title in quotes wrote it: 'The Editors of Trees. "Oak." Trees Online, 2018'."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    title = draft.parts[0]
    if title.label != labels.TITLE or gaps[title.last + 1].lstrip(".,")[:1] not in {'"', "”", "“", "»"}:
        return
    for k in range(title.first + 1, title.last + 1):
        if gaps[k] in {'. "', ', "', ". “", ", “", ". „", ", „", ". «", ", «"}:
            names = words[title.first : k]
            if len(names) <= _LONG_NAME and names[0][0].isupper() and not any(map(str.isdigit, names)):
                draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=k - 1), replace(title, first=k))
            return


@judgement(labels.AUTHOR, labels.DATE, labels.TITLE)
def office_before_year(draft: Draft) -> None:
    """The office of "Ministerio de Montes, Secretaría de Árboles (2007): Plan" is the body's, and no title."""
    gaps = draft.tokens.gaps
    body, office = draft.parts[0], draft.behind(0)
    if body.label != labels.AUTHOR or office is None or office.label not in _LIKE_OFFICES:
        return
    year = draft.next_to(1, labels.DATE)
    if (
        year
        and gaps[office.first] == ", "
        and gaps[year.first] == " ("
        and gaps[year.last + 1] in {"): ", "). ", ") "}
        and draft.next_to(2, labels.TITLE)
        and is_body(draft.text(body.first, body.last))
        and is_body(draft.text(office.first, office.last))
    ):
        draft.recut(0, 2, replace(body, last=office.last))


@judgement(labels.AUTHOR, labels.TITLE)
def offices_of_body(draft: Draft) -> None:
    """The offices of "Brasil. Ministério da Saúde. Secretaria de Políticas. Manual" are no part of the title.

    Nor is the committee of "Oak Council (US) Committee on the Health of Trees. Moss and people", or whose it is:
    "Committee on Moss, Oak Society. Moss and people".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    if body.label != labels.AUTHOR or title is None:
        return
    committee = words[title.first] in _COMMITTEES and gaps[title.first] == ") "
    cut = words[body.last] in _CUT and gaps[title.first] == " "  # "Committee on | Trees of the North. Oaks"
    cut = cut or (
        words[title.first] == "Executive" and gaps[title.first] == " "
    )  # "Oak and Ash | Executive. Oaks"
    first = title.first
    if committee or cut:
        stop = next((k for k in range(first + 1, title.last + 1) if gaps[k] == ". "), 0)
        whole = draft.text(body.first, max(stop - 1, body.last))
        if stop and stop - first <= _MOST_OF_OFFICE and (is_body(draft.printed(body)) or is_office(whole)):
            draft.recut(0, 2, replace(body, last=stop - 1), replace(title, first=stop))
        return
    if gaps[title.first] == ", " and (stop := _parent_ends(draft, body, title)):
        draft.recut(0, 2, replace(body, last=stop - 1), replace(title, first=stop))
        return
    if gaps[title.first] not in {". ", "). "}:
        return
    while first <= title.last and words[first].lower() in OFFICES:
        stop = next((k for k in range(first + 1, title.last + 1) if gaps[k].startswith(".")), 0)
        if not stop or stop - first > _MOST_OF_OFFICE:
            break
        following = words[first + 1]
        if words[first].lower() in _OF_TITLES and following.islower() and len(following) > _PARTICLE:
            break  # "Centro histórico. Um guia"
        first = stop
    if first > title.first and (is_body(draft.printed(body)) or is_state(draft.printed(body).rstrip("."))):
        draft.recut(0, 2, replace(body, last=first - 1), replace(title, first=first))


def _parent_ends(draft: Draft, body: Part, title: Part) -> int:
    """Where the title begins behind the body that another is a part of, or behind all that it cares for; or 0."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    stop = next((k for k in range(title.first + 1, title.last + 1) if gaps[k] == ". "), 0)
    named = words[title.first : stop]
    small = [word for word in named if not word[0].isupper()]
    if not 1 < len(named) <= _MOST_OF_OFFICE or any(len(word) > _PARTICLE + 1 for word in small):
        return 0
    parent = is_body(draft.text(title.first, stop - 1)) or words[body.first] in {"Department", "Ministry"}
    return stop if parent and is_body(draft.printed(body)) else 0


@judgement(labels.AUTHOR)
def names_end_at_colon(draft: Draft) -> None:
    """In "Oak, Ann: On trees" nothing behind the colon is a name; it begins the title."""
    gaps = draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[0]
    following = draft.behind(at)
    titled = following is not None and following.label == labels.TITLE
    if not titled and labels.TITLE in draft.labels:
        return
    for k in range(part.first + 2, part.last + 1):
        if ":" in gaps[k] and _COLON.search(gaps[k]):
            last = following.last if titled and following else part.last
            title = Part(labels.TITLE, k, last, part.sure)
            draft.recut(at, at + 1 + titled, replace(part, last=k - 1), title)
            return


@judgement(labels.AUTHOR)
def word_before_colon(draft: Draft) -> None:
    """The "Ben Ash" of "A. Elm, Ben Ash: | a life" begins the title: the names before it have initials."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[0]
    rest = draft.next_to(at, labels.TITLE) or draft.next_to(at, labels.CONTAINER)
    k = part.last
    if rest is None or gaps[rest.first] != ": " or k < part.first + 2 or len(words[k]) == 1:
        return
    if gaps[k] == " " and words[rest.first].islower() and words[k - 1].istitle() and len(words[k - 1]) > 1:
        k -= 1  # "A. Elm, Ben Ash: a life"
    listed = len(words[part.first]) == 1 and gaps[k] == ", " and len(words[k - 1]) > 1
    inverted = len(words[k - 1]) == 1 and (
        gaps[k] == "., " or (gaps[k] == ". " and gaps[k - 1] == " " and _all_inverted(draft, part, k - 2))
    )
    if (listed or inverted) and k > part.first + 1 and not belongs(words[k], "editor"):
        draft.recut(at, at + 2, replace(part, last=k - 1), replace(rest, first=k))


@judgement(labels.AUTHOR, labels.TITLE)
def names_go_on(draft: Draft) -> None:
    """The title takes no name from the authors: "Oak A, Elm B, | Fir CD. On trees", "A. Oak, B. | Elm On trees"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[0]
    following = draft.next_to(at, labels.TITLE)
    if following is None:
        return
    k = following.first
    taken = 0
    alone = part.first == part.last and words[part.first].lower() in GIVEN
    if gaps[k] == " " and gaps[k + 1] == ", " and words[k].istitle() and (alone or _in_three(draft, part, k)):
        taken = 1  # "Friedrich | Oak, On trees", "Ann Oak | Elm, On trees"
    elif "," in gaps[k] and following.last > k + 1:
        size = 1 + (words[k].lower() in PARTICLES)
        letters = words[k + size] if k + size <= following.last else ""
        if (
            words[k + size - 1].istitle()
            and letters.isupper()
            and not belongs(words[k], "article")
            and len(letters) < _INITIALS_MOST
            and is_initials(letters)
            and gaps[k + size] == " "
            and gaps[k + size + 1][:1] == "."
            and is_initials(words[part.last])
        ):
            taken = size + 1
    elif gaps[k] == ". " and len(words[part.last]) == 1 and gaps[k + 1] == ": " and _begins_name(draft, part):
        taken = words[k].istitle()  # "A. Oak/B. C. | Elm: On trees"
    elif gaps[k] == ". " and len(words[part.last]) == 1 and "," in gaps[part.last]:
        taken = 1
        while k + taken <= following.last and (
            words[k + taken - 1] in PARTICLES or (taken < 2 and words[k] == "Van")
        ):
            taken += 1
        before = part.last - 2
        straight = (
            before > part.first
            and len(words[part.first]) == 1
            and len(words[before]) == 1
            and gaps[before + 1].strip() == "."
        )
        if not straight or not words[k + taken - 1][:1].isupper():
            taken = 0
    if taken and k + taken <= following.last:
        draft.recut(at, at + 2, replace(part, last=k + taken - 1), replace(following, first=k + taken))


@judgement(labels.AUTHOR, labels.TITLE)
def given_in_title(draft: Draft) -> None:
    """The title takes no given names: "OAK, | Ana Elm de. Trees", "Oak, | Max: On trees", "Oak Elm, | Max. Trees"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    family = draft.parts[0]
    double = family.last == 1 and gaps[1] == " " and words[0].istitle() and words[1].istitle()
    if (family.last and not double) or family.first or family.label != labels.AUTHOR:
        return
    title = draft.next_to(0, labels.TITLE)
    if title is None or gaps[title.first] != ", ":
        return
    k = title.first
    given = words[k].lower() in GIVEN
    if not given and not words[0].isupper():
        return
    stop = k + 1
    while stop <= title.last and stop - k < _LONG_GIVEN and gaps[stop] == " ":
        if not (words[stop][0].isupper() or words[stop] in PARTICLES):
            return
        stop += 1
    if stop > title.last or stop - k > _LONG_GIVEN:
        return
    particle = gaps[stop] == ". " and words[stop - 1] in PARTICLES
    short = given and stop - k < _LONG_GIVEN - 1
    ended = gaps[stop] == ". " and (words[0].isupper() or double)
    if particle or (short and (gaps[stop] == ": " or ended)):
        draft.recut(0, 2, replace(family, last=stop - 1), replace(title, first=stop))


@judgement(labels.AUTHOR, labels.TITLE, lacks=[labels.VOLUME, labels.ISSUE])
def article_ends_names(draft: Draft) -> None:
    """The "I Castagni" of "Anna Olmo, I Castagni. Una famiglia" begins the title: it is an article and no initial."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    author = draft.parts[0]
    if author.label != labels.AUTHOR or len(words[author.last]) <= _PARTICLE:
        return
    title = draft.next_to(0, labels.TITLE)
    if title is None or gaps[title.first] != ". ":
        return
    k = next((k for k in range(author.last, author.first, -1) if gaps[k] == ", "), 0)
    article = author.first + 1 < k < author.last and words[k] in _ARTICLES and gaps[k + 1] == " "
    if article and all(len(word) > _PARTICLE - 1 for word in words[author.first : k]):
        draft.recut(0, 2, replace(author, last=k - 1), replace(title, first=k))


@judgement(labels.AUTHOR, labels.TITLE)
def names_in_chinese(draft: Draft) -> None:
    """The title takes no name from the authors of "山田太郎, | 鈴木花子: 湿地の植生"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, names in draft.placed(labels.AUTHOR)[: not draft.tokens.text.isascii()]:
        title = draft.next_to(at, labels.TITLE)
        if title is None or not _HAN.fullmatch(words[names.last]) or gaps[title.first].strip() not in _COMMAS:
            return
        k = title.first
        while k < title.last and _HAN.fullmatch(words[k]) and gaps[k + 1].strip() in _COMMAS:
            k += 1
        if k < title.last and _HAN.fullmatch(words[k]) and gaps[k + 1].strip() in {":", "："}:
            draft.recut(at, at + 2, replace(names, last=k), replace(title, first=k + 1))


@judgement(labels.AUTHOR)
def initials_end_names(draft: Draft) -> None:
    """The authors take no word from the title: "Oak, A., & Elm, M. K. | Moss: a list", "Oak A, Elm B. | Red moss"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[0]
    following = draft.behind(at)
    if following is None or following.first != part.last + 1:
        return
    titled = following.label == labels.TITLE
    if not titled and (following.label not in _BEHIND_TITLE or labels.TITLE in draft.labels):
        return
    end = next((k for k in range(part.last, part.first + 1, -1) if gaps[k] == ". "), 0)
    tail = words[end : part.last + 1]
    if not end or len(tail) > _TAKEN or not _initial(words[end - 1]) or not all(map(_of_title, tail)):
        return
    if any("," in gap for gap in gaps[end + 1 : part.last + 1]) or is_body(" ".join(tail)):
        return  # more names
    if (
        len(tail) == 1
        and tail[0].istitle()
        and gaps[following.first][:1] in {",", "."}
        and (titled or end - 1 > part.first + 1)
    ):
        return  # "Oak, J. Thomas. Trees", "Oak, B. Elm, J Trees"
    first = end - 1
    while (
        _initial(words[first - 1]) and gaps[first] in {". ", ".", "-", ".-", " "} and first - 1 > part.first
    ):
        first -= 1
    inverted = gaps[first] == ", " and len(words[first - 1]) > 1
    listed = gaps[first] == " " and any(
        gaps[k + 1] == ", " and _initial(words[k]) and gaps[k] == " " for k in range(part.first + 1, first)
    )
    if _initial(words[part.first]) or words[part.first].lower() in GIVEN or belongs(words[first - 1], "and"):
        return
    alone = not titled and gaps[following.first][:1] == "."
    prose = any(word.islower() and len(word) > _PARTICLE for word in tail) or " // " in draft.tokens.text
    if inverted or listed or ((prose or alone) and gaps[first] == " "):
        title = Part(labels.TITLE, end, following.last if titled else part.last, part.sure)
        draft.recut(at, at + 1 + titled, replace(part, last=end - 1), title)


def _in_three(draft: Draft, name: Part, k: int) -> bool:
    """Whether word `k` ends a name of three words in front of a title: "Caroline Oak | Elm, Trees and Moss"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    return (
        name.last == name.first + 1 == k - 1
        and gaps[name.last] == " "
        and words[name.first].lower() in GIVEN
        and mostly(words[name.last]) in _FAMILIES
        and mostly(words[k]) in _FAMILIES
        and words[k].lower() not in GIVEN
        and k + 1 < len(words)
        and words[k + 1][0].isupper()
    )


def _all_inverted(draft: Draft, names: Part, last: int) -> bool:
    """Whether families stand before their initials: "Oak A, Elm"; of one name alone the tagger's doubt tells it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if last == names.first:
        return names.sure < _DOUBT
    k = last - (belongs(words[last - 1], "and"))
    return len(words[k - 1]) == 1 and gaps[k - 1] == " " and len(words[last]) > 1


def _begins_name(draft: Draft, names: Part) -> bool:
    """Whether the initials that end a list of names begin one: "A. Oak/B. C.", "Oak, A. und B. C."."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    k = names.last
    while k > names.first and len(words[k - 1]) == 1 and gaps[k].startswith("."):
        k -= 1
    return k > names.first + 1 and ("/" in gaps[k] or belongs(words[k - 1], "and"))


def _initial(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) < _INITIALS_MOST


def _of_title(word: str) -> bool:
    return not (
        word in PARTICLES
        or word in _SHORT_PARTICLES
        or (_initial(word) and len(word) == 1)
        or is_suffix(word)
        or any(belongs(word, kind) for kind in ("editor", "translator", "and", "etal"))
    )
