"""Words of scripts that are written without blanks: each sign is indexed by itself, and looked for as a phrase.

A run of Han or Kana is one word to FTS5's tokenizers, or three signs at least; most words in it have one or two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlite_utils import Database

from refsdb.store.schema.kept import WORDS
from refsdb.store.schema.tables import migrations, spelled

# Han with its iteration marks, Kana, and their other forms (Unicode blocks), as a class of GLOB and of `re`
SIGNS = "[々-〇ぁ-ゟァ-ヺー-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ\U00020000-\U000323af]"
_SIGN = re.compile(SIGNS)
_FOREIGN = "length({0}) <> length(CAST({0} AS BLOB))"


def set_apart(text: str) -> str:
    """The text with a blank on both sides of each such sign, as the index has it."""
    return _SIGN.sub(r" \g<0> ", text)


@migrations()
def m011_signs(db: Database) -> None:
    """Each sign of Chinese and Japanese is a word of its own in the indexes of search."""
    write_otherwise(db, SIGNS)
    for name, (table, columns) in WORDS.items():
        words = ", ".join(columns)
        changed = " OR ".join(f"old.{one} IS NOT new.{one}" for one in columns.values())
        # before the change, while the words are still those that the index has
        noted = f"""INSERT INTO {name}_search_due SELECT id, {words} FROM {name}_words WHERE id = old.id
            ON CONFLICT DO NOTHING"""
        for statement in (
            f"DROP TRIGGER {name}_search_gone",
            f"DROP TRIGGER {name}_search_changed",
            f"CREATE TRIGGER {name}_search_gone BEFORE DELETE ON {table} BEGIN {noted}; END",
            f"""CREATE TRIGGER {name}_search_changed BEFORE UPDATE OF {", ".join(columns.values())} ON {table}
                WHEN {changed} BEGIN {noted}; END""",
        ):
            db.execute(statement)


def write_otherwise(db: Database, those: str, more: Sequence[tuple[str, str]] = ()) -> None:
    """Have these signs apart or spelled out in the indexes of search; `more` are spelled so, besides `SPELLED`.

    `those` is the class of the signs whose texts are indexed anew.
    """
    for name, (table, columns) in WORDS.items():
        index, words = f"{name}_search", ", ".join(columns)
        # ASCII is told at once
        having = " OR ".join(
            f"({_FOREIGN.format(one)} AND {one} GLOB '*{those}*')" for one in columns.values()
        )
        theirs = f"SELECT id, {words} FROM {name}_words WHERE id IN (SELECT id FROM {table} WHERE {having})"
        made = ", ".join(f"{_apart(one, more)} AS {as_}" for as_, one in columns.items())
        for statement in (
            f"INSERT INTO {index} ({index}, rowid, {words}) SELECT 'delete', * FROM ({theirs})",
            f"DROP VIEW {name}_words",
            f"CREATE VIEW {name}_words AS SELECT id, {made} FROM {table}",
            f"INSERT INTO {index} (rowid, {words}) {theirs}",
        ):
            db.execute(statement)


def _apart(column: str, more: Sequence[tuple[str, str]]) -> str:
    """SQL that gives the column's text with letters spelled out and such signs apart; most texts are ASCII."""
    sign = f"substr({column}, n, 1)"
    so = "".join(f" WHEN {sign} = '{letter}' THEN '{spelled}'" for letter, spelled in more)
    one_by_one = f"""(WITH RECURSIVE signs (n) AS
            (SELECT 1 UNION ALL SELECT n + 1 FROM signs WHERE n < length({column}))
        SELECT group_concat(CASE WHEN {sign} GLOB '{SIGNS}' THEN ' ' || {sign} || ' '{so} ELSE {sign} END, '')
        FROM signs)"""
    those = f"{SIGNS[:-1]}{''.join(letter for letter, _ in more)}]"
    return f"""CASE WHEN NOT {_FOREIGN.format(column)} THEN {column}
        WHEN {column} GLOB '*{those}*' THEN {spelled(one_by_one)} ELSE {spelled(column)} END"""
