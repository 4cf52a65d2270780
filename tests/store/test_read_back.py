"""What is read back of a stored reference is what any reader of CSL would take it for."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Date, Name, Reference
from refsdb.model.csl import from_csl
from refsdb.store.printed import printed_csl
from refsdb.store.read_back import read_back

texts = st.text(max_size=12)
names = st.builds(Name, texts, texts, texts, texts, texts)
people = st.lists(names, max_size=3).map(tuple)
dates = st.none() | st.builds(
    Date, st.integers(-300, 2100), st.integers(0, 12), st.integers(0, 31), st.sampled_from(["", "in press"])
)
references = st.builds(
    Reference,
    type=st.sampled_from(["book", "chapter", "document", ""]),
    author=people,
    et_al=st.booleans(),
    editor=people,
    issued=dates,
    title=texts,
    container_title=texts,
    archive_location=texts,
    doi=texts,
    accessed=dates,
    note=texts,
)


@given(references)
def test_what_the_library_writes(reference: Reference) -> None:
    csl = printed_csl(reference)
    assert read_back(csl) == from_csl(msgspec.json.decode(csl))


@pytest.mark.parametrize(
    "item",
    [
        {"title": "Salt", "volume": 12, "page": None, "type": ""},
        {"author": [{"family": "Berg", "dropping-particle": "van", "given": "A"}], "type": "book"},
        {"author": [{"family": "Oak", "static-ordering": True}, {"given": "J"}, "Elm", {"literal": 3}]},
        {"author": "A. Oak", "editor": None},
        {"issued": {"raw": "spring 1999"}},
        {"issued": {"date-parts": [["1999", "2"]]}},
        {"issued": {"date-parts": [[None]], "literal": "in press"}},
        {"issued": {"date-parts": [[1999, 2, 3, 4], [2000]], "circa": True}, "accessed": {"date-parts": []}},
        {"issued": "1999"},
        {"custom": {"et-al": 1, "text": "Oak, A. Salt."}},
        {"custom": ["et-al"]},
        {"et-al": True, "id": "oak1999", "unknown": [1]},
    ],
)
def test_what_others_wrote(item: dict[str, object]) -> None:
    csl = msgspec.json.encode(item).decode()
    assert read_back(csl) == from_csl(item)
