import { setWarningSink } from '../elements/internal/warnings.js';

/** Writes each line for the web editor once, however many widgets have the same to say. */
export function reportToConsole(): (line: string) => void {
  const said = new Set<string>();
  const report = (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    console.warn(line);
  };
  setWarningSink(report);
  return report;
}
