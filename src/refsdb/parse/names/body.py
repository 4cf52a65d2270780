"""Whether a name is a body's ("World Health Organization") rather than a person's."""

from __future__ import annotations

import re

BODY_WORDS = frozenset(
    """
    organization organisation group committee ministry ministerium bundesministerium bundesamt bundesanstalt amt
    collaboration institute institut instituto istituto society association commission council agency department
    office centre center central bank union foundation team consortium university universität université
    universidad government bureau board service services national statistisches statistics network company
    corporation inc ltd gmbh press federation federal united nations international fund zentrum gesellschaft
    verband verein stiftung kommission rat landesamt ministère ministerio comisión commissione comité comitato
    consejo conseil ministério academy akademie college authority administration trust initiative programme
    program project panel forum alliance investigators world european europe european laboratory library museum
    archive archives church parliament parlament bundestag congress court school workshop conference task force
    working survey party senate assembly secretariat ag arbeitsgruppe arbeitsgemeinschaft arbeitskreis redaktion
    bundesregierung staff editors newspaper times media group study société sociedad società sociedade republic
    republik state staat города министерство институт университет consortium cooperative club league partners
    hospital clinic dienst autorengruppe autorenkollektiv universidade dipartimento deutsche deutscher deutsches
    fundação fundación fondation fondazione república république repubblica
    bundesvereinigung vereinigung dachverband vereniging academia accademia académie asociación associação
    associazione federación federação federazione fédération organización organização organizzazione organisatie
    departamento département secretaría secretaria gobierno gouvernement agencia agenzia agência agence grupo gruppo
    groupe biblioteca bibliothèque bibliothek museo musée museu universitet universiteit università uniwersytet
    collaborators bundeszentrale weltbank europäische kommission region city stadt county
    """.split()
)
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ&/-]{2,11}(?:\s\([^()]*\))?\d*$")
_ALWAYS = frozenset("collaboration collaborators consortium team group investigators network".split())
_SMALL = re.compile(r"\b(?:of|for|the|on|für|des|dell[ae]|pour|para)\b")
_INITIAL = re.compile(r"\b[A-Z]\.")
_WORD = re.compile(r"[^\W\d_]+")


def is_body(text: str) -> bool:
    """Whether `text`, one name or a whole list's text, is a body."""
    words = _WORD.findall(text)
    if not words:
        return False
    if len(words) == 1:
        text = text.removesuffix(".")
        return bool(_ACRONYM.match(text)) and len(words[0]) > 2 and text.upper() == text and len(text) < 9
    if words[-1].lower() in _ALWAYS:
        return True
    if any(word.lower() in BODY_WORDS for word in words if len(word) > 2):
        # "Church MK" is no church: a body's name has more to it than a family name and initials
        return len(words) > 2 or not any(len(word) < 4 and word.isupper() for word in words)
    return len(words) > 3 and bool(_SMALL.search(text)) and not _INITIAL.search(text)
