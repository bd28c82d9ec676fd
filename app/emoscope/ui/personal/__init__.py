"""The participant's own model, in the window: calibrating, and what came of it."""
