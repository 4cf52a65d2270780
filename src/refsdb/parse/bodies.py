"""Bodies whose names are like persons': "Banque de France", "House of Lords", "Norsk Polarinstitutt"."""

from __future__ import annotations

import re

from refsdb.parse.lexicon import mostly
from refsdb.parse.names.given import GIVEN

_LINK = (
    r"(?:van|voor|der|den|het|en|de(?:\sla|\slos|\slas)?|del(?:la|le)?|dei|degli|da|do|dos|das|di|du|des|of(?:\sthe)?"
    r"|for|y|e)"
)
_NAME = r"(?:d(?:ell)?['’])?[A-ZÀ-Þ][\w-]+"
_OFFICIAL = re.compile(
    rf"""(?:(?:Banco|Banca|Banque|Ministerie|Ministerstwo|Ministerstvo|Ministarstvo|Ministeriet|Gemeente|Provincie|Nationaal|Centraal|Agentschap|Rijks(?:dienst|instituut)|Inspectie
    |Ayuntamiento|Gobierno|Jefatura|Generalitat|Diputación|Presidencia|Procuraduría|Defensoría|Prefeitura|Governo
    |Presidência|Regione|Comune|Presidenza|Tribunale|Autorità|Préfecture|Mairie|Landeshauptstadt|Landkreis|Freistaat
    |Conselho|Consejo|Consiglio|Conseil|\w+kammer|Norges|Sveriges|Danmarks|Statistik)
    |(?:House|Bank|Kamer|Raad|Dienst|Cámara|Câmara|Camera|Chambre|Corte|Cour|Junta|Xunta|Estado|Ville|Commune|Città)
    (?=\s(?:{_LINK}\s|d(?:ell)?['’])))
    (?:\s(?:{_NAME}|{_LINK}))+""",
    re.VERBOSE,
)
"""Offices that are named with words of names: "Banco Mundial", "Ministerie van Verkeer en Waterstaat"."""
_SMALL = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[\w'’-]+){0,9}?\s[a-zà-ÿ'’]{5,}")
"""Bodies whose names end in a word with a small letter, as no person's does: "Cour des comptes"."""
_ADJECTIVE = re.compile(
    rf"""(?:(?:Schweizerische|Österreichische|Deutsche|Europäische|Bayerische|Internationale)[rs]?|Nederlandse|Vlaamse?
    |Hoge|Norske?|Danske?|Svenska|Royal|Scottish|Welsh|British|European|Supremo|Tribunal)
    (?:\s(?:{_NAME}|{_LINK}|&|and|und|og|och|en))*\s{_NAME}""",
    re.VERBOSE,
)
"""Bodies that are named after where they are: "Österreichische Nationalbank"."""
_ENDING = re.compile(
    r"""[A-ZÀ-Þ][\w&-]+(?:\s(?:[A-ZÀ-Þ][\w&-]+|&|and|und|og|och)){0,3}\s
    (?:Akadémia|Hivatal|Intézet|Minisztérium|Egyesület|Társaság|Szövetség|Bizottság|Múzeum|Egyetem
    |Executive|Unit|Holdings?|Treasury|Econometrics|Economics|Research|Analytics|Consulting|Ombudsman|Inspectorate|Observatory|Overheid|Raad|Rights\sWatch
    |(?:Bundes|National|Gemeinde|Stadt|Wissenschafts|Ethik|Sachverständigen|Kantons|Landes)rat
    |(?:National|Zentral|Riks|Landes)bank
    |[Kk]ommune?|(?:Handels|Handwerks|Arbeiter|Arbeits|Wirtschafts|Ärzte|Architekten)kammer
    |[A-ZÀ-Þ]?\w+(?:institutt?(?:et)?|instituut|direktorat(?:et)?|styrelsen?|verket|departementet|ministeri(?:et?|um)
    |myndighet(?:en)?|autoriteit|bureau|museum|genossenschaft|tilsynet|rådet|anstalt|behörde|förbundet|forbundet|f[oö]reningen|kommune?))""",
    re.VERBOSE,
)
"""Bodies whose names end in a word for such a body."""

