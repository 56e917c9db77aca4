<?php
// Reads calendar files with Sabre's vobject as read.mjs does, and prints what its validation says of each. Versions from
// 3.3 on apply messages themselves; Debian 12 has an older one.
error_reporting(E_ALL & ~E_DEPRECATED & ~E_STRICT);
require_once 'Sabre/VObject/autoload.php';

use Sabre\VObject;

function apply($method, $calendar, $event, $uid, &$held)
{
    $known = $held[$uid] ?? null;
    if (class_exists('Sabre\VObject\ITip\Broker')) {
        $message = new VObject\ITip\Message();
        $message->component = 'VEVENT';
        $message->uid = $uid;
        $message->method = $method;
        $message->sequence = (int) (string) $event->SEQUENCE;
        $message->message = $calendar;
        $held[$uid] = (new VObject\ITip\Broker())->processMessage($message, $known);
    } elseif ($known === null || (int) (string) $known->VEVENT->SEQUENCE <= (int) (string) $event->SEQUENCE) {
        $held[$uid] = $calendar;
    }
}

function starts($held)
{
    $starts = [];
    foreach ($held as $calendar)
        if ($calendar !== null && (string) $calendar->VEVENT->STATUS !== 'CANCELLED')
            $starts[] = $calendar->VEVENT->DTSTART->getDateTime()->getTimestamp();
    return $starts;
}

// Before version 3 a value keeps its escaped signs.
function text($property)
{
    $isOld = version_compare(VObject\Version::VERSION, '3', '<');
    return $isOld ? strtr((string) $property, ['\\,' => ',', '\\;' => ';']) : (string) $property;
}

$held = [];
$read = [];
foreach (array_slice($argv, 1) as $file) {
    $calendar = VObject\Reader::read(file_get_contents($file));
    $problems = [];
    foreach ($calendar->validate() as $problem)
        $problems[] = $problem['level'] . ' ' . $problem['message'];
    $event = $calendar->VEVENT;
    $uid = (string) $event->UID;
    $entry = [
        'uid' => $uid,
        'sequence' => (int) (string) $event->SEQUENCE,
        'start' => $event->DTSTART->getDateTime()->getTimestamp(),
        'end' => $event->DTEND->getDateTime()->getTimestamp(),
        'summary' => text($event->SUMMARY),
        'location' => text($event->LOCATION),
        'problems' => $problems,
    ];
    apply((string) $calendar->METHOD, $calendar, $event, $uid, $held);
    $read[] = $entry + ['calendar' => starts($held)];
}
echo json_encode($read, JSON_THROW_ON_ERROR);
