"""Records and citations for the tests of matching.

Real works are given as bibliographic facts; their DOIs were read in a source. Made-up ones are under 10.5555.
"""

from __future__ import annotations

import re
from typing import Any

from refsdb.model import Date, Name, Parsed, Reference, Work

CALCINOSIS = (
    "Cambiaghi S (2000) Fingertip calcinosis cutis. Cutis 66: 465-467",
    "Deza G et al (2016) Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis. Acta Derm Venereol 96:418-419",
    "Lai CH et al (2003) Congenital calcinosis cutis of the ear. J Am Acad Dermatol 49: 122-124",
    (
        "Larralde M et al (2003) Calcinosis cutis following liver transplantation in a pediatric patient. "
        "Pediatric Dermatol 20: 225-228"
    ),
    "Marzano AV et al (1999) Dystrophic calcinosis cutis in subacute lupus. Dermatology 198: 90-92",
    "Niederauer HH et al (1992) Calcinosis cutis in Coxsackie virus infection. Z Skinkr 67: 1101-1104",
    "Ogretmen Z et al (2002) Calcinosis cutis universalis. J Eur Acad Dermatol Venereol 16: 621-624",
    (
        "Poormoghim H et al (2016) Systemic sclerosis and calcinosis cutis: response to rituximab. "
        "J Clin Pharm Ther 41: 94-96"
    ),
    "Salmhofer W et al (1995) Cutaneous calciphylaxis in chronic renal failure. Dermatologist 46: 726-731",
    (
        "Zouboulis CC et al (1990) Calcinosis cutis: Cutaneous manifestations of generalized calcinosis in renal "
        "hyperparathyroidism. dermatologist 41: 212-217"
    ),
)


def work(
    doi: str, title: str = "", source: str = "", author: str = "", online: tuple[int, ...] = (), **more: Any
) -> Work:
    """A work from short facts; `source` is "Journal year;volume:page", `author` is "Family Given; Family Given".

    `online` is the date of publication online; `more` are fields as Crossref names them, with `_` for `-`.
    """
    record: dict[str, Any] = {"DOI": doi, "type": "journal-article", "title": [title] if title else []}
    found = re.fullmatch(r"(.*?) (\d{4})?(?:;([^:]*))?(?::(.*))?", source)
    if found:
        journal, year, volume, page = found.groups()
        record |= {"container-title": [journal], "volume": volume or "", "page": page or ""}
        if year:
            record["issued"] = {"date-parts": [[int(year)]]}
    people = [name.strip().partition(" ") for name in author.split(";") if name.strip()]
    record["author"] = [{"family": family, "given": given} for family, _, given in people]
    if online:
        record["published-online"] = {"date-parts": [list(online)]}
    record |= {name.replace("_", "-"): value for name, value in more.items()}
    return Work.from_record(record)


MORPHEA = work(
    "10.2340/00015555-2271",
    "Solitary Plaque-type Morphea with Dystrophic Calcinosis Cutis",
    "Acta Derm Venereol 2016;96:418-419",
    "Deza Gustavo; Sánchez-Schmidt Julia Maria; Pujol Ramon M.",
    issue="3",
    online=(2015, 11, 3),
)
RITUXIMAB = work(
    "10.1111/jcpt.12340",
    "Systemic sclerosis and calcinosis cutis: response to rituximab",
    "Journal of Clinical Pharmacy and Therapeutics 2016;41:94-96",
    issue="1",
    online=(2015, 12, 15),
)
LOOK_ALIKES = (
    work(
        "10.1001/archderm.124.11.1721",
        "Calcinosis cutis in juvenile dermatomyositis: remarkable response to aluminum hydroxide therapy",
        "Archives of Dermatology 1988;124:1721-1722",
        "Wang W. J.",
    ),
    work(
        "10.1001/archderm.127.2.248",
        "Acral necrosis in a patient with chronic renal failure. Calciphylaxis",
        "Archives of Dermatology 1991;127:248-249",
        "Scheinman P. L.",
    ),
    work(
        "10.1001/archderm.114.10.1473",
        "Concurrent localized scleroderma and discoid lupus erythematosus. Cutaneous 'mixed' or 'overlap' syndrome",
        "Archives of Dermatology 1978;114:1473-1478",
        "Umbert P.",
    ),
    work(
        "10.5070/D38bf9j333",
        "Calcinosis cutis complicating liver transplantation",
        "Dermatology Online Journal 2006;12:23",
    ),
    work(
        "10.1007/s10067-005-1134-5",
        "Calcinosis cutis universalis in a patient with systemic lupus erythematosus",
        "Clinical Rheumatology 2006;25:70-74",
    ),
    work("10.1007/s00105-010-2026-4", "Kutane Kalziphylaxie", "Der Hautarzt 2010"),
    work(
        "10.1007/s001050050919",
        "Calciphylaxis der Haut in Folge einer terminalen Niereninsuffizienz",
        "Der Hautarzt 1999",
    ),
    work(
        "10.1016/j.semarthrit.2011.11.007",
        "Treatment of systemic sclerosis-associated calcinosis: a case report of rituximab-induced regression of "
        "CREST-related calcinosis and review of the literature",
        "Seminars in Arthritis and Rheumatism 2012;41:822-829",
    ),
)


def unread(text: str) -> Parsed:
    """A citation of which nothing was read."""
    return Parsed(text, Reference())


def read(text: str) -> Parsed:
    """A citation in the form "Family I et al (Year) Title. Journal Volume: pages", read as it should be."""
    found = re.fullmatch(r"(\S+) (\w+)( et al)? \((\d{4})\) (.+?[.?]) ?(.+) (\d+): ?([\w-]+)", text)
    if not found:
        raise AssertionError(f"not in the form: {text}")
    family, given, et_al, year, title, journal, volume, page = found.groups()
    reference = Reference(
        type="article-journal",
        author=(Name(family=family, given=given),),
        et_al=bool(et_al),
        issued=Date(int(year)),
        title=title.rstrip("."),
        container_title=journal,
        volume=volume,
        page=page,
    )
    return Parsed(text, reference)
