import torch


def hardest(losses, features, bank, share=0.25):
    """Pick the samples with the largest loss, and their entries of a memory bank."""
    chosen = losses.topk(int(len(losses) * share)).indices
    stored = bank[chosen.to(bank.device)]  # the bank is large, and stays on the CPU
    return features[chosen], stored.to(features.device)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
bank = torch.arange(8.0).unsqueeze(1).repeat(1, 3)
losses = torch.tensor([0.1, 0.9, 0.3, 0.2, 0.8, 0.4, 0.0, 0.5], device=device)
features = bank.to(device) * 10
picked, stored = hardest(losses, features, bank)
print(f"picked: {picked[:, 0].tolist()}, stored: {stored[:, 0].tolist()}")

# Proof: samples 1 and 4 have the largest losses; all that comes out is on one device;
# indices elsewhere are copied to the bank, which the meta device refuses.
assert picked.tolist() == [[10.0] * 3, [40.0] * 3]
assert stored.tolist() == [[1.0] * 3, [4.0] * 3]
elsewhere = hardest(losses.cpu(), features.to("meta"), bank)
assert [part.device.type for part in elsewhere] == ["meta", "meta"]


def refusal(*tensors):
    try:
        hardest(*tensors)
    except NotImplementedError as error:
        return str(error)


message = refusal(losses.to("meta"), features.to("meta"), bank)
assert "Cannot copy out of meta tensor" in message
