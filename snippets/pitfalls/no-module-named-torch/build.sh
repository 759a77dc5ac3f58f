pip install torch setuptools wheel ninja packaging
pip install --no-build-isolation flash-attn
