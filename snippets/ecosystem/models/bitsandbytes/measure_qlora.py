import copy

import torch
from peft import LoraConfig, PeftModel, get_peft_model, prepare_model_for_kbit_training
from transformers import (
    AutoModelForCausalLM,
    BitsAndBytesConfig,
    LlamaConfig,
    LlamaForCausalLM,
)

torch.manual_seed(0)


def rows(steps: list[int]) -> torch.Tensor:
    """Return sequences of 12 numbers below 64 that go on by the same step."""
    start, step = (
        torch.randint(64, (32, 1)),
        torch.tensor(steps)[torch.randint(len(steps), (32, 1))],
    )
    return (start + step * torch.arange(12)) % 64


def train(model, steps: list[int], count: int, rate: float) -> None:
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=rate)
    model.train()
    for _ in range(count):
        ids = rows(steps)
        loss = model(input_ids=ids, labels=ids).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@torch.no_grad()
def right(model, steps: list[int]) -> float:
    """Return the share of numbers guessed right, from the third on."""
    torch.manual_seed(1)
    ids = rows(steps)
    guesses = model.eval()(input_ids=ids).logits.argmax(-1)
    return (guesses[:, 1:-1] == ids[:, 2:]).float().mean().item()


UP, DOWN = [1, 2, 3], [-1, -2, -3]
config = LlamaConfig(
    vocab_size=64,
    hidden_size=64,
    intermediate_size=256,
    num_hidden_layers=2,
    num_attention_heads=4,
    bos_token_id=None,
    eos_token_id=None,
)
base = LlamaForCausalLM(config)
train(base, UP, 150, 4e-3)
base.save_pretrained("base")  # in place of a pretrained model

four_bits = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",
    bnb_4bit_use_double_quant=True,
    bnb_4bit_compute_dtype=torch.float32,  # torch.bfloat16 on a GPU
)
load = {"quantization_config": four_bits, "device_map": "cpu"}
quantized = AutoModelForCausalLM.from_pretrained("base", **load)
table = []


def measure(name: str, model) -> None:
    kilobytes = model.get_memory_footprint() / 1000
    table.append((name, kilobytes, right(model, UP), right(model, DOWN)))


measure("float32", base)
measure("nf4", quantized)

# Loaded again: on a CPU with AVX-512 BF16, evaluating has packed the weights, and
# packed layers pass no gradient back.
quantized = AutoModelForCausalLM.from_pretrained("base", **load)
quantized = prepare_model_for_kbit_training(quantized, use_gradient_checkpointing=False)
lora = LoraConfig(
    r=8, lora_alpha=16, target_modules="all-linear", task_type="CAUSAL_LM"
)
tuned = get_peft_model(quantized, lora)
tuned.print_trainable_parameters()
train(tuned, DOWN, 80, 1e-2)
measure("nf4+adapter", tuned)
tuned.save_pretrained("adapter")

onto_float = PeftModel.from_pretrained(copy.deepcopy(base), "adapter")
measure("merged-float32", onto_float.merge_and_unload())
measure("merged-nf4", tuned.merge_and_unload())

print("model kB up down")
for name, kilobytes, up, down in table:
    print(f"{name} {kilobytes:.0f} {up:.2f} {down:.2f}")

# Proof: a quarter of the bytes at most; the new task is learned, the old one is lost
sizes = {name: kilobytes for name, kilobytes, *_ in table}
assert sizes["nf4"] < sizes["float32"] / 4
assert min(down for *_, down in table[2:]) > 0.9
assert max(up for _, _, up, _ in table[2:]) < 0.1
