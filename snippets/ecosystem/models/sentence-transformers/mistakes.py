import torch
from datasets import Dataset
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.sampler import NoDuplicatesBatchSampler
from sentence_transformers.sentence_transformer.losses import (
    MultipleNegativesRankingLoss,
)
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

torch.manual_seed(0)
known = "[PAD] [UNK] [CLS] [SEP] query passage : reset the router leaks tap is hot"
names = known.split()
words = Tokenizer(
    models.WordLevel({w: i for i, w in enumerate(names)}, unk_token="[UNK]")
)
words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=words, pad_token="[PAD]", unk_token="[UNK]", model_max_length=16
)
config = BertConfig(
    vocab_size=len(names),
    hidden_size=32,
    num_hidden_layers=1,
    num_attention_heads=2,
    intermediate_size=32,
    max_position_embeddings=16,
    hidden_dropout_prob=0.0,
    attention_probs_dropout_prob=0.0,
    initializer_range=0.3,
)
BertModel(config).save_pretrained("bert")
tokenizer.save_pretrained("bert")
body = Transformer("bert")
model = SentenceTransformer(
    modules=[body, Pooling(32, pooling_mode="cls")],
    prompts={"query": "query : ", "document": "passage : "},
    device="cpu",
)
text = "reset the router"


def compare(name: str, one: torch.Tensor, other: torch.Tensor) -> None:
    print(f"{name}: cosine {torch.cosine_similarity(one, other, dim=0):.2f}")


def encode(model: SentenceTransformer, text: str, **settings) -> torch.Tensor:
    return model.encode(text, convert_to_tensor=True, **settings)


print("1. pooling")
# The folder of the body alone:
bare = SentenceTransformer("bert", device="cpu", local_files_only=True)
compare("same weights, pooled otherwise", encode(model, text), encode(bare, text))

print("2. normalization")
one, other = encode(model, text), encode(model, "tap is hot")
print(
    f"dot product {one @ other:.1f}, cosine {model.similarity(one, other).item():.2f}"
)
one, other = (encode(model, t, normalize_embeddings=True) for t in (text, "tap is hot"))
print(f"normalized: dot product {one @ other:.2f}")

print("3. prompts")
asked = model.encode_query(text, convert_to_tensor=True)
compare("encode_query and encode", asked, encode(model, text))
asked = bare.encode_query(text, convert_to_tensor=True)
compare("the same, of the bare folder", asked, encode(bare, text))
try:
    model.encode(text, prompt_name="question")
except ValueError as error:
    print("ValueError:", error)

print("4. long texts")
print("max_seq_length:", model.max_seq_length)
long = "the router is hot " * 4
compare("different ends", encode(model, long + "reset"), encode(model, long + "leaks"))

print("5. the same document twice in a batch")
rows = [("reset the router", "the router is hot"), ("leaks", "the tap leaks")]
twice = [rows[0], rows[1], ("hot router", rows[0][1]), ("tap", rows[1][1])]
loss_of = MultipleNegativesRankingLoss(model)


def train(rows: list[tuple[str, str]]) -> float:
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    batch = [model.preprocess(list(texts)) for texts in zip(*rows, strict=True)]
    for _ in range(50):
        loss = loss_of(batch, None)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return round(loss.item(), 2) + 0.0  # and not -0.0


print(f"loss after 50 steps, two documents: {train(rows):.2f}")
lowest = train(twice)
print(f"loss after 50 steps, each document twice: {lowest:.2f}")
pairs = Dataset.from_list([{"anchor": q, "positive": d} for q, d in twice])
sampler = NoDuplicatesBatchSampler(
    pairs, batch_size=2, drop_last=False, generator=torch.Generator()
)
for rows in sampler:
    print("batch without duplicates:", sorted(pairs[rows]["positive"]))

# Proof: one of two equal documents is chosen at best, which costs the logarithm of 2
assert abs(lowest - torch.log(torch.tensor(2.0))) < 0.02
