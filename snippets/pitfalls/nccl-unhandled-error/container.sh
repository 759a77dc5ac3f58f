docker run --gpus all --shm-size=1g IMAGE torchrun --nproc-per-node=gpu train.py
