"""Which keys a manuscript cites."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    r"""The keys that a manuscript cites, spelled as there, each once, in the order of their first citation.

    `everything`: it cites the whole library (`\nocite{*}`). `unread` are the files that it includes and that could
    not be read, each with the reason.
    """

    keys: tuple[str, ...] = ()
    everything: bool = False
    unread: tuple[str, ...] = ()

    def __or__(self, other: Cited) -> Cited:
        """What both cite, this one first."""
        return Cited(
            tuple(dict.fromkeys(self.keys + other.keys)),
            self.everything or other.everything,
            tuple(dict.fromkeys(self.unread + other.unread)),
        )
