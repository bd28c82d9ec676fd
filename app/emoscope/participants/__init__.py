"""Who takes part: codes instead of names, what she agreed to, and how her data are withdrawn."""

from emoscope.participants.consent import Consent as Consent
from emoscope.participants.consent import Purpose as Purpose
