"""Single fields as styles print them."""

from __future__ import annotations

import random
import re


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _listed(text: str) -> tuple[str, ...]:
    """The items of a text parted by semicolons."""
    return tuple(" ".join(item.split()) for item in text.split(";"))


_SMALL = frozenset(
    "a an and as at by for from in of on or the to with und der die das des von zur im".split()
)


def title(text: str, rng: random.Random, *, book: bool) -> str:
    """In sentence case as it is, in title case, with a stop inside, with a species and its authority."""
    form = rng.random()
    if rng.random() < 0.01:
        text = f"{rng.randrange(1780, 2030)}{rng.choice((':', ''))} {text}"
    change = rng.random()
    if book and change < 0.05:
        return _longest(text).capitalize()
    if change > 0.97:
        head = _longest(text)
        head = rng.choice((head.capitalize(), head.capitalize(), head[: rng.randrange(3, 6)].upper()))
        text = f"{head}{rng.choice((': ', ': ', '. '))}{text[:1].upper()}{text[1:]}"
    if book and ": " in text and rng.random() < 0.35:
        return text.replace(": ", ". ", 1)
    if form > 0.965:
        return text + _species(rng)
    if form > 0.94:
        return text + _named(rng)
    if form < 0.12:
        words = [w if w.lower() in _SMALL else w[:1].upper() + w[1:] for w in text.split(" ")]
        return " ".join(words)
    if form < 0.15:
        return text.lower().capitalize()
    if form < 0.2 and ": " in text:
        return text.replace(": ", ". ", 1)
    if form < 0.22:
        return text + rng.choice(("?", "!", " (review)", " [abstract]"))
    return text


def _longest(text: str) -> str:
    return max(re.split(r"[^\w-]+", text), key=len)


def _named(rng: random.Random) -> str:
    """Words with stops inside that end no title: persons with their initials and titles, numbers, "etc."."""
    initials = "".join(f"{rng.choice(_INITIALS)}." for _ in range(rng.randrange(1, 3)))
    person = f"{initials} {rng.choice(_AUTHORITIES)}"
    other = f"{rng.choice(_INITIALS)}. {rng.choice(_AUTHORITIES)}"
    return rng.choice(
        (
            f" collected by Mr. {person}",
            f" by Dr. {person}",
            f" made by Messrs. {person} and {other}",
            f" of the St. {other} collection",
            f" in memory of Prof. {person}",
            f" gesammelt von Prof. {person}",
            f" nach Dr. {person}",
            f", von Herrn Dr. {person}",
            f" bei {other}",
            " etc. in the U.S. and the U.K.",
            f" No. {rng.randrange(2, 20)}",
            f", Vol. {rng.randrange(1, 9)}",
            f", Bd. {rng.randrange(1, 9)}",
            f" – Teil {rng.randrange(1, 4)}",
            f" vs. {rng.choice(_AUTHORITIES)}",
            f" ca. {rng.randrange(1500, 1900)}",
            f" ({rng.randrange(1800, 1900)}–{rng.randrange(1900, 2000)})",
            f", {rng.randrange(1800, 1900)}-{rng.randrange(1900, 2000)}",
            f" im {rng.randrange(12, 20)}. Jahrhundert",
            f": A reply to {person}",
            f" de M. {person}",
        )
    )


def _species(rng: random.Random) -> str:
    """A name of an animal or plant as titles of systematics have it."""
    genus, order, family = (
        rng.choice(_LATIN).title() + end for end in ("us", rng.choice(("a", "ptera", "oidea")), "idae")
    )
    authority = f"{rng.choice(_AUTHORITIES)}, {rng.randrange(1758, 1990)}"
    name = f"{genus} {rng.choice(_LATIN)}{rng.choice(('us', 'a', 'is', 'ensis', 'i'))}"
    return rng.choice((
        f" {name} ({authority}) ({order}: {family})", f" {name} ({authority})",
        f" of {genus} {authority} ({order}, {family})",
        f" ({order}: {family})", f" ({order}, {family}, {genus})", f". {name} sp. nov. ({family})",
        f" of the genus {genus} ({family})",
        f" {name} {authority}, from {rng.choice(('Brazil', 'Borneo', 'Burma', 'China', 'Madagascar'))}",
        " Part II", ". III. " + order, " (II)",
        f" in the subg. {genus}",
    ))  # fmt: skip


