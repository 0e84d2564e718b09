"""What the committees answered, and the administration that wrote before its committee had met."""

from samklang.demo.hearing.told import ToldAnswer

COMMITTEES = (
    ToldAnswer(
        who="Børne- og Ungdomsudvalget",
        at="2010-10-14T15:20",
        name="Høringssvar fra Børne- og Ungdomsudvalget.docx",
        by_link=True,
        signed="Ulla Brink\nformand for Børne- og Ungdomsudvalget",
        text="""
Børne- og Ungdomsudvalget behandlede udkastet på sit møde den 13. oktober 2010. Et flertal i
udvalget bakker op om politikken. Lars Munk (T) kan ikke støtte den del, der handler om frit skolevalg med
kørsel, og henviser til sin mindretalsudtalelse nederst.

Om indsatsområde 1

Udvalget støtter, at indsatsen begynder, længe før barnet møder i skole. Netop derfor finder vi det
uheldigt, at mål 1 alene ser på, hvad der sker i 9. klasse. Når prøverne er afholdt, er det for sent at
rette noget. Et mål, der først kan aflæses efter ti års skolegang, siger mere om fortiden end om det
arbejde, der bliver gjort nu.

Udvalget foreslår, at mål 1 formuleres således: "Flere tosprogede børn har et dansk, de kan lære på, når de
begynder i 1. klasse, og flere består dansk og matematik i 9. klasse."

Med den ordlyd kan vi vise en udvikling allerede i 2012. Udvalget er opmærksomt på, at der bliver tale om to
tal i stedet for ét, og at begge skal kunne forklares på en halv side.

Om mål 2 bemærker udvalget, at ordene "afspejler byen" kan læses, som om kommunen vil flytte rundt på børn.
Det er der ikke flertal for. Vi foreslår, at det skrives tydeligt, at ingen familier kan pålægges at vælge
en anden skole.

Om modersmålsundervisning

Et flertal støtter, at timerne flyttes til dansk som andetsprog. Udvalget har lagt vægt på, at 9.000 timer i
indskolingen når alle tosprogede børn, mens det nuværende tilbud når hver ottende. Et mindretal ønsker, at
forsøget i stedet gennemføres på to skoler, før der tages stilling.

Om penge

Lektiehjælpen er betalt af Medborgerpuljen til og med 2012. Udvalget gør opmærksom på, at der ikke er afsat
penge derefter. Vi kan ikke love, at driften kan rummes i skolernes budgetter. Udvalget foreslår, at
politikken siger, hvem der tager stilling til videreførelse og hvornår, og peger på budgetforhandlingerne i
2011.

Mindretalsudtalelse fra Lars Munk (T)

Jeg er imod kørsel ved frit skolevalg. 1,9 millioner kroner til en bus er tre lærere mindre på de skoler,
børnene kører fra. Gør den nærmeste skole god i stedet for.
""",
    ),
    ToldAnswer(
        who="Kultur- og Fritidsudvalget",
        at="2010-10-08T11:05",
        name="KFU høringssvar.pdf",
        by_link=True,
        signed="På udvalgets vegne\nPreben Holst, formand",
        text="""
Kultur- og Fritidsudvalget takker for muligheden for at udtale sig og støtter politikkens retning. Det er
godt, at fritiden har fået sit eget mål.

Udvalget har tre bemærkninger.

1. Foreningerne kan meget, men de er frivillige. Mål 8 kan kun nås, hvis der er plads. Fem af de største
   idrætsforeninger har i dag ventelister, og Søndermarkhallen er booket fra klokken 15 til 22 alle
   hverdage. Udvalget er bekymret for, at vi giver pas til børn, der ikke kan komme ind. Vi foreslår, at
   politikken suppleres med en linje om faciliteter: Der skal være en plan for haltimer i Nørrevang og
   Engparken, inden fritidspasset udvides.

2. Tilskuddet pr. nyt medlem slipper op med udgangen af 2012. Foreninger planlægger efter sæsoner og ikke
efter puljer. Et tilskud, der falder bort midt i en sæson, gør mere skade end gavn. Udvalget foreslår, at
tilskuddet enten gøres fast eller aftrappes over to år.

3. Sproget. Udkastet er kortere end det forrige, men det er stadig skrevet til folk, der læser udkast.
Udvalget opfordrer til, at der laves en udgave på fire sider, som kan ligge i en hal eller på et bibliotek,
og som også findes som lydfil.

Om indsatsområde 4

Udvalget støtter fællesskabsdøgnet, men gør opmærksom på, at det står som ikke finansieret i vores egen
plan. Udvalget vil gerne påtage sig at arrangere det, hvis de 350.000 kroner findes i det kommende budget.

Udvalget tilbyder desuden at stille Remisen gratis til rådighed for demokratiskolerne to aftener om ugen i
2011.

Vi vil gerne advare mod at gøre fritidslivet til et middel. Et barn går til fodbold for at spille fodbold.
Det skal politikken kunne holde til, at vi siger højt.
""",
    ),
    ToldAnswer(
        who="Socialudvalget",
        at="2010-10-11T13:40",
        signed="Birgitte Skou\nformand for Socialudvalget",
        text="""
Høringssvar fra Socialudvalget

Socialudvalget har drøftet udkastet den 6. oktober 2010 og kan tilslutte sig det med de bemærkninger, der
følger.

Udvalget er enigt i, at fattigdom fylder mere i indsatsområde 3 end i den nuværende politik. Det svarer til
det, vores medarbejdere ser hver dag. Udvalget savner dog et mål om det. Mål 6, 7 og 8 handler om tryghed,
boliger og fritid. Ingen af dem viser, om færre familier må vælge mellem husleje og varm mad. Udvalget
foreslår, at der tilføjes et mål: "Ingen børnefamilie sættes ud af sin bolig på grund af gæld, uden at
kommunen har haft kontakt med den i tide." Det er et tal, vi allerede kender, og som kan følges hvert
kvartal.

Om mål 6 bemærker udvalget, at beboernes tryghed afhænger af meget andet end unge på hjørner. Når
opgangsdøren ikke kan lukkes, og vaskekælderen er mørk, er det udlejerens ansvar. Det bør stå i politikken,
hvad boligforeningerne opfordres til.

Om mål 7 er udvalget delt. Flertallet støtter, at der ikke anvises flere familier uden job til de tre
kvarterer. Men udvalget vil understrege, at anvisning er den eneste vej til en bolig for mange af dem, vi
hjælper. Hvis familierne skal bo andre steder, skal der være boliger, de kan betale. I dag er der 14 ledige
almene boliger under 5.000 kroner uden for de tre kvarterer. Udvalget beder om, at Teknik- og Miljøudvalget
gør rede for, hvor de øvrige skal komme fra.

Gadeteamet er finansieret til og med 2012. Udvalget mener, at det bør gøres permanent. Tillid til unge på
gaden tager to år at bygge op, og den forsvinder på en uge.

Endelig ønsker udvalget, at ordene om kriminalitet nuanceres. Det fremgår, at gruppen er blevet "hårdere".
Udvalget er bekymret for, at den slags ord bliver det eneste, pressen citerer.
""",
    ),
    ToldAnswer(
        who="Teknik- og Miljøudvalget",
        at="2010-10-15T10:12",
        name="Høringssvar TMU.odt",
        by_link=True,
        signed="Ole Rask Madsen, formand\nTeknik- og Miljøudvalget",
        text="""
Sag 2010-60118. Teknik- og Miljøudvalget har på sit møde den 12. oktober 2010 besluttet følgende svar.

Udvalget kan støtte udkastet.

Til mål 7: Udvalget fastholder, at spredt anvisning er det vigtigste redskab. Boligområderne er blevet
ensidige, fordi kommunen i tyve år har anvist de familier, der havde det sværest, til de samme opgange. Det
kan kommunen selv lave om på uden at spørge staten om penge. Udvalget er opmærksomt på Socialudvalgets
indvending og kan oplyse, at der i 2011 og 2012 tages 160 familieboliger i brug i Strandholm og Vesterlund,
hvoraf kommunen råder over 40.

Udvalget foreslår, at mål 7 præciseres. Det bør fremgå, at 40 procent gælder pr. boligafdeling og ikke pr.
bydel. Ellers kan målet nås, uden at en eneste opgang ændrer sig.

Til mål 6: Tryghedsmålingen gennemføres hvert andet år. Politikken lover et tal hvert år. Udvalget foreslår,
at barometret følger målingen, da en årlig måling koster yderligere 380.000 kroner.

Udvalget savner, at udkastet siger noget om byens rum. Pladser, stier og parker er de steder, hvor mennesker
ser hinanden, uden at nogen har inviteret. Udvalget foreslår, at indsatsområde 3 udvides med et afsnit om
byrum: hvor der skal kunne siddes, leges og handles, og hvordan naboer er med til at tegne det.

Til økonomien: Torvet i Nørrevang anlægges for puljemidler. Udvalget kan ikke påtage sig driften efter 2012
uden en tillægsbevilling på 420.000 kroner årligt. Udvalget tager forbehold for, at anlægget udskydes, hvis
driften ikke er på plads, når budgettet for 2012 vedtages.

Om indsatsområde 1, 2 og 4 har udvalget ingen bemærkninger.
""",
    ),
)

