import itertools
import tempfile

import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    BertConfig,
    BertForSequenceClassification,
    DataCollatorWithPadding,
    PreTrainedTokenizerFast,
    PrinterCallback,
    Trainer,
    TrainingArguments,
    set_seed,
)

set_seed(0)

# Sentences whose label depends on two words: "not" turns the adjective around.
nouns = ["film", "book", "song", "meal", "game", "hotel", "phone", "coat"]
adverbs = ["", "very", "really"]
adjectives = {"good": 1, "great": 1, "nice": 1, "bad": 0, "poor": 0, "dull": 0}
sentences, labels = [], []
for noun, no, adverb, word in itertools.product(
    nouns, ["", "not"], adverbs, adjectives
):
    sentences.append(" ".join(f"the {noun} was {no} {adverb} {word}".split()))
    labels.append(adjectives[word] ^ (no == "not"))

words = ["[PAD]", "[UNK]", *sorted({w for s in sentences for w in s.split()})]
word_level = Tokenizer(
    models.WordLevel({w: i for i, w in enumerate(words)}, unk_token="[UNK]")
)
word_level.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=word_level, pad_token="[PAD]", unk_token="[UNK]"
)
rows = [{**tokenizer(s), "labels": y} for s, y in zip(sentences, labels, strict=True)]
order = torch.randperm(len(rows)).tolist()
train, test = [rows[i] for i in order[:216]], [rows[i] for i in order[216:]]

config = BertConfig(
    vocab_size=len(words),
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=4,
    intermediate_size=64,
    pad_token_id=tokenizer.pad_token_id,
    id2label={0: "bad", 1: "good"},
    label2id={"bad": 0, "good": 1},
)
with tempfile.TemporaryDirectory() as folder:
    trainer = Trainer(
        BertForSequenceClassification(config),
        TrainingArguments(
            output_dir=folder,
            num_train_epochs=20,
            learning_rate=3e-3,
            per_device_train_batch_size=16,
            save_strategy="no",
            logging_strategy="no",
            report_to="none",  # or it writes to every tracker that is installed
            disable_tqdm=True,
            dataloader_pin_memory=torch.cuda.is_available(),
            seed=0,
        ),
        data_collator=DataCollatorWithPadding(tokenizer),
        train_dataset=train,
        eval_dataset=test,
        compute_metrics=lambda p: {
            "accuracy": float((p.predictions.argmax(1) == p.label_ids).mean())
        },
    )
    trainer.remove_callback(PrinterCallback)  # it prints timings
    trainer.train()
    accuracy = trainer.evaluate()["eval_accuracy"]
    trainer.save_model(folder)
    tokenizer.save_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder)

assert not model.training  # from_pretrained leaves it in evaluation mode
held_out = order[216:]
batch = tokenizer([sentences[i] for i in held_out], padding=True, return_tensors="pt")
with torch.no_grad():
    predicted = model(**batch).logits.argmax(1)
by_hand = (predicted == torch.tensor([labels[i] for i in held_out])).float().mean()
assert abs(accuracy - by_hand.item()) < 1e-6
assert accuracy > 0.95  # chance is 0.5
print("words:", len(words), "training:", len(train), "test:", len(test))
print(f"test accuracy, from the Trainer: {accuracy:.2f}")
print(f"test accuracy, of the loaded model: {by_hand:.2f}")
for sentence in ("the film was not good", "the film was not really bad"):
    with torch.no_grad():
        logits = model(**tokenizer(sentence, return_tensors="pt")).logits
    print(f"{sentence}: {model.config.id2label[logits.argmax().item()]}")
