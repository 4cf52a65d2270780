r"""The macros with which astronomers' files name journals (`\apj`), as the AASTeX class prints them.

Names: aastex631.cls and the list of the Astrophysics Data System, which exports entries with them.
"""

from __future__ import annotations

import re

_JOURNALS = {
    "aas": "AAS Meeting Abstracts",
    "aap": "A&A",
    "aapr": "A&A Rev.",
    "aaps": "A&AS",
    "actaa": "Acta Astron.",
    "aj": "AJ",
    "ao": "Appl. Opt.",
    "aplett": "Astrophys. Lett.",
    "apj": "ApJ",
    "apjl": "ApJL",
    "apjlett": "ApJL",
    "apjs": "ApJS",
    "apjsupp": "ApJS",
    "applopt": "Appl. Opt.",
    "apspr": "Astrophys. Space Phys. Res.",
    "apss": "Ap&SS",
    "araa": "ARA&A",
    "astap": "A&A",
    "azh": "AZh",
    "baas": "BAAS",
    "bac": "Bull. Astron. Inst. Czech.",
    "bain": "Bull. Astron. Inst. Netherlands",
    "caa": "Chinese Astron. Astrophys.",
    "cjaa": "Chinese J. Astron. Astrophys.",
    "dps": "AAS/DPS Meeting Abstracts",
    "fcp": "Fund. Cosmic Phys.",
    "gca": "Geochim. Cosmochim. Acta",
    "grl": "Geophys. Res. Lett.",
    "iaucirc": "IAU Circ.",
    "icarus": "Icarus",
    "jaavso": "JAAVSO",
    "jcap": "JCAP",
    "jcp": "J. Chem. Phys.",
    "jgr": "J. Geophys. Res.",
    "jqsrt": "J. Quant. Spectrosc. Radiat. Transfer",
    "jrasc": "JRASC",
    "maps": "Meteorit. Planet. Sci.",
    "memras": "MmRAS",
    "memsai": "Mem. Soc. Astron. Italiana",
    "mnras": "MNRAS",
    "na": "New A",
    "nar": "New A Rev.",
    "nat": "Nature",
    "nphysa": "Nucl. Phys. A",
    "pasa": "PASA",
    "pasj": "PASJ",
    "pasp": "PASP",
    "physrep": "Phys. Rep.",
    "physscr": "Phys. Scr.",
    "planss": "Planet. Space Sci.",
    "pra": "Phys. Rev. A",
    "prb": "Phys. Rev. B",
    "prc": "Phys. Rev. C",
    "prd": "Phys. Rev. D",
    "pre": "Phys. Rev. E",
    "prl": "Phys. Rev. Lett.",
    "procspie": "Proc. SPIE",
    "psj": "PSJ",
    "qjras": "QJRAS",
    "rmxaa": "Rev. Mexicana Astron. Astrofis.",
    "skytel": "S&T",
    "solphys": "Sol. Phys.",
    "sovast": "Soviet Ast.",
    "ssr": "Space Sci. Rev.",
    "zap": "ZAp",
}
_MACRO = re.compile(r"\\([a-z]+)(?![A-Za-z])(?:\{\}|\s+(?=\W|$))?")


def with_names(text: str) -> str:
    r"""The LaTeX with the journals' names in place of their macros: `{\aap}` is `{A\&A}`."""
    return _MACRO.sub(lambda found: _name(found[1]) or found[0], text) if "\\" in text else text


def _name(macro: str) -> str:
    return _JOURNALS.get(macro, "").replace("&", r"\&")
