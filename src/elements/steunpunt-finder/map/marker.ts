/** A service on the map. */
export interface MapMarker {
  /** Unique on the map. */
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}
