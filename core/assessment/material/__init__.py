"""What a session is made of beside its protocol: recorded words, or several approved scenes."""
