"""Bodies that write: some that exist, and names put together as bodies of many lands are called."""

from __future__ import annotations

import random


def _listed(text: str) -> tuple[str, ...]:
    """The items of a text parted by semicolons."""
    return tuple(" ".join(item.split()) for item in text.split(";"))


KNOWN = _listed("""
    World Health Organization; WHO; UNESCO; World Bank; European Commission; American Psychiatric Association;
    OECD; Eurostat; Centers for Disease Control and Prevention (CDC); National Institute for Health and Clinical
    Excellence (NICE); United Nations; U.S. Department of Health and Human Services; International Labour
    Organization; National Research Council; Royal Society; European Centre for Disease Prevention and Control;
    Food and Agriculture Organization; International Monetary Fund; UNICEF; American Medical Association;
    Department of Education; Ministry of Health; Office for National Statistics; Amnesty International;
    U.S. Census Bureau; Statistisches Bundesamt; Deutscher Bundestag; INSEE; ISTAT; INE; Robert Koch-Institut;
    Bundeszentrale für politische Bildung; Umweltbundesamt (UBA); IPCC; NASA; FAO; IUCN; UNDP; ILO; SPSS Inc.;
    Council of Europe; European Parliament; European Central Bank; Human Rights Watch; Greenpeace; NHS England;
    Bundesministerium für Familie, Senioren, Frauen und Jugend; Bundesministerium für Arbeit und Soziales (BMAS);
    Department for Environment, Food and Rural Affairs; Ministère de l'Éducation nationale; Banco de España;
    National Academies of Sciences, Engineering, and Medicine; Commission of the European Communities;
    Statistics Canada; Government of India; Landesamt für Umwelt, Wasserwirtschaft und Gewerbeaufsicht
    """)
_ENGLISH = (
    "Ministry of {f}", "Department of {f}", "National Institute of {f}", "{l} Society of {f}", "Institute for {f}",
    "{l} Association for {f}", "International Commission on {f}", "Committee on {f}", "{l} Agency for {f}",
    "The {w} Study Group", "{w} Collaboration", "{w} Consortium", "{w} Investigators", "{w} Core Team",
    "{w} Development Team", "{w} Working Group", "Office of {f}", "{l} Council on {f}", "{f} Task Force",
    "{w} Foundation", "Ministry of {f} and {f}", "Department for {f}, {f} and {f}", "Center for {f}",
)  # fmt: skip
_GERMAN = (
    "Bundesministerium für {f}", "Bundesministerium für {f}, {f} und {f}", "Landesamt für {f}", "Bundesamt für {f}",
    "Deutsche Gesellschaft für {f}", "Institut für {f}", "Verband für {f} und {f}", "Arbeitsgemeinschaft {f}",
    "Arbeitsgruppe {f}", "Autorengruppe {f}", "Ministerium für {f} {l}", "Projektgruppe {f}",
    "Senatsverwaltung für {f}",
    "Beirat für {f}", "Kommission {f}", "Stiftung {f}", "Rat für {f}",
)  # fmt: skip
_ROMANCE = (
    "Ministère de la {f}", "Ministerio de {f}", "Ministério da {f}", "Ministero della {f}",
    "Instituto Nacional de {f}", "Commission nationale de la {f}", "Comité de {f}", "Comissão de {f}",
    "Conseil de la {f}", "Associazione per la {f}",
)  # fmt: skip
_FIELDS = (
    _listed("""Health; Education; Labour; Justice; Environment; Energy; Transport; Agriculture; Statistics; Science;
        Technology; Public Health; Social Affairs; Economic Affairs; Human Rights; Climate Change; Nutrition;
        Mental Health; Housing; Trade; Defence; Cardiology; Water Resources; Foreign Affairs"""),
    _listed("""Gesundheit; Bildung; Arbeit; Umwelt; Energie; Verkehr; Landwirtschaft; Statistik; Forschung; Familie;
        Jugend; Soziales; Wirtschaft; Naturschutz; Raumordnung; Ernährung; Integration; Inneres; Kultur;
        Wohnungswesen"""),
    _listed("""Salud; Educación; Agricultura; Cultura; Justicia; Saúde; Educação; Estatística; Culture; Recherche;
        Santé;
        Défense; Sanità; Ricerca; Giustizia; Estadística; Economía"""),
)  # fmt: skip
_LANDS = _listed("""American; British; European; Canadian; Australian; International; Royal; National; Indian;
    Swiss; Italian; World; African; Nordic; Bayern; Hessen; Sachsen""")
_STATES = _listed("""BRASIL; Brasil; FRANCE; España; ESPAÑA; México; SÃO PAULO; United States; Great Britain;
    Germany; Colombia; Italia; PORTUGAL; Canada; India; RIO DE JANEIRO; Argentina; Österreich""")
"""What stands in front of a ministry: "BRASIL. Ministério da Saúde" (ABNT NBR 6023)."""
_WORDS = _listed(
    "R; ATLAS; HIST; SPRINT; EURO; GAP; ALPS; PEACE; CLIMB; TRIAL; DELTA; ORCA; NOVA; STAR; Python; Open; Census"
)


def group(rng: random.Random) -> str:
    """The group that persons write for, as it stands behind their names."""
    word = rng.choice(_WORDS)
    name = rng.choice(
        ("{} Collaboration", "{} Investigators", "{} Study Group", "{} Working Group", "{} Consortium")
    )
    return rng.choice(
        (" ({})", " [{}]", "; {}", ", on behalf of the {}", "; for the {}", ", and the {}")
    ).format(name.format(word))


def body(rng: random.Random) -> str:
    """A body that writes."""
    if rng.random() < 0.45:
        return rng.choice(KNOWN)
    k = rng.choices((0, 1, 2), (5, 4, 2))[0]
    text = rng.choice((_ENGLISH, _GERMAN, _ROMANCE)[k])
    while "{f}" in text:
        text = text.replace("{f}", rng.choice(_FIELDS[k]), 1)
    text = text.replace("{l}", rng.choice(_LANDS[-3:] if k == 1 else _LANDS[:-3])).replace(
        "{w}", rng.choice(_WORDS)
    )
    letters = "".join(word[0] for word in text.split() if word[0].isupper())
    if len(letters) > 2 and rng.random() < 0.15:
        return f"{text} ({letters})"
    return f"{rng.choice(_STATES)}. {text}" if rng.random() < 0.08 else text
