package dev.ross.platform.calendar;

import dev.ross.platform.text.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes a calendar entry, with its time zone, as iCalendar. */
final class CalendarFile {
    private static final String PRODUCER = "-//ROSS//Restaurant Order System//EN";
    private static final int MOST_OF_A_LINE = 200;
    private static final int MOST_OF_AN_ADDRESS = 400;
    private static final int MOST_LINES = 20;

    private CalendarFile() {}

    static byte[] of(CalendarEntry entry, CalendarMethod method) {
        var calendar = new Calendar(
                new PropertyList(List.of(
                        ImmutableVersion.VERSION_2_0,
                        new ProdId(PRODUCER),
                        ImmutableCalScale.GREGORIAN,
                        ofICalendar(method))),
                new ComponentList<>(List.of(
                        ZoneObservances.of(entry.zone(), entry.start(), entry.end()),
                        new VEvent(new PropertyList(properties(entry, method))))));
        return FoldedLines.of(calendar.toString());
    }

    private static Method ofICalendar(CalendarMethod method) {
        return switch (method) {
            case REQUEST -> ImmutableMethod.REQUEST;
            case CANCEL -> ImmutableMethod.CANCEL;
            case PUBLISH -> ImmutableMethod.PUBLISH;
        };
    }

    private static List<Property> properties(CalendarEntry entry, CalendarMethod method) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(line(entry.uid(), MOST_OF_A_LINE)));
        properties.add(new Sequence(entry.sequence()));
        properties.add(new DtStamp(entry.stamp().truncatedTo(ChronoUnit.SECONDS)));
        properties.add(start(entry.start(), entry.zone()));
        properties.add(end(entry.end(), entry.zone()));
        properties.addAll(texts(entry.text()));
        var place = entry.location();
        if (place != null) properties.add(new Geo(BigDecimal.valueOf(place.lat()), BigDecimal.valueOf(place.lon())));
        var url = entry.url();
        if (url != null) properties.add(new Url(url));
        var isOver = entry.cancelled() || method == CalendarMethod.CANCEL;
        properties.add(isOver ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(ImmutableTransp.OPAQUE);
        properties.add(organizer(entry.organizer()));
        var attendee = entry.attendee();
        if (attendee != null && method != CalendarMethod.PUBLISH) properties.add(attendee(attendee));
        return properties;
    }

    private static List<Property> texts(EntryText text) {
        var language = text.language().toLanguageTag();
        List<Property> texts = new ArrayList<>();
        texts.add(new Summary(in(language), line(text.summary(), MOST_OF_A_LINE)));
        var lines = text.description()
                .lines()
                .limit(MOST_LINES)
                .map(line -> line(line, MOST_OF_A_LINE))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) texts.add(new Description(in(language), lines));
        if (text.address() != null) texts.add(new Location(line(text.address(), MOST_OF_AN_ADDRESS)));
        return texts;
    }

    private static ParameterList in(String language) {
        return new ParameterList(List.of(new Language(language)));
    }

    private static String line(String text, int mostCharacters) {
        return PlainText.cleaned(text.strip().replaceAll("\\R+", ", "), mostCharacters);
    }

    private static Property start(Instant at, ZoneId zone) {
        return isByClocks(at, zone) ? new DtStart<>(by(zone), at.atZone(zone).toLocalDateTime()) : new DtStart<>(at);
    }

    private static Property end(Instant at, ZoneId zone) {
        return isByClocks(at, zone) ? new DtEnd<>(by(zone), at.atZone(zone).toLocalDateTime()) : new DtEnd<>(at);
    }

    /** Whether the clocks show it once: of an hour that they show twice calendars would read either (RFC 5545, 3.3.5). */
    private static boolean isByClocks(Instant at, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(at.atZone(zone).toLocalDateTime())
                        .size()
                == 1;
    }

    private static ParameterList by(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static Organizer organizer(CalendarAddress organizer) {
        return new Organizer(new ParameterList(named(organizer)), organizer.uri());
    }

    /** One who asked for it: no reply is expected. */
    private static Attendee attendee(CalendarAddress guest) {
        var parameters = named(guest);
        parameters.add(Role.REQ_PARTICIPANT);
        parameters.add(PartStat.ACCEPTED);
        parameters.add(Rsvp.FALSE);
        return new Attendee(new ParameterList(parameters), guest.uri());
    }

    private static List<Parameter> named(CalendarAddress address) {
        List<Parameter> parameters = new ArrayList<>();
        var name = address.commonName();
        if (name != null) parameters.add(new Cn(name));
        return parameters;
    }
}
