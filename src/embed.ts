import { widgets } from './elements/index.js';
import { start } from './embedding/start.js';

void start(widgets, document.currentScript as HTMLScriptElement | null);
