"""Before a recording: is everything there, is it good, and what is to be done. Without a window."""
