import itertools
import tempfile
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from torch import nn

torch.manual_seed(0)
english = itertools.product(
    ["the dog", "my sister", "the teacher", "an old friend"],
    ["sees", "buys", "paints", "forgets"],
    ["the house", "a red car", "every book", "the window"],
)
spanish = itertools.product(
    ["el perro", "mi hermana", "la maestra", "un viejo amigo"],
    ["ve", "compra", "pinta", "olvida"],
    ["la casa", "un coche rojo", "cada libro", "la ventana"],
)
texts = [" ".join(s) + "." for s in [*english, *spanish]]
labels = torch.tensor([0] * 64 + [1] * 64)

tokenizer = Tokenizer(models.BPE())
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
tokenizer.decoder = decoders.ByteLevel()
tokenizer.train_from_iterator(
    texts,
    trainers.BpeTrainer(
        vocab_size=350,
        special_tokens=["[PAD]", "[CLS]", "[SEP]"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),  # all 256 bytes
        show_progress=False,
    ),
)
cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
tokenizer.post_processor = processors.TemplateProcessing(
    single="[CLS] $A [SEP]", special_tokens=[("[CLS]", cls), ("[SEP]", sep)]
)
tokenizer.enable_padding(pad_id=tokenizer.token_to_id("[PAD]"))
tokenizer.enable_truncation(max_length=32)

with tempfile.TemporaryDirectory() as folder:
    path = str(Path(folder, "tokenizer.json"))
    tokenizer.save(path)  # one file: rules, vocabulary, padding, template
    loaded = Tokenizer.from_file(path)
encodings = tokenizer.encode_batch(texts)
again = loaded.encode_batch(texts)
assert [e.ids for e in encodings] == [e.ids for e in again]

ids = torch.tensor([e.ids for e in encodings])
mask = torch.tensor([e.attention_mask for e in encodings]).bool()


class LanguageOf(nn.Module):
    def __init__(self, vocabulary: int):
        super().__init__()
        self.words = nn.EmbeddingBag(vocabulary, 16, mode="sum")
        self.classify = nn.Linear(16, 2)

    def forward(self, ids, mask):
        return self.classify(self.words(ids, per_sample_weights=mask.float()))


train = torch.randperm(128)[:64]
test = torch.tensor(sorted({*range(128)} - {*train.tolist()}))
model = LanguageOf(tokenizer.get_vocab_size())
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(60):
    loss = nn.functional.cross_entropy(model(ids[train], mask[train]), labels[train])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
predicted = model(ids[test], mask[test]).argmax(1)
accuracy = (predicted == labels[test]).float().mean().item()

assert accuracy > 0.9  # chance is 0.5

text = "la ventana"
encoding = tokenizer.encode(text)
pieces = [text[start:end] for start, end in encoding.offsets]
assert "".join(pieces) == text
unseen = "naïve, 日本 🙂"
back = tokenizer.decode(tokenizer.encode(unseen).ids)
assert back == unseen
print("batch:", tuple(ids.shape), "of", tokenizer.get_vocab_size(), "tokens")
print(f"test accuracy: {accuracy:.2f}")
print("tokens:", encoding.tokens)
print("pieces of the text:", pieces)
print("unseen characters, there and back:", back)
unequal = sum(a.ids != b.ids for a, b in zip(encodings, again, strict=True))
print("texts that the reloaded file encodes otherwise:", unequal)
