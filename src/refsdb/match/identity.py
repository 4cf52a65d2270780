"""Whether two printed references are one work, without asking anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import eq

from rapidfuzz import fuzz

from refsdb.match.tongue import kinship, unlike
from refsdb.match.wording import ANSWER, NOTICE
from refsdb.model import OTHER_TITLE, Evidence, Outcome, Reference
from refsdb.text.fold import fold, words
from refsdb.text.identifiers import doi_key
from refsdb.text.journals import likeness as _likeness

_ACCEPT, _ASK = 4.5, 1.0
# two references taken at random from those that share a feature are more often two works than one
_PRIOR = -6.0
_LONG_TITLE = 15
_ALIKE, _EQUAL = 85, 95  # how alike titles are that may be one, and that are, in per cent
_TELLING_TITLE = 40  # letters from which an equal title says more than any other field
_TITLE_KEY = 32
_NO_SHORT_NAME = 6
_OTHER_TITLE = -3.0
_TWO_TITLES = -5.0  # two pieces on one page, which all else that is printed does not make one
_EARLY = 100  # a page that an issue may have which begins with page 1
_MANY = 4  # authors whose list as a whole is hardly another's
# words that make another work of the same title (Crossref deposits errata and replies under the old title)
_SIBLING = NOTICE | ANSWER | frozenset(words("part supplement rebuttal last counterpoint"))
_NUMERAL = re.compile(r"[a-z]|\d{1,2}|[ivx]{1,5}")
_SAME_CONTAINER, _OTHER_CONTAINER = 0.85, 0.4  # likeness of names
_NUMBER = re.compile(r"[a-z]*\d+[a-z]?")


def features(reference: Reference) -> frozenset[str]:
    """What two prints of one work are likely to have in common, at least one of it. Used to fetch, not to judge.

    Each is shared by few works, however many there are: a name and a year alone are not.
    """
    return frozenset(_features(reference))


def _features(reference: Reference) -> Iterator[str]:
    author, year = _author(reference), reference.year
    volume, page = _first_number(reference.volume), first_page(reference.page)
    title = _squash(reference.title)
    if reference.doi:
        yield f"doi:{doi_key(reference.doi)}"
    if reference.url:
        yield f"url:{_url(reference.url)}"
    if len(title) >= _LONG_TITLE:
        yield f"title:{title[:_TITLE_KEY]}"
    numbers = {volume, page, *_numbers(reference.page)[:2]} - {""}
    if author and year:
        for number in numbers:  # whichever of them was taken for the volume
            yield f"ayn:{author}:{year}:{number}"
        if not numbers or len(title) < _LONG_TITLE:
            yield f"ay:{author}:{year}"
    if volume and page:
        yield f"vp:{volume}:{page}:{year}"
        if author:
            yield f"avp:{author}:{volume}:{page}"


def same(one: Reference, other: Reference) -> tuple[Outcome, tuple[Evidence, ...]]:
    """accept: one work; ask: may be; none: two works. With the reasons, whose weights are summed.

    The weights are set by hand so that any three of title, author, year, volume and page carry a pair, and
    one plain contradiction makes it a question. So does one DOI behind two titles: it belongs to one of them.
    """
    evidence = tuple(_evidence(one, other))
    total = _PRIOR + sum(reason.weight for reason in evidence)
    if total >= _ACCEPT and not (_one_doi(one, other) and _two_titles(evidence)):
        return Outcome.accept, evidence
    return (Outcome.ask if total >= _ASK else Outcome.none), evidence


def elsewhere(one: Reference, other: Reference) -> bool:
    """Whether year, volume and first page are given and all others, and no number may name one work all the same.

    Then `same` says none: an equal title and all its authors weigh less than that. It is asked first of references
    that only have the beginning of a title in common, as most have that are found in a large library.
    """
    here, there = _whereabouts(one), _whereabouts(other)
    if not (all(here) and all(there)) or any(map(eq, here, there)):
        return False
    return not (_one_doi(one, other) or (one.url and other.url) or (one.isbn and other.isbn))


def _whereabouts(one: Reference) -> tuple[int, str, str]:
    return one.year or 0, _first_number(one.volume), first_page(one.page)


def _one_doi(one: Reference, other: Reference) -> bool:
    return bool(one.doi and other.doi) and doi_key(one.doi) == doi_key(other.doi)


def _two_titles(evidence: Sequence[Evidence]) -> bool:
    """Whether the titles are those of two works; one translated, or in other words, says less."""
    return any(reason.name == "title" and reason.weight <= _OTHER_TITLE for reason in evidence)


@lru_cache(maxsize=16384)
def first_page(page: str) -> str:
    """The first page of a range, folded: "S12-S15" is "s12"."""
    return _squash(re.split(r"[-–,]", page, maxsplit=1)[0])


def early(page: str) -> bool:
    """Whether each issue of a volume may have this first page: one that counts from 1."""
    return page.isdecimal() and int(page) < _EARLY


def _evidence(one: Reference, other: Reference) -> Iterator[Evidence]:
    if one.doi and other.doi:
        yield Evidence("doi", 10.0 if _one_doi(one, other) else -8.0, f"{one.doi} / {other.doi}")
    yield from _address(one, other)
    yield from _title(one, other)
    yield from _container(one, other)
    yield from _authors(one, other)
    if one.year and other.year:
        apart = abs(one.year - other.year)
        yield Evidence(
            "year", 2.0 if apart == 0 else -0.5 if apart == 1 else -3.0, f"{one.year} / {other.year}"
        )
    yield from _place(one, other)
    yield from _counted(one, other)
    if one.edition and other.edition and _edition(one.edition) != _edition(other.edition):
        yield Evidence("edition", -6.0, f"{one.edition} / {other.edition}")
    if one.isbn and other.isbn and _squash(one.isbn)[-10:-1] == _squash(other.isbn)[-10:-1]:
        yield Evidence("isbn", 6.0, one.isbn)  # of ten or thirteen digits: without prefix and check digit
    if (
        one.publisher
        and other.publisher
        and fuzz.token_set_ratio(fold(one.publisher), fold(other.publisher)) >= 90
    ):
        yield Evidence("publisher", 1.0, one.publisher)


def _address(one: Reference, other: Reference) -> Iterator[Evidence]:
    """One address for two works is the page that lists them, or a whole site: then it says little."""
    address = _url(one.url)
    if not address or address != _url(other.url):
        return
    left, right = _fold(one.title), _fold(other.title)
    others = bool(_author(one) and _author(other)) and fuzz.ratio(_author(one), _author(other)) < 80
    listed = bool(left and right) and _alike(left, right) < (_EQUAL if others else _ALIKE)
    site = "/" not in address and "?" not in address
    later = bool(one.year and other.year) and one.year != other.year
    said = 1.0 if listed else 1.5 if later else 4.5 if site else 6.0
    yield Evidence("url", 0.0 if site and listed else said, one.url)


def _title(one: Reference, other: Reference) -> Iterator[Evidence]:
    left, right = _fold(one.title), _fold(other.title)
    if not left or not right:
        return
    likeness, shorter = _alike(left, right), min(left, right, key=len)
    weight = (
        6.0 if likeness >= _EQUAL else 3.0 if likeness >= _ALIKE else 0.0 if likeness >= 60 else _OTHER_TITLE
    )
    if likeness == 100 and len(shorter) >= _TELLING_TITLE:
        weight = 7.0
    if (
        weight < 0
        and _same_place(one, other)
        and _author(one) == _author(other)
        and one.volume == other.volume
        and (_second(one) == _second(other) or not _second(one) or not _second(other))
    ):
        apart = _of_any_issue(one, other) and not kinship(left.split(), right.split())
        weight = _TWO_TITLES if unlike(left, right) else _OTHER_TITLE if apart else -1.0  # a translated title
    if weight > 0 and len(shorter) < _LONG_TITLE:
        # "Introduction" is the title of many chapters, "Dermatology" of few books by one author in one year
        weight = 3.0 if "chapter" in {one.type, other.type} else 4.5
    misled = weight <= _OTHER_TITLE and _one_doi(one, other)
    yield Evidence("title", weight, OTHER_TITLE if misled else f"{likeness:.0f} % alike")
    if weight > 0 and left.replace(" ", "") != right.replace(" ", ""):
        theirs, ours = set(left.split()), set(right.split())
        odd = theirs ^ ours
        sibling = odd & _SIBLING
        if not _same_place(one, other):  # part A and part B, volume 1 and volume 2
            sibling |= {word for word in odd if _NUMERAL.fullmatch(word)}
        counted = [{word for word in side if word.isdigit()} for side in (theirs - ours, ours - theirs)]
        if all(counted):  # the counts of 2008 are not those of 2009
            sibling |= counted[0] | counted[1]
        if sibling:
            yield Evidence("sibling", -8.0, ", ".join(sorted(sibling)))


def _of_any_issue(one: Reference, other: Reference) -> bool:
    """Whether each issue of the volume may have this first page, and neither the issue nor the last page tells."""
    page, issues = first_page(one.page), {_first_number(one.issue), _first_number(other.issue)} - {""}
    last = [_numbers(each.page)[1:2] for each in (one, other)]
    told = (len(issues) == 1 and bool(one.issue and other.issue)) or (last[0] == last[1] != [])
    return early(page) and not told


def _alike(left: str, right: str) -> float:
    """How alike two folded titles are, in per cent."""
    likeness = max(fuzz.ratio(left, right), fuzz.token_sort_ratio(left, right))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) >= _LONG_TITLE and longer.startswith(shorter):
        return max(likeness, 95.0)  # a subtitle left out
    if len(shorter) >= _TELLING_TITLE and shorter in longer:
        return max(likeness, 90.0)  # and what stood before it
    return likeness


def _authors(one: Reference, other: Reference) -> Iterator[Evidence]:
    first = _author(one), _author(other)
    if not all(first):
        return
    likeness = fuzz.ratio(*first)
    if likeness == 100:
        weight = 3.0
    elif _within(first[0], other) or _within(first[1], one):
        weight = 2.0  # what stood around the name was taken for a part of it
    else:
        weight = 1.0 if likeness >= 80 else -4.0
    yield Evidence("author", weight, f"{first[0]} / {first[1]}")
    second = _second(one), _second(other)
    if weight > 0 and all(second):
        alike = fuzz.ratio(*second) >= 80
        yield Evidence("second author", 1.0 if alike else -1.0, f"{second[0]} / {second[1]}")
        names = [[_squash(name.surname) for name in each.author] for each in (one, other)]
        if len(names[0]) >= _MANY and names[0] == names[1]:
            yield Evidence("all authors", 1.0, f"{len(names[0])} authors")


def _place(one: Reference, other: Reference) -> Iterator[Evidence]:
    """Volume and first page. A number that is the volume here and a page there was only read otherwise."""
    left, right = _first_number(one.volume), _first_number(other.volume)
    pages = first_page(one.page), first_page(other.page)
    crossed: set[str] = set()
    if not (left and right and all(pages)):
        crossed = ({left} & {*_numbers(other.page)} | {right} & {*_numbers(one.page)}) - {""}
        crossed |= ({pages[0]} & {*_numbers(other.volume)} | {pages[1]} & {*_numbers(one.volume)}) - {""}
    for volume, page, numbers in (
        (left, pages[0], _numbers(other.page)),
        (right, pages[1], _numbers(one.page)),
    ):
        if volume in crossed and page in numbers[1:]:  # "233, 149" was taken for two pages
            crossed.add(page)
    if left and right:
        if left == right:
            yield Evidence("volume", 2.5, left)
        elif not crossed:
            yield Evidence("volume", -3.0, f"{left} / {right}")
    if all(pages):
        if pages[0] == pages[1]:
            yield Evidence("page", 4.0, pages[0])
        elif not crossed:
            yield Evidence("page", -7.0 if _apart(one.page, other.page) else -4.0, f"{pages[0]} / {pages[1]}")
    if crossed and not (left and left == right) and not (pages[0] and pages[0] == pages[1]):
        yield Evidence("place", min(6.5, 3.0 * len(crossed)), ", ".join(sorted(crossed)))


def _counted(one: Reference, other: Reference) -> Iterator[Evidence]:
    """What comes again under its title every year or number: a report of the board, a part of a series of reports.

    Hardly anybody misprints the year and the volume. A column stands on the same early page of every issue; on a
    later one the issues are counted through, and one of them is misprinted.
    """
    years, volumes = (one.year, other.year), (_first_number(one.volume), _first_number(other.volume))
    if _same_place(one, other):
        # one page in two volumes of two years is chance
        if all(years) and all(volumes) and years[0] != years[1] and volumes[0] != volumes[1]:
            yield Evidence("year and volume", -3.5, f"{volumes[0]} ({years[0]}) / {volumes[1]} ({years[1]})")
        issues = _first_number(one.issue), _first_number(other.issue)
        if all(issues) and issues[0] != issues[1] and early(first_page(one.page)):
            titles = sorted((_fold(one.title), _fold(other.title)), key=len)
            if len(titles[0]) < _TELLING_TITLE or unlike(*titles):
                yield Evidence("issue", -10.0, f"{issues[0]} / {issues[1]}")
    numbers = [_report_number(each) for each in (one, other)]
    if all(numbers) and numbers[0] != numbers[1]:
        yield Evidence("number", -3.5, f"{numbers[0]} / {numbers[1]}")


def _report_number(reference: Reference) -> str:
    """The number of a report, also where it stands in its kind: "Technical Report TR-12"; "" where there is none."""
    if reference.type != "report":
        return ""
    return _squash(reference.number) or next(iter(_numbers(reference.genre)[-1:]), "")


def _apart(one: str, other: str) -> bool:
    """Whether two page ranges have no page in common; a wrong figure seldom makes that."""
    ranges = [_numbers(page) for page in (one, other)]
    if any(len(pages) != 2 or not all(number.isdigit() for number in pages) for pages in ranges):
        return False
    (first, last), (start, end) = ([int(number) for number in pages] for pages in ranges)
    return first <= last and start <= end and (last < start or end < first)


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
    return _squash(people[0].family or people[0].literal) if people else ""


def _second(reference: Reference) -> str:
    return _squash(reference.author[1].surname) if len(reference.author) > 1 else ""


def _within(name: str, reference: Reference) -> bool:
    """Whether the name is a word of the first author's whole name, or stands in it and is no short one."""
    people = (reference.author or reference.editor)[:1]
    whole = _fold(" ".join(f"{one.surname} {one.given}" for one in people))
    return name in whole.split() or (len(name) >= _NO_SHORT_NAME and name in whole.replace(" ", ""))


def _numbers(text: str) -> list[str]:
    """The numbers of a volume or page field, with the letter that belongs to each: "S12-S15" gives "s12", "s15"."""
    return _NUMBER.findall(_fold(text))


@lru_cache(maxsize=4096)
def _first_number(text: str) -> str:
    """The number of a volume, with what belongs to it; the whole folded text where there is none."""
    return next(iter(_numbers(text)), "") or _squash(text)


def _edition(text: str) -> str:
    """The edition's number: "4th ed" and "4. Aufl" are the same."""
    number = re.search(r"\d+", text)
    return number.group() if number else _squash(text)


def _url(url: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", url.strip().lower()).rstrip("/")


@lru_cache(maxsize=16384)
def _fold(text: str) -> str:
    return fold(text)


def _squash(text: str) -> str:
    return _fold(text).replace(" ", "")
