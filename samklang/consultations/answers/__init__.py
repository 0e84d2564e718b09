"""One answer as it is shown: laid out, its facts, what it is compared with, what belongs beside it."""
