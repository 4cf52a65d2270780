"""Titles of our own making in languages that the sets have little of, with the places and journals to go with them.

The words are plain nouns and adjectives; what they teach is how titles in a language look, and which prepositions
and articles belong to a title. Places, publishers and journals are facts.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from training.records import Record


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words and patterns of one language; in a pattern N is a noun, A an adjective with a noun, L a land."""

    nouns: tuple[str, ...]
    pairs: tuple[str, ...]
    lands: tuple[str, ...]
    patterns: tuple[str, ...]
    journals: tuple[str, ...]
    imprints: tuple[tuple[str, str], ...]
    families: tuple[str, ...]
    given: tuple[str, ...]
    bodies: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(";") if part.strip())


def _imprints(text: str) -> tuple[tuple[str, str], ...]:
    """ "place: publisher" pairs."""
    pairs = (pair.split(":") for pair in _listed(text))
    return tuple((place.strip(), publisher.strip()) for place, publisher in pairs)


GERMAN = Tongue(
    nouns=_words("""Arbeit Bildung Familie Gesellschaft Migration Integration Jugend Kindheit Religion Staat Demokratie Wirtschaft Ungleichheit Armut
        Geschlecht Gewalt Medien Kommunikation Öffentlichkeit Identität Kultur Wissenschaft Technik Umwelt Politik Verwaltung Recht Macht Herrschaft
        Globalisierung Modernisierung Wandel Organisation Netzwerke Vertrauen Solidarität Erziehung Schule Hochschule Studium Beruf Arbeitsmarkt
        Arbeitslosigkeit Sozialstaat Wohlfahrt Gesundheit Alter Pflege Stadt Raum Land Region Europa Nation Erinnerung Geschichte Krieg Frieden Sicherheit
        Bevölkerung Statistik Methoden Umfragen Biographie Lebenslauf Generationen Eliten Parteien Wahlen Verbände Bewegungen Protest Partizipation
        Zivilgesellschaft Ehrenamt Konsum Freizeit Sport Körper Emotionen Sprache Literatur Kunst Musik Film Fernsehen Internet Digitalisierung Daten
        Risiko Vertrag Markt Unternehmen Gewerkschaften Löhne Einkommen Steuern Haushalt Ehe Scheidung Kinder Eltern Mütter Väter Zuwanderung Flucht
        Asyl Fremdheit Rassismus Diskriminierung Gerechtigkeit Anerkennung Freiheit Verantwortung Moral Ethik Werte Normen Handeln Struktur System Theorie"""),
    pairs=_listed("""soziale Ungleichheit; politische Kultur; empirische Sozialforschung; qualitative Forschung; moderne Gesellschaft; öffentliche Meinung;
        berufliche Bildung; private Haushalte; demographischer Wandel; soziales Kapital; kollektives Gedächtnis; lebenslanges Lernen; atypische Beschäftigung;
        familiale Lebensformen; junge Erwachsene; alte Menschen; neue Medien; politische Beteiligung; europäische Integration; internationale Beziehungen;
        zweite Moderne; soziologische Theorie; kulturelle Vielfalt; transnationale Räume; regionale Entwicklung; kommunale Selbstverwaltung; wissenschaftliche
        Weiterbildung; statistische Verfahren; ostdeutsche Länder; deutsche Einheit; kritische Theorie; gesellschaftliche Teilhabe; ethnische Minderheiten"""),
    lands=_listed("Deutschland; Österreich; der Schweiz; Europa; Ostdeutschland; den neuen Bundesländern; der Bundesrepublik; Berlin; der DDR; Frankreich; den USA; Polen"),
    patterns=_listed("""N und N; N, N und N; A im Wandel; A in L; N in L. Eine empirische Untersuchung; Zur N der N; Zur Soziologie der N; Die N der N; Das Ende der N?;
        N ohne N? Zum Verhältnis von N und N; A. Theorie und Praxis; A. Eine Einführung; Einführung in die N; Grundlagen der N; Handbuch N; Wörterbuch der N;
        N als N. Überlegungen zur A; N zwischen N und N; N – N – N; Der Wandel der N in L; Vom Ende der N. Beiträge zur A; Was ist N?; Wie N entsteht; N im Vergleich;
        Soziologie der N; Auf dem Weg zur N; A und N in L: Ergebnisse einer Befragung; A, N und die Folgen; Wer hat Angst vor der N?; Über N; Studien zur A;
        Kritik der N; Die feinen Grenzen. A und N; Jenseits der N. Perspektiven auf N; Bericht zur Lage der N in L 2005; N und N nach 1945; N im 19. Jahrhundert"""),
    journals=_listed("""Kölner Zeitschrift für Soziologie und Sozialpsychologie; Zeitschrift für Soziologie; Soziale Welt; Berliner Journal für Soziologie; Politische Vierteljahresschrift;
        Aus Politik und Zeitgeschichte; Leviathan; WSI-Mitteilungen; Österreichische Zeitschrift für Soziologie; Schweizerische Zeitschrift für Soziologie; Soziologie; Merkur;
        Zeitschrift für Pädagogik; Zeitschrift für Erziehungswissenschaft; Zeitschrift für Familienforschung; Publizistik; Medien & Kommunikationswissenschaft; Rundfunk und Fernsehen;
        Media Perspektiven; Historische Zeitschrift; Geschichte und Gesellschaft; Vierteljahrshefte für Zeitgeschichte; Archiv für Sozialgeschichte; Blätter für deutsche und internationale Politik;
        Prokla; Das Argument; Soziale Passagen; Neue Praxis; Zeitschrift für Bevölkerungswissenschaft; Mitteilungen aus der Arbeitsmarkt- und Berufsforschung; Wirtschaft und Statistik;
        ZUMA-Nachrichten; Die Zeit; Frankfurter Allgemeine Zeitung; Süddeutsche Zeitung; Der Spiegel; Neue Zürcher Zeitung; Zeitschrift für Politikwissenschaft; Zeitschrift für Parlamentsfragen;
        Internationale Politik; Psychologische Rundschau; Zeitschrift für Sozialpsychologie; Diagnostica; Der Hautarzt; Deutsches Ärzteblatt; Nervenarzt; Forum Qualitative Sozialforschung;
        Feministische Studien; Zeitschrift für Sozialreform; Industrielle Beziehungen; Arbeit; Historical Social Research; Deutsche Zeitschrift für Philosophie; Das Parlament; Stern; Taz"""),
    imprints=_imprints("""Frankfurt am Main: Suhrkamp; Frankfurt a. M.: Campus; Frankfurt/M.: Campus Verlag; Frankfurt a.M./New York: Campus;
        Wiesbaden: VS Verlag für Sozialwissenschaften; Wiesbaden: VS-Verlag; Wiesbaden: Westdeutscher Verlag; Opladen: Westdeutscher Verlag; Opladen: Leske + Budrich; Opladen: Leske und Budrich;
        Opladen/Farmington Hills: Barbara Budrich; Baden-Baden: Nomos; Weinheim/München: Juventa; Weinheim und Basel: Beltz; München: C. H. Beck; München: Oldenbourg; München: Hanser; München: dtv;
        Stuttgart: Kohlhammer; Stuttgart: Enke; Stuttgart: Klett-Cotta; Stuttgart: Franz Steiner; Stuttgart: Metzler; Stuttgart: Lucius & Lucius; Stuttgart: UTB; Tübingen: Mohr Siebeck; Tübingen: Niemeyer;
        Berlin: de Gruyter; Berlin: Duncker & Humblot; Berlin: Springer; Berlin: edition sigma; Berlin/New York: Walter de Gruyter; Bielefeld: transcript; Bielefeld: Bertelsmann; Göttingen: Vandenhoeck & Ruprecht;
        Göttingen: Hogrefe; Köln: Böhlau; Köln/Weimar/Wien: Böhlau; Köln: Kiepenheuer & Witsch; Köln: Herbert von Halem; Hamburg: Hamburger Edition; Hamburg: Junius; Hamburg: Dr. Kovač; Reinbek bei Hamburg: Rowohlt;
        Reinbek: rororo; Münster: Lit; Münster: Westfälisches Dampfboot; Münster/New York: Waxmann; Konstanz: UVK; Bern: Huber; Bern: Peter Lang; Zürich: Seismo; Wien: Braumüller; Wien: Böhlau; Wien: Passagen;
        Darmstadt: Wissenschaftliche Buchgesellschaft; Neuwied: Luchterhand; Neuwied/Berlin: Luchterhand; Bonn: Bundeszentrale für politische Bildung; Bonn: Dietz; Mannheim: ZUMA; Nürnberg: IAB; Heidelberg: Carl-Auer; Leipzig: Reclam;
        Leverkusen: Budrich; Bad Heilbrunn: Klinkhardt; Pfaffenweiler: Centaurus; Schwalbach/Ts.: Wochenschau; Paderborn: Schöningh; Freiburg: Alber; Freiburg i.Br.: Herder; Bremen: Edition Temmen; Gießen: Psychosozial-Verlag"""),
    families=_words("""Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann
        Lange Schmitt Werner Krause Meier Lehmann Schmid Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck
        Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn
        Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Beck-Gernsheim Kreckel Hradil Treibel Hitzler Knoblauch Soeffner Luckmann Esser Mayntz Scharpf Lepsius Nassehi Rosa Reckwitz Bude Diewald Kohli Allmendinger"""),
    given=_words("""Hans Peter Klaus Wolfgang Jürgen Dieter Manfred Uwe Günter Horst Bernd Karl Heinz Werner Helmut Gerhard Rainer Michael Thomas Andreas Stefan Christian Martin Frank Ulrich Ulrike Sabine Petra
        Monika Karin Renate Ursula Brigitte Gabriele Andrea Susanne Claudia Birgit Anja Katrin Heike Martina Angelika Barbara Ingrid Elisabeth Christine Regina Cornelia Hartmut Niklas Jutta Axel Ronald Karl-Heinz Hans-Peter"""),
    bodies=_listed("""Statistisches Bundesamt; Bundesministerium für Arbeit und Soziales; Bundesministerium für Familie, Senioren, Frauen und Jugend; Deutscher Bundestag; BMFSFJ; BMAS; OECD; Bundesagentur für Arbeit;
        Europäische Kommission; Autorengruppe Bildungsberichterstattung; Konsortium Bildungsberichterstattung; Deutsche Gesellschaft für Soziologie; Bundeszentrale für politische Bildung; Eurostat; Weltbank; Deutsche Forschungsgemeinschaft; Institut für Demoskopie Allensbach"""),
)

