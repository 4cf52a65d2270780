"""What stands under a title and is no part of it: its version, when it came out, an address, "by", code."""

from __future__ import annotations

import re

from refsdb.segment.about.dates import read_date

_VERSION = re.compile(
    r"\(?(?:for (?:\S+ )?|this \w+ describes |(?:package|file|document) )?"
    r"(?:(?:version|versión|versione|versão|versie|wersja|verze|verzia|verzió|версия|版本|バージョン|release)\s?|"
    r"ver\.\s?|rev(?:ision|\.)\s|v\.?(?=\s?\d+\.\d|\d))"
    r"v?\s?(?P<number>\d[\w.\-/]*)(?:\W*|\s*[,;:(\[–—-].*|\s(?:of|from|vom|du|del|di|dated|as of)\s.*\d{4}.*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)+[\s,;–-]+(?P<date>\d{4}\W.*)")
_DATED_VERSION = re.compile(r"(?:version|draft|release)\s(?P<date>\w.*)", re.IGNORECASE)
_OUT = re.compile(
    r"(?:released|printed|processed|compiled|published|posted|submitted|revised|dated|draft(?: of)?|erschienen|"
    r"veröffentlicht|gedruckt|eingereicht|publié|publicado|pubblicato|gepubliceerd)(?: on| am| le| el| il| op)?:?\s"
    r"(?P<date>\S.*)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\w@\w[\w-]*\.\w|\w\s?(?:\[at\]|\(at\)|\{at\})\s?\w", re.IGNORECASE)
_SPELT = re.compile(r"\S+ at (?:\S+ dot )+\S+", re.IGNORECASE)
"""An address as people write it where machines read: "oak at walls dot example"."""
_WEB = re.compile(
    r"\W*(?:(?:url|web(?:site|page)?|homepage|internet)\s?:\s*)?(?:https?://|www\.)\S+\W*"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|info|eu|uk|de|at|ch|fr|es|it|nl|pt|br|pl|ru|cz)(?:/\S*)?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:(?:written|compiled|edited|prepared|maintained|translated|presented) )?by|von|par|por|di|door|przez",
    re.IGNORECASE,
)

_CALL = re.compile(r"[A-Za-z_][\w.]*(?:(?:::|\$)[\w.]+)*\(.*\)[;,]?")
"""What a page computes: "knitr::opts_chunk$set(eval = TRUE)"."""


def stands_under(text: str) -> bool:
    """Whether a line is a version ("v1.2a [2019-08-06]"), the day it came out, an address, "by" alone, or a call."""
    if len(text) > 160:
        return False
    dated = _OUT.fullmatch(text) or _DATED_VERSION.fullmatch(text) or _NUMBER.fullmatch(text)
    return bool(
        _VERSION.fullmatch(text)
        or (dated and read_date(dated["date"]))
        or _MAIL.search(text)
        or _SPELT.fullmatch(text)
        or _WEB.fullmatch(text)
        or _BY.fullmatch(text)
        or _CALL.fullmatch(text)
    )
