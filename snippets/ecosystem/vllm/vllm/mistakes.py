import os
import re

os.environ["VLLM_CPU_KVCACHE_SPACE"] = "1"  # GiB
os.environ["VLLM_ENABLE_V1_MULTIPROCESSING"] = "0"

import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from vllm import LLM, SamplingParams

torch.manual_seed(0)
words = ["</s>", "<unk>", "<user>", "<assistant>", "how", "do", "I", "make", "soup"]
level = Tokenizer(
    models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="<unk>")
)
level.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=level, eos_token="</s>", unk_token="<unk>"
)
config = LlamaConfig(
    vocab_size=len(words),
    hidden_size=64,
    intermediate_size=64,
    num_hidden_layers=2,
    num_attention_heads=2,
    max_position_embeddings=2_000_000,
    bos_token_id=None,
    eos_token_id=0,
)
LlamaForCausalLM(config).save_pretrained("tiny")
tokenizer.save_pretrained("tiny")


def attempt(what: str, call) -> str:
    """Print the error, and return its text."""
    try:
        call()
    except Exception as error:
        text = re.sub(r"(Supported architectures: ).*", r"\1...", str(error))
        text = re.sub(r" *(\[type=|For further information).*", "", text)
        print(f"{what}: {type(error).__name__}: {text.strip()}\n")
        return text
    return ""


def load(**settings) -> LLM:
    return LLM(
        "tiny",
        dtype="float32",
        enforce_eager=True,
        use_tqdm_on_load=False,
        **settings,
    )


attempt(
    "a class of one's own",
    lambda: load(hf_overrides={"architectures": ["MyModelForCausalLM"]}),
)
attempt("longer than the model", lambda: load(max_model_len=4_000_000))
whole = attempt("the whole context of the model", load)
llm = load(max_model_len=64)
attempt("a long prompt", lambda: llm.generate("soup " * 80, use_tqdm=False))
question = [{"role": "user", "content": "how do I make soup"}]
attempt("no chat template", lambda: llm.chat(question, use_tqdm=False))

TEMPLATE = """{% for message in messages %}\
{{ '<' + message.role + '> ' + message.content + ' ' }}{% endfor %}\
{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"""
long = SamplingParams(max_tokens=40, temperature=0)
text = question[0]["content"]
results = {}
for name, (result,) in (
    ("generate", llm.generate(text, SamplingParams(temperature=0), use_tqdm=False)),
    ("chat", llm.chat(question, long, use_tqdm=False, chat_template=TEMPLATE)),
):
    (answer,) = result.outputs
    results[name] = result
    print(f"{name}: prompt: {tokenizer.decode(result.prompt_token_ids)}")
    print(f"  {len(answer.token_ids)} tokens, ended by {answer.finish_reason}")

# Proof: both prompts, sixteen tokens by default, and the bytes of two million tokens
bare = tokenizer(text)["input_ids"]
user, assistant = tokenizer.convert_tokens_to_ids(["<user>", "<assistant>"])
assert results["generate"].prompt_token_ids == bare
assert results["chat"].prompt_token_ids == [user, *bare, assistant]
assert [len(one.outputs[0].token_ids) for one in results.values()] == [16, 40]
each = config.num_hidden_layers * 2 * config.hidden_size * 4  # keys and values, float32
assert f"({each * 2_000_000 / 2**30:.2f} GiB KV cache is needed" in whole
