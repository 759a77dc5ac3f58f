from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

texts = ["the bug sat on a rug", "a big bug tugs the rug"]
text = "mug on a rug"  # no m in the training texts


def trained(model, pre_tokenizer, decoder=None, **settings):
    tokenizer = Tokenizer(model)
    tokenizer.pre_tokenizer = pre_tokenizer
    if decoder:
        tokenizer.decoder = decoder
    trainer = trainers.BpeTrainer(show_progress=False, **settings)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


words = pre_tokenizers.Whitespace()
bytewise = pre_tokenizers.ByteLevel(add_prefix_space=False)
alphabet = pre_tokenizers.ByteLevel.alphabet()
kinds = {
    "no unknown token": trained(models.BPE(), words),
    "unknown token": trained(
        models.BPE(unk_token="[UNK]"), words, special_tokens=["[UNK]"]
    ),
    "bytes, no decoder": trained(models.BPE(), bytewise, initial_alphabet=alphabet),
    "bytes, decoder": trained(
        models.BPE(), bytewise, decoders.ByteLevel(), initial_alphabet=alphabet
    ),
}
for name, tokenizer in kinds.items():
    encoding = tokenizer.encode(text)
    print(f"{name}: {encoding.tokens}")
    print(f"  decoded: {tokenizer.decode(encoding.ids)}")

assert "m" not in "".join(kinds["no unknown token"].encode(text).tokens)
assert "[UNK]" in kinds["unknown token"].encode(text).tokens
back = [t.decode(t.encode(text).ids) == text for t in kinds.values()]
assert back == [False, False, False, True]
