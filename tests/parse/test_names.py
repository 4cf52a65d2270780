"""Printed lists of names: who is in them, and is the list shortened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.model import Name
from refsdb.parse.names import people
from refsdb.parse.names.people import any_list
from refsdb.parse.names.plain import plain_list


def shown(name: Name) -> str:
    """Such as "particle family | given | suffix", or "{body}"."""
    if name.literal:
        return f"{{{name.literal}}}"
    parts = [name.surname, name.given, name.suffix]
    while not parts[-1]:
        parts.pop()
    return " | ".join(parts)


LISTS = [
    # initials behind, with and without stops and commas
    ("Deza G et al", ["Deza | G"], True),
    ("Lai CH", ["Lai | CH"], False),
    ("Smith, J., Jones, K. A. and Brown, C.", ["Smith | J.", "Jones | K. A.", "Brown | C."], False),
    ("Smith J, Jones KA, Brown C", ["Smith | J", "Jones | KA", "Brown | C"], False),
    ("Bianchi S.M.; Weber K.", ["Bianchi | S.M.", "Weber | K."], False),
    ("Santos ABCD, Lima EF", ["Santos | ABCD", "Lima | EF"], False),
    ("Jauch K-W, Bruns CJ", ["Jauch | K-W", "Bruns | CJ"], False),
    ("Kefi (N.), Aly (M.I.)", ["Kefi | N.", "Aly | M.I."], False),
    ("Oak-Elm Cl., Ash J.-Cl., Fir Gy.", ["Oak-Elm | Cl.", "Ash | J.-Cl.", "Fir | Gy."], False),
    # initials before
    ("J. Smith, K. A. Jones", ["Smith | J.", "Jones | K. A."], False),
    ("J.-P. Sartre", ["Sartre | J.-P."], False),
    ("J.K.Rowling and C.S.Lewis", ["Rowling | J.K.", "Lewis | C.S."], False),
    ("A. Romoli Sassi", ["Romoli Sassi | A."], False),
    ("Yu. A. Ivanov", ["Ivanov | Yu. A."], False),
    ("Poll, M., B. Lanza & A. Fish", ["Poll | M.", "Lanza | B.", "Fish | A."], False),
    # full given names
    ("Faist, Thomas and Eyüp Özveren", ["Faist | Thomas", "Özveren | Eyüp"], False),
    (
        "Strauss, Anselm, Corbin, Juliet, & Maines, David",
        ["Strauss | Anselm", "Corbin | Juliet", "Maines | David"],
        False,
    ),
    ("Calvert, Randall L.", ["Calvert | Randall L."], False),
    ("Spieß, C. Katharina; Hank, Karsten", ["Spieß | C. Katharina", "Hank | Karsten"], False),
    ("Thomas Risse und Maria Green", ["Risse | Thomas", "Green | Maria"], False),
    ("Olivier Cappé, François Yvon", ["Cappé | Olivier", "Yvon | François"], False),
    # families alone
    ("Smith, Jones, and Brown", ["Smith", "Jones", "Brown"], False),
    ("Deckmyn / Thomson", ["Deckmyn", "Thomson"], False),
    # particles
    ("de la Torre J", ["de la Torre | J"], False),
    ("Torre, José de la", ["de la Torre | José"], False),
    ("van der Berg, C.", ["van der Berg | C."], False),
    ("Silva CAB da, Moreira M", ["da Silva | CAB", "Moreira | M"], False),
    ("von Hippel, Eric", ["von Hippel | Eric"], False),
    ("von Elm E, Altman DG", ["von Elm | E", "Altman | DG"], False),
    ("'t Hooft, G., Veltman, M.", ["'t Hooft | G.", "Veltman | M."], False),
    ("van ’t Veer LJ, Dai H", ["van ’t Veer | LJ", "Dai | H"], False),
    ("'Smith J, Oak E'", ["Smith | J", "Oak | E"], False),
    ("Oak, K., St Clair, A.L., Elm, B.", ["Oak | K.", "St Clair | A.L.", "Elm | B."], False),
    ("St. John A., Oak E.", ["St. John | A.", "Oak | E."], False),
    ("Ó Súilleabháin, S., Ó Briain, D.", ["Ó Súilleabháin | S.", "Ó Briain | D."], False),
    ("International Committee of Oak Editors.", ["{International Committee of Oak Editors}"], False),
    ("St John A, Oak E", ["St John | A", "Oak | E"], False),
    ("St. John A, Ó Briain D", ["St. John | A", "Ó Briain | D"], False),
    ("Real Academia Española", ["{Real Academia Española}"], False),
    ("International Committee of Oak Editors", ["{International Committee of Oak Editors}"], False),
    ("von Neumann, J., & Morgenstern, O.", ["von Neumann | J.", "Morgenstern | O."], False),
    ("Vester, Michael; von Oertzen, Peter", ["Vester | Michael", "von Oertzen | Peter"], False),
    ("von Max Oak und Anna Elm", ["Oak | Max", "Elm | Anna"], False),
    ("von M. Oak", ["Oak | M."], False),
    ("Ludwig van Beethoven", ["van Beethoven | Ludwig"], False),
    ("Van Heurn LW, van Geffen GJ", ["Van Heurn | LW", "van Geffen | GJ"], False),
    ("Pierre De Boeck", ["De Boeck | Pierre"], False),
    ("Uwe zur Mühlen", ["zur Mühlen | Uwe"], False),
    ("Anna dos Santos", ["dos Santos | Anna"], False),
    ("de Lara LV, Becerril C", ["de Lara | LV", "Becerril | C"], False),
    ("Lars af Ekenstam", ["af Ekenstam | Lars"], False),
    # compound, hyphenated, in capitals
    ("Pérez-Ramos, E., and L. Saldaña", ["Pérez-Ramos | E.", "Saldaña | L."], False),
    ("Hirsch-Kreinsen, Hartmut", ["Hirsch-Kreinsen | Hartmut"], False),
    ("Ortega y Gasset, J.", ["Ortega y Gasset | J."], False),
    ("García, J. y Pérez, M.", ["García | J.", "Pérez | M."], False),
    ("El-Amin, I.", ["El-Amin | I."], False),
    ("G. Negro and D. Oliveira e Silva", ["Negro | G.", "Oliveira e Silva | D."], False),
    ("D. Oliveira e M. Silva", ["Oliveira | D.", "Silva | M."], False),
    ("LI, X., WANG, Y.", ["LI | X.", "WANG | Y."], False),
    ("LI X, WANG Y", ["LI | X", "WANG | Y"], False),
    ("YAO A.C.", ["YAO | A.C."], False),
    ("BAZIN, Germain", ["BAZIN | Germain"], False),
    ("ACKET Claude", ["ACKET | Claude"], False),
    ("J. F. GRIFFITHS et P. GRAY", ["GRIFFITHS | J. F.", "GRAY | P."], False),
    ("O'Brien, D.", ["O'Brien | D."], False),
    ("LE GAL, Morgane", ["LE GAL | Morgane"], False),
    ("DE MONS Rodolphe", ["DE MONS | Rodolphe"], False),
    ("Di Mario F, Battaglia G", ["Di Mario | F", "Battaglia | G"], False),
    ("Padayattil Jose S, Oak T", ["Padayattil Jose | S", "Oak | T"], False),
    ("Rafael Vázquez García", ["Vázquez García | Rafael"], False),
    ("José María de la Oca", ["de la Oca | José María"], False),
    ("Antonio Pérez de Haro", ["Pérez de Haro | Antonio"], False),
    ("Xue Bin Peng", ["Peng | Xue Bin"], False),
    (
        "European Commission, Joint Research Centre; Oak, A.",
        ["{European Commission}", "{Joint Research Centre}", "Oak | A."],
        False,
    ),
    ("John Smith, Mary Jones; Peter Brown", ["Smith | John", "Jones | Mary", "Brown | Peter"], False),
    ("Yu J, Ge F, Ye RS", ["Yu | J", "Ge | F", "Ye | RS"], False),
    ("Ye R et al", ["Ye | R"], True),
    (
        "Ye, Jiarong, Qianrong Liang, and Weiliang Wang",
        ["Ye | Jiarong", "Liang | Qianrong", "Wang | Weiliang"],
        False,
    ),
    ("Singh, Diwakar, and Sanjeev Anand", ["Singh | Diwakar", "Anand | Sanjeev"], False),
    ("Azevedo, S., Junior, W., & Lyra, R.", ["Azevedo | S.", "Junior | W.", "Lyra | R."], False),
    (
        "Aradiel Abad, Cristhian Giancarlo; Irene Pascual Mathey, Luz",
        ["Aradiel Abad | Cristhian Giancarlo", "Irene Pascual Mathey | Luz"],
        False,
    ),
    ("Lin, Hai, Bin Yu, and Nicholas M. J. Hall", ["Lin | Hai", "Yu | Bin", "Hall | Nicholas M. J."], False),
    ("JH Kim, YM Ye, and HS Park", ["Kim | JH", "Ye | YM", "Park | HS"], False),
    ("Chikate, R. C., Jun, K. W., & Rode, C. V.", ["Chikate | R. C.", "Jun | K. W.", "Rode | C. V."], False),
    ("A. M. Hunter, A. St Clair Gibson", ["Hunter | A. M.", "St Clair Gibson | A."], False),
    # initials that are like a cue or a suffix
    ("Doe AB, Smith ED", ["Doe | AB", "Smith | ED"], False),
    ("Doe AB, Hill HG", ["Doe | AB", "Hill | HG"], False),
    ("Smith III, Doe JR", ["Smith | III", "Doe | JR"], False),
    # suffixes
    ("King, M. L., Jr.", ["King | M. L. | Jr."], False),
    ("King, M. L. Jr.", ["King | M. L. | Jr."], False),
    ("Smith JA Jr, Doe J 3rd", ["Smith | JA | Jr", "Doe | J | 3rd"], False),
    ("Stewart III, Charles", ["Stewart | Charles | III"], False),
    ("Mauricio Breternitz Jr., Youfeng Wu", ["Breternitz | Mauricio | Jr.", "Wu | Youfeng"], False),
    # bodies
    ("World Health Organization", ["{World Health Organization}"], False),
    ("WHO", ["{WHO}"], False),
    ("Statistisches Bundesamt", ["{Statistisches Bundesamt}"], False),
    ("ATLAS collaboration", ["{ATLAS collaboration}"], False),
    (
        "Bundesministerium für Familie, Senioren, Frauen und Jugend",
        ["{Bundesministerium für Familie, Senioren, Frauen und Jugend}"],
        False,
    ),
    ("STAR Collaboration (Abelev B. I. et al.)", ["Abelev | B. I."], True),
    ("Parliament M, Deasy JO", ["Parliament | M", "Deasy | JO"], False),
    ("In G, Ahn NG", ["In | G", "Ahn | NG"], False),
    ("Tack-mann F, and W .J .Waal,and K.Li", ["Tack-mann | F", "Waal | W.J.", "Li | K."], False),
    ("Church MK", ["Church | MK"], False),
    ("CMS collaboration", ["{CMS collaboration}"], False),
    ("R Core Team.", ["{R Core Team}"], False),
    ("SPSS Inc.", ["{SPSS Inc.}"], False),
    ("Fundação João Pinheiro", ["{Fundação João Pinheiro}"], False),
    ("U.S. Board of Governors of the Bank", ["{U.S. Board of Governors of the Bank}"], False),
    # other scripts
    ("Иванов И. И., Петров П.П. и др.", ["Иванов | И. И.", "Петров | П.П."], True),
    ("王明, 李华, 等", ["王明", "李华"], True),
    ("鲁迅.", ["鲁迅"], False),
    ("Novák, Jan.", ["Novák | Jan"], False),
    ("Oak, Chr.", ["Oak | Chr."], False),
    # spaces and marks where they should not be
    ("Zhao Y*, Renner A", ["Zhao | Y", "Renner | A"], False),
    ("S .Orito , H.W .Yorke", ["Orito | S.", "Yorke | H.W."], False),
    ("Saussure, H.de", ["de Saussure | H."], False),
    (
        "Levine, Michael, P. and Steven Jay Schneider",
        ["Levine | Michael P.", "Schneider | Steven Jay"],
        False,
    ),
    ("Oak, Anne/EvaMey", ["Oak | Anne", "Mey | Eva"], False),
    ("Oak SM, Silva CAB da.", ["Oak | SM", "da Silva | CAB"], False),
    ("V. Bargmann, andS.L.Liebling", ["Bargmann | V.", "Liebling | S.L."], False),
    # initials that look like "and" before "et al."
    ("Oak I et al", ["Oak | I"], True),
    ("Elm OG, Oak E et al.", ["Elm | OG", "Oak | E"], True),
    ("García J Y Otros", ["García | J"], True),
    ("P. Oak - W. Elm - Ash KL", ["Oak | P.", "Elm | W.", "Ash | KL"], False),
    ("Oak-Elm M del P, Ash LA", ["Oak-Elm | M del P", "Ash | LA"], False),
    ("JIANG, Yuan-Ye; FAN, Xia; BI, Siwei", ["JIANG | Yuan-Ye", "FAN | Xia", "BI | Siwei"], False),
    ("BERSTEIN, Serge, e Pierre MILZA", ["BERSTEIN | Serge", "MILZA | Pierre"], False),
    ("Oak, J. & 王明", ["Oak | J.", "王明"], False),
    ("Tanaka Y, 山田太郎「", ["Tanaka | Y", "山田太郎"], False),
    ("vd Merwe, J. H.", ["vd Merwe | J. H."], False),
    ("García J y Cols K", ["García | J", "Cols | K"], False),
    ("Martin Ph. D., Dubois J.", ["Martin | Ph. D.", "Dubois | J."], False),
    ("Merleau - Ponty, M.", ["Merleau - Ponty | M."], False),
    ("Chen Y - H, Wang L - M", ["Chen | Y-H", "Wang | L-M"], False),
    ("Ali MSHA, Lee SHJK", ["Ali | MSHA", "Lee | SHJK"], False),
    ("JA, Smith; KL, Jones", ["Smith | JA", "Jones | KL"], False),
    ("J. a Campo", ["a Campo | J."], False),
    ("Čapek K a kolektiv", ["Čapek | K"], True),
    ("山田太郎・鈴木花子", ["山田太郎", "鈴木花子"], False),
    ("da COSTA FJ", ["da COSTA | FJ"], False),
    ("LV, Kun et al.", ["LV | Kun"], True),
    ("VON UEXKÜLL, Thure y Wolfgang WESIACK", ["VON UEXKÜLL | Thure", "WESIACK | Wolfgang"], False),
    ("Masoud Ali A., Rona A.", ["Masoud Ali | A.", "Rona | A."], False),
    (
        "Kim, Tai Young, Kwon, Hak Cheol & Lee, C Justin",
        ["Kim | Tai Young", "Kwon | Hak Cheol", "Lee | C Justin"],
        False,
    ),
    ("Dupont (Jean), Martin (Pierre)", ["Dupont | Jean", "Martin | Pierre"], False),
    ("DUPONT Jean, MARTIN Pierre", ["DUPONT | Jean", "MARTIN | Pierre"], False),
    ("J Oak, PhD, K. Elm Ph.D.", ["Oak | J", "Elm | K."], False),
    ("Oak J And others", ["Oak | J"], True),
]


@pytest.mark.parametrize(("text", "names", "shortened"), LISTS, ids=[text for text, _, _ in LISTS])
def test_a_list_is_read_name_by_name(text: str, names: list[str], shortened: bool) -> None:
    found, et_al = people(text)
    assert [shown(name) for name in found] == names
    assert et_al is shortened


JOINED = [
    ("Yılmaz, A. ve Kaya, M.", ["Yılmaz | A.", "Kaya | M."]),
    ("Novák, J. a Svoboda, P.", ["Novák | J.", "Svoboda | P."]),
    ("J. Kowalski i A. Nowak", ["Kowalski | J.", "Nowak | A."]),
]


@pytest.mark.parametrize(("text", "names"), JOINED)
def test_words_for_and_in_more_languages(text: str, names: list[str]) -> None:
    assert [shown(name) for name in people(text)[0]] == names


@pytest.mark.parametrize(
    "text", ["WHO", "World Health Organization (WHO)", "GBD 2019 Diseases and Injuries Collaborators"]
)
def test_a_body_is_one_name_with_all_that_belongs_to_it(text: str) -> None:
    assert [name.literal for name in people(text)[0]] == [text]


@pytest.mark.parametrize("lead", ["; on behalf of the ", ", for the ", "; and the ", ", on behalf of all "])
def test_a_group_that_persons_write_for_stands_without_what_leads_to_it(lead: str) -> None:
    names, _ = people(f"Oak J, Elm K{lead}NOVA Study Group")
    assert [name.literal for name in names] == ["", "", "NOVA Study Group"]


MORE = [
    "et al", "et al.", "et. al.", "et alii", "and others", "and colleagues", "u. a.", "u.a.", "und andere", "y otros", "et autres",
    "e outros", "e altri", "en anderen", "e.a.", "i in.", "i dr.", "и др.", "och andra", "m.fl.", "& al.", "...",
    "vd.", "ve diğerleri", "ve ark.", "i wsp.", "y cols.", "et coll.", "a kol.", "and Coauthors", "& co-workers",
    "und Mitarb.", "y colaboradores", "et collaborateurs",
]  # fmt: skip


@pytest.mark.parametrize("more", MORE)
def test_a_shortened_list_is_flagged_and_the_flag_is_no_name(more: str) -> None:
    for first, surname in (("Müller, K.", "Müller"), ("Müller K", "Müller"), ("K. Müller", "Müller")):
        names, et_al = people(f"{first} {more}")
        assert et_al, first
        assert [name.surname for name in names] == [surname]


EDITORS = [
    ("Klaus J. Bade (Hg.)", ["Bade | Klaus J."]),
    ("Jünemann, A. / Knodt, M. (Hrsg.),", ["Jünemann | A.", "Knodt | M."]),
    ("In: James South (ed.)", ["South | James"]),
    ("Rex, J. & Moore, R. (Eds.),", ["Rex | J.", "Moore | R."]),
    ("edited by Michael Holquist", ["Holquist | Michael"]),
    ("W: Ong A, Oak S, redaktorzy", ["Ong | A", "Oak | S"]),
    ("W: Elm Y, red.", ["Elm | Y"]),
    ("I : ELM, B., OAK, R., och ASH, E. (red.)", ["ELM | B.", "OAK | R.", "ASH | E."]),
    ("Oak V, Elm JF, editores", ["Oak | V", "Elm | JF"]),
    ("Regina Oak e Philip Elm, organizadores", ["Oak | Regina", "Elm | Philip"]),
    ("Oak, M. & Hines, C. (A c. di)", ["Oak | M.", "Hines | C."]),
    ("redigerad av J. Oak och S. Elm", ["Oak | J.", "Elm | S."]),
    ("hrsg. von Rudolf Vierhaus", ["Vierhaus | Rudolf"]),
    ("a cura di M. Tangheroni", ["Tangheroni | M."]),
    ("Ed. A. Benjamin.", ["Benjamin | A."]),
    ("Dale, R.; Mellish, C.; and Zock, M., eds.,", ["Dale | R.", "Mellish | C.", "Zock | M."]),
    ("sous la direction de Pierre Nora", ["Nora | Pierre"]),
]


@pytest.mark.parametrize(("text", "names"), EDITORS, ids=[text for text, _ in EDITORS])
def test_words_of_office_are_no_names(text: str, names: list[str]) -> None:
    assert [shown(name) for name in people(text)[0]] == names


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    names, _ = people(text)
    assert all(name.surname for name in names)


PLAIN = [
    "Oak G, Elm-Fir AB.",
    "A. B. Oak and C. Élm",
    "Oak, G., Elm, A. & Fir, C.-D.",
    "Oak, Ann; Elm, Tom B.",
    "Oak G, et al.",
    "Oak, G./Elm, A. B. / Fir, C.",
    "Oak, Ann/Elm, Tom B.",
    "Oak, Ann & Elm, Tom",
    "Łęcki, Z., & Dvořák, J.",
    "A. Oak, B. Elm et C. Ash",
    "Oakmoss Elmwood, Ashtree Firmoss and Mossy Birchen",
    "Oak, Ann (",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_list_is_read_at_once(text: str) -> None:
    assert plain_list(text) == any_list(text)


@pytest.mark.parametrize("name", ["Oak, A.", "Oak A.", "A. Oak", "Oak, Anna", "Anna B. Oak", "Oak, A.-B. C."])
def test_a_long_list_with_a_misprint_is_given_up_at_once(name: str) -> None:
    """Where a name can be read in two ways, sixty of them can in a number of ways that no time is enough for."""
    assert plain_list(", ".join([name] * 60) + " =") is None


FAMILIES = (
    "Łęcki Dvořák Oak Elm-Fir Li Yu Ng Chu Jos Church Press-Oak Coll Junior Jr Og Et And Guest Director Éluard Team In "
    "Al Van Für Anna "
    "Thomas Lee Ed Ii Great Le Saint OTROS PLANE VANDER McElm O’Fir van_der_Oak de_Elm la_Oak von_Elm De_Fir"
).split()
INITIALS = [
    "A",
    "AB",
    "ABC",
    "E",
    "OG",
    "II",
    "JR",
    "ET",
    "UA",
    "A.",
    "A. B.",
    "A.B.",
    "A.-B.",
    "U. A.",
    "U. A.M.",
    "Y.",
    "ABCD",
]
FORMS = [
    "{family} {initials}",
    "{initials} {family}",
    "{family}, {initials}",
    "{family}, {other}",
    "{family}, {other} {initials}",
    "{other} {family}",
    "{other} {initials} {family}",
]
ENDS = ["", "", ".", ",", " et al", ", et al.", ";", "...", " (", "("]


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Names in one print, joined in one way or several."""
    form = draw(st.sampled_from(FORMS))
    families, initials = (
        st.sampled_from([one.replace("_", " ") for one in FAMILIES]),
        st.sampled_from(INITIALS),
    )
    names = [
        form.format(family=draw(families), other=draw(families), initials=draw(initials))
        for _ in range(draw(st.integers(1, 4)))
    ]
    between = draw(st.sampled_from([", ", "; ", " and ", ", & ", " und ", " et ", "/", " / ", "/ "]))
    last = draw(st.sampled_from([between, " and ", ", and ", " & "]))
    return last.join([between.join(names[:-1]), names[-1]] if names[1:] else names) + draw(
        st.sampled_from(ENDS)
    )


@settings(max_examples=500, deadline=None)
@given(lists())
def test_what_is_read_at_once_is_what_is_read_piece_by_piece(text: str) -> None:
    assert plain_list(text) in (None, any_list(text))
