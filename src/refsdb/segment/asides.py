"""Notes that are no citations: remarks, such as thanks. They are told, and left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refsdb.segment.looks import UNLIKELY, citation_score, dated, firm, published, running_words
from refsdb.segment.names import starts_like_one

SHOWN = 60
"""Characters of a note that are told."""
FEWEST_WORDS = 4
_VERBS = frozenset(
    "is are was were has have had can could should would will may ist sind war waren wird werden wurde wurden hat "
    "haben kann können est sont était ont peut fue han puede sono è são foi был была было были".split()
)
"""What makes a sentence; other small words stand in titles too."""

_WORDS = re.compile(r"[^\W\d_]+")
_OWN = frozenset(
    "we my our mine ours thank thanks grateful indebted acknowledge "
    "ich wir mein meine meiner unser unsere danke verdanke danken verdanken "
    "je nous mon mes notre remercie remercions io noi mio ringrazio yo nosotros agradezco agradecemos "
    "eu nós meu agradeço agradecemos ik wij mijn dank".split()
)
"""Words of one who speaks of himself, as titles seldom do; "I" does too, but "i" is Polish for "and"."""
_I = re.compile(r"\bI\b(?!\.)")


def is_remark(text: str, *, dates: bool) -> bool:
    """Whether a note is a sentence that names no work: "I thank the reviewer for this point.".

    `dates`: one with a year may be that too.
    """
    if text[-1] not in '.!?)”"' or starts_like_one(text):
        return False  # most citations
    words = _WORDS.findall(text.replace("May ", "").lower())  # the month is no verb
    if len(words) < FEWEST_WORDS or firm(text) or published(text):
        return False
    sentence = not _VERBS.isdisjoint(words) and running_words(text)
    if dated(text):
        return dates and sentence and citation_score(text) < UNLIKELY
    own = not _OWN.isdisjoint(words) or _I.search(text)
    return (text[0].isupper() and bool(own)) or sentence


def told(texts: Sequence[str], what: str = "no work") -> str:
    """A sentence about the notes that were not taken for citations, since they name `what`; "" for none."""
    if not texts:
        return ""
    first = texts[0] if len(texts[0]) <= SHOWN else f"{texts[0][:SHOWN].rsplit(' ', 1)[0]} …"
    more = f", and {len(texts) - 1} more" if len(texts) > 1 else ""
    names = "1 note names" if len(texts) == 1 else f"{len(texts)} notes name"
    return f"{names} {what}: “{first}”{more}"
