"""Patterns that few citations need."""

from __future__ import annotations

import re
from functools import cached_property


class Rare:
    """A pattern that is compiled when it is first asked: all of them would take a tenth of the time to the first
    result.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As of `re.Pattern`; so are the others."""
        return self._compiled.match(text, start)

    def search(self, text: str) -> re.Match[str] | None:
        """Anywhere."""
        return self._compiled.search(text)

    def sub(self, new: str, text: str, count: int = 0) -> str:
        """With `new` in its places."""
        return self._compiled.sub(new, text, count)
