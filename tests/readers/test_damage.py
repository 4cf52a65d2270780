"""A long check: whole files of every format, cut, flipped and spliced. Each is read or refused in one line, in time."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readers.packages import opendocument, paragraph, word
from readers.pdfs import column, pdf
from refsdb.errors import InputError, NoCitationList
from refsdb.readers import read
from refsdb.readers.records import read_records
from refsdb.segment import entry_of, segment

ITEMS = [
    f"{name}, B. (200{n}) Salz & Moos “{n}” in old walls. J Test Build {n}: {n}4-{n}6. doi:10.5555/x{n}"
    for n, name in enumerate(("Adler", "Béranger", "Costa", "Дальин", "Eder"))
]
PLAIN = "Walls\n\nAnna Adler\n\nReferences\n\n" + "\n".join(
    f"[{n}] {item}" for n, item in enumerate(ITEMS, 1)
)
ESCAPED = [item.replace("&", "&amp;") for item in ITEMS]
DOCUMENTS = {
    "a.txt": PLAIN.encode(),
    "wide.txt": PLAIN.encode("utf-16"),
    "a.html": f"<html lang='en'><head><meta charset='utf-8'><title>Walls</title></head><body><h1>Walls</h1>"
    f"<h2>References</h2><ol>{''.join(f'<li><p>{item}</p></li>' for item in ESCAPED)}</ol>"
    f"<table><tr><td>1</td><td>{ESCAPED[0]}</td></tr></table><pre>x\ny</pre></body></html>".encode(),
    "a.md": (
        "---\ntitle: Walls\n---\n\n## References\n\n" + "\n".join(f"1. *{item}*" for item in ITEMS)
    ).encode(),
    "a.rst": ("Walls\n=====\n\n" + "\n".join(f".. [{n}] {item}" for n, item in enumerate(ITEMS, 1))).encode(),
    "a.tex": (
        r"\documentclass{article}\begin{document}\section{Walls}\begin{thebibliography}{9}"
        + "".join(rf"\bibitem[A{n}]{{k{n}}} {{\em {item}}}" for n, item in enumerate(ESCAPED))
        + r"\end{thebibliography}\end{document}"
    ).encode(),
    "a.docx": word("".join(paragraph(item, num="1") for item in ["References", *ESCAPED])),
    "a.odt": opendocument("".join(f"<text:p>{item}</text:p>" for item in ["References", *ESCAPED])),
    "a.pdf": pdf(
        [
            column(
                [
                    "Walls",
                    "",
                    "References",
                    *(item.encode("cp1252", "replace").decode("cp1252") for item in ITEMS),
                ]
            )
        ]
    ),
}
RECORDS = {
    "a.bib": "\n".join(f"@article{{k{n}, title = {{A {{B}} {n}}}, author = {{Adler, B.}}, year = 2001}}" for n in range(5)),
    "a.ris": "\n".join(f"TY  - JOUR\nTI  - Salt {n}\nAU  - Adler, B.\nPY  - 2001\nER  - \n" for n in range(5)),
    "a.nbib": "\n".join(f"PMID- {n}1\nTI  - Salt {n}\n      and moss\nAU  - Adler B\nDP  - 2001\n" for n in range(5)),
    "a.json": json.dumps([{"id": f"k{n}", "type": "book", "title": "Salt"} for n in range(5)]),
    "a.xml": "<?xml version='1.0'?><xml><records>"
    + "".join(f"<record><ref-type name='Book'>6</ref-type><titles><title>Salt {n}</title></titles></record>" for n in range(5))
    + "</records></xml>",
    "a.enw": "\n".join(f"%0 Book\n%T Salt {n}\n%A Adler, B.\n" for n in range(5)),
}  # fmt: skip
LONGEST = 5.0
"""Seconds of processor time for any of them."""


def damaged(content: bytes, changes: list[tuple[str, float, float, bytes]]) -> bytes:
    for how, first, second, junk in changes:
        start, end = sorted((int(first * len(content)), int(second * len(content))))
        if how == "cut":
            content = content[:start]
        elif how == "leave out":
            content = content[:start] + content[end:]
        elif how == "twice":
            content = content[:end] + content[start:]
        elif how == "flip":
            content = (
                content[:start]
                + bytes(byte ^ 0x55 for byte in content[start : start + 3])
                + content[start + 3 :]
            )
        else:
            content = content[:start] + junk + content[start:]
    return content


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["cut", "leave out", "twice", "flip", "put in"]),
        st.floats(0, 1),
        st.floats(0, 1),
        st.one_of(st.binary(max_size=6), st.sampled_from([b"<", b"{", b"}", b"\0", b"&#0;", b"\n\n", b"\xff\xfe", b"]]>"])),
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip
MANY = settings(
    max_examples=400, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCUMENTS)
@MANY
@given(CHANGES)
def test_damaged_documents(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    start = time.process_time()
    message = ""
    try:
        document = read(name, damaged(DOCUMENTS[name], changes))
        entry_of(document)
        assert segment(document).citations
    except NoCitationList:
        pass
    except InputError as error:
        message = str(error)
        assert message
    assert "\n" not in message
    assert time.process_time() - start < LONGEST


@pytest.mark.slow
@pytest.mark.parametrize("name", RECORDS)
@MANY
@given(CHANGES)
def test_damaged_files_of_references(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    message = ""
    try:
        found = read_records(name, damaged(RECORDS[name].encode(), changes))
        assert found is None or all(one.why and "\n" not in one.why for one in found.broken)
    except InputError as error:
        message = str(error)
    assert "\n" not in message
