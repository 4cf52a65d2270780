"""What programs are known to have otherwise than it was exported: each a fault of the program, named and explained."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

from refsdb.model.item import Item
from refsdb.model.scripts import RUN
from refsdb.writers.tidy import tidy
from writers.programs.comparing import Difference
from writers.programs.reading import ASCII

DOT_BIB = frozenset({"bibtex", ASCII, "biblatex"})
_QUOTES = str.maketrans({**dict.fromkeys("“”„«»\"'‘’‚‹›ʻ′″", ""), "™": "tm", "℠": "sm"})


@dataclass(frozen=True, slots=True)
class Fault:
    """`explains` says whether a difference of the program in one of the formats is this fault and no other."""

    name: str
    program: str  # the beginning of its name
    formats: frozenset[str]
    text: str
    explains: Callable[[Difference], bool]


def _complaint(pattern: str) -> Callable[[Difference], bool]:
    wanted = re.compile(pattern)
    return lambda one: one.what == "complaint" and wanted.search(str(one.found)) is not None


def _missing(one: Difference) -> bool:
    """A fact is asked for that the reference does not have."""
    asked = re.search(
        r"Missing mandatory field '(\w+)'|Missing mandatory field - one of '(date), year'", str(one.found)
    )
    said = re.search(r"Warning--(?:empty|missing|to sort, need) ([\w, ]+?)(?: in \S+)?$", str(one.found))
    if one.what != "complaint" or one.item is None or not (asked or said):
        return False
    names = re.findall(r"[a-z]+", (asked[1] or asked[2]) if asked else said[1] if said else "")
    fields = {
        "journaltitle": "container_title",
        "journal": "container_title",
        "booktitle": "container_title",
        "date": "issued",
        "year": "issued",
        "institution": "publisher",
        "school": "publisher",
    }
    known = tidy(one.item.reference).known()
    return not any(fields.get(name, name) in known for name in names if name not in {"key", "or", "and"})


def _no_integer(one: Difference) -> bool:
    if not _complaint(r"'volume' must be datatype 'integer'")(one) or one.item is None:
        return False
    return re.fullmatch(r"(?i)(vol\.? )?\d+", tidy(one.item.reference).volume) is None


def _title(change: Callable[[str], str]) -> Callable[[Difference], bool]:
    """Titles that are the same once `change` is done to both."""
    return lambda one: one.what == "title" and change(str(one.wanted)) == change(str(one.found))


def _bibutils(text: str) -> str:
    for command, char in (("\\textless", "<"), ("\\textgreater", ">"), ("\\textbackslash", "\\"), ("⌃", "^")):
        text = text.replace(command, char)
    return re.sub(r"[\s:_^]", "", normalize("NFKC", text.translate(_QUOTES)))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text.translate(_QUOTES).casefold())


def _math(text: str) -> str:
    """Letters and digits, commands of math and Greek left out."""
    return re.sub(r"\\[a-z]+|[^a-z0-9]", "", normalize("NFKC", text.translate(_QUOTES)).casefold())


def _in_math(one: Difference) -> bool:
    """A title with raised or lowered characters that is the same when they are on the line."""
    return (
        one.what == "title"
        and RUN.search(str(one.wanted)) is not None
        and _math(str(one.wanted)) in _math(str(one.found))
    )


def _hyphens(text: str) -> str:
    return re.sub("[-–—]+", "-", re.sub("[{}]", "", text))


def _body(one: Difference) -> bool:
    """A body's name that holds a comma or an "and"."""
    return (
        one.what == "authors"
        and one.item is not None
        and any(re.search(r"\band\b|,|&", name.literal) for name in one.item.reference.author)
    )


def _suffixed(item: Item) -> bool:
    return any(name.suffix for name in item.reference.author)


