"""What people fill in about organisations, contacts, networks and users."""
