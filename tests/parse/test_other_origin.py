"""Kinds that were met in lists of other origin: judgement, what the tagger said, what is made of it."""

from __future__ import annotations

import pytest

from drafting import expected, judged
from refsdb.parse import parse
from refsdb.parse.borders import book_without_title, journal_behind_title
from refsdb.parse.chapters import chapter_as_number, chapter_behind_name, chapter_of_book
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_raised
from refsdb.parse.imprints import month_as_publisher
from refsdb.parse.leads import authors_in_book, cue_of_editors, editors_in_book
from refsdb.parse.nouns import nouns_of_title
from refsdb.parse.remarks import other_edition, year_behind_quotes
from refsdb.parse.theses import genre_in_bracket, thesis_as_name

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        nouns_of_title,
        "[a K. Eichner, Wald und Wiese], [o in]: [c Forst] [v 12]",
        ["a K. Eichner", "t Wald und Wiese", "o in", "c Forst", "v 12"],
    ),
    (
        nouns_of_title,
        "[a Eichner, Ernst, Bonn, Kiel und Mainz]. [t Am Rand]. [l Bonn]",
        ["a Eichner, Ernst", "t Bonn, Kiel und Mainz. Am Rand", "l Bonn"],
    ),
    (
        nouns_of_title,
        "[a Eichner, K. Birken und Weiden]: [t Ein Versuch]. [l Bonn]",
        ["a Eichner, K", "t Birken und Weiden: Ein Versuch", "l Bonn"],
    ),
    (nouns_of_title, "[a K. Eichner, P. Birke und Anna Weide]: [t Am Rand]", 2 * [""]),
    (nouns_of_title, "[a K. Eichner, Jones und Andersson]. [t Am Rand]", 2 * [""]),
    (nouns_of_title, "[a Eichner, K., Birke und Weide] ([y 1990]) [t Am Rand]", 3 * [""]),
    (nouns_of_title, "[a Eichner, Birke und Weide]. [t Am Rand]", 2 * [""]),
    (chapter_of_book, "[t Trees], [c Chapters] [v 1]", ["t Trees", "o Chapters", "v 1"]),
    (chapter_of_book, "[t Trees], [c Springer. Chapter] [v 8]", ["t Trees", "b Springer", "o Chapter", "v 8"]),
    (chapter_of_book, "[t Trees of Bonn. chap]. [v 6]", ["t Trees of Bonn", "o chap", "v 6"]),
    (chapter_of_book, "[t The last chapter], [c Trees] [v 6]", 3 * [""]),
    (chapter_as_number, "[b Elm], [y 2013], ch. [i 4]", ["b Elm", "y 2013", "n 4"]),
    (chapter_as_number, "[b Elm], [v sec. 26].[i 5], p. [p 617]", ["b Elm", "n sec. 26.5", "p 617"]),
    (chapter_as_number, "[b Elm], [y 1988], [p ch. 3]", ["b Elm", "y 1988", "n ch. 3"]),
    (chapter_as_number, "[c Trees: Moss Section] [v 107] [p 3]", 3 * [""]),
    (chapter_as_number, "[t Chapter and verse]. [c Trees] [v 107]", 3 * [""]),
    (journal_behind_title, "[t Trees], [b Academic Press], pp. [p 97]", 3 * [""]),
    (edition_raised, "[l Bonn] [v ²][y 1989]", ["l Bonn", "d ²", "y 1989"]),
    (edition_raised, "[c Trees] [v 2] [y 1989]", 3 * [""]),
    (
        genre_in_bracket,
        "[t Die Eiche (ungedr]. [n Diss]. [l Bonn] [y 1966]",
        ["t Die Eiche", "g ungedr", "n Diss", "l Bonn", "y 1966"],
    ),
    (genre_in_bracket, "[t Die Eiche (MA.-Arb]. [l Bonn]", ["t Die Eiche", "g MA.-Arb", "l Bonn"]),
    (genre_in_bracket, "[t Die Eiche (Quercus]. [l Bonn]", 2 * [""]),
    (genre_in_bracket, "[t Salt levels in Boston (MA]). [l Bonn]", 2 * [""]),
    (genre_in_bracket, "[t Die Eiche (ungedr]. [n Diss]. [c Trees] [y 1966]", 4 * [""]),
    (thesis_as_name, "[t Die Eiche]. [c Phil. Diss]. [l Bonn]", ["t Die Eiche", "g Phil. Diss", "l Bonn"]),
    (thesis_as_name, "[t Die Eiche]. [c Med. Klin]. [l Bonn]", 3 * [""]),
    (month_as_publisher, "[t Trees of Bonn], [b March]", ["t Trees of Bonn", "y March"]),
    (month_as_publisher, "[t Trees of Bonn], [b March Press]", 2 * [""]),
    (
        year_behind_quotes,
        "»[t The oak« (1843]). In: [c Trees]. [y 1982]",
        ["t The oak", "o 1843", "c Trees", "y 1982"],
    ),
    (year_behind_quotes, "[t The oaks of Bonn (1843]). In: [c Trees]. [y 1982]", 3 * [""]),
    (
        other_edition,
        "[t Trees], [l London], [y 1973] (trad. it. [c Gli alberi], [l Torino], [y 1987])",
        ["t Trees", "l London", "y 1973"],
    ),
    (
        other_edition,
        "[t Trees, London, 1973 (ed. or. Die Bäume], [l Wien], [y 1934]), [p 12]",
        ["t Trees, London, 1973", "p 12"],
    ),
    (other_edition, "[t Trees] (trad. [x A. Rossi]), [l Torino], [y 1987]", 4 * [""]),
    (other_edition, "[a A. Oak] (ed. by [e B. Elm]), [t Trees]", 3 * [""]),
    (
        editors_in_book,
        "[t Die Bäume. Hrsg. und komm. von Karin Tanne]. [l Bonn]",
        ["t Die Bäume", "e Karin Tanne", "l Bonn"],
    ),
    (
        editors_in_book,
        "[t Das Gastmahl, hg. unter der Leitung von Karin Tanne], [l Bonn]",
        ["t Das Gastmahl", "e Karin Tanne", "l Bonn"],
    ),
    (
        editors_in_book,
        "[t Schachbäume, bearb. von Karin Tanne]. [l Bonn]",
        ["t Schachbäume", "e Karin Tanne", "l Bonn"],
    ),
    (editors_in_book, "[t Die Bäume. Hrsg. und Verlag am Rande von Bonn]. [l Bonn]", 2 * [""]),
    (
        cue_of_editors,
        "[t Obra completa. Organização]: [e Ana Lima]. [l Rio]",
        ["t Obra completa", "o Organização", "e Ana Lima", "l Rio"],
    ),
    (
        authors_in_book,
        "[a A. Oak], [o in] [a B. Elm, K. Ash], [t Trees of the north]. [l Bonn]",
        ["a A. Oak", "o in", "e B. Elm, K. Ash", "c Trees of the north", "l Bonn"],
    ),
    (
        authors_in_book,
        "[a A. Oak in B. Elm, K. Ash], [t Trees of the north]. [l Bonn]",
        ["a A. Oak", "o in", "e B. Elm, K. Ash", "c Trees of the north", "l Bonn"],
    ),
    (authors_in_book, "[a Commission on Safety in Care]. [t Atlas of trees]. [l Bonn]", 3 * [""]),
    (chapter_behind_name, "[t Topics in trees, Section 1.3]. [l Bonn]", ["t Topics in trees", "n Section 1.3", "l Bonn"]),
    (chapter_behind_name, "[c Handbuch Wald (Kap 3.5]). [b Elm]", ["c Handbuch Wald", "n Kap 3.5", "b Elm"]),
    (chapter_behind_name, "[t Rights of trees, Section 3]. [c Elm] [v 12]", 3 * [""]),
    (chapter_behind_name, "[t Trees and the last chapter]. [l Bonn]", 2 * [""]),
    (chapter_behind_name, "[t A history, Section 1989]. [l Bonn]", 2 * [""]),
    (book_without_title, "[a Oak A]. In: [e Ash C], [c Trees]. [l Bonn]: [b Elm], [p 12]", 6 * [""]),
    (cue_of_editors, "[t Teoria da organização]: [e Ana Lima]. [l Rio]", 3 * [""]),
]  # fmt: skip
"""An answer of empty words stands for a draft that stays as it was."""


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == expected(before, after)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Oak, Ann [1979] (1982): Trees of the North. Bonn: Elm.", 1982),
        ("Oak, Ann (1982) [1979]: Trees of the North. Bonn: Elm.", 1982),
        ("Oak, Ann [1979]: Trees of the North. Bonn: Elm.", 1979),
    ],
)
def test_years(text: str, year: int) -> None:
    assert parse(text).reference.year == year


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("OAK, Umberto, Alberi aperti, Milano, Bompiani, 1962.", ["OAK"]),
        ("Anqi Oak, Gerald H. Elm: Effect of light on trees. Tree Science 42, 2021, 1-9.", ["Oak", "Elm"]),
        ("Van Dyke, Gerald H. Trees of the north. Bonn: Elm, 1990.", ["Van Dyke"]),
    ],
)
def test_names(text: str, families: list[str]) -> None:
    assert [name.surname for name in parse(text).reference.author][:2] == families


@pytest.mark.parametrize("further", ["et suivantes", "e segg.", "y siguientes", "und folgende", "ff."])
def test_what_follows_a_page_is_no_page(further: str) -> None:
    assert (
        parse(f"C. Olmo, La crisi degli alberi, Torino, Einaudi, 2000, p. 109 {further}").reference.page
        == "109"
    )
