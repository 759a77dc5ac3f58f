import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from torch.nn.functional import cross_entropy
from transformers import (
    BertConfig,
    BertModel,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)

torch.manual_seed(0)
vocabulary = {"<pad>": 0} | {str(n): n + 1 for n in range(500)}
words = Tokenizer(models.WordLevel(vocabulary))
words.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, pad_token="<pad>")
sizes = {
    "vocab_size": len(tokenizer),
    "hidden_size": 64,
    "intermediate_size": 128,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "initializer_range": 0.2,
    "pad_token_id": tokenizer.pad_token_id,
}
decoder = LlamaForCausalLM(LlamaConfig(**sizes, eos_token_id=None)).eval()
encoder = BertModel(BertConfig(**sizes)).eval()  # from a config: training mode


# Text for 32 prompts, of 1 to 32 tokens: alone, and in one batch.
def continued(prompts: list[str]) -> list[list[int]]:
    """Return ten new tokens for each prompt, all prompts in one batch."""
    batch = tokenizer(prompts, padding=True, return_tensors="pt")
    output = decoder.generate(**batch, max_new_tokens=10, do_sample=False)
    return output[:, batch["input_ids"].shape[1] :].tolist()


prompts = [
    " ".join(map(str, torch.randint(500, (length,)).tolist()))
    for length in range(1, 33)
]
alone = [continued([prompt])[0] for prompt in prompts]
differ = {}
for side in ("left", "right"):
    tokenizer.padding_side = side
    together = continued(prompts)
    differ[side] = sum(a != b for a, b in zip(alone, together, strict=True))
    print(f"padded on the {side}, other text for {differ[side]} of {len(prompts)}")
try:
    decoder.generate(tokenizer(prompts, padding=True, return_tensors="pt"))
except Exception as error:
    print(f"generate(batch): {type(error).__name__}: {error}")

# The output of an encoder for the second of two texts, padded on the right.
batch = tokenizer(["4 5 6 7", "8 3"], padding=True, return_tensors="pt")
ids, mask = batch["input_ids"], batch["attention_mask"]
with torch.no_grad():
    wanted = encoder(ids[1:, :2]).pooler_output
    off = {
        "with": encoder(ids, attention_mask=mask).pooler_output[1:] - wanted,
        "without": encoder(ids).pooler_output[1:] - wanted,
    }
print()
for name, difference in off.items():
    largest = difference.abs().max()
    print(f"padded, {name} the mask, differs from the text alone by {largest:.2f}")

# The loss of a language model.
with torch.no_grad():
    right = decoder(ids, attention_mask=mask, labels=ids.masked_fill(mask == 0, -100))
    wrong = decoder(ids, attention_mask=mask, labels=ids)
print(f"loss, padding labelled -100: {right.loss:.2f}")
print(f"loss, padding counted as words: {wrong.loss:.2f}")

# Proof: padded well, a text is as if it were alone, and the loss is that of four tokens
assert differ["left"] == 0
assert differ["right"] > 16
torch.testing.assert_close(off["with"], torch.zeros(1, 64), atol=1e-5, rtol=0)
assert off["without"].abs().max() > 0.1
logits = torch.cat([right.logits[0, :3], right.logits[1, :1]])
torch.testing.assert_close(
    right.loss, cross_entropy(logits, torch.tensor([6, 7, 8, 4]))
)
assert abs(wrong.loss - right.loss) > 0.05
