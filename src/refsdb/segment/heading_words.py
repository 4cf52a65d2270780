"""The words of headings before and after citation lists, in the languages we meet.

A word of two parts is written with "|" ("works|cited"). Words are folded before they are compared, so accents, case
and script do not matter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from refsdb.text.fold import fold

STRONG = """
references reference bibliography bibliographies bibliographic literature|cited works|cited work|cited
further|reading required|reading required|readings assigned|readings course|readings
suggested|reading suggested|readings recommended|reading additional|reading selected|reading literature citations|list
works|consulted
literatur literaturverzeichnis literaturliste literaturangaben literaturhinweise literaturnachweis
literaturnachweise quellenverzeichnis
schrifttum schriftenverzeichnis quellenangaben einzelnachweise referenzen bibliographie bibliografie
normative|verweisungen informative|verweisungen zitierte|normen références|normatives referencias|normativas
riferimenti|normativi referências|normativas
literaturquellen quellenangabe literaturtipps literaturempfehlungen zum|weiterlesen internetquellen quellennachweis
primärliteratur sekundärliteratur fachliteratur
travaux|cités littérature|citée lectures|recommandées webographie
lecturas|recomendadas lecturas|complementarias obras|consultadas
letture|consigliate nota|bibliografica testi|citati
leituras|recomendadas leitura|complementar leituras|complementares
referenslitteratur litteraturlista litteraturtips vidare|läsning netografia
bronnenlijst literatuuropgave verder|lezen geciteerde|werken
studies|included studies|excluded studies|awaiting awaiting|assessment awaiting|classification ongoing|studies
other|published versions|of this|review
internetkällor webbkällor elektroniska|källor muntliga|källor internetbronnen internetkilder nettkilder
internetové|zdroje elektronické|zdroje použité|zdroje použitá|literatura bibliografie referințe izvori
referències tài|liệu|tham|khảo daftar|pustaka المراجع מקורות ביבליוגרפיה
джерел літератури інтернет|ресурси интернет|ресурсы электронные|ресурсы źródła|internetowe netografia
refs background|reading 参考书目 參考書目
références bibliographiques bibliographique lectures|complémentaires ouvrages|cités œuvres|citées
referencias bibliografía bibliográficas obras|citadas literatura|citada bibliografía|citada trabajos|citados
riferimenti bibliografia bibliografici bibliografiche opere|citate letteratura|citata
referências bibliográficas obras|citadas
referenties literatuur literatuurlijst literatuurlijst literatuurverwijzingen bronvermelding
referenser litteratur litteraturförteckning källförteckning referanser litteraturliste kildeliste
litteraturhenvisninger
referenslista referanseliste referenceliste kirjallisuus lähdeluettelo lähteet heimildaskrá
piśmiennictwo literatura literatury bibliografija literatúra irodalom irodalomjegyzék kaynakça kaynaklar
литература литературы библиография библиографический|список библиографические|ссылки источников
література βιβλιογραφία
延伸阅读 扩展阅读 参考来源 參考來源 延伸閱讀 引用资料 関連文献 참고자료
参考文献 参考资料 引用文献 參考文獻 参考書目 文献 參考資料 参考文献一覧 참고문헌 참고|문헌
主要参考文献 参考文献与注释 参考文献及注释 注释与参考文献 注释及参考文献 注释和参考文献 引用及参考文献
"""
"""Words that name a citation list."""

WEAK = """
sources citations citas notes endnotes footnotes bibliographic|notes publications links reading readings literature
pubblicazioni publicaciones publicações publicaties publikacje publikace publikationer publikasjoner
savoir|plus saber|más per|approfondire para|leer aller|plus per|saperne saber|mais
bibliographical|note bibliographical|notes verwijzingen lektüre
additional|resources web|resources electronic|resources internet|resources online|resources
джерела примітки архивы archivalien
noter fotnoter fodnoter slutnoter notater sluttnoter henvisninger källhänvisningar voetnoten eindnoten
poznámky jegyzetek források zdroje prameny pramene surse viitteet bilješke
quellen fußnoten anmerkungen endnoten belege nachweise publikationen quellennachweise
sources notes fuentes notas fonti note fontes bronnen noten källor kilder źródła przypisy источники примечания
注释 出典 脚注 註釋 注 注釈 출처 引用 引文 来源 來源 资料来源 資料來源
"""
"""Words that head citation lists and other things as well."""

AROUND = """
normative informative
más mais più loin
chapter chapters chapitre chapitres capítulo capítulos capitolo kapitel kapitels hoofdstuk rozdziału главы главе
archival unpublished published printed manuscript manuscripts electronic internet digital oral foreign patent
documents
archivalische unveröffentlichte veröffentlichte elektronische mündliche digitale imprimées manuscrites primaires
secondaires primarias secundarias impresas electrónicas primarie secondarie edite inedite archivistiche
primárias secundárias uitgegeven onuitgegeven использованные використаних використаної цитованої
consulted resources this supplementary web electronic material para sommaire indicative consigliata
gedruckte ungedruckte käll tryckta otryckta aanbevolen
cytowana wybrana uzupełniająca wykaz spis załącznikowa przedmiotu podmiotu wybór
рекомендуемая дополнительная перечень использованных пристатейный ссылки на
and or the of to a for in on from cited selected selective further additional general key primary secondary
normative informative list
lists works work reading readings suggested recommended used notes note articles article papers books journals
other main
literature books online more with annotated complete full
und oder der die das des zum zur von verwendete verwendeter weiterführende ausgewählte zitierte zitierter
empfohlene auswahl weitere benutzte thema bibliografische bibliographische angaben
verzeichnis quellen literatur internetquellen bücher artikel sekundärliteratur primärliteratur primär sekundär
literaturauswahl kurze kleine lange kommentierte
short brief annotated breve lunga corta larga korte lange courte succincte développée commentée
et ou de la le les des du pour sélective générale citées cités consultées consultés utilisées ouvrages
articles sources notes webographie lectures complémentaires
sitographie orientation liste éléments indications
y e o del las los el lista citadas citada consultadas consultada general básica complementaria recomendada
fuentes notas al pie
di del della delle dei essenziale generale consultata sitografia fonti note indicazioni riferimento
da das dos do consultadas citadas básica complementar fontes notas de rodapé
en van lijst bronnen geraadpleegde och källor og kilder i ja
pramenů zdrojů prameňov zdrojov źródeł źródła forrásjegyzék
użyta wykorzystana použitá použité použitej seznam zoznam
и список использованных использованной использованная источников цитируемой рекомендуемой
与 和 及 主要
applicant applicants candidate own relevant eigene eigenen antragstellers antragstellerin bewerbers propias propie
propres próprias principali principales principais principaux principal belangrijkste wichtigste wybrane scelte
ważniejsze najważniejsze selecionadas seleccionadas recent recenti recientes récentes aktuelle
"""
"""Words that stand with those in a list's heading."""

