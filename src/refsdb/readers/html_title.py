"""The title of an HTML page: what its meta elements, JSON-LD, window and headings say, held against each other.

The window's title says more than the page's own, the name of the site before or behind it; a heading may be the
site's name, a kicker or a section. Where a heading and the window agree, the heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_HEADINGS = 5
"""Headings of a page in which its title is looked for where none of them is the main one, …"""
LOOKED_AT = 200
"""… and headings of it that are looked at."""
SHORTEST, LONGEST = 5, 200
"""Characters of a title that is printed large."""

_SIGN = r"(?:[|–—―·•»«›‹¦]|::|//|-{1,2}|~)"
_SITE = re.compile(rf"\s+{_SIGN}\s+[^|–—·»]{{2,60}}$")
"""The name of the site behind a title."""
_ENDED = re.compile(rf"\s*$|\s*[|·•»«›‹¦]|\s+{_SIGN}\s|\s*[:：]{{1,2}}\s|\s?[_|｜－—]")
"""What comes behind a title in the window's."""
_ARCHIVED = re.compile(r"(.+?)\s+»\s+Blog Archive\s+»\s+(.+)")
"""How WordPress once wrote the window's title: the blog, and then the post."""
_COLON = re.compile(r"\s?[:：]\s?")
_GREETING = re.compile(
    r"(?:home ?page|welcome|untitled|index\b|start(?:seite)?\b|willkommen|accueil|bienvenue|inicio\b|bienvenid|"
    r"benvenut|new page|neue seite|document$|unbenannt|sans titre|page d.accueil|главная)",
    re.IGNORECASE,
)
"""How the title of a window begins that says nothing of the page."""
_FILE = re.compile(
    r"[\w.-]+\.(?:html?|docx?|pdf|php|txt|odt|rtf)|[A-Za-z]{0,4}\d{4,}\w*|Microsoft Word - .*|\W*|Document\d*",
    re.IGNORECASE,
)
"""What programs put there: "art_12.htm", "L12345"."""
_ROOT = re.compile(
    r"(?!#)(?:https?://[^/?#]+)?/?(?:(?:index|home|default)\.\w{2,5})?(?:#.*)?$", re.IGNORECASE
)
"""Where the name of a site leads: to its first page; "#walls" is a place in this one, "/?p=12" another."""
_LOGO = re.compile(
    r"\b(?:site|blog|web ?site|brand)[-_ ]?(?:title|name|header|logo)\b|\blogo\b", re.IGNORECASE
)
_PARAGRAPHS = frozenset("p div center td".split())
_LARGE = frozenset("+1 +2 +3 +4 4 5 6 7".split())


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading's text, that of its first part, and whether it is the name of the site."""

    text: str
    first: str
    level: int
    of_site: bool


def title_of(root: HtmlElement, meta: Mapping[str, Sequence[str]], headline: str = "") -> str:
    """The title of the page, or "". `meta`: the values of the meta elements by their names in lower case;
    `headline`: what JSON-LD says.
    """
    window = " ".join((root.findtext(".//title") or "").split())
    site = stated_as(meta, "og:site_name", "application-name")
    if archived := _ARCHIVED.fullmatch(window):
        site, window = archived[1], archived[2]
    shared = _without(stated_as(meta, "og:title", "twitter:title"), site)
    heads = list(islice(_heads(root), LOOKED_AT))
    main = [head for head in heads if head.level == 1]
    own = stated_as(meta, "dc.title", "dcterms.title")
    said = _says(window, own) or any(_says(head.text, own) for head in heads)
    return (
        stated_as(meta, "citation_title")
        or (own if said else "")  # else the name of the site, as its program puts it everywhere
        or _agreed(heads, headline, (window, shared))
        or _main(heads, main, window, site)
        or shared
        or _within(root, [head.text for head in heads if not head.of_site][:MOST_HEADINGS], window)
        or own
        or _of_window(window, site)
        or _bold(root)
    )


def stated_as(meta: Mapping[str, Sequence[str]], *names: str) -> str:
    """What the first of these meta elements that the page has says; "" where it has none."""
    return next((meta[name][0] for name in names if name in meta), "")


def _heads(root: HtmlElement) -> Iterator[_Head]:
    """The headings, those of the first level and what says that it is the page's headline as level 1."""
    for element in root.iter("h1", "h2", "h3", "h4", "div", "span", "p", "td"):
        tag = str(element.tag)
        level = int(tag[1]) if tag[0] == "h" else 0
        if not level and (element.get("role") != "heading" or element.get("aria-level", "1") != "1"):
            continue
        text = _text(element)
        if text:
            yield _Head(text, _first(element), level or 1, _of_site(element))


