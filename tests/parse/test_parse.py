"""Whole citations: what is read of them, whatever they look like."""

from __future__ import annotations

import pickle
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from made_strings import ITEMS
from refsdb.model import Parsed, Reference
from refsdb.parse import make_all, parse, parse_all, tagger

# The ten references of the sample entry: family, given, year, title, journal, volume, pages.
TEN = [
    ("Cambiaghi", "S", 2000, "Fingertip calcinosis cutis", "Cutis", "66", "465-467"),
    ("Deza", "G", 2016, "Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis", "Acta Derm Venereol", "96", "418-419"),
    ("Lai", "CH", 2003, "Congenital calcinosis cutis of the ear", "J Am Acad Dermatol", "49", "122-124"),
    ("Larralde", "M", 2003, "Calcinosis cutis following liver transplantation in a pediatric patient", "Pediatric Dermatol", "20", "225-228"),
    ("Marzano", "AV", 1999, "Dystrophic calcinosis cutis in subacute lupus", "Dermatology", "198", "90-92"),
    ("Niederauer", "HH", 1992, "Calcinosis cutis in Coxsackie virus infection", "Z Skinkr", "67", "1101-1104"),
    ("Ogretmen", "Z", 2002, "Calcinosis cutis universalis", "J Eur Acad Dermatol Venereol", "16", "621-624"),
    ("Poormoghim", "H", 2016, "Systemic sclerosis and calcinosis cutis: response to rituximab", "J Clin Pharm Ther", "41", "94-96"),
    ("Salmhofer", "W", 1995, "Cutaneous calciphylaxis in chronic renal failure", "Dermatologist", "46", "726-731"),
    ("Zouboulis", "CC", 1990, "Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal hyperparathyroidism", "dermatologist", "41", "212-217"),
]  # fmt: skip
STYLES = {
    "entry": "{f} {g} et al ({y}) {t}. {j} {v}: {p}",
    "entry without a blank": "{f} {g} et al ({y}) {t}. {j} {v}:{p}",
    "entry, one author": "{f} {g} ({y}) {t}. {j} {v}: {p}",
    "Vancouver": "{f} {g}, et al. {t}. {j}. {y};{v}:{p}.",
    "APA": "{f}, {i} ({y}). {t}. {j}, {v}, {p}.",
    "Harvard": "{f}, {i} ({y}) '{t}', {j}, {v}, pp. {p}.",
    "MLA": "{f}, {i} “{t}.” {j}, vol. {v}, {y}, pp. {p}.",
    "Chicago": "{f}, {i} “{t}.” {j} {v} ({y}): {p}.",
    "Nature": "{f}, {i} et al. {t}. {j} {v}, {p} ({y}).",
    "IEEE": "{i} {f} et al., “{t},” {j}, vol. {v}, pp. {p}, {y}.",
}


def core(reference: Reference) -> tuple[object, ...]:
    first = reference.author[0] if reference.author else None
    return (
        first and (first.family, first.given.replace(".", "").replace(" ", "")),
        reference.year,
        reference.title,
        reference.container_title,
        reference.volume,
        reference.page,
        reference.type,
        reference.et_al,
    )


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("work", TEN, ids=[work[0] for work in TEN])
def test_the_sample_entry_in_every_style(work: tuple[str, ...], style: str) -> None:
    f, g, y, t, j, v, p = work
    text = STYLES[style].format(f=f, g=g, i=" ".join(f"{letter}." for letter in g), y=y, t=t, j=j, v=v, p=p)
    parsed = parse(text)
    assert parsed.text == text
    assert core(parsed.reference) == ((f, g), y, t, j, v, p, "article-journal", "et al" in text), text


