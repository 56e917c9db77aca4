package dev.ross.platform.calendar;

import dev.ross.contracts.value.CalendarVisit;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calendar entries of seatings, the same for mails and for the address at which an entry is read.
 *
 * @param organizer the sender of mails
 * @param url of the system, where guests with an account change their seating
 */
public record SeatingEntries(CalendarAddress organizer, URI url) {
    /** A language is a file of this name. */
    private static final String TEXTS = "dev.ross.platform.calendar.texts";

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The entry of one seating. It tells where to change the seating only while that can be done there.
     */
    public CalendarEntry of(SeatingId seating, CalendarVisit visit, CalendarPlace place, EntryReader reader) {
        var stay = visit.stay();
        var changes = reader.account() && !visit.cancelled() ? url : null;
        return new CalendarEntry(
                seating + "@seatings.ross",
                visit.number(),
                visit.changedAt(),
                stay.from(),
                stay.to(),
                stay.timeZone(),
                text(place, visit.party(), changes, reader.language()),
                place.location(),
                organizer,
                null,
                visit.cancelled(),
                changes);
    }

    private static EntryText text(CalendarPlace place, PartySize party, @Nullable URI changes, Locale language) {
        var texts = ResourceBundle.getBundle(TEXTS, language, ENGLISH_ELSE);
        var people = party.guests() == 1
                ? texts.getString("person")
                : filled(texts.getString("people"), String.valueOf(party.guests()));
        List<String> lines = new ArrayList<>();
        if (place.phone() != null) lines.add(filled(texts.getString("phone"), place.phone()));
        if (changes != null) lines.add(filled(texts.getString("changes"), changes.toString()));
        return new EntryText(
                texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : texts.getLocale(),
                filled(texts.getString("summary"), place.name(), people),
                String.join("\n", lines),
                place.address());
    }

    private static String filled(String pattern, Object... values) {
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }
}
