"""Funds that pay for safety, homes, volunteers, health, citizenship, culture and old age."""

from datetime import date

from samklang.demo.knowledge.told import ToldAward, ToldFund

FUNDS = (
    ToldFund(
        name="Puljen til trygge boligområder",
        kind="state",
        giver="Styrelsen for Medborgerskab",
        gives_to=(
            "Kommuner, der sammen med en almen boligorganisation vil gøre et bestemt område tryggere. Giver "
            "til løn, opsøgende arbejde og mindre anlæg, ikke til renovering. Skemaet er langt; regn med tre "
            "uger."
        ),
        topics=("Tryghed", "Bolig og kvarter"),
        smallest=500_000,
        largest=6_000_000,
        own_share_percent=25,
        deadlines=(date(2026, 3, 2), date(2027, 3, 1)),
        website="https://medborgerskab.example/puljer/trygge-boligomraader",
        contact="puljer@medborgerskab.example",
        awards=(
            ToldAward(year=2019, amount=4_800_000, purpose="Beboerrådgivning i Engparken"),
            ToldAward(year=2023, amount=5_400_000, purpose="Gadeteam om aftenen i Engparken og Nørrevang"),
        ),
    ),
    ToldFund(
        name="Puljen til lokale fællesskaber",
        kind="state",
        giver="Styrelsen for Medborgerskab",
        gives_to=(
            "Kommuner og foreninger, der får borgere, som ellers bliver hjemme, med i et fællesskab. Der "
            "skal stå i ansøgningen, hvad der sker, når pengene er brugt."
        ),
        topics=("Frivillige og foreninger", "Medborgerskab", "Ældre"),
        smallest=200_000,
        largest=2_500_000,
        own_share_percent=10,
        deadlines=(date(2026, 9, 15), date(2027, 9, 15)),
        website="https://medborgerskab.example/puljer/lokale-faellesskaber",
        contact="puljer@medborgerskab.example",
        awards=(
            ToldAward(
                year=2023, amount=2_100_000, purpose="Fritidsvejledere, der følger barnet helt ind i klubben"
            ),
            ToldAward(year=2024, amount=1_350_000, purpose="Besøgsvenner, der taler samme sprog"),
        ),
    ),
    ToldFund(
        name="Puljen til unges mentale sundhed",
        kind="state",
        giver="Styrelsen for Medborgerskab",
        gives_to=(
            "Kommuner, der åbner en dør uden henvisning for unge mellem 15 og 25 år. Kræver, at man måler "
            "før og efter med det skema, puljen udleverer."
        ),
        topics=("Sundhed",),
        smallest=1_000_000,
        largest=8_000_000,
        own_share_percent=20,
        deadlines=(date(2025, 10, 1),),
        website="https://medborgerskab.example/puljer/unge",
        awards=(ToldAward(year=2024, amount=3_900_000, purpose="Psykolog uden henvisning for 16-25-årige"),),
    ),
    ToldFund(
        name="EU-programmet Lige Byer",
        kind="eu",
        giver="Det Europæiske Bykontor",
        gives_to=(
            "Mindst tre byer fra tre lande, der prøver det samme mod diskrimination og sammenligner. Alt "
            "skrives på engelsk, og regnskabet skal revideres. Søg ikke uden en partner, der har prøvet det."
        ),
        topics=("Ligebehandling", "Medborgerskab"),
        smallest=1_500_000,
        largest=11_000_000,
        own_share_percent=20,
        deadlines=(date(2026, 4, 21), date(2027, 4, 20)),
        website="https://equal-cities.example/calls",
        contact="helpdesk@equal-cities.example",
        awards=(
            ToldAward(
                year=2024, amount=1_860_000, purpose="Meld det: ét sted at sige fra om diskrimination og had"
            ),
        ),
    ),
    ToldFund(
        name="EU-puljen Kultur Tæt På",
        kind="eu",
        giver="Det Europæiske Bykontor",
        gives_to=(
            "Kulturhuse og biblioteker, der arbejder sammen med et hus i et andet land. Betaler rejser, "
            "kunstnere og oversættelse. Giver ikke til drift."
        ),
        topics=("Kultur og biblioteker",),
        smallest=300_000,
        largest=1_500_000,
        own_share_percent=30,
        deadlines=(date(2027, 2, 4),),
        website="https://equal-cities.example/culture",
    ),
    ToldFund(
        name="Havnefonden af 1884",
        kind="private",
        giver="Havnefonden af 1884",
        gives_to=(
            "Kultur og historie i Havneby og Indre Klangby. Bestyrelsen er seks personer, der kender byen og "
            "gerne vil se stedet, før de siger ja. Ring først."
        ),
        topics=("Kultur og biblioteker", "Bolig og kvarter"),
        smallest=10_000,
        largest=300_000,
        deadlines=(date(2026, 5, 1), date(2026, 11, 1), date(2027, 5, 1)),
        contact="sekretaer@havnefonden.example",
        awards=(
            ToldAward(year=2021, amount=240_000, purpose="Fortællinger fra Havneby"),
            ToldAward(year=2019, amount=150_000, purpose="Klang af verden, festival i Remisen"),
        ),
    ),
    ToldFund(
        name="Ellen og Viggo Damkjærs Fond",
        kind="private",
        giver="Ellen og Viggo Damkjærs Fond",
        gives_to=(
            "Glæde for ældre: udflugter, fællesspisning, musik, telefoner og tablets. Kun foreninger og "
            "plejehjem kan søge, ikke forvaltningen. Svarer altid inden for to måneder."
        ),
        topics=("Ældre",),
        smallest=5_000,
        largest=150_000,
        is_continuous=True,
        website="https://damkjaersfond.example",
        contact="ansoegning@damkjaersfond.example",
        awards=(
            ToldAward(year=2020, amount=85_000, purpose="Telefonkæde: en samtale hver morgen"),
            ToldAward(year=2025, amount=140_000, purpose="Fællesspisning på Plejehjemmet Lindegården"),
        ),
    ),
    ToldFund(
        name="Fonden Åbne Døre",
        kind="private",
        giver="Fonden Åbne Døre",
        gives_to=(
            "Nye veje ind i fællesskabet for mennesker, der står alene. Vil helst være den første, der "
            "giver, og giver sjældent til noget, der allerede kører. Slutter aldrig brat: det sidste år "
            "trappes ned."
        ),
        topics=("Frivillige og foreninger", "Sundhed", "Ældre"),
        smallest=250_000,
        largest=3_000_000,
        own_share_percent=15,
        deadlines=(date(2026, 8, 20), date(2027, 2, 18), date(2027, 8, 19)),
        website="https://aabnedoere.example",
        contact="Filantropisk konsulent, telefon 44 55 79 11",
        awards=(
            ToldAward(year=2020, amount=780_000, purpose="Frivilligportalen Klangby Hjælper"),
            ToldAward(year=2021, amount=2_400_000, purpose="Sundhedsformidlere i Søndermark og Engparken"),
        ),
    ),
    ToldFund(
        name="Lygtefonden",
        kind="private",
        giver="Lygtefonden",
        gives_to=(
            "Lys på stier, ved busstop og i porte. Betaler masterne, ikke strømmen. Ansøgningen skal være "
            "skrevet under af dem, der bruger stien."
        ),
        topics=("Tryghed",),
        smallest=50_000,
        largest=1_200_000,
        own_share_percent=40,
        deadlines=(date(2027, 1, 29),),
        website="https://lygtefonden.example",
        awards=(
            ToldAward(year=2020, amount=1_200_000, purpose="Lys på Banestien mellem Østerhøj og Bakkeby"),
        ),
    ),
    ToldFund(
        name="Byfonden Nabo",
        kind="private",
        giver="Byfonden Nabo",
        gives_to=(
            "Boligafdelinger og kommuner, der vil bruge de fælles arealer og opgange bedre. Vil have beboere "
            "med i styregruppen og kommer på besøg hvert halve år."
        ),
        topics=("Bolig og kvarter", "Tryghed"),
        smallest=100_000,
        largest=2_000_000,
        own_share_percent=20,
        deadlines=(date(2026, 10, 1), date(2027, 4, 1)),
        website="https://byfondennabo.example",
        contact="hej@byfondennabo.example",
        awards=(
            ToldAward(year=2021, amount=640_000, purpose="Byhave på den gamle parkeringsplads i Nørrevang"),
            ToldAward(year=2024, amount=1_500_000, purpose="Opgangsværter i Møllevang"),
        ),
    ),
    ToldFund(
        name="Klangbys sociale frivilligpulje",
        kind="municipal",
        giver="Socialforvaltningen",
        gives_to=(
            "Frivillige sociale foreninger med hjemsted i Klangby. De fleste får mellem 15.000 og 40.000 kr. "
            "Kommunale projekter kan ikke søge, men gerne hjælpe en forening med skemaet."
        ),
        topics=("Frivillige og foreninger",),
        smallest=5_000,
        largest=100_000,
        deadlines=(date(2026, 10, 15), date(2027, 10, 15)),
        contact="frivilligpulje@klangby.example",
        awards=(
            ToldAward(
                year=2022, amount=90_000, purpose="Nattevandrerne i Søndermark: veste, kaffe, forsikring"
            ),
            ToldAward(year=2025, amount=35_000, purpose="Besøgsvennerne: kursus for nye frivillige"),
        ),
    ),
    ToldFund(
        name="Lokaludvalgenes bydelspulje",
        kind="municipal",
        giver="Klangby Byråd",
        gives_to=(
            "Alt, der samler folk i en bydel: vejfest, bænke, høringer, skøjtebane. Søges hos det enkelte "
            "lokaludvalg, der svarer på sit næste møde, som regel inden for fem uger."
        ),
        topics=("Medborgerskab", "Kultur og biblioteker", "Bolig og kvarter"),
        smallest=1_000,
        largest=50_000,
        is_continuous=True,
        website="https://klangby.example/bydelspulje",
        awards=(
            ToldAward(year=2023, amount=48_000, purpose="Høring på fodboldbanen i Søndermark"),
            ToldAward(year=2024, amount=12_000, purpose="Byttedag i gården, Møllevang"),
        ),
    ),
    ToldFund(
        name="Klang Industris Fællesskabsfond",
        kind="private",
        giver="Klang Industri A/S",
        gives_to=(
            "Idræt og musik for børn i kommunen, helst med en medarbejder fra fabrikken som frivillig. Giver "
            "udstyr og kontingent, sjældent løn."
        ),
        topics=("Frivillige og foreninger", "Kultur og biblioteker"),
        smallest=2_000,
        largest=200_000,
        deadlines=(date(2027, 3, 15),),
        contact="fond@klangindustri.example",
        awards=(
            ToldAward(
                year=2022, amount=60_000, purpose="Bookingsystem og badetøj til svømning søndag morgen"
            ),
            ToldAward(year=2025, amount=180_000, purpose="Instrumenter til musikskolens hold i Engparken"),
        ),
    ),
)
