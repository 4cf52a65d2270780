"""Newspapers and stations: they stand where a publisher may stand, and have a type of their own."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.imprints import is_house
from refsdb.parse.tagger import Part

_LAST = frozenset(
    """
    times herald tribune guardian gazette telegraph zeitung tagblatt tageblatt anzeiger kurier rundschau tagesspiegel
    handelsblatt handelsblad volkskrant dagblad dagbladet aftenposten
""".split()
)
"""What names of newspapers end with."""
_NAMES = frozenset(
    name.strip()
    for name in """
    washington post|new york post|huffington post|jerusalem post|denver post|south china morning post|baltimore sun
    |vancouver sun|toronto star|kansas city star|boston globe|globe and mail|daily mail|daily express|daily mirror
    |daily news|independent|observer|wall street journal|economist|newsweek|usa today|christian science monitor
    |san francisco chronicle|houston chronicle|chronicle of higher education|dallas morning news
    |chicago sun-times|zeit|welt|spiegel|faz|f.a.z.|nzz|taz|frankfurter allgemeine|süddeutsche|standard
    |presse|monde|monde diplomatique|figaro|libération|croix|échos|soir|temps|país|mundo|vanguardia|nación|universal
    |clarín|corriere della sera|repubblica|stampa|sole 24 ore|messaggero|folha de s. paulo
    |folha de s.paulo|folha de são paulo
    |svenska dagbladet|sydsvenska dagbladet|algemeen dagblad|volkskrant
    |estado de s. paulo|estado de são paulo|o globo|público|expresso|diário de notícias|correio da manhã
    |de standaard|de morgen|de tijd|de telegraaf|het laatste nieuws|gazet van antwerpen|le devoir|la presse|la croix
    |politiken|berlingske|jyllands-posten|dagens nyheter|dagens industri|aftonbladet|expressen|helsingin sanomat
    |gazeta wyborcza|rzeczpospolita|lidové noviny|mladá fronta dnes|népszabadság|magyar nemzet|der standard
    |the hindu|the australian|the age|the scotsman|haaretz|daily telegraph|irish independent|la nación|el universal
    |el mercurio|la tercera|o público|jornal do brasil|valor econômico|il giornale|il manifesto|avvenire|l'unità
    |spiegel online|zeit online|welt online|focus online|faz online|standard online
    |trouw|het parool|nrc|правда|известия|коммерсантъ|коммерсант|российская газета|независимая газета|人民日报
    """.split("|")
)
_WITH_ARTICLE = frozenset(
    "independent observer standard economist zeit welt spiegel presse monde croix soir temps mundo nación universal"
    " stampa".split()
)
"""Names that are words of the language, and a newspaper's only behind its article."""
_ARTICLES = frozenset("the der die das le la les el los las il lo i o a os as de het l'".split())
_OF_OTHERS = frozenset(
    {labels.VOLUME, labels.ISSUE, labels.GENRE, labels.EDITOR, labels.SERIES, labels.NUMBER}
)
_BEFORE_DAY = frozenset({labels.OTHER, labels.PAGE})
_TOWN = 3  # words
_SMALL = 3  # letters that a word in small letters has at most: "da"
_KNOWN = 0.9  # how sure a name is that is one of these
_MOST = 6  # words of a newspaper's name
_CALLED = 2  # words of a station's name, at most
_STATIONS = frozenset({"radio", "channel", "bbc"})


def is_newspaper(name: str) -> bool:
    """Whether a name is a newspaper's: "The Baltimore Sun", "Süddeutsche Zeitung"; no "Signs of the times"."""
    words = name.lower().replace("l'", "l' ").strip(' .,«»"“”„').split()
    article = len(words) > 1 and words[0] in _ARTICLES
    bare = " ".join(words[article:])
    if bare in _NAMES or " ".join(words) in _NAMES:
        return article or bare not in _WITH_ARTICLE
    if not 1 < len(words) <= _MOST or words[-1] not in _LAST:
        return False
    return not any(word[0].islower() for word in name.strip(' .,«»"“”„').split()[article:])


@judgement(labels.CONTAINER, labels.DATE, lacks=[labels.AUTHOR, labels.TITLE])
def newspaper_before_colon(draft: Draft) -> None:
    """The "Moor unter Strom" of "Süddeutsche Zeitung: Moor unter Strom, 3. Mai 2011" is a title, and no name."""
    part, gaps = draft.parts[0], draft.tokens.gaps
    k = next((k for k in range(part.first + 1, part.last + 1) if ":" in gaps[k]), 0)
    if part.label == labels.CONTAINER and k and is_newspaper(draft.text(part.first, k - 1)):
        draft.recut(0, 1, replace(part, last=k - 1), replace(part, label=labels.TITLE, first=k))


