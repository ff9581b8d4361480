import { Avatar } from '@fluentui/react-components';
import { useDesk, useMe, useWords } from '../app/context.ts';
import { Panel } from '../parts/Panel.tsx';
import { fill } from '../words/index.ts';
import './TeamDialog.css';

const ORDER = { available: 0, away: 1, offline: 2 };

/** Who is here, and how much each of them has. */
export function TeamDialog() {
  const { words } = useWords();
  const me = useMe().person.id;
  const colleagues = useDesk((desk) => desk.colleagues);
  const sorted = [...colleagues].sort((a, b) => ORDER[a.presence] - ORDER[b.presence] || a.name.localeCompare(b.name));
  return (
    <Panel title={words.team.title} close={words.help.close}>
      {sorted.length === 0 && <p>{words.team.empty}</p>}
      <ul className="team">
        {sorted.map(({ id, name, roles, presence, holding, most }) => (
          <li key={id}>
            <Avatar aria-hidden="true" name={name} size={32} badge={{ status: presence, 'aria-hidden': 'true' }} />
            <div>
              <p>
                <bdi>{name}</bdi> {id === me && <span className="soft">({words.team.you})</span>}
              </p>
              <p className="soft">
                {words.presence[presence]} · {roles.map((role) => words.labels.role[role]).join(', ')}
              </p>
            </div>
            <span className="soft team-load">{fill(words.team.holding, { n: holding, most })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
