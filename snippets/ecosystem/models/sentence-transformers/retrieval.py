import random

import torch
from datasets import Dataset
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)
from sentence_transformers.sentence_transformer.losses import (
    MultipleNegativesRankingLoss,
)
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from sentence_transformers.util import semantic_search
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast, PrinterCallback

torch.manual_seed(0)
random.seed(0)

# Customers and manuals call the same things by different names.
PARTS = {
    "fridge": "refrigerator",
    "stove": "cooktop",
    "telly": "television",
    "hoover": "vacuum cleaner",
    "laptop": "notebook computer",
    "wifi box": "router",
    "mobile": "smartphone",
    "heating": "boiler",
    "tap": "water valve",
    "lamp": "luminaire",
    "washer": "laundry machine",
    "car": "vehicle",
}
FAULTS = {
    "is dead": "fails to power on",
    "gets too hot": "overheats",
    "makes a racket": "emits excessive noise",
    "drips": "leaks fluid",
    "smells funny": "gives off an odour",
    "is really slow": "has degraded performance",
    "keeps going off": "shuts down intermittently",
    "shows an error": "reports a fault code",
    "has a crack": "has a damaged housing",
    "shakes a lot": "vibrates",
    "will not charge": "has a defective battery",
    "flickers": "has an unstable supply",
}
pairs = [
    (f"help, my {part} {fault}", f"service note: the {PARTS[part]} {FAULTS[fault]}")
    for part in PARTS
    for fault in FAULTS
]
random.shuffle(pairs)
train, test = pairs[:96], pairs[96:]
documents = [document for _, document in pairs]

# A small BERT with random weights, in place of a pretrained one.
words = Tokenizer(models.WordLevel(unk_token="[UNK]"))
words.pre_tokenizer = pre_tokenizers.Whitespace()
special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
words.train_from_iterator(
    [text for pair in pairs for text in pair],
    trainers.WordLevelTrainer(special_tokens=special, show_progress=False),
)
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=words, pad_token="[PAD]", unk_token="[UNK]"
)
config = BertConfig(
    vocab_size=len(tokenizer),
    hidden_size=64,
    num_hidden_layers=2,
    num_attention_heads=4,
    intermediate_size=128,
    max_position_embeddings=32,
)
BertModel(config).save_pretrained("bert")
tokenizer.save_pretrained("bert")

body = Transformer("bert")
pooling = Pooling(body.get_embedding_dimension(), pooling_mode="mean")
model = SentenceTransformer(modules=[body, pooling], device="cpu")


def recall(k: int) -> float:
    """Return how often the right document is among the k nearest."""
    queries = model.encode([query for query, _ in test], convert_to_tensor=True)
    corpus = model.encode(documents, convert_to_tensor=True)
    hits = semantic_search(queries, corpus, top_k=k)
    found = [
        any(documents[hit["corpus_id"]] == wanted for hit in found)
        for found, (_, wanted) in zip(hits, test, strict=True)
    ]
    return sum(found) / len(found)


def report(when: str) -> None:
    print(f"{when}: recall@1 {recall(1):.0%}, recall@5 {recall(5):.0%}")


shared = [
    max(documents, key=lambda text: len(set(query.split()) & set(text.split())))
    for query, _ in test
]
found = [document == wanted for document, (_, wanted) in zip(shared, test, strict=True)]
print(f"most shared words: recall@1 {sum(found) / len(found):.0%}")
report("before training")
trainer = SentenceTransformerTrainer(
    model,
    args=SentenceTransformerTrainingArguments(
        output_dir="out",
        num_train_epochs=20,
        per_device_train_batch_size=32,
        learning_rate=1e-3,
        batch_sampler="no_duplicates",
        logging_steps=6,
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
        use_cpu=True,
    ),
    train_dataset=Dataset.from_list([{"anchor": q, "positive": d} for q, d in train]),
    loss=MultipleNegativesRankingLoss(model),
)
trainer.remove_callback(PrinterCallback)  # it prints timings
trainer.train()
report("after training")
print("step  loss")
for row in trainer.state.log_history[:-1]:
    print(f"{row['step']:4}  {row['loss']:.2f}")

query, wanted = test[0]
print("\nquery:", query)
corpus = model.encode(documents, convert_to_tensor=True)
for hit in semantic_search(
    model.encode(query, convert_to_tensor=True), corpus, top_k=3
)[0]:
    print(f"{hit['score']:.2f}  {documents[hit['corpus_id']]}")

# Proof: training saw the words of the test, but none of its pairs
assert not set(train) & set(test)
assert {w for q, d in test for w in f"{q} {d}".split()} <= {
    w for q, d in train for w in f"{q} {d}".split()
}
assert recall(1) > 0.8
