"""What people paste: reports of real problems, strangers, what terminals and forums make of a message, hostile text."""

import html
import json
import re
from pathlib import Path
from textwrap import fill, wrap

FOLDER = Path(__file__).parent
REPORTS = [json.loads(line) for path in sorted(FOLDER.glob("reports*.jsonl")) for line in path.read_text().splitlines()]

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
    ("ValueError: Expected input batch_size (32) to match target batch_size (16).", "loss-batch-size-mismatch"),
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
    """Two thirds of it, cut inside a word; up to thirteen words are left whole, there is too little to know them by."""
    words = message.split(" ")
    told = sum(any(letter.isalpha() for letter in word) for word in words)
    return message if told <= 13 else " ".join(words[: max(10, len(words) * 2 // 3)])[:-1]


def with_operator(message: str) -> str:
    return re.sub(r"^(?!KeyError)([\w.]*(?:Error|Exception)): (?=(?:\S+ ){4})", r"\1: addmm: ", message)


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


# What terminals, forums and people put around an error, or make of it. Each is tried alone and with each other.

DEPRECATED = """\
/home/someone/project/train.py:57: FutureWarning: `torch.cuda.amp.autocast(args...)` is deprecated. \
Please use `torch.amp.autocast('cuda', args...)` instead.
  with torch.cuda.amp.autocast(enabled=True):
"""
WORKERS = """\
/usr/local/lib/python3.11/dist-packages/torch/utils/data/dataloader.py:617: UserWarning: This DataLoader will create \
8 worker processes in total. Our suggested max number of worker in current system is 2, which is smaller than what \
this DataLoader is going to create. Please be aware that excessive worker creation might get DataLoader running slow \
or even freeze, lower the worker number to avoid potential slowness/freeze if necessary.
  warnings.warn(
"""
GROUP = """\
[rank0]:[W1104 20:37:09.123456789 ProcessGroupNCCL.cpp:1496] Warning: WARNING: destroy_process_group() was not called \
before program exit, which can leak resources. For more info, please see \
https://pytorch.org/docs/stable/distributed.html#shutdown (function operator())"""
IGNORED = """\
Exception ignored in: <function _MultiProcessingDataLoaderIter.__del__ at 0x7f3b9c0d5f80>
Traceback (most recent call last):
  File "/opt/conda/lib/python3.11/site-packages/torch/utils/data/dataloader.py", line 1479, in __del__
    self._shutdown_workers()
  File "/opt/conda/lib/python3.11/site-packages/torch/utils/data/dataloader.py", line 1443, in _shutdown_workers
    if self._persistent_workers or self._workers_status[worker_id]:
AttributeError: '_MultiProcessingDataLoaderIter' object has no attribute '_workers_status'"""
ENVIRONMENT = """\
Collecting environment information...
PyTorch version: 2.6.0+cu124
Is debug build: False
CUDA used to build PyTorch: 12.4
ROCM used to build PyTorch: N/A

OS: Ubuntu 22.04.5 LTS (x86_64)
GCC version: (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0
Clang version: Could not collect
CMake version: version 3.31.4
Libc version: glibc-2.35

Python version: 3.11.11 (main, Dec  4 2024, 08:55:07) [GCC 11.4.0] (64-bit runtime)
Python platform: Linux-5.15.0-130-generic-x86_64-with-glibc2.35
Is CUDA available: True
CUDA runtime version: 12.4.131
CUDA_MODULE_LOADING set to: LAZY
GPU models and configuration: GPU 0: NVIDIA GeForce RTX 4090
Nvidia driver version: 550.144.03
cuDNN version: Probably one of the following:
/usr/lib/x86_64-linux-gnu/libcudnn.so.9.5.1
/usr/lib/x86_64-linux-gnu/libcudnn_cnn.so.9.5.1
HIP runtime version: N/A
MIOpen runtime version: N/A
Is XNNPACK available: True

CPU:
Architecture:                         x86_64
CPU op-mode(s):                       32-bit, 64-bit
Model name:                           AMD Ryzen 9 7950X 16-Core Processor
Vulnerability Spectre v1:             Mitigation; usercopy/swapgs barriers and __user pointer sanitization

Versions of relevant libraries:
[pip3] numpy==1.26.4
[pip3] torch==2.6.0
[pip3] torchvision==0.21.0
[conda] numpy                     1.26.4          py311h64a7726_0    conda-forge
[conda] torch                     2.6.0                    pypi_0    pypi"""
LOOP = """\
import torch
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = Net(num_classes=10).to(device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10)
loader = DataLoader(train_set, batch_size=64, shuffle=True, num_workers=4)

for epoch in range(epochs):
    model.train()
    for i, (images, labels) in enumerate(loader):
        images, labels = images.to(device), labels.to(device)
        optimizer.zero_grad()
        outputs = model(images)
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
    scheduler.step()
    print(f"epoch {epoch}: loss {loss.item():.4f}")"""
INSTALLED = """\
Package            Version
------------------ -----------
numpy              1.26.4
pillow             11.1.0
torch              2.6.0+cu124
torchvision        0.21.0+cu124
triton             3.2.0"""
CARD = """\
+-----------------------------------------------------------------------------------------+
| NVIDIA-SMI 550.144.03             Driver Version: 550.144.03     CUDA Version: 12.4     |
|-----------------------------------------+------------------------+----------------------+
| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |
|   0  NVIDIA GeForce RTX 4090        Off |   00000000:01:00.0  On |                  Off |
|  0%   44C    P8              18W /  450W |     512MiB /  24564MiB |      2%      Default |
+-----------------------------------------+------------------------+----------------------+"""
BARS = "".join(f"\rEpoch 3: {done:3}%|{'█' * (done // 10):10}| {done}/100 [00:12<00:18,  3.2it/s]" for done in (0, 41))
TENSORFLOW = """\
2025-01-07 11:32:10.524130: I tensorflow/core/util/port.cc:153] oneDNN custom operations are on. You may see slightly \
different numerical results due to floating-point round-off errors from different computation orders. To turn them \
off, set the environment variable `TF_ENABLE_ONEDNN_OPTS=0`.
E0000 00:00:1736249530.541 4242 cuda_dnn.cc:8310] Unable to register cuDNN factory: Attempting to register factory for \
plugin cuDNN when one has already been registered"""
LAUNCHER = """\
W1104 20:36:51.872000 4242 torch/distributed/run.py:793]
W1104 20:36:51.872000 4242 torch/distributed/run.py:793] *****************************************
W1104 20:36:51.872000 4242 torch/distributed/run.py:793] Setting OMP_NUM_THREADS environment variable for each \
process to be 1 in default, to avoid your system being overloaded, please further tune the variable for optimal \
performance in your application as needed.
W1104 20:36:51.872000 4242 torch/distributed/run.py:793] *****************************************"""
LOADED = """\
Some weights of BertForSequenceClassification were not initialized from the model checkpoint at bert-base-uncased and \
are newly initialized: ['classifier.bias', 'classifier.weight']
You should probably TRAIN this model on a down-stream task to be able to use it for predictions and inference."""


def before(noise: str):
    return lambda paste: noise.rstrip("\n") + "\n" + paste


def after(noise: str):
    return lambda paste: paste + "\n" + noise


def each_line(prefix: str):
    """`{n}` in the prefix counts the lines."""
    return lambda paste: "\n".join(prefix.format(n=n) + line for n, line in enumerate(paste.split("\n"), 1))


def emphasised(paste: str) -> str:
    """The telling line in Markdown's bold and italics."""
    *above, last = paste.rstrip().split("\n")
    return "\n".join([*above, f"**_{last.strip()}_**"])


def curly(paste: str) -> str:
    return re.sub(r"\"([^\"\n]*)\"", "\u201c\\1\u201d", re.sub(r"'([^'\n]*)'", "\u2018\\1\u2019", paste))


def coloured(paste: str) -> str:
    """As a log keeps colours, without the escape character."""
    return re.sub(r"(?m)^([\w.]*(?:Error|Exception|Warning))", "[0;31m\\1[0m", f"[1;32m{paste}[0m")


def hard_wrapped(paste: str) -> str:
    return "\n".join(line[start : start + 80] for line in paste.split("\n") for start in range(0, len(line) or 1, 80))


def as_json(paste: str) -> str:
    return json.dumps({"status": "failed", "traceback": paste, "worker": 3})


def boxed(paste: str) -> str:
    return "\n".join(f"\u2502 {part:<96} \u2502" for line in paste.split("\n") for part in wrap(line, 96) or [""])


NOISE = {
    "a warning about workers before": before(WORKERS),
    "a deprecation before": before(DEPRECATED),
    "an undestroyed process group after": after(GROUP),
    "an ignored exception after": after(IGNORED),
    "the environment before": before(ENVIRONMENT + "\n"),
    "the environment after": after("\n" + ENVIRONMENT),
    "a training loop before": before(LOOP + "\n"),
    "a training loop after": after("\n" + LOOP),
    "a greeting and thanks": lambda paste: f"Hi everyone,\n\n{paste}\n\nAny help is appreciated. Thanks in advance!",
    "a question around it": lambda paste: (
        f"Hello, I am new to PyTorch and stuck since yesterday.\n\n{paste}\n\nWhat am I doing wrong? Best regards, Jan"
    ),
    "one string of JSON": as_json,
    "a list of Python": lambda paste: repr([line + "\n" for line in paste.split("\n")]),
    "wrapped at 50 columns": lambda paste: "\n".join(fill(line, 50) for line in paste.split("\n")),
    "cut at 80 columns": hard_wrapped,
    "a full-width colon": lambda paste: paste.replace(": ", "\uff1a"),
    "entities of HTML": lambda paste: html.escape(paste).replace("'", "&#39;"),
    "elements of HTML": lambda paste: "<pre><code>" + html.escape(paste).replace("\n", "<br>\n") + "</code></pre>",
    "colours without their escape": coloured,
    "bold and italics": emphasised,
    "a fence of Markdown": lambda paste: f"### Error message\n\n```shell\n{paste}\n```\n",
    "typographic quotes": curly,
    "timestamps": each_line("2025-03-14 09:26:53,589 - "),
    "timestamps of a log service": each_line("2025-03-14T09:26:53.5897932Z "),
    "levels of a logger": each_line("[2025-03-14 09:26:53] ERROR train: "),
    "a rank": each_line("[rank3]: "),
    "a tagged output": each_line("[1,0]<stderr>:"),
    "the journal of a system": each_line("Mar 14 09:26:53 node-17 trainer[4242]: "),
    "a container of compose": each_line("trainer-1  | "),
    "a pod": each_line("[pod/trainer-7d9f8b6c5-x2x4z/pytorch] "),
    "a pod and its container": each_line("trainer-7d9f8b6c5-x2x4z pytorch "),
    "a build of an image": each_line("#12 34.56 "),
    "a progress bar before": before(BARS.strip("\r")),
    "a progress bar in front": lambda paste: BARS + paste,
    "line ends of Windows": lambda paste: paste.replace("\n", "\r\n"),
    "line numbers": each_line("{n:4} "),
    "line numbers with a bar": each_line("{n:4} | "),
    "a prompt of Python": each_line(">>> "),
    "a quoted mail": each_line("> "),
    "a mail quoted twice": each_line("> > "),
    "a test report": each_line("E   "),
    "indentation": each_line("        "),
    "no-break spaces": lambda paste: paste.replace("  ", "\u00a0\u00a0"),
    "a frame of lines": boxed,
    "a shell": lambda paste: (
        f"(venv) jane@gpu-box:~/project$ python train.py --lr 0.1\n{paste}\n(venv) jane@gpu-box:~$"
    ),
    "a prompt of Windows": lambda paste: (
        f"PS C:\\Users\\jane\\project> python .\\train.py\n{paste}\nPS C:\\Users\\jane>"
    ),
    "the list of packages after": after("\n" + INSTALLED),
    "the card after": after("\n" + CARD),
    "messages of TensorFlow before": before(TENSORFLOW),
    "a launcher before": before(LAUNCHER),
    "a library's advice before": before(LOADED),
    "an interrupt after": after('^CTraceback (most recent call last):\n  File "train.py", line 9\nKeyboardInterrupt'),
    "a crash after": after("Aborted (core dumped)"),
    "an upload after": after("wandb: \U0001f680 View run calm-sea-7 at: https://wandb.ai/jane/project/runs/x1y2z3"),
}


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

# What must not stand in a link or a report: each line is pasted, and none of the words in braces comes out.
PRIVATE = [
    "RuntimeError: cannot open {/home/jane/secret-project}/model.pt",
    "RuntimeError: cannot open '{/home/jane doe/secret plans}.pt'",
    'RuntimeError: cannot open "{C:\\\\Users\\\\jane\\\\secret}\\\\model.pt"',
    "RuntimeError: cannot open {C:\\Users\\jane\\secret}.pt",
    "RuntimeError: cannot open {\\\\fileserver\\jane}\\x.pt",
    "RuntimeError: cannot open {~/secret/x}.pt",
    "RuntimeError: cannot open {./secret/x}.pt",
    "RuntimeError: cannot open {s3://secret-bucket/x}.pt",
    "RuntimeError: cannot open {https://example.org/?key=abc}",
    "RuntimeError: cannot open {file:///mnt/jane/x}",
    "RuntimeError: written by {jane@example.org}",
    "RuntimeError: written by '{jane.doe+torch@mail.example.co.uk}'",
    "RuntimeError: no route to {10.1.2.3}",
    "RuntimeError: no route to {192.168.178.21:29500}",
    "RuntimeError: no route to [{10.1.2.3}]:29500",
    "RuntimeError: no route to {fe80:0:0:0:1ff:fe23:4567:890a}",
    "RuntimeError: no route to {2001:db8:85a3:8d3:1319:8a2e:370:7348}",
    "RuntimeError: address of the card {00:1b:44:11:3a:b7}",
    "RuntimeError: connect to {gpu017.cluster.local:29500} failed",
    "RuntimeError: connect to {gpu017.cluster.internal} failed",
    "RuntimeError: connect to {login.hpc.example.edu} failed",
    "RuntimeError: connect to {gpu-box:29500} failed",
    "RuntimeError: connect to {node17:6006} failed",
    "RuntimeError: failed on host: {gpu-box-17}",
    "RuntimeError: failed, hostname={gpu-box-17}",
    "RuntimeError: failed, user={jane}",
    "RuntimeError: failed for username: {jane.doe}",
    "RuntimeError: failed, password={correcthorse}",
    "RuntimeError: failed, token={correcthorse}",
    "RuntimeError: failed, api_key='{correcthorse}'",
    "RuntimeError: failed, api-key: {correcthorse}",
    "RuntimeError: bad key {hf_aB3dE5fG7hI9jK1lM3nO5}",
    "RuntimeError: bad key {sk-proj-abcdefghijklmnop}",
    "RuntimeError: bad key {ghp_abcdefghijklmnopqrstuvwxyz0123456789}",
    "RuntimeError: bad key {glpat-abcdefghijklmnop}",
    "RuntimeError: bad key {xoxb-123456789012-abcdefghij}",
    "RuntimeError: bad key {AKIAIOSFODNN7EXAMPLE}",
    "RuntimeError: bad key {AIzaSyA1234567890abcdefghijklmnopqrstuv}",
    "RuntimeError: bad key {eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.abc}",
    "RuntimeError: bad key {0123456789abcdef0123456789abcdef01234567}",
    "RuntimeError: bad key {123e4567-e89b-12d3-a456-426614174000}",
    "RuntimeError: bad key ({aB3dE5fG7hI9jK1lM3nO5}), retry",
    "RuntimeError: bad key key={aB3dE5fG7hI9jK1lM3nO5}",
    "RuntimeError: bad key {ABCDEF1234567890ABCDEF}",
    "Mar 14 09:26:53 {gpu-box} {trainer}[4242]: RuntimeError: it failed",
    "{jane@gpu-box}:~$ python train.py\nRuntimeError: it failed",
    "[pod/{trainer-7d9f8b6c5-x2x4z}/pytorch] RuntimeError: it failed",
    "{trainer}-1  | RuntimeError: it failed",
    "(RayWorker pid=4242, ip={10.1.2.3}) RuntimeError: it failed",
    "PS C:\\Users\\{jane}\\project> python x.py\nRuntimeError: it failed",
]
STRANGERS = [json.loads(line) for line in (FOLDER / "strangers.jsonl").read_text(encoding="utf-8").splitlines()]
