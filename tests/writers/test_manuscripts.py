"""LaTeX itself: what it wrote down of a run is exported, and then nothing is undefined, under merged keys either."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from command import CALCINOSIS, Refs
from writers.conftest import Program

BIBLATEX = (
    r"\documentclass{article}\usepackage[backend=biber]{biblatex}\addbibresource{paper.bib}\begin{document}"
    r"\autocite[3]{lai2003} \textcite{larralde2003} \parencites{deza2016}[4]{zouboulis1990}\printbibliography\end{document}"
)
NATBIB = (
    r"\documentclass{article}\usepackage{natbib}\begin{document}\citep[see][p.~3]{lai2003} \citet{deza2016,zouboulis1990}"
    r"\nocite{larralde2003}\bibliographystyle{plainnat}\bibliography{paper}\end{document}"
)


@pytest.mark.parametrize(
    ("text", "to", "tool", "aux", "entries"),
    [(BIBLATEX, "biblatex", "biber", "paper.bcf", 3), (NATBIB, "bibtex", "bibtex", "paper.aux", 4)],
    ids=["biblatex", "natbib"],
)
def test_nothing_is_undefined(
    text: str, to: str, tool: str, aux: str, entries: int, program: Program, refs: Refs, tmp_path: Path
) -> None:
    pdflatex = program("pdflatex", "Debian: texlive-latex-base, texlive-bibtex-extra")
    bibliography = program(tool, f"Debian: {tool}")
    refs("import", CALCINOSIS)
    refs("merge", "lai2003", "larralde2003")
    (tmp_path / "paper.tex").write_text(text)
    latex = [pdflatex, "-interaction=batchmode", "paper"]
    subprocess.run(latex, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    done = refs("export", "--aux", tmp_path / aux, "--to", to, "-o", tmp_path / "paper.bib")
    assert done.code == 0
    assert len(re.findall(r"^@", (tmp_path / "paper.bib").read_text(), re.MULTILINE)) == entries
    for command in ([bibliography, "paper"], latex, latex):
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
        assert ran.returncode == 0, ran.stdout
        assert "WARN" not in ran.stdout
    assert "undefined" not in (tmp_path / "paper.log").read_text(errors="replace").replace("undefined on", "")
