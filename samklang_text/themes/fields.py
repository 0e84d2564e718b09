"""The fields of Danish municipal work, with the words by which a text shows that it is about one of them.

A strong word says it alone; of the weak ones it takes two. Words are lemmas and count as parts of compounds
too: *boligområde* speaks of *bolig*. Labels are those officers write at the head of a section.
"""

from dataclasses import dataclass

from samklang_text.words.lists import word_set


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its label, and the lemmas that point to it."""

    key: str
    label: str
    strong: frozenset[str]
    weak: frozenset[str]


def _field(key: str, label: str, strong: str, weak: str = "") -> Field:
    return Field(key, label, word_set(strong), word_set(weak))


FIELDS = (
    _field(
        "skole",
        "Skole",
        "skole folkeskole elev skolegang skoleleder skolevæsen lektiehjælp klassekvotient friskole "
        "privatskole",
        "undervisning lærer lektie faglighed klasse pædagogisk",
    ),
    _field(
        "uddannelse",
        "Uddannelse",
        "uddannelse ungdomsuddannelse erhvervsuddannelse gymnasium danskuddannelse "
        "efteruddannelse "
        "vejledningscenter erhvervsskole lærling",
        "kursus faglært vejledning frafald eksamen",
    ),
    _field(
        "dagtilbud",
        "Dagtilbud",
        "dagtilbud daginstitution børnehave vuggestue dagpleje fritidshjem kkfo sfo minimumsnormering",
        "pædagog institution normering klub",
    ),
    _field(
        "boern",
        "Børn og unge",
        "opvækst ungdom ungdomsklub",
        "barn ung forælder familie dreng pige trivsel",
    ),
    _field(
        "beskaeftigelse",
        "Beskæftigelse",
        "beskæftigelse job jobcenter arbejdsmarked arbejdsløshed arbejdsløs ledighed ledig selvforsørgelse "
        "arbejdskraft praktik praktikplads løntilskud aktivering fritidsjob kontanthjælp arbejdsgiver "
        "jobsøgning",
        "virksomhed arbejdsplads ansættelse",
    ),
    _field(
        "ansaettelse",
        "Ansættelse og kompetencer",
        "rekruttering medarbejdersammensætning lederskare kompetenceudvikling personalepolitik jobsamtale "
        "stillingsopslag",
        "ansættelse ansætte personale kompetence medarbejder leder stilling",
    ),
    _field(
        "bolig",
        "Bolig",
        "bolig boligområde boligselskab boligforening husleje udlejning lejer byfornyelse boligsocial "
        "ghetto bosætning boliganvisning boligorganisation",
        "beboer anvisning ejendom nabo",
    ),
    _field(
        "tryghed",
        "Tryghed",
        "tryghed tryg utryg utryghed kriminalitet vold bande hærværk tryghedsvandring kriminel politi",
        "belysning uro ballade nattevandring ssp overfald lys lampe mørk turde bange gadelys",
    ),
    _field(
        "kultur",
        "Kultur og fritid",
        "fritid kultur idræt bibliotek museum teater fritidsaktivitet kulturhus svømmehal idrætsforening "
        "medborgerhus kulturliv fritidsliv idrætshal",
        "musik sport kunst hal klub festival aktivitet spejder",
    ),
    _field(
        "frivillige",
        "Foreninger og frivillighed",
        "forening foreningsliv frivillig frivillighed civilsamfund ildsjæl frivilligcenter",
        "kontingent medlem",
    ),
    _field(
        "sundhed",
        "Sundhed",
        "sundhed helbred misbrug forebyggelse sygdom psykiatri overvægt sundhedspleje",
        "læge motion ernæring psykisk sund sygehus rygning",
    ),
    _field("ensomhed", "Ensomhed", "ensomhed ensom", "isolation fællesskab"),
    _field(
        "aeldre",
        "Ældre",
        "ældre plejehjem hjemmehjælp hjemmepleje pensionist ældrepleje demens plejebolig ældrecenter",
        "omsorg pleje rehabilitering rehabilitere senior",
    ),
    _field(
        "handicap",
        "Handicap og tilgængelighed",
        "handicap handicappe kørestol tilgængelighed blind døv hjælpemiddel punktskrift tegnsprog teleslynge",
        "trappe elevator rampe funktionsnedsættelse",
    ),
    _field("hjemloeshed", "Hjemløshed", "hjemløs hjemløshed herberg varmestue natcafe", "gadeplan"),
    _field(
        "fattigdom",
        "Fattigdom",
        "fattigdom fattig gældsrådgivning madspild fripladsordning friplads",
        "gæld gratis",
    ),
    _field(
        "udsatte",
        "Udsatte grupper",
        "socialrådgiver socialpolitik ressourcesvag",
        "udsætte marginalisere sårbar anbringe rådgivning social",
    ),
    _field(
        "oekonomi",
        "Økonomi",
        "økonomi budget finansiering finansiere bevilling besparelse bevilge budgetaftale medfinansiering",
        "penge udgift krone kr mio million ressource råd koste middel afsætte pris",
    ),
    _field(
        "puljer", "Puljer", "pulje puljemiddel fond", "tilskud ansøgning ansøge støttemiddel projektmiddel"
    ),
    _field(
        "ansvar",
        "Ansvar og koordinering",
        "ansvar ansvarsfordeling ansvarlig tovholder koordinering koordination koordinere samordning "
        "helhedssyn søjletænkning samordne",
        "ansvarlighed ejerskab myndighed beføjelse søjle tværgående sammenhæng placering placere silo "
        "kompetence",
    ),
    _field(
        "organisering",
        "Organisering",
        "organisering sekretariatsbetjening organisationsstruktur omorganisering kommunalreform",
        "struktur nedlægge sammenlægning sekretariat betjening ledelse afdeling",
    ),
    _field(
        "opfoelgning",
        "Opfølgning og måling",
        "opfølgning evaluering indikator statusrapport måling evaluere barometer statistik målbar "
        "dokumentation kvalitetsrapport delmål dokumentationskrav følgeforskning nøgletal",
        "registrere registrering måle måltal redegørelse data resultat årlig tal effekt dokumentere status",
    ),
    _field(
        "prioritering",
        "Prioritering",
        "prioritering prioritere opprioritere opprioritering nedprioritere rangordne",
        "målsætning indsatsområde",
    ),
    _field(
        "sprog",
        "Sprog",
        "modersmål modersmålsundervisning tolk tolkning tosproget sprogstimulering sprogundervisning "
        "danskundervisning sprogkundskab sprogcenter sprogcafe sprogskole",
        "sprog dansk oversætte oversættelse sproglig undervisning andetsprog",
    ),
    _field(
        "kommunikation",
        "Kommunikation og sprogbrug",
        "kommunikation sprogbrug pixi pixiudgave formidling letforståelig fagsprog ordvalg "
        "informationskampagne "
        "læsevenlig",
        "tone begreb formulering information abstrakt hjemmeside pjece læse sprog ordliste kampagne medie",
    ),
    _field(
        "inddragelse",
        "Inddragelse",
        "inddragelse inddrage borgerinddragelse brugerinddragelse medindflydelse borgermøde samskabelse "
        "medbestemmelse brugerråd nærdemokrati",
        "dialog demokrati deltage deltagelse indflydelse spørge møde høre medborgerskab",
    ),
    _field(
        "lokalt",
        "Lokal forankring",
        "bydel forankring forankre lokalområde nærområde bydelsplan lokalsamfund lokaludvalgsmiddel",
        "lokal kvarter fortsætte opland landsby videreføre videreførelse",
    ),
    _field(
        "viden",
        "Erfaringer og videndeling",
        "videndeling vidensdeling erfaringsudveksling database vidensbank bestpractic erfaringsopsamling "
        "kontaktperson netværk netværksdannelse",
        "erfaring viden forskning metode lære udveksling overblik",
    ),
    _field(
        "samarbejde",
        "Samarbejde og partnerskaber",
        "partnerskab samarbejdsaftale samarbejdspartner partnerskabsaftale tværfaglig",
        "samarbejde partner aftale aktør samspil",
    ),
    _field(
        "trafik",
        "Trafik",
        "trafik cykelsti cykel kollektiv bus parkering letbane trafiksikkerhed fodgænger skolevej fortov "
        "fartdæmpning bustrafik busafgang buslinje biltrafik metro",
        "bil vej kryds tog kørsel fart stoppested",
    ),
    _field(
        "klima",
        "Klima og miljø",
        "klima miljø affald forurening biodiversitet klimatilpasning co2 genbrug energirenovering støj "
        "bæredygtighed skybrud",
        "natur energi bæredygtig grøn træ luft vand",
    ),
    _field(
        "byrum",
        "Byrum og byliv",
        "byrum byliv legeplads mødested torv park byudvikling lokalplan bymidte",
        "plads bænk byggeri by",
    ),
    _field(
        "digitalisering",
        "Digitalisering",
        "digitalisering digital selvbetjening mitid borgerserviceapp",
        "it computer app internet robot hjemmeside",
    ),
    _field(
        "ligebehandling",
        "Diskrimination og ligebehandling",
        "diskrimination diskriminere racisme fordom ligebehandling stigmatisering ligeværd hadforbrydelse "
        "stigmatisere chancelighed menneskerettighed",
        "ligeværdig rettighed uvidenhed krænkelse forskelsbehandling ghettodannelse",
    ),
    _field("ligestilling", "Køn og ligestilling", "ligestilling ligeløn kønsrolle", "kvinde køn mand"),
    _field(
        "mangfoldighed",
        "Mangfoldighed og inklusion",
        "mangfoldighed inklusion rummelighed forskellighed mangfoldig inkludere interkulturel",
        "rummelig medborgerskab fællesskab",
    ),
    _field(
        "flygtninge",
        "Flygtninge og modtagelse",
        "flygtning asyl modtageenhed kvoteflygtning nyankommen familiesammenføring asylansøger",
        "modtagelse indvandrer",
    ),
    _field("mentorer", "Mentorer og rollemodeller", "mentor mentorordning rollemodel", "lektiecafe"),
    _field(
        "religion",
        "Tro og religion",
        "religion religiøs moske kirke trossamfund gudstjeneste",
        "tro kirkelig imam",
    ),
    _field(
        "erhverv",
        "Erhvervsliv",
        "erhvervsliv iværksætter turisme erhvervsfremme detailhandel håndværker",
        "virksomhed handel butik firma",
    ),
    _field(
        "regler",
        "Regler og lovgivning",
        "lovgivning lov bekendtgørelse hjemmel retssikkerhed databeskyttelse klageadgang",
        "regel krav klage paragraf pålægge",
    ),
    _field(
        "proces",
        "Proces og tidsplan",
        "tidsplan høringsfrist høringsproces tidsramme svarfrist",
        "frist proces forsinkelse udskyde",
    ),
)