PARTS = """
cases legislation statutes books book monographs articles article journal journals chapters chapter reports report
theses dissertations websites web pages internet newspapers newspaper periodicals treaties conventions films
interviews standards patents datasets filmography discography table
software conference papers proceedings primary secondary sources literature case law archives manuscripts edited
volumes other
monographien aufsätze zeitschriftenaufsätze sammelbände zeitschriften zeitungen zeitungsartikel urteile gesetze normen
webseiten weblinks internetseiten onlinequellen rechtsquellen verordnungen entscheidungen entscheidungsverzeichnis
rechtsprechungsverzeichnis filmografie
rechtsprechung kommentare lehrbücher dissertationen primärquellen sekundärquellen bücher artikel
ouvrages études sitographie filmographie chapitres rapports thèses jurisprudence législation sites livres actes presse
webgrafía libros artículos capítulos informes tesis jurisprudencia legislación páginas revistas
sitografia studi libri articoli monografie saggi sentenze normativa riviste dottrina giurisprudenza
různé monografie články právní předpisy judikatura
livros artigos capítulos relatórios teses legislação jurisprudência
boeken artikelen rapporten jurisprudentie wetgeving tijdschriften
böcker artiklar rapporter lagar tidningar avhandlingar
opracowania książki artykuły monografie akty prawne
книги статьи монографии законы диссертации
专著 期刊论文 学位论文 论文 期刊
"""
"""Words that part a list by what works are: a line of nothing else heads a part."""

