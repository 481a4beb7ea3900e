import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWriter } from '../../src/email/writer.ts';
import { anAlert, anEntry, aSubject, envelope, told } from './samples.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writerWith(files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return createWriter({ templates: folder, publicUrl: null, attachJson: false });
}

const doubling =
  '{% assign s = "x" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s | size }}';

const fallback = 'A template of your own could not be used';

describe('a template of the user’s', () => {
  it('takes the place of the built-in one of its name, and of no other', async () => {
    const writer = await writerWith({ 'alert.text.liquid': 'Look: {{ name }}, {{ certainty }}' });
    const message = writer.alert(told(anAlert()), envelope);
    expect(message.text).toBe('Look: Kerim Alimardanov, strong match, 0.97\n');
    expect(message.html).toContain('Side by side');
    expect(writer.problems).toEqual([]);
  });

  it('may be a part, as the frame of every page is', async () => {
    const writer = await writerWith({
      'layout.html.liquid': '<html><body><p>Desk of X</p>{% block body %}{% endblock %}</body></html>',
    });
    expect(writer.alert(told(anAlert()), envelope).html).toMatch(/Desk of X[\s\S]*Kerim Alimardanov/);
    expect(writer.digest([told(anAlert())], envelope).html).toContain('Desk of X');
  });

  it('escapes what lists publish, and has no way not to', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const plain = await writerWith({ 'alert.html.liquid': '<p title="{{ name }}">{{ name }}</p>' });
    const alert = told(anAlert({ subject: aSubject({ name }) }));
    const $ = load(plain.alert(alert, envelope).html);
    expect($('img')).toHaveLength(0);
    expect($('p').text()).toBe(name);
    const raw = await writerWith({ 'alert.html.liquid': '<p>{{ name | raw }}</p>' });
    expect(load(raw.alert(alert, envelope).html)('img')).toHaveLength(0);
    expect(raw.problems.join()).toMatch(/undefined filter: raw/);
  });

  it.each([
    [
      'a mistake in it',
      'Hello\n{% if name %}\nno end',
      /alert\.html\.liquid:2:1: .*not closed.*built-in template is used/,
    ],
    ['an unknown tag', '{% fetch "http:" %}', /alert\.html\.liquid:1:1: tag "fetch" not found/],
    ['a file of another folder', "{% render '../../../../etc/passwd' %}", /alert\.html\.liquid.*built-in/],
    ['a misspelt variable', '<p>\n  {{ nmae }}</p>', /alert\.html\.liquid:2:6: undefined variable: nmae/],
    ['nothing', '  \n', /alert\.html\.liquid: it yields nothing/],
    ['too much', '{% for i in (1..30000) %}{{ name }}{% endfor %}', /yields \d+ bytes, at most 100000/],
    ['no end', '{% for i in (1..1000000000) %}x{% endfor %}', /alert\.html\.liquid:1:\d+: .*limit exceeded/],
  ])('gives way to the built-in one where it has %s', async (_, template, problem) => {
    const writer = await writerWith({ 'alert.html.liquid': template });
    const message = writer.alert(told(anAlert()), envelope);
    const again = writer.alert(told(anAlert()), { ...envelope, language: 'ru' });
    expect(load(message.html)('h1').text()).toBe('Kerim Alimardanov');
    expect(load(message.html)('body').text().trim().replace(/\s+/g, ' ')).toMatch(
      new RegExp(`${fallback}[^<]*preview\`\\.$`),
    );
    expect(message.text.trimEnd()).toMatch(new RegExp(`${fallback}.*$`));
    expect(again.text).toContain('Ваш собственный шаблон');
    expect(writer.problems).toHaveLength(1);
    expect(writer.problems[0]).toMatch(problem);
    expect(writer.problems[0]?.startsWith(folder)).toBe(true);
    expect(writer.digest([told(anAlert())], envelope).html).not.toContain(fallback);
  });

  it.each([
    [
      'loops within loops',
      '{% for i in (1..30000) %}{% for j in (1..30000) %}{% assign k = j | times: i %}{% endfor %}{% endfor %}',
      /render limit/,
    ],
    ['one that takes in itself', "{% render 'alert.html.liquid' %}", /call stack/],
    ['a text that doubles', doubling, /alloc limit/],
    ['a long one', '{{ name }}'.repeat(90_000), /parse length limit/],
    ['blocks within blocks', '{% if name %}'.repeat(4000) + '{% endif %}'.repeat(4000), /call stack/],
  ])('that would take for ever is given up soon: %s', async (_, template, problem) => {
    const began = performance.now();
    const writer = await writerWith({ 'alert.html.liquid': template });
    expect(writer.alert(told(anAlert()), envelope).html).toContain(fallback);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(writer.problems.join()).toMatch(problem);
  });

  it.each([
    'name.constructor',
    'name.__proto__',
    'constructor',
    'process',
    'globalThis',
    'require',
    '__proto__',
  ])('sees of the program nothing but what it is given: not %s', async (path) => {
    const writer = await writerWith({ 'alert.text.liquid': `{{ ${path} }} {{ ${path}.constructor }} x` });
    expect(writer.alert(told(anAlert()), envelope).text).toContain(fallback);
    expect(writer.problems.join()).toContain('undefined variable');
  });

  it('of a Subject line cannot add a header', async () => {
    const writer = await writerWith({ 'alert.subject.liquid': 'One\r\nBcc: thief@example.net\n' });
    expect(writer.alert(told(anAlert()), envelope).subject).toBe('One Bcc: thief@example.net');
  });

  it('that leaves the page empty, its content outside of the block, falls back', async () => {
    const writer = await writerWith({
      'alert.html.liquid': "{% layout 'layout.html.liquid' %}<h1>{{ name }}</h1>",
    });
    expect(writer.alert(told(anAlert()), envelope).html).toContain('Side by side');
    expect(writer.problems.join()).toContain('it yields nothing');
  });

  it('of an unknown name is pointed out', async () => {
    const writer = await writerWith({ 'alerts.html.liquid': 'x', 'notes.txt': 'not looked at' });
    expect(writer.problems).toEqual([
      expect.stringMatching(/alerts\.html\.liquid: there is no template of this name.*alert\.html\.liquid/),
    ]);
  });
});

it('says at the start where the folder is none', async () => {
  const missing = join(folder, 'missing');
  const options = { templates: missing, publicUrl: null, attachJson: false };
  await expect(createWriter(options)).rejects.toMatchObject({ code: 'E_CONFIG_TEMPLATES' });
  await mkdir(missing);
  expect((await createWriter(options)).problems).toEqual([]);
});

it('has for every message with a built-in template no problem, whatever an entry lacks', async () => {
  const writer = await writerWith({});
  const bare = anEntry({
    countries: [],
    positions: [],
    listedOn: null,
    programs: [],
    legalBasis: [],
    url: null,
  });
  writer.alert(told(anAlert({ entry: bare, match: null, rule: null })), envelope);
  writer.alert(told(anAlert({ entry: null, match: null, subject: null })), envelope);
  writer.summary([], envelope);
  expect(writer.problems).toEqual([]);
});
