"""Funds of Klangby that an officer who seeks money would name for an idea, and funds they would not.

The weights were set with these in view: they guard what is found today, and measure nothing new.
"""

from samklang.accounts.models import User
from samklang.knowledge.fits.fitting import funds_for, ideas_for
from samklang.knowledge.models import Contribution

FITTING = (
    ("Instrumentbibliotek: lån en violin med dit lånerkort", "Klang Industris Fællesskabsfond"),
    ("Betal kontingent i rater", "Klang Industris Fællesskabsfond"),
    (
        "Én fælles vagtplan for frivillige lektiehjælpere i hele byen",
        "Fru Agnete Brandts Legat for skolebørn",
    ),
    ("Én fælles vagtplan for frivillige lektiehjælpere i hele byen", "Klangby Sparekasses Fond"),
    ("Fritidsjob i kommunens svømmehaller og idrætshaller", "Lyngholm Fonden"),
    ("Én læreplads delt mellem to små firmaer", "Værkstedsfonden af 1897"),
    ("En læsegruppe af borgere får løn for at læse vores breve", "Fonden for et Ligefremt Sprog"),
    ("Byrådsmøde ude i bydelene to gange om året", "Lokaludvalgenes bydelspulje"),
    ("Velkomstaften i bydelen den første torsdag i måneden", "Lokaludvalgenes bydelspulje"),
    ("Unge tegner kortet over trygge og utrygge steder", "Puljen til trygge boligområder"),
    (
        "Samme hundrede ord hos sundhedsplejen, i vuggestuen og på biblioteket",
        "Puljen til sprogmiljøer i dagtilbud",
    ),
    ("Fødselsforberedelse for fædre på en lørdag", "Hasselø Familiefond"),
    ("Tolk på telefon inden for ti minutter", "Medborgerpuljen"),
)
NOT_FITTING = (
    ("Bankdag i Velkomsthuset den første onsdag", "Det europæiske brobygningsprogram"),
    ("Én læreplads delt mellem to små firmaer", "Det europæiske brobygningsprogram"),
    ("Én læreplads delt mellem to små firmaer", "Puljen Hold fast i uddannelsen"),
    ("Byrådsmøde ude i bydelene to gange om året", "EU-programmet Lige Byer"),
    ("Prøv kommunens hjemmeside med skærmlæser hvert år", "EU-programmet Lige Byer"),
    ("Instrumentbibliotek: lån en violin med dit lånerkort", "Havnefonden af 1884"),
    ("Instrumentbibliotek: lån en violin med dit lånerkort", "EU-puljen Kultur Tæt På"),
    ("Sundhedsplejerske på biblioteket om lørdagen", "EU-puljen Kultur Tæt På"),
    ("Værktøjsskur i hver boligafdeling", "Havnefonden af 1884"),
    ("Værter i natbussen på linje 9", "Lygtefonden"),
    ("Cykelværksted ved Sundhedshuset", "Værkstedsfonden af 1897"),
    ("Tolk på telefon inden for ti minutter", "Ellen og Viggo Damkjærs Fond"),
    ("Bankdag i Velkomsthuset den første onsdag", "Værkstedsfonden af 1897"),
    ("Pårørendecafé på flere sprog i Kirkestad", "Puljen til sprogmiljøer i dagtilbud"),
)


def wrong_fits() -> list[str]:
    """Return each pair that is missing or should not be there, and each that is shown one way only."""
    employee = User.objects.get(email="birthe@klangby.example")
    suggested = {}
    for title in sorted({title for title, _name in FITTING + NOT_FITTING}):
        idea = Contribution.objects.get(title=title)
        whole = getattr(idea, idea.kind)
        suggested[title] = {fit.fund.name: fit.fund for fit in funds_for(whole, user=employee).fits}
    wrong = [f"missing: {title} – {name}" for title, name in FITTING if name not in suggested[title]]
    wrong += [f"wrong: {title} – {name}" for title, name in NOT_FITTING if name in suggested[title]]
    for title, name in FITTING:
        fund = suggested[title].get(name)
        if fund and title not in {fit.contribution.title for fit in ideas_for(fund, user=employee).fits}:
            wrong.append(f"one way: {title} – {name}")
    return wrong
