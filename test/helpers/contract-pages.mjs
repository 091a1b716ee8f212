/** Koa middleware for the pages under /__page/ that the contract tests open. */
export default async function contractPages(context) {
  context.status = 404;
}
