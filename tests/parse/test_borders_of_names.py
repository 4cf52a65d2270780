"""What belongs to names, of journals and of authors: what the tagger said, as "[label words]", and what is made of it."""

from __future__ import annotations

import pytest

from drafting import drafted, marked
from refsdb.parse.authors import initials_end_names, names_go_on
from refsdb.parse.containers import (
    bracket_of_name,
    place_of_name,
    word_before_volume,
)
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.genres import genre_in_title
from refsdb.parse.imprints import university_of_place
from refsdb.parse.reading import read
from refsdb.parse.sentences import end_of_title
from refsdb.parse.volumes import volume_like_a_year

Case = tuple[Judgement, str, list[str]]
CASES: list[Case] = [
    (place_of_name, "[c Acta Silv] ([l Wien]) [v 149], [p 9]", ["c Acta Silv (Wien", "v 149", "p 9"]),
    (place_of_name, "[c Proc Oak Sci] [l U S A]. [y 2016];[v 3]", ["c Proc Oak Sci U S A", "y 2016", "v 3"]),
    (place_of_name, "[c Proc. Oak Sci]. [l USA] [v 3], [p 9]", ["c Proc. Oak Sci. USA", "v 3", "p 9"]),
    (place_of_name, "[c Moss] ([l Ulm]), [o Vol]. [v 3]", ["c Moss (Ulm", "o Vol", "v 3"]),
    (place_of_name, "[c Moss] ([l Bern, Md]. : [y 1950]), [v 3]", ["c Moss (Bern, Md", "y 1950", "v 3"]),
    (bracket_of_name, "[c Moss (Bern, Md]. : [y 1950]), [v 3]", ["c Moss (Bern, Md. : 1950", "v 3"]),
    (place_of_name, "[c Alytes]. [l Paris] [v 17]: [p 73]", ["c Alytes", "l Paris", "v 17", "p 73"]),
    (place_of_name, "[c Oaks], [v 3]. [l Bonn] [b Elm]", ["c Oaks", "v 3", "l Bonn", "b Elm"]),
    (bracket_of_name, "[c J Trees (Br Eur] [o Vol]) [v 21], [p 3]", ["c J Trees (Br Eur Vol", "v 21", "p 3"]),
    (bracket_of_name, "[c Moss (Ulm], [l Ulm]) [v 2]", ["c Moss (Ulm, Ulm", "v 2"]),
    (bracket_of_name, "[c J Trees (Berlin]) [v 21]", ["c J Trees (Berlin", "v 21"]),
    (bracket_of_name, "[c Wood (Appendix], pp. [p 29-41])", ["c Wood", "o Appendix", "p 29-41"]),
    (place_of_name, "[c Proc (Elm]), [l Ulm], [c J Oak] [v 3]", ["c Proc (Elm", "l Ulm", "c J Oak", "v 3"]),
    (initials_end_names, "[a Oak, A., & Elm, M. K. Moss] ([t a list])", ["a Oak, A., & Elm, M. K", "t Moss (a list"]),
    (initials_end_names, "[a Oak A, Elm B. Old moss]. [c J Oak] [v 3]", ["a Oak A, Elm B", "t Old moss", "c J Oak", "v 3"]),
    (initials_end_names, "[a Oak A. Moss]. [l Bonn]: [b Elm]", ["a Oak A", "t Moss", "l Bonn", "b Elm"]),
    (initials_end_names, "[a A. Oak, B. Elm], [c J Oak] [v 3]", ["a A. Oak, B. Elm", "c J Oak", "v 3"]),
    (initials_end_names, "[a Oak, A., and B. Elm]. [t Moss]", ["a Oak, A., and B. Elm", "t Moss"]),
    (initials_end_names, "[a Ann B. Elm, Mary J. Oak]. [t Moss]", ["a Ann B. Elm, Mary J. Oak", "t Moss"]),
    (initials_end_names, "[a OAK, A. ELM, B. et D. FIR], [c J Oak] [v 3]", ["a OAK, A. ELM, B. et D. FIR", "c J Oak", "v 3"]),
    (bracket_of_name, "[c J Trees] ([v 21]) [p 3]", ["c J Trees", "v 21", "p 3"]),
    (bracket_of_name, "[c Moss (a list] [v 2], [p 3], 9 10 11 12 x)", ["c Moss (a list", "v 2", "p 3"]),
    (word_before_volume, "[c Revue] [v d'économie, 55] ([i 4])", ["c Revue d'économie", "v 55", "i 4"]),
    (word_before_volume, "[c Revue], [v tome 55] ([i 4])", ["c Revue", "v tome 55", "i 4"]),
    (word_before_volume, "[c Revue] [v suppl 55]", ["c Revue", "v suppl 55"]),
    (volume_like_a_year, "([y 2023]) [c Oak Research] [y 1798], [p 3]", ["y 2023", "c Oak Research", "v 1798", "p 3"]),
    (volume_like_a_year, "([y 1994]) [c Wald] [y 1995]: [p 41-45]", ["y 1994", "c Wald", "y 1995", "p 41-45"]),
    (volume_like_a_year, "[c J. Moss] [y 2012, 2012], [p 9]", ["c J. Moss", "y 2012", "v 2012", "p 9"]),
    (volume_like_a_year, "[c Acta Silv] [y 1773 (2007)]: [p 9]", ["c Acta Silv", "v 1773", "y 2007", "p 9"]),
    (volume_like_a_year, "[c Annual Oak] [y 1990–1998], [p 14]", ["c Annual Oak", "y 1990–1998", "p 14"]),
    (volume_like_a_year, "[y 2005 1975]. [c Oak] [y 2005], [p 14]", ["y 2005 1975", "c Oak", "y 2005", "p 14"]),
    (initials_end_names, "[a Oak, J. Elm, Bo]. [t Moss]", ["a Oak, J. Elm, Bo", "t Moss"]),
    (initials_end_names, "[a Oak, A., Elm, B. World Bank]. [t Moss]", ["a Oak, A., Elm, B. World Bank", "t Moss"]),
    (names_go_on, "[a Caroline Walker] [t Lindqvist, Trees and Moss]. [l Bath]", ["a Caroline Walker Lindqvist", "t Trees and Moss", "l Bath"]),
    (names_go_on, "[a Caroline Walker] [t Trees, Shrubs and Moss]. [l Bath]", ["a Caroline Walker", "t Trees, Shrubs and Moss", "l Bath"]),
    (names_go_on, "[a Caroline Walker] [t Lindqvist, moss and trees]. [l Bath]", ["a Caroline Walker", "t Lindqvist, moss and trees", "l Bath"]),
    (names_go_on, "[a Caroline Walker], [t Lindqvist, A Life]. [l Bath]", ["a Caroline Walker", "t Lindqvist, A Life", "l Bath"]),
    (names_go_on, "[a A. Oak, B]. [t auf dem]", ["a A. Oak, B", "t auf dem"]),
    (volume_like_a_year, "[c J. Moss] [y 2012], [p 9]", ["c J. Moss", "y 2012", "p 9"]),
    (university_of_place, "[b Universität] [l Ulm]", ["b Universität Ulm"]),
    (university_of_place, "[b Elm University] [l Elm, CA]", ["b Elm University", "l Elm, CA"]),
    (university_of_place, "[b Technical University] [l Elm, Oakland]", ["b Technical University Elm", "l Oakland"]),
    (university_of_place, "[b Universität], [l Ulm]", ["b Universität", "l Ulm"]),
    (genre_in_title, "[t How to write a] [g thesis]. [b Elm]", ["t How to write a thesis", "b Elm"]),
    (end_of_title, "[t Frogs from Yoro], [c Peru. Salam] [v 4]", ["t Frogs from Yoro, Peru", "c Salam", "v 4"]),
    (end_of_title, "[t Oaks]. [c Article V. Bull. Oak], [v 4]", ["t Oaks. Article V", "c Bull. Oak", "v 4"]),
    (end_of_title, "[t Oaks]. [c II. J. Moss], [v 4]", ["t Oaks. II", "c J. Moss", "v 4"]),
    (end_of_title, "[t Oaks], [c Proc. Oak Soc], [v 4]", ["t Oaks", "c Proc. Oak Soc", "v 4"]),
    (end_of_title, "[t Oaks]. [c Brazil. Salam], [v 4]", ["t Oaks", "c Brazil. Salam", "v 4"]),
    (genre_in_title, "[t The vitamin A] [g PhD thesis]", ["t The vitamin A", "g PhD thesis"]),
    (genre_in_title, "[t On moss] [g PhD thesis], [b Elm]", ["t On moss", "g PhD thesis", "b Elm"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("citation", "name"),
    [
        ("[c Phys. Rev. Lett]. [v 12]", "Phys. Rev. Lett."), ("[c Phys. Rev. Lett], [v 12]", "Phys. Rev. Lett"),
        ("[c Oaks. J Exp Med]. [v 12]", "Oaks. J Exp Med"),
        ("[c J. Bot]. [v 12]", "J. Bot."), ("[c J. Exp. Botany]. [v 12]", "J. Exp. Botany"),
        ("[c Environ. Health]. [v 12]", "Environ. Health"), ("[c Proc. Oak U.S.A], [v 4]", "Proc. Oak U.S.A"), ("[c Phys Rev Lett]. [v 12]", "Phys Rev Lett"),
        ("[c Ber. Dtsch. Bot. Ges]. [v 45]", "Ber. Dtsch. Bot. Ges."), ("[c Proc. Oak U.S.A]. [v 4]", "Proc. Oak U.S.A."),
        ("[c Proc. Oak Sci. USA]. [v 3]", "Proc. Oak Sci. USA"), ("[c Arch. Oswaldo Cruz]. [v 3]", "Arch. Oswaldo Cruz"),
    ],
)  # fmt: skip
def test_a_shortened_name_keeps_its_stop(citation: str, name: str) -> None:
    draft = drafted(citation)
    reference, _ = read(draft.tokens, [], draft.parts)
    assert reference.container_title == name


@pytest.mark.parametrize(("judgement", "given", "expected"), CASES, ids=[given for _, given, _ in CASES])
def test_what_belongs_to_a_name(judgement: Judgement, given: str, expected: list[str]) -> None:
    draft = drafted(given)
    Way([judgement]).go(draft)
    assert marked(draft) == expected
