"""Which figures a score can have at all: the grid they lie on, and the sums that levels make."""
