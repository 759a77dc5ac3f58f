"""Models for test_checker.py: each of MISTAKES has one mistake planted, HEALTHY have none.

A function returns what check() takes: model, batch, loss, and the optimizer if there is one.
"""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils import parametrizations

HEALTHY, MISTAKES = {}, {}
X = (16, 8)


def healthy(make):
    HEALTHY[make.__name__] = make
    return make


def mistake(*checks, page):
    def keep(make):
        MISTAKES[make.__name__] = (make, set(checks), page)
        return make

    return keep


def x(*size):
    return torch.randn(*size or X)


def kinds(size=16, below=3):
    return torch.arange(size) % below


def words(rows=6, length=10, below=20):
    return torch.randint(below, (rows, length))


def adam(*parts):
    return torch.optim.Adam([p for part in parts for p in part.parameters() if p.requires_grad])


def mlp(*last, inside=nn.ReLU, outputs=3):
    return nn.Sequential(nn.Linear(8, 32), inside(), nn.Linear(32, outputs), *last)


def cnn(*last):
    layers = [nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(8, 8, 3), nn.BatchNorm2d(8)]
    return nn.Sequential(
        *layers, nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(8, 3), *last
    )


class Net(nn.Module):
    """A module whose forward is given, with parts by name."""

    def __init__(self, forward, **parts):
        super().__init__()
        self.run = [forward]
        for name, part in parts.items():
            setattr(self, name, part)

    def forward(self, *args, **kwargs):
        return self.run[0](self, *args, **kwargs)


CE, MSE = nn.CrossEntropyLoss(), nn.MSELoss()


# Healthy ones


@healthy
def perceptron():
    model = mlp()
    return model, (x(), kinds()), CE, adam(model)


@healthy
def convolutions_with_batchnorm_and_dropout():
    model = cnn()
    return model, (torch.rand(16, 3, 16, 16), kinds()), CE, adam(model)


def recurrent(kind, **options):
    rnn = kind(8, 16, batch_first=True, **options)
    model = Net(lambda net, x: net.head(net.rnn(x)[0][:, -1]), rnn=rnn, head=nn.Linear(16, 3))
    return model, (x(16, 5, 8), kinds()), CE, adam(model)


@healthy
def lstm():
    return recurrent(nn.LSTM, num_layers=2, dropout=0.3)


@healthy
def gru():
    return recurrent(nn.GRU)


@healthy
def tanh_rnn_over_fifty_steps():
    model, _, loss, optimizer = recurrent(nn.RNN)
    return model, (x(16, 50, 8), kinds()), loss, optimizer


@healthy
def packed_sequences():
    packed = nn.utils.rnn.pack_padded_sequence(x(4, 7, 8), [7, 5, 4, 2], batch_first=True)
    model = Net(lambda net, x: net.head(net.rnn(x)[1][-1]), rnn=nn.GRU(8, 16, batch_first=True), head=nn.Linear(16, 3))
    return model, (packed, kinds(4)), CE, adam(model)


@healthy
def transformer_encoder_with_padding():
    layer = nn.TransformerEncoderLayer(16, 4, 32, batch_first=True)

    def forward(net, tokens, padding):
        return net.head(net.encoder(net.embedding(tokens), src_key_padding_mask=padding).mean(1))

    parts = {"embedding": nn.Embedding(20, 16, padding_idx=0), "encoder": nn.TransformerEncoder(layer, 2)}
    model = Net(forward, **parts, head=nn.Linear(16, 3))
    padding = torch.arange(10).expand(6, 10) >= torch.tensor([10, 8, 6, 4, 10, 3])[:, None]
    return model, ({"tokens": words().masked_fill(padding, 0), "padding": padding}, kinds(6)), CE, adam(model)


@healthy
def transformer_decoder_with_a_mask_of_minus_inf():
    layer = nn.TransformerDecoderLayer(16, 4, 32, batch_first=True)

    def forward(net, tokens, memory, mask):
        return net.head(net.decoder(net.embedding(tokens), memory, tgt_mask=mask))

    model = Net(
        forward, embedding=nn.Embedding(20, 16), decoder=nn.TransformerDecoder(layer, 2), head=nn.Linear(16, 20)
    )
    mask = nn.Transformer.generate_square_subsequent_mask(10)
    batch = ({"tokens": words(), "memory": x(6, 4, 16), "mask": mask}, words())
    return model, batch, lambda scores, y: functional.cross_entropy(scores.transpose(1, 2), y), adam(model)


def gan():
    generator = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 8), nn.Tanh())
    return generator, nn.Sequential(nn.Linear(8, 16), nn.LeakyReLU(0.2), nn.BatchNorm1d(16), nn.Linear(16, 1))


