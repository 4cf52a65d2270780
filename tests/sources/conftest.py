"""What the tests of the sources share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def plain_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The double speaks plain HTTP: no proxy, nor the system's certificates, which cost 30 ms a request to read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SSL_CERT_FILE", raising=False)
        patch.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("certificates")))
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield
