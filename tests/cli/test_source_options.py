"""Whom `lookup`, `match` and `import --match` ask, as the options say."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import ROOT, WORKS, Refs

CITATION = (
    "Poormoghim H et al (2016) Systemic sclerosis and calcinosis cutis: response to rituximab. "
    "J Clin Pharm Ther 41: 94-96"
)
INDEX = str(ROOT / WORKS)


@pytest.mark.parametrize(
    ("options", "environment", "verdict"),
    [
        (["--source", "index", "--index", INDEX], {}, "accept"),
        (["--index", INDEX], {}, "accept"),
        (["--index", INDEX, "--offline"], {}, "accept"),
        (["--source", "index"], {"REFS_INDEX": INDEX}, "accept"),
        (["--index", INDEX, "--source", "crossref"], {}, "unchecked"),
        # where an index is says nothing of whom to ask
        ([], {"REFS_INDEX": INDEX}, "unchecked"),
    ],
)
def test_who_names_an_index_asks_it(
    options: list[str],
    environment: dict[str, str],
    verdict: str,
    refs: Refs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nobody = {"REFS_CROSSREF_URL": "http://127.0.0.1:9", "REFS_CROSSREF_RATE": "1000"}
    for name, value in (nobody | environment).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "list.txt").write_text(CITATION, encoding="utf-8")
    (line,) = refs("lookup", str(tmp_path / "list.txt"), *options).lines
    assert line["verdict"] == verdict
