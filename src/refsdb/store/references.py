"""References in the library file: made, found again, judged, brought together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from refsdb.errors import UnknownKey
from refsdb.model import Candidate, Item, Outcome, Reference, Verdict, Work, adds_nothing, believe
from refsdb.model.csl import from_csl, to_csl
from refsdb.store.gathered import gathered
from refsdb.store.items import item_of
from refsdb.store.journal import Journal
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.store.keys import first_free, usable
from refsdb.store.printed import COLUMNS, Printed, encode, printed_csl, row_of
from refsdb.store.prints import Prints, Recent
from refsdb.store.read_back import read_back
from refsdb.store.records import Held, StoredCandidate, StoredReference
from refsdb.store.rows import Rows
from refsdb.store.works import keep_work
from refsdb.text.citation_keys import citable

_REFERENCES = """
    SELECT r.id, r.key, r.csl, r.printed, r.corrected, r.origins, r.verdict, r.score, r.reason, r.checked,
        r.work_doi, r.citations
    FROM "references" r
"""
SORTS = {
    "key": (),
    # their beginnings first, which are indexed: only rows that begin alike are sorted
    "title": ("substr(r.title, 1, 12) COLLATE NOCASE", "r.title COLLATE NOCASE"),
    "author": ("substr(r.author, 1, 12) COLLATE NOCASE", "r.author COLLATE NOCASE"),
    "year": ("r.year",),
    "cited": ("r.citations",),
    "added": ("r.id",),
}
_BATCH = 500
_KEPT = 8192  # references kept in memory as they were read last
_GIVEN = 32_768  # beginnings of keys of which it is kept in memory how many were given
_NOTHING = Reference(type="")
_AS_BELIEVED = "null"  # in place of a print that is the same as what is believed
_PRINT = "citation"  # whose word a field is of which nothing is noted


class References:
    """The references of one library. Changes must stand inside the library's transaction."""

    def __init__(self, db: Database, today: date, journal: Journal, key_pattern: str) -> None:
        self._db = db
        self._today = today.isoformat()
        self._journal = journal
        self._key_pattern = key_pattern
        self.prints = Prints(db, journal)
        self._held: Recent[int, Held] = Recent(_KEPT)
        self._new_keys: set[str] = set()  # in small letters, of rows that are not written yet
        self._given: Recent[str, int] = Recent(_GIVEN)
        journal.when_in_doubt(self._held.clear)
        journal.when_in_doubt(self._given.clear)

    def all(
        self,
        *,
        sort: str = "key",
        reverse: bool = False,
        limit: int | None = None,
        offset: int = 0,
        uncited: bool = False,
    ) -> Iterator[StoredReference]:
        """Every reference, or those that nobody cites now, by one of `SORTS`, then by key; a page of them."""
        way = "DESC" if reverse else "ASC"
        order = ", ".join(f"{one} {way}" for one in (*SORTS[sort], "r.key"))
        only = "r.citations = 0" if uncited else "1"
        ids = self._db.execute(
            f'SELECT r.id FROM "references" r WHERE {only} ORDER BY {order} LIMIT ? OFFSET ?',
            [-1 if limit is None else limit, offset],
        )
        yield from self.with_ids(one for (one,) in ids)

    def with_ids(self, ids: Iterable[int]) -> Iterator[StoredReference]:
        """The references of these numbers, in their order; those that are not there are passed over."""
        given = iter(ids)
        while batch := list(islice(given, _BATCH)):
            marks = ", ".join("?" * len(batch))
            found = {one.id: one for one in self._where(f"r.id IN ({marks})", *batch)}
            yield from (found[one] for one in batch if one in found)

    def get(self, key: str) -> StoredReference:
        """The reference of this key, or the one that the key's reference has become. Raises UnknownKey."""
        found = self.find(key)
        if found is None:
            raise UnknownKey(f"the library has no reference {key}", hint="refs list references shows them")
        return found

    def find(self, key: str) -> StoredReference | None:
        """Like `get`, with None where there is no such key."""
        alias = "(SELECT reference_id FROM reference_aliases WHERE alias = ?)"
        return next(self._where(f"r.key = ? OR r.id = {alias}", key, key), None)

    def with_id(self, reference_id: int) -> StoredReference:
        """The reference of this number. Raises UnknownKey when it is not there (any more)."""
        for stored in self._where("r.id = ?", reference_id):
            return stored
        raise UnknownKey(f"the reference no. {reference_id} is not there any more", hint="try again")

    def verdict_of(self, reference_id: int) -> Outcome | None:
        """Its verdict; None where it is not there (any more)."""
        query = 'SELECT verdict FROM "references" WHERE id = ?'
        row = self._db.conn.execute(query, [reference_id]).fetchone()
        return Outcome(row[0]) if row else None

    def there(self, ids: Iterable[int]) -> set[int]:
        """Those of the numbers that are references."""
        query = 'SELECT 1 FROM "references" WHERE id = ?'
        return {one for one in ids if self._db.execute(query, [one]).fetchone()}

    def unchecked(self) -> list[int]:
        """The numbers of the references without a verdict, in the order in which they came."""
        rows = self._db.execute("""SELECT id FROM "references" WHERE verdict = 'unchecked' ORDER BY id""")
        return [reference_id for (reference_id,) in rows]

    def of_entry(self, entry_id: int) -> Iterator[StoredReference]:
        """The references of an entry in the order of its list, each once."""
        ids = self._db.execute(
            "SELECT reference_id FROM citations WHERE entry_id = ? AND removed IS NULL "
            "GROUP BY reference_id ORDER BY min(position)",
            [entry_id],
        ).fetchall()
        for (reference_id,) in ids:
            yield self.with_id(reference_id)

    def alike(self, features: Iterable[int]) -> Iterator[Held]:
        """The references that share a feature, those that share most first."""
        for number in self.prints.sharing(features):
            held = self.held(number)
            if held is not None:
                yield held

    def held(self, reference_id: int) -> Held | None:
        """The reference of this number, as far as other prints are held against it; None where it is not there."""
        held = self._held.get(reference_id)
        if held is None:
            query = 'SELECT key, printed, csl, citations FROM "references" WHERE id = ?'
            connection = gathered(self._db)  # most are in the file: what waits goes on waiting
            row = connection.peek(query, [reference_id]).fetchone()
            if row is None:
                row = connection.execute(query, [reference_id]).fetchone()
            if row is None:
                return None
            said = "" if row[1] == _AS_BELIEVED else row[1]
            held = Held(reference_id, row[0], said, row[2], row[3] > 0)
            self._held.put(reference_id, held)
        return held

    def add(self, printed: Printed, features: Iterable[int], key: str = "") -> Held:
        """A new reference as a citation prints it, unchecked. `key` is its key where that is usable and free."""
        reference_id = self._journal.number("references")
        key = key if self._is_free(key) else self._new_key(printed)
        connection = gathered(self._db)
        if not connection.waits:
            self._new_keys.clear()
        connection.later(_ADD, (reference_id, key, _AS_BELIEVED, "{}", *printed.row), first=True)
        self._new_keys.add(key.lower())
        self.prints.add_features(reference_id, features)
        held = Held(reference_id, key, "", printed.csl)
        self._held.put(reference_id, held)
        return held

    def may_have(self, reference_id: int, key: str) -> bool:
        """Whether the key can be the reference's: it can be a key, and nothing else has or had it."""
        found = self.find(key)
        return found.id == reference_id and usable(key) if found else self._is_free(key)

    def add_alias(self, reference_id: int, alias: str) -> None:
        """Let the reference be found by a further key, where a manuscript may cite by it and it is free."""
        if citable(alias) and not self._taken(alias):
            self._db.table("reference_aliases").insert({"alias": alias, "reference_id": reference_id})

    def free_alias(self, reference_id: int, alias: str) -> None:
        """Let a further key of the reference be another's."""
        self._db.execute(
            "DELETE FROM reference_aliases WHERE reference_id = ? AND alias = ?", [reference_id, alias]
        )

    def of_work(self, doi: str) -> StoredReference | None:
        """The reference whose accepted work has this DOI, or None."""
        return next(self._where("r.work_doi = ?", doi), None)

    def of_doi(self, doi: str) -> list[StoredReference]:
        """The references that have this DOI, whoever said it."""
        return list(self._where("r.doi = ?", doi)) if doi else []

    def set_verdict(self, reference_id: int, verdict: Verdict, source: str) -> StoredReference:
        """Store a verdict with its candidates and their evidence. Only accept changes what is believed.

        No other reference may have the accepted work.
        """
        for candidate in verdict.candidates:
            keep_work(self._db, candidate.work, source, self._today)
        accepted = verdict.accepted
        row: dict[str, Any] = {
            "verdict": verdict.outcome.value,
            "score": round(verdict.score, 4),
            "reason": verdict.reason,
            "checked": self._today,
        }
        if accepted is not None:
            row["work_doi"] = accepted.work.doi
        self._db.table("references").update(reference_id, row)
        self._set_candidates(reference_id, verdict.candidates)
        self._believe_again(reference_id)
        return self.with_id(reference_id)

    def forget_verdict(self, reference_id: int) -> StoredReference:
        """The reference is unchecked again, and believed as it is printed; who asks next is given a new verdict."""
        self._db.execute("DELETE FROM candidates WHERE reference_id = ?", [reference_id])
        self._db.execute(
            """UPDATE "references" SET verdict = 'unchecked', score = 0, reason = '', checked = NULL, work_doi = NULL
            WHERE id = ?""",
            [reference_id],
        )
        self._believe_again(reference_id)
        return self.with_id(reference_id)

    def read_again(self, reference_id: int) -> StoredReference:
        """What records and citations say is taken together anew, after one came, went or was reworded."""
        found = self.prints.together(reference_id)
        self._believe_again(reference_id, found.reference() if found.prints else None)
        return self.with_id(reference_id)

    def read_more(self, reference_id: int, more: Sequence[Reference]) -> bool:
        """The same after citations that print this were added behind the others. Whether they say something else."""
        held = self.held(reference_id)
        if (
            held is not None
            and held.cited
            and not self.prints.has_together(reference_id)
            and all(adds_nothing(held.printed, one) for one in more)
        ):
            return False
        printed = self.prints.with_more(reference_id, more).reference()
        if held is not None and held.printed == printed:
            return False
        self._believe_again(reference_id, printed)
        return True

    def candidate_works(self, reference_id: int) -> tuple[Work, ...]:
        """The works that were offered for the reference, best first."""
        rows = self._db.execute(
            "SELECT w.record FROM candidates c JOIN works w ON w.doi = c.doi "
            "WHERE c.reference_id = ? ORDER BY c.rank",
            [reference_id],
        )
        return tuple(Work.from_record(msgspec.json.decode(record)) for (record,) in rows)

    def correct(
        self, reference_id: int, fields: Mapping[str, Any], unset: Collection[str] = ()
    ) -> StoredReference:
        """Keep what a person said of some fields: it stays, whatever citations or works say later.

        `fields` maps fields of a reference to their values; an empty value says that there is none. For the
        fields in `unset` the person's word is taken back. The key stays as it was given.
        """
        said = {**self.with_id(reference_id).corrected, **fields}
        corrected = {name: value for name, value in said.items() if name not in unset}
        self._db.table("references").update(
            reference_id, {"corrected": encode(self.stored_corrections(corrected))}
        )
        self._believe_again(reference_id)
        return self.with_id(reference_id)

    def candidates(self, reference_id: int) -> list[StoredCandidate]:
        """The candidates of the last verdict, best first."""
        rows = self._db.execute(
            "SELECT c.doi, w.title, c.score, c.evidence FROM candidates c JOIN works w ON w.doi = c.doi "
            "WHERE c.reference_id = ? ORDER BY c.rank",
            [reference_id],
        )
        return [
            StoredCandidate(
                doi, title, score, tuple(msgspec.json.decode(evidence, type=list[tuple[str, float, str]]))
            )
            for doi, title, score, evidence in rows
        ]

    def items(
        self, keys: Sequence[str] = (), *, as_listed: bool = False, among: Rows | None = None
    ) -> Iterator[Item]:
        """What is exported: the references of these keys (of entries or references), or all; by key, each once.

        Only those with numbers in `among`, where it is given. With `as_listed` the order is that of the keys, and of
        an entry's list. Raises UnknownKey.
        """
        if not keys:
            ids = self._db.execute('SELECT id FROM "references" ORDER BY key')
            yield from map(self.item, self.with_ids(one for (one,) in ids if among is None or one in among))
            return
        found: dict[str, StoredReference] = {}
        for key in keys:
            reference = self.find(key)
            for one in [reference] if reference else self._of_entry_key(key):
                found[one.key] = one
        chosen = [one for one in found.values() if among is None or one.id in among]
        if not as_listed:
            chosen.sort(key=lambda one: one.key.lower())
        yield from map(self.item, chosen)

    def item(self, stored: StoredReference) -> Item:
        """The reference as it is exported, with what goes along."""
        return item_of(self._db, stored)

    def _believe_again(self, reference_id: int, printed: Reference | None = None) -> None:
        """Puts together what is believed, from the person's word, the accepted work and the print."""
        as_printed, as_believed, corrected, record = self._db.conn.execute(
            """SELECT r.printed, r.csl, r.corrected, w.record
            FROM "references" r LEFT JOIN works w ON w.doi = r.work_doi WHERE r.id = ?""",
            [reference_id],
        ).fetchone()
        if printed is None:
            stored = as_believed if as_printed == _AS_BELIEVED else as_printed
            printed = read_back(stored)
        work = Work.from_record(msgspec.json.decode(record)) if record else None
        belief = believe(printed, work, _corrected_from_json(msgspec.json.decode(corrected)))
        row, said = row_of(belief.reference), printed_csl(printed)
        noted = dict(belief.origins) if set(belief.origins.values()) - {_PRINT} else {}
        values = (_AS_BELIEVED if said == row[-1] else said, encode(noted), *row, reference_id)
        self._db.conn.execute(_BELIEVE, values)
        self._held.drop(reference_id)

    def _of_entry_key(self, key: str) -> Iterator[StoredReference]:
        row = self._db.execute("SELECT id FROM entries WHERE key = ?", [key]).fetchone()
        if row is None:
            raise UnknownKey(f"the library has no entry or reference {key}", hint="refs list shows the keys")
        yield from self.of_entry(row[0])

    def _where(self, condition: str, *values: object) -> Iterator[StoredReference]:
        for row in self._db.execute(f"{_REFERENCES} WHERE {condition}", values).fetchall():
            yield _stored(row)

    def _set_candidates(self, reference_id: int, candidates: Iterable[Candidate]) -> None:
        self._db.execute("DELETE FROM candidates WHERE reference_id = ?", [reference_id])
        self._db.table("candidates").insert_all(
            {
                "reference_id": reference_id,
                "rank": rank,
                "doi": candidate.work.doi,
                "score": round(candidate.score, 4),
                "evidence": encode(
                    [[one.name, round(one.weight, 2), one.detail] for one in candidate.evidence]
                ),
            }
            for rank, candidate in enumerate(candidates, 1)
        )

    @staticmethod
    def stored_corrections(corrected: Mapping[str, Any]) -> dict[str, Any]:
        """Per corrected field a CSL item of that field alone, so that one form serves names, dates and texts."""
        return {name: to_csl(replace(_NOTHING, **{name: value})) for name, value in corrected.items()}

    def _new_key(self, printed: Printed) -> str:
        usual = self._key_pattern == DEFAULT
        begins = printed.begins if usual else read_pattern(self._key_pattern).base(printed.reference)
        return first_free(begins, self._taken, self._given)

    def _is_free(self, key: str) -> bool:
        return usable(key) and not self._taken(key)

    def _taken(self, key: str) -> bool:
        query = """SELECT 1 FROM "references" WHERE key = ?1 UNION ALL SELECT 1 FROM entries WHERE key = ?1
            UNION ALL SELECT 1 FROM reference_aliases WHERE alias = ?1"""
        connection = gathered(self._db)
        if connection.waits and key.lower() in self._new_keys:
            return True
        return connection.peek(query, [key]).fetchone() is not None


_BELIEVED = ("printed", "origins", *COLUMNS)
_BELIEVE = f'UPDATE "references" SET {", ".join(f"{name} = ?" for name in _BELIEVED)} WHERE id = ?'
_NEW = ("id", "key", *_BELIEVED)
_ADD = f'INSERT INTO "references" ({", ".join(_NEW)}) VALUES ({", ".join("?" * len(_NEW))})'


def _corrected_from_json(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(from_csl(item), name) for name, item in stored.items()}


def _stored(row: tuple[Any, ...]) -> StoredReference:
    reference_id, key, csl, printed, corrected, origins, verdict, score, reason, checked, work, citations = (
        row
    )
    reference = read_back(csl)
    noted = msgspec.json.decode(origins)
    return StoredReference(
        id=reference_id,
        key=key,
        reference=reference,
        printed=reference if printed == _AS_BELIEVED else read_back(printed),
        corrected=MappingProxyType(_corrected_from_json(msgspec.json.decode(corrected))),
        origins=MappingProxyType(noted or dict.fromkeys(sorted(reference.known()), _PRINT)),
        verdict=Outcome(verdict),
        score=score,
        reason=reason,
        checked=checked or "",
        work_doi=work or "",
        citations=citations,
    )
