"""What can go wrong, as one tree.

    RefsError
    ├── InputError            a document or a line cannot be read            exit 3
    │   ├── UnreadableFile      not there, a folder, binary, a format not read
    │   └── NoCitationList      a document in which no list was found
    ├── LibraryError          the library file cannot be used                 exit 2
    │   ├── NotALibrary         another program's file, or no database
    │   ├── NewerLibrary        written by a newer version of refsdb
    │   ├── LockedLibrary       another process is writing
    │   ├── ReadOnlyLibrary     the file or its folder cannot be written
    │   ├── UnknownKey          no entry or reference has this key
    │   ├── CannotUndo          a change that is not there, was undone, or is built upon by a later one
    │   └── CannotChange        a merge, split or decision that makes no sense as asked
    ├── BadQuery              what is searched for cannot be read             exit 2
    ├── SourceError           a source of works could not be asked            exit 4
    │   ├── SourceUnreachable   no answer: network, time-out, still failing after the retries
    │   └── SourceRefused       it answered that the question is not allowed
    └── ExportError           what was written does not read back the same    exit 2

A message says what was being done, with which file and place; `hint` says what to do next.
"""

from __future__ import annotations


class RefsError(Exception):
    """Anything that refsdb reports to people in one line.

    `hint` is the next step that helps, as a sentence without a full stop, or "".
    """

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class InputError(RefsError):
    """A document or a line cannot be read; the others can."""

    exit_code = 3


class UnreadableFile(InputError):
    """The file is not there, is a folder, is binary, or is of a format that is not read."""


class NoCitationList(InputError):
    """The document was read, but holds no citation list."""


class LibraryError(RefsError):
    """The library file cannot be used as asked."""


class NotALibrary(LibraryError):
    """The file is no database, or another program's."""


class NewerLibrary(LibraryError):
    """The file was written by a newer version of refsdb."""


class LockedLibrary(LibraryError):
    """Another process is writing and did not finish in time."""


class ReadOnlyLibrary(LibraryError):
    """The file or its folder cannot be written."""


class UnknownKey(LibraryError):
    """No entry and no reference has this key."""


class CannotUndo(LibraryError):
    """There is no such change, it was undone already, or a later one changed the same."""


class CannotChange(LibraryError):
    """A merge, a split or a decision cannot be made as asked; nothing was changed."""


class BadQuery(RefsError):
    """What is searched for cannot be read: an unknown field, no year, no word."""


class SourceError(RefsError):
    """A source of works gave no usable answer. Never the same as "not found"."""

    exit_code = 4


class SourceUnreachable(SourceError):
    """No answer came: no network, a time-out, or failures that outlasted the retries."""


class SourceRefused(SourceError):
    """The source answered that it will not answer this question."""


class ExportError(RefsError):
    """What was written does not read back as it should; the old file was kept."""
