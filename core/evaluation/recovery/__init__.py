"""Whether scores find what is there: simulated patients of whom the truth is known, run through every test."""
