"""The fields of Danish municipal work, with the words by which a text shows that it is about one of them.

The division follows that of the municipalities' own subject plan (KL's *emneplan*: urban planning, roads,
waste, supply, schools, social services …). Labels are those officers write at the head of a section. How the
table is read: `subjects`.
"""

from samklang_text.themes.subjects import subjects

_CHILDREN_AND_CULTURE = """
skole: Skole
skole folkeskole skolegang skoleleder skolevæsen lektiehjælp klassekvotient friskole privatskole
lærer klasseværelse skolebestyrelse skoleår skolebus
(undervisning elev lektie faglighed klasse pædagogisk årgang)

fravaer < skole: Fravær
fravær skolefravær skolevægring
(fraværende)

stoette < skole: Særlig støtte
specialundervisning specialskole specialklasse inklusionselev ppr støttetime
(diagnose ordblind inklusion)

foraeldre < skole: Forældresamarbejde
forældresamarbejde skolehjemsamarbejde forældremøde forældreråd
(forælder)

uddannelse: Uddannelse
uddannelse ungdomsuddannelse erhvervsuddannelse gymnasium danskuddannelse vejledningscenter erhvervsskole
lærling studie studium
(faglært vejledning vejleder frafald eksamen kursus praktik)

dagtilbud: Dagtilbud
dagtilbud daginstitution børnehave vuggestue dagpleje fritidshjem kkfo sfo minimumsnormering dagplejer
(pædagog institution normering klub)

boern: Børn og unge
opvækst ungdom ungdomsklub skolevej børnefamilie barndom
(barn ung forælder familie dreng pige elev)

trivsel: Trivsel
trivsel mistrivsel mobning
(fællesskab venskab klasserum)

kultur: Kultur og fritid
fritid kultur fritidsaktivitet kulturhus medborgerhus kulturliv fritidsliv
(aktivitet klub)

kunst < kultur: Kunst
kunst kunstner udsmykning kunstmuseum billedkunst
(atelier værksted skulptur)

begivenheder < kultur: Begivenheder
festival byfest kulturnat koncertrække begivenhed
(arrangement fejring)

bibliotek < kultur: Bibliotek
bibliotek bibliotekar bogbus
(bog udlån)

museum < kultur: Museer og kulturarv
museum kulturarv arkiv bevaringsværdig fredning
(historie udstilling monument mindesmærke)

musik < kultur: Musik og scenekunst
musikskole teater koncert orkester kor spillested scenekunst musik
(scene instrument øve)

idraet < kultur: Idræt
idræt idrætsforening idrætshal svømmehal sport stadion haltid svømmebad kunstgræsbane
(hal bane træning træner motion omklædning)

motion < sundhed: Motion og bevægelse
motion bevægelse motionsrute motionsredskab
(gåtur idræt)

tandpleje < sundhed: Tandpleje
tandpleje tandlæge
(tand)

frivillige: Foreninger og frivillighed
forening foreningsliv frivillig frivillighed civilsamfund ildsjæl frivilligcenter
(kontingent medlem spejder)

religion: Tro og religion
religion religiøs moske kirke trossamfund gudstjeneste
(tro kirkelig imam)
"""

