"""A file of references into the library: each record becomes a reference, or is found to be one that is there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from math import inf
from typing import Any

from refsdb.errors import InputError, NoCitationList, UnreadableFile
from refsdb.intake.importing import Imported, import_article
from refsdb.intake.kept import Ready, for_library, marks_of
from refsdb.intake.linking import all_marks, link, mark_again, read_again
from refsdb.intake.reading import Failure, file_name, parsed_together, segmented
from refsdb.intake.several import in_several
from refsdb.match.identity import features, same
from refsdb.model import Article, Bibliography, Broken, Outcome, Record, Reference, Remark
from refsdb.model.csl import EXTRA
from refsdb.readers.content import content_of
from refsdb.readers.kinds import refuse_misnamed
from refsdb.readers.records import read_records
from refsdb.store import Library, StoredReference
from refsdb.store.bibliographies import StoredRecord
from refsdb.store.decisions import FROZEN
from refsdb.store.keys import usable
from refsdb.store.printed import printed
from refsdb.writers.biblost import lost

_ANOTHER_WORK = -inf
_TAGS_OF = {"endnote": "ris"}  # what is kept of EndNote's files has RIS's tags, and goes out there
_STDIN = "-"  # no file of its own: what came through it before is not held against what comes now


@dataclass(frozen=True, slots=True)
class ImportedRecords:
    """What an import of a file of references did. `status` is "new", "changed" or "unchanged".

    `references` is how many records the file has. `new`, `reused` and `changed` are citation keys, one per
    record, `changed` of records that say something else than they did; `altered` are those of `reused` of which the
    library believes something else now. `rekeyed` names the records whose key is another here, each with the key in
    the library; by the keys of `respelled`, which cannot be the library's own, the reference is found as well.
    By those of `joined` it is found too: their records are of a work that has another key here. `renamed` had another
    key in the file, the first of the two, and have the new one here too; `gone` are not in the file any more.
    `maybe_same` are pairs of a new key and one that may be the same work. `broken` is what could not be read,
    `remarks` what needs a look in what could.
    """

    file: str
    format: str
    status: str
    references: int
    new: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
    rekeyed: tuple[tuple[str, str], ...] = ()
    respelled: tuple[tuple[str, str], ...] = ()
    joined: tuple[tuple[str, str], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    maybe_same: tuple[tuple[str, str], ...] = ()
    broken: tuple[Broken, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_files(
    files: Iterable[str], *, stdin: bytes | None = None, jobs: int = 1
) -> Iterator[Ready | Bibliography | Failure]:
    """Each file as what it is: a file of references, or a document with its citations; "-" is `stdin`.

    `jobs` is the number of processes that read. The values come in the order of the files.
    """
    if stdin is not None:
        return in_several(partial(_read_some, stdin=stdin), files, 1)
    return in_several(_read_some, files, jobs)


def _read_some(files: Sequence[str], stdin: bytes | None = None) -> list[Ready | Bibliography | Failure]:
    read = [_read_one(file, stdin if file == _STDIN else None) for file in files]
    articles = parsed_together([one for one in read if isinstance(one, Article)])
    ready = map(for_library, articles)
    return [next(ready) if isinstance(one, Article) else one for one in read]


def _read_one(file: str, stdin: bytes | None) -> Article | Bibliography | Failure:
    try:
        return _read(file, content_of(file, stdin))
    except InputError as error:
        return Failure(file_name(file), error)


def bring_in(library: Library, read: Ready | Bibliography) -> Imported | ImportedRecords:
    """What was read, into the library, in one transaction."""
    return import_records(library, read) if isinstance(read, Bibliography) else import_article(library, read)


def import_records(library: Library, bibliography: Bibliography) -> ImportedRecords:
    """Bring a file of references into the library, in one transaction.

    A record's key is kept where it is usable and free, also for a work that is there under another key. The same
    file again changes nothing; a record that was changed in it changes its reference, and one that has another key
    there gives it, unless a person chose one. What is gone from it stays in the library.
    """
    source = bibliography.source
    added: list[str] = []
    reused: list[str] = []
    changed: list[str] = []
    altered: list[str] = []
    rekeyed: list[tuple[str, str]] = []
    respelled: list[tuple[str, str]] = []
    joined: list[tuple[str, str]] = []
    renamed: list[tuple[str, str]] = []
    maybe: list[tuple[str, str]] = []
    with library.change("import", source) as event:
        before, differs = _Before(library, bibliography), False
        for record in bibliography.records:
            custom = _custom(bibliography, record)
            there = before.take(record)
            if there is not None and there.text == record.text:
                reference = library.references.with_id(there.reference_id)
                reused.append(reference.key)
                if there.gone:
                    library.bibliographies.set_gone(there.id, gone=False)
                    differs = True
            elif there is not None:
                reference, differs = _reworded(library, there, record, custom), True
                changed.append(reference.key)
            else:
                differs = True
                reference_id, made, others = _reference(library, record)
                was = library.references.with_id(reference_id)
                there = before.take_renamed(record, reference_id)
                if there is not None:
                    reference = _reworded(library, there, record, custom)
                    if _is_the_files(library, reference, there.key, record.key):
                        library.decisions.rename(reference_id, record.key)
                        renamed.append((there.key, record.key))
                else:
                    library.bibliographies.add(source, record, custom, reference_id)
                    if not made:
                        read_again(library, reference_id)
                reference = library.references.with_id(reference_id)
                if record.key not in {"", reference.key}:
                    library.references.add_alias(reference_id, record.key)
                    (joined if usable(record.key) else respelled).append((record.key, reference.key))
                (added if made else reused).append(reference.key)
                maybe += [(reference.key, other) for other in others]
                if not made and was.reference != reference.reference:
                    altered.append(reference.key)
            for alias in record.aliases:
                library.references.add_alias(reference.id, alias)
            found = library.references.find(record.key) if record.key else reference
            if found is None or found.id != reference.id:
                rekeyed.append((record.key, reference.key))
        gone = before.gone()
        for one in gone:
            library.bibliographies.set_gone(one.id)
        broken_before = library.bibliographies.broken(source)
        if broken_before != bibliography.broken:
            library.bibliographies.replace_broken(source, bibliography.broken)
        event.says(f"{len(bibliography.records)} references, {len(added)} of them new")
    status = "unchanged"
    if not before.records and not broken_before:
        status = "new"
    elif differs or gone or broken_before != bibliography.broken:
        status = "changed"
    return ImportedRecords(
        file=source,
        format=bibliography.format,
        status=status,
        references=len(bibliography.records),
        new=tuple(added),
        reused=tuple(reused),
        changed=tuple(changed),
        altered=tuple(altered),
        rekeyed=tuple(rekeyed),
        respelled=tuple(one for one in respelled if one not in rekeyed),
        joined=tuple(one for one in joined if one not in rekeyed),
        renamed=tuple(renamed),
        gone=tuple(one.key or library.references.with_id(one.reference_id).key for one in gone),
        maybe_same=tuple(maybe),
        broken=bibliography.broken,
        remarks=bibliography.remarks,
    )


def _reworded(
    library: Library, there: StoredRecord, record: Record, custom: Mapping[str, Any]
) -> StoredReference:
    """The reference of a record, after that says something else than it did."""
    marks = all_marks(library, there.reference_id)
    library.bibliographies.reword(there.id, record, custom, there.reference_id)
    mark_again(library, there.reference_id, marks)
    read_again(library, there.reference_id)
    return library.references.with_id(there.reference_id)


def _is_the_files(library: Library, reference: StoredReference, old: str, new: str) -> bool:
    """Whether the key of a reference came from the file, which has another one now that it can have: no person
    chose it since.
    """
    return (
        reference.key == old
        and FROZEN not in library.remarks.tags(reference.id)
        and library.references.may_have(reference.id, new)
    )


class _Before:
    """What the file held when it was read last; each of its records is held against one of today's."""

    def __init__(self, library: Library, bibliography: Bibliography) -> None:
        self._library = library
        self.records = library.bibliographies.records(bibliography.source)
        self._left = {(one.key, one.text): one for one in self.records}
        self._today = {one.key: one for one in bibliography.records if one.key}
        self._broken = "\n".join(one.text for one in bibliography.broken)
        today = {(one.key, one.text) for one in bibliography.records}
        # of what is not there as it was: what is not found again
        self._lost = {
            one.id: one
            for one in self.records
            if bibliography.source != _STDIN and (one.key, one.text) not in today
        }
        self._gone: defaultdict[str, list[StoredRecord]] = defaultdict(list)
        self._of: defaultdict[int, list[StoredRecord]] = defaultdict(list)
        for one in self._lost.values():
            self._of[one.reference_id].append(one)
            if one.key:
                self._gone[one.key].append(one)

    def take(self, record: Record) -> StoredRecord | None:
        """The same record, or else the one that stood under its key and is most like it, if it may be the work."""
        there = self._left.get((record.key, record.text))
        if there is not None:
            return there
        gone = self._gone[record.key]
        alike = [self._likeness(record, one) for one in gone]
        if not gone or max(alike) <= _ANOTHER_WORK:
            return None
        found = gone.pop(alike.index(max(alike)))
        del self._lost[found.id]
        return found

    def take_renamed(self, record: Record, reference_id: int) -> StoredRecord | None:
        """Of this reference the record that stood under a key which none of its work has today, or under none."""
        self._today.pop(record.key, None)  # it was nothing of what stood under its own key
        for one in self._of.get(reference_id, ()):
            now = self._today.get(one.key)
            if one.id in self._lost and (now is None or self._likeness(now, one) <= _ANOTHER_WORK):
                if one.key:
                    self._gone[one.key].remove(one)
                return self._lost.pop(one.id)
        return None

    def gone(self) -> list[StoredRecord]:
        """What was in the file when it was read last, and was not found again, nor in what cannot be read."""
        lost = (one for one in self._lost.values() if not one.gone)
        return [one for one in lost if not (one.key and one.key in self._broken)]

    def _likeness(self, record: Record, there: StoredRecord) -> float:
        """The weight of what speaks for one work, or _ANOTHER_WORK."""
        was = self._printed(there)
        outcome, evidence = same(record.reference, was)
        if outcome is Outcome.none and not self._is_mended(printed(record.reference).reference, was):
            return _ANOTHER_WORK
        return sum(reason.weight for reason in evidence)

    def _is_mended(self, now: Reference, was: Reference) -> bool:
        """Whether just one field was changed, and not by giving the key to what stood under another."""
        changed = sum(getattr(now, one.name) != getattr(was, one.name) for one in fields(Reference))
        gone = (one for others in self._gone.values() for one in others)
        return changed <= 1 and all(self._printed(one) != now for one in gone)

    def _printed(self, there: StoredRecord) -> Reference:
        return self._library.references.with_id(there.reference_id).printed


