/* The shapes that a layer returns, the number of its parameters, or the message that torch raises for it, in the order in which
   torch checks. tests/test_shapes.py compares the answers with torch. It knows shapes alone: float32 on the CPU, contiguous tensors. */
(() => {
"use strict";
const MOST = 1e9, MOST_ELEMENTS = 2n ** 53n;

/* ---- How Python writes it ---- */

const joined = shape => shape.join(", ");
const list = shape => `[${joined(shape)}]`;
const size = shape => `torch.Size(${list(shape)})`;
const tuple = shape => shape.length === 1 ? `(${shape[0]},)` : `(${joined(shape)})`;
const times = shape => shape.join("x");

/* ---- What goes wrong: `raise` as torch would, `refuse` what no call can be made of ---- */

function raise(type, text, pitfall = "", change = "") { throw { error: { type, text }, pitfall, change }; }
function refuse(problem) { throw { problem }; }

/* ---- What was typed ---- */

const bare = text => text.replace(/^torch\.Size\(|[()[\]\s]/g, " ").trim();

function whole(text, name, least) {
  if (!/^[-+]?\d+$/.test(text)) refuse(`${name}: “${text}” is not a whole number.`);
  const number = Number(text);
  if (number < least) refuse(`${name} is ${number}, but it must be at least ${least}.`);
  if (number > MOST) refuse(`${name}: ${text} is more than this calculator computes with.`);
  return number;
}

function wholes(text, name, least, none = false) {
  const parts = bare(text).replace(/,$/, "").split(/\s*[,x×]\s*/).map(part => part.trim());
  if (!parts[0] && parts.length === 1) return [];
  if (parts.includes("")) refuse(`${name}: a number is missing beside a comma.`);
  return parts.map(part => none && part === "None" ? null : whole(part, name, least));
}

/* Kinds of arguments: each makes a value of what was typed, or `usual` where nothing was. */
const given = (read, usual, hint = "it has no default") => (text, name, layer) => {
  if (text !== undefined && text !== "") return read(text, name, layer);
  return usual === undefined ? refuse(`${name} is empty: ${hint}.`) : usual;
};
const flag = usual => given((text, name) => /^(true|false)$/i.test(text) ? /^t/i.test(text) : refuse(`${name} is True or False.`), usual);
const number = usual => given((text, name) => whole(text, name, 1), usual);
const fromZero = usual => given((text, name) => whole(text, name, 0), usual);
const signed = usual => given((text, name) => whole(text, name, -MOST), usual);
const shape = usual => given((text, name) => {
  const sizes = wholes(text, name, 0);
  if (product(sizes) >= MOST_ELEMENTS) refuse(`${name} has more elements than a computer holds.`);
  return sizes;
}, usual, "write a shape as 32,3,28,28, or () for a single number");
const each = (count, usual, least = 1, words = []) => given((text, name, layer) => {
  if (words.includes(text)) return text;
  const sizes = wholes(text, name, least, words.includes("None"));
  if (sizes.length === 1) return Array(count).fill(sizes[0]);
  if (sizes.length !== count) refuse(`${name} has ${sizes.length} numbers, but ${layer} takes ${count === 1 ? "one" : `one or ${count}`}.`);
  return sizes;
}, usual);
const normalized = given((text, name) => {
  const sizes = wholes(text, name, 1);
  return sizes.length ? sizes : refuse(`${name} is empty: it has no default.`);
});

/* ---- Arithmetic ---- */

const product = sizes => sizes.reduce((whole, size) => whole * BigInt(size), 1n);
const fill = (count, value) => Array(count).fill(value);
const axes = count => ["D", "H", "W"].slice(3 - count).map(axis => count === 1 ? "L" : axis);
const worded = count => Number(count) === 1 ? "1 axis" : `${count} axes`;

function wrap(dim, rank) {
  const most = Math.max(rank, 1);
  if (dim >= -most && dim < most) return dim < 0 ? dim + most : dim;
  return raise("IndexError", `Dimension out of range (expected to be in range of [${-most}, ${most - 1}], but got ${dim})`, "dim-out-of-range",
    `The input has ${worded(rank)}.`);
}
/* What tensor.size(dim) raises where there is no such axis. */
const axis = (sizes, dim) => sizes.length ? sizes[wrap(dim, sizes.length)]
  : raise("IndexError", `Dimension specified as ${dim} but tensor has no dimensions`, "dim-out-of-range", "The tensor is a single number.");

/* As infer_size in ATen: the shape to which two shapes broadcast. */
function broadcast(a, b) {
  const rank = Math.max(a.length, b.length), result = [];
  for (let i = rank - 1; i >= 0; i--) {
    const one = a[i - rank + a.length] ?? 1, other = b[i - rank + b.length] ?? 1;
    if (one !== other && one !== 1 && other !== 1) {
      raise("RuntimeError", `The size of tensor a (${one}) must match the size of tensor b (${other}) at non-singleton dimension ${i}`, "tensor-size-mismatch",
        "Batch axes must be equal, or one of them 1.");
    }
    result[i] = one === 1 ? other : one;
  }
  return result;
}

/* ---- Matrix products: matmul in aten/src/ATen/native/LinearAlgebra.cpp ---- */

const inner = (a, b) => `The last size of the first, ${a}, must equal the last but one of the second, ${b}.`;

function mm([rows, columns], [other, width], change) {
  if (columns !== other) raise("RuntimeError", `mat1 and mat2 shapes cannot be multiplied (${rows}x${columns} and ${other}x${width})`, "mat1-mat2-shapes", change);
}

function mv(matrix, length) {
  if (matrix[1] !== length) {
    raise("RuntimeError", `size mismatch, got input (${matrix[0]}), mat (${times(matrix)}), vec (${length})`, "mat1-mat2-shapes",
      `The vector has ${length} elements, and ${matrix[1]} are needed.`);
  }
}

function batched([batch, , columns], [others, rows, width]) {
  if (batch === others && columns === rows) return;
  raise("RuntimeError", `Expected size for first two dimensions of batch2 tensor to be: [${batch}, ${columns}] but got: [${others}, ${rows}].`, "bmm-batch-mismatch",
    batch === others ? inner(columns, rows) : `The batches have ${batch} and ${others} matrices: bmm does not broadcast.`);
}

/* Whether matmul makes one matrix of the larger tensor, which decides the wording of the message. */
function folds(a, b) {
  if (Math.max(a.length, b.length) < 3 || Math.min(a.length, b.length) > 2 || a.length === 2) return false;
  if (a.length > b.length || product(b) === 0n) return true;
  const transposed = [...b.slice(0, -2), b.at(-1), b.at(-2)], strides = b.map((_, i) => Number(product(b.slice(i + 1).map(size => Math.max(size, 1)))));
  [strides[b.length - 2], strides[b.length - 1]] = [strides.at(-1), strides.at(-2)];
  return transposed.slice(0, -2).every((_, i) => strides[i] === strides[i + 1] * transposed[i + 1]);
}

function fold(a, b) {
  if (a.length > b.length) {
    const matrix = [Number(product(a.slice(0, -1))), a.at(-1)];
    return b.length === 1 ? mv(matrix, b[0]) : mm(matrix, b, inner(a.at(-1), b[0]));
  }
  return mv([Number(product([...b.slice(0, -2), b.at(-1)])), b.at(-2)], a[0]);
}

function matmul(a, b) {
  if (!a.length || !b.length) {
    raise("RuntimeError", `both arguments to matmul need to be at least 1D, but they are ${a.length}D and ${b.length}D`, "", "Multiply by a single number with *.");
  }
  const [rows, wide] = [a.slice(-2, -1), b.length > 1 ? b.slice(-1) : []], [last, first] = [a.at(-1), b.at(-2) ?? b[0]];
  if (a.length === 1 && b.length === 1) {
    if (a[0] !== b[0]) {
      raise("RuntimeError", `inconsistent tensor size, expected tensor [${a[0]}] and src [${b[0]}] to have the same number of elements, but got ${a[0]} and ${b[0]} elements respectively`,
        "tensor-size-mismatch", "A dot product needs two vectors of the same length.");
    }
    return [];
  }
  if (a.length <= 2 && b.length <= 2) {
    if (b.length === 1) mv(a, b[0]);
    else mm(a.length === 1 ? [1, a[0]] : a, b, inner(last, first));
    return [...rows, ...wide];
  }
  if (folds(a, b)) {
    fold(a, b);
    return [...(a.length > b.length ? a.slice(0, -1) : b.slice(0, -2)), ...wide];
  }
  const batch = broadcast(a.slice(0, -2), b.slice(0, -2)), count = Number(product(batch));
  batched([count, rows[0] ?? 1, last], [count, first, wide[0] ?? 1]);
  return [...batch, ...rows, ...wide];
}

/* ---- Convolutions: aten/src/ATen/native/Convolution.cpp ---- */

function windowed(input, count, name) {
  if (input.length === count + 2) return input;
  if (input.length === count + 1) return [1, ...input];
  return raise("RuntimeError", `Expected ${count + 1}D (unbatched) or ${count + 2}D (batched) input to ${name}, but got input of size: ${list(input)}`, "expected-3d-or-4d-input",
    `The input needs ${count + 2} axes, (N, C, ${joined(axes(count))}), or ${count + 1} without the batch; this one has ${input.length}.`);
}

function grouped({ in_channels, out_channels, groups }) {
  const change = `Both ${in_channels} and ${out_channels} must be multiples of ${groups}.`;
  if (in_channels % groups) raise("ValueError", "in_channels must be divisible by groups", "conv-groups-divisible", change);
  if (out_channels % groups) raise("ValueError", "out_channels must be divisible by groups", "conv-groups-divisible", change);
}

/* For padding="same": torch pads by hand where the two sides differ, and by half of it otherwise. */
function padded(input, { kernel_size, padding, dilation }) {
  if (typeof padding !== "string") return [input, padding];
  const whole = kernel_size.map((kernel, i) => padding === "same" ? dilation[i] * (kernel - 1) : 0);
  return [input.map((size, i) => i < 2 ? size : size + whole[i - 2] % 2), whole.map(both => Math.floor(both / 2))];
}

const asFour = (input, count) => count === 1 ? [...input.slice(0, 2), 1, input[2]] : input;
const empty = (input, count) => input[0] && product(input) === 0n && raise("RuntimeError",
  `Only zero batch or zero channel inputs are supported, but got input shape: ${list(asFour(input, count))}`, "", "An axis of the image has no element.");

const conv = count => a => {
  grouped(a);
  if (a.padding === "same" && a.stride.some(step => step !== 1)) raise("ValueError", "padding='same' is not supported for strided convolutions", "", "Give the padding as a number, or leave stride at 1.");
  const batch = windowed(a.input, count, `conv${count}d`), [input, padding] = padded(batch, a);
  const weight = [a.out_channels, a.in_channels / a.groups, ...a.kernel_size];
  if (input[1] !== a.in_channels) {
    raise("RuntimeError", `Given groups=${a.groups}, weight of size ${list(weight)}, expected input${list(input)} to have ${a.in_channels} channels, but got ${input[1]} channels instead`,
      "conv-input-channels", `Axis ${a.input.length - count - 1} of the input holds the channels: ${input[1]} of them, so in_channels=${input[1]}, unless the axes are in another order.`);
  }
  const room = input.slice(2).map((size, i) => size + 2 * padding[i]), reach = a.kernel_size.map((kernel, i) => a.dilation[i] * (kernel - 1) + 1);
  if (room.some((size, i) => size < reach[i])) {
    raise("RuntimeError", `Calculated padded input size per channel: (${room.join(" x ")}). Kernel size: (${reach.join(" x ")}). Kernel size can't be greater than actual input size`,
      "kernel-larger-than-input", "Use a smaller kernel, more padding, or fewer layers that shrink the image before this one.");
  }
  empty(input, count);
  const sizes = room.map((size, i) => Math.floor((size - reach[i]) / a.stride[i]) + 1);
  const steps = axes(count).map((axis, i) => `${axis}: ⌊(${input[i + 2]} + 2·${padding[i]} − ${a.dilation[i]}·(${a.kernel_size[i]} − 1) − 1) / ${a.stride[i]}⌋ + 1 = ${sizes[i]}`);
  return {
    outputs: [["output", [...a.input.slice(0, -count - 1), a.out_channels, ...sizes]]], parameters: weightAndBias(weight, a.out_channels, a.bias),
    steps: ["⌊(size + 2·padding − dilation·(kernel_size − 1) − 1) / stride⌋ + 1, with out_channels as the number of channels:", ...steps],
  };
};

const weightAndBias = (weight, length, bias) => [["weight", weight], ...bias ? [["bias", [length]]] : []];
const spelled = (words, values, name) => words.map((word, i) => `${name}_${word}: ${values[i]}`).join(" ");

function outputPadding(a, count) {
  const words = ["depth", "height", "width"].slice(count === 3 ? 0 : 1), lead = count === 1;
  const full = (values, usual) => lead ? [usual, ...values] : values;
  if (a.output_padding.every((pad, i) => pad < Math.max(a.stride[i], a.dilation[i]))) return;
  raise("RuntimeError", `output padding must be smaller than either stride or dilation, but got ${spelled(words, full(a.output_padding, 0), "output_padding")}`
    + ` ${spelled(words, full(a.stride, 1), "stride")} ${spelled(words, full(a.dilation, 1), "dilation")}`, "", "output_padding only settles what a stride leaves open: at most stride − 1.");
}

const convTranspose = count => a => {
  grouped(a);
  const input = windowed(a.input, count, `conv_transpose${count}d`), weight = [a.in_channels, a.out_channels / a.groups, ...a.kernel_size];
  if (input[1] !== a.in_channels) {
    raise("RuntimeError", `Given transposed=1, weight of size ${list(weight)}, expected input${list(input)} to have ${a.in_channels} channels, but got ${input[1]} channels instead`,
      "conv-input-channels", `Axis ${a.input.length - count - 1} of the input holds the channels: ${input[1]} of them, so in_channels=${input[1]}, unless the axes are in another order.`);
  }
  empty(input, count);
  const sizes = input.slice(2).map((size, i) => (size - 1) * a.stride[i] - 2 * a.padding[i] + a.dilation[i] * (a.kernel_size[i] - 1) + a.output_padding[i] + 1);
  if (input[0]) outputPadding(a, count);
  // Which library computes it decides the words, and whether nothing at all is an error: there is nothing to quote.
  const change = `The output would have the sizes ${joined(sizes)}: use less padding, or a larger kernel.`;
  if (sizes.some(size => size < 0)) raise("RuntimeError", "", "", change);
  if (input[0] && sizes.includes(0)) refuse(`${change} Whether torch returns an empty tensor or raises a RuntimeError depends on the library that computes it.`);
  const steps = axes(count).map((axis, i) =>
    `${axis}: (${input[i + 2]} − 1)·${a.stride[i]} − 2·${a.padding[i]} + ${a.dilation[i]}·(${a.kernel_size[i]} − 1) + ${a.output_padding[i]} + 1 = ${sizes[i]}`);
  return {
    outputs: [["output", [...a.input.slice(0, -count - 1), a.out_channels, ...sizes]]], parameters: weightAndBias(weight, a.out_channels, a.bias),
    steps: ["(size − 1)·stride − 2·padding + dilation·(kernel_size − 1) + output_padding + 1:", ...steps],
  };
};

/* ---- Pooling: aten/src/ATen/native/Pool.h ---- */

function pooled(size, kernel, stride, padding, dilation, ceil) {
  if (padding > Math.floor((dilation * (kernel - 1) + 1) / 2)) {
    raise("RuntimeError", `pad should be at most half of effective kernel size, but got pad=${padding}, kernel_size=${kernel} and dilation=${dilation}`, "", "Padding is at most half of kernel_size.");
  }
  const windows = Math.floor((size + 2 * padding - dilation * (kernel - 1) - 1 + (ceil ? stride - 1 : 0)) / stride) + 1;
  return ceil && (windows - 1) * stride >= size + padding ? windows - 1 : windows;        // a window that begins in the padding is left out
}

function poolSteps(a, count, sizes, dilation) {
  const [open, close] = a.ceil_mode ? "⌈⌉" : "⌊⌋", input = a.input.slice(-count), stride = a.stride || a.kernel_size;
  return [
    `${open}(size + 2·padding − dilation·(kernel_size − 1) − 1) / stride${close} + 1, and stride is kernel_size unless it is given:`,
    ...axes(count).map((axis, i) => `${axis}: ${open}(${input[i]} + 2·${a.padding[i]} − ${dilation[i]}·(${a.kernel_size[i]} − 1) − 1) / ${stride[i]}${close} + 1 = ${sizes[i]}`),
    ...a.ceil_mode ? ["With ceil_mode, a last window that would begin in the padding on the right is left out."] : [],
  ];
}

const tooSmall = (before, after) => raise("RuntimeError", `Given input size: (${times(before)}). Calculated output size: (${times(after)}). Output size is too small`,
  "kernel-larger-than-input", "The window is larger than what is left of the image: pool less often, or feed larger images.");

function pool2d(input, kernel, stride, padding, dilation, ceil) {
  const [channels, height, width] = [-3, -2, -1].map(dim => axis(input, dim));
  const sizes = [height, width].map((size, i) => pooled(size, kernel[i], stride[i], padding[i], dilation[i], ceil));
  if (![3, 4].includes(input.length) || product(input.slice(-3)) === 0n) {
    raise("RuntimeError", `Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:${list(input)}`, "expected-3d-or-4d-input",
      "Only the batch may be empty, and the axes are (N, C, H, W) or (C, H, W).");
  }
  if (padding.some((pad, i) => pad > Math.floor(kernel[i] / 2))) {
    raise("RuntimeError", `pad should be smaller than or equal to half of kernel size, but got padW = ${padding[1]}, padH = ${padding[0]}, kW = ${kernel[1]}, kH = ${kernel[0]}`, "",
      "Padding is at most half of kernel_size.");
  }
  if (sizes.some(size => size < 1)) tooSmall([channels, height, width], [channels, ...sizes]);
  return sizes;
}

function maxPool1d(a) {
  const stride = a.stride || a.kernel_size;
  if (![2, 3].includes(a.input.length) || product(a.input.slice(-2)) === 0n) {
    raise("RuntimeError", `max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but got:${list(a.input)}`, "expected-3d-or-4d-input",
      "The axes are (N, C, L) or (C, L), and only the batch may be empty.");
  }
  if (a.padding[0] > Math.floor(a.kernel_size[0] / 2)) {
    raise("RuntimeError", `max_pool1d() padding should be at most half of kernel size, but got padding=${a.padding[0]} and kernel_size=${a.kernel_size[0]}`, "", "Padding is at most half of kernel_size.");
  }
  const length = pooled(a.input.at(-1), a.kernel_size[0], stride[0], a.padding[0], a.dilation[0], a.ceil_mode);
  if (length < 1) raise("RuntimeError", `max_pool1d() Invalid computed output size: ${length}`, "kernel-larger-than-input", "The window is longer than the input.");
  return { outputs: [["output", [...a.input.slice(0, -1), length]]], parameters: [], steps: poolSteps(a, 1, [length], a.dilation) };
}

function maxPool2d(a) {
  if (![3, 4].includes(a.input.length)) {
    for (const dim of [-2, -1]) if (a.input.length > 4) axis(a.input, dim);
    raise("RuntimeError", "non-empty 3D or 4D (batch mode) tensor expected for input", "expected-3d-or-4d-input", `The axes are (N, C, H, W) or (C, H, W); this input has ${worded(a.input.length)}.`);
  }
  const sizes = pool2d(a.input, a.kernel_size, a.stride || a.kernel_size, a.padding, a.dilation, a.ceil_mode);
  return { outputs: [["output", [...a.input.slice(0, -2), ...sizes]]], parameters: [], steps: poolSteps(a, 2, sizes, a.dilation) };
}

function avgPool1d(a) {
  const rank = a.input.length, stride = a.stride || a.kernel_size;
  if (rank < 2 || rank > 3) {
    raise("RuntimeError", `Expected 2 to 3 dimensions, but got ${rank}-dimensional tensor for argument #1 'self' (while checking arguments for avg_pool1d)`, "expected-3d-or-4d-input",
      `The axes are (N, C, L) or (C, L); this input has ${worded(rank)}.`);
  }
  const flat = [...a.input.slice(0, -1), 1, a.input.at(-1)];
  const sizes = pool2d(flat, [1, ...a.kernel_size], [1, ...stride], [0, ...a.padding], [1, 1], a.ceil_mode);
  return { outputs: [["output", [...a.input.slice(0, -1), sizes[1]]]], parameters: [], steps: poolSteps(a, 1, [sizes[1]], [1]) };
}

function avgPool2d(a) {
  const sizes = pool2d(a.input, a.kernel_size, a.stride || a.kernel_size, a.padding, [1, 1], a.ceil_mode);
  return { outputs: [["output", [...a.input.slice(0, -2), ...sizes]]], parameters: [], steps: poolSteps(a, 2, sizes, [1, 1]) };
}

function adaptiveAvgPool2d(a) {
  const { input, output_size } = a, rank = input.length, pair = output_size.length === 2;
  if (pair && rank <= 2) raise("ValueError", "Input dimension should be at least 3", "expected-3d-or-4d-input", "The axes are (N, C, H, W) or (C, H, W).");
  const sizes = (pair ? output_size : [output_size[0], output_size[0]]).map((size, i) => size ?? input.at(i - 2));
  if (sizes.every(size => size === 1)) {
    wrap(-1, rank);
    wrap(-2, rank);
  } else {
    if (![3, 4].includes(rank)) {
      raise("RuntimeError", `adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got ${list(input)}`, "expected-3d-or-4d-input", "The axes are (N, C, H, W) or (C, H, W).");
    }
    const none = [-2, -1].find(dim => !input.at(dim));
    if (none) {
      raise("RuntimeError", `adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch dimensions, but input has sizes ${list(input)} with dimension ${rank + none} being empty`,
        "", "The image has no pixels.");
    }
  }
  return { outputs: [["output", [...input.slice(0, -2), ...sizes]]], parameters: [], steps: ["Each image is averaged over a grid of output_size; None keeps the input's size. Batch and channels stay."] };
}

/* ---- Recurrent layers: torch/nn/modules/rnn.py ---- */

function hidden(a, real, batch, names) {
  const layers = a.num_layers * (a.bidirectional ? 2 : 1), batchless = a.input.length === 2;
  const wanted = [[layers, batch, real], [layers, batch, a.hidden_size]], states = [a.h_0, ...names.length > 1 ? [a.c_0] : []];
  const several = states.length > 1, rank = batchless ? 2 : 3;
  if (states.some(state => state.length !== rank)) {
    const what = `For ${batchless ? "unbatched 2" : "batched 3"}-D input, hx ${several ? "and cx " : ""}should also be ${rank}-D but got `;
    raise("RuntimeError", what + (several ? `(${states.map(state => `${state.length}-D`).join(", ")}) tensors` : `${states[0].length}-D tensor`), "rnn-hidden-size",
      `${joined(names)} should have the shape ${tuple(wanted[0].filter((_, i) => !batchless || i !== 1))}.`);
  }
  return states.map((state, i) => [batchless ? [state[0], 1, state[1]] : state, wanted[i]]);
}

function recurrent(a, gates, kind) {
  if (a.num_layers > 1000) refuse("num_layers: this calculator goes to 1000.");
  const lstm = kind === "LSTM", real = a.proj_size || a.hidden_size, directions = a.bidirectional ? 2 : 1;
  if (lstm && a.proj_size >= a.hidden_size) raise("ValueError", "proj_size has to be smaller than hidden_size", "", "proj_size projects the hidden state to fewer features.");
  if (![2, 3].includes(a.input.length)) {
    raise("ValueError", `${kind}: Expected input to be 2D or 3D, got ${a.input.length}D instead`, "rnn-hidden-size",
      `The axes are ${a.batch_first ? "(N, L, input_size)" : "(L, N, input_size)"}, or (L, input_size) without a batch.`);
  }
  const batchless = a.input.length === 2;
  const [length, batch] = batchless ? [a.input[0], 1] : a.batch_first ? [a.input[1], a.input[0]] : a.input;
  const names = lstm ? ["h_0", "c_0"] : ["h_0"];
  const states = a.h_0 ? hidden(a, real, batch, names) : [];
  if (a.input.at(-1) !== a.input_size) {
    raise("RuntimeError", `input.size(-1) must be equal to input_size. Expected ${a.input_size}, got ${a.input.at(-1)}`, "rnn-hidden-size", `Set input_size=${a.input.at(-1)}, or look at the order of the input's axes.`);
  }
  states.forEach(([state, wanted], i) => {
    if (String(state) === String(wanted)) return;
    raise("RuntimeError", `Expected hidden${lstm ? `[${i}]` : ""} size (${joined(wanted)}), got ${list(state)}`, "rnn-hidden-size",
      "The axes are (layers · directions, batch, hidden features), also with batch_first=True.");
  });
  if (!length) raise("RuntimeError", "Expected sequence length to be larger than 0 in RNN", "", "The sequence has no element.");
  const last = [a.num_layers * directions, ...batchless ? [] : [batch]];
  return {
    outputs: [["output", [...a.input.slice(0, -1), directions * real]], ["h_n", [...last, real]], ...lstm ? [["c_n", [...last, a.hidden_size]]] : []],
    parameters: recurrentParameters(a, gates, real, directions),
    steps: [
      `output holds the last layer's hidden state of every step: directions · ${a.proj_size ? "proj_size" : "hidden_size"} = ${directions} · ${real} = ${directions * real}.`,
      `h_n${lstm ? " and c_n hold" : " holds"} the last step's state of every layer and direction: num_layers · directions = ${a.num_layers} · ${directions} = ${a.num_layers * directions}.`,
      ...batchless ? ["Without a batch, batch_first makes no difference."] : [`batch_first=${a.batch_first ? "True" : "False"}: axis ${a.batch_first ? 0 : 1} of input and output is the batch; in h_n ${lstm ? "and c_n " : ""}it is axis 1 either way.`],
      `The weights hold ${gates} gates of hidden_size rows: ${gates} · ${a.hidden_size} = ${gates * a.hidden_size}.`,
    ],
  };
}

function recurrentParameters(a, gates, real, directions) {
  const found = [], rows = gates * a.hidden_size;
  for (let layer = 0; layer < a.num_layers; layer++) {
    for (let direction = 0; direction < directions; direction++) {
      const name = part => `${part}_l${layer}${direction ? "_reverse" : ""}`;
      found.push([name("weight_ih"), [rows, layer ? real * directions : a.input_size]], [name("weight_hh"), [rows, real]]);
      if (a.bias) found.push([name("bias_ih"), [rows]], [name("bias_hh"), [rows]]);
      if (a.proj_size) found.push([name("weight_hr"), [real, a.hidden_size]]);
    }
  }
  return found;
}

/* ---- Attention: multi_head_attention_forward in torch/nn/functional.py ---- */

/* F.linear on an input whose last size is not in_features. */
function linear(input, wide, narrow, change) {
  mm([Number(product(input.slice(0, -1))), input.at(-1)], [narrow, wide], change);
}

const swapped = ([first, second, ...rest], known) => second === undefined ? known : [second, first, ...rest];
const assert = (holds, text, pitfall, change) => holds || raise("AssertionError", text, pitfall, change);

function checkRanks({ query, key, value, attn_mask, key_padding_mask }, heads) {
  const rank = query.length, which = rank === 3 ? "batched (3-D)" : "unbatched (2-D)";
  assert(rank === 2 || rank === 3, `query should be unbatched 2D or batched 3D tensor but received ${rank}-D query tensor`, "", "The axes are those of a sequence of embeddings, with or without a batch.");
  assert(key.length === rank && value.length === rank, `For ${which} \`query\`, expected \`key\` and \`value\` to be ${rank}-D but found ${key.length}-D and ${value.length}-D tensors respectively`, "",
    "Give all three a batch, or none.");
  assert(!key_padding_mask || key_padding_mask.length === rank - 1,
    `For ${which} \`query\`, expected \`key_padding_mask\` to be \`None\` or ${rank - 1}-D but found ${key_padding_mask?.length}-D tensor instead`, "attention-mask-shape",
    `key_padding_mask is ${rank === 3 ? "(N, S)" : "(S,)"}.`);
  assert(!attn_mask || [2, 3].includes(attn_mask.length),
    `For ${which} \`query\`, expected \`attn_mask\` to be \`None\`, 2-D or 3-D but found ${attn_mask?.length}-D tensor instead`, "attention-mask-shape", "attn_mask is (L, S) or (N · num_heads, L, S).");
  const expected = [heads, query[0], key[0]];
  assert(rank === 3 || attn_mask?.length !== 3 || String(attn_mask) === String(expected),
    `Expected \`attn_mask\` shape to be ${tuple(expected)} but got ${attn_mask && size(attn_mask)}`, "attention-mask-shape", `Without a batch, attn_mask is (L, S) or (num_heads, L, S) = ${tuple(expected)}.`);
}

/* The three projections; torch makes one product of two where the very same tensor is given twice. */
function project(a, { query, key, value }, [kdim, vdim], packed) {
  const width = a.embed_dim, change = "The last size of key and value must be embed_dim, unless kdim and vdim say otherwise.";
  if (packed) {
    assert(String(key) === String(value), `key shape ${size(key)} does not match value shape ${size(value)}`, "", "key and value must have the same shape.");
    linear(key, a.value ? width : 2 * width, width, change);
    return;
  }
  assert(String(key.slice(0, 2)) === String(value.slice(0, 2)), `key's sequence and batch dims ${size(key.slice(0, 2))} do not match value's ${size(value.slice(0, 2))}`, "",
    "key and value must have the same length and batch.");
  for (const [name, is, should] of [["key", key.at(-1), kdim], ["value", value.at(-1), vdim]]) {
    assert(is === should, `expecting ${name} weights shape of ${tuple([width, is])}, but got ${size([width, should])}`, "", `Set ${name[0]}dim=${is}, or give a ${name} with ${should} features.`);
  }
}

function multiheadAttention(a) {
  const { embed_dim, num_heads: heads } = a, dims = [a.kdim ?? embed_dim, a.vdim ?? embed_dim], packed = dims.every(dim => dim === embed_dim);
  assert(embed_dim % heads === 0, "embed_dim must be divisible by num_heads", "embed-dim-num-heads", `${embed_dim} is not a multiple of ${heads}.`);
  const flip = a.batch_first && a.query.length === 3, turn = sizes => flip ? (wrap(1, sizes.length), swapped(sizes)) : sizes;
  const key = a.key || a.query, value = a.value || key;
  if (flip) for (const one of [key, value]) if (!one.length) axis(one, 1);
  let t = { ...a, query: turn(a.query), key: turn(key), value: turn(value) };
  checkRanks(t, heads);
  const batchless = t.query.length === 2, lift = ([length, width]) => [length, 1, width];
  if (batchless) t = { ...t, query: lift(t.query), key: lift(t.key), value: lift(t.value), key_padding_mask: a.key_padding_mask && [1, ...a.key_padding_mask] };
  const [length, batch, width] = t.query, [source] = t.key, mask = a.attn_mask;
  assert(width === embed_dim, `was expecting embedding dimension of ${embed_dim}, but got ${width}`, "embed-dim-num-heads", `The last size of query must be embed_dim: set embed_dim=${width}, or look at the order of the axes.`);
  project(a, t, dims, packed);
  const wanted = mask?.length === 2 ? [length, source] : [batch * heads, length, source];
  if (mask && String(mask) !== String(wanted)) {
    raise("RuntimeError", `The shape of the ${mask.length}D attn_mask is ${size(mask)}, but should be ${tuple(wanted)}.`, "attention-mask-shape",
      "The mask needs a row for each element of query and a column for each of key.");
  }
  for (const [name, one] of [["key", t.key], ["value", t.value]]) {
    if (one[1] !== batch && one[0]) {
      raise("RuntimeError", `shape '[${one[0]}, ${batch * heads}, ${embed_dim / heads}]' is invalid for input of size ${one[0] * one[1] * embed_dim}`, "invalid-shape-for-size",
        `query has a batch of ${batch}, ${name} one of ${one[1]}: axis ${a.batch_first ? 0 : 1} is the batch.`);
    }
  }
  const padding = t.key_padding_mask;
  if (padding) {
    for (const [dim, should] of [[0, batch], [1, source]]) {
      assert(padding[dim] === should, `Expected key_padded_mask.shape[${dim}] to be ${should}, but got ${padding[dim]}`, "attention-mask-shape", "key_padding_mask is (N, S): the batch, and the length of key.");
    }
  }
  const weights = [...batchless ? [] : [batch], ...a.average_attn_weights ? [] : [heads], length, source];
  return {
    outputs: [["attn_output", a.query], ["attn_output_weights", a.need_weights ? weights : null]],
    parameters: attentionParameters(a, dims, packed),
    steps: [
      `Each of the ${heads} heads has embed_dim / num_heads = ${embed_dim} / ${heads} = ${embed_dim / heads} features.`,
      `attn_output has query's shape. The weights have a row for each of the ${length} elements of query and a column for each of the ${source} of key; the batch comes first in them either way.`,
      ...batchless ? ["Without a batch, batch_first makes no difference."] : [`batch_first=${a.batch_first ? "True" : "False"}: axis ${a.batch_first ? 0 : 1} is the batch, ${batch}; axis ${a.batch_first ? 1 : 0} the length, ${length}.`],
    ],
  };
}

function attentionParameters({ embed_dim: width, bias }, [kdim, vdim], packed) {
  return [
    ...packed ? [["in_proj_weight", [3 * width, width]]] : [["q_proj_weight", [width, width]], ["k_proj_weight", [width, kdim]], ["v_proj_weight", [width, vdim]]],
    ...bias ? [["in_proj_bias", [3 * width]]] : [], ["out_proj.weight", [width, width]], ...bias ? [["out_proj.bias", [width]]] : [],
  ];
}

/* Whether the CPU computes attention in one kernel (aten/src/ATen/native/transformers/sdp_utils_cpp.cpp), which checks less. */
function fused([query, key, value], mask, gqa) {
  const [heads, ofKey, ofValue] = [query, key, value].map(one => one[1]), same = [key, value].every(one => one[0] === query[0]);
  const divides = gqa && ofKey === ofValue ? heads % ofKey === 0 : heads === ofKey && heads === ofValue;
  if ([query, key, value].some(one => one.length !== 4) || !same || !divides) return false;
  if (mask && ![[axis(mask, -2), query[2]], [axis(mask, -1), key[2]]].every(([size, wanted]) => size === 1 || size === wanted)) return false;
  if (mask && mask.length !== 2 && !(mask.length === 4 && [0, 1].every(i => mask[i] === 1 || mask[i] === query[i]))) return false;
  return query[3] === key[3] && query[3] === value[3] && query[2] > 0 && key[2] > 0;
}

function fusedAnswer({ attn_mask: mask }, query, key, value) {
  if (mask && mask.at(-1) !== 1 && mask.at(-1) !== value[2]) {
    const [target, is] = [[query[2], value[2]], mask.slice(-2)].map(sizes => [...mask.length === 4 ? mask.slice(0, 2) : [1, 1], ...sizes]);
    raise("RuntimeError", `The expanded size of the tensor (${value[2]}) must match the existing size (${mask.at(-1)}) at non-singleton dimension 3.  Target sizes: ${list(target)}.  Tensor sizes: ${list(is)}`,
      "expanded-size-mismatch", "key and value must have the same length.");
  }
  const weights = [...query.slice(0, 3), key[2]];
  return {
    outputs: [["output", query]], parameters: [], warning: key[2] === value[2] ? "" :
      `key has length ${key[2]} and value ${value[2]}. torch 2.13 does not check this on the CPU for four axes, and returns a wrong result without an error.`,
    steps: [
      `weights = query @ key.transpose(-2, -1): (..., ${query[2]}, ${query[3]}) @ (..., ${query[3]}, ${key[2]}) = ${tuple(weights)}`,
      `output = softmax(weights) @ value: ${tuple(weights)} @ ${tuple(value)}`,
    ],
  };
}

/* scaled_dot_product_attention in aten/src/ATen/native/transformers/attention.cpp: the composite of matrix products. */
function scaledDotProduct(a) {
  const { query, attn_mask: mask } = a;
  let key = a.key || query, value = a.value || key;
  const ranks = [query, key, value].map(one => one.length);
  if (ranks.some(rank => rank < 2)) {
    raise("RuntimeError", `Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: ${ranks[0]} key.dim: ${ranks[1]} and value.dim: ${ranks[2]} instead.`, "",
      "The axes are (..., length, features).");
  }
  if (fused([query, key, value], mask, a.enable_gqa)) return fusedAnswer(a, query, key, value);
  if (a.is_causal && mask) raise("RuntimeError", "_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True", "", "Leave out is_causal, and put the causal part into the mask.");
  if (a.enable_gqa) [key, value] = repeated(query, key, value);
  let weights = matmul(query, [...key.slice(0, -2), key.at(-1), key.at(-2)]);
  if (mask) {
    const wide = broadcast(weights, mask);
    if (String(wide) !== String(weights)) {
      raise("RuntimeError", `output with shape ${list(weights)} doesn't match the broadcast shape ${list(wide)}`, "output-broadcast-shape", `The mask must broadcast to the weights, ${tuple(weights)}.`);
    }
  }
  return {
    outputs: [["output", matmul(weights, value)]], parameters: [],
    steps: [
      `weights = query @ key.transpose(-2, -1): ${tuple(query)} @ ${tuple([...key.slice(0, -2), key.at(-1), key.at(-2)])} = ${tuple(weights)}`,
      `output = softmax(weights) @ value: ${tuple(weights)} @ ${tuple(value)}`,
    ],
  };
}

/* enable_gqa: heads of key and value are repeated until there are as many as query has. */
function repeated(query, key, value) {
  const [heads, ofKey, ofValue] = [query, key, value].map(one => axis(one, -3));
  if (ofKey === heads && ofValue === heads) return [key, value];
  if (heads % ofKey || heads % ofValue) {
    raise("RuntimeError", "Number of heads in key and value must divide the number of heads in ", "", `Axis -3 holds the heads: ${heads} in query, ${ofKey} in key, ${ofValue} in value.`);
  }
  return [key, value].map(one => [...one.slice(0, -3), heads, ...one.slice(-2)]);
}

/* ---- The rest ---- */

function linearLayer({ input, in_features, out_features, bias }) {
  if (!input.length) raise("RuntimeError", "both arguments to linear need to be at least 1D, but they are 0D and 2D", "", "Give it at least one axis: the last one holds the features.");
  linear(input, out_features, in_features, `Set in_features=${input.at(-1)}, which is the last size of the input, or reshape the input so that its last size is ${in_features}.`);
  return {
    outputs: [["output", [...input.slice(0, -1), out_features]]], parameters: weightAndBias([out_features, in_features], out_features, bias),
    steps: [`output = input @ weight.T${bias ? " + bias" : ""}: the last size, ${in_features}, becomes ${out_features}, and all others stay.`],
  };
}

function bmm({ input, mat2 }) {
  for (const [name, one] of [["batch1", input], ["batch2", mat2]]) {
    if (one.length !== 3) raise("RuntimeError", `${name} must be a 3D tensor`, "bmm-batch-mismatch", `It has ${worded(one.length)}; matmul (@) takes any number of batch axes.`);
  }
  batched(input, mat2);
  return { outputs: [["output", [input[0], input[1], mat2[2]]]], parameters: [], steps: [`(b, n, m) @ (b, m, p) = (b, n, p), with b = ${input[0]}, n = ${input[1]}, m = ${input[2]}, p = ${mat2[2]}`] };
}

function matmulAnswer({ input, other }) {
  return {
    outputs: [["output", matmul(input, other)]], parameters: [],
    steps: [input.length === 1 && other.length === 1 ? "A dot product of two vectors is a single number."
      : `The last size of the first, ${input.at(-1)}, meets ${other.length > 1 ? "the last but one of the second" : "the size of the vector"}; both go. Axes before the last two are batch axes, which broadcast.`],
  };
}

function embedding({ input, num_embeddings, embedding_dim }) {
  return {
    outputs: [["output", [...input, embedding_dim]]], parameters: [["weight", [num_embeddings, embedding_dim]]],
    steps: ["Each index becomes a row of weight, so that the output has one axis more.", `The indices must be integers from 0 to ${num_embeddings - 1}: their values are checked when the layer runs.`],
  };
}

function layerNorm({ input, normalized_shape: wanted, elementwise_affine, bias }) {
  if (String(input.slice(-wanted.length)) !== String(wanted) || input.length < wanted.length) {
    raise("RuntimeError", `Given normalized_shape=${list(wanted)}, expected input with shape [*, ${joined(wanted)}], but got input of size${list(input)}`, "normalized-shape",
      "normalized_shape names the last sizes of the input, in their order.");
  }
  return {
    outputs: [["output", input]], parameters: elementwise_affine ? [["weight", wanted], ...bias ? [["bias", wanted]] : []] : [],
    steps: [`The last ${worded(wanted.length)} are normalised together, for each of the ${product(input.slice(0, input.length - wanted.length))} others. The shape stays.`],
  };
}

const batchNorm = ranks => ({ input, num_features, affine, training }) => {
  if (!ranks.includes(input.length)) {
    raise("ValueError", `expected ${ranks.map(rank => `${rank}D`).join(" or ")} input (got ${input.length}D input)`, "expected-3d-or-4d-input",
      ranks.includes(4) ? "The axes are (N, C, H, W): a single image needs a batch axis, unsqueeze(0)." : "The axes are (N, C) or (N, C, L).");
  }
  const values = Number(product([input[0], ...input.slice(2)]));
  if (training && values === 1) {
    raise("ValueError", `Expected more than 1 value per channel when training, got input size ${size(input)}`, "batchnorm-single-value", "Use a larger batch, drop_last=True, or eval() to predict.");
  }
  if (input[1] !== num_features && product(input)) {        // torch does not compare where there is nothing to normalise
    raise("RuntimeError", `running_mean should contain ${input[1]} elements not ${num_features}`, "running-mean-elements", `Axis 1 holds the channels: set num_features=${input[1]}, unless the axes are in another order.`);
  }
  return {
    outputs: [["output", input]], parameters: affine ? [["weight", [num_features]], ["bias", [num_features]]] : [],
    steps: [`Each of the ${num_features} channels, axis 1, is normalised ${training ? `over its ${values} values` : "with its running mean and variance"}. The shape stays.`,
      `Besides, it keeps running_mean and running_var, (${num_features},) each, and num_batches_tracked: buffers, which are not counted as parameters.`],
  };
};

function flatten({ input, start_dim, end_dim }) {
  const start = wrap(start_dim, input.length), end = wrap(end_dim, input.length);
  if (start > end) raise("RuntimeError", "flatten() has invalid args: start_dim cannot come after end_dim", "", `start_dim is axis ${start}, end_dim axis ${end}.`);
  const merged = input.slice(start, end + 1);
  return {
    outputs: [["output", input.length ? [...input.slice(0, start), Number(product(merged)), ...input.slice(end + 1)] : [1]]], parameters: [],
    steps: [`Axes ${start} to ${end} become one: ${merged.join(" · ") || 1} = ${product(merged)}`],
  };
}

/* ---- The layers: how each is written, what it takes, and the function that answers ---- */

const windows = count => ({
  in_channels: number(), out_channels: number(), kernel_size: each(count), stride: each(count, fill(count, 1)), padding: each(count, fill(count, 0), 0, ["same", "valid"]),
  dilation: each(count, fill(count, 1)), groups: number(1), bias: flag(true),
});
const transposed = count => ({ ...windows(count), padding: each(count, fill(count, 0), 0), output_padding: each(count, fill(count, 0), 0) });
const pools = count => ({ kernel_size: each(count), stride: each(count, null), padding: each(count, fill(count, 0), 0), ceil_mode: flag(false) });
const steps = {
  input_size: number(), hidden_size: number(), num_layers: number(1), bias: flag(true), batch_first: flag(false), bidirectional: flag(false),
};
const input = { input: shape() };
const triple = { query: shape(), key: shape(null), value: shape(null), attn_mask: shape(null) };
const layers = {
  linear: ["nn.Linear", { in_features: number(), out_features: number(), bias: flag(true) }, input, linearLayer],
  ...Object.fromEntries([1, 2, 3].map(count => [`conv${count}d`, [`nn.Conv${count}d`, windows(count), input, conv(count)]])),
  ...Object.fromEntries([1, 2, 3].map(count => [`convtranspose${count}d`, [`nn.ConvTranspose${count}d`, transposed(count), input, convTranspose(count)]])),
  maxpool1d: ["nn.MaxPool1d", { ...pools(1), dilation: each(1, [1]) }, input, maxPool1d],
  maxpool2d: ["nn.MaxPool2d", { ...pools(2), dilation: each(2, [1, 1]) }, input, maxPool2d],
  avgpool1d: ["nn.AvgPool1d", pools(1), input, avgPool1d],
  avgpool2d: ["nn.AvgPool2d", pools(2), input, avgPool2d],
  adaptiveavgpool2d: ["nn.AdaptiveAvgPool2d", { output_size: given((text, name, layer) => {
    const sizes = wholes(text, name, 1, true);
    return sizes.length === 1 && sizes[0] || sizes.length === 2 ? sizes : refuse(`${name}: ${layer} takes one number, or two of which one may be None.`);
  }) }, input, adaptiveAvgPool2d],
  matmul: ["torch.matmul", null, { input: shape(), other: shape() }, matmulAnswer],
  bmm: ["torch.bmm", null, { input: shape(), mat2: shape() }, bmm],
  embedding: ["nn.Embedding", { num_embeddings: number(), embedding_dim: number() }, input, embedding],
  lstm: ["nn.LSTM", { ...steps, proj_size: fromZero(0) }, { ...input, h_0: shape(null), c_0: shape(null) }, a => recurrent(a, 4, "LSTM")],
  gru: ["nn.GRU", steps, { ...input, h_0: shape(null) }, a => recurrent(a, 3, "GRU")],
  multiheadattention: ["nn.MultiheadAttention", { embed_dim: number(), num_heads: number(), bias: flag(true), kdim: number(null), vdim: number(null), batch_first: flag(false) },
    { ...triple, key_padding_mask: shape(null), need_weights: flag(true), average_attn_weights: flag(true) }, multiheadAttention],
  scaled_dot_product_attention: ["F.scaled_dot_product_attention", null, { ...triple, is_causal: flag(false), enable_gqa: flag(false) }, scaledDotProduct],
  layernorm: ["nn.LayerNorm", { normalized_shape: normalized, elementwise_affine: flag(true), bias: flag(true) }, input, layerNorm],
  batchnorm1d: ["nn.BatchNorm1d", { num_features: number(), affine: flag(true) }, { ...input, training: flag(true) }, batchNorm([2, 3])],
  batchnorm2d: ["nn.BatchNorm2d", { num_features: number(), affine: flag(true) }, { ...input, training: flag(true) }, batchNorm([4])],
  flatten: ["nn.Flatten", { start_dim: signed(1), end_dim: signed(-1) }, input, flatten],
};

function answer(values) {
  const [name, constructor, inputs, compute] = layers[values.layer] || layers.linear;
  try {
    const read = kinds => Object.entries(kinds || {}).map(([key, kind]) => [key, kind(values[key]?.trim(), key, name)]);
    const args = { ...Object.fromEntries(read(constructor)), ...Object.fromEntries(read(inputs)) };
    if ("c_0" in args && !args.h_0 !== !args.c_0) refuse("LSTM takes h_0 and c_0 together: (h_0, c_0).");
    if (args.value && !args.key) refuse("Give key, too, where value is given.");
    const call = code(values, name, constructor, inputs);
    try {
      const found = compute(args);
      return { call, ...found, count: String(found.parameters.reduce((sum, [, sizes]) => sum + product(sizes), 0n)) };
    } catch (raised) {
      if (!raised.error) throw raised;
      return { call, ...raised };
    }
  } catch (refused) {
    if (!refused.problem) throw refused;
    return refused;
  }
}

/* The call as Python: with the arguments that were typed, by name. */
function code(values, name, constructor, inputs) {
  const python = text => /^(same|valid)$/.test(text) ? `"${text}"` : /[,x×]/.test(text) ? `(${bare(text).replace(/\s*[,x×]\s*/g, ", ")})` : bare(text);
  const named = kinds => Object.keys(kinds || {}).filter(key => values[key]?.trim()).map(key => [key, values[key].trim()]);
  const tensors = named(inputs).map(([key, text]) => /^(True|False)$/.test(text) ? key === "training" ? "" : `${key}=${text}` : `${key} ${tuple(wholes(text, key, 0))}`).filter(Boolean);
  const made = constructor ? `${name}(${named(constructor).map(([key, text]) => `${key}=${python(text)}`).join(", ")})` : name;
  return `${made} on ${tensors.join(", ")}`;
}

/* ---- What the page shows ---- */

const TITLES = {
  "mat1-mat2-shapes": "mat1 and mat2 shapes cannot be multiplied", "conv-input-channels": "the number of input channels", "conv-groups-divisible": "channels and groups",
  "expected-3d-or-4d-input": "the number of axes", "kernel-larger-than-input": "a kernel that is larger than its input", "dim-out-of-range": "Dimension out of range",
  "bmm-batch-mismatch": "bmm and batches that differ", "tensor-size-mismatch": "sizes that must match", "rnn-hidden-size": "input and hidden sizes of recurrent layers",
  "embed-dim-num-heads": "embed_dim and num_heads", "attention-mask-shape": "the shape of an attention mask", "invalid-shape-for-size": "a view of another number of elements", "normalized-shape": "normalized_shape",
  "running-mean-elements": "running_mean should contain", "batchnorm-single-value": "one value per channel", "output-broadcast-shape": "broadcasting into a tensor",
  "expanded-size-mismatch": "a size that cannot be expanded",
};

function show(data, output) {
  const { element } = calculators, line = (...children) => element("p", {}, ...children), mono = text => element("code", {}, text);
  const items = made => element("ul", {}, ...made.map(one => element("li", {}, ...one)));
  if (data.problem) return output.replaceChildren(line(data.problem));
  if (data.error) {
    const { type, text } = data.error;
    return output.replaceChildren(line(mono(data.call)),
      line(element("span", { className: "kind kind-error" }, "error"), mono(text ? `${type}: ${text}` : type), ...text ? [] : [", in words that depend on the library which computes it."]),
      ...data.change ? [line(data.change)] : [],
      ...data.pitfall ? [line("Causes and fixes: ", element("a", { href: `../../pitfalls/${data.pitfall}/` }, TITLES[data.pitfall]), ".")] : []);
  }
  const shapes = data.outputs.map(([name, sizes]) => [mono(name), " ", sizes ? mono(tuple(sizes)) : "None"]);
  const weights = data.parameters.map(([name, sizes]) => [mono(name), " ", mono(tuple(sizes))]);
  const dotted = data.parameters.map(([, sizes]) => sizes.join("·")).join(" + "), count = Number(data.count).toLocaleString("en");
  return output.replaceChildren(line(mono(data.call)), items(shapes),
    ...data.warning ? [line(element("span", { className: "kind kind-warning" }, "warning"), data.warning)] : [],
    line(weights.length ? `${count} parameters${weights.length <= 4 ? ` = ${dotted}` : ""}:` : "No parameters."), ...weights.length ? [items(weights)] : [],
    line("How it is computed:"), items(data.steps.map(step => [step])));
}

globalThis.calculators = globalThis.calculators || {};
globalThis.calculators.shapes = { answer, show };
})();
