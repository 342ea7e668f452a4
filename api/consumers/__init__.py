"""Who pulls from the API: a register, their keys, and how often one may ask.

Knows neither Wagtail nor our page models. `gate.py` stands in front of everything, so it has to be cheap.
"""
