"""The keys in Pandoc's Markdown: `[@key; see @other, p. 3]`, `@key [p. 3]`, `[-@key]`, `@{any key}`, `nocite: '@*'`.

Not in code, comments and addresses; `name@example.org` is none, nor what stands behind a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Pandoc's manual, "Citation syntax": a letter, digit or _, then these signs between alphanumerics
_KEY = re.compile(
    r"(?<![\w@.\\])-?@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>\*|\w+(?:[:.#$%&+?<>~/-]\w+|(?<=\w)::?\w+)*))"
)
# labels of pandoc-crossref, bookdown and Quarto: cited in the same form, but things in the manuscript itself
_LABEL = re.compile(
    r"(?:fig|tbl|tab|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|ch|app|suppfig)[:-].+"
)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_NOTE = re.compile(r"^([ ]{0,3})\[\^[^\]\s]+\]:", re.MULTILINE)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://\S+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_CODE = re.compile(r"\s*<(?:pre|code|script|style|textarea)\b", re.IGNORECASE)
_ESCAPED_SIGN = re.compile(r"\\@")
_HIDDEN = "\ue000"  # in place of an "@" behind a backslash, which the Markdown reader would take away


def parts(text: str) -> Iterator[tuple[str, str]]:
    """("key", …), in their order; a key "*" is the whole library."""
    from markdown_it import MarkdownIt

    front = _FRONT.match(text)
    if front:
        yield from _found(re.sub(r"(?m)(?:^|\s)#.*$", "", front[1]))
        text = text[front.end() :]
    text = _ESCAPED_SIGN.sub(_HIDDEN, _NOTE.sub(r"\1", _COMMENT.sub(" ", text)))
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            said = [child.content if child.type == "text" else "\n" for child in token.children or ()]
            yield from _found("".join(said))
        elif token.type == "html_block" and not _CODE.match(token.content):
            yield from _found(_TAG.sub(" ", token.content))


def _found(text: str) -> Iterator[tuple[str, str]]:
    for one in _KEY.finditer(_ADDRESS.sub(" ", text)):
        key = one["braced"] or one["key"]
        if not _LABEL.fullmatch(key):
            yield "key", key
