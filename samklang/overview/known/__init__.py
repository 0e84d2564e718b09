"""What there is to know, counted, and all that is known of one topic, district or organisation."""
