"""Classes of Danish words that the table of cues refers to: `<good>`, `<propose>`, `<do>` and so on.

A word stands once in its class, in its dictionary form, and is found in every form: of an adjective
"uklar" also "uklart" and "uklare", of a verb "anbefale" also "anbefaler", "anbefales", "anbefalede" and
"anbefalet". Verbs that change their stem have their other forms after a colon. A form that no Danish word
has does no harm.
"""

from collections.abc import Iterator, Mapping

_VOWELS = "aeiouyæøå"
_COMPARED = ("", "t", "e", "ere", "est", "este")


def adjectives(written: str) -> frozenset[str]:
    """Return every form of the adjectives."""
    return frozenset(form for word in written.split() for form in _adjective(word))


def _adjective(word: str) -> Iterator[str]:
    yield from (word + ending for ending in _COMPARED)
    if word[-1] not in _VOWELS:  # tom, tomme
        yield from (word + word[-1] + ending for ending in ("e", "ere", "est", "este"))
    if word[-1] == "e":  # ringe, ringere
        yield from (word + ending for ending in ("re", "st", "ste"))
    if word[-2:] in {"el", "en", "er"}:  # sikker, sikre; simpel, simple; åben, åbne
        stem = word[:-2].removesuffix(word[-3]) if word[-4:-3] == word[-3:-2] else word[:-2]
        yield from (stem + word[-1] + ending for ending in ("e", "ere", "est", "este"))
    if word.endswith("et"):  # begrænset, begrænsede
        yield word[:-1] + "de"


def verbs(written: str, *, imperative: bool = True) -> frozenset[str]:
    """Return every form of the verbs, each written as its infinitive and, after a colon, its odd forms."""
    return frozenset(form for verb in written.split() for form in _verb(verb, imperative))


def _verb(written: str, imperative: bool) -> Iterator[str]:
    infinitive, _, odd = written.partition(":")
    yield from (infinitive, infinitive + "r", infinitive + "s", *filter(None, odd.split(",")))
    if infinitive[-1] != "e":
        yield from (infinitive + ending for ending in ("ede", "et", "edes"))
        return
    stem = infinitive[:-1]
    yield from (stem + ending for ending in ("ede", "edes", "et", "te", "tes", "t"))
    if imperative:
        yield stem


def performatives(written: str) -> frozenset[str]:
    """Return the forms by which the verb does what it says: "foreslår", not "den foreslåede"."""
    return infinitives(written) | passives(written) | presents(written)


def infinitives(written: str) -> frozenset[str]:
    return frozenset(verb.partition(":")[0] for verb in written.split())


def passives(written: str) -> frozenset[str]:
    return frozenset(infinitive + "s" for infinitive in infinitives(written))


def presents(written: str) -> frozenset[str]:
    return frozenset(infinitive + "r" for infinitive in infinitives(written))


def participles(written: str) -> frozenset[str]:
    """Return what stands after "har": the regular forms and the odd ones."""
    return frozenset(form for verb in written.split() for form in _participle(verb))


def _participle(written: str) -> Iterator[str]:
    infinitive, _, odd = written.partition(":")
    stem = infinitive.removesuffix("e")
    yield from (stem + "et", stem + "t", *(form for form in odd.split(",") if form))


def imperatives(written: str) -> frozenset[str]:
    return frozenset(map(_imperative, infinitives(written)))


def _imperative(infinitive: str) -> str:
    """Return "køb" of "købe", "glem" of "glemme"."""
    if infinitive[-1] != "e":
        return infinitive
    stem = infinitive[:-1]
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem


