python inspect_environment.py
python inspect_environment.py path/to/my/program
