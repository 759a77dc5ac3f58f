"""What people paste: reports of real problems, strangers, what terminals and forums make of a message, hostile text."""

import json
import re
from pathlib import Path

REPORTS = [json.loads(line) for line in Path(__file__).with_name("reports.jsonl").read_text().splitlines()]

# Pastes that share words with pages but belong elsewhere, with the pitfalls that would answer them ("" for none).
NEAR_STRANGERS = [
    ("RuntimeError: expected scalar type Float but found Long", "float-expected-but-found-long"),
    ("expected scalar type Float but found Long", "float-expected-but-found-long"),
    ("RuntimeError: expected scalar type Double but found Float", "double-float-mismatch"),
    ("RuntimeError: Found dtype Long but expected Float", "float-expected-but-found-long"),
    ("RuntimeError: mat1 and mat2 must have the same dtype, but got Long and Float", "float-expected-but-found-long"),
    (
        "RuntimeError: Input type (double) and bias type (float) should be the same",
        "input-weight-type-mismatch double-float-mismatch",
    ),
    (
        "RuntimeError: Input type (torch.cuda.HalfTensor) and weight type (torch.cuda.FloatTensor) should be the same",
        "input-weight-type-mismatch half-float-mismatch",
    ),
    ("RuntimeError: \"addmm_impl_cpu_\" not implemented for 'Half'", "half-not-on-cpu not-implemented-for-dtype"),
    (
        "NotImplementedError: \"softmax_lastdim_kernel_impl\" not implemented for 'Long'",
        "not-implemented-for-dtype float-expected-but-found-long",
    ),
    (
        "RuntimeError: The size of tensor a (16) must match the size of tensor b (10) at non-singleton dimension 1",
        "tensor-size-mismatch",
    ),
    (
        "ValueError: Target size (torch.Size([64])) must be the same as input size (torch.Size([64, 1]))",
        "bce-target-size",
    ),
    ("ValueError: Expected input batch_size (32) to match target batch_size (16).", ""),
    ("RuntimeError: grad can be implicitly created only for scalar outputs", "non-scalar-backward"),
    (
        "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn",
        "element-0-does-not-require-grad",
    ),
    (
        "RuntimeError: Can't call numpy() on Tensor that has conjugate bit set. "
        "Use tensor.resolve_conj().numpy() instead.",
        "",
    ),
    (
        "TypeError: can't convert cuda:0 device type tensor to numpy. "
        "Use Tensor.cpu() to copy the tensor to host memory first.",
        "cuda-tensor-to-numpy",
    ),
    ("DataLoader worker (pid 13176) is killed by signal: Bus error", "dataloader-shm dataloader-worker-exited"),
    (
        "RuntimeError: Cannot re-initialize CUDA in forked subprocess. "
        "To use CUDA with multiprocessing, you must use the 'spawn' start method",
        "cuda-fork-reinit",
    ),
    ("Expected to have finished reduction in the prior iteration before starting a new one.", "ddp-unused-parameters"),
    (
        "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. "
        "GPU 0 has a total capacity of 23.69 GiB of which 1.50 GiB is free.",
        "cuda-out-of-memory",
    ),
    (
        "RuntimeError: CUDA error: an illegal memory access was encountered\n"
        "CUDA kernel errors might be asynchronously reported at some other API call, "
        "so the stacktrace below might be incorrect.\n"
        "For debugging consider passing CUDA_LAUNCH_BLOCKING=1\n"
        "Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.",
        "illegal-memory-access",
    ),
    (
        "../aten/src/ATen/native/cuda/Loss.cu:92: operator(): block: [0,0,0], thread: [3,0,0] "
        "Assertion `input_val >= zero && input_val <= one` failed.",
        "bce-input-range",
    ),
    ("ValueError: Found input variables with inconsistent numbers of samples: [120, 360]", ""),
    ("ValueError: Using a target encoder with a different number of features than the input is not supported.", ""),
    ("UserWarning: X does not have valid feature names, but StandardScaler was fitted with feature names", ""),
    ("ValueError: operands could not be broadcast together with shapes (64,) (64,2)", ""),
    ("ValueError: shapes (3,4) and (5,6) not aligned: 4 (dim 1) != 5 (dim 0)", ""),
    ("IndexError: list index out of range", ""),
    ("NotImplementedError: Cannot convert a symbolic Tensor (lstm/strided_slice:0) to a numpy array.", ""),
    ("AttributeError: 'Tensor' object has no attribute 'numpy'", ""),
    (
        "tensorflow.python.framework.errors_impl.InvalidArgumentError: Incompatible shapes: [64] vs. [64,10] [Op:Sub]",
        "",
    ),
    (
        "tensorflow.python.framework.errors_impl.InvalidArgumentError: cannot compute MatMul as input #1(zero-based) "
        "was expected to be a float tensor but is a int64 tensor [Op:MatMul]",
        "",
    ),
    ("ValueError: No gradients provided for any variable: ['dense/kernel:0', 'dense/bias:0'].", ""),
    ("RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients", ""),
    (
        "jax.errors.TracerArrayConversionError: The numpy.ndarray conversion method __array__() "
        "was called on traced array with shape float32[3]",
        "",
    ),
    ("KeyError: \"None of [Index(['price'], dtype='object')] are in the [columns]\"", ""),
    ("RuntimeError: dictionary changed size during iteration", ""),
    ("RuntimeError: can't start new thread", ""),
    (
        "concurrent.futures.process.BrokenProcessPool: A process in the process pool was terminated abruptly "
        "while the future was running or pending.",
        "",
    ),
    ("ModuleNotFoundError: No module named 'torchdata'", ""),
    ('docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].', ""),
    ("fatal: refusing to merge unrelated histories", ""),
    ("error: failed to push some refs to 'https://example.org/repo.git'", ""),
    ("npm ERR! code ERESOLVE\nnpm ERR! ERESOLVE unable to resolve dependency tree", ""),
    ("java.lang.OutOfMemoryError: Java heap space", ""),
    ('java.lang.NullPointerException: Cannot invoke "Graph.backward()" because "graph" is null', ""),
    ("nvcc fatal   : Unsupported gpu architecture 'compute_86'", ""),
    ("slurmstepd: error: Detected 1 oom-kill event(s) in StepId=4242.batch.", ""),
]


