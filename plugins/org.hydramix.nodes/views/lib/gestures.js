// Mouse, touch and keyboard to moving and zooming.

const FAR = 60;

/** A click moves the pointer less than this, in px. */
const STILL = 4;

export function gestures(element, { move, zoom, fit, pick, step }) {
  const pointers = new Map();
  let travelled = 0;
  const place = (event) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pair = () => {
    const [a, b] = [...pointers.values()];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
  };

  element.addEventListener("pointerdown", (event) => {
    if (event.target.closest("button") || event.button > 0) return;
    element.setPointerCapture?.(event.pointerId);
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, place(event));
  });
  element.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (pointers.size === 1) {
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      pointers.set(event.pointerId, now);
      move(now.x - before.x, now.y - before.y);
    } else if (pointers.size === 2) {
      const was = pair();
      pointers.set(event.pointerId, now);
      const is = pair();
      travelled = Infinity;
      move(is.x - was.x, is.y - was.y);
      zoom(is.distance / was.distance, is.x, is.y);
    }
  });
  const end = (event) => {
    if (pointers.delete(event.pointerId) && event.type === "pointerup" && travelled < STILL) {
      const { x, y } = place(event);
      pick(x, y);
    }
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { x, y } = place(event);
    zoom(2 ** (-event.deltaY * (event.deltaMode === 1 ? 16 : 1) / 300), x, y);
  }, { passive: false });
  element.addEventListener("keydown", (event) => {
    const act = {
      ArrowLeft: () => move(FAR, 0), ArrowRight: () => move(-FAR, 0), ArrowUp: () => move(0, FAR),
      ArrowDown: () => move(0, -FAR), "+": () => zoom(step), "=": () => zoom(step), "-": () => zoom(1 / step), 0: fit,
      Enter: () => pick(undefined, undefined, Infinity),
    }[event.key];
    if (act && event.target === element && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  });
}
