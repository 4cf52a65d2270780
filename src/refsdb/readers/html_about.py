"""What an HTML page states about itself: in meta elements, JSON-LD, the title of the window and its headings."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from refsdb.readers.html_title import stated_as, title_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLED = re.compile(r"Article|Posting|Page|Report|Work|Chapter|Book")
"""What JSON-LD may speak of, where it is the page."""


def stated(root: HtmlElement) -> dict[str, str]:
    """What the page states: title, author, modified, language; from meta elements, JSON-LD and the title element."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        value = " ".join((meta.get("content") or "").split())
        if name and value:
            found.setdefault(name, []).append(value)
    linked = _linked_data(root)
    about = {
        "title": title_of(root, found, linked.get("title", "")),
        "author": "; ".join(found.get("citation_author", [])) or _creators(found) or linked.get("author", ""),
        "modified": stated_as(
            found,
            "article:modified_time",
            "og:updated_time",
            "last-modified",
            "dcterms.modified",
            "datemodified",
            "dc.date.modified",
            "revised",
            "date",
        )
        or linked.get("modified", ""),
        "language": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    }
    return {key: value for key, value in about.items() if value}


def _creators(meta: dict[str, list[str]]) -> str:
    """The authors that journals and archives state one by one, "Oak, Anna"."""
    several = (meta[name] for name in ("author", "dc.creator", "dc.creator.personalname") if name in meta)
    return "; ".join(dict.fromkeys(next(several, [])))


def _linked_data(root: HtmlElement) -> dict[str, str]:
    """Author and date of the last change from the page's JSON-LD."""
    found: dict[str, str] = {}
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            data: Any = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph") if isinstance(data, dict) else data
        for item in graph if isinstance(graph, list) else [data]:
            if not isinstance(item, dict):
                continue
            if isinstance(headline := item.get("headline"), str) and _TITLED.search(str(item.get("@type"))):
                found.setdefault("title", " ".join(html.unescape(headline).split()))
            if isinstance(modified := item.get("dateModified"), str):
                found.setdefault("modified", modified)
            people = item.get("author")
            names = [
                p.get("name")
                for p in (people if isinstance(people, list) else [people])
                if isinstance(p, dict)
            ]
            if named := [name for name in names if isinstance(name, str)]:
                found.setdefault("author", "; ".join(named))
    return found
