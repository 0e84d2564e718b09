"""From the answers to a white book: what it is made of, its editions, its pages on screen."""
