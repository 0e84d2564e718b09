"""What the local committees answered: six of the eleven districts."""

from samklang.demo.hearing.told import ToldAnswer

LOCAL_COMMITTEES = (
    ToldAnswer(
        who="Engparken Lokaludvalg",
        at="2010-10-14T21:35",
        name="Svar fra Engparken Lokaludvalg.docx",
        by_link=True,
        signed="Yusuf Brandt, formand\nEngparken Lokaludvalg",
        text="""
Engparken står nævnt ni gange i udkastet. Vi har talt efter. Otte af gangene er vi et problem.

Lokaludvalget holdt beboermøde den 4. oktober med 63 deltagere. Det her er, hvad vi nåede frem til.

Vi er ikke imod politikken. Meget af den er rigtigt godt, og den er skrevet af nogen, der har været herude.
Men vi er imod mål 7, sådan som det er tænkt. Når kommunen ikke vil anvise flere uden job hertil, siger man
til dem, der bor her, at de er for mange af. Og dem, der står på venteliste for at komme til at bo ved siden
af deres søster eller deres mor, får nej, fordi de har været arbejdsløse i et halvt år. Vi foreslår, at man
i stedet gør det lettere at blive boende, når man får job. I dag flytter folk, fordi de større lejligheder
ligger andre steder.

Om mål 6: Vi er tryggere, end avisen tror. Men vi er bekymrede for, hvad der sker efter 2012, når gadeteamet
ikke længere er betalt. De unge kender Nadia og de andre ved navn. Teamet skal gøres fast nu og ikke om to
år.

Om mål 9: Demokratiskoler lyder fint. Men folk herude går ikke på skole for at blive demokrater. Læg et
byrådsmøde i vores beboerhus, og lad os stille spørgsmål. Vi stiller huset gratis til rådighed og laver
suppe til alle 29.

Om bussen til andre skoler: Delte meninger. Nogle forældre vil gerne have valget. Andre mener, at Engskolen
er god, og at den bliver dårligere, hvis de stærkeste kører væk hver morgen. Lokaludvalget anbefaler, at
pengene bruges på Engskolen.

Vi vil gerne være det sted, hvor I prøver tingene af først. Men så skal vi også være med, når de bliver
tænkt ud.
""",
    ),
    ToldAnswer(
        who="Nørrevang Lokaludvalg",
        at="2010-10-12T09:15",
        signed="Grethe Sandal\nformand",
        text="""
Nørrevang Lokaludvalg har følgende kommentarer til Fælles by.

Det er en styrke, at politikken er på få sider, og at hvert mål har et udvalg, der skal stå til ansvar.
Lokaludvalget støtter alle fire indsatsområder.

Vi savner bydelene. Målene gælder hele byen, og handleplanerne nævner os kun, når der skal bygges et torv.
Lokaludvalget foreslår, at hver bydel får sit eget ark i barometret, og at lokaludvalget holder et møde om
det hvert år i april, før udvalgene skriver deres redegørelser.

Puljer. I Nørrevang har vi på otte år haft elleve projekter, der blev betalt af en pulje. Tre af dem findes
endnu. Det samme vil ske igen, hvis ingen siger, hvad der sker med lektiehjælp, sundhedsformidlere og torvet
den 1. januar 2013. Lokaludvalget foreslår en fast regel: Ingen indsats begynder, før det er aftalt på
skrift, hvem der betaler, når puljen er brugt op.

Modersmål. Vi har 31 sprog på skolen. Lokaludvalget er imod at nedlægge undervisningen uden at have spurgt
forældrene. Der findes forældre, der selv vil lægge et beløb. Spørg dem.

Nattelivet. Nørrevang har byens fleste udskænkningssteder. Vi støtter et vilkår om lige adgang i
bevillingerne, men det skal også koste noget at bryde det. Unge fra vores ungdomsklub har prøvet det af tre
fredage i træk: Af seks diskoteker blev de afvist ved de fire.

Lokaludvalget tilbyder at samle klubben, værtshusene og politiet til et møde i november.
""",
    ),
    ToldAnswer(
        who="Søndermark Lokaludvalg",
        at="2010-10-07T16:50",
        name="Søndermark LU - høringssvar.pdf",
        by_link=True,
        signed="Jytte Mølgaard\npå vegne af Søndermark Lokaludvalg",
        text="""
Lokaludvalget drøftede udkastet på sit møde den 30. september 2010 og nedsatte en gruppe på fire, som har
skrevet dette.

Søndermark har en lektiecafé på biblioteket, som drives af 22 frivillige, og hvor der kommer 40 børn hver
tirsdag og torsdag. Det glæder os, at lektiehjælp skal være i alle bydele. Vi foreslår, at de nye cafeer
begynder med at besøge en, der kører, og vi tager gerne imod.

Vi er bekymrede for, at lektiehjælpen bliver kommunal. Når der sættes en lærer i spidsen, bliver det en
ekstra skoletime, og så bliver de store drenge væk. Det virker, fordi det er naboer, der hjælper. En
medarbejder, der holder vagtplanen og køber frugt, er nok.

Til mål 8 om fritid: Støttes. Men 600 kroner i to år er for lidt til at en forening tør ansætte en
halvdagskraft og for meget til at lade ligge. Giv i stedet haltimer.

Til mål 11 om breve: Lokaludvalget vil gerne have, at breve om skolestart, daginstitution og boligstøtte
kommer først. Det er dem, folk kommer med i lektiecaféen.

Til principperne: Princip 2, det almindelige først, er det bedste i hele udkastet. Det bør stå øverst, og
handleplanerne bør skrives om, så de følger det. I Sundheds- og Omsorgsudvalgets plan er næsten alt noget
særligt.

Kan udvalget oplyse, hvor mange frivillige der regnes med i alt, og hvem der skal finde dem?
""",
    ),
    ToldAnswer(
        who="Havneby Lokaludvalg",
        at="2010-10-15T08:02",
        signed="Kirsten Dalum, sekretær",
        text="""
Høringssvar fra Havneby Lokaludvalg

Lokaludvalget har ingen bemærkninger til politikkens vision og principper, som vi er enige i.

Lokaludvalget er imod, at Havneby Vest betegnes som et udsat kvarter. Aftalen om tryghed blev indgået i
2007. Siden er hærværket halveret, og to af de ni opgange, der var med i aftalen, er revet ned. At stå på en
sådan liste gør det sværere at få folk til at flytte ind og lettere for et forsikringsselskab at sige nej.
Lokaludvalget foreslår, at Havneby Vest tages ud af definitionen, eller at det fremgår, hvad der skal til
for at komme af listen.

Lokaludvalget støtter spredt anvisning. Vi har set, hvad det modsatte gør ved en opgang. Men det skal gælde
hele byen, også Bakkeby og Strandholm. Det er ikke spredning, hvis det kun er de samme fire bydele, der
flytter rundt indbyrdes.

Havneskolens bestyrelse har bedt os nævne, at kørsel til andre skoler vil tømme de ældste klasser.
Bestyrelsen foreslår, at bussen også kører den anden vej, så børn fra Indre Klangby kan gå på Havneskolen,
der har byens bedste sløjdlokale.

Vi støtter mål 9. Ved valget i 2009 lå valgstedet på Havneskolen, to kilometer fra de fleste. Et valgsted i
den gamle toldbod ville betyde mere end nogen kampagne.
""",
    ),
    ToldAnswer(
        who="Bakkeby Lokaludvalg",
        at="2010-10-13T19:48",
        signed="Henning Juul\nBakkeby Lokaludvalg",
        text="""
Bakkeby Lokaludvalg takker for udkastet.

Et flertal på syv mod fire afgiver dette svar.

Flertallet støtter, at børn skal lære dansk tidligt, og at flere skal i arbejde. Vi har derimod svært ved at
se, at politikken stiller krav til andre end kommunen selv. Princip 3 siger, at den enkelte har et ansvar
for at gå ind ad døren. Det står ét sted, og der følger intet mål med. Flertallet foreslår, at der tilføjes
et mål om forældres fremmøde: "Alle forældre deltager i skole-hjem-samtalen, og den, der udebliver to gange,
kontaktes af skolen."

Flertallet er bekymret for spredt anvisning, hvis boligerne i Bakkeby skal tages fra den almindelige
venteliste. Der er i dag elleve års ventetid. Unge, der er vokset op her, kan ikke komme hjem. Vi er imod,
at kommunens andel hæves.

Frit skolevalg med kørsel kan vi støtte. Bakkebyskolen har 34 ledige pladser. Forudsætningen er, at der
følger penge med til to voksne mere i indskolingen.

Mindretallet ønsker at tilføje, at Bakkeby er den bydel i kommunen, der har taget imod færrest. Mindretallet
støtter mål 7 uden forbehold og foreslår, at lokaludvalget selv arrangerer velkomstaftener.

Et samlet lokaludvalg tilbyder, at Bakkeby Forsamlingshus kan bruges ved fællesskabsdøgnet.
""",
    ),
    ToldAnswer(
        who="Møllevang Lokaludvalg",
        at="2010-09-29T12:30",
        signed="Tove Riis Andersen",
        text="""
Lokaludvalget i Møllevang skriver kort, for vi er enige med udkastet i det meste.

Vi kan lide, at der er færre mål. Vi kan lide, at der står, hvad der ikke er penge til. Det plejer man selv
at skulle regne ud.

Vi er bekymrede for ét: at der ikke står noget om de mænd mellem 50 og 65, der mistede arbejdet på værftet
og på slagteriet. De har boet her i tredive år, de taler det dansk, man lærte ved båndet, og de kommer ikke
i nogen cafe. Alle indsatser i indsatsområde 2 er for unge, for kvinder eller for akademikere. Lokaludvalget
foreslår en indsats for mænd over 50: et værksted, ikke et kursus. Boligforeningen har en tom kælder på 140
kvadratmeter og siger, at I kan få den for varmeregningen.

Vi foreslår også, at gadeteamet får øje på pigerne. De hænger ikke ud på hjørnet, så ingen holder møde om
dem om mandagen.

Om spredt anvisning: Møllevang Nord har fået ro på de seneste to år. Lokaludvalget støtter, at det
fortsætter.

Om Medborgerpuljen: To år er for kort. Vi støtter forslaget fra Nørrevang om, at ingen går i gang, før nogen
har skrevet under på fortsættelsen.
""",
    ),
)
