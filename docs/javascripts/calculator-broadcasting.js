/* What broadcasting does with two or three shapes, dimension by dimension from the right, and what torch 2.13 says where it fails.
   tests/test_broadcasting.py holds every answer against torch. Dimensions are counted from the right, from 1, as in `a.at(-1)`. */
(() => {
"use strict";
const calculators = globalThis.calculators = globalThis.calculators || {};
const MOST = { dimensions: 8, size: 1e9 };
const OPERATIONS = {
  add: { code: "a + b", names: ["a", "b"], run: elementwise },
  inplace: { code: "a += b", names: ["a", "b"], run: inPlace },
  expand: { code: "a.expand(b)", names: ["a", "b"], run: expand },
  matmul: { code: "a @ b", names: ["a", "b"], run: matmul },
  where: { code: "torch.where(a, b, c)", names: ["a", "b", "c"], run: elementwise },
};

const tuple = shape => `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;
const list = shape => `[${shape.join(", ")}]`;
const count = shape => shape.reduce((product, size) => product * size, 1);
const same = (a, b) => a.length === b.length && a.every((size, i) => size === b[i]);
const failure = (text, page) => ({ error: { text: "RuntimeError: " + text, page } });

/* A shape as people write it: `8, 1, 64`, `(8, 1, 64)`, `torch.Size([8, 1, 64])`; nothing is that of a single number. */
function read(text, name, least) {
  const inside = text.trim().replace(/^torch\.Size/, "").replace(/[()[\]]/g, " ").trim().replace(/,$/, "");
  const sizes = inside ? inside.split(/\s*[,x×]\s*|\s+/) : [];
  if (!sizes.every(size => /^-?\d+$/.test(size) && Number(size) >= least && Number(size) <= MOST.size)) {
    throw new Error(`${name} is not a shape: write whole numbers${least < 0 ? " or -1" : ""} between commas, such as 8, 1, 64, none of them above 1,000,000,000.`);
  }
  if (sizes.length > MOST.dimensions) throw new Error(`${name} has more than ${MOST.dimensions} dimensions.`);
  return sizes.map(Number);
}

/* ---- What torch does, message included ---- */

function broadcast(a, b) {
  const dimensions = Math.max(a.length, b.length), shape = [];
  for (let i = 1; i <= dimensions; i++) {
    const x = a.at(-i) ?? 1, y = b.at(-i) ?? 1;
    if (x !== y && x !== 1 && y !== 1) {
      return failure(`The size of tensor a (${x}) must match the size of tensor b (${y}) at non-singleton dimension ${dimensions - i}`,
        "tensor-size-mismatch");
    }
    shape.unshift(x === 1 ? y : x);
  }
  return { shape };
}

/* Of three, the first two are broadcast, and their result with the third. */
function elementwise(...shapes) {
  return shapes.slice(1).reduce((done, shape) => done.error ? done : broadcast(done.shape, shape), { shape: shapes[0] });
}

function inPlace(a, b) {
  const done = broadcast(a, b);
  if (done.error || same(done.shape, a)) return done;
  return failure(`output with shape ${list(a)} doesn't match the broadcast shape ${list(done.shape)}`, "output-broadcast-shape");
}

function expand(a, sizes) {
  const page = "expanded-size-mismatch", shape = [];
  if (sizes.length < a.length) {
    return failure(`expand(torch.FloatTensor{${list(a)}}, size=${list(sizes)}): the number of sizes provided (${sizes.length}) must be `
      + `greater or equal to the number of dimensions in the tensor (${a.length})`, page);
  }
  for (let i = 1; i <= sizes.length; i++) {
    const has = a.at(-i), wanted = sizes.at(-i), dimension = sizes.length - i;
    if (has === undefined && wanted === -1) {
      return failure(`The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${dimension}`, page);
    }
    const size = wanted === -1 ? has : wanted;
    if (has !== undefined && has !== 1 && has !== size) {
      return failure(`The expanded size of the tensor (${size}) must match the existing size (${has}) at non-singleton dimension `
        + `${dimension}.  Target sizes: ${list(sizes)}.  Tensor sizes: ${list(a)}`, page);
    }
    shape.unshift(size);
  }
  return { shape };
}

/* A vector on the left is one row, on the right one column. */
const matrices = (a, b) => [a.length === 1 ? [1, ...a] : a, b.length === 1 ? [...b, 1] : b];

/* The message depends on the kernel that torch takes: `mm` and `mv` where one operand has two dimensions at most and the other can be read
   as one matrix, else `bmm`. */
function matmul(a, b) {
  if (!a.length || !b.length) return failure(`both arguments to matmul need to be at least 1D, but they are ${a.length}D and ${b.length}D`);
  const [left, right] = matrices(a, b), [n, k] = left.slice(-2), [l, m] = right.slice(-2);
  const batch = broadcast(left.slice(0, -2), right.slice(0, -2));
  if (batch.error) return batch;
  const shape = [...batch.shape, ...a.length > 1 ? [n] : [], ...b.length > 1 ? [m] : []];
  if (k === l) return { shape };
  const rows = count(a.slice(0, -1));
  if (a.length === 1 && b.length === 1) {
    return failure(`inconsistent tensor size, expected tensor ${list(a)} and src ${list(b)} to have the same number of elements, `
      + `but got ${k} and ${l} elements respectively`, "tensor-size-mismatch");
  }
  if (b.length === 1) return failure(`size mismatch, got input (${rows}), mat (${rows}x${k}), vec (${l})`, "mat1-mat2-shapes");
  if (b.length === 2) return failure(`mat1 and mat2 shapes cannot be multiplied (${rows}x${k} and ${l}x${m})`, "mat1-mat2-shapes");
  if (a.length === 1 && (l === 1 || !count(b))) {           // read from the right as one matrix, and from its other side
    const turned = count(b.slice(0, -2)) * m;
    return failure(`size mismatch, got input (${turned}), mat (${turned}x${l}), vec (${k})`, "mat1-mat2-shapes");
  }
  const stack = count(batch.shape);
  return failure(`Expected size for first two dimensions of batch2 tensor to be: ${list([stack, k])} but got: ${list([stack, l])}.`,
    "bmm-batch-mismatch");
}

/* ---- What to say about it ---- */

/* How one dimension of one operand becomes that of the result. */
const fate = (has, size) => size === null ? "fails" : has === undefined ? "added" : has === size ? "equal" : "stretched";

/* The size that a dimension gets; null where it fails. */
function meeting(sizes, op) {
  const known = sizes.map(size => size ?? 1);
  if (op === "expand") {
    if (sizes[1] === undefined || sizes[0] === undefined && sizes[1] === -1) return null;
    return sizes[1] === -1 ? sizes[0] : known[0] === 1 || sizes[0] === sizes[1] ? sizes[1] : null;
  }
  const distinct = [...new Set(known.filter(size => size !== 1))];
  if (distinct.length > 1 || op === "inplace" && (sizes[0] === undefined || distinct.length && sizes[0] === 1)) return null;
  return distinct[0] ?? 1;
}

const both = names => names.length > 1 ? names.slice(0, -1).join(", ") + " and " + names.at(-1) : names[0];

function told(sizes, size, names, op) {
  const shown = both(sizes.filter(one => one !== undefined));
  if (size === null) {
    if (op === "expand") {
      if (sizes[1] === undefined) return `b names no size for this dimension of a: expand can add dimensions, and removes none.`;
      if (sizes[0] === undefined) return "-1 keeps a size, and a has no such dimension.";
      return `a has ${sizes[0]}, and only a dimension of length 1 can be expanded, here to ${sizes[1]}.`;
    }
    const differ = new Set(sizes.filter(one => one !== undefined && one !== 1)).size > 1;
    if (differ) return `${shown} differ, and neither is 1.`;
    return sizes[0] === undefined ? "a has no such dimension, and an operation in place cannot add one." : `a has 1 and would have to become ${sizes[1]}, and an operation in place keeps the shape of a.`;
  }
  if (op === "expand" && sizes[1] === -1) return `-1 keeps the ${size} of a.`;
  const operands = op === "expand" ? [0] : names.map((_, i) => i);
  const changes = operands.flatMap(i => {
    const what = fate(sizes[i], size);
    if (what === "added") return [`${names[i]} has no such dimension: one is added in front${size === 1 ? "" : `, and stretched to ${size}`}`];
    return what === "stretched" ? [`${names[i]} has 1, and is stretched to ${size}`] : [];
  });
  return changes.length ? changes.join("; ") + "." : `${shown} are equal.`;
}

/* The table's columns and steps, from the last dimension to the first. `last`: how many dimensions are those of matrices. */
function walk(shapes, names, op, last = 0) {
  const dimensions = Math.max(...shapes.map(shape => shape.length));
  return Array.from({ length: dimensions - last }, (_, i) => {
    const sizes = shapes.map(shape => shape.at(-(i + 1 + last))), size = meeting(sizes, op);
    return { dimension: -(i + 1 + last), sizes, size, text: told(sizes, size, names, op) };
  });
}

/* The last two dimensions of a product, which are multiplied and not broadcast. */
function product(a, b) {
  const [left, right] = matrices(a, b), [n, k] = left.slice(-2), [l, m] = right.slice(-2), fails = k !== l;
  const vectors = [...a.length === 1 ? ["a is one row"] : [], ...b.length === 1 ? ["b is one column"] : []];
  const shown = `${vectors.length ? both(vectors) + ": " : ""}(${n}, ${k}) @ (${l}, ${m})`;
  const text = fails ? `${shown} has no product: the ${k} of a and the ${l} of b must be equal.`
    : `${shown} is a product of matrices, (${n}, ${m})${vectors.length ? "; the 1 of a vector is left out of the result." : "."}`;
  const size = (of, is) => fails ? null : of.length > 1 ? is : undefined;
  return [
    { dimension: -1, sizes: [k, b.length > 1 ? m : undefined], size: size(b, m), matrix: true, text },
    { dimension: -2, sizes: [a.length > 1 ? n : undefined, l], size: size(a, n), matrix: true },
  ];
}

/* Over which dimensions the gradient of an operand is summed: what was stretched stays with length 1, what was added goes. */
function summed(columns, operand) {
  const of = kind => columns.filter(({ sizes, size }) => fate(sizes[operand], size) === kind).map(({ dimension }) => dimension).reverse();
  return { kept: of("stretched"), removed: of("added") };
}

/* What is legal and usually a mistake, in one sentence. */
function warning(shapes, names, shape) {
  for (let i = 0; i < shapes.length; i++) for (let j = i + 1; j < shapes.length; j++) {
    const [x, y] = [shapes[i], shapes[j]], [long, short] = x.length > y.length ? [i, j] : [j, i];
    const paired = x.length !== y.length && same(x.filter(size => size !== 1), y.filter(size => size !== 1));
    const { shape: met } = broadcast(x, y);
    if (paired && count(met) > count(x)) {
      return { page: "loss-shape-broadcast", text: `${tuple(x)} and ${tuple(y)} have as many elements each, and give ${tuple(met)}: each element of one `
        + `meets ${count(x) === Math.max(...x) ? "all elements" : "several"} of the other. If they belong together one by one, write ${names[long]}.reshape(${names[short]}.shape).` };
    }
  }
  if (count(shape) === 0 && shapes.some(one => count(one) > 0)) {
    return { page: "nan-loss", text: "A dimension of length 1 was stretched to 0, so the result has no elements, and nothing is raised; the mean of it is nan." };
  }
  return null;
}

const zeros = shape => `torch.zeros(${shape.length ? shape.join(", ") : "()"})`;

/* The program that the answer is about, which the tests run. */
function program(op, shapes) {
  const { code, names } = OPERATIONS[op], made = op === "expand" ? names.slice(0, 1) : names;
  const lines = made.map((name, i) => `${name} = ${zeros(shapes[i])}${op === "where" && i === 0 ? ".bool()" : ""}`);
  if (op === "inplace") return [...lines, code, "print(a.shape)"].join("\n");
  const result = op === "expand" ? `a.expand(${shapes[1].join(", ") || "()"})` : op === "where" ? code : `(${code})`;
  return [...lines, `print(${result}.shape)`].join("\n");
}

function answer(values) {
  const op = Object.hasOwn(OPERATIONS, values.op) ? values.op : "add", { names, run } = OPERATIONS[op];
  let shapes;
  try {
    shapes = names.map(name => read(values[name] || "", name, op === "expand" && name === "b" ? -1 : 0));
  } catch (problem) { return { problem: problem.message }; }
  const { shape = null, error = null } = run(...shapes), scalars = op === "matmul" && !shapes.every(one => one.length);
  const multiplied = op === "matmul" && !scalars, tensors = op === "expand" ? shapes.slice(0, 1) : shapes;
  const stretched = scalars ? [] : walk(multiplied ? matrices(...shapes) : shapes, names, op, multiplied ? 2 : 0);
  const operands = { expand: [0], where: [1, 2] }[op] || [0, 1];          // which get a gradient
  return {
    names, shapes, shape, error, program: program(op, shapes), output: error ? error.text : `torch.Size(${list(shape)})`,
    columns: [...multiplied ? product(...shapes) : [], ...stretched],
    elements: shape && [...tensors, shape].map(count),
    gradients: shape && operands.map(i => ({ name: names[i], ...summed(stretched, i) })),
    warning: shape && (op === "add" || op === "where") ? warning(shapes, names, shape) : null,
  };
}

/* ---- On the page ---- */

const element = (...of) => calculators.element(...of);        // of calculator.js, which comes after this file
const link = (page, text) => element("a", { href: `../../pitfalls/${page}/` }, text);
const block = (kind, text) => element("div", { className: "highlight " + kind }, element("pre", {}, element("code", {}, text)));
const number = n => n > Number.MAX_SAFE_INTEGER ? "more than 9e15" : n.toLocaleString("en");

/* One cell: `64`, `1 → 8`, `new → 8`, or what fails. */
function cell({ sizes, size, matrix }, i) {
  const has = sizes[i], what = fate(has, size);
  if (matrix || what === "equal") return element("td", {}, has === undefined ? "" : String(has));
  if (what !== "fails") return element("td", {}, `${has ?? "new"}\u00a0→\u00a0${size}`);
  const fits = has === undefined || has === 1 && new Set(sizes).size > 2;          // 1 beside two others is not what fails
  return element("td", {}, fits ? String(has ?? "") : element("span", { className: "verdict verdict-false" }, String(has)));
}

function table({ names, columns }) {
  const across = [...columns].reverse(), row = (head, cells) => element("tr", {}, element("th", { scope: "row" }, head), ...cells);
  const head = element("tr", {}, element("th", { scope: "col" }, "dimension"),
    ...across.map(({ dimension }) => element("th", { scope: "col" }, String(dimension))));
  const rows = names.map((name, i) => row(element("code", {}, name), across.map(column => cell(column, i))));
  const result = row("result", across.map(({ size }) => element("td", {}, size === null
    ? element("span", { className: "verdict verdict-false" }, "fails") : size === undefined ? "" : element("strong", {}, String(size)))));
  return element("div", { className: "drawn" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows, result)));
}

