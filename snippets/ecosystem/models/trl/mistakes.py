import torch
from datasets import Dataset
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    DataCollatorForLanguageModeling,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)
from trl import SFTConfig, SFTTrainer

torch.manual_seed(0)
PLAIN = """{% for message in messages %}{{ '<' + message.role + '> ' }}\
{{ message.content }}{% if message.role == 'assistant' %}{{ ' </s>' }}{% endif %}\
{% endfor %}{% if add_generation_prompt %}{{ '<assistant> ' }}{% endif %}"""
MARKED = PLAIN.replace(
    "{{ message.content }}{% if message.role == 'assistant' %}{{ ' </s>' }}{% endif %}",
    "{% if message.role == 'assistant' %}{% generation %}{{ message.content }}"
    "{{ ' </s>' }}{% endgeneration %}{% else %}{{ message.content }}{% endif %}",
)
special = ["</s>", "<unk>", "<user>", "<assistant>"]
words = [*special, "how", "do", "I", "make", "good", "soup", "?", "boil", "it", "."]
level = Tokenizer(
    models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="<unk>")
)
level.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
# Like many published tokenizers this one has no padding token.
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=level, eos_token="</s>", unk_token="<unk>"
)
tokenizer.add_special_tokens({"additional_special_tokens": special[2:]})
model = LlamaForCausalLM(
    LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
    )
)
question = {"role": "user", "content": "how do I make good soup ?"}
answer = {"role": "assistant", "content": "boil it ."}
messages = {"messages": [question, answer]}
apart = {"prompt": [question], "completion": [answer]}


def trainer(row: dict, template: str, **settings) -> SFTTrainer:
    tokenizer.chat_template = template
    settings = {"use_cpu": True, "bf16": False, "report_to": "none"} | settings
    args = SFTConfig("out", activation_checkpointing=False, **settings)
    rows = Dataset.from_list([row])
    return SFTTrainer(model, args, train_dataset=rows, processing_class=tokenizer)


def show(name: str, batch: dict) -> None:
    labels = batch["labels"][0]
    counted = tokenizer.decode(labels[labels != -100])
    print(f"{name}: {(labels != -100).sum()} of {len(labels)} tokens: {counted}")


for name, row, template, only in (
    ("messages", messages, PLAIN, False),
    ("prompt and completion", apart, PLAIN, False),
    ("messages, assistant_only_loss", messages, MARKED, True),
):
    one = trainer(row, template, assistant_only_loss=only)
    batch = next(iter(one.get_train_dataloader()))
    show(name, batch)

print("padding token that the trainer chose:", tokenizer.pad_token)
collate = DataCollatorForLanguageModeling(tokenizer, mlm=False)
show("the same, collated by Transformers", collate([batch["input_ids"][0]]))

for name, settings in (
    ("no {% generation %}", {"assistant_only_loss": True}),
    ("no GPU", {"use_cpu": False, "bf16": None}),
):
    try:
        trainer(messages, PLAIN, **settings)
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")

# Proof: the answer's end is in the loss of TRL, and not in that of Transformers
assert batch["labels"][0, -1] == tokenizer.eos_token_id
assert collate([batch["input_ids"][0]])["labels"][0, -1] == -100
