"""The nouns: frozen classes that say what a review, a briefing and a newsletter are made of."""
