"""What an answer is called, and the verbs with which its sender speaks: once, for all that reads letters."""

# A heading "… fra X", a subject "X' …".
ANSWER = r"hørings-?\s?svar|svar|bemærkninger|udtalelse|kommentarer|indsigelse"

# With these somebody takes a stand, whoever it is.
_HOLDS = "mener|finder|anbefaler|foreslår|støtter|savner|bakker|efterlyser|undrer|beklager"
# With these a body is spoken of that answers: "Rådet takker", "Udvalget tilslutter sig".
SPEAKS = (
    rf"{_HOLDS}|ønsker|bemærker|takker|glæder|tilslutter|opfordrer|noterer|hilser|bifalder|vurderer"
    r"|peger|lægger"
)
# A letter that asks for answers has few of these.
OPINES = (
    rf"{_HOLDS}|bør|burde|bekymr\w*|(?:u)?enige?|imod|synes|protesterer|glæder|positivt?|kritisk\w*"
    r"|utilfreds\w*"
)
