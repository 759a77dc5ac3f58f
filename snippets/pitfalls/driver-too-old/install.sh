pip uninstall torch  # else pip keeps the build that it finds
pip install torch==2.14.0 --index-url https://download.pytorch.org/whl/cu126
