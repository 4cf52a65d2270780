"""Bad input: one clear line, the exit code of the contract, nothing half-written, never a traceback."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA, Ran, Refs
from crossref_double import CrossrefDouble, Fault, Faults
from refsdb.store.schema import VERSION

MOST = str(2**31)
HUGE = "9" * 20


def one_line(ran: Ran, *says: str) -> None:
    assert len(ran.err.strip().splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    for text in says:
        assert text in ran.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no such file"),
        (b"", "empty"),
        (b" \n\n", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"PK\x03\x04" + b"\0" * 60, "page"),
        (b"%PDF-1.7\n" + b"\0" * 60, "page"),
    ],
)
def test_documents_that_cannot_be_imported(
    refs: Refs, tmp_path: Path, content: bytes | None, says: str
) -> None:
    page = tmp_path / "page.txt"
    if content is not None:
        page.write_bytes(content)
    ran = refs("import", page)
    assert ran.code == 3
    one_line(ran, str(page), says)
    assert not Path(os.environ["REFS_DB"]).exists(), "nothing is made before there is something to keep"
    # the others are done all the same
    assert refs("import", page, SCLERODERMA).code == 3
    assert len(refs("list", "--json").json) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"A page\n\nwithout any list of citations.\n",
        b"Menu\nHome\nLiterature\nContact\n\nWelcome to our shop.\n",
    ],
)
def test_a_document_without_a_list_was_read(refs: Refs, tmp_path: Path, content: bytes) -> None:
    """As by `refs extract`: it is said, and no fault."""
    page = tmp_path / "page.txt"
    page.write_bytes(content)
    ran = refs("import", page)
    assert ran.code == 0
    one_line(ran, str(page), "no citation list")
    assert not Path(os.environ["REFS_DB"]).exists(), "nothing is made before there is something to keep"
    assert refs("import", "none.txt", page).code == 3
    assert refs("import", page, SCLERODERMA, "--json").json["failed"][0]["file"] == str(page)


def test_a_document_that_has_no_list_any_more(refs: Refs, tmp_path: Path) -> None:
    """What it had before stays, and that is said."""
    page = tmp_path / "page.txt"
    page.write_bytes((ROOT / SCLERODERMA).read_bytes())
    refs("import", page)
    page.write_text("A page\n\nwithout any list of citations.\n")
    ran = refs("import", page)
    assert ran.code == 0
    assert "no citation list" in ran.err
    assert f"{page}: the list that entry" in ran.err
    assert "stays in the library, 4 citations" in ran.err


def test_a_folder(refs: Refs, tmp_path: Path) -> None:
    ran = refs("import", tmp_path)
    assert ran.code == 3
    one_line(ran, "folder")


def test_extract_names_the_file_that_cannot_be_read(refs: Refs) -> None:
    ran = refs("extract", "none.txt", SCLERODERMA)
    assert ran.code == 3
    first, second = ran.lines
    assert set(first) == {"file", "error"}
    assert first["file"] == "none.txt"
    assert len(second["citations"]) == 4


def test_extract_of_a_page_without_a_list(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A title\n\nJust prose.\n")
    ran = refs("extract", page)
    assert ran.code == 0
    assert ran.lines[0]["citations"] == []
    assert "no citation list" in ran.err


def no_database(path: Path) -> None:
    path.write_text("my shopping list\n" * 50)


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
        connection.commit()


def newer(path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "refsdb", "import", SCLERODERMA, "--db", path, "-q"], check=True, cwd=ROOT
    )
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")


@pytest.mark.parametrize(
    "command", [("import", CALCINOSIS), ("list",), ("show", "x"), ("cited-by", "x"), ("export",), ("match",)]
)
@pytest.mark.parametrize(
    ("spoil", "says"),
    [(no_database, "not a library"), (another_program, "another program"), (newer, "newer version")],
)
def test_a_library_that_is_none(
    refs: Refs, tmp_path: Path, command: tuple[str, ...], spoil: object, says: str
) -> None:
    path = tmp_path / "library.db"
    assert callable(spoil)
    spoil(path)
    before = path.read_bytes()
    ran = refs(*command)
    assert ran.code == 2
    one_line(ran, str(path), says)
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", [("list",), ("show", "x"), ("cited-by", "x"), ("export",), ("match",)])
def test_no_library_yet(refs: Refs, command: tuple[str, ...]) -> None:
    ran = refs(*command)
    assert ran.code == 2
    one_line(ran, "there is no library", "refs import")
    assert not Path(os.environ["REFS_DB"]).exists()


@pytest.mark.parametrize(
    "command", [("show", "nobody2000"), ("cited-by", "nobody2000"), ("export", "nobody2000")]
)
def test_an_unknown_key(refs: Refs, command: tuple[str, ...]) -> None:
    refs("import", SCLERODERMA)
    ran = refs(*command)
    assert ran.code == 2
    one_line(ran, "nobody2000", "refs list")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("exprot",), "export"),
        (("import", CALCINOSIS, "--match", "--source", "index"), "--index"),
        (("import", CALCINOSIS, "--match", "--source", "index", "--index", "none.db"), "none.db"),
        (("import", CALCINOSIS, "--match", "--source", "index", "--index", "README.md"), "README.md"),
        (("export", "--to", "docx"), "docx"),
    ],
)
def test_wrong_usage(refs: Refs, arguments: tuple[str, ...], says: str) -> None:
    ran = refs(*arguments)
    assert ran.code == 2
    assert says in ran.err
    assert not Path(os.environ["REFS_DB"]).exists()


def test_the_sample_library_is_not_written_by_accident(refs: Refs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REFS_DB")
    before = (ROOT / "refs.db").read_bytes()
    ran = refs("import", CALCINOSIS)
    assert ran.code == 2
    one_line(ran, "sample", "--db")
    assert (ROOT / "refs.db").read_bytes() == before


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFS_CROSSREF_RATE", "1000")


def test_an_unreachable_crossref(refs: Refs, monkeypatch: pytest.MonkeyPatch, fast: None) -> None:
    with CrossrefDouble() as double:
        monkeypatch.setenv("REFS_CROSSREF_URL", double.url)
    ran = refs("import", SCLERODERMA, "--match", "--mailto", "me@example.org")
    assert ran.code == 0, "the import stands"
    assert "warning: " in ran.err
    assert "4 unchecked" in ran.err
    assert len(refs("list", "--json").json) == 1
    ran = refs("match", "--mailto", "me@example.org")
    assert ran.code == 4
    assert {one["verdict"] for one in refs("list", "references", "--json").json} == {"unchecked"}


def test_offline_opens_no_socket(refs: Refs, monkeypatch: pytest.MonkeyPatch, fast: None) -> None:
    with CrossrefDouble() as double:
        monkeypatch.setenv("REFS_CROSSREF_URL", double.url)
        assert refs("import", SCLERODERMA, "--match", "--offline").code == 0
        assert refs("match", "--offline").code == 4
        assert refs("lookup", "--offline", stdin="Lai CH (2003) A title. J Test 1: 2").code == 4
        assert double.requests == []


def test_a_faulty_crossref_is_not_not_found(refs: Refs, monkeypatch: pytest.MonkeyPatch, fast: None) -> None:
    with CrossrefDouble(faults=Faults(share=1.0, kinds=(Fault.bad_request,))) as double:
        monkeypatch.setenv("REFS_CROSSREF_URL", double.url)
        ran = refs("import", SCLERODERMA, "--match", "--mailto", "me@example.org")
    assert ran.code == 0
    assert {one["verdict"] for one in refs("list", "references", "--json").json} == {"unchecked"}


def answers_in(db: Path) -> int:
    with closing(sqlite3.connect(db, timeout=20)) as connection:
        return int(connection.execute("SELECT count(*) FROM answers").fetchone()[0])


def test_ctrl_c_keeps_what_was_finished(tmp_path: Path) -> None:
    db = tmp_path / "library.db"
    environment = os.environ | {"REFS_DB": str(db)}
    refs = [sys.executable, "-m", "refsdb"]
    subprocess.run([*refs, "import", CALCINOSIS, "-q"], check=True, cwd=ROOT, env=environment)
    with CrossrefDouble(
        faults=Faults(first=[Fault.fine] * 3, share=1.0, kinds=(Fault.hang,), hang=30)
    ) as double:
        environment |= {"REFS_CROSSREF_URL": double.url, "REFS_CROSSREF_RATE": "1000"}
        # a shell's background job ignores Ctrl-C, and so do its children: not this one
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        running = subprocess.Popen(
            [*refs, "match"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
        )
        signal.signal(signal.SIGINT, before)
        deadline = time.monotonic() + 60
        while answers_in(db) < 4 and time.monotonic() < deadline:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Traceback" not in err
    assert "interrupted" in err
    with closing(sqlite3.connect(db)) as connection:
        verdicts = dict(connection.execute("""SELECT verdict, count(*) FROM "references" GROUP BY verdict"""))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert answers_in(db) in {4, 5, 6}, "three questions: for two citations, or for one"
    # verdicts are given in order, and one of the first may be among the questions that hang
    assert verdicts["unchecked"] in {7, 8, 9, 10}


@pytest.mark.parametrize(
    "command",
    [
        ("undo", HUGE),
        ("undo", "0"),
        ("log", "-n", HUGE),
        ("list", "-n", HUGE),
        ("list", "-n", "5", "--page", HUGE),
        ("search", "cutis", "--page", HUGE),
    ],
    ids=" ".join,
)
def test_a_number_beyond_all_numbers_is_a_matter_of_use(refs: Refs, command: tuple[str, ...]) -> None:
    refs("import", CALCINOSIS)
    ran = refs(*command)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "is not in the range" in ran.err


def test_the_last_of_all_pages(refs: Refs) -> None:
    refs("import", CALCINOSIS)
    for what in (("list",), ("search", "cutis")):
        ran = refs(*what, "-n", MOST, "--page", MOST)
        assert (ran.code, "Traceback" in ran.err) == (0, False)


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Lai CH (2003) A title of some length. J Test 1: 2-3\n" * 3000)
    done = subprocess.run(
        f"{sys.executable} -m refsdb parse {lines} --to ris | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("TY")
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


def test_what_is_printed_cannot_drive_the_terminal(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "T\x1b[31mitle\n\nReferences\n\n1. Lai\x9b31m CH (2003) A tit\x07le. J Test 1: 2-3\n",
        encoding="utf-8",
    )
    refs("import", page)
    for arguments in (("list",), ("list", "references"), ("show", "lai2003")):
        assert not set(refs(*arguments).out) & {"\x1b", "\x9b", "\x07"}


def test_help_is_quick() -> None:
    """At most 100 ms of work more than a bare interpreter; tried again while the machine is busy with other things."""

    def seconds(*command: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    bare = min(seconds("-c", "pass") for _ in range(5))
    code = "from refsdb.cli import main; main(['--help'])"
    assert any(seconds("-c", code) - bare < 0.1 for _ in range(40))


def test_a_file_name_that_is_no_text(refs: Refs, tmp_path: Path) -> None:
    page = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(page).write_text(Path(SCLERODERMA).read_text(encoding="utf-8"), encoding="utf-8")
    assert refs("import", page).code == 0
    assert refs("list", "--json").json[0]["source"].endswith("caf\\xe9.txt")
    assert refs("extract", page).lines[0]["file"].endswith("caf\\xe9.txt")
    one_line(refs("show", "caf\udce9"), "UTF-8")


@pytest.mark.parametrize(
    "variables",
    [{"REFS_CROSSREF_RATE": rate} for rate in ("inf", "nan", "-3", "fast")]
    + [{"SOURCE_DATE_EPOCH": epoch} for epoch in ("99999999999999999", "soon")],
)
def test_settings_that_cannot_be(
    refs: Refs, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    ran = refs("import", SCLERODERMA)
    assert ran.code == 2
    one_line(ran, *variables)


def test_an_address_that_cannot_be(refs: Refs) -> None:
    ran = refs("import", SCLERODERMA, "--match", "--mailto", "me\nBcc: you")
    assert ran.code == 2
    one_line(ran)


@pytest.mark.parametrize("name", ["x" * 300, "folder", "circle"])
def test_an_export_that_cannot_be_written(refs: Refs, tmp_path: Path, name: str) -> None:
    refs("import", SCLERODERMA)
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    ran = refs("export", "-o", tmp_path / name)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "cannot write" in ran.err or "directory" in ran.err


@pytest.mark.parametrize("path", ["x" * 300, "refs.db"])
def test_a_library_that_cannot_be_opened_is_no_fault_of_ours(refs: Refs, path: str) -> None:
    assert refs("import", SCLERODERMA, "--db", path).code == 2


@pytest.mark.parametrize("command", [("edit", "deza2016", "volume=1"), ("match", "lai2003", "--offline")])
def test_the_sample_is_changed_by_no_command(refs: Refs, command: tuple[str, ...]) -> None:
    before = (ROOT / "refs.db").read_bytes()
    for path in ("refs.db", "./refs.db", str(ROOT / "refs.db")):
        one_line(refs(*command, "--db", path), "sample")
    assert refs("import", CALCINOSIS, "--dry-run", "--db", "refs.db").code == 0
    assert (ROOT / "refs.db").read_bytes() == before


@pytest.mark.parametrize(
    ("shell", "code"),
    [
        ("{refs} export --db {db} | true; exit ${{PIPESTATUS[0]}}", 0),
        ("{refs} list --db {db} >&-", 0),
        ("{refs} export --db {db} >/dev/full", 2),
        ("PYTHONIOENCODING=ascii {refs} export --db {db} >/dev/null", 0),
        ("env -i {refs} export --db {db} >/dev/null", 0),
    ],
)
def test_standard_output_of_every_kind(refs: Refs, shell: str, code: int) -> None:
    refs("import", CALCINOSIS)
    command = shell.format(refs=f"{sys.executable} -m refsdb", db=os.environ["REFS_DB"])
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "fault of refsdb" not in done.stderr


def test_a_record_that_cannot_be_read_is_kept_and_the_rest_is_done(refs: Refs, tmp_path: Path) -> None:
    page = tmp_path / "half.bib"
    page.write_text(
        "@article{good, title={Good}, year=2000}\n@misc{broken, title = {No end\n", encoding="utf-8"
    )
    ran = refs("import", page)
    assert ran.code == 3
    assert "1 record could not be read\n  line 2 could not be read: " in ran.err
    assert [one["key"] for one in refs("list", "references", "--json").json] == ["good"]


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("a.bib", "@book{a, title={Ash}}", "@misc{a, title = {No end"),
        ("a.ris", "TY  - BOOK\nTI  - Ash\nER  - ", "TI  - No type\nER  - "),
        ("a.json", '[{"type": "book", "title": "Ash"}', ',{"id": 3}'),
        ("a.nbib", "PMID- 7\nTI  - Ash.\n", "OWN - NLM\n"),
        ("a.enw", "%0 Book\n%T Ash\n", "%0 Book\n"),
        (
            "a.xml",
            "<?xml version='1.0'?><xml><records><record><titles><title>Ash</title></titles></record>",
            "<record><a></record>",
        ),
    ],
)
def test_every_record_that_cannot_be_read_is_told_with_its_line(
    name: str, good: str, bad: str, refs: Refs, tmp_path: Path
) -> None:
    page = tmp_path / name
    page.write_text("\n".join([good, *[bad] * 22]) + "\n", encoding="utf-8")
    ran = refs("import", page)
    first, step = 1 + len(f"{good}\n".splitlines()), len(f"{bad}\n".splitlines())
    told = [line for line in ran.err.splitlines() if line.startswith("  line ")]
    assert "22 records could not be read\n" in ran.err
    assert [line.split()[1] for line in told] == [str(first + step * n) for n in range(20)]
    assert "  2 broken records more: --json names them all\n" in ran.err
    assert len(refs("import", page, "--json").json["imported"][0]["broken"]) == 22


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.docx", "Only some words.", "is not a Word file, though its name says so"),
        ("a.odt", "<html>Only some words.", "is not an OpenDocument text, though"),
        ("a.pdf", "Only some words.", "is not a PDF, though"),
        ("a.xml", "Only some words.", "is not XML, though"),
        ("a.xml", "<feed><a>1</a></feed>", "XML cannot be read yet"),
        ("a.xml", "<xml><records><rec", "line 1 could not be read: no whole record stands in it"),
        ("a.xml", "<xml><records><record><titles>", "line 1 could not be read: no XML"),
        ("a.xml", "<xml><records></records></xml>", "holds no references"),
        ("a.txt", "Only some words.", ""),
    ],
)
def test_a_file_that_is_not_what_its_name_says(
    name: str, text: str, says: str, refs: Refs, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = refs("import", tmp_path / name)
    assert (ran.code, says in ran.err) == (3 if says else 0, True)
    (tmp_path / name).write_text("References\n\n1. Adams A. Ash and elm. J Trees. 2003;9:3-9.\n")
    assert "1 citation" in refs("import", tmp_path / name).err  # text is read whatever its name


def test_a_broken_line_of_works_is_named_and_the_rest_is_done(refs: Refs, tmp_path: Path) -> None:
    works = tmp_path / "works.jsonl"
    works.write_text(
        '{"DOI": "10.5555/1", "title": ["Reeds"]}\n{"title": ["No DOI"]}\n{"DOI": "10.5555/2", "ti'
    )
    ran = refs("index", "build", works, "--index", tmp_path / "works.db", "--quiet")
    assert ran.code == 3
    one_line(ran, "1 work added", "1 without a DOI", "1 broken line left out (works.jsonl line 3)")
    assert refs("index", "status", "--index", tmp_path / "works.db", "--json").json["works"] == 1
