"""Who works with what: one picture of all, who could talk to whom, and finding a person for something."""
