"""When the next request may start: evenly in time, few at a time, slower when the server says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_MARGIN = 1.02  # the server's seconds are not exactly ours
# Seconds after which a request is taken for counted, unless its answer says so before. A busy machine holds requests
# up: counted from their starts, four that left in 1.25 s arrived in 0.96 (shared stand-in, loaded machine).
_ON_ITS_WAY = 0.5
# Seconds after an answer in which a server that counts them may hold the request for under way.
_AT_REST = 0.1
_FIRST = 1.0  # second that the first request has for itself, unless its answer comes before
_AT_ONCE = 0.001  # a shorter wait is none
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
        self._resting: list[float] = []
        self._changed = threading.Condition()

    @contextmanager
    def place(self) -> Iterator[None]:
        """Waits for a free place and keeps it inside the `with` block, and a moment longer."""
        while wait := self._take():
            self._sleep(wait)
        try:
            yield
        finally:
            with self._changed:
                self._taken -= 1
                self._rest(_AT_REST if self._stated else 0.0)

    def abandon(self, seconds: float) -> None:
        """A request was given up; for so many seconds the server may still be at it, and its place stays taken.

        One place is always left, unless the server has said that it refuses one more.
        """
        with self._changed:
            self._rest(seconds)

    def _rest(self, seconds: float) -> None:
        self._resting.append(self._clock() + seconds)
        self._changed.notify_all()

    def _take(self) -> float:
        """0.0 when a place was taken, else the seconds after which a resting one is free."""
        with self._changed:
            while self._taken >= self._free():
                if self._resting and (not self._taken or min(self._resting) - self._clock() < _LOOK_AGAIN):
                    return max(_AT_ONCE, min(self._resting) - self._clock())
                self._changed.wait(_LOOK_AGAIN if self._resting else None)
            self._taken += 1
            return 0.0

    def _free(self) -> int:
        now = self._clock()
        self._resting = [until for until in self._resting if until > now]
        return max(0 if self._stated else 1, self._number - len(self._resting))

    def limit(self, number: int) -> None:
        """At most `number` from now on; never more than were given at first."""
        with self._changed:
            self._stated = True
            self._number = max(1, min(self._number, number))


class Pace:
    """The starts of requests on one kind of route: `rate` a second at most. Safe to share between threads.

    What counts is when the server takes notice of a request: some time between its start and its answer. No second
    may hold more than `rate` of these times, however they turn out. `clock` gives seconds that only grow, `sleep`
    waits for seconds.
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
        # the latest starts, and when the server has noticed them at the latest
        self._noticed: dict[int, float] = {}
        self._number = 0
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
            while not (number := self._start()):
                self._sleep(self.wait())
            try:
                yield
            finally:
                self._answered(number)

    def _start(self) -> int:
        """The number of the request that starts now, 0 where none may."""
        with self._lock:
            if self._wait() > 0.0:
                return 0
            now = self._clock()
            # The first request is long on its way (names are looked up, libraries loaded), and its answer may state
            # a lower limit: the next waits for it.
            self._next = now + (_MARGIN / self._rate if self._warm else max(_MARGIN / self._rate, _FIRST))
            self._number += 1
            self._noticed[self._number] = now + (_ON_ITS_WAY if self._warm else _FIRST)
            return self._number

    def _wait(self) -> float:
        """Seconds until a request may start, 0.0 for none."""
        now = self._clock()
        many = max(1, int(self._rate))
        window = _MARGIN * max(1.0, many / self._rate)
        self._noticed = {number: at for number, at in self._noticed.items() if at + window > now}
        latest = sorted(self._noticed.values())
        full = latest[-many] + window if len(latest) >= many else 0.0
        wait = max(self._next, full) - now
        return wait if wait >= _AT_ONCE else 0.0

    def _answered(self, number: int) -> None:
        with self._lock:
            now = self._clock()
            if number in self._noticed:
                self._noticed[number] = min(self._noticed[number], now)
            if not self._warm:
                self._warm = True
                self._next = min(self._next, now + _MARGIN / self._rate)

    def wait(self) -> float:
        """Seconds until the next request may start."""
        with self._lock:
            return self._wait()

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
