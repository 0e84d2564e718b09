"""All answers of a hearing: narrowed, listed, filed."""
