"""The site: from what people said to what came of it."""
