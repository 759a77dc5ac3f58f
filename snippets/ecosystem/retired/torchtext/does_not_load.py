try:
    import torchtext  # noqa: F401 that it fails is what is shown
except OSError as error:
    print("OSError:", error.__cause__ or error)
else:
    raise AssertionError("it loads after all")
