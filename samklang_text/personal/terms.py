"""Words that say something sensitive of a person, by kind; parts of regular expressions."""

from samklang_text.personal.models import PersonalKind

_ILLNESSES = (
    r"\w{0,12}kræft|diabetes|type [12]-diabetes|sukkersyge|demens|alzheimers?|parkinsons?|epilepsi"
    r"|(?:dissemineret )?sklerose|adhd"
    r"|autisme|autismespektrum\w*|aspergers?(?: syndrom)?|downs? syndrom|ptsd|depression(?:er)?|angst"
    r"|socialangst|skizofreni"
    r"|bipolar(?: lidelse)?|anoreksi|bulimi|spiseforstyrrelser?|(?:ledde)?gigt|slidgigt|astma|kol|hiv|aids"
    r"|hepatitis|blodprop(?:per)?"
    r"|hjerneblødning|hjernerystelse|hjerneskade|hjertesygdom|hjertestop|lungesygdom|stofskiftesygdom"
    r"|muskelsvind|misbrug"
    r"|alkoholmisbrug|stofmisbrug|abort|fibromyalgi|kroniske smerter|cerebral parese|stress(?:sygemelding)?"
    r"|\w{0,12}handicap"
    r"|(?:psykisk|kronisk|alvorlig|sjælden) (?:sygdom|lidelse)|ordblindhed|diagnosen?|diagnoser"
    r"|selvmordstanker|høretab"
)
_UNWELL = (
    r"syg|(?:kronisk|alvorligt|psykisk|langtids|uhelbredeligt) ?syg|sygemeldt|dødssyg|handicappet|blind|døv"
    r"|svagtseende|hørehæmmet"
    r"|svagthørende|kørestolsbruger|dement|autist|spastiker|deprimeret|psykisk sårbar|alkoholiker|narkoman"
    r"|stofmisbruger"
    r"|alkoholmisbruger|gravid|indlagt(?: på psykiatrisk \w+)?|udviklingshæmmet|ordblind|amputeret"
    r"|senhjerneskadet|epileptiker"
    r"|diabetiker|astmatiker|fysisk handicappet|traumatiseret|lammet|hjerneskadet|kræftsyg|kræftramt"
    r"|blevet opereret|opereret"
)
_PEOPLES = (
    r"tyrk|kurd|arab|palæstinens|irak|iran|afghan|pakistan|somal|syr|liban|marokkan|bosn|alban|serb|roma"
    r"|grønland|polak|tamil|vietnames"
    r"|eritre|etiop|ukrain|russ|kines|ind|jugoslav"
)
_ORIGIN = (
    rf"(?:{_PEOPLES})(?:i?er|iner|ianer|eser|ner|mand|kvinde|ker|er|a)?|indvandrer|flygtning|efterkommer"
    rf"|asylansøger|etnisk minoritet"
    r"|(?:af )?(?:\w+sk|anden etnisk|ikke-vestlig|ikkevestlig|udenlandsk) (?:baggrund|herkomst|afstamning"
    r"|oprindelse)"
    r"|(?:etnisk )?minoritetsbaggrund|indvandrerbaggrund|flygtningebaggrund|mørk i huden|farvet"
)
_FAITH = (
    r"(?:praktiserende |troende |overbevist |aktiv )?(?:muslim|kristen|katolik|protestant|jøde|hindu"
    r"|buddhist|sikh|ateist|mormon|baptist"
    r"|ortodoks)|jødisk|muslimsk|katolsk|jehovas vidne|konverteret til \w+|dybt troende|troende"
)
_OFFENCES = (
    r"(?:tidligere )?(?:dømt|straffet|fængslet|sigtet|tiltalt|anholdt|varetægtsfængslet|kriminel"
    r"|bandemedlem)|(?:siddet|sad) i fængsel|i fængsel"
    r"|afsonet(?: en| min| sin)? (?:dom|straf|fængselsstraf)|plettet straffeattest|en dom|betinget dom"
    r"|en fængselsdom|fængselsstraf"
)
_MEMBERS = (
    r"medlem af (?:en |min |sin )?(?:fagforening(?:en)?|3f|foa|hk|dlf|bupl|djøf|dsr|krifa|prosa|ida"
    r"|dansk metal|dansk sygeplejeråd"
    r"|danmarks lærerforening|socialpædagogerne|dansk socialrådgiverforening|det faglige hus)"
    r"|fagligt organiseret"
)
_LOVE = r"homoseksuel|biseksuel|lesbisk|bøsse|transkønnet|transperson|nonbinær|queer|aseksuel"

# What a person *is* or *has*.
IS = {
    PersonalKind.HEALTH: f"{_ILLNESSES}|{_UNWELL}",
    PersonalKind.ETHNICITY: _ORIGIN,
    PersonalKind.RELIGION: _FAITH,
    PersonalKind.OFFENCE: _OFFENCES,
    PersonalKind.UNION: _MEMBERS,
    PersonalKind.SEXUALITY: _LOVE,
}
# What can be *somebody's*.
HAVE = {
    PersonalKind.HEALTH: (
        rf"{_ILLNESSES}|sygdom|diagnose|indlæggelse|sygemelding|medicin|journal|helbred|førtidspension|graviditet"
        r"|(?:psykiske|fysiske|helbredsmæssige) problemer|ordblindhed|blindhed|døvhed"
    ),
    PersonalKind.ETHNICITY: (
        r"etniske (?:baggrund|oprindelse)|etnicitet|herkomst|hudfarve|asylsag|flygtningebaggrund"
    ),
    PersonalKind.RELIGION: (
        r"religion|religiøse (?:overbevisning|baggrund)|gudstro|(?:jødiske|muslimske) baggrund"
    ),
    PersonalKind.OFFENCE: r"straffesag|dom|fængselsdom|fængselsstraf|straffeattest|kriminelle fortid",
    PersonalKind.UNION: r"fagforening",
    PersonalKind.SEXUALITY: r"seksualitet|seksuelle orientering|kønsidentitet",
}
