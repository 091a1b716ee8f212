// Made by "npm run schema" from the schemas beside it. Not to be changed by hand.
import type { Shape } from './shape.js';

export const envelopeShape: Shape = {
  fields: {
    schemaVersion: { pattern: '^\\d+\\.\\d+' },
    updatedAt: 'date',
    publisher: {
      fields: {
        id: 'string',
        name: 'text',
        kind: { codes: ['municipality', 'insurer', 'employer', 'national', 'other'] },
        url: 'url',
        phone: 'phone',
        email: 'email',
        municipalities: { list: 'string' },
      },
      required: ['id', 'name'],
    },
    hides: { list: 'string' },
    services: { list: 'any' },
  },
  required: ['schemaVersion', 'publisher'],
};

export const serviceShape: Shape = {
  fields: {
    id: 'string',
    name: 'text',
    organization: 'text',
    description: 'text',
    types: { list: { codes: ['support-centre', 'respite', 'helpline', 'desk', 'service'] } },
    needs: {
      list: {
        codes: [
          'information',
          'guidance',
          'emotional-support',
          'education',
          'practical-help',
          'respite',
          'financial',
          'material',
        ],
      },
    },
    tasks: {
      list: {
        codes: [
          'social',
          'groceries',
          'meals',
          'paperwork',
          'household',
          'odd-jobs',
          'personal-care',
          'planning',
          'transport',
        ],
      },
    },
    rungs: { list: { codes: [1, 2, 3, 4, 5] } },
    burden: { list: { codes: ['low', 'medium', 'high'] } },
    respite: {
      fields: {
        setting: { codes: ['home', 'away', 'holiday'] },
        provider: { codes: ['volunteer', 'professional'] },
        duration: { list: { codes: ['hours', 'day', 'night', 'weekend', 'week'] } },
        planning: { list: { codes: ['planned', 'regular', 'urgent'] } },
      },
    },
    funding: {
      list: {
        codes: ['wmo', 'zvw', 'wlz', 'supplementary-insurance', 'employer', 'free', 'own-cost'],
      },
    },
    cost: 'text',
    eligibility: 'text',
    howToApply: 'text',
    applyUrl: 'url',
    access: { codes: ['self', 'referral', 'assessment'] },
    audience: { list: 'string' },
    languages: { list: 'string' },
    phone: 'phone',
    whatsapp: 'phone',
    email: 'email',
    url: 'url',
    openingHours: 'hours',
    locations: {
      list: {
        fields: {
          name: 'text',
          street: 'string',
          postalCode: 'string',
          city: 'string',
          latitude: { range: [-90, 90] },
          longitude: { range: [-180, 180] },
          openingHours: 'hours',
          accessibility: 'text',
        },
      },
    },
    area: {
      fields: {
        municipalities: { list: 'string' },
        postcodes: { list: 'string' },
        nationwide: 'boolean',
      },
    },
    validFrom: 'date',
    validThrough: 'date',
    updatedAt: 'date',
  },
  required: ['id', 'name'],
};

export const indexShape: Shape = {
  fields: {
    schemaVersion: { pattern: '^\\d+\\.\\d+' },
    kind: { codes: ['index'] },
    shards: {
      list: {
        fields: { municipality: 'string', url: 'string' },
        required: ['municipality', 'url'],
      },
    },
  },
  required: ['schemaVersion', 'kind', 'shards'],
};

export const zorgladderShape: Shape = {
  fields: {
    introduction: 'text',
    coordinationPoint: 'string',
    rungs: {
      list: {
        fields: { rung: { codes: [1, 2, 3, 4, 5] }, text: 'text', examples: { list: 'text' } },
        required: ['rung'],
      },
    },
  },
};

export const steunpuntFinderShape: Shape = {
  fields: {
    introduction: 'text',
    types: { list: { codes: ['support-centre', 'respite', 'helpline', 'desk', 'service'] } },
  },
};

