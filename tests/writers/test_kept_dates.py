"""A date of an imported file that says more than a reference's stays as it stood, while the reference has it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.readers.records import read_records
from refsdb.writers import write
from refsdb.writers.biblost import lost

NAMES = {"bibtex": "a.bib", "biblatex": "a.bib", "ris": "a.ris", "csl-json": "a.json", "nbib": "a.nbib"}


def item_of(text: str, form: str) -> Item:
    found = read_records(NAMES[form], text.encode())
    assert found is not None
    (record,) = found.records
    extra = lost(record.reference, record.extra) if found.format == "bibtex" else record.extra
    return Item("a", record.reference, extra={found.format: extra})


def written(item: Item, form: str) -> str:
    """The item as the format has it; read again it is written the same."""
    text = "".join(write([item], form))
    assert "".join(write([item_of(text, form)], form)) == text
    return text


def entry(fields: str) -> str:
    return f"@book{{a, title = {{Ash}}, url = {{https://example.org/ash}}, {fields}}}"


@pytest.mark.parametrize(
    "date",
    [
        "2016-05-01/2016-07-31",
        "2016/2017",
        "2016-05/..",
        "2016/",
        "../2016",
        "1999~",
        "1999?/2004%",
        "2016-21",
        "2016-05-XX",
        "2016-05-01T10:00:00Z",
        "19XX",
        "199X",
        "19XX/20XX",
        "-0044",
    ],
)
def test_biblatex(date: str) -> None:
    item = item_of(entry(f"date = {{{date}}}, urldate = {{{date}}}"), "biblatex")
    text = written(item, "biblatex")
    assert f"  date = {{{date}}},\n" in text
    assert "pubstate" not in text
    if item.reference.issued and item.reference.issued.year:
        assert f"  urldate = {{{date}}},\n" in text
        assert f"  date = {{{date}}},\n" in written(item, "bibtex")
        assert f"  year = {{{item.reference.issued.year}}},\n" in written(item, "bibtex")


@pytest.mark.parametrize(
    ("date", "out"),
    [
        ("c. 1999", "1999"),  # what biber does not take for a date
        ("2016--2017", "2016"),
        ("2016/2017/2018", "2016"),
        ("2016-05-01/2016-06-31", "2016-05-01"),
        ("2016/05/01", "2016-05-01"),
    ],
)
def test_biblatex_has_no_date_that_is_none(date: str, out: str) -> None:
    text = written(item_of(entry(f"date = {{{date}}}, urldate = {{{date}}}"), "biblatex"), "biblatex")
    assert f"  date = {{{out}}},\n" in text
    assert f"  urldate = {{{out}}},\n" in text


@pytest.mark.parametrize(
    ("fields", "out"),
    [
        ("year = {2016--2017}", "year = {2016--2017}"),
        ("year = {2016a}", "year = {2016a}"),
        ("year = {May/June 2016}", "year = {May/June 2016}"),
        ("year = 2016, month = {May/June}", "year = {2016}; month = {May/June}"),
        ('year = 2016, month = may # "/" # jun', "year = {2016}; month = may # {/} # jun"),
        ('year = 2016, month = "8~" # jul', "year = {2016}; month = {8~} # jul"),
        ("year = 2016, month = jul, day = {5--6}", "year = {2016}; month = jul; day = {5--6}"),
        ('year = 2016, month = {M{\\"a}rz}', "year = {2016}; month = {März}"),
        (r"year = {\input{x} 2016}", "year = {x 2016}"),
        ("year = 2016, month = {July}", "year = {2016}; month = jul"),
        ("year = 2016, month = 7, day = 5", "year = {2016}; month = jul; day = {5}"),
    ],
)
def test_bibtex(fields: str, out: str) -> None:
    lines = written(item_of(entry(fields), "bibtex"), "bibtex").split("\n")
    told = [one.strip().rstrip(",") for one in lines if one.startswith(("  year", "  month", "  day"))]
    assert "; ".join(told) == out


def test_a_year_of_bibtex_is_a_date_of_biblatex_where_it_may_be() -> None:
    for year, date in (("2016/2017", "2016/2017"), ("1999?", "1999?"), ("2016--2017", "2016")):
        text = written(item_of(entry(f"year = {{{year}}}"), "bibtex"), "biblatex")
        assert f"  date = {{{date}}},\n" in text
        assert "year" not in text


def test_a_state_of_publication_stays_beside_a_date() -> None:
    item = item_of(entry("date = {2016}, pubstate = {inpress}"), "biblatex")
    assert "  pubstate = {inpress},\n" in written(item, "biblatex")


@pytest.mark.parametrize(
    ("lines", "out"),
    [
        ("PY  - 2016\nDA  - 2016/05/01/Spring", "PY  - 2016; DA  - 2016/05/01/Spring"),
        ("Y1  - 2016/05//Spring", "PY  - 2016; DA  - 2016/05//Spring"),
        ("PY  - 2016///Winter", "PY  - 2016; DA  - 2016///Winter"),
        ("PY  - 2016-2017", "PY  - 2016-2017"),
        ("PY  - 2016\nDA  - Jul-Aug 2016", "PY  - 2016; DA  - Jul-Aug 2016"),
        ("PY  - 2016\nDA  - 2016-05-01", "PY  - 2016; DA  - 2016/05/01/"),
        ("PY  - 2016\nY2  - 2017/01/02/12:00:00", "PY  - 2016; Y2  - 2017/01/02/12:00:00"),
    ],
)
def test_ris(lines: str, out: str) -> None:
    text = written(item_of(f"TY  - BOOK\nTI  - Ash\n{lines}\nER  - \n", "ris"), "ris")
    assert "; ".join(one for one in text.split("\n") if one.startswith(("PY", "DA", "Y2"))) == out


@pytest.mark.parametrize(
    ("date", "same"),
    [
        ({"date-parts": [[2016, 5], [2016, 7]]}, True),
        ({"date-parts": [["2016", 5]], "season": "2"}, True),
        ({"date-parts": [[1999]], "circa": True}, True),
        ({"literal": "Spring 2016"}, True),
        ({"raw": "2016-05-01/2016-07-31"}, True),
        ({"raw": "2016-05-01"}, False),
        ({"date-parts": [["2016", "5"]]}, False),
        ({"date-parts": [[2016]], "circa": False}, False),
        ({"date-parts": [[2016], [None]]}, False),  # CSL's schema knows none such
    ],
)
def test_csl_json(date: object, same: bool) -> None:
    told = {"id": "a", "type": "book", "title": "Ash", "issued": date, "accessed": date}
    (out,) = json.loads(written(item_of(json.dumps([told]), "csl-json"), "csl-json"))
    assert [out[name] == date for name in ("issued", "accessed")] == [same, same]


@pytest.mark.parametrize("date", ["2016 Jul-Aug", "2016 Spring"])
def test_nbib(date: str) -> None:
    text = written(item_of(f"PMID- 77\nDP  - {date}\nTI  - Ash.\nJT  - Trees\n", "nbib"), "nbib")
    assert f"DP  - {date}\n" in text
    assert f"SO  - Trees. {date}.\n" in text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("biblatex", entry("date = {2016-05-01/2017-07-31}, urldate = {2016-05-01/2017}")),
        ("bibtex", entry("year = {2016/2017}, month = {May/June}, urldate = {2016/2017}")),
        ("bibtex", entry("date = {2016-05-01/2017-07-31}")),
        ("ris", "TY  - BOOK\nTI  - Ash\nPY  - 2016-2017\nY2  - 2016/05/01/2017\nER  - \n"),
        ("ris", "TY  - BOOK\nTI  - Ash\nPY  - 2016\nDA  - 2016/05/01/2017\nER  - \n"),
        ("csl-json", '[{"type": "book", "title": "Ash", "issued": {"date-parts": [[2016, 5], [2017]]}}]'),
        ("nbib", "PMID- 77\nDP  - 2016 Dec-2017 Jan\nTI  - Ash.\n"),
    ],
)
@pytest.mark.parametrize("new", [Date(2018, 2), Date(2018), Date(literal="in press"), None])
def test_another_date_goes_out_alone(form: str, text: str, new: Date | None) -> None:
    item = item_of(text, form)
    assert "2017" in written(item, form)
    changed = replace(item, reference=replace(item.reference, issued=new, accessed=new))
    assert written(changed, form) == written(replace(changed, extra={}), form)


TOLD = st.lists(
    st.sampled_from(
        [*"2016 2017 05 5 may jul Spring c. 19XX - -- / .. ~ ? a [ < é".split(), " ", r"\'e", r"\&", r"\%"]
    ),
    max_size=5,
).map("".join)


@given(TOLD, TOLD, TOLD, TOLD, TOLD)
@example("", "2016", "~", "", "")
@settings(max_examples=60, deadline=None)
def test_any_date_goes_out_as_it_went_in(date: str, year: str, month: str, day: str, read_on: str) -> None:
    fields = {"date": date, "year": year, "month": month, "day": day, "urldate": read_on}
    text = entry(", ".join(f"{name} = {{{value}}}" for name, value in fields.items()))
    for form in ("bibtex", "biblatex"):
        written(item_of(text, form), form)


@pytest.mark.slow
def test_biber_takes_every_date(tmp_path: Path, program: Callable[[str, str], str]) -> None:
    dates = "2016-05-01/2016-07-31 2016/2017 2016/ /2016 2016-05/.. ../2016 1999~ 1999?/2004% 2016-21 19XX 199X".split()
    dates += (
        "2016-XX 2016-05-XX 2016-05-01T10:00:00Z 19XX/20XX -0044 c.1999 2016/17 2016-05-31/2016-06-31".split()
    )
    items = [
        replace(
            item_of(entry(f"author = {{A}}, date = {{{date}}}, urldate = {{{date}}}"), "biblatex"),
            key=f"a{n}",
        )
        for n, date in enumerate(dates)
    ]
    (tmp_path / "a.bib").write_text("".join(write(items, "biblatex")), encoding="utf-8")
    command = [program("biber", "apt install biber"), "--tool", "--validate-datamodel", "a.bib"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert [line for line in said.stdout.splitlines() if not line.startswith("INFO")] == []