function backward({ name, kept, removed }) {
  const over = [...removed.length ? [`${removed.join(", ")}, which ${name} does not have`] : [],
    ...kept.length ? [`${kept.join(", ")}, where it keeps length 1`] : []];
  const all = removed.length + kept.length;
  return element("li", {}, element("code", {}, name), all ? `: summed over dimension${all > 1 ? "s" : ""} ${over.join(" and ")}.` : ": not summed.");
}

function show(data, output) {
  if (data.problem) return output.replaceChildren(element("p", {}, data.problem));
  const { names, shape, error, elements, columns, gradients, warning: doubt } = data;
  const steps = columns.filter(({ text }) => text), counts = elements?.map(number);
  output.replaceChildren(
    block("", data.program), block("output", data.output),
    ...error ? [element("p", {}, error.page ? link(error.page, "What this message means, and what to write instead") : "A tensor without dimensions is a single number: multiply by it with *.")] : [],
    ...doubt ? [element("p", {}, element("span", { className: "kind kind-warning" }, "usually a mistake"), doubt.text + " ", link(doubt.page, "More about it"), ".")] : [],
    ...shape ? [element("p", {}, `The result ${tuple(shape)} has ${counts.at(-1)} element${counts.at(-1) === "1" ? "" : "s"}; `,
      `${counts.slice(0, -1).map((n, i) => `${names[i]} has ${n}`).join(", ")}.`)] : [],
    ...columns.length ? [table(data)] : [],
    element("ol", {}, ...steps.map(({ dimension, matrix, text }) => element("li", {}, element("b", {}, matrix ? "Dimensions -2 and -1" : `Dimension ${dimension}`), ": " + text))),
    ...gradients ? [element("p", {}, "In the backward pass, the gradient of the result goes to"), element("ul", {}, ...gradients.map(backward))] : [],
  );
}

calculators.broadcasting = { answer, show };
})();
