// The first screen and the lists behind it.

import type { Button, Reply } from '#domain/reply.ts';
import { TOPIC_NAMES, type Topic } from '#domain/topic.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { intentButton } from './answer.ts';
import { DATA, HUMAN_BUTTON, MENU_BUTTON, say } from './reply.ts';
import { TEXTS } from './texts.ts';

const MAIN: readonly Button[] = [
  { label: 'Phiên, ngày hội việc làm', data: DATA.intent('event.search') },
  { label: 'Bảo hiểm thất nghiệp', data: DATA.topic('ui') },
  { label: 'Học nghề, tuyển sinh', data: DATA.topic('vocational') },
  { label: 'Đi làm việc ở nước ngoài', data: DATA.topic('overseas') },
  { label: 'Tìm việc, vay vốn', data: DATA.topic('job') },
  HUMAN_BUTTON,
];

/** The needs offered first under a topic; the rest is found by asking. */
const FIRST: Partial<Record<Topic, readonly string[]>> = {
  ui: [
    'ui.eligibility',
    'ui.amount_duration',
    'ui.documents',
    'ui.deadline',
    'ui.monthly_report',
    'ui.payment',
    'ui.new_job',
  ],
  vocational: [
    'vocational.schools',
    'vocational.enrol',
    'vocational.tuition',
    'vocational.waiver',
    'vocational.rural_short_course',
    'vocational.nine_plus',
  ],
  overseas: [
    'overseas.programs',
    'overseas.conditions',
    'overseas.cost',
    'overseas.licensed_company',
    'overseas.loan',
    'overseas.scam_report',
    'overseas.help_abroad',
  ],
  job: ['job.register_seeker', 'job.seasonal', 'job.loan', 'job.min_wage', 'job.scam_warning', 'job.priority_groups'],
};

export function greet(): Reply {
  return say(TEXTS.greeting, 'control', { buttons: MAIN });
}

export function mainMenu(text: string = TEXTS.menu): Reply {
  return say(text, 'control', { buttons: MAIN });
}

export function topicMenu(knowledge: Knowledge, topic: Topic): Reply {
  const buttons = (FIRST[topic] ?? []).flatMap((id) => intentButton(knowledge, id));
  return buttons.length === 0
    ? mainMenu()
    : say(TEXTS.topicMenu(TOPIC_NAMES[topic]), 'control', { buttons: [...buttons, MENU_BUTTON] });
}
