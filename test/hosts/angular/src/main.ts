import 'mantelzorg-widgets/zorgladder/define';
import { ChangeDetectionStrategy, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { WidgetEventMap } from 'mantelzorg-widgets/zorgladder/define';
import { feed } from './feed';

// Angular checks neither the attributes nor the properties of a custom element, but it knows the
// events by their names, and a reference in the template by its tag.
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" id="toggle" (click)="isShown.set(!isShown())">
      {{ isShown() ? 'Verberg de ladder' : 'Toon de ladder' }}
    </button>
    <output id="ready">{{ readyCount() }}</output> <output id="step">{{ step() }}</output>
    @if (isShown()) {
      <button type="button" id="reload" (click)="ladder.reload()">Laad opnieuw</button>
      <mz-zorgladder
        #ladder
        class="ladder"
        heading-level="3"
        [rung]="1"
        [data]="feed"
        (mz-ready)="readyCount.set(readyCount() + 1)"
        (mz-step)="showStep($event)"
      >
        <p>Bel 088 000 00 00.</p>
      </mz-zorgladder>
    }
  `,
})
class App {
  readonly feed = feed;
  readonly isShown = signal(true);
  readonly readyCount = signal(0);
  readonly step = signal('');

  showStep({ detail }: WidgetEventMap['mz-step']): void {
    this.step.set(detail.step);
  }
}

await bootstrapApplication(App);
