import 'mantelzorg-widgets/zorgladder/define';
import type { ZorgladderElement } from 'mantelzorg-widgets';
import type { WidgetElements } from 'mantelzorg-widgets/jsx';
import { StrictMode, useRef, useState, type HTMLAttributes, type RefAttributes } from 'react';
import { createRoot } from 'react-dom/client';
import { feed } from './feed';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends WidgetElements<
      HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>
    > {}
  }
}

function App() {
  const ladder = useRef<ZorgladderElement>(null);
  const [isShown, setShown] = useState(true);
  const [readyCount, setReadyCount] = useState(0);
  const [step, setStep] = useState<'ladder' | 'question' | 'advice' | null>(null);

  return (
    <>
      <button type="button" id="toggle" onClick={() => setShown(!isShown)}>
        {isShown ? 'Verberg de ladder' : 'Toon de ladder'}
      </button>
      <button type="button" id="reload" onClick={() => ladder.current?.reload()}>
        Laad opnieuw
      </button>
      <output id="ready">{readyCount}</output> <output id="step">{step}</output>
      {isShown && (
        <mz-zorgladder
          ref={ladder}
          className="ladder"
          heading-level={3}
          rung={1}
          data={feed}
          onmz-ready={() => setReadyCount((count) => count + 1)}
          onmz-step={(event) => setStep(event.detail.step)}
        >
          <p>Bel 088 000 00 00.</p>
        </mz-zorgladder>
      )}
    </>
  );
}

/** Never shown: what the types must refuse. TypeScript lets any unknown name with a hyphen through. */
export const refused = [
  // @ts-expect-error -- there is no such property
  <mz-zorgladder key="a" headingSize={3} />,
  // @ts-expect-error -- that is a property of another widget
  <mz-zorgladder key="b" tileUrl="https://tegels.example/" />,
  // @ts-expect-error -- the ladder has no such screen
  <mz-zorgladder key="c" onmz-step={({ detail }) => detail.step === 'intro'} />,
  // @ts-expect-error -- there is no such tag
  <mz-ladder key="d" />,
];

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
