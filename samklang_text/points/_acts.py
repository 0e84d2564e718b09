"""The words by which Danish answers to hearings show what they do: propose, ask, worry, back, promise, offer.

This table is the knowledge of the package: a person who reads hearing answers can read it, and mend it. How
a phrase is written is told in `_phrases`, the classes of words (`<good>`) stand in `_lexicon`, and how what
is found is weighed in `_evidence`.
"""

from collections.abc import Mapping

from samklang_text.points._cues import Cue

OUTRIGHT = 4.0  # says so
LIKELY = 2.5  # mostly means so
HINT = 1.2  # is enough only where nothing else is said

ACTS: Mapping[Cue, Mapping[float, str]] = {
    Cue.PROPOSAL: {
        OUTRIGHT: """
            kunne tænke | kan/kunne … med held/rette/fordel | plæderer/plædere for | slår/slå til lyd
            nøjes med | <propose> | bør/burde | overvej* | med fordel | så/ser … gerne
            gerne … se/have/opfordre/foreslå/bede/anbefale | gerne at
            vi/jeg/man/rådet/udvalget/foreningen ønsker/ønskede/ønske | ønskes | ønsker … at/sig
            kunne/kan/ville … ønske | vil/ville … have … at/en/et/med/den/de/flere/mere/bedre
            beder/bede … om | bedes | beder/bede … kommunen/udvalget/forvaltningen/byrådet/politikerne
            kan/kunne/bør passende | ser/så … helst | imødeser/imødese/imødeses
            efterspørger/efterspørges | er … ønske/håb/anbefaling/opfordring at
            lægger/lægge … vægt på at | gerne … have | hvorfor ikke | på sin plads
            ville være <due>/<good> | vil være <due> at/om/hvis | kan … anbefales | skal … frarådes
            <due> at/med/om | <due> for … at | anser/holder … for … <due>
            finder/synes/anser/vurderer … <due> | er … <due> … hvis | behov for | brug for
            dette/det kræver | kræver/forlanger vi/jeg | vi/jeg kræver/forlanger | kræves | krav … om
            er … krav at
            ville/kunne … være … en/et … <good> idé/ide/hjælp/løsning/gevinst/fordel/forbedring
            ville/kunne … være … <good>/<due>/bedre/bedst/klogere/lettere/hjælp/gavn
            <good>/bedre/bedst/lettere/klogere hvis/om | stor/større/god hjælp hvis | håber/håbe at
            håb om/at | forslag er/om/til | opfordring/anbefaling … til/om/er | enighed om at
            følgende … forslag/ændringsforslag/anbefalinger/ønsker
            ^forslag/ændringsforslag/ønske/ændringsønske/anbefaling | et forslag/ønske kunne/er/om/til
            må … ikke | må/skal/kan … <propose>/bede
            må/skal/kan/kunne … henstilles/anbefales/foreslås/ønskes
            vigtigheden/nødvendigheden/betydningen af | lad os | appellerer/appellere
            forventer/forvente at | forudsætter/forudsætte at | hellere … end | frem for at | bedt om
            anmodning om | foretrækkes | tilrådes | ^gid
            """,
        LIKELY: """
            kan/kunne/skal … <is_gained>
            er/bliver … nødvendig/nødvendigt/nødvendige/påkrævet/ønskelig/ønskeligt | må/skal … <is_made>
            på tide med | må/skal … sikres/prioriteres/inddrages/tages/brydes | må/skal … <is_done>
            må gerne | kunne … <is_done> | kan … <is_done> … gerne
            kunne/kan … der/man/i/kommunen/udvalget/forvaltningen
            må der/kommunen/planen/man/det/politikken/udvalget/forvaltningen | kunne <do>/lave/få
            vil være <due> | måske kunne | ville … <gain> | kunne … <gain> | bedre med | i stedet for at
            hellere | bør/burde/skal … også | <order> gerne/hellere/nu/også/endelig | mangler … at/en/et
            """,
    },
    Cue.QUESTION: {
        OUTRIGHT: """
            kan … ikke se <wh> | udbeder/udbedes … oplysning/oplysninger/svar | forstås sådan/således
            vi/jeg/rådet/udvalget/foreningen spørger | spørger vi/jeg | spørger/spørge … <wh>
            ønsker/ønskes/gerne/ønske … oplyst/svar/vide/afklaret/uddybet/belyst/besvaret/redegjort/forklaret
            bedes/beder/bede/bør/må … oplyst/afklaret/besvaret/belyst/bekræftet/redegjort
            bør/må/skal … afklares/besvares/oplyses | bedes/beder/bede … oplyse/svare/redegøre/forklare
            bedes/beder/bede … bekræfte/afklare/besvare | kan … bekræftes/oplyses
            kan i/kommunen/udvalget/forvaltningen … bekræfte/oplyse
            stiller/stille/rejser/rejse … spørgsmål | følgende … spørgsmål | få at vide | få/fået oplyst
            svar på … <wh> | spørgsmål/spørgsmålet om … <wh>
            ser/så/ønsker/beder … redegørelse/uddybning/afklaring/forklaring/svar … <wh> | få … svar på
            gad/vil/ville/kunne … vide | hører gerne … <wh> | gerne høre … <wh> | ^spørgsmål
            spørgsmålet er | har … spørgsmål til/om | i tvivl om … <wh> | finde/finder ud af … <wh>
            bør/må/skal … redegøres | afklaring/uddybning … <wh> | ved/forstår ikke … <wh>
            """,
        LIKELY: """
            fremgår ikke om/hvorvidt/hvornår | ikke læse/læses/se/ses/udlæse … <wh>
            uklart/uvist/usikkert/uafklaret … <wh> | fremgår … ikke … hvornår/hvordan/om/hvorvidt
            """,
    },
    Cue.CONCERN: {
        OUTRIGHT: """
            er/bliver/var/blev/virker/forekommer/synes/finder/anser/mener … <bad> | <worry> | alt for
            er/bliver/blev/virker/lyder/har/får/der/går/tager for <much>
            alt/alene/langt/meget/lidt/noget/sat/så for <much> | gør … <bad>/<hard> | bekymr*
            betænkelig* | problematisk* | urealistisk* | nedprioriter* | stigmatiser*
            risiko/risikoen/risici/risikere/risikerer/fare/faren | undren/forundring
            et/stort/væsentligt problem/problemer | ser/oplever/er/rummer/udgør/giver/skaber … problem*
            svag/manglende … sammenhæng | tvivl om/på | tvivler/tvivle
            stille/stiller/sætter … spørgsmålstegn | <hard> at/ved/for
            forringelse*/forringe/forringes/forringer | går … ud over | gå ud over | på bekostning
            bevidsthed om at | kan … ikke … se | for meget/lidt/få/dårlig*
            kan/kunne/vil ende som/med/i/op | synes/tror … ikke
            mener/finder/vurderer/oplever/føler … ikke at/der/det/den/de/vi/i/man | grænse/grænser for
            tør … ikke | desværre/ærgerligt/beklageligvis/synd | ikke … godt nok | ikke … nok | nok ikke
            rækker ikke | slår ikke til | giver ikke/ingen | næppe | får ingen/ikke
            ikke … rimelig/rimeligt/rimelige/tilstrækkelig*/fyldestgørende/hensigtsmæssigt/realistisk*
            ikke … <good>/<due> | dårlig/dårligt/dårlige/dårligere/værre/værst
            uden … strategi/plan/finansiering | hverken | slet ikke | kritiserer/kritiserede/kritisere
            modstander/modstandere af | spild af | til grin | giver … ingen … mening | uden … mening
            uden hensyn | kniber med/at | i klemme | under pres | oven i hovedet | på trods af
            mod bedre vidende | kørt over | ladt i stikken | falder … mellem to stole | slag i luften
            indvende/indvender | klage/klager over | vil/ville nødig
            tomme ord | er … nervøs/nervøse for/over/ved | frygter/frygte/frygtes/frygtede
            """,
        LIKELY: """
            <bad> | ser/er/har/ligger … udfordring/udfordringer/udfordringen | får … regningen
            langt fra/til | fører/føre/førte/ført til | åbner for at | fylder … lidt/mindre
            åbent spørgsmål | set … før | forekommer/virker … <bad>
            meget kortfattet/generel*/abstrakt*/overfladisk*/lille/teknisk* | tungt/tung/tunge og
            gå … ud over | tvivlende | erfaring … at | i vejret | flyttes/skubbes/væltes … over
            mod hensigten | forbehold for | misforstås/misforstå | i skuffen
            holder/holde/holdes … ude/væk/tilbage | rammer/ramme den/dem/de/især/hårdt/skævt
            mærker følgerne/konsekvenserne | ingen … ved | træt/trætte af | i praksis
            resultatet/konsekvensen bliver/er/vil | betyder/medfører … at | det bliver/er … ikke
            i forvejen | allerede … <hard> | halvdelen/størstedelen … går | går/gik/gå tabt/galt
            vil … øge/koste/ramme/betyde/medføre | kan … tage/koste/ramme/betyde/medføre
            bør/skal … ikke kun | så … at … ikke | lider/lide under | kæmper/kæmpe med | <damage> | <harm>
            for … til at | forsvinder/forsvinde/forsvundet | alene med/om | kan … ikke | vil … ikke
            har … ikke | er … ikke | bliver … ikke | kun/alene tænkt | ikke … sammenhæng
            ikke … placeret/konkret*/tydelig* | tilfældet/tilfælde ikke | får … det/den/et indtryk
            kommer … til at ligne | mere/flere/længere end | trods | til trods | svært/svær/svære | koster
            ødelægge/ødelægger/ødelagt/ødelægges
            """,
    },
    Cue.NEGATION: {
        HINT: """
            ikke | ingen | intet | aldrig | kun | ingenting | uden | sjældent | imidlertid | stadig | blot
            """,
    },
    Cue.LACK: {
        OUTRIGHT: """
            mangler/mangle/manglet/manglede | savner/savnes/savne
            ikke … nævnt/nævnes/omtalt/omtales/beskrevet/beskrives/indregnet
            nævnes/omtales/beskrives/nævner/omtaler/beskriver/siger/fortæller … ikke/intet
            fremgår … ikke | ikke … fremgår | meget lidt | uklar/uklart/uklare/uklarhed | utydelig*
            er/alle … fraværende | ikke … fulgt op | ikke … afklaret | glemt/glemmer/glemmes
            overset/overser | utilstrækkelig* | tavs/tavst/tavse om
            står/finder/findes/skrives/skriver/tænkt/taget … ikke/intet/ingen
            """,
        LIKELY: "ikke … med | ikke et ord | ingen … steder | intet/ingenting om",
    },
    Cue.WORRY: {
        OUTRIGHT: """
            er … bekymret/bekymrede/betænkelig/betænkeligt/betænkelige/nervøs/nervøse for/over/ved | frygter
            undrer … sig/os/mig | ser … med … bekymring | udtrykke/udtrykker … bekymring/forundring/undren
            vækker … bekymring | finder … bekymrende/problematisk/betænkeligt/beklageligt/uheldigt
            beklager
            """
    },
    Cue.SUPPORT: {
        OUTRIGHT: """
            genklang | rart/dejligt/godt/skønt/glædeligt at se/høre/læse/opleve | inde for
            synes/syntes … om | løser et/flere | en/et … succes | til glæde for
            godt/solidt/fornuftigt grundlag/udgangspunkt/afsæt | imødekommer
            rigtigt/vigtigt/stort/første skridt | har/fuld/stor forståelse for | skridt på vejen
            varmt anbefale | til at bruge | bakker/bakke/bakkes/bakket … op | støtter/støttes
            kan/vil … støtte … op/forslag*/udkast*/politik*/mål*/indsats*/at/de/den/det
            tilslutter/tilslutte/slutter … sig/os/mig/op | tilslutning til
            positiv/positivt/positive … over/overfor/for | er/forholder … positiv/positivt/positive
            positivt at | ser/stiller … positivt | finder/synes/er/var/virker … det/den/de … <good> at/og
            imødekommende over/overfor | velvillig/velvilligt/velvillige over/overfor
            glæder … sig/os/mig | glæder/glædede at | glædeligt | glad/glade for/over
            glæde/tilfredshed/fornøjelse at/over/med/ved | hilser/hilses … velkommen/velkomment/velkomne
            enig/enigt/enige i/med/om | tilfreds/tilfredst/tilfredse med/over | stor tilfredshed
            ros/roser/rose/rosende/roses | anerkender
            er en/et … god/fin/fremragende/glimrende idé/ide/tanke/løsning/forslag/initiativ
            er/synes/var … <good> | sætter … pris | ser frem til | se frem til | glæder … til | godt at
            godt/flot/fint/gennemarbejdet/velskrevet udkast/arbejde/oplæg/forslag | ser … som … mulighed
            ser … mulighed* … i | kan … godkende/tiltræde/anbefale | tiltræder/tiltrædes | med glæde
            værdsætter/værdsættes | kvitterer for | ser … gode … muligheder | imponeret/imponerede
            ingen/ikke … indvendinger/indsigelser … mod/imod/til | kan … leve med
            kan … efterleves/imødekommes | er … med på | deler/deles/dele … af/vi/jeg
            deler … målsætning*/ambition*/opfattelse*/vision*/ønske*/intention* | intet/ikke … imod at
            går ind for | helt i orden | velkommen/velkomment/velkomne … skridt/initiativ/forslag
            bifalder/bifaldes | lykønske* | begejstret/begejstrede | kan … se sig selv
            rammer … plet/rigtigt | kan … lide | giver … god mening | opbakning til
            stor/fuld/bred opbakning | på linje med | i tråd med | i forlængelse af
            stemmer/harmonerer … overens/med | lyder/passer … <good> | med tilfredshed/tilfredsstillelse
            kan kun <praise> | er … en/et … <boon> | holder … af | står … bag
            ^godt/flot/dejligt/herligt/skønt/fint/super/bravo | kan … anbefale | vil gerne <praise>
            vi <praise> | på høje tid/tide | flugter/flugte med | i god tråd | taler til
            sikken/sikke … god/fin/flot | på tide at | godt set/gået/tænkt | hatten af | tommel op
            længe ventet/ønsket/savnet | har tillid til | sympati for | fremskridt | et stort plus
            lige i øjet | flot at | deler … bekymring/målsætning/ambition | glade ved | kan … tiltræde
            på linje | til gavn for | et … skridt … i den rigtige | på rette/rigtige vej/spor
            """,
        LIKELY: """
            <good> … udkast*/arbejde*/forslag*/mål*/politik*/tanke*/idé/ide/initiativ*/skridt*/greb
            dejligt | skønt at
            """,
    },
    Cue.OPPOSITION: {
        OUTRIGHT: """
            er imod | er klart/stærkt/helt/principielt/afgjort imod | stemmer/stemme imod | går … imod
            modsætter … sig/os | tager/tage … afstand | afviser/afvise | uenig/uenigt/uenige
            fraråder/frarådes/fraråde | protesterer/protestere/protest | utilfreds/utilfredst/utilfredse
            uacceptabel* | modstander/modstandere af
            kan … ikke … acceptere/støtte/tiltræde/tilslutte/bakke/godkende/gå/anbefale/leve | kritisabel*
            skeptisk* | problematisk* | bør … ikke … gennemføres/vedtages/indføres | forkert at
            er … forkert | nej til | siger nej
            """
    },
    Cue.OFFER: {
        OUTRIGHT: """
            klar/parat/parate/villig/villige til | med glæde være/hjælpe/deltage/bidrage
            påtager/påtage … gerne | kom endelig | <does>/<helps> … gerne
            vil gerne lave/arrangere/organisere/holde/stille/skrive/passe/samle/levere/stå/vise
            gerne påtage | gerne … <do>/<does>/<help>/<helps>/være | stiller … til rådighed
            stille/stilles … til rådighed | tilbyder | tilbyde | tilbud om
            partnerskab/partnerskaber/partnerskabet | gerne … til … rådighed | inviterer/invitere
            åben/åbne for | klar/parate/parat/indstillet/indstillede/villig/villige … til/på/over/for at
            vil … bidrage | byder … ind/på | hellere end gerne | velkommen/velkomne til at | gerne … ud
            """,
        LIKELY: """
            kan … <help>/levere/tage/tilbyde/lægge
            vores/vore/vort … kan <do>/være/hjælpe/vise/fortælle/rådgive
            kan … bruge/låne/besøge/komme … vores | står … åben/åbent/åbne/klar/parat
            """,
        HINT: "gerne",
    },
    Cue.UNDERTAKING: {
        OUTRIGHT: """
            har … valgt/besluttet/vedtaget/afsat/igangsat
            har … iværksat/planlagt/etableret/oprettet/prioriteret/indarbejdet | opretter | iværksætter
            igangsætter | afsætter | etablerer | planlægger | forpligter | påtager | agter | fortsætter
            viderefører | indfører | er … i gang med | har … til hensigt | i færd med | sætter … i gang
            indarbejder | gennemfører | registrerer/registrer ikke | opstarter | lancerer
            vil ikke indføre/oprette/igangsætte/iværksætte/afsætte/ansætte/udvide/foretage/anvende
            """,
        LIKELY: """
            har … <done> | arbejder … mod/for/på/med | sikrer | styrker | prioriterer | <does>
            sørger for | bidrager/bidrage selv
            """,
    },
    Cue.DEED: {
        HINT: "<does>",
        LIKELY: """
            <is_done> | har … <done> | er … skrevet ind | bliver/er … <done>
            inden udgangen/årsskiftet/sommer*/jul | fremover | i løbet af
            fra næste/årsskiftet/januar/august | til foråret/efteråret/sommer
            hvert/hver kvartal/år/halvår | næste år
            """,
    },
    Cue.WILL: {OUTRIGHT: "vil"},
    Cue.REFUSAL: {
        OUTRIGHT: """
            vil … ikke … blive/kunne | vil … ikke … være naturligt/muligt/hensigtsmæssigt/relevant
            har … ikke … mulighed | agter ikke | ser sig ikke i stand
            kan … ikke … fremlægges/forelægges/opgøres/leveres
            """
    },
    Cue.OPINION: {
        OUTRIGHT: """
            mener | finder | vurderer | bemærker/bemærke | påpeger/påpege/påpeges | pointerer/pointere
            understreger/understrege/understreges | fremhæver/fremhæve/fremhæves | peger/pege … på
            gør/gøre … opmærksom | synes | oplever | konstaterer | noterer | tror
            overbevisning/opfattelse/vurdering/holdning | advarer
            ingen … bemærkninger/kommentarer/indvendinger | grundlæggende | formoder/formode
            udtale/udtaler | efter … mening/opfattelse/vurdering | noteret | anser | betragter | minder om
            """
    },
}
