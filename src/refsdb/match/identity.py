"""Whether two printed references are one work, without asking anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from refsdb.model import Evidence, Outcome, Reference
from refsdb.text.fold import fold, squash
from refsdb.text.identifiers import doi_key
from refsdb.text.journals import likeness as _likeness

_ACCEPT, _ASK = 4.5, 1.0
# two references taken at random from those that share a feature are more often two works than one
_PRIOR = -6.0
_LONG_TITLE = 15
_TITLE_KEY = 32
# words that make another work of the same title (Crossref deposits errata and replies under the old title)
_SIBLING = frozenset(
    "erratum corrigendum correction retraction addendum reply response comment commentary part supplement".split()
)
_NUMERAL = re.compile(r"[a-z]|\d{1,2}|[ivx]{1,5}")
_SAME_CONTAINER, _OTHER_CONTAINER = 0.85, 0.4  # likeness of names


def features(reference: Reference) -> frozenset[str]:
    """What two prints of one work are likely to have in common, at least one of it. Used to fetch, not to judge."""
    return frozenset(_features(reference))


def _features(reference: Reference) -> Iterator[str]:
    author, year, volume, page = (
        _author(reference),
        reference.year,
        reference.volume,
        first_page(reference.page),
    )
    title = squash(reference.title)
    if reference.doi:
        yield f"doi:{doi_key(reference.doi)}"
    if reference.url:
        yield f"url:{_url(reference.url)}"
    if len(title) >= _LONG_TITLE:
        yield f"title:{title[:_TITLE_KEY]}"
    if author and year:
        yield f"ay:{author}:{year}"
    if volume and page:
        yield f"vp:{volume}:{page}:{year}"
        if author:
            yield f"avp:{author}:{volume}:{page}"


def same(one: Reference, other: Reference) -> tuple[Outcome, tuple[Evidence, ...]]:
    """accept: one work; ask: may be; none: two works. With the reasons, whose weights are summed.

    The weights are set by hand so that any three of title, author, year, volume and page carry a pair, and
    one plain contradiction makes it a question.
    """
    evidence = tuple(_evidence(one, other))
    total = _PRIOR + sum(reason.weight for reason in evidence)
    if total >= _ACCEPT:
        return Outcome.accept, evidence
    return (Outcome.ask if total >= _ASK else Outcome.none), evidence


def first_page(page: str) -> str:
    """The first page of a range, folded: "S12-S15" is "s12"."""
    return squash(re.split(r"[-–,]", page, maxsplit=1)[0])


def _evidence(one: Reference, other: Reference) -> Iterator[Evidence]:
    if one.doi and other.doi:
        equal = doi_key(one.doi) == doi_key(other.doi)
        yield Evidence("doi", 10.0 if equal else -8.0, f"{one.doi} / {other.doi}")
    if one.url and other.url and _url(one.url) == _url(other.url):
        yield Evidence("url", 6.0, one.url)
    yield from _title(one, other)
    yield from _container(one, other)
    authors = _author(one), _author(other)
    if all(authors):
        likeness = fuzz.ratio(*authors)
        weight = 3.0 if likeness == 100 else 1.0 if likeness >= 80 else -4.0
        yield Evidence("author", weight, f"{authors[0]} / {authors[1]}")
    if one.year and other.year:
        apart = abs(one.year - other.year)
        yield Evidence(
            "year", 2.0 if apart == 0 else -0.5 if apart == 1 else -3.0, f"{one.year} / {other.year}"
        )
    for name, known, left, right in (
        ("volume", (2.5, -3.0), squash(one.volume), squash(other.volume)),
        ("page", (4.0, -4.0), first_page(one.page), first_page(other.page)),
    ):
        if left and right:
            yield Evidence(name, known[0] if left == right else known[1], f"{left} / {right}")
    if one.edition and other.edition and _edition(one.edition) != _edition(other.edition):
        yield Evidence("edition", -6.0, f"{one.edition} / {other.edition}")
    if one.isbn and other.isbn and squash(one.isbn)[-10:-1] == squash(other.isbn)[-10:-1]:
        yield Evidence("isbn", 6.0, one.isbn)  # of ten or thirteen digits: without prefix and check digit
    if (
        one.publisher
        and other.publisher
        and fuzz.token_set_ratio(fold(one.publisher), fold(other.publisher)) >= 90
    ):
        yield Evidence("publisher", 1.0, one.publisher)


def _title(one: Reference, other: Reference) -> Iterator[Evidence]:
    left, right = fold(one.title), fold(other.title)
    if not left or not right:
        return
    likeness = max(fuzz.ratio(left, right), fuzz.token_sort_ratio(left, right))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) >= _LONG_TITLE and longer.startswith(shorter):
        likeness = max(likeness, 95.0)  # a subtitle left out
    weight = 6.0 if likeness >= 95 else 3.0 if likeness >= 85 else 0.0 if likeness >= 60 else -3.0
    if (
        weight < 0
        and _same_place(one, other)
        and _author(one) == _author(other)
        and one.volume == other.volume
    ):
        weight = -1.0  # a translated title
    if weight > 0 and len(shorter) < _LONG_TITLE:
        # "Introduction" is the title of many chapters, "Dermatology" of few books by one author in one year
        weight = 3.0 if "chapter" in {one.type, other.type} else 4.5
    yield Evidence("title", weight, f"{likeness:.0f} % alike")
    if weight > 0 and left.replace(" ", "") != right.replace(" ", ""):
        odd = set(left.split()) ^ set(right.split())
        sibling = odd & _SIBLING
        if not _same_place(one, other):  # part A and part B, volume 1 and volume 2
            sibling |= {word for word in odd if _NUMERAL.fullmatch(word)}
        if sibling:
            yield Evidence("sibling", -8.0, ", ".join(sorted(sibling)))


def _same_place(one: Reference, other: Reference) -> bool:
    return bool(one.page) and first_page(one.page) == first_page(other.page)


def _container(one: Reference, other: Reference) -> Iterator[Evidence]:
    """A journal's name may be translated beyond telling; a book's title is what tells its chapters apart."""
    if not one.container_title or not other.container_title:
        return
    alike = _likeness(one.container_title, other.container_title)
    if alike >= _SAME_CONTAINER:
        yield Evidence("container", 1.0, one.container_title)
    elif alike < _OTHER_CONTAINER:
        weight = -4.0 if "chapter" in {one.type, other.type} else -1.0
        yield Evidence("container", weight, f"{one.container_title} / {other.container_title}")


def _author(reference: Reference) -> str:
    people = reference.author or reference.editor
    return squash(people[0].family or people[0].literal) if people else ""


def _edition(text: str) -> str:
    """The edition's number: "4th ed" and "4. Aufl" are the same."""
    number = re.search(r"\d+", text)
    return number.group() if number else squash(text)


def _url(url: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", url.strip().lower()).rstrip("/")
