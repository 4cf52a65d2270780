"""Given names that are common where our languages are spoken: a line that begins with one may be a person's.

Those that are words, places or plants as well are left out.
"""

from __future__ import annotations

from refsdb.text.fold import fold

_NAMES = """
adam alan albert alex alexander alexandra alice amanda amy andrew angela ann anna anne anthony arthur barbara
benjamin betty brian bruce carol caroline catherine charles chris christine christopher claire colin daniel
david deborah dennis diana donald donna dorothy douglas edward eleanor elizabeth emily emma eric frances francis
fred gary george gerald gordon graham hannah harold harry helen henry howard ian jacob james jane janet jason
jean jeffrey jennifer jeremy jessica joan john jonathan joseph joshua joyce judith julia julie karen kate
katherine keith kenneth kevin larry laura lawrence leonard linda lisa louise lucy margaret maria martha martin
mary matthew michael michelle nancy nicholas oliver pamela patricia patrick paul peter philip rachel ralph
raymond rebecca richard robert roger ronald roy ruth ryan samantha samuel sandra sara sarah scott sean sharon
simon sophie stanley stephen steven stuart susan teresa thomas timothy tom tony walter wendy william achim
albrecht andrea andreas angelika annette anton arno astrid axel beate bernd bernhard bettina birgit bruno
carsten christa christian christiane christoph claudia clemens daniela detlef dieter dietmar dietrich dirk
dominik doris eberhard edith eduard elfriede elisabeth elke emil erich erika erwin eva felix ferdinand franz
franziska friederike friedrich fritz gabriele georg gerd gerda gerhard gertrud gisela gottfried günter günther
hanna hannelore hans harald hartmut heide heidi heike heiko heinrich heinz helga helmut herbert hermann hilde
holger horst hubert ilse ingeborg ingrid irene irmgard jan jens joachim jochen johann johanna johannes jörg
josef jürgen jutta kai karin karl karl-heinz katharina katja katrin klaus konrad kurt lars lena leo lothar
ludwig lutz magdalena manfred manuela marc marcel marianne marie marion markus matthias melanie michaela monika
moritz nicole niklas norbert olaf otto petra rainer ralf reinhard reinhold renate rita roland rolf rudolf sabine
sebastian siegfried sigrid silke silvia simone sonja stefan stefanie steffen susanne sven svenja sybille tanja
theodor thorsten tobias torsten udo ulrich ulrike ursula ute uwe veronika viktor volker waltraud werner wilhelm
wilfried wolfgang alain alexandre amélie andré anne-marie antoine arnaud aurélie béatrice benoît bernard
brigitte camille cécile céline chantal christophe claude colette corinne cyril danielle denis didier dominique
édouard élise émile éric étienne fabienne fabrice franck françois françoise frédéric gabriel geneviève georges
gérard gilles guillaume hélène henri hervé hugues isabelle jacqueline jacques jean-claude jean-louis jean-luc
jean-marc jean-marie jean-michel jean-paul jean-pierre jeanne jérôme josé julien laurence laurent loïc louis luc
madeleine marguerite marie-claude martine mathieu maurice mélanie michel mireille monique nathalie nicolas odile
olivier pascal pascale philippe pierre régis rémi rené sébastien serge solange stéphane suzanne sylvain sylvie
thérèse thierry valérie véronique vincent virginie xavier yann yves yvette yvonne adriana alberto alejandro
alfonso alfredo alicia álvaro amparo ana andrés antonia antonio arturo beatriz carlos carmen carolina clara
concepción cristina diego eduardo elena emilio enrique ernesto esteban eugenia felipe fernando francisca
francisco gabriela gerardo gonzalo guadalupe guillermo héctor hugo ignacio inés isabel jaime javier jesús
joaquín jorge juan juana julio leticia lorenzo lucía luis luisa manuel marcela marcos margarita maría mariana
mario marta miguel miriam mónica natalia nuria óscar pablo pedro rafael ramón raquel raúl ricardo roberto rocío
rodrigo rosario sergio sofía susana tomás verónica vicente víctor alessandra alessandro alessia angelo antonella
carla carlo caterina cesare chiara claudio cristiano daniele davide domenico donatella elisa emanuele enrico
fabio federica federico filippo francesca francesco franco giacomo gianluca gianni giorgio giovanna giovanni
giulia giulio giuseppe giuseppina ilaria luca lucia luigi marco massimo matteo maurizio michela michele nicola
paola paolo piero pietro renato riccardo roberta rosanna salvatore serena silvio simona stefania stefano umberto
valentina valeria vincenzo vittorio afonso aline antônio antónio armando augusto bruna caio camila catarina
célia cláudia cláudio débora denise edson eduarda eliane fábio fátima fernanda flávia flávio gilberto gustavo
helena henrique inês isabela ivan joana joão joaquim juliana júlio leandro letícia lúcia luciana luís luiz luiza
marcelo márcia márcio maurício mônica natália nelson nuno patrícia paula paulo rafaela renata rogério rui sérgio
sílvia sônia tatiana thiago tiago vera vítor wagner adriaan annemarie annelies arie arjan bart bas bert bram
cees cornelis daan eelco erik esther evert femke frans gerrit gert gijs hendrik henk hester ineke inge jaap
jacoba janneke jeroen joke joost joris jos kees klaas koen leen lies lieke loes luuk maaike maarten margriet
marijke marjan marleen mathijs mieke nico niels nienke paulien piet pieter pim rob roel ruud saskia sander
sjoerd theo thijs tineke truus wilma willem wim wouter александр александра алексей алина анастасия анатолий
андрей анна антон борис вадим валентина валерий василий виктор виктория виталий владимир вячеслав галина
геннадий георгий григорий дарья денис дмитрий евгений евгения екатерина елена иван игорь илья ирина константин
ксения лариса леонид людмила максим марина мария михаил наталия наталья никита николай олег ольга павел пётр
петр светлана семён сергей станислав татьяна тимур фёдор юлия юрий яна
élodie lídia grace henrik amir ahmed ali mohammed mohamed fatima yusuf ibrahim hassan karim omar agnieszka
aleksandra aleksander andrzej anita bartosz beata bogdan bogusław bożena czesław danuta dariusz dorota edyta
elżbieta ewa ewelina grażyna grzegorz halina henryk irena iwona izabela jacek jadwiga jakub janina janusz
jarosław jerzy joanna jolanta justyna kamil karolina katarzyna kazimierz krystyna krzysztof leszek łukasz maciej
małgorzata marcin marek mariusz marzena mateusz michał mieczysław mirosław paweł piotr przemysław rafał ryszard
sławomir stanisław szymon tadeusz tomasz urszula wacław waldemar wanda wiesław wiktor witold władysław wojciech
zbigniew zdzisław zofia anders annika arne birgitta björn britt britta bengt carina elin emelie fredrik gunilla
gunnar gustaf göran håkan ingemar ingvar johan jonas jörgen kerstin kristina lennart lina linnea magnus maja
malin margareta mats mikael monica ola olle oskar pernilla pär sofia stig tommy torbjörn tove ulf ulla ulrika
åsa bjarne bodil dorthe flemming hanne henning inger jesper jørgen kaj kirsten lise mette mogens morten ole
palle poul rasmus solveig søren torben kåre knut øystein alena blanka dagmar eliška hana ivana ivo jana jaroslav
jiří kateřina lenka libor ludmila lukáš markéta martina michal milan miloš miroslav ondřej pavel pavla petr
radek šárka stanislav tereza tomáš václav vladimír vojtěch zdeněk zuzana
abigail adele agnes aidan alastair alison allan amelia annabel annie antony audrey barry becky belinda ben beth
bethany bethan bob brenda brendan bridget callum cameron carl catriona cecilia cedric charlotte chloe christina cindy
clare clive connor craig cynthia damian dan darren dave debbie dermot derek desmond dominic dougal duncan eamon edgar
edmund edwin eileen elaine elliot ellen eloise elsie ernest ethan eugene evan evelyn fergus fiona fran gareth gavin
geoffrey geraldine gillian gwen gwyneth hamish harriet heather hilary hugh iain imogen isaac isabella isobel jamie
jasmine jeff jenna jenny jim joanne joe jon josephine josh kathleen kathryn kathy katie keiran kieran kirsty kyle leah
liam lloyd lorna lucas lydia lynn madeline malcolm marcus marian marjorie maureen megan melissa mike mildred molly
moira muriel nadia naomi nathan neil niall nick nigel noah olivia owen pauline penelope phil philippa phoebe phyllis
priscilla reginald rhona rhys rosalind rowena rupert russell sally sam shane sheila shirley sinéad siobhan stephanie
sylvia ted terence theresa tim tessa toby tracy trevor vanessa vivian wayne wilfred winifred zoe adelheid alfons
alois anja anke annegret antje anselm armin arnold balthasar bastian benedikt benno berta berthold birte brunhilde
burkhard cornelia cornelius detlev dörte eckart eckhard edeltraud egon ekkehard elmar ernst erna ewald fabian
felicitas florian frauke frieda friedhelm friedemann frieder gebhard gerlinde gesine gregor greta gudrun guido hannes
hans-jürgen hartwig hedwig heiner hellmut helmuth hermine hildegard hiltrud ilona imke ina ingo irma isolde jasmin
julian juliane karoline karsten klara kristin leonhard lieselotte lisbeth lorenz lotte ludger luise maike malte
margarete margret marieluise marlene mathilde maximilian mechthild meike merle mirjam nadine ottilie philipp raimund
reiner reinhart roswitha rosemarie ruprecht rüdiger sibylle sigmund sigrun sophia steffi thilo tilman timo traute
ursel valentin verena volkmar walburga wiebke wilfriede wiltrud winfried wolfram achille adrien agathe alexis alphonse
amandine ambroise anaïs anatole angélique annick antoinette apolline armand armelle aude augustin baptiste barnabé
bastien bénédicte bérénice bertrand blaise blandine capucine carole célestin charlène christelle clarisse claudine
clément clémence clotilde coralie cyrille damien delphine diane edmond edwige eléonore emmanuel emmanuelle estelle
eugénie eulalie evelyne fabien faustine fernand flavien florent francine frédérique gaëlle gaétan gaston gauthier
germaine ghislaine gilbert gildas ginette gisèle grégoire grégory gwenaëlle gwendal hortense jacquot jean-baptiste
jean-yves jean-françois joël joëlle josette josiane jules juliette justine karine laetitia laure léa léon léonie
liliane lionel lucette lucie lucien lucienne ludovic lydie mael magali manon marcelle marielle marius mathis maxime
micheline morgane myriam nadège ninon noëlle odette olympe ophélie pascaline patrice paulette perrine philibert
pierrette quentin raphaël raymonde régine rémy rodolphe romain romane rosalie roselyne sandrine séverine soizic solenn
solène suzette tanguy théodore théophile tiphaine tristan ulysse yannick yoann yolande yvan abel abelardo adela adolfo
adrián agustín aitor aleix amaia amalia ander andreu ángel ángeles aniceto anselmo antoni aránzazu ariadna arnau
asunción aurelio basilio benito bernardo blas borja camilo cayetano césar conchita cristóbal edurne elías eloísa
emilia enric enriqueta estela eulalia eusebio fabiola faustino fermín ferran fina froilán gaspar gema genoveva germán
gregorio hilario ignasi iker íñigo iria isidro itziar jacinto jacobo jerónimo jimena jordi josefa josefina josep
juanjo julieta laia leire leonardo leonor leopoldo lino lope maite manel mariano marisa marisol matías maximiliano
mercè mercedes miquel mireia miren montserrat narciso nerea noelia octavio olaya olga oriol oswaldo paco paloma
patricio pau pelayo pepa pere ramiro rebeca rodolfo rogelio rosalía rosendo rubén santiago saúl
silvestre sixto susanna telmo teodoro teófilo tere unai vanesa venancio vicenta virginia vicent xabier xavi yago
yolanda zoila ada adriano agnese agostino alberta alessio alfio amedeo annalisa annamaria antonino arianna arnaldo
arrigo assunta aurelia bartolomeo benedetta benedetto bianca biagio camilla carlotta carmela carmelo catia celestino
cinzia clelia corrado cosimo damiano daria dario dino donato edoardo egidio eleonora eliana ennio enza enzo ercole
ermanno ettore eugenio evelina ezio fausto fedele ferdinando ferruccio fiorenza fulvio gabriella gaetano gennaro ghita
gian giancarlo gianfranco giambattista gianmarco gianna gino gioacchino giordano giorgia giovan girolamo giuliana
giuliano giusy graziella guglielmo igino ignazio ilario immacolata italo ivano lamberto lauro letizia lia liliana
livia livio lorella loredana lorena loretta luana luciano lucio lucrezia ludovica ludovico luigia luisella maddalena
manlio marcella marcello margherita marianna mariangela marilena matilde mattia melania mimmo mirella mirko morena
nazareno nello nerina nicoletta nicolò nino noemi nunzia onofrio oreste oriana orlando ornella osvaldo ottavio palmira
pasquale patrizia patrizio piera pierluigi pierpaolo prospero raffaele raffaella raimondo remo rinaldo rino rocco
rolando romeo romina rosalba rosaria rossana rossella ruggero sabrina sandro sebastiano settimio silvana silvano
silverio simonetta tamara tarcisio teo terenzio tiziana tiziano tommaso tullio ubaldo ugo valerio vanda vincenza
virgilio vitale vito viviana vladimiro zaira zeno abílio adalberto ademir adelino adérito aires alcides aldo
alzira amadeu américo amílcar anabela aníbal arlindo armindo artur ataíde avelino baltazar belmiro benedito benjamim
cândida carlota cassiano celso cidália clarice cristiana damião darcy diogo dinis doroteia duarte edite edmundo egas
elisabete elvira emanuel ermelinda ernestino ester estêvão eunice ezequiel filipa filipe filomena firmino florbela
florinda frederico germano gilda giovana goreti guida guilherme guiomar heitor helder hélio henriqueta hermínia hilda
horácio idalina inácio isaura isidoro ivone jacinta januário joaquina jordana josué judite juliano lavínia leonel
lígia lourenço ludovina luzia madalena mafalda magda marcelino margarida martim martinho mateus maura maximino mécia
milton moisés natércia nélida nicolau norberto odete otília paulino porfírio quitéria raimundo reinaldo ricardina
romeu rosalina rosângela rute salomé sebastião severino simão soraia tadeu telma tomé ulisses valdemar valentim vasco
vinícius viriato zacarias zélia zita zulmira adri aletta annet anneke arend ariane arnoud aukje berend boudewijn
brechtje carel carien carolien cora corine corry coen derk diederik dineke dirk-jan elly els emiel evelien floris
fokke frederik freek frits froukje geert geertje geertruida gerben gerlof germa greet greetje guus hanneke hannie harm
harmen heleen hein helma hermien herman hillegonda huib hubertus imre inez jacco jan-willem jannie jantje jelle jelmer
jenneke jetske joep jolanda joop josine jouke jurriaan karel kim klaske koos krijn laurens leendert lianne liesbeth
lieven lisette lodewijk lonneke machteld mariëtte marga margot marieke marije marijn marlies marloes marnix mart
martijn maurits meindert menno michiel miranda nelleke nynke onno peter-jan pien reinier remco renske riet rianne
rinske roelof rosanne rutger sanne sjaak sjors siebe sietske stijn suzan teun teunis thea thera tijmen titia tjeerd
toine trudy valentijn wessel wiebe wieger wietske wijnand willemijn willy wytze adrianna aldona alfred alicja
anastazja aneta antonina apolonia arkadiusz bartłomiej benedykt błażej bogumił bogusława bolesław bronisław bronisława
brygida cecylia celina cezary cyprian czesława dawid dobrosława dominika eliza eryk eugeniusz eustachy felicja feliks
filip franciszek franciszka fryderyk genowefa gustaw henryka hieronim honorata ignacy irmina ireneusz iza jagoda
jaromir jędrzej józef józefa judyta julita juliusz justyn kacper kajetan kalina karol kasper kinga klaudia klemens
konstanty kornel kornelia krystian ksawery leokadia leopold lilianna lucjan lucyna ludwik ludwika łucja maksymilian
mariola marlena maryla matylda maurycy melchior michalina mikołaj milena miron mirosława nikodem oktawia olgierd
oliwia otylia patrycja patryk paulina pelagia poldek przemek remigiusz romuald rozalia ryszarda sabina salomea seweryn
stanisława sylwester sylwia szczepan świętosław tekla teodor teofil tobiasz tymoteusz tytus wacława walenty waleria
walerian walery weronika wiesława wiktoria wincenty wioletta wirginia włodzimierz zenon zuzanna zygmunt żaneta agneta
albin alf anette anna-karin ann-marie anneli annelie barbro berit bernt bertil bror charlotta christer claes conny
curt ebba ejnar elisabet eskil fredrika frida fritiof gustav göte gösta hedda hedvig helge helmer henrika henny
hjalmar inga inga-lill ingegerd ingela isak jan-erik jerker joakim josefin karl-erik katarina kent kjell klas krister
lars-erik lasse leif lilian lisbet lotta lovisa ludvig maj-britt majken margit maria-karin marita mathilda maths nanna
niclas olof ove patrik per petter pia pontus ragnar ragnhild rebecka rickard rosmarie rune sanna sigurd staffan
stellan sture sten-åke svante sven-erik tyra vendela vilhelm viveka yngve åke örjan östen abdul abdullah aisha akira
amina anand anil arjun ashok ayşe ayumi bilal bo-young chidi chinua deepak deniz dong-hyun emre eun-ji fatma fumiko
haruki hatice hideo hiroshi hyun indira jamal jin-woo kamal karima kavita kazuo keiko kemal kenji khalid kofi krishna
kwame lakshmi leila leyla mahmoud manoj mariam mehmet mei-ling mustafa naoko nasser ngozi nikos noriko nuray olumide
orhan osman priya rajesh rakesh ravi rashid reza rukmini salim samira sanjay satoshi sevgi shalini shigeru sunil
suresh takashi takeshi tariq tayyip tomoko tunde vijay xiaoming yasmin yiannis yoko yoshio youssef yuki yuko zainab
zeynep kerem murat ahmet aslı burak cem elif ezgi gizem gökhan hasan hüseyin ilker kadir merve oğuz ömer pınar selin
serkan sibel şule tuba tuğba uğur volkan yasemin zehra алла альберт ангелина арсений артём борислав булат валерия
варвара василиса виолетта влад владислав всеволод глеб данила даниил дина добрыня евдокия егор елизавета ефим жанна
захар зинаида зоя игнат иннокентий инна иосиф ираида карина кира клавдия кузьма лидия макар матвей милана митрофан
нина оксана олеся остап полина прасковья прохор раиса руслан савелий савва серафима софия софья степан тарас тимофей
тихон ульяна фаина фёкла филипп эмилия яков ярослав anežka antonín arnošt barbora bedřich bohumil bohuslav boleslav
břetislav čeněk dalibor denisa dita dušan evžen františek františka hynek iva jarmila jindřich jindřiška jitka kamila
květa ladislav leoš libuše luděk matěj matouš milada miluše miroslava naděžda natálie nikola oldřich oldřiška ota
otakar pavlína přemysl radim radka radomír romana rostislav růžena soňa štěpánka stanislava tadeáš vendula viktorie
vilém vít vítězslav vlasta vlastimil vratislav zbyněk zdeňka
gwyn hine jian jing ying xin akira hiro ken kenzo naomi satoko
"""
GIVEN = frozenset(fold(name) for name in _NAMES.split())
"""Folded: without accents, in small letters."""


def has_given_name(text: str) -> bool:
    """Whether a line begins with a given name, and so is a person's if it can be one at all: "Wolfgang Thöne"."""
    first, _, more = text.partition(" ")
    return bool(more) and (fold(first) in GIVEN or fold(first.split("-", 1)[0]) in GIVEN)
