torchrun --standalone --nproc-per-node=2 train.py --epochs 10  # your own options behind the script
python -m torch.distributed.run --standalone --nproc-per-node=2 train.py  # if torchrun is not found
