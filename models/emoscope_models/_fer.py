"""The classes of FER2013 and of FER+'s ten raters (Barsoum et al. 2016), in our order."""

import numpy as np

from emoscope_models._labels import EMOTIONS

FER2013 = np.array([3, 5, 4, 1, 2, 6, 0])
"""FER2013's labels (angry disgust fear happy sad surprise neutral) as places in EMOTIONS."""
EIGHT: tuple[str, ...] = (*EMOTIONS, "contempt")
"""The classes of the votes: the common seven, then contempt."""
FERPLUS = [0, 1, 3, 4, 6, 5, 2, 7]
"""FER+'s columns in the order of EIGHT; columns 8 and 9 are "unknown" and "no face"."""
