import type { Schema } from '../../src/model/entry.ts';

type Pair = readonly [left: string, right: string, schema: Schema];

function persons(name: string, ...others: string[]): Pair[] {
  return others.map((other) => [name, other, 'Person']);
}

function organisations(name: string, ...others: string[]): Pair[] {
  return others.map((other) => [name, other, 'Organization']);
}

export const same: readonly Pair[] = [
  ...persons(
    'Kerim Alimardanov',
    'ALIMARDANOV, Kerim',
    'Kərim Əlimərdanov',
    'Karim Alimerdanov',
    'Карим Алимарданов',
    'Алимарданов Керим Гейдар оглы',
    'Kerim Heydar Alimardanov',
    'Kerim Heydər oğlu Əlimərdanov',
    'K. Alimardanov',
    'Kerim Alimardnov',
    'Kerim Alimardanow',
    'General Kerim Alimardanov',
  ),
  ...persons(
    'Ilham Aliyev',
    'İlham Əliyev',
    'Ильхам Алиев',
    'ALIYEV, Ilham Heydar oglu',
    'Ilham Alijew',
    'President Ilham Aliyev',
    'ილჰამ ალიევი',
    'Իլհամ Ալիև',
    'إلهام علييف',
    'ILHAM ALİYEV',
  ),
  ...persons('Ramzan Kadyrov', 'KADYROV, Ramzan Akhmatovich', 'Рамзан Ахматович Кадыров'),
  ...persons('Anar Xəlilov', 'Anar Khalilov', 'Anar Halilov', 'Анар Халилов'),
  ...persons('Anar Quliyev', 'Anar Guliyev', 'Anar Kuliev', 'Анар Гулиев'),
  ...persons('Anar Cəfərov', 'Anar Jafarov', 'Anar Djafarov', 'Анар Джафаров'),
  ...persons(
    'Mehriban Əliyeva',
    'Алиева Мехрибан Ариф кызы',
    'Mehriban Alieva',
    'Mehriban Arif qızı Əliyeva',
  ),
  ...persons('Xi Jinping', '习近平', 'XI Jin Ping'),
  ...persons('Benjamin Netanyahu', 'בנימין נתניהו'),
  ...persons('Kyriakos Mitsotakis', 'Κυριάκος Μητσοτάκης'),
  ...persons('Abdul Aziz al-Hakim', 'Abdulaziz Al Hakim', 'عبد العزيز الحكيم'),
  ...organisations(
    'Ministry of Internal Affairs of the Republic of Azerbaijan',
    'Ministry of Internal Affairs of Azerbaijan',
    'MINISTRY OF INTERNAL AFFAIRS OF THE REPUBLIC OF AZERBAIJAN',
  ),
  ...organisations('Sample Fund III', 'Sample Fund 3'),
  ...organisations(
    'Rosneft Oil Company OJSC',
    'Open Joint Stock Company Rosneft Oil Company',
    'Rosneft Oil Company',
  ),
  ...organisations('Bandotdel', 'BANDOTDEL', 'Бандотдел'),
];

export const different: readonly Pair[] = [
  ...persons(
    'Kerim Alimardanov',
    'Kerim Aliyev',
    'Vugar Alimardanov',
    'Alimardan Kerimov',
    'Kamila Alimardanova',
    'Alimardanov',
    'Kerim',
    'Вугар Алимарданов',
  ),
  ...persons(
    'Ilham Aliyev',
    'Ilham Guliyev',
    'Heydar Aliyev',
    'Ilham Tohti',
    'Mehriban Aliyeva',
    'Гейдар Алиев',
    'Aliyev',
  ),
  ...persons('Malik Magomedovich Barkhanoev', 'Malik Ruslanovich Barkhanoev'),
  ...persons('Kim Sok Jin', 'Kim Sok Chol'),
  ...persons('Mohammed', 'Mohammed Omar'),
  ...organisations(
    'Ministry of Internal Affairs of the Republic of Azerbaijan',
    'Ministry of Internal Affairs of Georgia',
    'Ministry of Defence of the Republic of Azerbaijan',
    'Ministry',
  ),
  ...organisations('Sample Fund III', 'Sample Fund IV', 'Sample Fund', 'Ruby Fund III'),
  ...organisations('Bank of Moscow', 'Bank of Georgia', 'Bank'),
  ['Sample Vessel 12', 'Sample Vessel 13', 'Vessel'],
];
