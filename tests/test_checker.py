"""The checker of docs/checker.md: it reports each planted mistake, is silent on healthy models, and leaves no trace."""

import random
import re
import subprocess
import sys
import warnings
from collections import OrderedDict, deque
from contextlib import suppress

import checked_models
import pytest
import torch
from checked_models import HEALTHY, MISTAKES, adam, kinds, mlp, x
from markdown.extensions.toc import slugify
from pages import DOCS, SNIPPETS
from torch import nn
from torch.nn.utils import parametrizations

sys.path.append(str(SNIPPETS / "checker"))  # where readers' copies would lie beside each other

import check as checker
from check import check

FEWEST = {"mistakes": 41, "healthy": 51}  # as the page says: more than forty, more than fifty
LONGEST = 200  # lines of check.py before its proof


@pytest.fixture(autouse=True)
def seeded():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    with warnings.catch_warnings(action="ignore"):
        yield
    torch.set_num_threads(threads)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_planted_mistake_is_reported_by_the_check_for_it_and_by_no_other(mistake):
    make, checks, page = MISTAKES[mistake]
    findings = check(*make())
    assert {finding.check for finding in findings} - {"raises"} == checks
    assert [finding for finding in findings if page in finding.page and finding.check in checks]


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("model", HEALTHY)
def test_nothing_is_reported_on_a_healthy_model(model, seed):
    torch.manual_seed(seed)
    assert [str(finding) for finding in check(*HEALTHY[model]())] == []


def test_mistakes_and_healthy_models_are_many_and_every_check_has_a_mistake():
    assert len(MISTAKES) >= FEWEST["mistakes"]
    assert len(HEALTHY) >= FEWEST["healthy"]
    planted = {name for _, checks, _ in MISTAKES.values() for name in checks}
    assert planted == {one.__name__ for one in checker.CHECKS}


def anchors(page) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {"", *(slugify(heading, "-") for heading in headings)}


def test_every_finding_leads_to_a_page_and_a_heading_that_exist():
    found = {finding.page for make, *_ in MISTAKES.values() for finding in check(*make())}
    tables = checker.watch.DTYPES, checker.NO_PROBABILITIES
    found |= {f"pitfalls/{slug}/" for table in tables for slug in table.values()}
    written = (SNIPPETS / "checker" / "check.py").read_text(encoding="utf-8").partition("# Proof")[0]
    slugs = re.findall(r'yield .*, "([a-z0-9-]+)"$|^ +yield seen, "([a-z0-9-]+)"$', written, re.M)
    found |= {f"pitfalls/{one or two}/" for one, two in slugs}
    assert len(found) > len(checker.CHECKS)
    for address in found:
        path, _, anchor = address.partition("#")
        page = DOCS / path / "index.md" if path == "pitfalls/" else DOCS / f"{path.rstrip('/')}.md"
        assert page.is_file(), address
        assert anchor in anchors(page), address


# It leaves no trace.


class Stateful(nn.Module):
    """Changes all that a forward pass can change: buffers, parameters, attributes, random states, its own mode."""

    def __init__(self):
        super().__init__()
        self.norm, self.drop = nn.BatchNorm1d(8), nn.Dropout()
        self.spectral = parametrizations.spectral_norm(nn.Linear(8, 8))
        self.old = nn.utils.weight_norm(nn.Linear(8, 8))
        self.words = nn.Embedding(5, 8, max_norm=0.1)
        self.register_buffer("mean", torch.zeros(8))
        self.register_buffer("hidden", torch.zeros(8), persistent=False)
        self.steps, self.losses, self.cache, self.plain = 0, [], {}, [nn.BatchNorm1d(8)]
        self.last, self.seen, self.deep = deque(maxlen=2), set(), {"keys": [torch.zeros(2)]}
        self.own = torch.Generator().manual_seed(1)
        self.head, self.fails = nn.Linear(8, 3), False

    def forward(self, x):
        self.steps += 1
        self.losses.append(self.steps)
        self.cache["x"] = x
        self.last.append(self.steps)
        self.seen.add(self.steps)
        self.deep["keys"].append(self.deep["keys"][0].add_(torch.rand(2, generator=self.own)))
        self.mean = 0.9 * self.mean + 0.1 * x.mean(0).detach()
        self.hidden.add_(random.random())
        self.head.weight.data.mul_(1.001)
        x.mul_(0.5)
        x = self.plain[0](self.norm(x)) + self.words(torch.zeros(len(x), dtype=torch.long))
        x = self.drop(self.old(self.spectral(x)))
        if self.fails:
            raise ValueError("in the middle")
        return self.head(x)


def traces(model, inputs, optimizer):
    """Return all of a model that check() could have changed, to compare bit by bit."""
    parts = [*model.modules(), *model.plain]
    state = {f"{n}.{name}": t.clone() for n, m in enumerate(parts) for name, t in m.state_dict().items()}
    state |= {f"grad {name}": p.grad.clone() for name, p in model.named_parameters() if p.grad is not None}
    state |= {"hidden": model.hidden.clone(), "inputs": inputs.clone(), "random": torch.get_rng_state()}
    named = [*model.named_parameters(), *model.named_buffers()]
    plain = {"modes": [m.training for m in parts], "ids": [(name, id(t), id(t.grad)) for name, t in named if t.is_leaf]}
    plain |= {"flags": [p.requires_grad for p in model.parameters()], "python": random.getstate()}
    plain |= {"own": (model.steps, list(model.losses), list(model.cache), list(model.last), set(model.seen))}
    plain |= {"deep": [t.tolist() for t in model.deep["keys"]], "generator": model.own.get_state().tolist()}
    hooks = [m for m in (nn.modules.module._global_forward_hooks, nn.modules.module._global_forward_pre_hooks) if m]
    hooks += [m for one in parts for m in (one._forward_hooks, one._forward_pre_hooks) if m]
    plain |= {"hooks": [len(m) for m in hooks], "optimizer": str(optimizer.state_dict())}
    return state, plain


