"""Printed lists of names as names: `people("Deza G et al")`."""

from refsdb.parse.names.people import people

__all__ = ["people"]