AFTER = """
authors|autoren|autor|autorin|auteurs|autori|autores|auteur|autore|авторы|автор|作者
about the author|about the authors|zum autor|zur autorin|über den autor|über die autorin|über die autoren
zu den autoren|die autoren|die autorin|der autor|autorenangaben|à propos de l auteur|sobre el autor|sobre los autores
gli autori|об авторе|сведения об авторах|about this article|author information|author contributions|author details
authors addresses|authors address|author address|addresses of authors|correspondence|korrespondenzadresse
anschrift der verfasser|kontakt|contact|contacts
acknowledgements|acknowledgments|acknowledgement|acknowledgment|danksagung|remerciements|agradecimientos
agradecimentos|ringraziamenti|благодарности|致谢
index|stichwortverzeichnis|sachverzeichnis|sachregister|personenregister|indice analitico|índice alfabético
skorowidz|indeks|предметный указатель|именной указатель|索引|subject index|author index|general index|name index
appendix|appendices|anhang|annexe|annexes|anexo|anexos|appendice|apêndice|приложение|приложения|附录
copyright|license|licence|lizenz|impressum|imprint|legal notice|disclaimer|terms of use|privacy policy
datenschutz|nutzungsbedingungen
funding|förderung|conflict of interest|conflicts of interest|competing interests
declaration of competing interest|interessenkonflikt|ethics statement|data availability
version history|revision history|document history|changelog|change history|versionen|versionsgeschichte
änderungsverzeichnis|history|versions
comments|kommentare|commentaires|comentarios|leave a comment|leave a reply|schreibe einen kommentar|reply
laisser un commentaire|deja una respuesta|deja un comentario|deixe um comentário|lascia un commento|geef een reactie
dodaj komentarz|оставить комментарий|комментарии|commenti|reacties|comentários|komentarze
discussion
external links|weblinks|externe links|liens externes|enlaces externos|collegamenti esterni
ligações externas|ссылки|外部链接|外部リンク
see also|siehe auch|voir aussi|véase también|vedi anche|ver também|см также|related articles|related posts
related content|verwandte artikel|ähnliche artikel
incoming links|outgoing links|verweisende artikel|weiterführende artikel|weiterführende links
navigation|navigation menu|menu|search|share|share this|tags|categories|kategorien|category
figures|tables|figure legends|list of figures|list of tables|abbildungsverzeichnis|tabellenverzeichnis
abkürzungsverzeichnis|glossary|glossar|index|stichwortverzeichnis
supplementary material|supporting information|supplementary information|summary|zusammenfassung|abstract
résumé|resumen|riassunto|resumo|резюме|摘要
eidesstattliche erklärung|selbstständigkeitserklärung|declaration|curriculum vitae|lebenslauf|biography
about us|over ons
open in app|permissions|rights and permissions|cite this article|how to cite|zitiervorschlag
download citation|received|footnotes
abbildungsnachweis|abbildungsnachweise|bildnachweis|bildnachweise|bildquellen|abbildungen|anlage|anlagen
autoreninformation|anschrift des autors|anschrift der autorin|anschrift der autoren|selbständigkeitserklärung
artikel teilen|verwandte themen|ähnliche beiträge|inhaltsverzeichnis
table des matières|table des illustrations|crédits photographiques|pour citer cet article|mots clés
articles similaires|articles liés|citer cet article|citer ce document|licence d utilisation|droits d auteur
artículos similares|artículos más leídos del mismo autor a|biografía del autor a|publicado|descargas
artículos relacionados|créditos|conflicto de intereses|conflictos de interés|financiación|correspondencia|cómo citar
apéndice|apéndices
allegato|allegati|indice|sull autore|gli autori|voci correlate|altri progetti|come citare|crediti
sobre o autor|sobre os autores|sobre a autora|endereço para correspondência|contribuição dos autores
conflito de interesses|financiamento|artigos relacionados
aneks|aneksy|załącznik|załączniki|linki zewnętrzne|zobacz też|streszczenie|spis ilustracji|spis tabel|spis rysunków
spis treści|o autorze|o autorach|podziękowania|abstrakt
bilaga|bilagor|externa länkar|se även|tack|sammanfattning|om författaren|om författarna
bijlage|bijlagen|zie ook|dankwoord|over de auteur|over de auteurs|samenvatting|colofon
внешние ссылки|об авторе|об авторах|аннотация|оглавление|содержание|информация об авторах|для цитирования
作者简介|参见|相关条目|附表|作者贡献|利益冲突
figure captions|supplementary materials|data availability statement|image credits|photo credits
notes on contributors|how to cite this article|publisher s note|additional information|disclosure|disclosures
opening hours|getting here|how to find us|visiting hours|öffnungszeiten|anfahrt|so finden sie uns|horaires
horaires d ouverture|cómo llegar|orari|orari di apertura|come arrivare|como chegar|openingstijden
horario|godziny otwarcia|dojazd|horarios|öppettider|hitta hit|åbningstider|åpningstider
spis rycin|lista de figuras|lista de tablas|liste des figures|elenco delle figure|lijst van figuren
jak cytować|como citar|comment citer|zitierweise|zitieren|hoe te citeren|similar articles|podobne artykuły
articoli simili|artigos semelhantes|inne teksty tego samego autora|most read articles by the same author s
author biography|author biographies|biographies|colophon|cited by|attachments|annex|annexure|table of contents
"""
"""Headings, "|" between them, of what comes after a list; where one stands alone in a line the list is over."""

