"""Authors, editors, translators: whose names the parts are, and where each list of them ends."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Name
from refsdb.parse import labels
from refsdb.parse.authors import GROUPS, OFFICES
from refsdb.parse.bodies import is_ministry, is_office
from refsdb.parse.cues import is_editor_cue
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.fields.plain import tidy
from refsdb.parse.lands import LANDS, is_state
from refsdb.parse.lexicon import mostly
from refsdb.parse.names import any_list, people, plain_list
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES
from refsdb.parse.newspapers import is_newspaper
from refsdb.parse.tagger import Part

_BEGINNING = frozenset("red compiler compiled comp dir edit editing editorial org cura".split())
"""Cues that may begin a title: "Oak E. Red leaves"."""
_QUOTES = frozenset('"“”„‟«»‘’')
_LED = re.compile(
    r"^\W*(?:(?:Ebd\.|Ebenda|Ibid\.|Vgl\.|Siehe|See|Cf\.|Cfr\.|Voir|Véase|Zit\. nach|Hierzu|Dazu)"
    r"(?:[;,]?\s(?:auch|dazu|hierzu|also|etwa|e\.g\.|siehe|vgl\.|see|cf\.|ausführlich))*[;,]?\s)+"
)
"""Words of a note that point to the citation."""
_OFFICE = re.compile(
    r"\s?(?:\[@[\w.]+\]|[(\[](?:Executive\s|Guest\s)?(?:Host|Producer|Director|Writer|Guest|Speaker|Narrator|Composer"
    r"|Creator|Presenter|Photographer|Artist|Moderator|Bearb\.|Rektor|Leitung)s?[)\]])(?=[.,;&\s]|$)"
)
"""What a name is for in the style of the American Psychological Association: "Elm, K. (Host)", "Elm, K. [@elm]"."""
_VON = re.compile(
    r"(?:(?<=\.)\s?v\.|(?<=[\s.][A-Z])\sv\b|(?<=, )([^\W\d_]{2,})\sv\.)(\s?d\.)?"
    r"(?=\s*(?:[,;:/(&]|u(?:nd|\.)|and\b|$))"
)
"""The "v." behind initials is a particle: "Oak, A. v.", "Oak A v", "Oak, A. v. d."."""
_GROUP = rf"(?:[A-Z][\w-]*\s){{1,4}}(?:{'|'.join(sorted(GROUPS, reverse=True))})"
_GROUPS_FIRST = re.compile(rf"({_GROUP}(?:, {_GROUP}){{0,9}}), (?=[A-Z])")
_CONTRIBUTORS = re.compile(r"[^\W\d_]\w* contributors")
_AND_CONTRIBUTORS = re.compile(r",? (?:and|&) (?:other )?contributors\b")
_DOUBLE = re.compile(
    r"([A-ZÀ-Þ]{2,}(?:\s(?:Y\s)?[A-ZÀ-Þ]{2,})+),\s([A-ZÀ-Þ][a-zß-ÿ]+(?:\s[A-ZÀ-Þ][a-zß-ÿ]+)?)"
)
"""One author with two family names in capitals: "CARO BAROJA, Julio", "ELM Y ASH, Julio"."""
_CAPITALS = re.compile(r"([A-ZÀ-Þ]{3,4}), ([A-ZÀ-Þ][a-zß-ÿ]+)(?:[ -][A-ZÀ-Þ][a-zß-ÿ]*\.?){0,2}")
"""One author with a short family name in capitals: "OAK, Umberto"."""
_UNLIKE_PLACES = frozenset({"", "-", "G", "g", "F", "f"})
_VOWELS = frozenset("AEIOUYÄÖÜÀÁÈÉÍÓÚ")
_TWO = re.compile(r"([A-Z][\w’'-]+ [A-Z][\w’'-]+), ([A-Z][\w’'-]+ (?:[A-Z]\.\s?)+[A-Z][\w’'-]+)")
"""Two authors, the second with an initial in the middle: "Anqi Oak, Gerald H. Elm"."""
_MIDDLE = re.compile(
    r"([A-Z][\w’'-]+), ((?:[A-Z]\.\s?)+[A-Z][a-zà-ÿ]+)|([A-Z][\w’'-]+) \(((?:[A-Z]\.[\s-]?)+(?:de|d[’'])?)\)"
)
"""One author with an initial before the given name, "Oak, D. Brent", or as in France, "Oak (A. de)"."""
_GIVEN_IN_BRACKETS = re.compile(
    r"([A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]|[A-ZÀ-Þ]{4,}) \(([A-ZÀ-Þ][a-zà-ÿ]+(?:[ -](?:[A-ZÀ-Þ][a-zà-ÿ]*|[A-ZÀ-Þ]\.)){0,1})\)"
    r"(?:, |; |,? (?:et|and|und|&|y|e) |$)"
)
"""A name of the print of France: "Oak (Robert W.)"."""
_OF_STATE = re.compile(r"(?:U\.\s?S\.|US|UK|EU|UN|USA)\s[A-Z]{2,6}")
"""An agency of a state: "US EPA"."""
_LONG_AGENCY = 11  # letters
_ACRONYM_OF = re.compile(r"(?:[A-ZÀ-Þ]{2,3}|[A-Z]+[a-z]*[A-Z]+[a-z]*) \([A-ZÀ-Þ][a-zà-ÿ]+\)")
"""A body's letters before its name: "WR (Wissenschaftsrat)", "BGBl (Bundesgesetzblatt)"."""
_FIRST = re.compile(
    r"([A-ZÀ-Þ][\w’'-]+), ((?:[A-Z]\.\s?)+([A-ZÀ-Þ][a-zà-ÿ]+))(,? (?:and|und|&|y|et|e)|[,;]) ((?:[A-ZÀ-Þ]\.|(\w+)).*)"
)
"""The first of several authors with such an initial: "Oak, D. Brent, and Ann Elm"."""
_PARTICLE_LAST = re.compile(
    r"([A-ZÀ-Þ][\w’'-]+), ((?:[A-ZÀ-Þ][a-zà-ÿ’'-]+ ?)+|(?:[A-Z]\. ?)+) (d[aeo]|d[ao]s|de la|v[ao]n|VON|VAN|D[AEO])"
)
"""One author, "OAK, Ana Maria Elm de": the particle tells that all of it is the given names."""
_SHARED = re.compile(r"([A-Z]\w+) (?:and|und|&|et|y|e) ([A-Z]\w+) ([A-Z][\w’'-]+)")
"""Two with one family name: "Ann and Peter Oak"."""
_CAPITAL = re.compile(r"[A-ZÀ-Þ][\w’'-]+|[A-Z]\.?")
_MIDDLE_MOST = 2  # names between the first and the family's
_MORE = re.compile(r",?\s(?:and|&)\s\d+\sothers\b|,?\s(?:y|e|et)\s(?:coll?s?|kol)\b\.?(?=\W*$)")
"""Those who are not named: "and 12 others", "y col."."""
_ANDS_ABROAD = frozenset("ja és și şi ir".split())
_AND_ABROAD = re.compile(rf"(?<=[\w.]),? (?:{'|'.join(sorted(_ANDS_ABROAD))}) (?=[^\W\d_a-z])")
"""Words for "and" that names do not know: "Mäki, T. ja Lehto, A."."""
_HUNGARIAN = frozenset(
    """
    jenő istván gyula ferenc zoltán domokos lászló györgy sándor béla katalin éva mária imre tamás péter gábor
    attila józsef jános mihály károly lajos andrás miklós pál antal zsolt tibor csaba ákos bálint balázs dezső
    dénes ernő géza gergely kálmán kornél lóránt márton mátyás máté ödön rezső szabolcs szilárd tivadar vilmos
    zsigmond ágnes anikó beáta emese enikő erzsébet györgyi hajnalka ibolya ildikó irén judit júlia kinga klára
    krisztina magdolna márta mónika nóra orsolya piroska réka sára szilvia tünde viktória zsófia zsuzsa zsuzsanna
    """.split()
)
"""Given names of Hungary, where they stand behind the family: "Tóth Gyula"."""
_HUNGARIANS = re.compile(r",? (?:és|–|—|-) |[,;/] ?")
"""Between such names."""
_OF_HUNGARY = re.compile(r"([^\W\d_a-z][\w-]+) ([^\W\d_a-z][\w-]+(?: [^\W\d_a-z][\w-]+)?)")
_IRISH = frozenset("ó ní uí nic mac mhic".split())
"""What begins Irish families: "Tomás Ó Fiaich" is of the Ó Fiaich."""
_OF_TOWN = re.compile(r"[A-Z][a-z]+ of [A-Z][a-z]+")
"""A name of the middle ages: "Isidore of Seville"."""
_SPECIAL = _ANDS_ABROAD | _HUNGARIAN | _IRISH
_NO_FAMILIES = frozenset("TtJjBb")
"""What words mostly are that are no families."""
_LISTED = re.compile(r"^\W{0,2}\d{1,3}[.)\]]\s?(?=\w)")
"""The number of a list before the first name."""


