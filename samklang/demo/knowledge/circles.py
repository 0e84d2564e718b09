"""What Klangby's networks did over two years: when they met, what was said, what was written to all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMeeting:
    """A meeting of a network, by Klangby's clock; with notes and who was there when it has been held."""

    network: str
    title: str
    starts_at: str
    hours: float = 2
    place: str
    link: str = ""
    agenda: str
    notes: str = ""
    there: tuple[str, ...] = ()
    is_called_off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMailing:
    """A mail to all in a network."""

    network: str
    by: str
    subject: str
    text: str


MENTORS, SAFE, JOBS, PLAIN = (
    "Mentornetværket",
    "Trygge kvarterer",
    "Fritidsjob og lærepladser",
    "Klart sprog på tværs",
)
ABSENCE, LANGUAGE, VOLUNTEERS = "Fraværsnetværket", "Sprognetværket", "Frivillignetværket"
SAY, EQUAL, OLD = "Netværket om borgerinddragelse", "Ligebehandlingskredsen", "Ældre og ensomhed"

MEETINGS: tuple[ToldMeeting, ...] = (
    ToldMeeting(
        network=MENTORS,
        title="Hvornår er et mentorforløb slut?",
        starts_at="2025-01-22 09:00",
        place="Medborgerskabsforvaltningen, mødelokale 3",
        agenda="1. Nyt fra ordningerne\n2. Hvornår er et forløb slut – og hvem siger det?\n3. Næste møde",
        notes="Tre af ordningerne lader forløbene køre, til mentoren ikke kan mere. De to, der aftaler en "
        "slutdato fra begyndelsen, mister færre mentorer. Vi prøver alle med ni måneder og en samtale efter "
        "seks. Amina skriver en side om samtalen og lægger den i Viden.",
        there=("Amina Bækgaard", "Birthe Lauge", "Gitte Aaberg"),
    ),
    ToldMeeting(
        network=MENTORS,
        title="Når match ikke virker",
        starts_at="2026-09-16 09:00",
        place="Fjordby Rådhus",
        link="https://moede.fjordby.example/mentor",
        agenda="1. To forløb, der gik i stå\n2. Hvordan skifter man mentor uden at nogen taber ansigt?",
        notes="Fjordby spørger begge parter hver for sig efter tre uger: Vil du have en ny? Det er et "
        "standardspørgsmål, så ingen skal bede om det. En ud af otte siger ja. Birthe prøver det fra "
        "oktober.",
        there=("Amina Bækgaard", "Birthe Lauge", "Gitte Aaberg"),
    ),
    ToldMeeting(
        network=MENTORS,
        title="Fælles kursus for nye mentorer",
        starts_at="2027-01-20 09:00",
        place="Medborgerskabsforvaltningen, mødelokale 3",
        agenda="1. Kan vi holde ét kursus for alle ordninger?\n2. Hvem underviser i hvad?\n3. Penge",
    ),
    ToldMeeting(
        network=SAFE,
        title="Tryghedsmålingen 2025",
        starts_at="2025-10-07 13:00",
        place="Teknik- og Miljøforvaltningen, 2. sal",
        agenda="1. Målingen bydel for bydel\n2. Hvor sætter vi ind i vinter?",
        notes="Størst fald i tryghed på stien mellem Engparken og stationen. Lyset bliver skiftet inden jul, "
        "og Gadeteamet går der mandag og torsdag. Nattevandrerne bliver spurgt om fredagen. Vi måler igen i "
        "marts, kun på stien.",
        there=("Vibeke Ammitzbøll", "Henrik Sund", "Birthe Lauge"),
    ),
    ToldMeeting(
        network=SAFE,
        title="Vinterens indsatser",
        starts_at="2026-12-08 13:00",
        place="Teknik- og Miljøforvaltningen, 2. sal",
        agenda="1. Tryghedsmålingen 2026\n2. Hvad virkede sidste vinter?\n3. Fordeling af aftener",
    ),
    ToldMeeting(
        network=JOBS,
        title="Én liste over virksomheder",
        starts_at="2025-03-12 14:00",
        place="Klang Industri, kantinen",
        agenda="1. Rundvisning\n2. Hvem ringer til hvem?\n3. Forsikring for unge under 18",
        notes="Vi har 46 virksomheder til fælles og havde ringet til 19 af dem to gange samme måned. Dorthe "
        "holder listen; man skriver sit navn på, før man ringer. Hanne vil have ét kort om forsikring, som "
        "en butikschef kan læse stående. Joan skriver det.",
        there=("Dorthe Vinding", "Yusuf Holst", "Viggo Hastrup", "Joan Beier", "Hanne Sejrup"),
    ),
    ToldMeeting(
        network=JOBS,
        title="Lærepladser i byggeriet",
        starts_at="2026-05-20 14:00",
        place="Klangby Erhvervsskole, værksted 2",
        agenda="1. Klausuler i nye udbud\n2. Hvad siger mestrene?\n3. Sommerens fritidsjob",
        notes="Klausulerne har givet 22 lærepladser på et år, men fire mestre bad om at slippe. De manglede "
        "en at ringe til, når det gik skævt. Jakob og Viggo deler telefonen fra august.",
        there=("Dorthe Vinding", "Sahra Kragelund", "Viggo Hastrup", "Joan Beier", "Jakob Wiese"),
    ),
    ToldMeeting(
        network=PLAIN,
        title="Rykkeren fra Pladsanvisningen",
        starts_at="2025-06-13 10:00",
        hours=1,
        place="Medborgerskabsforvaltningen, køkkenet",
        agenda="Tag brevet med på papir. Vi læser det højt.",
        notes="Brevet sagde tre gange, hvad der sker, hvis man ikke betaler, og én gang nederst, hvordan man "
        "gør. Nu står kontonummeret øverst. Pernille tæller, hvor mange der ringer i august.",
        there=("Leyla Thygesen", "Thomas Ager", "Pernille Aggergaard", "Lis Bundgård"),
    ),
    ToldMeeting(
        network=PLAIN,
        title="Indkaldelsen til sprogvurdering",
        starts_at="2026-10-09 10:00",
        hours=1,
        place="Medborgerskabsforvaltningen, køkkenet",
        agenda="Brevet, sms'en og den telefonbesked, der følger efter.",
        notes="Ordet ”vurdering” skræmmer: forældre tror, at barnet kan dumpe. Ny overskrift: ”Vi vil gerne "
        "høre, hvordan det går med sproget”. Jens Otto ringer til tolkene om den nye tekst.",
        there=("Leyla Thygesen", "Jens Otto Krarup", "Lis Bundgård", "Joan Beier"),
    ),
    ToldMeeting(
        network=PLAIN,
        title="Afslag på boligstøtte",
        starts_at="2026-12-11 10:00",
        hours=1,
        place="Medborgerskabsforvaltningen, køkkenet",
        agenda="Henrik kommer med brevet. Læs det ikke på forhånd.",
    ),
    ToldMeeting(
        network=ABSENCE,
        title="Når begge forældre siger, at alt er fint",
        starts_at="2025-09-24 14:00",
        place="Møllevangskolen, personalerummet",
        agenda="1. Sagen (uden navne)\n2. Hvad ville I gøre på mandag?\n3. Tallene for august",
        notes="Seks af ni ville tage hjem til familien uden papirer under armen. Simon: Spørg til søvn, før "
        "I spørger til skole. Fraværet i august er lavere end sidste år på fire af fem skoler.",
        there=("Nadia Rahbek", "Simon Degn", "Lis Bundgård", "Claus Enevold", "Karen Elbæk"),
    ),
    ToldMeeting(
        network=ABSENCE,
        title="Skolestart efter en lang pause",
        starts_at="2026-08-26 14:00",
        place="Havneskolen, biblioteket",
        agenda="1. Sagen (uden navne)\n2. Hvem tager imod den første dag?",
        notes="En fast voksen ved døren i to uger gør mere end et tilpasset skema. Helle kan låne en "
        "familievejleder ud i september. Rikke er ny i kredsen efter Claus.",
        there=("Nadia Rahbek", "Lis Bundgård", "Karen Elbæk", "Helle Storgaard"),
    ),
    ToldMeeting(
        network=LANGUAGE,
        title="En sprogstund i Mælkebøtten",
        starts_at="2025-04-03 09:00",
        place="Børnehuset Mælkebøtten",
        agenda="1. Vi ser en sprogstund\n2. Hvad så vi?\n3. Kufferterne",
        notes="Fire børn er nok; med seks talte to slet ikke. Ahmed stiller ét spørgsmål pr. side og venter "
        "ti sekunder. Zeynep bytter de tykke bøger i kufferterne ud.",
        there=("Troels Kjær", "Ulla Ravnsborg", "Ahmed Lindegaard", "Zeynep Damgaard", "Bente Gadegaard"),
    ),
    ToldMeeting(
        network=LANGUAGE,
        title="Fra børnehave til skole",
        starts_at="2026-02-05 09:00",
        place="Børnehuset Mælkebøtten",
        agenda="1. Hvad får skolen at vide?\n2. Basisholdene næste år",
        notes="Skolerne læser ikke skemaerne, men de læser en halv side, der begynder med, hvad barnet kan. "
        "Rikke og Ulla prøver den halve side med 20 børn til maj.",
        there=("Troels Kjær", "Ulla Ravnsborg", "Rikke Toftager", "Bente Gadegaard"),
    ),
    ToldMeeting(
        network=LANGUAGE,
        title="Den halve side: Hvordan gik det?",
        starts_at="2026-12-03 09:00",
        place="Børnehuset Mælkebøtten",
        agenda="1. Rikke og Ulla fortæller\n2. Skal alle børnehuse have den?\n3. Datoer for 2027",
    ),
    ToldMeeting(
        network=VOLUNTEERS,
        title="Morgenmad: Det, der ikke går",
        starts_at="2025-04-02 08:00",
        place="Frivilligcenter Klangby",
        agenda="Runde: én ting, der ikke går. Ingen løsninger før kaffen.",
        notes="Børneattester tager stadig seks uger. To foreninger mistede trænere imens. Birthe spørger, om "
        "nogen kan sende dem samlet hver mandag.",
        there=("Tine Sandager", "Bilal Overgaard", "Anders Klitgaard", "Dorthe Vang", "Birthe Lauge"),
    ),
    ToldMeeting(
        network=VOLUNTEERS,
        title="Morgenmad: Nye frivillige under 30",
        starts_at="2026-07-01 08:00",
        place="Frivilligcenter Klangby",
        agenda="Runde: Hvem fik en ny under 30, og hvordan?",
        notes="Ingen fik nogen på et opslag. Fem fik en, fordi de spurgte om noget bestemt: fire onsdage, to "
        "timer. Tine skriver fem sådanne opgaver ned fra hver forening.",
        there=("Tine Sandager", "Grethe Lønborg", "Jytte Paaske", "Birthe Lauge"),
    ),
    ToldMeeting(
        network=VOLUNTEERS,
        title="Gløgg og det, der ikke gik",
        starts_at="2026-12-16 08:00",
        place="Frivilligcenter Klangby",
        agenda="Runde med gløgg i stedet for kaffe.",
        is_called_off=True,
    ),
    ToldMeeting(
        network=VOLUNTEERS,
        title="Morgenmad: Året, der gik",
        starts_at="2027-01-06 08:00",
        place="Frivilligcenter Klangby",
        agenda="Runde: Det, vi gør igen. Det, vi holder op med.",
    ),
    ToldMeeting(
        network=SAY,
        title="Vi læser hinandens invitationer",
        starts_at="2025-11-19 13:00",
        place="Politiksekretariatet",
        agenda="Tag en invitation med, du er i tvivl om.",
        notes="Fem ud af seks invitationer sagde ikke, hvad svarene skal bruges til. Pias om byhaverne "
        "gjorde, og den fik flest svar. Louise laver en linje, som alle kan sætte ind.",
        there=("Louise Tarp", "Yusuf Kragelund", "Niels Otto Brandt", "Pia Rosenkilde"),
    ),
    ToldMeeting(
        network=SAY,
        title="Unge, der siger noget",
        starts_at="2026-06-10 13:00",
        place="Fjordby Rådhus",
        link="https://moede.fjordby.example/borger",
        agenda="1. Emil om Ungepuljen\n2. Gitte om borgersamlinger med 16-årige",
        notes="Unge kommer, når der er penge at fordele samme aften. Emil lader dem stemme med mobilen. "
        "Gitte betaler transport kontant, det er det billigste, hun gør.",
        there=("Louise Tarp", "Emil Gravesen", "Gitte Aaberg", "Yusuf Kragelund"),
    ),
    ToldMeeting(
        network=EQUAL,
        title="Sager uden navne",
        starts_at="2026-03-18 15:00",
        place="Hos Borgerrådgiveren",
        agenda="To sager. Ingen papirer med ud af lokalet.",
        notes="Vi drøftede to sager om ansættelse. Fælles råd: Skriv ned samme dag, hvad der blev sagt. "
        "Daniel tager spørgsmålet om prøvetid med til HR.",
        there=("Helle Fabricius", "Ayse Nørskov", "Daniel Oxholm", "Birgit Thorsager"),
    ),
    ToldMeeting(
        network=OLD,
        title="Hvem sidder alene?",
        starts_at="2025-02-19 13:00",
        place="Plejehjemmet Lindegården",
        agenda="1. Hvem ser det først?\n2. Hvad må vi fortælle hinanden?",
        notes="Hjemmeplejen ser det, men må ikke sige navnet videre. De må gerne give borgeren Grethes "
        "telefonnummer på et kort. Kortet trykkes på fem sprog.",
        there=("Hanne Birkedal", "Grethe Lønborg", "Peter Ulfeldt", "Ivan Skytte"),
    ),
    ToldMeeting(
        network=OLD,
        title="Mænd, der ikke kommer",
        starts_at="2026-04-22 13:00",
        place="Aktivitetscentret Kirkestad",
        agenda="1. Madklubben for mænd\n2. Sproget på invitationen",
        notes="Mænd kommer til noget, de skal lave, ikke til noget, de skal have. Peters madklub har 14 "
        "faste. Marianne låner et lokale på biblioteket til radioreparation.",
        there=("Grethe Lønborg", "Peter Ulfeldt", "Else-Marie Tvede", "Marianne Kofod", "Thomas Bisgaard"),
    ),
    ToldMeeting(
        network=OLD,
        title="Julen uden nogen",
        starts_at="2026-12-02 13:00",
        place="Plejehjemmet Lindegården",
        agenda="1. Hvem holder åbent den 24.?\n2. Én liste på fem sprog",
    ),
)

