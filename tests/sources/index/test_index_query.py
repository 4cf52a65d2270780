"""Asking a works index: the right work is among the candidates, by its words or by its numbers."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import LibraryError, NotALibrary, SourceUnreachable, UnreadableFile
from refsdb.model import Date, Name, Parsed, Reference, Work
from refsdb.sources import Source
from refsdb.sources.index import WorksIndex, build_index


def work(
    doi: str, title: object, author: object, year: object, volume: object, page: object, **more: Any
) -> Any:
    return {
        "DOI": f"10.5555/{doi}",
        "type": "journal-article",
        "title": title,
        "author": author,
        "issued": {"date-parts": [[year]]},
        "volume": volume,
        "page": page,
        **more,
    }


def people(*families: str) -> list[dict[str, str]]:
    return [{"family": family, "given": "A"} for family in families]


WORKS = [
    work(
        "reed",
        ["Calcium deposits in reed beds of the lower delta"],
        people("Östergård", "Lee"),
        1998,
        "12",
        "345-349",
    ),
    work(
        "erratum",
        ["Erratum: Calcium deposits in reed beds of the lower delta"],
        people("Östergård"),
        1999,
        "13",
        "2",
    ),
    work(
        "sand", ["Sand and <i>chalk</i> &amp; its uses"], people("van der Berg", "Ng"), 2004, "7", "S12-S19"
    ),
    work(
        "fire",
        ["Feuer im Schilf"],
        people("Krüger"),
        2011,
        "004",
        "0100",
        **{"original-title": ["Fire in the reeds"]},
    ),
    work(
        "number",
        ["Reading the wind"],
        people("García-López"),
        2015,
        "10",
        None,
        **{"article-number": "e0123456"},
    ),
    work(
        "book", ["A history of reeds"], None, 1950, None, None, editor=people("Bull"), publisher="Reed Press"
    ),
    work("double", ["Two volumes bound as one"], people("Oles"), 2014, "214–215", "p. 10-18"),
    work("roman", ["Of moths"], people("Roman"), 1931, "XIV", "7"),
    work("bare", None, None, None, None, None),
    work("null", [], [{"name": "Reed Society"}], [None], 5, 77, publisher=None),
    work("odd", "A title alone", {"family": "X"}, "n.d.", ["1"], {"a": 1}, issued=[1]),
]
FILLER = [
    work(
        f"filler{n}",
        [f"Notes on the delta of river number{n}"],
        people(f"Person{n % 7}"),
        1980 + n % 40,
        str(n % 30),
        str(n),
    )
    for n in range(300)
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorksIndex]:
    folder = tmp_path_factory.mktemp("index")
    works = folder / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, WORKS + FILLER)))
    build_index([works], folder / "works.db")
    with closing(WorksIndex(folder / "works.db")) as opened:
        yield opened


def cited(text: str = "", *, first: str = "", year: int = 0, **fields: Any) -> Parsed:
    author = (Name(family=first),) if first else ()
    return Parsed(text, Reference(author=author, issued=Date(year) if year else None, **fields))


# what is printed -> the work that is meant
FOUND = [
    (
        "the whole title",
        cited(title="Calcium deposits in reed beds of the lower delta", first="Ostergard"),
        "reed",
    ),
    ("a title with a slip", cited(title="Calcium deposit in reed bedz of the lower delta"), "reed"),
    ("a title cut short", cited(title="Calcium deposits in reed"), "reed"),
    ("the erratum", cited(title="Erratum calcium deposits in reed beds", first="Östergård"), "erratum"),
    ("mark-up in the record", cited(title="Sand and chalk & its uses"), "sand"),
    ("the original title", cited(title="Fire in the reeds"), "fire"),
    ("a title that is a string", cited(title="A title alone"), "odd"),
    ("editors", cited(title="History of reeds", first="Bull"), "book"),
    ("no title", cited(first="Östergård", year=1998, volume="12", page="345-349"), "reed"),
    (
        "a translated title",
        cited(title="Kalk im Ried", first="Östergård", year=1998, volume="12", page="345"),
        "reed",
    ),
    ("no title, wrong page", cited(first="Östergård", year=1998, volume="12", page="543-549"), "reed"),
    ("no title, wrong volume", cited(first="Östergård", year=1998, volume="21", page="345-349"), "reed"),
    ("no title, wrong year", cited(first="Östergård", year=1989, volume="12", page="345-349"), "reed"),
    ("no title, wrong author", cited(first="Ostrogarb", year=1998, volume="12", page="345-349"), "reed"),
    ("no author, no title", cited(year=1998, volume="12", page="345"), "reed"),
    ("a particle left out", cited(first="Berg", year=2004, volume="7", page="S12"), "sand"),
    ("zeros before numbers", cited(first="Kruger", year=2011, volume="4", page="100"), "fire"),
    ("an article number", cited(first="Lopez", year=2015, volume="10", page="e0123456"), "number"),
    (
        "a double volume read as pages",
        cited("Oles P, J 214-215 (2014) 10-18", first="Oles", year=2014),
        "double",
    ),
    ("a page with its mark", cited(first="Oles", year=2014, volume="214/215", page="10"), "double"),
    ("a volume in Roman numerals", cited(first="Östergård", year=1998, volume="XII", page="345"), "reed"),
    ("no author, Roman", cited(year=1998, volume="XII", page="345"), "reed"),
    ("both in Roman numerals", cited(first="Roman", year=1931, volume="XIV", page="7"), "roman"),
    ("nothing was read", cited("Östergård T. J Reeds 1998;12:345"), "reed"),
    (
        "the volume was read wrongly",
        cited("Lee, 1998; 12 (3): 345", year=1998, volume="1998;12", page="345"),
        "reed",
    ),
]


@pytest.mark.parametrize(("parsed", "doi"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_the_cited_work_is_the_first_candidate(parsed: Parsed, doi: str, index: WorksIndex) -> None:
    found = index.find(parsed)
    assert [work.doi for work in found][:1] == [f"10.5555/{doi}"]
    assert len(found) <= 8


def test_look_alikes_are_candidates_too(index: WorksIndex) -> None:
    found = index.find(
        cited(title="Calcium deposits in reed beds of the lower delta", first="Östergård", year=1998)
    )
    assert {work.doi for work in found} == {"10.5555/reed", "10.5555/erratum"}


@pytest.mark.parametrize(
    "text", ["", "Zzyzx qqqq", "delta delta", "the", "12", "1998", '"', "NEAR(", "a*", "-"]
)
def test_nothing_alike_is_nothing_or_a_few(text: str, index: WorksIndex) -> None:
    assert len(index.find(Parsed(text, Reference(title=text, volume=text, page=text)))) <= 8
    assert index.find(Parsed(text, Reference())) == ()


@pytest.mark.parametrize(
    ("doi", "there"),
    [
        ("10.5555/reed", True),
        (" 10.5555/REED", True),
        ("10.5555/null", True),
        ("10.5555/no", False),
        ("", False),
    ],
)
def test_by_doi(doi: str, there: bool, index: WorksIndex) -> None:
    assert (index.by_doi(doi) is not None) is there


def test_it_is_a_source(index: WorksIndex) -> None:
    source: Source = index
    assert source.name == "index:works.db"


def test_lines_of_works_are_an_index_in_memory(index: WorksIndex, tmp_path: Path) -> None:
    works = tmp_path / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, WORKS + FILLER)))
    with closing(WorksIndex(works)) as small:
        assert small.name == "index:works.jsonl"
        for _, parsed, _ in FOUND:
            assert small.find(parsed) == index.find(parsed)
    assert [path.name for path in tmp_path.iterdir()] == ["works.jsonl"]


def test_another_piece_on_the_same_page_hides_no_work(tmp_path: Path) -> None:
    """One agrees in all numbers and has another title; the cited one was dated a year earlier by its source."""
    cited = work("cited", ["Salt glands of coastal grasses"], people("Miller"), 2010, "62", "301-302")
    other = work("other", ["Root aerenchyma of tidal rushes"], people("Miller"), 2011, "62", "301-302")
    works = tmp_path / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, [cited, other, *FILLER])))
    reference = Reference(author=(Name(family="Miller"),), title="Salt glands of coastal grasses")
    reference = replace(reference, issued=Date(2011), volume="62", page="301-302")
    with closing(WorksIndex(works)) as small:
        found = small.find(Parsed("Miller (2011) Salt glands of coastal grasses 62: 301-302", reference))
        assert {work.doi for work in found} == {"10.5555/cited", "10.5555/other"}
        untitled = small.find(Parsed("Miller (2011) 62: 301-302", replace(reference, title="")))
        assert [work.doi for work in untitled] == ["10.5555/other"]


def test_a_guessed_key_with_the_first_author_outweighs_two_words(tmp_path: Path) -> None:
    meant = work("meant", ["Methane from wet fields"], people("Oles"), 2014, "s 30–31", "58-62")
    others = [work(f"other{n}", ["Notes on a river"], people("Kim"), 1990, "1", str(n)) for n in range(12)]
    works = tmp_path / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, [*others, meant])))
    text = "P. Oles and P. J. Kim, 2014, River, s 30–31, 58-62"
    with closing(WorksIndex(works)) as small:
        assert small.find(cited(text, first="Oles", year=2014, page="30-31"))[0].doi == "10.5555/meant"


def test_threads_may_share_it(index: WorksIndex) -> None:
    wrong: list[str] = []

    def ask() -> None:
        for _, parsed, doi in FOUND:
            if index.find(parsed)[0].doi != f"10.5555/{doi}":
                wrong.append(doi)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        ("none.db", None, LibraryError, "does not exist"),
        ("text.txt", b"Just a text.\nNothing else.\n", LibraryError, "no works in .*text.txt"),
        ("empty.jsonl", b"", LibraryError, "no works in .*empty.jsonl"),
        ("junk.db", b"SQLite format 3\0" + b"junk" * 300, NotALibrary, "no works index"),
        ("cut.gz", b"\x1f\x8b\x08\x00", UnreadableFile, "cut.gz"),
    ],
)
def test_what_is_no_index_says_so(
    name: str, content: bytes | None, error: type[LibraryError], words: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(error, match=words) as raised:
        WorksIndex(tmp_path / name)
    assert "\n" not in str(raised.value)


def test_a_damaged_record_is_no_answer(tmp_path: Path) -> None:
    target, works = tmp_path / "works.db", tmp_path / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, WORKS)))
    build_index([works], target)
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("update works set record = substr(record, 1, 40)")
        connection.commit()
    with closing(WorksIndex(target)) as index:
        _, parsed, doi = FOUND[0]
        for ask in (lambda: index.find(parsed), lambda: index.by_doi(f"10.5555/{doi}")):
            with pytest.raises(SourceUnreachable, match=r"works\.db cannot be read: a record is damaged"):
                ask()


def test_a_folder_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        WorksIndex(tmp_path)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["family", "name", "date-parts"]), inner)
    ),
    max_leaves=6,
)
FIELDS = [
    "title",
    "subtitle",
    "original-title",
    "author",
    "editor",
    "issued",
    "published",
    "volume",
    "page",
    "ISSN",
    "type",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), json_values), min_size=1, max_size=5))
def test_odd_records_are_taken_as_they_are(
    tmp_path_factory: pytest.TempPathFactory, odd: list[dict[str, Any]]
) -> None:
    records = [{"DOI": f"10.5555/{number}", **record} for number, record in enumerate(odd)]
    works = tmp_path_factory.mktemp("odd") / "works.jsonl"
    works.write_text("\n".join(map(json.dumps, records)))
    with closing(WorksIndex(works)) as index:
        for record in records:
            found = index.by_doi(record["DOI"])
            assert found == Work.from_record(record)
            assert found is not None
            index.find(
                Parsed(found.title, Reference(title=found.title, author=found.author, page=found.page))
            )


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=10), st.integers(0, 3000))
def test_any_citation_can_be_asked(index: WorksIndex, text: str, title: str, number: str, year: int) -> None:
    found = index.find(cited(text, title=title, first=number, volume=number, page=text[:5], year=year))
    assert len(found) <= 8
