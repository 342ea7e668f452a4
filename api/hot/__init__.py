"""In front of Django: answers a repeated public question from memory, and knows within 250 ms what changed.

Knows neither Wagtail nor our page models. What may be kept, and until when, is said by the view that made the answer
(`marks.py`); what changed is read in the change log (`watch.py`).
"""
