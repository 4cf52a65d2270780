"""Who did what: names whose role the words beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, is_editor_cue
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.persons import put_bodies
from refsdb.parse.tagger import Part

_NAMES = re.compile(r"[^\W\d_]['’\w-]+(?: [^\W\d_]['’\w-]+){0,2} [A-Z]{1,3}(?:, [^,]+ [A-Z]{1,3})+")
_GROUPS = frozenset(
    {"Group", "Groups", "Consortium", "Collaboration", "Investigators", "Team", "Network", "Committee"}
)
_GROUP_MOST = 9  # words of such a group's name
_HONOURS = frozenset({"Festschrift", "Festgabe", "Gedenkschrift", "Festschr"})
_BEHIND_NAMES = frozenset({labels.CONTAINER, labels.PLACE, labels.PUBLISHER})
_WHAT = frozenset({"vol", "series", "volume", "section", "guest"})
_BY = frozenset({"by", "von", "v"})
_JOINING = frozenset({"and", "und", "et", "von", "van", "de"})
_MANNER = frozenset({"tech", "technical", "assoc", "sci", "gen", "resp", "sr", "senior", "guest", "coord"})


@judgement(words=["editors"])
def body_of_editors(draft: Draft) -> None:
    """The last word is part of the name in "Committee of Journal Editors (2010)"."""
    tokens, part = draft.tokens, next(iter(draft.parts), None)
    after = part.last + 1 if part else 0
    if (
        part
        and part.label in {labels.AUTHOR, labels.EDITOR, labels.PUBLISHER}
        and after < len(tokens.words)
        and tokens.words[after] == "Editors"
        and tokens.gaps[after] == " "
        and "," not in draft.printed(part)
        and is_body(draft.printed(part))
    ):
        cue = draft.behind(0)
        if cue and cue.first == after < cue.last:
            return  # "Royal Society Editors and their work"
        stop = 1 + (cue is not None and cue.first == after)
        draft.recut(0, stop, replace(part, label=labels.AUTHOR, last=after))


@judgement(labels.PUBLISHER, lacks=[labels.AUTHOR])
def body_at_the_start(draft: Draft) -> None:
    """A body that stands first has written or edited; publishers stand behind titles."""
    first = draft.parts[0]
    if first.label != labels.PUBLISHER or first.first > 1:
        return
    edited = _cue_at(draft, first.last + 1)
    following = draft.behind(0)
    titled = (
        following
        and following.label == labels.TITLE
        and following.first == first.last + 1
        and draft.tokens.gaps[following.first] == ". "
    )
    if edited or titled or (following and following.label == labels.DATE):
        label = labels.EDITOR if edited and labels.EDITOR not in draft.labels else labels.AUTHOR
        put_bodies(draft, "editor" if label == labels.EDITOR else "author", first)
        draft.recut(0, 1, replace(first, label=label))


@judgement(labels.CONTAINER)
def editors_before_cue(draft: Draft) -> None:
    """Such as "in Salamon, ed. The Handbook": what stands between "in" and "ed." are names."""
    for at, part in draft.placed(labels.CONTAINER)[:-1]:
        if (
            part.last - part.first < 4
            and all(
                word[0].isupper() or word in _JOINING
                for word in draft.tokens.words[part.first : part.last + 1]
            )
            and _cue_at(draft, part.last + 1)
            and part.first
            and draft.tokens.words[part.first - 1].lower() == "in"
            and any(later.label == labels.CONTAINER for later in draft.parts[at + 1 : at + 3])
        ):
            draft.recut(at, at + 1, replace(part, label=labels.EDITOR))
            return


@judgement(labels.TITLE, labels.EDITOR, labels.OTHER, lacks=[labels.CONTAINER])
def book_before_cue(draft: Draft) -> None:
    """The "Moss and Men" of "in Moss and Men, ed. A. Elm, Bonn" is the book: the cue leads to those behind it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, book in draft.placed(labels.EDITOR):
        cue = draft.next_to(at, labels.OTHER)
        if (
            cue
            and draft.next_to(at + 1, labels.EDITOR)
            and book.first > 0
            and _in(words[book.first - 1])
            and gaps[cue.first] in {", ", ". "}
            and is_editor_cue(words[cue.first])
            and gaps[cue.last + 1] in {". ", " "}
        ):
            draft.recut(at, at + 1, replace(book, label=labels.CONTAINER))
            return


