"""Closed classes of words that say what stands beside them: "vol.", "Hrsg.", "in", "мая".

A class has one name whatever the language, so that what is learnt of "eds." holds for "Hrsg." too.
Words are lower-case and without a full stop.
"""

from __future__ import annotations

_CLASSES: dict[str, str] = {
    "month": """january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec januar jänner februar märz mai juni juli oktober
        dezember okt dez mär janvier février mars avril juin juillet août septembre octobre novembre décembre
        janv févr avr juil enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
        noviembre diciembre ene abr ago dic gennaio febbraio aprile maggio giugno luglio settembre ottobre
        dicembre gen mag giu lug ott janeiro fevereiro março maio junho julho setembro outubro
        novembro dezembro januari februari maart mei augustus января февраля марта апреля мая июня июля
        августа сентября октября ноября декабря
        ledna února března dubna května června července srpna září října listopadu prosince leden únor březen
        duben květen červen červenec srpen říjen listopad prosinec stycznia lutego marca kwietnia maja czerwca
        lipca sierpnia września października listopada grudnia styczeń luty marzec kwiecień maj czerwiec lipiec
        sierpień wrzesień październik grudzień januára februára apríla mája júna júla augusta septembra októbra
        novembra decembra január február marec apríl máj jún júl október ocak şubat mart nisan mayıs haziran
        temmuz ağustos eylül ekim kasım aralık március április május június július augusztus szeptember
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
        lokakuuta marraskuuta joulukuuta augusti desember des febr marts ianuarie februarie martie aprilie
        iunie iulie octombrie noiembrie decembrie siječnja veljače ožujka travnja svibnja lipnja srpnja
        kolovoza rujna studenoga січня лютого березня квітня травня червня липня серпня вересня жовтня
        листопада грудня gener febrer març maig juny juliol agost setembre desembre""",
    "season": "spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver",
    "volume": """vol vols volume volumes v bd bde band bände jg jahrgang tome t tomo tomos томъ том т
        deel dl årg roč anno annata année
        ročník letnik volym volymer tomy tomas tomai cilt kötet köt évf évfolyam bind svezak томове voll volumi""",
    "issue": """no nos number numbers nr num issue issues heft h hft núm numero número n№ numéro fasc
        fascicolo fascicle iss вып выпуск nummer nro broj afl
        č číslo čísla sz szám sayı sayi numer numery numre številka št zesz zeszyt sešit fascicoli випуск вип
        брой numărul""",
    "supplement": "suppl supplement supplemento sup suplemento supplément beiheft beih sonderheft special sonderband",
    "pages": """p pp pg pgs page pages s ss seite seiten pag pagg págs pág pags página páginas pagina pagine
        стр blz bl col cols sp
        str strana strany strona strony stran sida sidor sid sider sivu sivut oldal sayfa lk lpp σελ fl fls""",
    "in": """in en dans em в из aus innen
        teoksessa içinde dins în""",
    "editor": """ed eds edited editor editors hg hgg hrsg herausgeber herausgegeben éd éds dir coord coords
        coordinador coordinadores org orgs organizador curatore cura ред редактор hrsgg editeur éditeur éditeurs
        editore edit edn red redaktion compiler comp compiled
        redaktor redaktorzy redaktora redaktör redaktörer redaktør redaktører redaktorka redacteur redacteuren
        curatori curatrice editores organizadores coordenador editoři editori editör editörler urednik urednici
        uredniki szerk szerkesztő szerkesztette toim toimittajat toimittanut редакторы редактори επιμ
        hazırlayan hazırlayanlar redigerad redigeret redigert zredagowane editado organizado coordinado
        direction directeur directeurs opr oprac zostavil editoval uredil uredio editoriale editoren reds""",
    "translator": """trans transl translated translation translator übersetzt übers übersetzung traduit trad
        traducción tradução traduzione traduction vertaald пер
        tłum przeł přel přeložil övers översättning översatt overs oversat çev çeviren fordította käänt
        traductor traductores tradutor traduttore tradotto traducido traduzido переклад""",
    "and": """and und et y e i и en og och és a with mit sowie
        ve și""",
    "etal": """al alii others andere anderen ua otros outros altri autres dr др ko medarb col collab
        vd ark wsp mtsai ym kt kol cols diğerleri idr mfl coll""",
    "particle": """van von der den de del della dello degli dei di da dos das do du des la le las los ter ten te zu
        zum zur vom af av el al ibn bin ben abu st saint mac dalla dal dall lo""",
    "edition": """edition edn auflage aufl ausgabe édition édn edición ediz edizione ristampa uitg uitgave изд druk
        vydání vyd wyd wydanie upplaga uppl udgave udg utgave utg baskı painos kiadás izdanje издание видання
        ediție""",
    "thesis": """thesis dissertation diss phd ph doctoral master masters msc ma bachelor habilitation
        habilitationsschrift magisterarbeit diplomarbeit masterarbeit bachelorarbeit thèse mémoire tesis tesi
        dissertação tese proefschrift mphil doctorate dissertatie диссертация дис hochschulschrift
        rozprawa doktorska doktorarbeit avhandling doktorsavhandling tez tezi doktora väitöskirja disertace
        disertační diplomová автореферат автореф дисс""",
    "report": """report reports technical tech rep working paper papers discussion memorandum memo bericht
        arbeitspapier arbeitspapiere diskussionspapier forschungsbericht rapport informe relatório rfc whitepaper
        preprint bulletin document documents""",
    "university": """university universität universitaet univ université universidad università universidade
        universiteit college institute institut instituto istituto hochschule fachhochschule school
        department dept faculty fakultät laboratory laboratories academy akademie
        uniwersytet univerzita universitet üniversitesi yliopisto egyetem университет uniwersytetu univerzity""",
    "publisher": """press verlag publishers publisher publishing publ editions éditions editorial editora edizioni
        editore springer wiley elsevier routledge sage blackwell macmillan academic presses universitaires
        books pub inc ltd gmbh co sons company hall mcgraw kluwer oxford cambridge harvard princeton suhrkamp
        campus beltz nomos vs gruyter mohr reclam fischer rowohlt duncker humblot издательство uitgeverij forlag
        kiadó wydawnictwo presse utb
        nakladatelství yayınları yayınevi förlag наука yayıncılık editrice""",
    "proceedings": """proceedings proc conference conf symposium symp workshop meeting congress annual international
        intl int tagung tagungsband kongress actes atti actas anais lecture notes transactions trans colloquium
        colloque advances konferenz""",
    "journal": """
    journal journals j zeitschrift z review revue revista rivista rev annals ann annales archives arch archiv
    acta letters lett quarterly bulletin bull magazine newsletter gazette zeitung jahrbuch studies studien
    research res science sciences sci вестник журнал известия tijdschrift blätter berichte mitteilungen american
    amer am european eur british br proceedings transactions zentralblatt forum comptes cahiers boletín
    bollettino
    časopis czasopismo przegląd kwartalnik dergisi tidskrift tidsskrift szemle revija
""",
    "access": """
    citado citato consulta gesehen besucht hämtad lest tilgået bezocht обращения aufgesucht assessed letztmals
    žiūrėta accessed retrieved access visited viewed cited abgerufen zugriff aufgerufen letzter stand consulté
    consultado acessado acesso visto geraadpleegd raadpleging download downloaded available online verfügbar
    dostęp zugegriffen abruf eingesehen
    viděno dostępne pobrano hentet erişim viitattu elérés dostupné dostupno acedido
    recuperado recuperato consultato accedido pristupljeno pridobljeno preuzeto cit
""",
    "press": """press forthcoming submitted appear erscheinen druck erscheint impr vorbereitung preparation accepted
        prep""",
    "suffix": "jr sr ii iii iv junior senior jun sen",
    "article": "the a an der die das ein eine le la les un une il lo gli el los las o os as l",
    "undated": "nd od sd sa",
}


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, listed in _CLASSES.items():
        for word in listed.split():
            table[word] = table[word] + "+" + name if word in table else name
    return table