AFTER_STARTS = (
    *(r"last (?:updated|modified|edited|changed|reviewed|revised)", r"updated(?: on)?:"),
    *(
        r"zuletzt (?:aktualisiert|geändert|bearbeitet)",
        r"letzte (?:aktualisierung|änderung|bearbeitung)",
        "stand:",
    ),
    *(r"dernière (?:mise à jour|modification)", "mis à jour le"),
    r"última (?:actualización|modificación|atualização|modificação|revisión)",
    r"ultim[ao] (?:aggiornamento|modifica)",
    *("дата обновления", r"последнее (?:обновление|изменение)", "最后更新", "最終更新"),
    *(r"copyright(?=$|\s*(?:©|\(c\)|\d|by\b|:|notice|the\b))", "©", r"\(c\) (?:19|20)\d\d"),
    *("all rights reserved", "alle rechte vorbehalten", "tous droits réservés"),
    r"this (?:page|article|document|work|text|website) (?:was|is|has)",
    *(r"dieser (?:artikel|text|beitrag) ", "diese seite ", "cet article "),
    *(rf"{who}authors?['’]?s?['’]?(?: address(?:es)?)?\s?:" for who in ("", "corresponding ")),
    *(r"autor(?:en|in|es)?\s?:", r"auteurs?\s?:"),
    *(rf"{how}\s?[:.]" for how in ("email", "e-mail", "tel", "fax", "phone")),
    *(r"laatst(?:e)? (?:bijgewerkt|gewijzigd|bewerkt)", r"senast (?:uppdaterad|ändrad|granskad|redigerad)"),
    *(r"ostatnia (?:aktualizacja|modyfikacja|zmiana)", r"sist (?:oppdatert|endret)", "senest opdateret"),
    *(
        rf"{what} (?:em|el|il):? \d"
        for what in (
            *(
                "recebido",
                "aceito",
                "aceite",
                "aprovado",
                "recibido",
                "aceptado",
                "aprobado",
                "ricevuto",
                "accettato",
            ),
            *("artículo recibido", "artigo recebido", "articolo ricevuto"),
        )
    ),
    *("reçu le ", "accepté le ", "eingegangen am ", "angenommen am ", "ontvangen op ", "data wpłynięcia"),
    *("incoming links", "outgoing links", "received:? ", "manuscript received", 'retrieved from "'),
    *(r"categories\s?:", r"kategorien?\s?:", r"keywords?\s?:", r"tags?\s?:"),
    *(r"mots[- ]clés\b.{0,20}:", r"palabras clave\s?:", r"palavras-chave\s?:", r"parole chiave\s?:"),
    *(r"schl(?:ü|ue)sselw(?:ö|oe)rter\s?:", r"schlagworte?\s?:", r"trefwoorden\s?:", r"słowa kluczowe\s?:"),
    *(r"ключевые слова\s?:", "mis en ligne ", "published online", r"first published\s?:", "pour citer "),
    *(r"korrespondenz(?:adresse|anschrift|autor(?:in)?)?\s?:", r"korrespondenz(?:adresse|anschrift)\b"),
    r"correspond(?:ence(?: to)?|ing author)\s?:",
    *(rf"{what} (?:made|created|generated|maintained)\b" for what in ("page", "site")),
    r"visit (?:us|our|the website|www|https?:)",
    *(
        rf"{how} (?:visit|see|contact|go to|please)"
        for how in ("for more information", "for further information,?")
    ),
    *(
        r"follow (?:us|me)\b",
        "für weitere informationen",
        r"weitere informationen (?:finden|unter|erhalten|auf)",
    ),
    *(r"besuchen sie ", r"pour plus d['’]informations?", "para más información", "para mais informações"),
    *(r"per (?:maggiori|ulteriori) informazioni", "voor meer informatie"),
    *(r"seite erstellt\b", r"affiliations?\s?:"),
    *(rf"{which}address(?:es)?\s?:" for which in ("", "current ", "present ", "postal ")),
    *(r"anschrift(?: de[rs] \w+)?\s?:", r"adresses?\s?:"),
    *(
        "view all",
        "show all",
        r"back to (?:top|list)",
        "nach oben",
        r"zurück (?:zu|nach)",
        "previous",
        "next:",
    ),
)
"""How a line, in lower case, begins that comes after a list. The first two characters stand for themselves."""
AFTER_START = re.compile("|".join(AFTER_STARTS))
_WHERE = {
    "posted filed published": r"(?:in|under)\b",
    "posted": r"(?:by|on)\b",
    "tagged filed": r"(?:as|with)\b",
    "veröffentlicht abgelegt gespeichert verschlagwortet": r"(?:in|unter|mit)\b",
    "teilen": r"(?:mit|auf)\b",
    "publié classé posté": r"(?:dans|le|sous)\b",
    "partager partilhar compartir compartilhar condividi": r"?(?::|sur\b|en\b|su\b|em\b|est[eao]\b|isso\b|isto\b)",
    "publicado archivado arquivado postado": r"(?:en|bajo|em|por)\b",
    "pubblicato archiviato": r"(?:in|il|da)\b",
    "geplaatst gepubliceerd": r"(?:in|op|door)\b",
    "опубликовано размещено": r"(?:в|на)\b",
    "рубрика рубрики метки теги delen mi|piace like|this loading": r"?(?::|\.\.\.)",
}
AFTER_POSTS = (
    *(f"{word.replace('|', ' ')} {where}" for words, where in _WHERE.items() for word in words.split()),
    *("share this", "étiqueté", "etiquetado", "me gusta esto", "contrassegnato"),
    *("marcado com ", "getagd", "dit delen", "vind ik leuk", "поделиться", "понравилось", "gefällt mir"),
)
"""How programs for blogs go on after a post. In a wrapped citation such words can begin a line."""
AFTER_POST = re.compile("|".join(AFTER_POSTS))
SOURCES = re.compile(
    r"\b(?:quellen\w*|sources|fuentes|fonti|fontes|bronnen|källor|kilder|źródła|источники|джерела|zdroje|prameny|"
    r"nachweise|belege|citations)\b|来源|來源|出典",
    re.IGNORECASE,
)
"""Headings that do not always head a list, but then one of what is cited."""
NOTES = re.compile(
    r"\b(?:(?:foot|end)?notes|(?:fuß|end)noten|anmerkungen|notas|note|noter|przypisy|примечания)\b|注释|脚注",
    re.IGNORECASE,
)
"""Headings of notes, which name works and say other things."""
READ_ON = re.compile(
    r"\b(?:reads?|readings?|(?:weiter)?lesen|lectures?|lecturas?|leituras?|letture?|lezen|läsning|lire|leer|saber|"
    r"savoir)\b|阅读|閱讀",
    re.IGNORECASE,
)
"""Headings such as "Further reading", "Zum Weiterlesen"."""


