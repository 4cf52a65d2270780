"""Printed texts, what is read from them, and articles made of them: several prints of few works, and near misses."""

from __future__ import annotations

from refsdb.intake.reading import Extracted
from refsdb.model import (
    Article,
    Bibliography,
    Candidate,
    Citation,
    Date,
    Entry,
    Evidence,
    Identifier,
    Name,
    Outcome,
    Parsed,
    Record,
    Reference,
    Verdict,
    Work,
)


def reference(family: str, year: int, title: str, volume: str = "", page: str = "") -> Reference:
    return Reference(
        type="article-journal",
        author=(Name(family=family),),
        title=title,
        container_title="J Test",
        issued=Date(year) if year else None,
        volume=volume,
        page=page,
    )


WORKS = [
    ("Alpha", 2001, "On the first thing of all", "1", "11-19"),
    ("Beta", 2002, "A second matter entirely", "2", "22-29"),
    ("Gamma", 2003, "The third is other again", "3", "33-39"),
]
READ: dict[str, Reference] = {}
for family, year, title, volume, page in WORKS:
    whole = reference(family, year, title, volume, page)
    first = page.split("-")[0]
    READ[f"{family} A ({year}) {title}. J Test {volume}: {page}"] = whole
    READ[f"{family} A: {title}. J Test {volume} ({year}) {first}."] = reference(
        family, year, title, volume, first
    )
    READ[f"{family} A et al. {title.upper()}. J. Test {volume}, {page}."] = reference(
        family, 0, title.upper(), volume, page
    )
    READ[f"{family} A ({year}) {title}: erratum. J Test {volume}: 99"] = reference(
        family, year, f"{title}: erratum", volume, "99"
    )
TEXTS = list(READ)


def article(*texts: str, source: str = "a.txt", title: str = "An entry") -> Extracted:
    citations = tuple(Citation(n, str(n), text) for n, text in enumerate(texts, 1))
    entry = Entry(source, title=title, identifiers=(Identifier("icd-10", "L94.2"),), synonyms=("one", title))
    return Extracted(Article(entry, citations), tuple(Parsed(text, READ[text]) for text in texts))


def bibliography(*texts: str, source: str = "a.bib") -> Bibliography:
    records = tuple(Record(f"key{n}", READ[text], text, n) for n, text in enumerate(texts, 1))
    return Bibliography(source, "bibtex", records)


def verdict(work: int) -> Verdict:
    """One of the works is accepted."""
    family, year, title, volume, page = WORKS[work]
    record = {
        "DOI": f"10.5555/{family}",
        "type": "journal-article",
        "title": [title],
        "author": [{"family": family, "given": "Anna"}],
        "container-title": ["Journal of Tests"],
        "issued": {"date-parts": [[year]]},
        "volume": volume,
        "page": page,
    }
    candidate = Candidate(Work.from_record(record), 0.99, (Evidence("title", 10.0, "same title"),))
    return Verdict(Outcome.accept, (candidate,), "same title")