PROVISIONAL = ToldAnswer(
    who="Økonomiforvaltningen",
    at="2010-10-13T14:55",
    name="Foreløbigt svar fra Økonomiforvaltningen.docx",
    kind="administration",
    channel="email",
    on_behalf_of="Økonomiudvalget",
    is_provisional=True,
    treated_on="2010-11-09",
    subject="Foreløbigt høringssvar om Fælles by",
    signed="Hanne Overgaard\nkontorchef, Økonomiforvaltningen",
    text="""
Økonomiudvalget behandler udkastet på sit møde den 9. november 2010. Nedenstående er derfor forvaltningens
foreløbige bemærkninger. De er ikke udtryk for udvalgets stilling, og der tages forbehold for udvalgets
behandling.

Økonomiforvaltningen finder politikken overskuelig og bemærker med tilfredshed, at det fremgår, hvilke
indsatser der er betalt. Oversigten kan med fordel suppleres med beløb for hver indsats.

Forvaltningen gør opmærksom på, at seks indsatser udløber med udgangen af 2012. Der er ikke i
budgetoverslagsårene indarbejdet midler til at videreføre dem. Det er forvaltningens vurdering, at udgiften
udgør 6,8 millioner kroner i 2013. Forvaltningen anbefaler, at hvert udvalg selv finder finansiering inden
for sin ramme, hvis en indsats ønskes videreført, og at beslutningen træffes senest i august 2012.

Om mål 5: Andelen af ledere kan kun opgøres for arbejdspladser med mere end 50 ansatte. Forvaltningen
foreslår, at målet følges for hvert udvalg samlet. Mål og opgørelse bør i øvrigt ikke stilles op sådan, at
den enkelte leder kan genkendes.

Om klausuler: Praktikklausuler kan efter forvaltningens opfattelse anvendes, men skal være saglige og stå i
rimeligt forhold til kontrakten. Der henvises til udbudsreglerne.

Udvalgets endelige svar eftersendes, når sagen har været behandlet.
""",
)
