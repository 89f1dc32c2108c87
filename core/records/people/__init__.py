"""Who a patient is, apart from what was measured: kept under a key of its own, and destroyed with it."""
