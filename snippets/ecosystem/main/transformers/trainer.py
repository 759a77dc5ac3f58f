import torch
import transformers
from tokenizers import Tokenizer, models
from torch import nn
from torch.nn.functional import cross_entropy
from transformers import (
    AutoModelForSequenceClassification,
    BertConfig,
    BertForSequenceClassification,
    BertModel,
    DataCollatorForTokenClassification,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    PrinterCallback,
    Trainer,
    TrainingArguments,
)

torch.manual_seed(0)
sizes = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
}
bert = BertConfig(vocab_size=100, **sizes)


def trainer_of(model, rows: list[dict], **more) -> Trainer:
    args = TrainingArguments(
        "out",
        max_steps=1,
        per_device_eval_batch_size=8,
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
        dataloader_pin_memory=torch.cuda.is_available(),
    )
    trainer = Trainer(model, args, train_dataset=rows, eval_dataset=rows, **more)
    trainer.remove_callback(PrinterCallback)  # it prints timings
    return trainer


def attempt(what: str, call) -> None:
    try:
        call()
        print(f"{what}: no error")
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


class Own(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 2)

    def forward(self, x, labels=None):
        logits = self.layer(x)
        loss = None if labels is None else cross_entropy(logits, labels)
        return {"loss": loss, "logits": logits}


# Without a loss.
for name in ("target", "label", "labels"):
    rows = [{"input_ids": [5, 6, 7], name: 1}] * 8
    attempt(name, trainer_of(BertForSequenceClassification(bert), rows).train)
for name in ("target", "labels"):
    own = trainer_of(Own(), [{"x": [1.0, 2.0], name: 1}] * 8)
    attempt(f"own model, {name}", own.train)

# Rows of two lengths.
tokenizer = PreTrainedTokenizerFast(
    tokenizer_object=Tokenizer(models.WordLevel({"[PAD]": 0})), pad_token="[PAD]"
)
short, long = {"input_ids": [5, 6], "labels": 1}, {"input_ids": [5, 6, 7], "labels": 1}
classifier = BertForSequenceClassification(bert)
llama = LlamaForCausalLM(LlamaConfig(vocab_size=5000, pad_token_id=0, **sizes))
print()
attempt("two lengths", trainer_of(classifier, [short, long]).train)
padding = trainer_of(classifier, [short, long], processing_class=tokenizer)
attempt("two lengths, with a tokenizer", padding.train)
per_token = [{**row, "labels": row["input_ids"]} for row in (short, long)]
padding = trainer_of(llama, per_token, processing_class=tokenizer)
attempt("and labels per token", padding.train)
collator = DataCollatorForTokenClassification(tokenizer)
padding = trainer_of(llama, per_token, data_collator=collator)
attempt("and a collator for them", padding.train)

# Names that version 5 no longer knows.
print()
attempt("old name", lambda: trainer_of(classifier, [], tokenizer=tokenizer))
attempt("old name", lambda: TrainingArguments("out", evaluation_strategy="epoch"))

# What an evaluation keeps: 64 texts of 32 tokens, a vocabulary of 5000.
ids = torch.randint(1, 5000, (64, 32)).tolist()
texts = [{"input_ids": row, "labels": row} for row in ids]
kept = {}


def keep(name: str):
    def compute_metrics(given) -> dict:
        kept[name] = given.predictions
        return {}

    return compute_metrics


print("\nkept shape MB")
for name, reduce in (
    ("logits", None),
    ("guesses", lambda logits, labels: logits.argmax(-1)),
):
    trainer_of(
        llama,
        texts,
        compute_metrics=keep(name),
        preprocess_logits_for_metrics=reduce,
    ).evaluate()
    shape = "x".join(map(str, kept[name].shape))
    print(f"{name} {shape} {kept[name].nbytes / 1e6:.3f}")

# A checkpoint without the head that is asked for.
transformers.logging.set_verbosity_error()  # the report, in an order that varies
BertModel(bert).save_pretrained("body")
load = AutoModelForSequenceClassification.from_pretrained
first, info = load("body", output_loading_info=True)
second = load("body")
print("\nmissing:", ", ".join(sorted(info["missing_keys"])))
ids = torch.tensor([[5, 6, 7, 8]])
with torch.no_grad():
    body = (first.bert(ids)[0] - second.bert(ids)[0]).abs().max().item()
    answer = (first(ids).logits - second(ids).logits).abs().max().item()
print(f"loaded twice, largest difference of the body's output: {body:.4f}")
print(f"loaded twice, largest difference of the answer: {answer:.4f}")

# Proof: the guesses are those of the logits, at 8 bytes per token instead of 20,000
assert (kept["logits"].argmax(-1) == kept["guesses"]).all()
assert kept["logits"].nbytes == 64 * 32 * 5000 * 4
assert kept["guesses"].nbytes == 64 * 32 * 8
assert body == 0
assert answer > 0.001
