"""References of our own making with everything that deposited records hold: mark-up, entities, odd names and pages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from refsdb.model.belief import believe
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.model.work import Work

_WORDS = (
    "analysis growth of the in and protein cell skin model with for effects a response patients DNA mRNA rats "
    "under stress light acid water soil forest DNA-binding risk theory early late Alpine European von Willebrand "
    "clinical trials 2019 COVID-19 T-cell pH iPSC McCune-Albright H. pylori über Größe système œuvre señal český "
    "naïve Łódź İzmir"
).split()
_ODD = (
    "<i>E. coli</i> CO<sub>2</sub> <b>bold</b> <scp>d</scp>-glucose &amp; &lt;0.05 &amp;amp; &#x3b1; &alpha;-helix "
    "<mml:math><mml:mi>x</mml:mi></mml:math> α-synuclein CO₂ µm 10⁻³ x² “quoted” «cité» „unten“ ‘one’ it’s — – -- "
    "--- '' `` ... … 100% C# C++ F_2 $x^2$ ~ ^ \\ {curly} {lone lone} \\alpha \\input{x} ^^5c @article{x, [brackets] "
    "(brackets) <0.05 >0.95 a<b #1 \"straight\" 'straight' * = | / ? ! : ; , . • → ≤ ≥ ± × ° ½ € £ § © ® ™ ﬁ ß æ ø "
    "漢字 日本 Привет мир שלום العربية ελληνικά ế ǅ e\u0301 n\u0303 a\u00a0b a\u2009b soft\u00adhyphen zero\u200bwidth "
    "non‐breaking‑hyphens 1–2 😀 ‰ ﬂ № ⅔ ∞ ∑ √2 ° ′ ″ Å ℃ ʻokina"
).split()
_SYLLABLES = (
    "ba ri ko ten mar lu ver hof stein son ov ski ez ley ang zhu kim dal per fon gré mü ñez öl çel".split()
)
_PARTICLES = ("van der", "de la", "von", "d'", "al-", "Mc", "O'", "El", "St.")
_BODIES = (
    "World Health Organization",
    "Committee on Trials & Errors, The",
    "The 1,000 Genomes Consortium",
    "Smith, Jones and Others",
    "Working Group (WG-5)",
    "100% Renewable e.V.",
)
_PAGES = (
    "{0}-{1}",
    "{0}-{1}",
    "{0}–{1}",
    "{0}--{1}",
    "e{0}",
    "S{0}-S{1}",
    "{0}",
    "iv-xii",
    "n/a-n/a",
    "{0}, {1}",
    "{0}.e1",
    "R{0}",
    "{0}a",
)
_VOLUMES = ("{}", "{}", "{}", "{}", "{}A", "{} Suppl", "Suppl {}", "{}–3", "{}(Pt 1)", "Vol. {}", "XIV")
_ISSUES = ("{}", "{}", "{}-2", "{}–2", "Suppl. {}", "{} Pt 2", "S{}")
_TAILS = (
    "j.x.2{0}.01",
    "(SICI)1097-0258(1998)17:15<{0}::AID-X>3.0.CO;2-#",
    "a_b-{0}",
    "X{0}%41",
    "s[{0}]&y",
    "{0}",
)
_TYPES = {
    "journal-article": 12,
    "proceedings-article": 2,
    "book-chapter": 2,
    "book": 1,
    "report": 1,
    "posted-content": 1,
    "dissertation": 1,
    "dataset": 1,
    "other": 1,
}


def invented(count: int, seed: int = 7) -> list[Item]:
    """`count` references, the same for the same seed; no two have one DOI, and all have what their type requires."""
    return [_item(number, random.Random(seed * 1_000_003 + number)) for number in range(1, count + 1)]


# more than the alphabet has letters, by which styles tell works of one author and year apart
ALIKE = [
    Item(
        f"same{number}",
        Reference(
            type="article-journal",
            author=(Name("Rivera", "Ana"),),
            title=f"Study {number} of forty",
            container_title="Journal of Studies",
            issued=Date(2001),
        ),
    )
    for number in range(1, 41)
]


def _item(number: int, choose: random.Random) -> Item:
    work = Work.from_record(dict(_record(number, choose)))
    pmid = "" if choose.random() < 0.3 else str(10_000_000 + number)
    return Item(f"r{number}", replace(believe(Reference(), work).reference, pmid=pmid))


def _record(number: int, choose: random.Random) -> Iterator[tuple[str, Any]]:
    kind = choose.choices(list(_TYPES), list(_TYPES.values()))[0]
    year, first = choose.randint(1950, 2026), choose.randint(1, 2000)
    yield "type", kind
    yield "DOI", f"10.5555/{choose.choice(_TAILS).format(number)}"
    yield "title", [_title(choose, odd=0.2)]
    authors = {
        str(name): name for name in (_name(choose) for _ in range(choose.choice((1, 1, 2, 3, 4, 8, 30))))
    }
    yield "author", list(authors.values())  # nobody twice: MODS knows a name once
    parts = [year, choose.randint(1, 12), choose.randint(1, 31)][: choose.randint(1, 3)]
    yield "issued", {"date-parts": [parts]}
    yield "container-title", [_title(choose, odd=0.05)]
    yield "publisher", choose.choice(("Press & Sons", "Éditions d'Été", "Verlag_1", "Publisher (Ltd.)"))
    yield "editor", [_name(choose)] if kind in {"book-chapter", "proceedings-article"} else []
    yield "ISSN", ["0317-8471"]
    if kind == "journal-article":
        yield "volume", choose.choice(_VOLUMES).format(choose.randint(1, 300))
        yield "issue", choose.choice(_ISSUES).format(choose.randint(1, 12))
        yield "page", choose.choice(_PAGES).format(first, first + choose.randint(0, 30))


def _title(choose: random.Random, *, odd: float) -> str:
    words = [choose.choice(_ODD if choose.random() < odd else _WORDS) for _ in range(choose.randint(2, 14))]
    text = " ".join([choose.choice(_WORDS).capitalize(), *words])
    if choose.random() < 0.3:
        text = f"{text}: {_words(choose, 3)}"
    shape = choose.random()
    if shape < 0.03:
        return text.upper()
    if shape < 0.06:
        return f"[{text}]"
    return text + choose.choice(("", "", "", "", ".", "?", "!"))


def _words(choose: random.Random, count: int) -> str:
    return " ".join(choose.choice(_WORDS) for _ in range(count))


def _name(choose: random.Random) -> dict[str, str]:
    if choose.random() < 0.05:
        return {"name": choose.choice(_BODIES)}
    family = _syllables(choose).capitalize()
    if choose.random() < 0.15:
        particle = choose.choice(_PARTICLES)
        family = particle + family if particle[-1] in "'-c" else f"{particle} {family}"
    if choose.random() < 0.05:
        family = choose.choice(
            (f"{family}-{_syllables(choose).capitalize()}", f"{family}, Jr.", family.upper(), "李")
        )
    initial = _syllables(choose).capitalize()
    shapes: Sequence[str] = (
        initial,
        initial[0],
        f"{initial[0]}. {initial[-1].upper()}.",
        f"{initial}-{initial}",
        f"{initial[0]}.-Q.",
    )
    name = {"family": family, "given": choose.choice(shapes)}
    if choose.random() < 0.03:
        name["suffix"] = choose.choice(("Jr", "III", "M.D., Ph.D."))
    return name if choose.random() > 0.02 else {"family": family}


def _syllables(choose: random.Random) -> str:
    return "".join(choose.choice(_SYLLABLES) for _ in range(choose.randint(2, 4)))
