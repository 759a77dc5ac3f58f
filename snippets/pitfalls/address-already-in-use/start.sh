ss -ltnp 'sport = :29500'  # which process holds the port; 29500 is the one of the message
torchrun --standalone --nproc-per-node=2 train.py  # takes a port that is free
