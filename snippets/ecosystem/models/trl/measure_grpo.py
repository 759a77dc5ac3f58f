import torch
from datasets import Dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
)
from trl import GRPOConfig, GRPOTrainer

torch.manual_seed(0)
words = ["<pad>", "</s>", "count", "from", *map(str, range(10))]
level = Tokenizer(models.WordLevel({w: i for i, w in enumerate(words)}))
level.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=level, pad_token="<pad>", eos_token="</s>"
)
config = LlamaConfig(
    vocab_size=len(words),
    hidden_size=32,
    intermediate_size=64,
    num_hidden_layers=1,
    num_attention_heads=2,
    pad_token_id=tokenizer.pad_token_id,
    bos_token_id=None,
    eos_token_id=tokenizer.eos_token_id,
)
model = LlamaForCausalLM(config)  # in place of a pretrained one


def share_right(completions, start, **rest) -> list[float]:
    """Reward each completion; `start` is a column of the data set."""
    rewards = []
    for text, first in zip(completions, start, strict=True):
        wanted = [str((first + i) % 10) for i in (1, 2, 3, 4)]
        right = [a == b for a, b in zip(text.split(), wanted, strict=False)]
        rewards.append(sum(right) / 4)
    return rewards


rows = [{"prompt": f"count from {first}", "start": first} for first in range(10)]


def show(when: str) -> None:
    batch = tokenizer([row["prompt"] for row in rows], return_tensors="pt")
    out = model.generate(**batch, max_new_tokens=4, do_sample=False)
    answers = tokenizer.batch_decode(out[:, 3:], skip_special_tokens=True)
    reward = sum(share_right(answers, range(10))) / 10
    print(f"{when}: from 3: {answers[3]}, from 8: {answers[8]}, reward {reward:.2f}")


show("before")
args = GRPOConfig(
    output_dir="out",
    per_device_train_batch_size=160,  # completions, not prompts
    num_generations=16,  # for each prompt: their mean reward is the baseline
    max_completion_length=4,
    max_steps=100,
    learning_rate=5e-3,  # for this tiny model; the default is 1e-6
    lr_scheduler_type="constant",
    logging_steps=10,
    save_strategy="no",
    report_to="none",
    disable_tqdm=True,
    use_cpu=True,
    bf16=False,
    activation_checkpointing=False,
)
trainer = GRPOTrainer(
    model,
    reward_funcs=share_right,
    args=args,
    train_dataset=Dataset.from_list(rows),
    processing_class=tokenizer,
)
trainer.remove_callback(PrinterCallback)  # it prints timings
trainer.train()
show("after")

print("step  reward  groups_alike")
for row in trainer.state.log_history[:-1]:
    print(f"{row['step']:4}  {row['reward']:.1f}  {row['frac_reward_zero_std']:.1f}")

# Proof: the rewards of the last steps are far above those of the first
history = [row["reward"] for row in trainer.state.log_history[:-1]]
assert history[0] < 0.2
assert history[-1] > 0.8
