"""Styles in the words of more languages, and of their standards; read as those of `house_styles`."""

from __future__ import annotations

ARTICLE = (
    # Chinese (GB/T 7714)
    "{A}. {t}[J]. {j}, {y}, {v}⟨({i})⟩: {p}.⟨ {u}⟩",
    "{A}. {t}[J]. {j}, {y}⟨({i})⟩: {p}.",
    "{A}.{t}[J].{j},{y},{v}⟨({i})⟩:{p}.",
    "{A}. {t}[N]. {j}, {D}({p}).",
    "{A}. {t}[J/OL]. {j}, {y}, {v}⟨({i})⟩: {p}[{R}]. {u}.",
    # Polish, Czech, Swedish, Turkish, Hungarian
    "{A}, {t}, „{j}” {y}, vol. {v}⟨, nr {i}⟩, s. {p}.",
    "{A}. {t}. {j}. {y}, roč. {v}⟨, č. {i}⟩, s. {p}.",
    "{A} ({y}). {t}. {j}, {v}⟨({i})⟩, s. {p}.",
    "{A}, ”{t}”, {j} {v}⟨:{i}⟩ ({y}), s. {p}.",
    "{A}, “{t}”, {j}, Cilt {v}⟨, Sayı {i}⟩, {y}, ss. {p}.",
    "{A}: {t}. {j}, {v}. évf.⟨ {i}. sz.⟩, {y}. {p}.",
    "{A}: {t}. {j}, {y}/{i}. {p}.",
    # ISO 690 and what CSL makes of the words of more languages
    "{A}, {y}. {t}. {j}. En línea. {v}⟨({i})⟩, {p}. Disponible en: {u}",
    "{A}. {t}. {j} [online]. {y}, {v}⟨({i})⟩, {p} [cit. {R}]. Dostupné z: {u}",
    "{A}, {y}. {t}. {j} [en ligne]. Vol. {v}⟨, no {i}⟩, p. {p}.⟨ Disponible à l'adresse : {u}⟩",
    "{A} ({y}): {t}. I: {j} {v}⟨, nr {i}⟩, s. {p}.",
    "{A}, {t}, w: {j}, t. {v}⟨, nr {i}⟩ ({y}), s. {p}.",
    "{A}, „{t}”, w {j}, t. {v}⟨, nr {i}⟩ ({y}), {p}.",
    "{A}, {y}. {t}. I: {j} {v}⟨({i})⟩, s. {p}.",
    "{A}: {t}. – {j} {v}: {p}, {y}.",
    "{t}. {A}. {j}. {y} ; {v}⟨ ({i})⟩ : {p}.",
    "{A} ({y}) {t}. {j} {v}⟨. ({i})⟩. pp. {p}.",
    "{A}. {y}, “{t}”, {j}, {v}⟨, {i}⟩, {p}.",
    # works that nobody signs, and those that are yet to appear
    "{t}. {j}. {D};{v}⟨({i})⟩:{p}.",
    "{t}. {j} {y}; {v}⟨ ({i})⟩: {p}.",
    "“{t}.” {j}, {D}, pp. {p}.",
    "{t} ({y}) {j}, {v}⟨({i})⟩, {p}.",
    "{A}. {t}. {j}. {y}.",
    "{A}, “{t},” {j}, {y}.",
    # mathematics, and pages with "pp." behind them
    "{A}, {t}, {j}, {v} ({y})⟨, no. {i}⟩, pp. {p}.",
    "{A}, {t}, {j}, {v} ({y})⟨, no. {i}⟩, {p}.",
    "{A} ({y}) {t}. {j}, {v}⟨({i})⟩, {p} pp.",
    "{A}. {y}. {t}. {j} {v}: {p} pp., {x}",
)

