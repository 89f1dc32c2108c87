"""Patients, sessions and trials in a local database."""
