nvidia-smi                                              # how much of the card is free
python -c "import torch; print(torch.version.cuda, torch.backends.cudnn.version()); print({line.split()[-1] for line in open('/proc/self/maps') if 'libcudnn' in line})"
env -u LD_LIBRARY_PATH python train.py                  # without folders of your own
