"""When the next request may start: evenly in time, few at a time, slower when the server says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# A request may overtake the one before it on its way: spread a little wider than the limit, so that the server
# never counts one too many.
_MARGIN = 1.25
_FIRST = 1.0  # second that the first request has for itself, unless its answer comes before
_SLOWER = 0.7  # after a "too many requests" that states no lower limit
_SETTLED = 2.0  # seconds in which refusals still come of the old rate, and count as one
_FASTER = 1.02  # after every answer, back to the rate asked for
_LOOK_AGAIN = 0.5  # seconds after which a waiting request looks whether an abandoned place is free again
_SLOWEST = 0.25  # of the rate asked for


class Places:
    """How many requests may be under way at once, whatever their route; shared by the paces of one server."""

    def __init__(self, number: int, *, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._number = number
        self._stated = False
        self._clock, self._sleep = clock, sleep
        self._taken = 0
        self._abandoned: list[float] = []
        self._changed = threading.Condition()

    @contextmanager
    def place(self) -> Iterator[None]:
        """Waits for a free place and keeps it inside the `with` block."""
        while wait := self._take():
            self._sleep(wait)
        try:
            yield
        finally:
            with self._changed:
                self._taken -= 1
                self._changed.notify_all()

    def abandon(self, seconds: float) -> None:
        """A request was given up; for so many seconds the server may still be at it, and its place stays taken.

        One place is always left, unless the server has said that it refuses one more.
        """
        with self._changed:
            self._abandoned.append(self._clock() + seconds)

    def _take(self) -> float:
        """0.0 when a place was taken, else the seconds after which an abandoned one is free."""
        with self._changed:
            while self._taken >= self._free():
                if not self._taken:  # nobody will leave a place
                    return min(self._abandoned) - self._clock()
                self._changed.wait(_LOOK_AGAIN if self._abandoned else None)
            self._taken += 1
            return 0.0

    def _free(self) -> int:
        now = self._clock()
        self._abandoned = [until for until in self._abandoned if until > now]
        return max(0 if self._stated else 1, self._number - len(self._abandoned))

    def limit(self, number: int) -> None:
        """At most `number` from now on; never more than were given at first."""
        with self._changed:
            self._stated = True
            self._number = max(1, min(self._number, number))


class Pace:
    """The starts of requests on one kind of route: `rate` a second at most. Safe to share between threads.

    `clock` gives seconds that only grow, `sleep` waits for seconds.
    """

    def __init__(
        self, rate: float, places: Places, *, clock: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        self._ceiling = rate
        self._rate = rate
        self._places = places
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._slowed = -_SETTLED
        self._warm = False
        self._lock = threading.Lock()

    @property
    def rate(self) -> float:
        """Requests a second that are started at most, at present."""
        return self._rate

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Waits until a request may start; it is under way inside the `with` block."""
        with self._places.place():
            while wait := self._start():
                self._sleep(wait)
            try:
                yield
            finally:
                self._first_is_over()

    def _start(self) -> float:
        """0.0 when a request starts now, else the seconds to wait before asking again."""
        with self._lock:
            now = self._clock()
            if now < self._next:
                return self._next - now
            # The first request is long on its way (names are looked up, libraries loaded): the next waits for its
            # answer, or would arrive together with those after it.
            spread = _MARGIN / self._rate
            self._next = now + (spread if self._warm else max(spread, _FIRST))
            return 0.0

    def _first_is_over(self) -> None:
        with self._lock:
            if not self._warm:
                self._warm = True
                self._next = min(self._next, self._clock() + _MARGIN / self._rate)

    def wait(self) -> float:
        """Seconds until the next request may start."""
        with self._lock:
            return max(0.0, self._next - self._clock())

    def hold(self, seconds: float) -> None:
        """Nobody starts for so many seconds."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)

    def follow(self, rate: float) -> None:
        """The server states its limit: never faster from now on."""
        with self._lock:
            if rate < self._rate:
                self._rate = rate
                self._slowed = self._clock()
            self._ceiling = min(self._ceiling, rate)

    def slow_down(self) -> None:
        """The server found it too fast, though it was inside the limit that it states, or stated none."""
        with self._lock:
            now = self._clock()
            if now - self._slowed >= _SETTLED:
                self._slowed = now
                self._rate = max(self._rate * _SLOWER, self._ceiling * _SLOWEST)

    def speed_up(self) -> None:
        """An answer came: a little faster again, never above the rate asked for."""
        with self._lock:
            self._rate = min(self._rate * _FASTER, self._ceiling)
