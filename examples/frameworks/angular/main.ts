import { Component, input, output, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Meeting } from './meeting';

@Component({
  selector: 'page-seat',
  imports: [Meeting],
  template: `
    <section>
      <button type="button" (click)="isOpen.set(!isOpen())">
        {{ isOpen() ? 'Close' : 'Open' }} for {{ name() }}
      </button>
      @if (isOpen()) {
        <page-meeting [name]="name()" (say)="say.emit($event)" />
      }
    </section>
  `,
})
class Seat {
  readonly name = input.required<string>();
  readonly say = output<string>();
  readonly isOpen = signal(false);
}

@Component({
  selector: 'page-app',
  imports: [Seat],
  template: `
    <nav>
      <button type="button" (click)="view.set('meeting')">Meeting</button>
      <button type="button" (click)="view.set('about')">About</button>
    </nav>
    @if (view() === 'meeting') {
      <main>
        <page-seat name="Ada" (say)="hear($event)" />
        <page-seat name="Grace" (say)="hear($event)" />
      </main>
    } @else {
      <main>No meeting here.</main>
    }
    <output>{{ said().join(', ') }}</output>
  `,
})
class App {
  readonly view = signal('meeting');
  readonly said = signal<readonly string[]>([]);

  hear(line: string): void {
    this.said.update((before) => [...before, line]);
  }
}

bootstrapApplication(App);