@judgement(words=_MANNER)
def manner_of_editors(draft: Draft) -> None:
    """The "tech" of "Elm, K.; Oak, M., tech. eds." says what they did, and is nobody's name."""
    words = draft.tokens.words
    for at, part in (*draft.placed(labels.AUTHOR), *draft.placed(labels.EDITOR)):
        manner = part.last > part.first and words[part.last].lower() in _MANNER
        if manner and words[part.last].islower() and _cue_at(draft, part.last + 1):
            draft.recut(at, at + 1, replace(part, last=part.last - 1))
            return


@judgement(labels.TITLE, labels.EDITOR, labels.PAGE, labels.DATE, lacks=[labels.CONTAINER])
def journal_as_editors(draft: Draft) -> None:
    """The "Moss Annals" of "On oaks, in: Moss Annals, 1987, pp. 5-9" has edited nothing: no word says that it has."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR)[: len(draft.placed(labels.EDITOR)) == 1]:
        year = draft.next_to(at, labels.DATE)
        named = part.last > part.first and all(gaps[k] == " " for k in range(part.first + 1, part.last + 1))
        if (
            year
            and named
            and part.first > 0
            and _in(words[part.first - 1])
            and gaps[year.first] == ", "
            and not any(map(is_editor_cue, words))
            and not any(belongs(word, "and") for word in words[part.first : part.last + 1])
            and words[part.first].lower() not in GIVEN
        ):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return


@judgement(labels.CONTAINER, lacks=[labels.EDITOR])
def body_before_cue(draft: Draft) -> None:
    """In "in Oak Society of Bonn (ed.): Trees" what stands before the cue has edited what stands behind it."""
    for at, part in draft.placed(labels.CONTAINER)[:-1]:
        if (
            _cue_at(draft, part.last + 1)
            and draft.tokens.gaps[part.last + 1].strip()[-1:] in {"(", "["}
            and any(later.label == labels.CONTAINER for later in draft.parts[at + 1 : at + 3])
        ):
            draft.recut(at, at + 1, replace(part, label=labels.EDITOR))
            return


@judgement(labels.PUBLISHER, lacks=[labels.AUTHOR, labels.EDITOR])
def authors_in_place_of_publisher(draft: Draft) -> None:
    """A list such as "Oak JJ, Elm A, Fir PT" are names, wherever it stands."""
    for at, part in draft.placed(labels.PUBLISHER):
        if _NAMES.fullmatch(draft.printed(part).strip(" .,;")):
            draft.recut(at, at + 1, replace(part, label=labels.AUTHOR))
            return


@judgement(labels.AUTHOR, labels.TITLE, words=map(str.lower, _GROUPS))
def group_behind_authors(draft: Draft) -> None:
    """The "Oak Study Group" between the authors and the title of a paper is no part of the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.AUTHOR):
        title = draft.next_to(at, labels.TITLE)
        if title is None:
            continue
        for k in range(title.first + 1, min(title.last, title.first + _GROUP_MOST)):
            if gaps[k].strip() == ".":
                if words[k - 1] in _GROUPS and all(
                    word[0].isupper() or len(word) < 4 for word in words[title.first : k]
                ):
                    group = replace(title, label=labels.OTHER, last=k - 1)
                    draft.recut(at + 1, at + 2, group, replace(title, first=k))
                return
        return


@judgement(labels.AUTHOR, labels.TITLE, labels.CONTAINER)
def group_in_brackets(draft: Draft) -> None:
    """The "(OAK)" of "Elm et al. (OAK), Phys. Rev. Lett. 116" is who wrote with them, and no title."""
    gaps = draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    if (
        title.first == title.last
        and draft.tokens.words[title.first].isupper()
        and gaps[title.first].endswith("(")
        and gaps[title.last + 1].startswith(")")
        and draft.up_to(at, labels.AUTHOR)
        and draft.next_to(at, labels.CONTAINER)
    ):
        draft.recut(at, at + 1, replace(title, label=labels.OTHER))