_PEOPLE = """
sundhed: Sundhed
sundhed helbred forebyggelse sygdom sundhedspleje sundhedscenter folkesundhed
(læge motion ernæring sund sygehus patient syg behandling)

psykiatri < sundhed: Mental sundhed
psykiatri psykolog depression angst selvmord ensomhed
(psykisk stress mental trivsel)

rusmidler < sundhed: Rygning og rusmidler
rygning alkohol misbrug rusmiddel tobak cigaret røgfri stof
(ryge afhængig)

genoptraening < sundhed: Genoptræning
genoptræning rehabilitering rehabilitere træningscenter
(træning terapeut)

mad: Mad og måltider
mad måltid køkken kantine skolemad kost fødevare madplan kød
(spise menu råvare økologi økologisk ernæring lokal)

ensomhed: Ensomhed
ensomhed ensom
(isolation fællesskab besøgsven)

aeldre: Ældre
plejehjem hjemmehjælp hjemmepleje pensionist folkepensionist ældrepleje demens plejebolig ældrecenter
(ældre omsorg pleje senior alderdom)

hjemmepleje < aeldre: Hjemmepleje
hjemmehjælp hjemmepleje hjemmehjælper sosu
(pleje rengøring besøg)

plejehjem < aeldre: Plejehjem
plejehjem plejebolig plejecenter ældrebolig
(beboer pleje)

demens < aeldre: Demens
demens dement demensven
(hukommelse)

paaroerende: Pårørende
pårørende aflastning
(ægtefælle aflaste)

selvbestemmelse: Selvbestemmelse og værdighed
selvbestemmelse værdighed værdig medbestemmelse
(privatliv)

handicap: Handicap
handicap handicappe døv blind tegnsprog punktskrift funktionsnedsættelse
(hjælpemiddel ledsage)

botilbud < handicap: Botilbud
botilbud bosted opgangsfællesskab bofællesskab
(beboer pædagog)

tilgaengelighed: Tilgængelighed
tilgængelighed kørestol rollator teleslynge ledelinje kantsten niveaufri handicaptoilet
(trappe elevator rampe trin gangbesvær bænk adgang svagtseende)

hjemloeshed: Hjemløshed
hjemløs hjemløshed herberg varmestue natcafe
(gadeplan overnatte)

fattigdom: Fattigdom
fattigdom fattig gældsrådgivning madspild fripladsordning friplads fritidspas lavindkomst
(gæld gratis udsættelse indkomst)

udsatte: Udsatte grupper
socialrådgiver socialpolitik ressourcesvag
(udsætte marginalisere sårbar anbringe rådgivning social)

ligebehandling: Diskrimination og ligebehandling
diskrimination diskriminere racisme fordom ligebehandling stigmatisering ligeværd hadforbrydelse
stigmatisere chancelighed menneskerettighed forskelsbehandling
(ligeværdig rettighed uvidenhed krænkelse ghettodannelse anonym)

ligestilling: Køn og ligestilling
ligestilling ligeløn kønsrolle
(kvinde køn mand)

mangfoldighed: Mangfoldighed og inklusion
mangfoldighed inklusion rummelighed forskellighed mangfoldig inkludere interkulturel
(rummelig medborgerskab fællesskab)

flygtninge: Flygtninge og integration
flygtning integration asyl modtageenhed kvoteflygtning nyankommen familiesammenføring asylansøger
(modtagelse indvandrer)

sprog: Sprog
modersmål modersmålsundervisning tolk tolkning tosproget sprogstimulering sprogundervisning
danskundervisning sprogkundskab sprogcenter sprogcafe sprogskole sprogstøtte sprogscreening
(sprog dansk oversætte oversættelse sproglig undervisning andetsprog)

mentorer: Mentorer og rollemodeller
mentor mentorordning rollemodel
(lektiecafe)

tryghed: Tryghed
tryghed tryg utryg utryghed kriminalitet vold bande hærværk tryghedsvandring kriminel indbrud
(belysning uro ballade nattevandring ssp overfald lys lampe mørk turde bange gadelys politi)
"""

_WORK = """
beskaeftigelse: Beskæftigelse
beskæftigelse job jobcenter arbejdsmarked arbejdsløshed arbejdsløs ledighed ledig selvforsørgelse arbejdskraft
løntilskud aktivering fritidsjob kontanthjælp jobsøgning praktik praktikplads
(virksomhed arbejdsplads ansættelse arbejdsgiver)

erhverv: Erhvervsliv
erhvervsliv iværksætter erhvervsfremme håndværker erhvervspolitik erhvervsdrivende
(virksomhed handel firma kunde ordre leverandør)

handel < erhverv: Butikker og handel
detailhandel butik butiksliv handelsby dagligvare
(handel kunde varelevering)

turisme < erhverv: Turisme
turisme turist overnatning campingplads sommerhus
(gæst hotel)

landbrug: Landbrug
landbrug landmand landbrugsjord husdyr gylle gødning svinebrug dyrke lavbundsjord
(mark jord drift afgrøde lodsejer bonde)
"""

