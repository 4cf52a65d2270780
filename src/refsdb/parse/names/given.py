"""Given names that are common in print: they tell "Faist, Thomas" from "Faist, Smith" and "Thomas Faist"."""

from __future__ import annotations

_NAMES = """
    aaron abdul abdullah abraham adam adolf adrian agnes agnieszka ahmed aidan ajay akira alain alan albert
    alberto aldo alejandro alessandra alessandro alex alexander alexandra alexandre alexei alexis alfonso alfred
    alfredo ali alice alicia alison allan allen alwin amanda amir amy ana anand anders andre andrea andreas
    andrei andrej andres andrew andrzej andré andrés angela angelika angelo anil anita anja anke ann anna anne
    annegret annette annie anselm anthony antje anton antonella antonia antonin antonio antónio antoine ari
    ariel armin arnold arthur arturo ashok astrid atsushi august augusto axel barbara barney barry bart bastian
    beata beate beatrice beatriz ben benedetto benedikt benjamin benno bernard bernardo bernd bernhard bernt
    berthold bertrand beth bettina betty bill birgit björn bob bodo boris brad brian brigitte britta bruce bruno
    burkhard carl carla carlo carlos carmen carol carola caroline carolyn carsten cary catherine cécile cecilia
    cesar cesare chantal charles charlotte chris christa christel christian christiane christina christine
    christof christoph christophe christopher cindy claas claire clara claude claudia claudio claus clemens
    colin cornelia craig cristina curt cynthia dagmar dale damian dan daniel daniela daniele danny dario darren
    dave david dean debbie deborah denis dennis derek detlef diana diane dieter dietmar dietrich dimitri dirk
    dmitri dmitry dolores dominic dominik dominique don donald donna dora doris dorothea dorothee dorothy doug
    douglas duncan earl eberhard eckart eckhard eduardo edgar edith edmund eduard edward edwin egon eike eileen
    elaine elena eleonora elias elisa elisabeth elizabeth elke ellen elmar elsa elvira emanuel emil emile emily
    emma emmanuel enrico enrique eric erica erich erik erika ernesto ernst erwin esther eugen eugene eva evelyn
    ewald fabio fabian fabrizio federico felix ferdinand fernando filippo fiona florence florian frances
    francesca francesco francis francisco franco françois françoise frank frans franz fred frederic frederick
    frederik friedemann friedhelm friedrich fritz gabi gabriel gabriela gabriele gabriella gary gaetano geoffrey
    georg george georges georgios gerald gérard gerard gerd gerda gerhard gerrit gert gertrud giacomo gian
    gianni gilbert gilles gina giorgio giovanni gisela giulia giuseppe glen glenn gordon gottfried grace graham
    greg gregor gregory greta gudrun guido guillaume guillermo günter günther gunther gustav guy gérald hannah
    hanna hannelore hannes hanns hans harald harold harriet harry hartmut hassan heather hector heide heidi
    heike heiko heiner heinrich heinz helen helena helene helga helge hellmut helmut helmuth hendrik henning
    henri henrik henry herbert hermann hilary hilda hilde hiroshi holger horst howard hubert hugh hugo hyunjoon
    ian ibrahim ignacio igor ilse ilona immanuel inga inge ingeborg ingo ingrid inka irene irina iris irving
    isaac isabel isabella isabelle ivan ivo jack jackie jacob jacqueline jacques jaime jakob james jamie jan
    jana jane janet janice jarmo jason javier jay jean jeanne jeff jeffrey jennifer jens jeremy jerome jerry
    jesper jessica jill jim joachim joan joanna joanne joão joaquin jochen joe joel joerg johan johann johanna
    johannes john jon jonas jonathan jorge jörg jose josé josef joseph josephine joshua josip jost joyce juan
    judith juha jules julia julian juliane julie julien juliet julio jürgen juergen jutta kai karel karen karin
    karl karla karsten katarina kate katharina katherine kathleen kathryn kathy katja katrin kazuo keith ken
    kenji kenneth kerstin kevin kim kirsten klaus konrad konstantin kristin kristina kurt kyle lara larry lars
    laura laurence laurent lawrence lea lee leo leon leonard leonardo leonhard leopold lennart leslie lewis liam
    lilian linda lisa lloyd lorenz lorenzo lothar louis louise luca lucas lucia lucian luciano lucie lucy ludger
    ludovic ludwig luigi luis luiz lukas lutz lynn maarten madeleine magdalena magnus maike mahmoud malcolm
    manfred manuel manuela marc marcel marcello marcelo marco marcos marcus margaret margarete margarita margit
    margot margret maria mariana marianne marie marina mario marion mark markus marta martha martin martina mary
    masahiro massimo mathias mathieu matteo matthew matthias maureen maurice mauro max maximilian mechthild
    melanie melissa meike michael michaela michail michał michel michele michelle miguel mike mikhail milan
    milton miriam mirjam mohamed mohammad mohammed mona monica monika monique moritz morten nadia nadine nancy
    naomi natalia natalie nathan neil nick nicholas nicola nicolas nicole niels nigel niklas nikolai nikolaos
    nikolaus nils nina noam nora norbert norman norbert oliver olaf ole olga olivier orlando oscar oskar osamu
    otto pablo pamela paola paolo pascal pat patricia patrick patrizia paul paula pauline pavel pedro peggy per
    pete peter petra petr phil philip philipp philippe phillip pia piero pierre pieter piotr rachel rafael
    rainer raimund raj ralf ralph ramon randall raphael raquel raul ray raymond rebecca regina régine reiner
    reinhard reinhart reinhold renata renate rené rené renee ricardo riccardo richard rick rita rob robert
    roberta roberto robin rodney rodrigo roger roland rolf roman ron ronald rosa rosemary ross roy ruben rudi
    rudolf rüdiger ruediger rupert russell ruth ryan sabine sabrina sally salvatore sam samantha samuel sandra
    sandro sara sarah saskia satoshi scott sean sebastian sepp serge sergei sergey sergio shane shannon sharon
    shaun shelley sheila sherry siegfried siegmund sigmund sigrid silke silvia silvio simon simone sofia sonia
    sonja sophia sophie stacy stanley stefan stefania stefanie stefano steffen steffi stella stephan stéphane
    stephanie stephen steve steven stuart sue susan susana susanne suzanne sven svenja sybille sylvia sylvie
    takashi takeshi tamara tania tanja tara tatiana tatjana ted teresa terence terry thea theo theodor theodore
    thérèse theresa thierry thilo thomas thorsten tilman tim timo timothy tina tobias todd tom tomas tommaso
    tony torsten tracy troy udo ulf ulla ulrich ulrike urs ursula ute uta uwe valentin valentina valeria valerie
    vanessa vera verena veronica veronika vicente vicki victor victoria viktor vincent vincenzo virginia vito
    vittorio vladimir volker waldemar wallace walter waltraud wayne wendy werner wilfried wilhelm will willem
    william willi willy winfried wladimir wolf wolfgang wolfram xavier yann yasuo yoshio yuri yvan yves yvonne
    zoltan zygmunt
    """

GIVEN: frozenset[str] = frozenset(_NAMES.split())
"""Lower-case given names."""
