"""What is said of a work behind its title or behind all: its language, what it is read on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.tagger import Part

_LANGUAGES = frozenset(
    """
    english german french italian spanish portuguese dutch russian chinese japanese polish czech hungarian swedish
    danish norwegian finnish turkish korean arabic greek hebrew persian ukrainian latin romanian croatian serbian
    deutsch englisch französisch russisch
    italienisch spanisch polnisch lateinisch griechisch allemand anglais français inglés español alemán
    """.split()
)
_OF_LANGUAGES = ("langu", "gramma", "sprach", "litera", "litté", "lengua", "dictionar", "wörterb")
"""What words begin with whose titles go on with a language."""
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.CONTAINER})
_MEDIA = frozenset(
    medium.strip()
    for medium in """
    preprint|internet|online|blog post|web log post|blog comment|data set|dataset|computer software|software
    |mobile app|video|video file|podcast|audio podcast|audio podcast episode|podcast episode|tv series episode
    |tv series|song|album|tweet|status update|facebook post|webinar|infographic|online forum post|motion picture
    |film|press release|powerpoint slides|map
    |photograph|database|database on the internet|homepage on the internet|monograph on the internet
    |blog|weblog|newsletter on the internet|blog on the internet|podcast on the internet|computer program
    |videorecording
    |dvd|cd-rom|cd rom|poster|slides|brochure|pamphlet|interactive map|persbericht|nota de prensa|comunicado de prensa
    |comunicato stampa|communiqué de presse|pressemitteilung|informe|rapport|report|karte|mapa|carte|mappa
    |en ligne|online|en línea|em linha|electronic resource|ressource électronique|elektronische ressource|www document
    |letter|editorial|abstract|comment|comments|commentary|correction|erratum|news|retracted|author reply
    |kindle dx version|kindle version|kindle edition|ebook|e-book|audiobook|e-reader version
    |letter to the editor|guest editorial|meeting abstract|conference abstract|special issue|special section
    """.split("|")
)
_EXHIBITED = frozenset({"ausst", "exh", "ausstellungskatalog"})
_ABSTRACT = frozenset({"abstract", "abstr"})
_LONG_NUMBER = 6  # words: "abstract no. SA-P12"
_KINDS = frozenset(
    kind.strip()
    for kind in """
    press release|pressemitteilung|presseaussendung|presseerklärung|project report|projektbericht
    |unpublished manuscript|unveröffentlichtes manuskript|unveröff. manuskript|mimeo|working paper|policy paper
    |policy brief|background paper|briefing paper|discussion paper|research paper|occasional paper
    |online-publikation|master thesis|ma thesis|communiqué de presse|comunicado de prensa
    """.split("|")
)
_REVIEW = frozenset({"review", "rezension", "reseña"})
_OTHER_EDITIONS = frozenset(
    [("trad", lang) for lang in "it fr ingl esp cast ted franc".split()]
    + [
        ("tr", "it"),
        ("tr", "fr"),
        ("tr", "esp"),
        ("ed", "or"),
        ("ed", "cons"),
        ("ed", "orig"),
        ("ed", "originale"),
    ]
    + [("éd", "orig"), ("éd", "originale"), ("engl", "Original"), ("dt", "Übers"), ("dt", "Ausg")]
)
_OTHERS = frozenset(word for word, _ in _OTHER_EDITIONS)
_QUOTED = frozenset(f"{stop}{quote} (" for stop in ("", ".", ",") for quote in '"”“«»’')
"""Where a title in quotes ends and a bracket begins."""
_ORDERING = frozenset(
    "auftrag mit with avec préface foreword preface afterword mandat veröffentlichung".split()
)
_ORDERED = re.compile(
    r"""(?:(?:Erstellt\s)?[Ii]m\sAuftrag\s(?:de[rs]|von|vom)
        |(?:Mit|mit(?=\seine[mr]))\s(?:einem\s|einer\s)?(?:Beitr(?:ag|ägen)?|Vorw(?:ort)?|Nachw(?:ort)?|Geleitw(?:ort)?|Einleitung)\b\.?\s(?:von|v\.)
        |With\s(?:an?\s)?(?:forew(?:ord|\.)|pref(?:ace|\.)|introd(?:uction|\.)|afterw(?:ord|\.)|contributions|illustrations)\sby
        |(?:Avec\sune\s(?:préface|postface|introduction)|Préface)\sd[e’']|(?:Foreword|Preface|Afterword)\sby
        |Elaboré\ssur\smandat|Zur\sVeröffentlichung\seingereicht)""",
    re.VERBOSE,
)
"""Who asked for a work, and who added to it."""
_ADDED_TO = frozenset({labels.TITLE, labels.CONTAINER, labels.EDITOR})
_STOPS = frozenset(".?!,")
_UNPUBLISHED = frozenset(
    "unveröff unveröffentlicht unveröffentlichtes unpubl unpublished masch mimeo ms manuskript".split()
)
_THESES = frozenset("diss dissertation dipl arb diplomarbeit magisterarbeit habil".split())
_PREPARED = frozenset("besorgt bearbeitet durchgesehen überarbeitet neubearbeitet eingeleitet".split())
_LONG_REMARK = 25  # words


@judgement(words=_LANGUAGES)
def language_behind_all(draft: Draft) -> None:
    """The "German" or "In Russian" behind a citation says what it is written in and publishes nothing."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if (
            part.label not in _IMPRINT
            or part.last - part.first > 1
            or not at
            or words[part.last].lower() not in _LANGUAGES
        ):
            continue
        alone = part.last == part.first
        led = alone or words[part.first].lower() == "in"
        closed = part.last + 1 >= len(words) or gaps[part.last + 1].strip()[:1] in {".", "]", ")"}
        if (led and closed) or (alone and words[part.first - 1].lower() == "in"):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return


