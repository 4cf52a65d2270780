"""DOIs as the formats of references record them."""

from __future__ import annotations

import html
import re

from refsdb.text.identifiers import bare_doi

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ENTITY = re.compile("&(?:amp|lt|gt|quot);")
_SLASH = re.compile("%2[fF]")
_DOI_ADDRESS = re.compile(r"(?i)https?://(?:dx\.)?doi\.org/(10\.\S+)")


def doi_of(text: str, url: str = "") -> str:
    """The DOI in a field for it, else in a URL that resolves one.

    A bare one is kept as it stands, but for what is no part of one: a doubling, entities, `%2F`, a full stop behind
    (none of the DOIs of 58,401 deposited works has them).
    """
    if _DOI.fullmatch(text):
        text = _SLASH.sub("/", html.unescape(text) if _ENTITY.search(text) else text)
        half = len(text) // 2
        return (text[:half] if text[:half] == text[half:] else text).rstrip(".,;")
    address = _DOI_ADDRESS.fullmatch(url)
    return bare_doi(text) or (bare_doi(address[1]) if address else "")
