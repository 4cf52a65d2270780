"""An article into the library: made, found unchanged, or compared and brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from refsdb.intake.again import resolve_again
from refsdb.intake.kept import Ready, for_library
from refsdb.intake.linking import link, read_again, read_more
from refsdb.intake.reading import Extracted
from refsdb.match.identity import same
from refsdb.model import Citation, Outcome, Reference
from refsdb.store import Library, StoredCitation

_OTHER = "another article, {}, was read from this path before; it stays as it was"
_KEYS = "keys by which it cites are others' in the library, or cannot be keys: {}"
REWORDED = 70.0  # per cent of likeness above which a changed line is the old one, reworded


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `status` is "new", "changed" or "unchanged".

    `added`, `removed`, `reworded` and `moved` are positions: of the new list, `removed` of the old one.
    `renamed` are the new positions of those that name a work again, and now another one.
    `labels` and `old_labels` are the numbers as printed, by position. `new` and `reused` are citation keys.
    `maybe_same` are pairs of a new key and one that may be the same work.
    `look` names the citations that a person should look at, and why.
    """

    file: str
    entry: str
    title: str
    status: str
    citations: int
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    reworded: tuple[int, ...] = ()
    moved: tuple[int, ...] = ()
    renamed: tuple[int, ...] = ()
    new: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()
    maybe_same: tuple[tuple[str, str], ...] = ()
    look: tuple[tuple[int, str], ...] = ()
    warnings: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    old_labels: Mapping[int, str] = field(default_factory=dict)


def import_article(library: Library, read: Extracted | Ready) -> Imported:
    """Bring one article into the library, in one transaction. Decisions, keys and old texts stay."""
    ready = for_library(read) if isinstance(read, Extracted) else read
    article = ready.article
    with library.change("import", article.entry.source) as event:
        there = library.entries.same(article)
        others = library.entries.of_source(article.entry.source) if there is None else []
        stored = library.entries.add(article) if there is None else there
        changed = there is not None and library.entries.update(there.id, article)
        old = library.entries.citations(stored.id)
        plan = _compare(old, article.citations, _one_work(library, ready))
        before_of = {citation.position: before for citation, before in plan.reworded}
        for gone in (*(old[place] for place in plan.removed), *before_of.values()):
            library.entries.remove_citation(gone.id)  # first: two citations never stand at one place
        library.entries.move_citations(plan.kept)
        touched = {old[place].reference_id for place in plan.removed} | {
            one.reference_id for one in before_of.values()
        }
        more: dict[int, list[Reference]] = {}
        new: list[str] = []
        reused: list[str] = []
        maybe: list[tuple[str, str]] = []
        coming = [one for one in article.citations if one.position in plan.added or one.position in before_of]
        marks = [ready.kept[one.position - 1].marks.all for one in coming]
        with library.references.prints.expecting(frozenset().union(*marks)):
            for citation in coming:
                kept = ready.kept[citation.position - 1]
                linked = link(library, kept.printed, kept.marks, before_of.get(citation.position))
                reference = linked.reference
                (new if linked.made else reused).append(reference.key)
                maybe += [(reference.key, other) for other in linked.maybe]
                library.entries.add_citation(
                    stored.id, citation, kept.printed.csl, kept.confidence, reference.id
                )
                if not linked.made:
                    more.setdefault(reference.id, []).append(kept.printed.reference)
        again = resolve_again(library, ready, stored.id, old) if old else {}
        touched.update(*again.values())
        renamed = tuple(position for position, (was, is_now) in again.items() if was != is_now)
        not_ours = _keep_keys(library, stored.id, article.citations)
        for reference_id in sorted(touched | more.keys()):
            if reference_id in touched:
                read_again(library, reference_id)
            else:
                read_more(library, reference_id, more[reference_id])
        status = "unchanged"
        if there is None:
            status = "new"
        elif changed or plan.added or plan.removed or plan.reworded or plan.moved or again:
            status = "changed"
        event.says(
            f"{status} entry {stored.key}; citations {len(article.citations)}, new references {len(new)}"
        )
    return Imported(
        file=article.entry.source,
        entry=stored.key,
        title=article.entry.title,
        status=status,
        citations=len(article.citations),
        added=tuple(sorted(plan.added)),
        removed=tuple(old[place].position for place in plan.removed),
        reworded=tuple(citation.position for citation, _ in plan.reworded),
        moved=plan.moved,
        renamed=renamed,
        new=tuple(new),
        reused=tuple(dict.fromkeys(key for key in reused if key not in new)),
        maybe_same=tuple(maybe),
        look=tuple((one.position, one.doubt) for one in article.citations if one.doubt),
        labels=tuple(citation.label or str(citation.position) for citation in article.citations),
        old_labels={one.position: one.label or str(one.position) for one in old},
        warnings=(*article.warnings, *(_OTHER.format(one.key) for one in others), *not_ours),
    )


