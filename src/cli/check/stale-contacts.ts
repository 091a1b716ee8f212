/**
 * National numbers that no longer lead where people think, and that lists of local help still give.
 * As `dial` of a telephone number, so that every notation of it is recognised. Compared with the
 * sites of the organisations on 23 November 2026; the right numbers stand in `feeds/baseline.ts`.
 */
export const staleNumbers: ReadonlyMap<string, { readonly of: string; readonly now: string }> =
  new Map([
    ['09002020496', { of: 'Mantelzorglijn', now: '030 760 60 55' }],
    ['+31302059059', { of: 'Mantelzorglijn', now: '030 760 60 55' }],
    ['09000767', { of: 'Luisterlijn', now: '088 076 70 00' }],
  ]);

/** Names that an organisation has given up; folded. */
export const staleNames: ReadonlyMap<string, string> = new Map([
  ['alzheimer telefoon', 'DementieLijn'],
]);