KINDS = [
    ("Weber, Max (1980): Wirtschaft und Gesellschaft. 5. Aufl. Tübingen: Mohr.", "book"),
    ("Smith, J. (2004). On names. In A. Jones & B. Brown (Eds.), Handbook of things (pp. 3-14). London: Sage.", "chapter"),
    ("J. Smith and A. Jones, “Fast trees,” in Proceedings of the 5th International Conference on Trees, 2010, pp. 3–9.", "paper-conference"),
    ("Smith J. On trees. PhD thesis, University of York, 1999.", "thesis"),
    ("Müller, Karl (2001): Bäume im Wandel. Dissertation, Universität Köln.", "thesis"),
    ("J. Smith, “Trees at scale,” University of York, Tech. Rep. TR-99, 2001.", "report"),
    ("World Health Organization. Trees. http://www.example.org/trees.html (accessed 12 March 2012).", "webpage"),
    ("ISO 9001:2015. Quality management systems - Requirements. Geneva: ISO; 2015.", "standard"),
    ("Smith J, inventor. Tree shaker. United States patent US 6,123,456. 2002 Mar 5.", "patent"),
    ("Smith J, Jones A. Trees everywhere. arXiv:1501.00001 (2015).", "article"),
    ("S. Oak and J. Elm. Trees: a method for growth. CoRR, abs/1501.00001, 2015.", "article"),
    ("Statistisches Bundesamt: Gesetz über Bäume vom 3. März 1999, BGBl. I S. 123.", "legislation"),
    ("Smith J. Trees. In: Encyclopedia of Plants. London: Sage; 2001. p. 3-9.", "entry-encyclopedia"),
    ("Oak v. Elm Board of Education, 347 U.S. 483 (1954).", "legal_case"),
    ("Regulation (EU) 2016/679 of the Parliament of 27 April 2016 (Trees), OJ L 119, 4.5.2016, p. 1–88.", "legislation"),
    ("Oak, J. A. Trees in Brazil. 2010. 150 f. Dissertação (Mestrado em Botânica) – Universidade do Bosque, Elm, 2010.", "thesis"),
    ("BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Diário Oficial da União, Brasília, DF, 23 dez. 1996.", "legislation"),
    ("Regulation (EC) No 1/2003 and national courts. Common Market Law Review 2004; 41: 1-20.", "article-journal"),
    ("Souza P. O mestrado profissional em ensino. São Paulo: Cortez, 2004.", "book"),
    ("Oak P. Ley 1996. The New Middle Class. Oxford University Press.", "book"),
    ("王明. 城市化研究[D]. 北京: 北京大学, 2015.", "thesis"),
    ("Oak H. A method for finding leaks: CN201510123456.7[P]. 2017-05-03.", "patent"),
    ("Oak R. (2020). treepack: Tools for trees (Version 2.1) [Computer software]. https://example.org/treepack", "software"),
    ("Oak R. Forest plots of Elmland [Data set]. 2018. https://doi.org/10.5555/1234567", "dataset"),
    ("Oak, K.: The Forest [Film]. Berlin 1995.", "motion_picture"),
    ("Oak J. Deep trees. 2023. doi:10.48550/arXiv.2301.00001", "article"),
    ("Oak J, Elm K. A fast aligner for trees. bioRxiv. 2019. doi:10.5555/123456", "article"),
    ("Oak J, Elm M. Crescimento de carvalhos [tese]. São Paulo: Universidade do Bosque; 2004.", "thesis"),
    ('Oak, S. "Growing Elms." PhD diss., Elm University, 2008. ProQuest (AAT 3300426).', "thesis"),
    ('"[R]adical" trees. Oak Press, 2001.', "book"),
    ("Oak J. Sulfur [S] and phosphorus [P] in leaves. Plant Soil 2001;12:34-6.", "article-journal"),
    ("Oak J. Trees of the north [Software review]. Forest Ecology 2001;12:34-6", "article-journal"),
    ("Oak, J. (2009, March 19). Trees fall. The Baltimore Sun.", "article-newspaper"),
    ("Oak, Jan: Der Baum fällt. In: Süddeutsche Zeitung, 3.5.1987, S. 12.", "article-newspaper"),
    ("Oak J. Zur Keimung. Botanische Zeitung. 1873 May;31:12-9.", "article-journal"),
    ("Oak J. Trees of old. In: Elm B, editor. Life in Modern Times. London: Wood; 1999. p. 4-9.", "chapter"),
    ("trees", "document"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_the_type_is_found_out(text: str, kind: str) -> None:
    assert parse(text).reference.type == kind


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Иванов И. И. Методы анализа данных / И. И. Иванов. – М. : Наука, 2005. – 320 с.", ["Иванов"]),
        ("Иванов И. И. Анализ данных / И. И. Иванов, П. П. Петров. – М.: Наука, 2005", ["Иванов", "Петров"]),
        ("Ministry of Oaks. Tree Data Tracker. https://example.org/tracker (accessed March 3, 2021).",
         ["Ministry of Oaks"]),
        ("Elm, K. [@oak_elm]. (2021, March 3). Oaks are falling [Post]. https://example.org/123", ["Elm"]),
        ("Elm, K. (Host). (2019, June 4). The root of it [Podcast]. Oak. https://example.org/12", ["Elm"]),
        ("Eiche, K. v.; Buche, H. (1998): Bäume. In: Ulme, B. v. d. (Hg.): Wald. Bonn, 3-12.",
         ["von Eiche", "Buche"]),
        ("Eiche, J. W. v.: Faust. Eine Tragödie. München: Beck 1981.", ["von Eiche"]),
        ("Eiche, Hans v. und Ulme, B. (2001): Bäume. Bonn.", ["von Eiche", "Ulme"]),
        ("Eiche H v (1810) Das Bettelweib. Abendblätter 3:12-14", ["von Eiche"]),
        ("Oak, V., Elm, V. (2001) Trees. J Trees 12:3-4", ["Oak", "Elm"]),
        ("Oak Collaboration, Elm, A. G. A., Ash, N., et al. 2018, A&A, 616, A1", ["Oak Collaboration", "Elm", "Ash"]),
        ("ATLAS Collaboration, Observation of trees, Phys. Lett. B 716 (2012) 1", ["ATLAS Collaboration"]),
        ("a) J. Oak, T. Elm, Angew. Trees 2005, 44, 123.", ["Oak", "Elm"]),
        ("1a. Oak J, Elm T. On trees. J Trees 2005;12:3-9", ["Oak", "Elm"]),
        ("BBC News, “Trees fall in the north”, 3 May 2010, http://example.org/news/1.", ["BBC News"]),
        ("Banco Mundial (2017). Bosques. Washington: Banco Mundial.", ["Banco Mundial"]),
        ("Ministerie van Verkeer en Waterstaat (2000). Bomen. Den Haag: SDU.", ["Ministerie van Verkeer en Waterstaat"]),
        ("ROBLE ENCINA, Julio, Los árboles y su mundo, Madrid, Alianza, 1966.", ["ROBLE ENCINA"]),
        ("o. V. (2005): Eichen in Gefahr. Bonn: Ulme.", []),
        ("Oak, V. (2005): Eichen in Gefahr. Bonn: Ulme.", ["Oak"]),
        ("Wikipedia contributors. Oak [Internet]. Wikipedia, The Free Encyclopedia; 2020 Mar 3.",
         ["Wikipedia contributors"]),
        ("Oak A, Elm B, and contributors. Trees. London: Ash; 1999.", ["Oak", "Elm"]),
        ("Oak Collaboration, Elm Collaboration, Ash, N. P., Fir, A., 2016, PhRvL, 116, 061102",
         ["Oak Collaboration", "Elm Collaboration", "Ash", "Fir"]),
        ("World Health Organization. Department of Forest Health and Research. Manual of trees. Geneva: Oak; 2001.",
         ["World Health Organization. Department of Forest Health and Research"]),
        ("Brasil. Ministério da Saúde. Secretaria de Ciência, Tecnologia e Insumos. Guia de árvores. Brasília: Oak; 2005.",
         ["Brasil. Ministério da Saúde. Secretaria de Ciência, Tecnologia e Insumos"]),
    ],
)  # fmt: skip
def test_who_wrote_it_is_named_once(text: str, authors: list[str]) -> None:
    assert [name.literal or name.surname for name in parse(text).reference.author] == authors


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Oak P, Elm R. Deep trees. J Trees, published online 3 May 2010. doi:10.5555/jt.12", 2010),
        ("Oak P, Elm R. Deep trees. In: Advances in Tree Systems 30 (ATS 2017). 2017:59-68.", 2017),
        ("Oak, Ann. Zinc facts. The Zinc Site. Archived from the original on 2010-01-01.", 0),
        ("Oak, Ann (2004). Zinc facts. The Zinc Site. Archived from the original on 1 May 2010.", 2004),
    ],
)
def test_what_is_the_year_of_issue(text: str, year: int) -> None:
    assert parse(text).reference.year == year


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Oak A. Trees of the north. Working Paper No. 12. Elm Institute, 2012.", "12"),
        ("Oak A. Trees of the north. Elm University Press. Report number: 298, 2012.", "298"),
        ("T. Oak, R. Elm. Trees: Generic Syntax. RFC 3986, IETF, January 2005.", "RFC 3986"),
    ],
)
def test_the_number_of_a_report_is_told_without_the_word_for_it(text: str, number: str) -> None:
    assert parse(text).reference.number == number