@judgement()
def names(draft: Draft) -> None:
    """Authors, editors, translators."""
    abroad = hungarian = irish = False
    if not draft.small.isdisjoint(_SPECIAL):
        abroad, hungarian, irish = (
            not draft.small.isdisjoint(words) for words in (_ANDS_ABROAD, _HUNGARIAN, _IRISH)
        )
    for label, name in (
        (labels.AUTHOR, "author"),
        (labels.EDITOR, "editor"),
        (labels.TRANSLATOR, "translator"),
    ):
        if label not in draft.labels:
            continue
        run = _neighbours(draft.of(label))
        found: tuple[Name, ...] = ()
        sure, shortened = 1.0, False
        for part in run:
            printed = draft.printed(part)
            if led := _LED.match(printed):
                printed = printed[led.end() :]
            if "(" in printed or "[" in printed:
                printed = _OFFICE.sub("", printed)
            if ".and " in printed:
                printed = printed.replace(".and ", ". and ")  # "Oak J.and Elm K."
            if abroad:
                printed = _AND_ABROAD.sub(" & ", printed)
            if "others" in printed or " col" in printed or " kol" in printed:
                printed = _MORE.sub(" et al.", printed)
            if " v" in printed or ".v" in printed:
                printed = _VON.sub(_von, printed)
            printed = " ".join((printed if part.first else _LISTED.sub("", printed)).split())
            if ")" in printed and "(" not in printed:
                printed = printed.replace(")", "")
            more, et_al = (
                (hungarian and _family_first(printed))
                or plain_list(printed)
                or _of_whole(printed)
                or any_list(printed)
            )
            if found and part is run[1] and _same_again(found, more):
                found, shortened = (), False
            if found and draft.tokens.gaps[part.first].strip().startswith("/"):
                found, more = _said_again(found, more)
            found += more
            shortened = shortened or et_al
            sure = min(sure, part.sure)
        if irish:
            found = tuple(map(_irish, found))
        if shortened and name == "author":
            draft.values["et_al"] = True
        if len(found) == 1 and name == "author" and _owns_address(draft, found[0], run):
            found = (Name(literal=draft.text(run[0].first, run[0].last)),)
        edits = name == "author" and _edits(draft, run[-1])
        draft.put("editor" if edits else name, _without_full_stop(found), sure)


