"""Danish abbreviations that end in a full stop: "jf.", "bl.a.", "osv."."""

# Never last in a sentence: something always follows.
_NEVER_LAST_WORDS = """
    adm afd afs alm ang ass att bem best bet bl bl.a bla bm borgm ca cand chr cirk d dir dok dok.nr
    dr dvs ekskl eks el ell evt ex f f.eks f.ex feks fhv fm fmd fork forsk fr fx gl gr hhv hr if ift ifm iht
    incl indb inkl int isf j.nr jf jfr jnr journalnr jr kap kbh kgl kl kst kr.nr lign ltr ml mag mdl medl
    mht modt mr mrs ndr nr nuv næstfmd nævn obs odont ofl omkr omr opr p pag pga pkt prof ref resp s
    sagsnr sct sg skt sml spec sr st stk str stud sub supp t.h t.o.m t.v tekn tidl tlf tlf.nr uafh udg
    ugtl vedr vs
"""
NEVER_LAST = frozenset(_NEVER_LAST_WORDS.split())
# May be the last word of a sentence: it is, when a capital letter follows.
_MAY_BE_LAST_WORDS = """
    a.m.b.a aps art ctr e.kr etc f.kr km kr litra m m.fl m.m m.v max mfl mia mill min mio mm mv o.a o.l
    o.lign o.m.a osfr osv p.t pct pr pt p.a s.å sek tdkk tkr th tv årg
"""
MAY_BE_LAST = frozenset(_MAY_BE_LAST_WORDS.split())
ABBREVIATIONS = NEVER_LAST | MAY_BE_LAST