@lru_cache(maxsize=1)
def vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """STRONG, WEAK, AROUND and AFTER as folded words and phrases."""
    strong, weak = (
        frozenset(fold(word.replace("|", " ")) for word in words.split()) for words in (STRONG, WEAK)
    )
    around = frozenset(word for phrase in AROUND.split() for word in fold(phrase).split())
    after = frozenset(fold(phrase) for phrase in AFTER.replace("\n", "|").split("|"))
    return strong, weak, around, after - {""}


@lru_cache(maxsize=1)
def parts() -> frozenset[str]:
    """PARTS with the words that join them, folded."""
    return frozenset(
        fold(word) for word in f"{PARTS} and und et y e i en och и & of in the des de der zu".lower().split()
    )


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Every word of a heading in lower case, as printed and folded: its first is one of them."""
    words = [word for table in (STRONG, WEAK, AROUND) for word in table.lower().replace("|", " ").split()]
    return frozenset(part for word in words for form in (word, fold(word)) for part in form.split())


@lru_cache(maxsize=1)
def after_beginnings() -> frozenset[str]:
    """The first four characters of every line that comes after a list, as printed and folded; of a pattern the two or
    three that stand for themselves.
    """
    phrases = (phrase.strip() for phrase in AFTER.lower().replace("\n", "|").split("|"))
    printed = {form[:4] for phrase in phrases for form in (phrase, fold(phrase))}
    return frozenset({*printed, *(_literal(pattern) for pattern in (*AFTER_STARTS, *AFTER_POSTS))} - {""})


def _literal(pattern: str) -> str:
    """What `pattern` begins with, two to four characters; one that may be left out or repeated stands for none."""
    pattern = pattern.replace(r"\(", "（").replace(r"\)", "）")  # brackets that are printed
    start = re.match(r"[^\\?*+{([|.]+", pattern)
    sure = start[0] if start else ""
    if pattern[len(sure) : len(sure) + 1] in {"?", "*", "{"}:
        sure = sure[:-1]
    return (sure[:4] if len(sure) > 1 else pattern[:2]).replace("（", "(").replace("）", ")")
