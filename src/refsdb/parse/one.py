"""One citation at a time."""

from __future__ import annotations

from refsdb.model import Parsed
from refsdb.parse.confidence import calibrated
from refsdb.parse.patterns import find_spans
from refsdb.parse.reading import read
from refsdb.parse.tagger import tag
from refsdb.parse.tokens import tokenise


def parse_one(text: str) -> Parsed:
    """The reference printed in `text`; the text is kept as it is given."""
    spans = find_spans(text)
    tokens = tokenise(text, spans)
    reference, sure = read(tokens, spans, tag(tokens))
    return Parsed(text, reference, calibrated(sure))
