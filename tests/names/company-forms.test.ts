import { describe, expect, it } from 'vitest';
import { latinise, scriptOf } from '../../src/names/sound/transliterate.ts';
import { companyForms, longForms } from '../../src/names/words/company-forms.ts';
import { foldCase } from '../../src/names/words/normalise.ts';

function replaced(name: string): string {
  let result = name;
  for (const [pattern, form] of longForms) result = result.replace(pattern, form);
  return result.replace(/[\s"«»]+/g, ' ').trim();
}

/** The kinds of the forms in a name. */
function kinds(name: string): string[] {
  return replaced(name)
    .split(/[\s.,]+/)
    .map((word) => companyForms.get(latinise(foldCase(word), scriptOf(foldCase(word)))))
    .filter((kind) => kind !== undefined);
}

describe('companyForms', () => {
  it.each([
    ['limited', 'Example Ltd'],
    ['limited', 'Example Company Limited'],
    ['limited', 'Example Co., Ltd.'],
    ['limited', 'Example Pty Ltd'],
    ['limited', 'Example (Pvt) Ltd'],
    ['limited', 'Example Sdn. Bhd.'],
    ['limited', 'Example GmbH'],
    ['limited', 'Example Gesellschaft mit beschränkter Haftung'],
    ['limited', 'ООО «Пример»'],
    ['limited', 'Общество с ограниченной ответственностью «Пример»'],
    ['limited', 'Обществом с ограниченной ответственностью «Пример»'],
    ['limited', 'ТОВ «Приклад»'],
    ['limited', 'Товариство з обмеженою відповідальністю «Приклад»'],
    ['limited', 'Nümunə MMC'],
    ['limited', 'Nümunə Məhdud Məsuliyyətli Cəmiyyəti'],
    ['limited', 'NÜMUNƏ MƏHDUD MƏSULİYYƏTLİ CƏMİYYƏTİ'],
    ['limited', 'Örnek Limited Şirketi'],
    ['limited', 'Example SARL'],
    ['limited', 'Societatea cu Răspundere Limitată Exemplu'],
    ['limited', 'Przykład Sp. z o.o.'],
    ['limited', 'Przykład spółka z ograniczoną odpowiedzialnością'],
    ['limited', 'Példa Kft'],
    ['limited', 'Primjer d.o.o.'],
    ['limited', 'Příklad s.r.o.'],
    ['limited', '例子贸易有限公司'],
    ['limited', 'მაგალითი შპს'],
    ['limited', 'شركة المثال ذات المسؤولية المحدودة'],
    ['stock', 'Example AG'],
    ['stock', 'Example Aktiengesellschaft'],
    ['stock', 'Closed Joint-Stock Company Example'],
    ['stock', 'Публичное акционерное общество «Пример»'],
    ['stock', 'ПАО «Пример»'],
    ['stock', 'Açıq Səhmdar Cəmiyyəti Nümunə'],
    ['stock', 'Ejemplo Sociedad Anónima'],
    ['stock', 'Example plc'],
    ['stock', '株式会社例'],
    ['stock', '例子股份有限公司'],
    ['partnership', 'Beispiel GmbH & Co. KG'],
    ['state', 'ФГУП «Пример»'],
    ['state', 'Federal State Unitary Enterprise Example'],
    ['state', 'Федеральное государственное унитарное предприятие «Пример»'],
  ])('finds a form of the kind %s in %s', (kind, name) => {
    expect(kinds(name)).toContain(kind);
    expect(kinds(name).filter((found) => found !== 'company')).toEqual([kind]);
  });

  it('writes a form of several words as a short one that it knows', () => {
    for (const [, form] of longForms) expect(companyForms.has(form.trim()), form).toBe(true);
  });

  it('leaves words that only contain a form', () => {
    expect(replaced('Livestock Company of Costa')).toBe('Livestock Company of Costa');
    expect(replaced('Unlimited Company')).toBe('Unlimited Company');
  });
});
