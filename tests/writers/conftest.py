"""The real programs that exports are checked with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import pytest

Program = Callable[..., str]


@pytest.fixture
def program() -> Program:
    """`program("biber", "apt install biber")` is its path. Without the program the test is skipped, in CI it fails."""

    def find(name: str, install: str) -> str:
        path = shutil.which(name)
        if path is None:
            reason = f"{name} is not installed ({install})"
            if os.environ.get("CI") == "true":
                pytest.fail(reason)
            pytest.skip(reason)
        return path

    return find
