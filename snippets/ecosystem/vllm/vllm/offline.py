import os

os.environ["VLLM_CPU_KVCACHE_SPACE"] = "1"  # GiB for keys and values
os.environ["VLLM_ENABLE_V1_MULTIPROCESSING"] = "0"  # engine here, for a quick start

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from vllm import LLM, SamplingParams

DISHES = ["soup", "bread", "rice", "salad", "fish", "pasta", "cake", "eggs"]
TEMPLATE = """{% for message in messages %}{{ '<' + message.role + '>' }}\
{{ message.content }}{% if message.role == 'assistant' %}{{ '</s>' }}{% endif %}\
{% endfor %}{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"""


def ask(dish: str) -> list[dict]:
    return [{"role": "user", "content": f"How do I make {dish}?"}]


def save_a_tiny_model(folder: str) -> None:
    """Train a model for eight answers: it takes the place of a pretrained one."""
    answers = [
        [*ask(d), {"role": "assistant", "content": f"Here is how to make {d}."}]
        for d in DISHES
    ]
    bpe = Tokenizer(models.BPE())
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    learn = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=["<pad>", "</s>", "<system>", "<user>", "<assistant>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = [message["content"] for chat in answers for message in chat]
    bpe.train_from_iterator(texts, learn)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bpe, pad_token="<pad>", eos_token="</s>"
    )
    tokenizer.chat_template = TEMPLATE
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=128,
        intermediate_size=256,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=1024,
        bos_token_id=None,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    model = LlamaForCausalLM(config)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    batch = tokenizer.apply_chat_template(
        answers, padding=True, return_tensors="pt", return_dict=True
    )
    labels = batch["input_ids"].masked_fill(batch["attention_mask"] == 0, -100)
    for _ in range(100):
        loss = model(**batch, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def by_transformers(chats: list[list[dict]], tokens: int) -> list[list[int]]:
    model = LlamaForCausalLM.from_pretrained("tiny")
    answers = []
    for chat in chats:
        batch = tokenizer.apply_chat_template(
            chat, add_generation_prompt=True, return_tensors="pt", return_dict=True
        )
        out = model.generate(**batch, max_new_tokens=tokens, do_sample=False)
        answers.append(out[0, batch["input_ids"].shape[1] :].tolist())
    return answers


def metric(name: str) -> int:
    found = next(one for one in llm.get_metrics() if one.name == f"vllm:{name}")
    return found.count if hasattr(found, "count") else int(found.value)


torch.manual_seed(0)
save_a_tiny_model("tiny")
llm = LLM(
    "tiny",  # a folder, or a name on the hub
    dtype="float32",
    max_model_len=512,
    max_num_seqs=4,  # requests at a time
    enforce_eager=True,
    use_tqdm_on_load=False,
    disable_log_stats=False,  # for get_metrics()
)
tokenizer = llm.get_tokenizer()
greedy = SamplingParams(temperature=0, max_tokens=64)

# Chats, all at once.
chats = [ask(dish) for dish in DISHES]
answers = [one.outputs[0] for one in llm.chat(chats, greedy, use_tqdm=False)]
for dish, answer in zip(DISHES[:3], answers, strict=False):
    print(f"{dish}: {answer.text} ({answer.finish_reason})")
reference = by_transformers(chats, 64)
same = sum(list(a.token_ids) == r for a, r in zip(answers, reference, strict=True))
print(f"same tokens as transformers: {same} of {len(chats)} answers")

# Requests of different lengths: four at a time, each place filled as it gets free.
lengths = [60, 10, 10, 10, 60, 10, 10, 10, 10, 10, 10, 10]
before = metric("iteration_tokens_total")
llm.generate(
    [tokenizer.apply_chat_template(c, tokenize=False) for c in (chats * 2)[:12]],
    [SamplingParams(temperature=0, max_tokens=n, ignore_eos=True) for n in lengths],
    use_tqdm=False,
)
steps = metric("iteration_tokens_total") - before
fixed = sum(max(lengths[first : first + 4]) for first in range(0, 12, 4))
print(f"forward passes: {steps}; in fixed batches of four: {fixed}")

# Chats that begin with the same long instruction.
rules = {"role": "system", "content": "Answer in one sentence. " * 12}
print("tokens of prompts, of these taken from the cache")
for dish in DISHES[:3]:
    asked, hit = metric("prefix_cache_queries"), metric("prefix_cache_hits")
    llm.chat([rules, *ask(dish)], greedy, use_tqdm=False)
    print(metric("prefix_cache_queries") - asked, metric("prefix_cache_hits") - hit)

# Proof: all tokens are those of transformers, and the second chat found the instruction
assert same == len(chats)
assert metric("prefix_cache_hits") > hit
assert steps < fixed
