"""Words and fields to references and entries: what a person types, found without regard to case and accents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from sqlite_utils import Database

from refsdb.errors import BadQuery
from refsdb.store.authors import MAY_HAVE_AUTHOR, begins_so, has_author, person_of, spellings
from refsdb.store.rows import Rows
from refsdb.store.schema import MORE, NUMBER, PREPRINT, SPELLED, set_apart
from refsdb.text.identifiers import ARXIV, bare_doi

MOST = 1000  # hits that are sorted: with more, whoever looks for something names one more word
_PART = re.compile(r"""(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))""")
_YEARS = re.compile(r"(\d{1,4})?(\.\.|-)?(\d{1,4})?")
_INDEXED = MappingProxyType({"title": "title", "author": "author", "journal": "journal"})
FIELDS = (*_INDEXED, "year", "doi", "arxiv", "entry", "tag", "key")
# "arXiv:1501.00001v2", an address, or the DOI that arXiv registers
_ARXIV = re.compile(
    r"(?:.*arxiv(?:\.org/(?:abs|pdf)/|[:.]))?(?P<number>.+?)(?:v\d+)?(?:\.pdf)?", re.IGNORECASE
)
_YEAR = "r.year"
_KEYS = """r.id IN (SELECT id FROM "references" WHERE key LIKE ? ESCAPE '\\'
    UNION ALL SELECT reference_id FROM reference_aliases WHERE alias LIKE ? ESCAPE '\\')"""
_LAST = "\U0010ffff"  # stands behind every letter
_SHORT = 6  # letters that a word spelt without umlauts has at most to be one word whole
_SPELLED = str.maketrans(dict((*SPELLED, *MORE)))


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `words` are expressions of the index, one a word; `conditions` SQL on `r` with `values`.

    `plain` says that only words were given, so that entries can be meant too. `odd` are the beginnings of
    words with a colon that are no fields: "Skin:a review" is text, "isbn:978" was meant for a field.
    """

    words: tuple[str, ...]
    loose: tuple[str, ...]
    conditions: tuple[str, ...]
    values: tuple[object, ...]
    plain: bool
    odd: tuple[str, ...] = ()


def read_query(text: str) -> Query:
    """Words, "phrases", beginnings*, and author: title: journal: year:2000..2010 doi: arxiv: entry: tag: key:.

    author:"tao, t" is a family name with a given name or initials. All must hold. Raises BadQuery.
    """
    words: list[str] = []
    loose: list[str] = []
    conditions: list[str] = []
    values: list[object] = []
    odd: list[str] = []
    plain = True
    for part in _PART.finditer(text):
        field, phrase, word = (part["field"] or "").lower(), part["phrase"], part["word"]
        said = phrase if phrase is not None else word
        if field and field not in FIELDS:
            near = get_close_matches(field, FIELDS, n=1)
            if near or phrase is not None:
                raise _no_field(field, *near)
            if not said.startswith("//"):
                odd.append(field)
            said, field = part[0], ""  # a title may have a colon, an address has one
        person = person_of(said) if field == "author" else None
        if person:
            conditions += [MAY_HAVE_AUTHOR, "has_author(r.csl, ?, ?)"]
            values += [begins_so(person[1]), *person]
            said = person[0]
        if not field or field in _INDEXED:
            exact = phrase is not None
            if not any(letter.isalnum() for letter in said):
                continue
            column = f"{_INDEXED[field]} : " if field else ""
            begins = not exact and said.endswith("*")
            words.append(column + _expression(said, begins=begins))
            loose.append(column + _expression(said, begins=not exact))
            plain = plain and not field
            continue
        plain = False
        condition, found = _condition(field, said)
        conditions.append(condition)
        values += found
    if not words and not conditions:
        raise BadQuery("there is nothing to search for", hint="name a word, such as: refs search calcinosis")
    return Query(tuple(words), tuple(loose), tuple(conditions), tuple(values), plain, tuple(odd))


def _no_field(field: str, near: str = "") -> BadQuery:
    hint = f"did you mean {near}:?" if near else f"there are {', '.join(f'{one}:' for one in FIELDS)}"
    return BadQuery(f"there is no field {field}: to search in", hint=hint)


