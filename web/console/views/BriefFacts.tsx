import { DocumentProhibitedRegular } from '@fluentui/react-icons/svg/document-prohibited';
import type { Brief } from '../api/types.ts';
import { useWords } from '../app/context.ts';
import { Part } from './Part.tsx';
import './BriefFacts.css';

/** What is known, what is open, and what must not be asked again. */
export function BriefFacts({ brief: { facts, open, doNotAsk } }: { brief: Brief }) {
  const { words } = useWords();
  return (
    <>
      {facts.length > 0 && (
        <Part title={words.brief.facts}>
          <dl className="facts">
            {facts.map(({ name, label, state, value, normal }) => (
              <div key={name}>
                <dt>{label}</dt>
                <dd>
                  {state === 'known' ? (
                    <>
                      <bdi>{value}</bdi>
                      {normal !== undefined && normal !== value && <span className="soft"> {normal}</span>}
                    </>
                  ) : (
                    <span className="soft">{state === 'declined' ? words.brief.declined : words.brief.unknown}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {open.length > 0 && (
        <Part title={words.brief.open}>
          <p>{open.map(({ label }) => label).join(' · ')}</p>
        </Part>
      )}
      {doNotAsk.length > 0 && (
        <Part title={words.brief.doNotAsk}>
          <ul className="do-not-ask">
            {doNotAsk.map(({ name, label, why }) => (
              <li key={name}>
                <DocumentProhibitedRegular />
                {label} <span className="soft">{words.brief.reasons[why]}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
