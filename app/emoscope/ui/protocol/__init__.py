"""The labelled experiment in the windows: the stage she sees, and the operator's view beside it."""
