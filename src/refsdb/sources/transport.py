"""What habanero's requests go through: one client a source, so that every answer is seen and connections stay open.

habanero (2.9) calls `httpx2.get` for each request: a new connection every time, and the headers of an answer that
went well are lost. It finds `get` by the name `httpx2` in its own two modules. `_Through` stands there in httpx2's
place: it asks with the client of the source that is asking at the moment, and with httpx2 itself where none is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpx2

Seen = Callable[[httpx2.Response], None]
_asking: ContextVar[tuple[httpx2.Client, Seen] | None] = ContextVar("_asking", default=None)


class _Through:
    """The module httpx2, but for `get`."""

    def get(self, url: str, **asked: Any) -> httpx2.Response:
        asking = _asking.get()
        if asking is None:
            return httpx2.get(url, **asked)
        client, seen = asking
        response = client.get(url, **asked)
        seen(response)
        return response

    def __getattr__(self, name: str) -> Any:
        return getattr(httpx2, name)


for _name in ("habanero.request", "habanero.request_class"):
    vars(sys.modules[_name])["httpx2"] = _Through()


@contextmanager
def through(client: httpx2.Client, seen: Seen) -> Iterator[None]:
    """Inside the `with` block, habanero's requests of this thread go through `client`; `seen` is told each answer."""
    token = _asking.set((client, seen))
    try:
        yield
    finally:
        _asking.reset(token)
