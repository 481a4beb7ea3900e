import { ReadError } from '../../model/errors.ts';
import { wordTable } from '../word-table.ts';

const siblings = wordTable<readonly string[]>({
  sdn: ['alt', 'add', 'sdn_comments'],
  cons_prim: ['cons_alt', 'cons_add', 'cons_comments'],
});

/**
 * The addresses of the tables beside `SDN.CSV` or `CONS_PRIM.CSV`: aliases, addresses, comments. What stands
 * around that name and its case stay, so that a mirror's `2026/sdn-copy.csv` has its `2026/alt-copy.csv`.
 * Throws `ReadError` for an address that is called otherwise.
 */
export function siblingAddresses(address: string): readonly string[] {
  const url = new URL(address);
  const [, folder = '', before = '', table = '', after = ''] =
    /^(.*\/)((?:[^/]*[^a-z/])?)(sdn|cons_prim)((?![a-z])[^/]*)$/i.exec(url.pathname) ?? [];
  const names = siblings[table.toLowerCase()];
  if (names === undefined) {
    throw new ReadError(
      'E_READ_ADDRESS',
      `${address} is not called SDN.CSV or CONS_PRIM.CSV: the tables that belong to it cannot be found`,
    );
  }
  return names.map((name) => {
    const sibling = new URL(url);
    sibling.pathname = `${folder}${before}${table === table.toLowerCase() ? name : name.toUpperCase()}${after}`;
    return sibling.href;
  });
}
