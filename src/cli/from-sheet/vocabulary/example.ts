import { fold } from '../../fold.js';

/** The name of the service in the row of the template that shows how to fill one in. */
export const exampleName = 'Voorbeeld: boodschappenhulp (deze rij telt niet mee)';

/** Whether a service is that of the template. */
export const isExample = (name: string): boolean => fold(name) === fold(exampleName);
