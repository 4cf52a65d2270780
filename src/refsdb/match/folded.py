"""Folded strings, the last ones held: a print and its record say much the same."""

from functools import lru_cache

from refsdb.text import fold as _fold

fold = lru_cache(maxsize=8192)(_fold.fold)
