docker run --rm --gpus all ubuntu nvidia-smi  # lists the card if the host is ready
docker run --rm --gpus all my-image python train.py
