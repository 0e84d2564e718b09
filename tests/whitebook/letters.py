"""A small hearing of our own: answers in several formats, with the faults that real piles have."""

import unicodedata
import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx

DRAFT = """# Trafikplan 2030

## Indsats 1. Trygge skoleveje

Alle børn skal kunne cykle trygt til skole.

### Mål 1. Flere børn cykler

Andelen af børn, der cykler til skole, skal stige.

## Indsats 2. Mindre støj

Støjen fra de store veje skal ned.
"""

COUNCIL = """Høringssvar fra Ældrerådet om trafikplanen

Sagsnr. 2029-0012345
3. marts 2029

Ældrerådet takker for muligheden for at udtale sig.

Ældrerådet foreslår, at der kommer flere bænke langs ruterne.

Vi er bekymrede for, at fortovene bliver for smalle.

Ældrerådet foreslår, at Mål 1 ændres til: "Flere børn og ældre cykler hver dag".

Hvordan vil kommunen måle, om støjen falder?

Med venlig hilsen

Bodil Krogsgaard
Formand
"""

COMMITTEE = """Høringssvar fra Teknikudvalget

12. marts 2029

Teknikudvalget støtter planen.

Teknikudvalget foreslår, at hastigheden sættes ned til 40 km/t på Ringgaden.

Udvalget vil afsætte penge til nye lyskryds i budgettet for 2030.

Med venlig hilsen
Teknikudvalget
"""

CITIZEN = """Til kommunen

Jeg synes, at der mangler en cykelsti på Mosevej, hvor mine børn kører til skole hver morgen.
I bør også sætte flere lamper op ved stien bag biblioteket, for der er meget mørkt om vinteren.
Mit CPR-nummer er 010190-1234, hvis I vil slå mig op.

Venlig hilsen
{name}
"""

HEARING_LETTER = """Til høringsparterne

1. februar 2029
Sagsnr.: 2029-0012345

Høringsbrev om Trafikplan 2030

Udkastet til Trafikplan 2030 sendes hermed i høring. I bedes sende jeres høringssvar senest den 1. april 2029.

Med venlig hilsen
Trafikforvaltningen
"""


def write_letters(folder: Path) -> Path:
    """Fill the folder: six answers (two alike, one twice, one in a ZIP), a hearing letter, one bad file."""
    folder.mkdir()
    (folder / "aeldreraadet.txt").write_text(COUNCIL)
    (folder / unicodedata.normalize("NFD", "Ældrerådet, kopi.txt")).write_text(COUNCIL)
    (folder / "høringsbrev.txt").write_text(HEARING_LETTER)
    (folder / "borger 1.eml").write_bytes(_mail("Asta Vinther"))
    (folder / "borger 2.txt").write_text(CITIZEN.format(name="Kaj Bruun"))
    (folder / "ødelagt.pdf").write_bytes(b"%PDF-1.7\nnot a PDF at all")
    with zipfile.ZipFile(folder / "sent.zip", "w") as archive:
        archive.writestr("teknikudvalget.docx", _word(COMMITTEE))
    return folder


def _mail(name: str) -> bytes:
    message = EmailMessage()
    message["From"] = f"{name} <{name.split()[0].lower()}@privat.example>"
    message["To"] = "hoering@kommunen.example"
    message["Date"] = "Mon, 5 Mar 2029 07:30:00 +0100"
    message["Subject"] = "Trafikplan"
    message.set_content(CITIZEN.format(name=name))
    return message.as_bytes()


def _word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n\n"):
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
