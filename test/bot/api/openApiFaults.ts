import type { OpenApi } from '../../../bot/api/openapi.ts';
import type { Route } from '../../../bot/api/routes.ts';

/** Any JSON object. */
export type Node = Record<string, unknown>;

/** Every value of `key` anywhere inside. */
export function all(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => all(one, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...all(value, key)]);
}

/** What is wrong with a document by itself. */
export function faultsOfDocument(document: OpenApi): string[] {
  const faults: string[] = [];
  for (const ref of all(document, '$ref').map(String)) {
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((node, part) => (node as Node | undefined)?.[part], document);
    if (!ref.startsWith('#/') || target === undefined) faults.push(`${ref} leads nowhere`);
  }
  const ids = all(document.paths, 'operationId');
  if (new Set(ids).size !== ids.length) faults.push('an operationId comes twice');
  if (all(document, '$schema').length + all(document, '$id').length > 0) faults.push('a schema names itself');
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = (operation.parameters ?? []) as Node[];
      const given = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      if (named.join() !== given.join()) faults.push(`${method} ${path} has other parameters than its path`);
      if (typeof operation.summary !== 'string' || !operation.responses)
        faults.push(`${method} ${path} says too little`);
    }
  return faults;
}

/** What is wrong with the description of these routes: the rules any generator of clients needs. */
export function faultsOf(document: OpenApi, routes: readonly Route[]): string[] {
  const faults = faultsOfDocument(document);
  for (const { method, path, operationId } of routes) {
    const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
    if (item?.[method.toLowerCase()]?.operationId !== operationId) faults.push(`${method} ${path} is missing`);
  }
  return faults;
}
