"""How mail addresses, telephones and streets are written: once, for layout, letters and personal data."""

import re

EMAIL_NAME = r"[\w+-][\w.+-]{0,63}"
EMAIL_DOMAIN = r"\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,6}"
EMAIL = rf"{EMAIL_NAME}@{EMAIL_DOMAIN}"

# A number alone on a line may be taken for a telephone's; in running text it must not be another's.
PHONE_ON_A_LINE = r"(?:\+?\s?45\s?)?(?:\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2}|\d{4}\s\d{4})"
PHONE_IN_TEXT = re.compile(
    r"(?<![\d+])(?<!\d[-–./, ])(?:(?:\+|00)45[ \u00a0-]?)?"
    r"(?:[2-9]\d([ \u00a0.-]?)\d\d\1\d\d\1\d\d|[2-9]\d{3}[ \u00a0]\d{4})(?!\d)(?![-–/.,]\d)(?! ?\d{2}\b)"
)

# These end names of streets, and of little else.
ROADS = "vej|gade|all[eé]|plads|torv|stræde|vænge"
# These do on a line of its own where a house's number follows. What is taken for a letterhead is removed from
# the letter, and headings too end in "skov 2030": so few.
STREETS_ON_A_LINE = (
    rf"{ROADS}|torvet|boulevard|vænget|parken|bakken|kaj|brygge|vang|have|stien|gården|pladsen"
)
# These do in running text. What is taken for a street there is only marked as perhaps somebody's home.
STREETS_IN_TEXT = (
    rf"{ROADS}|vejen|gaden|alléen|strædet|pladsen|torvet|boulevard|vænget|park"
    "|parken|have|haven|bakke|bakken|kaj|brygge|vang|vangen|toften|lunden|stien|gården|krogen|engen|ager|brink|dal"
    "|høj|kær|mark|marken|skov|skoven|strand|løkken|passage|kollegiet"
)
