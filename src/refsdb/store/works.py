"""Works and answers: what the sources said, kept whole, and used again instead of asking twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

import msgspec
from sqlite_utils import Database

from refsdb.model import Work
from refsdb.store.transaction import transaction


class Answers:
    """What sources answered, by source and question. Nothing found is an answer too; no answer is not kept."""

    def __init__(self, db: Database, today: date) -> None:
        self._db = db
        self._today = today.isoformat()

    def kept(self, source: str, question: str) -> tuple[Work, ...] | None:
        """The works of an earlier answer, best first, or None when the question was never answered."""
        row = self._db.execute(
            "SELECT id FROM answers WHERE source = ? AND question = ?", [source, question]
        ).fetchone()
        if row is None:
            return None
        records = self._db.execute(
            "SELECT w.record FROM answer_works a JOIN works w ON w.doi = a.doi WHERE a.answer_id = ? ORDER BY a.rank",
            [row[0]],
        )
        return tuple(Work.from_record(msgspec.json.decode(record)) for (record,) in records)

    def seen(self, source: str, doi: str) -> Work | None:
        """The work of this DOI where any answer of this source held it, whatever the question was."""
        row = self._db.execute(
            "SELECT record FROM works WHERE doi = ? AND source = ?", [doi, source]
        ).fetchone()
        return Work.from_record(msgspec.json.decode(row[0])) if row else None

    def keep(self, source: str, answers: Iterable[tuple[str, Iterable[Work]]]) -> None:
        """Keep answers to questions, all or none, with today's date. A kept question keeps its first answer."""
        with transaction(self._db):
            for question, works in answers:
                if self.kept(source, question) is None:
                    self._keep(source, question, works)

    def _keep(self, source: str, question: str, works: Iterable[Work]) -> None:
        answer_id = _number(source, question)
        row = {"id": answer_id, "source": source, "question": question, "asked": self._today}
        self._db.table("answers").insert(row)
        for rank, work in enumerate(works, 1):
            keep_work(self._db, work, source, self._today)
            self._db.execute(
                "INSERT OR IGNORE INTO answer_works VALUES (?, ?, ?)", [answer_id, rank, work.doi]
            )


def _number(source: str, question: str) -> int:
    """An answer's id is made of its question, since answers may come in any order and the library be the same."""
    return int.from_bytes(blake2b(f"{source} {question}".encode(), digest_size=8).digest()) >> 1


def keep_work(db: Database, work: Work, source: str, today: str) -> None:
    """Keep a work's record as the source gave it, as it was first seen; Crossref's own word replaces an index's."""
    record = msgspec.json.encode(work.record, order="sorted").decode()
    db.execute(
        "INSERT INTO works (doi, title, source, fetched, record) VALUES (?, ?, ?, ?, ?) ON CONFLICT (doi) DO UPDATE "
        "SET title = excluded.title, source = excluded.source, fetched = excluded.fetched, record = excluded.record "
        "WHERE works.source LIKE 'index:%' AND excluded.source NOT LIKE 'index:%'",
        [work.doi, work.title, source, today, record],
    )
