pip uninstall -y torchvision
pip install torch==2.13.0 torchvision --index-url https://download.pytorch.org/whl/cpu
