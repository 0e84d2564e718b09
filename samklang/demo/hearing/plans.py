"""The six committees' plans under the draft, heard together with it. Each name is a committee of Klangby."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """What a committee will do, as it was put to hearing."""

    committee: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.committee}s handleplan"


PLANS = (
    ToldPlan(
        "Økonomiudvalget",
        """
# Økonomiudvalgets handleplan

## Udfordringen

Kommunen er byens største arbejdsplads. I køkkenerne, på plejehjemmene og i rengøringen er der mange
medarbejdere, der er vokset op med et andet sprog end dansk. I forvaltningernes kontorer er der få, og
blandt cheferne næsten ingen. Det betyder, at de mennesker, der skriver reglerne, sjældent har prøvet at
være på den anden side af skranken med et tungt brev i hånden.

## Mål

- Mål 5: Andelen af ledere med minoritetsbaggrund skal nærme sig andelen i arbejdsstyrken på alle seks
  områder.
- Mål 11: Otte ud af ti borgere forstår det seneste brev, de har fået.

## Indsatser

1. **Anonyme ansøgninger.** 40 stillinger slås op, uden at ansættelsesudvalget ser navn, alder og køn, før
   der er valgt folk til samtale. Forsøget gøres op efter et år. Finansieret.
2. **Lederspire.** 20 medarbejdere om året får en mentor blandt kommunens chefer og en plads på den lokale
   lederuddannelse. Finansieret.
3. **Klausuler om praktik.** Alle kontrakter over fem millioner kroner får krav om praktikpladser. Koster
   ikke noget i sig selv, men kræver, at nogen ser efter, om kravet bliver holdt. En halv stilling, ikke
   finansieret.
4. **De hundrede breve.** Borgerservice og fagforvaltningerne skriver de breve om, som flest får. En
   læsegruppe af borgere får løn for at læse med. Finansieret til og med 2012.

5. **Introduktion af nye.** Alle nyansatte får de første tre måneder en makker, som ikke er deres chef.
Finansieret.

## Det ændrer sig

Hidtil har hver forvaltning haft sin egen måde at ansætte på. Fremover bruger alle det samme opslag, og
kravet om at skrive fejlfrit dansk stilles kun, hvor arbejdet kræver det. En gartner skal kunne kende en bøg
fra en avnbøg.

## Samarbejde

Økonomiforvaltningen mødes hver måned med forvaltningernes personalechefer. De faglige organisationer er med
i styregruppen for Lederspire. Klang Industri har tilbudt at dele sine erfaringer med at ansætte folk efter
prøvedage i stedet for samtaler.

## Opfølgning

Tallene for ansatte kommer fra Danmarks Statistik og kan kun opgøres for store arbejdspladser. Ingen bliver
spurgt om deres baggrund. Brevene prøves af hos 400 borgere hvert andet år.
""",
    ),
    ToldPlan(
        "Børne- og Ungdomsudvalget",
        """
# Børne- og Ungdomsudvalgets handleplan

## Udfordringen

Det går fremad med de mindstes sprog, og det går for langsomt med de ældstes karakterer. Vi ved, at det
afgørende sker tidligt, og at det bliver tabt igen i overgangene: fra vuggestue til børnehave, fra børnehave
til skole og fra skole til ungdomsuddannelse. Vi ved også, at forældre, der føler sig set ned på, holder op
med at komme til møder.

## Mål

- Mål 1 om 9. klasses afgangsprøver.
- Mål 2 om, at dagtilbud og skoler afspejler byen.
- Udvalgets eget delmål: Ni ud af ti forældre kommer til skole-hjem-samtale.

## Indsatser

1. **Sprogvurdering af alle treårige**, også dem, der ikke går i dagtilbud. Sundhedsplejersken tager de gode
   råd med hjem i stuen. Finansieret.
2. **Overgangsmapper.** Børnehave og skole bruger samme skema, og forældrene skriver første side.
   Finansieret.
3. **Dansk som andetsprog i 0. til 3. klasse.** 9.000 timer om året, når timerne fra
   modersmålsundervisningen flyttes fra skoleåret 2011/12. Finansieret ved omlægning.
4. **Lektiehjælp i alle bydele.** Foreninger står for den, kommunen stiller lokaler og en lærer til
   rådighed. Betalt af Medborgerpuljen til og med 2012. Derefter skal den indgå i budgettet.
5. **Kørsel ved frit skolevalg.** En bus fra Engparken og Havneby Vest til fire skoler med ledige pladser.
   Anslået til 1,9 millioner kroner om året. Ikke finansieret.
6. **Skolefædre.** På tre skoler mødes fædre en gang om måneden om deres børns hverdag. Finansieret.

## Samarbejde

Bibliotekerne, klubberne, sundhedsplejen og sprogcentret. Forældrebestyrelserne hørtes i foråret og var mest
optaget af normeringer og af, at nyt personale bliver taget ordentligt imod.

## Opfølgning

