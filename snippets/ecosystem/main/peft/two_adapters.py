import copy
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    AutoModelForCausalLM,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)

torch.manual_seed(0)
SYMBOLS = """hydrogen H helium He lithium Li carbon C nitrogen N oxygen O sodium Na
magnesium Mg silicon Si sulfur S potassium K calcium Ca iron Fe copper Cu silver Ag
tin Sn tungsten W gold Au mercury Hg lead Pb iodine I argon Ar zinc Zn neon Ne"""
SYMBOLS = dict(zip(SYMBOLS.split()[::2], SYMBOLS.split()[1::2], strict=True))
STYLES = {
    "plain": "{}",
    "yaml": "symbol: {}",
    "polite": "With pleasure, it is {}",
}
SEEN, NEW = list(SYMBOLS)[:16], list(SYMBOLS)[16:]  # the adapters see the first 16


def answer(element: str, style: str) -> str:
    return STYLES[style].format(SYMBOLS[element])


# In place of a pretrained model: a tiny one that knows 24 elements and three styles.
texts = [f"{e} ? {answer(e, style)}" for e in SYMBOLS for style in STYLES]
words = ["<pad>", "</s>", *dict.fromkeys(" ".join(texts).split())]
level = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words)}))
level.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=level, pad_token="<pad>", eos_token="</s>"
)
config = LlamaConfig(
    vocab_size=len(tokenizer),
    hidden_size=64,
    intermediate_size=128,
    num_hidden_layers=2,
    num_attention_heads=4,
    pad_token_id=tokenizer.pad_token_id,
    bos_token_id=None,
    eos_token_id=tokenizer.eos_token_id,
)


def train(model, texts: list[str], steps: int, rate: float) -> None:
    texts = [text + " </s>" for text in texts]
    batch = tokenizer(texts, padding=True, return_tensors="pt")
    labels = batch["input_ids"].masked_fill(batch["attention_mask"] == 0, -100)
    weights = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=rate)
    model.train()
    for _ in range(steps):
        loss = model(**batch, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def ask(model, elements: list[str], **settings) -> list[str]:
    batch = tokenizer([f"{e} ?" for e in elements], return_tensors="pt")
    output = model.eval().generate(
        **batch, max_new_tokens=12, do_sample=False, **settings
    )
    return tokenizer.batch_decode(output[:, 2:], skip_special_tokens=True)


base = LlamaForCausalLM(config)
train(base, texts, 80, 5e-3)
base.save_pretrained("base")

# One adapter for each style.
base = AutoModelForCausalLM.from_pretrained("base")
lora = LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", task_type="CAUSAL_LM")
model = get_peft_model(base, lora, adapter_name="yaml")
model.print_trainable_parameters()
train(model, [f"{e} ? {answer(e, 'yaml')}" for e in SEEN], 20, 5e-3)
model.add_adapter("polite", lora)
model.set_adapter("polite")
train(model, [f"{e} ? {answer(e, 'polite')}" for e in SEEN], 20, 5e-3)
model.save_pretrained("adapters")  # a folder for each

# In another program: the base once, both adapters on it, and a switch.
base = AutoModelForCausalLM.from_pretrained("base")
model = PeftModel.from_pretrained(base, "adapters/yaml", adapter_name="yaml")
model.load_adapter("adapters/polite", adapter_name="polite")
table = []


def measure(name: str, model) -> None:
    """Count the new elements that are answered right, in each style."""
    given = ask(model, NEW)
    counts = [
        sum(a == answer(e, style) for a, e in zip(given, NEW, strict=True))
        for style in STYLES
    ]
    table.append([name, *counts])


with model.disable_adapter():
    measure("none", model)
for name in ("yaml", "polite"):
    model.set_adapter(name)
    measure(name, model)

# One batch, another adapter for each row.
names = ["__base__", "yaml", "polite"]
for name, text in zip(
    names, ask(model, ["gold"] * 3, adapter_names=names), strict=True
):
    print(f"{name}: {text}")

model.set_adapter("polite")
merged = copy.deepcopy(model).merge_and_unload()  # a plain model, without peft
measure("merged", merged)
merged.save_pretrained("merged")

print("\nadapter", *STYLES)
for row in table:
    print(*row)
print()
for folder in ("base", "adapters/yaml", "adapters/polite", "merged"):
    size = sum(path.stat().st_size for path in Path(folder).glob("*.safetensors"))
    print(f"{folder}: {size / 1000:.0f} kB")

# Proof: the merged weight is the base's plus the product of the two matrices, by hand
read = load_file("adapters/polite/adapter_model.safetensors")
layer = "model.layers.1.mlp.up_proj"
a, b = (read[f"base_model.model.{layer}.lora_{m}.weight"] for m in "AB")
before = AutoModelForCausalLM.from_pretrained("base").get_parameter(f"{layer}.weight")
after = merged.get_parameter(f"{layer}.weight")
torch.testing.assert_close(after, before + 8 / 4 * b @ a)
assert table == [
    ["none", 8, 0, 0],
    ["yaml", 0, 8, 0],
    ["polite", 0, 0, 8],
    ["merged", 0, 0, 8],
]
