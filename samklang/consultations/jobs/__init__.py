"""The background work of this package."""
