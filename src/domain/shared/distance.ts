/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadius = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The distance as the crow flies, in kilometres. The earth is taken as a ball, which is less than
 * half a percent off in the Netherlands.
 *
 * @returns NaN when a coordinate is none.
 */
export function kilometresBetween(from: Point, to: Point): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const east = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const shrink = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  // Rounding may bring opposite points just above one.
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(north + shrink * east)));
}
