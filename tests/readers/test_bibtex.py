from __future__ import annotations

import pytest

from refsdb.model import Date, Reference
from refsdb.readers.bibtex import read


def first(text: str) -> Reference:
    return read("a.bib", text.encode()).records[0].reference


def test_a_logo_of_tex_is_read_as_the_name_that_it_prints() -> None:
    found = first(
        r"@book{l, title={{\LaTeX}: A Document Preparation System}, author={{\TeX\ Users Group}}, year=1994}"
    )
    assert found.title == "LaTeX: A Document Preparation System"
    assert found.author[0].literal == "TeX Users Group"


@pytest.mark.parametrize(
    ("child", "parent", "expected"),
    [
        ("crossref=p, journal={Trees}", "title={Trees and shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journaltitle={Trees}", "title={Trees and shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journal={Trees}", "journaltitle={Shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journal={Trees}", "journalsubtitle={And shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journaltitle={Trees}", "journal={Shrubs}", {"container_title": "Trees"}),
        ("crossref=p, volume=3", "title={Trees}", {"container_title": "Trees", "volume": "3"}),
        ("crossref=p, address={Graz}", "location={Wien}", {"publisher_place": "Graz"}),
        ("crossref=p, year=2001", "date={1999-05-07}", {"issued": Date(2001)}),
        ("xdata=p, journal={Trees}", "journaltitle={Shrubs}", {"container_title": "Trees"}),
        ("xdata=p, year=2001", "date={1999-05-07}", {"issued": Date(2001)}),
        ("crossref=p, year=2001", "publisher={Press}", {"publisher": "Press", "issued": Date(2001)}),
    ],
)
def test_what_an_entry_says_itself_wins_over_what_another_gives(
    child: str, parent: str, expected: dict[str, object]
) -> None:
    found = first(f"@article{{a, title={{Ash}}, {child}}}\n@periodical{{p, {parent}}}")
    assert {name: getattr(found, name) for name in expected} == expected
    assert found.title == "Ash"


def test_an_entry_whose_key_stands_before_is_kept_and_told() -> None:
    text = """@book{a, title={Ferns}, year=1999}

@book{a, title={Mosses}, year=2001, year=2002}
@book{A, title={Trees}}
@book{b, title={Herbs}, crossref={a}}"""
    found = read("a.bib", text.encode())
    assert [(one.key, one.reference.title) for one in found.records] == [
        ("a", "Ferns"), ("a", "Mosses"), ("A", "Trees"), ("b", "Herbs")
    ]  # fmt: skip
    assert found.records[3].reference.year == 1999  # of the first, as BibTeX has it
    assert not found.broken
    told = {one.place: one.text for one in found.remarks if "stands before" in one.text}
    assert told == {
        3: "the key a stands before, in line 1; this entry is kept all the same",
        4: "the key A stands before, in line 1; this entry is kept all the same",
    }


def test_an_entry_without_a_key_gives_nothing_to_one_that_takes_from_another() -> None:
    text = """@inproceedings{a, crossref={p}, title={Ash}, pages={1--5}}
@proceedings{p, title={Trees}, year={2001}}
@inproceedings{b, crossref={ }, xdata={,p,}, title={Elm}}
@article{, title={Ferns}, year=2011, journal={Shrubs}}"""
    found = [one.reference for one in read("a.bib", text.encode()).records]
    assert (found[0].container_title, found[0].issued) == ("Trees", Date(2001))
    assert (found[2].title, found[2].container_title, found[2].issued) == ("Elm", "", Date(2001))


@pytest.mark.parametrize(
    "tilde",
    [
        r"\~{}", r"\~", "~", r"{\~}", r"{\~{}}", r"\textasciitilde{}", r"{\textasciitilde}", r"\textasciitilde ",
        r"{\textasciitilde{}}", r"{\texttildelow}", r"$\sim$", r"{$\sim$}", r"$\tilde{}$",
    ],
)  # fmt: skip
@pytest.mark.parametrize("field", ["url={%s}", r"howpublished={\url{%s}}", "howpublished={%s}"])
def test_a_tilde_in_an_address_is_one_however_it_is_spelled(tilde: str, field: str) -> None:
    address = field % rf"http://x.example/{tilde}ann{{\_}}b\_1"
    assert first(f"@misc{{a, title={{Ash}}, {address}}}").url == "http://x.example/~ann_b_1"


def test_a_pair_of_braces_in_an_address_is_its_own() -> None:
    assert first(r"@misc{a, url={http://x.example/~{}ann}}").url == "http://x.example/~{}ann"


@pytest.mark.parametrize(
    ("journal", "name"),
    [
        (r"{\apj}", "ApJ"),
        (r"{{\aap}}", "A&A"),
        (r"\mnras", "MNRAS"),
        (r"{\prd}", "Phys. Rev. D"),
        (r"{\apjl{}}", "ApJL"),
        (r"{Suppl. \nat, London}", "Suppl. Nature, London"),
        (r"{\natural}", "♮"),
    ],
)
def test_a_journal_by_its_macro(journal: str, name: str) -> None:
    found = read("a.bib", f"@article{{a, title={{Ash}}, journal={journal}}}".encode())
    assert found.records[0].reference.container_title == name
    assert not found.remarks


