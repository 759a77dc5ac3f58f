python -c "import ctypes, glob, importlib.util as u, torch; print([ctypes.CDLL(f) for p in u.find_spec('torchvision').submodule_search_locations for f in glob.glob(p + '/_C*')])"
