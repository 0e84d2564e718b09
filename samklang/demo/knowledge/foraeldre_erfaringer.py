"""What Klangby has learned, recommends and wishes about parents and families."""

from datetime import date

from samklang.demo.knowledge.told import (
    ToldExperience,
    ToldIdea,
    ToldPractice,
    ToldRemark,
    ToldUse,
)

EXPERIENCES = (
    ToldExperience(
        title="Sprogkurset for forældre blev fuldt, da det skiftede navn",
        summary=(
            "”Dansk for forældre” fik fem tilmeldte. ”Hjælp dit barn med skolestart” fik 27. Det var det "
            "samme kursus."
        ),
        organisation="Børnehuset Kastanjen",
        owner="Jytte Winkel",
        substitute="Ingrid Soelberg",
        written_on=date(2023, 4, 24),
        confirmed_on=date(2026, 1, 13),
        sharing="public",
        topics=("Forældre og familie", "Sprog"),
        districts=("Nørrevang",),
        situation="Vi havde en underviser fra Sprogcentret otte tirsdage, og ingen ville have hende.",
        what_we_did=(
            "Vi spurgte forældrene i garderoben. ”Jeg kan godt dansk”, sagde de, også dem, der ikke kunne. "
            "Så lavede vi en ny plakat og flyttede det til klokken 8.15 i personalestuen."
        ),
        what_happened=(
            "27 tilmeldte, 22 i snit. De kom for skolestarten og blev for sproget. Tre er siden begyndt på "
            "Sprogcentret."
        ),
        advice="Kald det, hvad de skal bruge det til. Ikke, hvad de mangler.",
        result="worked",
        uses=(
            ToldUse(
                by="Ulla Ravnsborg",
                on=date(2024, 1, 16),
                where="Børnehuset Mælkebøtten",
                result="worked",
                note="19 forældre, heraf to bedstefædre.",
            ),
        ),
    ),
    ToldExperience(
        title="Forældremøde klokken otte om morgenen slog aftenen",
        summary=(
            "Møllevangskolen flyttede forældremøder til om morgenen. Flere kom, og de var vågne. Men det er "
            "ikke dem med fast arbejde."
        ),
        organisation="Møllevangskolen",
        owner="Nadia Rahbek",
        written_on=date(2024, 12, 2),
        topics=("Forældre og familie", "Skole og lektiehjælp"),
        districts=("Møllevang",),
        related=("Forældremøde ved spisebordet på Søndermark Skole",),
        situation="Til aftenmøder kom 38 procent af hjemmene, og næsten altid de samme.",
        what_we_did="Seks klasser flyttede møderne til 8.00-8.45 med kaffe, lige efter aflevering.",
        what_happened=(
            "57 procent af hjemmene kom. Blandt forældre med skiftende arbejdstider var det flere end før, "
            "blandt dem med kontortid færre. Tre skrev og var sure."
        ),
        advice="Skift. Hold ét om morgenen og ét om aftenen hvert år, og sig det i august.",
        result="partly",
        remarks=(
            ToldRemark(
                by="Morten Skytte",
                on=date(2026, 9, 2),
                text="Vi får 72 procent klokken 17 med mad og børn. Jeg tror mere på maden end på klokken.",
            ),
        ),
    ),
)

PRACTICES = (
    ToldPractice(
        title="Sådan inviterer vi forældre, som ikke plejer at komme",
        summary="Fem trin fra de fire skoler og to børnehuse, der har fået flere til at komme.",
        organisation="Børne- og Ungdomsforvaltningen",
        owner="Lis Bundgård",
        substitute="Jytte Winkel",
        written_on=date(2026, 1, 26),
        confirmed_on=date(2026, 1, 26),
        sharing="public",
        topics=("Forældre og familie",),
        related=(
            "Forældremøde ved spisebordet på Søndermark Skole",
            "Sprogkurset for forældre blev fuldt, da det skiftede navn",
            "Fædregruppen i Engparken: lørdag med børn og mad",
        ),
        how=(
            "1. Ring første gang med noget godt. Først derefter med en invitation.\n2. Sig, hvad man får ud "
            "af det, hvor længe det varer, og at små søskende må komme med.\n3. Spørg, hvem der kommer "
            "sammen. En forælder, der ringer til en anden forælder, slår alle breve.\n4. Mad. Det behøver "
            "ikke være meget.\n5. Ring til dem, der ikke kom, dagen efter: ”Vi savnede dig. Det her talte vi "
            "om.”"
        ),
        when_to_use=(
            "Forældremøder, kurser og samtaler. Ikke når der er en alvorlig bekymring for barnet; så skal "
            "man sige, hvad det handler om."
        ),
        stands_behind=(
            "Skole-hjem-vejlederen på Havneskolen, Søndermark Skole, Engskolen, Møllevangskolen, Mælkebøtten "
            "og Kastanjen."
        ),
        evidence="Fremmødetal fra Søndermark Skole, Havneskolen og Møllevangskolen.",
        strength="before_after",
        review_on=date(2028, 1, 15),
        uses=(
            ToldUse(
                by="Sahra Kragelund",
                on=date(2026, 9, 15),
                where="Forældreaften om ungdomsuddannelse, Søndermark",
                result="worked",
                note="41 hjem ringet op, 29 kom.",
            ),
        ),
    ),
)

IDEAS = (
    ToldIdea(
        title="Fødselsforberedelse for fædre på en lørdag",
        summary=(
            "Tre timer for mænd, der skal være fædre, med en far fra Engparken ved siden af jordemoderen."
        ),
        organisation="Familiehuset Bakkeby",
        owner="Omar Fischer",
        substitute="Bente Gadegaard",
        written_on=date(2026, 2, 2),
        topics=("Forældre og familie", "Sundhed"),
        districts=("Engparken", "Bakkeby"),
        proposal=(
            "Fire lørdage om året, 12 mænd pr. gang. Hvad gør man, når hun har ondt, hvem ringer man til, "
            "hvordan holder man et barn, der skriger. Bagefter nummeret på fædregruppen."
        ),
        why="De kommer til os, når barnet er fem. Da er vanerne lavet.",
        supporters=("Bente Gadegaard", "Helle Storgaard", "Jytte Winkel"),
        remarks=(
            ToldRemark(
                by="Marianne Kold",
                on=date(2026, 2, 18),
                text="Det er lige til Hasselø. De elsker fædre. Frist 15. marts 2027.",
            ),
        ),
    ),
)