FRENCH = Tongue(
    nouns=_words("""société travail famille école ville espace mémoire histoire politique justice liberté pouvoir économie culture identité langue littérature religion corps santé jeunesse enfance vieillesse mobilité migration
        frontière nation république démocratie parole image médias récit modernité tradition pauvreté inégalité éducation formation science technique nature environnement paysage territoire région campagne guerre paix"""),
    pairs=_listed("classes sociales; vie quotidienne; politiques publiques; sociologie urbaine; sciences sociales; espace public; lien social; droit international; relations professionnelles; classes populaires; transports urbains; pensée sauvage"),
    lands=_listed("France; Europe; Belgique; Suisse; Afrique; Amérique latine; Paris; région parisienne; Québec"),
    patterns=_listed("""La n et la n; N et n; Le n en L; Les formes de la n; A. Une introduction; A en L; De la n à la n; Sociologie de la n; La n et ses limites: essai sur la n; Pour une histoire de la n;
        L'invention de la n; Les métamorphoses de la n; Une n sans n?; Penser la n; N, n et n au XIXe siècle; Traité de n; Essais sur la n; Le temps de la n; Où va la n?; A: enjeux et perspectives"""),
    journals=_listed("""Revue française de sociologie; Annales. Histoire, Sciences Sociales; Actes de la recherche en sciences sociales; Sociétés contemporaines; Sociologie du travail; L'Année sociologique; Revue historique; Population;
        Revue française de science politique; Esprit; Les Temps modernes; Critique internationale; Espaces et sociétés; Cahiers internationaux de sociologie; Revue de métaphysique et de morale; Politix; Genèses; Le Mouvement social; Le Monde; Terrain"""),
    imprints=_imprints("""Paris: Gallimard; Paris: Seuil; Paris: Le Seuil; Paris: PUF; Paris: Presses universitaires de France; Paris: Minuit; Paris: Éditions de Minuit; Paris: La Découverte; Paris: L'Harmattan;
        Paris: Armand Colin; Paris: Fayard; Paris: Flammarion; Paris: Vrin; Paris: Plon; Paris: Dunod; Paris: Nathan; Lyon: Presses universitaires de Lyon; Rennes: Presses universitaires de Rennes; Grenoble: PUG; Genève: Droz; Bruxelles: De Boeck; Arles: Actes Sud; Montréal: Boréal"""),
    families=_words("""Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François
        Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Bourdieu Latour Boltanski Chartier Le Goff Le Galès"""),
    given=_words("Jean Pierre Michel André Philippe Alain Bernard Jacques François Claude Marie Françoise Catherine Nathalie Isabelle Sylvie Anne Christine Luc Bruno Pascal Jean-Pierre Jean-Claude Marie-Claude Éric Gérard Hélène Danièle Yves"),
    bodies=_listed("INSEE; Ministère de l'Éducation nationale; Conseil de l'Europe; Commission européenne; Cour des comptes; INED; CNRS"),
)

