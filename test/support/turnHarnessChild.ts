import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createConnectorSender } from '../../bot/delivery/connectorSender.ts';
import { parseActivity } from '../../bot/ingress/activity.ts';
import { type Channel, createEngine } from '../../bot/turn/engine.ts';
import { openSqliteStore } from '../../storage/index.ts';
import { quietLog } from './turnHarness.ts';
import { countingBot, recognizeNothing } from './turnHarnessBot.ts';

/**
 * A process of its own with a real engine, store and connector client, made to be killed. Begins when something is
 * written to its stdin, and ends when that is closed. Takes activities by HTTP and answers once they are accepted.
 * Arguments: folder of the store, service URL of the connector. Prints one line when it is ready: its port, and how many
 * messages it may be showing twice.
 */
async function run(folder: string, serviceUrl: string): Promise<void> {
  const clock = () => new Date();
  const store = await openSqliteStore({ folder, clock });
  const auth = new ConfigurationBotFrameworkAuthentication({});
  const sender = createConnectorSender({ auth, appId: '', isAllowedServiceUrl: (url) => url === serviceUrl, clock });
  const channel: Channel = { delivery: 'push', sender };
  const engine = createEngine({
    store,
    bot: countingBot(),
    recognize: recognizeNothing,
    channelOf: () => channel,
    clock,
    log: quietLog(),
    settleMs: 0,
  });
  await engine.start();
  const server = createServer((request, response) => {
    const accept = async () => {
      const { result } = await engine.receiver.receive(parseActivity(JSON.parse(await bodyOf(request))));
      response.end(result);
    };
    accept().catch(() => response.writeHead(503).end());
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${port} ${engine.metrics.possibleDuplicates}\n`);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

const [folder = '', serviceUrl = ''] = process.argv.slice(2);
process.stdin.once('data', () => void run(folder, serviceUrl)).once('end', () => process.exit());
