"""Acts and their gazettes, patents, standards, journals of law whose volumes are the years; and what looks so."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.gazettes import gazette, part_of_newspaper
from refsdb.parse.jahrgang import page_behind_year
from refsdb.parse.leads import writers_before_in
from refsdb.parse.months import day_in_roman
from refsdb.parse.nouns import title_behind_initial
from refsdb.parse.standards import title_in_number


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (gazette, "[t On moss]. [f OJ L 327], [y 22.12.2000]", ["t On moss", "c OJ L", "v 327", "y 22.12.2000"]),
        (gazette, "[t Über Moos (ABl]. [c L] [v 206], S. [p 7])", ["t Über Moos", "c ABl. L", "v 206", "p 7"]),
        (
            gazette,
            "[t On moss]. [c Official Journal L] [v 206], [p 7]",
            ["t On moss", "c Official Journal", "v L 206", "p 7"],
        ),
        (
            gazette,
            "[t Sul muschio], in [c Gazzetta Ufficiale n. 45 del 24 febbraio 2004]",
            ["t Sul muschio", "c Gazzetta Ufficiale", "o n", "i 45", "o del", "y 24 febbraio 2004"],
        ),
        (
            gazette,
            "[t Sobre o musgo. Diário Oficial da União], [l Brasília]",
            ["t Sobre o musgo", "c Diário Oficial da União", "l Brasília"],
        ),
        (gazette, "[t Official Journal L 12: its history]. [l Bonn]", ["t Official Journal L 12: its history", "l Bonn"]),
        (gazette, "[a Elm, G. U]. [t On moss 12]", ["a Elm, G. U", "t On moss 12"]),
        (part_of_newspaper, "[y 3 mar. 2001]. [l Caderno] [v 2], p. [p 7]", ["y 3 mar. 2001", "o Caderno 2", "p 7"]),
        (part_of_newspaper, "[t Musgo. Caderno 2, parte]. [y 2001]", ["t Musgo. Caderno 2, parte", "y 2001"]),
        (
            title_behind_initial,
            "[a Elm R, Oak K. Moss press]. [f European Patent EP 555], [y 1993]",
            ["a Elm R, Oak K", "t Moss press", "f European Patent EP 555", "y 1993"],
        ),
        (title_behind_initial, "[a R. Elm, Moss press], [f US Patent 5]", ["a R. Elm", "t Moss press", "f US Patent 5"]),
        (
            title_behind_initial,
            "[a Elm, D. & Fir, Z. Moss resources of the northern woods], [y 1992]",
            ["a Elm, D. & Fir, Z", "t Moss resources of the northern woods", "y 1992"],
        ),
        (
            title_behind_initial,
            "[a Elm, D. & Fir, Z. van der Oak], [y 1992]",
            ["a Elm, D. & Fir, Z. van der Oak", "y 1992"],
        ),
        (title_behind_initial, "[a R. Elm and K. Oak], [f US Patent 5]", ["a R. Elm and K. Oak", "f US Patent 5"]),
        (title_behind_initial, "[a R. Elm, Moss press], [f Report 5]", ["a R. Elm, Moss press", "f Report 5"]),
        (
            title_in_number,
            '[f IEEE Std 15-2008, "IEEE] [t Standard for Oaks]," [y 2008].',
            ["f IEEE Std 15-2008", "t IEEE Standard for Oaks", "y 2008"],
        ),
        (page_behind_year, "[a Oak], [c NZG] [y 2007], [v 401], [p 405].", ["a Oak", "c NZG", "y 2007", "p 401", "o 405"]),
        (page_behind_year, "[c GRUR] [y 2007], [v 401], [i 405].", ["c GRUR", "y 2007", "p 401", "o 405"]),
        (
            writers_before_in,
            "[t Elm/Oak], [o in]: [e Fir] ([o Hrsg].), [c Kommentar zum Moos]",
            ["a Elm/Oak", "o in", "e Fir", "o Hrsg", "c Kommentar zum Moos"],
        ),
        (
            writers_before_in,
            "[t Wald/wiese], [o in]: [e Fir] ([o Hrsg].), [c Moos]",
            ["t Wald/wiese", "o in", "e Fir", "o Hrsg", "c Moos"],
        ),
        (
            writers_before_in,
            "[t Wald und Moos], [o in]: [e Fir] ([o Hrsg].), [c Moos]",
            ["t Wald und Moos", "o in", "e Fir", "o Hrsg", "c Moos"],
        ),
        (day_in_roman, "[t El musgo]. [c ABC, 12-III-2004], [p 33]", ["t El musgo", "c ABC", "y 12-III-2004", "p 33"]),
        (day_in_roman, "[t El musgo]. [c ABC, 12-XIV-2004]", ["t El musgo", "c ABC, 12-XIV-2004"]),
        (day_in_roman, "[t El musgo]. [c Anales, II-III-2004]", ["t El musgo", "c Anales, II-III-2004"]),
        (page_behind_year, "[a Oak, JZ] [y 1999], [p 71].", ["a Oak", "c JZ", "y 1999", "p 71"]),
        (page_behind_year, "[a Oak, JZ], [y 1999], [p 71].", ["a Oak, JZ", "y 1999", "p 71"]),
        (page_behind_year, "[c JACS] [y 2007], [v 129], [p 405].", ["c JACS", "y 2007", "v 129", "p 405"]),
        (page_behind_year, "[c NJW] [y 2007], [v 60], [p 45].", ["c NJW", "y 2007", "v 60", "p 45"]),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "title", "container", "number", "page"),
    [
        ("Richtlinie 98/11/EG des Rates vom 3. Mai 1998 über Moose (ABl. L 206 vom 22.7.1998, S. 7).",
         "Richtlinie 98/11/EG des Rates vom 3. Mai 1998 über Moose", "ABl. L", "206", "7"),
        ("Council Directive 92/11/EEC of 21 May 1992 on mosses. OJ L206, 22/07/1992, pp. 7-50.",
         "Council Directive 92/11/EEC of 21 May 1992 on mosses", "OJ L", "206", "7-50"),
        ("Legge 5 febbraio 1992, n. 104, Legge quadro sui muschi, in Gazzetta Ufficiale n. 39 del 17 febbraio 1992.",
         "Legge 5 febbraio 1992, n. 104, Legge quadro sui muschi", "Gazzetta Ufficiale", "39", ""),
        ("Moosgesetz (MG) in der Fassung vom 29. Juli 2009 (BGBl. I S. 2542), zuletzt geändert durch Gesetz vom 15. Mai 2017.",
         "Moosgesetz (MG)", "BGBl. I", "", "2542"),
        ("Real Decreto 1599/1999, de 3 de mayo, de musgos. BOE núm. 29, de 8 de mayo de 1999, pp. 5-6.",
         "Real Decreto 1599/1999, de 3 de mayo, de musgos", "BOE", "29", "5-6"),
        ("Decreto-Lei n.º 66/2008, de 22 de Agosto. Diário da República, 1.ª série, n.º 162, pp. 5-8.",
         "Decreto-Lei n.º 66/2008, de 22 de Agosto", "Diário da República, 1.ª série", "162", "5-8"),
        ("BRASIL. Lei nº 1.433, de 8 de janeiro de 1997. Institui o musgo. Diário Oficial da União, 9 jan. 1997. Seção 1, p. 470.",
         "Lei nº 1.433, de 8 de janeiro de 1997", "Diário Oficial da União", "", "470"),
    ],
)  # fmt: skip
def test_acts(text: str, title: str, container: str, number: str, page: str) -> None:
    reference = parse(text).reference
    assert (reference.type, reference.title) == ("legislation", title)
    assert (reference.container_title, reference.volume + reference.issue, reference.page) == (
        container,
        number,
        page,
    )


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Ley 1/1999, de 3 de mayo, de musgos. BOE núm. 29, de 8 de mayo de 1999, pp. 5-6.", (1999, 5, 3)),
        ("Real Decreto 1599/1999, de 3 de mayo, de musgos. BOE núm. 29, pp. 5-6.", (1999, 5, 3)),
        ("Moosgesetz vom 29. Juli 2009 (BGBl. I S. 2542), geändert am 15. Mai 2017.", (2009, 7, 29)),
    ],
)
def test_days_of_acts(text: str, issued: tuple[int, int, int]) -> None:
    date = parse(text).reference.issued
    assert date is not None
    assert (date.year, date.month, date.day) == issued


def test_reporters_of_old() -> None:
    reference = parse("Elm v. Oak, 5 U.S. (1 Cranch) 137 (1803).").reference
    assert (reference.title, reference.container_title, reference.page) == ("Elm v. Oak", "U.S.", "137")


@pytest.mark.parametrize(
    ("text", "title", "court"),
    [
        ("In re Elm, 387 U.S. 1 (1967).", "In re Elm", ""),
        ("Ex parte Oak, 71 U.S. 2 (1866).", "Ex parte Oak", ""),
        ("Cass. civ., sez. III, 12 maggio 2009, n. 847, in Foro it., 2010, I, 994.", "12 maggio 2009, n. 847", "Cass. civ., sez. III"),
        ("Cour de cassation, 1re civ., 3 mars 1993, n° 91-17.", "3 mars 1993, n° 91-17", "Cour de cassation, 1re civ."),
        ("BFH, Beschluss vom 10.2.2005, IV B 83/03, BFHE 209, 204.", "Beschluss vom 10.2.2005, IV B 83/03", "BFH"),
        ("Elm in re Oak, Journal of Moss, 3 (1967), 1.", "Elm in re Oak", ""),
    ],
)  # fmt: skip
def test_decisions(text: str, title: str, court: str) -> None:
    reference = parse(text).reference
    assert (reference.title, "".join(name.literal for name in reference.author)) == (title, court)


def test_the_note_that_is_meant_is_no_page() -> None:
    reference = parse("Ann Elm, Moss and Money: A Study, 12 J. Legal Stud. 33, 35 n.4 (1984).").reference
    assert (reference.container_title, reference.volume, reference.page) == ("J. Legal Stud.", "12", "33")
