import { parseDocument } from 'cheerio/slim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/email/html.ts';