_NUMBERED = re.compile(
    r"""[A-Z][\w&/-]+(?:\s[A-Z][\w&-]*){0,3}\s
    (?:(?:(?:Technical\s|Task\s)?(?:Committee|Commission)|Working\s(?:Group|Party)|Task\s(?:Group|Force))(?:\s[A-Z]{0,3}\d[\w.-]{0,8})?
    |(?:TC|WG)\s\d[\w.-]{0,8})""",
    re.VERBOSE,
)
"""Committees that are counted: "ACI Committee 318"."""


def put_bodies(draft: Draft, field: str, part: Part) -> None:
    """Set `field` to the bodies that a part names, where they would be taken for persons."""
    printed = draft.printed(part)
    read, _ = people(printed)
    if not all(name.literal for name in read):
        bodies = tuple(Name(literal=tidy(body)) for body in printed.split(";"))
        draft.put(field, bodies, part.sure)


def _owns_address(draft: Draft, name: Name, run: list[Part]) -> bool:
    """Whether two words are the name of the site that is cited: "Moss Exchange (2020) …, https://mossexchange.com".

    Persons have sites of their names, too, but are called no such words.
    """
    url = draft.values.get("url", "")
    if not url or len(run) > 1 or run[0].last != run[0].first + 1 or not name.given or "." in name.given:
        return False
    first, last = draft.tokens.words[run[0].first : run[0].last + 1]
    person = {first.lower(), last.lower()} & GIVEN or not (last.isupper() or mostly(last) in _NO_FAMILIES)
    if draft.tokens.gaps[run[0].last] != " " or person:
        return False
    host = url.partition("://")[2] or url
    return f"{first}{last}".lower() in host.partition("/")[0].replace("-", "").lower()


