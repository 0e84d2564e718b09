"""What Klangby's owners and their colleagues thought of the projects, from 2022 on."""

from datetime import date

from samklang.demo.knowledge.quality import ToldAssessment

ASSESSMENTS = (
    ToldAssessment(
        project="Fritidspas til børn i 4.-6. klasse",
        on=date(2022, 3, 14),
        levels="2 2 2 2 1 1 2 2 2",
        why={
            "Måling": "Vi ved, hvor mange pas der er brugt, men ikke om børnene bliver i klubben.",
            "Forankring": "Udvalget har sagt ja til driften fra næste år.",
        },
    ),
    ToldAssessment(
        project="Fritidspas til børn i 4.-6. klasse",
        on=date(2024, 3, 11),
        levels="2 2 2 3 3 2 3 3 3",
        why={
            "Måling": "Klubberne melder tilbage efter seks måneder.",
            "Økonomi": "Et pas koster 1.140 kr. Det er under det halve af et forløb hos en fritidsvejleder.",
        },
        note="Næste skridt er 7. klasse, hvor de fleste falder fra.",
    ),
    ToldAssessment(
        project="Fritidspas til børn i 4.-6. klasse",
        by="Henrik Sund",
        on=date(2024, 5, 2),
        levels="1 2 2 3 3 2 2 3 3",
        why={
            "Ejer": "Jeg kunne ikke finde ud af, hvem man ringer til i juli.",
            "Virkning": "Hver tredje klub har ikke meldt tilbage, så vi ved det ikke for alle børn.",
        },
    ),
    ToldAssessment(
        project="Nye breve fra Jobcentret: fra fire sider til én",
        on=date(2022, 11, 7),
        levels="1 2 1 1 2 1 2 1 1",
        why={"Plan": "Vi har planlagt de første seks breve og ikke de næste tyve."},
    ),
    ToldAssessment(
        project="Nye breve fra Jobcentret: fra fire sider til én",
        by="Sara Nimb",
        on=date(2023, 3, 20),
        levels="1 2 1 1 1 1 2 1 1",
        why={
            "Måling": "Der er spurgt 40 borgere, men de blev valgt af sagsbehandlerne.",
            "Forankring": "Skabelonerne ligger hos én person.",
        },
        note="Tæl opkald til jobcentret den uge, et brev er sendt. Det kan gøres uden ekstra penge.",
    ),
    ToldAssessment(
        project="Nye breve fra Jobcentret: fra fire sider til én",
        on=date(2024, 2, 12),
        levels="2 2 2 2 3 2 3 2 2",
        why={
            "Måling": "Vi tæller nu opkald den uge, brevet kommer. Det var Saras forslag.",
            "Virkning": "Opkaldene er faldet med 31 procent på de ti mest brugte breve.",
        },
    ),
    ToldAssessment(
        project="Nye breve fra Jobcentret: fra fire sider til én",
        by="Sara Nimb",
        on=date(2025, 5, 19),
        levels="2 2 3 2 2 3 2 3 3",
        why={
            "Risici": "Det er skrevet ned, hvad der sker, når fagsystemet skiftes næste år.",
            "Forankring": "Alle nye breve går gennem samme gruppe, og det står i arbejdsgangen.",
        },
    ),
    ToldAssessment(
        project="Nye breve fra Jobcentret: fra fire sider til én",
        on=date(2026, 2, 9),
        levels="2 3 3 2 2 3 2 3 3",
        why={"Formål": "Borgerpanelet har været med til at vælge, hvilke breve der kommer først."},
    ),
    ToldAssessment(
        project="Åbent bibliotek om aftenen med unge værter i Søndermark",
        on=date(2023, 1, 23),
        levels="2 2 1 2 1 1 2 1 1",
        why={"Måling": "Døren tæller, hvor mange der kommer. Vi spørger dem ikke om noget."},
    ),
    ToldAssessment(
        project="Åbent bibliotek om aftenen med unge værter i Søndermark",
        on=date(2024, 9, 16),
        levels="2 3 2 2 3 2 2 3 2",
        why={
            "Formål": "Værterne skrev målene om: de ville have færre lukkede aftener, ikke flere udlån.",
            "Forankring": "Vagterne står i bibliotekets eget budget.",
        },
    ),
    ToldAssessment(
        project="Åbent bibliotek om aftenen med unge værter i Søndermark",
        by="Henrik Sund",
        on=date(2024, 10, 8),
        levels="2 3 2 2 2 2 2 3 2",
        why={"Måling": "Utryghed er kun målt blandt dem, der allerede kommer."},
    ),
    ToldAssessment(
        project="Borgerbudget i Bakkeby: en million at stemme om",
        on=date(2022, 12, 12),
        levels="2 3 2 2 1 1 1 0 3",
        why={"Forankring": "Det var penge til én gang. Vi har ikke talt om mere."},
    ),
    ToldAssessment(
        project="Borgerbudget i Bakkeby: en million at stemme om",
        by="Sara Nimb",
        on=date(2023, 2, 6),
        levels="2 2 2 2 1 0 1 0 3",
        why={
            "Belæg": "At 900 stemte, siger ikke, at flere nu taler med hinanden. Det var det, man ville.",
            "Formål": "Målet om nye ansigter er godt, men ingen har set på, hvem der stemte.",
        },
    ),
    ToldAssessment(
        project="Bedre lys på Banestien mellem Østerhøj og Bakkeby",
        on=date(2023, 2, 20),
        levels="1 2 2 3 3 2 1 3 0",
        why={"Virkning": "Flere cykler der om aftenen, men de føler sig ikke tryggere."},
    ),
    ToldAssessment(
        project="Bedre lys på Banestien mellem Østerhøj og Bakkeby",
        by="Birthe Lauge",
        on=date(2025, 3, 10),
        levels="1 2 2 0 3 3 2 1 3",
        why={
            "Risici": "Buskadset er vokset op foran lamperne igen. Det kunne man have sagt på forhånd.",
            "Måling": "Det er rart at se tal fra før. Det burde alle anlægsprojekter have.",
        },
    ),
    ToldAssessment(
        project="Lektiecafé på biblioteket i Søndermark",
        on=date(2023, 3, 6),
        levels="2 1 1 1 1 1 1 0 1",
        why={"Virkning": "De flittige kom. Dem, vi lavede det for, kom to gange og blev væk."},
        note="Vi skulle have ligget på skolen og ikke på biblioteket.",
    ),
    ToldAssessment(
        project="Lektiecafé på biblioteket i Søndermark",
        by="Jonas Wulff",
        on=date(2023, 6, 5),
        levels="2 1 1 1 1 1 1 1 2",
        why={"Forankring": "Erfaringerne er givet videre til Engskolen. Det er også en slags forankring."},
    ),
    ToldAssessment(
        project="Videotolkning i Familiehuset",
        on=date(2023, 6, 19),
        levels="1 2 2 3 2 1 2 1 1",
        why={"Økonomi": "En samtale koster 212 kr. mod 640 kr., når tolken kører ud."},
    ),
    ToldAssessment(
        project="Mentor til nyuddannede: ni måneder ind i første job",
        on=date(2023, 6, 26),
        levels="2 2 2 1 2 1 2 0 1",
        why={"Forankring": "Fondens penge slutter om halvandet år, og vi har ikke talt om det endnu."},
    ),
    ToldAssessment(
        project="Mentor til nyuddannede: ni måneder ind i første job",
        on=date(2024, 6, 17),
        levels="2 2 2 2 3 2 3 1 2",
        why={"Forankring": "Jobcentret vil gerne, men ingen har fundet pengene."},
    ),
    ToldAssessment(
        project="Mentor til nyuddannede: ni måneder ind i første job",
        by="Sara Nimb",
        on=date(2024, 8, 26),
        levels="2 2 2 2 3 3 2 1 2",
        why={
            "Belæg": "Sammenligningen med dem på ventelisten er det bedste, vi har set i kommunen.",
            "Virkning": "Seks ud af ti er i job. Det er godt, men det er ikke de fleste.",
        },
    ),
    ToldAssessment(
        project="Mentor til nyuddannede: ni måneder ind i første job",
        on=date(2025, 9, 15),
        levels="3 2 3 2 2 3 3 3 3",
        why={
            "Risici": "Vi havde for få mentorer inden for sundhed, så vi begyndte at hverve et halvt år før.",
            "Forankring": "Det er drift fra 2025.",
        },
    ),
    ToldAssessment(
        project="Mentor til nyuddannede: ni måneder ind i første job",
        by="Sara Nimb",
        on=date(2026, 1, 19),
        levels="3 2 3 2 2 3 3 2 3",
        why={"Virkning": "De, der mistede deres mentor undervejs, klarede sig som dem uden."},
    ),
    ToldAssessment(
        project="Lektiehjælp på Engskolen to eftermiddage om ugen",
        on=date(2023, 10, 9),
        levels="2 2 2 1 2 1 1 1 1",
        why={"Måling": "Vi spørger børnene. Karaktererne ser vi ikke på endnu."},
    ),
    ToldAssessment(
        project="Lektiehjælp på Engskolen to eftermiddage om ugen",
        by="Birthe Lauge",
        on=date(2024, 3, 18),
        levels="2 2 2 2 2 1 2 1 2",
        why={"Plan": "Planen for, hvem der åbner døren, er bedre end de fleste."},
    ),
    ToldAssessment(
        project="Lektiehjælp på Engskolen to eftermiddage om ugen",
        on=date(2025, 10, 27),
        levels="2 2 3 2 2 3 3 2 3",
        why={
            "Belæg": "Møllevangskolen var sammenligning, indtil de selv begyndte.",
            "Virkning": "Færre mangler afleveringer. Karaktererne har ikke flyttet sig meget.",
        },
    ),
    ToldAssessment(
        project="Lektiehjælp på Engskolen to eftermiddage om ugen",
        by="Birthe Lauge",
        on=date(2026, 3, 23),
        levels="2 2 3 1 2 3 2 2 3",
        why={
            "Risici": "Det hele hænger på to studerende, som bliver færdige til sommer.",
            "Belæg": "Sammenligningen holdt kun et år. Det er før og efter nu.",
        },
        note="Skriv ned, hvordan de studerende bliver fundet. Det er det, andre skoler spørger om.",
    ),
    ToldAssessment(
        project="Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
        on=date(2023, 11, 20),
        levels="2 2 2 2 3 2 2 2 1",
        why={"Måling": "Sprogvurderingen i august og i maj er den samme prøve."},
    ),
    ToldAssessment(
        project="Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
        by="Henrik Sund",
        on=date(2024, 5, 27),
        levels="2 1 2 2 3 2 2 2 2",
        why={"Formål": "Ti nye ord om ugen er et middel. Hvad skal barnet kunne, når det begynder i skole?"},
    ),
    ToldAssessment(
        project="Sprogstimulering hver dag i små grupper i Børnehuset Mælkebøtten",
        on=date(2025, 4, 7),
        levels="2 3 2 2 2 3 2 3 3",
        why={"Formål": "Vi skrev målet om sammen med forældrerådet og indskolingen på Engskolen."},
    ),
    ToldAssessment(
        project="Ti mandage: familiekursus i Bakkeby",
        on=date(2023, 11, 6),
        levels="1 2 1 2 1 1 0 0 0",
        why={
            "Virkning": "Fire familier ud af tolv gennemførte. Det er ærgerligt, men det er sådan, det gik."
        },
    ),
    ToldAssessment(
        project="Ti mandage: familiekursus i Bakkeby",
        by="Sara Nimb",
        on=date(2023, 12, 4),
        levels="1 2 1 2 2 1 0 0 1",
        why={"Måling": "De, der holdt op, blev ringet op og spurgt hvorfor. Det gør næsten ingen andre."},
    ),
    ToldAssessment(
        project="Gadeteam om aftenen i Engparken og Nørrevang",
        on=date(2024, 1, 15),
        levels="2 1 2 1 1 1 2 0 2",
        why={"Formål": "Vi vil skabe ro. Vi har ikke skrevet, hvordan man ser det."},
    ),
    ToldAssessment(
        project="Gadeteam om aftenen i Engparken og Nørrevang",
        by="Jonas Wulff",
        on=date(2025, 2, 17),
        levels="2 1 2 2 1 1 1 1 0",
        why={
            "Formål": "Stadig det samme svar som sidste år. Spørg beboerne, hvad ro er.",
            "Forankring": "Pengene slutter om et år.",
        },
    ),
    ToldAssessment(
        project="Gadeteam om aftenen i Engparken og Nørrevang",
        on=date(2026, 4, 13),
        levels="2 2 2 2 2 2 1 2 1",
        why={
            "Formål": "Ro er nu færre opkald til vagten efter klokken 22. Det kan vi tælle.",
            "Forankring": "Det er med i forhandlingerne om næste års budget.",
        },
    ),
    ToldAssessment(
        project="Lærlingeklausuler i kommunens byggeri",
        on=date(2024, 5, 13),
        levels="1 2 2 2 2 1 1 2 1",
        why={"Virkning": "Der kom 23 pladser. Vi ved ikke, hvor mange der var kommet alligevel."},
    ),
    ToldAssessment(
        project="Ring før ni: fravær på Møllevangskolen",
        on=date(2024, 10, 28),
        levels="2 2 2 1 3 2 2 2 0",
        why={"Omtale": "Vi har ikke fortalt det til nogen endnu."},
    ),
    ToldAssessment(
        project="Ring før ni: fravær på Møllevangskolen",
        on=date(2025, 11, 10),
        levels="2 2 2 2 2 3 3 3 3",
        why={"Belæg": "To skoler, der ikke ringede, er sammenligning."},
    ),
    ToldAssessment(
        project="Ring før ni: fravær på Møllevangskolen",
        by="Leyla Thygesen",
        on=date(2025, 12, 8),
        levels="2 2 2 1 2 3 3 3 3",
        why={"Risici": "Hvad sker der, når sekretæren er syg? Det står ingen steder."},
    ),
    ToldAssessment(
        project="Fritidsvejledere, der følger barnet helt ind i klubben",
        on=date(2024, 11, 18),
        levels="2 2 2 2 3 3 2 0 2",
        why={"Forankring": "Vi venter på, hvad staten gør med puljen."},
    ),
    ToldAssessment(
        project="Læreplads i egne rækker: elever i kommunens drift",
        on=date(2025, 2, 3),
        levels="2 2 2 1 2 2 2 2 2",
        why={"Risici": "Vi har talt om, at mestrene kan blive trætte af det. Det er ikke skrevet ned."},
    ),
    ToldAssessment(
        project="Læreplads i egne rækker: elever i kommunens drift",
        on=date(2026, 2, 23),
        levels="3 2 3 2 3 3 3 3 3",
        why={
            "Risici": "Mestrene mødes hvert kvartal. Vi flyttede tre elever, før det gik galt.",
            "Økonomi": "En elev koster det samme som en ufaglært vikar.",
        },
    ),
    ToldAssessment(
        project="Læreplads i egne rækker: elever i kommunens drift",
        by="Joan Beier",
        on=date(2026, 3, 16),
        levels="3 2 3 2 2 3 3 3 3",
        why={"Økonomi": "Prisen er regnet uden mestrenes tid."},
    ),
    ToldAssessment(
        project="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        on=date(2024, 12, 2),
        levels="2 2 2 2 2 1 2 2 2",
    ),
    ToldAssessment(
        project="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        by="Sara Nimb",
        on=date(2025, 1, 27),
        levels="2 2 2 0 2 1 1 2 2",
        why={
            "Måling": "Vi ved, hvor mange der fik job, og ikke hvor mange der har det et halvt år efter.",
            "Risici": "Ingen har talt om, hvad vi gør, hvis en ung kommer til skade.",
        },
    ),
    ToldAssessment(
        project="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        on=date(2025, 12, 15),
        levels="2 3 2 2 2 3 2 3 3",
        why={
            "Risici": "Forsikring og kørsel er skrevet ned efter Saras spørgsmål.",
            "Måling": "De unge svarer på en besked efter seks måneder. Vi spurgte også, før de begyndte.",
        },
    ),
    ToldAssessment(
        project="Første job: fritidsjob til 13-17-årige i Engparken og Søndermark",
        by="Sara Nimb",
        on=date(2026, 5, 11),
        levels="2 3 2 2 2 3 2 2 3",
        why={"Virkning": "Pigerne holder op igen. Se på, hvorfor."},
    ),
    ToldAssessment(
        project="Meld det: ét sted at sige fra om diskrimination og had",
        on=date(2025, 3, 24),
        levels="2 2 2 1 1 1 1 1 1",
        why={"Måling": "Vi tæller meldinger. Flere meldinger kan være både godt og skidt."},
    ),
    ToldAssessment(
        project="Meld det: ét sted at sige fra om diskrimination og had",
        by="Louise Tarp",
        on=date(2026, 1, 12),
        levels="2 1 2 1 1 1 1 1 0",
        why={
            "Formål": "Skal der meldes mere, eller skal der ske mindre? Man må vælge, hvad der måles på.",
            "Forankring": "Bevillingen slutter til sommer.",
        },
    ),
    ToldAssessment(
        project="Løntimer fra uge fire: praktik der bliver til job",
        on=date(2025, 2, 24),
        levels="1 2 2 1 2 1 1 2 0",
        why={"Ejer": "Jeg er alene om det. Bliver jeg syg, går det i stå."},
    ),
    ToldAssessment(
        project="Løntimer fra uge fire: praktik der bliver til job",
        on=date(2026, 3, 2),
        levels="2 2 2 2 3 2 2 2 1",
        why={
            "Ejer": "Jeg har fået en afløser i team syd.",
            "Økonomi": "En borger i job med løntimer koster 18.400 kr. mod 41.000 kr. i et langt forløb.",
        },
    ),
    ToldAssessment(
        project="Velkomsthuset: én indgang for nye borgere",
        on=date(2025, 4, 28),
        levels="3 2 2 2 2 2 2 2 3",
        why={"Måling": "Vi måler ventetid. Vi burde måle, om folk får løst det, de kom for."},
    ),
    ToldAssessment(
        project="Velkomsthuset: én indgang for nye borgere",
        on=date(2026, 4, 20),
        levels="3 3 3 2 2 3 2 3 3",
        why={"Måling": "Vi spørger i døren på vej ud: fik du løst det? Ja sagde 82 procent mod 57 før."},
    ),
    ToldAssessment(
        project="Velkomsthuset: én indgang for nye borgere",
        by="Mette Holm",
        on=date(2026, 6, 8),
        levels="3 2 3 2 1 3 2 2 3",
        why={
            "Økonomi": "Huslejen mangler i regnestykket.",
            "Virkning": "De, der kommer alene, er godt hjulpet. Familier bliver stadig sendt tre steder hen.",
        },
        note="Det bedste projekt, vi har at vise frem. Få huslejen med, før nogen spørger.",
    ),
    ToldAssessment(
        project="Borgersamling om trafikken i Indre Klangby",
        on=date(2025, 5, 12),
        levels="2 3 3 2 2 2 2 1 1",
        why={"Virkning": "Udvalget tog fire af de elleve anbefalinger med."},
    ),
    ToldAssessment(
        project="Borgersamling om trafikken i Indre Klangby",
        by="Lisbet Krogsgaard",
        on=date(2025, 6, 16),
        levels="2 3 3 1 2 2 2 1 0",
        why={
            "Risici": "Det var til at forudse, at vejene er statens. Det kostede to møder.",
            "Forankring": "Ingen følger op på de fire, der blev taget med.",
        },
    ),
    ToldAssessment(
        project="Psykolog uden henvisning for 16-25-årige",
        on=date(2025, 6, 10),
        levels="2 2 2 2 2 2 - - 0",
        why={
            "Virkning": "Det første halve år er ikke gået endnu.",
            "Forankring": "Det har vi ikke talt om. Det skal vi, inden tallene kommer.",
        },
    ),
    ToldAssessment(
        project="De første 90 dage: følgeskab til nye familier",
        on=date(2026, 1, 26),
        levels="2 2 1 1 1 1 0 1 0",
        why={"Plan": "Vi har en plan for de første 90 dage med en familie, men ikke for projektet."},
    ),
    ToldAssessment(
        project="Skole-hjem-vejleder på Havneskolen",
        on=date(2026, 2, 16),
        levels="2 2 2 2 1 3 2 - 1",
        why={"Måling": "Fremmødet til samtaler kendte vi fra tre år før."},
    ),
    ToldAssessment(
        project="Skole-hjem-vejleder på Havneskolen",
        by="Karen Elbæk",
        on=date(2026, 9, 14),
        levels="2 2 2 2 1 3 2 2 1",
        why={
            "Virkning": "Forældrene kommer. Om børnene har det bedre, ved man om et år.",
            "Økonomi": "Regn ud, hvad en vejleder koster for hver familie. Det er det, vi bliver spurgt om.",
        },
    ),
)
