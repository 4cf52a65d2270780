"""The first words of a citation: labels of lists, names, bodies, and words that stand where names would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.model import Name
from refsdb.parse import labels
from refsdb.parse.bodies import SLAVIC, is_office
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.fields.plain import tidy
from refsdb.parse.houses import COMPANIES
from refsdb.parse.imprints import is_house
from refsdb.parse.names.body import is_body
from refsdb.parse.names.person import PARTICLES
from refsdb.parse.persons import put_bodies
from refsdb.parse.tagger import Part

_NO_NAMES = frozenset(
    "review rezension rez recension compte reseña editorial abstract letter interview besprechung"
    " gesetz verordnung richtlinie dossier éditorial".split()
)
_NOBODY = frozenset(
    {"o.v.", "o.a.", "s.n.", "s.a.", "ders.", "dies.", "derselbe", "dieselbe", "idem", "id.", "ead."}
)
_THERE = frozenset({"ebd.", "ebd.;", "ebenda", "ebenda;", "ibid.", "ibid.;", "ibidem"})
"""What points to the note before, in front of other works."""
_LABELS = frozenset("abcdefgh")
_LONG_BODY = 9  # words of a body's name
_ACRONYM = 5  # letters
_BODIES_BEGIN = frozenset(
    """
    ministère agence institut conseil comité direction société fédération académie observatoire assemblée ministerio
    ministério agencia agência consejo conselho instituto istituto ministero
    """.split()
)
"""What names of bodies begin with, in languages that write the rest of them with small letters."""
_WORDS_TOO = frozenset(
    "agence conseil comité direction société institut agencia agência consejo conselho".split()
)
"""Those of them that titles begin with as well: "Direction of growth"."""
_OF_WHAT = (
    "de",
    "du",
    "d’",
    "d'",
    "da",
    "do",
    "di",
    "del",
    "géné",
    "gener",
    "ger",
    "nation",
    "nacion",
    "europ",
    "intern",
    "région",
    "royal",
    "haut",
)
"""Beside what a name that is like a house's is one."""
_BOOKS = frozenset(
    "Textbook Handbook Lehrbuch Handbuch Encyclopedia Encyclopaedia Enzyklopädie Dictionary Wörterbuch Atlas".split()
)
_SHORT = 3  # letters
_STOPS = frozenset(".:")
_GERMAN = (
    "Sachverständigenrat",
    "Bundesministerium",
    "Bundesamt",
    "Bundesanstalt",
    "Bundesregierung",
    "Wissenschaftsrat",
)
_BODIES_END = frozenset(
    "Board Commission Committee Organization Organisation Agency Association Foundation Consortium".split()
)
"""Who stands with such a word before a colon wrote the page: "Moss Architecture Review Board: Moss 4.0"."""
_DOMAINS = frozenset("com org net gov uk de fr nl it es eu info io".split())
_OF_SITE = 0.9
_YEARLY = frozenset(
    "jahresbericht tätigkeitsbericht geschäftsbericht jaarverslag årsrapport annuario".split()
)
_REPORTS = _YEARLY | frozenset("rapporto relazione annual rapport informe relatório bilancio memoria".split())
"""What the titles of reports begin with that bodies give every year."""
_AUTHORITIES = frozenset(
    """
    Garante Autorità Ministero Ministerio Ministério Ministère Corte Consiglio Conseil Cour Agenzia Agence Tribunale
    Presidenza
    """.split()
)
_BEFORE_BODIES = frozenset({"haute", "haut", "grand"})
_LEGISLATORS = frozenset({"Council", "Commission", "Parliament", "European"})
_ACTS = frozenset({"Directive", "Regulation", "Decision", "Recommendation", "Implementing", "Delegated"})


@judgement(labels.AUTHOR, labels.CONTAINER, lacks=[labels.TITLE], words=_NO_NAMES)
def title_of_one_word(draft: Draft) -> None:
    """The "Editorial" of "Editorial. J Trees 350: 1" wrote nothing; it is all the title there is."""
    at, part = draft.placed(labels.AUTHOR)[0]
    if part.first == part.last and draft.tokens.words[part.first].lower() in _NO_NAMES:
        draft.recut(at, at + 1, replace(part, label=labels.TITLE))


