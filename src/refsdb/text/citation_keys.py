"""Which citation keys programs can be given."""

from __future__ import annotations

import re

_WRITABLE = re.compile(
    r"[^\s\x00-\x1f\x7f\"#%&'(),=@\\^{}~$]+"
)  # what btparse, BibTeX and pybtex all take for a key


def writable(key: str) -> bool:
    """Whether every reader of .bib files takes this for a key. The library's own keys are narrower."""
    return bool(_WRITABLE.fullmatch(key))


def citable(key: str) -> bool:
    """Whether a manuscript may cite by it: it is writable, and no address, which some programs give as an `id`."""
    return writable(key) and "://" not in key