ITALIAN = Tongue(
    nouns=_words("""storia città arte cultura società lavoro famiglia scuola politica economia giustizia libertà memoria identità lingua letteratura pittura architettura chiesa monastero commercio nobiltà governo repubblica stato
        territorio paesaggio acqua laguna terraferma mercanti cittadini popolo riforma inquisizione stampa biblioteca archivio musica teatro scienza guerra pace diritto"""),
    pairs=_listed("vita quotidiana; arte veneta; età moderna; pittura veneziana; civiltà veneziana; classi dirigenti; scienze sociali; patriziato veneziano; spazio pubblico; medioevo italiano; Settecento riformatore"),
    lands=_listed("Italia; Venezia; Europa; Toscana; Padova; Roma; Lombardia; Veneto; Firenze"),
    patterns=_listed("""La n e la n; N e n; N, n e n a L; Storia della n in L; Per una storia della n; La n nel Settecento; A. Saggi e ricerche; A in L; Studi sulla n; L'invenzione della n; Note sulla n di L nel XVI secolo; La n a L tra Cinque e Seicento;
        Il n e la n. Contributi per la storia di L; Dalla n alla n; Appunti per una n; Ricerche sulla n di L; A tra n e n; Contributo alla storia della n"""),
    journals=_listed("""Archivio Veneto; Nuovo Archivio Veneto; Studi veneziani; Quaderni storici; Rivista storica italiana; Ateneo Veneto; Arte Veneta; Studi storici; Italia medioevale e umanistica; Società e storia; Atti dell'Istituto veneto di scienze, lettere ed arti;
        Rassegna italiana di sociologia; Il Mulino; Nuova rivista storica; Archivio storico italiano; Giornale storico della letteratura italiana; Bollettino d'arte; Thesaurismata; Critica d'arte; Belfagor"""),
    imprints=_imprints("""Torino: Einaudi; Milano: Feltrinelli; Milano: Mondadori; Milano: Giuffrè; Milano: FrancoAngeli; Bologna: Il Mulino; Roma-Bari: Laterza; Bari: Laterza; Firenze: Olschki; Firenze: Sansoni; Firenze: La Nuova Italia; Venezia: Marsilio;
        Venezia: Neri Pozza; Vicenza: Neri Pozza; Padova: Antenore; Padova: Cedam; Roma: Carocci; Roma: Viella; Roma: Edizioni di storia e letteratura; Napoli: Liguori; Torino: UTET; Torino: Bollati Boringhieri; Milano: Electa; Verona: Cierre; Modena: Panini; Treviso: Canova"""),
    families=_words("""Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo
        Gentile Martinelli Vitale Lombardo Serra Coppola De Santis Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Cozzi Berengo Tafuri Cessi Pullan Gaeta Ginzburg Cecchetti Molmenti Beltrami"""),
    given=_words("Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Gino Marino Gaetano Ugo Manfredo Ennio Anna Maria Paola Donatella Silvia Marco Andrea Giulio Renzo"),
    bodies=_listed("ISTAT; Istituto veneto di scienze, lettere ed arti; Ministero dell'Interno; Comune di Venezia; Fondazione Giorgio Cini"),
)

