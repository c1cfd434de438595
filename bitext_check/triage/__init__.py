"""Which findings are reported: what the newsroom has silenced, what is below its limits, what was known before."""
