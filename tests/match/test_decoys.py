"""Works that look like the cited one and are another; works that look another and are the cited one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from match.works import LOOK_ALIKES, MORPHEA, read, unread, work
from refsdb.match import judge
from refsdb.model import Date, Name, Outcome, Parsed, Reference, Verdict, Work

CITED = "Miller AB et al (2011) Salt glands of coastal grasses. J Test Bot 62: 301-309"
PEOPLE = "Miller Anna B.; Okafor Chidi; Lund Per"
JOURNAL = "Journal of Testable Botany"


def paper(
    title: str, source: str = "2011;62:301-309", author: str = PEOPLE, doi: str = "right", **more: Any
) -> Work:
    return work(f"10.5555/{doi}", title, f"{JOURNAL} {source}", author, **more)


RIGHT = paper("Salt glands of coastal grasses")
DECOYS = {
    "erratum": paper("Erratum to: Salt glands of coastal grasses", "2011;62:890", doi="decoy"),
    "erratum at the end": paper("Salt glands of coastal grasses (Corrigendum)", "2012;63:12", doi="decoy"),
    "erratum without numbers": work(
        "10.5555/decoy", "Correction to: Salt glands of coastal grasses", author=PEOPLE
    ),
    "reply": paper("Salt glands of coastal grasses: authors' reply", "2012;62:891", doi="decoy"),
    "comment by others": paper("Re: Salt glands of coastal grasses", "2012;63:77", "Silva Rui", doi="decoy"),
    "part II": paper("Salt glands of coastal grasses. II. Ultrastructure", "2011;62:310-322", doi="decoy"),
    "part 2": paper("Salt glands of coastal grasses: part 2", "2012;63:15-40", doi="decoy"),
    "meeting abstract": paper("Salt glands of coastal grasses", "2010;61:S44", doi="decoy"),
    "meeting abstract in the same volume": paper(
        "Salt glands of coastal grasses", "2011;62:S44", doi="decoy"
    ),
    "another paper of the year": paper("Root aerenchyma of rushes", "2011;62:355-361", doi="decoy"),
    "neighbour in the issue": paper(
        "Leaf wax of dune plants", "2011;62:310-318", "Berg Ida; Roth Uwe", doi="decoy"
    ),
    "ends where it begins": paper("Leaf wax of dune plants", "2011;62:309-315", doi="decoy"),
    "on the same page": paper("A note on pollen", author="Castro Luz; Vega Ana", doi="decoy"),
    "preprint": work(
        "10.5555/decoy",
        "Salt glands of coastal grasses",
        " 2011",
        PEOPLE,
        type="posted-content",
        container_title=[],
    ),
    "peer review": paper(
        "Salt glands of coastal grasses", type="peer-review", doi="decoy", volume="", page=""
    ),
    "another of a series": paper(
        "Salt glands of coastal grasses: updates, conclusions and recommendations for management of marshes",
        "2011;62:371-385",
        doi="decoy",
    ),
    "of the same authors on the same page": paper("Root aerenchyma of rushes in the tidal zone", doi="decoy"),
    "numbers alone": work("10.5555/decoy", "", f"{JOURNAL} 2011;62:301-309"),
}


@pytest.mark.parametrize("reader", [read, unread])
@pytest.mark.parametrize("name", DECOYS)
def test_the_right_one_wins(name: str, reader: Callable[[str], Parsed]) -> None:
    verdict = judge(reader(CITED), [DECOYS[name], RIGHT])
    assert verdict.accepted is not None, verdict.reason
    assert verdict.accepted.work == RIGHT


@pytest.mark.parametrize("name", DECOYS)
def test_a_decoy_alone_is_not_taken(name: str) -> None:
    verdict = judge(read(CITED), [DECOYS[name]])
    assert verdict.outcome is not Outcome.accept, verdict.reason


SERIES = (
    "Updates, conclusions and recommendations for the management of {} and marshes of the northern shores"
)


@pytest.mark.parametrize(
    ("title", "record", "source"),
    [
        (SERIES.format("salt meadows"), SERIES.format("estuaries"), "2011;62:371-385"),
        (SERIES.format("dunes"), SERIES.format("dunes") + " again", "2011;62:371-385"),
        (
            "Roles of Hsp70 in salt glands of coastal grasses",
            "Roles of Hsp70 in salt glands: II",
            "2011;62:70-79",
        ),
    ],
)
def test_the_next_piece_on_other_pages_is_not_taken(title: str, record: str, source: str) -> None:
    text = f"Miller AB et al (2011) {title}. J Test Bot 62: 301-309"
    assert judge(read(text), [paper(record, source)]).outcome is not Outcome.accept
    verdict = judge(read(text), [paper(record, source, doi="decoy"), paper(title)])
    assert verdict.accepted is not None, verdict.reason
    assert verdict.accepted.work.doi == "10.5555/right"


def test_a_misspelt_title_with_a_wrong_page_is_still_found() -> None:
    text = f"Miller AB et al (2011) {SERIES.format('dunes')}. J Test Bot 62: 871-809"
    faulty = text.replace("recommendations", "recornrnendations").replace("northern", "nothern")
    assert judge(read(faulty), [paper(SERIES.format("dunes"))]).accepted is not None


def untitled(journal: str) -> Parsed:
    found = read(f"Miller AB (2011) Grass. {journal} 62: 301-309")
    return Parsed(found.text.replace("Grass. ", ""), replace(found.reference, title=""))


@pytest.mark.parametrize("journal", ["Test Bot", "Botany", "Testable Bot"])
def test_a_journal_name_that_was_cut_is_no_other_journal(journal: str) -> None:
    assert judge(untitled(journal), [RIGHT]).accepted is not None
    assert judge(untitled("Zoology"), [RIGHT]).accepted is None


@pytest.mark.parametrize(
    ("text", "decoy"),
    [
        ("Miller AB (2011) Erratum: Salt glands of coastal grasses. J Test Bot 62: 890-890", "erratum"),
        (
            "Miller AB et al (2011) Salt glands of coastal grasses. II. Ultrastructure. J Test Bot 62: 310",
            "part II",
        ),
    ],
)
def test_a_cited_erratum_or_part_is_itself(text: str, decoy: str) -> None:
    verdict = judge(read(text), [RIGHT, DECOYS[decoy]])
    assert verdict.accepted is not None, verdict.reason
    assert verdict.accepted.work == DECOYS[decoy]


SAME = {
    "as it is": (CITED, RIGHT),
    "no title": ("A. B. Miller et al., J. Test. Bot. 62, 301 (2011).", RIGHT),
    "translated title": ("Miller AB (2011) Salzdrüsen der Küstengräser. J Test Bot 62: 301-309", RIGHT),
    "cut title": ("Miller AB (2011) Salt glands of.... J Test Bot 62: 301-309", RIGHT),
    "printed a year later": (
        "Miller AB (2012) Salt glands of coastal grasses. J Test Bot 62: 301-309",
        RIGHT,
    ),
    "one wrong digit in the page": (
        "Miller AB et al (2011) Salt glands of coastal grasses. J Test Bot 62: 381-390",
        RIGHT,
    ),
    "wrong page": ("Miller AB (2011) Salt glands of coastal grasses. J Test Bot 62: 310-309", RIGHT),
    "wrong volume": ("Miller AB (2011) Salt glands of coastal grasses. J Test Bot 26: 301-309", RIGHT),
    "scanned": ("Mi1ler AB (2Ol1) Sa1t glands of coasta1 grasses. J Test Bot 62: 3Ol-3O9", RIGHT),
    "author misspelt": ("Milller AB (2011) Salt glands of coastal grasses. J Test Bot 62: 301-309", RIGHT),
    "record without title": (CITED, paper("")),
    "record without authors": (CITED, paper("Salt glands of coastal grasses", author="")),
    "record with mark-up": (CITED, paper("<i>Salt glands</i> of coastal&#xA0;grasses")),
    "record with a subtitle": (
        CITED,
        paper("Salt glands of coastal grasses: form and number", "2011;62:301"),
    ),
    "record without date": (CITED, paper("Salt glands of coastal grasses", ";62:301-309")),
    "record with volume and page exchanged": (CITED, paper("Salt glands of coastal grasses", "2011;301:62")),
    "record with a shortened last page": (CITED, paper("Salt glands of coastal grasses", "2011;62:301-9")),
    "record with a longer head": (CITED, paper("2011 note. Salt glands of coastal grasses: an outline")),
    "record in capitals": (CITED, paper("SALT GLANDS OF COASTAL GRASSES", author="MILLER A")),
    "record with volume in the page": (CITED, paper("Salt glands of coastal grasses", "2011;:62-301")),
    "retracted since": (CITED, paper("RETRACTED: Salt glands of coastal grasses")),
    "article number": (
        "Miller AB (2011) Salt glands of coastal grasses. J Test Bot 62: e0196160",
        paper("Salt glands of coastal grasses", "2011;62:", article_number="196160"),
    ),
}


def test_another_part_in_another_issue_is_another_work() -> None:
    plain = read("Miller AB (2011) The state of salt glands, Part III. J Test Bot 62: 1-12")
    text = plain.text.replace("62:", "62(3):")
    cited = replace(plain, text=text, reference=replace(plain.reference, issue="3"))
    other = paper("The State of Salt Glands, Part II", "2011;62:1-12", issue="2")
    assert judge(cited, [other]).outcome is not Outcome.accept
    right = paper("The State of Salt Glands, Part 3", "2011;62:1-12", issue="3")
    assert judge(cited, [right]).outcome is Outcome.accept


def test_the_same_number_in_another_numbering_is_another_page() -> None:
    abstract = paper("Salt glands of coastal grasses", "2010;61:S301")
    assert judge(read(CITED), [abstract]).outcome is not Outcome.accept
    cited = CITED.replace("62: 301-309", "62: S301-S309")
    assert judge(read(cited), [RIGHT]).outcome is Outcome.accept, "a letter alone is no conflict"


def test_a_short_name_with_a_letter_wrong() -> None:
    record = paper("Salt glands of coastal grasses", author="Hsu AB; Okafor C")
    people = (Name(family="Heu", given="AB"), Name(family="Okafor", given="C"))
    reference = Reference("article-journal", people, container_title="J Test Bot", issued=Date(2011))
    reference = replace(reference, volume="62", page="301")
    untitled = Parsed("A. B. Heu, C. Okafor, J Test Bot 62, 301 (2011).", reference)
    assert judge(untitled, [record]).outcome is Outcome.accept
    other = replace(reference, author=(Name(family="Fei", given="AB"), people[1]))
    assert judge(Parsed(untitled.text.replace("Heu", "Fei"), other), [record]).outcome is not Outcome.accept


def test_the_volume_read_as_the_issue() -> None:
    parsed = replace(read(CITED), text=CITED.replace("62: 301", "62, 301"))
    moved = replace(parsed.reference, volume="", issue="62", title="Salzdrüsen der Küstengräser")
    verdict = judge(replace(parsed, reference=moved), [RIGHT])
    assert verdict.accepted is not None, verdict.reason


def test_a_renamed_journal_with_the_same_co_authors() -> None:
    text = "Miller AB, Okafor C (2011) Salzdrüsen der Küstengräser. Prüfbotanik 62: 301"
    people = (Name(family="Miller", given="AB"), Name(family="Okafor", given="C"))
    reference = Reference("article-journal", people, title="Salzdrüsen der Küstengräser")
    reference = replace(reference, container_title="Prüfbotanik", issued=Date(2011), volume="62", page="301")
    assert judge(Parsed(text, reference), [RIGHT]).outcome is Outcome.accept
    alone = Parsed(text.replace(", Okafor C", ""), replace(reference, author=people[:1]))
    assert judge(alone, [RIGHT]).outcome is Outcome.ask
    said = "Morphologie und Funktion von Salzdrüsen"
    akin = Parsed(text.replace(reference.title, said), replace(reference, author=people[:1], title=said))
    record = paper("The morphology and function of salt glands")
    assert judge(akin, [record]).outcome is Outcome.accept, (
        "a translation has roots in common with its original"
    )


def test_an_odd_name_of_the_journal_in_a_citation_without_a_title() -> None:
    """The first page with the co-authors makes good for it, or with the last page; with neither it is a question."""
    text = "Miller AB, Okafor C 2011 Btny Tst 62, 301-309"
    people = (Name(family="Miller", given="AB"), Name(family="Okafor", given="C"))
    reference = Reference("article-journal", people, container_title="Btny Tst", issued=Date(2011))
    reference = replace(reference, volume="62", page="301-309")
    assert judge(Parsed(text, reference), [RIGHT]).outcome is Outcome.accept
    first = Parsed(text.replace("-309", ""), replace(reference, page="301"))
    assert judge(first, [RIGHT]).outcome is Outcome.accept
    alone = Parsed(text.replace(", Okafor C", ""), replace(reference, author=people[:1]))
    assert judge(alone, [RIGHT]).outcome is Outcome.ask
    others = (people[0], Name(family="Silva", given="R"))
    team = Parsed(first.text.replace("Okafor C", "Silva R"), replace(first.reference, author=others))
    assert judge(team, [RIGHT]).outcome is not Outcome.accept


@pytest.mark.parametrize("title", ["Noninvasive markers", "The feeding of captive bats in winter"])
def test_another_title_on_the_right_page_is_a_question(title: str) -> None:
    """However short it is: without a word of grammar it is not of another language for that."""
    verdict = judge(read(f"Miller AB et al (2011) {title}. J Test Bot 62: 301-309"), [RIGHT])
    assert verdict.outcome is Outcome.ask, verdict.reason


@pytest.mark.parametrize(
    ("title", "journal", "page", "outcome"),
    [
        ("Salzdrüsen der Küstengräser", "J Test Bot", "301-319", Outcome.accept),
        ("Salzdrüsen der Küstengräser", "Prüfbotanik", "301-319", Outcome.none),
        ("The feeding of captive bats in winter", "J Test Bot", "301-319", Outcome.none),
        ("Salz glands von coastal Gras", "Prüfbotanik", "301-309", Outcome.accept),
        ("Salz glands von coastal Gras", "Prüfbotanik", "311-319", Outcome.none),
    ],
)
def test_a_wrong_last_page_or_journal_where_the_title_is_in_other_words(
    title: str, journal: str, page: str, outcome: Outcome
) -> None:
    printed = read(f"Miller AB (2011) {title}. {journal} 62: {page}")
    assert judge(printed, [RIGHT]).outcome is outcome


@pytest.mark.parametrize(
    ("printed", "name", "outcome"),
    [
        ("Btny", "Botany", Outcome.accept),  # letters left out
        ("Testa Plant", "Plant Testing and Botany", Outcome.ask),
        ("Botan Testa", "Testable Botany", Outcome.accept),  # the words' order changed
        ("Bty", "Botany", Outcome.ask),  # too little to tell
        ("Ztny", "Botany", Outcome.ask),
    ],
)
def test_a_name_of_the_journal_with_letters_left_out(printed: str, name: str, outcome: Outcome) -> None:
    found = untitled(printed)
    last = replace(found, reference=replace(found.reference, page="301-309"))
    record = work("10.5555/right", "Salt glands of coastal grasses", f"{name} 2011;62:301-309", "Miller A.")
    assert judge(last, [record]).outcome is outcome


@pytest.mark.parametrize(
    ("given", "text", "outcome"),
    [
        ("Anna B.", "Miller AB", Outcome.accept),
        ("AB", "A. Miller", Outcome.accept),
        ("A.", "Miller AB", Outcome.accept),
        ("Ines", "Anna Miller in", Outcome.none),
        ("Anna", "Anna Miller", Outcome.accept),
        ("Anna", "Miller", Outcome.accept),  # between stops
        ("Anna B.", "Mat Miller in", Outcome.none),
    ],
)
def test_an_author_whose_name_was_read_as_another_s(given: str, text: str, outcome: Outcome) -> None:
    """Initials tell that the surname in the text is a name."""
    title = "Salz glands von coastal Gras"
    reference = Reference(author=(Name("Salz"),), title=title, container_title="J Test Bot")
    reference = replace(reference, issued=Date(2011), volume="62", page="301-309")
    record = paper("Salt glands of coastal grasses", author=f"Miller {given}")
    printed = Parsed(f"{title}. {text}. J Test Bot 2011;62:301-309", reference)
    assert judge(printed, [record]).outcome is outcome


def of_team(*names: str, text: str = "") -> Parsed:
    """A citation without a title, by these people ("Miller AB")."""
    people = tuple(Name(*name.split(" ", 1)) for name in names)
    reference = Reference(author=people, container_title="J Test Bot", issued=Date(2011))
    reference = replace(reference, volume="62", page="301")
    return Parsed(text or f"{', '.join(names)}, J Test Bot 62, 301 (2011).", reference)


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (("Miller AB", "Okafor C"), Outcome.accept),
        (("Miller AB",), Outcome.accept),
        (("Miller AB", "Silva R"), Outcome.accept),
        (("Miller ZQ", "Okafor C"), Outcome.accept),
        (("Miller ZQ", "Silva R"), Outcome.none),  # a namesake
        (("Okafor C", "Miller AB"), Outcome.accept),  # in another order
        (("Okafor C", "Silva R"), Outcome.none),
    ],
)
def test_who_wrote_a_citation_without_a_title(names: tuple[str, ...], outcome: Outcome) -> None:
    assert judge(of_team(*names), [RIGHT]).outcome is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("J Test Bot 62 (2011) 301, Miller", Outcome.accept),
        ("J Test Bot 62 (2011) 301, von Miller", Outcome.accept),
        ("Journal of Testable Botany Miller 62 (2011), no. 3, page 301", Outcome.ask),
        ("J Test Bot 62 (2011) 301, Lund", Outcome.none),
    ],
)
def test_an_author_at_the_end(text: str, outcome: Outcome) -> None:
    assert judge(of_team(text=text), [RIGHT]).outcome is outcome


UNTITLED = "A. B. Miller, J. Test. Bot. {} (2011)."


@pytest.mark.parametrize(
    ("numbers", "volume", "page", "outcome"),
    [
        ("26, 301-309", "26", "301-309", Outcome.accept),
        ("26, 301", "26", "301", Outcome.ask),
        ("62, 381-309", "62", "381-309", Outcome.accept),
        ("62, 381-390", "62", "381-390", Outcome.none),
    ],
)
def test_one_wrong_number_of_a_citation_without_a_title(
    numbers: str, volume: str, page: str, outcome: Outcome
) -> None:
    """The pages in full make good for the volume, and the last page for the first."""
    people = (Name(family="Miller", given="A. B."),)
    reference = Reference("article-journal", people, container_title="J. Test. Bot.", issued=Date(2011))
    parsed = Parsed(UNTITLED.format(numbers), replace(reference, volume=volume, page=page))
    assert judge(parsed, [RIGHT]).outcome is outcome


@pytest.mark.parametrize("name", SAME)
def test_the_cited_work_under_another_print(name: str) -> None:
    text, record = SAME[name]
    reader = unread if name in {"no title", "scanned"} else read
    verdict = judge(reader(text), [*LOOK_ALIKES, record, MORPHEA])
    assert verdict.accepted is not None, verdict.reason
    assert verdict.accepted.work == record


def test_a_count_of_another_year_is_another_work() -> None:
    parsed = Parsed(
        "Miller AB. Grass counts, 2009. J Test Bot. 2009",
        Reference(
            author=(Name(family="Miller", given="AB"),),
            title="Grass counts, 2009",
            container_title="J Test Bot",
            issued=Date(2009),
        ),
    )
    counts = {year: paper(f"Grass counts, {year}", f"{year}", doi=f"y{year}") for year in (2007, 2008, 2009)}
    assert judge(parsed, [counts[2008], counts[2007]]).accepted is None
    assert judge(parsed, counts.values()).candidates[0].work == counts[2009]
    assert judge(parsed, counts.values()).outcome is Outcome.accept


def test_two_records_of_one_work_are_a_question() -> None:
    twin = paper("Salt glands of coastal grasses", doi="twin")
    verdict = judge(read(CITED), [RIGHT, twin])
    assert verdict.outcome is Outcome.ask
    assert verdict.reason.startswith("two works fit, 10.5555/right and 10.5555/twin: same title")
    assert [round(candidate.score, 2) for candidate in verdict.candidates] == [0.5, 0.5]


def test_works_that_are_offered_twice_count_once() -> None:
    assert judge(read(CITED), [RIGHT, RIGHT]).outcome is Outcome.accept
    assert len(judge(read(CITED), [RIGHT, RIGHT]).candidates) == 1


def test_nothing_offered() -> None:
    assert judge(read(CITED), []) == Verdict(Outcome.none, (), "nothing was offered")


def test_a_refusal_names_the_closest() -> None:
    verdict = judge(read(CITED), [DECOYS["part 2"]])
    assert verdict.outcome is Outcome.none
    assert verdict.reason.startswith("nothing fits; the closest is 10.5555/decoy: ")
    assert "volume and page conflict" in verdict.reason


def test_a_refusal_of_strangers_names_none() -> None:
    verdict = judge(read(CITED), LOOK_ALIKES)
    assert verdict.outcome is Outcome.none
    assert verdict.reason == "nothing fits; no work that was offered has its title or its author"


class TestPrintedDoi:
    """A DOI in the print is checked against the text, not believed."""

    def test_one_that_fits(self) -> None:
        verdict = judge(read_with_doi("10.5555/right"), [RIGHT])
        assert verdict.outcome is Outcome.accept
        assert verdict.reason.startswith("its DOI is printed, same title")

    def test_it_decides_between_twins(self) -> None:
        twin = paper("Salt glands of coastal grasses", doi="twin")
        verdict = judge(read_with_doi("10.5555/TWIN"), [RIGHT, twin])
        assert verdict.accepted is not None
        assert verdict.accepted.work == twin

    def test_one_of_another_title(self) -> None:
        other = work("10.5555/other", "Feeding of captive bats", "Bat Lore 1999;3:7-9", "Weiss Eva")
        for offered in ([other], [other, RIGHT]):
            verdict = judge(read_with_doi("10.5555/other"), offered)
            assert verdict.outcome is Outcome.ask
            assert verdict.reason == "the DOI belongs to another title: “Feeding of captive bats”"

    def test_one_of_the_erratum(self) -> None:
        verdict = judge(read_with_doi("10.5555/decoy"), [DECOYS["erratum"], RIGHT])
        assert verdict.outcome is Outcome.ask
        assert verdict.reason.startswith("the DOI belongs to another title: “Erratum to")

    def test_one_that_no_record_has(self) -> None:
        verdict = judge(read_with_doi("10.5555/quite.another"), [RIGHT])
        assert verdict.outcome is Outcome.ask
        assert verdict.reason.startswith("the print has another DOI than 10.5555/right")

    def test_one_that_is_cut(self) -> None:
        assert judge(read_with_doi("10.5555/rig"), [RIGHT]).outcome is Outcome.accept

    def test_it_carries_a_bare_citation(self) -> None:
        parsed = Parsed(
            "Miller 2011, doi:10.5555/right",
            Reference(author=(Name(family="Miller"),), issued=Date(2011), doi="10.5555/right"),
        )
        assert judge(parsed, [RIGHT]).outcome is Outcome.accept


def read_with_doi(doi: str) -> Parsed:
    parsed = read(CITED)
    return Parsed(f"{parsed.text}. doi:{doi}", parsed.reference)


MISREAD = {
    "year as volume, volume as page": Reference(volume="2011", page="62"),
    "page as year": Reference(volume="62", issued=Date(1701)),
    "page as issue": Reference(volume="62", issue="1701", issued=Date(2011)),
    "page as volume": Reference(volume="1701", issued=Date(2011)),
    "volume with the year": Reference(volume="2011;62", page="1701"),
}


@pytest.mark.parametrize("name", MISREAD)
def test_a_number_read_as_another_field_is_no_conflict(name: str) -> None:
    reference = replace(MISREAD[name], title="Salt glands of coastal grasses", container_title="J Test Bot")
    text = "Miller AB, Salt glands of coastal grasses. J Test Bot 2011, 62, 1701."
    verdict = judge(Parsed(text, reference), [paper("Salt glands of coastal grasses", "2011;62:1701-1709")])
    assert verdict.outcome is Outcome.accept, verdict.reason
    assert "not" not in verdict.reason


@pytest.mark.parametrize("kind", ["book", "edited-book", "monograph", "proceedings"])
def test_a_printed_doi_of_the_book_around_a_chapter_is_a_question(kind: str) -> None:
    book = work("10.5555/book", "Handbook of marsh ecology", " 2010", type=kind, container_title=[])
    text = (
        "Miller K (2010) Salt glands. In: Handbook of Marsh Ecology. Graz: Test. https://doi.org/10.5555/book"
    )
    chapter = Reference(
        type="chapter",
        author=(Name(family="Miller", given="K"),),
        title="Salt glands",
        container_title="Handbook of Marsh Ecology",
        issued=Date(2010),
        doi="10.5555/book",
    )
    verdict = judge(Parsed(text, chapter), [book])
    assert verdict.outcome is Outcome.ask
    assert verdict.reason == "the DOI belongs to another title: “Handbook of marsh ecology”"
    for entry in (
        replace(chapter, type="entry-encyclopedia"),
        replace(chapter, title="Handbook"),  # a chapter's title may stand in the book's
    ):
        assert judge(Parsed(text, entry), [book]).outcome is Outcome.ask
    # a title that was cut at its subtitle is the book's own
    cut = replace(chapter, title="Handbook of marsh ecology", container_title="Plants and water of the north")
    full = work(
        "10.5555/book",
        "Handbook of marsh ecology: Plants and water of the north",
        " 2010",
        "Miller Kim",
        type=kind,
        container_title=[],
    )
    assert judge(Parsed(text, cut), [full]).outcome is Outcome.accept
    whole = replace(chapter, type="book", title=chapter.container_title, container_title="")
    assert judge(Parsed(text.replace("Salt glands. In: ", ""), whole), [book]).outcome is Outcome.accept


@pytest.mark.parametrize(
    ("place", "source", "issue", "outcome"),
    [
        # each issue of a magazine has a page 19
        ("15: 19", "1994;15:19", "43", Outcome.ask),
        ("15: 1", "1994;15:1", "", Outcome.ask),
        # where the issue, the last page or the page as such tells, a title in other words is one
        ("15(43): 19", "1994;15:19", "43", Outcome.accept),
        ("15: 419", "1994;15:419", "", Outcome.accept),
        ("15: 19-27", "1994;15:19-27", "", Outcome.accept),
        ("15: 99", "1994;15:99", "", Outcome.ask),
        ("15: 100", "1994;15:100", "", Outcome.accept),
    ],
)
def test_another_short_title_on_an_early_page(place: str, source: str, issue: str, outcome: Outcome) -> None:
    record = work("10.5555/a", "Scabies", f"Test Mag {source}", "Okafor Paul", issue=issue)
    volume, _, page = place.partition(": ")
    parsed = read(f"Okafor P (1994) Psoriasis. Test Mag {volume.removesuffix('(43)')}: {page}")
    if "(43)" in place:
        parsed = replace(parsed, reference=replace(parsed.reference, issue="43"))
    assert judge(parsed, [record]).outcome is outcome


def test_a_translated_title_on_an_early_page() -> None:
    record = work("10.5555/a", "The pathogenesis of chronic dermatitis", "Test Mag 1994;15:45", "Okafor Paul")
    parsed = read("Okafor P (1994) La pathogenèse de la dermatite chronique. Test Mag 15: 45")
    assert judge(parsed, [record]).outcome is Outcome.accept
