.venv/bin/python verify.py cuda
