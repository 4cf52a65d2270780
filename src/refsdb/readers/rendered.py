"""Reference data that a file holds but does not print, as one line in the order that most styles print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the line is made of; "" is absent. `author` and `editor` are lists of names, as they are to be printed."""

    author: str = ""
    editor: str = ""
    year: str = ""
    title: str = ""
    journal: str = ""
    book: str = ""
    kind: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    edition: str = ""
    place: str = ""
    publisher: str = ""
    doi: str = ""
    eprint: str = ""
    isbn: str = ""
    url: str = ""

    def line(self) -> str:
        """Names (year). Title. Container volume(number): pages. Place: publisher. Identifiers; "" without a title."""
        names = self.author or (self.editor if not self.book else "")
        parts = [
            self.title,
            self._container(),
            self.edition,
            joined(self.place, self.publisher, ": "),
            f"doi: {self.doi}" if self.doi else "",
            self.eprint,
            f"ISBN {self.isbn}" if self.isbn else "",
            "" if self.doi else self.url,
        ]
        out = joined(names, f"({self.year})" if self.year else "", " ")
        for part in parts:
            out = joined(out, part, " " if out[-1:] in ".?!" else ". ")
        return out if self.title or names else ""

    def _container(self) -> str:
        if self.journal:
            place = (
                f"{self.volume}({self.number})" if self.volume and self.number else self.volume or self.number
            )
            return joined(joined(self.journal, place, " "), self.pages, ": ")
        pages = f"pp. {self.pages}" if self.pages else ""
        if self.book:
            return joined(f"In: {joined(self.editor, self.book, ' ')}", pages, ", ")
        volume = f"vol. {self.volume}" if self.volume else ""
        return joined(joined(self.kind, volume, ", "), pages, ", ")


def joined(left: str, right: str, between: str) -> str:
    """Both with `between` between them, or the one that there is."""
    return f"{left}{between}{right}" if left and right else left or right


def people(names: list[str], *, more: bool = False, editors: bool = False) -> str:
    """Names as "Adler, Anna; Berger, Karl", with "et al." for `more` and "(eds.)" for editors."""
    role = f" ({'eds' if len(names) > 1 else 'ed'}.)" if editors and names else ""
    return "; ".join(names) + (" et al." if more and names else "") + role
