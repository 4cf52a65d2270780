"""What an entry says about itself, one judgement at a time."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Date, Document, Entry, Name
from refsdb.segment import entry_of
from refsdb.segment.about.byline import byline_of, is_name_list, name_of
from refsdb.segment.about.codes import without_code
from refsdb.segment.about.dates import read_date
from refsdb.segment.lines import Line


def entry(text: str, **metadata: str) -> Entry:
    return entry_of(Document("x", "text", tuple(Block(line) for line in text.split("\n")), metadata))


@pytest.mark.parametrize(
    ("printed", "title", "codes"),
    [
        ("Calcinosis cutis (overview)L94.2", "Calcinosis cutis (overview)", ("L94.2",)),
        ("Calcinosis cutis L94.2", "Calcinosis cutis", ("L94.2",)),
        ("SclerodermaL94.0, M34.1", "Scleroderma", ("L94.0", "M34.1")),
        ("LupusL93.-", "Lupus", ("L93.-",)),
        ("Gout (M10.9)", "Gout", ("M10.9",)),
        ("Gout [ICD-10: M10.9]", "Gout", ("M10.9",)),
        ("Gout, ICD-10 M10.9", "Gout", ("M10.9",)),
        ("ErysipelasA46", "Erysipelas", ("A46",)),
        ("Vitamin B12", "Vitamin B12", ()),
        ("The motorway A46", "The motorway A46", ()),
        ("Interleukin IL12", "Interleukin IL12", ()),
        ("A46", "A46", ()),
        ("", "", ()),
    ],
)
def test_codes_at_the_end_of_titles(printed: str, title: str, codes: tuple[str, ...]) -> None:
    assert without_code(printed) == (title, codes)


@pytest.mark.parametrize(
    ("title", "below", "found", "codes"),
    [
        ("Erysipelas A46", "Definitie", "Erysipelas", ["A46"]),
        ("Erysipel A46", "Klinik", "Erysipel", ["A46"]),
        ("Erysipel A46", "Synonyme", "Erysipel", ["A46"]),
        ("Vitamin B12", "Definition", "Vitamin B12", []),
        ("Trunk road A46", "The road begins in the north.", "Trunk road A46", []),
    ],
)
def test_codes_after_a_blank_on_pages_about_diseases(
    title: str, below: str, found: str, codes: list[str]
) -> None:
    about = entry(f"{title}\n\n{below}\n\nText.")
    assert (about.title, [one.value for one in about.identifiers]) == (found, codes)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("ICD-10: L94.2", ["L94.2"]),
        ("ICD 10 code: L94.2, M34.1", ["L94.2", "M34.1"]),
        ("ICD-10-GM L94.2 und M34.1", ["L94.2", "M34.1"]),
        ("L94.2, M34.1", ["L94.2", "M34.1"]),
        ("CIM-10 : L94.2", ["L94.2"]),
        ("The road B12 is closed, as is A46.", []),
        ("Vitamin B12.1 is no code in a sentence", []),
    ],
)
def test_codes_in_lines(line: str, codes: list[str]) -> None:
    assert [i.value for i in entry(f"Title\n\n{line}\n\nText.").identifiers] == codes


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("Prof. Dr. med. Peter Altmeyer", Name(family="Altmeyer", given="Peter")),
        ("Univ.-Prof. Dr. med. dent. Anna-Maria Groß", Name(family="Groß", given="Anna-Maria")),
        ("PD Dr. rer. nat. habil. Jan van der Berg", Name(family="Berg", given="Jan", particle="van der")),
        ("Jane Q. Doe, MD, PhD", Name(family="Doe", given="Jane Q.")),
        ("Dr. Ludwig von Mises", Name(family="Mises", given="Ludwig", particle="von")),
        ("Martin King Jr.", Name(family="King", given="Martin", suffix="Jr")),
        ("Müller, Hans", Name(family="Müller", given="Hans")),
        ("WHO", Name(literal="WHO")),
        ("Drew Medina", Name(family="Medina", given="Drew")),
        ("Magda Professor", Name(family="Professor", given="Magda")),
    ],
)
def test_names(person: str, name: Name) -> None:
    assert name_of(person) == name


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Author:Prof. Dr. med. Peter Altmeyer", ("Prof. Dr. med. Peter Altmeyer",)),
        (
            "Authors: Misako Komatsu, Eriko Sugano, Naotaka Fujii",
            ("Misako Komatsu", "Eriko Sugano", "Naotaka Fujii"),
        ),
        ("Autoren: Dr. A. Müller und B. Weber", ("Dr. A. Müller", "B. Weber")),
        ("Auteurs : Jean Dupont et Marie Durand", ("Jean Dupont", "Marie Durand")),
        ("Autor: Juan Pérez y Ana Gómez", ("Juan Pérez", "Ana Gómez")),
        ("Author: Jane Doe, MD, and John Roe, PhD", ("Jane Doe, MD", "John Roe, PhD")),
        ("Author: Jane Doe <jane@example.org>", ("Jane Doe",)),
        ("Verfasser: Müller, Hans", ("Müller, Hans",)),
        ("by Maria Tully", ("Maria Tully",)),
        ("Written by Maria Tully and Ann Oak", ("Maria Tully", "Ann Oak")),
        ("Verfasst von Dr. Maria Tull. Stand: 3. Mai 2016", ("Dr. Maria Tull",)),
        ("par Marie Tulle, Lyon", ("Marie Tulle",)),
        ("By Maria Tully | 3 May 2016", ("Maria Tully",)),
        ("by monks of the north", ()),
        ("Liebe Maria,", ()),
        ("Liebe Kollegen,", ()),
        ("Hi Bob,", ()),
        ("By the Sea of Galilee", ()),
        ("Author: unknown", ()),
        ("All authors of this article", ()),
        ("Authors", ()),
    ],
)
def test_bylines(line: str, people: tuple[str, ...]) -> None:
    assert byline_of([Line("Title"), Line(line)], [], {}) == people


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ilse Bürmann, Ortrun Niethammer und Helmut Schmitz", True),
        ("Dr. Anna Weber", True),
        ("Skin diseases and their treatment", False),
        ("Ein Text.", False),
        ("Text zu Goethe.", False),
        ("Das Haus und der Garten.", False),
        ("Anna Weber.", True),
        ("Dr. Anna Weber.", True),
        ("Salt Lake City", False),
        ("The wall is wet, and the roof is dry", False),
    ],
)
def test_name_lists(line: str, found: bool) -> None:
    assert is_name_list(line) is found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("29.10.2020", Date(2020, 10, 29)),
        ("2020-10-29T12:00:00Z", Date(2020, 10, 29)),
        ("29 October 2020", Date(2020, 10, 29)),
        ("October 29th, 2020", Date(2020, 10, 29)),
        ("29. Oktober 2020", Date(2020, 10, 29)),
        ("1er mars 2019", Date(2019, 3, 1)),
        ("3 de mayo de 2018", Date(2018, 5, 3)),
        ("4 maggio 2018", Date(2018, 5, 4)),
        ("5 de março de 2017", Date(2017, 3, 5)),
        ("6 de fevereiro de 2017", Date(2017, 2, 6)),
        ("7 мая 2016", Date(2016, 5, 7)),
        ("2020年10月29日", Date(2020, 10, 29)),
        ("10/29/2020", Date(2020, 10, 29)),
        ("Thursday, 29 October 2020", Date(2020, 10, 29)),
        ("Oct 2020", Date(2020, 10)),
        ("10/2020", Date(2020, 10)),
        ("2020", Date(2020)),
        ("31.02.2020", None),
        ("the day before", None),
        ("12345", None),
    ],
)
def test_dates(text: str, date: Date | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    "line",
    [
        "Last updated on: 29.10.2020",
        "Last updated: 29 October 2020",
        "Zuletzt aktualisiert am: 29.10.2020",
        "Letzte Änderung: 29. Oktober 2020",
        "Dernière mise à jour le 29 octobre 2020",
        "Última actualización: 29 de octubre de 2020",
        "Ultimo aggiornamento: 29/10/2020",
        "Última atualização em 29 de outubro de 2020",
        "Последнее обновление: 29 октября 2020",
        "最后更新：2020年10月29日",
        "Stand: 29.10.2020",
        "Last updated on:\n29.10.2020",
    ],
)
def test_the_date_of_the_last_change(line: str) -> None:
    assert entry(f"Title\n\n{line}\n\nText that goes on.").updated == Date(2020, 10, 29)


def test_no_date_is_guessed() -> None:
    assert entry("Title\n\n29.10.2020\n\nUpdated guidelines were published in 2019.").updated is None


@pytest.mark.parametrize(
    ("text", "synonyms"),
    [
        ("Synonym(s)\n\nfirst name; second name; third", ("first name", "second name", "third")),
        ("Synonyms: first, second", ("first", "second")),
        ("Synonyme\nErster; Zweiter\n\nText; mit Strich", ("Erster", "Zweiter")),
        ("Synonyms\n\n- first\n- second\n\nText", ("first", "second")),
        ("Synonyms are used by many, as we know.", ()),
        ("Text", ()),
    ],
)
def test_synonyms(text: str, synonyms: tuple[str, ...]) -> None:
    assert entry(f"Title\n\n{text}\n\nDefinition\n\nText").synonyms == synonyms


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A title\n\nText.", "A title"),
        ("\n\n  A title  \n\nText.", "A title"),
        ("A title that goes\nover two lines\n\nText.", "A title that goes over two lines"),
        ("Skip to content\nMenu\n\nA title\n\nText.", "A title"),
        ("Title: A title\nAuthor: Jane Doe\n\nText.", "A title"),
        ("# A title\n\nText.", "A title"),
        ("A title\n=======\n\nText.", "A title"),
        ("29.10.2020\n\nA title\n\nText.", "A title"),
        ("УДК 691.4\n\nСоль в стенах\n\nText.", "Соль в стенах"),
        ("УДК 691.4\nТ. Адлер, П. И. Конти\n\nСоль в стенах\n\nText.", "Соль в стенах"),
        ("Journal of Walls 24 (2021) 77–84\n\nSalt in walls\nJane Doe and Ann Li\n\nText.", "Salt in walls"),
        ("Walls, Vol. 12, No. 3\n\nSalt in walls\n\nText.", "Salt in walls"),
        ("Das Salz im Rathaus\nvon Dr. Petra Lenz, Freiburg\n\nText.", "Das Salz im Rathaus"),
        ("Salt in walls\nBy Jane Doe\nText goes on.", "Salt in walls"),
        ("소금과 마을\n최은희\n\nText.", "소금과 마을"),
        ("RESEARCH ARTICLE\n\nSalt in walls\n\nText.", "Salt in walls"),
        ("Salz in Mauern\nMasterarbeit im Fach Bauwesen\nJane Doe\n\nText.", "Salz in Mauern"),
        (
            "Turner 1\n\nJulia Turner\nProfessor Hall\nENGL 220\n5 May 2020\n\nSalt and Silence\n\nText.",
            "Salt and Silence",
        ),
        (
            "The long history of salt in the walls of towns as it was told\nby Monks\n\nText.",
            "The long history of salt in the walls of towns as it was told by Monks",
        ),
        ("Report on the walls of 1998\n\nText.", "Report on the walls of 1998"),
        ("Standards of walls (M04)\n\nVersion 3, May 2020\n\nText.", "Standards of walls (M04)"),
        ("Dictionary of Walls\nLogin\nMoss L59.0\nAuthor: Prof. Dr. Hans Berg\n\nText.", "Moss"),
        ("Anna Wiśniewska\n\nDAWNE SADY KRAJNY\n\nTekst.", "DAWNE SADY KRAJNY"),
        ("Chain.info for Quay. © Quay. All rights reserved.\n\nSalt in walls\n\nText.", "Salt in walls"),
        (
            "Le sel des murs\nJulie Caron\nDans Revue des murs 2016/2 (n° 61), pages 77 à 96\n\nTexte.",
            "Le sel des murs",
        ),
        (
            "Министерство образования\nКУРСОВАЯ РАБОТА\nна тему: «Соль и стены»\nКиров 2016\n\nТекст.",
            "Соль и стены",
        ),
        ("社区护理\n王小明\n\n正文。", "社区护理"),
        ("糖尿病\n\n正文。", "糖尿病"),
        ("李明\n\n社区护理研究\n\n正文。", "社区护理研究"),
        ("Register No. 013/999            Class: S1\n\nSalt in walls\nStand: 2016\n\nText.", "Salt in walls"),
        ("総説\n\n高齢者の口腔ケア\n\n本文。", "高齢者の口腔ケア"),
        ("Dictionary of Walls\nZum Inhalt springen\nSuche\nMoss L59.0\nAutor: Hans Berg\n\nText.", "Moss"),
        ("Wall Passages (2011) 3:213–229\n\nSalt in walls\n\nText.", "Salt in walls"),
        ("REVISTA DE MUROS, Vol. 12, N.° 3, 2013\nISSN 0000-0000\n\nSal en muros\n\nTexto.", "Sal en muros"),
        (
            "Institute of Walls\nWorking Paper No. 2011-14\nJune 2011\n\nDo walls make wages?\n\nText.",
            "Do walls make wages?",
        ),
        (
            "Università di Collina\n\nCorso di Laurea in Lettere\n\nIL LATTE E LA LUNA\n\nTesto.",
            "IL LATTE E LA LUNA",
        ),
        (
            "Do walls make wages?\nEvidence from three towns\n\nKay Moor and Inge Lund\n\nText.",
            "Do walls make wages? Evidence from three towns",
        ),
        (
            "What is a wall?\nWalls are made of brick and of what is between the bricks.\nThey stand.",
            "What is a wall?",
        ),
        ("Why walls?\n12 March 2018 | Category: Houses\n\nText.", "Why walls?"),
        ("Why do cats purr?\nMarzec 12, 2018 | Cats\n\nText.", "Why do cats purr?"),
        ("Salt in the walls of towns\n1. Introducción\nTexto de muros.", "Salt in the walls of towns"),
        ("1. Introduction\n\nSalt in walls\n\nText.", "Salt in walls"),
        (
            "Einleitung zum Thema:\nDie Wand\nAnna Groß und Jan Klein\nText, der weitergeht.",
            "Einleitung zum Thema: Die Wand",
        ),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert entry(text).title == title


LONG = "Walls take up water from the soil, and the water brings salt with it,"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Salt in walls of brick\nMichael Oak\n2023-01-29\n\nText goes on.", "Salt in walls of brick"),
        ("Salt in Walls\nTarn Duong\n12 March 2001\n\nText goes on.", "Salt in Walls"),
        ("Extended Wall-Fields\nNoah Holm\n2021-09-30\n\n-   Introduction\n", "Extended Wall-Fields"),
        ("Salt in walls of brick\nAnn K. Oak\n\nText goes on.", "Salt in walls of brick"),
        ("Walls: a test\nMichael Oak (oak@walls.example)\n\nText goes on.", "Walls: a test"),
        (
            "Walls and Roofs\nMichael Oak\nDepartment of Walls\nNorthern University\n\nText.",
            "Walls and Roofs",
        ),
        # names that are part of the title
        ("Trade routes in ancient\nRoman Britain\n\nText goes on.", "Trade routes in ancient Roman Britain"),
        ("What we know after\nMichael Oak\n\nText goes on.", "What we know after Michael Oak"),
        ("Letters to\nMichael Oak\n\nText goes on.", "Letters to Michael Oak"),
        (
            "The growth of moss on roofs near\nNorthern Example\n\nText.",
            "The growth of moss on roofs near Northern Example",
        ),
        ("Salt and wind:\nMichael Oak\n\nText goes on.", "Salt and wind: Michael Oak"),
        ("The Salt of\nNorthern Walls\n12 March 2001\n\nText.", "The Salt of Northern Walls"),
        # a student's essay
        (
            "Jane Doe\nProfessor Holm\nEnglish 101\n5 May 2020\nThe Wall as a Sign\n\nText.",
            "The Wall as a Sign",
        ),
    ],
)
def test_an_author_in_the_line_below_is_no_part_of_the_title(text: str, title: str) -> None:
    assert entry(text).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Walls of brick\n==============\n\nText.", "Walls of brick"),
        ("==============\nWalls of brick\n==============\nAnn Oak\n\nText.", "Walls of brick"),
        ("Ann Oak\nMay 2020\n\nWalls of\nbrick\n=====\n\nText.", "Walls of brick"),
        ("Walls of brick\n--------------\n\nText.", "Walls of brick"),
        ("REVISTA DE MUROS, núm. 18 (2012)\n\nLos muros\n\nTexto.", "Los muros"),
        ("Blätter für Mauern, Heft 3/2016\n\nMauern\n\nText.", "Mauern"),
        # the author before the title, and where she works; a person whom the text is about
        ("Wolfgang Oak\n\nWalls of brick\nA talk\n\nText of the talk.", "Walls of brick A talk"),
        ("Wolfgang Oak\n\nOak was a painter of walls\n\nHe lived in Wallsend.", "Wolfgang Oak"),
        ("Garden Walls\n\nWalls of brick\n\nText.", "Garden Walls"),
        ("I. K. Belov\nNorthern University, Wallsend\n\nWALLS OF BRICK\n\nText.", "WALLS OF BRICK"),
        ("Walls of brick\n\nText of it.\n\nSalt\n----\n\nText.", "Walls of brick"),
        ("Walls of brick\n\nIntroduction\n============\n\nText.", "Walls of brick"),
        (f"Walls of brick\n\n{LONG}\n{LONG}\n\nSalt\n====\n\nText.", "Walls of brick"),
        ("Subject: Walls\nFrom: a@b.example\nDate: 3 May 1996\n\nDear all,\n\nText.", "Walls"),
        ("From: Ann\nBetreff: Mauern\n\nText.", "Mauern"),
        ("Subject: Walls\nDate: 3 May 1996\n\n  Walls of brick\n  ==============\n\nText.", "Walls of brick"),
        ("Walls of brick\n\nDate: 3 May 1996\n\nText.", "Walls of brick"),
    ],
)
def test_titles_by_what_stands_under_or_before_them(text: str, title: str) -> None:
    assert entry(text).title == title


def test_a_title_does_not_reach_into_the_text() -> None:
    text = (
        "Salt in old walls\nAnna Adler\n"
        "Walls of brick take up water from the ground, and that is where the salts (Berger 1998; Costa\n"
        "2010) come from. Berger, Costa and Dahl\n"
    )
    assert entry(text).title == "Salt in old walls"


def test_what_the_format_states_comes_first() -> None:
    found = entry(
        "Something\n\nAuthor: Jane Doe\n",
        title="The title L94.2",
        author="Anna Groß",
        modified="2020-01-02",
        language="de-DE",
    )
    assert (found.title, found.byline, found.updated, found.language) == (
        "The title",
        ("Anna Groß",),
        Date(2020, 1, 2),
        "de",
    )


@pytest.mark.parametrize(
    ("text", "stated", "byline"),
    [
        (
            "Walls\nAnna Adler and Bert Berg\n\nText of walls.",
            "Microsoft Office User",
            ("Anna Adler", "Bert Berg"),
        ),
        ("Walls\nAnna Adler and Bert Berg\n\nText of walls.", "Karl Lend", ("Anna Adler", "Bert Berg")),
        ("Walls\nBy Anna Adler\n\nText of walls.", "Karl Lend", ("Anna Adler",)),
        (
            "Walls\nBy Anna Adler and Bert Berg, May 11, 2020\n\nText of walls.",
            "",
            ("Anna Adler", "Bert Berg"),
        ),
        ("Walls\nAuthor: Anna Adler\n\nText of walls.", "Karl Lend", ("Anna Adler",)),
        ("Walls\nA. Adler\n\nText of walls.", "Anna Adler", ("Anna Adler",)),
        ("Walls\n\nText of walls.", "Anna Adler", ("Anna Adler",)),
        ("Walls\n\nText of walls.", "Microsoft Office User", ()),
        ("Walls\nSalt Marshes and Tidal Flats\n\nThe salt of tidal marshes.", "", ()),
    ],
)
def test_what_is_printed_comes_before_what_word_states(
    text: str, stated: str, byline: tuple[str, ...]
) -> None:
    blocks = tuple(Block(line) for line in text.split("\n"))
    assert entry_of(Document("x", "docx", blocks, {"author": stated, "title": "Walls"})).byline == byline


def test_the_date_that_is_printed_comes_before_when_it_was_saved() -> None:
    text = "Walls\nLast updated: 3 May 2020\n\nText.".split("\n")
    saved = {"modified": "2009-01-05T10:00:00Z"}
    for kind, date in (("docx", Date(2020, 5, 3)), ("pdf", Date(2020, 5, 3)), ("html", Date(2009, 1, 5))):
        assert entry_of(Document("x", kind, tuple(map(Block, text)), saved)).updated == date
    assert entry_of(Document("x", "docx", (Block("Walls"),), saved)).updated == Date(2009, 1, 5)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("RIVERS AND RIGHTS\nEdited by Paula Inge and Martin Ferrow\n\nText.", "RIVERS AND RIGHTS"),
        ("POLICY BRIEF No. 14 | MARCH 2020\n\nWho pays for the dike?\n\nText.", "Who pays for the dike?"),
        ("CHAPTER 7\nThe Grammar of Maps\n\nText.", "The Grammar of Maps"),
        ("Kapitel IV\n\nMauern und Salze\n\nText.", "Mauern und Salze"),
        (
            "De stilte na de storm\nEssay over herinnering in het dorp Oude-Tonge\n\nTekst.",
            "De stilte na de storm",
        ),
        (
            "Salt, water, and the walls of the north in the\nNineteenth century: a history of stone and its keepers\n\nText.",
            "Salt, water, and the walls of the north in the Nineteenth century: a history of stone and its keepers",
        ),
        (
            "Die Geschichte der\nKalkbrennerei im Harz und an seinem Rand\n\nText.",
            "Die Geschichte der Kalkbrennerei im Harz und an seinem Rand",
        ),
        ("HALK BİLİMİ DERGİSİ\nCilt 6, Sayı 2, 2014\n\nGÖÇ VE TÜRKÜ\n\nMetin.", "GÖÇ VE TÜRKÜ"),
        ("Zeitschrift für Moos\nBand 12, Heft 3\n\nMauern\n\nText.", "Mauern"),
        (
            "UNIVERSIDADE DO SERTÃO\nCURSO DE ENFERMAGEM\n\nJOANA LIMA DOS SANTOS\n\nCUIDADOS COM A PELE\n\n2016",
            "CUIDADOS COM A PELE",
        ),
        (
            "University of the North\nDepartment of Geography\n\nSalt in old walls\n\nText.",
            "Salt in old walls",
        ),
        ("Jamie Porter\nENG 210\n3 March 2019\n\nSchool Gardens\n\nText.", "School Gardens"),
        ("University rankings and their critics\n\nText.", "University rankings and their critics"),
    ],
)
def test_titles_among_other_lines(text: str, title: str) -> None:
    assert entry(text).title == title


def test_a_heading_of_the_format_is_the_title() -> None:
    blocks = (
        Block("Menu", BlockKind.item),
        Block("A title", BlockKind.heading, level=1),
        Block("Text", BlockKind.paragraph),
    )
    assert entry_of(Document("x", "html", blocks)).title == "A title"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The wall is wet and the roof is dry, as it was in the year before, and that is not all of it.",
            "en",
        ),
        (
            "Die Wand ist nass und das Dach ist trocken, wie es in dem Jahr davor auch war, und das ist nicht alles.",
            "de",
        ),
        (
            "Le mur est mouillé et le toit est sec, comme il est dans la ville et sur les côtes, et ce n’est pas tout.",
            "fr",
        ),
        (
            "Стена мокрая, и крыша сухая, и это не всё, что было в том году, как и в другом, но не у нас и не для нас.",
            "ru",
        ),
        ("这是关于墙的文章，墙是湿的，屋顶是干的。", "zh"),
        ("Wall. Roof. 1999.", ""),
        ("Ściana jest mokra, a dach jest suchy, jak było w roku poprzednim, i to nie wszystko.", "pl"),
        ("Muren är våt och taket är torrt, som det var året före, och det är inte allt.", "sv"),
        (
            "O muro está molhado e o telhado está seco, como no ano anterior, e isso não é tudo o que se viu na cidade e nas aldeias.",
            "pt",
        ),
        # neighbours of the ten, or neither
        ("Muren er våd og taget er tørt, som det var året før, og det er ikke alt, hvad der er at se.", ""),
        (
            "La paret és humida i la teulada és seca, com era l'any abans, i això no és tot el que es va veure.",
            "ca",
        ),
        ("Zeď je mokrá a střecha je suchá, jako byla v roce předtím, a to není vše, co se o ní ví.", "cs"),
        ("Die muur is nat en die dak is droog, soos dit die jaar tevore was, en dit is nie al nie.", ""),
        (
            "A fal nedves és a tető száraz, ahogy az előző évben is volt, és ez nem minden, hogy el ne felejtsük.",
            "hu",
        ),
    ],
)
def test_language(text: str, language: str) -> None:
    assert entry(f"{text}").language == language


@pytest.mark.parametrize("section", ["Einleitung", "1. Introduction", "Введение", "Abstract", "Résumé"])
def test_the_first_part_of_a_text_is_not_its_title(section: str) -> None:
    blocks = (
        Block("Salt in walls", BlockKind.paragraph),
        Block(section, BlockKind.heading, level=1),
        Block("Walls of brick take up water from the ground.", BlockKind.paragraph),
    )
    assert entry_of(Document("x", "docx", blocks)).title == "Salt in walls"


def test_where_it_was_printed_is_not_the_title_that_is_stated() -> None:
    stated = "J. Walls 3 (2020), 12-34, https://doi.org/10.5555/abc"
    assert entry("Salt in walls\n\nText.", title=stated).title == "Salt in walls"
    assert entry("Text.\n", title="Walls 3 (2020), 12-34").title == "Walls 3 (2020), 12-34"


def test_no_title_stands_below_paragraphs_of_text() -> None:
    text = Block(
        "Walls take up water from the soil, and the water brings salt with it. " * 5, BlockKind.paragraph
    )
    below = Block("Site Depth Salt", BlockKind.cell)
    assert entry_of(Document("x", "docx", (text, text, below))).title == ""
    assert entry_of(Document("x", "docx", (text, Block("Walls", BlockKind.paragraph)))).title == "Walls"


def test_a_sentence_is_no_title() -> None:
    blocks = (
        Block("Walls of brick take up water.", BlockKind.paragraph),
        Block("They dry in May.", BlockKind.paragraph),
    )
    assert entry_of(Document("x", "latex", blocks)).title == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Home › Issues\n\nNavigation\nIndex\nLast issues\nAbout us\n\nDossier\n\nSalt for others\n\nBo Oak\n\nText.",
            "Salt for others",
        ),
        ("Moss\nFrån Lärdomsboken, den fria encyklopedin\n\nEn mossa är en växt.", "Moss"),
        ("Moss\nZ Lexiconu, wolnej encyklopedii\n\nMech jest rośliną.", "Moss"),
        (
            "Letters from the north,\nthe sea and the land\n\nText.",
            "Letters from the north, the sea and the land",
        ),
        ("Yearbook 2022\nInnehåll\nWalls 3", "Yearbook 2022"),
    ],
)
def test_titles_below_menus_and_above_what_names_the_site(text: str, title: str) -> None:
    assert entry(text).title == title
