import type { CosmosClient } from '@azure/cosmos';
import { CONTAINERS, type ContainerPlan, definitionOf } from './containers.ts';
import { cosmosCall } from './cosmosCall.ts';
import type { CosmosLimits } from './settings.ts';

/** One thing that is not as it must be. */
export interface Finding {
  container: string;
  what: string;
  /** The store cannot work like this; else it works, and costs more than it needs to. */
  isFatal: boolean;
}

interface Definition {
  partitionKey?: { paths: readonly string[] } | undefined;
  defaultTtl?: number | undefined;
  indexingPolicy?: { includedPaths?: { path: string }[] | undefined } | undefined;
}

/** Compares the database with what the store needs. Makes and changes nothing. */
export async function checkContainers(
  client: CosmosClient,
  database: string,
  limits: CosmosLimits,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const plan of CONTAINERS) {
    const result = await cosmosCall(limits, [404], async (abortSignal) => {
      const { resource } = await client.database(database).container(plan.name).read({ abortSignal });
      return resource as Definition | undefined;
    });
    const definition = 'value' in result ? result.value : undefined;
    findings.push(...(definition ? compare(plan, definition) : [fatal(plan, 'does not exist')]));
  }
  return findings;
}

function compare(plan: ContainerPlan, { partitionKey, defaultTtl, indexingPolicy }: Definition): Finding[] {
  const findings: Finding[] = [];
  const paths = partitionKey?.paths.join(', ') ?? 'none';
  if (paths !== plan.partitionKey) {
    findings.push(fatal(plan, `has the partition key ${paths} instead of ${plan.partitionKey}`));
  }
  if (defaultTtl !== plan.defaultTtl) findings.push(fatal(plan, `needs the default time to live ${plan.defaultTtl}`));
  const indexed = new Set(indexingPolicy?.includedPaths?.map(({ path }) => path));
  const wanted = definitionOf(plan).indexingPolicy.includedPaths.map(({ path }) => path);
  const missing = wanted.filter((path) => !indexed.has(path) && !indexed.has('/*'));
  const extra = [...indexed].filter((path) => !wanted.includes(path) && !path.startsWith('/"_'));
  // A query that sorts by what is not indexed is refused.
  if (missing.length > 0) findings.push(fatal(plan, `does not index ${missing.join(', ')}`));
  if (extra.length > 0) {
    findings.push({ container: plan.name, what: `indexes more than is used: ${extra.join(', ')}`, isFatal: false });
  }
  return findings;
}

const fatal = ({ name }: ContainerPlan, what: string): Finding => ({ container: name, what, isFatal: true });