_GOOD = """
    positiv glædelig fornuftig god fin flot rigtig tilfredsstillende prisværdig klog fremragende glimrende
    sympatisk rosværdig opmuntrende velvalgt velskrevet gennemarbejdet lovende dejlig værdifuld gavnlig
    velbegrundet gennemtænkt uproblematisk imponerende forfriskende overskuelig læsevenlig solid
    velfungerende konstruktiv tiltalende sund velkomponeret velovervejet nuanceret ærlig frisk modig
    ambitiøs letlæst tydelig relevant nyskabende visionær grundig brugbar anvendelig jordnær afbalanceret
    inkluderende rummelig helhedsorienteret levende spændende interessant inspirerende motiverende
    indbydende smuk skarp vellykket succesfuld rammende velanbragt meningsfuld berettiget fortræffelig
    udmærket storartet fantastisk perfekt herlig rar respektfuld lydhør indforstået begejstret imponeret
    taknemmelig velgørende velunderbygget velegnet velbeskrevet opløftende betryggende befriende
    hjertevarm forbilledlig fremsynet ansvarlig realistisk konkret præcis
"""
# What is bad with "u" before it, and so stands among the bad words no second time.
_UN = """
    forstående hensigtsmæssig realistisk tilstrækkelig klar tydelig præcis rimelig retfærdig sikker tryg
    heldig acceptabel holdbar gennemtænkt gennemskuelig overskuelig forståelig ambitiøs nuanceret
    balanceret værdig solidarisk demokratisk ansvarlig forsvarlig logisk egnet fuldstændig nøjagtig
    tilgængelig brugelig anvendelig løst prøvet afklaret tidssvarende fleksibel smidig venlig tilfreds
    lykkelig sund moden færdig konkret bevist dokumenteret begrundet motiveret finansieret koordineret
    konsekvent økonomisk effektiv nødvendig villig forenelig sandsynlig tænkelig passende opnåelig
    gennemførlig målelig læselig overkommelig proportional forudsigelig troværdig mulig interessant
    attraktiv menneskelig opmærksom besvaret udnyttet vis beskyttet bevidst overvejet underbygget
    tilfredsstillende anstændig kritisk hyggelig bekvem praktisk hørt ønsket begribelig forklarlig
    realiserbar retmæssig saglig seriøs solid stabil uforpligtende forpligtende
"""
_DUE = """
    vigtig væsentlig nødvendig afgørende ønskelig oplagt hensigtsmæssig rimelig naturlig nærliggende
    påkrævet central essentiel altafgørende formålstjenlig nyttig magtpåliggende presserende uundværlig
    uomgængelig indlysende tvingende ønskværdig bydende livsvigtig betimelig retfærdig fair
"""
_BAD = """
    problematisk bekymrende betænkelig ærgerlig skuffende kritisabel tvivlsom vag mangelfuld
    misvisende farlig livsfarlig besværlig snæver tynd forkert skadelig overflødig forhastet naiv
    utopisk uigennemskuelig bureaukratisk trist sørgelig pinlig absurd meningsløs værdiløs nytteløs
    håbløs fraværende beklagelig uigennemtænkt ulige uskøn generende belastende hæmmende ensidig
    kompliceret kritisk skeptisk underfinansieret tankevækkende foruroligende alarmerende uudholdelig
    forældet inkonsekvent selvmodsigende modstridende uindfriet utæt diskriminerende stigmatiserende
    nedslående vilkårlig besynderlig mærkelig underlig mager elendig katastrofal presset overbelastet
    slidt nedslidt forfalden støjende larmende beskidt risikabel forvirrende tvetydig flertydig ulden
    verdensfjern kluntet klodset omstændelig tidskrævende ressourcekrævende omkostningstung forsinket
    gammeldags firkantet ensporet skævvridende ekskluderende krænkende sårende provokerende arrogant
    bagvendt kontraproduktiv kosmetisk halvhjertet tandløs skuffet frustreret chokeret rystet forarget
    oprørt urolig mistroisk forbeholden tvivlende indviklet kringlet knudret langhåret overdreven
    overfladisk smålig kortsigtet kortsynet hastig usynlig umoderne udsigtsløs nedladende latterlig
    tåbelig vanvittig dum grim sløj ringe dårlig bøvlet rodet luftig hul ufattelig kønsløs ulovlig
    asocial skæv utrolig unødig underbemandet underprioriteret rasende vred falsk uklog
"""
_TOO = """
    lav høj stor dyr lille kort lang sen tidlig abstrakt svag bred snæver ambitiøs få lidt meget mange
    upræcis uklar ukonkret vag ensidig kompliceret optimistisk forsigtig generel detaljeret langsom hurtig
    smal tung teknisk rigid stram beskeden løs let svær gammel vidtgående mager tynd overfladisk
"""
_HARD = "svær vanskelig umulig besværlig uoverkommelig dyr bekostelig"

