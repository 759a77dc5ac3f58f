"""Calls of torch, written as the fields of the shape calculator: random ones, and what torch answers to them."""

from random import Random

import torch
from torch import nn
from torch.nn import functional

MODULES = {
    module.__name__.lower(): module
    for module in (
        *(nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose1d, nn.ConvTranspose2d, nn.ConvTranspose3d),
        *(nn.MaxPool1d, nn.MaxPool2d, nn.AvgPool1d, nn.AvgPool2d, nn.AdaptiveAvgPool2d, nn.Embedding, nn.LSTM, nn.GRU),
        *(nn.MultiheadAttention, nn.LayerNorm, nn.BatchNorm1d, nn.BatchNorm2d, nn.Flatten),
    )
}
ATTENTION = "scaled_dot_product_attention"
LAYERS = [*MODULES, "matmul", "bmm", ATTENTION]
TENSORS = {*["input", "other", "mat2", "query", "key", "value", "h_0", "c_0"]}
MASKS = {"attn_mask", "key_padding_mask"}
OF_FORWARD = {"need_weights", "average_attn_weights"}


def value(name: str, text: str):
    """Return what was typed, as Python has it."""
    if text in ("True", "False"):
        return text == "True"
    if text in ("same", "valid"):
        return text
    numbers = tuple(None if part == "None" else int(part) for part in text.strip("()").split(",") if part)
    if name in TENSORS | MASKS:
        kind = torch.bool if name in MASKS else torch.float32
        return torch.zeros(numbers, dtype=kind)
    return numbers if "," in text else numbers[0]


def call(fields: dict[str, str]):
    """Return the parameters and the result of the call that the fields describe."""
    given = {name: value(name, text) for name, text in fields.items() if name != "layer"}
    layer = fields["layer"]
    if "query" in given:
        given.setdefault("key", given["query"])
        given.setdefault("value", given["key"])
    if layer == "matmul":
        return {}, given["input"] @ given["other"]
    if layer == "bmm":
        return {}, torch.bmm(**given)
    if layer == ATTENTION:
        return {}, functional.scaled_dot_product_attention(**given)
    training = given.pop("training", True)
    inputs = {name: given.pop(name) for name in [*given] if name in TENSORS | MASKS | OF_FORWARD}
    module = MODULES[layer](**given).train(training)
    states = [inputs.pop(name) for name in ("h_0", "c_0") if name in inputs]
    if states:
        inputs["hx"] = states[0] if layer == "gru" else tuple(states)
    if layer == "embedding":
        inputs["input"] = inputs["input"].long()
    return dict(module.named_parameters()), module(**inputs)


def shapes(result) -> list:
    if result is None:
        return [None]
    return [[*result.shape]] if isinstance(result, torch.Tensor) else [shape for one in result for shape in shapes(one)]


def live(fields: dict[str, str]) -> dict:
    """Return the shapes that the call returns, and those of its parameters, or what it raises."""
    try:
        parameters, result = call(fields)
    except Exception as error:
        return {"type": type(error).__name__, "text": str(error)}
    return {"outputs": shapes(result), "parameters": [[name, [*one.shape]] for name, one in parameters.items()]}


