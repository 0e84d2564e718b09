"""What a phrase can tell of a sentence, and the words by which sentences hang together or say nothing.

What is done by a sentence stands in `_acts`; how a phrase is written is told in `_phrases`.
"""

from collections.abc import Mapping
from enum import StrEnum


class Cue(StrEnum):
    """What a phrase tells of the sentence it stands in."""

    # what is done
    PROPOSAL = "proposal"
    MUST = "must"  # obligation by "skal": weak, since so much else is said with that word
    QUESTION = "question"
    CONCERN = "concern"
    LACK = "lack"  # a concern about what is not there, which is no opposition to what is
    NEGATION = "negation"  # a hint of a concern, unless the sender is who does not
    WORRY = "worry"  # a concern that is said to be one: it can be answered apart from what is proposed
    SUPPORT = "support"
    OPPOSITION = "opposition"
    OFFER = "offer"  # only with the sender as the one who offers
    UNDERTAKING = "undertaking"  # a commitment, only with the sender as the one who does it
    DEED = "deed"  # what is done, with no word of who does it: an undertaking of the municipality
    WILL = "will"  # likewise, unless a verb of speech follows
    REFUSAL = "refusal"  # of a part of the municipality; from others it is a concern
    OPINION = "opinion"
    SUGGESTION = "suggestion"  # what makes a proposal of a question: "why not …?"
    DENIAL = "denial"  # that something is no matter of concern
    # how wordings are asked for
    CHANGE_TO = "change_to"
    ADD = "add"
    LEAVE_OUT = "leave_out"
    CURRENT = "current"
    ANNOUNCED_CHANGE = "announced_change"
    # how sentences hang together
    CONTRAST = "contrast"
    REASON = "reason"  # why what stands before it is asked for
    BACK = "back"
    FURTHER_DEMAND = "further_demand"
    CONCLUSION = "conclusion"
    NEW_TOPIC = "new_topic"
    OF_THE_DRAFT = "of_the_draft"
    # what is no point
    COURTESY = "courtesy"
    PROCEDURE = "procedure"
    PROMISED = "promised"
    SELF_PORTRAIT = "self_portrait"
    OWN_SIZE = "own_size"  # a self-portrait, only with the sender as the one who has so many


