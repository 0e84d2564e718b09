"""What those answered who work, teach and employ, and a neighbour."""

from samklang.demo.hearing.told import ToldAnswer

WORK = (
    ToldAnswer(
        who="Klangby Lærerforening",
        at="2010-10-15T09:25",
        name="Lærerforeningens høringssvar 2010.docx",
        by_link=True,
        signed="Gorm Hviid\nformand, Klangby Lærerforening",
        text="""
Klangby
Lærerforening organiserer 870 lærere og har følgende bemærkninger til indsatsområde 1.

Foreningen støtter ambitionen om, at flere består afgangsprøven, men er kritisk over for, at målet alene
sættes på skolernes regning. En elev tilbringer 1.200 timer om året i skolen og mere end fire gange så mange
vågne timer uden for den.

Foreningen er imod at nedlægge modersmålsundervisningen med ét års varsel. 38 modersmålslærere er ansat,
heraf 21 på fuld tid. Ingen af dem har fået besked om, hvad de skal bagefter. Foreningen forventer, at der
indledes forhandling om omskoling til dansk som andetsprog, inden Byrådet vedtager politikken. Foreningen er
parat til at mødes med en uges varsel.

Dansk som andetsprog er et fag. Det kræver uddannelse at undervise i det. I dag har hver femte af de lærere,
der har timerne, linjefag i det. 9.000 timer gør ingen forskel, hvis de læses af den, der mangler timer i
sit skema. Foreningen foreslår, at der afsættes 2,2 millioner kroner til efteruddannelse af 60 lærere over
to år.

Om mål 1: Foreningen foreslår, at målet følges af en undersøgelse af elevernes trivsel, så skolerne ikke
fristes til at fritage elever fra prøven for at nå 75 procent.

Om lektiehjælp: En lærer i lektiecaféen er løn- og arbejdstid som al anden undervisning. Det bør fremgå.

Om offentliggørelse: Foreningen er imod, at tallene lægges frem skole for skole.

Om skolefædre: Et glimrende initiativ.
""",
    ),
    ToldAnswer(
        who="Fagligt Fællesråd Klangby",
        at="2010-10-06T12:00",
        signed="Connie Stald, næstformand",
        text="""
Fagligt Fællesråd Klangby taler for 23.000 lønmodtagere i 14 fagforeninger.

Vi siger ja til klausuler om praktikpladser. Vi siger det endda to gange, for vi har foreslået det siden
2003. Men en klausul, ingen kontrollerer, er en høflig opfordring. I Økonomiudvalgets egen plan står, at den
halve stilling, der skal se efter, ikke er finansieret. Vi foreslår, at stillingen betales af de bøder, der
følger af at bryde klausulen, og at den oprettes fra første dag.

Vi er bekymrede for løntilskud og virksomhedspraktik. Kvinder, der har været længe uden job, skal have
overenskomstmæssig løn, når de udfører arbejde. Ellers skubber de bare andre kvinder ud. Vi foreslår, at
tillidsrepræsentanten skal skrive under, før nogen sendes i praktik mere end fire uger.

Anonyme ansøgninger er værd at prøve. Vi vil dog advare mod at tro, at problemet ligger i navnet alene. Det
ligger også i, at halvdelen af stillingerne aldrig bliver slået op.

Mål 5: Ja. Og husk, at de medarbejdere, kommunen har med minoritetsbaggrund, er ansat i de job, der skal
spares eller udliciteres. Man kan ikke nå målet med den ene hånd og sende rengøringen i udbud med den anden.

Vi tilbyder at stille 25 erfarne tillidsfolk til rådighed som mentorer for lærlinge, uden udgift for
kommunen.
""",
    ),
    ToldAnswer(
        who="Klang Industri A/S",
        at="2010-09-20T08:40",
        signed="Mads Overby\nHR-chef, Klang Industri A/S",
        text="""
Klang Industri har 640 ansatte på værket i Havneby, som tilsammen taler 27 sprog. Vi har et arbejdssprog, en
sikkerhedsfolder med billeder og et sygefravær under branchens gennemsnit.

Vi støtter indsatsområde 2 og især mål 3. Vi mangler svejsere, og vi kommer til at mangle flere.

Nogle erfaringer: Siden 2008 har vi ansat efter prøvedage. Ansøgeren arbejder to dage sammen med et hold,
får løn for det, og holdet siger, om de vil arbejde sammen med vedkommende. Andelen af nyansatte med
minoritetsbaggrund er gået fra 9 til 24 procent, uden at vi har talt nogen til undervejs. Vi foreslår, at
kommunen prøver det ved siden af de anonyme ansøgninger. Papir siger for lidt, uanset om navnet er streget
over.

Praktikklausuler har vi intet imod, blot reglerne er ens for alle, og antallet af pladser følger kontraktens
løntimer og ikke dens pris. En turbine til otte millioner er ti timers arbejde i Klangby.

Vi er bekymrede for, at jobcentret sender folk til os for at kunne sætte et flueben. Ring først.

Vi tilbyder 12 praktikpladser om året fra sommeren 2011 og plads til tre klasser om måneden på
virksomhedsbesøg. Desuden vil vi gerne betale to lederes tid til at være mentorer i Lederspire.
""",
    ),
    ToldAnswer(
        who="Klangby Håndværkerforening",
        at="2010-10-20T16:05",
        name="Håndværkerforeningen - høringssvar.pdf",
        kind="association",
        channel="letter",
        signed="Aksel Dyrby\noldermand",
        text="""
Klangby Håndværkerforening beklager, at dette brev kommer et par dage for sent. Vores kontordame er gået på
pension, og oldermanden har skrevet selv.

Foreningen har 214 mestre. De fleste har under ti svende. Det er os, der skal have lærlingene.

Vi er imod klausulen, som den er lagt frem. Et krav om praktikpladser ved fem millioner rammer de
mellemstore. De store tager lærlinge i forvejen, og de helt små får aldrig så stor en kontrakt. Men en
murermester med otte mand, der vinder en skole, skal pludselig have tre lærlinge på et år. Det er ikke
uddannelse, det er børnepasning. Vi foreslår, at pladserne kan deles mellem to eller tre firmaer, og at
foreningen holder øje med, at lærlingen lærer hele faget.

Vi støtter målet om frafald. De unge holder op i de første tre måneder, og det er sjældent, fordi de ikke
kan. Det er, fordi ingen har fortalt dem, at man møder klokken 6.45. Vi foreslår 14 dages forskole på et
værksted.

Mester har også fordomme. Det siger vi lige ud. De forsvinder som regel, når drengen har vist, at han kan
holde en murske.

Foreningen tilbyder 30 mestre, som hver tager to unge i snusepraktik i uge 7, og en årlig middag for de
lærlinge, der blev færdige.
""",
    ),
    ToldAnswer(
        who="Klangby Hovedbibliotek",
        at="2010-09-23T10:55",
        name="Bibliotekets bemærkninger.odt",
        by_link=True,
        signed="Susanne Friis Degn\nstadsbibliotekar",
        text="""
Hovedbiblioteket takker for at være blevet spurgt. Svaret er skrevet af personalet ved skranken, for det er
dem, der møder borgerne.

Sidste år hjalp vi 11.000 gange med noget, der ikke var bøger: en digital signatur, et brev fra Skat, en
ansøgning om daginstitution. Vi er blevet kommunens stue uden at være spurgt. Det er vi glade for, men det
står ikke i nogen plan, og det er ikke normeret.

Vi støtter, at borgerservice flytter ind i Søndermark og Nørrevang. Vi foreslår, at personalet bliver på
biblioteket også efter klokken 16, for det er der, folk kommer.

Lektiehjælp i alle elleve bydele: Der er kun bibliotek i seks. I de fem andre skal der findes et andet sted.
Har nogen set på det? Vi er bekymrede for, at bogbussen er tænkt som svaret.

Om breve. Bibliotekarerne læser gerne med. Vi ved, hvilke breve folk kommer ind med. Nummer ét er brevet om
restskat, og det er ikke kommunens. Nummer to er brevet om pladsanvisning.

Om modersmål: Vores bøger på andre sprog bliver lånt mindre af børn og mere af voksne. Hvis undervisningen
ophører, forventer vi, at børnebøgerne går helt i stå. Det er en oplysning, ikke en holdning.

Vi tilbyder at stå for højtlæsning på to sprog hver lørdag i Nørrevang. Det har vi allerede penge til.
""",
    ),
    ToldAnswer(
        who="Fjordby Kommune",
        at="2010-10-01T14:18",
        name="Fjordby - partnerskab om mentorer.docx",
        kind="other_municipality",
        channel="email",
        subject="Bemærkninger til Fælles by og tilbud om samarbejde",
        signed="Gitte Aaberg\nudviklingskonsulent, Fjordby Kommune",
        text="""
Fjordby Kommune er nabo til Klangby og ikke høringspart. Vi skriver alligevel, fordi 3.400 mennesker hver
morgen kører fra den ene by til den anden, og fordi vi står midt i det samme arbejde.

Vi har med interesse bemærket, at Klangby vil følge politikken med et barometer. Fjordby har haft et i to
år. Vores erfaring er, at færre tal bliver læst af flere. Vi begyndte med 34 og har nu ni. Vi deler gerne
spørgeskemaet og de fejl, vi lavede.

To steder vil vi gerne foreslå, at der står noget om naboer:

- Mål 3: Unge fra Fjordby går på erhvervsskolen i Østerhøj, og unge fra Klangby på vores landbrugsskole.
  Kontaktlærere, der holder op ved kommunegrænsen, når kun halvvejs.
- Mål 7: Når en by ikke længere anviser til bestemte kvarterer, søger nogle af familierne til nabobyen. Vi
  er bekymrede for den virkning og foreslår, at de to kommuner hvert halve år udveksler, hvor mange der er
  flyttet.

Fjordby Kommune tilbyder et partnerskab om mentorer: fælles uddannelse to gange om året, så et hold kan
blive fyldt. Vi kan betale halvdelen og lægge lokaler til.

Svaret er afgivet på administrativt niveau.
""",
    ),
)
