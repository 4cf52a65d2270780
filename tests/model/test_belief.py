"""What prints say together, also after it was put aside in plain values."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Consensus, ConsensusState, Date, Name, Reference, adds_nothing

texts = st.sampled_from(["", "one", "One", "two", "two and more"])
references = st.builds(
    Reference,
    type=st.sampled_from(["", "document", "book"]),
    author=st.lists(st.builds(Name, family=texts, given=texts), max_size=2).map(tuple),
    title=texts,
    page=st.sampled_from(["", "1", "1-9", "2"]),
    issued=st.none() | st.builds(Date, st.integers(0, 3), st.integers(0, 2), literal=texts),
    et_al=st.booleans(),
)


@given(st.lists(references, min_size=2, max_size=6), st.lists(references, max_size=3))
def test_put_aside_and_taken_up_again(first: list[Reference], more: list[Reference]) -> None:
    whole = Consensus([*first, *more])
    packed = msgspec.msgpack.encode(Consensus(first).state())
    again = Consensus.of_state(msgspec.msgpack.decode(packed, type=ConsensusState))
    for one in more:
        again.add(one)
    assert (again.prints, again.reference(), again.disagreements()) == (
        whole.prints,
        whole.reference(),
        whole.disagreements(),
    )


@given(st.lists(references, min_size=1, max_size=6), references)
def test_what_adds_nothing_changes_nothing(prints: list[Reference], one: Reference) -> None:
    together = Consensus(prints).reference()
    if adds_nothing(together, one):
        assert Consensus([*prints, one]).reference() == together


_DEZA = Reference("article-journal", (Name("Deza", "Gustavo"),), True, title="Morphea", page="418-419")


@pytest.mark.parametrize(
    ("one", "nothing"),
    [
        (_DEZA, True),
        (Reference("document", (Name("DEZA", "G"),), title="morphea", page="418"), True),
        (replace(_DEZA, et_al=False), False),  # the list is whole
        (replace(_DEZA, title="Morphoea"), False),
        (replace(_DEZA, page="418-4190"), False),  # fuller
        (replace(_DEZA, volume="96"), False),
        (replace(_DEZA, type="book"), False),
    ],
)
def test_what_adds_nothing(one: Reference, *, nothing: bool) -> None:
    assert adds_nothing(_DEZA, one) is nothing
