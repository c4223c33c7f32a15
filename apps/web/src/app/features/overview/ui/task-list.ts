import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskGroup } from '../task-groups.js';

/** What needs the person now, each kind with links to where it is done. */
@Component({
  selector: 'app-task-list',
  imports: [RouterLink],
  templateUrl: './task-list.html',
  styleUrl: './task-list.scss',
})
export class TaskList {
  readonly groups = input.required<readonly TaskGroup[]>();
}
