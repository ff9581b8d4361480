import type { Environment } from './config.ts';
import { isLoopbackHost } from './settingTypes.ts';

/** What is wrong between settings that are right by themselves: one line for each, with its name and never its value. */
export function crossFaults(env: Partial<Environment>): string[] {
  const faults: string[] = [];
  const { MicrosoftAppId: id, MicrosoftAppType: type, HOST: host } = env;
  if (id !== undefined && type !== 'UserAssignedMSI' && env.MicrosoftAppPassword === undefined)
    faults.push('MicrosoftAppPassword: needed with MicrosoftAppId, unless MicrosoftAppType is UserAssignedMSI');
  if (id !== undefined && type !== 'MultiTenant' && env.MicrosoftAppTenantId === undefined)
    faults.push(`MicrosoftAppTenantId: needed when MicrosoftAppType is ${type}`);
  if (id === undefined && env.MicrosoftAppPassword !== undefined)
    faults.push('MicrosoftAppId: needed with MicrosoftAppPassword');
  if (id === undefined && host !== undefined && !isLoopbackHost(host))
    faults.push(
      'HOST: listening beyond loopback needs MicrosoftAppId, because without it callers are not authenticated',
    );
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
    if (env.OIDC_ISSUER !== undefined && env[name] === undefined) faults.push(`${name}: needed with OIDC_ISSUER`);
    if (env.OIDC_ISSUER === undefined && env[name] !== undefined) faults.push(`OIDC_ISSUER: needed with ${name}`);
  }
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = env;
  if (endpoint === undefined && key !== undefined) faults.push('COSMOS_ENDPOINT: needed with COSMOS_KEY');
  if (endpoint?.startsWith('https:') && env.KESU_MASTER_KEY === undefined)
    faults.push('KESU_MASTER_KEY: needed with COSMOS_ENDPOINT, the same in every process; kesu keys new makes one');
  if (env.KESU_MASTER_KEY === undefined && env.KESU_MASTER_KEY_OLD !== undefined)
    faults.push('KESU_MASTER_KEY: needed with KESU_MASTER_KEY_OLD');
  if (endpoint?.startsWith('http:') && key === undefined)
    faults.push(
      'COSMOS_KEY: needed without TLS, because the identity of the process is never sent over a bare connection',
    );
  return faults;
}
