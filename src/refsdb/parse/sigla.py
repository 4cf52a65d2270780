"""What series of books are called for short, mostly in theology and the study of antiquity."""

from __future__ import annotations

SIGLA = frozenset(
    """
    ABSA AGJU AKG ANRW ATD ATDA AThANT AnBib BAR BBB BEFAR BET BETL BEThL BEvTh BFChTh BGBE BHTh
    BKAT BThSt BThZ BWANT BZAW BZNW BibInt CCCM CCL CCSG CCSL CChr CSEL EHS EKK EKKNT EdF FAT FBESG
    FKDG FRLANT FSÖTh FThSt FzB GCS GNT GTA HAT HAW HBS HKAT HNT HThK HThKAT HThKNT HUTh HdA ICC
    JSHRZ JSNTS JSNTSup JSOTS JSOTSup KAT KEK KTA LCL LNTS LThB MGH MThS MThSt NBST NEB NHMS NHS
    NICNT NIGTC NTAbh NTD NTDErg NTOA NovTSup OBO OLA PTS PVTG QD QSP RNT RVV SBAB SBB SBLDS
    SBLMS SBLSBL SBLSCS SBLSP SBLSymS SBS SGV SKGG SNTSMS SNTW STAC STDJ SUNT SVTP StANT StPB StUNT
    TANZ TSAJ ThB ThHK ThHNT ThKNT ThW TzF UTB VIEG VTSup WBC WMANT WUNT WdF ZBK dtv rororo
    stw ÖTBK ÖTK
    """.split()
)
POCKET = frozenset({"suhrkamp taschenbuch", "suhrkamp taschenbuch wissenschaft", "edition suhrkamp"})
"""What is printed in full, in small letters."""
