import type { Page } from 'playwright-core';

/**
 * Lets requests to the reviewers' routes be answered here instead of by a server. Gives what was asked for, with the path below
 * `/api/v1`.
 */
export async function answerReviews(
  page: Page,
  answer: (path: string, params: URLSearchParams) => unknown,
): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/api/v1/review/**', async (route) => {
    const { pathname, searchParams, search } = new URL(route.request().url());
    const path = pathname.replace('/api/v1', '');
    asked.push(path + search);
    const body = answer(path, searchParams);
    const refusal = { error: { code: 'not_found', message: '', details: {} } };
    await route.fulfill({ status: body === undefined ? 404 : 200, json: body ?? refusal });
  });
  return asked;
}
