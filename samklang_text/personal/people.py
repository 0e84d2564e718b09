"""Words by which a text speaks of one person."""

RELATIONS = (
    "mor|far|mors|fars|moder|fader|forældre|søn|sønnen|datter|barn|børn|dreng|pige|bror|søster|storebror"
    "|lillebror|storesøster"
    "|lillesøster|mand|kone|hustru|kæreste|samlever|ægtefælle|partner|ekskone|eksmand|svigermor|svigerfar"
    "|mormor|morfar|farmor"
    "|farfar|bedstemor|bedstefar|bedsteforældre|barnebarn|børnebørn|nevø|niece|fætter|kusine|onkel|tante"
    "|nabo|veninde|ven"
    "|kollega|elev|klient|tvilling|tvillinger|plejesøn|plejedatter|plejebarn|stedsøn|steddatter|ældste"
    "|yngste|mellemste"
)

# The most usual first names in Denmark, and some of the most usual among people whose parents came from
# elsewhere: a capital letter alone may as well begin an association's name.
FIRST_NAMES = (
    "Anne|Kirsten|Mette|Hanne|Anna|Helle|Susanne|Lene|Maria|Marianne|Inge|Karen|Lone|Bente|Camilla|Pia"
    "|Louise|Charlotte|Jette"
    "|Tina|Gitte|Ida|Emma|Sofie|Julie|Laura|Freja|Clara|Alma|Birgit|Birthe|Birgitte|Dorthe|Ellen|Else|Eva"
    "|Grethe|Heidi|Ingrid"
    "|Jytte|Karin|Katrine|Kristine|Line|Lis|Lisbeth|Lise|Maja|Malene|Maj|Nanna|Nina|Pernille|Rikke|Ruth"
    "|Sanne|Signe|Sara|Sarah"
    "|Stine|Tove|Trine|Ulla|Vibeke|Peter|Michael|Lars|Jens|Thomas|Henrik|Søren|Christian|Martin|Jan|Morten"
    "|Jesper|Anders|Niels"
    "|Rasmus|Mads|Hans|Per|Ole|Erik|Jørgen|Kim|Poul|Bent|Bo|Brian|Carl|Claus|Klaus|Daniel|Flemming|Finn"
    "|Frank|Frederik|Gert"
    "|Ib|Jacob|Jakob|Johan|John|Jonas|Kaj|Karl|Kasper|Kenneth|Kristian|Kurt|Lasse|Leif|Magnus|Mathias"
    "|Mikkel|Nicolai|Oliver"
    "|Oscar|Palle|Paul|René|Simon|Steen|Sten|Svend|Tobias|Tom|Torben|Troels|Ulrik|Viggo|William|Emil|Noah"
    "|Lucas|Malthe|Victor"
    "|Ahmed|Ali|Mohammed|Mohamed|Muhammed|Mohammad|Mustafa|Hassan|Hussein|Ibrahim|Omar|Yusuf|Abdi|Mehmet"
    "|Murat|Fatima|Aisha"
    "|Amina|Leila|Layla|Zahra|Maryam|Mariam|Khadija|Hanna|Samira|Yasmin|Aylin|Elif|Ayse|Zainab|Noor|Nour"
    "|Yusra|Salma"
)
