"""Sessions as a data set after the Brain Imaging Data Structure: behaviour alone, training under tasks of its own."""
