import torch


def clip(gradient):
    if gradient.norm() > 1:  # Python decides, so Python must see the number
        gradient = gradient / gradient.norm()
    return gradient * 0.1


def clip_and_print(gradient):
    print("norm:", gradient.norm())
    return gradient / gradient.norm().clamp(min=1) * 0.1


def clip_in_one_graph(gradient):
    return gradient / gradient.norm().clamp(min=1) * 0.1  # tensors decide


for function in (clip, clip_and_print, clip_in_one_graph):
    graphs = torch._dynamo.explain(function)(torch.tensor([3.0, 4.0])).graph_count
    print(f"{function.__name__}: graphs {graphs}")
    assert graphs == (1 if function is clip_in_one_graph else 2)
    try:
        torch.compiler.reset()  # forget what was compiled
        whole = torch.compile(function, backend="eager", fullgraph=True)
        clipped = whole(torch.tensor([3.0, 4.0]))
    except Exception as error:
        print(f"{type(error).__name__}: {str(error).splitlines()[0]}")

# Proof: the single graph clips to a norm of 1, and multiplies by 0.1.
assert torch.allclose(clipped, torch.tensor([0.06, 0.08]))