@pytest.mark.parametrize("place", ["Washington, D.C.", "Frankfurt a. M.", "Bonn"])
def test_a_place_keeps_the_stop_of_its_last_initial(place: str) -> None:
    assert (
        parse(f"Oak, P. (1998). Trees of the north. {place}: Elm Press.").reference.publisher_place == place
    )


def test_the_day_on_which_a_preprint_was_posted_is_no_day_of_access() -> None:
    text = "Oak J. Fast trees. bioRxiv [Preprint]. 2019 [posted 2019 Jan 3; cited 2019 Feb 1]. doi:10.5555/123456"
    accessed = parse(text).reference.accessed
    assert accessed is not None
    assert (accessed.year, accessed.month, accessed.day) == (2019, 2, 1)


def test_identifiers_and_the_day_of_access() -> None:
    text = (
        "Smith J. Trees. J Trees. 2009;3(2):14-9. doi:10.5555/trees.(2009).3. PMID: 12345678; PMCID: PMC2345678. "
        "http://www.example.org/trees/ [accessed 12 March 2012]"
    )
    reference = parse(text).reference
    assert (reference.doi, reference.pmid, reference.pmcid) == (
        "10.5555/trees.(2009).3",
        "12345678",
        "PMC2345678",
    )
    assert reference.url == "http://www.example.org/trees/"
    assert reference.issued is not None
    assert reference.issued.iso == "2009"
    assert reference.accessed is not None
    assert reference.accessed.iso == "2012-03-12"
    assert reference.page == "14-19"


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("doi:10.5555/hep.20701", "10.5555/hep.20701"),
        ("https://doi.org/10.48550/arXiv.2301.00001.", "10.48550/arXiv.2301.00001"),
        ("doi:10.5555/(ISSN)1097-0134", "10.5555/(ISSN)1097-0134"),
        ("doi:10.5555/CURL.2010.1", "10.5555/CURL.2010.1"),
        ("doi:10.5555/j,oaks.2007.01", "10.5555/j,oaks.2007.01"),
        ("doi:10.5555/0370(85)90460-3arXiv:hep-ph/0001001", "10.5555/0370(85)90460-3"),
        ("doi:10.5555/OakD.5.1hep-ph/0001001", "10.5555/OakD.5.1"),
        ("doi:10.5555/s0140(05)67394-1PMID 12345", "10.5555/s0140(05)67394-1"),
        ("doi:10.5555/s0140.1;PMID:12345", "10.5555/s0140.1"),
        ("doi:10.5555/978-3-540_52URL http://example.org", "10.5555/978-3-540_52"),
        ("doi:10.5555/oak.1,http://example.org", "10.5555/oak.1"),
        ("doi:10.5555/12345URLhttp://example.org", "10.5555/12345"),
        ("doi:10.5555/oak;Elm", "10.5555/oak"),
    ],
)
def test_what_is_stuck_to_a_doi_is_no_part_of_it_and_its_own_letters_are(printed: str, doi: str) -> None:
    reference = parse(f"Oak J (2001) Trees. J Oaks 1: 2. {printed}").reference
    assert reference.doi == doi


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("https://doi.org/10.5555/0012-9658(2002)083[2421:EOTSGO]2.0.CO;2", "10.5555/0012-9658(2002)083[2421:EOTSGO]2.0.CO;2"),
        ("doi:10.5555/1520-0469(1963)020<0130:DNF>2.0.CO;2. Epub 1963", "10.5555/1520-0469(1963)020<0130:DNF>2.0.CO;2"),
        ("doi:10.5555/1520-0469(1963)020&lt;0130:DNF&gt;2.0.CO;2.", "10.5555/1520-0469(1963)020<0130:DNF>2.0.CO;2"),
        ("doi:10.5555/1520-0469(1963)020%3C0130:DNF%3E2.0.CO;2", "10.5555/1520-0469(1963)020<0130:DNF>2.0.CO;2"),
        ("10.5555/1097-0142(2001)91:1<3::AID-OAK1>3.0.CO;2-M", "10.5555/1097-0142(2001)91:1<3::AID-OAK1>3.0.CO;2-M"),
        ("doi:10.5555/0012-9658(2002)083[0436: BHITSO]2.0.CO; 2", "10.5555/0012-9658(2002)083[0436:BHITSO]2.0.CO;2"),
        ("10.5555/j.oak.2013.06.022[doi]", "10.5555/j.oak.2013.06.022"),
        ("<https://doi.org/10.5555/abc>", "10.5555/abc"),
        ("doi:doi:10.5555/srm/ 2017.v11i1.6557", "10.5555/srm/2017.v11i1.6557"),
        ("doi: 10.5555/1016-9040/ a000055.", "10.5555/1016-9040/a000055"),
        ("[doi/10.5555/j.1728- 4457.2003.00699.x].", "10.5555/j.1728-4457.2003.00699.x"),
        ("doi:10.5555/abc 2017", "10.5555/abc"),
    ],
)  # fmt: skip
def test_dois_with_brackets_are_read_to_their_end(printed: str, doi: str) -> None:
    assert parse(f"Oak E (2002) Trees. J Trees 3: 4-9. {printed}").reference.doi == doi


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("http://www.example.org/a/ b.html", "http://www.example.org/a/b.html"),
        ("http://www.example.org/index. php?view=a&id=6740&option=com_ content&Itemid=60 [Zugriff am 04.09.2013]",
         "http://www.example.org/index.php?view=a&id=6740&option=com_content&Itemid=60"),
        ("http://www.example.org/trees. html", "http://www.example.org/trees.html"),
        ("http://www.example.org/trees. html.", "http://www.example.org/trees.html"),
        ("http://www.example.org. html and pdf versions.", "http://www.example.org"),
        ("http://www.example.org/Titanic_(1997_film)", "http://www.example.org/Titanic_(1997_film)"),
        ("http://www.example.org/trees. PDF versions exist.", "http://www.example.org/trees"),
        ("http://www.example.org/v122(3159)p108.html", "http://www.example.org/v122(3159)p108.html"),
        ("http://www.example.org/v122[2001]", "http://www.example.org/v122"),
        ("www. example.org/trees, 12.3.2004", "www.example.org/trees"),
    ],
)  # fmt: skip
def test_addresses_that_blanks_have_broken_are_joined(printed: str, url: str) -> None:
    assert parse(f"Oak E (2002) Trees and moss. {printed}").reference.url == url


