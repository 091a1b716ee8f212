/** What the test runner serves at `/__feed-server.js`: where the servers of `feed-server.mjs` listen. */
declare module '*/__feed-server.js' {
  export const origin: string;
  export const otherOrigin: string;
}
