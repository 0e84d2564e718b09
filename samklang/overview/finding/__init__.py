"""Finding, for every page where something is looked for: what was asked, what it is narrowed by, the hits."""
