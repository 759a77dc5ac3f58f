import tempfile

import bitsandbytes as bnb
import torch
from torch import nn
from transformers import (
    AutoModelForCausalLM,
    BitsAndBytesConfig,
    LlamaConfig,
    LlamaForCausalLM,
    Trainer,
    TrainingArguments,
)

torch.manual_seed(0)
x = torch.randn(4, 512)


def attempt(what: str, call) -> None:
    try:
        print(f"{what}: shape {tuple(call().shape)}")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


layer = bnb.nn.Linear4bit(512, 512, quant_type="nf4")
attempt("before .to()", lambda: layer(x))
layer = layer.to("cpu")
attempt("after .to()", lambda: layer(x))
print("numbers in the weight:", layer.weight.numel(), "of", 512 * 512)
attempt("its weight in a function", lambda: nn.functional.linear(x, layer.weight))

config = LlamaConfig(
    vocab_size=64,
    hidden_size=64,
    intermediate_size=128,
    num_hidden_layers=1,
    num_attention_heads=4,
)
with tempfile.TemporaryDirectory() as folder:
    LlamaForCausalLM(config).save_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(
        folder,
        quantization_config=BitsAndBytesConfig(load_in_4bit=True),
        device_map="cpu",
    )
    arguments = TrainingArguments(folder, use_cpu=True, report_to="none")
    attempt("no adapter", lambda: Trainer(model, arguments))
attempt("another dtype", lambda: model.float())
print("stays float:", type(model.lm_head).__name__, model.lm_head.weight.dtype)
print("4 bits:", type(model.model.layers[0].mlp.up_proj).__name__)
