"""Judgements about numbers, journals and imprints: which number is what, and what a container needs."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse.borders import journal_behind_title, quoted_title
from refsdb.parse.containers import place_in_name
from refsdb.parse.counted import (
    dotted_date,
    issue_behind_volume,
    pages_counted,
    year_as_volume,
    year_behind_title,
)
from refsdb.parse.draft import Judgement
from refsdb.parse.imprints import (
    body_behind_title,
    place_behind_publisher,
    publisher_or_not,
)
from refsdb.parse.reading import read
from refsdb.parse.remarks import language_behind_all
from refsdb.parse.rows import number_behind_name, series_of_journal
from refsdb.parse.sentences import second_sentence
from refsdb.parse.volumes import (
    pages_as_volume,
    volume_alone,
    volume_before_page,
    volume_behind_bracket,
)

Case = tuple[Judgement, str, list[str]]
CASES: list[Case] = [
    (
        dotted_date,
        "[c Tribune], [v 13].[i 7].[y 2006], [p 6]",
        ["c Tribune", "y 13.7.2006", "p 6"],
    ),
    (dotted_date, "in: [c FAZ 19.10.2004]: [p 12]", ["c FAZ", "y 19.10.2004", "p 12"]),
    (dotted_date, "[c Words] [v 93].[i 1] ([y 2001])", ["c Words", "v 93", "i 1", "y 2001"]),
    (pages_counted, "[b Elm], [l Bonn], [v 95] pp.", ["b Elm", "l Bonn", "n 95"]),
    (pages_counted, "[l М.]: [b Вяз], [y 1999]. [p 320 с].", ["l М", "b Вяз", "y 1999", "n 320 с"]),
    (pages_counted, "[c Trees] [v 95], pp. [p 12]", ["c Trees", "v 95", "p 12"]),
    (
        pages_as_volume,
        "[y 1999] In: [c Image Analysis] [v 151]--[p 156]",
        ["y 1999", "c Image Analysis", "p 151--156"],
    ),
    (
        pages_as_volume,
        "[k LNCS] [v 2825 316--331] [b Springer]",
        ["k LNCS", "v 2825", "p 316--331", "b Springer"],
    ),
    (volume_alone, "[t Ash]. [y 1997] [c Trees] [p 101]", ["t Ash", "y 1997", "c Trees", "v 101"]),
    (volume_alone, "[c Trees], [p 101], [y 1997]", ["c Trees", "p 101", "y 1997"]),
    (issue_behind_volume, "[c Trees]. [y 1971]. №[v 4]. [p 3-9]", ["c Trees", "y 1971", "i 4", "p 3-9"]),
    (volume_alone, "[c Trees] [p 0123456]", ["c Trees", "p 0123456"]),
    (volume_alone, "[c Trees] [p 101-105]", ["c Trees", "p 101-105"]),
    (pages_as_volume, "[c Trees] [y 2022];[v 435]-[p 68]", ["c Trees", "y 2022", "p 435-68"]),
    (pages_as_volume, "[c Trees]. [v 35]-[p 68], [y 2022]", ["c Trees", "v 35", "p 68", "y 2022"]),
    (pages_as_volume, "[c Trees] [v 13-14], [p 3]", ["c Trees", "v 13-14", "p 3"]),
    (volume_before_page, "[c Trees] [p 74, 79-83]", ["c Trees", "v 74", "p 79-83"]),
    (volume_before_page, "[c JHEP] [i 04], [p 090] ([y 2013])", ["c JHEP", "v 04", "p 090", "y 2013"]),
    (volume_before_page, "[c JHEP] [i 04] ([y 2013]) [p 090]", ["c JHEP", "i 04", "y 2013", "p 090"]),
    (
        volume_before_page,
        "[c Essays] ([b Elm], [y 1983]), [p 427, 426]",
        ["c Essays", "b Elm", "y 1983", "p 427, 426"],
    ),
    (
        volume_behind_bracket,
        "[c Trees]. [y 2006] (cited [v 3 May 2012); 19]([i 1])",
        ["c Trees", "y 2006", "o 3 May 2012", "v 19", "i 1"],
    ),
    (volume_behind_bracket, "[c Trees]. Jun [v 10 2011;29]([i 17])", ["c Trees", "y 2011", "v 29", "i 17"]),
    (year_as_volume, "[c Trees], [v 2001] ([i 8]), S. [p 39]", ["c Trees", "y 2001", "i 8", "p 39"]),
    (year_as_volume, "[c Trees], [v 2001], [p 39]", ["c Trees", "v 2001", "p 39"]),
    (year_as_volume, "[c Trees], [v 1204] ([i 8])", ["c Trees", "v 1204", "i 8"]),
    (year_as_volume, "[c Trees], [v 2001] ([i 8]), [y 2002]", ["c Trees", "v 2001", "i 8", "y 2002"]),
    (
        year_behind_title,
        "[a Oak A.] [t 1959-1960: Songs of trees]",
        ["a Oak A", "y 1959-1960", "t Songs of trees"],
    ),
    (
        series_of_journal,
        "[c Annals of Trees, Series] [v 9, 5]: [p 122]",
        ["c Annals of Trees, Series 9", "v 5", "p 122"],
    ),
    (
        series_of_journal,
        "[c Annals of Trees, ser] [v 2] Volume [v 8]: [p 122]",
        ["c Annals of Trees, ser 2", "v 8", "p 122"],
    ),
    (
        series_of_journal,
        "[c Annals of Trees, 2e série] [v 31]([i 3]): [p 122]",
        ["c Annals of Trees, 2e série", "v 31", "i 3", "p 122"],
    ),
    (
        number_behind_name,
        "in: [c Journal of Forest Research 22], S. [p 289-312]",
        ["c Journal of Forest Research", "v 22", "p 289-312"],
    ),
    (
        number_behind_name,
        "in: [c Forest Research Report 22], S. [p 289-312]",
        ["c Forest Research Report 22", "p 289-312"],
    ),
    (
        second_sentence,
        "[t The oak]. [c The slow life of a tree and of those who plant it], [l Bonn]: [b Elm]",
        ["t The oak. The slow life of a tree and of those who plant it", "l Bonn", "b Elm"],
    ),
    (
        second_sentence,  # pages speak for a book
        "[t The oak]. [c The slow life of a tree and of those who plant it], [l Bonn], [p 3]",
        ["t The oak", "c The slow life of a tree and of those who plant it", "l Bonn", "p 3"],
    ),
    (
        place_in_name,
        "[t The model] [l New York]: [b How cities grow], [l Bonn]",
        ["t The model New York: How cities grow", "l Bonn"],
    ),
    (
        place_in_name,
        "[c Violence. Trends], [l Structures, Problems] (S. [p 107]). [l Bonn]: [b Elm]",
        ["c Violence. Trends, Structures, Problems", "p 107", "l Bonn", "b Elm"],
    ),
    (place_in_name, "[t The model], [l New York]: [b Elm]", ["t The model", "l New York", "b Elm"]),
    (
        body_behind_title,
        "[t A language for trees. Oak Foundation], [l Vienna]",
        ["t A language for trees", "b Oak Foundation", "l Vienna"],
    ),
    (
        body_behind_title,
        "[t A language for trees. An Essay on the Division of Labour], [l Vienna]",
        ["t A language for trees. An Essay on the Division of Labour", "l Vienna"],
    ),
    (place_behind_publisher, "[t Trees]. [b Oak Press, London]", ["t Trees", "b Oak Press", "l London"]),
    (place_behind_publisher, "[t Trees]. [b Boston: Oak Press]", ["t Trees", "l Boston", "b Oak Press"]),
    (
        place_behind_publisher,
        "[t Trees]. [b Department of Trees, Oxford University]",
        ["t Trees", "b Department of Trees, Oxford University"],
    ),
    (
        publisher_or_not,
        "[t Trees]. [b Hrsg. von A. Oak und B. Elm], [l Bonn]",
        ["t Trees", "e A. Oak und B. Elm", "l Bonn"],
    ),
    (publisher_or_not, "[t Trees], [l Bern] [b u. a]., [p 109]", ["t Trees", "l Bern", "o u. a", "p 109"]),
    (publisher_or_not, "[t Trees]. [b Brussels]. [u x]", ["t Trees", "l Brussels", "u x"]),
    (publisher_or_not, "[t Trees]. [b Springer], [l Berlin]", ["t Trees", "b Springer", "l Berlin"]),
    (place_behind_publisher, "[t Trees]. [b Oak, Elm & Co]", ["t Trees", "b Oak, Elm & Co"]),
    (language_behind_all, "[c Trees] [v 12]:[p 3-7]. [b German].", ["c Trees", "v 12", "p 3-7", "n German"]),
    (language_behind_all, "[t Trees]. [b German Press], [l Bonn]", ["t Trees", "b German Press", "l Bonn"]),
    (
        quoted_title,
        "‘[t Minding Trees’, Forest Review], [v 14], [p 3]",
        ["t Minding Trees", "c Forest Review", "v 14", "p 3"],
    ),
    (
        quoted_title,
        "“[t Trees of Rome”, Oak University Press], [y 2001]",
        ["t Trees of Rome", "b Oak University Press", "y 2001"],
    ),
    (
        quoted_title,
        "»[t Trees and Rome«. A history of shade], [l Bonn]",
        ["t Trees and Rome«. A history of shade", "l Bonn"],
    ),
    (
        journal_behind_title,
        "[a Oak A]. [t Journal of Clinical Nursing] [v 69]([i 11])",
        ["a Oak A", "c Journal of Clinical Nursing", "v 69", "i 11"],
    ),
    (
        journal_behind_title,
        "[a Oak A]. [t Trees at work], [b Journal of Clinical Nursing], [y 1992], pp. [p 71-79]",
        ["a Oak A", "t Trees at work", "c Journal of Clinical Nursing", "y 1992", "p 71-79"],
    ),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


def test_the_day_of_access_is_not_when_a_work_appeared() -> None:
    draft = drafted("[a Oak A]. [t Trees]. [c Shade]. [y 2006 (citado em 19 outubro 2012)]; [v 19]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert reference.issued is not None
    assert (reference.issued.year, reference.issued.month) == (2006, 0)


def test_words_before_an_address_are_no_part_of_a_name() -> None:
    draft = drafted("[a Oak A]. [t Trees]. [c Workshop on Shade. Retirado de] [u www.example.org], [p 3]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert reference.container_title == "Workshop on Shade"


def test_of_two_dates_in_a_year_the_fuller_one_counts() -> None:
    draft = drafted("[a Oak A] ([y 2006]). [t Trees], in: [c Tribune], [y 13.7.2006], [p 6]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert reference.issued is not None
    assert (reference.issued.year, reference.issued.month, reference.issued.day) == (2006, 7, 13)


def test_a_publisher_without_a_place_is_less_sure() -> None:
    for printed, less in (("[b Oak Press], [l Bonn]", False), ("[b Oak Press]", True)):
        draft = drafted(f"[a Oak A]. [t Trees]. {printed}, [y 2001]")
        _, sure = read(draft.tokens, [], draft.parts)
        assert (sure["publisher"] < 0.9) == less
