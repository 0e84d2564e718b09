"""Words that a passage and a letter may share without speaking of the same.

They are the language of policies. The words of names that tell no body from another are few and others: those
stand where names are compared (`points._voice`).
"""

from samklang_text.words.lists import word_set

# Any policy and any letter is full of these: they weigh, but are no evidence of what is meant.
GENERIC = word_set(
    """
    afsætte ansvar arbejde behov behøve beskrive bidrage bo borger borgere bruge bruges by byen bydel
    bydele dag del deltage egen fald falde finde forening forskellig forslag fælles følge følger gammel
    grundlag gøre handleplan hjælp hjem hjemmeside holde hus høj indsats indsatser indsatsområde kilometer
    kommune kommunen kort kr krone lang lav liv lægge mangle medarbejder medarbejdere medlem meter mio mulig
    mulighed muligheder mål målet måde møde område plan planen politik procent projekt projekter rådgive
    samarbejde samarbejder samarbejdet samle sikre skabe sted stille stor stå støtte sætte søge tage tid
    tilbud udkast udvalg udvalget ung vise viser året år
    """
)
# Whom a passage is for, is said in many a letter that is about something else.
PEOPLE = word_set(
    """
    ansat ansatte barn beboer beboere bruger brugere børn ejer ejere elev elever familie familier forælder
    forældre frivillig frivillige kvinde kvinder leder ledere lejer mand menneske mennesker mænd nabo naboer
    pårørende unge virksomhed virksomheder ældre
    """
)
