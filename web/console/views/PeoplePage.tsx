import { Avatar, Badge, Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useState } from 'react';
import type { Person } from '../api/types.ts';
import { useApp, useMe, useWords } from '../app/context.ts';
import { PersonForm } from '../forms/PersonForm.tsx';
import { Loading } from '../parts/Loading.tsx';
import { fill } from '../words/index.ts';
import './PeoplePage.css';

/** Who may use the console, for administrators. */
export function PeoplePage() {
  const { calls, deeds } = useApp();
  const { words } = useWords();
  const me = useMe().person;
  const isAdmin = me.roles.includes('admin');
  const [people, setPeople] = useState<Person[]>();
  const [editing, setEditing] = useState<Person | 'new'>();

  useEffect(() => {
    if (isAdmin) calls.people().then((answer) => setPeople(answer.people), deeds.fail);
  }, [calls, deeds, isAdmin]);

  const keep = (person: Person) => {
    setPeople((known = []) => [...known.filter(({ id }) => id !== person.id), person]);
    deeds.tell({ kind: 'success', text: words.people.saved });
  };

  if (!isAdmin) return <main className="people">{words.people.forbidden}</main>;
  return (
    <main className="people" id="conversation" tabIndex={-1}>
      <header className="people-head">
        <div>
          <h1>{words.people.title}</h1>
          <p className="soft">{words.people.lead}</p>
        </div>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => setEditing('new')}>
          {words.people.add}
        </Button>
      </header>
      {people === undefined ? (
        <Loading />
      ) : (
        <table className="people-table">
          <thead>
            <tr>
              <th scope="col">{words.people.name}</th>
              <th scope="col">{words.people.roles}</th>
              <th scope="col">{words.people.authority}</th>
              <th scope="col">{words.people.locales}</th>
              <th scope="col">{words.people.status}</th>
              <th scope="col">
                <span className="unseen">{words.palette.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...people].sort(byName).map((person) => (
              <tr key={person.id} data-active={person.active}>
                <th scope="row">
                  <div className="people-who">
                    <Avatar aria-hidden="true" name={person.name} size={32} />
                    <span>
                      <bdi>{person.name}</bdi>
                      <span className="soft people-login">{person.login}</span>
                    </span>
                  </div>
                </th>
                <td data-label={words.people.roles}>
                  {person.roles.map((role) => words.labels.role[role]).join(', ')}
                </td>
                <td data-label={words.people.authority}>{words.labels.authority[person.authority]}</td>
                <td data-label={words.people.locales}>
                  {person.locales.map((locale) => words.labels.locale[locale]).join(', ')}
                </td>
                <td data-label={words.people.status}>
                  <Badge appearance="outline" color={person.active ? 'success' : 'informative'}>
                    {person.active ? words.people.active : words.people.inactive}
                  </Badge>{' '}
                  {person.external && (
                    <Badge appearance="outline" color="informative">
                      {words.people.external}
                    </Badge>
                  )}
                </td>
                <td>
                  <Button
                    appearance="subtle"
                    icon={<Edit20Regular />}
                    aria-label={fill(words.people.edit, { name: person.name })}
                    onClick={() => setEditing(person)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editing !== undefined && (
        <PersonForm
          person={editing === 'new' ? undefined : editing}
          isMe={editing !== 'new' && editing.id === me.id}
          onSaved={keep}
          onLeave={() => setEditing(undefined)}
        />
      )}
    </main>
  );
}

const byName = (a: Person, b: Person) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name);
