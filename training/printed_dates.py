"""Years and days as styles print them."""

from __future__ import annotations

import random

MONTHS = ("January February March April May June July August September October November December").split()
GERMAN = ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember").split()
ABROAD = tuple(
    tuple(line.split())
    for line in """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    januari februari maart april mei juni juli augustus september oktober november december
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    ledna února března dubna května června července srpna září října listopadu prosince
    januari februari mars april maj juni juli augusti september oktober november december
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
    """.strip().splitlines()
)
"""The months of more languages."""


def year(text: str, rng: random.Random) -> str:
    """A year, with a letter, with the year of the first edition, or what is printed instead of it."""
    form = rng.random()
    if not text or form > 0.12:
        return text
    if form < 0.06:
        return text + rng.choice("abc")
    if form < 0.09:
        first = int(text) - rng.randrange(1, 60) if text.isdigit() else text
        return rng.choice(
            (
                f"{text}/{first}",
                f"{text} [{first}]",
                f"{first}/{text}",
                f"[{first}] {text}",
                f"{text} ({first})",
            )
        )
    return rng.choice(
        (
            "in press",
            "forthcoming",
            "im Erscheinen",
            "im Druck",
            "n.d.",
            "o. J.",
            "s. d.",
            "en prensa",
            "in print",
            "i. E.",
            "to be published",
            "submitted",
            "sous presse",
            "in corso di stampa",
            "no prelo",
            "в печати",
            f"Forthcoming {text}",
            f"in press {text}",
        )
    )


def full_date(year: str, rng: random.Random, *, whole: bool = False) -> str:
    """A year with a month, with a day, or alone."""
    if not year:
        return ""
    n = rng.randrange(12)
    day = rng.randrange(1, 29)
    month = rng.choice((MONTHS[n], MONTHS[n], MONTHS[n][:3], MONTHS[n][:3] + "."))
    forms = [
        f"{month} {year}", f"{day} {month} {year}", f"{month} {day}, {year}", f"{day}. {GERMAN[n]} {year}",
        f"{day:02d}.{n + 1:02d}.{year}", f"{year}, {month} {day}", f"{year}-{n + 1:02d}-{day:02d}",
        f"{year} {month} {day}",
        f"{GERMAN[n]} {year}", f"{day} {rng.choice(ABROAD)[n]} {year}",
    ]  # fmt: skip
    return rng.choice([*forms[1:8], forms[-1]] if whole else [*forms, year, year, year])


def access(rng: random.Random) -> str:
    """The day on which a page was read, in words."""
    date = full_date(str(rng.randrange(1998, 2024)), rng, whole=True)
    return rng.choice((
        "accessed {}", "Accessed {}", "last accessed {}", "(accessed {})", "[Accessed: {}]",
        "retrieved {}", "Retrieved on {}", "abgerufen am {}",
        "Zugriff: {}", "Zugriff am {}", "[Zugriff am {}]", "letzter Zugriff: {}", "(letzter Aufruf: {})",
        "consulté le {}", "consultado el {}",
        "consultato il {}", "acesso em {}", "geraadpleegd op {}", "[cited {}]", "Stand: {}", "visited {}",
        "date of access: {}", "hämtad {}", "dostęp {}", "[dostęp: {}]", "[cit. {}]", "Erişim tarihi: {}",
        "(дата обращения: {})", "[Consulta: {}]", "Acedido em {}",
    )).format(date)  # fmt: skip
