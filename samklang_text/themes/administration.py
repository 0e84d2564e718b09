"""What every hearing is about beside its field: money, responsibility, follow-up, how people are heard.

The secretariat meets these in each pile, whatever the draft says. How the table is read: `subjects`.
"""

from samklang_text.themes.subjects import subjects

ADMINISTRATION = subjects(
    """
oekonomi: Økonomi
økonomi budget finansiering finansiere bevilling besparelse bevilge budgetaftale medfinansiering udgift betale
regning
(penge krone kr mio million ressource koste middel afsætte pris ramme anlægsbudget spare bekoste lån)
(investering)

puljer < oekonomi: Puljer
pulje puljemiddel fond fondsmiddel
(tilskud ansøgning ansøge støttemiddel projektmiddel)

priser < oekonomi: Priser og gebyrer
gebyr brugerbetaling takst egenbetaling afgift
(pris koste gratis betale rabat)

ansvar: Ansvar og koordinering
ansvar ansvarsfordeling ansvarlig tovholder koordinering koordination koordinere samordning helhedssyn
søjletænkning samordne
(ansvarlighed ejerskab myndighed beføjelse søjle tværgående sammenhæng placering placere silo kontaktperson)

organisering: Organisering
organisering sekretariatsbetjening organisationsstruktur omorganisering kommunalreform
(struktur nedlægge sammenlægning sekretariat betjening ledelse afdeling)

opfoelgning: Opfølgning og måling
opfølgning evaluering indikator statusrapport måling evaluere barometer statistik målbar dokumentation
kvalitetsrapport delmål dokumentationskrav følgeforskning nøgletal måltal
(registrere registrering måle redegørelse data resultat årlig tal effekt dokumentere status opgøre indberette)

prioritering: Prioritering
prioritering prioritere opprioritere opprioritering nedprioritere rangordne
(målsætning indsatsområde rækkefølge)

kommunikation: Kommunikation og sprogbrug
kommunikation sprogbrug pixi pixiudgave formidling letforståelig fagsprog ordvalg læsevenlig ordliste
(tone begreb formulering abstrakt sprog uklar forståelig)

information: Information og vejledning
information informationskampagne informere kampagne oplysningskampagne pjece nyhedsbrev orientering orientere
(vejledning vejlede brev hjemmeside oplyse medie skilt tavle offentliggøre)

inddragelse: Inddragelse
inddragelse inddrage borgerinddragelse brugerinddragelse medindflydelse borgermøde samskabelse medbestemmelse
brugerråd nærdemokrati brugerudvalg følgegruppe
(dialog demokrati deltagelse indflydelse medborgerskab repræsentant)
(repræsentere)

lokalt: Lokal forankring
bydel forankring forankre lokalområde nærområde bydelsplan lokalsamfund lokaludvalgsmiddel
(lokal kvarter opland landsby videreføre videreførelse)

viden: Erfaringer og videndeling
videndeling vidensdeling erfaringsudveksling database vidensbank bestpractic erfaringsopsamling netværk
netværksdannelse
(erfaring viden forskning metode udveksling overblik kontaktperson)

samarbejde: Samarbejde og partnerskaber
partnerskab samarbejdsaftale samarbejdspartner partnerskabsaftale tværfaglig
(samarbejde partner aftale aktør samspil)

personale: Ansættelse og kompetencer
rekruttering medarbejdersammensætning lederskare kompetenceudvikling personalepolitik jobsamtale
stillingsopslag efteruddannelse
(ansættelse ansætte personale kompetence medarbejder leder stilling kursus)

arbejdsmiljoe: Arbejdsvilkår
arbejdsmiljø arbejdsvilkår arbejdstid overenskomst tillidsrepræsentant sygefravær normering arbejdsgang
arbejdstilsyn
(kollega vagt arbejdsdag stress løft medarbejder arbejdsplads personale)

regler: Regler og lovgivning
lovgivning lov bekendtgørelse hjemmel retssikkerhed databeskyttelse klageadgang dispensation
(regel krav klage paragraf pålægge tilladelse)

proces: Proces og tidsplan
tidsplan høringsfrist høringsproces tidsramme svarfrist køreplan milepæl
(frist proces forsinkelse etape tidspunkt)

digitalisering: Digitalisering
digitalisering digital selvbetjening mitid borgerserviceapp bredbånd velfærdsteknologi
it web app internet
(computer robot skærm sensor net)

service: Borgerservice
borgerservice sagsbehandling sagsbehandlingstid telefontid visitation visitator
(ansøgning afgørelse ventetid svartid)

lighed: Lighed
ulighed lighed
(ulige geografisk forskel)

lokaler: Lokaler og faciliteter
facilitet øvelokale klublokale forsamlingshus depot
(lokale nøgle booking)

aabningstider: Åbningstider
åbningstid lukketid
(lukke)
"""
)