def remarks(text: str) -> list[tuple[int, str]]:
    return [(one.place, one.text) for one in read("a.bib", text.encode()).remarks]


def test_a_name_that_no_string_says_is_told() -> None:
    text = """@string{trees = "Trees"}
@string{both = trees # nothing}
@article{a, title={Ash # tree}, journal = prl,
  month = 8 # "~" # jul, year=2001, note = "J. " # undef # trees}"""
    kept = "no @string says what {0} is; it is kept as the text {0}"
    assert remarks(text) == [(2, kept.format("nothing")), (3, kept.format("prl")), (4, kept.format("undef"))]
    assert first(text).container_title == "prl"


def test_a_field_without_any_text_is_told() -> None:
    text = """@article{a, title={Ash},
  journal={\\myjournal},
  author={\\me}, volume={}, note={{}}, publisher={~}, url={\\x}, keywords={\\y}}"""
    said = "{} of a has no text, only commands; it is kept as it stands: {}"
    assert remarks(text) == [(2, said.format("journal", r"\myjournal")), (3, said.format("author", r"\me"))]


def test_an_entry_for_others_is_no_reference() -> None:
    text = """@xdata{press, publisher={Press}, location={Graz}}
@book{a, title={Ash}, xdata={press}}
@set{both, entryset={a,b}, annotation={Trees}}
@set{c, title={Of trees}}"""
    found = read("a.bib", text.encode())
    assert [one.key for one in found.records] == ["a", "c"]
    assert (found.records[0].reference.publisher, found.records[0].reference.publisher_place) == (
        "Press",
        "Graz",
    )
    assert remarks(text) == [
        (
            1,
            "@xdata press holds fields for other entries, which have them now; it is no reference and left out",
        ),
        (3, "@set both only names other entries; it is no reference and left out"),
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("date={2001-13}", "date of a is no day or month of the calendar: 2001-13"),
        ("urldate={2020-02-30}", "urldate of a is no day or month of the calendar: 2020-02-30"),
        ("date={2001-02/2001-02-31}", "date of a is no day or month of the calendar: 2001-02/2001-02-31"),
        ("crossref={nowhere}", "crossref of a names what is not in the file: nowhere"),
        ("xdata={b, gone}", "xdata of a names what is not in the file: gone"),
        ("doi={10.1/a}", "doi of a is none and left out: 10.1/a"),
        ("date={2001-21}, urldate={2020-02-29~}", ""),
        ("date={2001-XX}, urldate={2001/2002-12}", ""),
        ("date={1999-12-uu}, doi={https://doi.org/10.5555/a}, crossref={B}", ""),
    ],
)
def test_what_cannot_be_is_told(fields: str, said: str) -> None:
    found = remarks(f"@book{{a, title={{Ash}},\n{fields}}}\n@book{{b, title={{Elm}}}}")
    assert found == ([(2, said)] if said else [])


def test_an_unknown_type_with_a_journal_is_an_article() -> None:
    text = """@artcle{a, title={Ash}, journal={Woods}, volume={3}}
@thing{b, title={Elm}, note={Old}}
@misc{c, journal={W}}"""
    found = [one.reference.type for one in read("a.bib", text.encode()).records]
    assert found == ["article-journal", "document", "document"]
    assert remarks(text) == [(1, "@artcle is no type of entry; a, which has a journal, is read as @article")]


@pytest.mark.parametrize("macro", ["noopsort", "SortNoop", "sortnoop", "noop"])
def test_what_only_sorts_prints_nothing(macro: str) -> None:
    found = first(
        rf"@book{{a, author={{{{\{macro}{{Aardvark}}}}Zed, Alice and {{\{macro} {{B{{\'e}}a}}}}von Ash, Bo}}, "
        rf'title={{{{\{macro}{{Two}}}}The {{Fern}} of \emph{{Graz}}}}, year="{{\{macro}{{1973a}}}}1968"}}'
    )
    assert [(name.particle, name.family, name.given) for name in found.author] == [
        ("", "Zed", "Alice"), ("von", "Ash", "Bo")
    ]  # fmt: skip
    assert (found.title, found.issued) == ("The Fern of Graz", Date(1968))


def test_what_a_preamble_tells_of_arguments_is_read_and_the_rest_is_left() -> None:
    text = r"""@preamble{ "\newcommand{\swap}[2]{#2#1} " # "\def\ofvon#1#2{#2 #1}"
  # "\providecommand*\hidden[1]{}" # "\newcommand{\slanted}[1]{{\sl #1}}" }
@string{h = {\hidden{x}}}
@book{a, author={\ofvon{Ash}{von}, Bo}, title=h # {\slanted{Ferns}}, year="{\hidden{1}}{\swap{--90}{1968}}"}"""
    found = read("a.bib", text.encode())
    book = found.records[0].reference
    assert (book.title, book.author[0].particle, book.author[0].family) == ("Ferns", "von", "Ash")
    assert book.year == 1968
    assert [(one.place, one.text) for one in found.remarks] == [
        (1, "@preamble is not kept: no export has its commands")
    ]