def _keep_keys(library: Library, entry_id: int, citations: Sequence[Citation]) -> tuple[str, ...]:
    """Let references be found by the keys by which the document cites them; a remark where another has such a key."""
    keys = {one.position: one.key for one in citations if one.key}
    if not keys:
        return ()
    others: list[str] = []
    for there in library.entries.citations(entry_id):
        key = keys.get(there.position)
        if key is None:
            continue
        library.references.add_alias(there.reference_id, key)
        found = library.references.find(key)
        if found is None or found.id != there.reference_id:
            others.append(f"{key} ({there.reference} here)")
    return (_KEYS.format(", ".join(others)),) if others else ()


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the old list becomes the new one; `added` are new positions, `removed` places in the old list."""

    kept: tuple[tuple[int, Citation], ...]
    moved: tuple[int, ...]
    reworded: tuple[tuple[Citation, StoredCitation], ...]
    added: frozenset[int]
    removed: tuple[int, ...]


def _one_work(library: Library, ready: Ready) -> Callable[[Citation, StoredCitation], bool]:
    """Whether a line can be an old one, reworded: it may say more or other things, but of the same work."""

    def one_work(citation: Citation, stored: StoredCitation) -> bool:
        printed = library.references.with_id(stored.reference_id).printed
        return same(ready.kept[citation.position - 1].printed.reference, printed)[0] is not Outcome.none

    return one_work


def _compare(
    old: Sequence[StoredCitation],
    new: Sequence[Citation],
    one_work: Callable[[Citation, StoredCitation], bool],
) -> _Plan:
    places: dict[str, list[int]] = {}
    for place, stored in enumerate(old):
        places.setdefault(stored.text, []).append(place)
    kept, left = [], []
    for citation in new:
        same_text = places.get(citation.text)
        if same_text:
            kept.append((citation, same_text.pop(0)))
        else:
            left.append(citation)
    gone = sorted(place for rest in places.values() for place in rest)
    pairs = sorted(
        (
            (fuzz.ratio(citation.text, old[place].text), citation, place)
            for citation in left
            for place in gone
        ),
        key=lambda pair: (-pair[0], pair[1].position, pair[2]),
    )
    reworded: dict[int, int] = {}  # new position -> place in the old list
    taken: set[int] = set()
    for _, citation, place in pairs:
        if citation.position not in reworded and place not in taken and one_work(citation, old[place]):
            reworded[citation.position] = place
            taken.add(place)
    return _Plan(
        kept=tuple((old[place].id, citation) for citation, place in kept if _differs(old[place], citation)),
        moved=tuple(
            citation.position for citation, place in kept if old[place].position != citation.position
        ),
        reworded=tuple((one, old[reworded[one.position]]) for one in left if one.position in reworded),
        added=frozenset(one.position for one in left if one.position not in reworded),
        removed=tuple(place for place in gone if place not in taken),
    )


def _differs(stored: StoredCitation, citation: Citation) -> bool:
    return (stored.position, stored.label, stored.doubt) != (
        citation.position,
        citation.label,
        citation.doubt,
    )
