"""What is shared with other municipalities, and what they share with us: never mixed up with our own."""
