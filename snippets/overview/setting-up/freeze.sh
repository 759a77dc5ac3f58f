echo "--extra-index-url https://download.pytorch.org/whl/cpu" > requirements.txt
.venv/bin/pip freeze >> requirements.txt
.venv/bin/pip install -r requirements.txt
