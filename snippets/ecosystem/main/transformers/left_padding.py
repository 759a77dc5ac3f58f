import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

torch.manual_seed(0)
vocabulary = {"<pad>": 0} | {str(n): n + 1 for n in range(500)}
words = Tokenizer(models.WordLevel(vocabulary))
words.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=words, pad_token="<pad>")
config = LlamaConfig(
    vocab_size=len(tokenizer),
    hidden_size=64,
    intermediate_size=128,
    num_hidden_layers=2,
    num_attention_heads=4,
    initializer_range=0.2,
    pad_token_id=tokenizer.pad_token_id,
    eos_token_id=None,
)
model = LlamaForCausalLM(config).eval()


def continued(prompts: list[str]) -> list[list[int]]:
    """Return ten new tokens for each prompt, all prompts in one batch."""
    batch = tokenizer(prompts, padding=True, return_tensors="pt")
    output = model.generate(**batch, max_new_tokens=10, do_sample=False)
    return output[:, batch["input_ids"].shape[1] :].tolist()


prompts = [
    " ".join(map(str, torch.randint(500, (length,)).tolist()))
    for length in range(1, 33)  # of 1 to 32 tokens
]
alone = [continued([prompt])[0] for prompt in prompts]
differ = {}
for side in ("left", "right"):
    tokenizer.padding_side = side
    together = continued(prompts)
    differ[side] = sum(a != b for a, b in zip(alone, together, strict=True))
    print(f"padded on the {side}, other text for {differ[side]} of {len(prompts)}")

try:
    model.generate(tokenizer(prompts, padding=True, return_tensors="pt"))
except Exception as error:
    print(f"generate(batch): {type(error).__name__}: {error}")

# Proof: each prompt is continued as if it were alone, only with padding on the left
assert differ["left"] == 0
assert differ["right"] > 16
