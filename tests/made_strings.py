"""Strings to train small models on, printed from records of our own making."""

from __future__ import annotations

from training.invented import invented
from training.render import Stock, render

STOCK = Stock(
    imprints=[("Oxford", "Example Press"), ("Köln", "Beispielverlag")],
    books=["Handbook of Examples", "Proceedings of the Example Conference"],
    persons=[(("Smith", "John"), ("de la Cruz", "J")), (("Meier", "Anna"),)],
)
ITEMS = list(render(invented(120), STOCK, "seed"))
