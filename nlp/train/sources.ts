/** A public set: the licence its publisher states, and whether models may be built on it without asking further. */
export interface Source {
  readonly licence: string;
  readonly clean: boolean;
}

const UNSTATED: Source = { licence: 'none stated', clean: false };

/** Every public set the pipeline knows, by the name its uids begin with; any other counts as one without a licence. */
const SOURCES: Readonly<Record<string, Source>> = {
  goemotions: { licence: 'Apache-2.0', clean: true },
  xfincorp: { licence: 'MIT', clean: true },
  cesamard_aspect: { licence: 'MIT', clean: true },
  xci_complaints: { licence: 'MIT', clean: true },
  banking77: { licence: 'CC BY 4.0', clean: true },
  written: { licence: 'MIT (this project)', clean: true },
  short: { licence: 'MIT (this project)', clean: true },
  everyday: { licence: 'MIT (this project)', clean: true },
  reply: { licence: 'MIT (this project)', clean: true },
  phrase: { licence: 'MIT (this project)', clean: true },
  hard: { licence: 'MIT (this project)', clean: true },
};

/** What is known of the set a row's text comes from. */
export function sourceOf(uid: string): Source {
  return SOURCES[uid.slice(0, uid.indexOf(':'))] ?? UNSTATED;
}
