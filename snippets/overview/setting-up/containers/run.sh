docker build -t tiles .
docker run --rm --shm-size=1g -v "$PWD/data:/home/app/data:ro" -v "$PWD/runs:/home/app/runs" tiles
docker run --rm --gpus all --shm-size=1g -v "$PWD/data:/home/app/data:ro" -v "$PWD/runs:/home/app/runs" tiles
docker run --rm --gpus '"device=0"' tiles python -c "import torch; print(torch.ones(2, device='cuda').sum())"