@judgement(labels.AUTHOR, labels.TITLE, lacks=[labels.CONTAINER])
def newspaper_as_author(draft: Draft) -> None:
    """The "Der Spiegel" of "Der Spiegel: The end of oaks, Nr. 23/2001" is where it was printed, and so is the
    "Le Monde" of "Le Monde, « Oaks », 4 avril 2018".
    """
    (at, part), *others = draft.placed(labels.AUTHOR)
    if (
        not others
        and draft.next_to(at, labels.TITLE)
        and (labels.ISSUE in draft.labels or any(_is_day(draft, date) for date in draft.of(labels.DATE)))
        and is_newspaper(draft.printed(part).rstrip(" :"))
    ):
        draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))


@judgement(labels.TITLE, labels.DATE, lacks=[labels.CONTAINER, labels.VOLUME, labels.GENRE])
def newspaper_behind_title(draft: Draft) -> None:
    """In "Elm A. (2009, March 19). Oaks fall. The Baltimore Sun" the newspaper is no publisher."""
    tokens = draft.tokens
    for at, part in enumerate(draft.parts):
        if part.label not in {labels.PUBLISHER, labels.PLACE} or not at:
            continue
        house = draft.parts[at - 1].label == labels.PLACE and ":" in tokens.gaps[part.first]
        if not house and is_newspaper(draft.text(part.first, part.last)):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER, sure=max(part.sure, _KNOWN)))
            return
    if not draft.labels.isdisjoint({labels.PUBLISHER, labels.PLACE}):
        return
    at, title = draft.placed(labels.TITLE)[-1]
    for k in range(title.last, max(title.first, title.last - _MOST), -1):
        if tokens.gaps[k][:1] in {".", "?", "!"} and is_newspaper(draft.text(k, title.last)):
            draft.recut(
                at, at + 1, replace(title, last=k - 1), replace(title, label=labels.CONTAINER, first=k)
            )
            return


@judgement(labels.TITLE, labels.DATE, labels.PAGE, lacks=_OF_OTHERS)
def newspaper_of_day(draft: Draft) -> None:
    """The "Gazeta" of "On oaks. Gazeta, Ulm, 3 mar. 2001, p. 7" has printed it on that day, as no publisher does; and
    a name behind the day is a part of it: "On oaks. Gazeta, Ulm, 3 mar. 2001. Sport, p. 7" (NBR 6023).
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    day = next((at for at, part in draft.placed(labels.DATE) if _is_day(draft, part)), 0)
    if not day:
        return
    towns = [
        (at, name)
        for at, name in draft.placed(labels.CONTAINER)
        if name.last - name.first < _TOWN and at < day
    ]
    for at, place in (*draft.placed(labels.PLACE), *towns):
        name = draft.up_to(at, labels.PUBLISHER) or draft.up_to(at, labels.TITLE)
        k = name.first if name else 0
        if name and name.label == labels.TITLE:
            k = next(
                (n for n in range(name.last, max(name.first, name.last - _MOST), -1) if gaps[n] == ". "), 0
            )
        if (
            not k
            or name is None
            or not at < day
            or gaps[k] not in {". ", "? ", "! "}
            or gaps[place.first] != ", "
            or any(part.label not in _BEFORE_DAY for part in draft.parts[at + 1 : day])
            or any(word[0].islower() and len(word) > _SMALL for word in words[k : name.last + 1])
            or len(words[k - 1]) <= 1
            or is_house(words[k : name.last + 1])
        ):
            continue
        for behind, part in draft.placed(labels.CONTAINER):
            if behind == at:
                draft.recut(at, at + 1, replace(part, label=labels.PLACE))
                continue
            if behind < day:
                return
            draft.recut(behind, behind + 1, replace(part, label=labels.OTHER))
        title = [replace(name, last=k - 1)] if name.label == labels.TITLE else []
        draft.recut(at - 1, at, *title, replace(name, label=labels.CONTAINER, first=k))
        draft.put("type", "article-newspaper", name.sure)
        return


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.ISSUE, labels.PAGE], words=_STATIONS)
def number_of_station(draft: Draft) -> None:
    """The 4 of "BBC Radio 4, 3 January 2014" is in the station's name: it has no volumes."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        number = draft.next_to(at, labels.VOLUME)
        if (
            number
            and number.first == number.last
            and part.last - part.first < _CALLED
            and words[part.last].lower() in _STATIONS
            and gaps[number.first] == " "
            and len(words[number.first]) == 1
        ):
            draft.recut(at, at + 2, replace(part, last=number.last))
            draft.put("type", "broadcast", part.sure)
            return


def _is_day(draft: Draft, part: Part) -> bool:
    """Whether a part has a day, a month in words and a year."""
    said = draft.tokens.words[part.first : part.last + 1]
    return sum(word.isdecimal() for word in said) > 1 and any(belongs(word, "month") for word in said)
