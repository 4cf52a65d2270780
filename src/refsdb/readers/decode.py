"""Bytes to text: UTF-8, UTF-16 and UTF-32 by their marks, else what the letters say, mostly Windows-1252.

The order follows the WHATWG encoding standard: a byte order mark wins, then UTF-8, whose form is hard to hit by
chance, then windows-1252, unless `legacy` finds the letters of another one.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from refsdb.errors import UnreadableFile
from refsdb.readers.legacy import WESTERN, encoding_of

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
FEW = 0.1
"""Foreign bytes a whole character from which on a text may be no UTF-8 at all."""
MOST_CONTROL = 0.02
"""Share of control bytes above which a file is no text. Print-outs have a few; compressed data about a tenth."""


def decode(name: str, content: bytes) -> str:
    """The text of `content`, without byte order mark, NULs, or other control characters except tab and line ends.

    A UTF-8 text with a few broken bytes keeps what is whole; each broken byte is read as Windows-1252.
    Raises UnreadableFile for binary data and for a UTF-16 or UTF-32 text that is damaged throughout.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            return _clean(
                _trusted(name, rest.decode(encoding, "replace") if encoding != "utf-8" else _mixed(rest))
            )
    wide = _wide(content)
    if wide:
        return _clean(_trusted(name, content.decode(wide, "replace")))
    if len(content.translate(None, CONTROL)) < len(content) * (1 - MOST_CONTROL):
        raise _binary(name)
    try:
        return _clean(content.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    whole, lost = _sequences(content)
    if lost > FEW * whole and (encoding := encoding_of(content)) != WESTERN:
        return _clean(_trusted(name, content.decode(encoding, "replace")))
    if 4 * whole > lost:  # whole sequences are so rare by chance that each counts four
        return _clean(_mixed(content))
    return _clean(_trusted(name, content.decode("latin-1").translate(_WINDOWS)))


def _mixed(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape").translate(_ESCAPED)


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: in Latin text every second byte is NUL."""
    head = content[:2000]
    if len(head) < 4 or head.count(0) < len(head) * 0.3:
        return ""
    if head[1::2].count(0) > len(head) * 0.3 and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) > len(head) * 0.3 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _sequences(content: bytes) -> tuple[int, int]:
    """How many characters above 127 are whole in UTF-8, and how many bytes are foreign to it."""
    broken = content.decode("utf-8", "replace")
    lost = broken.count("\ufffd")
    return len(_ABOVE.findall(broken)) - lost, lost


def _trusted(name: str, text: str) -> str:
    """`text`, if so few of its characters are lost, unassigned or controls that it can be the right encoding."""
    sample = text[:20_000]
    categories = [unicodedata.category(character) for character in sample]
    lost = sample.count("\ufffd") + sum(category in {"Cn", "Co", "Cs"} for category in categories)
    if lost > 2 + len(sample) * MOST_CONTROL:
        raise UnreadableFile(f"{name}: the encoding cannot be read", hint="save it as UTF-8")
    controls = sum(
        category == "Cc" and character not in "\t\n\v\f\r"
        for character, category in zip(sample, categories, strict=True)
    )
    if controls > 2 + len(sample) * MOST_CONTROL:
        raise _binary(name)
    return text


def _binary(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name}: holds binary data, no text", hint="name a text file")


def _clean(text: str) -> str:
    if not _HAS_DROPPED.search(text):
        return text
    return _TERMINAL.sub("", text).translate(_DROPPED)


_DROPPED = dict.fromkeys([*CONTROL, 0x1B, 0xFEFF, 0x7F])

_TERMINAL = re.compile(r"\x1b\[[\d;]{0,20}[A-Za-z]|.\x08")
"""What tells a terminal of colours (ECMA-48), and letters that are struck again to be bold or underlined."""
_ABOVE = re.compile("[^\x00-\x7f]")
_HAS_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")


def _cp1252() -> dict[int, str]:
    """What the bytes 0x80 to 0xFF are in Windows-1252, those that it leaves open as Latin-1's controls."""
    return {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0x100)}


_WINDOWS = _cp1252()
_ESCAPED = {0xDC00 + code: character for code, character in _WINDOWS.items()}
"""How Python's "surrogateescape" marks a broken byte, and what it then stands for."""