_PROPOSE = """
    anbefale henstille foreslå:foreslog,foreslået opfordre indstille anmode appellere efterlyse tilråde
    foretrække
"""
_WORRY = """
    bekymre frygte undre forundre beklage ærgre skuffe forurolige
"""
_DAMAGE = """
    forringe skade svække presse belaste miste glemme:glemt,glemte overse:overså,overset forværre true
    udvande underkende ignorere negligere forhindre hindre hæmme vanskeliggøre:vanskeliggør,vanskeliggjort
    udhule fordyre forsinke undergrave svigte overbelaste halte tvivle risikere underminere besværliggøre
    overtrumfe nedprioritere tilsidesætte stigmatisere marginalisere udelukke genere mislykkes modvirke
    overskygge skygge forvride fortrænge underspille overdrive bagatellisere vildlede
    misforstå:misforstået lukke nedlægge:nedlagt oversvømme kæntre kollapse udskyde:udskudt,udskudte
    forsømme:forsømt tabe spilde overbebyrde knuse kvæle splitte polarisere forurene spærre blokere
    afskære:afskåret glippe fejle kuldsejle strande smuldre forfalde:forfaldt nedslide udbrænde tynge
    drukne ofre forbigå:forbigået mistænkeliggøre:mistænkeliggør kritisere klage brokke forarge provokere
    krænke forstyrre skræmme afskrække demotivere frustrere forvirre modarbejde umuliggøre:umuliggør
    fratage:fratager berøve beskære:beskåret udsulte overskride:overskredet narre plage sakke sinke
    fastlåse låse
"""
_HARM = """
    problem problemet problemer problemerne ulempe ulempen ulemper ulemperne risiko risikoen risici fare
    faren farer svaghed svagheden svagheder fejl fejlen bekymring bekymringen bekymringer forringelse
    forringelsen forringelser besvær besværet utryghed utrygheden modstander modstandere modstand tvivl
    skuffelse skuffelsen spild belastning belastningen barriere barrieren barrierer hindring hindringer
    forhindring skævhed uretfærdighed bagdel bagside bagsiden flaskehals flaskehalse hovedpine sovepude
    konsekvenser gene gener uorden utilfredshed frustration frustrationen forvirring misforståelse
    misforståelser selvmodsigelse modsætning tilbageskridt dobbeltarbejde kritik kritikken forsømmelse
    frygten frygt betænkelighed betænkeligheder tab tabet slid bøvl rod rodet kaos skandale skam
    skrækscenarie papirtiger floskler luftkastel symbolpolitik hykleri besparelse besparelser nedskæring
    nedskæringer smerte forfald
"""
_BOON = """
    styrke gevinst fordel plus hit lyspunkt fremskridt forbedring pluspunkt kvalitet glæde fornøjelse
    bedrift lettelse
"""
_PRAISE = "støtte bifalde rose tiltræde værdsætte påskønne anerkende hilse glæde bakke tilslutte godkende"
_GAIN = """
    gavne styrke lette hjælpe klæde gøre give skabe øge betyde være understøtte løfte forbedre spare sikre
    fremme løse vinde kunne tydeliggøre forenkle mindske skærpe
"""
_DO = """
    oprette iværksætte igangsætte afsætte:afsat etablere planlægge:planlagt fortsætte:fortsat videreføre
    indføre indarbejde gennemføre registrere opstarte lancere udarbejde opføre ansætte:ansat levere
    undersøge uddanne åbne udskifte opsætte:opsat renovere efterisolere installere kortlægge:kortlagt måle
    overvåge udvide udbygge forlænge ombygge omlægge:omlagt anlægge:anlagt afholde:afholdt udsende:udsendt
    informere oplyse indkøbe:indkøbt anskaffe tilbyde:tilbudt udvikle afprøve teste evaluere udpege
    nedsætte:nedsat nedlægge:nedlagt udfase udlægge:udlagt plante rense reparere vedligeholde:vedligeholdt
    koble tilslutte finansiere bevillige bevilge reservere prioritere styrke sikre tage:tager,taget
    indgå:indgået samle udgive:udgiver,udgivet offentliggøre:offentliggør,offentliggjort bygge sætte:sat
    holde:holdt lægge:lagt gøre:gør,gjort arbejde følge:fulgt føre:ført købe drive:driver,drevet
    inddrage:inddrager,inddraget uddele fordele omstille erstatte indrette inkludere integrere tilpasse
    opgøre:opgør,opgjort rapportere revidere forelægge:forelagt fremlægge:fremlagt behandle justere
    undervise vejlede rådgive screene sortere genbruge genanvende hente aflevere indhente begynde
    påbegynde starte opkøbe opdatere skifte udrulle opfylde halvere fordoble nedbringe:nedbragt reducere
    spare slukke montere digitalisere løse ændre forhøje hæve sænke udbetale støtte
"""
_ORDER = """
    rette undersøge komme spare love stille lade:lad købe gøre lave give sætte sørge huske indføre stoppe
    fjerne bevare oprette bygge droppe undgå fastholde overveje inddrage holde tage tænke vælge flytte
    udvide slette skære plante begynde starte vente bruge invitere spørge lytte samle dele opgive slippe
    vedtage afsætte nedlægge ændre formulere tilbyde sikre styrke prioritere udskyde udsætte genoverveje
    gentænke placere etablere ansætte hæve sænke åbne lukke beskytte investere kræve forbyde tillade
    hjælpe finde nævne beskrive skrive tilføje forenkle forkorte lægge erstatte
"""
# What a body does by saying it, thinks, or is: no deed that it undertakes.
_NO_DEED = """
    være:er have:har kunne:kan ville:vil skulle:skal burde:bør måtte:må mene finde vurdere bemærke påpege
    pointere understrege fremhæve pege gøre:gør synes:synes opleve konstatere notere tro:tror håbe:håber
    anse betragte minde formode antage udtale udtrykke anerkende erkende forstå:forstår forvente støtte
    bakke tilslutte glæde hilse se:ser ønske savne mangle undre frygte bekymre beklage tvivle
    spørge:spørger bede:beder kræve kvittere takke tage:tager lægge:lægger få:får blive:bliver stå:står
    ligge:ligger bo:bor kende vide:ved huske læse høre føle møde skrive sende svare afgive:afgiver
    fremsende oversende henvise henlede forholde gå:går komme:kommer hedde bestå:består repræsentere dække
    omfatte rumme udgøre:udgør behøve deltage bidrage medvirke tilbyde:tilbyder stille invitere dele hæfte
    drøfte behandle mødes bifalde værdsætte:værdsætter rose tilråde advare appellere opfordre henstille
    foreslå:foreslår anbefale indstille anmode efterlyse foretrække:foretrækker afvise fraråde protestere
    tiltræde:tiltræder godkende kommentere ligne eje drive:driver beskæftige stamme gælde fylde leve
    sige:siger nævne tale gennemgå råde imødese:imødeser byde:byder sætte:sætter holde:holder huse
"""
_HELP = """
    bidrage deltage medvirke hjælpe indgå samarbejde stille bistå udpege dele drøfte vise invitere låne
    huse formidle
"""
# What is only said: "we will recommend" is no commitment.
_SPEECH = """
    foreslå anbefale opfordre henstille bede anmode pege påpege gøre understrege fremhæve bemærke udtrykke
    benytte takke pointere sige tilføje nævne opnå mene advare spørge minde kommentere starte indlede
    hellere koncentrere begrænse udtale erindre kvittere ønske se støtte tilslutte bakke ikke fraråde
    appellere høre vide have protestere indvende klage savne beklage kritisere anfægte nødig
"""
# What only says that something is said: "the council wishes to remark" asks for nothing.
_REPORT = """
    fremhæve bemærke pege påpege opmærksom understrege anføre kommentere knytte nævne udtale oplyse
    tilføje sige konstatere minde meddele udtrykke afgive fremsætte indlede takke kvittere rose hæfte
    henlede henvise besvare svare pointere notere erindre benytte præcisere fremføre fremsende opsummere
"""
_ASKING = "om hvorvidt hvordan hvorledes hvem hvad hvilke hvilken hvilket hvor hvornår hvorfor"
# "med" is not among them: "Start med skolerne" is an order.
PREPOSITIONS = frozenset(["af", "til", "på", "for", "i", "om", "mod", "ved", "hos", "fra"])
# Imperatives that are also nouns: "Køb af varer er dyrt" orders nothing.
ORDERS_AND_NOUNS = frozenset(["køb", "tag", "ret", "start", "stop", "spar", "hold", "sæt", "afsæt"])
# Nouns in nearly every letter ("brug for hjælp", "en del af planen"): taken for imperatives they would make
# proposals of facts, and an order with these verbs that is missed is but one proposal fewer.
_NOT_AN_ORDER = frozenset(["brug", "del", "hjælp"])

