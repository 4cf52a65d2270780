"""What a note says before the citation that it gives: "See, for example,", "Zur Kritik vgl.", "Sul tema si veda".

It is taken away before the words are tagged: names are told best where they begin. What the tagger has learnt
("Vgl.", "See") is left to it.
"""

from __future__ import annotations

import re

from refsdb.parse.names.given import GIVEN
from refsdb.parse.rare import Rare


def _too(listed: str) -> str:
    """What may follow the word that leads: some of these, with or without commas between."""
    words = (re.escape(word.strip()) for word in listed.split("|"))
    said = "|".join(word.replace(r"\.\ ", r"\.\s?").replace(r"\ ", r"\s") for word in words)
    return rf"(?:,?\s(?:{said}))"


_EN = _too(
    """also|too|generally|especially|esp.|particularly|in particular|further|e. g.|inter alia|notably|for example
    |for instance|above all|among others|among many others|among other works"""
)
_DE = _too(
    """auch|etwa|nur|dazu|hierzu|ferner|insbesondere|insbes.|insb.|bes.|besonders|beispielsweise|exemplarisch|z. B.
    |zum Beispiel|u. a.|unter anderem|vor allem|v. a.|ausführlich|grundlegend|allgemein|zuletzt|jüngst|schon|bereits
    |statt vieler"""
)
_FR = _too(
    """aussi|notamment|également|surtout|en particulier|entre autres|par exemple|p. ex.|par ex.|à ce sujet|à ce propos
    |sur ce point"""
)
_IT = _too(
    """anche|almeno|inoltre|soprattutto|in particolare|tra gli altri|fra gli altri|tra l'altro|ad esempio|ad es.
    |per esempio|per tutti|in proposito|al riguardo|da ultimo|specialmente"""
)
_ES = _too(
    """también|asimismo|especialmente|sobre todo|en particular|entre otros|entre otras|por ejemplo|al respecto|também
    |por exemplo|entre outros|entre outras"""
)
_NL = _too(
    """ook|bijvoorbeeld|bijv.|onder andere|onder meer|vooral|också|bland annat|till exempel|t. ex.|også|for eksempel
    |f. eks.|blant annet|bl. a."""
)
_ABOUT = r"[^.?!:;()\[\]\d\"“”„«»]{2,90}?"
_ASKED = (
    "overviews?|reviews?|discussion|details|survey|summary|introduction|account|this|these|that|point|topic"
)
_LEADS = (
    ("See Compare Cf.", rf"{_EN}+"),
    ("But And", rf"\s(?:see|compare|cf\.){_EN}*"),
    (
        "For On Regarding Concerning",
        rf"\s(?:{_ABOUT},|(?:{_ABOUT})?\b(?:{_ASKED})(?:\s(?:of|on|about|to)\s{_ABOUT})?,?)\s(?:see|cf\.|compare){_EN}*",
    ),
    ("Quoted Cited Cit. Qtd. Zit. Zitiert Citato Cité", r"\s(?:in|nach|from|bei|dans|da|apud)"),
    ("Siehe Vgl. Vergleiche", rf"{_DE}+"),
    ("S.", r"\s(?:etwa|auch|dazu|hierzu|nur)"),
    (
        "Zu Zum Zur Über Für Dazu Hierzu Dagegen Allgemein Grundlegend Ausführlich Kritisch Einführend",
        rf"(?:\s{_ABOUT})?,?\s(?:vgl\.|siehe|s\.|vergleiche){_DE}*",
    ),
    ("Voir Cf.", rf"{_FR}+"),
    ("Sur Pour", rf"\s{_ABOUT},\s(?:voir|cf\.){_FR}*"),
    ("Sur", rf"\sce(?:s|tte|t)?\s\w+\svoir{_FR}*"),
    ("Si", rf"\sved(?:a|ano){_IT}*"),
    ("Cfr. Vedi", rf"{_IT}+"),
    ("V.", r"\s(?:anche|inoltre|ad\ses\.|aussi|notamment)"),
    ("Su Sul Sullo Sulla Sulle Sui Sugli Per In", rf"\s{_ABOUT},?\s(?:si\sved(?:a|ano)|cfr\.){_IT}*"),
    ("Ver Véase Véanse Vid. Cfr. Cf. Veja-se", rf"{_ES}+"),
    ("Sobre Para", rf"\s{_ABOUT},?\s(?:véan?se|vid\.|cfr\.|veja-se){_ES}*"),
    ("Zie Se Vgl.", rf"{_NL}+"),
)
"""The first words of what leads to a citation and to nothing else, and what follows them."""
_NAMED = r"[,:;]?\s(?:\([a-z]\)\s)?(?=[A-ZÀ-Þ\"“„«‘']|(?:v[ao]n|de|d[iu]|del|della|ten?|zu)\s[A-ZÀ-Þ])"
_SAYING = (
    r"(?:\s(?:auch|schon|etwa|bereits|zuletzt|noch|nur|dazu|hierzu|z\.\s?B\.|zum\sBeispiel|beispielsweise))*[:,]?\s"
    r"(?P<name>(?:(?P<given>[A-ZÀ-Þ][\w’'-]+)(?:\s[A-ZÀ-Þ][\w’'-]+|\s[A-Z]\.)?|(?:[A-Z]\.[\s-]?)+)"
    r"\s?(?:(?:v[ao]n|de[rnl]?|di|da|zu[rm]?)\s){0,2}[A-ZÀ-Þ][\w’'-]+(?:,|:|/|\sund\s|\sand\s|\set\s)"
    r"|[A-ZÀ-Þ][\w’'-]+,\s(?P<behind>[A-ZÀ-Þ][\w’'-]+)(?:\s[A-Z]\.)?:)"
)
"""What follows words that stand elsewhere too: only a name that is written out tells that they lead to it."""
_SAYINGS = (
    (
        "So Etwa Dagegen Hierzu Dazu Grundlegend Ausführlich Ausführlicher Ähnlich Kritisch Einführend Zuletzt",
        "",
    ),
    ("Zusammenfassend Weiterführend Exemplarisch Allgemein Thus Similarly Contra Ainsi", ""),
    ("Compare", r"(?=\s[A-ZÀ-Þ][a-zà-ÿ])"),  # "Compare A, Elm B" is a family
    ("Selected Recent Representative", r"\s(?:reviews?|examples?|references)"),
    ("Reviews Examples Vedi", ""),
    ("As", r"\s(?:argued|shown|noted|discussed|suggested|described|quoted|cited)\s(?:by|in)"),
    ("Zum", r"\s(?:Beispiel|Folgenden|Ganzen|Thema|Begriff|Hintergrund|Forschungsstand|Überblick|Kontext)"),
    ("Zur", r"\s(?:Einführung|Kritik|Diskussion|Debatte|Vertiefung|Sache|Begriffsgeschichte)"),
    ("Z.", r"\s?B\."),
    ("Im", r"\sÜberblick"),
    ("Statt", r"\svieler"),
    ("For", r"\s(?:example|instance)"),
    ("Par", r"\sexemple"),
)
_NUMBER = re.compile(r"\W{0,2}\d{1,4}[.)\]]?\s(?=[^\W\d_])")
"""The number of the note."""

