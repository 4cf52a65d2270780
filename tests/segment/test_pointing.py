"""Notes that name a work again point to it, remarks are told and left out, and an item may hold several works."""

from __future__ import annotations

import pytest

from refsdb.intake.reading import parsed_together
from refsdb.model import Article, Block, BlockKind, Document
from refsdb.segment import segment
from refsdb.segment.asides import is_remark
from refsdb.segment.pointing import points_back, short_form

STONE = "Anna Adler, Salz in alten Mauern, Beispielstadt 2001, S. 34."
MOSS = "Karl Berger, Moos auf Dächern, in: Beispiele 3 (2010), S. 7–19."
HALL = "Rita Hall, Walls of the North (London: Harbour Press, 1998), 12–14."


def notes(*texts: str) -> Article:
    head = Block("Walls and what grows on them", BlockKind.heading, level=1)
    listed = [Block(text, BlockKind.note, str(number)) for number, text in enumerate(texts, 1)]
    return segment(Document("x", "docx", (head, *listed)))


@pytest.mark.parametrize(
    "again",
    [
        *(
            "Ebd., S. 36.",
            "Ebd.",
            "Ibid., 23.",
            "Vgl. ebd., S. 91 f.",
            "Ivi, p. 18.",
            "Tamże, s. 18.",
            "同上，第90页。",
        ),
        *(
            "See id. at 35.",
            "Id. at 40.",
            "Berger (wie Anm. 2), S. 8.",
            "Berger, supra note 2, at 9.",
            "S. Anm. 2.",
        ),
        *(
            "Berger, op. cit., p. 9.",
            "Berger, a.a.O., S. 8.",
            "Berger, *Moos*, cit., p. 9.",
            "Berger (n 2) 9.",
        ),
        *(
            "Berger 2010, 45.",
            "Vgl. Berger (2010), S. 8.",
            "Berger, Moos, 8.",
            "Berger, Moos auf Dächern, S. 8 f.",
        ),
        "Berger, „Moos“, S. 8.",
    ],
)
def test_a_work_named_again(again: str) -> None:
    article = notes(STONE, MOSS, again, HALL)
    assert [(c.label, c.again) for c in article.citations] == [("1", 0), ("2", 0), ("3", 2), ("4", 0)]
    assert article.citations[2].text == again
    assert article.citations[2].doubt == ""
    (read,) = parsed_together([article])
    assert read.parsed[2].reference == read.parsed[1].reference
    assert read.parsed[2].text == again


@pytest.mark.parametrize(
    "work",
    [
        "Ute Moor, Salz und Moos, Leipzig 1959, S. 7.",
        "Ute Moor, Salz und Moos, Leipzig 1959.",
        "Ute Moor, Salz, Wien und Leipzig 1959, S. 7.",
        "Moor, Salz und Moos, Leipzig 1959, S. 7.",
        "Moor, Salz Land, Leipzig 1959.",
    ],
)
@pytest.mark.parametrize("again", ["Moor (wie Anm. 2), S. 260.", "Moor, Salz, S. 45.", "Ebd., S. 3."])
def test_a_work_whose_title_looks_like_names(work: str, again: str) -> None:
    article = notes(STONE, work, again, HALL)
    assert [one.again for one in article.citations] == [0, 0, 2, 0]


def test_the_number_says_which_work_it_is() -> None:
    article = notes(STONE, "Moor, Salz, Leipzig 1959.", "Moor (wie Anm. 2), S. 260.", HALL)
    assert [one.again for one in article.citations] == [0, 0, 2, 0]
    wrong = notes(STONE, "Moor, Salz, Leipzig 1959.", "Kern (wie Anm. 2), S. 260.", HALL)
    assert [one.text for one in wrong.citations] == [STONE, "Moor, Salz, Leipzig 1959.", HALL]


@pytest.mark.parametrize(
    "short",
    [
        "Moor, Adler und Kern 2001, 45.",
        "Moor, Adler, and Kern 2001, 45.",
        "Moor, Van Dyke, and Kern 2001, 45.",
        "Moor/Adler/Kern 2001, 45.",
    ],
)
def test_short_forms_of_several_authors(short: str) -> None:
    assert short_form(short)


@pytest.mark.parametrize(
    ("again", "work"),
    [
        ("Op. cit. Adler, p. 300.", 1),
        ("op. cit., Adler, 30.", 1),
        ("Op. cit. Adler A., p. 300.", 1),
        ("Op. cit. (Adler), p. 300.", 1),
        ("Loc. cit. Berger, p. 9.", 2),
        ("Vgl. a. a. O., Adler, S. 3.", 1),
        ("Op. cit., p. 300.", 2),
        ("A. a. O., Kapitel 3.", 2),
        ("A. a. O., Bd. 2, S. 3.", 2),
        ("Op. cit., Tafel IV.", 2),
        ("Op. cit., Vol. II, 4.", 2),
        ("Ebd., S. 300.", 2),
    ],
)
def test_a_name_behind_the_sign_says_which_work_it_is(again: str, work: int) -> None:
    assert [one.again for one in notes(STONE, MOSS, again, HALL).citations] == [0, 0, work, 0]