FAULTS = (
    Fault(
        "fact",
        "bib",
        DOT_BIB,
        "biber and BibTeX's styles warn of a fact that their type wants and the reference does not have. None is made up.",
        _missing,
    ),
    Fault(
        "integer",
        "biber",
        DOT_BIB,
        "biber's data model wants a whole number as `volume`, and where it is asked to validate it warns of “149A”, “XIV” "
        "and “91–93”, which are printed so. There is no other field for them: the manual (2.2) has `volume` for the volume of "
        "a periodical, Roman or not, and documents print what stands there.",
        _no_integer,
    ),
    Fault(
        "pmid",
        "biber",
        frozenset({"bibtex"}),
        "biber's data model is BibLaTeX's: of BibTeX's files it does not know `pmid` and `pmcid`, which other programs "
        "read, nor other fields that BibLaTeX has under another name.",
        _complaint(r"Field '\w+' invalid in data model"),
    ),
    Fault(
        "bytes",
        "bibtex,",
        frozenset({"bibtex"}),
        "bibtex is older than UTF-8: styles that shorten names or make labels of them take the first byte of a letter, "
        "and LaTeX refuses the half. `--ascii` writes letters that they leave whole; biber knows UTF-8.",
        _complaint("letters of .* are cut in half"),
    ),
    Fault(
        "alphabet",
        "bibtex,",
        frozenset({"bibtex", ASCII}),
        "alpha, apalike, plainnat and their like tell works of one author and year apart by `a` to `z`, and then by what "
        "follows in ASCII: the 27th gets a brace that LaTeX refuses, from the 32nd on bibtex ends with exit code 2. The "
        "list is whole; no spelling of the entries can change the letters. plain, abbrv and IEEEtran number instead, "
        "and BibLaTeX goes on with `aa`.",
        _complaint(
            "isn't valid ASCII for entry|while executing---line|isn't a brace-balanced string for entry"
        ),
    ),
    Fault(
        "types",
        "bibutils",
        frozenset({"biblatex", "ris"}),
        "bibutils 7.2 does not know the type (`@dataset`, `@software`, `DATA`, `CPAPER`, …); it says so and takes "
        "another. Of RIS it says that it has no use for `Y2` and `DB`. All else is kept.",
        _complaint(r"Did not recognize type|Defaulting to|has unused tags|^ris2xml:  "),
    ),
    Fault(
        "letters",
        "bibutils",
        DOT_BIB | {"ris"},
        "bibutils 7.2 takes a straight quote for a curled one, turns `^` into “⌃”, leaves the commands for `<`, `>` "
        "and `\\` as they stand, raises and lowers some characters only (`$^{-3}$` is “⁻3”), and parts a title at its colon. (Written bare, LaTeX prints “¡” and “¿” for them.)",
        _title(_bibutils),
    ),
    Fault(
        "bodies",
        "bibutils",
        frozenset({"ris"}),
        "ris2xml parts the name of a body at “and” and “&”. RIS has no mark that says where a name is one.",
        _body,
    ),
    Fault(
        "doi",
        "JabRef",
        frozenset({"ris"}),
        "JabRef 3.8.2 does not read `DO`, the DOI, and takes `M3` for it, the kind of a thesis or report; later versions do.",
        lambda one: (
            one.what == "doi"
            and (not one.found or (one.item is not None and one.found == one.item.reference.genre))
        ),
    ),
    Fault(
        "and",
        "JabRef",
        frozenset({"ris"}),
        "JabRef 3.8.2 parts the name of a body at “and”, as BibTeX does, and writes no braces round it; and a person's "
        "at the comma before “Jr”.",
        lambda one: _body(one) or (one.what == "authors" and one.item is not None and _suffixed(one.item)),
    ),
    Fault(
        "dashes",
        "JabRef",
        frozenset({"ris", "nbib"}),
        "JabRef 3.8.2 writes dashes as hyphens, one or two, when it imports, those of a DOI too.",
        lambda one: one.what in {"title", "doi"} and _hyphens(str(one.wanted)) == _hyphens(str(one.found)),
    ),
    Fault(
        "bracket",
        "JabRef",
        frozenset({"nbib"}),
        "JabRef 3.8.2 reads no DOI with a square bracket in it, since `[doi]` stands behind it in MEDLINE.",
        lambda one: one.what == "doi" and "[" in str(one.wanted) and not one.found,
    ),
    Fault(
        "series",
        "JabRef",
        frozenset({"nbib"}),
        "JabRef 3.8.2 has one place for `BTI`, a book's title, and `CTI`, its series: the series stays.",
        lambda one: (
            one.what == "title" and one.item is not None and one.found == one.item.reference.collection_title
        ),
    ),
    Fault(
        "case",
        "pandoc",
        DOT_BIB,
        "pandoc sets titles in sentence case as a style for English would, curls straight quotes, writes “TM” for “™” and "
        "drops a brace without a partner.",
        _title(lambda text: re.sub(r"[{}]", "", _plain(text))),
    ),
    Fault(
        "math",
        "pandoc",
        DOT_BIB,
        "`CO$_2$` is math to pandoc, which sets it as math; in CSL-JSON, which has none, it writes `$_2$`.",
        _in_math,
    ),
    Fault(
        "quotes",
        "pandoc",
        frozenset({"ris", "csl-json"}),
        "pandoc curls straight quotes and writes “TM” for “™”.",
        _title(_plain),
    ),
    Fault(
        "pubmed",
        "nbib",
        frozenset({"nbib"}),
        "nbib 0.3 ends at a record that has no PubMed number and at an ISSN of which is not said whether it is the "
        "printed one's. Neither is made up; without these lines it reads all.",
        _complaint(r"refuses '(PMID- |IS  - [\dX-]+)'"),
    ),
    Fault(
        "brace",
        "JabRef",
        frozenset({"ris", "nbib"}),
        "JabRef 3.8.2 reads a brace without a partner, but cannot write it to its .bib file, and does not come back. "
        "Without these braces it reads all.",
        lambda one: _complaint("refuses .*[{}]")(one) or _title(lambda text: re.sub(r"[{}]", "", text))(one),
    ),
    Fault(
        "books",
        "nbib",
        frozenset({"nbib"}),
        "nbib 0.3 does not read `BTI`, the title of a book.",
        lambda one: (
            one.what == "title"
            and one.item is not None
            and one.item.reference.type == "book"
            and not one.found
        ),
    ),
)