_BEFORE = re.compile(
    r"[ ,]{1,2}[\[(](?:wie|siehe|s\.|vgl\.|see|as\sin|voir|vedi|cit\.)?\s?(?:oben\s|above\s)?(?:in\s)?"
    r"(?:Anm\.|Anmerkung|Fn\.|Fußnote|note|nota|noot)\s?\d{1,4}[\])]"
)
"""The note in which a work was cited before: "(wie Anm. 3)"."""


def _by_first_word() -> dict[str, list[Rare]]:
    table: dict[str, list[Rare]] = {}
    for leads, named in ((_LEADS, _NAMED), (_SAYINGS, _SAYING)):
        for firsts, rest in leads:
            pattern = Rare(rest + named)
            for first in firsts.split():
                table.setdefault(first, []).append(pattern)
    return table


_BEHIND = _by_first_word()


def without_lead(text: str) -> str:
    """The citation without the words that lead to it, and "(wie Anm. 3)"; as it is where there are none."""
    if "Anm" in text or "note " in text or "nota " in text:
        text = _BEFORE.sub("", text)
    at = 0
    first = text.split(" ", 1)[0].rstrip(",:")
    if first[:1].isdigit() and (number := _NUMBER.match(text)):
        at = number.end()
        first = text[at:].split(" ", 1)[0].rstrip(",:")
    for lead in _BEHIND.get(first, ()):
        led = lead.match(text, at + len(first))
        if led is None:
            continue
        groups = led.groupdict()
        given = groups.get("given") or groups.get("behind")
        if given is None or given.lower() in GIVEN:
            return text[led.start("name") if groups else led.end() :]
    return text
