python -c "import sys, torch, numpy; print(sys.executable, torch.__version__, numpy.__version__)"
python -m pip install "numpy<2"  # if the torch has to stay; or:
python -m pip install --upgrade torch torchvision torchaudio
