"""What the background workers do at fixed times."""

from datetime import time

from samklang.jobs.schedule import Daily, Entry, Every

SCHEDULE: list[Entry] = [
    Every("journal.seal", minutes=5),
    Daily("journal.seal_all", at=time(3, 0)),
    Every("mail.queue", minutes=10),
    Every("consultations.read_mailbox", minutes=5),
    Daily("people.ask_whether_it_holds", at=time(6, 40)),
    Daily("files.let_go", at=time(2, 40)),
    Daily("knowledge.forget_readings", at=time(2, 42)),
    Daily("files.erase_due", at=time(2, 45)),
    Daily("mail.forget", at=time(2, 50)),
    Daily("files.clean", at=time(3, 15)),
    Daily("search.tidy", at=time(3, 20)),
    Daily("accounts.clear", at=time(3, 25)),
    Daily("funding.remind", at=time(6, 30)),
    Every("inquiries.reach", minutes=15),
    Daily("inquiries.remind", at=time(7, 0)),
    Daily("exchange.ask_all", at=time(4, 0)),
    Daily("jobs.forget", at=time(3, 30)),
    Daily("news.tell_all", at=time(6, 30)),
]
