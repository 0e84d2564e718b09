"""The words by which Danish answers to hearings give away what they do.

This table is the knowledge of the package: a person who reads hearing answers can read it, and mend it.
How a phrase is written is told in `_phrases`.
"""

from enum import StrEnum

from samklang_text.points._phrases import Phrases


class Cue(StrEnum):
    """What a phrase tells of the sentence it stands in."""

    # what is done
    PROPOSAL = "proposal"
    MUST = "must"  # obligation by "skal": weak, since so much else is said with that word
    QUESTION = "question"
    CONCERN = "concern"
    WORRY = "worry"  # a concern that is said to be one: it can be answered apart from what is proposed
    SUPPORT = "support"
    OPPOSITION = "opposition"
    OFFER = "offer"  # only with the sender as the one who offers
    UNDERTAKING = "undertaking"  # a commitment, only with the sender as the one who does it
    WILL = "will"  # likewise, unless a verb of speech follows
    REFUSAL = "refusal"  # of a part of the municipality; from others it is a concern
    OPINION = "opinion"
    # how wordings are asked for
    CHANGE_TO = "change_to"
    ADD = "add"
    LEAVE_OUT = "leave_out"
    CURRENT = "current"
    ANNOUNCED_CHANGE = "announced_change"
    # how sentences hang together
    CONTRAST = "contrast"
    BACK = "back"
    FURTHER_DEMAND = "further_demand"
    CONCLUSION = "conclusion"
    NEW_TOPIC = "new_topic"
    OF_THE_DRAFT = "of_the_draft"
    # what is no point
    COURTESY = "courtesy"
    PROCEDURE = "procedure"
    SELF_PORTRAIT = "self_portrait"
    OWN_SIZE = "own_size"  # a self-portrait, only with the sender as the one who has so many


_SPEECH = (
    "foreslå/anbefale/opfordre/henstille/bede/anmode/pege/påpege/gøre/understrege/fremhæve/bemærke/udtrykke/"
    "benytte/takke/pointere/sige/tilføje/nævne/opnå/mene/advare/spørge/minde/kommentere/starte/indlede/hellere/"
    "koncentrere/begrænse/udtale/erindre/kvittere/ønske/se/støtte/tilslutte/bakke/ikke/fraråde/appellere/høre/vide"
)