def _family_first(printed: str) -> tuple[tuple[Name, ...], bool] | None:
    """The names of a list without commas in them whose given names stand last, as in Hungary; None of any other."""
    found = [_OF_HUNGARY.fullmatch(one) for one in _HUNGARIANS.split(printed.strip(" .,:;()"))]
    names = [Name(one[1], one[2]) for one in found if one]
    known = [_HUNGARIAN.isdisjoint(name.given.lower().split()) for name in names]
    foreign = any(name.family.lower() in GIVEN | _HUNGARIAN for name in names)
    return (
        (tuple(names), False)
        if names and len(names) == len(found) and not all(known) and not foreign
        else None
    )


def _irish(name: Name) -> Name:
    """The name with what begins its family, where that was left at the end of the given names."""
    given, _, particle = name.given.rpartition(" ")
    if not given or particle.lower() not in _IRISH or not particle[0].isupper():
        return name
    return replace(name, given=given, family=f"{particle} {name.family}")


def _von(found: re.Match[str]) -> str:
    return f"{found[1] or ''} von{' der' if found[2] else ''}"


def _of_whole(printed: str) -> tuple[tuple[Name, ...], bool] | None:
    """A ministry behind its state is one name: "India. Ministry of Health"; so are "Wikipedia contributors", and a
    body with its offices: "World Oak Organization. Department of Trees and Moss".

    Groups before their members are some of the names: "Oak Collaboration, Elm P., Ash N.".
    """
    whole = printed.strip(" .,:;")
    commas = whole.count(",")
    if _CONTRIBUTORS.fullmatch(whole) or whole.endswith(" News") or is_newspaper(whole):
        return (Name(literal=whole),), False
    if not commas and _OF_TOWN.fullmatch(whole) and whole.split(" ", 1)[0].lower() in GIVEN:
        return (Name(literal=whole),), False
    if whole.endswith((" e. V", " e.V")):
        return (Name(literal=f"{whole}."),), False
    if commas and is_ministry(whole):
        return (Name(literal=whole),), False
    if not commas and (is_office(whole) or is_state(whole) or _NUMBERED.fullmatch(whole)):
        return (Name(literal=whole),), False
    if whole.endswith(")") and " (" in whole:
        if _ACRONYM_OF.fullmatch(whole) and whole[whole.index("(") + 1 : -1].lower() not in GIVEN:
            return (Name(literal=whole),), False
        named = _GIVEN_IN_BRACKETS.findall(whole)
        if named and not _GIVEN_IN_BRACKETS.sub("", whole) and named[0][1].lower() not in LANDS:
            return tuple(Name(*name) for name in named), False
    if len(whole) <= _LONG_AGENCY and _OF_STATE.fullmatch(whole):
        return (Name(literal=whole),), False
    if double := _DOUBLE.fullmatch(whole):
        return (Name(double[1], double[2]),), False
    if (
        (capitals := _CAPITALS.fullmatch(whole))
        and not _VOWELS.isdisjoint(capitals[1])
        and mostly(capitals[2]) in _UNLIKE_PLACES
    ):
        return (Name(capitals[1], whole[capitals.start(2) :]),), False
    if (two := _TWO.fullmatch(whole)) and two[1].split()[0].lower() not in PARTICLES:
        return people(f"{two[1]}; {two[2]}")
    if commas == 1 and all(map(_written_out, whole.split(", "))):
        return people(whole.replace(", ", "; "))
    if "contributors" in whole:
        return people(_AND_CONTRIBUTORS.sub(", et al.", printed))
    if groups := _GROUPS_FIRST.match(printed):
        more, et_al = people(printed[groups.end() :])
        if more and more[0].given:
            return (*(Name(literal=group) for group in groups[1].split(", ")), *more), et_al
    if middle := _MIDDLE.fullmatch(whole):
        return (Name(middle[1] or middle[3], middle[2] or middle[4]),), False
    if (
        not commas
        and (shared := _SHARED.fullmatch(whole))
        and {shared[1].lower(), shared[2].lower()} <= GIVEN
    ):
        return (Name(shared[3], shared[1]), Name(shared[3], shared[2])), False
    if commas == 1 and (last := _PARTICLE_LAST.fullmatch(whole)):
        return (Name(last[1], last[2].strip(), last[3].lower()),), False
    if commas and (first := _FIRST.fullmatch(whole)) and _goes_on(first):
        more, et_al = any_list(first[5])
        return (Name(first[1], first[2]), *more), et_al
    state, stop, body = whole.partition(". ")
    if stop and _of_offices(whole.split(". ")):
        return (Name(literal=whole),), False
    if (
        stop
        and (state.lower() in LANDS or is_state(state))
        and is_body(body)
        and not re.search(r"[;.,]\s", body)
    ):
        return (Name(literal=f"{state}. {body}"),), False
    return None


