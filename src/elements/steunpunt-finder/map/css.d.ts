// A style sheet of a package as text; the build reads it (scripts/map.mjs).
declare module '*.css' {
  const text: string;
  export default text;
}