SPANISH = Tongue(
    nouns=_words("""sociedad trabajo familia escuela ciudad memoria historia política justicia libertad poder economía cultura identidad lengua literatura religión cuerpo salud juventud migración frontera nación democracia comunicación
        pobreza desigualdad educación formación ciencia tecnología naturaleza paisaje territorio región mujer violencia derecho estado mercado empresa"""),
    pairs=_listed("ciencias sociales; vida cotidiana; políticas públicas; América Latina; opinión pública; capital social; clase obrera; espacio público; derechos humanos; desarrollo sostenible"),
    lands=_listed("España; México; Argentina; América Latina; Chile; Cataluña; Colombia; el Perú; Madrid"),
    patterns=_listed("""La n y la n; N y n en L; La n en L; Historia de la n en L; Hacia una n de la n; A. Una aproximación; A en L; Los límites de la n; N, n y n; Introducción a la n; El futuro de la n en L; De la n a la n; ¿Qué es la n?; Teoría de la n"""),
    journals=_listed("""Revista Española de Investigaciones Sociológicas; Papers; Revista Internacional de Sociología; Estudios Sociológicos; Perfiles Latinoamericanos; Desarrollo Económico; Revista Mexicana de Sociología; Política y Sociedad; Nueva Sociedad; Arbor; Hispania; El País; Revista de Occidente; Scripta Nova; Revista Brasileira de Ciências Sociais; Análise Social; Estudos Avançados; Lua Nova"""),
    imprints=_imprints("""Madrid: Alianza; Madrid: Siglo XXI; México: Fondo de Cultura Económica; México, D.F.: UNAM; Barcelona: Ariel; Barcelona: Anagrama; Barcelona: Crítica; Barcelona: Paidós; Buenos Aires: CLACSO; Buenos Aires: Siglo XXI; Madrid: Tecnos; Madrid: Cátedra;
        Madrid: Taurus; Madrid: CIS; Santiago: LOM; Bogotá: Norma; Lima: IEP; São Paulo: Companhia das Letras; São Paulo: Cortez; Rio de Janeiro: Zahar; Lisboa: Gradiva; Porto: Afrontamento; Brasília: UnB"""),
    families=_listed("García; Rodríguez; González; Fernández; López; Martínez; Sánchez; Pérez; Gómez; Martín; Jiménez; Ruiz; Hernández; Díaz; Moreno; Muñoz; Álvarez; Romero; Alonso; Gutiérrez; Navarro; Torres; García Canclini; Vargas Llosa; Martín Criado; Pérez-Díaz; Silva; Santos; Oliveira; Souza; Pereira; Lima; Carvalho; Ferreira; de Souza; da Silva; dos Santos; de la Fuente; del Río; Castillo Gómez"),
    given=_words("José Antonio Manuel Francisco Juan David Javier Carlos Jesús Miguel Ángel Rafael Pedro Alejandro Luis María Carmen Ana Isabel Laura Cristina Marta Elena Pilar João Paulo Fernando Luiz Néstor Jordi Enrique"),
    bodies=_listed("INE; CEPAL; Ministerio de Educación y Ciencia; Banco Mundial; Gobierno de España; IBGE; UNESCO; Naciones Unidas"),
)

