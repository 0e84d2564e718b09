"""What associations answered: one took its answer back and sent a better one, one had three attachments."""

from samklang.demo.hearing.told import ToldAnswer, ToldFile

WITHDRAWN = ToldAnswer(
    who="Frivilligcenter Klangby",
    at="2010-09-30T10:10",
    signed="Merete Kold, daglig leder",
    text="""
Frivilligcenter Klangby svarer på vegne af 112 foreninger.

Vi støtter politikken og glæder os over, at foreningerne er tænkt med fra begyndelsen.

Vi er imod, at frivillige skal skrive børneattest, kørselsbog og skema om fremmøde for at være mentor. Vi
kan ikke nå 150 mentorer om året, hvis hver af dem møder tre papirer, før de møder et menneske.

Vi foreslår, at kommunen ansætter en medarbejder i Frivilligcentret, som tager sig af papirerne.

Vi tilbyder at stå for hvervningen, hvis vi får 200.000 kroner om året.

Resten af vores bemærkninger følger, når bestyrelsen har holdt møde.
""",
)
REPLACED = ToldAnswer(
    who="Frivilligcenter Klangby",
    at="2010-10-08T15:30",
    name="Frivilligcenter Klangby høringssvar.docx",
    by_link=True,
    signed="Merete Kold, daglig leder\nSten Brygger, formand",
    text="""
Dette svar erstatter det, vi sendte den 30. september. Bestyrelsen har nu holdt møde, og der var en fejl i
det første: Ingen har foreslået at afskaffe børneattester, og det mener vi heller ikke.

Frivilligcenter Klangby støtter politikken. Vi svarer for os selv og ikke for vores 112 medlemsforeninger,
som selv må sige, hvad de mener.

Om mentorordningen: Kommunen vil have 150 mentorer om året. Vi ved fra vores egen ordning, at der skal tales
med tre for at få én, og at hver fjerde holder op inden for tre måneder, hvis ingen ringer til dem. Vi
foreslår, at der sættes en medarbejder på for hver 50 mentorer. Ellers er det bedre at nøjes med 60.

Om penge: Seks af indsatserne bygger på frivillige, og fem af dem er betalt af puljen. Når den er brugt, er
det os, der skal sige det til de frivillige. Vi er bekymrede for, at de ikke kommer igen. Vi foreslår, at
der aftales en overgang på seks måneder, hver gang en pulje slutter.

Om tilskud til foreninger: 600 kroner pr. nyt medlem er udmærket, men pengene skal udbetales i august, når
sæsonen begynder, og ikke i marts, når regnskabet er godkendt.

Om papir: Vi foreslår, at børneattester hentes ét sted, så en forening ikke skal gøre det selv.

Vi tilbyder et partnerskab: Vi står for hvervning, introduktion og en årlig fest for mentorerne. Kommunen
står for medarbejderen og lokalet. Vi kan begynde den 1. februar 2011.
""",
)

