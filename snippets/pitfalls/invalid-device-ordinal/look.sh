echo $CUDA_VISIBLE_DEVICES                                   # empty: nothing is hidden
python -c "import torch; print(torch.cuda.device_count())"   # N: the numbers are 0 to N - 1
torchrun --nproc-per-node=gpu train.py                       # one process for each card that it sees
python train.py --device cuda:0                              # with one card, always 0
