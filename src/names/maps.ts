/** Puts a value under a key and returns it; a map that has as many as it may keep forgets all of them first. */
export function remember<K, V>(map: Map<K, V>, most: number, key: K, value: V): V {
  if (map.size >= most) map.clear();
  map.set(key, value);
  return value;
}

/** Adds to what is listed under a key; what was added there last is not added again. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const listed = map.get(key);
  if (listed === undefined) map.set(key, [value]);
  else if (listed.at(-1) !== value) listed.push(value);
}