@judgement(labels.TITLE, words=_ABSTRACT | {"]"})
def remark_behind_title(draft: Draft) -> None:
    """The "[preprint]", "[Review of Trees, by A. Elm]" and "(abstract 12)" behind a title are no part of it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        closing = gaps[title.last + 1].lstrip(".")[:1]
        if closing != "]" and (closing != ")" or _ABSTRACT.isdisjoint(draft.small)):
            continue
        for k in range(title.last, max(title.first, title.last - _LONG_REMARK), -1):
            if gaps[k][-1:] in {"[", "("}:
                said = [word.lower() for word in words[k : title.last + 1]]
                told = gaps[k][-1] == "[" and (" ".join(said) in _MEDIA or said[0] in _REVIEW)
                if told or _is_abstract(said):
                    remark = replace(title, label=labels.OTHER, first=k)
                    draft.recut(at, at + 1, replace(title, last=k - 1), remark)
                return


@judgement(
    labels.AUTHOR, labels.TITLE, lacks=[labels.CONTAINER, labels.VOLUME, labels.PAGE], words=["directed"]
)
def film_before_director(draft: Draft) -> None:
    """The "Citizen Moss" of "Citizen Moss. | Directed by A. Oak. | Elm Pictures" is a film, and nobody's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    film, told = draft.parts[0], draft.next_to(0, labels.TITLE)
    if film.label != labels.AUTHOR or told is None or gaps[told.first] != ". ":
        return
    alone = "," not in "".join(gaps[film.first + 1 : film.last + 1])
    alone &= all(len(word) > 1 for word in words[film.first + 1 : film.last + 1])  # "Oak A"
    if alone and words[told.first : told.first + 2] == ["Directed", "by"]:
        draft.recut(0, 2, replace(film, label=labels.TITLE), replace(told, label=labels.OTHER))
        draft.put("type", "motion_picture", film.sure)


