"""The log: what was changed, by whom and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from refsdb.errors import CannotUndo

_EVENTS = "SELECT id, run, happened, who, action, subject, detail, undone_by FROM events"
# of a command what stands, or all where nothing does
_COUNTED = """e.run = :run AND (e.undone_by IS NULL
    OR NOT EXISTS (SELECT 1 FROM events s WHERE s.run = :run AND s.undone_by IS NULL))"""
# the rows that are or were of a reference; what need not be read as JSON is not
_OF_REFERENCE = """WITH own ("table", row) AS MATERIALIZED (
        SELECT 'references', :id
        UNION SELECT 'citations', id FROM citations WHERE reference_id = :id
        UNION SELECT 'records', id FROM records WHERE reference_id = :id
        UNION SELECT 'reference_notes', id FROM reference_notes WHERE reference_id = :id
        UNION SELECT 'reference_aliases', json_array(alias) FROM reference_aliases WHERE reference_id = :id
        UNION SELECT "table", row FROM changes
            WHERE "table" IN ('citations', 'records', 'reference_notes', 'reference_aliases')
            AND instr(before, '"reference_id":[' || :id || ']')
            AND json_extract(before, '$.reference_id[0]') = :id
        -- their keys begin with its number: '[7,…]'
        UNION SELECT "table", row FROM changes
            WHERE "table" IN ('candidates', 'reference_tags', 'not_same', 'rejected')
            AND row BETWEEN '[' || :id || ',' AND '[' || :id || '-'
    )
    -- `+`: as it is, or the index of `changes`, whose rows are of any type, would not be used
    SELECT c.event_id FROM own CROSS JOIN changes c ON c."table" = own."table" AND c.row = +own.row
    -- no number is given twice: of those that were new together, the nearest below have it or none
    UNION SELECT (
        SELECT CASE WHEN c.last >= own.row THEN c.event_id END FROM changes c
        WHERE c."table" = own."table" AND c.row <= +own.row AND c.last IS NOT NULL ORDER BY c.row DESC LIMIT 1
    ) FROM own WHERE typeof(own.row) = 'integer'"""


@dataclass(frozen=True, slots=True)
class Event:
    """A change: who, when (ISO 8601), what. `run` is the number of its command's first event.

    `undone_by` is the number of the event that took it back, or None while it stands.
    """

    id: int
    run: int
    happened: str
    who: str
    action: str
    subject: str
    detail: str
    undone_by: int | None

    @property
    def stands(self) -> bool:
        """Whether it is a change that was not taken back; taking back is none itself."""
        return self.undone_by is None and self.action != "undo"


class Events:
    """The events of one library."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, *, limit: int | None = None) -> Iterator[Event]:
        """Every event, the newest first."""
        yield from self._where("1 ORDER BY id DESC LIMIT ?", -1 if limit is None else limit)

    def runs(self, *, limit: int | None = None) -> Iterator[tuple[Event, int]]:
        """Of each command its first event that stands and how many do, the newest first; of all where none does."""
        rows = self._db.execute(
            "SELECT run, coalesce(nullif(sum(undone_by IS NULL), 0), count(*)) FROM events "
            "GROUP BY run ORDER BY run DESC LIMIT ?",
            [-1 if limit is None else limit],
        ).fetchall()
        for run, count in rows:
            first = next(self._where("run = ? ORDER BY undone_by IS NOT NULL, id LIMIT 1", run))
            yield first, count

    def summary(self, run: int) -> str:
        """What a command of several changes came to, as far as it stands: the rows that it made, or how often it said
        what.
        """
        made = self._db.execute(
            f"""SELECT "table", sum(last - row + 1) FROM events e JOIN changes c ON c.event_id = e.id
            WHERE {_COUNTED} AND last IS NOT NULL AND "table" IN ('entries', 'citations', 'references', 'records')
            GROUP BY "table" ORDER BY "table" <> 'entries', "table\"""",
            {"run": run},
        ).fetchall()
        if made:
            return "new: " + ", ".join(f"{count} {table}" for table, count in made)
        said = self._db.execute(
            f"""SELECT CASE WHEN instr(detail, ':') THEN substr(detail, 1, instr(detail, ':') - 1) ELSE detail END
                AS word, count(*) FROM events e WHERE {_COUNTED}
            GROUP BY word ORDER BY count(*) DESC, word LIMIT 4""",
            {"run": run},
        )
        return ", ".join(f"{count} {word}" for word, count in said if word)

    def of_reference(self, reference_id: int) -> Iterator[Event]:
        """The events that made or changed the reference or what belongs or belonged to it, the newest first.

        A citation or a record of it belongs to it, and the keys by which it is found.
        """
        yield from self._where(f"id IN ({_OF_REFERENCE}) ORDER BY id DESC", {"id": reference_id})

    def get(self, number: int) -> Event:
        """The event of this number. Raises CannotUndo."""
        for event in self._where("id = ?", number):
            return event
        raise CannotUndo(f"there is no change no. {number}", hint="refs log shows them")

    def to_undo(self, number: int | None = None, *, only: bool = False) -> list[Event]:
        """What is to be taken back, the newest first: the last command that stands, or that of which `number` is one.

        With `only` just that one change. Raises CannotUndo.
        """
        if number is None:
            last = next(self._where("undone_by IS NULL AND action <> 'undo' ORDER BY id DESC LIMIT 1"), None)
            if last is None:
                raise CannotUndo("there is nothing to undo", hint="refs log shows what was done")
            number = last.run
        chosen = self.get(number)
        found = [chosen] if only else list(self._where("run = ? ORDER BY id DESC", chosen.run))
        left = [event for event in found if event.undone_by is None]
        if not left:
            raise CannotUndo(
                f"change no. {number} was undone already",
                hint=f"refs undo {found[0].undone_by} does it again",
            )
        return left

    def _where(self, condition: str, *values: object) -> Iterator[Event]:
        given = values[0] if values and isinstance(values[0], dict) else values
        for row in self._db.execute(f"{_EVENTS} WHERE {condition}", given).fetchall():
            yield Event(*row)
