"""Page ranges with both ends in full: "1425-37" is "1425-1437", "S12–5" is "S12-S15"; "pp. 3f." is "3"."""

from __future__ import annotations

import re

_DASH = re.compile(r"\s*(?:[-\x96\x97‐‑‒–—―−﹣－~～\u00ad]+|\bbis\b|\bto\b)\s*")
_CUE = re.compile(
    r"^(?:(?:[Pp]ages?|PAGES?|[Pp]gs?|pp|PP|[Pp]p|[Pp]ág(?:ina)?s?|[Pp]agg?|[Ss]eiten?|ss|p|стр|с|页|blz|bl|col)\s?\.?\s?|[PSCС]\s?\.\s?|[PS]\s(?=\d)|:)+"
)
_ONE = re.compile(r"([^\W\d_]{0,4}\.?)\s?(\d{1,9})\s?([^\W\d_]{0,2})$")
_AHEAD = re.compile(
    r"""(?:suppl(?:ement)?\.?\s?\d{0,3}|[A-Z]?\d{1,3})?\)?\s?:\s?(?=[A-Z]{0,3}\d)
    |(?:(?:article|art\.?|paper)\s(?:id|no|number|nr)\.?|article|e-?location)\s?:?\s?(?=[A-Z]{0,2}\d)
    |(?:spring|summer|autumn|fall|winter)[\s,]+(?=\d)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What the tagger may take for a part of the pages: an issue, "Article ID", a season."""
_LOST = re.compile(r"(\d{2,5}) (\d{2,5})")
"""A range whose dash was lost."""
_PLATES = re.compile(
    r"(?<=\d)(?:\s?[,;+(]?\s?(?:\d{0,3}\s?(?:pls?|figs?|Taf|Abb|tabs?|plates?|maps?)\b|pls?\b).*|\s?[\[(]\d+[\])]?)$",
    re.IGNORECASE,
)
"""Plates and figures behind a range, and the page meant in it: "441-527 [446]"."""
_OTHER_NUMBERS = re.compile(r"[\s.,;]+(?:Bibcode|JSTOR|S2CID|OCLC|PMID|PMC|ISSN|Zbl|MR|hdl)\b.*$")
"""What encyclopedias print behind the pages."""
_PLAIN = re.compile(r"([0-9]{1,9})(?:\s?[-–—]\s?([0-9]{1,9}))?")


def read_pages(text: str) -> str:
    """The page or the range in `text`, "" where there is none."""
    text = _OTHER_NUMBERS.sub("", " ".join(text.split())).strip(" .,;:()[]'\"、。，،頁页쪽")
    if plain := _PLAIN.fullmatch(text):
        return _range(plain[1], plain[2]) if plain[2] else text
    ahead = _AHEAD.match(text)
    text = text[ahead.end() :] if ahead else text
    text = _CUE.sub("", text).strip(" .,;:()[]")
    text = _PLATES.sub("", text)
    text = re.sub(r"(?<=\d)\s?(?:ff?|sq|sqq|et\ss(?:eq|uiv)?)\.?$", "", text)
    if not text:
        return ""
    lost = _LOST.fullmatch(text)
    if lost and len(lost[1]) == len(lost[2]) and lost[1] < lost[2]:
        return f"{lost[1]}-{lost[2]}"
    ends = [end.strip(" .") for end in _DASH.split(text, maxsplit=1)]
    if len(ends) == 2 and ends[1] and ends[0]:
        return _range(ends[0], ends[1])
    return ends[0]


def _range(first: str, last: str) -> str:
    """Both ends; a last page that is shorter than the first is completed from it."""
    if not last.isdecimal():
        last = _CUE.sub("", re.split(r"[,;]\s", last, maxsplit=1)[0])
    a, b = _ONE.match(first), _ONE.match(last)
    if a and b:
        head, number = a[1], b[2]
        if len(number) < len(a[2]):
            number = a[2][: len(a[2]) - len(number)] + number
            if int(number) < int(a[2]):
                return f"{first}-{last}"
        prefix = b[1] or (head if not b[1] and head else "")
        return f"{head}{a[2]}{a[3]}-{prefix}{number}{b[3]}"
    return f"{first}-{last}"