@healthy
def generator_of_a_gan():
    generator, critic = gan()
    real = torch.ones(16, 1)
    return (
        generator,
        (x(16, 4), real),
        lambda fake, real: functional.binary_cross_entropy_with_logits(critic(fake), real),
        adam(generator),
    )


@healthy
def discriminator_of_a_gan():
    generator, critic = gan()

    def loss(scores, ones):
        fake = critic(generator(x(16, 4)).detach())
        bce = functional.binary_cross_entropy_with_logits
        return bce(scores, ones) + bce(fake, torch.zeros_like(fake))

    return critic, (x(), torch.ones(16, 1)), loss, adam(critic)


def backbone():
    body = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(), nn.Linear(16, 16))
    return Net(lambda net, x: net.head(net.body(x)), body=body, head=nn.Sequential(nn.Dropout(), nn.Linear(16, 3)))


@healthy
def frozen_backbone_in_eval_mode():
    model = backbone()
    model.body.requires_grad_(False).eval()
    return model, (x(), kinds()), CE, adam(model.head)


@healthy
def backbone_that_the_optimizer_leaves_out_in_eval_mode():
    model = backbone()
    model.body.eval()
    return model, (x(), kinds()), CE, adam(model.head)


@healthy
def head_on_features_all_in_eval_mode():
    model = Net(lambda net, x: net.head(net.body(x)), body=cnn()[:-1].requires_grad_(False), head=nn.Linear(8, 3))
    return model.eval(), (torch.rand(8, 3, 16, 16), kinds(8)), CE, adam(model)


@healthy
def eval_mode_where_it_changes_nothing():
    model = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.0), nn.ReLU(), nn.Linear(8, 3)).eval()
    return model, (x(), kinds()), CE, adam(model)


class Adapter(nn.Module):
    def __init__(self, base, rank=2):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.down, self.up = nn.Linear(8, rank, bias=False), nn.Linear(rank, 8, bias=False)
        nn.init.zeros_(self.up.weight)

    def forward(self, x):
        return self.base(x) + self.up(self.down(x))


@healthy
def low_rank_adapters():
    model = nn.Sequential(Adapter(nn.Linear(8, 8)), nn.ReLU(), Adapter(nn.Linear(8, 8)), nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@healthy
def several_heads_with_a_dict_of_outputs():
    heads = nn.ModuleDict({"age": nn.Linear(16, 1), "kind": nn.Linear(16, 3)})
    model = Net(
        lambda net, x: {k: head(net.body(x)) for k, head in net.heads.items()}, body=mlp(outputs=16), heads=heads
    )

    def loss(out, y):
        return functional.cross_entropy(out["kind"], y["kind"]) + functional.mse_loss(out["age"][:, 0], y["age"])

    return model, (x(), {"kind": kinds(), "age": x(16)}), loss, adam(model)


@healthy
def several_heads_of_which_the_loss_uses_one():
    model, batch, _, optimizer = several_heads_with_a_dict_of_outputs()
    return model, batch, lambda out, y: functional.cross_entropy(out["kind"], y["kind"]), optimizer


@healthy
def tied_weights():
    model = Net(
        lambda net, t: net.out(net.body(net.embedding(t))),
        embedding=nn.Embedding(20, 16),
        body=nn.Linear(16, 16),
        out=nn.Linear(16, 20),
    )
    model.out.weight = model.embedding.weight
    return model, (words(), words()), lambda scores, y: CE(scores.flatten(0, 1), y.flatten()), adam(model)


@healthy
def sparse_embedding():
    model = nn.Sequential(nn.Embedding(50, 8, sparse=True), nn.Flatten(), nn.Linear(80, 3))
    optimizers = [torch.optim.SparseAdam(model[0].parameters()), torch.optim.Adam(model[2].parameters())]
    return model, (words(), kinds(6)), CE, optimizers


@healthy
def embedding_bag():
    model = Net(
        lambda net, t, offsets: net.head(net.bag(t, offsets)),
        bag=nn.EmbeddingBag(20, 8, mode="sum"),
        head=nn.Linear(8, 3),
    )
    return model, ((torch.randint(20, (30,)), torch.tensor([0, 7, 12, 25])), kinds(4)), CE, adam(model)


@healthy
def embedding_with_a_norm_and_a_mean():
    model = Net(
        lambda net, t: net.head(net.embedding(t).mean(1)),
        embedding=nn.Embedding(20, 8, max_norm=0.5),
        head=nn.Linear(8, 3),
    )
    return model, (words(), kinds(6)), CE, adam(model)


@healthy
def autoencoder():
    model = nn.Sequential(nn.Linear(8, 4), nn.ReLU(), nn.Linear(4, 8), nn.Sigmoid())
    pixels = torch.rand(16, 8)
    return model, (pixels, pixels), nn.BCELoss(), adam(model)


class Variational(nn.Module):
    def __init__(self, always):
        super().__init__()
        self.encoder, self.decoder, self.always = nn.Linear(8, 8), nn.Linear(4, 8), always

    def forward(self, x):
        mean, log_variance = self.encoder(x).chunk(2, 1)
        noise = torch.randn_like(mean) if self.training or self.always else 0
        return self.decoder(mean + noise * (log_variance / 2).exp()), mean, log_variance


def elbo(out, target):
    y, mean, log_variance = out
    return functional.mse_loss(y, target) - 0.5 * (1 + log_variance - mean**2 - log_variance.exp()).mean()


@healthy
def variational_autoencoder():
    model, data = Variational(always=False), x()
    return model, (data, data), elbo, adam(model)


@healthy
def variational_autoencoder_that_draws_in_eval_mode_too():
    model, data = Variational(always=True), x()
    return model, (data, data), elbo, adam(model)


@healthy
def u_net():
    def forward(net, x):
        high = net.down(x)
        low = functional.relu(net.middle(functional.max_pool2d(high, 2)))
        return net.up(torch.cat([high, functional.interpolate(low, scale_factor=2)], 1))

    down = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU())
    model = Net(forward, down=down, middle=nn.Conv2d(4, 8, 3, padding=1), up=nn.Conv2d(12, 1, 3, padding=1))
    return model, (torch.rand(4, 1, 8, 8), torch.rand(4, 1, 8, 8).round()), nn.BCEWithLogitsLoss(), adam(model)


