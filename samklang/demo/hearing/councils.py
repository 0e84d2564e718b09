"""What councils, boards and experts answered."""

from samklang.demo.hearing.told import ToldAnswer

COUNCILS = (
    ToldAnswer(
        who="Klangby Integrationsråd",
        at="2010-10-15T11:40",
        name="Høringssvar Klangby Integrationsråd.docx",
        by_link=True,
        signed="Leyla Demirci\nformand for Klangby Integrationsråd",
        text="""
Integrationsrådet har brugt to møder på udkastet og holdt en åben aften, hvor der kom 34.

Rådet støtter politikken. Den er bedre end den, vi har. Vi lægger vægt på, at princip 1 siger, at ingen er
gæst, og at princip 2 tvinger forvaltningerne til at se på sig selv først.

Modersmålsundervisningen

Rådet er imod, at undervisningen ophører. Vi mener, at begrundelsen er forkert. Udkastet stiller det op, som
om timerne kan bruges til enten det ene eller det andet. Men de 9.000 timer, der flyttes, bliver givet efter
skoletid af lærere, der selv er tosprogede. Hvor mange af dem får et job i indskolingen? Rådet foreslår, at
undervisningen fortsætter i to år på fire skoler, og at den lægges ind i skoledagen og følges af
Ekspertgruppen.

Mål 1

Rådet kan støtte den ordlyd, der er i høring. Vi er bekymrede for de forslag, vi har hørt om, hvor målet
handler om dansk ved skolestart. Så bliver det forældrene, der bliver målt. Et mål om 9. klasse måler
skolen.

Ansvar

Der står, at hvert udvalg har ansvar for sine mål. Rådet spørger: Hvad sker der, når et mål ikke bliver
nået? Rådet foreslår, at udvalgets formand i så fald møder op i Integrationsrådet og forklarer hvorfor.

Rådets egen rolle

Rådet er ikke nævnt i udkastet. Vi foreslår, at rådet bliver hørt om barometeret, inden det offentliggøres,
og at rådet får plads i den gruppe, der følger anonyme ansøgninger.

Rådet tilbyder at stille med læsere til de hundrede breve. Vi har allerede 14, der har meldt sig, på ni
sprog.
""",
    ),
    ToldAnswer(
        who="Ældrerådet",
        at="2010-10-22T13:05",
        name="aeldreraadet hoeringssvar.pdf",
        by_link=True,
        signed="Bodil Steffensen, formand\nÆldrerådet i Klangby",
        text="""
Ældrerådet takker for den længere frist. Rådet holdt møde torsdag den 21. oktober.

Rådet har læst udkastet med interesse og har følgende bemærkninger.

For det første. Ældre er nævnt én gang i selve politikken, og det er i forbindelse med breve. Det finder
rådet for lidt. En femtedel af kommunens borgere er fyldt 60. Rådet foreslår, at der under indsatsområde 4
tilføjes et mål: "Færre ældre er ufrivilligt alene." Kommunen spørger allerede om det i sundhedsprofilen.

For det andet. Rådet støtter, at børn ikke må tolke for deres forældre hos lægen og i hjemmeplejen. Det
samme bør gælde voksne døtre. De siger ikke nej, men de sover dårligt bagefter.

For det tredje. Sundhedsformidlerne er den bedste idé i Sundheds- og Omsorgsudvalgets plan, og de er kun
betalt i to år. Rådet er bekymret for, at de holder op, netop som folk har lært dem at kende. Rådet
foreslår, at ordningen evalueres i 2011, så der kan findes penge i tide.

For det fjerde. Rådet undrer sig over, at Sundheds- og Omsorgsudvalget efter det oplyste ikke har svaret.
Det er det udvalg, ældre har mest brug for er vågent.

For det femte. Skriften i høringsmaterialet er for lille.

Rådet tilbyder at invitere til fællesspisning i Kirkestad og Indre Klangby sammen med Mimosen. Rådet har
15.000 kroner til formålet.
""",
    ),
    ToldAnswer(
        who="Handicaprådet",
        at="2010-10-04T09:33",
        signed="Handicaprådet i Klangby\nJens-Peter Klit",
        text="""
Handicaprådet har på møde den 29. september 2010 drøftet udkastet til politik for medborgerskab og
inklusion.

Rådet støtter vision og principper. Ordet inklusion er hentet fra vores verden, og vi er glade for, at andre
har fået brug for det. Så meget desto mere overrasket er rådet over, at mennesker med handicap ikke er nævnt
en eneste gang.

Rådet foreslår, at definitionen af inklusion får en tilføjelse: "Det gælder også for mennesker med
handicap."

Til mål 5 foreslår rådet, at anonyme ansøgninger følges op af en telefonsamtale om, hvad ansøgeren har brug
for. For en døv ansøger hjælper det ikke, at navnet er streget over, hvis samtalen foregår uden tolk.

Til mål 9: Tre af valgstederne i 2009 havde trapper. Det bør løses før 2013. Rådet har lavet en liste og
sender den gerne.

Til mål 11: Breve skal kunne læses af en skærmlæser. Det er ikke dyrt, hvis det er tænkt ind, før brevene
skrives om. Rådet foreslår, at mindst én af læserne er blind eller stærkt svagsynet, og tilbyder at finde
vedkommende.

Rådet er bekymret for, at frit skolevalg med kørsel kun er for børn, der kan gå selv til bussen.

Rådet har ingen bemærkninger til indsatsområde 3.
""",
    ),
    ToldAnswer(
        who="Klangby Ungeråd",
        at="2010-10-10T22:47",
        name="ungerådet siger.odt",
        by_link=True,
        signed="Ungerådet\nAya, Malthe, Sidra, Frederik, Noor og Signe",
        text="""
Hej kommune

Vi er 13 i Ungerådet. Vi er mellem 14 og 19. Vi har læst hele udkastet højt for hinanden, og det tog en
pizza og en halv.

Det gode: Det er til at forstå. I siger, hvad I ikke har penge til. I skriver, at alle hører til, og vi
tror, at I mener det.

Det mindre gode: I skriver om unge, som om vi er noget, der kan gå galt. Frafald. Kriminalitet. Unge på
hjørner. Der står ikke ét sted, at vi også er dem, der passer de små søskende, træner U10 og står i bageren
klokken fem søndag morgen.

Her er, hvad vi foreslår:

- Praktikpladser. Det er det vigtigste. En af os har skrevet 61 ansøgninger og fået fire svar. Lav en regel
  om, at firmaer skal svare.
- Natteliv. Vi foreslår et mærke i døren på de steder, der har skrevet under på lige adgang, og at mærket
  ryger, hvis de snyder. Vi vil gerne teste det. Vi er mange nok, og vi ser forskellige ud.
- Stemmeret. I kan ikke give os den, men I kan lade os stemme om noget. Giv hver skole 20.000 kroner, som
  eleverne bestemmer over.
- Modersmål. Vi er uenige. Sidra har gået til arabisk i seks år og siger, at det er derfor, hun er god til
  fransk. Malthe siger, at hans ven bare sad og kiggede ud ad vinduet. Vi er enige om én ting: Spørg os, før
  I lukker noget, vi går til.
- Bussen til en anden skole: Nej tak. Så kommer man hjem klokken 16.30 og har ingen venner i sin egen gård.

Vi er bekymrede for gadeteamet. Hvis Nadia holder op, fordi en pulje er tom, så laver vi ballade (altså den
lovlige slags).

Vi vil gerne have et svar på det her, og det må godt være kort.
""",
    ),
    ToldAnswer(
        who="Ekspertgruppen for medborgerskab",
        at="2010-10-18T11:20",
        name="Ekspertgruppens høringssvar.pdf",
        by_link=True,
        signed="Professor Karen Lundager, formand for Ekspertgruppen",
        text="""
Ekspertgruppen har fire medlemmer med baggrund i sociologi, pædagogik, økonomi og byplanlægning. Gruppen
afgiver svar i enighed, medmindre andet fremgår.

1. Samlet vurdering

Udkastet er et fremskridt. Det har få mål, og de kan måles. Gruppen støtter særligt princip 2, som er i
overensstemmelse med det, forskningen viser: Indsatser, der forbedrer det almindelige tilbud, holder længere
end særskilte projekter.

2. Målene

Gruppen finder, at fem af de elleve mål er resultater for borgerne (1, 3, 4, 6 og 10), mens de øvrige
beskriver midler. Det er ikke en fejl, men det bør siges. Om mål 1 bemærker gruppen, at en stigning fra 63
til 75 procent på fire år er uden fortilfælde i sammenlignelige byer. Gruppen foreslår, at målet sættes til
70 procent, og at det opgøres med et treårigt gennemsnit, da årgangene er små.

Om mål 7 er gruppen delt. To medlemmer peger på, at spredt anvisning virker, når den er frivillig og følges
af hjælp til at falde til. To medlemmer er bekymrede for, at familier mister det netværk, der passer deres
børn, og anbefaler, at ordningen først prøves i ét af de tre kvarterer.

3. Sammenhæng

De seks handleplaner er skrevet hver for sig. Gruppen anbefaler, at de revideres, når politikken er
vedtaget, så hver indsats peger på det mål, den tjener. Mål 2 og mål 10 er efter gruppens opfattelse uden
tilstrækkelige midler.

4. Modersmål

Gruppen gør opmærksom på, at udkastet ikke henviser til nogen viden om virkningen af at ophøre med
undervisningen. Den tilgængelige forskning er blandet. Den tyder på, at undervisning få timer om ugen uden
for skemaet gør ringe forskel i begge retninger. Gruppen anbefaler derfor, at beslutningen begrundes
økonomisk, hvis den er økonomisk.

5. Opfølgning

Gruppen foreslår, at barometeret viser usikkerheden. For en bydel med 6.000 indbyggere svarer en ændring på
fire procentpoint til ingenting. Gruppen tilbyder at udarbejde en metodenote uden beregning inden udgangen
af januar 2011.

6. Videreførelse

Seks indsatser har en slutdato, men ingen af dem har et kriterium for, hvad der skal til, for at de
fortsætter. Gruppen foreslår, at kriteriet skrives ned, inden de begynder.
""",
    ),
    ToldAnswer(
        who="Engskolens bestyrelse",
        at="2010-10-13T20:30",
        name="Engskolen.docx",
        by_link=True,
        signed="For bestyrelsen\nMarlene Toft Osman, formand",
        text="""
Skolebestyrelsen på Engskolen repræsenterer forældre til 412 børn. 71 procent af dem er tosprogede. Vi er
den skole, alle skriver om, og vi vil gerne skrive lidt selv.

Mål 1. Vi mener, at det er forkert at lave et mål, der kun gælder de tosprogede. På Engskolen er der også
danske børn, der ikke kan læse deres historiebog. De sidder ved siden af hinanden. Vi foreslår, at mål 1
formuleres således: "Alle elever kan læse og forstå en fagtekst, når de går ud af 9. klasse, og forskellen
mellem skolerne er halveret i 2014." Så handler målet om skolerne og ikke om, hvad forældrene hedder.

Mål 2. At ingen skole må have mere end dobbelt så mange, kan kun nås på Engskolen, hvis halvdelen af børnene
tager en bus, eller hvis folk i arbejde flytter ind og sender deres børn her. Det sidste tror vi på. Det
første er vi imod. De forældre, der har overskud til at vælge bussen, er dem, vi har i bestyrelsen.

Dansk som andetsprog. Vi støtter flere timer i indskolingen. Vi har haft et forsøg i to år med to voksne i
dansktimerne. Det har løftet læsningen. Men vi er imod, at timerne tages fra modersmål. Det er som at sælge
cyklen for at købe hjelm.

Overgange. Overgangsmappen er god. Den bliver bedre, hvis børnehaven også får at vide, hvordan det gik.

Forældre. Skolefædre kører på Engskolen, og vi er stolte af det. 19 fædre kommer fast. Vi tilbyder at vise
de to andre skoler, hvordan man gør, og at de første tre møder holdes hos os.

Bestyrelsen er bekymret for, at skolens tal bliver offentliggjort uden forklaring. Vi foreslår, at hver
skole får lov at skrive ti linjer ved siden af.
""",
    ),
)
