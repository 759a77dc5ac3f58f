import copy
import warnings

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    LlamaForSequenceClassification,
)

torch.manual_seed(0)
config = LlamaConfig(
    vocab_size=32,
    hidden_size=32,
    intermediate_size=128,
    num_hidden_layers=2,
    num_attention_heads=4,
    pad_token_id=0,
    bos_token_id=None,
    eos_token_id=None,
)
start, step = torch.arange(31).view(-1, 1), torch.arange(10)
UP, DOWN = 1 + (start + step) % 31, 1 + (start - step) % 31  # rows of numbers


def optimizer_of(model):
    return torch.optim.AdamW(model.parameters(), lr=1e-2)


def train(model, rows, labels, count: int, optimizer=None) -> None:
    optimizer = optimizer or optimizer_of(model)
    model.train()
    for _ in range(count):
        loss = model(input_ids=rows, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@torch.no_grad()
def right(model) -> float:
    """Return the share of numbers guessed right in rows that go down."""
    guesses = model.eval()(input_ids=DOWN).logits.argmax(-1)
    return (guesses[:, 1:-1] == DOWN[:, 2:]).float().mean().item()


base = LlamaForCausalLM(config)  # in place of a pretrained one
train(base, UP, UP, 50)

# The same training on rows that go down, with LoRA on other layers.
print("layers parameters right")
table = {}
for name, layers in (
    ("q_proj", ["q_proj"]),
    ("default", None),  # for a Llama: q_proj and v_proj
    ("all-linear", "all-linear"),
):
    lora = LoraConfig(r=8, lora_alpha=16, target_modules=layers, task_type="CAUSAL_LM")
    model = get_peft_model(copy.deepcopy(base), lora)
    train(model, DOWN, DOWN, 45)
    table[name] = model.get_nb_trainable_parameters()[0], right(model)
    print(name, table[name][0], f"{table[name][1]:.2f}")
model.save_pretrained("adapter")
print()

late = copy.deepcopy(base)
optimizer = optimizer_of(late)  # it holds the base's weights, which LoRA freezes
late = get_peft_model(late, lora)
train(late, DOWN, DOWN, 45, optimizer)
print(f"optimizer made before the adapter: {right(late):.2f} right")

# A new head: does a row go up or down?
rows, which = torch.cat([UP, DOWN]), torch.arange(2).repeat_interleave(31)


def with_head():
    """Return the base with a new, random head."""
    model = LlamaForSequenceClassification(config)
    model.model.load_state_dict(base.model.state_dict())
    return model


def accuracy(model) -> float:
    with torch.no_grad():
        guesses = model.eval()(rows).logits.argmax(1)
    return (guesses == which).float().mean().item()


loaded_heads = {}
for task_type in (None, "SEQ_CLS"):
    lora_of_head = LoraConfig(r=8, task_type=task_type)
    model = get_peft_model(with_head(), lora_of_head)
    train(model, rows, which, 30)
    model.save_pretrained("classifier")
    loaded_heads[task_type] = loaded = [
        PeftModel.from_pretrained(with_head(), "classifier") for _ in range(4)
    ]
    shares = [f"{accuracy(one):.2f}" for one in loaded]
    print(f"task_type={task_type}: trained {accuracy(model):.2f}, loaded", *shares)


def attempt(what: str, call):
    print()
    with warnings.catch_warnings(record=True) as caught:
        try:
            return call()
        except Exception as error:
            print(f"{what}: {type(error).__name__}: {error}")
        finally:
            for one in caught:
                if one.category is UserWarning:
                    print(f"{what}: UserWarning: {str(one.message)[:140]}")


gpt2 = LoraConfig(target_modules=["c_attn"])
attempt("layers of a GPT-2", lambda: get_peft_model(copy.deepcopy(base), gpt2))
loaded = PeftModel.from_pretrained(copy.deepcopy(base), "adapter")
attempt("loaded, then trained", lambda: train(loaded, DOWN, DOWN, 1))
again = get_peft_model(copy.deepcopy(base), lora)
twice = attempt("loaded twice", lambda: PeftModel.from_pretrained(again, "adapter"))
print(f"loaded onto the base: {right(loaded):.2f} right")
print(f"loaded onto a model that had an adapter: {right(twice):.2f} right")

# Proof: more layers learn more; an untyped head and a second adapter are lost
attention, mlp = (8 * (32 + width) for width in (32, 128))  # two matrices of rank 8
counts, shares = zip(*table.values(), strict=True)
assert counts == (2 * attention, 4 * attention, 2 * (4 * attention + 3 * mlp))
assert shares[0] < 0.1 < 0.3 < shares[1] < 0.7 < 0.95 < shares[2]
assert min(map(accuracy, loaded_heads[None])) < 0.6
assert min(map(accuracy, loaded_heads["SEQ_CLS"])) == 1
assert right(late) < 0.1
assert right(twice) < 0.1
assert right(loaded) > 0.9
