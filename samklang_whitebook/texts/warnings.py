"""What is said of the reading of a file, with doubts or in vain: key -> (Danish, English)."""

WARNINGS: dict[str, tuple[str, str]] = {
    # warnings of our own
    "warn_sender": ("Afsenderen er ikke fundet.", "The sender was not found."),
    "warn_date": ("Brevet har ingen dato.", "The letter has no date."),
    "warn_two_dates": (
        "Brevet har to datoer: sin egen og den, det er revideret. Se efter, hvilken der gælder.",
        "The letter has two dates: its own and that of its revision. Check which one counts.",
    ),
    "warn_not_answer": ("Er ikke et høringssvar: {kind}.", "Is not an answer: {kind}."),
    "warn_other": (
        "Ligner ikke et høringssvar og er ikke talt med. Læs det efter.",
        "Does not look like an answer and is not counted. Check it.",
    ),
    "warn_doubtful": (
        "Det er ikke sikkert et høringssvar, men er talt med. Læs det efter.",
        "It may not be an answer, but is counted. Check it.",
    ),
    "warn_below_signature": (
        "Der står tekst under underskriften. Se efter, om den er læst i den rigtige rækkefølge.",
        "Text stands below the signature. Check that it was read in the right order.",
    ),
    "warn_provisional": (
        "Svaret er foreløbigt; det endelige kommer senere.",
        "The answer is provisional; the final one comes later.",
    ),
    "warn_no_points": ("Der er ikke fundet synspunkter.", "No points were found."),
    "warn_copy": (
        "Er den samme fil som {file}. Tælles én gang.",
        "Is the same file as {file}. Counted once.",
    ),
    "warn_version": (
        "Har næsten samme tekst som {file} fra samme afsender. Tælles én gang. Se efter, om de siger det "
        "samme.",
        "Has nearly the same text as {file} from the same sender. Counted once. Check that they say the "
        "same.",
    ),
    "warn_nearly_same": (
        "Har næsten samme tekst som et andet svar fra samme afsender, men ikke de samme ord. Begge er talt "
        "med. Se efter, om det ene er en rettelse af det andet.",
        "Has nearly the same text as another answer from the same sender, but not the same words. Both are "
        "counted. Check whether one corrects the other.",
    ),
    "warn_holds_draft": (
        "Indeholder næsten hele udkastet og er talt med som svar. Se efter, om der er egne bemærkninger i "
        "det, og hvilke synspunkter der kun er udkastets ord.",
        "Holds nearly the whole draft and is counted as an answer. Check whether there are remarks of its "
        "own in it, and which points are only the draft's words.",
    ),
    "warn_draft": (
        "Er det udkast, der er givet med --draft, og er ikke talt med som svar.",
        "Is the draft that was given with --draft, and is not counted as an answer.",
    ),
    "warn_seems_draft": (
        "Ligner det udkast, der er i høring. Er det udkastet, så kør igen med --draft foran dets navn.",
        "Looks like the draft that was heard. If it is, run again with --draft before its name.",
    ),
    "warn_other_draft": (
        "Ligner et udkast, men er ikke det, der er givet med --draft. Er det en ældre udgave, så tag den ud.",
        "Looks like a draft, but is not the one given with --draft. If it is an older one, take it out.",
    ),
    # reasons of our own
    "crashed": (
        "Filen fik læseprogrammet til at gå ned. Den er sandsynligvis beskadiget; bed afsenderen sende "
        "den igen.",
        "The file made the reading program crash. It is probably damaged; ask for it again.",
    ),
    "closed_folder": (
        "Mappen må ikke åbnes, og det, der ligger i den, er ikke læst. Giv læseadgang til den.",
        "The folder may not be opened, and what is in it was not read. Give read access to it.",
    ),
    "too_slow": (
        "Det tog for lang tid at læse filen. Del den, eller gem den som ren tekst.",
        "Reading the file took too long. Split it, or save it as plain text.",
    ),
}
