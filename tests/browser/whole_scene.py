"""Who takes part in a whole hearing: an officer with a password, and a local committee with an address."""

import json

from samklang.accounts.actions import choose_language
from tests import cast as builders

OFFICER = "hoeringsfuldmaegtig@klangby.example"
PARTY = "lokaludvalget@nordhavnen.example"


def main() -> None:
    organisations = builders._organisations()
    body = organisations["local_committee"]
    body.email = PARTY
    body.save()
    officer = builders._people(organisations)["coder"]
    officer.email = OFFICER
    officer.set_password(builders.PASSWORD)
    officer.save()
    choose_language(by=officer, language="da")
    print(json.dumps({"body": body.name}))