def journal(names: tuple[str, ...], rng: random.Random) -> str:
    """The long or the short name, with or without stops, now and then in small letters or a word short."""
    if not names:
        return ""
    name = rng.choice(names) if len(names) > 1 and rng.random() < 0.35 else names[-1]
    form = rng.random()
    short = len(names) > 1 and name == names[-1] and "." not in name
    if short and form < 0.3:
        words = name.split()
        return " ".join(
            w + "." if 1 < len(w) < 7 and w.lower() not in _SMALL and not w.isupper() else w for w in words
        )
    if form > 0.96:
        return name.lower()
    if 0.88 < form < 0.92 and " " in name:
        return max(name.split(), key=len)
    if form > 0.94 and len(name) < 60:
        return name.title()
    if form > 0.93:
        return name.upper()
    if 0.85 < form < 0.88 and name.count(" ") > 1:
        return name.rsplit(" ", 1)[0]
    return name


def pages(text: str, rng: random.Random) -> str:
    """A range in full or shortened, with a hyphen or a dash, or the first page alone."""
    if not text:
        return ""
    first, _, last = text.partition("-")
    form = rng.random()
    if not last or form < 0.1:
        return first.strip()
    if form < 0.3 and len(first) == len(last) and first.isdigit() and last.isdigit():
        k = 0
        while k < len(first) - 1 and first[k] == last[k]:
            k += 1
        last = last[k:]
    dash = "-" if form < 0.62 else "–"
    return f"{first}{dash}{last}" if rng.random() > 0.04 else f"{first}ff."


def identifier(doi: str, rng: random.Random) -> str:
    """A DOI in one of its forms, an arXiv number, an address."""
    form = rng.random()
    if doi and form < 0.5:
        return rng.choice(
            ("doi:{}", "doi: {}", "https://doi.org/{}", "http://dx.doi.org/{}", "DOI: {}", "DOI {}", "{}")
        ).format(doi)
    if form < 0.6:
        return rng.choice(("arXiv:{}", "arXiv preprint arXiv:{}", "[arXiv:{}]", "arXiv: {} [hep-ph]")).format(
            f"{rng.randrange(7, 24):02d}{rng.randrange(1, 13):02d}.{rng.randrange(1, 20000):05d}"
        )
    if form < 0.64:
        return f"PMID: {rng.randrange(1000000, 39000000)}"
    host = rng.choice(
        (
            "www.example.org",
            "http://www.example.com",
            "https://example.net",
            "http://www.example.edu",
            "https://www.example.gov",
        )
    )
    path = rng.choice(
        (
            "",
            "/",
            "/docs/report.pdf",
            "/papers/{}.html",
            "/index.php?id={}",
            "/~user/paper{}.ps",
            "/de/artikel-{}/",
        )
    ).format(rng.randrange(1, 9999))
    return rng.choice(
        (
            "{}",
            "{}",
            "{}",
            "URL: {}",
            "Available from: {}",
            "Online: {}",
            "verfügbar unter: {}",
            "<{}>",
            "abrufbar unter: {}",
            "Disponível em: {}",
            "Disponible en: {}",
            "Internet: {}",
            "in: {}",
            "In: {}",
            "Retrieved from {}",
            "online verfügbar unter {}",
            "available at {}",
            "disponible sur: {}",
            "Abrufbar unter {}",
        )
    ).format(host + path)


def edition(rng: random.Random, *, german: bool) -> str:
    """Such as "2nd ed.", "3., überarb. Auflage"; mostly nothing."""
    if rng.random() < 0.6:
        return ""
    n = rng.randrange(2, 9) if rng.random() < 0.8 else rng.randrange(9, 32)
    if german:
        return rng.choice((
            f"{n}. Aufl.", f"{n}. Aufl.", f"{n}. Auflage", f"{n}., überarb. Aufl.", f"{n}., erweiterte Auflage",
            f"{n}. neu bearb. Aufl.", f"{n}. überarbeitete und erweiterte Auflage", f"{n}. A.",
        ))  # fmt: skip
    ordinal = {1: "st", 2: "nd", 3: "rd"}.get(n % 10 if n not in {11, 12, 13} else 0, "th")
    if rng.random() < 0.25:
        return rng.choice((
            f"{n}. ed.", f"{n}a ed.", f"{n}e éd.", f"{n}e édition", f"{n}ª edición", f"{n}. edição", f"{n}e druk",
            f"{n}. utg.", f"{n}. uppl.", f"{n}. udg.", f"wyd. {n}", f"{n}. vyd.", f"{n}. bs.", f"{n}. kiad.",
            f"{n}-е изд.", f"изд. {n}-е", f"第{n}版", f"{n}版", f"{n}. izd.", f"{n}. p.",
        ))  # fmt: skip
    return rng.choice(
        (f"{n}{ordinal} ed.", f"{n}{ordinal} edn", f"{n}{ordinal} edition", "rev. ed.", "Rev. edn")
    )


