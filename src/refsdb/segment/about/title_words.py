"""Words by which a line at the top of an entry says what it is: its title, or what stands around one."""

from __future__ import annotations

import re

STATED = re.compile(
    r"(?:(?:title|titel|titre|título|titolo|заглавие|标题|题目|(?:на )?тем[ау](?: работы)?|temat pracy|"
    r"tytuł(?: pracy)?|název práce)\s?[:：]|(?:zum thema|на тему|na temat)\s?:?(?=\s?[«„“\"]))\s*(\S.*)",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,3})[.)]?\s+)?(?:introduction|background|abstract|summary|(?:table of )?contents|preface|"
    r"einleitung|einführung|vorwort|zusammenfassung|inhalt(?:sverzeichnis)?|hintergrund|worum geht es|"
    r"résumé|avant-propos|sommaire|introducción|resumen|índice|introdução|resumo|sumário|"
    r"table des matières|inhoudsopgave|innehåll(?:sförteckning)?|inledning|sammanfattning|indhold(?:sfortegnelse)?|"
    r"innhold|indledning|innledning|obsah|"
    r"introduzione|sommario|riassunto|inleiding|samenvatting|inhoud|wstęp|streszczenie|spis treści|úvod|"
    r"conclusions?|discussion|results|acknowledge?ments|fazit|schluss(?:folgerungen|betrachtung|wort)?|danksagung|"
    r"conclusión(?:es)?|conclusioni|conclusão|conclusões|wnioski|závěr|выводы|заключение|"
    r"(?:work |professional )?experience|employment(?: history)?|personal (?:details|data)|"
    r"experiencia(?: laboral| profesional)?|formación(?: académica)?|datos personales|berufserfahrung|"
    r"(?:beruflicher )?werdegang|persönliche (?:daten|angaben)|expériences?(?: professionnelles?)?|"
    r"esperienz[ae](?: professional[ei]| lavorativ[ae])?|dati personali|experiência(?: profissional)?|"
    r"dados pessoais|werkervaring|personalia|doświadczenie(?: zawodowe)?|dane osobowe|"
    r"введение|аннотация|содержание|оглавление|вступ|引言|摘要|前言|绪论|はじめに|要旨)\W*",
    re.IGNORECASE,
)
"""The heading of a first part, which no page has for its title."""
RIGHTS = re.compile(
    r"©|(?<!\w)\((?:c|C)\)\s(?=.*(?:19|20)\d\d)|\bcopyright\s(?:\(c\)\s)?(?:19|20)\d\d|"
    r"\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|"
    r"todos os direitos|tutti i diritti|все права защищены)\b",
    re.IGNORECASE,
)
APART = re.compile(r"\S\s{5,}\S")
"""Two things at the sides of a page: "Register No. 13      Class: S1"."""
GREETING = re.compile(
    r"(?:liebe[rs]?|sehr geehrte[rs]?|hallo|guten tag|dear|hi|hello|chers?|chères?|bonjour|estimad[oa]s?|"
    r"monsieur|madame|mes(?:sieurs|dames)|ladies|gentlemen|sirs?|damen und herren|"
    r"señor(?:es|as?)?|signor[ei]?|herr|frau|"
    r"querid[oa]s?|hola|gentil[ei]|car[oaie]|buongiorno|prezad[oa]s?|olá|beste|geachte|szanown[iaey]\w*|drodzy|уважаем\w+|дороги\w+)"
    r"(?:\s[^,!.?:;]{2,40})?[,!]",
    re.IGNORECASE,
)
"""How letters begin."""
SITE = re.compile(
    r"(?:log ?in|sign (?:in|up)|register|anmelden|registrieren|menu|menü|search|suche|skip to|jump to|zum inhalt|"
    r"zur navigation|aller au|ir al contenido|ir para|vai al|salta al|naar (?:de )?inhoud|przejdź do|"
    r"перейти к|hoppa till)\b.{0,20}",
    re.IGNORECASE,
)
"""What stands under the name of a site and not under a title."""
MENU = re.compile(
    r"(?:skip to|jump to|zum inhalt|zur navigation|aller au|ir al contenido|vai al|salta al|"
    r"przejdź do|home\b|menu\b|menü|log ?in|sign in|anmelden|search|suche|toggle|navigation|"
    r"https?:|www\.|doi\b|удк\b|udc\b|udk\b|ббк\b|中图分类号|issn\b|isbn\b|vol(?:ume|\.)? ?\d|issue \d|page \d|"
    r"seite \d|©|copyright|"
    r"(?:from|aus|un article de|de|da|z|материал из|uit|från|fra) (?:wikip|википед)\w*\s?(?:[,–—-]|$)|"
    r"\W*$|\d+$)",
    re.IGNORECASE,
)
MENU_HEAD = re.compile(
    r"(?:main |site |haupt)?(?:navigation|menu|menü)|menú|navegaci[oó]n|navegação|navigazione|navigatie|nawigacja|"
    r"navigering|навигация|меню",
    re.IGNORECASE,
)
"""What stands above the lines of a menu."""
FREE = re.compile(
    r"(?:from|aus|de|da|z|van|uit|från|fra|материал из)\s\w.{2,40},\s(?:(?:the free|der freien|den fria?|den frie|"
    r"de vrije|wolnej|свободной) |(?:la |a |l['’]))(?:libre )?(?:enc[iy][ck]lop|enzyklop|энциклоп)",
    re.IGNORECASE,
)
"""What stands under the titles of a free encyclopedia."""
IN_JOURNAL = re.compile(
    r"\((?:19|20)\d\d\)\s\d+(?:\(\d+\))?:\s?\d+[-–]\d+|\d\s?\((?:19|20)\d\d\)[,:;]?\s?(?:pp?\.?\s?|S\.\s?)?\d+\s?[-–]\s?\d+|(?:19|20)\d\d;\s?\d+(?:\(\d+\))?:\s?\d+"
    r"|\b(?:n[úu]m(?:ero)?|nr|no|heft|ausgabe|issue|numéro|fasc|вып(?:уск)?)\.?\s?\d{1,4}\s?(?:[(,/]|de)\s?"
    r"(?:19|20)\d\d\)?$"
    r"|\b(?:vol(?:ume(?:n)?)?|cilt|jahrgang|jg|año|ano|anno|tom[eo]?|årg(?:ång)?|band|bd|год|том)\.?\s?[\dIVXL]+\b"
    r".{0,12}\b(?:no|nr|issue|sayı|heft|h|n[úu]m(?:ero)?|número|fasc|вып(?:уск)?|häfte|n\.?[º°])\.?\s?\d+",
    re.IGNORECASE,
)
"""Where the entry was printed: "Journal of Walls 24 (2021) 77–84"."""
KIND = re.compile(
    r"(?:final |annual |technical |interim )?report|informe(?: final| técnico)?|rapport(?: final)?|"
    r"relatório(?: final)?|"
    r"(?:original |research |review )(?:article|paper|research)|case report|short communication|brief report|"
    r"(?:policy brief|briefing paper|fact sheet|technical note)(?:\W{1,3}.{0,30})?|"
    r"white paper|preprint|artículo(?: original| de revisión)|"
    r"artigo(?: original| de revisão)|article (?:original|de recherche)|originalarbeit|übersichtsarbeit|"
    r"(?:international|european|national|british)(?: \w+)? standard|научная статья|реферат|研究论文|"
    r"nota (?:de investigación|técnica|di ricerca|de pesquisa)|(?:research|technical) notes?|forschungsnotiz|"
    r"dossier(?: thématique)?|varia|comptes rendus|aufsätze|rezensionen|articles|artículos|artigos|articoli|saggi|"
    r"note de recherche|letter to the editor|fallbericht|kasuistik|casuïstiek|caso cl[íi]nico|"
    r"relato de (?:caso|experiência)|leitthema|краткое сообщение|"
    r"总说|總說|総説|原著(?:論文)?|論文|论文|研究論文|研究ノート|報告|短報|症例報告|综述|综述论文|论著|"
    r"毕业论文|本科毕业论文|硕士学位论文|博士学位论文|"
    r"(?:(?:master|bachelor|diplom|doktor|haus|seminar|magister|examens)[’']?s? ?"
    r"(?:arbeit|scriptie|thesis|uppsats|arbete)|"
    r"[bcd]-uppsats|mémoire de master|thèse de doctorat|tesi di laurea|tesis doctoral|tese de doutorado|"
    r"(?:bachelor|master|doctoraats)?proef(?:schrift)?|(?:afstudeer|bachelor|master)?scriptie|"
    r"afstudeer(?:verslag|rapport|project)|profielwerkstuk|trabajo (?:de )?fin de (?:grado|máster|carrera)|"
    r"tesis (?:de|para)|tesina|tesi di|monografia|"
    r"trabalho de conclusão(?: de curso)?|dissertação(?: de mestrado)?|rapport de stage|"
    r"(?:an?|this) (?:[a-z]+ )?(?:thesis|dissertation) (?:submitted|presented|in partial|for the degree)\b.{0,120}|"
    r"выпускная квалификационная работа|"
    r"bakalářská práce|diplomová práce|praca (?:magisterska|licencjacka)|курсовая работа|дипломная работа)\b.{0,60}",
    re.IGNORECASE,
)
"""What kind of text it is: "Research Article", "Masterarbeit im Fach Geographie"."""
SERIES = re.compile(r"(?:working|discussion|research|policy|occasional) papers?\b.{0,40}", re.IGNORECASE)
"""What stands under the name of an institute, above the title."""
PART = re.compile(
    r"(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|rozdział|глава|lecture|week|unit|lesson|lektion)"
    r"\s(?:\d{1,2}|[IVX]{1,5})\.?",
    re.IGNORECASE,
)
"""Which part of a book or a course it is, where the title stands below."""
LETTERHEAD = re.compile(
    r"(?:the )?(?:universidade|universidad|università|université|universität|uniwersytet|universiteit|üniversitesi|"
    r"university of|technische universität|hochschule|fachhochschule|fakultät|faculty of|faculdade|facultad de|"
    r"facoltà|faculté|department of|institut für|instituto|istituto|wydział|curso de|departamento de|"
    r"corso di (?:laurea|studi)|"
    r"школа|университет|министерство|ministerio de|ministério d)\b.*|.*\b(?:university|üniversitesi|universitet)",
    re.IGNORECASE,
)
"""Where it was written: the head of a title page."""
WORKPLACE = re.compile(
    r"\b(?:universit|uniwersyt|univerzit|institut|instytut|politechni|högskol|istitut|clinic|klinik|hospital|laborator|akadem|academ|college|hochschule|schule|school|faculty|fakult|facult|department|"
    r"universidad|politecnico|университет|институт|академия|кафедра|музей|museum|société|society|大学|学院|研究所)",
    re.IGNORECASE,
)
