"""What all tests share; pytest puts this folder on the path, so that tests find the modules beside this file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, settings

from command import ROOT, Ran, Refs
from refsdb.cli import run

# a machine that has much else to do is no fault of ours
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session", autouse=True)
def plain_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The double speaks plain HTTP: no proxy, nor the system's certificates, which cost 30 ms a request to read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SSL_CERT_FILE", raising=False)
        patch.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("certificates")))
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield


@pytest.fixture(autouse=True)
def closed_sources(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every source that a test opens is closed at its end, also where an error keeps it alive."""
    opened: list[httpx2.Client] = []

    class Client(httpx2.Client):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            opened.append(self)

    monkeypatch.setattr(httpx2, "Client", Client)
    yield
    for client in opened:
        client.close()


@pytest.fixture
def refs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Refs:
    """`refs("import", "a.txt", stdin="…")`, in the project's folder, with a library of its own by default."""
    for name in list(os.environ):
        if name.startswith("REFS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("REFS_DB", str(tmp_path / "library.db"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")  # 2 January 2026
    monkeypatch.chdir(ROOT)

    def command(*arguments: str | Path, stdin: str | bytes = "") -> Ran:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capfd.readouterr()
        code = run([str(argument) for argument in arguments])
        sys.stdout.flush()
        streams = capfd.readouterr()
        return Ran(code, streams.out, streams.err)

    return command
