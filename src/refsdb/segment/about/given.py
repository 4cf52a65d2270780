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
"""
GIVEN = frozenset(fold(name) for name in _NAMES.split())
"""Folded: without accents, in small letters."""


def has_given_name(text: str) -> bool:
    """Whether a line begins with a given name, and so is a person's if it can be one at all: "Wolfgang Thöne"."""
    first, _, more = text.partition(" ")
    return bool(more) and (fold(first) in GIVEN or fold(first.split("-", 1)[0]) in GIVEN)
