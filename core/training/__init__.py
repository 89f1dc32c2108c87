"""Training: listening with motion (T1) and finding a sound (T2). Apart from tests; its state is rebuilt by replay."""