export const respiteMenuShape: Shape = {
  fields: {
    introduction: 'text',
    order: { list: { codes: ['visit', 'home-help', 'day', 'stay', 'holiday', 'urgent'] } },
    hides: { list: { codes: ['visit', 'home-help', 'day', 'stay', 'holiday', 'urgent'] } },
    steps: { list: 'text' },
    desk: 'string',
    forms: {
      list: {
        fields: {
          form: { codes: ['visit', 'home-help', 'day', 'stay', 'holiday', 'urgent'] },
          text: 'text',
          steps: { list: 'text' },
        },
      },
    },
  },
};

export const verklaringShape: Shape = {
  fields: {
    introduction: 'text',
    issuer: {
      fields: { desk: 'string', name: 'text', phone: 'phone', email: 'email', url: 'url' },
    },
    forMunicipalityOf: { codes: ['carer', 'care-recipient'] },
    purposes: {
      list: {
        fields: {
          id: 'string',
          label: 'text',
          info: 'text',
          handledBy: { codes: ['issuer', 'other'] },
          url: 'url',
        },
        required: ['id'],
      },
    },
    criteria: {
      fields: {
        minHoursPerWeek: { range: [0, 168] },
        minMonths: { range: [0, 1200] },
        combine: { codes: ['and', 'or'] },
        note: 'text',
      },
    },
    window: { fields: { from: 'date', through: 'date' } },
    fields: {
      fields: {
        phone: { codes: ['required', 'optional', 'off'] },
        email: { codes: ['required', 'optional', 'off'] },
        dateOfBirth: { codes: ['required', 'optional', 'off'] },
        relation: { codes: ['required', 'optional', 'off'] },
        tasks: { codes: ['required', 'optional', 'off'] },
        explanation: { codes: ['required', 'optional', 'off'] },
      },
    },
    consentOfCareRecipient: { codes: ['none', 'declared', 'signature'] },
    delivery: {
      fields: {
        mode: { codes: ['post', 'mailto', 'print', 'link'] },
        url: 'url',
        email: 'email',
        idempotencyKey: 'boolean',
      },
    },
    privacy: { fields: { controller: 'text', url: 'url', retention: 'text' } },
    afterwards: 'text',
  },
};

export const burdenTestShape: Shape = {
  fields: { introduction: 'text', instrument: 'any', texts: 'any' },
};

export const instrumentShape: Shape = {
  fields: {
    id: 'string',
    version: 'string',
    title: 'text',
    citation: { fields: { text: 'string', doi: 'string' } },
    licence: { fields: { status: 'string', holder: 'string', note: 'string' } },
    items: {
      list: {
        fields: {
          id: 'string',
          topic: 'text',
          text: 'text',
          reverse: 'boolean',
          need: {
            codes: [
              'information',
              'guidance',
              'emotional-support',
              'education',
              'practical-help',
              'respite',
              'financial',
              'material',
            ],
          },
          task: {
            codes: [
              'social',
              'groceries',
              'meals',
              'paperwork',
              'household',
              'odd-jobs',
              'personal-care',
              'planning',
              'transport',
            ],
          },
          audience: 'string',
          options: {
            list: {
              fields: {
                id: 'string',
                label: 'text',
                score: { range: [-1000000, 1000000] },
                urgent: 'boolean',
              },
              required: ['id', 'label', 'score'],
            },
          },
          weight: { range: [0, 1000000] },
          pick: 'boolean',
          about: 'string',
          required: 'boolean',
        },
        required: ['id', 'text'],
      },
    },
    options: {
      list: {
        fields: {
          id: 'string',
          label: 'text',
          score: { range: [-1000000, 1000000] },
          urgent: 'boolean',
        },
        required: ['id', 'label', 'score'],
      },
    },
    scoring: {
      fields: { method: { codes: ['sum', 'mean', 'weights'] }, missing: 'any' },
      required: ['method'],
    },
    bands: {
      list: {
        fields: {
          level: { codes: ['low', 'medium', 'high'] },
          min: { range: [-1000000, 1000000] },
          max: { range: [-1000000, 1000000] },
          label: 'text',
          text: 'text',
          source: 'string',
        },
        required: ['level', 'min', 'max', 'label'],
      },
    },
  },
  required: ['id', 'version', 'title', 'items', 'scoring', 'bands'],
};