DUTCH = Tongue(
    nouns=_words("samenleving arbeid gezin school stad geschiedenis politiek recht vrijheid macht economie cultuur identiteit taal literatuur religie gezondheid jeugd migratie integratie democratie media onderwijs wetenschap techniek natuur landschap staat markt beleid"),
    pairs=_listed("sociale cohesie; publieke opinie; lokale democratie; sociologische theorie; openbaar bestuur; moderne samenleving"),
    lands=_listed("Nederland; Vlaanderen; België; Europa; Amsterdam; de Randstad"),
    patterns=_listed("De n van de n; N en n in L; De geschiedenis van de n; A in L; Tussen n en n; Een n zonder n?; Inleiding in de n; N in L. Een onderzoek naar n; Over de n van de n; A en de n"),
    journals=_listed("Mens en Maatschappij; Sociologische Gids; Tijdschrift voor Geschiedenis; Bijdragen en Mededelingen betreffende de Geschiedenis der Nederlanden; Beleid en Maatschappij; Tijdschrift voor Sociologie; Ons Erfdeel; De Gids"),
    imprints=_imprints("Amsterdam: Boom; Amsterdam: Amsterdam University Press; Amsterdam: Bert Bakker; Den Haag: SCP; Assen: Van Gorcum; Leuven: Acco; Leuven: Universitaire Pers; Utrecht: Lemma; Antwerpen: Garant; Meppel: Boom; Amsterdam: Querido"),
    families=_listed("de Vries; van den Berg; van Dijk; Bakker; Janssen; Visser; Smit; Meijer; de Boer; Mulder; de Groot; Bos; Vos; Peters; Hendriks; van Leeuwen; Dekker; Brouwer; de Wit; Dijkstra; van der Meer; van der Linden; ten Have; ter Bogt; Verschueren; Elchardus"),
    given=_words("Jan Johan Piet Kees Willem Hendrik Maria Anna Els Marijke Joost Bart Wim Henk Ruud Paul Mark Peter Ria Ineke Tom Koen Dirk"),
    bodies=_listed("Sociaal en Cultureel Planbureau; CBS; Ministerie van Onderwijs, Cultuur en Wetenschap; WRR"),
)

