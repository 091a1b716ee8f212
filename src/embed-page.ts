import { showWidgetPage } from './embedding/embed-page.js';

showWidgetPage();
