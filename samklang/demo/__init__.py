"""An invented municipality, Klangby, so that a newcomer sees the site with people in it."""
