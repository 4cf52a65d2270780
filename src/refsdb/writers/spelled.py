"""Letters outside ASCII spelled out, for formats that know no escape."""

from __future__ import annotations

from refsdb.writers.tidy import line


def spelled(text: str) -> str:
    """`text` on one line in ASCII letters: "Über" is "Uber"."""
    if text.isascii():
        return text
    from anyascii import anyascii

    return line(anyascii(text))
