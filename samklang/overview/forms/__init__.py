"""What a visitor of the overview can say: a person they look for, how their news come."""
