import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Logger } from 'pino';
import { createConversationBot, loadPack, type Pack } from '../dialogs/index.ts';
import { recognize } from '../nlp/index.ts';
import type { OnDamaged, Store } from '../storage/index.ts';
import { withOpenApi } from './api/openapi.ts';
import { createRouter } from './api/router.ts';
import { Anchorer } from './audit/anchorer.ts';
import { requireNoImport } from './audit/requireNoImport.ts';
import { requireSameKey } from './audit/requireSameKey.ts';
import { createAuth } from './auth/auth.ts';
import type { ScryptCost } from './auth/passwords.ts';
import { createDirectLine } from './channels/directLine/directLine.ts';
import { OWN_DIRECT_LINE } from './channels/directLine/ownDirectLine.ts';
import { DirectLineTokens } from './channels/directLine/token.ts';
import { createChat } from './chat/chat.ts';
import type { BotIdentity, Config } from './config.ts';
import { createConsole } from './console/console.ts';
import { createConsolePage } from './console/consolePage.ts';
import { everybody } from './console/everybody.ts';
import { createConnectorSender } from './delivery/connectorSender.ts';
import { createDesk } from './desk/desk.ts';
import type { Desk } from './desk/deskPort.ts';
import type { HandoffHub } from './desk/hub.ts';
import { createHubBridge, type HubBridge } from './desk/hubBridge.ts';
import { TypingRelay } from './desk/typingRelay.ts';
import { createHealth } from './health.ts';
import { createMessagesRoute, messagesParts } from './ingress/messagesRoute.ts';
import { isAllowedServiceUrl } from './ingress/serviceUrls.ts';
import { openStore } from './openStore.ts';
import { createRetention } from './retention/retention.ts';
import { createReview } from './review/review.ts';
import { createSearch, type Search } from './search/search.ts';
import { createServer } from './server.ts';
import { type Channel, createEngine, type Engine } from './turn/engine.ts';
import { describeError } from './turn/log.ts';

export interface AppDeps {
  config: Config;
  logger: Logger;
  /** Default: the wall clock. */
  clock?: () => Date;
  /** Default: the one that the configuration names. Closed with the app. */
  store?: Store;
  /** Default: the pack named in the configuration. */
  pack?: Pack;
  /** A contact centre that takes conversations over. Default: none, our own desk serves. */
  hub?: HandoffHub;
  /** OpenID metadata of the channels; Microsoft's by default. */
  metadataUrl?: string;
  /** What hashing a password costs. Default: as much as is safe. */
  passwordCost?: ScryptCost;
}

/** The whole product, wired and not yet listening. */
export interface App {
  store: Store;
  engine: Engine;
  desk: Desk;
  /** What reviewers find conversations with. */
  search: Search;
  /** Where the hub reports, when there is one. */
  hub: HubBridge | undefined;
  /** Recovers what an earlier process left, then serves. Resolves with the address. Closed when it cannot. */
  listen(): Promise<string>;
  /** One-time link for the first admin of the console, while there is none. @param url As `listen` gave it. */
  firstAdminLink(url: string): Promise<string | undefined>;
  /** Takes nothing new, finishes what runs, closes the store. What is left is recovered at the next start. */
  close(): Promise<void>;
}

function sdkSettings(bot: BotIdentity | undefined): Record<string, string> {
  if (!bot) return {};
  const settings: Record<string, string> = { MicrosoftAppId: bot.id, MicrosoftAppType: bot.type };
  if (bot.password) settings.MicrosoftAppPassword = bot.password;
  if (bot.tenantId) settings.MicrosoftAppTenantId = bot.tenantId;
  return settings;
}

/** Where the packs lie that come with the product. */
export const packFile = (pack: string) => fileURLToPath(new URL(`../packs/${pack}.yaml`, import.meta.url));

/** A row that cannot be read is passed over: whoever runs this must hear of it. */
const tellDamaged =
  (logger: Logger): OnDamaged =>
  (error, row) =>
    logger.error({ ...describeError(error), ...row }, 'a stored record cannot be read and is passed over');

