"""Words that every policy letter is full of, and that head no theme."""

from samklang_text.words.lists import word_set

# Nouns that say nothing by themselves.
EMPTY = word_set(
    """
    adresse afsender afsnit aften aktivitet aktør andel anledning ansøgning antal april arbejde art aspekt
    august baggrund bedre begreb begrundelse behov bemyndigelse bemærkning ben beskrivelse beslutning
    betragtning betydning bidrag bilag billede blog borger brev brug bud by chance dag dagsorden danmark
    danske dansker dato debattør december del deltager desuden dok dokument effekt eftermiddag eksempel
    element email emne enighed enkelthed erfaring fald februar fokus forbindelse fordel forfatter forhold
    forklaring form formand formulering forskel forslag forvaltning forventning fremtid funktion fælles
    følge først gang gavn gennemførelse god grad grund grundlag gruppe handleplan handling hav helhed
    henblik hensigt hensyn hilsen hjem hjælp hold holdning hoved hus hånd højde høring høringssvar ide idé
    indhold indsats indsatsområde indsigelse indstilling initiativ input
    interesse interessent januar juli juni kapitel kendskab kommentar kommune konsekvens kr krav kreds
    kritik krop kvalitet land led liv lys løft løsning mail maj marts medlem mening menneske middel
    minut modtager morgen mulighed måde mål målgruppe målsætning måned møde navn niveau
    november nr nummer nøgleord oktober omfang område opfattelse opgave ord ordlyd ordning organisation
    overblik oversigt overskrift overvejelse par periode person perspektiv plads plan politik position
    princip problem problemstilling procent proces program projekt punkt påstand ramme resultat retning
    rolle ros række sag samarbejde samfund sammenhæng sats sekretær september side situation skala
    skrivelse slags spørgsmål sted stilling stormøde strategi struktur stykke styrke støtte svar svarfrist
    syn synspunkt sætning tak tal tanke tekst telefon tid tidspunkt tilbud tilfælde tilgang tiltag time
    ting træk udarbejdelse udfordring udgangspunkt udgave udkast udtryk udvalg udvikling
    begyndelse definition forord formål grad indledning kilometer læsevejledning meter ordforklaring ordliste
    resume resumé sammenfatning ton
    uge ulempe underskrift undersøgelse valg vegne vej verden version vilkår virkelighed virkning vis
    vision visning visum værdi væsen år årsag øje ønske øvrige
    """
)
