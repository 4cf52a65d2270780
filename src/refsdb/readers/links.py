"""Where the links of a text lead to: formats with links often print neither the DOI of a work nor its address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refsdb.text.identifiers import bare_doi

# resolvers, and the searches that publishers hand a DOI to
_TARGET = re.compile(
    r"(?:doi\.org/|[?&;](?:rft_)?doi=)(10(?:\.|%2e)\d{4,9}(?:/|%2f)[^?#&\s\"<>]+)", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s\"<>/]+\.[^\s\"<>]+", re.IGNORECASE)
_HELP = re.compile(
    r"://(?:[\w-]+\.)*(?:scholar\.google\.|google\.[a-z.]+/search|ncbi\.nlm\.nih\.gov/(?:pubmed|entrez)|"
    r"pubmed\.ncbi\.|scopus\.com|web(?:ofscience|ofknowledge)\.|isiknowledge\.|crossref\.org|worldcat\.org|adsabs\.|"
    r"chemport\.|zbmath\.org|semanticscholar\.org|(?:dx\.)?doi\.org|wiki(?:pedia|data|media)\.org)"
    r"|#(?:cite|ref|fn|bib|cr|b|r)[\w.:-]*\d",
    re.IGNORECASE,
)
"""Searches and catalogues that lists link to, articles of an encyclopedia, and places in the page itself."""
_WORDS = frozenset("link pdf online url web website weblink here html text fulltext".split())
FEWEST = 3
"""Words that a link prints at least if it prints a title, and no author's name."""


def linked_work(addresses: Iterable[str | None]) -> str:
    """The DOI that `addresses` name, else the address of the work; "" where they name none, or several: then nobody
    knows whose each is. Searches, catalogues and places in the page are no addresses of works.
    """
    named = [address for address in addresses if address]
    dois = {doi.lower(): doi for address in named if (doi := linked_doi(address))}
    if dois:
        return next(iter(dois.values())) if len(dois) == 1 else ""
    urls = {
        address.strip() for address in named if _ADDRESS.match(address.strip()) and not _HELP.search(address)
    }
    return urls.pop() if len(urls) == 1 else ""


def linked_doi(address: str) -> str:
    """The DOI that an address names, or ""."""
    found = _TARGET.search(address) if "doi" in address.lower() else None
    return (bare_doi(found[1]) or "") if found else ""


def names_work(printed: str) -> bool:
    """Whether a link that prints this leads to the work: it prints a title, or "PDF", and not a person's name."""
    words = printed.split()
    return len(words) >= FEWEST or printed.strip(" .:[]()").lower() in _WORDS
