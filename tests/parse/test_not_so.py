"""What looks like a company, a talk, a series or a body, and is none: counter-examples, read as a whole."""

from __future__ import annotations

import pytest

from refsdb.parse import parse


@pytest.mark.parametrize(
    ("text", "authors", "title"),
    [
        ("Elm A, Fir B, Oak Inc. How trees are planted. Journal of Trees 2003; 12: 3-9.", 3, "How trees are planted"),
        ("Oak Trees, Inc. (2003) How trees are planted. Bonn: Elm.", 1, "How trees are planted"),
        ("Elm K (2001) Moss and war. Series 7. New York: Elm.", 1, "Moss and war. Series 7"),
        ("Direction of growth. Trees and light. Bonn: Elm, 2001.", 0, "Direction of growth. Trees and light"),
        ("Direction générale des arbres. Plan des forêts. Paris, 2001.", 1, "Plan des forêts"),
        ("Agence tous risques. Une histoire. Paris: Orme, 2001.", 0, "Agence tous risques. Une histoire"),
        ("3. See Elm v. Oak, 12 U.S. 3 (1990)", 0, "Elm v. Oak"),
    ],
)  # fmt: skip
def test_authors_and_title(text: str, authors: int, title: str) -> None:
    reference = parse(text).reference
    assert (len(reference.author), reference.title) == (authors, title)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Elm K. Trees and people. Lecture at the edge of a forest. Bonn: Elm.", "book"),
        ("Elm K (2001) Arbres et hommes. Communication aux jeunes lecteurs. Paris : Orme.", "book"),
        ("Elm, K. (2001): Wald. Referat im Verwaltungsrecht. Bonn: Elm.", "book"),
        (
            "Elm, K. 1987: Wald und Wasser, Beitrag zur Moosforschung, Diss., Universität Bonn, 1987.",
            "thesis",
        ),
        (
            "Elm, K. (2001): Moose. Vortrag auf der Tagung der Moosfreunde, Bonn, 3. Mai 2001.",
            "paper-conference",
        ),
    ],
)
def test_talks(text: str, kind: str) -> None:
    assert parse(text).reference.type == kind