def _read(file: str, content: bytes) -> Article | Bibliography:
    bibliography = read_records(file, content)
    if bibliography is None:
        try:
            return segmented(file, content)
        except NoCitationList:
            if error := refuse_misnamed(file_name(file), content):
                raise error from None
            raise
    if not bibliography.records and not bibliography.broken:
        raise UnreadableFile(f"{file_name(file)}: holds no references", hint="its name says that it does")
    return replace(bibliography, source=file_name(file))


def _reference(library: Library, record: Record) -> tuple[int, bool, Sequence[str]]:
    """The number of the reference that a record is of, whether it was made for it, and what may be the same work."""
    if not features(record.reference):  # nothing to find it by but itself
        there = library.bibliographies.with_text(record.text)
        if there is not None:
            return there, False, ()
    linked = link(library, printed(record.reference), marks_of(record.reference), key=record.key)
    return linked.reference.id, linked.made, linked.maybe


def _custom(bibliography: Bibliography, record: Record) -> Mapping[str, Any]:
    """What a CSL item has under `custom`, and the fields that would be lost: they go back when it is exported."""
    custom = json.loads(record.text).get("custom") if bibliography.format == "csl-json" else None
    kept = dict(custom) if isinstance(custom, Mapping) else {}
    bib = bibliography.format == "bibtex"
    if extra := lost(record.reference, record.extra) if bib else dict(record.extra):
        kept[EXTRA] = {_TAGS_OF.get(bibliography.format, bibliography.format): extra}
    return kept