class Residual(nn.Module):
    def __init__(self, size=8):
        super().__init__()
        self.relu, self.norm = nn.ReLU(), nn.BatchNorm2d(size)
        self.one, self.two = nn.Conv2d(size, size, 3, padding=1), nn.Conv2d(size, size, 3, padding=1)
        nn.init.zeros_(self.norm.weight)

    def forward(self, x):
        return self.relu(x + self.norm(self.two(self.relu(self.one(x)))))


@healthy
def residual_blocks_with_gamma_zero():
    model = nn.Sequential(
        nn.Conv2d(3, 8, 3), Residual(), Residual(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 3)
    )
    return model, (x(8, 3, 8, 8), kinds(8)), CE, adam(model)


@healthy
def siamese_with_a_triplet_loss():
    model = Net(lambda net, a, b, c: (net.body(a), net.body(b), net.body(c)), body=mlp(outputs=4))
    return model, ((x(), x(), x()), kinds()), lambda out, y: nn.TripletMarginLoss()(*out), adam(model)


@healthy
def graph_network_with_index_add():
    def forward(net, nodes, edges):
        got = torch.zeros(len(nodes), 16).index_add(0, edges[1], net.message(nodes[edges[0]]))
        return net.head(functional.relu(got))

    model = Net(forward, message=nn.Linear(8, 16), head=nn.Linear(16, 3))
    return model, ((x(10, 8), torch.randint(10, (2, 30))), kinds(10)), CE, adam(model)


@healthy
def graph_without_an_edge():
    model, ((nodes, edges), target), loss, optimizer = graph_network_with_index_add()
    return model, ((nodes, edges[:, :0]), target), loss, optimizer


@healthy
def attention_over_equal_tokens():
    """Queries and keys get hardly a gradient here: a batch made up for a first try."""

    def forward(net, x):
        weights = (net.query(x) @ net.key(x).transpose(1, 2) / 4).softmax(-1)
        return net.head((weights @ net.value(x)).mean(1))

    parts = {name: nn.Linear(8, 16) for name in ("query", "key", "value")}
    model = Net(forward, **parts, head=nn.Linear(16, 3))
    return model, (torch.ones(16, 5, 8), kinds()), CE, adam(model)


@healthy
def thresholding_that_starts_at_zero():
    def forward(net, x):
        z = torch.zeros(len(x), 16)
        for _ in range(4):
            z = functional.relu(z - 0.01)
            z = z + 0.1 * net.back(x - net.there(z))
        return net.head(z)

    model = Net(forward, there=nn.Linear(16, 8), back=nn.Linear(8, 16), head=nn.Linear(16, 3))
    return model, (x(), kinds()), CE, adam(model)