_MORE = rf"(?:\s(?:{_NAME}|und|and|et|&))"
_FOR = re.compile(
    rf"{_NAME}{_MORE}{{0,3}}\s(?:for|für|pour|voor|för)(?:\s(?:the|den?|die|het|das|la|les?))?{_MORE}{{1,4}}"
    r"|(?:Statens|Kanton)\s[\w-]+|[A-ZÀ-Þ]\w+\s(?:Without|Against)(?:\s[A-ZÀ-Þ]\w+){1,3}"
    r"|(?:NHS|BBC|WWF|UNESCO|UNICEF|OECD)\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
    r"|Save\sthe\s[A-Z]\w+(?:\s(?:Fund|International|UK|Alliance))?"
    r"|[A-Z]{2,6}\s(?:Institute|Association|Society|Foundation|Agency|Ministry|Commission|Parliament|Government|Senate)"
)
"""No person is called "for": "Transport for London"."""
WITHOUT_BORDERS = re.compile(
    r"(?:Reporters|Doctors|Lawyers|Engineers)\sWithout\sBorders|(?:Reporters?|Médecins|Ärzte|Apotheker|Ingenieure|Pharmaciens|Avocats|Médicos|Reporteros|Medici)\s"
    r"(?:[Oo]hne Grenzen|[Ss]ans [Ff]ronti[èe]res|[Ss]in [Ff]ronteras|[Ss]em [Ff]ronteiras|[Ss]enza [Ff]rontiere)"
)
"""Those who work so: "Ärzte ohne Grenzen"."""
_OF_LAND = re.compile(
    rf"({_NAME})(?:\s[\w&-]+){{0,3}}\s(Deutschland|International|Österreich|Schweiz|Nederland|España|Sverige|Norge|Danmark"
    r"|Canada|Austria|England|Scotland|Wales|Norway|Sweden|Denmark|Finland|Ireland|France|Australia)"
    rf"|({_NAME})(?:\s{_NAME}){{1,2}}\sUK"
)
"""What belongs to a land, where no person's given name begins it: "Oak Deutschland"."""
_LIKE_PERSONS = frozenset({
    "Stack Overflow", "Stack Exchange", "Ars Technica", "Deutsche Welle", "Al Jazeera", "Ipsos MORI",
    "Johnson & Johnson", "Procter & Gamble", "Ernst & Young", "Marks & Spencer", "Standard & Poor's",
    "Trading Economics", "Rotten Tomatoes", "Urban Dictionary", "Hacker News", "Kantar Public",
})  # fmt: skip
"""Sites, firms and stations whose two words look like a person's name."""
_FAMILIES = frozenset(
    {"England", "France", "Ireland", "Wales", "Austria", "Australia", "Norway", "Finland", "Denmark"}
)
"""Those that persons are called."""
_NO_NAMES = frozenset("TtJjBbm-")
"""What words mostly are that are no names."""
_AND = frozenset("and und et y e och og en & with mit avec con others".split())


SLAVIC = re.compile(
    rf"(?:Ministerst[wv]o|Główny\sUrząd|Urząd|(?:{_NAME}\s)?(?:Akademia|Towarzystwo|Izba|Instytut|Komisja|Ústav|Úřad))"
    r"(?:\s[\w-]+){1,6}|(?:[A-ZÀ-Ž][\w-]+\s)(?:[a-zà-ž]+\s){0,3}(?:úřad|ústav|banka|akademie)(?:\s\w+){0,2}"
)
"""Offices and academies of Poland and Czechia."""
_MINISTRY = re.compile(
    rf"Ministerie van {_NAME}(?:, {_NAME}(?: {_NAME})?){{0,4}}(?:,? en {_NAME}(?: {_NAME})?)?"
)
"""A ministry of the Netherlands with all that it cares for."""


def is_ministry(name: str) -> bool:
    """Whether a name, commas and all, is that of a ministry which is read as several names."""
    return bool(_MINISTRY.fullmatch(name))


def is_office(name: str) -> bool:
    """Whether one name, without what stands around it, is a body's by the words that it is made of."""
    if (
        name in _LIKE_PERSONS
        or _OFFICIAL.fullmatch(name)
        or SLAVIC.fullmatch(name)
        or _ENDING.fullmatch(name)
        or _FOR.fullmatch(name)
        or WITHOUT_BORDERS.fullmatch(name)
        or _ADJECTIVE.fullmatch(name)
    ):
        return True
    if _SMALL.fullmatch(name):
        return _AND.isdisjoint(name.split())
    landed = _OF_LAND.fullmatch(name)
    if landed is None:
        return False
    first = landed[1] or landed[3]
    return first.lower() not in GIVEN and (landed[2] not in _FAMILIES or mostly(first) in _NO_NAMES)
