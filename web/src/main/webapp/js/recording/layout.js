// @ts-check
/** Where each person's picture stands: two side by side, more in rows of two. Pure numbers. */

export const TILE = Object.freeze({ width: 640, height: 360 });

/** @typedef {{x: number, y: number, width: number, height: number}} Place */

/** @param {number} people @returns {{width: number, height: number, places: Place[]}} */
export function layoutOf(people) {
  const columns = people > 1 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(people / columns));
  const places = Array.from({ length: people }, (_, i) => ({
    x: (i % columns) * TILE.width,
    y: Math.floor(i / columns) * TILE.height,
    ...TILE,
  }));
  return { width: columns * TILE.width, height: rows * TILE.height, places };
}

/** All of a picture in its place, as large as it goes. @param {Place} place @param {number} width @param {number} height @returns {Place} */
export function fitted(place, width, height) {
  const scale = Math.min(place.width / width, place.height / height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  return { x: place.x + Math.round((place.width - w) / 2), y: place.y + Math.round((place.height - h) / 2), width: w, height: h };
}
