"""What ordinary citations keep: words that look like cues, names like words for no name, two pages that are meant."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.intake.lines import as_item
from refsdb.parse import parse
from refsdb.parse.authors import authors_for_title
from refsdb.parse.containers import word_like_a_cue
from refsdb.parse.counted import dotted_date, issue_before_pages
from refsdb.parse.draft import Judgement, counted
from refsdb.parse.genres import told_by_mouth
from refsdb.parse.newspapers import newspaper_as_author
from refsdb.parse.openings import act_of_body, title_of_one_word
from refsdb.parse.roles import body_of_editors
from refsdb.writers import write

CASES: list[tuple[Judgement, str, list[str]]] = [
    (word_like_a_cue, "[c Nurs]. [o Stand]. [v 37]:[p 55]", ["c Nurs. Stand", "v 37", "p 55"]),
    (word_like_a_cue, "[c J. Trees]. [o Bd]. [v 22]:[p 30]", ["c J. Trees", "o Bd", "v 22", "p 30"]),
    (
        title_of_one_word,
        "[a Editorial]. [c Forest] [y 1997]; [v 3]: [p 1]",
        ["t Editorial", "c Forest", "y 1997", "v 3", "p 1"],
    ),
    (title_of_one_word, "[a Oak]. [c Forest] [v 3]: [p 1]", ["a Oak", "c Forest", "v 3", "p 1"]),
    (
        body_of_editors,
        "[e Committee of Oak] [o Editors] ([y 2010])",
        ["a Committee of Oak Editors", "y 2010"],
    ),
    (body_of_editors, "[a Oak, Ann] [o Editors]. [t Moss]", ["a Oak, Ann", "o Editors", "t Moss"]),
    (
        authors_for_title,
        "[a Oak Collaboration]: [t A. B. Elm et al.], [c Forest], [v 594]",
        ["a Oak Collaboration", "o A. B. Elm et al", "c Forest", "v 594"],
    ),
    (
        authors_for_title,
        "[a Oak J]. [t Reply to Elm et al.] [c Forest] [v 594]",
        ["a Oak J", "t Reply to Elm et al", "c Forest", "v 594"],
    ),
    (
        act_of_body,
        "[a Council] [t Directive 92/43/EEC on forests], [c OJ], [p 7]",
        ["t Council Directive 92/43/EEC on forests", "c OJ", "p 7"],
    ),
    (
        act_of_body,
        "[a Council of Europe]. [t Recommendation on forests]",
        ["a Council of Europe", "t Recommendation on forests"],
    ),
    (
        newspaper_as_author,
        "[a Der Spiegel]: [t Das Ende der Eichen], Nr. [i 23]/[y 2001]",
        ["c Der Spiegel", "t Das Ende der Eichen", "i 23", "y 2001"],
    ),
    (
        told_by_mouth,
        "[a Oak J] ([y 2018]) [t persönliche Mitteilung]",
        ["a Oak J", "y 2018", "g persönliche Mitteilung"],
    ),
    (
        told_by_mouth,
        "[a Oak J] [t Mitteilung an alle], [l Bonn]",
        ["a Oak J", "t Mitteilung an alle", "l Bonn"],
    ),
    (dotted_date, "[v 3.12.2001]", ["y 3.12.2001"]),
    (dotted_date, "[v 32.12.2001]", ["v 32.12.2001"]),
    (dotted_date, "[v 1111111111.12.2001]", ["v 1111111111.12.2001"]),
    (issue_before_pages, "[c Can. Ent] [v 42]: [p 31, 101]", ["c Can. Ent", "v 42", "p 31, 101"]),
    (issue_before_pages, "[c Mosses] [v 53]: [p 102, 77]", ["c Mosses", "v 53", "p 102, 77"]),
    (issue_before_pages, "[c Mosses] [v 34]: [p 1, 171]", ["c Mosses", "v 34", "i 1", "p 171"]),
]


@pytest.mark.parametrize(("judgement", "text", "expected"), CASES)
def test_judgements(judgement: Judgement, text: str, expected: list[str]) -> None:
    assert judged(judgement, text) == expected


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Smith A, Brown B (2006) Trees in chemistry. Angew Chem Int Ed 45:44–47", "volume", "45"),
        ("Smith A, Brown B (2006) Trees in chemistry. Angew Chem Int Ed 45:44–47", "edition", ""),
        ("Oak, Ann. A Guide to the Elm Library. Oxford: Ash, 1999.", "collection_title", ""),
        ("Elmwald, Art. “How to be funny.” The Washington Post, 3 May 1999.", "type", "article-newspaper"),
        (
            "Elm A. How moss helps people with Dr. Oak. https://example.org/moss",
            "title",
            "How moss helps people with Dr. Oak",
        ),
        ("Elm A. Vitamins vs. Big Moss. https://example.org/moss", "title", "Vitamins vs. Big Moss"),
        (
            "Introduction to Mosses, by Thomas H. Oak. Cambridge: MIT Press, 2009.",
            "title",
            "Introduction to Mosses",
        ),
        ("Rao TK, Patel US. Forest cover of India. Forestry 2001;12:1-9.", "title", "Forest cover of India"),
        ("Peter Oak, Charles Elm, A Biography, London, 1990.", "title", "Charles Elm, A Biography"),
        (
            "Elm, A. (2004). A história do Diário Oficial da União. Revista dos Bosques, 3, 1-9.",
            "title",
            "A história do Diário Oficial da União",
        ),
        (
            "Elm, A. (1990). The Goldberg moss (BWV 988). London: Penguin.",
            "title",
            "The Goldberg moss (BWV 988)",
        ),
        ("Elm, A. (2010). Requiem for an elm (KV 626). Bonn: Moos.", "title", "Requiem for an elm (KV 626)"),
        ("Elm, A., Moss and men (Oxford: Berghahn, 2012).", "publisher_place", "Oxford"),
        ("Elm, A., Moss and men (Oxford: Berghahn, 2012).", "publisher", "Berghahn"),
        ("Elm, A. (1999). Moss and men. Cambridge: Polity.", "publisher_place", "Cambridge"),
        ("Elm, A. (1999). Moss and men. Cambridge: Polity.", "publisher", "Polity"),
    ],
)
def test_fields(text: str, field: str, value: str) -> None:
    assert getattr(parse(text).reference, field) == value


@pytest.mark.parametrize(
    "text",
    [
        "In: Boulder Memoir 12, J. Elm (ed.), Trees and men, 1999.",
        "Available at Special Paper 12: Trees of the north, 33 p.",
    ],
)
def test_a_paper_that_nobody_printed(text: str) -> None:
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("text", "accessed"),
    [
        (
            "Oak (tree). (2019, May 4). In Treepedia. Retrieved 10:12, May 5, 2019, from https://example.org/oak",
            (5, 5),
        ),
        ("Elm A. Moss. https://example.org/a. Accessed 5 May 2019 at 14:05.", (5, 5)),
        (
            "„Eiche“. In: Baumwiki. 10:12 UTC. URL: https://example.org/eiche (Abgerufen: 6. Mai 2019, 11:20 UTC)",
            (5, 6),
        ),
    ],
)
def test_the_hour_is_no_day(text: str, accessed: tuple[int, int]) -> None:
    reference = parse(text).reference
    assert reference.accessed
    assert (reference.accessed.month, reference.accessed.day) == accessed
    assert not reference.volume
    assert not reference.page


@pytest.mark.parametrize("word", ["", "x", "-1", "1" * 10, "1" * 5000, "²"])
def test_what_counts_nothing(word: str) -> None:
    assert counted(word) == -1


@pytest.mark.parametrize(
    "text",
    [
        "Oak A (2001) Trees. J Trees {}: 1-9",
        "Oak A (2001) Trees. J Trees 5: {}, 9",
        "Oak A (2001) Trees. J Trees 5: {}-9",
        "'Oaks fall', {} September, p. 4",
        "Oak A (2001) Trees. J Trees {}.{}.2001",
        "Oak, A. Trees. In: Wald {}-{}/2006, S. 2",
        "Elm A (2018) Rot of oaks, {} December. Available at: https://example.org/oaks",
    ],
)
@pytest.mark.parametrize("to", ["csl-json", "bibtex", "ris"])
def test_a_number_of_thousands_of_figures_ends_nothing(text: str, to: str) -> None:
    """Python refuses to read numbers of more than 4,300 figures."""
    parsed = parse(text.replace("{}", "1" * 5000))
    assert "1" * 5000 in parsed.text
    assert list(write(iter([as_item(parsed, "1")]), to))