@pytest.mark.parametrize("text", ["", " ", "\n\t", ".", "()", "\x00", "\ud800", "。"])
def test_nothing_printed_is_nothing_read(text: str) -> None:
    parsed = parse(text)
    assert parsed.text == text
    assert parsed.reference.author == ()
    assert parsed.reference.title == ""


@pytest.mark.parametrize(
    ("printed", "journal", "place"),
    [
        ("Alytes. Paris", "Alytes", "Paris"),
        ("Revue suisse de Zoologie. Genève", "Revue suisse de Zoologie", "Genève"),
        ("Alytes", "Alytes", ""),
    ],
)
def test_a_place_behind_a_journal_is_no_part_of_it(printed: str, journal: str, place: str) -> None:
    text = f"Dubois, A. 1987. Notes on frogs of the genus Rana (Amphibia, Anura). {printed} 5: 7–95."
    reference = parse(text).reference
    assert reference.title == "Notes on frogs of the genus Rana (Amphibia, Anura)"
    assert (reference.container_title, reference.publisher_place) == (journal, place)
    assert (reference.volume, reference.page) == ("5", "7-95")


def test_other_scripts_survive() -> None:
    russian = parse(
        "Иванов И. И., Петров П. П. Теория деревьев // Вестник МГУ. – 2004. – Т. 12, № 3. – С. 45–67."
    ).reference
    assert [name.family for name in russian.author] == ["Иванов", "Петров"]
    assert (russian.year, russian.page) == (2004, "45-67")
    chinese = parse("王明, 李华. 树木研究[J]. 植物学报, 2004, 12(3): 45-67.").reference
    assert (chinese.year, chinese.page, chinese.volume, chinese.issue) == (2004, "45-67", "12", "3")


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_and_kept(text: str) -> None:
    parsed = parse(text)
    assert parsed.text == text
    assert all(0 <= sure <= 1 for sure in parsed.confidence.values())
    assert set(parsed.confidence) <= set(parsed.reference.known())