def test_a_name_behind_the_sign_that_is_no_works_is_told() -> None:
    article = notes(STONE, MOSS, "Op. cit. Hall, p. 300.", HALL, "Op. cit. Meyer, p. 300.")
    assert [one.text for one in article.citations] == [STONE, MOSS, HALL]
    listed = [f"{number}. {text}" for number, text in enumerate((STONE, MOSS, "Op. cit. Meyer, p. 300."), 1)]
    lines = ("Walls", "", "References", "", *listed)
    third = segment(Document("x.txt", "text", tuple(map(Block, lines)))).citations[2]
    assert (third.again, third.doubt) == (0, "refers back to another item")


def test_what_is_named_again_in_a_row() -> None:
    article = notes(STONE, "Ebd., S. 35.", "Ebd., S. 36.", HALL, "Adler, Salz, S. 40.", "Ibid., 41.")
    assert [c.again for c in article.citations] == [0, 1, 1, 0, 1, 1]


def test_short_forms_may_name_works_of_another_list() -> None:
    text = [
        "Walls",
        "",
        "Notes",
        "",
        "1. Hall 1998, 13.",
        "2. Adler 2001: 7.",
        f"3. {MOSS}",
        "",
        "Bibliography",
        "",
    ]
    works = [
        "Adler, Anna 2001: Salz in alten Mauern. Beispielstadt: Kalk.",
        "Berger, Karl 2010: Moos. In: Beispiele 3, S. 7–19.",
        "Hall, Rita 1998: Walls of the North. London: Harbour Press.",
    ]
    article = segment(Document("x.txt", "text", tuple(map(Block, [*text, *works]))))
    assert [(c.text, c.again) for c in article.citations] == [
        ("Hall 1998, 13.", 6),
        ("Adler 2001: 7.", 4),
        (MOSS, 0),
        *((work, 0) for work in works),
    ]


@pytest.mark.parametrize("lost", ["Ebd., S. 36.", "Meyer (wie Anm. 9), S. 8.", "Meyer, op. cit., p. 9."])
def test_what_points_to_nothing_is_told(lost: str) -> None:
    article = notes(lost, STONE, MOSS, HALL)
    assert [c.label for c in article.citations] == ["2", "3", "4"]
    assert article.warnings == (f"1 note names a work again that is not in the list: “{lost}”",)


def test_an_item_of_a_list_of_works_stays() -> None:
    text = [
        "Walls",
        "",
        "References",
        "",
        f"1. {MOSS}",
        f"2. {HALL}",
        "3. Meyer, op. cit., p. 9.",
        f"4. {STONE}",
    ]
    article = segment(Document("x.txt", "text", tuple(map(Block, text))))
    assert [c.doubt for c in article.citations] == ["", "", "refers back to another item", ""]


@pytest.mark.parametrize(
    "own",
    [
        "Ibid. (2003) Moss and stone. J Test Build 4: 5–9.",
        "Meyer, K. (2004), Note 3 on walls. J Test Build 5, 7–9.",
        "Conti, Il sale, in: Rivista ligure, n. 5, 2004, pp. 3–9.",
        "Meyer 2001, Walls of the north, Oslo.",
        "Meyer, Salt, 2001.",
        "Smith 2001, 45.",
        "Hall, Roofs, 12.",
        "The Law of Water, above and below, 3rd ed., London: Harbour Press.",
    ],
)
def test_a_work_of_its_own(own: str) -> None:
    assert [(c.text, c.again) for c in notes(STONE, MOSS, own, HALL).citations][2] == (own, 0)


@pytest.mark.parametrize(
    "remark",
    [
        "I thank the reviewer for this point.",
        "I am grateful to the staff of the city archive for this point.",
        "Diesen Hinweis verdanke ich Frau Dr. Helga Sommer.",
        "All translations are mine unless otherwise noted.",
        "Je remercie Anne Roche de ses conseils.",
        "The name was changed in 1923 by order of the council.",
        "Materials and methods are available as supplementary materials.",
    ],
)
def test_a_remark_is_told_and_left_out(remark: str) -> None:
    article = notes(STONE, remark, MOSS)
    assert [(c.label, c.text) for c in article.citations] == [("1", STONE), ("3", MOSS)]
    assert article.warnings == (f"1 note names no work: “{remark}”",) or remark[:40] in article.warnings[0]


