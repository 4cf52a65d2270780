"""The words of the house as values. Frozen, slotted, standard library only."""

from refsdb.model.belief import (
    Belief,
    Consensus,
    ConsensusState,
    adds_nothing,
    agree,
    believe,
    consensus,
    shown,
)
from refsdb.model.bibliography import Bibliography, Broken, Record, Remark
from refsdb.model.cited import Cited
from refsdb.model.date import Date
from refsdb.model.document import Block, BlockKind, Document
from refsdb.model.entry import Article, Citation, Entry, Identifier
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Parsed, Reference
from refsdb.model.verdict import ANSWERED, OTHER_TITLE, Candidate, Evidence, Outcome, Verdict
from refsdb.model.work import Work

__all__ = [
    "ANSWERED",
    "OTHER_TITLE",
    "Article",
    "Belief",
    "Bibliography",
    "Block",
    "BlockKind",
    "Broken",
    "Candidate",
    "Citation",
    "Cited",
    "Consensus",
    "ConsensusState",
    "Date",
    "Document",
    "Entry",
    "Evidence",
    "Identifier",
    "Item",
    "Name",
    "Outcome",
    "Parsed",
    "Record",
    "Reference",
    "Remark",
    "Verdict",
    "Work",
    "adds_nothing",
    "agree",
    "believe",
    "consensus",
    "shown",
]
