uv venv
uv pip install torch torchvision --torch-backend=auto