def genre(rng: random.Random, *, german: bool) -> str:
    """The kind of a thesis."""
    if german:
        return rng.choice(
            (
                "Dissertation",
                "Inaugural-Dissertation",
                "Diss.",
                "Diplomarbeit",
                "Habilitationsschrift",
                "Magisterarbeit",
                "unveröff. Manuskript",
                "Masterarbeit",
            )
        )
    return rng.choice((
        "PhD thesis", "Ph.D. thesis", "Ph.D. dissertation", "doctoral dissertation", "Master's thesis",
        "M.Sc. thesis", "MSc thesis", "PhD diss.",
        "master thesis", "Thèse de doctorat", "tesis doctoral", "tesi di laurea", "dissertation", "thesis",
        "unpublished manuscript", "Proefschrift", "Tese de doutorado", "Dissertação de mestrado", "Trabajo de grado",
        "Tese (Doutorado)", "Dissertação (Mestrado em Educação)", "Mémoire de master", "Praca magisterska",
        "Doktora tezi", "Doktorská práca", "Diplomová práce", "Doktorsavhandling", "автореф. дис. ... канд. наук",
    ))  # fmt: skip


def report(rng: random.Random, *, german: bool) -> str:
    """The kind of a report or paper in a numbered row."""
    if german:
        return rng.choice(
            (
                "Arbeitspapier",
                "Diskussionspapier",
                "Forschungsbericht",
                "Discussion Paper",
                "WZB Discussion Paper",
                "Bericht",
            )
        )
    return rng.choice(
        (
            "Working Paper",
            "Technical Report",
            "Tech. Rep.",
            "Discussion Paper",
            "Research Report",
            "Report",
            "NBER Working Paper",
            "Policy Research Working Paper",
            "Occasional Paper",
        )
    )


def remark(rng: random.Random, event: str, *, german: bool) -> str:
    """Where a thing that did not appear was told or lies."""
    if german:
        return rng.choice((
            f"Vortrag auf der Tagung {event}",
            f"Vortrag am {rng.randrange(1, 29)}.{rng.randrange(1, 13)}.1996", "Vortrag",
            "Unveröffentlichtes Manuskript",
            "unveröff. Ms.", "Manuskript", f"Beitrag zur Tagung {event}", f"Referat auf dem {event}",
            "mimeo",
        ))  # fmt: skip
    return rng.choice((
        f"Paper presented at the {event}", f"paper presented at {event}",
        f"Poster presented at the {event}", "Unpublished manuscript", "mimeo",
        f"Paper read at the {event}", f"Lecture at {event}", f"Presentation at the {event}", "Manuscript",
        "Unpublished paper", "Preprint",
        f"communication présentée au {event}", "first draft",
    ))  # fmt: skip


def standard(rng: random.Random) -> str:
    """The number of a standard."""
    house = rng.choice(
        ("ISO", "DIN", "DIN EN", "IEEE Std", "ANSI", "ASTM", "IEC", "ISO/IEC", "BS EN", "ГОСТ")
    )
    part = rng.choice(("", ":2008", ":1999", "-1:2015", "-2"))
    return f"{house} {rng.choice(('', '', 'D', 'E'))}{rng.randrange(10, 29000)}{part}"


def patent(rng: random.Random) -> str:
    """The number of a patent."""
    commas = f"{rng.randrange(1, 12)},{rng.randrange(100, 999)},{rng.randrange(100, 999)}"
    number = rng.choice((commas, str(rng.randrange(100000, 9999999))))
    return rng.choice((
        "US patent {}", "United States patent US {}", "U.S. Patent No. {}", "Patent DE {} C2", "EP {} A1",
        "European Patent EP{}", "WO Patent {}", "Patentschrift DE {}",
    )).format(number)  # fmt: skip


