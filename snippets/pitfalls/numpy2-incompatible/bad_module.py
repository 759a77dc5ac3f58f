import numpy.core._multiarray_umath


def import_module_built_for_numpy_1():
    """Ask NumPy what C code that was built for NumPy 1 asks when it is imported."""
    return numpy.core._multiarray_umath._ARRAY_API


import_module_built_for_numpy_1()
