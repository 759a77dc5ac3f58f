pip uninstall torch torchvision torchaudio  # else pip keeps the build that it finds
pip install torch torchvision --index-url https://download.pytorch.org/whl/cu130
python -c "import torch; print(torch.version.cuda)"
