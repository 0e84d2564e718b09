"""Words that carry no subject: left out when texts are compared or labelled by what they are about."""

from samklang_text.words.lists import word_set

STOP_WORDS = word_set(
    """
    ad af aldrig alene alle allerede alligevel alt altid altså anden andet andre at bag bare begge bl.a
    blandt blev blive bliver blot bort burde både bør da de dem den denne der deraf derefter deres derfor
    derfra deri dermed derpå derudover desuden det dette dig din dine disse dit dog du efter egen egentlig
    eget egne ej eks eksempel eksempelvis eller ellers en end endelig endnu endvidere enhver enkelt
    enkelte ens er et etc eventuelt evt f.eks fem fik fire flere flest fleste for foran forbi fordi
    forrige fra frem få får før først første gang gennem gerne give giver gjorde gjort god gode godt gå
    går gør gøre ham han hans har havde have hel hele heller helst helt hen hende hendes henholdsvis her
    heraf herefter heri herom herunder herved hos hun hvad hvem hver hverken hvert hvilke hvilken hvilket
    hvis hvor hvordan hvorefter hvorfor hvorfra hvori hvorledes hvornår hvorved i ifm ifølge igen igennem
    ikke imellem imens imidlertid imod ind inden indenfor ingen intet jeg jer jeres jf jo kan ked kl kom
    komme kommer kun kunne lade lang lav lave lidt lige ligeledes ligesom lille m.fl m.m m.v man mange
    mangt med meget mellem men mens mere mest mig min mindre mindst mine mit mod mon må måske måtte n.n
    nogen nogensinde noget nogle nok nr nu ny nye nyt når nær næsten nævne nævnt og også om omkring op os
    over overfor overhovedet pct pga pkt pr på samme sammen samt samtidig se selv selvom senere ses siden
    sig sige siger sin sine sit skal ske skulle slet små snart som stadig stor store stort så sådan
    sådanne sådant såfremt således såvel t.eks til tilbage tilligemed to tre ud uden udenfor under
    undtagen ved vedr vel vi via vidt vil ville vist vor vore vores vær være været åbenbart årlig øvrig
    øvrige
    """
)