TONGUES = ((GERMAN, 60), (FRENCH, 14), (ITALIAN, 14), (SPANISH, 12), (DUTCH, 5))


def invented(number: int) -> list[Record]:
    """`number` records of works that do not exist, the same ones each time."""
    rng = random.Random("invented")  # noqa: S311
    return [_record(i, rng) for i in range(number)]


def _record(i: int, rng: random.Random) -> Record:
    tongue = rng.choices([t for t, _ in TONGUES], [w for _, w in TONGUES])[0]
    kind = rng.choice(("article", "book", "book", "chapter", "chapter"))
    place, publisher = rng.choice(tongue.imprints)
    year = rng.choice((rng.randrange(1960, 2022), rng.randrange(1985, 2018), rng.randrange(1780, 1960) if rng.random() < 0.3 else 2001))
    first = rng.randrange(1, 700)
    author: tuple[tuple[str, str], ...] = _persons(tongue, rng)
    if rng.random() < 0.08:
        author = ((rng.choice(tongue.bodies), ""),)
    return Record(
        id=f"invented-{i}",
        kind=kind,
        author=author,
        editor=_persons(tongue, rng) if kind != "article" else (),
        title=_title(tongue, rng),
        container=(rng.choice(tongue.journals),) if kind == "article" else (_title(tongue, rng),),
        year=str(year),
        volume=str(rng.randrange(1, 70)) if rng.random() < 0.85 else str(rng.randrange(1960, 2020)),
        issue=rng.choice(("", *map(str, range(1, 13)), "1-2", "3/4")),
        page=f"{first}-{first + rng.randrange(1, 45)}",
        publisher=publisher,
        place=place,
        more={"own": "1"},
    )


def _persons(tongue: Tongue, rng: random.Random) -> tuple[tuple[str, str], ...]:
    number = rng.choice((1, 1, 1, 1, 2, 2, 3, 4))
    return tuple((rng.choice(tongue.families), rng.choice(tongue.given)) for _ in range(number))


def _title(tongue: Tongue, rng: random.Random) -> str:
    """A pattern with its N, n, A and L filled; sometimes two patterns joined."""
    text = _filled(rng.choice(tongue.patterns), tongue, rng)
    form = rng.random()
    if form < 0.25:
        text += rng.choice((". ", ": ", " – ")) + _filled(rng.choice(tongue.patterns), tongue, rng)
    elif form < 0.32:
        text += rng.choice((" 1945-1989", " 1890–1914", " (1918–1933)", " seit 1990", " 2000"))
    return text


def _filled(pattern: str, tongue: Tongue, rng: random.Random) -> str:
    words = []
    for word in pattern.split(" "):
        core = word.rstrip(".,:;?!")
        tail = word[len(core) :]
        if core in {"N", "n"}:
            noun = rng.choice(tongue.nouns)
            core = noun if core == "n" else noun[:1].upper() + noun[1:]
        elif core == "A":
            pair = rng.choice(tongue.pairs)
            core = pair[:1].upper() + pair[1:]
        elif core == "L":
            core = rng.choice(tongue.lands)
        words.append(core + tail)
    text = " ".join(words)
    return text[:1].upper() + text[1:]