ASSOCIATIONS = (
    ToldAnswer(
        who="Boligforeningen Engparken",
        at="2010-10-14T08:50",
        name="Høringssvar fra Boligforeningen Engparken.eml",
        kind="association",
        channel="email",
        district="Engparken",
        signed="Flemming Bjerregaard\nforretningsfører, Boligforeningen Engparken",
        text="""
Bestyrelsen i Boligforeningen Engparken har behandlet udkastet på et ekstraordinært møde den 11. oktober. Vi
udlejer 1.146 boliger i Engparken, og vi er den største vært for den politik, der er i høring.

Vi støtter mål 7. Vi har selv bedt om det i seks år. Fleksible regler for udlejning er ikke et svigt af dem,
der står på venteliste. Det er en forudsætning for, at der bliver ved med at være en købmand og en
fodboldklub.

Vi er imod måden. Kommunen bestemmer, at hver tredje ledige bolig skal gå til folk i arbejde. Men der bliver
kun 70 boliger ledige om året. Det flytter 23 lejemål, og så er der ikke én lejlighed tilbage til unge, der
vil flytte hjemmefra til den opgang, de kender. Vi foreslår, at unge under 25 med læreplads tæller med.

Vi kan ikke acceptere, at politikken pålægger os at lukke kældre og sætte døre op. Det koster beboerne 61
kroner om måneden i husleje, hvis vi gør det alene. Vi foreslår, at kommunen og foreningen deler udgiften.

Om gadeteamet: Vi betaler i dag lokalet. Vi er parate til at betale en fjerdedel af lønnen efter 2012, hvis
kommunen binder sig for resten i fire år. Det er et tilbud, og det gælder til den 1. marts 2011.

Tre bilag er vedlagt: vores opgørelse af fraflytninger, et referat af bestyrelsens møde og naboernes ønsker
til stien.
""",
        attachments=(
            ToldFile(
                name="Bilag 1 Fraflytninger 2008-2010.pdf",
                text="""
Fraflytninger fra Engparken

Tallene er talt op i foreningens eget register, og ingen enkelte lejemål kan genkendes.

- 2008: 94 fraflytninger, heraf 41 til en større bolig uden for Engparken
- 2009: 78 fraflytninger, heraf 37 til en større bolig uden for Engparken
- 2010 til og med september: 52 fraflytninger, heraf 29 til en større bolig uden for Engparken

Mere end halvdelen af dem, der flytter, gør det altså, fordi vi ikke har fire rum at tilbyde dem.
""",
            ),
            ToldFile(
                name="Bilag 2 Referat af bestyrelsesmøde.docx",
                text="""
Referat af ekstraordinært bestyrelsesmøde den 11. oktober 2010

Til stede var syv af bestyrelsens ni medlemmer.

Forretningsføreren gennemgik udkastet. Der var enighed om at støtte målet om blandede boliger. To medlemmer
ønskede ført til referat, at de helst så, at ventelisten blev ladt i fred.

Bestyrelsen vedtog at tilbyde en fjerdedel af lønnen til gadeteamet efter 2012.
""",
            ),
            ToldFile(
                name="Bilag 3 Ønsker til stien.txt",
                text="""
Ønsker til stien gennem Engparken, samlet af opgang 4, 6 og 11

Lys i knæhøjde og ikke i øjnene. En bænk for hver hundrede meter. Hækken må gerne blive. Ingen knallerter.
""",
            ),
        ),
    ),
    ToldAnswer(
        who="Østerhøj Idrætsforening",
        at="2010-10-03T21:12",
        name="OIF_fritid.docx",
        by_link=True,
        signed="Bestyrelsen i ØIF\nCarsten Vig",
        text="""
ØIF har 1.730 medlemmer, 94 ledere og ét omklædningsrum, hvor der er varmt vand. Vi er stolte af vores
forening, og vi har taget imod børn fra 40 lande uden nogensinde at have haft en politik for det.

Vi støtter mål 8. Vi støtter fritidspas til alle børn i familier på kontanthjælp, men det skal følge barnet,
så længe familien har brug for det. Giver man et pas i ét år og tager det tilbage, har man lært et barn, at
det ikke hører til.

Vi er bekymrede for tre ting:

1. Plads. Vi har 112 børn på venteliste til svømning og gymnastik. Giv os en time mere om ugen i hallen på
   erhvervsskolen, så er halvdelen væk.
2. Ledere. Vi mangler ikke børn. Vi mangler voksne. De fem aftener med lederuddannelse er en god idé. Hold
   dem i klubhuset og ikke på rådhuset.
3. Konsulenten. Én foreningskonsulent til elleve bydele er en telefonsvarer.

Og så det med at være løsningen på alt: Vi får breve fra tre forvaltninger om, at foreningslivet kan
forebygge overvægt, kriminalitet og ensomhed. Måske. Men vi spiller altså håndbold.

Vi tilbyder at være prøveklub for fritidspasset fra januar, hvis nogen ringer til vores kasserer først.
""",
    ),
    ToldAnswer(
        who="Kvindecaféen Mimosen",
        at="2010-10-12T14:25",
        name="Mimosens svar.html",
        kind="association",
        channel="email",
        district="Nørrevang",
        signed="Fatima Elgaard og Ruth Winkel\nfor kvinderne i Mimosen",
        text="""
Kære kommune

Vi er 60 kvinder, der mødes hver onsdag. Vi har talt om jeres papir i tre onsdage. Nogle af os læser dansk,
andre fik det fortalt. Det her er skrevet af to og godkendt af alle.

Vi støtter mål 4, at flere kvinder får arbejde. Mange af os har arbejdet hele livet, bare ikke for løn. Vi
har passet syge, regnet ud, hvad en familie på syv skal spise for 90 kroner, og holdt styr på fire børns
skolebreve. Vi foreslår, at nogen skriver det ned, som om det var noget, man kunne. For det er det.

Vi er bekymrede for praktik uden løn. Flere af os har været i praktik i den samme børnehave tre gange. Hver
gang sagde de, at vi var dygtige. Bagefter kom den næste praktikant. Vi foreslår en regel: Efter den anden
praktik samme sted skal der være en rigtig stilling, eller også må stedet ikke få flere.

Tider. Et forløb, der begynder klokken 8 i Indre Klangby, kan man ikke nå, når børnehaven åbner klokken 7.45
i Nørrevang.

Modersmål. Vi er imod at lukke. Vores børn skal kunne tale med deres mormor.

Breve. Ja tak. Vi vil gerne læse dem, før I sender dem. Vi tager 40 kroner for et brev, og kaffen er med.

Vi tilbyder, at Mimosen kan være et af de steder, hvor sprog, praktik og rådgivning ligger samme sted. Vi
har lokale, vi har tillid, og vi har en symaskine for meget.
""",
    ),
    ToldAnswer(
        who="Foreningen Varmestuen",
        at="2010-09-27T13:00",
        signed="Palle Green, forstander",
        text="""
Foreningen Varmestuen giver mad, varme og en samtale til 70 mennesker om dagen. Omkring hver tredje af dem
er født i et andet land. For fire år siden var det hver tiende.

Vi læste udkastet for at finde vores gæster og fandt dem ikke. Der er ikke en linje om hjemløse. Der er
heller ikke noget om de østeuropæiske mænd, der kom for at arbejde på byggepladserne og nu sover i biler ved
havnen. De er ikke borgere i kommunens forstand, men de er her.

Vi foreslår, at indsatsområde 3 får et punkt om hjemløse, og at det siger klart, hvad kommunen må hjælpe
med, og hvad den ikke må. Vores medarbejdere bliver spurgt hver dag, og svaret afhænger af, hvem de ringer
til.

Vi støtter én indgang til rådgivning om gæld. Vi er dog imod, at den kun er for familier. Enlige mænd har
også gæld.

Vi er enige med Socialudvalget i, at fattigdom skal have sit eget mål, og håber, at de siger det.

Vi tilbyder, at gældsrådgiveren kan sidde hos os tirsdag formiddag. Så kommer de. På rådhuset kommer de
ikke.
""",
    ),
    ToldAnswer(
        who="Forældregruppen Modersmål Klangby",
        at="2010-10-11T22:05",
        name="Høringssvar om modersmål.pdf",
        kind="association",
        channel="email",
        signed="Samir Kofoed, Ilham Nørby og Agnieszka Holt\nForældregruppen Modersmål Klangby",
        subject="Høringssvar: Bevar undervisningen i modersmål",
        text="""
Vi er en gruppe på 46 forældre, som har børn på kommunens modersmålshold i arabisk, polsk, somali, tyrkisk
og vietnamesisk. Vi har lavet det brev, som mange af jer sikkert har fået fra byens forældre. Dette er vores
eget svar, og det er længere.

Vi er imod, at undervisningen holder op til sommer. Det er der fire grunde til.

For det første er der 640 børn på holdene. Udkastet skriver, at timerne flyttes, som om de lå i en skuffe.

For det andet er beslutningen truffet før høringen. Lærerne blev orienteret i juni. Vi spørger: Er der noget
at høre om?

For det tredje hænger de to sprog sammen. Et barn, der kan fortælle en historie på polsk, kan lære at
fortælle den på dansk.

For det fjerde betaler byen dyrt for tolke om tyve år, hvis ingen kan skrive sproget.

Vi foreslår følgende:

- Undervisningen fortsætter i skoleåret 2011/12 på fem skoler, hvor holdene er størst.
- Den lægges i forlængelse af skoledagen, så ingen skal på tværs af byen.
- Forældre betaler 300 kroner om året pr. barn, med friplads til dem, der ikke kan.
- Lærerne deltager i skolens øvrige møder, så klasselæreren ved, hvad der sker på holdet.

Vi tilbyder at stå for lokaler, tilmelding og frugt, og vi vil gerne være med til at vurdere forsøget efter
et år.
""",
    ),
)
