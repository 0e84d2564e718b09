"""Twenty questions nobody tuned on, with what a person who knows Klangby would call an answer.

Written from the titles of what Klangby has told, before the search was asked any of them. When the search is
mended for one of them, it belongs with the practised ones, and a new one must be written.
"""

from evals.questions.answers import Question, fund, network, person, titled

UNSEEN = (
    Question(
        "Hvad gør vi, når en elev bliver væk fra ungdomsuddannelsen?",
        titled(
            "Et opkald slår fem",
            "Hold fast-samtalen",
            "Hvad gør I, når den unge aldrig",
            "Kontaktlærere på grundforløbet",
        ),
    ),
    Question("Hvor mange timer må man bede en frivillig mentor om?", titled("Hvor mange timer om måneden")),
    Question("Må børn oversætte for deres forældre?", titled("Børn som tolke")),
    Question("Hvem taler somali?", person(language="Somali")),
    Question("Fonde der giver penge til ældre", fund(topic="Ældre")),
    Question("Hvilke puljer kan man søge til foråret?", fund(months=(3, 4, 5))),
    Question(
        "Hvordan får vi flere til at komme til beboermøder?",
        titled("Sådan holder man beboermøde", "Beboermødet, hvor der kom fire"),
    ),
    Question("Virker lys på stier mod utryghed?", titled("Bedre lys på Banestien", "Klippede buske")),
    Question("Er der nogen der har erfaring med videotolkning?", titled("Videotolkning i Familiehuset")),
    Question("Hvad koster en mentor til en nyuddannet?", titled("Mentor til nyuddannede")),
    Question(
        "ensomme ældre mænd",
        titled(
            "Har nogen prøvet madklub",
            "Besøgsvenner, der taler",
            "Telefonkæde",
            "Sådan finder og holder man besøgsv",
        ),
    ),
    Question(
        "Hvordan undgår vi, at frivillige trænere holder op?",
        titled("Frivillige trænere brænder ud"),
    ),
    Question(
        "Hvad virkede ikke for at få elever til at møde i skole?",
        titled("Gratis morgenmad på Havneskolen", "Ring før ni", "Bekymrende fravær"),
    ),
    Question("Er der et netværk om boligområder?", network(about=("bolig", "kvarter"))),
    Question(
        "Hvem kan hjælpe med at finde frivillige i Engparken?",
        person(topic="Frivillige og foreninger", district="Engparken"),
    ),
    Question("Må vi give borgere et gavekort for at deltage?", titled("Må vi give gavekort")),
    Question("Who speaks Arabic?", person(language="Arabisk")),
    Question("funding for young people's mental health", fund(topic="Sundhed")),
    Question(
        "How do we welcome new families?", titled("Velkomsthuset", "De første 90 dage", "Velkomstaften")
    ),
    Question(
        "How do we get parents to come to meetings?",
        titled("Sådan inviterer vi forældre", "Forældremøde klokken otte", "Forældremøde ved spisebordet"),
    ),
)
