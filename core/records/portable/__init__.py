"""Records that travel from one database to another: which rows, staged and checked, added whole or not at all."""
