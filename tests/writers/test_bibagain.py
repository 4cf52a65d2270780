"""What was exported of an imported .bib file comes in again as the same, to the byte."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from refsdb.model.item import Item
from refsdb.readers.bibtex import read
from refsdb.writers import biblatex, bibtex
from refsdb.writers.biblost import lost


def item_of(entry: str) -> Item:
    (record,) = read("a.bib", entry.encode()).records
    return Item("a", record.reference, extra={"bibtex": lost(record.reference, record.extra)})


def written(form: ModuleType, entry: str) -> str:
    return "".join(form.write([item_of(entry)]))


@pytest.mark.parametrize("form", [bibtex, biblatex])
@pytest.mark.parametrize(
    "entry",
    [
        "@collection{a, title={Ash}, editor={Fern, A.}, booktitle={Ash}, booksubtitle={A tree}}",
        "@book{a, title={Ash}, booktitle={Trees}, booksubtitle={A tree}, maintitle={Woods}}",
        "@inbook{a, title={Ash}, journal={Woods}, booktitle={Trees}, booksubtitle={A tree}}",
        "@article{a, title={Ash}, journal={Woods}, booktitle={Trees}, booksubtitle={A tree}}",
        "@misc{a, title={Ash}, journal={Woods}, volume={1--3}, number={3--4}, pages={326--335}, year=2001}",
        "@online{a, title={Ash}, journal={Woods}, volume={1--3}, pages={326--335}, year=2001}",
        r"@misc{a, title={Ash}, howpublished={\texttt{https://x.example/ash}}, year=2001}",
        r"@misc{a, title={Ash}, howpublished={{\url{https://x.example/ash}}}}",
        r"@misc{a, title={Ash}, howpublished={https://x.example/a_b~c}, urldate={2020-01-02}}",
        r"@online{a, title={Ash}, howpublished={\url{https://x.example/a\_b\%20c#d}}, year=2001}",
        r"@misc{a, title={Ash}, publisher={Press}, howpublished={\url{https://x.example/ash}}}",
        r"@misc{a, title={Ash}, publisher={Press}, howpublished={https://x.example/ash}, year=2001}",
        r"@misc{a, title={Ash}, publisher={Hub}, journal={Hub 7}, howpublished={\url{https://x.example/ash}}}",
        r"@misc{a, title={Ash}, howpublished={Our \emph{site}, \url{https://x.example/ash}.}, year=2001}",
        r"@misc{a, title={Ash}, howpublished={Our site, \url{https://x.example/a}}, url={https://x.example/b}}",
        r"@misc{a, title={Ash}, howpublished={\url{https://x.example/a}, \url{https://x.example/b}}}",
        r"@online{a, title={Ash}, organization={Ash}, howpublished={Kit 7, \url{https://x.example/a}}, year=2001}",
        r"@book{a, title={Ash}, publisher={P}, howpublished={Kit 7, \url{https://x.example/a}}, year=2001}",
        r"@misc{a, title={Ash}, howpublished={Kit, \url{https://doi.org/10.5555/1}}, doi={10.5555/1}}",
        r"@misc{a, title={Ash}, howpublished={\href{https://x.example/ash}{https://x.example/ash}}}",
        r"@misc{a, title={Ash}, howpublished={\href{https://x.example/ash}{Our page}}}",
        r"@misc{a, title={Ash}, howpublished={\url{https://x.example/ash}.}}",
        r"@misc{a, doi={10.5555/1}, url={https://doi.org/10.5555/1}, howpublished={\url{https://x.example/ash}}}",
        r"@online{a, title={Ash}, url={https://x.example/}, howpublished={\url{https://x.example/ash}}}",
        "@online{a, title={Ash}, url={https://x.example/}, howpublished={Wood, The Free \\emph{Tree}}}",
        "@misc{a, title={Ash}, publisher={Press}, howpublished={Kit}, organization={The site}, year=2001}",
        "@misc{a, title={Ash}, publisher={Press}, howpublished={Kit 7}, organization={The site}, year=2001}",
        "@periodical{a, title={Ash}, publisher={Press}, organization={The \\TeX\\ site}, year=2001}",
        "@online{a, title={Ash}, publisher={Press}, organization={The site}, year=2001}",
        r"@article{a, title={Ash}, journal={\apj}, year={1987--}}",
        "@phdthesis{a, title={Ash}, type={{Ph.D.} {Thesis}}}",
        "@techreport{a, title={Ash}, type={{Odd} {Note}}, edition={{Green} one}}",
        r"@article{a, title={\mine}, author={\me}, editor={\me}, journal={\myjournal}, volume={\v}, note={\x}}",
        r"@misc{a, title={Ash}, journal={\apj}, eprint={2001.00001}, archiveprefix={arXiv}}",
        "@book{a, title={Ash}, maintitle={Woods}, publisher={P}, volume={3}}",
        "@periodical{a, title={Ash}, number={4}, volume={3}}",
        "@legislation{a, title={Ash}, number={4}, volume={2}, journaltitle={Laws}, pages={3--4}}",
        "@abbreviation{a, title={Ash}, language={pt-BR}}",
    ],
)  # fmt: skip
def test_an_export_comes_in_again_as_the_same(form: ModuleType, entry: str) -> None:
    first = written(form, entry)
    assert written(form, first) == first


def test_an_address_stays_where_styles_of_bibtex_print_it() -> None:
    entry = r"@misc{a, title={Ash}, howpublished={\url{https://x.example/a_b}}, urldate={2020-01-02}}"
    once = written(bibtex, entry)
    assert "  howpublished = {\\url{https://x.example/a_b}},\n" in once
    assert "Accessed 2020-01-02" in once
    assert " url =" not in once
    assert "howpublished" not in (modern := written(biblatex, entry))
    assert "  url = {https://x.example/a_b},\n" in modern
    item = item_of(entry)
    moved = replace(item, reference=replace(item.reference, url="https://x.example/c"))
    assert "  howpublished = {\\url{https://x.example/c}},\n" in "".join(bibtex.write([moved]))
    hub = written(bibtex, entry.replace("{\\url", "{Kit, \\url").replace("title", "publisher={Hub}, title"))
    assert "  howpublished = {Hub, Kit, \\url{https://x.example/a_b}},\n" in hub
    bare = written(bibtex, entry.replace(r"\url", ""))
    assert "  howpublished = {https://x.example/a\\_b},\n" in bare


def test_a_range_of_numbers_has_its_two_hyphens() -> None:
    entry = "@article{a, title={Ash}, journal={Woods}, volume={1--3}, number={3--4}, pages={326--335}}"
    for form in (bibtex, biblatex):
        fields = form.record(item_of(entry), 1, ascii_only=False).fields
        assert [fields[name] for name in ("volume", "number", "pages")] == ["1--3", "3--4", "326--335"]


def test_what_howpublished_holds_stands_there_once_and_whole() -> None:
    entry = "@misc{a, title={Ash}, publisher={Press}, howpublished={Kit}, organization={The site}}"
    fields = bibtex.record(item_of(entry), 1, ascii_only=False).fields
    assert fields == {"title": "Ash", "howpublished": "Press, Kit, The site"}
    fields = biblatex.record(item_of(entry), 1, ascii_only=False).fields
    assert fields == {"title": "Ash", "howpublished": "Press, Kit", "organization": "The site"}


@pytest.mark.parametrize(
    "entry",
    [
        "@article{{a,\n  title = {{Ash}},\n  {} = {{\\apj}},\n}}\n",
        "@article{{a,\n  title = {{Ash}},\n  {} = {{{{\\aap}}}},\n}}\n",
        "@article{{a,\n  title = {{Ash}},\n  {} = {{\\mine}},\n}}\n",
    ],
)
@pytest.mark.parametrize(("form", "name"), [(bibtex, "journal"), (biblatex, "journaltitle")])
def test_a_macro_goes_out_as_it_stood(form: ModuleType, name: str, entry: str) -> None:
    assert written(form, entry.format(name)) == entry.format(name)


def test_a_macro_goes_with_its_journal() -> None:
    item = item_of("@article{a, title={Ash}, journal={\\apj}}")
    for new in ("Nature", ""):
        changed = Item("a", replace(item.reference, container_title=new), extra=item.extra)
        fields = bibtex.record(changed, 1, ascii_only=False).fields
        assert fields == {"title": "Ash"} | ({"journal": new} if new else {})


def test_a_main_title_is_no_series_in_biblatex() -> None:
    item = item_of("@book{a, title={Ash}, maintitle={The {Wood} of \\'Etain}, publisher={P}}")
    assert "series" not in biblatex.record(item, 1, ascii_only=False).fields
    changed = Item("a", replace(item.reference, container_title="Lectures"), extra=item.extra)
    assert biblatex.record(changed, 1, ascii_only=False).fields["series"] == "Lectures"


@pytest.mark.parametrize("kind", ["periodical", "standard", "jurisdiction", "legislation"])
def test_a_number_stays_one_where_its_type_stays(kind: str) -> None:
    item = item_of(f"@{kind}{{a, title={{Ash}}, number={{4}}}}")
    assert biblatex.record(item, 1, ascii_only=False) == (kind, "a", {"title": "Ash", "number": "4"})
    assert bibtex.record(item, 1, ascii_only=False).fields == {"title": "Ash", "howpublished": "4"}
    changed = Item("a", replace(item.reference, number="5"), extra=item.extra)
    assert biblatex.record(changed, 1, ascii_only=False).fields["number"] == "5"
    changed = Item("a", replace(item.reference, type="document"), extra={"bibtex": {"number": "4"}})
    assert biblatex.record(changed, 1, ascii_only=False).fields == {"title": "Ash", "howpublished": "4"}


@pytest.mark.parametrize(("kind", "told"), [("mastersthesis", "Odd work"), ("phdthesis", "Magister artium")])
def test_a_thesis_keeps_its_type_beside_odd_words(kind: str, told: str) -> None:
    entry = f"@{kind}{{a,\n  title = {{Ash}},\n  school = {{Graz}},\n  type = {{{told}}},\n}}\n"
    assert written(bibtex, entry) == entry
    item = item_of(entry)
    for genre, now in (("PhD thesis", "phdthesis"), ("Master of Arts", "mastersthesis")):
        changed = Item("a", replace(item.reference, genre=genre), extra=item.extra)
        assert bibtex.record(changed, 1, ascii_only=False).type == now