@judgement(labels.AUTHOR, labels.DATE, labels.OTHER, labels.CONTAINER, lacks=[labels.TITLE], words=["in"])
def entry_before_year(draft: Draft) -> None:
    """The "Oak wilt" of "Oak wilt. (2010). In Encyclopedia of trees. Elm" is what was looked up: nobody is named."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    part, year = draft.parts[0], draft.next_to(0, labels.DATE)
    cue = draft.next_to(1, labels.OTHER)
    if (
        part.label == labels.AUTHOR
        and year
        and cue
        and words[cue.first : cue.last + 1] == ["In"]
        and draft.next_to(2, labels.CONTAINER)
        and gaps[year.first] == ". ("
        and part.last > part.first  # "Plato. (2010). In …" has written it
        and words[part.first][1:].islower()
        and all(map(str.islower, words[part.first + 1 : part.last + 1]))
        and not any(gap.strip() for gap in gaps[part.first + 1 : part.last + 1])
    ):
        draft.recut(0, 1, replace(part, label=labels.TITLE))


@judgement(
    labels.AUTHOR,
    labels.OTHER,
    labels.CONTAINER,
    labels.PUBLISHER,
    lacks=[labels.TITLE, labels.EDITOR, labels.PAGE, labels.VOLUME, labels.ISSUE],
    words=["in"],
)
def title_with_its_in(draft: Draft) -> None:
    """The "In" of "Elm, Ann. In Cold Moss. Bonn: Oak, 1966" begins the title: no other one is named."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, book = draft.placed(labels.CONTAINER)[0]
    cue = draft.up_to(at, labels.OTHER)
    before = draft.parts[at - 2].label if at > 1 else ""
    led = cue is not None and words[cue.first : cue.last + 1] == ["In"] and gaps[book.first] == " "
    if cue and led and before in {labels.AUTHOR, labels.DATE} and gaps[cue.first] in {". ", "). "}:
        draft.recut(at - 1, at + 1, replace(book, label=labels.TITLE, first=cue.first))


@judgement(
    labels.TITLE, labels.DATE, labels.IDENTIFIER, lacks=[labels.AUTHOR, labels.EDITOR, labels.CONTAINER]
)
def site_behind_year(draft: Draft) -> None:
    """The "Moss Online" of "Oak wilt. 2011. Moss Online. Retrieved from …" holds the entry before the year."""
    title, year = draft.parts[0], draft.next_to(0, labels.DATE)
    site = draft.next_to(1, labels.TITLE)
    if (
        title.label != labels.TITLE
        or not year
        or not site
        or draft.tokens.gaps[site.first] not in {". ", "). "}
    ):
        return
    if max(title.last - title.first, site.last - site.first) < _SHORT and not is_house(
        draft.tokens.words[title.first : title.last + 1]
    ):
        draft.recut(2, 3, replace(site, label=labels.CONTAINER))


@judgement(labels.AUTHOR, labels.TITLE, words=map(str.lower, _ACTS))
def act_of_body(draft: Draft) -> None:
    """No mark parts the "Council" from its "Directive 92/43/EEC of 21 May 1992": it is all the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body = draft.parts[0]
    title = draft.next_to(0, labels.TITLE)
    if body.label != labels.AUTHOR or title is None or gaps[title.first] not in {" ", ") "}:
        return
    act = words[title.first] if gaps[title.first] == " " else words[min(body.first + 1, body.last)]
    if words[body.first] in _LEGISLATORS and act in _ACTS:
        draft.recut(0, 2, replace(title, first=body.first))


@judgement(labels.AUTHOR)
def label_before_names(draft: Draft) -> None:
    """The "a)" of "a) J. Oak, Acta 5, 1" and the "1a." of "1a. Oak J" are labels of a list, and no names."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    part = draft.parts[0]
    if part.label != labels.AUTHOR or part.first:
        return
    letter = int(words[0].isdigit() and gaps[1] == "")
    if (
        part.last > letter
        and words[letter] in _LABELS
        and gaps[letter + 1][:1] in ({".", ")"} if letter else {")"})
    ):
        label = replace(part, label=labels.OTHER, last=letter)
        draft.recut(0, 1, label, replace(part, first=letter + 1))


@judgement(labels.AUTHOR)
def word_for_no_author(draft: Draft) -> None:
    """The "o. V." of "o. V. (2005)" says that nobody is named ("ohne Verfasser"; "sine nomine")."""
    part = draft.parts[0]
    if part.label == labels.AUTHOR and part.last - part.first <= 1:
        printed = draft.printed(part).replace(" ", "").rstrip(":,").lower()
        if printed in _NOBODY or (printed in _THERE and len(draft.placed(labels.AUTHOR)) > 1):
            draft.recut(0, 1, replace(part, label=labels.OTHER))


@judgement(labels.AUTHOR, labels.TITLE, words=_NO_NAMES)
def word_for_no_names(draft: Draft) -> None:
    """The "Review" of "Review: The Oak" is no author; it belongs to the title."""
    at, part = draft.placed(labels.AUTHOR)[0]
    following = draft.behind(at)
    if (
        part.first == part.last
        and draft.tokens.words[part.first].lower() in _NO_NAMES
        and following
        and following.label == labels.TITLE
    ):
        draft.recut(at, at + 2, replace(following, first=part.first))


