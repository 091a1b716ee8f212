export { createMap } from './elements/steunpunt-finder/map/map.js';