def series(rng: random.Random) -> str:
    """A row of books; often nothing. Its number, where it has one, stands outside as a volume."""
    return "" if rng.random() < 0.35 else rng.choice(_SERIES)


def working_paper(rng: random.Random, *, german: bool) -> str:
    """A numbered row of papers of a house."""
    house, name = rng.choice(_HOUSES), report(rng, german=german)
    return rng.choice((f"{house} {name}", f"{house} {name}s", f"{name} des {house}", f"{house}-{name}"))


def number_mark(rng: random.Random) -> str:
    """What stands before a citation in a numbered or labelled list."""
    if rng.random() < 0.2:
        letters = "".join(rng.choice("ABCDEFGHKLMNPRSTVWZ") for _ in range(rng.randrange(2, 5)))
        letters = letters.title() if rng.random() < 0.5 else letters
        return rng.choice(("[{}]", "[{}+]", "({})")).format(
            f"{letters}{rng.choice(('', ' '))}{rng.randrange(0, 99):02d}"
        )
    return rng.choice(("[{}]", "{}.", "({})", "{})", "{}", "{} ", "[{}].", "•{}")).format(
        rng.randrange(1, 120)
    )


_SERIES = _listed("""
    Lecture Notes in Computer Science; Springer Series in Statistics; Studies in Logic; Beiträge zur Geschichte;
    Oxford Studies in Law; Schriften zur Soziologie; Monographs on Statistics; Topics in Current Chemistry;
    LNCS; Methods in Molecular Biology; Fauna of the World; IFIP Advances; Forschungen zur Stadtgeschichte;
    Collection Histoire; Biblioteca di storia; CRC Press Series; Schriftenreihe des Instituts; Beiträge zur
    Arbeitsmarkt- und Berufsforschung; Veröffentlichungen der Akademie; Studien zur Sozialwissenschaft; Reihe
    Politik und Gesellschaft; Memoirs of the Society; Contributions to Economics; Political Science Series;
    edition suhrkamp
    """)
_HOUSES = _listed("""
    IZA; NBER; WZB; IAB; MPIfG; DIW; CEPR; ZEW; ZUMA; World Bank; ECB; IMF; SWP; HWWA; Sussex European
    Institute; EUI; CESifo; RAND; Max-Planck-Institut; Institut für Höhere Studien; Harvard; ESRC; Bank of
    England; OECD; European Commission; CEPII; ifo
    """)
_LATIN = _words("""
    alb nigr rubr virid flav grand parv long brev magn montan silvat palustr orient austral boreal hirsut glabr
    maculat striat punctat bufon ran lacert pholid hyl salamandr carab formic papilion noct geometr gast pisc av
    mur caud glyph tet
    """)
_INITIALS = "ABCDEFGHJKLMPRSTW"
_AUTHORITIES = _words("""
    Linnaeus Fabricius Latreille Walker Boulenger Cope Günther Peters Fitzinger Wagler Cantor Müller Cuvier Gray
    Hewitson Felder Butler Saussure Burmeister Stål Brunner Rehn Princis Shelford
    """)
LEADS = (
    "Vgl. ", "Vgl. ", "Vgl. dazu ", "Vgl. auch ", "Siehe ", "Siehe auch ", "S. ", "See ", "See also ",
    "See e.g. ", "Cf. ", "Cfr. ",
    "Voir ", "So ", "Zit. nach ", "Dazu ", "Véase ", "In: ", "Quelle: ", "Hierzu ", "For a review see ",
    "- ", "• ", "– ", "* ",
)  # fmt: skip
"""Words before a citation in a note, and bullets."""
TAILS = (
    " (in German)", " [in Russian]", " [PubMed]", " Review.", " Epub ahead of print.", " [CrossRef]",
    " Abstract.", " (Engl. Übers.)",
    ", hier S. 12.", ", hier: S. 3f.", ", insbes. S. 30", " (Hervorh. im Orig.)", " [Google Scholar]",
    " (mimeo)", ", 240 S.", " 320 pp.",
    " (zuerst 1969)", " Unpublished.", " ISBN 3-16-148410-0.", " 180 p.", " – 312 S.",
    " (= Diss. Köln 1999)", " [in Chinese with English abstract]", " (en français)", " In Russian.", " [German].",
    " (in Japanese)", " Accessed online.", " Print.", " Web.", ", zugl. Diss. Univ. Berlin",
)  # fmt: skip
"""Remarks behind a citation."""
