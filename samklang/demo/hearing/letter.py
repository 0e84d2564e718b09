"""How the hearing was run: its letter, its days, and what happened on the way."""

TITLE = "Medborgerskab og inklusion 2011-2014"
ABOUT = (
    "Klangby skal have en ny politik for medborgerskab og inklusion. Udkastet Fælles by og de seks udvalgs "
    "handleplaner er i høring. Alle kan svare, og alt kan stadig ændres."
)
CASE_NUMBER = "2010-58214"
REPLY_TO = "medborgerskab@klangby.example"
SUBJECT = "Høring om Fælles by, politik for medborgerskab og inklusion 2011-2014"
LETTER = """
Til {part}

Medborgerskabsudvalget besluttede den 24. august 2010 at sende udkastet til en ny politik for medborgerskab
og inklusion i høring. Politikken hedder Fælles by og skal gælde i årene 2011 til 2014. De seks udvalgs
handleplaner er i høring samtidig.

Vi vil gerne vide, hvad I mener. Skriv især, hvad der er uklart, hvad der mangler, og hvad I selv kan
bidrage med. Har I et forslag til en anden ordlyd, så skriv den, som I gerne vil have den.

{særligt}

Svaret skal være hos os senest {frist}. I kan skrive det på siden eller lægge en fil op. Har jeres udvalg
eller bestyrelse ikke nået at mødes, kan I sende et foreløbigt svar og eftersende det endelige.

Alle svar bliver læst og samlet i en hvidbog, som enhver kan bede om at se. Skriv derfor ikke om bestemte
borgere.

Spørgsmål besvares af Mette Holm, telefon 44 55 60 01. Sagens nummer er {sagsnummer}.

> Venlig hilsen
> Politiksekretariatet
"""
TO_COMMITTEES = (
    "Udvalgets egen handleplan er en del af høringen. Vi beder udvalget oplyse, om den skal ændres, hvis "
    "politikken vedtages, som den foreligger."
)
TO_LOCAL_COMMITTEES = (
    "Vi beder lokaludvalget skrive, hvad der er særligt for bydelen. Sekretariatet kommer gerne ud og "
    "fortæller om udkastet."
)

PREPARED = "2010-08-16T09:20"
OPENED = "2010-08-25T10:00"
CORRECTED = "2010-09-03T13:15"
DEADLINE = "2010-10-18T12:00"
REMINDED = ("2010-10-11T07:00", "2010-10-17T07:00")
CLOSED = "2010-10-26T09:00"
COUNTED = "2010-10-26T10:30"
FILED = "2010-10-28T14:10"
WHITE_BOOK = "2010-10-29T10:00"
TALKED_OF = "2010-08-25T10:05"
"""The log begins when the hearing is open."""
WORKED = (
    "2010-08-25T10:02",
    "2010-09-03T13:17",
    "2010-09-06T09:15",
    "2010-10-11T07:01",
    "2010-10-11T10:00",
    "2010-10-17T07:01",
    "2010-10-25T08:30",
    "2010-10-25T09:00",
    "2010-10-29T10:10",
)
"""When the jobs of the hearing are done: letters and reminders at once, answers as often as they pile up."""

EXTENDED = "Ældrerådet"
EXTENDED_ON = "2010-09-14T09:40"
EXTENDED_TO = "2010-10-25T12:00"
EXTENDED_BECAUSE = "Rådet holder møde den 21. oktober og kan ikke svare før"

DECLINED = "Besøgsvennerne i Klangby"
DECLINED_ON = "2010-09-07T18:25"
DECLINED_BECAUSE = "Vi er otte frivillige, og vi vil hellere besøge nogen end skrive. God vind!"

WITHDRAWN_ON = "2010-10-04T08:55"

NO_ANSWER = "2010-09-24T09:10"
NO_ANSWER_TEXT = """
Hej

Hvor kan jeg få en trykt udgave af udkastet? Min mor vil gerne læse det, og hun har ikke nogen computer.

> Venlig hilsen
> Lise Abildtrup
"""
NO_ANSWER_BECAUSE = "Et spørgsmål om, hvor udkastet kan fås på papir. Besvaret samme dag."

WHY_COUNTED_SO = (
    "Breve og mails er skriftlige høringssvar. Breve fra hjemmesiden Bevar modersmålet vises for sig, og et "
    "foreløbigt svar tæller først, når udvalget har behandlet det."
)
OPENED_BUT_SILENT = ("Klangby Svømmeklub",)
"""Who has looked at the letter and never wrote."""
