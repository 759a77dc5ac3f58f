pip install torchcodec --index-url https://download.pytorch.org/whl/cpu
conda install -c conda-forge ffmpeg