def kind_of(message: str) -> str:
    return (re.match(r"[\w.]*(?:Error|Exception|Warning)(?=:)", message) or ["RuntimeError"])[0]


def other_numbers(message: str) -> str:
    alone = r"(?<![\w.:])(?<!Errno )\d+(?:x\d+)*(?![\w.]*[A-Za-z])"
    return re.sub(alone, lambda found: re.sub(r"\d+", "17", found[0]), message)


def other_keys(message: str) -> str:
    return re.sub(r'"(module\.)?[\w.]+\.(?:weight|bias)"', r'"\1encoder.layers.7.norm.weight"', message)


def other_paths(message: str) -> str:
    return re.sub(r"(?<![\w:/])/[\w./-]+", r"D:\\experiments\\run\\main.py", message)


def other_devices(message: str) -> str:
    return re.sub(r"\bcuda:\d", "mps:0", message)


def other_found_dtype(message: str) -> str:
    """Another type that was found, where Long was wanted; what was wanted is what tells pages apart."""
    return re.sub(r"(\bLong\b.*\b(?:found|got)\b.*?)\b(?:Float|Double)\b", r"\1BFloat16", message)


def cut_short(message: str) -> str:
    """Two thirds of it, cut inside a word; up to ten words are left whole, there is too little to know them by."""
    words = message.split(" ")
    return message if len(words) <= 10 else " ".join(words[: max(10, len(words) * 2 // 3)])[:-1]


def with_operator(message: str) -> str:
    return re.sub(r"^([\w.]*(?:Error|Exception)): (?=(?:\S+ ){4})", r"\1: addmm: ", message)


def in_traceback(message: str) -> str:
    return f"""Epoch 3:  41%|####      | 41/100 [00:12<00:18,  3.2it/s]
Traceback (most recent call last):
  File "/home/someone/project/train.py", line 88, in <module>
    main(parse_arguments())
  File "/opt/conda/lib/python3.11/site-packages/torch/nn/modules/module.py", line 1778, in _wrapped_call_impl
    return self._call_impl(*args, **kwargs)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
{message}"""


def in_worker(message: str) -> str:
    return f"""Traceback (most recent call last):
  File "train.py", line 12, in <module>
    for batch in loader:
  File "/opt/conda/lib/python3.11/site-packages/torch/_utils.py", line 750, in reraise
    raise exception
{kind_of(message)}: Caught {kind_of(message)} in DataLoader worker process 3.
Original Traceback (most recent call last):
  File "/opt/conda/lib/python3.11/site-packages/torch/utils/data/_utils/worker.py", line 349, in _worker_loop
    data = fetcher.fetch(index)
{message}
"""


def in_notebook(message: str) -> str:
    red, green, off = "\x1b[0;31m", "\x1b[0;32m", "\x1b[0m"
    kind = kind_of(message)
    return f"""{red}{"-" * 75}{off}
{red}{kind}{off}                              Traceback (most recent call last)
Cell {green}In[4], line 2{off}
\x1b[1;32m      1{off} model.train()
{green}----> 2{off}\x1b[0m loss = step(batch){off}

{message.replace(kind, f"{red}{kind}{off}", 1)}"""


def on_a_rank(message: str) -> str:
    return "\n".join("[rank1]: " + line for line in in_traceback(message).splitlines())


def after_warning(message: str) -> str:
    return (
        "/opt/lib/python3.11/site-packages/sklearn/base.py:493: UserWarning: X does not have valid feature names\n"
        "  warnings.warn(\n" + in_traceback(message)
    )


def in_a_question(message: str) -> str:
    return f"Hello, since this morning my training stops like this:\n\n{message}\n\nWhat am I doing wrong? Thanks."


MUTATIONS = [
    str,
    other_numbers,
    other_keys,
    other_paths,
    other_devices,
    other_found_dtype,
    cut_short,
    with_operator,
    in_traceback,
    in_worker,
    in_notebook,
    on_a_rank,
    after_warning,
    in_a_question,
]

# Expressions in JavaScript, each a paste that is meant to stop the page or to run in it.
HOSTILE = {
    "a megabyte in one line": "'tensor '.repeat(150000)",
    "a megabyte of errors": "'RuntimeError: expected tensor\\n'.repeat(36000)",
    "a megabyte without a blank": "'a'.repeat(1e6)",
    "twenty thousand blanks": "' '.repeat(20000) + 'x'",
    "short lines": "'x\\n'.repeat(32000)",
    "markup and script": "'<img src=x onerror=\"window.executed=1\"><script>window.executed=1</script>\\n'.repeat(500)",
    "markup in an error": "'RuntimeError: <svg onload=\"window.executed=1\"> expected all tensors <b>to be'",
    "brackets": "'[({<'.repeat(8000)",
    "quotes": "`\"'`.repeat(16000)",
    "paths": "'/a'.repeat(16000) + \"'/\".repeat(8000)",
    "dotted names": "'a.'.repeat(16000) + 'Error'",
    "almost headers": "'Aa'.repeat(16000) + 'Erro'",
    "almost colours": "'\\x1b['.repeat(16000)",
    "almost shapes": "'[1, '.repeat(9000) + '1] to have'",
    "almost types": "'type ('.repeat(9000) + 'type (a) and b '.repeat(2000)",
    "names of Object": "'constructor __proto__ toString hasOwnProperty valueOf'",
    "constructor": "'constructor'",
    "__proto__": "'__proto__'",
}
