"""Lists of one citation or a few, as short papers have them, and what stands around these."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.errors import NoCitationList
from refsdb.readers import read
from refsdb.segment import segment

PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long.\n"
)
SINGLE = [
    (
        "Adler, Bruno, Marta Conti, and Olaf Dahl. 2015. “Salt in the Old Plaster of the Arsenal of Venice.” "
        "Journal of Walls, no. in revision."
    ),
    (
        "Berger, K. L. (1979). Simple models for the growth of moss in cross-sections with an ordered roof. Acta of the "
        "Roofing Society of Example, 74, 537–552."
    ),
    (
        "Costa, R. with the help of Dahl, O. (2014). The Wind and its Walls. Mason University Press, Monographs on "
        "Coasts series."
    ),
    (
        "Dahl O. Houses without a cellar: The Northern Shore and its Builders. In: Eder P, editor. Houses. Berlin: Mason; "
        "2009. p. 3-44."
    ),
]


def found(text: str) -> list[str]:
    return [c.text for c in segment(read("x.txt", text.encode())).citations]


@pytest.mark.parametrize("width", [60, 66, 72, 80, 90])
@pytest.mark.parametrize("text", SINGLE)
def test_one_citation_that_is_wrapped(text: str, width: int) -> None:
    body = textwrap.fill(text, width, break_on_hyphens=False)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == [text]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Adler B (2001) Salt in old plaster walls. J Test Build 12: 34-56",
            "Berger K (1998) Moss. Acta Ex 7: 1–9.",
        ],
        [
            "Adler B (2001) Salt in old walls. J Test Build 12: 34-56.",
            "Moss on roofs (1998). Acta Exempl 7(2): 101–109.",
        ],
        [
            "Adler B (2001) Salt. Kalk, Bern.",
            "Costa RM (2010) Wind and rain. Ann Fict Sci 33: 7–19",
            "Dahl O (2011) X. Bern.",
        ],
    ],
)
def test_two_or_three_citations_a_line_each(lines: list[str]) -> None:
    assert found("\n".join(["Walls", "", PROSE, "References", "", *lines])) == lines


CONTENTS = [
    "-   Introduction\n-   Results\n    -   Salt\n-   References\n",
    "1. Introduction\n2. Results\n3. References\n",
]
BELOW = (
    "Introduction\n\nAdler and Conti (2001) were interested in whether salt stays in walls or goes away with the rain.\n\n"
    "Berger (1998) showed that moss on northern roofs keeps the rain from them for about as long.\n\n"
)


@pytest.mark.parametrize("contents", CONTENTS)
def test_a_heading_in_a_table_of_contents_heads_no_list(contents: str) -> None:
    assert found(f"Walls\n\n{contents}\n{BELOW}References\n\n{SINGLE[1]}\n") == [SINGLE[1]]
    with pytest.raises(NoCitationList):
        found(f"Walls\n\n{contents}\n{BELOW}")


@pytest.mark.parametrize(
    "body",
    [
        "4. Results\nSalt stays.\n5. References\n{}\n",
        "Results\n\n-   Salt stays.\n\n-   References\n\n{}\n",
        "3. Salt\n4. Wind\n5. References\n{}\n",
    ],
)
def test_a_heading_below_an_item_heads_a_list_where_one_follows(body: str) -> None:
    assert found(f"Walls\n\n{PROSE}\n" + body.format("\n".join(SINGLE))) == SINGLE


RULE = "-" * 72


@pytest.mark.parametrize(
    "after",
    [
        "1.  A virtual wall lets us group walls with the same use, as of 2001,\n    though they differ.\n\n2.  Not so.",
        "sessionInfo()\n\n    ## Walls version 4.2.1 (2022-06-23)\n    ## Platform: brick",
        "* The author thanks the masons of Example for the salt of 1998.",
    ],
)
def test_a_rule_ends_a_list(after: str) -> None:
    text = "\n\n".join(textwrap.fill(one, 72, break_on_hyphens=False) for one in SINGLE[:3])
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n\n{RULE}\n\n{after}\n") == SINGLE[:3]


def test_a_rule_within_a_list_ends_nothing() -> None:
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{RULE}\n\n{SINGLE[0]}\n\n{SINGLE[1]}\n") == SINGLE[:2]
    text = f"\n\n{RULE}\n\n".join(SINGLE[:3])
    assert [one for one in found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n") if RULE not in one] == SINGLE[
        :3
    ]
