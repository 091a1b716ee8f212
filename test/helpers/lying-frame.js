/* global addEventListener, parent */
/** A frame that says its height in every wrong way, and then that it is higher than any page. */
addEventListener('load', () => {
  const message = { type: 'mantelzorg-widgets:height', version: 1, height: 4321 };
  for (const said of [
    { ...message, version: 2 },
    { ...message, type: 'height' },
    { ...message, height: '4321' },
    { ...message, height: Number.NaN },
    { ...message, height: -4321 },
    'mantelzorg-widgets:height',
    null,
    { ...message, height: 1e6 },
  ])
    parent.postMessage(said, '*');
});
