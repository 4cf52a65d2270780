"""What an HTML page states about itself: in meta elements, JSON-LD, the title of the window and its headings."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE = re.compile(r"\s+[|–—·»:-]\s+[^|–—·»-]{2,60}$")
MOST_HEADINGS = 5
"""Headings of a page in which its title is looked for."""
_GREETING = re.compile(
    r"(?:home ?page|welcome|untitled|index\b|start(?:seite)?\b|willkommen|accueil|bienvenue|inicio\b|bienvenid|"
    r"benvenut|new page|neue seite|document$|unbenannt|sans titre|page d.accueil|главная)",
    re.IGNORECASE,
)
"""How the title of a window begins that says nothing of the page."""


def stated(root: HtmlElement) -> dict[str, str]:
    """What the page states: title, author, modified, language; from meta elements, JSON-LD and the title element."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        value = " ".join((meta.get("content") or "").split())
        if name and value:
            found.setdefault(name, []).append(value)
    linked = _linked_data(root)
    titles = [_text(h1) for h1 in root.iter("h1")]
    title = " ".join((root.findtext(".//title") or "").split())
    about = {
        "title": _first(found, "citation_title", "dc.title")
        or _under_site(root, _only(titles), title)
        or _first(found, "og:title")
        or _within(root, title)
        or _SITE.sub("", title),
        "author": "; ".join(found.get("citation_author", []))
        or _first(found, "author", "dc.creator")
        or linked.get("author", ""),
        "modified": _first(
            found,
            "article:modified_time",
            "og:updated_time",
            "last-modified",
            "dcterms.modified",
            "datemodified",
        )
        or linked.get("modified", ""),
        "language": root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    }
    return {key: value for key, value in about.items() if value}


def _first(found: dict[str, list[str]], *names: str) -> str:
    return next((found[name][0] for name in names if name in found), "")


def _only(titles: list[str]) -> str:
    """The page's one main heading; several are sections."""
    titles = [title for title in titles if title]
    return titles[0] if len(titles) == 1 else ""


def _under_site(root: HtmlElement, heading: str, title: str) -> str:
    """The page's one main heading; where that is the site's name, with which the title of the window ends, the
    heading that it begins with.
    """
    if heading and title.endswith(heading) and not title.startswith(heading):
        heads = (_text(head) for head in root.iter("h2", "h3"))
        return next((text for text in heads if len(text) > 2 and title.startswith(text)), heading)
    return heading


def _within(root: HtmlElement, title: str) -> str:
    """The first heading that the title of the window says again, beside the name of the site; the first of all where
    that is only a greeting.
    """
    heads = [text for heading in root.iter("h1", "h2", "h3", "h4") if (text := _text(heading))][
        :MOST_HEADINGS
    ]
    if not heads:
        return _large(root)
    if _GREETING.match(title):
        return heads[0]
    return next((text for text in heads if len(text) > 2 and text.casefold() in title.casefold()), "")


def _large(root: HtmlElement) -> str:
    """The first text that a page without headings prints large, as pages did before style sheets."""
    large = (_text(font) for font in root.iter("font") if font.get("size", "") in _LARGE)
    return next((text for text in large if SHORTEST < len(text) < LONGEST), "")


_LARGE = frozenset("+1 +2 +3 +4 5 6 7".split())
SHORTEST, LONGEST = 5, 200
"""Characters of a title that is printed large."""


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


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
