"""Words in a list of names that are no names: they join, name an office, or say that there are more."""

from __future__ import annotations

AND_WORDS = frozenset("and und et y e by von trans & AND UND ET And".split())
ROLE_WORDS = frozenset(
    form
    for word in """
    ed eds editor editors hrsg hrg hg hgg éd éds dir dirs coord coords org orgs comp comps compilers cura red
    herausgeber herausgegeben trans transl translator translators translated übers übersetzt cur éditeurs éditeur
    ред redaktor redaktorzy redaktör redaktörer redaktør redaktører curatore curatori editores
    organizador organizadores coordinadores editoři szerk toim edited editado organizado redigerad redigeret
    redigert zredagowane compiled traduit c direction begr auth author authors auths verf in en dans em guest
    """.split()
    for form in (word, word.capitalize(), word.upper())
) - {"C"}
MORE_WORDS = frozenset(
    form
    for word in """
    al alii alia aliae others andere anderen otros outros altri autres colleagues collab andra ua coll cols ark vd
    coauthors authors coworkers workers colaboradores collaborateurs collaboratori mitarb mitarbeiter
    diğerleri kol wsp др соавт ін ほか 他 u a in dr fl m
    """.split()
    for form in (word, word.capitalize())
) - {"U", "A", "M"}
FILM_WORDS = frozenset(
    form
    for word in "producer producers director directors writer writers artist composer performer dir".split()
    for form in (word, word.capitalize())
)
