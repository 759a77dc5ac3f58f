.venv/bin/python check.py
.venv/bin/python check.py cuda
