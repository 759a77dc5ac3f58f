CUDA_LAUNCH_BLOCKING=1 python train.py                    # the traceback now names the call
PYTORCH_NO_CUDA_MEMORY_CACHING=1 compute-sanitizer python train.py  # the kernel and the address
CUDA_VISIBLE_DEVICES=1 python train.py --device cuda:0    # instead of --device cuda:1
