package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.team.InvitationCodes;
import dev.ross.contracts.team.InvitationId;
import dev.ross.platform.settings.PublicUrlProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the blanks of a form are filled with. What is personal is read where it belongs, at the time of writing. */
@Component
class Details {
    private static final Set<String> OF_GUEST = Set.of("guest", "guestPhone", "quotedDietary", "dietary");

    private final InvitationCodes codes;
    private final String link;

    Details(InvitationCodes codes, PublicUrlProperties system) {
        this.codes = codes;
        this.link = system.publicUrl().toString();
    }

    /** The seating is asked only if the form asks for its guest. */
    Map<String, String> of(NotificationRequested requested, Form form, Supplier<SeatingRecord> seating) {
        var details = new HashMap<String, String>();
        details.put("link", link);
        fillFacts(details, requested.facts());
        if (requested.words() != null && requested.words().value() != null) {
            details.put("quoted", "");
            details.put("words", Plain.quote(requested.words().value()));
        }
        if (requested.seating() != null && form.asksForAny(OF_GUEST))
            fillGuest(details, seating.get().guest());
        return details;
    }

    private void fillFacts(Map<String, String> details, Map<String, String> facts) {
        of(facts, "restaurant").map(Plain::line).ifPresent(name -> details.put("restaurant", name));
        details.put("restaurantPhone", of(facts, "restaurantPhone").orElse("the restaurant"));
        of(facts, "timeZone").ifPresent(zone -> details.put("timeZone", zone));
        of(facts, "startsAt").map(LocalDateTime::parse).ifPresent(start -> {
            details.put("date", Plain.date(start));
            details.put("time", Plain.time(start));
        });
        of(facts, "partySize").map(Plain::people).ifPresent(people -> details.put("party", people));
        of(facts, "answerBy")
                .ifPresentOrElse(by -> details.put("answerBy", moment(by, facts)), () -> details.put("atOnce", ""));
        details.put(facts.containsKey("pending") ? "pending" : "agreed", "");
        of(facts, "wishedStart").map(LocalDateTime::parse).ifPresent(start -> {
            details.put("wishedDate", Plain.date(start));
            details.put("wishedTime", Plain.time(start));
        });
        of(facts, "wishedParty").map(Plain::people).ifPresent(people -> details.put("wishedParty", people));
        of(facts, "alternatives").ifPresent(times -> details.put("alternatives", Plain.times(times)));
        of(facts, "expiresAt").ifPresent(end -> details.put("expiresAt", moment(end, facts)));
        of(facts, "role").map(Plain::role).ifPresent(role -> details.put("role", role));
        of(facts, "invitation").map(InvitationId::of).ifPresent(id -> details.put("code", codes.codeFor(id)));
    }

    private static void fillGuest(Map<String, String> details, Optional<GuestContact> guest) {
        details.put("guest", guest.map(GuestContact::name).map(Plain::line).orElse("A guest"));
        guest.map(GuestContact::phone).ifPresent(phone -> details.put("guestPhone", phone));
        guest.map(GuestContact::dietary).filter(words -> !words.isBlank()).ifPresent(words -> {
            details.put("quotedDietary", "");
            details.put("dietary", Plain.quote(words));
        });
    }

    private static String moment(String instant, Map<String, String> facts) {
        var zone = ZoneId.of(facts.getOrDefault("timeZone", "UTC"));
        var local = LocalDateTime.ofInstant(Instant.parse(instant), zone);
        var named = facts.containsKey("timeZone") ? "" : " UTC";
        return Plain.time(local) + named + " on " + Plain.date(local);
    }

    private static Optional<String> of(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
