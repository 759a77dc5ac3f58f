nvidia-smi                                              # how much of the card is free
python -c "import torch; print(torch.version.cuda, torch.backends.cudnn.version())"
env -u LD_LIBRARY_PATH python train.py                  # without a library in front
