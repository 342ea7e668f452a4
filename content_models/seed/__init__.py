"""The sample content of the prototype: the city's tree, 33 agencies, 72 services and the register of 322 applications.

Sown once. What editors changed, moved or deleted stays as they left it: `SeedRecord` remembers every item that was
ever made, and no item is made twice. Facts come from the files in `content_models/data`; everything else says plainly
that it is a sample.
"""