_TOWN = """
bolig: Bolig
bolig boligområde boligselskab boligforening husleje udlejning lejer byfornyelse boligsocial ghetto bosætning
boliganvisning boligorganisation ungdomsbolig seniorbolig
(beboer anvisning ejendom etageejendom nabo afdeling opgang)

bygninger: Bygninger
bygning efterisolere efterisolering bygningsmasse ejendomsdrift vedligeholdelse isolering isolere
(tag facade lokale renovere renovering temperatur grad driftsleder)

byudvikling: Byudvikling
byudvikling lokalplan kommuneplan byggeri højhus byggegrund fortætning bymidte
(etage facade arkitektur udbygning kvarter)

byrum: Byrum og byliv
byrum byliv legeplads mødested torv
(bænk plads toilet)

landsbyer: Landsbyer og landdistrikter
landdistrikt landsby landsbyråd yderområde
(købmand opland udkant)

havn < byrum: Havn
havn havnefront havnebad kaj lystbåd
(båd bådplads mole)

trafik: Trafik
trafik trafikpolitik færdsel letbane metro skolevej
(kørsel transport vej station pendle kørebane)

cykler < trafik: Cykler
cykel cykelsti cyklist cykle cykelparkering supercykelsti
(sti)

bus < trafik: Kollektiv trafik
bus kollektiv bustrafik busafgang buslinje stoppested flextur skolebus
(afgang tog køreplan station)

parkering < trafik: Parkering
parkering parkeringsplads bilplads
(bil)

biler < trafik: Biler
elbil bilisme køretøj ladestander bil biltrafik vognpark diesel delebil

trafiksikkerhed < trafik: Trafiksikkerhed
trafiksikkerhed fartdæmpning ulykke hastighed rundkørsel kryds lyskryds
(fart bump udsyn)

fortove < trafik: Veje og fortove
fortov flise asfalt fodgænger vintertjeneste snerydning
(vej hul salte sne)

natur: Natur
natur biodiversitet naturområde vådområde naturpleje vild fredskov naturskole vandløb
(hektar eng å sø skov græs blomst plante dyr insekt sprøjtegift)

traeer < natur: Træer
træ bytræ vejtræ træplantning beplantning rod skovrejsning
(plante fælde vande stamme)

parker < natur: Parker og grønne områder
park grøn kolonihave
(græs bed blomst hund)

klima: Klima
klima co2 klimamål drivhusgas udledning klimaplan klimaaftryk
(udlede ton omstilling)

vand: Regnvand og kloak
regnvand skybrud oversvømmelse oversvømme kloak spildevand klimatilpasning grundvand drikkevand nedsivning
vandværk tagvand
(vand kælder faskine afløb rør å bassin)

affald: Affald
affald genbrug genbrugsplads genanvendelse genanvende skrald affaldssortering dagrenovation storskrald
sortering
(sortere beholder spand pap plast container spild)

energi: Opvarmning og energi
fjernvarme varme opvarmning varmepumpe oliefyr naturgas energi varmeplan brændeovn varmeforsyning pillefyr
jordvarme varmeværk energirenovering varmeregning
(gas olie el fyr ledning tilslutning strøm isolere radiator træpille)

vedvarende < energi: Sol og vind
solcelle vindmølle solcelleanlæg vindkraft
(sol vind strøm)

forurening: Forurening og støj
forurening støj luftforurening partikel støjmur
(luft larm røg lugt miljø)
"""

FIELDS = subjects("\n".join((_CHILDREN_AND_CULTURE, _PEOPLE, _WORK, _TOWN)))
