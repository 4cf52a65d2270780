"""What citations and records print of a reference: what it is found by, and what the prints say together."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Generic, TypedDict, TypeVar

import msgspec
from sqlite_utils import Database

from refsdb.model import Consensus, ConsensusState, Reference
from refsdb.model.csl import from_csl
from refsdb.store.gathered import gathered
from refsdb.store.journal import Journal
from refsdb.store.late import LateFeatures
from refsdb.store.read_back import read_back

# references that are looked at for one feature: one that more have in common tells none of them apart
FEW = 40
# references that are looked at for one feature alone: where the works are one, a name or a place is shared beside the
# beginning of a title that many have
ALONE = 8
_LIKELIEST = 16  # references that one print is held against: those with which it shares most, and rarest
# references whose prints are kept in memory taken together: those that are cited over and over; more of them packed
_KEPT, _PACKED = 2048, 32_768
TELLING = 500  # prints that are asked where they disagree
_WORTH = 3  # prints from which keeping them together is quicker than reading them again
_SAYS = 1_000_000  # what a feature says that one reference has
_SHARING = f"SELECT reference_id FROM reference_features WHERE feature = ? LIMIT {FEW + 1}"
_EXPECTED = f"""SELECT value, (SELECT group_concat(reference_id) FROM (
    SELECT reference_id FROM reference_features WHERE feature = value LIMIT {FEW + 1})) FROM json_each(?)"""
_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class Recent(Generic[_K, _V]):
    """The values that were used last, by number or name; no more than `most`."""

    def __init__(self, most: int, gone: Callable[[_K, _V], None] | None = None) -> None:
        self._most = most
        self._gone = gone  # called with a value that was not used for long
        self._values: OrderedDict[_K, _V] = OrderedDict()

    def __contains__(self, number: _K) -> bool:
        return number in self._values

    def get(self, number: _K) -> _V | None:
        value = self._values.get(number)
        if value is not None:
            self._values.move_to_end(number)
        return value

    def put(self, number: _K, value: _V) -> None:
        self._values[number] = value
        self._values.move_to_end(number)
        if len(self._values) > self._most:
            oldest = self._values.popitem(last=False)
            if self._gone is not None:
                self._gone(*oldest)

    def drop(self, number: _K) -> None:
        self._values.pop(number, None)

    def clear(self) -> None:
        self._values.clear()


class Prints:
    """The prints of the references of one library. Changes must stand inside the library's transaction."""

    def __init__(self, db: Database, journal: Journal) -> None:
        self._db = db
        self._journal = journal
        self.late = LateFeatures(db, journal)
        self.many = False  # whether what is added may wait until many are: who sets it must call `settle`
        self._packed: Recent[int, bytes] = Recent(_PACKED)
        self._together: Recent[int, Consensus] = Recent(_KEPT, self._pack)
        # by feature the references that have it, also those that are not written yet: see `expecting`
        self._expected: dict[int, list[int]] = {}
        self._added: list[tuple[int, int]] = []
        journal.when_in_doubt(self._together.clear)
        journal.when_in_doubt(self._packed.clear)

    @contextmanager
    def expecting(self, features: Collection[int]) -> Iterator[None]:
        """Inside the block these features are looked at: the file is asked for all of them at once, and what is
        added to references is written at its end, in the order in which it stands in the file.
        """
        rows = gathered(self._db).peek(_EXPECTED, [msgspec.json.encode(sorted(features)).decode()])
        self._expected = {
            number: [*(map(int, found.split(",")) if found else ()), *self.late.of(number)]
            for number, found in rows
        }
        self._added = []
        try:
            yield
            self._add(sorted(self._added))
        finally:
            self._expected, self._added = {}, []

    def sharing(self, features: Iterable[int]) -> list[int]:
        """The numbers of references that share a feature, the likeliest first.

        A feature says more, the fewer have it; one that more than `FEW` have counts for nothing, nor do those
        together that say less than one that `ALONE` have.
        """
        shared: dict[int, int] = {}
        for number in features:
            found = self._expected.get(number)
            if found is None:
                found = [one for (one,) in self._db.conn.execute(_SHARING, [number])]
                found += self.late.of(number)
            if found and len(found) <= FEW:
                for one in found:
                    shared[one] = shared.get(one, 0) + _SAYS // len(found)
        likely = (number for number, said in shared.items() if said >= _SAYS // ALONE)
        return sorted(likely, key=lambda number: (-shared[number], number))[:_LIKELIEST]

    def add_features(self, reference_id: int, features: Iterable[int]) -> None:
        """What further prints of the reference have in common with others."""
        at_once = []
        for number in features:
            found = self._expected.get(number)
            if found is None:
                at_once.append((number, reference_id))
            elif reference_id not in found:
                found.append(reference_id)
                self._added.append((number, reference_id))
        self._add(sorted(at_once))

    def _add(self, rows: Sequence[tuple[int, int]]) -> None:
        if rows and self.many:
            self.late.add(rows)
        elif rows:
            self.late.settle()
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO reference_features (feature, reference_id) VALUES (?, ?)", rows
            )

    def settle(self) -> None:
        """Put what waits into its places: in a transaction of its own."""
        self.many = False
        if self.late.waits:
            with self._journal.transaction():
                self.late.settle()

    def drop_features(self, reference_id: int, features: Iterable[int]) -> None:
        """What prints that the reference no longer has had in common with others."""
        self.late.settle()
        gone = sorted((feature, reference_id) for feature in features)
        self._db.conn.executemany(
            "DELETE FROM reference_features WHERE feature = ? AND reference_id = ?", gone
        )
        if self._expected:  # what was asked for at once, and what waits to be written, follow
            for feature, _ in gone:
                found = self._expected.get(feature, [])
                if reference_id in found:
                    found.remove(reference_id)
            waiting = set(gone)
            self._added = [pair for pair in self._added if pair not in waiting]

    def lacks(self, reference_id: int, features: Iterable[int]) -> bool:
        """Whether one of the features does not lead to the reference."""
        query = "SELECT 1 FROM reference_features WHERE feature = ? AND reference_id = ?"
        return not all(
            self._db.conn.execute(query, [feature, reference_id]).fetchone()
            or reference_id in self.late.of(feature)
            for feature in features
        )

    def drop_all_features(self) -> None:
        """Before all are made anew."""
        self.late.settle()
        self._db.execute("DELETE FROM reference_features")

    def of(self, reference_id: int) -> list[tuple[str, Reference]]:
        """Every print of the reference, also what stands in no list now: the text ("" of a record), as read."""
        rows = self._db.execute(
            """SELECT '', csl FROM records WHERE reference_id = :id
            UNION ALL SELECT text, csl FROM citations WHERE reference_id = :id""",
            {"id": reference_id},
        )
        return [(text, read_back(csl)) for text, csl in rows]

    def said(self, references: Sequence[int]) -> list[Reference]:
        """What is printed of these references now: of records first, then of citations, as they came."""
        marks = ", ".join("?" * len(references))
        rows = [
            *self._db.execute(
                f"SELECT csl FROM records WHERE reference_id IN ({marks}) ORDER BY id", references
            ),
            *self._db.execute(
                f"SELECT csl FROM citations WHERE reference_id IN ({marks}) AND removed IS NULL ORDER BY id",
                references,
            ),
        ]
        return [read_back(csl) for (csl,) in rows]

    def together(self, reference_id: int) -> Consensus:
        """The prints of the reference, taken together: records first, then citations as they came.

        Where nobody cites it any more, what its former citations said.
        """
        self._together.drop(reference_id)
        self._packed.drop(reference_id)
        rows = self._said(reference_id)
        cited = bool(rows)
        if not cited:
            rows = self._db.execute(
                "SELECT csl FROM citations WHERE reference_id = ? ORDER BY id", [reference_id]
            ).fetchall()
        found = Consensus(read_back(csl) for (csl,) in rows)
        if cited:  # what former citations said counts no more when the next one comes
            self._together.put(reference_id, found)
        return found

    def disagreements(self, reference_id: int) -> dict[str, dict[str, int]]:
        """Where its prints have different years, volumes or pages: see `Consensus.disagreements`.

        Of what more than `TELLING` print, the first are looked at.
        """
        said = self._said(reference_id, TELLING)
        printed = Counter(csl for (csl,) in said)  # those that are printed alike are read once
        read = {csl: from_csl(_NUMBERS.decode(csl)) for csl in printed}
        return Consensus(read[csl] for csl in printed.elements()).disagreements()

    def has_together(self, reference_id: int) -> bool:
        """Whether what its prints say together is in memory; further ones must then be added to it."""
        return reference_id in self._together or reference_id in self._packed

    def with_more(self, reference_id: int, more: Sequence[Reference]) -> Consensus:
        """`together`, after citations that print this have been added behind the others."""
        kept = self._together.get(reference_id)
        if kept is None:
            packed = self._packed.get(reference_id)
            if packed is None:
                return self.together(reference_id)
            kept = Consensus.of_state(_UNPACK.decode(packed))
            self._packed.drop(reference_id)
            self._together.put(reference_id, kept)
        for one in more:
            kept.add(one)
        return kept

    def _said(self, reference_id: int, most: int = -1) -> list[tuple[str]]:
        """What is printed of it now, as CSL items in JSON: of records first, then of citations, as they came."""
        values = {"id": reference_id, "most": most}
        brought = "SELECT csl FROM records WHERE reference_id = :id ORDER BY id LIMIT :most"
        cited = """SELECT csl FROM citations WHERE id IN (
            SELECT id FROM citations WHERE reference_id = :id AND removed IS NULL ORDER BY id LIMIT :most)
            ORDER BY id"""
        return [row for query in (brought, cited) for row in self._db.conn.execute(query, values)]

    def _pack(self, reference_id: int, together: Consensus) -> None:
        if together.prints >= _WORTH:
            self._packed.put(reference_id, _PACK.encode(together.state()))


class _Numbers(TypedDict, total=False):
    """What may disagree: the rest of an item is not read."""

    issued: Any
    volume: Any
    page: Any


_NUMBERS = msgspec.json.Decoder(_Numbers)
_PACK = msgspec.msgpack.Encoder()
_UNPACK = msgspec.msgpack.Decoder(ConsensusState)
