import torch
from datasets import Dataset
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
)
from trl import DPOConfig, DPOTrainer, SFTConfig, SFTTrainer

torch.manual_seed(0)
TEMPLATE = """{% for message in messages %}{{ '<' + message.role + '>' }}\
{% if message.role == 'assistant' %}{% generation %}{{ message.content + '</s>' }}\
{% endgeneration %}{% else %}{{ message.content }}{% endif %}{% endfor %}\
{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"""
DISHES = ["soup", "bread", "rice", "salad", "fish", "pasta", "cake", "eggs"]
POLITE = "Of course! Here is how to make {}."
RUDE = "Look up {} yourself."


def ask(dish: str) -> list[dict]:
    return [{"role": "user", "content": f"How do I make {dish}?"}]


def say(text: str, dish: str) -> list[dict]:
    return [{"role": "assistant", "content": text.format(dish)}]


bpe = Tokenizer(models.BPE())
bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
bpe.decoder = decoders.ByteLevel()
special = ["<pad>", "</s>", "<user>", "<assistant>"]
learn = trainers.BpeTrainer(vocab_size=300, special_tokens=special, show_progress=False)
sentences = [t.format(d) for d in DISHES for t in (POLITE, RUDE, "How do I make {}?")]
bpe.train_from_iterator(sentences, learn)
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=bpe, pad_token="<pad>", eos_token="</s>"
)
tokenizer.chat_template = TEMPLATE
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
model = LlamaForCausalLM(config)  # in place of a pretrained one


def polite(dish: str) -> float:
    """Return how likely the polite answer is, of the two."""
    scores = []
    for text in (POLITE, RUDE):
        batch = tokenizer.apply_chat_template(
            ask(dish) + say(text, dish),
            return_tensors="pt",
            return_dict=True,
            return_assistant_tokens_mask=True,
        )
        answer = torch.as_tensor(batch.pop("assistant_masks")).bool().view(1, -1)
        labels = batch["input_ids"].masked_fill(~answer, -100)
        with torch.no_grad():
            scores.append(-model(**batch, labels=labels).loss * answer.sum())
    return torch.stack(scores).softmax(0)[0].item()


def report(when: str):
    model.eval()
    first, rest = ([polite(d) for d in part] for part in (DISHES[:4], DISHES[4:]))
    print(f"{when}: polite {sum(first) / 4:.0%}, of other dishes {sum(rest) / 4:.0%}")


settings = {
    "output_dir": "out",
    "per_device_train_batch_size": 16,
    "logging_steps": 10,
    "save_strategy": "no",
    "report_to": "none",
    "disable_tqdm": True,
    "use_cpu": True,  # this and the next two: the defaults are for a large GPU
    "bf16": False,
    "activation_checkpointing": False,
}

# Supervised fine-tuning, on answers of which half are rude.
shown = [
    {"prompt": ask(dish), "completion": say(text, dish)}
    for dish in DISHES
    for text in (POLITE, RUDE)
]
trainer = SFTTrainer(
    model,
    args=SFTConfig(**settings, max_steps=100, learning_rate=3e-3),
    train_dataset=Dataset.from_list(shown),
    processing_class=tokenizer,
)
trainer.remove_callback(PrinterCallback)  # it prints timings
trainer.train()
print("step  loss")
for row in trainer.state.log_history[:-1:3]:
    print(f"{row['step']:4}  {row['loss']:.2f}")
print()
report("after SFT")
trainer.save_model("sft")

# Preferences, for four of the eight dishes.
pairs = [
    {"prompt": ask(dish), "chosen": say(POLITE, dish), "rejected": say(RUDE, dish)}
    for dish in DISHES[:4]
]
model = LlamaForCausalLM.from_pretrained("sft")  # loaded once more as the reference
trainer = DPOTrainer(
    model,
    args=DPOConfig(**settings, max_steps=50, learning_rate=3e-4, beta=0.1),
    train_dataset=Dataset.from_list(pairs),
    processing_class=tokenizer,
)
trainer.remove_callback(PrinterCallback)
trainer.train()
report("after DPO")
print("step  loss  margin")
for row in trainer.state.log_history[:-1]:
    print(f"{row['step']:4}  {row['loss']:.2f}  {row['rewards/margins']:.1f}")

# Proof: the trained model prefers the polite answer, for dishes without a pair too
assert polite(DISHES[0]) > 0.9
assert polite(DISHES[-1]) > 0.9