MAILINGS: tuple[ToldMailing, ...] = (
    ToldMailing(
        network=VOLUNTEERS,
        by="Birthe Lauge",
        subject="Mødet den 16. december er aflyst",
        text="Kære alle\n\nSeks af jer skal til noget andet den 16. december, så vi springer gløggen over og "
        "ses den 6. januar klokken 8.\n\nHar du en ting, der ikke går, og som ikke kan vente: Svar på denne "
        "mail.\n\nBedste hilsner\nBirthe",
    ),
    ToldMailing(
        network=SAFE,
        by="Henrik Sund",
        subject="Tryghedsmålingen er klar",
        text="Hej alle\n\nTallene for 2026 er her, bydel for bydel. Læs jeres egne bydele, før vi mødes den "
        "8. december: Jeg vil gerne høre, hvad I selv tror, der er sket på stien ved stationen.\n\nHenrik",
    ),
    ToldMailing(
        network=MENTORS,
        by="Gitte Aaberg",
        subject="Skal vi holde ét kursus for alle nye mentorer?",
        text="Kære mentorfolk\n\nI Fjordby holder vi kursus for seks nye mentorer i februar, og der er "
        "plads til ti mere. Hvis I sender jeres, deler vi underviseren. Sig til inden jul, så tager vi "
        "resten på mødet den 20. januar.\n\nMange hilsner\nGitte",
    ),
)

LEFT: tuple[tuple[str, str], ...] = (("Claus Enevold", "Rikke Toftager"), ("Nikolaj Aalund", "Henrik Sund"))
"""Who has left, and who has taken over all they stood for."""

LEFT_ALONE: tuple[str, ...] = ("Peter Ulfeldt",)
"""Who has left, and whose things still wait for somebody."""
