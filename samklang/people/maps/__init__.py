"""Maps of the districts: reading a GeoJSON file, finding whose border is whose, drawing it small."""
