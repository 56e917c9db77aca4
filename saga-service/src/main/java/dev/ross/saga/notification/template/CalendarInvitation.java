package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.value.CalendarVisit;
import dev.ross.platform.calendar.CalendarAddress;
import dev.ross.platform.calendar.CalendarMethod;
import dev.ross.platform.calendar.CalendarPlace;
import dev.ross.platform.calendar.EntryReader;
import dev.ross.platform.calendar.SeatingEntries;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.saga.platform.mail.CalendarPart;
import dev.ross.saga.platform.mail.MailProperties;
import dev.ross.saga.platform.message.CalendarFacts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the calendar entry of a mail to the guest: an invitation while the seating stands, a cancellation at its end. */
@Component
class CalendarInvitation {
    private final SeatingEntries entries;

    CalendarInvitation(MailProperties mail, PublicUrlProperties system) {
        this.entries = new SeatingEntries(CalendarAddress.ofSender(mail.from()), system.publicUrl());
    }

    /** Absent for messages that do not change what stands in a guest's calendar. */
    Optional<CalendarPart> of(NotificationRequested message, Addressee addressee, Recipient guest, Locale language) {
        var seating = message.seating();
        if (seating == null) return Optional.empty();
        return CalendarFacts.in(message.facts())
                .filter(visit -> isAbout(message, visit))
                .map(visit -> entries.of(
                        seating, visit, place(message.facts()), new EntryReader(language, addressee.verified())))
                .map(entry -> entry.sentTo(new CalendarAddress(guest.name(), guest.email())))
                .map(entry -> {
                    var method = entry.cancelled() ? CalendarMethod.CANCEL : CalendarMethod.REQUEST;
                    return new CalendarPart(method, entry.as(method));
                });
    }

    private static boolean isAbout(NotificationRequested message, CalendarVisit visit) {
        return switch (message.template()) {
            case SEATING_ACCEPTED, SEATING_AMENDED, NO_SHOW_TAKEN_BACK -> !visit.cancelled();
            case SEATING_CANCELLED, NO_SHOW_MARKED -> visit.cancelled();
            default -> false;
        };
    }

    private static CalendarPlace place(Map<String, String> facts) {
        return new CalendarPlace(
                Objects.requireNonNullElse(facts.get("restaurant"), ""),
                facts.get("restaurantAddress"),
                null,
                facts.get("restaurantPhone"));
    }
}