Hver skole får sine egne tal om efteråret. De offentliggøres ikke for skoler med færre end ti tosprogede
elever på en årgang. Udvalget mødes hvert forår med lederne fra de fem skoler, der har længst vej til målet,
og spørger, hvad de mangler.
""",
    ),
    ToldPlan(
        "Kultur- og Fritidsudvalget",
        """
# Kultur- og Fritidsudvalgets handleplan

## Udfordringen

Foreningslivet er stærkt i Klangby, men ikke lige stærkt alle steder. I Bakkeby er tre ud af fire børn
medlem af en forening, i Engparken er det hver tredje. Nogle steder er der ventelister, andre steder mangler
der ledere. Bibliotekerne er det eneste sted, hvor alle kommer.

## Mål

- Mål 8: Flere børn fra familier med få penge går til noget.
- Udvalgets eget delmål: 200 nye frivillige ledere, heraf mindst 60 med minoritetsbaggrund.

## Indsatser

1. **Fritidspas til flere.** I dag får børn et pas, når skolen eller socialforvaltningen indstiller dem.
   Fremover skal alle børn i familier på kontanthjælp have det uden at søge. Anslået merudgift 2,4 millioner
   kroner. Ikke finansieret.
2. **Foreningskonsulent.** En medarbejder følger nye familier ind i foreningen de første tre gange.
   Finansieret.
3. **Tilskud pr. nyt medlem.** 600 kroner i to år til foreninger, der tager mange nye børn ind. Betalt af
   Medborgerpuljen til og med 2012.
4. **Lederuddannelse på fem aftener** for unge over 16, som gerne vil træne et hold. Finansieret.
5. **Biblioteket som hverdagens mødested.** Lektiehjælp, samtalecaféer og borgerservice under samme tag i
   Søndermark og Nørrevang. Finansieret.
6. **Fællesskabsdøgn.** Et døgn i maj, hvor foreninger, trossamfund og kulturhuse åbner dørene. 350.000
   kroner. Ikke finansieret.

## Det ændrer sig

I dag søger familierne om fritidspas på et skema med 19 felter. Hver tredje giver op undervejs. Når passet
kommer af sig selv, skal familierne kun vælge forening.

## Samarbejde

Idrætsforeningerne, Frivilligcenter Klangby, kulturhuset Remisen, menighederne og boligforeningernes
fritidsklubber. Foreninger er ikke en del af kommunen. De kan inviteres, de kan få hjælp, og de har lov til
at sige nej.

## Opfølgning

Foreningerne tæller deres medlemmer én gang om året, som de plejer. Vi lægger ikke flere skemaer oveni.
Hvert andet år spørger vi 300 familier med fritidspas, hvad der fik barnet til at blive eller holde op.
""",
    ),
    ToldPlan(
        "Socialudvalget",
        """
# Socialudvalgets handleplan

## Udfordringen

Bag det, der i debatten bliver kaldt integrationsproblemer, gemmer sig ofte noget andet: gæld, trange
boliger, sygdom og skilsmisser. En familie, der er bange for at blive sat ud, har ikke overskud til
skole-hjem-samtalen. Derfor er handleplanen bygget op om fattigdom og ikke om oprindelse.

## Mål

- Mål 6: Flere føler sig trygge, hvor de bor.
- Udvalgets eget delmål: Ingen børnefamilier sættes ud af deres bolig på grund af gæld, uden at kommunen har
  talt med dem først.

## Indsatser

1. **Gadeteam på fuld tid** i Engparken, Møllevang Nord og Havneby Vest, også fredag og lørdag nat.
   Finansieret til og med 2012 af Medborgerpuljen.
2. **Ugemøde.** Gadeteam, skole, politi og boligforening mødes hver mandag i en halv time. Finansieret.
3. **Én indgang ved gæld.** I dag henvises en familie med restancer i snit til fire steder. Rådgivningen
   samles i Familiehuset Bakkeby med en bil, der kører ud. 1,2 millioner kroner om året. Ikke finansieret.
4. **Åbne familiegrupper** på aftener, hvor forældre kan tale om opdragelse med andre forældre. Finansieret.
5. **Exit.** Unge, der vil ud af en gruppe, får én kontaktperson i to år. Finansieret.

6. **Beboerrådgivere.** To rådgivere i hvert af de tre kvarterer hjælper med breve, aftaler og telefonkøer.
De er ansat af boligforeningen og betales i fællesskab. Finansieret.

## Det ændrer sig

Den, der skylder husleje, bliver ringet op inden for ti dage. Hidtil er der gået seks uger, og da var sagen
hos fogeden. Gadeteamet får nøgle til klubben, så de unge kan komme ind, når det regner. Medarbejdere i de
tre kvarterer får fælles kontor, så en familie kan nøjes med at fortælle sin historie én gang.

## Samarbejde

Varmestuen, boligforeningerne, politiet, Helhedsplanen Engparken og Besøgsvennerne. Vi betaler ikke
frivillige for det, de gør, men vi betaler for kaffen, lokalet og en medarbejder, de kan ringe til.