@judgement(labels.AUTHOR, words=COMPANIES)
def company_as_author(draft: Draft) -> None:
    """An "Oak Corp." is no person; in "Elm A, Oak Inc." a company and a person stand."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    part = draft.parts[0]
    if (
        part.label != labels.AUTHOR
        or not part.first < part.last < _LONG_BODY
        or words[part.last].lower() not in COMPANIES
    ):
        return
    between = range(part.first + 1, part.last)  # "Oak, Inc." is one
    if not any("," in gaps[k] or ";" in gaps[k] for k in between) and not any(
        len(words[k]) == 1 and words[k].isalpha() for k in range(part.first, part.last)
    ):
        put_bodies(draft, "author", part)


def _goes_on(word: str) -> bool:
    """Whether a body's name goes on so: "Direction générale", "Conseil de", "Comité National"."""
    return word.lower().startswith(_OF_WHAT)


@judgement(labels.AUTHOR, lacks=[labels.TITLE, labels.CONTAINER, labels.EDITOR])
def book_as_author(draft: Draft) -> None:
    """The "Textbook of Oaks" of "Textbook of Oaks (2010) 8th edition" is all the title there is."""
    part = draft.parts[0]
    named = part.label == labels.AUTHOR and part.first == 0 < part.last
    if named and draft.tokens.words[0] in _BOOKS and draft.tokens.gaps[1] == " ":
        draft.recut(0, 1, replace(part, label=labels.TITLE))


@judgement(labels.AUTHOR, lacks=[labels.VOLUME, labels.ISSUE, labels.EDITOR], words=_REPORTS)
def report_of_body(draft: Draft) -> None:
    """The "Rapporto annuale" of "Istat, Rapporto annuale 2018. Il bosco, Roma 2018" begins the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body = draft.parts[0]
    if body.label != labels.AUTHOR:
        return
    for k in range(body.first + 1, body.last + 1):
        small = words[k].lower()
        if gaps[k] != ", " or not words[k][0].isupper() or small not in _REPORTS:
            continue
        said = k < body.last and len(words[k + 1]) > _SHORT
        if (not said and small not in _YEARLY) or any(len(word) < _SHORT for word in words[body.first : k]):
            return  # "Oak V, Rapport N"
        stop, last = 1, body.last
        if (year := draft.next_to(0, labels.DATE)) and len(draft.placed(labels.DATE)) > 1:
            stop, last = 2, year.last  # of what is reported
        if (rest := draft.next_to(stop - 1, labels.TITLE)) and (stop == 2 or year is None):
            stop, last = stop + 1, rest.last
        title = replace(body, label=labels.TITLE, first=k, last=last)
        draft.recut(0, stop, replace(body, last=k - 1), title)
        return


@judgement(
    labels.TITLE,
    labels.CONTAINER,
    lacks=[labels.AUTHOR, labels.EDITOR, labels.VOLUME, labels.ISSUE, labels.PAGE],
)
def authority_as_title(draft: Draft) -> None:
    """Who stands first in "Garante per i boschi, Provvedimento generale, 8 aprile 2010" has decided it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    body, title = draft.parts[0], draft.next_to(0, labels.CONTAINER)
    named = body.label == labels.TITLE and body.last > body.first and words[body.first] in _AUTHORITIES
    if named and title and gaps[title.first] == ", ":
        draft.recut(0, 2, replace(body, label=labels.AUTHOR), replace(title, label=labels.TITLE))
        put_bodies(draft, "author", draft.parts[0])


