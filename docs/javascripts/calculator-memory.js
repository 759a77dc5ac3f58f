/* How much memory a training step needs: docs/calculators/memory.md. The models are those of snippets/calculators/memory/step_models.py,
   and tests/test_training_memory.py holds every number to what torch keeps, byte for byte.

   A model is: its `weights` (numbers), `tensors` (how many parameters they are in), `buffers` and `batch` (bytes), what is kept `before` its
   blocks, in them, and `after` them. A block has its `input`, which a checkpoint keeps, the type of layer that keeps it otherwise (`first`;
   none if the block before keeps it as its own output), and what else it keeps: bytes by type of layer. */
(() => {
"use strict";
const INDEX = 8, FLOAT = 4, GIB = 2 ** 30;
const add = numbers => numbers.reduce((total, number) => total + number, 0);
const bytesOf = kept => add(Object.values(kept));
const numbers = (count, one) => Array.from({ length: count }, (_, at) => one(at));

/* Bytes of a weight; of what a linear layer or a convolution returns; of the copy that autocast makes of a weight it multiplies with, or 0;
   of a norm's mean and deviation, which the CPU keeps in 16 bits if all is in 16 bits. */
const PRECISIONS = {
  "fp32": { weight: 4, result: 4, copy: 0, statistic: 4 },
  "bf16-autocast": { weight: 4, result: 2, copy: 2, statistic: 4 },
  "fp16-autocast": { weight: 4, result: 2, copy: 2, statistic: 4 },
  "bf16": { weight: 2, result: 2, copy: 0, statistic: 2 },
};
const STATES = { sgd: 0, momentum: 1, adam: 2, adamw: 2 };       // numbers per weight
const loss = scores => scores * FLOAT + FLOAT;                    // log_softmax of the scores, and one number

const MODELS = {
  mlp({ batch, inputs, width, layers, classes }, { weight, result, copy }) {
    return {
      weights: inputs * width + width + (layers - 1) * (width * width + width) + width * classes + classes,
      tensors: 2 * layers + 2,
      buffers: 0,
      batch: batch * inputs * weight + batch * INDEX,
      before: {},
      blocks: numbers(layers, at => ({
        input: at ? batch * width * result : 0,                   // the first one's is the batch
        // The first layer's weight is not kept: nobody asks for the gradient of the batch.
        kept: { Linear: at ? width * width * copy : batch * inputs * copy, ReLU: batch * width * result },
      })),
      after: { Linear: width * classes * copy, loss: loss(batch * classes) },
      last: { Linear: batch * width * result },                   // the head's input, which is the last ReLU's output
      scores: batch * classes,
    };
  },

  cnn({ batch, image, width, stages, layers, classes }, { weight, result, copy, statistic }) {
    const side = at => Math.floor(image / 2 ** at), pixels = at => batch * side(at) ** 2;
    const out = at => width * 2 ** at, into = at => at ? out(at - 1) : 3;
    const filters = at => 9 * out(at) * (into(at) + (layers - 1) * out(at)), norms = add(numbers(stages, at => layers * 2 * out(at)));
    return {
      weights: add(numbers(stages, filters)) + norms + out(stages - 1) * classes + classes,
      tensors: 3 * layers * stages + 2,
      buffers: norms * weight + layers * stages * INDEX,          // running statistics, and how many batches they have seen
      batch: batch * 3 * image ** 2 * weight + batch * INDEX,
      before: {},
      blocks: numbers(stages, at => ({
        input: at ? into(at) * pixels(at) * result : 0,
        first: "Conv2d",
        kept: {
          Conv2d: filters(at) * copy + (at ? 0 : 3 * pixels(0) * copy),
          BatchNorm2d: layers * out(at) * (pixels(at) * result + 2 * statistic),
          ReLU: layers * out(at) * pixels(at) * result,
          MaxPool2d: out(at) * pixels(at + 1) * INDEX,            // where each maximum was
        },
      })),
      after: { Linear: batch * out(stages - 1) * result + out(stages - 1) * classes * copy, loss: loss(batch * classes) },
      scores: batch * classes,
    };
  },

  transformer({ batch, seq, width, layers, heads, vocab, attention, head }, { weight, result, copy, statistic }) {
    const places = batch * seq, scores = batch * heads * seq * seq;
    const norm = places * (width * weight + 2 * statistic);       // its input is the sum of all blocks before, in the weights' precision
    const fused = places * (4 * width * result + heads * FLOAT);  // queries, keys, values, result, and one sum per place and head
    const byHand = places * 3 * width * result + seq * seq + scores * (FLOAT + (result === FLOAT ? 0 : result));
    const byHandResult = places * width * result;                 // made contiguous for the projection
    return {
      weights: (vocab * (head === "own" ? 2 : 1) + seq) * width + layers * (12 * width * width + 13 * width) + 2 * width,
      tensors: 2 + 12 * layers + 2 + (head === "own" ? 1 : 0),
      buffers: 0,
      batch: 2 * places * INDEX,
      before: { Embedding: seq * INDEX },
      blocks: numbers(layers, () => ({
        input: places * width * weight,
        first: "LayerNorm",
        kept: {
          LayerNorm: 2 * norm - places * width * weight,
          Linear: places * 6 * width * result + 12 * width * width * copy + (attention === "by-hand" ? byHandResult : 0),
          attention: attention === "by-hand" ? byHand : fused,
          GELU: places * 4 * width * result,
        },
      })),
      after: { LayerNorm: norm, Linear: places * width * result + vocab * width * copy, loss: loss(places * vocab) },
      scores: places * vocab,
    };
  },
};

/* What is kept, row by row, in the order of the forward pass; with checkpoints a block keeps its input. */
function layersOf(model, checkpointed) {
  const joined = (kept, more = {}) => Object.fromEntries([...new Set([...Object.keys(kept), ...Object.keys(more)])].map(
    type => [type, (kept[type] || 0) + (more[type] || 0)]));
  const inside = model.blocks.map(({ input, first, kept }) =>
    checkpointed ? { input } : first ? joined(kept, { [first]: input }) : kept);
  return [
    { where: "before", kept: model.before },
    ...inside.map((kept, at) => ({ where: `block ${at + 1}`, kept })),
    { where: "after", kept: checkpointed ? joined(model.after, model.last) : model.after },
  ].map(layer => ({ ...layer, bytes: bytesOf(layer.kept) }));
}

/* What the forward pass keeps at most. With checkpoints: at its end, or later, when a block runs again; by then what came after it is freed. */
function activationsOf(model, layers, checkpointed) {
  let held = bytesOf(model.before), most = add(layers.map(layer => layer.bytes)), again = 0;
  for (const block of checkpointed ? model.blocks : []) {
    held += block.input;
    again = Math.max(again, bytesOf(block.kept));
    most = Math.max(most, held + bytesOf(block.kept));
  }
  return { most, again };
}

/* The fields of each model, with the largest number that makes sense; all are whole numbers. */
const SIZES = {
  mlp: { batch: 1e6, inputs: 1e7, width: 1e6, layers: 500, classes: 1e7 },
  cnn: { batch: 1e5, image: 1e4, width: 1e4, stages: 8, layers: 50, classes: 1e6 },
  transformer: { batch: 1e5, seq: 1e6, width: 1e5, layers: 500, heads: 1000, vocab: 1e7 },
};
const CHOICES = { precision: PRECISIONS, optimizer: STATES, checkpoint: { 0: 1, 1: 1 } };
const CHOICES_OF_TRANSFORMER = { attention: { sdpa: 1, "by-hand": 1 }, head: { tied: 1, own: 1 } };

/* How the page's labels call the fields. */
const LABELS = {
  batch: "Batch size", inputs: "Inputs per sample", image: "Image side", seq: "Length of the sequence", width: "Width", stages: "Stages",
  layers: "Layers", heads: "Heads", vocab: "Vocabulary", classes: "Classes", card: "Memory of the card",
};

/* Return what is wrong with the values, for the reader, or nothing. */
function wrong(values) {
  if (!Object.hasOwn(SIZES, values.model)) return `No such model: ${values.model}.`;
  for (const [field, most] of Object.entries(SIZES[values.model])) {
    const number = Number(values[field]);
    if (!Number.isInteger(number) || number < 1 || number > most) return `${LABELS[field]}: give a whole number from 1 to ${most.toLocaleString("en")}.`;
  }
  for (const [field, known] of Object.entries({ ...CHOICES, ...(values.model === "transformer" && CHOICES_OF_TRANSFORMER) })) {
    if (!Object.hasOwn(known, values[field])) return `No such ${field}: ${values[field]}.`;
  }
  if (!(Number(values.card) > 0)) return `${LABELS.card}: give a number of GiB above 0.`;
  if (values.model === "transformer" && values.width % values.heads) return `The width has to be a multiple of the heads: ${values.width} is not a multiple of ${values.heads}.`;
  if (values.model === "transformer" && values.attention === "by-hand" && values.seq < 2) return `${LABELS.seq}: give at least 2 for attention by hand.`;
  if (values.model === "cnn" && values.image < 2 ** values.stages) return `Each stage halves the image, and a side of ${values.image} pixels cannot be halved ${values.stages} times.`;
  return "";
}

/* Return the bytes of each part of a step, their sum, and what is kept layer by layer. `start` is what is held at another moment: backward()
   begins, the weights have no gradients yet, and the gradient of the scores is there twice, with respect to the log_softmax and to its input. */
function count(values) {
  const precision = PRECISIONS[values.precision], checkpointed = values.checkpoint === "1";
  const sizes = Object.fromEntries(Object.keys(SIZES[values.model]).map(field => [field, Number(values[field])]));
  const model = MODELS[values.model]({ ...values, ...sizes }, precision);
  const layers = layersOf(model, checkpointed), { most, again } = activationsOf(model, layers, checkpointed);
  const weights = model.weights * precision.weight;
  const parts = { weights, buffers: model.buffers, gradients: weights, optimizer: weights * STATES[values.optimizer], batch: model.batch, activations: most };
  const sum = bytesOf(parts), kept = add(layers.map(layer => layer.bytes));
  const start = sum - parts.gradients - most + kept + 2 * model.scores * FLOAT + FLOAT;    // and the loss itself
  return { parts, sum, start, total: Math.max(sum, start), layers, kept, again, tensors: model.tensors, numbers: model.weights, scores: 2 * model.scores * FLOAT };
}

/* What would change the sum, each alone. */
const CHANGES = [
  ["half the batch", values => Number(values.batch) > 1 && { batch: String(Math.floor(values.batch / 2)) }],
  ["half the sequence", values => values.model === "transformer" && Number(values.seq) > 3 && { seq: String(Math.floor(values.seq / 2)) }],
  ["scaled_dot_product_attention", values => values.attention === "by-hand" && { attention: "sdpa" }],
  ["a checkpoint for each block", values => values.checkpoint === "0" && { checkpoint: "1" }],
  ["no checkpoints", values => values.checkpoint === "1" && { checkpoint: "0" }],
  ["bfloat16 autocast", values => values.precision === "fp32" && { precision: "bf16-autocast" }],
  ["weights in bfloat16, too", values => values.precision !== "bf16" && { precision: "bf16" }],
  ["SGD with momentum", values => values.optimizer.startsWith("adam") && { optimizer: "momentum" }],
  ["SGD without momentum", values => values.optimizer !== "sgd" && { optimizer: "sgd" }],
];

/* The largest batch whose need is at most the card, or 0. */
function largestBatch(values, card) {
  const fits = batch => count({ ...values, batch: String(batch) }).total <= card;
  let [low, high] = [0, SIZES[values.model].batch + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle; else high = middle;
  }
  return low;
}

function answer(given) {
  const values = { attention: "sdpa", head: "tied", ...given };
  const problem = wrong(values);
  if (problem) return { problem };
  const counted = count(values), card = Number(values.card) * GIB;
  const [largest] = Object.entries(counted.parts).reduce((most, part) => part[1] > most[1] ? part : most);
  const changes = CHANGES.map(([name, change]) => [name, change(values)]).filter(([, change]) => change)
    .map(([name, change]) => ({ name, address: String(new URLSearchParams({ ...given, ...change })), total: count({ ...values, ...change }).total }));
  return { ...counted, card, largest, changes, fits: largestBatch(values, card), most: SIZES[values.model].batch };
}

/* ---- On the page ---- */

const element = (...of) => calculators.element(...of);          // of calculator.js, which comes after this file
const NAMES = {
  weights: "weights", buffers: "buffers of the batch norms", gradients: "gradients of the weights", optimizer: "optimizer's state",
  batch: "batch and targets", activations: "what the forward pass keeps",
};
const UNITS = [[GIB, "GiB"], [2 ** 20, "MiB"], [2 ** 10, "KiB"]];

/* 13194139533 is 12.3 GiB: three digits, as torch's own messages count. */
function size(bytes) {
  const [unit, name] = UNITS.find(([unit]) => bytes >= unit) || [1, "bytes"];
  const number = bytes / unit;
  return `${number >= 100 ? Math.round(number).toLocaleString("en") : String(Number(number.toPrecision(3)))}\u00a0${name}`;      // they stay on one line
}

/* The bar says to the eye what the number before it says, and nothing to a screen reader. */
function bar(share) {
  const drawn = element("progress", { max: 1, value: share, ariaHidden: "true" });
  drawn.style.width = "100%";
  drawn.style.minWidth = "4rem";
  return drawn;
}

function table(heads, rows) {
  const head = element("tr", {}, ...heads.map(text => element("th", { scope: "col" }, text)));
  const body = rows.map(([name, ...cells]) => element("tr", {}, element("th", { scope: "row" }, name), ...cells.map(cell => element("td", {}, cell))));
  return element("div", { className: "drawn", tabIndex: 0 }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
}

/* Blocks that keep the same are one row: "blocks 2 to 12, each". */
function grouped(layers) {
  const groups = [];
  for (const { where, kept, bytes } of layers.filter(layer => layer.bytes)) {
    const last = groups.at(-1), text = Object.entries(kept).filter(([, bytes]) => bytes).map(([type, bytes]) => `${type} ${size(bytes)}`).join(", ");
    if (last?.text === text && last.bytes === bytes) last.to = where.replace("block ", "");
    else groups.push({ where, text, bytes });
  }
  return groups.map(({ where, to, text, bytes }) => [to ? `${where.replace("block", "blocks")} to ${to}, each` : where, size(bytes), text]);
}

function verdict({ total, sum, start, card, largest, parts, fits, most, numbers, tensors }) {
  const percent = Math.round(100 * total / card), share = percent ? String(percent) : "less than 1", moment = start > sum ? "When backward() begins, the step holds" : "The parts of this step add up to";
  const much = total > card ? `more than the ${size(card)} of the card` : `${share} % of the card's ${size(card)}`;
  return [
    element("p", {}, element("strong", {}, `${moment} ${size(total)}, ${much}.`), " Temporary results, workspaces and fragmentation come on top."),
    element("p", {}, `The model has ${numbers.toLocaleString("en")} weights in ${tensors.toLocaleString("en")} tensors. The largest part is ${NAMES[largest]}: ${size(parts[largest])}. `,
      fits ? `By this count, the largest batch within the card's memory is ${fits.toLocaleString("en")}${fits === most ? " or more" : ""}.` : "No batch is small enough for this card: even a batch of 1 needs more."),
  ];
}

function show(data, output) {
  if (data.problem) return output.replaceChildren(element("p", {}, data.problem));
  const { parts, sum, start, scores, again, changes, layers, total } = data, most = Math.max(...Object.values(parts));
  const temporary = start > sum ? [element("p", {}, `The parts alone add up to ${size(sum)}. When backward() begins, the gradient of the scores is in memory twice, ${size(scores)} in all. That is more than what is added later, such as the gradients of the weights.`)] : [];
  const rerun = again ? [element("p", {}, `In the backward pass each block runs again, one at a time; the largest keeps ${size(again)} meanwhile.`)] : [];
  const links = changes.map(({ name, address, total: other }) => [element("a", { href: "?" + address }, name), size(other), `${other > total ? "+" : "−"}${size(Math.abs(other - total))}`]);
  output.replaceChildren(
    ...verdict(data),
    table(["part", "size", "compared"], Object.entries(parts).filter(([, bytes]) => bytes).map(([name, bytes]) => [NAMES[name], size(bytes), bar(bytes / most)])),
    ...temporary, ...rerun,
    element("p", {}, "What would change it, each alone:"),
    table(["change", "then", "difference"], links),
    element("p", {}, "What the forward pass keeps, by layer, in its order:"),
    table(["where", "bytes", "by what"], grouped(layers)),
  );
}

globalThis.calculators = globalThis.calculators || {};
globalThis.calculators.memory = { answer, show };
})();