CLASSES: Mapping[str, frozenset[str]] = {
    "wh": frozenset(_ASKING.split()),
    "good": adjectives(_GOOD),
    "due": adjectives(_DUE),
    "bad": adjectives(_BAD) | {"u" + form for form in adjectives(_UN)},
    "much": adjectives(_TOO),
    "hard": adjectives(_HARD),
    "propose": performatives(_PROPOSE) | {"foreslog"},
    "worry": verbs(_WORRY, imperative=False),
    "damage": verbs(_DAMAGE, imperative=False),
    "harm": frozenset(_HARM.split()),
    "boon": frozenset(_BOON.split()),
    "praise": performatives(_PRAISE),
    "gain": infinitives(_GAIN),
    "help": infinitives(_HELP),
    "helps": presents(_HELP),
    "speech": frozenset(_SPEECH.split()),
    "report": infinitives(_REPORT),
    "is_gained": passives(_GAIN),
    "do": infinitives(_DO),
    "does": presents(_DO) - {"gører", "lægger"} | frozenset(["tager", "sætter", "følger"]),
    "done": participles(_DO),
    "is_done": passives(_DO),
    "is_made": passives(_DO + _ORDER + _HELP + _GAIN) | frozenset(["findes", "følges", "tages", "ses"]),
    "no_deed": presents(_NO_DEED) | participles(_NO_DEED),
    "order": imperatives(_ORDER) - _NOT_AN_ORDER,
}
