"""The background work of what others have learned, by what it is done with."""
