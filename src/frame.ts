import { followFrames } from './embedding/frames.js';

// A page with the script has this already, and twice does no harm.
if (globalThis.document) followFrames();
