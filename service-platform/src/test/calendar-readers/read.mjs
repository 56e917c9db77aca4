// Reads calendar files with ical.js, one after the other, as a calendar would that gets them by mail. Prints for each
// what it says, and what the calendar holds after it.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const held = new Map();
const read = process.argv.slice(2).map(file => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
  const entry = {
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toUnixTime(),
    end: event.endDate.toUnixTime(),
    summary: event.summary,
    location: event.location,
  };
  const known = held.get(entry.uid);
  if (!known || known.sequence <= entry.sequence)
    held.set(entry.uid, { ...entry, gone: calendar.getFirstPropertyValue('method') === 'CANCEL' });
  return { ...entry, problems: [], calendar: [...held.values()].filter(one => !one.gone).map(one => one.start) };
});
console.log(JSON.stringify(read));