STRUCTURE: Mapping[Cue, str] = {
    Cue.SUGGESTION: """
        hvorfor ikke | hvad med/om at/en/et | kunne/kan man/vi/i/der/kommunen ikke | var/ville det ikke
        """,
    Cue.DENIAL: """
        ikke/hverken/intet/ingenting imod/uenig*/bekymr*/betænkelig*/problematisk*/skeptisk*/utilfreds*
        ikke så/meget/længere/spor/særlig/synderlig bekymr*/betænkelig*/skeptisk* | intet problem
        ingen problemer/bekymring*/betænkelighed*/ulemper/fare
        """,
    Cue.CHANGE_TO: """
        foreslår/foreslås/foreslå/ønsker ordlyden/formuleringen/følgende | blive/bliver til | afløses … af
        ^skriv/ret/byt/erstat/udskift/ændr/omformuler
        affattet/affattes/gengives/formuleres … således/sådan/som
        ny/nye … sætning/linje/overskrift/titel/formulering | bør/skal/kan … sige
        ændres/ændre/ændrer … til | erstattes/erstatte/erstattet/byttes/bytte/byttet … af/med/ud
        udskiftes/udskiftet … med
        omformuleres/omformulere/omskrives/omskrive/omdøbes/rettes/rette/præciseres … til/som/således
        formuleres … som/således/sådan | formulere … som/således | bør/skal/kunne/kan/burde … lyde/hedde
        lyder … således/herefter | udskifte … med | affattes/affatte … således/som
        får/få/gives … ordlyd/formulering/titel/overskrift
        ny/nye/følgende/alternativ/ændret ordlyd/formulering/tekst
        forslag til … ordlyd/formulering/tekst/titel/overskrift | bør/skal … stå/skrives/kaldes
        skrives/skrive/skriver
        i stedet … taler/tale/bruger/bruge/bruges/anvendes/anvende/anvender/står/kaldes/formuleres/hedde
        kaldes | foreslås/ønskes/bedes … ændret/omformuleret/omskrevet/rettet … til
        """,
    Cue.ADD: """
        foreslår/foreslås/ønsker/ønskes … nyt afsnit/punkt/delmål
        ^tilføj/indsæt/indføj | foreslås/ønskes/bedes … tilføjet/indsat/indføjet/indskrevet
        tilføjes/tilføje | indsættes/indsætte | suppleres/supplere … med | indføjes/indføje
        indskrives/indskrive | medtages | udbygges … med
        """,
    Cue.LEAVE_OUT: """
        taget/tages/tage ud | ikke stå | ^stryg/slet/fjern/udelad
        foreslås/ønskes/bedes … slettet/fjernet/udeladt | slettes/slette | udgår/udgå | fjernes/fjerne
        stryges/stryge | udelades/udelade | tages ud
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
        så længe | når blot/bare | blot | bare | under forudsætning af | hvis | men | dog | imidlertid
        om end | omend | forudsat | forudsætning/betingelse af/for/at | omvendt | forbehold | dog ikke
        derimod
        """,
    Cue.REASON: """
        ^begrundelsen/baggrunden/årsagen/grunden/formålet/hensigten/argumentet/tanken … er
        ^det/dette skyldes | ^begrundelse
        """,
    Cue.BACK: """
        formoder/antager/mener/finder/vurderer/tror at dette/disse/denne
        ^en/et problem/udfordring/tendens/problemstilling der/som
        ^det står/siges/nævnes der intet/ikke/ingenting/ingen
        ^det siger/nævner/omtaler … intet/ingenting om
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
        vende tilbage … spørgsmål | tage/tager/tages … godt imod | glæder … til at følge/læse/høre/se
        sætter … pris … hørt/inddraget | tak/takker/takke for | læst/gennemgået … med … interesse
        med … interesse … læst/gennemgået/modtaget | kvittere/kvitterer for modtage*
        modtaget … høring*/udkast*/anmodning*/materiale*/forslag* | modtaget … henvendelse*/brev*
        fået … i høring | sendt … i høring | rådighed for/ved/hvis … spørgsmål/uddybning/yderligere
        rådighed for/ved … uddybende | velkommen/velkomne til … kontakte/henvende
        ser frem til … samarbejde*/dialog*/svar/høre | se frem til … samarbejde*/dialog* | god arbejdslyst
        held og lykke | god weekend/sommer/jul/dag/påske | spørgsmål … kan … rettes/stilles
        uddyber/uddybe gerne | gerne … uddybe | skal/kan/ønskes uddybes/uddybet
        ser frem til … forløb/forløb*/proces*/behandling*/arbejde* | tak fordi | blive/bliver hørt
        håber … bemærkning*/synspunkt*/kommentar*/input* … indgå*/tages/taget/inddrag*/kan
        ^ring/skriv/mail/kontakt … mig/os | mulighed for at afgive/kommentere | glad/glade for … mulighed*
        """,
    Cue.PROCEDURE: """
        skriver på vegne | ^nedenfor følger
        har … gennemgået/læst/drøftet/behandlet … udkast*/høring*/forslag*/materiale*
        har … anmodet/bedt … om | har … holdt/afholdt … møde*/borgermøde*/stormøde*/bestyrelsesmøde*
        alene forholdt sig | svaret er | politisk behandlet/behandling | jeres svar
        har … været drøftet/behandlet | følger skemaet* | skal … bemærke/udtale/anføre/meddele følgende
        har … følgende | følgende … bemærke/sige/anføre
        ^her er … som/vores/mit/mine/rådets/udvalgets/foreningens | har ikke/ingen yderligere/øvrige/flere
        ikke yderligere | hermed … svar/høringssvar/bemærkninger/kommentarer/synspunkter
        svar/høringssvar/bemærkninger … hermed
        behandlet/drøftet/behandlede/drøftede/godkendt/godkendte/vedtaget … møde*
        behandlet/behandlede/drøftet/drøftede planen/strategien/oplægget/punktet/emnet
        behandlet/behandlede/drøftet/drøftede sagen/udkastet/høringen/materialet/forslaget/politikken
        tager/tog stilling d/den | skal hermed/herved udtale/bemærke/svare/meddele
        hermed/herved videresendes/oversendes/fremsendes/videresender/oversender/fremsender
        bemærkninger/kommentarer/svar/svaret/høringssvaret følger … inddeling/opdeling/rækkefølge/afsnit
        bemærkninger/kommentarer/svar/svaret/høringssvaret følger … disposition/struktur/nummerering/opbygning
        svarer/svaret/besvarer/besvaret … skema/skemaet/skabelon/skabelonen/spørgeskema/spørgeskemaet
        knytte/knytter … ord/bemærkninger/kommentarer
        har … nogle/enkelte/få/par/flere/række bemærkninger/kommentarer
        ^jeg/vi skriver fordi jeg/vi bor/er/arbejder/kommer | ^jeg/vi skriver som
        ^jeg/vi skriver til jer/dem/kommunen/udvalget/byrådet som | på … møde*/udvalgsmøde* d/den/i
        udtale … følgende | afgive/afgiver/afgivet/fremsender/sender/fremsendes … høringssvar*
        følgende … høringssvar
        høringssvaret/svaret … udarbejdet/godkendt/afgivet/behandlet/sendt/foreløbigt/fremsendes
        foreløbigt … svar/høringssvar | forbehold for … behandling/godkendelse
        koncentrere/begrænse/samle … svar/høringssvar*
        koncentrere/begrænse/samle … bemærkninger/kommentarer | i det følgende | nedenfor følger
        vedlagt/vedlægges/vedhæftet/vedlægger/vedhæfter | vedhæftes
        følgende … bemærkninger/kommentarer/synspunkter/forslag
        bemærkninger/kommentarer … er … følgende/nedenfor/her
        afgive/afgiver/har … bemærkninger … følgende | høringsfrist* | bemærkninger … som følger
        """,
    Cue.PROMISED: "lovede/lovet | gav/givet løfte/løfter/tilsagn | fik/fået tilsagn",
    Cue.SELF_PORTRAIT: """
        består af 1*/2*/3*/4*/5*/6*/7*/8*/9*
        er en/et … forening/organisation/interesseorganisation/paraplyorganisation
        er en/et … netværk/sammenslutning/råd/brancheforening
        repræsenterer/organiserer/omfatter/tæller … husstande/medlemsvirksomheder/beboere/familier/lejere
        repræsenterer/organiserer/omfatter/tæller … elever/medlemmer/foreninger/virksomheder/ansatte
        stiftet/grundlagt/oprettet/etableret i | har … medlemmer
        """,
    Cue.OWN_SIZE: """
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … boliger/lejemål/lejligheder
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … ansatte/medarbejdere/frivillige
        har/driver/ejer/beskæftiger/repræsenterer 1*/2*/3*/4*/5*/6*/7*/8*/9* … butikker/elever/afdelinger
        """,
}

DEMANDS = frozenset({Cue.PROPOSAL, Cue.MUST, Cue.QUESTION})
VALUATIONS = frozenset({Cue.CONCERN, Cue.LACK, Cue.SUPPORT, Cue.OPPOSITION})