TABLE = {
    Cue.PROPOSAL: """
        vigtigheden/nødvendigheden/betydningen af | foreslår/foreslås/foreslå/foreslog
        anbefaler/anbefales/anbefale | opfordrer/opfordres/opfordre | henstiller/henstilles/henstille
        bør/burde | ønsker/ønskes | savner/savnes | efterlyser/efterlyses/efterlyse | så … gerne
        ser … gerne | gerne … se/have/opfordre/foreslå/bede/anbefale | gerne at | beder om | bede … om
        bedes | bedt om | anmoder/anmodes/anmode | appellerer
        vigtigt/væsentligt/afgørende/essentielt/nødvendigt at/med
        centralt/ønskeligt/altafgørende/påkrævet/oplagt at/med
        vigtigt/væsentligt/afgørende/essentielt/nødvendigt/centralt/ønskeligt/oplagt for … at
        er/ses/bliver/fortsat … behov for | er/bliver … brug for | overvejes | overveje | med fordel
        dette/det kræver | kræver vi | vi kræver | kræves | det ville være/klæde
        kunne/ville … være … god idé/ide
        godt/fint/rart/dejligt hvis
        håber at der/kommunen/forvaltningen/man/politikerne/borgerrepræsentationen/byrådet
        opfordring … til | enighed om at | følgende … forslag/ændringsforslag/anbefalinger/ønsker
        ^forslag/ændringsforslag/ønske | forslag om/er | et forslag kunne
        ^giv/lav/sørg/husk/lad/indfør/stop/fjern/bevar
        ^opret/sæt/byg/gør/drop/undgå/fasthold/overvej/inddrag
        """,
    Cue.MUST: "må … ikke | må … sikres/prioriteres/inddrages/tages/brydes | forventer at",
    Cue.QUESTION: """
        spørger/spørge | ønsker/ønskes/gerne … oplyst/svar/vide/afklaret/uddybet | kan … bekræftes/oplyses
        stiller spørgsmål | følgende … spørgsmål | stille spørgsmål | stiller … spørgsmålstegn
        rejser … spørgsmål
        """,
    Cue.CONCERN: """
        ikke … fulgt op | ikke … sammenhæng | ikke … placeret/afklaret/tydelig*/konkret*
        er … ikke … rimelig/rimeligt/rimelige at
        for lav/lavt/lave/høj/højt/høje/stor/stort/dyrt/dyr | dårlig/dårligt idé/ide/forslag
        farlig/farligt/farlige | bekymr* | frygt/frygter/frygtes | risiko/risikoen/risici | risikere*
        fare/faren for | betænkelig* | problematisk* | et/stort/væsentligt problem
        ser/oplever/er/rummer/udgør … problem* | forundring/undren | undrer/undre/undret
        overrasket/overraskede/overraskende | skeptisk* | uheldig* | beklage*
        kritisk/kritiske … over/overfor | kritiserer/kritiserede | utilstrækkelig* | ikke … tilstrækkelig*
        for abstrakt/abstrakte/svag/svage/svagt/upræcis
        for upræcise/upræcist/uklar/ukonkret/ukonkrete/snæver/snævert
        for bred/bredt/ambitiøs/ambitiøst/lidt/få/vag/vage/vagt/ensidig/ensidigt/sent/kort/kompliceret
        svag/manglende sammenhæng | uklar/uklart/uklare/uklarhed | utydelig* | tvivl om/på
        tvivler/tvivle | halter | mangler/mangle/manglet | fremgår … ikke | ikke … fremgår
        ikke … nævnt/nævnes/omtalt/omtales/beskrevet
        nævnes/omtales/beskrives/nævner/omtaler/beskriver ikke | meget lidt | svært/vanskeligt at/ved
        forringelse*/forringe/forringes/forringer | går … ud over | gå ud over | på bekostning
        bevidsthed om at | urealistisk* | uigennemskuelig* | kompliceret/komplicerede/komplekst
        kan ikke se | for meget fokus | nedprioriter* | uden … strategi/plan/finansiering | bekymrende
        uforståelig* | stigmatiser* | alt for | fraværende | tør … ikke | grænse/grænser for
        kan/kunne/vil ende som/med/i/op | ende … blindgyde/blindgyden | synes/tror ikke
        mener/finder/vurderer/oplever/føler ikke at/der/det/den/de/vi/i/man
        """,
    Cue.WORRY: """
        er … bekymret/bekymrede/betænkelig/betænkeligt/betænkelige for/over/ved | frygter
        undrer … sig/os/mig
        ser … med … bekymring | udtrykke/udtrykker … bekymring/forundring/undren | vækker … bekymring
        finder … bekymrende/problematisk/betænkeligt/beklageligt/uheldigt | beklager
        """,
    Cue.SUPPORT: """
        bakker … op | bakke … op | støtter
        kan/vil … støtte … op/forslag*/udkast*/politik*/mål*/indsats*/at/de/den/det | tilslutter … sig/os
        tilslutte … sig/os | slutter op | tilslutning til | positiv/positivt/positive … over/overfor/for
        er/forholder … positiv/positivt/positive | positivt at | ser/stiller … positivt
        finder … positivt/godt/fint/glædeligt/prisværdigt | imødekommende over/overfor
        velvillig/velvilligt/velvillige over/overfor | glæder … sig/os/mig | glædeligt | glad/glade for/over
        hilser … velkommen/velkomment/velkomne
        enig/enigt/enige i/med/om | tilfreds/tilfredst/tilfredse med/over | ros/roser | anerkender
        er en/et … god/fin/fremragende/glimrende idé/ide/tanke/løsning/forslag/initiativ
        sætter … pris | ser frem til | se frem til | godt at | er … godt/rigtigt/flot/glimrende
        godt/flot/fint/gennemarbejdet/velskrevet udkast/arbejde/oplæg/forslag | ser … som … mulighed
        ser … mulighed* … i | kan … godkende/tiltræde/anbefale | tiltræder | med glæde/tilfredshed
        værdsætter | kvitterer for | ser … gode … muligheder
        """,
    Cue.OPPOSITION: """
        er imod | er klart/stærkt/helt/principielt/afgjort imod | stemmer/stemme imod | går … imod
        modsætter … sig/os | tager/tage … afstand | afviser/afvise | uenig/uenigt/uenige
        fraråder/frarådes/fraråde | protesterer/protestere/protest | utilfreds/utilfredst/utilfredse
        uacceptabel*
        kan … ikke … acceptere/støtte/tiltræde/tilslutte/bakke/godkende/gå | kritisabel* | skeptisk*
        problematisk* | bør … ikke … gennemføres/vedtages/indføres | forkert at | er … forkert
        """,
    Cue.OFFER: """
        bidrager/deltager/medvirker/hjælper/indgår/samarbejder/stiller … gerne
        gerne … bidrage/deltage/medvirke/hjælpe/samarbejde/stille/indgå/være/invitere/dele/drøfte
        stiller … til rådighed | stille … til rådighed | tilbyder | tilbyde
        partnerskab/partnerskaber/partnerskabet | gerne … til … rådighed | inviterer
        klar/parate/parat til at | vil … bidrage | byder … ind
        """,
    Cue.UNDERTAKING: """
        har … valgt/besluttet/vedtaget/afsat/igangsat
        har … iværksat/planlagt/etableret/oprettet/prioriteret/indarbejdet | opretter | iværksætter
        igangsætter | afsætter | etablerer | planlægger | forpligter | påtager | agter | fortsætter
        viderefører | indfører | arbejder … mod/for/på/med | er … i gang med | har … til hensigt
        sætter … i gang | indarbejder | gennemfører | registrerer/registrer ikke | opstarter | lancerer
        sikrer | styrker | prioriterer
        vil ikke indføre/oprette/igangsætte/iværksætte/afsætte/ansætte/udvide/foretage/anvende
        """,
    Cue.WILL: "vil",
    Cue.REFUSAL: """
        vil … ikke … blive/kunne | vil … ikke … være naturligt/muligt/hensigtsmæssigt/relevant
        har … ikke … mulighed | agter ikke | ser sig ikke i stand
        kan … ikke … fremlægges/forelægges/opgøres/leveres
        """,
    Cue.OPINION: """
        mener | finder | vurderer | bemærker/bemærke | påpeger/påpege/påpeges | pointerer/pointere
        understreger/understrege/understreges | fremhæver/fremhæve/fremhæves | peger/pege … på
        gør/gøre … opmærksom | synes | oplever | konstaterer | noterer | tror
        overbevisning/opfattelse/vurdering/holdning | advarer
        ingen … bemærkninger/kommentarer/indvendinger | grundlæggende | formoder/formode
        udtale/udtaler | efter … mening/opfattelse/vurdering | noteret | anser | betragter | minder om
        """,
    Cue.CHANGE_TO: """
        ændres/ændre/ændrer … til
        omformuleres/omformulere/omskrives/omskrive/omdøbes/rettes/rette/præciseres … til/som/således
        formuleres … som/således/sådan | formulere … som/således | bør/skal/kunne/kan/burde … lyde/hedde
        lyder … således/herefter | erstattes … af/med | erstatte … med/af | udskiftes/udskifte … med
        affattes/affatte … således/som | får/få/gives … ordlyd/formulering/titel/overskrift
        ny/nye/følgende/alternativ/ændret ordlyd/formulering/tekst
        forslag til … ordlyd/formulering/tekst/titel/overskrift | bør/skal … stå/skrives/kaldes
        skrives/skrive/skriver
        i stedet … taler/tale/bruger/bruge/bruges/anvendes/anvende/anvender/står/kaldes/formuleres/hedde
        kaldes | foreslås/ønskes/bedes … ændret/omformuleret/omskrevet/rettet … til
        """,
    Cue.ADD: """
        foreslås/ønskes/bedes … tilføjet/indsat/indføjet/indskrevet
        tilføjes/tilføje | indsættes/indsætte | suppleres/supplere … med | indføjes/indføje
        indskrives/indskrive | medtages | udbygges … med
        """,
    Cue.LEAVE_OUT: """
        foreslås/ønskes/bedes … slettet/fjernet/udeladt
        slettes/slette | udgår/udgå | fjernes/fjerne | stryges/stryge | udelades/udelade | tages ud
        """,
    Cue.CURRENT: """
        lyder … nuværende/nu/dag | nuværende/gældende/oprindelige form/ordlyd/formulering/tekst
        står der/skrevet/anført | står … i … udkast* | hedder … det | det hedder | der står
        udkastet … skriver/siger | lyder/formuleret/formuleres … udkast*/politik*/forslag*
        """,
    Cue.ANNOUNCED_CHANGE: """
        ændres/omformuleres/omskrives/justeres/præciseres
        revideres/rettes/ændring/omformulering/præcisering
        """,
    Cue.CONTRAST: """
        men | dog | imidlertid | om end | omend | forudsat
        forudsætning/betingelse af/for/at | omvendt | forbehold
        dog ikke | derimod
        """,
    Cue.BACK: """
        formoder/antager/mener/finder/vurderer/tror at dette/disse/denne
        ^en/et problem/udfordring/tendens/problemstilling der/som
        ^det/dette skyldes/betyder/indebærer/medfører/sker/gælder
        ^det/dette giver/sikrer/skaber/understøtter/hænger/bygger | ^det vil sige | ^dvs
        ^dette/disse/denne/herved/derved/dermed/hermed/herunder/således/sådan/sådanne/herved/heri
        ^for/som eksempel* | ^f eks | ^fx/eksempelvis | ^på den måde/vis | ^med … vil … opnå
        ^ved at … vil … opnå | ^tanken er
        ^formålet/baggrunden/årsagen/begrundelsen/hensigten/argumentet/grunden … er
        ^i den forbindelse/sammenhæng | ^de/den er/har/kan/skal/vil/får/må/bliver/kræver
        ^inden for/i denne/disse/dette | ^her er/har/kan/vil/bliver | ^nemlig | ^begrundelse* | ^ellers
        ^med andre ord | ^kort sagt | ^herigennem | ^derigennem | ^vi tror det | ^det er/var netop/blandt
        ^bl a | ^blandt andet | ^hertil/dertil kommer
        """,
    Cue.FURTHER_DEMAND: "^dette/det/disse/herudover kræver/forudsætter/fordrer",
    Cue.CONCLUSION: """
        ^derfor | ^af den grund | ^på den/denne/baggrund … baggrund/af | ^som følge heraf
        ^i forlængelse heraf | ^således | ^det er derfor | ^i den forbindelse/sammenhæng | ^i lyset heraf
        ^konsekvensen | ^altså | foreslår/anbefaler/opfordrer/ønsker/bør/mener/finder derfor
        derfor foreslår/bør/anbefaler
        """,
    Cue.NEW_TOPIC: """
        ^desuden/endvidere/derudover/herudover/samtidig
        ^endelig/slutteligt/afslutningsvis/ligeledes/yderligere/videre
        ^for det første/andet/tredje/fjerde | ^hvad angår | ^i forhold til | ^vedrørende | ^med hensyn til
        ^generelt | ^omkring | ^når det gælder | ^ad | ^angående | ^til sidst | ^derimod | ^endnu
        """,
    Cue.OF_THE_DRAFT: """
        ^det fremgår af | ^i/af/ifølge udkast*/politik*/forslag*/materialet/handleplan*/planen/oplægget
        ^udkastet/politikken/forslaget foreslår/lægger/har/indeholder/beskriver/nævner
        ^planen/strategien/oplægget foreslår/lægger/har/indeholder/beskriver/nævner
        """,
    Cue.COURTESY: """
        sætter … pris … hørt/inddraget | tak/takker/takke for | læst/gennemgået … med … interesse
        med … interesse … læst/gennemgået/modtaget | kvittere/kvitterer for modtage*
        modtaget … høring*/udkast*/anmodning*/materiale*/forslag* | modtaget … henvendelse*/brev*
        fået … i høring | sendt … i høring | rådighed for/ved/hvis … spørgsmål/uddybning/yderligere
        rådighed for/ved … uddybende | velkommen/velkomne til … kontakte/henvende
        ser frem til … samarbejde*/dialog*/svar/høre | se frem til … samarbejde*/dialog* | god arbejdslyst
        held og lykke | blive/bliver hørt
        håber … bemærkning*/synspunkt*/kommentar*/input* … indgå*/tages/taget/inddrag*/kan
        mulighed for at afgive/kommentere | glad/glade for … mulighed*
        """,
    Cue.PROCEDURE: """
        hermed … svar/høringssvar/bemærkninger/kommentarer/synspunkter
        svar/høringssvar/bemærkninger … hermed
        behandlet/drøftet/behandlede/drøftede/godkendt/godkendte/vedtaget … møde*
        behandlet/behandlede/drøftet/drøftede planen/strategien/oplægget/punktet/emnet
        behandlet/behandlede/drøftet/drøftede sagen/udkastet/høringen/materialet/forslaget/politikken
        tager/tog stilling d/den | skal hermed/herved udtale/bemærke/svare/meddele
        hermed/herved videresendes/oversendes/fremsendes/videresender/oversender/fremsender
        bemærkninger/kommentarer/svar/svaret/høringssvaret følger … inddeling/opdeling/rækkefølge/afsnit
        bemærkninger/kommentarer/svar/svaret/høringssvaret følger … disposition/struktur/nummerering
        svarer/svaret/besvarer/besvaret … skema/skemaet/skabelon/skabelonen/spørgeskema/spørgeskemaet
        knytte/knytter … ord/bemærkninger/kommentarer
        har … nogle/enkelte/få/par/flere/række bemærkninger/kommentarer
        ^jeg/vi skriver fordi jeg/vi bor/er/arbejder/kommer/cykler | ^jeg/vi skriver som
        ^jeg/vi skriver til jer/dem/kommunen/udvalget/byrådet som
        på … møde*/udvalgsmøde* d/den/i | udtale … følgende
        afgive/afgiver/afgivet/fremsender/sender/fremsendes … høringssvar* | følgende … høringssvar
        høringssvaret/svaret … udarbejdet/godkendt/afgivet/behandlet/sendt/foreløbigt/fremsendes
        foreløbigt … svar/høringssvar | forbehold for … behandling/godkendelse
        koncentrere/begrænse/samle … svar/høringssvar*
        koncentrere/begrænse/samle … bemærkninger/kommentarer | i det følgende | nedenfor følger
        vedlagt/vedlægges/vedhæftet | vedhæftes | følgende … bemærkninger/kommentarer/synspunkter/forslag
        bemærkninger/kommentarer … er … følgende/nedenfor/her
        afgive/afgiver/har … bemærkninger … følgende | høringsfrist* | bemærkninger … som følger
        """,
    Cue.SELF_PORTRAIT: """
        er en/et … forening/organisation/interesseorganisation/paraplyorganisation
        er en/et … netværk/sammenslutning/råd/brancheforening
        repræsenterer … medlemmer/foreninger/virksomheder/organisationer/ansatte
        stiftet/grundlagt/oprettet/etableret i | har … medlemmer
        """,
    Cue.OWN_SIZE: """
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … boliger/lejemål/lejligheder
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … ansatte/medarbejdere/frivillige
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … butikker/elever/afdelinger
        """,
}

PHRASES: Phrases[Cue] = Phrases(TABLE)
SPEECH = frozenset(_SPEECH.split("/"))

DEMANDS = frozenset({Cue.PROPOSAL, Cue.MUST, Cue.QUESTION})
VALUATIONS = frozenset({Cue.CONCERN, Cue.SUPPORT, Cue.OPPOSITION})
