"""Works of old authors, whom short titles and editors follow: "W. Oak, Hamlet, ed. A. Elm", "Dante, Commedia"."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import is_suffix

_CUES = frozenset("ed edited hg hrsg herausgegeben éd a übers übersetzt trans translated".split())
"""What leads from such a work to who has edited it: of the plural, those before it are the editors."""
_LANGUAGES = frozenset(
    "lat dt deutsch griech gr lateinisch griechisch engl frz ital span franz arab hebr".split()
)
_OLD = frozenset(
    """
    Aeschylus Aischylos Apuleius Ariost Ariosto Aristophanes Aristoteles Aristotle Augustine Augustinus
    Boccaccio Boethius Caesar Catull Catullus Cervantes Chaucer Cicero Dante Demosthenes Descartes Epictetus
    Epiktet Erasmus Euripides Eusebius Galen Goethe Herodot Herodotus Hesiod Hippokrates Homer Horace Horaz
    Isocrates Isokrates Josephus Juvenal Lessing Livius Livy Lucan Lucian Lucretius Lukian Lukrez Machiavelli
    Martial Molière Montaigne Ovid Ovidius Pausanias Petrarca Petrarch Pindar Plato Platon Plautus Plinius Pliny
    Plotin Plotinus Plutarch Polybios Polybius Propertius Properz Quintilian Rousseau Sallust Schiller Seneca
    Shakespeare Sophocles Sophokles Spinoza Strabo Strabon Sueton Suetonius Tacitus Terence Terenz Theokrit
    Theophrast Thucydides Thukydides Vergil Virgil Vitruv Vitruvius Voltaire Xenophon
    """.split()
)
"""Authors who are named by one word."""


@judgement(labels.EDITOR, labels.OTHER, lacks=[labels.AUTHOR, labels.TITLE, labels.CONTAINER])
def title_before_editors(draft: Draft) -> None:
    """The "Hamlet" of "W. Oak, Hamlet, | ed. | A. Elm" is the title, and who stands before it has written it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    named, cue, editors = draft.parts[0], draft.next_to(0, labels.OTHER), draft.next_to(1, labels.EDITOR)
    if named.label != labels.EDITOR or named.first or cue is None or editors is None:
        return
    if words[cue.first].lower() not in _CUES or gaps[cue.first].strip(". ") != ",":
        return
    commas = [k for k in range(1, named.last + 1) if gaps[k] == ", "]
    last = named.last
    while commas and words[commas[-1]].lower() in _LANGUAGES:  # "Annalen, lat./dt., hg. v."
        last = commas.pop() - 1
    if not commas:
        return
    k = commas[-1]
    title = words[k : last + 1]
    person = title[0].lower() in GIVEN and (len(title) > 1 or k == 1)  # "Oak, Ann, ed."
    if person or any(len(word) == 1 for word in title) or is_suffix(title[0]):
        return
    author = replace(named, label=labels.AUTHOR, last=k - 1)
    draft.recut(0, 1, author, replace(named, label=labels.TITLE, first=k, last=last))


@judgement(labels.TITLE, lacks=[labels.AUTHOR])
def author_of_old(draft: Draft) -> None:
    """The "Dante" of "Dante, Commedia" has written it, and the "Livy" of "Livy. History. Translated by A. Elm"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    title = draft.parts[0]
    if title.label != labels.TITLE or title.first or words[0] not in _OLD:
        return
    k = 2 if words[:2] == ["Dante", "Alighieri"] else 1
    parted = k <= title.last and (gaps[k] == ", " or (gaps[k] == ". " and labels.TRANSLATOR in draft.labels))
    if parted and words[k][0].isupper() and words[k] not in _OLD:
        draft.recut(0, 1, replace(title, label=labels.AUTHOR, last=k - 1), replace(title, first=k))


@judgement(labels.AUTHOR, labels.OTHER, lacks=[labels.TITLE, labels.CONTAINER])
def work_of_old(draft: Draft) -> None:
    """The "Letters" of "Pliny, Letters, trans. B. Oak" is what he wrote, and no name of his."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    author, cue = draft.parts[0], draft.next_to(0, labels.OTHER)
    k = author.first + 1
    if (
        author.label == labels.AUTHOR
        and cue
        and words[cue.first].lower() in _CUES
        and words[author.first] in _OLD
        and k <= author.last
        and gaps[k] == ", "
        and len(words[k]) > 1
        and words[k].lower() not in GIVEN
        and not any("," in gap or "." in gap for gap in gaps[k + 1 : author.last + 1])
    ):
        draft.recut(0, 1, replace(author, last=k - 1), replace(author, label=labels.TITLE, first=k))
