"""Who may open the database, and how it is kept closed to everybody else."""
