"""Money that can be sought: state, EU, private and municipal funds, their deadlines, what they have given."""
