"""The only ways to change who there is. Each asks the right, keeps the rules, journals, renews the index."""
