import type { Identifier } from '../../model/entry.ts';
import type { ReadReport } from '../adapter.ts';
import { readDay } from '../dates.ts';
import { joined } from '../fields.ts';
import { type FtmEntity, Properties } from './ftm.ts';
import { holdings, type Link, links } from './properties.ts';

/** What an entity of its own says about another one: a sanction, a passport, a link. */
export interface Belonging {
  readonly programs?: readonly string[];
  readonly listedOn?: readonly string[];
  readonly startedOn?: readonly string[];
  readonly identifiers?: readonly Identifier[];
  readonly relations?: readonly { readonly type: string; readonly otherId: string }[];
  /** Positions held, by the entity that describes the position. */
  readonly posts?: readonly { readonly id: string; readonly when: string }[];
  readonly countries?: readonly string[];
  readonly remarks?: readonly string[];
}

export interface Owned {
  readonly owner: string;
  readonly belonging: Belonging;
}

/** What an entity says about others, by their ids; null where it is one to stand on its own. */
export function belongingsOf(entity: FtmEntity, report: ReadReport): readonly Owned[] | null {
  const read = readerOf(entity.schema);
  if (read === null) return null;
  const properties = new Properties(entity, report);
  const owned = read(properties, entity);
  properties.ignore(...bookkeeping);
  properties.finish();
  if (owned.length === 0) report.unknown(`${entity.schema} with a loose end`);
  return owned;
}

type Reader = (properties: Properties, entity: FtmEntity) => readonly Owned[];

const bookkeeping = [
  'modifiedAt',
  'retrievedAt',
  'publisher',
  'publisherUrl',
  'alephUrl',
  'indexText',
  'proof',
];

function readerOf(schema: string): Reader | null {
  if (schema === 'Sanction') return readSanction;
  if (schema === 'Passport' || schema === 'Identification') return readDocument;
  if (schema === 'Occupancy') return readOccupancy;
  const link = links[schema];
  if (link !== undefined) return (properties) => readLink(properties, link);
  return schema in holdings ? readHolding : null;
}

function readSanction(properties: Properties): readonly Owned[] {
  const authority = properties.line('authority');
  const numbers = ['authorityId', 'unscId', 'recordId'] as const;
  const labels = { authorityId: 'Authority’s id', unscId: 'UN Security Council id', recordId: 'Record id' };
  properties.ignore('country');
  const programs = properties.all('program', 'programId');
  const words = ['program', 'provisions', 'status', 'reason', 'summary', 'description'] as const;
  const text = joined([authority, ...words.map((word) => properties.line(word)), period(properties)], '; ');
  const belonging: Belonging = {
    programs,
    listedOn: properties.all('listingDate').flatMap((date) => readDay(date) ?? []),
    startedOn: properties.all('startDate').flatMap((date) => readDay(date) ?? []),
    identifiers: numbers.flatMap((name) =>
      properties.all(name).map((value): Identifier => {
        return { type: labels[name], value, ...(authority === null ? {} : { note: authority }) };
      }),
    ),
    remarks: [
      ...(text === '' ? [] : [`Sanction: ${text}`]),
      ...properties.all('sourceUrl', 'programUrl').map((url) => `Source: ${url}`),
    ],
  };
  return properties.all('entity').map((owner) => ({ owner, belonging }));
}

function readDocument(properties: Properties, entity: FtmEntity): readonly Owned[] {
  const type = properties.line('type') ?? entity.schema;
  const [country] = properties.all('country');
  const words = [
    'authority',
    'summary',
    'description',
    'surname',
    'givenName',
    'birthDate',
    'birthPlace',
  ] as const;
  const note = joined([...words.map((word) => properties.line(word)), period(properties)], '; ');
  properties.ignore('gender', 'sourceUrl', 'recordId');
  const extra = { ...(country === undefined ? {} : { country }), ...(note === '' ? {} : { note }) };
  const identifiers = [...new Set(properties.all('number', 'passportNumber'))].map(
    (value): Identifier => ({ type, value, ...extra }),
  );
  const personal = properties.all('personalNumber');
  const belonging: Belonging = {
    identifiers: [...identifiers, ...personal.map((value) => ({ type: 'Personal number', value, ...extra }))],
  };
  return properties.all('holder').map((owner) => ({ owner, belonging }));
}

function readOccupancy(properties: Properties): readonly Owned[] {
  const words = ['status', 'constituency', 'politicalGroup', 'summary', 'description'] as const;
  const when = joined([...words.map((word) => properties.line(word)), period(properties)], '; ');
  properties.ignore('declarationDate', 'sourceUrl', 'recordId');
  const posts = properties.all('post').map((id) => ({ id, when }));
  const holders = properties.all('holder');
  return posts.length === 0 ? [] : holders.map((owner) => ({ owner, belonging: { posts } }));
}

function readLink(properties: Properties, link: Link): readonly Owned[] {
  const words = [
    'role',
    'relationship',
    'status',
    'percentage',
    'ownershipType',
    'sharesCount',
    'sharesValue',
  ];
  const more = ['sharesCurrency', 'sharesType', 'legalBasis', 'secretary', 'summary', 'description'];
  const texts = [...words, ...more].map((word) => properties.line(word));
  const about = joined([...texts, period(properties)], '; ');
  properties.ignore('sourceUrl', 'recordId');
  const type = (label: string) => (about === '' ? label : `${label} (${about})`);
  const from = properties.all(link.from);
  const to = properties.all(link.to);
  const tie = (owners: readonly string[], label: string, ends: readonly string[]) => {
    const relations = ends.map((otherId) => ({ type: type(label), otherId }));
    return owners.map((owner): Owned => ({ owner, belonging: { relations } }));
  };
  if (from.length === 0 || to.length === 0) return [];
  return [...tie(from, link.outward, to), ...tie(to, link.inward, from)];
}

function readHolding(properties: Properties, entity: FtmEntity): readonly Owned[] {
  const { holder, numbers } = holdings[entity.schema] ?? { holder: 'holder', numbers: [] };
  const values = numbers.flatMap((name) => properties.all(name));
  const words = [
    'name',
    'alias',
    'currency',
    'currencySymbol',
    'managingExchange',
    'bankName',
    'bic',
    'type',
  ];
  const more = ['accountType', 'classification', 'amount', 'balance', 'summary', 'description', 'notes'];
  const note = joined(
    [...words, ...more].map((word) => properties.line(word)).filter((text) => text !== entity.id),
    '; ',
  );
  properties.ignore('topics', 'country', 'sourceUrl', 'programId', 'createdAt', 'issueDate', 'maturityDate');
  properties.ignore('creationDate', 'balanceDate', 'openingDate', 'closingDate', 'amountUsd', 'bank');
  const identifiers = values.map((value): Identifier => {
    return { type: entity.schema, value, ...(note === '' ? {} : { note }) };
  });
  return properties.all(holder).map((owner) => ({ owner, belonging: { identifiers } }));
}

function period(properties: Properties): string {
  const on = properties.line('date');
  const from = properties.line('startDate');
  const to = properties.line('endDate');
  return joined([on, from && `from ${from}`, to && `until ${to}`, properties.line('duration')], ' ');
}
