.venv/bin/pip freeze > requirements.txt
