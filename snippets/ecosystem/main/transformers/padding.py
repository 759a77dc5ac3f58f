import torch
from torch.nn.functional import cross_entropy
from transformers import BertConfig, BertModel, LlamaConfig, LlamaForCausalLM

torch.manual_seed(0)
PAD = 0
ids = torch.tensor([[5, 6, 7, 8], [9, 4, PAD, PAD]])
mask = (ids != PAD).long()
sizes = {
    "vocab_size": 10,
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "initializer_range": 0.2,
}

encoder = BertModel(BertConfig(**sizes)).eval()  # from a config: training mode
with torch.no_grad():
    alone = encoder(ids[1:, :2]).pooler_output
    masked = encoder(ids, attention_mask=mask).pooler_output[1:]
    forgotten = encoder(ids).pooler_output[1:]
off = {"with": masked - alone, "without": forgotten - alone}
off = {name: difference.abs().max().item() for name, difference in off.items()}
assert off["with"] < 1e-5
assert off["without"] > 0.1
for name, difference in off.items():
    print(f"padded, {name} the mask, differs from the row alone by {difference:.2f}")

decoder = LlamaForCausalLM(LlamaConfig(**sizes)).eval()
labels = ids.masked_fill(mask == 0, -100)
with torch.no_grad():
    counted = decoder(ids, attention_mask=mask, labels=ids)
    ignored = decoder(ids, attention_mask=mask, labels=labels)
# By hand: three next tokens in the first row, one in the second.
by_hand = cross_entropy(
    torch.cat([ignored.logits[0, :3], ignored.logits[1, :1]]),
    torch.tensor([6, 7, 8, 4]),
)
torch.testing.assert_close(ignored.loss, by_hand)
assert abs(counted.loss - by_hand) > 0.05
print(f"loss of the four next tokens, by hand: {by_hand:.2f}")
print(f"loss, padding labelled -100: {ignored.loss:.2f}")
print(f"loss, padding counted as words: {counted.loss:.2f}")
