import * as z from 'zod/mini';
import { contractTexts, VerklaringRequestBody } from './schema/verklaring.js';

const reference = {
  type: 'string',
  minLength: 1,
  maxLength: 60,
  description: 'Waarmee de mantelzorger naar de aanvraag kan vragen.',
};

const receipt = {
  type: 'object',
  required: ['reference'],
  properties: { reference },
};

const problem = {
  type: 'object',
  description: 'RFC 9457. `errors` brengt de mantelzorger terug bij de velden.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reference,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer: `#/carer/postalCode`.' },
          detail: { type: 'string', description: 'In gewone taal, voor de mantelzorger.' },
        },
      },
    },
  },
};

const answer = (description: string, type: string, schema: string) => ({
  description,
  content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const received = (description: string) => answer(description, 'application/json', 'Receipt');
const refused = (description: string) => answer(description, 'application/problem+json', 'Problem');
const later = (description: string) => ({
  ...refused(description),
  headers: {
    'Retry-After': {
      description:
        'Seconden of een datum. Een pagina leest dit alleen met `Access-Control-Expose-Headers: Retry-After`.',
      schema: { type: 'string' },
    },
  },
});

/**
 * What an endpoint for requests takes and gives back, as OpenAPI 3.1; the request is made from the
 * schema that the form is held to.
 *
 * @param version of this package.
 */
export function verklaringOpenApi(version: string): object {
  const { $schema, ...request } = z.toJSONSchema(VerklaringRequestBody, {
    metadata: contractTexts,
  });
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: $schema,
    info: {
      title: 'Aanvraag mantelzorgverklaring',
      version,
      description:
        'Wat `mz-verklaring-form` verstuurt met `delivery.mode: post`, en welke antwoorden het begrijpt. ' +
        'JSON in UTF-8, zonder cookies. Een browser vraagt eerst met OPTIONS of dat mag: sta `Content-Type` toe, en `Idempotency-Key` als de feed die noemt. ' +
        'Een doorverwijzing volgt het formulier niet: zo gaan de gegevens alleen naar het adres in de feed.',
    },
    paths: {
      '/': {
        post: {
          operationId: 'requestVerklaring',
          summary: 'Vraag een mantelzorgverklaring aan',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description:
                'Gelijk aan `requestId`. Alleen met `delivery.idempotencyKey: true` in de feed.',
              schema: { type: 'string' },
            },
          ],
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/VerklaringRequest' } },
            },
          },
          responses: {
            '200': received('Ontvangen.'),
            '201': received('Ontvangen en bewaard.'),
            '202': received('Ontvangen; wordt later verwerkt.'),
            '400': refused('Niet te lezen.'),
            '409': refused(
              'Met dit `requestId` is al een aanvraag bewaard; `reference` zegt welke.',
            ),
            '422': refused('Iets in de aanvraag klopt niet; `errors` zegt wat.'),
            '429': later('Te druk.'),
            '503': later('Nu niet bereikbaar.'),
            default: refused(
              'Al het andere: het formulier zegt dat het niet is gelukt, of niet zeker.',
            ),
          },
        },
      },
    },
    components: { schemas: { VerklaringRequest: request, Receipt: receipt, Problem: problem } },
  };
}
