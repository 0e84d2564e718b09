"""What stands in the white book and its sheets: key -> (Danish, English)."""

TEXTS: dict[str, tuple[str, str]] = {
    # title page
    "label": ("Hvidbog · første udkast", "White book · first draft"),
    "default_title": ("Høringssvar", "Answers to the consultation"),
    "about_draft": ("Høringssvar om {title}", "Answers on {title}"),
    "called": ("»{title}«", "“{title}”"),
    "subtitle": (
        "Hvad der er sagt i høringen, og plads til forvaltningens bemærkninger",
        "What was said in the consultation, with room for the administration's replies",
    ),
    "made_on": ("Udarbejdet {date}", "Made on {date}"),
    "period_letter": (
        "Høringsbrev af {date} med frist {deadline}",
        "Hearing letter of {date}, deadline {deadline}",
    ),
    "period_answers": ("Svarene er dateret {first} – {last}", "The answers are dated {first} – {last}"),
    "period_one_day": ("Svarene er dateret {first}", "The answers are dated {first}"),
    "fact_answers": ("høringssvar", "answers"),
    "fact_answers_one": ("høringssvar", "answer"),
    "fact_points": ("synspunkter", "points"),
    "fact_points_one": ("synspunkt", "point"),
    "fact_wordings": ("forslag til ny ordlyd", "proposed wordings"),
    "fact_wordings_one": ("forslag til ny ordlyd", "proposed wording"),
    "fact_unread": ("filer kunne ikke læses", "files could not be read"),
    "fact_unread_one": ("fil kunne ikke læses", "file could not be read"),
    "machine_title": ("Fundet af en maskine, ikke bekræftet", "Found by machine, not confirmed"),
    "machine_note": (
        "Hvem der har skrevet, hvad der er et synspunkt, og hvilket tema og afsnit det hører til, er "
        "forslag fra en maskine. Ingen person har bekræftet dem endnu. Citaterne er ordrette, bortset fra "
        "det, der er skjult.",
        "Who wrote, what is a point, and the theme and passage it belongs to are suggestions by a "
        "machine. No person has confirmed them yet. Quotations are verbatim but for what is hidden.",
    ),
    "personal_title": ("Tag stilling før offentliggørelse", "Decide before publishing"),
    "personal_note": (
        "{amount} synspunkter kan indeholde personoplysninger. Stederne er samlet i afsnittet »{section}«.",
        "{amount} points may hold personal data. The places are listed under “{section}”.",
    ),
    "personal_note_one": (
        "Ét synspunkt kan indeholde personoplysninger. Stedet står i afsnittet »{section}«.",
        "One point may hold personal data. The place is listed under “{section}”.",
    ),
    "contents": ("Indhold", "Contents"),
    # the hearing
    "fact_counted": ("tæller med", "count"),
    "fact_counted_one": ("tæller med", "counts"),
    "summary_counted": (
        "{counted} af de {answers} tæller med efter høringens regler. Resten er vist, men tæller ikke med; "
        "se »{section}«.",
        "{counted} of the {answers} count by the rules of the hearing. The rest is shown, but does not "
        "count; see “{section}”.",
    ),
    "run": ("Sådan blev høringen holdt", "How the hearing was run"),
    "run_lead": (
        "Ud over at sende teksten ud er der gjort dette for at høre mange.",
        "Beside sending the text out, this was done to hear many.",
    ),
    "run_when": ("Hvornår", "When"),
    "run_what": ("Hvad", "What"),
    "run_kind": ("Slags", "Kind"),
    "run_where": ("Hvor og for hvem", "Where and for whom"),
    "run_number": ("Antal", "Number"),
    "run_sums": ("I alt", "In all"),
    "run_participants": ("{amount} deltagere", "{amount} took part"),
    "run_participants_one": ("1 deltager", "1 took part"),
    "run_ranked": ("Udfordringer, som mødet har prioriteret dem", "Challenges as the meeting ranked them"),
    "run_rank": ("Nr.", "No."),
    "run_challenge": ("Udfordring", "Challenge"),
    "run_votes": ("Stemmer", "Votes"),
    "run_source": ("Medie eller afsender", "Medium or author"),
    "run_title": ("Titel", "Title"),
    "digests": ("Møder og andre kanaler", "Meetings and other channels"),
    "digests_lead": (
        "Her er det, der er sagt andre steder end i høringssvar. Synspunkterne står også i hovedafsnittet.",
        "This is what was said elsewhere than in answers. The points stand in the main part, too.",
    ),
    "numbers": ("Hvor mange har svaret", "How many answered"),
    "numbers_lead": (
        "{received} er kommet ind, og {counted} tæller med som høringssvar. Hvidbogen viser også dem, der "
        "ikke tæller med, hvis de ikke er trukket tilbage, erstattet eller noget andet end et svar.",
        "{received} came in, and {counted} count as answers. This white book also shows those that do not "
        "count, unless they were withdrawn, replaced, or are no answer.",
    ),
    "numbers_as_one": (
        "Tæller hver kampagne som ét svar, er det {as_one}.",
        "With each campaign as one answer it is {as_one}.",
    ),
    "numbers_way": (
        "Fra alt, der er kommet ind, til det, der tæller",
        "From all that came in to what counts",
    ),
    "numbers_step": ("Trin", "Step"),
    "numbers_number": ("Antal", "Number"),
    "numbers_left": ("Tilbage", "Left"),
    "numbers_all": ("Alt, der er kommet ind", "All that came in"),
    "numbers_without": ("uden: {what}", "without: {what}"),
    "numbers_rules": ("Sådan er der talt", "How it is counted"),
    "numbers_received": ("Kommet ind", "Came in"),
    "numbers_counted": ("Tæller med", "Counts"),
    "numbers_one": ("Kampagner som ét", "Campaigns as one"),
    "provisional": ("foreløbigt", "provisional"),
    # how it was made
    "how": ("Sådan er hvidbogen blevet til", "How this white book was made"),
    "how_dates": (
        "De daterede svar er skrevet fra {first} til {last}.",
        "The dated answers were written from {first} to {last}.",
    ),
    "how_one_date": ("De daterede svar er fra {first}.", "The dated answers are from {first}."),
    "how_undated": (" {amount} svar har ingen dato.", " {amount} answers have no date."),
    "how_undated_one": (" Ét svar har ingen dato.", " One answer has no date."),
    "how_no_dates": ("Ingen af svarene har en dato.", "None of the answers has a date."),
    "how_machine": (
        "En maskine har læst filerne og foreslået afsender, dato, synspunkter, slags, holdning, temaer "
        "og afsnit. Forslagene kan være forkerte. Er et felt tomt, er der ikke fundet noget; det kan godt "
        "stå i brevet. Alt skal bekræftes af en person, før hvidbogen bruges til en beslutning.",
        "A machine read the files and suggested sender, date, points, kind, stance, themes and passages. "
        "Its suggestions may be wrong. Where a field is blank, nothing was found; the letter may say it "
        "all the same. A person must confirm all of it before this white book is used for a decision.",
    ),
    "how_quotes": (
        "Synspunkterne er citeret ordret, som de står i svarene, også med stavefejl.",
        "Points are quoted verbatim as they stand in the answers, misspellings included.",
    ),
    "how_masked": (
        "Det, der ligner CPR-numre, private telefonnumre, "
        "mailadresser og boliger, er skjult med • i denne udgave.",
        "What looks like a CPR number, a private telephone number, mail address or home "
        "is hidden by • in this edition.",
    ),
    "how_names": (
        "Privatpersoner er vist som »{citizen}«, og deres filer med et nummer. Står afsenderens fulde navn "
        "i teksten, er det erstattet af {name}. Navne og filnavne findes i regnearket. Andre navne kan stå "
        "i citaterne.",
        "Private persons are shown as “{citizen}”, and their files by a number. Where the sender's full name "
        "stands in the text, {name} stands for it. Names and file names are in the spreadsheet. Other names "
        "may stand in the quotations.",
    ),
    "how_held_back": (
        "{amount} synspunkter er holdt tilbage i denne udgave, fordi de kan indeholde følsomme "
        "personoplysninger. De findes i regnearket.",
        "{amount} points are held back in this edition because they may hold sensitive personal data. They "
        "are in the spreadsheet.",
    ),
    "how_held_back_one": (
        "Ét synspunkt er holdt tilbage i denne udgave, fordi det kan indeholde følsomme personoplysninger. "
        "Det findes i regnearket.",
        "One point is held back in this edition because it may hold sensitive personal data. It is in the "
        "spreadsheet.",
    ),
    "held_back": (
        "Tilbageholdt: synspunktet indeholder mulige følsomme personoplysninger. Se regnearket.",
        "Held back: the point may hold sensitive personal data. See the spreadsheet.",
    ),
    "name": ("[navn]", "[name]"),
    "file_number": ("fil {number}", "file {number}"),
    "counting": ("Sådan er der talt", "How things are counted"),
    "counting_answers": (
        "Et svar er én fil eller én mail med det, der er vedhæftet. Er den samme fil eller det "
        "samme brev modtaget flere gange, tæller det én gang.",
        "An answer is one file, or one mail with what is attached to it. A file or letter received "
        "more than once counts once.",
    ),
    "counting_points": (
        "Hvert synspunkt tæller én gang og står ét sted i afsnittet »{section}«. Tabellerne derefter "
        "gentager nogle af dem.",
        "Each point counts once and stands in one place under “{section}”. The tables after it repeat "
        "some of them.",
    ),
    "counting_themes": (
        "Et synspunkt kan høre til flere temaer. Det tælles under det første, så tallene kan lægges sammen.",
        "A point may belong to several themes. It is counted under the first, so that the figures add up.",
    ),
    "counting_numbers": ("S3.2 betyder synspunkt 2 i svar 3.", "S3.2 means point 2 of answer 3."),
    "counting_campaigns": (
        "Enslydende svar tælles hver for sig. Regnes hver gruppe som ét svar, er der {as_one} svar i "
        "stedet for {as_many}.",
        "Near-identical answers are counted separately. Counting each group as one, there are {as_one} "
        "answers instead of {as_many}.",
    ),
    # summary
    "summary_heading": ("Resumé", "Summary"),
    "summary_opening": (
        "{answers} er delt i {points}. Svarene kommer fra {senders}.",
        "{answers}, split into {points}. They come from {senders}.",
    ),
    "summary_unknown": ("{amount} uden oplyst afsender", "{amount} of unknown sender"),
    "summary_group": ("»{heading}« ({amount})", "“{heading}” ({amount})"),
    "summary_passages": (
        "Flest synspunkter gælder afsnittene {most}.",
        "Most points concern the passages {most}.",
    ),
    "summary_themes": ("Flest synspunkter handler om {most}.", "Most points are about {most}."),
    "summary_rest": (
        "{amount} synspunkter gælder udkastet som helhed eller er ikke knyttet til et bestemt afsnit.",
        "{amount} points concern the draft as a whole, or are tied to no certain passage.",
    ),
    "summary_rest_one": (
        "Ét synspunkt gælder udkastet som helhed eller er ikke knyttet til et bestemt afsnit.",
        "One point concerns the draft as a whole, or is tied to no certain passage.",
    ),
    "summary_stances": (
        "Holdning, hvor den er udtrykt: {stances}.",
        "Stance, where expressed: {stances}.",
    ),
    "summary_supports": ("{amount} synspunkter støtter", "{amount} points support"),
    "summary_supports_one": ("1 synspunkt støtter", "1 point supports"),
    "summary_opposes": ("{amount} er imod", "{amount} oppose"),
    "summary_opposes_one": ("1 er imod", "1 opposes"),
    "summary_mixed": ("{amount} er både for og imod", "{amount} are mixed"),
    "summary_mixed_one": ("1 er både for og imod", "1 is mixed"),
    "summary_wordings": (
        "{amount} forslag til ny ordlyd er samlet i »{section}«.",
        "{amount} proposed wordings are gathered under “{section}”.",
    ),
    "summary_wordings_one": (
        "Ét forslag til ny ordlyd står i »{section}«.",
        "One proposed wording stands under “{section}”.",
    ),
    "summary_questions": (
        "{amount} spørgsmål kræver svar; de er samlet i »{section}«.",
        "{amount} questions call for an answer; they are gathered under “{section}”.",
    ),
    "summary_questions_one": (
        "Ét spørgsmål kræver svar; det står i »{section}«.",
        "One question calls for an answer; it stands under “{section}”.",
    ),
    "summary_promises": (
        "{amount} tilsagn og tilbud om at bidrage er samlet i »{section}«.",
        "{amount} commitments and offers are gathered under “{section}”.",
    ),
    "summary_promises_one": (
        "Ét tilsagn eller tilbud om at bidrage står i »{section}«.",
        "One commitment or offer stands under “{section}”.",
    ),
    "summary_unread_files": (
        "{amount} filer kunne ikke læses og er ikke med i tallene; se »{section}«.",
        "{amount} files could not be read and are not in the figures; see “{section}”.",
    ),
    "summary_unread_files_one": (
        "Én fil kunne ikke læses og er ikke med i tallene; se »{section}«.",
        "One file could not be read and is not in the figures; see “{section}”.",
    ),
    "other_groups": ("Øvrige", "Others"),
    "annex": ("Bilag", "Annex"),
    "figures": ("Tallene", "The figures"),
    "and": ("og", "and"),
    # who and how many
    "respondents": ("Høringsparter", "Respondents"),
    "number": ("Nr.", "No."),
    "respondent": ("Høringspart", "Respondent"),
    "sender_kind": ("Art", "Kind"),
    "date": ("Dato", "Date"),
    "points": ("Synspunkter", "Points"),
    "total": ("I\u00a0alt", "Total"),
    "unknown_sender": ("Afsender ikke fundet ({file})", "Sender not found ({file})"),
    "citizen": ("Borger", "Citizen"),
    "citizen_known": ("Borger (navn kendt af forvaltningen)", "Citizen (name known to the administration)"),
    "themes": ("Hvad svarene handler om", "What the answers are about"),
    "themes_lead": (
        "Temaerne er foreslået ud fra ordene i synspunkterne. »Kommunen« er dens egne udvalg og "
        "forvaltninger.",
        "The themes are suggested from the words of the points. “The municipality” is its own committees "
        "and administrations.",
    ),
    "passages_lead": (
        "Afsnittene er udkastets egne. Hvilket afsnit et synspunkt gælder, er foreslået ud fra ordene. "
        "»Kommunen« er dens egne udvalg og forvaltninger.",
        "The passages are those of the draft. Which one a point concerns is suggested from its words. "
        "“The municipality” is its own committees and administrations.",
    ),
    "nobody_spoke": (
        "Ingen synspunkter er knyttet til: {passages}.",
        "No points are tied to: {passages}.",
    ),
    "chart_themes": (
        "Synspunkter fordelt på temaer og høringsparter",
        "Points by theme and kind of respondent",
    ),
    "chart_passages": (
        "Synspunkter fordelt på udkastets afsnit og høringsparter",
        "Points by passage of the draft and kind of respondent",
    ),
    "chart_alternative": (
        "Liggende søjler, én for hver gruppe. Flest synspunkter: {most}. Tallene står i bilaget "
        "under »{section}«.",
        "Horizontal bars, one for each group. Most points: {most}. The figures are in the annex under "
        "“{section}”.",
    ),
    "theme": ("Tema", "Theme"),
    "passage": ("Afsnit", "Passage"),
    "without_theme": ("Uden tema", "Without a theme"),
    "without_passage": (
        "Udkastet som helhed eller uden bestemt afsnit",
        "The draft as a whole, or no certain passage",
    ),
    "kinds": ("Hvad slags synspunkter", "What kinds of points"),
    "kind": ("Slags", "Kind"),
    "campaigns": ("Enslydende svar", "Near-identical answers"),
    "campaigns_lead": (
        "{amount} grupper af svar har det meste af teksten til fælles. I hovedafsnittet er et synspunkt, "
        "som flere i en gruppe har, vist én gang med alle numre.",
        "{amount} groups of answers share most of their text. In the main part, a point that several of "
        "a group have in common is shown once with all its numbers.",
    ),
    "campaigns_lead_one": (
        "Én gruppe af svar har det meste af teksten til fælles. I hovedafsnittet er et synspunkt, som "
        "flere i gruppen har, vist én gang med alle numre.",
        "One group of answers shares most of its text. In the main part, a point that several of the "
        "group have in common is shown once with all its numbers.",
    ),
    "campaign": ("Gruppe", "Group"),
    "campaign_members": ("Svar", "Answers"),
    "campaign_size": ("Antal svar", "Number"),
    "campaign_own": ("Synspunkter i alt", "Points in all"),
    "silent": ("Hvem har ikke svaret", "Who has not answered"),
    "silent_lead": (
        "{amount} af {asked} kendte høringsparter har ikke sendt et svar, der er fundet her.",
        "{amount} of {asked} known parties have sent no answer that was found here.",
    ),
    "silent_lead_one": (
        "Én af {asked} kendte høringsparter har ikke sendt et svar, der er fundet her.",
        "One of {asked} known parties has sent no answer that was found here.",
    ),
    "silent_unknown": (
        "Afsenderen er ukendt på {amount} svar; de kan være fra nogen på listen.",
        "The senders of {amount} answers are unknown; they may be from somebody on the list.",
    ),
    "silent_unknown_one": (
        "Afsenderen er ukendt på ét svar; det kan være fra nogen på listen.",
        "The sender of one answer is unknown; it may be from somebody on the list.",
    ),
    "silent_named": (
        "nævnt i {files}, hvis afsender er ukendt. Se efter.",
        "named in {files}, whose sender is unknown. Look there.",
    ),
    "silent_none": (
        "Alle {asked} kendte høringsparter har svaret.",
        "All {asked} known parties have answered.",
    ),
    # main part
    "by_theme": ("Synspunkter efter tema", "Points by theme"),
    "by_passage": ("Synspunkter efter udkastets afsnit", "Points by passage of the draft"),
    "by_theme_lead": (
        "Synspunkterne står ordret. S3.2 er synspunkt 2 i svar 3; svarene er listet under »Høringsparter«. "
        "Højre spalte er til forvaltningens bemærkning.",
        "Points are quoted verbatim. S3.2 is point 2 of answer 3; the answers are listed under "
        "“Respondents”. The right column is for the administration's reply.",
    ),
    "by_passage_lead": (
        "Synspunkterne står ordret under det afsnit af udkastet, de ser ud til at gælde. S3.2 er synspunkt 2 "
        "i svar 3; svarene er listet under »Høringsparter«. Højre spalte er til forvaltningens bemærkning.",
        "Points are quoted verbatim under the passage of the draft they seem to concern. S3.2 is point 2 of "
        "answer 3; the answers are listed under “Respondents”. The right column is for the "
        "administration's reply.",
    ),
    "number_and_party": ("Nr. og høringspart", "No. and respondent"),
    "point": ("Synspunkt", "Point"),
    "other_themes_heading": ("Andre emner", "Other subjects"),
    "no_points": (
        "Der er ikke fundet synspunkter i de filer, der blev læst.",
        "No points were found in the files that were read.",
    ),
    "stance": ("Holdning", "Stance"),
    "other_themes": ("Også", "Also"),
    "also_said": ("Enslydende", "Same words"),
    "may_be_personal": ("Personoplysninger?", "Personal data?"),
    "reply": ("Forvaltningens bemærkning", "The administration's reply"),
    "reply_prompt": ("Skriv bemærkningen her", "Write the reply here"),
    "choice_prompt": ("Vælg", "Choose"),
    "and_others": ("{sender} og {count} andre", "{sender} and {count} others"),
    "and_one": ("{sender} og {other}", "{sender} and {other}"),
    # tables after it
    "wordings": ("Forslag til ny ordlyd", "Proposed wordings"),
    "wordings_lead": (
        "Konkrete ændringer af teksten, samlet til brug for den, der skriver den om.",
        "Concrete changes of the text, gathered for whoever rewrites it.",
    ),
    "old_wording": ("Nuværende ordlyd", "Present wording"),
    "new_wording": ("Foreslået ordlyd", "Proposed wording"),
    "who": ("Hvem", "Who"),
    "where": ("Hvor", "Where"),
    "not_stated": ("Ikke angivet", "Not stated"),
    "left_out": ("Udgår", "To be left out"),
    "promises": ("Tilsagn og tilbud", "Commitments and offers"),
    "promises_lead": (
        "Hvad høringsparterne siger, at de selv vil gøre, eller tilbyder at gøre sammen med kommunen.",
        "What respondents say they will do, or offer to do with the municipality.",
    ),
    "what": ("Hvad", "What"),
    "questions": ("Spørgsmål", "Questions"),
    "questions_lead": ("Spørgsmål, som kræver et svar.", "Questions that call for an answer."),
    "personal": ("Mulige personoplysninger", "Possible personal data"),
    "personal_lead": (
        "Stederne er fundet maskinelt. Afgør for hvert af dem, om det kan offentliggøres. Oplysninger om "
        "helbred, etnicitet, religion, fagforening, seksualitet og strafbare forhold må ikke "
        "offentliggøres, før en person har taget stilling.",
        "These places were found by machine. Decide for each whether it may be published. Data on "
        "health, ethnicity, religion, union, sexuality and offences must not be published before a "
        "person has decided.",
    ),
    "personal_where": ("Sted", "Place"),
    "personal_what": ("Kan indeholde", "May hold"),
    "outside_points": ("uden for synspunkterne", "outside the points"),
    "papers": ("Dokumenter, der ikke er høringssvar", "Documents that are not answers"),
    "papers_lead": (
        "Disse dokumenter lå mellem svarene. De hører til sagen, men er ikke svar, og der er ikke taget "
        "synspunkter fra dem.",
        "These documents lay among the answers. They belong to the case but are not answers, and no "
        "points were taken from them.",
    ),
    "document": ("Dokument", "Document"),
    "case": ("Sag", "Case"),
    "item": ("Dagsordenspunkt {number}", "Agenda item {number}"),
    "parts": ("Afsnit i indstillingen: {parts}", "Parts of the paper: {parts}"),
    "deadline": ("frist {date}", "deadline {date}"),
    "copies": ("Filer modtaget flere gange", "Files received more than once"),
    "same_as": ("{file} er den samme som {original}", "{file} is the same as {original}"),
    "nearly_same_as": (
        "{file} har næsten samme tekst som {original} fra samme afsender",
        "{file} has nearly the same text as {original} from the same sender",
    ),
    "files": ("Filerne", "The files"),
    "unread": ("Filer, der ikke kunne læses", "Files that could not be read"),
    "unread_lead": (
        "Disse filer er ikke med i tallene. Læs dem, eller bed om dem igen.",
        "These files are not in the figures. Read them, or ask for them again.",
    ),
    "all_read": ("Alle filer kunne læses.", "All files could be read."),
    "file": ("Fil", "File"),
    "why": ("Hvorfor, og hvad der kan gøres", "Why, and what can be done"),
    "warnings": ("Forbehold ved læsningen", "Reservations about the reading"),
    "warnings_lead": (
        "Læs disse filer efter, før svarene bruges.",
        "Check these files before the answers are used.",
    ),
    "warning": ("Forbehold", "Reservation"),
    "more_warnings": ("Flere forbehold står i regnearket.", "More reservations stand in the spreadsheet."),
    # sheets
    "sheet_points": ("Synspunkter", "Points"),
    "sheet_answers": ("Svar", "Answers"),
    "sheet_unread": ("Ikke læst", "Not read"),
    "sheet_choice": ("Stillingtagen", "Position"),
    "sheet_quote": ("Synspunkt", "Point"),
    "sheet_context": ("Sammenhæng", "Context"),
    "sheet_campaign": ("Enslydende gruppe", "Group of same words"),
    "sheet_pages": ("Sider", "Pages"),
    "sheet_subject": ("Emne", "Subject"),
    "sheet_case": ("Sagsnummer", "Case number"),
    "sheet_document": ("Dokumentnummer", "Document number"),
    "sheet_deadline": ("Frist nævnt", "Deadline mentioned"),
    "sheet_signatories": ("Underskrevet af", "Signed by"),
    "sheet_themes": ("Temaer", "Themes"),
    "sheet_start": ("Fra tegn", "From character"),
    "sheet_end": ("Til tegn", "To character"),
    "sheet_held_back": ("Tilbageholdt", "Held back"),
    "sheet_file_number": ("Fil nr.", "File no."),
    "yes": ("ja", "yes"),
}
