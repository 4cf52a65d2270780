"""Names of lands, in small letters, in English and as some call themselves."""

from __future__ import annotations

LANDS = frozenset(
    """
    afghanistan albania algeria angola argentina australia austria bangladesh belgium belize bolivia botswana
    brazil brasil bulgaria burkina burma cambodia cameroon canada chad chile china colombia congo croatia cuba
    cyprus denmark ecuador egypt england estonia ethiopia fiji finland france gabon gambia germany ghana greece
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
    jamaica japan jordan kazakhstan kenya korea kuwait laos latvia lebanon liberia libya lithuania madagascar
    malawi malaysia mali mauritius mexico méxico mongolia morocco mozambique myanmar namibia nepal netherlands
    nicaragua niger nigeria norway oman pakistan panama panamá paraguay peru perú philippines poland portugal
    qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname
    sweden switzerland syria taiwan tanzania thailand togo tunisia turkey uganda ukraine uruguay uzbekistan
    venezuela vietnam wales yemen zambia zimbabwe deutschland österreich schweiz frankreich italien spanien
    españa italia polen türkei europe europa africa asia america
    """.split()
)
LANDS_OF_WORDS = frozenset({
    "russian federation", "united states", "united kingdom", "south africa", "new zealand", "costa rica", "sri lanka",
    "hong kong", "puerto rico", "el salvador", "saudi arabia", "south korea", "north america", "south america",
    "central america", "southeast asia", "west africa", "east africa", "new guinea", "papua new guinea",
    "new caledonia", "czech republic", "dominican republic", "burkina faso", "sierra leone",
})  # fmt: skip
"""Those of several words."""
LATIN_TOWNS = frozenset(
    """
    amstelodami antverpiae argentorati augustae basileae batavorum berolini bonnae bononiae bruxellis
    budae cantabrigiae coloniae comitum cracoviae erlangae flensburgi florentiae francofurti friburgi
    genevae giessae goettingae gothae gottingae gryphiae hafniae hagae halae hamburgi heidelbergae
    helsingforsiae holmiae ienae jenae kiliae kiloniae lipsiae londini londinii lovanii lugduni lundae
    marburgi matriti mediolani monachii neapoli norimbergae oxonii parisiis patavii pestini petropoli
    pragae regiomonti rigae romae rostochii stutgardiae taurini tiguri traiecti trajecti tubingae turici
    upsaliae varsoviae venetiis viennae vindobonae vratislaviae wratislaviae
    """.split()
)
"""Towns as they stand in old imprints: "Holmiae", "Lugduni Batavorum"."""

POSTAL_STATES = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    RI SC SD TN TX UT VT VA WA WV WI WY DC
    """.split()
)
"""The United States, as their post shortens them."""

_STATES = frozenset(
    state.strip()
    for state in """
    acre|alagoas|amapá|amazonas|bahia|ceará|distrito federal|espírito santo|goiás|maranhão|mato grosso
    |mato grosso do sul|minas gerais|pará|paraíba|paraná|pernambuco|piauí|rio de janeiro|rio grande do norte
    |rio grande do sul|rondônia|roraima|santa catarina|são paulo|sergipe|tocantins
    """.split("|")
)
"""Of Brazil."""
_OF_STATE = ("(estado)", "(município)", "(cidade)", "(distrito federal)")


def is_state(name: str) -> bool:
    """Whether a state or a town of Brazil is named as who speaks: "PARANÁ", "SÃO PAULO (Estado)" (NBR 6023)."""
    small = name.lower()
    return small.endswith(_OF_STATE) or (small in _STATES and name.isupper())
