import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { fill } from '../../words/index.ts';
import { useReviewWords } from '../useReview.ts';

/** What a figure counts, on demand. */
export function Definition({ name, children }: { name: string; children: string | undefined }) {
  const { figures } = useReviewWords();
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
      </PopoverSurface>
    </Popover>
  );
}