@judgement(labels.AUTHOR, labels.OTHER)
def initial_before_names(draft: Draft) -> None:
    """The "S." of "S. Oak, P. Elm, Trees" is an initial, though it leads to pages elsewhere."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    initial, names = draft.parts[0], draft.next_to(0, labels.AUTHOR)
    if (
        initial.label == labels.OTHER
        and names
        and initial.first == initial.last
        and len(words[initial.last]) == 1
        and words[initial.last].isupper()
        and gaps[names.first].strip() == "."
    ):
        draft.recut(0, 2, replace(names, first=initial.first))


@judgement(labels.TITLE, words=_DOMAINS)
def site_as_author(draft: Draft) -> None:
    """The "Moss.org" of "Moss.org (2020). Save the moss" is no person, and its "org" leads to no editors."""
    words, gaps, title = draft.tokens.words, draft.tokens.gaps, draft.of(labels.TITLE)[0]
    if title.first < 2 or gaps[1] != "." or words[1] not in _DOMAINS or not words[0].istitle():
        return
    dated = gaps[2].strip(".") == " (" or words[2].isdecimal()
    if (dated or gaps[2] == ". ") and gaps[2].strip(".") in {" (", " ", ", "} and len(words[0]) > _SHORT - 1:
        draft.claim(Part(labels.AUTHOR, 0, 1, _OF_SITE))
        draft.put("author", (Name(literal=draft.text(0, 1)),), _OF_SITE)


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR])
def body_as_title(draft: Draft) -> None:
    """Who stands first has written it: "Oak Foundation. How to plant. Bonn", "Haute Autorité du bois. Planter", and
    "W3C. Rules for oaks. W3C Recommendation".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    title = draft.parts[0]
    if title.label != labels.TITLE or title.first > 1:  # a mark in a list is one word
        return
    first = title.first
    stop = next((k for k in range(first + 1, min(title.last, _LONG_BODY) + 1) if gaps[k][:1] in _STOPS), 0)
    if gaps[stop] == ": ":
        german = words[first].startswith(_GERMAN) or words[stop - 1].startswith(_GERMAN)
        german = german or any(word.endswith("informationsamt") for word in words[first:stop])
        page = "url" in draft.values and draft.labels.isdisjoint(labels.IMPRINT)
        if stop - first > 1 and (german or (page and words[stop - 1] in _BODIES_END)):
            draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=stop - 1), replace(title, first=stop))
            put_bodies(draft, "author", draft.parts[0])
        return
    body = words[first:stop]
    name = draft.text(first, stop - 1) if stop else ""
    host = draft.values.get("url", "").partition("://")[2].partition("/")[0]
    again = len(name) >= _SHORT and name.isupper() and name.isalnum() and _again(name, draft.tokens.text)
    named = len(body) > 1 and not any(map(str.islower, body))
    again = again or (named and "".join(body).lower() in host.replace("-", "").lower())
    if (
        not (len(body) > 1 or again)
        or gaps[stop] != ". "
        or stop == title.last
        or not words[stop][0].isupper()
    ):
        return
    if again or _is_body(body):
        draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=stop - 1), replace(title, first=stop))
        put_bodies(draft, "author", draft.parts[0])


def _again(name: str, text: str) -> bool:
    """Whether a name stands once more behind a mark, and no sentence begins with it: "W3C. Oaks. W3C Rules, 2012"."""
    return bool(re.search(rf"[.,:;(]\s?{name}(?:[.,;)]|\s[A-Z(\d])", text))


def _is_body(name: Sequence[str]) -> bool:
    """Whether a name of two words or more is a body's, by its first words or by what houses are called."""
    front = name[0].lower() in _BEFORE_BODIES
    begins = name[front].lower()
    leading = front or (begins in _BODIES_BEGIN and (begins not in _WORDS_TOO or _goes_on(name[1])))
    named = (
        name[0].isupper() and 1 < len(name[0]) <= _ACRONYM and is_body(" ".join(name))
    )  # "UN General Assembly"
    return leading or is_house(name) or named or bool(SLAVIC.fullmatch(" ".join(name)))


@judgement(labels.AUTHOR, labels.OTHER)
def family_before_names(draft: Draft) -> None:
    """The "Oak" of "Oak, Simone de" is the family, though it leads to nothing."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    family, names = draft.parts[0], draft.next_to(0, labels.AUTHOR)
    if (
        family.label == labels.OTHER
        and names
        and family.first == family.last == 0
        and words[0].istitle()
        and len(words[0]) > 2
        and gaps[names.first] == ", "
        and words[names.last] in PARTICLES
    ):
        draft.recut(0, 2, replace(names, first=0))


@judgement(labels.TITLE, labels.DATE, lacks=[labels.AUTHOR])
def body_before_year(draft: Draft) -> None:
    """The "infas (Waldinstitut)" of "infas (Waldinstitut) (2007): Das Moos" wrote what is called "Das Moos", and so
    did the "Moss Survey Staff" of "Moss Survey Staff. 2007. Keys to moss".
    """
    gaps = draft.tokens.gaps
    body, named = draft.parts[0], draft.next_to(0, labels.PUBLISHER)
    at = 1 if named and gaps[named.first] == " (" else 0
    year = draft.next_to(at, labels.DATE)
    if year is None or not draft.next_to(at + 1, labels.TITLE):
        return
    if body.label != labels.TITLE:
        office = body.label == labels.CONTAINER and is_office(draft.text(body.first, body.last))
        if office and gaps[year.first] in {" (", ". ", ", "} and not body.first:
            draft.recut(0, 1, replace(body, label=labels.AUTHOR))
        return
    staff = gaps[year.first] in {". ", ", ", " ("} and body.last - body.first < _LONG_BODY
    if (gaps[year.first].endswith(" (") and gaps[year.last + 1].startswith("):")) or (
        staff
        and is_body(draft.text(body.first, body.last))
        and all(
            word[0].isupper() or len(word) <= _SHORT
            for word in draft.tokens.words[body.first : body.last + 1]
        )
    ):
        wrote = replace(body, label=labels.AUTHOR, last=draft.parts[at].last)
        draft.put("author", (Name(literal=tidy(draft.printed(wrote))),), wrote.sure)
        draft.recut(0, at + 1, wrote)
