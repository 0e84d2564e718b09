"""The hearing of Klangby's policy for citizenship and inclusion in 2010, as it went from day to day."""
