"""refsdb: many entries, each with a printed citation list, become one linked library."""

__version__ = "0.1.0"
