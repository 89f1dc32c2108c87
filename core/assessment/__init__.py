"""Protocols, trial order, the trial state machine, scoring and simulated listeners."""
