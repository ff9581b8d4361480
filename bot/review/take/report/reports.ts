import { createHash, randomUUID } from 'node:crypto';
import { LOCALES } from '../../../../nlp/index.ts';
import { auditCode, type PersonRecord, pageId, type ReportRecord } from '../../../../storage/index.ts';
import { CaseFilter, type NewReport, type Report } from '../../../api/contract/index.ts';
import type { AuditTrail } from '../../../audit/auditTrail.ts';
import { AppError } from '../../../errors.ts';
import { type DataParts, reportData } from './reportData.ts';
import { reportHtml } from './reportHtml.ts';

/** Reports that are kept. */
const MOST = 1000;
const PAGE = 100;

/** Reports over a period, kept as they were made. */
export class Reports {
  readonly #parts: DataParts;
  readonly #audit: AuditTrail;

  constructor(parts: DataParts, audit: AuditTrail) {
    this.#parts = parts;
    this.#audit = audit;
  }

  /** The newest first. */
  async all(): Promise<ReportRecord[]> {
    const found: ReportRecord[] = [];
    let after: string | undefined;
    do {
      const page = await this.#parts.store.bookRecords('report', { limit: PAGE, after });
      found.push(...page.items.map(({ value }) => value));
      after = page.next;
    } while (after !== undefined);
    return found.reverse();
  }

  /**
   * Makes a report in every language and keeps it.
   * @throws AppError `invalid_request` for a period that is none; `unavailable` while the index is being made: numbers would be missing.
   */
  async make(person: Pick<PersonRecord, 'id' | 'name'>, order: NewReport): Promise<ReportRecord> {
    const { store, pack } = this.#parts;
    if (order.from > order.to) throw new AppError('invalid_request', { reason: 'period', field: 'to' });
    if ((await this.all()).length >= MOST) throw new AppError('too_many_requests', { reason: 'reports' });
    const data = await reportData(this.#parts, person, order);
    if (!data.figures.isComplete) throw new AppError('unavailable', { reason: 'index', retryAfterSeconds: 30 });
    const id = randomUUID();
    const pages = LOCALES.map((locale) => ({ locale, html: reportHtml(data, locale, pack.zone) }));
    for (const { locale, html } of pages)
      await store.putBookRecord({ v: 1, kind: 'page', id: pageId(id, locale), html }, undefined);
    const { from, to, query } = order;
    const report: ReportRecord = {
      v: 1,
      kind: 'report',
      id,
      from,
      to,
      by: { id: person.id, name: person.name },
      at: data.at,
      ...(query === undefined ? {} : { query: JSON.stringify(query) }),
      received: data.figures.values.find((value) => value.id === 'complaints')?.value ?? 0,
      pages: pages.map(({ locale, html }) => ({ locale, sha256: sha256(html) })),
    };
    await this.#audit({ actor: auditCode(person.id), action: 'report', details: { reportId: id, from, to } });
    // Last: a report that is listed has all its pages.
    await store.putBookRecord(report, undefined);
    return report;
  }

  /** @throws AppError `not_found` */
  async page(id: string, locale: string): Promise<string> {
    const { store } = this.#parts;
    const found = (await store.bookRecord('report', id)) && (await store.bookRecord('page', pageId(id, locale)));
    if (!found) throw new AppError('not_found');
    return found.value.html;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A report as reviewers see it in a list. */
export function reportView({ id, from, to, by, at, query, received, pages }: ReportRecord): Report {
  const filter = query === undefined ? undefined : CaseFilter.safeParse(JSON.parse(query)).data;
  return {
    id,
    from,
    to,
    by,
    at,
    ...(filter ? { query: filter } : {}),
    received,
    pages: pages.map((page) => ({ ...page, url: `/api/v1/review/reports/${id}/${page.locale}` })),
  };
}
