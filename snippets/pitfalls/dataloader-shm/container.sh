df -h /dev/shm  # its size in this container, and what is free
docker run --shm-size=8g my-image python train.py