def _goes_on(first: re.Match[str]) -> bool:
    """Whether a name that is written out follows, or the first has another given name behind its initial."""
    follows = (first[6] or "").lower() in GIVEN
    return follows or (first[4] != "," and first[3].lower() in GIVEN)


def _written_out(printed: str) -> bool:
    """Whether it is a given name and a family name: "Achim Oak", which is no family before its given names."""
    first, *between = printed.split(" ")
    last = between.pop() if between else ""
    return (
        len(between) < _MIDDLE_MOST
        and all(_CAPITAL.fullmatch(word) for word in (first, *between, last))
        and (first.lower() in GIVEN or mostly(first) in {"G", "g"})
        and (mostly(last) in {"F", "f"} or (not mostly(last) and last.lower() not in GIVEN))
    )


def _of_offices(parts: list[str]) -> bool:
    """Whether all parts behind a body's name, and behind its state's, are offices of it."""
    body = (
        1 if parts[0].lower() in LANDS or is_state(parts[0]) or parts[0] in {"U.S", "U. S", "US", "UK"} else 0
    )
    offices = [part.split(" ", 1)[0].lower() for part in parts[body + 1 :]]
    return bool(offices) and is_body(parts[body]) and OFFICES.issuperset(offices)


def _same_again(label: tuple[Name, ...], names: tuple[Name, ...]) -> bool:
    """Whether families were the label of a citation: "Oak, Elm 2016: C. Oak, A. Elm, Trees"."""
    families = {name.surname.casefold() for name in names}
    words = [word.casefold() for name in label for word in (name.surname, name.given) if word]
    return bool(words) and families.issuperset(words)


def _said_again(found: tuple[Name, ...], more: tuple[Name, ...]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Who is named behind a stroke once more: "Oak J. Trees / J. Oak, K. Elm" (ISBD, GOST 7.1)."""
    before, behind = ({name.surname.casefold() for name in names} for names in (found, more))
    if before <= behind:
        return (), (*found, *(name for name in more if name.surname.casefold() not in before))
    return found, () if behind <= before else more


def _without_full_stop(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The stop behind the last of "Deza G, Pujol RM." ends the list, where no other initials have stops."""
    if not names or not names[-1].given.endswith("."):
        return names
    given = names[-1].given[:-1]
    others = [name.given for name in names[:-1] if name.given]
    glued = len(given) > 1 and given.isupper() and given.isalpha()
    if glued or (len(given) == 1 and others and all(one.isupper() and one.isalpha() for one in others)):
        return (*names[:-1], replace(names[-1], given=given))
    return names


def _edits(draft: Draft, part: Part) -> bool:
    """Whether "(Hrsg.)", "eds." stands directly behind these names, or behind the year that follows them.

    "Oak E (2001) Red leaves" has a title that begins so.
    """
    tokens, after = draft.tokens, part.last + 1
    if (
        after + 1 < len(tokens.words)
        and YEAR.fullmatch(tokens.words[after])
        and ")" in tokens.gaps[after + 1]
    ):
        after += 1
    if after >= len(tokens.words) or len(tokens.gaps[after]) > 3 or not is_editor_cue(tokens.words[after]):
        return False
    if not _QUOTES.isdisjoint(tokens.gaps[after]):
        return False
    bracketed = "(" in tokens.gaps[after] or "[" in tokens.gaps[after]
    if not bracketed and tokens.gaps[after + 1].isspace() and tokens.words[after][0].isupper():
        return not any(title.first == after < title.last for title in draft.of(labels.TITLE))
    ended = "." in tokens.gaps[after] and tokens.words[after][0].isupper()
    return bracketed or not ended or tokens.words[after].lower() not in _BEGINNING


def _neighbours(parts: list[Part]) -> list[Part]:
    """The first part and those that follow it closely."""
    kept = parts[:1]
    for part in parts[1:]:
        if part.first - kept[-1].last > 4:
            break
        kept.append(part)
    return kept
