"""The draft that Klangby put to hearing: a whole policy, with the mistake that was put right on the way."""

NAME = "Fælles by. Udkast til politik for medborgerskab og inklusion 2011-2014"

WRONG = "31 procent af kommunens ledere"
RIGHT = "13 procent af kommunens ledere"
CORRECTION = (
    "I indsatsområde 2 stod, at 31 procent af kommunens ledere er vokset op med et andet sprog end dansk. "
    "Det rigtige tal er 13 procent."
)

TEXT = """
# Fælles by

Udkast til Klangbys politik for medborgerskab og inklusion 2011-2014

## Hvorfor en ny politik

Klangby har 118.000 indbyggere. Hver syvende af os er født i et andet land eller har forældre, der er det.
De fleste går på arbejde, følger børn i skole og betaler kontingent i en forening ligesom deres naboer. Men
forskellene er der stadig: i karaktererne i 9. klasse, i hvem der bliver kaldt til jobsamtale, og i hvor
tryg man er på vej hjem.

Den politik, vi har haft siden 2006, satte mange projekter i gang. Nogle af dem virkede. Halvdelen holdt op,
da pengene slap op, og ingen havde aftalt, hvem der skulle føre dem videre. Den nye politik skal derfor
handle om færre ting, og den skal kunne mærkes i de tilbud, alle borgere bruger.

Politikken gælder alle udvalg. Den siger, hvad vi vil nå inden udgangen af 2014, hvem der har ansvaret, og
hvordan vi holder øje med, om det går den rigtige vej. Hvordan det skal ske, står i de seks udvalgs
handleplaner, som er i høring sammen med udkastet.

## Det har vi lært af den forrige politik

- Det, der virkede, var sjældent dyrt. Lektiecaféen i Søndermark, natværterne på stationen og fædrene på
  Engskolen har det til fælles, at de samme mennesker kom igen hver uge i flere år.
- Mål, som ingen ejede, blev ikke nået. I den forrige politik havde 14 af 31 mål intet ansvarligt udvalg.
- Tal, der kom en gang hvert fjerde år, kom for sent. Da vi opdagede, at frafaldet steg, var det steget i
  tre år.
- Borgere, der var med til at tænke en indsats ud, brugte den. Borgere, der fik den foræret, gjorde det
  sjældnere.

Derfor har dette udkast 11 mål og ikke 31. Hvert af dem har et udvalg og et tal, og ved hver indsats står,
om den er betalt.

## Vision

I 2015 er Klangby en by, hvor det er almindeligt at kende nogen, der er vokset op med et andet sprog, en
anden tro eller færre penge end en selv. Ens chancer afhænger af, hvad man gør, og ikke af hvad man hedder,
eller hvilken opgang man bor i. Den, der flytter hertil, har efter et år et sted at gå hen, nogen at spørge
og noget at bidrage med.

## Tre principper

### Princip 1: Alle hører til

Ingen er gæst i den by, han eller hun bor i. Kommunens tilbud er for alle borgere, og når nogle grupper ikke
bruger dem, spørger vi først, om det er tilbuddet, der skal laves om.

### Princip 2: Det almindelige først

Vi retter på det almindelige tilbud, før vi opfinder et særligt. Særlige indsatser skal have en slutdato
eller en aftale om, hvordan de bliver en del af driften.

### Princip 3: Alle har noget at give

Medborgerskab er at få plads og at tage plads. Kommunen skal åbne dørene. Den enkelte har selv et ansvar for
at gå ind ad dem, for sine børns skolegang og for at være en ordentlig nabo. Flertallet har et ansvar for at
rykke sammen.

## Ord, vi bruger

- **Inklusion** betyder, at et fællesskab er indrettet, så alle kan være med, også de, der ligner flertallet
  mindst.
- **Medborgerskab** betyder at høre til, at have rettigheder og pligter og at blive regnet med, når noget
  bestemmes.
- **Tosproget** er et barn, der har et andet modersmål end dansk, og som først møder dansk uden for hjemmet.
- **Udsat kvarter** bruger vi kun om de tre boligområder, der er med i byens tryghedsaftale: Engparken,
  Møllevang Nord og Havneby Vest.

## Indsatsområde 1: En god begyndelse

### Det ser vi

To ud af tre tosprogede børn begynder i børnehaveklasse med et dansk, der er alderssvarende. For fem år
siden var det hver anden. Men forspringet holder ikke hele vejen: i 9. klasse får mere end en tredjedel af
de tosprogede elever under 02 i dansk eller matematik, mod knap hver ottende af de øvrige. Forskellen mellem
skolerne er større end forskellen mellem sprogene.

### Mål 1: Flere tosprogede elever går ud af 9. klasse med mindst 02 i både dansk og matematik

Andelen skal stige fra 63 procent i 2010 til 75 procent i 2014.

### Mål 2: Dagtilbud og skoler afspejler byen

Ingen skole og intet dagtilbud skal om fire år have en andel af tosprogede børn, der er mere end dobbelt så
høj som i det distrikt, børnene kommer fra.

### Det skal borgerne kunne mærke

Forældre får samme besked fra sundhedsplejerske, vuggestue og skole. Et barn, der er bagud, får hjælp, mens
det stadig er sjovt at lære. Ingen familie skal høre for første gang i 8. klasse, at det går dårligt.

### Det arbejder vi med

- Alle treårige får tilbudt en sprogvurdering, og forældrene får svar og gode råd på et sprog, de forstår.
- Dagtilbud, skole og fritidshjem i samme kvarter aftaler, hvordan børn og oplysninger følger med i
  overgangen.
- Lektiehjælp på biblioteker og i klubber bliver et fast tilbud i alle elleve bydele.
- Kommunens modersmålsundervisning efter skoletid ophører med skoleåret 2011/12. Timerne flyttes til dansk
  som andetsprog i de første tre klasser.
- Kommunen prøver aftaler om frit skolevalg med kørsel, så forældre i Engparken og Havneby Vest kan vælge en
  skole længere væk.

## Indsatsområde 2: Uddannelse og arbejde

### Det ser vi

Klangbys virksomheder mangler faglærte, og samtidig står 1.100 unge uden uddannelse og job. Blandt unge med
minoritetsbaggrund er det hver femte. Mange får aldrig en praktikplads, fordi de ikke kender nogen, der
kender en mester. Blandt voksne er det især kvinder, der aldrig har haft et job i Danmark, som står uden
for. I kommunen selv er hver niende medarbejder vokset op med et andet sprog end dansk, men 31 procent af
kommunens ledere er det.

### Mål 3: Flere unge gennemfører en ungdomsuddannelse

Frafaldet på erhvervsuddannelserne skal ned, så forskellen mellem unge med og uden minoritetsbaggrund er
halveret i 2014.

### Mål 4: Flere kvinder uden for arbejdsmarkedet får et fast arbejde

Mindst 400 kvinder, der har været uden job i mere end to år, skal være i ordinær beskæftigelse ved udgangen
af 2014.

### Mål 5: Kommunens ansatte og ledere ligner byen

Andelen af medarbejdere og ledere med minoritetsbaggrund skal på hvert af de seks udvalgs områder nærme sig
andelen i byens arbejdsstyrke.

### Det skal borgerne kunne mærke

En ung, der søger praktikplads, møder mindst én voksen, som ringer for ham eller hende. En kvinde, der vil i
arbejde, har én kontaktperson og ikke fem. Den, der søger job i kommunen, bliver kaldt til samtale for det,
der står i ansøgningen.

### Det arbejder vi med

- Alle større indkøb og byggerier får en klausul om praktikpladser.
- Jobcentret og foreningerne driver sammen en mentorordning med 150 mentorer om året.
- Kvinder, der har været længe uden job, får et forløb, hvor sprog, praktik og rådgivning ligger samme sted.
- Kommunen prøver anonyme ansøgninger på 40 stillinger og gør resultatet op.
- Ledere lærer at bruge medarbejdernes sprog og erfaringer i opgaveløsningen.

## Indsatsområde 3: Trygge kvarterer

### Det ser vi

De fleste i Klangby er trygge, også i de tre udsatte kvarterer. Men der er steder, hvor færre går ud om
aftenen, og hvor butikkerne lukker. Fattigdom samler sig i de samme opgange som arbejdsløshed og dårligt
helbred, og det rammer børnene først. Gruppen af unge, der begår kriminalitet, er blevet mindre, men den er
blevet hårdere.

### Mål 6: Flere føler sig trygge, hvor de bor

Andelen af beboere, der svarer, at de er trygge i deres kvarter om aftenen, skal i de tre udsatte kvarterer
stige fra 58 til 70 procent.

### Mål 7: Boligerne bliver mere blandede

Højst 40 procent af de voksne i et boligområde skal stå uden arbejde eller uddannelse.

### Mål 8: Flere børn fra familier med få penge går til noget i fritiden

Andelen af børn på fritidspas, der er medlem af en forening, skal stige fra 38 til 55 procent.

### Det skal borgerne kunne mærke

Der er lys på stien, og døren kan låses. De unge kender dem, der går rundt om aftenen, ved navn. En familie,
der kommer bagud med huslejen, bliver ringet op, før der kommer et brev fra fogeden. Og den, der flytter
ind, møder naboer med forskellige liv.

### Det arbejder vi med

- Kommunen aftaler med boligforeningerne, at hver tredje ledige bolig i de udsatte kvarterer udlejes til
  folk i arbejde eller under uddannelse, og at kommunen anviser boliger spredt over hele byen.
- Gadeplansmedarbejdere, skole, politi og boligforening mødes hver uge i de tre kvarterer.
- Fritidspasset udvides til alle børn i familier på kontanthjælp.
- Foreninger, der tager mange nye børn ind, får hjælp af en foreningskonsulent og et tilskud pr. nyt medlem
  i to år.
- Familier i gæld får én indgang til rådgivning i stedet for fire.

## Indsatsområde 4: En by, man er med i

### Det ser vi

Ved kommunevalget i 2009 stemte 66 procent i hele byen og 39 procent i Engparken. I lokaludvalg,
skolebestyrelser og brugerråd sidder få med minoritetsbaggrund og næsten ingen under 30. Hver fjerde med
minoritetsbaggrund siger, at han eller hun det seneste år er blevet afvist eller talt ned til på grund af
navn, hudfarve eller tro: i nattelivet, i boligkøen eller ved en skranke.

### Mål 9: Flere stemmer, og flere stiller op

Stemmeprocenten i Engparken, Havneby og Nørrevang skal ved valget i 2013 være mindst halvt så langt fra
byens som i dag.

### Mål 10: Færre oplever diskrimination

Andelen, der har oplevet det inden for et år, skal falde fra 25 til 15 procent.

### Mål 11: Breve og samtaler kan forstås

Otte ud af ti borgere skal svare, at de forstod det seneste brev fra kommunen.

### Det skal borgerne kunne mærke

Man kan finde ud af, hvornår noget bliver besluttet, og hvor man kan sige noget om det. Et brev fra kommunen
siger på første linje, hvad man skal gøre. Den, der bliver afvist uden grund, ved, hvor det kan fortælles,
og får at vide, hvad der skete.

### Det arbejder vi med

- Klangby siger fra: et sted, hvor man kan fortælle om diskrimination, få råd og blive hjulpet videre.
- Udlejning af kommunens lokaler og bevillinger til nattelivet får et vilkår om lige adgang.
- Demokratiskoler i kvartererne, hvor man lærer at holde møde, søge penge og stille op.
- De hundrede breve, flest får, skrives om sammen med dem, der skal læse dem.
- Et årligt fællesskabsdøgn, hvor foreninger, trossamfund og kulturhuse åbner dørene.

## Hvem har ansvaret

Medborgerskabsudvalget har ansvaret for politikken som helhed, for at de seks udvalgs handleplaner hænger
sammen, og for at Byrådet hvert år får at vide, hvordan det går. Hvert udvalg har ansvaret for målene på sit
eget område og for de penge, der skal til.

| Mål | Ansvarligt udvalg |
| --- | --- |
| 1 og 2 | Børne- og Ungdomsudvalget |
| 3 og 4 | Medborgerskabsudvalget |
| 5 | Økonomiudvalget |
| 6 | Socialudvalget og Teknik- og Miljøudvalget |
| 7 | Teknik- og Miljøudvalget |
| 8 | Kultur- og Fritidsudvalget |
| 9, 10 og 11 | Medborgerskabsudvalget og Økonomiudvalget |

Lokaludvalgene bliver hørt hvert år, når barometeret er offentliggjort. Integrationsrådet, Ældrerådet,
Handicaprådet og Ungerådet kan bede om at få en redegørelse forelagt.

Kommunen kan pålægge sine egne institutioner at følge politikken. Boligforeninger, virksomheder, foreninger
og trossamfund kan den kun opfordre.

## Sådan følger vi op

Hvert år i marts offentliggør Politiksekretariatet et barometer med ét tal for hvert mål, for hele byen og,
hvor det kan lade sig gøre, for hver bydel. I maj skriver hvert udvalg, hvad det har gjort, og hvad det ikke
nåede. I september drøfter Byrådet det hele samlet, inden budgettet vedtages. Er et mål gået den forkerte
vej to år i træk, skal det ansvarlige udvalg foreslå, hvad der skal laves om. Efter to år ser en
ekspertgruppe udefra på, om politikken virker.

## Hvad det koster

Af de 20 indsatser i udkastet er ni betalt inden for udvalgenes budgetter. Seks er betalt til og med 2012 af
Medborgerpuljen, som Byrådet har sat 12 millioner kroner af til. Fem er ikke finansieret og kan først gå i
gang, når der er fundet penge i budgettet for 2012 eller senere. Det gælder fritidspas til alle børn i
familier på kontanthjælp, kørsel ved frit skolevalg, én indgang til gældsrådgivning, demokratiskolerne og
fællesskabsdøgnet.

## Det videre forløb

Høringen slutter den 18. oktober 2010 klokken 12. Alle svar bliver læst og samlet i en hvidbog, hvor man kan
se, hvad der er sagt, og hvad forvaltningen mener om det. Medborgerskabsudvalget drøfter hvidbogen i
november og et rettet udkast i december. Byrådet ventes at vedtage politikken den 27. januar 2011.
"""
