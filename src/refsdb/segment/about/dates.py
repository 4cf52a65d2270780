"""When the entry was last changed: a date after words that say so, in the forms and languages that pages print."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from refsdb.model import Date
from refsdb.segment.letters import LETTER
from refsdb.segment.lines import Line

SEARCHED = 60

_UPDATED = re.compile(
    r"(?:(?:this (?:page|article|entry) was )?(?:last|date last) (?:updated|modified|edited|changed|"
    r"reviewed|revised|update)|updated|revised|"
    r"last (?:update|modification|revision|change)|date of last (?:change|update|revision)|"
    r"zuletzt (?:aktualisiert|geändert|bearbeitet|überarbeitet)|letzte (?:aktualisierung|änderung|"
    r"bearbeitung|überarbeitung)|"
    r"aktualisiert|stand|dernière (?:mise à jour|modification|révision)|mis(?:e)? à jour|"
    r"última (?:actualización|modificación|revisión|atualização|modificação|revisão|edición)|actualizado|atualizado|"
    r"ultim[ao] (?:aggiornamento|modifica|revisione)|aggiornato|"
    r"laatste? (?:bijgewerkt|gewijzigd|aanpassing|wijziging|update)|"
    r"последнее (?:обновление|изменение)|дата (?:обновления|последнего обновления)|обновлено|"
    r"最后更新|最後更新|最終更新日?|更新日期|更新日)"
    r"(?![a-zß-ÿа-я])(?:\s?(?:on|at|am|vom|le|du|el|il|em|in|op|der|die|:|：|-|–))*\s*(?P<date>.{4,60})",
    re.IGNORECASE,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            (
                "january jan januar jänner janvier janv enero ene "
                "gennaio gen janeiro januari января январь stycznia ledna"
            ),
            (
                "february feb februar feber février févr fév "
                "febrero febbraio fevereiro fev februari февраля февраль lutego února"
            ),
            "march mar märz mrz mars marzo março maart марта март marca března marts",
            "april apr avril avr abril abr aprile апреля апрель kwietnia dubna",
            "may mai mayo maggio mag maio mei мая май maja maj května",
            "june jun juni juin junio giugno giu junho июня июнь czerwca června",
            "july jul juli juillet juil julio luglio lug julho июля июль lipca července",
            "august aug août aout agosto ago augustus августа август sierpnia srpna augusti",
            "september sep sept septembre septiembre settembre set setembro сентября сентябрь września září",
            "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь października října",
            "november nov novembre noviembre novembro ноября ноябрь listopada listopadu",
            (
                "december dec dezember dez décembre déc diciembre "
                "dic dicembre dezembro декабря декабрь grudnia prosince desember"
            ),
        ),
        1,
    )
    for name in names.split()
}
MONTH_NAMES = f"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
"""A pattern for the names of months, in small letters."""
_ISO = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})\s?[./-]\s?(?P<y>\d{4}|\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|er|º|°)?[\s-](?:de\s)?(?P<n>[{LETTER}]{{3,12}})\.?,?[\s-](?:de[l]?\s)?(?P<y>\d{{4}})"
)
_MONTH_DAY = re.compile(rf"(?P<n>[{LETTER}]{{3,12}})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})")
_MONTH = re.compile(rf"(?P<n>[{LETTER}]{{3,12}})\.?,?\s(?:de\s)?(?P<y>\d{{4}})")
_MONTH_NUMBER = re.compile(r"(?P<m>\d{1,2})[./](?P<y>\d{4})(?!\d)")
_CJK = re.compile(r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月(?:\s?(?P<d>\d{1,2})\s?日)?")
_YEAR = re.compile(r"(?P<y>\d{4})(?!\d)")
FORMS = (_ISO, _CJK, _DAY_FIRST, _DAY_MONTH, _MONTH_DAY, _MONTH, _MONTH_NUMBER, _YEAR)


def read_date(text: str) -> Date | None:
    """The date that `text` begins with (a weekday may come first), or None.

    "3/4/2020" is the third of April, as everywhere but in the United States; where the second number cannot be a
    month, the first is.
    """
    text = re.sub(rf"^[{LETTER}]{{2,10}},\s(?=\d|[{LETTER}]+\s\d)", "", text.strip())
    for form in FORMS:
        found = form.match(text)
        if found and (date := _made(found.groupdict())):
            return date
    return None


def _made(parts: dict[str, str | None]) -> Date | None:
    year, day = int(parts["y"] or 0), int(parts.get("d") or 0)
    if year < 100:
        year += 2000 if year < 70 else 1900
    name = parts.get("n")
    if name is not None:
        month = _MONTHS.get(name.lower(), 0)
        if not month:
            return None
    else:
        month = int(parts.get("m") or 0)
    if month > 12 >= day > 0:
        month, day = day, month
    if not 1500 <= year <= 2100:
        return None
    if month and day:
        try:
            dt.date(year, month, day)
        except ValueError:
            return None
    elif month > 12:
        return None
    return Date(year, month, day)


def is_date_line(text: str) -> bool:
    """Whether a line is a date, or says when something was changed."""
    return len(text) < 80 and bool(read_date(text) or _UPDATED.match(text))


def updated_of(
    before: Sequence[Line],
    after: Sequence[Line],
    metadata: Mapping[str, str],
    *,
    sure: bool = True,
) -> Date | None:
    """The date of the last change: the format's own, else that printed near the top, else after the list.

    `sure`: the format's date was put there by a person. A program's comes last, after a date that stands alone near
    the top, as LaTeX prints it.
    """
    stated = read_date(metadata.get("modified") or metadata.get("updated") or metadata.get("date") or "")
    if stated and sure:
        return stated
    printed = next(_printed([*before[:SEARCHED], *after[:SEARCHED]]), None)
    if printed or not stated:
        return printed
    return next(filter(None, (_alone(line.text) for line in before[1:NEAR_TITLE])), stated)


NEAR_TITLE = 8
"""Lines from the top in which the date of a text stands alone."""


def _alone(text: str) -> Date | None:
    """The day or the month that a line is and nothing else."""
    if len(text) > LONGEST or not (text[-1].isdigit() or text[-1] == "."):
        return None
    bare = re.sub(rf"^[{LETTER}]{{2,10}},\s(?=\d|[{LETTER}]+\s\d)", "", text.rstrip("."))
    found = next((found for form in FORMS[:-1] if (found := form.fullmatch(bare))), None)
    return _made(found.groupdict()) if found else None


LONGEST = 40


def _printed(lines: Sequence[Line]) -> Iterator[Date]:
    for at, line in enumerate(lines):
        if len(line.text) > 200:
            continue
        found = _UPDATED.match(line.text)
        if (found and (date := read_date(found["date"]))) or (
            (
                at + 1 < len(lines)
                and line.text.endswith((":", "on", "am"))
                and _UPDATED.match(f"{line.text} 2000")
            )
            and (date := read_date(lines[at + 1].text))
        ):
            yield date
