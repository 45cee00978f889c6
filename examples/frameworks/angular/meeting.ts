import 'zoom-join';
import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import type { JoinSuccess, MeetingEnd, ZoomJoinError } from 'zoom-join';

@Component({
  selector: 'page-meeting',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <zoom-join
      signature-endpoint="/zoom/signature"
      meeting="weekly"
      [userName]="name()"
      autojoin
      (join-success)="joined($event)"
      (join-error)="failed($event)"
      (meeting-end)="ended($event)"
    ></zoom-join>
  `,
})
export class Meeting {
  readonly name = input.required<string>();
  readonly say = output<string>();

  joined({ detail }: CustomEvent<JoinSuccess>): void {
    this.say.emit(`${detail.userName} is in`);
  }

  failed({ detail }: CustomEvent<ZoomJoinError>): void {
    this.say.emit(`${this.name()}: ${detail.code}`);
  }

  ended({ detail }: CustomEvent<MeetingEnd>): void {
    this.say.emit(`${this.name()} is out: ${detail.reason}`);
  }
}
