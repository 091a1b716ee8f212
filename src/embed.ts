import { widgets } from './elements/index.js';
import { followFrames } from './embedding/frames.js';
import { startAll } from './embedding/start-all.js';

followFrames();
void startAll(widgets);