@healthy
def frozen_part_that_counts_in_eval_mode_too():
    def forward(net, x):
        net.calls.add_(1)
        return net.linear(x)

    body = Net(forward, linear=nn.Linear(8, 8)).requires_grad_(False)
    body.register_buffer("calls", torch.zeros(1))
    model = nn.Sequential(body.eval(), nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@healthy
def dropout_on_what_eval_mode_does_not_return():
    def forward(net, x):
        out = net.body(x)
        noisy = functional.dropout(out, 0.5)
        return out + noisy if net.training else out

    model = Net(forward, body=mlp())
    return model, (x(), kinds()), CE, adam(model)


@healthy
def quantile_regression():
    share = torch.tensor([0.1, 0.5, 0.9])

    def loss(out, y):
        off = y - out
        return torch.maximum(share * off, (share - 1) * off).mean()

    model = mlp()
    return model, (x(), x(16, 1)), loss, adam(model)


@healthy
def ctc():
    model = Net(lambda net, x: net.head(net.rnn(x)[0]).log_softmax(-1), rnn=nn.GRU(8, 16), head=nn.Linear(16, 5))
    lengths = torch.full((4,), 20), torch.tensor([3, 5, 4, 2])
    return (
        model,
        (x(20, 4, 8), torch.randint(1, 5, (4, 5))),
        lambda out, y: functional.ctc_loss(out, y, *lengths),
        adam(model),
    )


@healthy
def experts_of_which_some_have_no_turn():
    def forward(net, x):
        weight, choice = net.router(x).softmax(1).max(1)
        choice = choice.clamp(max=1)  # the third has none
        out = torch.zeros(len(x), 3)
        for n in choice.unique().tolist():
            out[choice == n] = net.experts[n](x[choice == n])
        return out * weight[:, None]

    model = Net(forward, router=nn.Linear(8, 3), experts=nn.ModuleList(mlp() for _ in range(3)))
    return model, (x(), kinds()), CE, adam(model)


@healthy
def experts_that_run_on_nothing():
    def forward(net, x):
        choice = net.router(x).argmax(1).clamp(max=1)
        out = torch.zeros(len(x), 3)
        for n, expert in enumerate(net.experts):
            out[choice == n] = expert(x[choice == n]) * net.router(x).softmax(1)[choice == n, n, None]
        return out

    model = Net(forward, router=nn.Linear(8, 3), experts=nn.ModuleList(mlp() for _ in range(3)))
    return model, (x(), kinds()), CE, adam(model)


class Deep(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layers = nn.ModuleList(nn.Sequential(nn.LayerNorm(8), nn.Linear(8, 8), nn.ReLU()) for _ in range(layers))
        self.head = nn.Linear(8, 3)

    def forward(self, x):
        for layer in self.layers:
            x = x + layer(x)
        return self.head(x)


@healthy
def thirty_residual_layers():
    model = Deep(30)
    return model, (x(), kinds()), CE, adam(model)


@healthy
def spectral_and_weight_norm():
    model = mlp()
    parametrizations.spectral_norm(model[0])
    parametrizations.weight_norm(model[2])
    return model, (x(), kinds()), CE, adam(model)


@healthy
def lazy_layers_after_their_first_batch():
    model, batch = nn.Sequential(nn.LazyLinear(16), nn.ReLU(), nn.LazyLinear(3)), x()
    model(batch)
    return model, (batch, kinds()), CE, adam(model)


@healthy
def norms_and_silu():
    model = nn.Sequential(
        nn.Conv2d(3, 8, 3), nn.GroupNorm(2, 8), nn.SiLU(), nn.Flatten(), nn.LayerNorm(288), nn.Linear(288, 3)
    )
    return model, (x(4, 3, 8, 8), kinds(4)), CE, adam(model)


@healthy
def nll_of_log_softmax():
    model = mlp(nn.LogSoftmax(1))
    return model, (x(), kinds()), nn.NLLLoss(), adam(model)


@healthy
def bce_of_sigmoid():
    model = mlp(nn.Sigmoid(), outputs=1)
    return model, (x(), kinds(below=2).float()[:, None]), nn.BCELoss(), adam(model)


@healthy
def distillation_by_kl_div():
    model, teacher = mlp(), mlp().eval()

    def loss(out, y):
        with torch.no_grad():
            wanted = teacher(y).softmax(1)
        return functional.kl_div(out.log_softmax(1), wanted, reduction="batchmean")

    data = x()
    return model, (data, data), loss, adam(model)


@healthy
def soft_labels():
    model = mlp()
    return model, (x(), torch.rand(16, 3).softmax(1)), nn.CrossEntropyLoss(label_smoothing=0.1), adam(model)


@healthy
def ignored_labels():
    model = nn.Conv2d(3, 4, 1)
    return (
        model,
        (x(2, 3, 8, 8), torch.tensor([3, 255]).repeat(2, 8, 4)),
        nn.CrossEntropyLoss(ignore_index=255),
        adam(model),
    )


@healthy
def column_against_column():
    model = mlp(outputs=1)
    return model, (x(), x(16, 1)), MSE, adam(model)


@healthy
def huber_by_a_closure():
    scale, model = 2.0, mlp(outputs=1)
    return model, (x(), x(16)), lambda out, y: scale * functional.huber_loss(out.squeeze(1), y), adam(model)


def of_dtype(dtype):
    model = mlp().to(dtype)
    return model, (x().to(dtype), kinds()), lambda out, y: functional.cross_entropy(out.float(), y), adam(model)


@healthy
def half_precision():
    return of_dtype(torch.float16)


@healthy
def bfloat16():
    return of_dtype(torch.bfloat16)


@healthy
def double_precision_throughout():
    model = mlp(outputs=1).double()
    return model, (x().double(), x(16, 1).double()), MSE, adam(model)


@healthy
def complex_layer():
    model = Net(
        lambda net, x: net.head(net.wave(torch.fft.fft(x)).abs()),
        wave=nn.Linear(8, 8, dtype=torch.complex64),
        head=nn.Linear(8, 3),
    )
    return model, (x(), kinds()), CE, adam(model)


@healthy
def images_that_the_model_scales():
    model = Net(lambda net, x: net.body(x.float() / 255), body=cnn())
    return model, (torch.randint(256, (8, 3, 16, 16), dtype=torch.uint8), kinds(8)), CE, adam(model)


@healthy
def momentum_encoder():
    def forward(net, x):
        with torch.no_grad():
            wanted = net.target(x)
        return net.online(x), wanted

    online, target = (nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16)) for _ in range(2))
    model = Net(forward, online=online, target=target.requires_grad_(False))
    return model, (x(), None), lambda out, y: functional.mse_loss(*out), adam(model)