# in deposited works only, of which the tests have none
RARE = (
    Fault(
        "script",
        "typst",
        DOT_BIB,
        "typst's lists in HTML print `CO$_2$` as “CO_2”, and a Greek letter there as its command.",
        _in_math,
    ),
    Fault(
        "missing volume",
        "bibtex,",
        frozenset({"bibtex", ASCII}),
        "BibTeX's styles warn of an article that has an issue and no volume: there are such journals.",
        lambda one: (
            _complaint("there's a number but no volume")(one)
            and one.item is not None
            and not one.item.reference.volume
        ),
    ),
    Fault(
        "volume and number",
        "bibtex,",
        frozenset({"bibtex", ASCII}),
        "BibTeX's styles print the volume or the number of a book and its parts, and warn where a reference has both. "
        "Both are written: other programs read both.",
        lambda one: (
            _complaint("can't use both volume and number fields")(one)
            and one.item is not None
            and bool(one.item.reference.volume)
        ),
    ),
    Fault(
        "long lists of authors",
        "bibclean",
        DOT_BIB,
        "bibclean warns of a value that is longer than BibTeX once could hold, as lists of hundreds of authors are.",
        _complaint("String length exceeds standard BibTeX limit"),
    ),
    Fault(
        "namesakes",
        "bibutils",
        frozenset({"bibtex", "ris"}),
        "bibutils 7.2 takes two authors of one name (“Wang, L” and “Wang, L”) for one.",
        lambda one: (
            one.what == "authors"
            and one.item is not None
            and one.found == len(set(tidy(one.item.reference).author)) < int(str(one.wanted))
        ),
    ),
    Fault(
        "page nought",
        "biber",
        DOT_BIB,
        "biber takes `pages = {0}`, which some deposit, for a range that is malformed, and prints it as it stands.",
        lambda one: (
            _complaint("Range field 'pages' in entry .* is malformed")(one)
            and one.item is not None
            and tidy(one.item.reference).page == "0"
        ),
    ),
    Fault(
        "first author",
        "JabRef",
        frozenset({"ris"}),
        "JabRef 3.8.2 takes the first author for two where a blank stands on both sides of the comma (“van Koerten, K. N.”), "
        "and a lone one where it stands before it: it reads “van Koerten and K. N.”.",
        lambda one: (
            one.what == "authors"
            and one.item is not None
            and one.found == int(str(one.wanted)) + 1
            and " " in one.item.reference.author[0].surname
            and (" " in one.item.reference.author[0].given or one.wanted == 1)
        ),
    ),
)
