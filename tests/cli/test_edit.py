"""A field corrected by hand stays, whatever is read or found later, and can be taken back."""

from __future__ import annotations

import pytest

from command import CALCINOSIS, WORKS, Refs

INDEX = ("--source", "index", "--index", WORKS)


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("container-title=Acta Dermato-Venereologica", "container-title", "Acta Dermato-Venereologica"),
        ("volume=97", "volume", "97"),
        ("page=pp. 418–29", "page", "418-429"),
        ("author=Torre, José; {WHO}", "author", [{"family": "Torre", "given": "José"}, {"literal": "WHO"}]),
        ("issued=2016-03", "issued", {"date-parts": [[2016, 3]]}),
        ("DOI=https://doi.org/10.5555/X", "DOI", "10.5555/X"),
        ("issue=", "issue", None),
        ("issued=", "issued", None),
    ],
)
def test_the_correction_stays(refs: Refs, assignment: str, field: str, value: object) -> None:
    refs("import", CALCINOSIS)
    assert refs("edit", "deza2016", assignment).code == 0
    refs("match", *INDEX)
    refs("import", CALCINOSIS)
    shown = refs("show", "deza2016", "--json").json
    assert shown["csl"].get(field) == value
    assert shown["verdict"] == ("ask" if field == "DOI" else "accept")  # a DOI of another work is a question
    name = {"DOI": "doi"}.get(field, field.replace("-", "_"))
    assert shown["origins"].get(name) == ("person" if value else None)
    refs("edit", "deza2016", "--unset", field)
    back = refs("show", "deza2016", "--json").json
    assert "person" not in back["origins"].values()
    assert back["csl"].get(field) != value


def test_another_doi_than_the_accepted_work_s_is_called_the_person_s_word(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("match", *INDEX)
    shown, listed = refs("show", "deza2016").out, refs("list", "references").out
    doi = refs("show", "deza2016", "--json").json["doi"]
    refs("edit", "deza2016", f"DOI={doi.upper()}")  # the same
    assert "by hand" not in refs("show", "deza2016").out + refs("list", "references").out
    refs("edit", "deza2016", "DOI=10.5555/xyz")
    said = refs("show", "deza2016").out
    (verdict,) = (line for line in said.splitlines() if line.startswith("verdict"))
    assert (
        verdict.split(maxsplit=1)[1] == f"by hand: a person gave another DOI than the accepted work's, {doi}"
    )
    assert "title: " in said  # the evidence stays
    (line,) = (line for line in refs("list", "references").out.splitlines() if line.startswith("deza2016"))
    assert "by hand" in line
    assert "accept" not in line
    assert refs("show", "deza2016", "--json").json["verdict"] == "accept"
    refs("edit", "deza2016", "--unset", "DOI")
    assert (refs("show", "deza2016").out, refs("list", "references").out) == (shown, listed)


def test_the_printed_text_and_the_key_stay(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("edit", "zouboulis1990", "container-title=Der Hautarzt", "author=Orfanos, CE")
    (cited,) = refs("cited-by", "zouboulis1990", "--json").json
    assert cited["text"].endswith("dermatologist 41: 212-217")
    assert "journal = {Der Hautarzt}" in refs("export", "zouboulis1990").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("deza2016", "contaner-title=x"), "container-title"),
        (("deza2016", "issued=soon"), "2016-03-31"),
        (("deza2016", "doi=abc"), "no DOI"),
        (("deza2016", "issued=2016-13"), "2016-03-31"),
        (("deza2016", "issued=2016-02-31"), "2016-03-31"),
        (("deza2016", "type=journal"), "article-journal"),
        (("deza2016", "author=A, B, C"), "comma"),
        (("deza2016", "--unset", "title"), "nothing was said"),
        (("deza2016", "volume"), "FIELD=VALUE"),
        (("deza2016",), "--unset"),
        (("nobody2000", "volume=1"), "nobody2000"),
    ],
)
def test_what_cannot_be_is_refused(refs: Refs, arguments: tuple[str, ...], says: str) -> None:
    refs("import", CALCINOSIS)
    before = refs("show", "deza2016", "--json").out
    ran = refs("edit", *arguments)
    assert ran.code == 2
    assert says in ran.err
    assert refs("show", "deza2016", "--json").out == before
