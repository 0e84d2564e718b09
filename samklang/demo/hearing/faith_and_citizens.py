"""What congregations and private persons answered. The persons are invented, and so are their numbers."""

from samklang.demo.hearing.told import ToldAnswer

FAITH_AND_CITIZENS = (
    ToldAnswer(
        who="Menighedsrådet ved Havnekirken",
        at="2010-10-09T10:00",
        signed="Ingrid Falk Poulsen\nformand for menighedsrådet",
        text="""
Menighedsrådet ved Havnekirken har læst
udkastet og vil gerne have lov at sige tak for det. Det er skrevet med et venligt sind.

Vi ligger mellem værftet og Havneby Vest. Til babysalmesang kommer der seks muslimske mødre, fordi det er
tirsdag, det er varmt, og der er boller. Ingen har bedt dem om det, og ingen har lavet et projekt.

Rådet støtter, at trossamfund er nævnt under fællesskabsdøgnet, men vi foreslår, at de også bliver nævnt
under princip 3. For mange er troen grunden til, at de overhovedet gør noget for andre. Det skal en politik
kunne tale om uden at blive nervøs.

Rådet er bekymret for vilkåret om lige adgang i kommunens lokaler, hvis det betyder, at en menighed ikke må
leje en skolesal til sin egen gudstjeneste. Vi går ud fra, at det ikke er meningen. Det bør stå.

Om ældre: Vores besøgstjeneste har 18 besøgsvenner. Fire af dem taler arabisk eller farsi. De er ikke fyldt
op.

Vi tilbyder kirkens hus til samtaler mellem troende og ikke-troende den første mandag i måneden. Imamen fra
Nørrevang har sagt ja til at være med. Vi tilbyder også køkkenet til fællesskabsdøgnet. Det kan lave mad til
200.
""",
    ),
    ToldAnswer(
        who="Nørrevang Islamiske Kulturforening",
        at="2010-10-15T16:44",
        name="Svar fra NIK.pdf",
        kind="association",
        channel="email",
        district="Nørrevang",
        signed="Bestyrelsen for Nørrevang Islamiske Kulturforening\nMustafa Engelund",
        text="""
Nørrevang Islamiske Kulturforening har 900 medlemmer. Vi har lektiehjælp, en fodboldturnering og et bedehus
i et tidligere autoværksted.

Vi støtter politikken. Vi vil gerne rose den for mål 10. Det er første gang, kommunen skriver, at
diskrimination er noget, der skal blive mindre af, og ikke bare noget, nogle føler.

Vi foreslår, at Klangby siger fra bliver et sted uden for rådhuset. Den, der er blevet talt grimt til ved en
skranke, går ikke tilbage til skranken for at klage. Biblioteket eller Frivilligcentret ville være godt. Der
skal være kvinder blandt dem, der tager imod.

Vi er bekymrede for ordene om religion. Trossamfund står i samme sætning som kulturhuse, som om vi viste
film. Vores unge spørger, om de er med i den by, der bliver beskrevet. Vi foreslår en sætning om, at man kan
være troende og medborger på én gang.

Modersmål: Hvis kommunen lukker for arabisk, vil forældrene spørge os. Vi kan godt undervise, og vi har
gjort det i weekenden. Men vi mener, at det er bedre for alle, at det sker på en skole med uddannede lærere.
Vi er derfor imod lukningen, selv om den ville give os flere elever.

Vi tilbyder: åbent hus for skoleklasser hver anden torsdag, 15 frivillige til lektiehjælp på biblioteket og
to repræsentanter til ugemødet om de unge, hvis vi bliver inviteret.
""",
    ),
    ToldAnswer(
        who="Asta Bech",
        at="2010-09-17T11:30",
        name="Scanning 2010-09-17.pdf",
        kind="citizen",
        district="Kirkestad",
        is_scanned=True,
        subject="Til kommunen",
        signed="Med venlig hilsen\nAsta Bech, Kirkestad",
        text="""
Jeg er 84 år og skriver på maskine, for det kan jeg. Min nabo læste om jeres politik i avisen og gav mig et
eksemplar fra biblioteket.

Jeg flyttede selv hertil fra Bornholm i 1946. De sagde, at de ikke kunne forstå, hvad jeg sagde, og det
kunne de heller ikke. Det gik over efter et par år. Jeg fik arbejde på konservesfabrikken, og der var en
dame, der hed fru Lassen, som tog mig med til gymnastik. Uden hende var jeg rejst hjem.

Derfor foreslår jeg, at alle nye får en fru Lassen. Det behøver ikke at være en mentor. Det skal bare være
en, der banker på.

Jeg støtter, at ældre ikke skal være alene. I min opgang bor der en familie fra Irak. Konen kommer med
suppe, når jeg er forkølet. Hun kan ikke læse brevene fra kommunen, og det kan jeg heller ikke altid, så vi
sidder sammen med dem.

Jeg er bekymret for stien bag kirken, hvor der er mørkt. Der går jeg ikke efter klokken fire om vinteren.

Gør bogstaverne større.
""",
    ),
    ToldAnswer(
        who="Bjarne Ditlevsen",
        at="2010-09-12T23:18",
        name="Høring - min mening.eml",
        kind="citizen",
        channel="email",
        district="Vesterlund",
        subject="HØRING - min mening",
        signed="Bjarne Ditlevsen\nskatteyder i Vesterlund siden 1979",
        text="""
Så er den gal igen. En politik til. Den forrige læste jeg også, og hvad kom der ud af den? En halv snes
projekter med fine navne, som ingen har hørt om siden. Det skriver I endda selv!

Jeg er imod at bruge flere penge, før nogen har stået frem og fortalt, hvad de 40 millioner fra sidst blev
brugt til. Ikke i en rapport. På et møde, hvor man kan spørge.

Jeg har kørt bybus i 26 år. Jeg har kollegaer fra Bosnien, Pakistan og Randers. De passer deres arbejde.
Problemet er ikke, hvor folk kommer fra. Problemet er, at der aldrig bliver stillet krav. Princip 3 siger,
at den enkelte har et ansvar. Fint. Hvad sker der, hvis man ikke tager det? Ingenting! Jeg foreslår, at der
sættes noget bag: Møder man ikke op til dansk eller aktivering tre gange, skal det kunne mærkes.

Modersmålsundervisning skal lukkes. Det er jeg helt enig i, og det skulle være sket for ti år siden. Folk
kan lære deres børn det derhjemme ligesom min kone, der er tysker, gjorde.

Den bus til skolerne er spild. Der går en linje 6, den har plads, og jeg kører den selv.

Spredning af boliger: Hvorfor skal vi i Vesterlund tage 92 boliger og Bakkeby nul? Kan nogen svare på det
uden at sige proces?

Det eneste, jeg støtter uden videre, er brevene. Jeg fik et om min grundskyld i marts, som jeg stadig ikke
har forstået.
""",
    ),
    ToldAnswer(
        who="Samira Lindholt",
        at="2010-10-02T20:15",
        name="brev om gæld og bolig.docx",
        kind="citizen",
        channel="email",
        district="Engparken",
        subject="Mit svar til høringen",
        signed="Samira Lindholt\nEngparken 41, 3. tv.\ntelefon 44 55 99 17",
        text="""
Jeg skriver, fordi der i udkastet står, at familier i gæld skal have én indgang. Jeg har prøvet de fire.

Mit personnummer er 070761-4285, hvis I vil slå min sag op. Jeg har tre børn og har været alene med dem
siden 2007. Min ældste har epilepsi, og jeg har selv haft en depression, som jeg nu er ude af.

I januar kom jeg bagud med huslejen. Boligforeningen sendte mig til kommunen. Kommunen sendte mig til
banken. Banken sagde, at jeg skulle tale med inkassofirmaet, og inkassofirmaet sagde, at jeg skulle tale med
kommunen. Det tog elleve uger. Jeg fik tre breve, der begyndte med "De anmodes herved". I den tid voksede
gælden fra 7.200 til 13.900 kroner.

Det, der hjalp, var en kvinde i Familiehuset, som ringede til dem alle sammen, mens jeg sad ved siden af.
Det tog en time.

Jeg støtter derfor én indgang, og jeg er bekymret for, at der står, at der ikke er penge til den. 1,2
millioner lyder af meget, men hvad koster det at sætte en familie ud?

Jeg foreslår, at rådgiveren har lov til at bestemme noget og ikke kun til at henvise.

Jeg foreslår også, at fritidspasset kommer af sig selv. Min søn stoppede til håndbold, fordi jeg ikke turde
søge en gang til.

I må gerne bruge min historie, men ikke mit navn.
""",
    ),
)