class Calls:
    """Random calls: most sizes fit together, and some do not."""

    def __init__(self, seed: int):
        self.random = Random(seed)
        self.pick = self.random.choice

    def shape(self, least: int, most: int, sizes) -> str:
        return ",".join(str(self.pick(sizes)) for _ in range(self.random.randint(least, most))) or "()"

    def each(self, count: int, sizes) -> str:
        """Return one size for all axes, or one for each."""
        alike = count == 1 or self.pick((True, False))
        return self.shape(1, 1, sizes) if alike else self.shape(count, count, sizes)

    def flag(self, share: float = 0.8) -> str:
        return str(self.random.random() < share)

    def some(self, share: float) -> bool:
        return self.random.random() < share

    def of(self, layer: str) -> dict[str, str]:
        kind = layer.rstrip("123d") if layer.startswith(("conv", "maxpool", "avgpool", "batchnorm")) else layer
        count = int(layer[-2]) if layer[-1] == "d" and layer[-2].isdigit() else 0
        made = getattr(self, f"of_{kind}")(count)
        return {"layer": layer} | {name: text for name, text in made.items() if text}

    def of_linear(self, _):
        sizes = {"in_features": self.shape(1, 1, (1, 2, 3, 4)), "out_features": self.shape(1, 1, (1, 3))}
        return (
            {"input": self.pick((self.shape(0, 4, (0, 1, 2, 3, 4)), f"2,3,{sizes['in_features']}"))}
            | sizes
            | self.bias()
        )

    def bias(self):
        return {"bias": self.pick(("", "True", "False"))}

    def of_conv(self, count):
        channels, pick = self.pick((1, 2, 3, 4)), self.pick
        image = [pick((1, 4, 5, 6, 7, 0)) for _ in range(pick((count, count, count, count, count - 1, count + 1)))]
        lead = [pick((1, 2, 0))] * pick((0, 1, 1, 1, 1)) + [channels] * pick((1, 1, 1, 0))
        return dict(
            input=",".join(map(str, lead + image)) or "()",
            in_channels=str(pick((channels, channels, channels, 2))),
            out_channels=pick("124"),
            kernel_size=self.each(count, (1, 2, 3, 3, 5)),
            stride=pick(("", self.each(count, (1, 1, 2, 3)))),
            padding=pick((self.each(count, (0, 0, 1, 2, 3)), "", "same", "valid")),
            dilation=pick(("", self.each(count, (1, 1, 2, 3)))),
            groups=pick(("", "1", "2")),
            **self.bias(),
        )

    def of_convtranspose(self, count):
        made = self.of_conv(count)
        pads = {name: self.pick(("", self.each(count, (0, 0, 1, 2)))) for name in ("padding", "output_padding")}
        return made | pads

    def of_avgpool(self, count):
        image = self.shape(count + 1, count + 2, (1, 2, 3, 4, 5, 6, 7, 8, 9))
        return {
            "input": self.pick((image, image, self.shape(0, 5, (0, 1, 2, 4, 7)))),
            "kernel_size": self.each(count, (1, 2, 3, 3, 4)),
            "stride": self.pick(("", self.each(count, (1, 2, 3)))),
            "padding": self.pick(("", self.each(count, (0, 1, 1, 2)))),
            "ceil_mode": self.flag(0.5),
        }

    def of_maxpool(self, count):
        return self.of_avgpool(count) | {"dilation": self.pick(("", self.each(count, (1, 1, 2))))}

    def of_adaptiveavgpool2d(self, _):
        return {
            "input": self.shape(0, 5, (0, 1, 3, 5, 6)),
            "output_size": self.pick(("1", "3", "2,3", "None,3", "1,1")),
        }

    def of_matmul(self, _):
        return {"input": self.shape(0, 4, (1, 2, 3, 3, 0)), "other": self.shape(0, 4, (1, 2, 3, 3, 0))}

    def of_bmm(self, _):
        batch, inner = self.pick("23"), self.pick("23")
        fitting = {"input": f"{batch},3,{inner}", "mat2": f"{batch},{inner},2"}
        return self.pick((fitting, {"input": self.shape(2, 4, (2, 3)), "mat2": self.shape(3, 3, (2, 3))}))

    def of_embedding(self, _):
        return {
            "input": self.shape(0, 3, (0, 1, 2)),
            "num_embeddings": self.pick("15"),
            "embedding_dim": self.pick("13"),
        }

    def of_lstm(self, _):
        pick, (size, hidden, layers, batch) = self.pick, (self.pick((1, 2, 3)) for _ in range(4))
        both = pick(("", "True", "False"))
        made = {
            "input_size": str(size),
            "hidden_size": str(hidden),
            "num_layers": str(layers),
            "batch_first": pick(("", "True")),
        }
        made["input"] = pick(
            (self.shape(0, 4, (0, 1, 2, 3)), *[f"{pick((0, 1, 2))},{batch},{size}"] * 2, f"{pick((1, 2))},{size}")
        )
        made |= {"bidirectional": both, "proj_size": pick(("", "", "0", "1", "2"))} | self.bias()
        if self.some(0.4):
            rows = layers * (2 if both == "True" else 1)
            states = [f"{rows},{batch},{hidden}"] * 3 + [f"{rows},{hidden}", self.shape(0, 4, (1, 2, 3))]
            made |= {"h_0": pick(states), "c_0": pick(states)}
        return made

    def of_gru(self, count):
        return {name: text for name, text in self.of_lstm(count).items() if name not in ("c_0", "proj_size")}

    def of_multiheadattention(self, _):
        pick, width = self.pick, self.pick((4, 4, 4, 6))
        length, source, batch = pick((2, 3)), pick((2, 3)), pick((1, 2, 3))
        made = {
            "embed_dim": str(width),
            "num_heads": pick(("2", "2", "2", "4")),
            "batch_first": pick(("", "True")),
        } | self.bias()
        made |= {"need_weights": self.flag(0.7), "average_attn_weights": self.flag(0.7)}

        def tensor(length, width):
            right = [f"{batch},{length},{width}", f"{length},{batch},{width}"][:: 1 if made["batch_first"] else -1]
            return pick((*[right[0]] * 8, right[1], f"{length},{width}"))

        made["query"] = pick((*[tensor(length, width)] * 4, tensor(length, 5), self.shape(0, 4, (2, 3, 4))))
        if self.some(0.7):
            made |= {"kdim": pick(("", "", "3", "5")), "vdim": pick(("", "", "3", "5"))}
            made["key"] = tensor(source, pick((made["kdim"] or width, made["kdim"] or width, 3)))
            if self.some(0.7):
                made["value"] = tensor(source, made["vdim"] or width)
        if self.some(0.3):
            made["attn_mask"] = pick((f"{length},{source}", f"{batch * 2},{length},{source}", self.shape(0, 4, (2, 3))))
        if self.some(0.3):
            made["key_padding_mask"] = pick((f"{batch},{source}", f"{source}", self.shape(0, 3, (2, 3))))
        return made

    def of_scaled_dot_product_attention(self, _):
        pick = self.pick
        batch, heads, length, source, width = pick((1, 2)), pick((2, 4)), pick((2, 3)), pick((2, 3)), pick((4, 5))
        lead = f"{batch},{heads},"
        made = {
            "query": pick(
                (f"{lead}{length},{width}", f"{lead}{length},{width}", f"{length},{width}", self.shape(0, 5, (2, 3)))
            )
        }
        if self.some(0.8):
            made["key"] = pick((lead, lead, f"{batch},2,", f"{batch},", "")) + f"{source},{width}"
            if self.some(0.8):
                made["value"] = pick(
                    (made["key"], f"{lead}{source},3", f"{lead}{length},{width}", f"{batch},{source},{width}")
                )
        if self.some(0.4):
            masks = (
                f"{length},{source}",
                f"{lead}{length},{source}",
                f"{batch},1,1,{source}",
                self.shape(0, 4, (1, 2, 3)),
            )
            made["attn_mask"] = pick(masks)
        return made | {"is_causal": self.flag(0.3), "enable_gqa": self.flag(0.3)}

    def of_layernorm(self, _):
        made = {
            "input": self.shape(0, 4, (1, 2, 3, 3, 0)),
            "normalized_shape": self.pick(("3", "2", "2,3", "3,3", "1")),
        }
        return made | {"elementwise_affine": self.flag()} | self.bias()

    def of_batchnorm(self, count):
        image = self.shape(count + 1, count + 2, (1, 3, 3, 0))
        made = {"input": self.pick((image, image, self.shape(0, 5, (0, 1, 2, 3)))), "num_features": self.pick("3321")}
        return made | {"affine": self.flag(), "training": self.flag(0.7)}

    def of_flatten(self, _):
        ends = {
            "start_dim": self.pick(("", "-3", "-1", "0", "1", "2", "5")),
            "end_dim": self.pick(("", "-1", "-2", "0", "2", "-5")),
        }
        return {"input": self.shape(0, 4, (0, 1, 2, 3))} | ends