/** The composition root: builds every part from the configuration and ties them together. Nothing runs before `listen`. */
export async function createApp({ config, logger, clock = () => new Date(), ...given }: AppDeps): Promise<App> {
  const store = given.store ?? (await openStore(config, { clock, onDamaged: tellDamaged(logger) }));
  const pack = given.pack ?? (await loadPack(packFile(config.pack)));
  const rules = { hasAppId: config.bot !== undefined, extraOrigins: config.serviceUrls };
  const connector: Channel = {
    delivery: 'push',
    sender: createConnectorSender({
      auth: new ConfigurationBotFrameworkAuthentication(sdkSettings(config.bot)),
      appId: config.bot?.id ?? '',
      isAllowedServiceUrl: (url) => isAllowedServiceUrl(url, rules),
      clock,
    }),
  };
  const engine = createEngine({
    store,
    bot: createConversationBot(pack, config),
    recognize,
    channelOf: ({ serviceUrl }) => (serviceUrl === OWN_DIRECT_LINE ? { delivery: 'pull' } : connector),
    clock,
    log: logger,
    settleMs: config.settleMs,
    maskAtRest: pack.custody?.maskAtRest,
  });
  const retention = createRetention({ store, clock, log: logger, months: pack.custody?.retention ?? {} });
  const { receiver, feed } = engine;
  const typing = new TypingRelay();
  const desk = createDesk({
    store,
    inbox: receiver,
    feed,
    clock,
    typing,
    takesFiles: ({ serviceUrl }) => serviceUrl === OWN_DIRECT_LINE,
  });
  const hub = given.hub && createHubBridge({ hub: given.hub, store, desk, feed, log: logger });
  const tokens = await DirectLineTokens.open(store, clock);
  const directLine = createDirectLine({
    store,
    receiver,
    feed,
    typing,
    tokens,
    clock,
    bot: { id: 'kesu', name: pack.bot.en },
    log: logger,
    secret: config.directLineSecret,
    serviceUrl: () => OWN_DIRECT_LINE,
    allowedOrigins: config.origins,
  });
  const { brand, branding } = pack;
  const chat = createChat({ tokens, clock, log: logger, brand, branding, allowedOrigins: config.origins });
  const { passwordCost } = given;
  const auth = await createAuth({
    store,
    config,
    clock,
    log: logger,
    passwordCost,
    presenceOf: (id) => agents.presenceOf(id),
  });
  const people = () => everybody(store);
  const agents = createConsole({ store, pack, desk, feed, access: auth.access, people, clock, log: logger });
  const search = await createSearch({ store, folder: config.dataFolder, feed, log: logger, clock });
  const review = createReview({ store, pack, search, access: auth.access, clock, log: logger });
  const api = createRouter({
    routes: withOpenApi([...auth.routes, ...agents.routes, ...review.routes]),
    access: auth.access,
    conversations: store,
    log: logger,
  });
  const { anchorFile: file, everyMs } = config.audit;
  const anchorer = new Anchorer({ store, file, everyMs, clock, log: logger });
  const page = createConsolePage({ log: logger, frameAncestors: config.consoleFrames });
  let serving = false;
  const health = createHealth({ ping: () => store.ping(), isServing: () => serving });
  const { metadataUrl } = given;
  const parts = messagesParts(config, { receiver, logger, now: clock, ...(metadataUrl ? { metadataUrl } : {}) });
  const server = createServer({
    messages: createMessagesRoute(parts),
    live: health.live,
    ready: health.ready,
    others: [directLine.handle, chat.handle, page.handle, api.handle],
    upgrade: directLine.upgrade,
  });

  const close = async () => {
    serving = false;
    auth.close();
    await agents.close();
    await review.close();
    hub?.close();
    directLine.close();
    await closeServer(server);
    await retention.stop();
    await engine.stop();
    await search.close();
    await anchorer.stop();
    await store.close();
  };

  return {
    store,
    engine,
    desk,
    search,
    hub,
    async listen() {
      try {
        await requireSameKey(store);
        await requireNoImport(store);
        await engine.start();
        agents.start();
        search.start();
        review.start();
        retention.start();
        const url = await bind(server, config);
        serving = true;
        anchorer.start();
        return url;
      } catch (error) {
        await close();
        throw error;
      }
    },
    firstAdminLink: (url) => auth.firstAdminLink(url),
    close,
  };
}

function bind(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const name = host.includes(':') ? `[${host}]` : host;
      resolve(`http://${name === '127.0.0.1' ? 'localhost' : name}:${(server.address() as AddressInfo).port}`);
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
}
