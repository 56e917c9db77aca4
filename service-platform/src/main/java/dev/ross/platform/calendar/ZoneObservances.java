package dev.ross.platform.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Describes a time zone by the JDK's rules, as a list of its clock changes: those of a year before and after a time,
 * and the one before them. Rules of recurrence could not say when clocks change in Morocco.
 */
final class ZoneObservances {
    private static final Period AROUND = Period.ofDays(366);

    /** There are two clock changes in a year, or four. */
    private static final int MOST_CHANGES = 20;

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneObservances() {}

    static VTimeZone of(ZoneId zone, Instant start, Instant end) {
        var rules = zone.getRules();
        List<Observance> observances = new ArrayList<>();
        for (var change : changes(rules, start.minus(AROUND), end.plus(AROUND)))
            observances.add(observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        if (observances.isEmpty()) {
            var offset = rules.getOffset(start);
            observances.add(observance(false, ALWAYS, offset, offset));
        }
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<Observance>(observances));
    }

    private static List<ZoneOffsetTransition> changes(ZoneRules rules, Instant from, Instant to) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        var change = rules.previousTransition(from);
        if (change == null) change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(to) && changes.size() < MOST_CHANGES) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    /**
     * @param from its first moment by the clocks of before
     */
    private static Observance observance(boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        var properties = new PropertyList(
                List.of(new DtStart<>(new ParameterList(), from), new TzOffsetFrom(before), new TzOffsetTo(after)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
