"""One citation at a time."""

from __future__ import annotations

import re

from refsdb.model import Parsed
from refsdb.parse.confidence import calibrated
from refsdb.parse.patterns import find_spans
from refsdb.parse.reading import read
from refsdb.parse.tagger import tag
from refsdb.parse.tokens import tokenise

_HALVES = re.compile("[\ud800-\udfff]")


def parse_one(text: str) -> Parsed:
    """The reference printed in `text`; the text is kept as it is given.

    Halves of surrogate pairs, which no encoding can write, are read as U+FFFD.
    """
    readable = text if text.isascii() else _HALVES.sub("\ufffd", text)
    spans = find_spans(readable)
    tokens = tokenise(readable, spans)
    reference, sure = read(tokens, spans, tag(tokens))
    return Parsed(text, reference, calibrated(sure))
