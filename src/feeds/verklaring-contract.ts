import * as z from 'zod/mini';
import type { VerklaringRequest } from '../domain/verklaring/request.js';
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

/** Without this header a browser hides the answer from the form. */
const headers = {
  'Access-Control-Allow-Origin': {
    description: 'De herkomst van de pagina, of `*`. Op elk antwoord.',
    schema: { type: 'string' },
  },
};

const answer = (description: string, type: string, schema: string) => ({
  description,
  headers,
  content: { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } },
});
const received = (description: string) => answer(description, 'application/json', 'Receipt');
const refused = (description: string) => answer(description, 'application/problem+json', 'Problem');
const later = (description: string) => ({
  ...refused(description),
  headers: {
    ...headers,
    'Retry-After': {
      description:
        'Seconden of een datum. Een pagina leest dit alleen met `Access-Control-Expose-Headers: Retry-After`.',
      schema: { type: 'string' },
    },
  },
});

/** Made up, like all who are in it. */
const example: VerklaringRequest = {
  schemaVersion: '1.0',
  requestId: '0b9c2f5e-8f0f-4c6e-9d0a-3b1f7a2c4d5e',
  language: 'nl',
  date: '2026-11-28',
  purpose: { id: 'parking', label: 'Parkeren bij mijn naaste' },
  carer: {
    name: 'Anna Voorbeeld',
    street: 'Kerkstraat 12',
    postalCode: '9999 ZZ',
    city: 'Voorbeelddal',
    email: 'anna@voorbeeld.example',
  },
  careRecipient: {
    name: 'Piet Voorbeeld',
    street: 'Kerkstraat 12',
    postalCode: '9999 ZZ',
    city: 'Voorbeelddal',
  },
  care: { since: '2021-03', hoursPerWeek: 12, relation: 'parent', tasks: ['groceries'] },
  declarations: { truthful: true, careRecipient: 'agrees' },
};

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
        'Een doorverwijzing volgt het formulier niet: zo gaan de gegevens alleen naar het adres in de feed. ' +
        'Niemand heeft gecontroleerd wie het formulier invulde. De patronen zijn die van ECMAScript, met de vlag `u`.',
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
              'application/json': {
                schema: { $ref: '#/components/schemas/VerklaringRequest' },
                example,
              },
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
