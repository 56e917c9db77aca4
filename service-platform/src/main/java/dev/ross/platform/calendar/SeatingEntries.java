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

/**
 * Makes the calendar entries of seatings, the same for mails and for the address at which an entry is read.
 *
 * @param organizer the sender of mails
 * @param url of the system, where guests change their seating
 */
public record SeatingEntries(CalendarAddress organizer, URI url) {
    /** A language is a file of this name. */
    private static final String TEXTS = "dev.ross.platform.calendar.texts";

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The entry of one seating.
     *
     * @param language of the reader; English if there is no file of it
     */
    public CalendarEntry of(SeatingId seating, CalendarVisit visit, CalendarPlace place, Locale language) {
        var stay = visit.stay();
        return new CalendarEntry(
                seating + "@seatings.ross",
                visit.number(),
                visit.changedAt(),
                stay.from(),
                stay.to(),
                stay.timeZone(),
                text(place, visit.party(), language),
                place.location(),
                organizer,
                null,
                visit.cancelled(),
                url);
    }

    private EntryText text(CalendarPlace place, PartySize party, Locale language) {
        var texts = ResourceBundle.getBundle(TEXTS, language, ENGLISH_ELSE);
        var people = party.guests() == 1
                ? texts.getString("person")
                : filled(texts.getString("people"), String.valueOf(party.guests()));
        List<String> lines = new ArrayList<>();
        if (place.phone() != null) lines.add(filled(texts.getString("phone"), place.phone()));
        lines.add(filled(texts.getString("changes"), url.toString()));
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
