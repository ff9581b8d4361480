import { writeFileSync } from 'node:fs';
import { writeReading } from './reading.ts';

writeFileSync(new URL('../../docs/conversations.md', import.meta.url), await writeReading());