def _is_abstract(said: Sequence[str]) -> bool:
    """Whether the number of an abstract is all that is said: "abstract no. P12"; "(abstract)" is kept as printed."""
    return said[0] in _ABSTRACT and said[-1].isdecimal() and len(said) < _LONG_NUMBER


@judgement(labels.TITLE, labels.CONTAINER, words=["["])
def translation_in_brackets(draft: Draft) -> None:
    """The "[Oaks of Bohemia]" of "Duby Čech [Oaks of Bohemia], Strom 4" is the title once more, and no journal."""
    gaps = draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        part = draft.next_to(at, labels.CONTAINER)
        if part and gaps[part.first].strip() == "[" and gaps[part.last + 1][:1] == "]":
            draft.recut(at, at + 2, replace(title, last=part.last))
            return


@judgement(labels.TITLE, words=_EXHIBITED)
def catalogue_in_name(draft: Draft) -> None:
    """The "Ausst.-Kat. Museum Ulm" of "Moos. Ausst.-Kat. Museum Ulm" and an "exh. cat." say what it is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        for k in range(part.first + 1, part.last + 1) if part.label in _ADDED_TO else ():
            said = words[k].lower()
            short = k < part.last and words[k + 1].lower() in {"kat", "cat"}
            if (
                said in _EXHIBITED
                and gaps[k].strip(" (")[-1:] in _STOPS
                and (short or said == "ausstellungskatalog")
            ):
                remark = replace(part, label=labels.OTHER, first=k)
                draft.recut(at, at + 1, replace(part, last=k - 1), remark)
                return


@judgement(labels.TITLE, labels.CONTAINER, lacks=[labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR])
def kind_as_name(draft: Draft) -> None:
    """The "Press release" of "Oaks. Press release. 26 July" says what it is, and is no journal."""
    for at, part in draft.placed(labels.CONTAINER):
        if draft.text(part.first, part.last).lower() in _KINDS:
            draft.recut(at, at + 1, replace(part, label=labels.GENRE))
            return


@judgement(labels.DATE, labels.TITLE)
def year_behind_original(draft: Draft) -> None:
    """The 1990 of "Oak, A. (1952) 1990. Trees" and "Oak, A. ([1952] 1990)" is the year of what is cited.

    The other one is the original's.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, year in draft.placed(labels.DATE):
        if (
            gaps[year.last] in {"] (", "] ", "], "}
            and YEAR.fullmatch(words[year.first])
            and words[year.first] < words[year.last]
        ):
            original = replace(year, label=labels.OTHER, last=year.last - 1)
            draft.recut(at, at + 1, original, replace(year, first=year.last))
            return
        if ")" not in gaps[year.last + 1] and "]" not in gaps[year.last + 1]:
            continue
        title = draft.next_to(at, labels.TITLE)
        if (
            title
            and year.first == year.last
            and gaps[year.first].strip(" .,") in {"(", "["}
            and gaps[title.first] in {") ", "] "}
            and YEAR.fullmatch(words[title.first])
            and words[year.first] < words[title.first]
            and gaps[title.first + 1].strip() in {".", ":", ","}
            and title.first < title.last
        ):
            printed = replace(title, label=labels.DATE, last=title.first)
            draft.recut(
                at, at + 2, replace(year, label=labels.OTHER), printed, replace(title, first=title.first + 1)
            )
            return