BOOK = (
    # Chinese (GB/T 7714)
    "{A}. {t}[M]. {d}. {l}: {b}, {y}: {p}.",
    "{A}.{t}[M].{l}:{b},{y}.",
    "{A}. {t}[D]. {l}: {b}, {y}.",
    "{A}. {t}[R]. {l}: {b}, {y}.",
    "{A}. {t}[EB/OL]. ({D})[{R}]. {u}.",
    "{A}. {t}: {f}[P]. {D}.",
    # Russian (GOST)
    "{A} {t} / {A}. – {l}: {b}, {y}. – {x}",
    "{A} {t} [Электронный ресурс]. – Режим доступа: {u} (дата обращения: {R}).",
    "{A} {t}. URL: {u} (дата обращения: {R}).",
    "{A} {t}: {g}. – {l}, {y}. – {x}",
    # Portuguese (ABNT)
    "{A}. {t}. {d}. {l}: {b}, {y}. {x}",
    "{A}. {t}. {l}: {b}, {y}. Disponível em: <{u}>. Acesso em: {R}.",
    "{A}. {t}. {y}. {x} {g} – {b}, {l}, {y}.",
    # Czech and Slovak (ISO 690)
    "{A}. {t} [online]. {l}: {b}, {y} [cit. {R}]. Dostupné z: {u}",
    "{A}. {t}. {d}. {l}: {b}, {y}. {x} ISBN 978-3-16-148410-0.",
    "{A}. ({y}). {t} ({d}). {u}",
    "{A} ({y}) {t}, {d}. {u}",
    # German, and what stands in encyclopedias
    "{A} ({y}) {t}. {b}, {l} S {p}",
    "{A} ({y}) {t}. {b} {l}, S. {p}",
    "{A} ({y}) {t}⟨, {d}⟩. {b}, {l}, pp {p}",
    "{A}: {t}. {d}, {l} {y}.",
    "{A}: {t}. {d}. {b}, {l} {y}.",
    "{A}: {t}. {d}, {l} {y}. Online verfügbar unter: {u} (Zugriff am {R}).",
    "{A}. {t}. {d} {l}: {b}; {y}. p. {p}.",
    "{E}, eds. {t}. {d} {l}: {b}; {y}:{p}.",
    "{A} {y}. {t}. – {b}, {l}, {x}",
    "{P}. {A}. {t}. {D}.",
)

CHAPTER = (
    # Chinese (GB/T 7714)
    "{A}. {t}[C]//{E}. {j}. {l}: {b}, {y}: {p}.",
    "{A}. {t}[C]//{j}. {l}: {b}, {y}: {p}.",
    "{A}. {t}[M]//{E}. {j}. {l}: {b}, {y}: {p}.",
    # Russian (GOST)
    "{A} {t} / {A} // {j}. – {l}: {b}, {y}. – С. {p}.",
    "{A} {t} // {j}: сб. ст. / отв. ред. {E}. {l}, {y}. С. {p}.",
    # Polish, Swedish, Turkish
    "{A}, {t}, w: {j}, red. {E}, {b}, {l} {y}, s. {p}.",
    "{A} ({y}). {t}. I {E} (red.), {j} (s. {p}). {l}: {b}.",
    "{A}, ”{t}”, i {E} (red.), {j}, {l}: {b} {y}, s. {p}.",
    "{A} ({y}). {t}. {E} (Ed.), {j} içinde (ss. {p}). {l}: {b}.",
    "{A}, “{t}”, {j}, ed. {E}, {b}, {l} {y}, s. {p}.",
    # what CSL makes of the words of more languages
    "{A}. {t}. W: {E}, red. {j}. {l}: {b}; {y}. s. {p}.",
    "{A}. {t}. W: {E}, redaktorzy. {j}. {l}: {b}; {y}. s. {p}.",
    "{A} ({y}): {t}. I: {E} (red.): {j}. {l}: {b}, s. {p}.",
    "{A}. {t}. I: {E}, redaktörer. {j}. {b}; {y}. s. {p}.",
    "{A}. {y}. {t}. Em {E}, organizadores, {j}, páginas {p}, {l}. {b}.",
    "{A}. {t}. En: {E}, editores. {j}. {b}; {y}. p. {p}.",
    "{A}. {t}. In: {E}, curatori. {j}. {l}: {b}; {y}. p. {p}.",
    "{A}, {t}, en {j}, editado por {E}, {l}, {b}, {y}, pp. {p}.",
    "{A}, ”{t}”, {j}, red. {E}, {l}, {b}, {y}.",
    "{A}, {y}. {t}. En: {E}, ed. {j}. {l}: {b}, p. {p}.",
    "{A} ({y}) {t}. In: {E} (A c. di), {j}. {b}, {l}, pp. {p}.",
    "{A}, {t}, u: {j}, ur. {E}, {l}: {b}, {y}, str. {p}.",
    "{A} ({y}). {t}. V: {E} (ur.), {j} (str. {p}). {b}.",
    "{A}. {t}. In: {E}, eds {j}. {l}: {b}, {y}, {p}.",
    "{A} ({y}). {t}. Teoksessa {E} (toim.), {j}. {l}: {b}, s. {p}.",
    "{A} ({y}): {t}. In: {E} (szerk.): {j}. {b}, {l}. {p}.",
    "{A} {t} // {j} / {E} (ред.). {l}: {b}, {y}. С. {p}.",
)
