package dev.ross.saga.notification;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.team.InvitationId;
import dev.ross.platform.codes.InvitationCodes;
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

/** Makes the values for the blanks of a template. Personal data is read from its own stream while rendering. */
@Component
class TemplateModel {
    private static final Set<String> OF_GUEST = Set.of("guest", "guestPhone", "quotedDietary", "dietary");

    private final InvitationCodes codes;
    private final String link;

    TemplateModel(InvitationCodes codes, PublicUrlProperties system) {
        this.codes = codes;
        this.link = system.publicUrl().toString();
    }

    /** The seating is read only if the template has a blank about its guest. */
    Map<String, String> of(NotificationRequested requested, MailTemplate template, Supplier<SeatingRecord> seating) {
        var values = new HashMap<String, String>();
        values.put("link", link);
        fillFacts(values, requested.facts());
        if (requested.words() != null && requested.words().value() != null) {
            values.put("quoted", "");
            values.put("words", TextFormat.quote(requested.words().value()));
        }
        if (requested.seating() != null && template.asksForAny(OF_GUEST))
            fillGuest(values, seating.get().guest());
        return values;
    }

    private void fillFacts(Map<String, String> values, Map<String, String> facts) {
        of(facts, "restaurant").map(TextFormat::line).ifPresent(name -> values.put("restaurant", name));
        values.put("restaurantPhone", of(facts, "restaurantPhone").orElse("the restaurant"));
        of(facts, "timeZone").ifPresent(zone -> values.put("timeZone", zone));
        of(facts, "startsAt").map(LocalDateTime::parse).ifPresent(start -> {
            values.put("date", TextFormat.date(start));
            values.put("time", TextFormat.time(start));
        });
        of(facts, "partySize").map(TextFormat::people).ifPresent(people -> values.put("party", people));
        of(facts, "answerBy")
                .ifPresentOrElse(by -> values.put("answerBy", moment(by, facts)), () -> values.put("atOnce", ""));
        values.put(facts.containsKey("pending") ? "pending" : "agreed", "");
        of(facts, "wishedStart").map(LocalDateTime::parse).ifPresent(start -> {
            values.put("wishedDate", TextFormat.date(start));
            values.put("wishedTime", TextFormat.time(start));
        });
        of(facts, "wishedParty").map(TextFormat::people).ifPresent(people -> values.put("wishedParty", people));
        of(facts, "alternatives").ifPresent(times -> values.put("alternatives", TextFormat.times(times)));
        of(facts, "expiresAt").ifPresent(end -> values.put("expiresAt", moment(end, facts)));
        of(facts, "role").map(TextFormat::role).ifPresent(role -> values.put("role", role));
        of(facts, "invitation").map(InvitationId::of).ifPresent(id -> values.put("code", codes.codeFor(id)));
    }

    private static void fillGuest(Map<String, String> values, Optional<GuestContact> guest) {
        values.put("guest", guest.map(GuestContact::name).map(TextFormat::line).orElse("A guest"));
        guest.map(GuestContact::phone).ifPresent(phone -> values.put("guestPhone", phone));
        guest.map(GuestContact::dietary).filter(words -> !words.isBlank()).ifPresent(words -> {
            values.put("quotedDietary", "");
            values.put("dietary", TextFormat.quote(words));
        });
    }

    private static String moment(String instant, Map<String, String> facts) {
        var zone = ZoneId.of(facts.getOrDefault("timeZone", "UTC"));
        var local = LocalDateTime.ofInstant(Instant.parse(instant), zone);
        var named = facts.containsKey("timeZone") ? "" : " UTC";
        return TextFormat.time(local) + named + " on " + TextFormat.date(local);
    }

    private static Optional<String> of(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