@judgement(labels.TITLE, labels.DATE, words=frozenset("".join(_QUOTED)) - frozenset(" .,("))
def year_behind_quotes(draft: Draft) -> None:
    """The 1843 of "»The oak« (1843). In: Trees. Bonn 1982" is the original's, and no part of the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        if (
            YEAR.fullmatch(words[title.last])
            and gaps[title.last] in _QUOTED
            and gaps[title.last + 1][:1] == ")"
        ):
            year = replace(title, label=labels.OTHER, first=title.last)
            draft.recut(at, at + 1, replace(title, last=title.last - 1), year)
            return


@judgement(labels.TITLE, words=map(str.lower, _OTHERS))
def other_edition(draft: Draft) -> None:
    """What stands in "(trad. it. …)" or "(ed. or. …)" is told of another edition, whatever its parts are."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for k in range(1, len(words) - 1):
        if words[k] not in _OTHERS or gaps[k][-1:] not in {"(", "["}:
            continue
        if (words[k], words[k + 1]) not in _OTHER_EDITIONS:
            continue
        closing = ")" if gaps[k][-1:] == "(" else "]"
        end = next((n for n in range(k + 1, len(words)) if closing in gaps[n + 1]), len(words) - 1)
        kept: list[Part] = []
        for part in draft.parts:
            if part.first < k:
                kept.append(replace(part, last=min(part.last, k - 1)))
            elif part.last > end:
                kept.append(replace(part, first=max(part.first, end + 1)))
        draft.recut(0, len(draft.parts), *kept)
        return


@judgement(labels.TITLE, lacks=[labels.ISSUE], words=_ORDERING)
def by_whose_order(draft: Draft) -> None:
    """The "Im Auftrag des Kantons Bern" and the "Mit einem Vorwort von A. Oak" behind a title are no part of it."""
    text, gaps, starts = draft.tokens.text, draft.tokens.gaps, draft.tokens.starts
    for at, title in enumerate(draft.parts):
        for k in range(title.first + 1, title.last) if title.label in _ADDED_TO else ():
            if gaps[k].strip(' )"”»“')[-1:] in _STOPS and _ORDERED.match(text, starts[k]):
                remark = replace(title, label=labels.OTHER, first=k)
                draft.recut(at, at + 1, replace(title, last=k - 1), remark)
                return


@judgement(labels.PUBLISHER, words=_UNPUBLISHED | _PREPARED | {"phil"})
def kind_as_publisher(draft: Draft) -> None:
    """The "Unveröff." of "Bonn: Unveröff. Manuskript" and the "Phil." of "Phil. Diss." have published nothing.

    Nor has who stands in "5. Aufl., besorgt von Ann Elm. Bonn".
    """
    words = draft.tokens.words
    for at, part in draft.placed(labels.PUBLISHER):
        said = [word.lower() for word in words[part.first : part.last + 2]]
        first, *others = said[: part.last - part.first + 1]
        unpublished = first in _UNPUBLISHED and all(word in _UNPUBLISHED | _THESES for word in others)
        prepared = first in _PREPARED and others[:1] in (["von"], ["v"])
        if first in _UNPUBLISHED and part.last > part.first and draft.tokens.gaps[part.first + 1] == ", ":
            told = replace(part, label=labels.NOTE, last=part.first)  # "Mimeo, Elm University"
            draft.recut(at, at + 1, told, replace(part, first=part.first + 1))
            return
        if unpublished or prepared or said == ["phil", "diss"]:
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return


