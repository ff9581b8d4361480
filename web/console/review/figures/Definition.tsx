import { Button, Link, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { fill } from '../../words/index.ts';
import { addressOfReview } from '../place.ts';
import { type ActionSource, actionPlace } from '../take/findingOf.ts';
import { useReviewWords } from '../useReview.ts';

interface DefinitionProps {
  name: string;
  /** What an improvement action can be made of. */
  finding?: ActionSource | undefined;
  children: string | undefined;
}

/** What a figure counts, on demand, and a way to do something about it. */
export function Definition({ name, finding, children }: DefinitionProps) {
  const { figures, frame } = useReviewWords();
  if (children === undefined) return null;
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          icon={<InfoRegular />}
          aria-label={fill(figures.definition, { name })}
        />
      </PopoverTrigger>
      <PopoverSurface className="definition" tabIndex={-1}>
        <p>{children}</p>
        {finding !== undefined && (
          <p>
            <Link href={addressOfReview(actionPlace(finding))}>{frame.newAction}</Link>
          </p>
        )}
      </PopoverSurface>
    </Popover>
  );
}
