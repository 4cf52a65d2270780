"""The figures of `nox -s match-quality`, on cases whose figures are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree
from training.match_quality import Case, bins, calibration_error, curve, figures, quality

RIGHT = Case("a", "", "10.5555/1", "10.5555/1", "10.5555/1", 0.999)
ASKED = Case("a", "", "10.5555/1", "", "10.5555/1", 0.6)
WRONG = Case("a", "", "10.5555/1", "10.5555/2", "10.5555/2", 0.95)
FALSE = Case("b", "", "", "10.5555/2", "10.5555/2", 0.92)
ALONE = Case("b", "", "", "", "", 0.0)


def test_figures() -> None:
    one = figures([RIGHT, RIGHT, RIGHT, ASKED, WRONG, FALSE, ALONE])
    assert (one.precision, one.recall, one.negatives) == (0.6, 0.6, 0.5)
    assert one.f() == pytest.approx(0.6)
    best = figures([RIGHT, ASKED])
    assert best.f(0.5) > best.f(), "precision counts more"


def test_the_calibration_error_is_the_distance_from_a_probability() -> None:
    assert calibration_error([ASKED] * 6 + [ASKED._replace(best="10.5555/2")] * 4) == pytest.approx(0.0)
    assert calibration_error([WRONG]) == pytest.approx(0.95)
    assert [(low, len(inside)) for low, _, inside in bins([RIGHT, WRONG, ALONE])] == [(0.95, 1), (0.999, 1)]


def test_the_curve_takes_the_surest_first() -> None:
    points = curve([WRONG, RIGHT, FALSE, ALONE])
    assert points == [(0.25, 1.0, 0.999), (0.5, 0.5, 0.95), (0.75, pytest.approx(1 / 3), 0.92)]


def test_all_of_it_is_printed_and_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work = {
        "DOI": "10.5555/1",
        "title": ["Salt glands of coastal grasses"],
        "author": [{"family": "Miller", "given": "Anna"}],
        "container-title": ["Journal of Testable Botany"],
        "issued": {"date-parts": [[2011]]},
        "volume": "62",
        "page": "301-309",
    }
    text = "Miller A (2011) Salt glands of coastal grasses. J Test Bot 62: 301-309"
    other = "Berg I (2003) Leaf wax of dune plants. J Test Bot 54: 12-19"
    gold, works, picture = tmp_path / "gold.jsonl", tmp_path / "works.jsonl", tmp_path / "curve.svg"
    lines = [
        {"text": text, "doi": "10.5555/1", "kind": "csl-x"},
        {"text": other, "doi": None, "kind": "neg"},
    ]
    gold.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    works.write_text(json.dumps(work), encoding="utf-8")
    quality(gold, works, picture)
    printed = capsys.readouterr().out
    assert "expected calibration error" in printed
    assert [line.split()[0] for line in printed.splitlines()[1:4]] == ["all", "csl", "neg"]
    assert etree.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"
