"""Studies of participants who are not there: whole recordings with a planted effect, or none.

    protocol ─► Run ─┬─ rehearse ─► when each stimulus is shown ─► EEGPlan
                     └─ the same again, recorded ◄─────────────────┘

``person`` decides, ``going`` drives the protocol's runner as a participant and her screen would,
``stepped`` is a session that is stepped by its samples, ``study`` joins them. Nothing here has a
clock; the same seed gives the same samples, markers and answers.
"""
