"""The labelled experiment: protocol file, the run of it, what is asked of the participant."""
