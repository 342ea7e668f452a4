"""Measurements by hand: `make bench`. Numbers of a machine are noisy; what counts are ratios within one run."""
