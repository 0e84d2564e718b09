"""What Klangby asks of its projects: one set of criteria, and what was changed in it in 2025."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class ToldCriterion:
    """A criterion, its levels from the weakest to the best, and the field of the form that answers it."""

    area: str
    name: str
    question: str
    levels: tuple[str, ...]
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAssessment:
    """Somebody assessed a project. `levels` stand in the order of the criteria; "-" is too early to say.

    Without a name in `by` it is the project's owner.
    """

    project: str
    on: date
    levels: str
    by: str = ""
    why: dict[str, str] = field(default_factory=dict)
    note: str = ""


SET_NAME = "Gode projekter i Klangby"
SET_PURPOSE = (
    "Til alle projekter, der får penge fra kommunen eller bruger mere end én medarbejders tid. Svarene "
    "bruges til at gøre projektet bedre, ikke til at fordele penge."
)

OWNER = ToldCriterion(
    "steering",
    "Ejer",
    "Hvem svarer for projektet, og hvem svarer, når den ene er på ferie?",
    (
        "Det står ingen steder, hvem der svarer for projektet.",
        "Der er en ejer, men ingen afløser.",
        "Der er en ejer og en afløser, og alle partnere ved hvem.",
        "Ejer og afløser har tid sat af til det, og en leder har sagt ja til det på skrift.",
    ),
    "substitute",
)
PURPOSE = ToldCriterion(
    "steering",
    "Formål",
    "Hvad skal være anderledes bagefter, og for hvem?",
    (
        "Der står, hvad der skal laves, men ikke hvorfor.",
        "Formålet er skrevet, men man kan ikke se, om det er nået.",
        "Der er et eller to mål, som man kan se, om man når.",
        "Målene er lavet sammen med dem, projektet er for.",
    ),
    "goals",
)
PLAN = ToldCriterion(
    "steering",
    "Plan",
    "Hvem beslutter, og hvornår sker hvad?",
    (
        "Der er ingen plan.",
        "Der er en plan for det første halve år.",
        "Der er en plan til det sidste med, og en gruppe, der mødes og følger den.",
        "Gruppen retter planen til efter det, den lærer, og skriver det ned.",
    ),
    "steering",
)
MONEY = ToldCriterion(
    "steering",
    "Økonomi",
    "Hvad koster det, hvem betaler, og hvornår slutter pengene?",
    (
        "Beløbet kendes ikke.",
        "Beløbet kendes, men ikke, hvad en deltager koster.",
        "Beløb, kilde og sidste dag står der, også for den tid, vi selv lægger.",
        "Vi kender prisen for hver deltager og har sammenlignet den med noget andet.",
    ),
    "money",
)
OLD_MEASURE = ToldCriterion(
    "results",
    "Måling",
    "Hvordan finder I ud af, om det virker?",
    (
        "Der bliver ikke målt.",
        "Vi tæller, hvor mange der kommer.",
        "Vi spørger deltagerne bagefter.",
        "Vi måler det, der skulle blive anderledes.",
    ),
    "measured",
)
NEW_MEASURE = ToldCriterion(
    "results",
    "Måling",
    "Hvad måler I, og målte I det også, før I begyndte?",
    (
        "Der bliver ikke målt.",
        "Vi tæller, hvor mange der kommer.",
        "Vi måler det, der skulle blive anderledes, men først bagefter.",
        "Vi målte det, før vi begyndte, og måler det samme bagefter.",
    ),
    "measured",
)
EVIDENCE = ToldCriterion(
    "results",
    "Belæg",
    "Hvor sikre kan vi være på, at det var projektet, der gjorde forskellen?",
    (
        "Det er vores indtryk.",
        "Vi har egne tal.",
        "Vi har tal fra før og efter.",
        "Vi har sammenlignet med nogen, der ikke var med.",
    ),
    "evidence",
)
EFFECT = ToldCriterion(
    "results",
    "Virkning",
    "Hvad er blevet anderledes for dem, det er for?",
    (
        "Ikke noget, vi kan se.",
        "Noget er blevet bedre for nogle få.",
        "Det, vi ville, er sket for omtrent halvdelen.",
        "Det, vi ville, er sket for de fleste, og det holder et halvt år efter.",
    ),
    "came_of_it",
)
CONTINUATION = ToldCriterion(
    "results",
    "Forankring",
    "Hvad sker der, når pengene er brugt?",
    (
        "Det har ingen talt om.",
        "Det er drøftet, men ikke besluttet.",
        "Det er besluttet, hvem der fører det videre.",
        "Det er en del af den almindelige drift med egne penge.",
    ),
    "after_the_money",
)
KNOWN = ToldCriterion(
    "results",
    "Omtale",
    "Kender andre i kommunen projektet?",
    (
        "Kun vi selv.",
        "Vores egen afdeling.",
        "Flere forvaltninger.",
        "Også andre kommuner.",
    ),
)
RISK = ToldCriterion(
    "steering",
    "Risici",
    "Hvad kan gå galt, og hvad gør I så?",
    (
        "Det har vi ikke talt om.",
        "Vi har talt om det, men ikke skrevet det ned.",
        "De tre største risici er skrevet ned, og en person holder øje med hver af dem.",
        "Vi ser på dem ved hvert møde og har ændret noget på grund af dem.",
    ),
)

FIRST = (OWNER, PURPOSE, PLAN, MONEY, OLD_MEASURE, EVIDENCE, EFFECT, CONTINUATION, KNOWN)
SECOND = (OWNER, PURPOSE, PLAN, RISK, MONEY, NEW_MEASURE, EVIDENCE, EFFECT, CONTINUATION)
VERSIONS = (
    (date(2022, 1, 3), "De første kriterier, drøftet med 14 projektledere.", FIRST),
    (
        date(2025, 1, 6),
        "Risici er kommet med: fem projekter gik i stå af noget, alle bagefter sagde, de havde set komme. "
        "Måling spørger nu, om der blev målt, før man begyndte; før kunne man få højeste niveau uden. Omtale "
        "er taget ud, for det siger ikke noget om, hvorvidt et projekt er godt.",
        SECOND,
    ),
)
