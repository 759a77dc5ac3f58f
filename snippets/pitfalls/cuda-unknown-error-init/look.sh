nvidia-smi -L                               # the cards that the driver has, numbered from 0
echo "${CUDA_VISIBLE_DEVICES-not set}"      # must name cards of that list
grep -rn CUDA_VISIBLE_DEVICES --include='*.py' --include='*.sh' .  # the program may set it, too