class Search:
    """Finds references and entries of one library."""

    def __init__(self, db: Database) -> None:
        self._db = db
        db.conn.create_function("has_author", 3, has_author, deterministic=True)

    def references(self, query: Query, most: int = MOST) -> list[int]:
        """The numbers of the references, those that most citations cite first; of more than `most` the first.

        Raises BadQuery where nothing is found by what looks like a field that there is not.
        """
        found = list(self._found(query, query.words, most))
        if len(found) < most and query.loose != query.words:
            # a word that stands there whole goes before one that it only begins
            there = set(found)
            more = [one for one in self._found(query, query.loose, most) if one not in there]
            found = self._by_citations(found) + self._by_citations(more)[: most - len(found)]
        else:
            found = self._by_citations(found)
        if not found:
            self._expect_nothing(query)
        return found

    def rows(self, query: Query) -> Rows:
        """The numbers of all references that `references` would find, in bounded memory. Raises what it raises."""
        found = Rows(self._found(query, query.loose, -1))
        if not found:
            self._expect_nothing(query)
        return found

    def entries(self, query: Query) -> list[int]:
        """The numbers of the entries whose title, byline, synonyms or codes have the words; none for fields."""
        if not query.plain:
            return []
        found: dict[int, None] = {}
        for words in dict.fromkeys((query.words, query.loose)):
            rows = self._db.execute(
                "SELECT rowid FROM entry_search WHERE entry_search MATCH ? LIMIT ?",
                [" AND ".join(words), MOST],
            )
            found |= dict.fromkeys(one for (one,) in rows)
        return list(found)[:MOST]

    def _expect_nothing(self, query: Query) -> None:
        """Raises BadQuery where not even an entry is found by what looks like a field that there is not."""
        if query.odd and not self.entries(query):
            raise _no_field(query.odd[0])

    def _found(self, query: Query, words: Sequence[str], most: int) -> Iterator[int]:
        """The numbers in no order; `most` -1 for all."""
        conditions, values = list(query.conditions), list(query.values)
        table = '"references" r'
        if words:
            years = all(one.startswith(_YEAR) for one in query.conditions)
            narrow = "INDEXED BY references_years" if years else ""  # a hundredth of what the rows hold
            table = f'reference_search s CROSS JOIN "references" r {narrow} ON r.id = s.rowid'
            conditions.insert(0, "reference_search MATCH ?")
            values.insert(0, " AND ".join(words))
            if not query.conditions:
                table, conditions[0] = "reference_search r", "reference_search MATCH ?"
        number = "r.rowid" if words and not query.conditions else "r.id"
        rows = self._db.execute(
            f"SELECT {number} FROM {table} WHERE {' AND '.join(conditions)} LIMIT ?", [*values, most]
        )
        return (one for (one,) in rows)

    def _by_citations(self, ids: Sequence[int]) -> list[int]:
        count = "SELECT count(*) FROM citations WHERE reference_id = ? AND removed IS NULL"
        cited = {one: self._db.conn.execute(count, [one]).fetchone()[0] for one in ids}
        return sorted(ids, key=lambda one: (-cited[one], one))


def _expression(said: str, *, begins: bool) -> str:
    """A word or phrase as the index takes it; `begins`: what begins with it is meant too."""
    star = "*" if begins else ""
    first, *others = (
        set_apart(one.translate(_SPELLED)).replace('"', " ").rstrip("* ") for one in spellings(said)
    )
    if not others:
        return f'"{first}"{star}'
    # a short "mueller" is Müller as a whole only: "aero" is no beginning of "around"
    begin = star if len(others[0]) > len(first) or len(first) > _SHORT else ""
    return f'("{first}"{star} OR "{others[0]}"{begin})'


def _condition(field: str, said: str) -> tuple[str, Sequence[object]]:
    if field == "year":
        return _years(said)
    if field == "doi":
        doi = bare_doi(said) or said
        if bare_doi(doi) and not doi.endswith("*"):
            return "r.doi = ?", [doi]
        begins = doi.rstrip("*")  # a range, which finds its place in the index of DOIs
        return "r.doi BETWEEN ? AND ?", [begins, begins + _LAST]
    if field == "arxiv":
        return _preprints(said)
    if field == "tag":
        return "r.id IN (SELECT reference_id FROM reference_tags WHERE tag = ?)", [said]
    if field == "key":
        return _KEYS, [_like(said)] * 2
    loose = _expression(said, begins=True)
    return (
        """r.id IN (SELECT reference_id FROM citations WHERE removed IS NULL AND entry_id IN (
            SELECT id FROM entries WHERE key = ?
            UNION SELECT rowid FROM entry_search WHERE entry_search MATCH ?))""",
        [said, loose],
    )


def _preprints(said: str) -> tuple[str, Sequence[object]]:
    """Those of this number of arXiv, in any version: by the number itself, or by the DOI that arXiv registers."""
    found = _ARXIV.fullmatch(said)
    number = found["number"] if found else said
    begins = number.rstrip("*")
    ends = (
        [(begins, begins + _LAST)]
        if "*" in number
        else [(number, number), (f"{number}v", f"{number}v{_LAST}")]
    )
    numbers = f"{PREPRINT} AND {NUMBER} BETWEEN ? AND ? AND json_extract(csl, '$.archive') = 'arXiv'"
    among = [
        f'SELECT id FROM "references" WHERE {which}'
        for which in [numbers] * len(ends) + ["doi BETWEEN ? AND ?"]
    ]
    dois = [ARXIV + end for end in ends[0]]
    return f"r.id IN ({' UNION ALL '.join(among)})", [end for pair in ends for end in pair] + dois


def _like(said: str) -> str:
    """A pattern of LIKE, escaped by a backslash, in which only * stands for anything."""
    return re.sub(r"([\\%_])", r"\\\1", said).replace("*", "%")


def _years(said: str) -> tuple[str, Sequence[object]]:
    found = _YEARS.fullmatch(said)
    if not found or not (found[1] or found[3]):
        raise BadQuery(
            f"{said!r} is no year", hint="write year:2016, year:2000..2010, year:2000.. or year:..1950"
        )
    if not found[2]:
        return f"{_YEAR} = ?", [int(said)]
    return f"{_YEAR} BETWEEN ? AND ?", [int(found[1] or 0), int(found[3] or 9999)]