@judgement(labels.EDITOR, labels.TITLE, lacks=[labels.CONTAINER])
def book_of_editors(draft: Draft) -> None:
    """The second title, behind "in" and editors, is the book: "On oaks. In: Elm, A. (ed.): Trees. Bonn"."""
    _, editor = draft.placed(labels.EDITOR)[0]
    (_, first), *others = draft.placed(labels.TITLE)
    if others and first.first < editor.first < others[0][1].first:
        at, book = others[0]
        draft.recut(at, at + 1, replace(book, label=labels.CONTAINER))


@judgement(labels.CONTAINER, labels.EDITOR)
def editor_before_stroke(draft: Draft) -> None:
    """The "Oak" of "in: Oak / Elm, pp. 69" is the first editor and no book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        editor = draft.next_to(at, labels.EDITOR)
        if (
            editor
            and part.first == part.last
            and gaps[editor.first].strip() == "/"
            and words[part.first].istitle()
        ):
            draft.recut(at, at + 2, replace(editor, first=part.first))
            return


@judgement(labels.CONTAINER, lacks=[labels.EDITOR])
def editors_behind_in(draft: Draft) -> None:
    """In "in A. Elm and T. Fir, eds, Trees", all of it taken for a book, the book begins behind the cue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        if words[part.first] not in {"in", "In"}:
            continue
        for k in range(part.first + 2, part.last):
            if (
                is_editor_cue(words[k])
                and gaps[k].strip()[-1:] in {",", "("}
                and gaps[k + 1].strip()[:1] in {",", ")", "."}
            ):
                if all(word[0].isupper() or word in _JOINING for word in words[part.first + 1 : k]):
                    draft.recut(
                        at,
                        at + 1,
                        replace(part, label=labels.EDITOR, first=part.first + 1, last=k - 1),
                        replace(part, first=k + 1),
                    )
                return
        return


@judgement(labels.EDITOR, words=_WHAT)
def word_before_cue(draft: Draft) -> None:
    """The "Vol." of "T. Elm (Vol. | Ed.), Trees" says what was edited, and is no part of the name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR):
        k = part.last
        if k > part.first and words[k].lower() in _WHAT and gaps[k].endswith(" (") and _cue_at(draft, k + 1):
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.OTHER, first=k))
            return


@judgement(labels.EDITOR)
def book_behind_editors(draft: Draft) -> None:
    """What follows the cue in brackets of "G. Watson (ed.) Civilian Morale" is the book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR)[1:]:
        k = part.first
        if (
            k > 1
            and is_editor_cue(words[k - 1])
            and gaps[k - 1][-1:] in {"(", "["}
            and gaps[k].lstrip(".,: ")[:1] in {")", "]"}
            and ";" not in gaps[k]
            and not any(
                map(is_editor_cue, words[part.last + 1 : part.last + 3])
            )  # "A. Elm (Ed.) & T. Oak (Vol. Ed.)"
        ):
            following = draft.next_to(at, labels.CONTAINER)
            book = replace(part, label=labels.CONTAINER, last=(following or part).last)
            draft.recut(at, at + 1 + bool(following), book)
            return


