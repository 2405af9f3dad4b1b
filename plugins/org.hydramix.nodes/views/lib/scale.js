// A linear scale from values to pixels with ticks at round numbers.

export function finite(lists) {
  return lists.flat().filter((value) => Number.isFinite(value));
}

function step(span, count) {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((m) => m * power).find((candidate) => candidate >= rough * 0.999);
}

/** @param values to be covered; @param fixed optional ends that replace the smallest and largest value */
export function linear(values, [from, to], { min, max, count = 5, nice = true } = {}) {
  let low = min ?? Math.min(...values);
  let high = max ?? Math.max(...values);
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (low === high) [low, high] = [low - (Math.abs(low) || 1) * 0.5, high + (Math.abs(high) || 1) * 0.5];
  const distance = step(high - low, count);
  if (nice) {
    low = min ?? Math.floor(low / distance) * distance;
    high = max ?? Math.ceil(high / distance) * distance;
  }
  const at = (value) => from + ((value - low) / (high - low)) * (to - from);
  const ticks = [];
  for (let i = Math.ceil(low / distance - 1e-9); i * distance <= high + distance * 1e-9; i += 1) {
    ticks.push(Number((i * distance).toPrecision(12)));
  }
  return { at, ticks, low, high };
}
