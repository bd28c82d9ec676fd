"""Emoscope: what a face, a voice and an EEG headset say, and how far each may be believed."""

import os

# Before NumPy is loaded: the threads of its matrix library wait by spinning. On a busy machine a
# system of 190 equations took 190 ms with two of them and 2 ms with one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
