"""The language of the entry, where its most frequent words leave no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from refsdb.segment.letters import CJK, LETTER
from refsdb.segment.lines import Line

READ = 20_000
"""Characters that are looked at."""
ENOUGH = 8
"""Small words that must be found; fewer prove nothing."""
SHARE = 0.05
"""Share of all words that they are at least."""
CLEAR = 2.0
"""How many times as frequent as another's the small words of a language must be, those aside that both have, …"""
LEAST = 4
"""… and how often they must be found."""

_SMALL = {
    "en": "the of and to in is that for it as was with be by on not are this at from or have an which has were "
    "their its but they we he had can been would there when who",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
    "aus am vom zum zur bei war wurde nach über hat einer einen dass oder wie noch sind durch nur",
    "fr": "de la le et les des en un du une que est pour qui dans par au sur pas plus ne se ce avec sont qu ont "
    "été cette ces aux leur leurs mais où on il elle",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más o es son fue este esta "
    "sus ha también entre sobre desde muy pero cuando",
    "it": "di e il la che in un a per è una sono del non le si da con i dei della al nel gli alla dell all nell "
    "ha hanno anche nella delle degli dal tra fu più dalle",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como ao são das foi pelo "
    "pela seu sua à às também entre até nas nos",
    "nl": "de en van het een in is dat op te zijn met voor niet aan er om ook als bij door naar uit of die "
    "wordt werd worden hebben heeft deze dit tot over maar waren was",
    "sv": "och i att det som en på är av för med till den har de inte om ett var från man kan blev efter under "
    "mellan vid där sig än eller men",
    "pl": "w i na z do się jest to nie że o jak po ale od za przez dla są lub oraz był była było były który "
    "która które jego jej ich tym także roku ze przy tego",
    "ru": "и в не на что с по как это к из у за от для так при его о же или",
    # so that these are not taken for their neighbours
    "da": "og i at det som en på er af for med til den har de ikke om et var fra man kan blev efter under "
    "mellem ved der sig end eller men",
    "no": "og i å det som en på er av for med til den har de ikke om et var fra man kan ble etter under mellom "
    "ved der seg enn eller men",
    "ca": "de la i el en a les que per un del amb no és una als com són o es va més dels al se les seva però",
    "ro": "și de în a la cu pe din o un nu se este că pentru mai au sau care prin fost ale",
    "cs": "a se na je že do pro za by jako jsou ve nebo po který která které od při byl byla bylo",
    "sk": "a sa na je že do pre za by ako sú vo alebo po ktorý ktorá ktoré nie od pri bol bola bolo",
    "hu": "a az és hogy nem is egy van volt meg csak de ez azt el ki már mint vagy",
    "af": "die en van het in is nie wat met vir om te ook by word dat was as hulle aan uit",
    "fi": "ja on ei se että hän oli ovat mutta kun niin myös joka sen ole tai kuin sekä",
    "tr": "ve bir bu için ile da de olarak olan daha çok gibi ne ise ya kadar sonra değil her en",
    "be": "і у не на што з да як па для ад за яго гэта ці але",
    "uk": "і в не на що з до як та для від за його це є у при або але",
    "la": "et in est ad non cum ut sed qui quae quod ex ab de per sunt esse autem enim atque ac",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_SIGNS = {
    "en": "references bibliography contents education employment skills teaching awards languages university "
    "usage license installation acknowledgements acknowledgments summary january february july october "
    "december books compiled experience address phone hobbies talks articles chapters please reading session weeks",
    "de": "literatur literaturverzeichnis quellen inhalt ausbildung berufserfahrung sprachen kenntnisse "
    "universität lebenslauf januar februar märz juli oktober dezember stand bücher anhang zusammenfassung "
    "einleitung auswahlbibliographie preis preise",
    "fr": "références bibliographie sommaire ouvrages formation langues expérience compétences université "
    "janvier février juillet août octobre décembre lectures enseignement annexes résumé remerciements",
    "es": "referencias bibliografía contenido formación idiomas experiencia universidad enero febrero julio "
    "octubre diciembre lecturas anexos resumen introducción resultados autora licencia citar",
    "it": "riferimenti bibliografici sommario formazione lingue esperienza università gennaio febbraio luglio "
    "ottobre dicembre letture allegati riassunto introduzione elenco aggiornato opere insegnamento",
    "pt": "referências bibliográficas conteúdo formação línguas idiomas experiência universidade janeiro "
    "fevereiro julho outubro dezembro leituras anexos resumo introdução resultados",
    "nl": "literatuur literatuurlijst bronnen inhoud opleiding talen werkervaring universiteit januari februari "
    "maart juli oktober boeken bijlage samenvatting inleiding",
    "sv": "litteratur referenser källor innehåll utbildning språk erfarenhet universitet januari februari juli "
    "oktober böcker bilaga sammanfattning inledning",
    "pl": "literatura piśmiennictwo źródła spis wykształcenie języki doświadczenie uniwersytet stycznia lutego "
    "lipca października grudnia książki załącznik streszczenie wstęp",
    "tr": "kaynakça kaynaklar içindekiler öz özet giriş sonuç üniversitesi ocak şubat temmuz ekim aralık",
}
"""Words of headings, titles and dates, with which lists and lives begin that have few sentences; …"""
WEIGHT = 3
"""… each counts as so many small ones."""
_SIGN_SETS = {language: frozenset(words.split()) for language, words in _SIGNS.items()}
_OWN = {
    "pl": "ąęłńśźż",
    "pt": "ãõ",
    "es": "ñ¿",
    "de": "ß",
    "ro": "șț",
    "cs": "ěřů",
    "da": "æø",
    "no": "æø",
    "tr": "ğı",
    "uk": "іїєґ",
    "ru": "ыэ",
    "be": "ў",
}
"""Letters that, of these languages, no other has."""
_WORD = re.compile(rf"[{LETTER}]+")
_CJK = re.compile(f"[{CJK}]")
_KANA = re.compile("[\u3040-\u30ff]")


def language_of(lines: Sequence[Line], metadata: Mapping[str, str]) -> str:
    """The language as an ISO 639-1 code, or ""."""
    stated = metadata.get("language", "")
    if re.match(r"[A-Za-z]{2}(?![A-Za-z])", stated):
        return stated[:2].lower()
    text = "\n".join(line.text for line in lines)[:READ]
    chinese = len(_CJK.findall(text))
    if chinese > 0.2 * len(text):
        return "ja" if len(_KANA.findall(text)) > 0.1 * chinese else "zh"
    words = Counter(word.lower() for word in _WORD.findall(text) if len(word) > 1 or word.islower())
    most, language = max((_count(words, small) + _own(words, name), name) for name, small in _SETS.items())
    enough = most >= ENOUGH and most >= SHARE * sum(words.values())
    return language if enough and all(_clear(words, language, other) for other in _SETS) else ""


def _count(words: Mapping[str, int], small: AbstractSet[str]) -> int:
    return sum(words.get(word, 0) for word in small)


_ALSO_CODE = frozenset("aeioywzx")
"""Small words that are variables in programs as well."""


def _clear(words: Mapping[str, int], language: str, other: str) -> bool:
    """Whether the words that only one of two languages has speak for it, as far as they do not share all."""
    if language == other:
        return True
    here, there = _SETS[language], _SETS[other]
    own = _count(words, here - there - _ALSO_CODE) + _own(words, language)
    return own >= LEAST and own >= CLEAR * (_count(words, there - here - _ALSO_CODE) + _own(words, other))


def _own(words: Mapping[str, int], language: str) -> int:
    """How many words have a letter that is the language's own; those of headings count as several."""
    own = _OWN.get(language, "")
    lettered = (
        (times for word, times in words.items() if any(letter in word for letter in own)) if own else ()
    )
    return sum(lettered) + WEIGHT * _count(words, _SIGN_SETS.get(language, frozenset()))
