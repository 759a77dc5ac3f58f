ls /dev/nvidia-uvm                                       # CUDA needs this file, nvidia-smi does not
sudo modprobe -r nvidia_uvm && sudo modprobe nvidia_uvm  # end what uses the GPU before