@pytest.mark.parametrize(
    "work",
    [
        "What is a wall? Berlin: Kalk.",
        "I owe this to Hall, Walls of the North (1998), p. 5.",
        "The best account is Rita Hall, Walls of the North (London 1998).",
        "https://example.org/we-thank-you",
        "Why we sleep",
        "Catalogo della pinacoteca della Fondazione Querini, a c. di M. Dazzi e E. Merkel, Vicenza 1979.",
        "BRUSSET B., L’hypocondrie, Paris, PUF, collection Que sais-je, 1998.",
        "Arnold, Rolf: Ich lerne, also bin ich. Eine Didaktik. Heidelberg.",
    ],
)
def test_no_remark(work: str) -> None:
    assert not is_remark(work, dates=True)


@pytest.mark.parametrize("text", ["", "Ebd", "S.", "12", "Smith"])
def test_short_texts(text: str) -> None:
    assert points_back(text) is (text == "Ebd")
    assert not short_form(text)


A, B, C = (
    "Ortega, M.; Dahl, S. J. Org. React. 1998, 63, 4411–4418",
    "Kimura, T. Chem. Lett. Now 2001, 30, 115.",
    "Braun, A. Acc. Water Chem. 2013, 46, 9–20.",
)


@pytest.mark.parametrize("form", ["(a) {}; (b) {} (c) {}", "a) {}; b) {} c) {}", "(a) {}, (b) {} and (c) {}"])
def test_works_with_letters_in_one_item(form: str) -> None:
    text = ["Walls", "", "References", "", f"1. {form.format(A, B, C)}", f"2. {B}", f"3. {C}"]
    found = segment(Document("x.txt", "text", tuple(map(Block, text)))).citations
    assert [(c.label, c.text) for c in found[:3]] == [("1a", A), ("1b", B), ("1c", C)]
    assert [c.label for c in found[3:]] == ["2", "3"]
    assert not any(c.doubt for c in found)


def test_letters_that_are_not_all_works_need_a_look() -> None:
    item = f"(a) {A}; (b) the same group, in press; (c) {C}"
    text = ["Walls", "", "References", "", f"1. {item}", f"2. {B}", f"3. {C}"]
    found = segment(Document("x.txt", "text", tuple(map(Block, text)))).citations
    assert (found[0].text, found[0].doubt) == (item, "may hold more than one work")


@pytest.mark.parametrize("between", ["; see also ", "; ", "; vgl. auch ", ". See also ", "; and "])
def test_works_between_semicolons_of_a_note(between: str) -> None:
    first, second = HALL.rstrip("."), "Ivana Perić, “Salt and Power,” Adriatic Studies 4 (2006): 77–98."
    article = notes(STONE, f"{first}{between}{second}", MOSS, "Ibid., 203; Perić, “Salt and Power,” 81.")
    assert [(c.label, c.text.rstrip("."), c.again) for c in article.citations] == [
        ("1", STONE.rstrip("."), 0),
        ("2", first, 0),
        ("2", second.rstrip("."), 0),
        ("3", MOSS.rstrip("."), 0),
        ("4", "Ibid., 203; Perić, “Salt and Power,” 81", 4),
    ]


def test_a_work_named_again_and_a_new_one_in_one_note() -> None:
    new = "Peric, Ivana, Salz und Macht, Wien 2006, S. 12."
    article = notes(STONE, MOSS, f"Vgl. Adler, Salz in alten Mauern, S. 44; {new}")
    assert [c.text for c in article.citations][2:] == ["Vgl. Adler, Salz in alten Mauern, S. 44", new]


@pytest.mark.parametrize(
    "one",
    [
        "Wolfe MM, Singh G. Gastrointestinal toxicity of drugs. N Engl J Test 1999; 340: 1888-1899.",
        "Jacobs D, Zhu R, Luo J. Targets of walls. J Test. 2018; 2018 Nov 6. PMID: 30460196",
        "Berger, Jörg (2009): Was sind Mauern? In: Adler, Karl; Costa, Rita (Hrsg.): Wände 2009. Frankfurt; New York: Campus, S. 7–18.",
        "Wald, Irena (2007). Mauern. In: Urszula Sander; Irena Wald (Hrsg.), Wände und Salze, Bonn 2007, S. 3–9.",
    ],
)
def test_semicolons_within_a_work_part_nothing(one: str) -> None:
    assert [(c.text, c.doubt) for c in notes(STONE, one, MOSS).citations][1] == (one, "")


def test_the_volume_of_a_journal_is_no_short_form() -> None:
    other = "Hall, R. (1998): Walls. European Heart Journal, 19, 3–9."
    article = notes(other, STONE, "European Heart Journal (1998) 19, 174–184")
    assert article.citations[2].again == 0


def test_semicolons_between_authors_part_nothing() -> None:
    text = ["Walls", "", "References", ""]
    items = [f"{n}. Adler, B.; Conti, M. (200{n}); Dahl, O. (Eds.): Salt; J Test 2; 3–9." for n in (1, 2, 3)]
    assert len(segment(Document("x.txt", "text", tuple(map(Block, [*text, *items])))).citations) == 3
