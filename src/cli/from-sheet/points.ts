/** A place on the map, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A number with a point or a comma: `52,14`; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

const isAround = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * A place in the grid of the Dutch land registry (RD, metres) as degrees; right to about a metre.
 *
 * @see F.H. Schreutelkamp and G.L. Strang van Hees, Benaderingsformules voor de transformatie tussen
 *   RD- en WGS84-kaartcoördinaten (2001).
 */
function fromGrid(x: number, y: number): Point {
  const dx = (x - 155_000) * 1e-5;
  const dy = (y - 463_000) * 1e-5;
  const sum = (terms: readonly (readonly [factor: number, ofX: number, ofY: number])[]): number =>
    terms.reduce((total, [factor, ofX, ofY]) => total + factor * dx ** ofX * dy ** ofY, 0) / 3600;
  // prettier-ignore
  const north = sum([
    [3235.65389, 0, 1], [-32.58297, 2, 0], [-0.2475, 0, 2], [-0.84978, 2, 1], [-0.0655, 0, 3],
    [-0.01709, 2, 2], [-0.00738, 1, 0], [0.0053, 4, 0], [-0.00039, 2, 3], [0.00033, 4, 1],
    [-0.00012, 1, 1],
  ]);
  // prettier-ignore
  const east = sum([
    [5260.52916, 1, 0], [105.94684, 1, 1], [2.45656, 1, 2], [-0.81885, 3, 0], [0.05594, 1, 3],
    [-0.05607, 3, 1], [0.01199, 0, 1], [-0.00256, 3, 2], [0.00128, 1, 4], [0.00022, 0, 2],
    [-0.00022, 2, 0], [0.00026, 5, 0],
  ]);
  return { latitude: rounded(52.1551744 + north), longitude: rounded(5.38720621 + east) };
}

/**
 * A place on the map in two cells, in degrees or in the Dutch grid (RD).
 *
 * @param first latitude or x.
 * @param second longitude or y.
 * @returns `exchanged` where latitude and longitude stood in each other's place, `grid` where the
 *   numbers were those of the grid; null where they are no place.
 */
export function readPoint(
  first: string,
  second: string,
): { readonly point: Point; readonly how: 'asWritten' | 'exchanged' | 'grid' } | null {
  const [a, b] = [numberIn(first), numberIn(second)];
  if (a === null || b === null) return null;
  if (isAround(a, 3, 8) && isAround(b, 50, 54)) {
    return { point: { latitude: b, longitude: a }, how: 'exchanged' };
  }
  if (isAround(a, 0, 300_000) && isAround(b, 300_000, 630_000)) {
    return { point: fromGrid(a, b), how: 'grid' };
  }
  if (!isAround(a, -90, 90) || !isAround(b, -180, 180)) return null;
  return { point: { latitude: a, longitude: b }, how: 'asWritten' };
}

/** The two numbers in one cell: `52.1, 6.2`, `52,1; 6,2`, `POINT(6.2 52.1)`; null for anything else. */
export function splitPoint(cell: string): readonly [string, string] | null {
  // Of the notation for maps the first number is the longitude.
  const point = /^point\s*\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(cell);
  if (point) return [point[2]!, point[1]!];
  const [, first, second] =
    /^([-+]?\d+(?:\.\d+)?)\s*[,;/\s]\s*([-+]?\d+(?:\.\d+)?)$/.exec(cell) ??
    /^([-+]?\d+(?:,\d+)?)\s*(?:[;/]|\s)\s*([-+]?\d+(?:,\d+)?)$/.exec(cell) ??
    [];
  return first !== undefined && second !== undefined ? [first, second] : null;
}
