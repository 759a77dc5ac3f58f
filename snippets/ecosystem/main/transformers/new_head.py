import tempfile

import torch
import transformers
from transformers import AutoModelForSequenceClassification, BertConfig, BertModel

transformers.logging.set_verbosity_error()  # the report, in an order that varies
torch.manual_seed(0)
config = BertConfig(
    vocab_size=10,
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=4,
    intermediate_size=64,
)
with tempfile.TemporaryDirectory() as folder:
    BertModel(config).save_pretrained(folder)  # a body, as hubs hold many
    load = AutoModelForSequenceClassification.from_pretrained
    first, info = load(folder, output_loading_info=True)
    second = load(folder)

ids = torch.tensor([[5, 6, 7, 8]])
with torch.no_grad():
    body = (first.bert(ids)[0] - second.bert(ids)[0]).abs().max().item()
    answer = (first(ids).logits - second(ids).logits).abs().max().item()
assert body == 0
assert answer > 0.001
print(f"loaded twice, largest difference of the body's output: {body:.4f}")
print(f"loaded twice, largest difference of the answer: {answer:.4f}")
print("missing:", ", ".join(sorted(info["missing_keys"])))