def _first(element: HtmlElement) -> str:
    """The text up to the end of a heading's first part, where it has several."""
    if " ".join((element.text or "").split()):
        return " ".join((element.text or "").split())
    part = next((child for child in element if isinstance(child.tag, str) and _text(child)), None)
    return _text(part) if part is not None else ""


def _of_site(element: HtmlElement) -> bool:
    """Whether a heading is the name of the site: marked so, or a link to its first page and nothing else."""
    if _LOGO.search(f"{element.get('class', '')} {element.get('id', '')}"):
        return True
    link = next(element.iter("a"), None)
    if link is None or _text(link) != _text(element):
        return False
    target = link.get("href", "")
    return "home" in link.get("rel", "") or bool(
        target and _ROOT.match(target[max(0, target.rfind("http")) :])
    )


def _agreed(heads: Sequence[_Head], headline: str, titles: Sequence[str]) -> str:
    """The main heading, or what JSON-LD states, with which the window's title begins; with the sub-title that both
    the window and the heading below it have.
    """
    main = [head for head in heads if head.level == 1 and not head.of_site]
    said = [*(head.text for head in main), *(head.first for head in main), headline]
    for text in said:
        for title in titles:
            if _begins(title, text):
                below = (head.text for head in heads if head.level > 1)
                more = _COLON.match(title, len(text))
                more_text = next((one for one in below if more and title.startswith(one, more.end())), "")
                return title[: more.end() + len(more_text)] if more and more_text else text
    return ""


def _begins(title: str, text: str) -> bool:
    """Whether a title is `text`, or `text` and the name of a site."""
    if len(text) < 2 or not title.casefold().startswith(text.casefold()):
        return False
    return bool(_ENDED.match(title, len(text)))


def _main(heads: Sequence[_Head], main: Sequence[_Head], window: str, site: str) -> str:
    """The page's one main heading, several being sections; where that is the site's name, the first below it that the
    window's title begins with.
    """
    own = [head for head in main if not head.of_site and head.text.casefold() != site.casefold()]
    if len(own) == 1 and len(main) > 1:
        return own[0].text
    if len(main) != 1:
        return ""
    heading, of_site = main[0], not own
    if of_site or (window.endswith(heading.text) and not window.startswith(heading.text)):
        below = (head.text for head in heads if head.level > 1)
        found = next((text for text in below if len(text) > 2 and window.startswith(text)), "")
        return found or ("" if of_site and window else heading.text)
    return heading.text


def _of_window(window: str, site: str) -> str:
    """What the window's title says beside the name of the site; nothing where it is the name of a file."""
    if _FILE.fullmatch(window):
        return ""
    bare = _without(window, site)
    return bare if bare != window else _SITE.sub("", window)


def _without(title: str, site: str) -> str:
    """A title without the name of the site and the sign between them."""
    if len(site) < 2:
        return title
    name = re.escape(site)
    bare = re.sub(
        rf"\s*{_SIGN}\s*{name}$|\s+:\s+{name}$|^{name}\s*(?:{_SIGN}|:)\s*", "", title, flags=re.IGNORECASE
    )
    return bare.strip() or title


def _within(root: HtmlElement, heads: Sequence[str], window: str) -> str:
    """The first heading that the title of the window says again, beside the name of the site; the first of all where
    that is only a greeting.
    """
    if not heads:
        return _large(root)
    if _GREETING.match(window):
        return heads[0]
    return next((text for text in heads if len(text) > 2 and _says(window, text)), "")


def _says(window: str, text: str) -> bool:
    """Whether the window's title has `text` in it, not as a part of words."""
    return bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", window, re.IGNORECASE))


def _large(root: HtmlElement) -> str:
    """The first text that a page without headings prints large, as pages did before style sheets."""
    large = (_text(font) for font in root.iter("font") if font.get("size", "") in _LARGE)
    return next((text for text in large if SHORTEST < len(text) < LONGEST), "")


def _bold(root: HtmlElement) -> str:
    """The first paragraph that is printed bold and is no sentence, of a page that says nothing else."""
    for part in islice(root.iter("b", "strong"), LOOKED_AT):
        parent, text = part.getparent(), _text(part)
        alone = parent is not None and parent.tag in _PARAGRAPHS and text == _text(parent)
        if alone and SHORTEST < len(text) < LONGEST and text[-1] not in ".:,;":
            return text
    return ""


def _text(element: HtmlElement) -> str:
    """What an element prints, without the numbers of footnotes to it."""
    printed = "".join(element.itertext())
    for link in element.iter("a"):
        if (link.get("class") or "") in _CALLS or "doc-noteref" in link.get("role", ""):
            call = "".join(link.itertext())
            printed = printed.removesuffix(call) if call and printed.rstrip().endswith(call) else printed
    return " ".join(printed.split())


_CALLS = frozenset({"footnote-ref", "footnoteRef", "footnote-reference"})
"""Classes of the links that call footnotes: Pandoc, of late and of old, and docutils."""
