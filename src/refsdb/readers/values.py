"""Values as the formats of references record them: DOIs, languages."""

from __future__ import annotations

import html
import re

from refsdb.text.identifiers import bare_doi

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ENTITY = re.compile("&(?:amp|lt|gt|quot);")
_SLASH = re.compile("%2[fF]")
_DOI_ADDRESS = re.compile(r"(?i)https?://(?:dx\.)?doi\.org/(10\.\S+)")
# names of languages in BibLaTeX, MEDLINE (ISO 639-2), EndNote -> BCP 47
_LANGUAGES = {
    "cs": "czech cze ces",
    "da": "danish dan",
    "de": "german ngerman austrian naustrian swissgerman nswissgerman ger deu deutsch",
    "en": "english usenglish ukenglish eng",
    "en-GB": "british",
    "en-US": "american",
    "es": "spanish spa",
    "fi": "finnish fin",
    "fr": "french francais fre fra",
    "hu": "hungarian hun magyar",
    "it": "italian ita",
    "ja": "japanese jpn",
    "la": "latin lat",
    "nb": "norwegian norsk nor",
    "nl": "dutch dut nld",
    "pl": "polish pol",
    "pt": "portuguese por brazilian brazil",
    "ru": "russian rus",
    "sv": "swedish swe",
    "tr": "turkish tur",
    "zh": "chinese chi zho",
}
_TAGS = {name: tag for tag, names in _LANGUAGES.items() for name in names.split()}
_TAG = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9]+)*")


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


def language_of(text: str) -> str:
    """A language's name or code as a BCP 47 tag: "german", "ger" and "de" are "de"; "" for what is none."""
    name = text.strip().lower()
    if name in _TAGS:
        return _TAGS[name]
    return text.strip() if _TAG.fullmatch(text.strip()) else ""
