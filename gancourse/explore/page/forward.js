// The generator's forward pass, in plain JavaScript: what gancourse.nets.ConvGenerator does in
// PyTorch in eval mode. A model is {latent_dim, width, side, tensors: {name: {shape, data}}} with
// float16 numbers in base64, or with {shape, data, scale}: int8, and a float16 for each row.

const EPS = 1e-5; // of PyTorch's batch normalisation
const KERNEL = 4; // of both transposed convolutions: stride 2, padding 1

/** A float16 of 16 bits as a number. */
function half(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Base64 of little-endian float16 as a Float32Array. */
function decoded(base64) {
  const text = atob(base64);
  const numbers = new Float32Array(text.length / 2);
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] = half(text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 8));
  }
  return numbers;
}

/** A tensor's numbers as a Float32Array. */
function unpacked({ shape, data, scale }) {
  if (scale === undefined) return decoded(data);
  const [text, factors] = [atob(data), decoded(scale)];
  const row = text.length / shape[0];
  return Float32Array.from(text, (byte, i) => {
    const bits = byte.charCodeAt(0);
    return (bits < 128 ? bits : bits - 256) * factors[Math.floor(i / row)];
  });
}

/** Batch normalisation as one factor and one shift a channel. */
function normalisation(tensors, name) {
  const [gamma, beta, mean, variance] = ["weight", "bias", "running_mean", "running_var"].map(
    (part) => decoded(tensors[`${name}.${part}`].data),
  );
  const factor = gamma.map((value, i) => value / Math.sqrt(variance[i] + EPS));
  return { factor, shift: beta.map((value, i) => value - mean[i] * factor[i]) };
}

/** Adds the transposed convolution of `input` (channels, side, side) to `output`, which has a
 * border of one pixel: (channels, 2 side + 2, 2 side + 2). */
function spread(input, side, weight, output, channelsOut) {
  const wide = 2 * side + 2;
  const channelsIn = input.length / (side * side);
  for (let c = 0; c < channelsIn; c++) {
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const value = input[(c * side + y) * side + x];
        if (value === 0) continue; // half of them are, after ReLU
        let w = c * channelsOut * KERNEL * KERNEL;
        for (let o = 0; o < channelsOut; o++) {
          let at = (o * wide + 2 * y) * wide + 2 * x;
          for (let ky = 0; ky < KERNEL; ky++, at += wide) {
            output[at] += value * weight[w++];
            output[at + 1] += value * weight[w++];
            output[at + 2] += value * weight[w++];
            output[at + 3] += value * weight[w++];
          }
        }
      }
    }
  }
}

/** Latent numbers in, one grey picture out. */
export class Generator {
  constructor(model) {
    const tensors = model.tensors;
    this.side = model.side;
    this.width = model.width;
    this.latentDim = model.latent_dim;
    const named = (name) => unpacked(tensors[name]);
    this.scale = named("scale");
    this.linear = { weight: named("net.0.weight"), bias: named("net.0.bias") };
    this.first = normalisation(tensors, "net.2");
    this.up = { weight: named("net.4.weight"), bias: named("net.4.bias") };
    this.second = normalisation(tensors, "net.5");
    this.last = { weight: named("net.7.weight"), bias: named("net.7.bias") };
    const quarter = this.side / 4;
    this.small = new Float32Array(2 * this.width * quarter ** 2);
    this.middle = new Float32Array(this.width * (2 * quarter) ** 2);
    this.middleWide = new Float32Array(this.width * (2 * quarter + 2) ** 2);
    this.large = new Float32Array((this.side + 2) ** 2);
  }

  /** latent: latentDim numbers. Returns side * side numbers in [-1, 1], row by row. */
  draw(latent) {
    this.#start(latent);
    const side = this.side / 4;
    this.middleWide.fill(0);
    spread(this.small, side, this.up.weight, this.middleWide, this.width);
    this.#cropped(2 * side);
    this.large.fill(this.last.bias[0]);
    spread(this.middle, 2 * side, this.last.weight, this.large, 1);
    const picture = new Float32Array(this.side ** 2);
    for (let y = 0; y < this.side; y++) {
      for (let x = 0; x < this.side; x++) {
        picture[y * this.side + x] = Math.tanh(this.large[(y + 1) * (this.side + 2) + x + 1]);
      }
    }
    return picture;
  }

  #start(latent) {
    const area = (this.side / 4) ** 2;
    const scaled = latent.map((value, i) => value * this.scale[i]);
    for (let row = 0; row < this.small.length; row++) {
      let sum = this.linear.bias[row];
      const from = row * this.latentDim;
      for (let i = 0; i < this.latentDim; i++) sum += this.linear.weight[from + i] * scaled[i];
      const c = Math.floor(row / area);
      this.small[row] = Math.max(0, sum * this.first.factor[c] + this.first.shift[c]);
    }
  }

  #cropped(side) {
    const wide = side + 2;
    for (let c = 0; c < this.width; c++) {
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          const sum = this.middleWide[(c * wide + y + 1) * wide + x + 1] + this.up.bias[c];
          const value = sum * this.second.factor[c] + this.second.shift[c];
          this.middle[(c * side + y) * side + x] = Math.max(0, value);
        }
      }
    }
  }
}
