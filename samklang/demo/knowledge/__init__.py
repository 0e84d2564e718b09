"""What Klangby's people have written in the knowledge database: invented, and told over years."""
