/** Five times the largest lists there are; it bounds time and memory. */
export const mostRows = 25_000;
export const mostCells = 1_000_000;