## Opfølgning

Vi måler tryghed ved at spørge beboerne og antallet af udsættelser ved at tælle. Der indføres ingen ny
registrering af borgeres baggrund.
""",
    ),
    ToldPlan(
        "Sundheds- og Omsorgsudvalget",
        """
# Sundheds- og Omsorgsudvalgets handleplan

## Udfordringen

Flere ældre i Klangby har et andet modersmål end dansk, og nogle mister det danske, når de bliver demente.
Samtidig er der sygdomme, der rammer skævt: Sukkersyge er dobbelt så udbredt i Engparken som i Bakkeby, og
færre møder op til screening for brystkræft.

## Mål

Udkastet har ikke et selvstændigt mål om sundhed. Udvalget arbejder med to delmål:

- Flere i de tre udsatte kvarterer bruger kommunens forebyggende tilbud.
- Ældre og deres pårørende kan tale med personalet på et sprog, de forstår, når det gælder noget vigtigt.

## Indsatser

1. **Sundhedsformidlere.** Tolv borgere uddannes til at holde møder om kost, motion og sukkersyge på deres
   eget sprog. Betalt af Medborgerpuljen til og med 2012.
2. **Sprogliste i hjemmeplejen.** Medarbejdere skriver selv, hvilke sprog de taler og gerne vil bruge.
   Planlæggerne ser det, når de lægger ruterne. Finansieret.
3. **Tolk ved vigtige samtaler.** Børn må ikke tolke for deres forældre. Finansieret.
4. **Pårørendecafé** i Kirkestad hver måned. Finansieret.
5. **Sundhedsplejerske på biblioteket** om lørdagen i Nørrevang. Finansieret.

6. **Motion i opgangen.** Ni hold mødes to gange om ugen i beboerlokaler. Instruktørerne er selv beboere.
Finansieret.

## Det ændrer sig

Det forebyggende hjemmebesøg hos 75-årige bliver tilbudt med tolk, uden at borgeren selv skal bede om det.
Hidtil har tilbuddet stået på side to i et brev på dansk. Plejehjemmene spørger alle nye beboere om mad, tro
og modersmål på samme skema, også dem, der hedder Jensen.

## Samarbejde

Ældrerådet, de praktiserende læger, boligforeningerne og kvindegrupper i kvartererne. Apotekerne har
sagt ja til at forklare recepter på flere sprog, når der er en medarbejder på vagt, som kan.

## Opfølgning

Vi tæller deltagere i de forebyggende tilbud efter postnummer. Hvert andet år spørger vi pårørende, om de
har kunnet tale med personalet. Sundhedsprofilen for 2013 viser, om forskellen mellem kvartererne er blevet
mindre.
""",
    ),
    ToldPlan(
        "Teknik- og Miljøudvalget",
        """
# Teknik- og Miljøudvalgets handleplan

## Udfordringen

Byen kan skille os ad eller føre os sammen. En sti uden lys, en bænk, der er taget væk, og en vej på fire
spor kan lukke et kvarter inde. Boligerne er delt op: I Engparken er ni ud af ti boliger almene lejeboliger
på tre rum, i Bakkeby er ni ud af ti ejerboliger.

## Mål

- Mål 6: Flere føler sig trygge, hvor de bor.
- Mål 7: Boligerne bliver mere blandede.

## Indsatser

1. **Spredt anvisning.** Kommunen råder over hver fjerde almene bolig. Fra 2011 anvises der ikke flere
   familier uden job til Engparken, Møllevang Nord og Havneby Vest. De tilbydes en bolig i de øvrige bydele.
   Finansieret.
2. **Aftaler om udlejning.** Hver tredje ledige bolig i de udsatte kvarterer udlejes til folk i arbejde
   eller under uddannelse. Finansieret.
3. **Lys og stier.** Tolv stier får nyt lys, og buskadset klippes ned til en meter. Finansieret.
4. **Genvej gennem Engparken.** En cykelsti fra stationen tværs gennem kvarteret, så andre end beboerne får
   et ærinde der. Byggeriet begynder i 2012. Finansieret.
5. **Torvet i Nørrevang.** Boder, siddepladser og en scene. Naboerne tegner det sammen med kommunen. Betalt
   af Medborgerpuljen til og med 2012; driften af torvet efter 2012 er ikke finansieret.

6. **Legepladser, hvor voksne også kan sidde.** To af dem bygges om hvert år, først ved Havneby Vest.
Finansieret.

## Det ændrer sig

Før en plads bygges om, går planlæggerne en aften rundt med dem, der bor der. Ruten bestemmes af beboerne.
De steder, de går udenom, bliver lavet først. En familie, der siger nej til den første bolig, beholder sin
plads på listen.

## Samarbejde

Boligforeningerne, lokaludvalgene, politiet og de handlende på torvet.

## Opfølgning

Tryghedsmålingen gennemføres hvert andet år i samme opgange. Antallet af flytninger og udlejninger opgøres
hvert kvartal sammen med boligforeningerne.
""",
    ),
)
