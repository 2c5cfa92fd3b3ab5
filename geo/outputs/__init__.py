"""The edge out: what a journey becomes, each drawn from the same Scene."""
