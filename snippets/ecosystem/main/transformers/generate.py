import tempfile

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    TextStreamer,
)

torch.manual_seed(0)
CAPITALS = {
    "France": "Paris",
    "Italy": "Rome",
    "Japan": "Tokyo",
    "Kenya": "Nairobi",
    "Peru": "Lima",
    "Canada": "Ottawa",
}
TEMPLATE = """{{ '<s>' }}{% for message in messages %}{{ '<' + message.role + '>' }}\
{% if message.role == 'assistant' %}{% generation %}{{ message.content + '</s>' }}\
{% endgeneration %}{% else %}{{ message.content }}{% endif %}{% endfor %}\
{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"""


def chat(first: str, second: str) -> list[dict]:
    return [
        {"role": "user", "content": f"What is the capital of {first}?"},
        {"role": "assistant", "content": f"{CAPITALS[first]} is the capital."},
        {"role": "user", "content": f"And of {second}?"},
        {"role": "assistant", "content": f"Of {second} it is {CAPITALS[second]}."},
    ]


# Stand-ins for the files that you would download: a tokenizer and trained weights.
chats = [chat(a, b) for a in CAPITALS for b in CAPITALS]
bpe = Tokenizer(models.BPE())
bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
bpe.decoder = decoders.ByteLevel()
special = ["<pad>", "<s>", "</s>", "<user>", "<assistant>"]
learn = trainers.BpeTrainer(vocab_size=400, special_tokens=special, show_progress=False)
bpe.train_from_iterator((m["content"] for c in chats for m in c), learn)
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=bpe, pad_token="<pad>", bos_token="<s>", eos_token="</s>"
)
tokenizer.chat_template = TEMPLATE
config = LlamaConfig(
    vocab_size=len(tokenizer),
    hidden_size=64,
    intermediate_size=128,
    num_hidden_layers=2,
    num_attention_heads=4,
    pad_token_id=tokenizer.pad_token_id,
    bos_token_id=tokenizer.bos_token_id,
    eos_token_id=tokenizer.eos_token_id,
)
model = LlamaForCausalLM(config)
batch = tokenizer.apply_chat_template(
    chats,
    padding=True,
    return_tensors="pt",
    return_dict=True,
    return_assistant_tokens_mask=True,
)
answers = torch.as_tensor(batch.pop("assistant_masks")).bool()
labels = batch["input_ids"].masked_fill(~answers, -100)
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
for _ in range(100):
    loss = model(**batch, labels=labels).loss
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
folder = tempfile.TemporaryDirectory()
model.save_pretrained(folder.name)
tokenizer.save_pretrained(folder.name)

# From here on the program is what you write for a published model.
tokenizer = AutoTokenizer.from_pretrained(folder.name)
model = AutoModelForCausalLM.from_pretrained(folder.name)
messages = chat("Peru", "Japan")[:3]
inputs = tokenizer.apply_chat_template(
    messages, add_generation_prompt=True, return_dict=True, return_tensors="pt"
)
output = model.generate(**inputs, max_new_tokens=30, do_sample=False)
new = output[0, inputs["input_ids"].shape[1] :]
print("prompt:", tokenizer.decode(inputs["input_ids"][0]))
print("answer:", tokenizer.decode(new, skip_special_tokens=True))
print("new tokens:", len(new), "the last one:", tokenizer.decode(new[-1]))

print("streamed: ", end="")
streamer = TextStreamer(tokenizer, skip_prompt=True, skip_special_tokens=True)
model.generate(**inputs, max_new_tokens=30, do_sample=False, streamer=streamer)

sampled = model.generate(**inputs, max_new_tokens=30, do_sample=True, temperature=0.5)
text = tokenizer.decode(sampled[0, len(inputs["input_ids"][0]) :])
print("sampled at temperature 0.5:", text)

# What the cache saves: how many positions pass through the layers.
passed = []
model.model.layers[0].register_forward_pre_hook(
    lambda _, args: passed.append(args[0].shape[1])
)
for use_cache in (True, False):
    passed.clear()
    model.generate(
        **inputs, min_new_tokens=100, max_new_tokens=100, use_cache=use_cache
    )
    print(f"100 tokens, use_cache={use_cache}: {sum(passed)} positions computed")

# Proof: the model answers every chat, and the cache changes no token
passed.clear()
for conversation in chats:
    given = tokenizer.apply_chat_template(
        conversation[:3],
        add_generation_prompt=True,
        return_dict=True,
        return_tensors="pt",
    )
    kept, again = (
        model.generate(**given, max_new_tokens=30, do_sample=False, use_cache=cached)
        for cached in (True, False)
    )
    assert torch.equal(kept, again)
    text = tokenizer.decode(kept[0, given["input_ids"].shape[1] :])
    assert text == conversation[3]["content"] + "</s>"
