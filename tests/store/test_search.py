"""Words of search: signs of scripts without blanks, and people by family name and initials."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from refsdb.model import Name, Reference
from refsdb.store import Library
from refsdb.store.doctor import examine
from refsdb.store.printed import printed
from refsdb.store.schema import APPLICATION_ID, migrations, write_words
from refsdb.store.search import read_query

PEOPLE = [
    ("wang2011", "新冠肺炎患者的皮肤表现", [("王", "伟")], "中华皮肤科杂志"),
    ("sato2012", "皮膚科学のガイドライン", [("佐藤", "健")], ""),
    ("tao2001", "Solving the things of COVID-19肺炎", [("Tao", "Terence"), ("Li", "X. Y.")], ""),
    ("tao2002", "Other things of the skin", [("Tao", "W"), ("Gönül", "Müzeyyen T")], ""),
    ("boehm2003", "Fixing of CO₂ in grass at 10⁻³ bar", [("Boehm", "Ute")], "Ötliche Zeitung"),
    ("muller2004", "Queens of the ﬁelds, die Größe der Füße", [("Müller", "H")], ""),
]


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library.open(Path("none.db"), write=True, trial=True, today=date(2026, 1, 2)) as library:
        with library.change("test"):
            for key, title, authors, journal in PEOPLE:
                people = tuple(Name(family, given) for family, given in authors)
                reference = Reference("article-journal", people, title=title, container_title=journal)
                library.references.add(printed(reference), (), key)
        yield library


def found(library: Library, words: str) -> list[str]:
    return sorted(
        one.key for one in library.references.with_ids(library.search.references(read_query(words)))
    )


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("肺炎", ["tao2001", "wang2011"]),
        ("皮", ["sato2012", "wang2011"]),
        ("皮肤", ["wang2011"]),
        ("肤皮", []),
        ("ガイド", ["sato2012"]),
        ("ガイド*", ["sato2012"]),
        ("journal:皮肤科", ["wang2011"]),
        ("author:王", ["wang2011"]),
        ("CO2", ["boehm2003"]),
        ("co₂ 10-3", ["boehm2003"]),
        ("fields", ["muller2004"]),
        ("ﬁelds", ["muller2004"]),
        ("groesse fuesse", ["muller2004"]),
        ("größe füße", ["muller2004"]),
        ("GRÖẞE", ["muller2004"]),
        ("mueller", ["muller2004"]),
        ("quee", ["muller2004"]),
        ("soelv", []),
        ('author:"mueller, h" title:queen*', ["muller2004"]),
        ("author:böhm", ["boehm2003"]),
        ('author:"Böhm, U"', ["boehm2003"]),
        ("bohm", []),
        ("journal:oetlich", ["boehm2003"]),
        ("covid-19肺炎", ["tao2001"]),
        ("author:tao", ["tao2001", "tao2002"]),
        ('author:"tao, t"', ["tao2001"]),
        ('author:"Tao T"', ["tao2001"]),
        ('author:"tao, terence"', ["tao2001"]),
        ('author:"tao, wei"', ["tao2002"]),  # of whom only the initial is printed
        ('author:"tao, m"', []),  # another has this name
        ('author:"li, xy"', ["tao2001"]),
        ('author:"gonul, m" skin', ["tao2002"]),
        ('author:"tao li"', ["tao2001"]),
        ('author:"王, 伟"', ["wang2011"]),
    ],
)
def test_what_is_found(library: Library, words: str, keys: list[str]) -> None:
    assert found(library, words) == keys


def test_what_changes_is_found_anew(library: Library) -> None:
    with library.change("edit"):
        library.references.correct(library.references.get("wang2011").id, {"title": "新しい皮膚"})
    assert found(library, "皮膚") == ["sato2012", "wang2011"]
    assert found(library, "肺炎") == ["tao2001"]
    library.undoing.take_back(next(library.events.all()), 0)


@pytest.mark.parametrize(
    ("schema", "title", "words"),
    [(10, "新冠肺炎", "肺炎"), (12, "Water and CO₂", "co2"), (12, "Die Fﬁ", "ffi")],
)
def test_a_library_of_the_schema_before_finds_them_too(
    tmp_path: Path, schema: int, title: str, words: str
) -> None:
    path = tmp_path / "old.db"
    with closing(Database(path)) as db:
        names = [one.name for one in migrations.pending(db)]
        migrations.apply(db, stop_before=names[schema])
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {schema}")
        db.execute(
            """INSERT INTO "references" (id, key, type, author, title, container_title, volume, page, printed, csl,
                origins) VALUES (1, 'wang2011', 'book', '王', ?, '', '', '', 'null', '{}', '{}')""",
            [title],
        )
        write_words(db)
        db.conn.commit()
    with Library.open(path, write=True, today=date(2026, 1, 2)) as library:
        assert found(library, words) == ["wang2011"]
    assert examine(path) == []


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("arxiv:1501.00001", ["a", "b"]),
        ("arxiv:arXiv:1501.00001v2", ["a", "b"]),
        ("arxiv:https://arxiv.org/abs/1501.00001", ["a", "b"]),
        ("arxiv:10.48550/ARXIV.1501.00001", ["a", "b"]),
        ("arxiv:1501.0000", []),
        ("arxiv:1501.0000*", ["a", "b", "c"]),
        ("arxiv:HEP-PH/9901001 wind", ["d"]),
        ("arxiv:7", []),
    ],
)
def test_preprints_are_found_by_their_number(words: str, keys: list[str]) -> None:
    preprints = [
        ("a", {"archive": "arXiv", "archive_location": "1501.00001"}),
        ("b", {"doi": "10.48550/arXiv.1501.00001"}),
        ("c", {"archive": "arXiv", "archive_location": "1501.00002v3"}),
        ("d", {"archive": "arXiv", "archive_location": "hep-ph/9901001"}),
        ("e", {"archive": "Other", "archive_location": "7"}),
    ]
    with Library.open(Path("none.db"), write=True, trial=True, today=date(2026, 1, 2)) as library:
        with library.change("test"):
            for key, numbers in preprints:
                library.references.add(printed(Reference(title="Winds", **numbers)), (), key)  # type: ignore[arg-type]
        assert found(library, words) == keys
