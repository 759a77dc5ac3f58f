import torch
from torch import nn

torch.manual_seed(0)
cell = nn.GRUCell(3, 5)
words = torch.randn(4, 1, 3)


def read(cut_before_the_last):
    """Carry a state through four words and train on it."""
    state = torch.zeros(1, 5)
    for number, word in enumerate(words):
        if cut_before_the_last and number == 3:
            state = state.detach()
        state = cell(word, state)
    cell.zero_grad()
    state.sum().backward()
    return state, cell.weight_ih.grad.norm().item()


_, last_word_only = read(cut_before_the_last=True)
state, all_words = read(cut_before_the_last=False)
print(f"gradient norm, cut before the last word: {last_word_only:.4f}")
print(f"gradient norm, through all four words: {all_words:.4f}")
assert abs(all_words - last_word_only) > 0.1

print("after backward(), the state still belongs to", state.grad_fn.name())
for name, start in {"detached": state.detach(), "kept as it is": state}.items():
    cell.zero_grad()
    try:
        cell(words[0], start).sum().backward()
        print(
            f"{name}: gradient norm of the next step {cell.weight_ih.grad.norm():.4f}"
        )
        assert start.grad_fn is None
    except RuntimeError as error:
        print(f"{name}: {type(error).__name__}: {str(error)[:50]}")
        assert start is state
