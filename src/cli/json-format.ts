const lineLength = 100;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

function format(value: unknown, indent: string, used: number): string {
  if (isScalar(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every(isScalar)) {
      const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
      if (used + line.length <= lineLength) return line;
    }
    const items = value.map((item) => inner + format(item, inner, inner.length));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item], index) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? 1 : 0;
    return start + format(item, inner, start.length + comma);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/**
 * JSON as a person would lay it out, and as Prettier leaves it: an object over several lines, a
 * short list on one.
 *
 * @param value what `JSON.parse` can give; no `undefined` in it.
 */
export const formatJson = (value: unknown): string => `${format(value, '', 0)}\n`;
