"""What a run was told, as one frozen value that is passed in. Nothing here reads the environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

CROSSREF_URL = "https://api.crossref.org"


@dataclass(frozen=True, slots=True)
class Settings:
    """`source` is "crossref" or "index". `rate` is requests a second, 0 for the pool's own limits;
    `crossref_token` is a Metadata Plus token, "" without one.

    `today` stamps answers, `now` (ISO 8601) events, so that a run can be repeated to the byte; `who` signs events.
    `key_pattern` is that of new citation keys, "" for the usual one.
    """

    db: Path
    today: date
    source: str = "crossref"
    index: Path | None = None
    mailto: str = ""
    crossref_url: str = CROSSREF_URL
    crossref_token: str = field(default="", repr=False)
    rate: float = 0.0
    offline: bool = False
    now: str = ""
    who: str = ""
    key_pattern: str = ""