@pytest.mark.parametrize(
    "text", ["(2001)", "[2001]", "(2001a)", "(2001), (2002)", "12", "()", "In:", "Hrsg."]
)
def test_hardly_anything_is_read(text: str) -> None:
    assert parse(text).text == text


def test_several_threads_read_what_one_reads() -> None:
    texts = [f"Oak{i} I (200{i % 10}) Tree{i}s of land{i}. J Trees{i} {i}: {i}-9" for i in range(600)]
    alone = [parse(text) for text in texts]
    tagger._scorer.cache_clear()  # all words are new again
    often = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(lambda k: [parse(text) for text in texts[k::4]], range(4)))
    finally:
        sys.setswitchinterval(often)
    for k in range(4):
        assert [one.reference for one in together[k]] == [one.reference for one in alone[k::4]]


def test_halves_of_characters_are_read_round() -> None:
    text = "Smith J (2004) Tr\ud800ees. J Trees 3: 4-9"
    parsed = parse(text)
    assert parsed.text == text
    assert parsed.reference.year == 2004
    assert "\ud800" not in parsed.reference.title


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec=None), max_size=60).map(
        lambda noise: f"Smith J (2004) Trees {noise}. J Trees 3: 4-9"
    )
)
def test_noise_in_a_citation_is_read(text: str) -> None:
    assert parse(text).text == text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="AEaeiS. ,;:()[]«»“”\"'/-–&0123459üßи中", max_size=300))
