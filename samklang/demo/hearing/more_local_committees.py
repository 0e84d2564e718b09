"""What the local committees answered: the other five districts."""

from samklang.demo.hearing.told import ToldAnswer

MORE_LOCAL_COMMITTEES = (
    ToldAnswer(
        who="Vesterlund Lokaludvalg",
        at="2010-10-05T10:20",
        signed="Vesterlund Lokaludvalg\nv. Poul Erik Thorsen",
        text="""
Vesterlund Lokaludvalg har behandlet sagen
på mødet den 27. september 2010.

Bydelen får 92 nye familieboliger i 2012, og kommunen skal råde over 23 af dem. Lokaludvalget vil gerne tage
godt imod. Vi foreslår derfor, at politikken forpligter kommunen til at fortælle et lokaludvalg, når mange
nye familier er på vej, så skole, dagtilbud og foreninger kan nå at gøre sig klar. I 2006 fik vi det at vide
af en vicevært.

Lokaludvalget støtter mål 2. Vi har et dagtilbud med to procent tosprogede børn og et med 61, og der er 800
meter imellem dem. Det skyldes reglen om søskende og reglen om nærmeste institution, når de virker sammen.
Lokaludvalget foreslår, at Børne- og Ungdomsudvalget ser på pladsanvisningens regler, før der bruges penge
på busser.

Hvad angår modersmålsundervisningen, er lokaludvalget ikke enigt med sig selv, og vi har valgt at sige det.
Fem medlemmer mener, at timerne gør mest gavn som dansk. Fire mener, at man ikke lærer det andet sprog ved
at glemme det første.

Mål 10 om diskrimination bør efter lokaludvalgets mening opgøres for alle, ikke kun for dem med
minoritetsbaggrund. Også mennesker med handicap og homoseksuelle bliver afvist i en taxakø.

Lokaludvalget har ikke yderligere bemærkninger.
""",
    ),
    ToldAnswer(
        who="Østerhøj Lokaludvalg",
        at="2010-10-18T09:58",
        name="Østerhøj_høringssvar_endelig.docx",
        by_link=True,
        signed="Mogens Fabricius\nformand for Østerhøj Lokaludvalg",
        text="""
Lokaludvalget hilser udkastet velkomment. Det er det første af sin slags, hvor man kan se, hvem der har
ansvaret.

Vores hovedindvending er, at de overordnede mål og handleplanerne ikke hænger sammen. Et par eksempler: Mål
2 om dagtilbud og skoler, der afspejler byen, har kun en bus, som der ikke er penge til. Mål 4 om kvinder
uden for arbejdsmarkedet står ikke i nogen af de seks planer, fordi det udvalg, der har ansvaret, ikke selv
har sendt en plan i høring. Mål 10 om diskrimination har ingen indsats i noget udvalg ud over
Medborgerskabsudvalgets egen. Lokaludvalget foreslår, at der for hvert mål laves en linje: indsats, udvalg,
penge, år.

Vi efterlyser Medborgerskabsudvalgets egen handleplan. Hvorfor er den ikke i høring?

Om de unge: Østerhøj har byens største erhvervsskole. Mål 3 om frafald kan ikke nås uden den, og skolen er
ikke nævnt. Vi foreslår, at kommunen laver en aftale med skolen om lektiehjælp og kontaktlærere.
Lokaludvalget vil gerne samle parterne.

Om foreningerne: Østerhøj Idrætsforening har sendt sit eget svar, som lokaludvalget er enigt i.

Om efter 2012: Der står, at seks indsatser er betalt til og med 2012. Der står ikke, hvad der sker bagefter.
Vi vil gerne spørge: Hvem bestemmer det, og hvornår får vi det at vide?

Lokaludvalget støtter alle tre principper.
""",
    ),
    ToldAnswer(
        who="Kirkestad Lokaludvalg",
        at="2010-10-11T20:14",
        signed="Anne-Grethe Bonde, Kirkestad Lokaludvalg",
        text="""
Til Politiksekretariatet

Kirkestad er en bydel med mange ældre. 29 procent af os er over 65. Det har lokaludvalget haft med i
tankerne, da vi læste udkastet, og vi fandt ikke mange af os selv i det.

Inklusion er også, at en 82-årig enke fra Tyrkiet ikke sidder alene i sin lejlighed, og at hendes danske
underbo på 84 heller ikke gør det. Lokaludvalget foreslår, at ældre kommer med i indsatsområde 4, som i dag
kun handler om at stemme, om diskrimination og om breve. Det koster næsten ingenting: Der ligger et
aktivitetscenter i Kirkestad, som har tomme lokaler alle hverdage efter klokken 15.

Lokaludvalget støtter sproglisten i hjemmeplejen. Vi vil dog gerne sikre os, at medarbejderne ikke bliver
sat til at tolke ved siden af deres eget arbejde uden løn for det.

Pårørendecaféen i Kirkestad er et dejligt tilbud. Den er nævnt som finansieret, og det er vi glade for.

Mål 11 om breve er det vigtigste for vores beboere. Otte ud af ti er ikke ambitiøst. Vi foreslår, at målet
hæves til ni ud af ti, og at der altid står et telefonnummer, hvor man kommer til at tale med et menneske.

Lokaludvalget er i øvrigt enigt i, at nye boliger skal fordeles over hele byen, og har plads.
""",
    ),
    ToldAnswer(
        who="Strandholm Lokaludvalg",
        at="2010-10-16T17:33",
        name="strandholm.txt",
        kind="local_committee",
        channel="email",
        district="Strandholm",
        signed="Niels-Ole Bruun\nformand, Strandholm Lokaludvalg",
        text="""
Strandholm Lokaludvalg er blevet bekendt med, at 68 af de boliger, der bygges på den gamle campingplads,
skal være almene, og at kommunen skal råde over 17.

Lokaludvalget er ikke imod, at nye naboer flytter ind. Vi er imod at læse det i en handleplan. Der har ikke
været ført samtaler med beboerne på Strandvænget, som nu for tredje år i træk hører om byggeri gennem
pressen. Lokaludvalget foreslår, at der holdes et møde i Strandholm, før anvisningen begynder, og at Teknik-
og Miljøudvalgets formand kommer.

Vi er bekymrede for busdriften. Linje 4 kører én gang i timen og holder op klokken 19.20. Familier uden bil
kan ikke bo her, hvis de arbejder i skift. Hvis spredt anvisning skal virke, må der også spredes busser.

Lokaludvalget støtter mål 1 i den form, det har i udkastet. Et mål, alle forstår, er bedre end et mål, der
er rigtigt.

Lokaludvalget støtter forslaget om praktikpladser i byggeriet og foreslår, at de 68 boliger bliver det
første sted, hvor klausulen bruges.

Sejlklubben tilbyder at tage 20 børn med på vandet hver sommer. De skal bare kunne svømme 200 meter.
""",
    ),
    ToldAnswer(
        who="Indre Klangby Lokaludvalg",
        at="2010-10-14T11:11",
        signed="Cecilie Krag-Møller, formand",
        text="""
Indre Klangby Lokaludvalg afgiver hermed svar.

Lokaludvalget er glad for tonen. Udkastet taler om borgere, ikke om grupper, der mangler noget. Der er dog
steder, hvor den gamle måde at tænke på stikker hovedet frem. "Tosprogede" bruges, som om det var en
svaghed. I vores bydel bor der mange, der er kommet hertil for at arbejde på sygehuset eller universitetet,
og deres børn taler tre sprog. Lokaludvalget foreslår, at der under Ord, vi bruger, tilføjes en sætning om,
at det er en gevinst at kunne flere sprog.

Natteliv. Lokaludvalget støtter vilkår om lige adgang. Det hører hjemme i bevillingsnævnet, som kan give en
advarsel og til sidst tage bevillingen. En kampagne er ikke nok.

Modersmål. Lokaludvalget er imod at lukke undervisningen. Tværtimod foreslår vi, at sprogene tilbydes som
valgfag i de ældste klasser til alle elever, så spansk, arabisk og somali står på samme skema.

Nye tilflyttere, som kun er her i to eller tre år, er slet ikke nævnt. De stemmer, de betaler skat, og de
føler sig sjældent som en del af byen. Lokaludvalget foreslår, at Velkomsthuset holder åbent en aften om
ugen og en lørdag om måneden.

Endelig beder lokaludvalget om en udgave på engelsk.
""",
    ),
)