@healthy
def frozen_teacher_kept_out_of_the_parameters():
    def forward(net, x):
        with torch.no_grad():
            hint = net.teacher[0](x)
        return net.body(x + hint)

    model = Net(forward, body=mlp(), teacher=[nn.Linear(8, 8)])
    return model, (x(), kinds()), CE, adam(model)


@healthy
def least_squares_gan_with_one_target():
    model = mlp(outputs=1)
    return model, (x(), torch.ones(1)), functional.mse_loss, adam(model)


@dataclass
class Scores:
    kind: torch.Tensor
    age: torch.Tensor


@healthy
def heads_in_a_dataclass_of_which_the_loss_uses_one():
    model = Net(lambda net, x: Scores(net.kind(x), net.age(x)), kind=mlp(), age=nn.Linear(8, 1))
    return model, (x(), kinds()), lambda out, y: CE(out.kind, y), adam(model)


class Codebook(nn.Module):
    """Frozen, and moved by a running mean of what it is asked for, as in VQ-VAE."""

    def __init__(self):
        super().__init__()
        self.codes = nn.Embedding(16, 4).requires_grad_(False)
        self.register_buffer("count", torch.ones(16))

    def forward(self, z):
        nearest = torch.cdist(z, self.codes.weight).argmin(1)
        if self.training:
            self.count.mul_(0.9).add_(functional.one_hot(nearest, 16).sum(0), alpha=0.1)
            self.codes.weight.data[nearest] += 0.1 * (z - self.codes(nearest)).detach()
        return z + (self.codes(nearest) - z).detach()


@healthy
def codebook_that_follows_its_inputs():
    model, data = nn.Sequential(nn.Linear(8, 4), Codebook(), nn.Linear(4, 8)), x()
    return model, (data, data), MSE, adam(model)


@healthy
def loss_under_vmap():
    model = mlp()
    return model, (x(), kinds()), lambda out, y: torch.vmap(functional.cross_entropy)(out, y).mean(), adam(model)


@healthy
def penalty_in_forward_that_is_zero():
    def forward(net, x):
        out = net.body(x)
        return out, functional.relu(out - 100).sum()

    model = Net(forward, body=mlp())
    return model, (x(), kinds()), lambda out, y: CE(out[0], y) + out[1], adam(model)


@healthy
def gate_of_one_unit_that_is_closed():
    model = Net(lambda net, x: net.head(x) + net.gate(x), head=mlp(), gate=nn.Sequential(nn.Linear(8, 1), nn.ReLU()))
    nn.init.constant_(model.gate[0].bias, -50.0)
    return model, (x(), kinds()), CE, adam(model)


