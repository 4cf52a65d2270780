"""Names of languages, as the formats of references have them."""

from __future__ import annotations

import re

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
# BCP 47 language -> babel's name of it
_BABEL = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "la": "latin",
    "nb": "norsk",
    "nl": "dutch",
    "no": "norsk",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}


def language_of(text: str) -> str:
    """A language's name or code as a BCP 47 tag: "german", "ger" and "de" are "de"; "" for what is none."""
    name = text.strip().lower()
    if name in _TAGS:
        return _TAGS[name]
    return text.strip() if _TAG.fullmatch(text.strip()) else ""


def babel_name(tag: str) -> str:
    """What LaTeX's babel calls a language that is given as a BCP 47 tag: "de-AT" is "german"; "" for others."""
    return _BABEL.get(tag.lower().partition("-")[0], "")
