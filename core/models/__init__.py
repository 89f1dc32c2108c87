"""Which neural models there are, are installed and fit this machine; fetching, importing, verifying, removing them."""
