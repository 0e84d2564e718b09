"""Whether a question typed whole has an answer among the first things shown, in Klangby's story."""
