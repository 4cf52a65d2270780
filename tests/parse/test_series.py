"""Series of books that the tagger takes for a part of a title, a journal, a house; and what is none."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.books_in_series import (
    series_as_book,
    series_begins_in_title,
    series_behind_year,
    series_like_a_journal,
    siglum_behind_book,
    special_issue_in_title,
)
from refsdb.parse.draft import Judgement
from refsdb.parse.genres import paper_behind_title
from refsdb.parse.houses import place_before_colon
from refsdb.parse.series import series_behind_publisher, series_in_brackets, series_in_title, series_with_cue

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        series_behind_year,
        "[t Le bois], [l Paris], [b Orme], [y 1983] ([p BOIS, 12]).",
        ["t Le bois", "l Paris", "b Orme", "y 1983", "k BOIS", "v 12"],
    ),
    (
        series_behind_year,
        "[t O musgo]. [l Olmos], [y 1997]. [n 212 p. (OLMO]. [c Boletim técnico], [v 100]).",
        ["t O musgo", "l Olmos", "y 1997", "n 212 p", "k OLMO. Boletim técnico", "v 100"],
    ),
    (
        series_behind_year,
        "[t Moose]. [l Ulm] [y 1983] ([n Moosstudien, Bd. 12]).",
        ["t Moose", "l Ulm", "y 1983", "k Moosstudien", "n Bd", "v 12"],
    ),
    (
        series_behind_year,
        "[t Moose]. [l Ulm] [y 1983] ([n 2. Aufl., Abb. 12]).",
        ["t Moose", "l Ulm", "y 1983", "n 2. Aufl., Abb. 12"],
    ),
    (
        series_behind_year,
        "[t Moose]. [l Ulm] [y 1983] ([n Diss. Bonn, 1979]).",
        ["t Moose", "l Ulm", "y 1983", "n Diss. Bonn, 1979"],
    ),
    (
        series_behind_year,
        "[t Moose]. [c Wald] [v 3], [y 1983] ([n Beiheft, 12]).",
        ["t Moose", "c Wald", "v 3", "y 1983", "n Beiheft, 12"],
    ),
    (
        series_behind_publisher,
        "[t Le bois], [l Paris], [b Orme], [o coll]. « [t Terres] », [y 1972]",
        ["t Le bois", "l Paris", "b Orme", "o coll", "k Terres", "y 1972"],
    ),
    (
        series_behind_publisher,
        "[t Le bois], [l Paris], [b Orme (« Terres] »), [y 1972]",
        ["t Le bois", "l Paris", "b Orme", "k Terres", "y 1972"],
    ),
    (
        series_behind_publisher,
        "[t Le bois], [l Paris], [b Orme (Terres]), [y 1972]",
        ["t Le bois", "l Paris", "b Orme (Terres", "y 1972"],
    ),
    (
        series_behind_publisher,
        "[t Le bois], [o coll]. [c Terres] [v 3], [y 1972]",
        ["t Le bois", "o coll", "c Terres", "v 3", "y 1972"],
    ),
    (
        series_in_brackets,
        "[t On oaks (Latin Arbours; 79]). [l Bonn]",
        ["t On oaks", "k Latin Arbours", "v 79", "l Bonn"],
    ),
    (
        series_in_brackets,
        "[t On oaks (Neue Untersuchungen zum Alten Wald 3]). [l Bonn]",
        ["t On oaks", "k Neue Untersuchungen zum Alten Wald", "v 3", "l Bonn"],
    ),
    (
        series_in_brackets,
        "[t On oaks (The Northern World, 9]), [l Bonn]",
        ["t On oaks", "k The Northern World", "v 9", "l Bonn"],
    ),
    (series_in_brackets, "[t On oaks (Apollo 11]), [l Bonn]", ["t On oaks (Apollo 11", "l Bonn"]),
    (series_in_brackets, "[t On oaks (Moss Region 4]), [l Bonn]", ["t On oaks (Moss Region 4", "l Bonn"]),
    (series_in_brackets, "[t On oaks (Old Fauna, Part 2]), [l Bonn]", ["t On oaks (Old Fauna, Part 2", "l Bonn"]),
    (series_in_brackets, "[t On oaks (from 900 to 920]), [l Bonn]", ["t On oaks (from 900 to 920", "l Bonn"]),
    (series_in_brackets, "[t On oaks (Bonn in Summer, 1965]), [l Ulm]", ["t On oaks (Bonn in Summer, 1965", "l Ulm"]),
    (series_in_brackets, "[t On oaks (Moss Growth, 9]). [c Trees]", ["t On oaks (Moss Growth, 9", "c Trees"]),
    (
        series_with_cue,
        "[t On oaks (Northern Library], [o Bd]. [v 31]), [l Bonn]",
        ["t On oaks", "k Northern Library", "o Bd", "v 31", "l Bonn"],
    ),
    (
        series_with_cue,
        "[t On oaks (and elms]), [o Bd]. [v 31] ([l Bonn])",
        ["t On oaks (and elms", "o Bd", "v 31", "l Bonn"],
    ),
    (series_in_title, "[t Vom Wald, WUNT 19], [l Bonn]", ["t Vom Wald", "k WUNT", "v 19", "l Bonn"]),
    (series_in_title, "[t Vom Wald (WUNT; 19]), [l Bonn]", ["t Vom Wald", "k WUNT", "v 19", "l Bonn"]),
    (
        series_in_title,
        "[t Vom Wald, suhrkamp taschenbuch 19], [l Bonn]",
        ["t Vom Wald", "k suhrkamp taschenbuch", "v 19", "l Bonn"],
    ),
    (
        series_in_title,
        "[t Vom Wald. Neue Studien zum Moos, Bd. 19]. [l Bonn]",
        ["t Vom Wald", "k Neue Studien zum Moos", "o Bd", "v 19", "l Bonn"],
    ),
    (series_in_title, "[t Vom Wald. Texte 09/2017]", ["t Vom Wald", "k Texte", "v 09/2017"]),
    (series_in_title, "[t Vom Wald. Texte 2017]", ["t Vom Wald. Texte 2017"]),
    (series_in_title, "[t Vom Wald, SPSS 19], [l Bonn]", ["t Vom Wald, SPSS 19", "l Bonn"]),
    (series_in_title, "[t Vom Wald, Bd. 19], [l Bonn]", ["t Vom Wald, Bd. 19", "l Bonn"]),
    (
        series_in_title,
        "[t On oaks (J Trees. Series II. No. 6; Series III. No. 17]). [c Forest]",
        ["t On oaks (J Trees. Series II. No. 6; Series III. No. 17", "c Forest"],
    ),
    (
        series_in_title,
        "[t Vom Wald (FRLANT NF 19]), [l Bonn]",
        ["t Vom Wald", "k FRLANT NF", "v 19", "l Bonn"],
    ),
    (siglum_behind_book, "in: [c Wald (WUNT 19]), [l Bonn]", ["c Wald", "k WUNT", "v 19", "l Bonn"]),
    (siglum_behind_book, "in: [c WUNT 19], [p 3]", ["c WUNT 19", "p 3"]),
    (siglum_behind_book, "in: [c Wald, Gate 19], [p 3]", ["c Wald, Gate 19", "p 3"]),
    (
        special_issue_in_title,
        "[t Moose. Wald und Welt, Sonderband 2]. [l Bonn]",
        ["t Moose", "k Wald und Welt, Sonderband", "v 2", "l Bonn"],
    ),
    (
        special_issue_in_title,
        "[t Moose im Wald. Sonderheft 31 der ZfW]. [l Bonn]",
        ["t Moose im Wald", "k Sonderheft 31 der ZfW", "l Bonn"],
    ),
    (special_issue_in_title, "[t Ein Beiheft 2 schreiben]. [l Bonn]", ["t Ein Beiheft 2 schreiben", "l Bonn"]),
    (
        series_begins_in_title,
        "[t Die Moose. Neue] [k Studien zum Wald]",
        ["t Die Moose", "k Neue Studien zum Wald"],
    ),
    (
        series_begins_in_title,
        "[t Die neuen Moose]. [k Studien zum Wald]",
        ["t Die neuen Moose", "k Studien zum Wald"],
    ),
    (
        series_like_a_journal,
        "[t Das alte Moos], [c Vestigia] [v 28], [l Bonn] [y 1979]",
        ["t Das alte Moos", "k Vestigia", "v 28", "l Bonn", "y 1979"],
    ),
    (
        series_like_a_journal,
        "[t Das alte Moos], [c CCSL] [v 47], [l Bonn] [y 1979], [p 12]",
        ["t Das alte Moos", "k CCSL", "v 47", "l Bonn", "y 1979", "p 12"],
    ),
    (
        series_like_a_journal,  # pages are a journal's
        "[t Das alte Moos], [c Vestigia] [v 28], [l Bonn] [y 1979], [p 12]",
        ["t Das alte Moos", "c Vestigia", "v 28", "l Bonn", "y 1979", "p 12"],
    ),
    (
        series_like_a_journal,  # the imprint in brackets is a book's
        "[t Das alte Moos], [c Vestigia] [v 28] ([l Bonn] [y 1979]), [p 25 ff]",
        ["t Das alte Moos", "k Vestigia", "v 28", "l Bonn", "y 1979", "p 25 ff"],
    ),
    (
        series_like_a_journal,
        "[t Das alte Moos], [c Vestigia] [v 28] ([l Bonn] [y 1979]), [p 25-29]",
        ["t Das alte Moos", "c Vestigia", "v 28", "l Bonn", "y 1979", "p 25-29"],
    ),
    (
        series_like_a_journal,
        "[t Das alte Moos], hg. v. [e A. Elm], [c CCSL] [p 47-48], [l Bonn] [y 1979]",
        ["t Das alte Moos", "e A. Elm", "k CCSL", "v 47-48", "l Bonn", "y 1979"],
    ),
    (
        series_like_a_journal,
        "[t Das alte Moos], [c Nature] [v 28], [l Bonn] [y 1979]",
        ["t Das alte Moos", "c Nature", "v 28", "l Bonn", "y 1979"],
    ),
    (series_as_book, "[t Moos], in: [k Schriften zum Wald] [p 5]", ["t Moos", "c Schriften zum Wald", "p 5"]),
    (series_as_book, "[t Moos], in: ders., [k Schriften] [p 5]", ["t Moos", "c Schriften", "p 5"]),
    (series_as_book, "[t Moos]. [k Schriften zum Wald] [p 5]", ["t Moos", "k Schriften zum Wald", "p 5"]),
    (
        series_as_book,
        "[t Moos], in: [k Schriften zum Wald], ed. [e A. Elm], [p 5]",
        ["t Moos", "k Schriften zum Wald", "e A. Elm", "p 5"],
    ),
    (
        series_like_a_journal,
        "[t Das Moos]. [c IABForschungsbericht] [v 24], [l Bonn], [y 1979]",
        ["t Das Moos", "c IABForschungsbericht", "v 24", "l Bonn", "y 1979"],
    ),
    (
        paper_behind_title,
        "[t Vom Wald, ABC-Arbeitspapier] [o Nr]. [v 11], [l Bonn]",
        ["t Vom Wald", "g ABC-Arbeitspapier", "o Nr", "f 11", "l Bonn"],
    ),
    (
        paper_behind_title,
        "[t Wie man ein Blatt Papier faltet, wenn es ein langer Papierbogen ist], [o Nr]. [v 11]",
        ["t Wie man ein Blatt Papier faltet, wenn es ein langer Papierbogen ist", "o Nr", "v 11"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "text", "expected"), CASES)
def test_series(judgement: Judgement, text: str, expected: list[str]) -> None:
    assert judged(judgement, text) == expected


def test_a_sure_place_stays() -> None:
    text = "[b Eichdorf]: [l Elmau]"
    assert judged(place_before_colon, text) == ["b Eichdorf", "l Elmau"]  # nine parts in ten sure


@pytest.mark.parametrize(
    ("text", "title", "series", "volume"),
    [
        ("Elm, Karl: Das Moos im Wald (WUNT 19), Tübingen 1979.", "Das Moos im Wald", "WUNT", "19"),
        (
            "K. Elm, Die Verwaltung des alten Waldes, Vestigia 28, München 1979.",
            "Die Verwaltung des alten Waldes",
            "Vestigia",
            "28",
        ),
        ("Elm, Karl: Moos und Psalm 22, Göttingen 1970.", "Moos und Psalm 22", "", ""),
    ],
)
def test_read_as_a_whole(text: str, title: str, series: str, volume: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.collection_title, reference.volume) == (title, series, volume)


def test_the_volume_of_a_series_makes_no_journal() -> None:
    text = "Karl Elm, Das Moos, in: Der Wald des Nordens (Studien zur Botanik, 10), Bonn 1963, 181-227."
    reference = parse(text).reference
    assert (reference.type, reference.container_title, reference.volume) == (
        "chapter",
        "Der Wald des Nordens",
        "10",
    )
