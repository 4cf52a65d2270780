"""A field of an imported file that its type has no place for goes out again, whatever else the entry says."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refsdb.model.item import Item
from refsdb.readers.bibtex import read
from refsdb.text.latex import ligatures
from refsdb.writers import biblatex, bibtex
from refsdb.writers.biblost import lost
from refsdb.writers.tidy import line


def item_of(entry: str) -> Item:
    (record,) = read("a.bib", entry.encode()).records
    return Item("a", record.reference, extra={"bibtex": lost(record.reference, record.extra)})


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        ("@article{a, title={Ash}, journal={IEEE Transactions on Trees}, %s}", "publisher = IEEE"),
        ("@article{a, title={Ash}, journal={BMJ}, %s}", "publisher = BMJ"),
        ("@article{a, title={Ash in London}, journal={Trees}, %s}", "address = London"),
        ("@article{a, title={Ash}, journal={Trees}, volume={3}, %s}", "edition = 3rd"),
        ("@article{a, title={Ash}, journal={Trees in Autumn}, %s}", "booktitle = Trees"),
        ("@phdthesis{a, title={Ash}, school={Graz}, year={2005}, %s}", "number = 2005"),
        ("@phdthesis{a, title={Needles of Graz}, school={Graz}, year={2005}, %s}", "series = Needles"),
        ("@phdthesis{a, title={Ash}, school={University of Graz}, year={2005}, %s}", "publisher = Graz"),
        ("@book{a, title={Ash}, publisher={Press}, year={2004}, %s}", "pages = 2004"),
        ("@misc{a, title={Ash}, howpublished={Presses}, %s}", "address = Press"),
        ("@misc{a, title={Ash}, publisher={Presses}, %s}", "school = Press"),
        ("@article{a, title={Ash}, journal={Trees}, %s}", "publisher = ?"),
        ("@article{a, title={Ash and skin}, journal={Trees}, %s}", "keywords = skin"),
        ("@book{a, title={Ash}, publisher={Press}, %s}", "booktitle = Trees"),
    ],
)
def test_a_field_is_kept_that_stands_elsewhere_by_chance(entry: str, kept: str) -> None:
    name, _, value = kept.partition(" = ")
    written = bibtex.record(item_of(entry % f"{name}={{{value}}}"), 1, ascii_only=False).fields
    assert written.get(name) == value


@pytest.mark.parametrize(
    "entry",
    [
        "@article{a, title={Ash}, journal={Trees}, volume={3}, number={4}, pages={1--9}, issn={0028-0836}}",
        "@book{a, title={Ash}, publisher={Press}, address={Graz}, edition={2nd}, isbn={978-3-16-148410-0}}",
        "@inbook{a, title={Ash}, booktitle={Trees}, booksubtitle={A book}, publisher={Press}}",
        "@misc{a, title={Ash}, booktitle={Trees: A book}}",
        "@inproceedings{a, title={Ash}, booktitle={Trees of the north}, eid={e7}, series={Lectures}, number={9}}",
        "@inproceedings{a, title={Ash}, eventtitle={Trees of the north}}",
        "@phdthesis{a, title={Ash}, school={University of Graz}, type={PhD thesis}}",
        "@techreport{a, title={Ash}, institution={Forest Service}, number={TR-7}}",
        "@misc{a, title={Ash}, howpublished={Forest Service}}",
        "@misc{a, title={Ash}, howpublished={US 1234}, organization={The site}}",
        "@online{a, title={Ash}, organization={The site}}",
        "@article{a, title={Ash}, journaltitle={Trees}, eid={e77}}",
    ],
)
def test_what_is_written_already_is_not_written_twice(entry: str) -> None:
    item = item_of(entry)
    bare = Item("a", item.reference)
    for form in (bibtex, biblatex):
        assert form.record(item, 1, ascii_only=False).fields == form.record(bare, 1, ascii_only=False).fields


@pytest.mark.parametrize("kind", ["inbook", "article"])
@pytest.mark.parametrize("form", [bibtex, biblatex])
def test_a_subtitle_that_is_written_with_its_title_comes_back_once(kind: str, form: ModuleType) -> None:
    item = item_of(
        f"@{kind}{{a, title={{Ash}}, booktitle={{Trees}}, booksubtitle={{A book}}, publisher={{P}}}}"
    )
    again = item_of("".join(form.write([item])))
    assert item.reference.container_title == again.reference.container_title == "Trees: A book"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("{DNA} of {Bayesian} nets in {B}irds", "{DNA} of {Bayesian} nets in {B}irds"),
        (r"{Bayesian} Nets of {G{\"o}del} and {\'E}cole", "{Bayesian} Nets of {Gödel} and École"),
        (r"The {C++ Language} of \emph{Escherichia coli} Things", r"The {C++ Language} of \emph{Escherichia coli} Things"),
        (r"{\it E. coli} and \textbf{\emph{the} {DNA}} in $T_c$ and $\beta$ of CO$_2$",
         r"\textit{E. coli} and \textbf{\emph{the} {DNA}} in $T_c$ and $\beta$ of {CO$_2$}"),
        (r"On \input{x}, $\input{y}$ and $x^^5cy$", r"On \input{x}, $\input{y}$ and $x^^5cy$"
         .replace(r"\input{x}", "{x}").replace(r"$\input{y}$", "y").replace("$x^^5cy$", r"x{\textasciicircum}{\textasciicircum}5cy")),
        (r"\emph {Spaced} $\hat{H}_{0}$ \mkbibemph{x}", r"\emph{Spaced} {$\hat{H}_{0}$} \emph{x}"),
        (r"Of \enquote{ash} alone", "Of “ash” alone"),
        ("Two {A and {B}} Things Alike", "Two {A and {B}} Things Alike".replace("{B}", "B")),
        ("No Braces At All", "No Braces At All"),
        (r"Shares {\%} of {Ash}", r"Shares \% of {Ash}"),
        ("Nothing new about {DNA} here", "Nothing new about {DNA} here"),
        ("{D}NA of mRNA and {e}Bay", "{D}NA of {mRNA} and {e}Bay"),
        (r"{{\sl Elm}: Grow {DNA}} Now", r"{{}\textsl{Elm}: Grow DNA} Now"),
        (r"{{}\textsl{Elm}: Grow DNA} Now", r"{{}\textsl{Elm}: Grow DNA} Now"),
        (r"The {{\#Elm} Files}", r"The {{}\#Elm Files}"),
        (r"{{\'E}lan} of {\em {DNA}}", r"{Élan} of \emph{{DNA}}"),
    ],
)  # fmt: skip
def test_braces_of_an_imported_title_stay(title: str, written: str) -> None:
    for form in (bibtex, biblatex):
        item = item_of(f"@book{{a, title = {{{title}}}}}")
        first = "".join(form.write([item]))
        assert f"  title = {{{written}}},\n" in first
        assert "".join(form.write([item_of(first)])) == first


def test_a_title_is_kept_only_for_braces_that_are_not_ours() -> None:
    for title in (
        "No Braces",
        "Nothing new about {DNA} here",
        "{Ganz auf Deutsch}",
        r"M{\"u}ller and {\TeX}",
    ):
        assert "title" not in item_of(f"@book{{a, title = {{{title}}}}}").extra["bibtex"]


def test_braces_go_with_a_title_that_has_the_same_letters() -> None:
    item = item_of("@book{a, title = {{Bayesian} Nets of {Ash}}, subtitle = {A {Study}}}")
    for title, written in (
        ("Bayesian nets of ash. A study", "{Bayesian} nets of {ash}. {A} {study}"),
        ("Bayesian Nets", "Bayesian Nets"),
        ("", None),
    ):
        changed = Item("a", replace(item.reference, title=title), extra=item.extra)
        assert bibtex.record(changed, 1, ascii_only=False).fields.get("title") == written


def test_keywords_stand_before_the_note() -> None:
    item = item_of("@book{a, title={Ash}, keywords={trees}, abstract={Old.}, note={Seen.}}")
    fields = bibtex.record(item, 1, ascii_only=False).fields
    assert list(fields) == ["title", "keywords", "note", "abstract"]
    assert list(bibtex.record(item_of("".join(bibtex.write([item]))), 1, ascii_only=False).fields) == list(
        fields
    )


def test_a_masters_thesis_is_one_without_saying_so() -> None:
    entry = "@mastersthesis{a,\n  title = {Ash},\n  school = {Graz},\n}\n"
    assert "".join(bibtex.write([item_of(entry)])) == entry
    assert "type = {mathesis}" in "".join(biblatex.write([item_of(entry)]))


@pytest.mark.parametrize("told", ["Master's thesis", "Dissertation of a kind", "Diplomarbeit"])
def test_a_degree_stays_in_the_words_of_the_file(told: str) -> None:
    """Biblatex prints "MA thesis" for its own word `mathesis`."""
    entry = f"@thesis{{a,\n  title = {{Ash}},\n  institution = {{Graz}},\n  type = {{{told}}},\n}}\n"
    item = item_of(entry)
    assert "".join(biblatex.write([item])) == entry
    changed = Item("a", replace(item.reference, genre="Master of Arts"), extra=item.extra)
    assert "  type = {mathesis},\n" in "".join(biblatex.write([changed]))


@given(
    st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                "A",
                "b",
                " ",
                "\\emph{",
                "{\\it ",
                "{{\\sl ",
                "{\\#",
                "\\{",
                "\\}",
                "$x_2$",
                "$T_{c}$",
                "$",
                "₂",
                "\\'e",
                "É",
                ":",
                "\\enquote{",
                "\\mine",
                "--",
                "%",
            ]
        ),
        max_size=9,
    )
)
@example(["{{\\sl ", "}", "$x_2$", "}"])
def test_any_title_goes_out_as_it_went_in(pieces: list[str]) -> None:
    found = read("a.bib", f"@book{{a, title = {{{''.join(pieces)}}}, year = 2001}}".encode())
    if len(found.records) != 1:
        return
    (record,) = found.records
    item = Item("a", record.reference, extra={"bibtex": lost(record.reference, record.extra)})
    for form in (bibtex, biblatex):
        first = "".join(form.write([item]))
        assert [one.title.strip() for one in form.read([first])] == [ligatures(line(record.reference.title))]
        assert "".join(form.write([item_of(first)])) == first


@pytest.mark.parametrize(
    ("title", "subtitle", "bibtex_has"),
    [
        ("Ash", "A tree", "Ash: A tree"),
        ("What is ash?", "A {Tree}", "What is ash? A {Tree}"),
        (r"\emph{Ash}", r"The $T_c$", r"\emph{Ash}: The $T_c$"),
        ("Ash:", "A tree", "Ash: A tree"),
    ],
)
def test_a_subtitle_comes_out_where_there_is_a_place_for_it(
    title: str, subtitle: str, bibtex_has: str
) -> None:
    item = item_of(f"@book{{a, title = {{{title}}}, subtitle = {{{subtitle}}}}}")
    assert f"  title = {{{bibtex_has}}},\n}}" in "".join(bibtex.write([item]))
    written = "".join(biblatex.write([item]))
    assert f"  title = {{{title.removesuffix(':')}}},\n  subtitle = {{{subtitle}}},\n" in written
    assert "".join(biblatex.write([item_of(written)])) == written
    assert [one.title for one in biblatex.read([written])] == [item.reference.title]


@pytest.mark.parametrize("new", ["Ash: Another tree", "A tree", "Ash"])
def test_a_subtitle_goes_with_its_title(new: str) -> None:
    item = item_of("@book{a, title = {Ash}, subtitle = {A tree}}")
    changed = Item("a", replace(item.reference, title=new), extra=item.extra)
    for form in (bibtex, biblatex):
        fields = form.record(changed, 1, ascii_only=False).fields
        assert (fields["title"], fields.get("subtitle")) == (new, None)


@pytest.mark.parametrize(
    ("fields", "kept", "edited"),
    [
        ("langid={greek}, language={Klingon}", "langid={greek} language={Klingon}", "langid={french} language={Klingon}"),
        ("langid={ngerman}, language={german and french}", "langid={ngerman} language={german and french}", "langid={french}"),
        ("langid={british}", "langid={british}", "langid={french}"),
        ("langid={japanese}", "langid={japanese}", "langid={french}"),
        ("language={de}", "langid={german} language={de}", "langid={french}"),
        ("langid={dutch}, hyphenation={polish}", "langid={dutch}", "langid={french}"),
    ],
)  # fmt: skip
def test_a_language_stays_as_the_file_names_it_while_it_is_the_references(
    fields: str, kept: str, edited: str
) -> None:
    def written(item: Item) -> str:
        record = biblatex.record(item, 1, ascii_only=False)
        names = ("langid", "language", "hyphenation")
        return " ".join(f"{name}={{{record.fields[name]}}}" for name in names if name in record.fields)

    item = item_of(f"@book{{a, title={{Ash}}, {fields}}}")
    assert written(item) == kept
    assert written(replace(item, reference=replace(item.reference, language="fr"))) == edited


@pytest.mark.parametrize(
    ("entry", "written"),
    [
        ("@phdthesis{a, title={Ash}, type={{PhD} thesis}}", "type = {{PhD} thesis}"),
        ("@phdthesis{a, title={Ash}, type={PhD thesis}}", "type = {{PhD} thesis}"),
        ("@techreport{a, title={Ash}, type={Research {Note}}}", "type = {Research {Note}}"),
        ("@techreport{a, title={Ash}, type={Research Note}}", "type = {Research Note}"),
        (
            "@mastersthesis{a, title={Ash}, type={Master of {Science} work}}",
            "type = {Master of {Science} work}",
        ),
        ("@book{a, title={Ash}, edition={{MIT Press}}}", "edition = {{MIT Press}}"),
        ("@book{a, title={Ash}, edition={MIT Press}}", "edition = {{MIT} Press}"),
        ("@book{a, title={Ash}, edition={Second}}", "edition = {Second}"),
        ("@book{a, title={Ash}, edition={{\\'E}tudes}}", "edition = {Études}"),
    ],
)
def test_braces_of_a_kind_and_an_edition_stay_and_are_set_where_capitals_need_them(
    entry: str, written: str
) -> None:
    once = "".join(bibtex.write([item_of(entry)]))
    assert f"  {written},\n" in once
    assert "".join(bibtex.write([item_of(once)])) == once