@judgement(labels.TITLE, lacks=[labels.ISSUE], words=_LANGUAGES)
def language_behind_title(draft: Draft) -> None:
    """The "English" of "Trees of the north. English. Bonn" is what it is written in, where the title is of none."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        k = title.last
        if k > title.first + 4 and belongs(words[k - 1], "and") and words[k - 2].lower() in _LANGUAGES:
            k -= 2  # "Latin and German"
        if (
            k > title.first + 2
            and gaps[k] == ". "
            and words[k].istitle()
            and words[k].lower() in _LANGUAGES
            and words[k - 1].lower() not in _LANGUAGES
            and words[title.last].lower() in _LANGUAGES
            and gaps[title.last + 1][:1] == "."
            and not any(word.lower().startswith(_OF_LANGUAGES) for word in words[title.first : k])
        ):
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.NOTE, first=k))
            return


@judgement(labels.TITLE, words=["v"])
def word_looked_up(draft: Draft) -> None:
    """The "s.v." of "s.v. Oak, in Dictionary of trees" leads to the word that was looked up."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    first = title.first
    k = next((k for k in range(first + 1, title.last) if words[k : k + 2] == ["s", "v"]), 0)
    if k and gaps[k].strip() == "," and labels.CONTAINER not in draft.labels and k + 2 <= title.last:
        end = next(
            (n for n in range(k + 3, title.last + 1) if gaps[n].strip(",. ") in {"”", '"', "’", "'", "»"}), 0
        )
        word = replace(title, first=k + 2, last=end - 1 if end else title.last)
        rest = [replace(title, label=labels.OTHER, first=end)] if end else []
        if end and words[end] == "by" and end < title.last and labels.AUTHOR not in draft.labels:
            rest = [replace(title, label=labels.OTHER, first=end, last=end)]
            rest.append(replace(title, label=labels.AUTHOR, first=end + 1))
        book, cue = replace(title, label=labels.CONTAINER, last=k - 1), replace(title, label=labels.OTHER)
        draft.recut(at, at + 1, book, replace(cue, first=k, last=k + 1), word, *rest)
        draft.put("type", "entry-encyclopedia", title.sure)
        return
    if (
        words[first] in {"s", "S"}
        and title.last > first + 1
        and words[first + 1] == "v"
        and gaps[first + 1] in {".", ". "}
        and gaps[first + 2].startswith(".")
    ):
        cue = replace(title, label=labels.OTHER, last=first + 1)
        draft.recut(at, at + 1, cue, replace(title, first=first + 2))


@judgement(labels.OTHER, words=["v"])
def word_behind_book(draft: Draft) -> None:
    """The "Oak" of "Dizionario degli alberi, vol. 34, Roma 1988, s.v. «Oak»" is what was looked up, and the first
    name of "Encyclopaedia of Moss, s.v. “Bog”" the book's.
    """
    for at, cue in draft.placed(labels.OTHER):
        word, book = draft.behind(at), draft.before(at)
        if word and word.first == cue.last + 1 and draft.text(cue.first, cue.last) in {"s.v", "s. v"}:
            alone = book is not None and at == 1 and book.label in {labels.AUTHOR, labels.TITLE}
            alone &= labels.CONTAINER not in draft.labels and draft.tokens.gaps[cue.first] == ", "
            if not alone and labels.TITLE in draft.labels:
                return
            named = [replace(book, label=labels.CONTAINER)] if book and alone else []
            draft.recut(at - alone, at + 2, *named, cue, replace(word, label=labels.TITLE))
            draft.put("type", "entry-encyclopedia", word.sure)
            return


@judgement(labels.AUTHOR, labels.CONTAINER, labels.OTHER)
def article_looked_up(draft: Draft) -> None:
    """The "Oak" of "Art. Oak, TRE 13" and of "Art. Oak, in: TRE 13" is what was looked up in an encyclopedia."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.OTHER) if "art" in draft.small else ():
        if (
            words[part.first] != "Art"
            or gaps[part.first + 1][:1] != "."
            or (
                gaps[part.first + 1].strip() != "." and labels.VOLUME not in draft.labels
            )  # Art is a given name
            or not words[part.first + 1].isalpha()
        ):
            continue
        book, alone = draft.next_to(at, labels.CONTAINER), part.first == part.last
        if labels.TITLE in draft.labels:
            if not alone or not draft.next_to(at, labels.TITLE):
                return
        elif not book:
            return
        elif not alone and part.last > part.first + 1 and belongs(words[part.last], "in"):
            word = replace(part, label=labels.TITLE, first=part.first + 1, last=part.last - 1)
            draft.recut(at, at + 1, replace(part, last=part.first), word, replace(part, first=part.last))
        else:
            k = next((k for k in range(book.last, book.first, -1) if gaps[k].endswith(", ")), 0)
            if not alone or not k:
                return
            word = replace(book, label=labels.TITLE, last=k - 1)
            draft.recut(at + 1, at + 2, word, replace(book, first=k))
        draft.put("type", "entry-encyclopedia", part.sure)
        return