def test_any_pile_of_punctuation_is_read(text: str) -> None:
    assert parse(text).text == text


LONG = {
    "one line of prose": "Smith J (2004) On trees and their names in the north. J Trees 3: 4-9. ",
    "commas": ",",
    "initials": "A. B., ",
    "brackets": "((",
    "quotes": "“'\"",
    "digits": "1",
    "letters": "a",
    "years": "2004 ",
    "names": "Müller, K., ",
    "urls": "http://x.example/ ",
    "blanks": " ",
    "capitals": "A",
    "dashes": "1-",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_a_long_line_takes_time_in_proportion(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    start = time.process_time()
    assert parse(text).text == text
    assert time.process_time() - start < 4


def test_a_million_commas() -> None:
    text = "," * 1_000_000
    assert parse(text).text == text


def test_many_are_read_in_order_in_this_process_and_in_others() -> None:
    texts = [f"Smith J ({1900 + i % 120}) Trees. J Trees {i}: 1-9" for i in range(900)]
    alone = list(parse_all(texts))
    assert [one.text for one in alone] == texts
    assert [one.reference.volume for one in alone] == [str(i) for i in range(900)]
    for long in (False, True):
        assert list(parse_all(iter(texts), jobs=2, long=long)) == alone
    assert list(parse_all(iter(()), jobs=2, long=True)) == []


def _volumes(parsed: list[Parsed], first: int) -> list[tuple[int, str]]:
    return [(number, one.reference.volume) for number, one in enumerate(parsed, first)]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("length", [0, 1, 100_000])
def test_what_is_made_of_many_comes_in_order_and_numbered(jobs: int, length: int) -> None:
    """`length` blanks before every hundredth: a part that is sent to a process is bounded in characters too."""
    texts = [f"Smith J (1999) Trees. J Trees {i}: 1-9" for i in range(1, 1201)]
    texts = [" " * length + text if i % 100 == 0 else text for i, text in enumerate(texts)]
    made = list(make_all(_volumes, iter(texts), jobs))
    assert [one for part in made for one in part] == [(i, str(i)) for i in range(1, 1201)]
    sizes = [*map(len, made)]
    assert max(sizes) <= 451 if length > 1 else (len(sizes) == jobs and max(sizes) < 1.1 * min(sizes))


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_none_nothing_is_made(jobs: int) -> None:
    assert not list(make_all(_volumes, [], jobs))


def test_many_are_read_as_they_are_asked_for() -> None:
    def endless() -> object:
        while True:
            yield "Smith J (2004) Trees. J Trees 3: 4-9"

    stream = parse_all(endless())  # type: ignore[arg-type]
    assert next(stream).reference.year == 2004


def test_what_is_read_can_be_sent_to_another_process() -> None:
    parsed = parse("Smith J (2004) Trees. J Trees 3: 4-9")
    assert isinstance(parsed, Parsed)
    assert pickle.loads(pickle.dumps(parsed)) == parsed


def test_the_room_is_light_until_it_is_used() -> None:
    code = "import refsdb.parse, sys; print([m for m in ('multiprocessing', 'numpy') if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.parametrize(
    ("authors", "given"),
    [
        ("Deza G, Sánchez-Schmidt JM, Pujol RM.", ["G", "JM", "RM"]),
        ("Deza G, Pujol R.", ["G", "R"]),
        ("Deza, G., Pujol, R. M.", ["G.", "R. M."]),
    ],
)
def test_the_stop_behind_a_list_is_no_part_of_a_name(authors: str, given: list[str]) -> None:
    parsed = parse(f"{authors} Growth of trees in northern forests. J Trees. 2016;96(3):418-9.")
    assert [name.given for name in parsed.reference.author] == given
    assert (parsed.reference.year, parsed.reference.volume) == (2016, "96")


@pytest.mark.parametrize(("before", "after"), [("", " "), (" ", ""), ("\t", "\n"), ("", "\u00a0")])
def test_blanks_around_a_citation_change_nothing(before: str, after: str) -> None:
    for item in ITEMS:
        plain = parse(item.text)
        padded = parse(before + item.text + after)
        assert (padded.reference, padded.confidence) == (plain.reference, plain.confidence)
        assert padded.text == before + item.text + after


def test_entities_of_a_copied_page_are_read_as_what_they_stand_for() -> None:
    text = "Oak, I. &amp; Elm, S.M. (1977) Trees of the north. J Oaks, 37(3), 499&#8211;520."
    parsed = parse(text)
    assert [name.family for name in parsed.reference.author] == ["Oak", "Elm"]
    assert parsed.reference.page == "499-520"
    assert parsed.text == text


def test_markup_of_a_copied_page_is_no_part_of_a_title() -> None:
    text = 'Oak, I. (1996). <italic>On <span class="x">becoming</span> a tree. </italic>Bonn: Elm <1997>.'
    assert parse(text).reference.title == "On becoming a tree"


def test_a_number_behind_another_in_brackets_is_the_issue() -> None:
    reference = parse("Oak R.S., Elm K.D. Growth of trees // Forestry. 1971. No 7 (3).").reference
    assert (reference.volume, reference.issue) == ("7", "3")


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ("Oak A. Trees of the north. Oaks. Серия 15. 2010. Т. 5, № 2. С. 34–41.", "5"),
        ("Oak, M. & Elm, M.: A Language of Trees, OAKGRAPHICS 93, Vol. 12, No. 3", "12"),
        (
            "Иванов И.И. 2008. Рецензия на раздел в Красной книге области. Т. 1. Деревья. Лес, 8(2): 187–191.",
            "8",
        ),
        ("Joanne Oak, The Promise and Problems of Trees, 9 Elm Policy 319 (1993).", "9"),
        ("G. Oak and B. Elm, Z. Phys. C34, 497 (1987), [Erratum:Z .Phys .C42,504(1989)].", "34"),
    ],
)
def test_of_two_numbers_the_announced_one_is_the_volume_or_the_one_that_an_issue_follows(
    text: str, volume: str
) -> None:
    assert parse(text).reference.volume == volume


