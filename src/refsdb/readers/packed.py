"""Formats that are XML in a zip archive (DOCX, ODT): their parts, with a limit to what they may unpack to."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from refsdb.errors import UnreadableFile

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 32 * 1024 * 1024
"""Bytes that one part may unpack to; the text of a book of a thousand pages is a third of it."""
MOST_PARTS = 10_000


class Package:
    """The archive of a document. Reading a part raises UnreadableFile where it is damaged or too large."""

    def __init__(self, name: str, content: bytes, what: str) -> None:
        self.name, self.what = name, what
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._infos = {info.filename: info for info in self._zip.infolist()[:MOST_PARTS]}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
            raise UnreadableFile(
                f"{name}: {what} that is damaged or cut short", hint="get the whole file, or save it again"
            ) from error

    def read(self, part: str) -> bytes | None:
        """The bytes of a part, or None where the archive has no such part."""
        info = self._infos.get(part)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise UnreadableFile(
                f"{self.name}: {self.what} with a password", hint="save it without a password"
            )
        try:
            with self._zip.open(info) as file:
                data = file.read(LARGEST + 1)
        except Exception as error:  # zipfile and zlib raise whatever the damage is
            raise self._damaged(part) from error
        if len(data) > LARGEST:
            raise UnreadableFile(
                f"{self.name}: {part} in it unpacks to more than {LARGEST >> 20} MB",
                hint="save its text alone, without pictures and data",
            )
        return data

    def xml(self, part: str) -> _Element | None:
        """The root element of a part, or None. Entities are not expanded, nothing outside is fetched."""
        from lxml import etree

        data = self.read(part)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            return etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise self._damaged(part) from error

    def _damaged(self, part: str) -> UnreadableFile:
        return UnreadableFile(
            f"{self.name}: {self.what} whose part {part} is damaged", hint="open it and save it again"
        )
