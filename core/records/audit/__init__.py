"""Who did what to which record: a chain of hashes in which a changed byte and a lost row show."""
