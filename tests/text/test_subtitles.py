from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refsdb.text.subtitles import main_title, whole_title

TEXT = st.text("ab:?. ", max_size=6).map(str.strip)


@given(TEXT, TEXT)
def test_a_title_is_found_again_as_what_is_written_the_same(title: str, subtitle: str) -> None:
    whole = whole_title(title, subtitle)
    if title and subtitle:
        main = main_title(whole, subtitle)
        assert bool(main) is bool(title.strip(":"))
        assert not main or whole_title(main, subtitle) == whole


def test_what_is_no_title_with_this_subtitle() -> None:
    for whole in ("Ash", "Ash: Another", "A tree", "Ash, A tree", ": A tree"):
        assert main_title(whole, "A tree") == ""
