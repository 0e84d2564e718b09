"""What the command says: key -> (Danish, English)."""

COMMAND_TEXTS: dict[str, tuple[str, str]] = {
    "usage": (
        "samklang whitebook BREVE… [--draft UDKAST] --out MAPPE [flere valg]",
        "samklang whitebook LETTERS… [--draft DRAFT] --out FOLDER [more options]",
    ),
    "description": (
        "Læser høringssvar, deler dem i synspunkter og skriver et første udkast til en hvidbog: "
        "whitebook.docx, whitebook.pdf, whitebook.xlsx og whitebook.json.",
        "Reads answers to a consultation, splits them into points and writes a first white book: "
        "whitebook.docx, whitebook.pdf, whitebook.xlsx and whitebook.json.",
    ),
    "help_letters": (
        "filer, mapper eller ZIP-filer med svar (PDF, DOCX, ODT, EML, MSG, HTML, TXT)",
        "files, folders or ZIP files of answers (PDF, DOCX, ODT, EML, MSG, HTML, TXT)",
    ),
    "help_draft": (
        "den tekst, der var i høring (DOCX, ODT, Markdown eller tekst med overskrifter)",
        "the text that was heard (DOCX, ODT, Markdown or text with headings)",
    ),
    "help_out": (
        "mappe til hvidbogen; laves, hvis den ikke findes",
        "folder for the white book; made if missing",
    ),
    "help_title": ("titel på hvidbogen", "title of the white book"),
    "help_organisation": ("hvem der udgiver hvidbogen", "who publishes the white book"),
    "help_organisations": (
        "CSV med kendte høringsparter: navn;type;kortnavne;tidligere navne (flere navne adskilles med |)",
        "CSV of known parties: name;kind;short names;former names (several names parted by |)",
    ),
    "help_by_theme": (
        "følg temaerne, også når den tekst, der var i høring, er med",
        "follow the themes, also where the text that was heard is given",
    ),
    "help_by_kind": (
        "saml synspunkterne under hver overskrift efter, hvem der svarer",
        "gather the points under each heading by kind of respondent",
    ),
    "help_names": (
        "vis privatpersoners navne i DOCX og PDF",
        "show private persons' names in DOCX and PDF",
    ),
    "help_sensitive": (
        "vis i DOCX og PDF også synspunkter, der kan indeholde følsomme personoplysninger",
        "show in DOCX and PDF also points that may hold sensitive personal data",
    ),
    "help_language": ("hvidbogens sprog: da eller en", "language of the white book: da or en"),
    "help_quiet": ("vis kun, hvad der gik galt", "show only what went wrong"),
    "help_version": ("vis versionen", "show the version"),
    "help_help": ("vis denne hjælp", "show this help"),
    "exit_codes": (
        "Slutkoder: 0 alt er læst · 1 fejl i programmet · 2 forkert brug · 3 nogle filer kunne ikke læses · "
        "4 alt er læst, men der er ingen høringssvar · 130 afbrudt",
        "Exit codes: 0 all was read · 1 a fault of the program · 2 wrong usage · 3 some files could not be "
        "read · 4 all was read, but there are no answers · 130 interrupted",
    ),
    "need_letters": ("Skriv, hvor svarene ligger.", "Say where the answers are."),
    "need_out": (
        "Skriv med --out, hvilken mappe hvidbogen skal i.",
        "Say with --out which folder to write to.",
    ),
    "bad_language": ("--language skal være da eller en.", "--language must be da or en."),
    "unknown_options": ("Kendes ikke: {options}", "Not known: {options}"),
    "no_value": ("{option} mangler en værdi.", "{option} needs a value."),
    "not_found": ("Findes ikke: {path}", "Does not exist: {path}"),
    "cannot_open": ("Kan ikke åbne {path}. {why}", "Cannot open {path}. {why}"),
    "not_listed": (
        "Mappen må ikke åbnes: {places}. Giv læseadgang til den.",
        "The folder may not be opened: {places}. Give read access to it.",
    ),
    "no_letters": ("Der er ingen filer at læse i {places}.", "There are no files to read in {places}."),
    "cannot_write": (
        "Kan ikke skrive til {path}. {why} Vælg en anden mappe, eller luk filen, hvis den er åben i et "
        "andet program.",
        "Cannot write to {path}. {why} Choose another folder, or close the file if another program has "
        "it open.",
    ),
    "bad_draft": ("Udkastet {path} kunne ikke læses. {why}", "The draft {path} could not be read. {why}"),
    "bad_organisations": (
        "Listen over høringsparter {path} kan ikke læses. {why}",
        "The list of parties {path} cannot be read. {why}",
    ),
    "unknown_kind": (
        "Linje {line}: typen »{kind}« kendes ikke.",
        "Line {line}: the kind “{kind}” is not known.",
    ),
    "known_kinds": (
        "Typen kan være: {kinds}. Feltet må også være tomt.",
        "The kind may be: {kinds}. It may also be left empty.",
    ),
    "more_faults": ("… og {amount} linjer til.", "… and {amount} more lines."),
    "nameless": ("Linje {line}: navnet mangler.", "Line {line}: the name is missing."),
    "draft_without_headings": (
        "Udkastet har ingen overskrifter; hvert af dets stykker er brugt som et afsnit. Giv det "
        "overskrifter, så kan synspunkterne samles under dem.",
        "The draft has no headings; each of its paragraphs is used as a passage. Give it headings, and the "
        "points can be gathered under them.",
    ),
    "seems_draft_one": (
        "En fil ligner det udkast, der er i høring. Er det udkastet, så kør igen med\n{files}",
        "A file looks like the draft that was heard. If it is, run again with\n{files}",
    ),
    "seems_draft": (
        "{amount} filer ligner det udkast, der er i høring. Er en af dem udkastet, så kør igen med en af "
        "disse:\n{files}",
        "{amount} files look like the draft that was heard. If one of them is, run again with one of "
        "these:\n{files}",
    ),
    "no_answers": (
        "Der er ingen høringssvar i hvidbogen: ingen af de filer, der blev læst, ligner et svar. Se efter i "
        "tabellen, om det er rigtigt, og om det er den rigtige mappe.",
        "There are no answers in the white book: none of the files that were read looks like one. See in the "
        "table whether that is right, and whether it is the right folder.",
    ),
    "set_aside": (
        "Sat til side, fordi det er filer fra en tidligere hvidbog: {files}.",
        "Set aside as files of an earlier white book: {files}.",
    ),
    "cannot_start": (
        "De programmer, der skal læse filerne, kan ikke starte: {why}. Fejlen ligger ikke i filerne. Intet "
        "er skrevet. Giv den, der driver Samklang, denne besked.",
        "The programs that are to read the files cannot start: {why}. The fault is not in the files. "
        "Nothing was written. Give this message to whoever runs Samklang.",
    ),
    "cannot_start_memory": (
        "De programmer, der skal læse filerne, kan ikke starte ({why}). Fejlen ligger ikke i filerne. Intet "
        "er skrevet. Luk andre programmer, hvis der mangler hukommelse, og prøv igen.",
        "The programs that are to read the files cannot start ({why}). The fault is not in the files. "
        "Nothing was written. Close other programs if memory is short, and try again.",
    ),
    "own_fault": (
        "Der er en fejl i programmet: {error} ({place}). Intet er skrevet. Giv den, der driver Samklang, "
        "denne besked.",
        "There is a fault in the program: {error} ({place}). Nothing was written. Give this message to "
        "whoever runs Samklang.",
    ),
    "no_memory": (
        "Der er ikke mere ledig hukommelse. Intet er skrevet. Luk andre programmer, eller del bunken "
        "af svar.",
        "There is no more free memory. Nothing was written. Close other programs, or split the pile of "
        "answers.",
    ),
    "no_lexicon": (
        "Den danske ordliste kan ikke laves i {path}. {why}",
        "The Danish lexicon cannot be made at {path}. {why}",
    ),
    "building_lexicon": (
        "Laver den danske ordliste (kun første gang) …",
        "Making the Danish lexicon (the first time only) …",
    ),
    "reading": ("Læser svarene", "Reading the answers"),
    "grouping": ("Finder temaer og enslydende svar", "Finding themes and near-identical answers"),
    "writing": ("Skriver hvidbogen", "Writing the white book"),
    "interrupted": ("Afbrudt. Intet er skrevet.", "Interrupted. Nothing was written."),
    "table_kind": ("Slags", "Kind"),
    "table_sender": ("Afsender", "Sender"),
    "table_case": ("Sagsnr.", "Case"),
    "table_points": ("Synsp.", "Points"),
    "table_warnings": ("Forbehold", "Warnings"),
    "not_read": ("ikke læst", "not read"),
    "summary": (
        "{answers}, {points}, {themes}, {campaigns}.",
        "{answers}, {points}, {themes}, {campaigns}.",
    ),
    "count_answers": ("{amount} høringssvar", "{amount} answers"),
    "count_answers_one": ("1 høringssvar", "1 answer"),
    "count_points": ("{amount} synspunkter", "{amount} points"),
    "count_points_one": ("1 synspunkt", "1 point"),
    "count_themes": ("{amount} temaer", "{amount} themes"),
    "count_themes_one": ("1 tema", "1 theme"),
    "count_campaigns": ("{amount} grupper af enslydende svar", "{amount} groups of near-identical answers"),
    "count_campaigns_one": ("1 gruppe af enslydende svar", "1 group of near-identical answers"),
    "summary_unread_one": (
        "1 fil kunne ikke læses; se hvorfor ovenfor og i hvidbogen.",
        "1 file could not be read; see why above and in the white book.",
    ),
    "summary_unread": (
        "{amount} filer kunne ikke læses; se hvorfor ovenfor og i hvidbogen.",
        "{amount} files could not be read; see why above and in the white book.",
    ),
    "kept": (
        "{name} var ændret, siden den blev skrevet. Den er ikke overskrevet, men hedder nu "
        "»{new_name}« i samme mappe.",
        "{name} had been changed since it was written. It was not overwritten, but is now called "
        "“{new_name}” in the same folder.",
    ),
    "written": ("Skrevet i {folder}: {files}", "Written to {folder}: {files}"),
}