def test_a_hyphen_before_a_volume_is_none_of_it() -> None:
    text = "Oak H. and Elm S., Growth of trees in dry lands, IEEE Trans. ASSP-26(1), 43–49 (1978)."
    assert parse(text).reference.volume == "26"


@pytest.mark.parametrize(
    ("printed", "volume", "issue"),
    [("27-1, S. 105–134", "27", "1"), ("12-13, S. 105–134", "12-13", ""), ("31. vol. (2015), no. 5, p. 1222–1228", "31", "5")],
)  # fmt: skip
def test_a_number_that_falls_is_a_volume_and_its_issue(printed: str, volume: str, issue: str) -> None:
    reference = parse(
        f"Oak, J.: Growth of trees in dry lands, in: Journal of Forest Research, {printed}"
    ).reference
    assert (reference.volume, reference.issue) == (volume, issue)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Oak A. On models when n<i and b>u in dry lands. J Oaks 2001;3:4-9.", "On models when n<i and b>u in dry lands"),
        ("Oak A. Trees &amp; shrubs. J Oaks 2001;3:4-9. https://x.example/v?id=5&section=2&copy=1", "Trees & shrubs"),
    ],
)  # fmt: skip
def test_what_only_looks_like_markup_stays(text: str, title: str) -> None:
    reference = parse(text).reference
    assert reference.title == title
    assert reference.url == ("https://x.example/v?id=5&section=2&copy=1" if "https" in text else "")