def assert_nothing_changed(before, after):
    assert before[1] == after[1]
    assert before[0].keys() == after[0].keys()
    for name, value in before[0].items():
        assert torch.equal(value, after[0][name]), name


@pytest.mark.parametrize("mode", [True, False])
@pytest.mark.parametrize("fails", ["nowhere", "in forward()", "in the loss"])
def test_a_model_is_bit_for_bit_as_it_was_also_after_an_exception(fails, mode):
    model, inputs, target = Stateful(), x(), kinds()
    optimizer = adam(model)
    nn.functional.cross_entropy(model(x()), target).backward()
    optimizer.step()
    model.train(mode).words.eval()
    model.fails = fails == "in forward()"
    before = traces(model, inputs, optimizer)

    def loss(scores, y):
        if fails == "in the loss":
            raise ValueError("in the loss")
        return nn.functional.cross_entropy(scores, y)

    with suppress(ValueError):
        findings = {finding.check for finding in check(model, (inputs, target), loss, optimizer)}
        assert ("raises" in findings) == (fails != "nowhere")
    assert_nothing_changed(before, traces(model, inputs, optimizer))


def test_networks_that_the_loss_knows_are_left_as_they_were_too():
    critic = nn.Sequential(nn.Linear(8, 8), nn.BatchNorm1d(8), nn.Linear(8, 1))
    before = {name: value.clone() for name, value in critic.state_dict().items()}
    model = mlp(outputs=8)
    assert check(model, (x(), None), lambda out, _: critic(out).mean(), adam(model)) == []
    assert all(torch.equal(value, before[name]) for name, value in critic.state_dict().items())


def test_what_the_model_raises_is_raised_where_no_check_knows_why():
    model = mlp()
    with pytest.raises(RuntimeError, match="mat1 and mat2"):
        check(model, (x(4, 5), kinds(4)), nn.CrossEntropyLoss(), adam(model))
    with pytest.raises(RuntimeError, match="scalar outputs"):
        check(model, (x(), kinds()), nn.CrossEntropyLoss(reduction="none"), adam(model))


def test_hooks_of_the_user_on_gradients_of_parameters_that_accumulate_do_not_run():
    """An optimizer that steps inside backward() would step here."""
    model, ran = mlp(), []
    for parameter in model.parameters():
        parameter.register_post_accumulate_grad_hook(ran.append)
    assert check(model, (x(), kinds()), nn.CrossEntropyLoss(), adam(model)) == []
    assert ran == []


def test_inputs_are_a_tensor_a_tuple_or_a_dict():
    model = checked_models.Net(lambda net, a, b=None: net.body(a if b is None else a + b), body=mlp())
    for inputs in (x(), (x(),), (x(), x()), {"a": x(), "b": x()}, OrderedDict(a=x())):
        assert check(model, (inputs, kinds()), nn.CrossEntropyLoss()) == []


def test_findings_say_numbers_names_and_a_page():
    model = mlp(nn.Softmax(1))
    [finding] = check(model, (x(), kinds()), nn.CrossEntropyLoss())
    assert re.fullmatch(r"cross_entropy gets probabilities, from 0\.\d+ to 0\.\d+", finding.seen)
    assert str(finding).endswith("\n    pitfalls/softmax-before-cross-entropy/")
    optimizer = adam(model[0])
    lacks = check(model, (x(), kinds()), nn.CrossEntropyLoss(), optimizer)[0]
    assert lacks.seen == "the optimizer lacks 2.weight, 2.bias (2 of 4 to learn)"


def test_a_mask_of_minus_inf_is_not_called_the_source_of_nan():
    model, batch, _, optimizer = HEALTHY["transformer_decoder_with_a_mask_of_minus_inf"]()
    [finding] = check(model, batch, lambda scores, _: scores.log().mean(), optimizer)
    assert finding.seen == "NaN or inf, first in the loss; the loss is nan"


def test_what_is_copied_is_short():
    text = (SNIPPETS / "checker" / "check.py").read_text(encoding="utf-8")
    assert len(text.partition("\n# Proof")[0].splitlines()) <= LONGEST


def test_the_page_lists_every_check():
    page = (DOCS / "checker.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", page, re.M)
    assert listed == [one.__name__ for one in checker.CHECKS]


def test_the_download_is_one_file_that_needs_torch_alone(site, site_url, tmp_path):
    text = (site / "check.py").read_text(encoding="utf-8")
    assert f'GUIDE = "{site_url}"' in text or 'GUIDE = "http' in text
    (tmp_path / "check.py").write_text(text, encoding="utf-8")
    program = (SNIPPETS / "checker" / "use.py").read_text(encoding="utf-8").replace("from watch", "from check")
    (tmp_path / "use.py").write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, "use.py"], cwd=tmp_path, capture_output=True, text=True)
    recorded = (SNIPPETS / "checker" / "use.txt").read_text(encoding="utf-8")
    assert re.sub(r"http\S*?/(?=pitfalls|overview)", "", done.stdout) == recorded, done.stderr
