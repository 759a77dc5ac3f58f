python -m venv fresh  # outside conda, in a fresh environment: all by pip (not on a Mac)
fresh/bin/python -m pip install torch numpy scikit-learn matplotlib
# or all by conda, torch too, and nothing by pip:
conda create -n fresh -c conda-forge python=3.12 pytorch numpy scikit-learn matplotlib