@healthy
def logits_that_are_one():
    model = nn.Linear(8, 1)
    nn.init.zeros_(model.weight)
    nn.init.ones_(model.bias)
    return model, (x(), kinds(below=2).float()[:, None]), nn.BCEWithLogitsLoss(), adam(model)


@healthy
def superresolution_that_subtracts_the_mean_of_0_to_255():
    shift = nn.Conv2d(3, 3, 1).requires_grad_(False)  # as in EDSR
    shift.weight.copy_(torch.eye(3)[:, :, None, None])
    shift.bias.fill_(-110.5)
    model = nn.Sequential(shift, nn.Conv2d(3, 12, 3, padding=1), nn.PixelShuffle(2))
    return model, (torch.randint(256, (4, 3, 8, 8)).float(), torch.rand(4, 3, 16, 16) * 255), nn.L1Loss(), adam(model)


@healthy
def windows_of_the_loss_over_0_to_255():
    model, window = nn.Conv2d(1, 1, 3, padding=1), torch.ones(1, 1, 5, 5) / 25
    photo = torch.randint(256, (4, 1, 16, 16)).float()

    def loss(out, y):
        return (functional.conv2d(out * 255, window) - functional.conv2d(y, window)).abs().mean()

    return model, (photo / 255, photo), loss, adam(model)


@healthy
def two_optimizers_in_a_tuple():
    model = mlp()
    return model, (x(), kinds()), CE, (adam(model[0]), adam(model[2]))


@healthy
def checkpointed_layers():
    from torch.utils.checkpoint import checkpoint

    model = Net(
        lambda net, x: net.head(checkpoint(net.body, x, use_reentrant=False)), body=mlp(outputs=8), head=nn.Linear(8, 3)
    )
    return model, (x(), kinds()), CE, adam(model)


# Mistakes