def test_a_ministry_behind_its_state_is_one_author() -> None:
    names = parse(
        "Brazil. Ministry of Health and Oaks. Annual report 2010. Brasília: Elm; 2011."
    ).reference.author
    assert not [name.family for name in names if name.family not in {"", "Brazil"}]


def test_pages_of_a_decision_are_read_as_pages() -> None:
    assert (
        parse("BGH, Urteil vom 12. Mai 2010 – I ZR 121/08, NJW 2010, S. 2061-64.").reference.page
        == "2061-2064"
    )


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("doi:10.5555/14651858.CD003261. pub3", "10.5555/14651858.CD003261.pub3"),
        ("https://doi.org/10.5555/journal.pone. 0136789", "10.5555/journal.pone.0136789"),
        ("doi:10.1007/s0010501 70101", "10.1007/s001050170101"),
        ("doi:10.5555/s0010501. 70101 words", "10.5555/s0010501"),
        ("doi:10.1007/s00105-019-4412-3 2019", "10.1007/s00105-019-4412-3"),
        ("doi:10.5555/oaks.2019. 2nd printing", "10.5555/oaks.2019"),
    ],
)
def test_a_doi_that_a_blank_has_broken_is_whole(printed: str, doi: str) -> None:
    assert parse(f"Oak J (2001) Trees of the north. J Oaks 1: 2. {printed}").reference.doi == doi


def test_the_day_of_access_of_chinese_web_pages() -> None:
    accessed = parse(
        "王侠生. 诊疗规范[EB/OL]. (2019-05-20)[2021-06-01]. http://x.example/x"
    ).reference.accessed
    assert accessed is not None
    assert (accessed.year, accessed.month, accessed.day) == (2021, 6, 1)
