"""Which files are read together."""

from __future__ import annotations

from pathlib import Path

import pytest

from refsdb.intake import several


@pytest.mark.parametrize(
    ("sizes", "groups"),
    [
        ([], []),
        ([5], [[5]]),
        ([500, 5], [[500], [5]]),  # a large one by itself
        ([5, 5, 5, 5, 5, 5, 5], [[5, 5], [5, 5], [5, 5, 5]]),  # each as large as all before
        ([5] * 24, [[5] * 2, [5] * 2, [5] * 4, [5] * 8, [5] * 8]),  # up to what is worth it
        ([0] * 25, [[0] * 12, [0] * 12, [0]]),
    ],
)
def test_files_are_read_together_more_and_more(
    sizes: list[int], groups: list[list[int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("TOGETHER", 12), ("BYTES", 40), ("FIRST", 10)):
        monkeypatch.setattr(several, name, value)
    files = []
    for number, size in enumerate(sizes):
        file = tmp_path / str(number)
        file.write_bytes(b"x" * size)
        files.append(str(file))
    made: list[list[str]] = []

    def read(some: list[str]) -> list[str]:
        made.append(list(some))
        return some

    assert list(several.in_several(read, files, 1)) == files  # type: ignore[arg-type]
    assert [[Path(file).stat().st_size for file in group] for group in made] == groups