CLASS: dict[str, str] = _table()
"""Lower-case word -> its classes, joined by "+"."""
_CLASSES_OF = {word: frozenset(names.split("+")) for word, names in CLASS.items()}


def words_of(name: str) -> frozenset[str]:
    """Every word of the class `name`."""
    return frozenset(_CLASSES[name].split())


def belongs(word: str, name: str) -> bool:
    """Whether `word`, in any case, is of the class `name`."""
    return name in _CLASSES_OF.get(word.lower(), ())


def is_editor_cue(word: str) -> bool:
    """Such as "Hrsg", "eds", "editor", in any case."""
    return "editor" in CLASS.get(word.lower(), "")


MONTHS: dict[str, int] = {
    word: number
    for number, listed in enumerate(
        (
            (
                "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января январь "
                "ledna leden stycznia styczeń januára január ocak tammikuuta ianuarie siječnja січня gener"
            ),
            (
                "february feb februar février févr fév febrero febbraio fevereiro fev februari февраля февраль "
                "února únor lutego luty februára február şubat helmikuuta februarie veljače лютого febrer febr"
            ),
            (
                "march mar märz mär mrz mars marzo março maart mrt марта март "
                "března březen marca marzec marec mart március maaliskuuta martie ožujka березня març marts"
            ),
            (
                "april apr avril avr abril abr aprile апреля апрель "
                "dubna duben kwietnia kwiecień apríla apríl nisan április huhtikuuta aprilie travnja квітня"
            ),
            (
                "may mai mayo maggio mag maio mei мая май "
                "května květen maja maj mája máj mayıs május toukokuuta svibnja травня maig"
            ),
            (
                "june jun juni juin junio giugno giu junho июня июнь "
                "června červen czerwca czerwiec júna jún haziran június kesäkuuta iunie lipnja червня juny"
            ),
            (
                "july jul juli juillet juil julio luglio lug julho июля июль "
                "července červenec lipca lipiec júla júl temmuz július heinäkuuta iulie srpnja липня juliol"
            ),
            (
                "august aug août aout agosto ago augustus августа август "
                "srpna srpen sierpnia sierpień augusta ağustos augusztus elokuuta kolovoza серпня agost augusti"
            ),
            (
                "september sep sept septembre septiembre setiembre settembre set setembro сентября сентябрь "
                "září września wrzesień septembra eylül szeptember syyskuuta rujna вересня setembre"
            ),
            (
                "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь "
                "října říjen października październik októbra október ekim lokakuuta octombrie жовтня"
            ),
            (
                "november nov novembre noviembre novembro ноября ноябрь "
                "listopadu listopad listopada novembra kasım marraskuuta noiembrie studenoga"
            ),
            (
                "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря декабрь "
                "prosince prosinec grudnia grudzień decembra aralık joulukuuta decembrie грудня desembre desember des"
            ),
        ),
        start=1,
    )
    for word in listed.split()
}
"""Lower-case month name or its short form -> 1-12."""
