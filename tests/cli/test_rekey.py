"""Other keys: by a pattern or by hand, with a script for manuscripts; nothing is lost, all can be taken back."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import msgspec
import pytest

from command import CALCINOSIS, SCLERODERMA, Refs

BIB = """@book{Own:Key, title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}}
@book{adams2001, title={Mosses of the south}, author={Adams, Ann}, year=2001, publisher={Press}}
"""


def keys(refs: Refs) -> list[str]:
    return [one["key"] for one in refs("list", "references", "--json").json]


def table(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()[1:]]


def test_nothing_is_changed_before_yes(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    before = keys(refs)
    for more in ((), ("--dry-run",)):
        told = refs("rekey", "--key-pattern", "[auth]:[year]", *more)
        assert told.code == 0
        assert ["deza2016", "Deza:2016"] in table(told.out)
        assert "nothing changed; 10 keys would be" in told.err
        assert keys(refs) == before
    assert refs("log", "--json").json[0]["action"] == "import"


def test_by_a_pattern(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    before = keys(refs)
    lists = refs("export", "--to", "text").out
    done = refs("rekey", "--key-pattern", "[auth]:[year]", "--yes")
    assert "11 keys changed" in done.err
    assert keys(refs) == [old for old, _ in table(done.out)] or len(keys(refs)) == 11
    assert all(re.fullmatch(r"[A-Z][a-z]+:\d{4}", key) for key in keys(refs))
    assert refs("show", "deza2016", "--json").json["key"] == "Deza:2016"  # still understood
    assert sorted(refs("export", "--to", "text").out.splitlines()) == sorted(lists.splitlines())
    assert "  ids = {deza2016},\n" in refs("export", "Deza:2016", "--to", "biblatex").out
    monkeypatch.setenv("REFS_KEY_PATTERN", "[auth]:[year]")
    assert "nothing changed; 0 keys would be" in refs("rekey", "--yes").err
    undone = refs("undo")
    assert undone.code == 0
    assert keys(refs) == before
    assert refs("show", "Deza:2016").code == 2
    assert refs("undo", "--json").code == 0  # doing it again, and back


def test_keys_do_not_change_places(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "three.json"
    page.write_text(
        msgspec.json.encode(
            [
                {
                    "type": "book",
                    "title": title,
                    "author": [{"family": "Lai"}],
                    "issued": {"date-parts": [[2003]]},
                    "publisher": title[:4],
                }
                for title in ("Alps and valleys", "Bees of meadows", "Clouds over cities")
            ]
        ).decode()
    )
    refs("import", page)
    assert keys(refs) == ["lai2003", "lai2003a", "lai2003b"]
    assert "0 keys would be" in refs("rekey", "--yes").err
    refs("rekey", "lai2003", "--to", "lai:alps")
    assert sorted(keys(refs)) == ["lai2003a", "lai2003b", "lai:alps"]
    assert "0 keys would be" in refs("rekey", "--yes").err  # a and b stay, and so does what was given by hand
    assert "lai:alps: frozen" in refs("rekey", "--yes").err
    refs("tag", "lai:alps", "--remove", "frozen-key")
    assert table(refs("rekey", "--yes").out) == [["lai:alps", "lai2003"]]  # its own old key is free for it


def test_keys_of_files_stay_unless_asked(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(BIB)
    refs("import", page)
    told = refs("rekey", "--yes")
    assert "Own:Key: from the files" in told.err
    assert keys(refs) == ["adams2001", "Own:Key"]
    assert table(refs("rekey", "Own:Key", "--dry-run").out) == [["Own:Key", "adams1999"]]
    refs("rekey", "--all", "--yes")
    assert keys(refs) == ["adams1999", "adams2001"]
    again = refs("import", page)  # the file's keys are understood
    assert "unchanged" in again.err
    assert keys(refs) == ["adams1999", "adams2001"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--key-pattern", "[auht]"), "did you mean auth?"),
        (("lai2003", "--to", "1x"), "'1x' cannot be a key"),
        (("lai2003", "--to", "a b"), "'a b' cannot be a key"),
        (("lai2003", "--to", "Deza2016"), "is, or was, that of deza2016"),
        (("lai2003", "--to", "calcinosis-cutis-overview"), "that of an entry"),
        (("nobody1999",), "no entry nobody1999"),
        (("--to", "x"), "name the one reference"),
    ],
)
def test_what_cannot_be_done(arguments: tuple[str, ...], says: str, refs: Refs) -> None:
    refs("import", CALCINOSIS)
    before = keys(refs)
    told = refs("rekey", *arguments, "--yes")
    assert told.code == 2
    assert says in told.err
    assert keys(refs) == before


def test_only_the_capitals(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("rekey", "deza2016", "--to", "Deza2016")
    assert "Deza2016" in keys(refs)
    assert "ids" not in refs("export", "deza2016", "--to", "biblatex").out
    refs("undo")
    assert "deza2016" in keys(refs)


def test_a_merge_is_still_a_merge(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    refs("merge", "lai2003", "larralde2003")
    refs("rekey", "lai2003", "--to", "ear")
    assert refs("split", "ear").code == 0
    assert {"ear", "larralde2003"} <= set(keys(refs))
    refs("rekey", "deza2016", "--to", "plaque")
    told = refs("split", "plaque")
    assert told.code == 2
    assert "nothing was merged" in told.err


TEX = r"""\cite{lai2003,lai2003,deza2016}\nocite{lai2003}
lai2003 \cite[see][p.~3]{lai2003} \ref{fig:lai2003} \cite{lai2003x,xlai2003,lai2003-2,la+i}
\parencite{LAI2003} @lai2003: and [-@lai2003; @deza2016, p. 3]; see @lai2003.
lai2003"""


def sed(script: Path, text: str) -> str:
    """What sed makes of the text; `--posix` is GNU's word for the sed of all systems."""
    done = subprocess.run(
        ["sed", "--posix", "-f", script], input=text, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


def test_a_script_for_sed(refs: Refs, tmp_path: Path) -> None:
    refs("import", CALCINOSIS)
    refs("rekey", "poormoghim2016", "--to", "la+i")
    refs("rekey", "la+i", "--to", "a:b")
    script = tmp_path / "keys.sed"
    told = refs("rekey", "--key-pattern", "[auth]:[shortyear]", "--map", script, "--yes")
    assert told.code == 0
    page = tmp_path / "paper.tex"
    done = sed(script, TEX)
    expected = TEX.replace("deza2016", "Deza:16")
    for place in ("{lai2003", ",lai2003,", "\nlai2003", "@lai2003"):
        expected = expected.replace(place, place.replace("lai2003", "Lai:03"))
    expected = expected.replace("Lai:03x", "lai2003x").replace("{Lai:03-2", "{lai2003-2")
    assert done == expected
    assert sed(script, done) == done
    page.write_text("\\cite{lai2003} \\cite{Lai:03}")
    assert refs("export", "--tex", page, "--to", "biblatex").out.count("@article{Lai:03,") == 1


def test_a_script_with_signs(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "own.bib"
    page.write_text(
        "@book{A+b-c_d:e, title={Ferns of the north}, author={Adams, Ann}, year=1999, publisher={Press}}"
    )
    refs("import", page)
    script = tmp_path / "keys.sed"
    refs("rekey", "--all", "--yes", "--map", script)
    assert sed(script, "\\cite{A+b-c_d:e} {AAb-c_d:e}\n") == "\\cite{adams1999} {AAb-c_d:e}\n"


def test_new_references_get_keys_by_the_pattern(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    refs("import", CALCINOSIS, "--key-pattern", "[auth][shortyear]")
    assert "Deza16" in keys(refs)
    monkeypatch.setenv("REFS_KEY_PATTERN", "[auth:upper]")
    refs("import", SCLERODERMA)
    assert "UMBERT" in keys(refs)
    monkeypatch.setenv("REFS_KEY_PATTERN", "[no]")
    told = refs("import", SCLERODERMA)
    assert told.code == 2
    assert "there is no field 'no'" in told.err


def test_the_script_knows_all_keys_by_which_a_manuscript_may_cite(refs: Refs, tmp_path: Path) -> None:
    bib = tmp_path / "own.bib"
    bib.write_text(
        "@book{müller/2020,\n author = {Müller, Karl}, title = {Trees}, year = 2020}\n", encoding="utf-8"
    )
    refs("import", bib)
    [old] = keys(refs)
    script = tmp_path / "keys.sed"
    refs("rekey", old, "--to", "mueller2020", "--map", script)
    assert (
        sed(script, f"\\cite{{müller/2020}} \\cite{{{old}}}\n") == "\\cite{mueller2020} \\cite{mueller2020}\n"
    )
