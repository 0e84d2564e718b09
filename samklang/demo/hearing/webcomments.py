"""Comments people wrote on a page of the town's newspaper, as it handed them over: a spreadsheet."""

import csv
from io import StringIO

NAME = "Kommentarer fra Klangby Dagblads side.csv"
HANDED_OVER = "2010-10-19T11:20"
TAKEN_IN = "2010-10-25T08:50"

_HEADINGS = ("Dato", "Navn", "Bydel", "Kommentar")
_ROWS = (
    ("2010-09-01", "Gurli", "Bakkeby", "Jeg synes, det er godt, at der står, hvad der ikke er penge til."),
    ("2010-09-01", "Buschaufføren", "", "Hvorfor skal vi have en bus mere, når linje 6 kører tom?"),
    ("2010-09-04", "Far i Nørrevang", "Nørrevang", "Jeg er imod at lukke for modersmål. Spørg børnene."),
    ("2010-09-12", "Ole K.", "Møllevang", "I glemmer os, der mistede arbejdet på slagteriet."),
    (
        "2010-09-20",
        "Nabo til Strandvænget",
        "Strandholm",
        "Jeg er bekymret for busserne og ikke for naboerne.",
    ),
    ("2010-09-27", "Mor til to", "Engparken", "Jeg foreslår, at skolen ringer, før det går galt."),
    ("2010-10-03", "Svend", "Kirkestad", "Gør bogstaverne større i jeres breve!"),
    ("2010-10-14", "Ung i Østerhøj", "Østerhøj", "Lad os stemme om noget, der betyder noget."),
)
NUMBER = len(_ROWS)


def sheet() -> bytes:
    """Return the spreadsheet as the newspaper's system writes it."""
    made = StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    writer.writerows(_ROWS)
    return made.getvalue().encode("utf-8-sig")
