"""Printed lists of names as names: `people("Deza G et al")`."""

from refsdb.parse.names.people import any_list, people
from refsdb.parse.names.plain import plain_list

__all__ = ["any_list", "people", "plain_list"]