@judgement(labels.EDITOR)
def editors_between_strokes(draft: Draft) -> None:
    """All are editors in "hg. v. A. Elm/B. | Ash/C. | Oak, Bd. 4"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for _, editor in draft.placed(labels.EDITOR) if "/" in gaps else ():
        last = k = editor.last
        while gaps[k] == "/" and len(words[k]) == 1 and k + 1 < len(words) and gaps[k + 1] == ". ":
            if not words[k + 1].istitle():
                break
            last, k = k + 1, k + 2
        if last > editor.last:
            draft.claim(replace(editor, last=last))
            return


@judgement(labels.EDITOR)
def family_of_editor(draft: Draft) -> None:
    """Nothing takes a family name from an editor: "ed. by Ann Elm and Paul G. | Oak. Bonn: Fir".

    Nor from a given name that stands alone: "ed. by Ann Elm and Paul | Oak, vol. 2".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, editor in draft.placed(labels.EDITOR):
        following = draft.behind(at)
        if following and following.label in _BEHIND_NAMES and _lacks_family(draft, editor, following):
            rest = [replace(following, first=following.first + 1)] if following.last > following.first else []
            draft.recut(at, at + 2, replace(editor, last=following.first), *rest)
            return
        if (
            following
            and following.first == editor.last + 1
            and following.label in {labels.PLACE, labels.PUBLISHER}
            and following.last > following.first
            and len(words[editor.last]) == 1
            and editor.last - editor.first > 1
            and gaps[editor.last] == " "
            and gaps[following.first] == ". "
            and gaps[following.first + 1] == ". "
            and "," not in gaps[editor.last - 1]
        ):
            draft.recut(
                at,
                at + 2,
                replace(editor, last=following.first),
                replace(following, first=following.first + 1),
            )
            return


def _lacks_family(draft: Draft, editor: Part, following: Part) -> bool:
    """Whether the last editor is a given name, with an initial at most, and the word behind it is the family's."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    k, family = editor.last, following.first
    initial = len(words[k]) == 1 and words[k].isupper()
    k -= initial
    if k < editor.first or family != editor.last + 1:
        return False
    first = k - (gaps[k] == "-")
    begins = first == editor.first or belongs(words[first - 1], "and")
    led = initial and first > 0 and words[first - 1] in _BY  # "edited by Homi K. | Oak"
    return (
        begins
        and (led or words[k].lower() in GIVEN)
        and words[family].istitle()
        and gaps[family] == (". " if initial else " ")
        and gaps[family + 1] in {", ", ". ", " ("}
        and not belongs(words[family], "publisher")
    )


def _in(word: str) -> bool:
    """Such as "in", "dans", and the "i" of the north."""
    return word in {"i", "I"} or belongs(word, "in")


def _cue_at(draft: Draft, i: int) -> bool:
    """Whether word `i` is an editor's cue that stands close to the words before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    return i < len(words) and is_editor_cue(words[i]) and len(gaps[i]) < 4


@judgement(labels.EDITOR, labels.DATE, lacks=[labels.PUBLISHER])
def publisher_behind_editors(draft: Draft) -> None:
    """The "Oak Society of Bonn" of "edited by A. Elm, Oak Society of Bonn, 1982" has published the book."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR):
        year = draft.next_to(at, labels.DATE)
        if year is None or gaps[year.first] != ", ":
            continue
        for k in range(part.last, part.first + 1, -1):
            if gaps[k] == ", ":
                if is_body(draft.text(k, part.last)) and not is_body(draft.text(part.first, k - 1)):
                    house = replace(part, label=labels.PUBLISHER, first=k)
                    draft.recut(at, at + 1, replace(part, last=k - 1), house)
                return


@judgement(labels.EDITOR, lacks=[labels.TITLE, labels.CONTAINER, labels.AUTHOR])
def title_behind_editors(draft: Draft) -> None:
    """What stands behind the colon of "A. Oak, Hrsg.: Festschrift Elm. Bonn" is the title, whatever names it has."""
    for at, part in draft.placed(labels.EDITOR)[1:]:
        if ":" in draft.tokens.gaps[part.first] and is_editor_cue(draft.tokens.words[part.first - 1]):
            draft.recut(at, at + 1, replace(part, label=labels.TITLE))
            return


@judgement(labels.CONTAINER, labels.EDITOR)
def honoured_in_name(draft: Draft) -> None:
    """Who is named behind the "Festschrift" of "Am Rand. Festschrift | Anna Elm" has edited nothing."""
    for at, book in draft.placed(labels.CONTAINER):
        name = draft.next_to(at, labels.EDITOR)
        if name and draft.tokens.gaps[name.first] == " " and draft.tokens.words[book.last] in _HONOURS:
            if not _cue_at(draft, name.last + 1):
                draft.recut(at, at + 2, replace(book, last=name.last))
            return