@mistake("no_gradient", page="detached-graph-no-learning")
def graph_cut_by_detach():
    model = Net(lambda net, x: net.head(net.body(x).detach()), body=mlp(), head=nn.Linear(3, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("no_gradient", page="detached-graph-no-learning")
def graph_cut_by_numpy_in_a_list_of_layers():
    def forward(net, x):
        x = net.layers[0](x)
        return net.layers[1](torch.tensor(x.tolist()))

    model = Net(forward, layers=nn.ModuleList([nn.Linear(8, 8), nn.Linear(8, 3)]))
    return model, (x(), kinds()), CE, adam(model)


@mistake("no_gradient", page="autograd-grad-unused")
def layer_that_forward_forgets():
    model = Net(lambda net, x: net.body(x), body=mlp(), skip=nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("no_graph", page="element-0-does-not-require-grad")
def accuracy_as_the_loss():
    model = mlp()
    return model, (x(), kinds()), lambda out, y: (out.argmax(1) != y).float().mean(), adam(model)


@mistake("no_graph", page="element-0-does-not-require-grad")
def loss_as_a_number():
    model = mlp()
    return model, (x(), kinds()), lambda out, y: functional.cross_entropy(out, y).item(), adam(model)


@mistake("no_graph", page="element-0-does-not-require-grad")
def everything_frozen():
    model = mlp().requires_grad_(False)
    return model, (x(), kinds()), CE, None


@mistake("not_in_optimizer", page="params-not-in-optimizer")
def head_replaced_after_the_optimizer():
    model = mlp()
    optimizer = adam(model)
    model[2] = nn.Linear(32, 3)
    return model, (x(), kinds()), CE, optimizer


@mistake("not_in_optimizer", page="params-not-in-optimizer")
def optimizer_of_the_last_layer_only():
    model = mlp()
    return model, (x(), kinds()), CE, adam(model[2])


@mistake("plain_list", page="python-list-of-modules")
def layers_in_a_list():
    layers = [nn.Linear(8, 8), nn.Linear(8, 8)]
    model = Net(lambda net, x: net.head(net.layers[1](net.layers[0](x))), layers=layers, head=nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("plain_list", page="python-list-of-modules")
def nothing_but_a_list_of_layers():
    layers = [nn.Linear(8, 8), nn.Linear(8, 3)]
    model = Net(lambda net, x: net.layers[1](net.layers[0](x).relu()), layers=layers)
    return model, (x(), kinds()), CE, None


@mistake("plain_list", page="python-list-of-modules")
def heads_in_a_dict():
    model = Net(lambda net, x: net.heads["kind"](net.body(x)), body=mlp(), heads={"kind": nn.Linear(3, 3)})
    return model, (x(), kinds()), CE, adam(model)


@mistake("plain_list", page="python-list-of-modules")
def parameters_in_a_tuple():
    model = Net(lambda net, x: net.body(x) * net.scale[0], body=mlp(), scale=(nn.Parameter(torch.ones(3)),))
    return model, (x(), kinds()), CE, adam(model)


@mistake("all_in_eval_mode", page="train-mode-not-restored")
def dropout_in_eval_mode():
    model = cnn().eval()
    return model, (x(8, 3, 16, 16), kinds(8)), CE, adam(model)


@mistake("all_in_eval_mode", page="train-mode-not-restored")
def lstm_with_dropout_in_eval_mode():
    model, *rest = recurrent(nn.LSTM, num_layers=2, dropout=0.3)
    return model.eval(), *rest


@mistake("frozen_but_moving", page="batchnorm-stats-update-when-frozen")
def frozen_batchnorm_in_training_mode():
    model = backbone()
    model.body.requires_grad_(False)
    return model, (x(), kinds()), CE, adam(model)


@mistake("frozen_but_moving", page="batchnorm-stats-update-when-frozen")
def frozen_spectral_norm_in_training_mode():
    model = nn.Sequential(parametrizations.spectral_norm(nn.Linear(8, 8)), nn.Linear(8, 3))
    model[0].requires_grad_(False)
    return model, (x(), kinds()), CE, adam(model)


@mistake("probabilities", page="softmax-before-cross-entropy")
def softmax_and_cross_entropy():
    model = mlp(nn.Softmax(1))
    return model, (x(), kinds()), CE, adam(model)


@mistake("probabilities", page="softmax-before-cross-entropy")
def softmax_in_a_lambda_for_pixels():
    model = nn.Conv2d(3, 4, 1)
    return (
        model,
        (x(2, 3, 8, 8), kinds(128).view(2, 8, 8)),
        lambda s, y: functional.cross_entropy(s.softmax(1), y),
        adam(model),
    )


@mistake("probabilities", page="softmax-before-cross-entropy")
def mean_of_softmaxes_and_nll():
    model = Net(lambda net, x: (net.one(x).softmax(1) + net.two(x).softmax(1)) / 2, one=mlp(), two=mlp())
    return model, (x(), kinds()), nn.NLLLoss(), adam(model)


@mistake("probabilities", page="bce-with-logits-plus-sigmoid")
def sigmoid_and_bce_with_logits():
    model = nn.Sequential(mlp(nn.Sigmoid(), outputs=1), nn.Flatten(0))
    return model, (x(), kinds(below=2).float()), nn.BCEWithLogitsLoss(), adam(model)


@mistake("probabilities", page="kl-div-expects-log-probabilities")
def kl_div_of_probabilities():
    model = mlp(nn.Softmax(1))
    return model, (x(), torch.rand(16, 3).softmax(1)), nn.KLDivLoss(reduction="batchmean"), adam(model)


@mistake("broadcast_loss", page="loss-shape-broadcast")
def column_against_row():
    model = mlp(outputs=1)
    return model, (x(), x(16)), MSE, adam(model)


@mistake("broadcast_loss", page="loss-shape-broadcast")
def column_against_row_by_hand():
    model = mlp(outputs=1)
    return model, (x(), x(16)), lambda out, y: ((y - out) ** 2).mean(), adam(model)


@mistake("broadcast_loss", page="loss-shape-broadcast")
def images_against_masks_without_channels():
    model = nn.Conv2d(3, 1, 1)
    return model, (x(4, 3, 8, 8), x(4, 8, 8)), nn.SmoothL1Loss(), adam(model)


@mistake("labels", page="target-out-of-bounds")
def labels_from_one():
    model = mlp()
    return model, (x(), kinds() + 1), CE, adam(model)


@mistake("labels", page="target-out-of-bounds")
def void_label_that_is_not_ignored():
    model = nn.Conv2d(3, 4, 1)
    return model, (x(2, 3, 8, 8), torch.full((2, 8, 8), 255)), functional.cross_entropy, adam(model)


@mistake("labels", page="bce-input-range")
def mask_of_zero_and_255():
    model = nn.Conv2d(3, 1, 1)
    return model, (x(2, 3, 8, 8), torch.rand(2, 1, 8, 8).round() * 255), nn.BCEWithLogitsLoss(), adam(model)


@mistake("dead_relu", page="overview/core/modules/")
def relu_behind_a_large_negative_bias():
    model = mlp()
    nn.init.constant_(model[0].bias, -50.0)
    return model, (x(), kinds()), CE, adam(model)


@mistake("dead_relu", page="overview/core/modules/")
def functional_relu_without_output():
    model = Net(lambda net, x: net.out(functional.relu(net.body(x) - 50)), body=nn.Linear(8, 8), out=nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("gradient_by_layer", page="overview/core/modules/")
def twenty_sigmoids():
    model = nn.Sequential(*(mlp(nn.Sigmoid(), inside=nn.Sigmoid, outputs=8) for _ in range(10)), nn.Linear(8, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("gradient_by_layer", page="overview/core/modules/")
def weights_that_explode():
    model = nn.Sequential(*(nn.Linear(32, 32) for _ in range(20)))
    for layer in model:
        nn.init.normal_(layer.weight, std=0.02)
    return model, (x(16, 32), x(16, 32)), MSE, adam(model)


@mistake("not_finite", page="nan-loss")
def nan_in_the_inputs():
    model, data = mlp(), x()
    data[3, 2] = torch.nan
    return model, (data, kinds()), CE, adam(model)


@mistake("not_finite", page="nan-loss")
def logarithm_of_zero():
    model = Net(lambda net, x: net.body(x).relu().log(), body=mlp())
    return model, (x(), x(16, 3)), MSE, adam(model)


@mistake("not_finite", page="gradient-nan-through-where")
def gradient_of_a_root_at_zero():
    model = Net(lambda net, x: torch.where(net.body(x) > 0, net.body(x).sqrt(), 0), body=mlp())
    return model, (x(), x(16, 3)), MSE, adam(model)


@mistake("dropout_stays_on", page="missing-model-eval")
def functional_dropout():
    model = Net(lambda net, x: net.out(functional.dropout(net.body(x), 0.3)), body=mlp(), out=nn.Linear(3, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("dropout_stays_on", page="missing-model-eval")
def attention_with_dropout_p():
    def forward(net, x):
        q, k, v = net.qkv(x).chunk(3, -1)
        return net.out(functional.scaled_dot_product_attention(q, k, v, dropout_p=0.2).mean(1))

    model = Net(forward, qkv=nn.Linear(8, 24), out=nn.Linear(8, 3))
    return model, (x(16, 5, 8), kinds()), CE, adam(model)


@mistake("dropout_stays_on", page="missing-model-eval")
def attention_with_dropout_by_position():
    def forward(net, x):
        q, k, v = net.qkv(x).chunk(3, -1)
        return net.out(functional.scaled_dot_product_attention(q, k, v, None, 0.2).mean(1))

    model = Net(forward, qkv=nn.Linear(8, 24), out=nn.Linear(8, 3))
    return model, (x(16, 5, 8), kinds()), CE, adam(model)


@mistake("dropout_stays_on", page="missing-model-eval")
def dropout_of_torch():
    model = Net(lambda net, x: net.out(torch.dropout(net.body(x), 0.3, True)), body=mlp(), out=nn.Linear(3, 3))
    return model, (x(), kinds()), CE, adam(model)


@mistake("dropout_stays_on", page="missing-model-eval")
def dropout_made_in_forward():
    model = Net(lambda net, x: nn.Dropout(0.3)(net.body(x)), body=mlp())
    return model, (x(), kinds()), CE, adam(model)


@mistake("dtypes", page="double-float-mismatch")
def inputs_of_float64():
    model = mlp()
    return model, (x().double(), kinds()), CE, adam(model)


@mistake("dtypes", page="double-float-mismatch")
def target_of_float64():
    model = mlp(outputs=1)
    return model, (x(), x(16, 1).double()), MSE, adam(model)


@mistake("dtypes", page="float-expected-but-found-long")
def whole_numbers_into_a_linear_layer():
    model = mlp()
    return model, (torch.randint(9, (16, 8)), kinds()), CE, adam(model)


@mistake("dtypes", page="input-weight-type-mismatch")
def bytes_into_a_convolution():
    model = cnn()
    return model, (torch.randint(100, (8, 3, 16, 16), dtype=torch.uint8), kinds(8)), CE, adam(model)


@mistake("devices", page="device-mismatch")
def parameters_on_two_devices():
    model = mlp()
    model[2] = nn.Linear(32, 3, device="meta")
    return model, (x(), kinds()), CE, None


@mistake("unscaled_images", page="image-scale-mismatch")
def images_from_0_to_255():
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(288, 3))
    return model, (torch.randint(256, (16, 3, 8, 8)).float(), kinds()), CE, adam(model)


@mistake("one_value_per_channel", page="batchnorm-single-value")
def batchnorm_of_one_sample():
    model = nn.Sequential(nn.Linear(8, 8), nn.BatchNorm1d(8), nn.Linear(8, 3))
    return model, (x(1, 8), kinds(1)), CE, adam(model)
