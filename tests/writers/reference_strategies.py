"""References as hostile as the world can make them, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.readers.values import doi_of

FRAGMENTS = [
    "\n@article{x,",
    "\n}\n\n@string{a = ",
    "\nER  - \nTY  - JOUR",
    "\\input{/etc/passwd}",
    "\\write18{x}",
    "^^5cinput",
    "\\",
    "{",
    "}",
    "\\}",
    "\\{",
    '"',
    "%",
    "$x_1$",
    "&",
    "#",
    "~",
    "--",
    "``",
    "''",
    "=",
    "family=x, given=y",
    " and ",
    " and others",
    ",",
    ", ,",
    "DNA",
    "mRNA",
    "Über ",
    "CO₂",
    "²⁺",
    "⁻⁻ᵗʰ",
    "ế",
    "ǅ",
    "漢字",
    "\u202e",
    "\x00",
    "\u2028",
    "\ud800",
    "\ufdd0",
    "e\u0301",
    " ",
]
TEXT = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=6).map("".join)
DOI = (
    st.text(
        st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters="\\{}"),
        min_size=1,
        max_size=20,
    )
    .map("10.5555/{}".format)
    .filter(lambda doi: doi_of(doi) == doi)
)
"""As a library holds them: no stop behind, no entities, no "%2F"."""
NAME = st.builds(
    Name, family=TEXT, given=TEXT, particle=st.sampled_from(["", "de la", "Van"]) | TEXT, suffix=TEXT
)
BODY = st.builds(Name, literal=TEXT)
NAMES = st.lists(NAME | BODY, max_size=4).map(tuple)
DATE = st.none() | st.builds(
    Date,
    st.integers(0, 2100),
    st.integers(0, 12),
    st.integers(0, 31),
    st.sampled_from(["", "in press"]) | TEXT,
)
TYPES = [
    "article-journal",
    "article",
    "book",
    "chapter",
    "paper-conference",
    "thesis",
    "report",
    "webpage",
    "entry-encyclopedia",
    "dataset",
    "patent",
    "software",
    "manuscript",
    "document",
    "no-such-type",
]
REFERENCES = st.builds(
    Reference,
    type=st.sampled_from(TYPES),
    author=NAMES,
    et_al=st.booleans(),
    editor=NAMES,
    title=TEXT,
    container_title=TEXT,
    issued=DATE,
    volume=TEXT,
    issue=TEXT,
    page=TEXT,
    number=TEXT,
    publisher=TEXT,
    genre=TEXT,
    doi=st.just("") | DOI,
    archive=TEXT,
    archive_location=TEXT,
    isbn=TEXT,
    issn=TEXT,
    url=TEXT,
    accessed=DATE,
    language=st.sampled_from(["", "en", "de"]),
    note=TEXT,
)
ITEMS = st.lists(st.builds(Item, key=st.just(""), reference=REFERENCES), min_size=1, max_size=4)
