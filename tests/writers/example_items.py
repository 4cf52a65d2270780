"""One complete reference of every type that a list prints, each with something that trips a careless writer."""

from __future__ import annotations

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference

TORRE = Name("Torre", "José", particle="de la")
WHO = Name(literal="World Health & Care Organization")

ITEMS = [
    Item(
        "torre2003",
        Reference(
            type="article-journal",
            author=(TORRE, Name("King", "Martin Luther", suffix="Jr"), WHO),
            et_al=True,
            title="DNA of 5% & more: \\input{x}\n@article{y, a } brace {and} ^^5c",
            container_title="J Test & Trial",
            issued=Date(2003, 3, 5),
            volume="96",
            issue="2",
            page="418-419",
            doi="10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#",
            issn="0317-8471",
            pmid="12345",
            url="https://doi.org/10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#",
        ),
    ),
    Item(
        "berg1999",
        Reference(
            type="book",
            author=(Name("Berg", "A.", particle="van den"),),
            title="Haut und Haar",
            language="de",
            edition="2",
            publisher="Verlag_1",
            publisher_place="Köln",
            collection_title="Schriften",
            volume="3",
            issued=Date(1999),
            isbn="978-3-16-148410-0",
        ),
    ),
    Item(
        "editors2001",
        Reference(
            type="book",
            editor=(TORRE,),
            title="Collected X-rays",
            publisher="Press",
            issued=Date(2001),
            isbn="9783161484101",
        ),
    ),
    Item(
        "chapter2001",
        Reference(
            type="chapter",
            author=(Name("Ortega y Gasset", "J"),),
            editor=(TORRE, WHO),
            title="T cells",
            container_title="Handbook of Cells",
            publisher="Press",
            publisher_place="Graz",
            page="xi-xiv",
            issued=Date(2001),
        ),
    ),
    Item(
        "lone2002",
        Reference(
            type="chapter",
            author=(Name("Plato"),),
            title="A chapter without editors",
            container_title="The Book",
            publisher="Press",
            page="S1-S9",
            issued=Date(2002),
        ),
    ),
    Item(
        "conf2010",
        Reference(
            type="paper-conference",
            author=(Name("Ng", "A"),),
            title="Learning to C#",
            event_title="10th Conf. on $tuff",
            page="7",
            issued=Date(2010, 12),
        ),
    ),
    Item(
        "thesis2011",
        Reference(
            type="thesis",
            author=(Name("Öz", "A"),),
            title="On trees",
            genre="Master's thesis",
            publisher="Universität Köln",
            issued=Date(2011),
        ),
    ),
    Item(
        "report2012",
        Reference(
            type="report",
            author=(WHO,),
            title="State of the world",
            publisher="WHO",
            publisher_place="Genève",
            number="TR_12",
            genre="Working paper",
            issued=Date(2012),
        ),
    ),
    Item(
        "web2013",
        Reference(
            type="webpage",
            author=(WHO,),
            title="Some page",
            container_title="The site",
            url="https://example.org/a_b%20c?x=1&y=~z#f",
            issued=Date(2013, 2, 31),
            accessed=Date(2020, 10, 29),
        ),
    ),
    Item(
        "entry2014",
        Reference(
            type="entry-encyclopedia",
            author=(TORRE,),
            editor=(WHO,),
            title="Skin",
            container_title="Encyclopedia",
            publisher="Press",
            issued=Date(2014),
        ),
    ),
    Item(
        "preprint2015",
        Reference(
            type="article",
            author=(TORRE,),
            title="Attention",
            archive="arXiv",
            archive_location="arXiv:1501.00001 [cs.CL]",
            issued=Date(2015, 1, 1),
        ),
    ),
    Item(
        "data2016",
        Reference(
            type="dataset",
            author=(TORRE,),
            title="Data",
            publisher="Repository",
            issued=Date(2016),
            doi="10.5555/a_b",
        ),
    ),
    Item(
        "patent2017",
        Reference(type="patent", author=(TORRE,), title="A trap", number="US 1,234", issued=Date(2017)),
    ),
    Item(
        "unread2018",
        Reference(type="document", title="Unread", issued=Date(2018)),
        {"text": "Unread # text (2018)"},
    ),
]
