"""What may be done with partners, and with what they share."""
