uv pip freeze > requirements.txt
uv pip install -r requirements.txt --torch-backend=cpu
