python -c "import torch; print((torch.ones(1, device='cuda') + 1).item())"
