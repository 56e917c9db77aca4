package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.MailAddresses;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.platform.codes.ConsentLink;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.template.TextFormat;
import dev.ross.saga.platform.message.CalendarFacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.LazyContextVariable;

/** Makes the variables of a template. Personal data is read from its own stream while rendering. */
@Component
class TemplateModel {
    private final InvitationCodes codes;
    private final VisitLinks links;
    private final ConsentLinks consents;
    private final URI link;

    TemplateModel(InvitationCodes codes, VisitLinks links, ConsentLinks consents, PublicUrlProperties system) {
        this.codes = codes;
        this.links = links;
        this.consents = consents;
        this.link = system.publicUrl();
    }

    /** The seating is read only if the template has a variable about its guest. */
    Map<String, Object> of(
            NotificationRequested requested,
            Supplier<SeatingRecord> seating,
            Addressee addressee,
            Recipient recipient,
            LocalizedTexts texts) {
        Map<String, Object> values = new HashMap<>();
        var facts = requested.facts();
        var name = Optional.ofNullable(recipient.name()).map(TextFormat::line).filter(line -> !line.isEmpty());
        values.put("link", link.toString());
        values.put("account", addressee.verified());
        name.ifPresent(text -> values.put("name", text));
        if (requested.words() != null && requested.words().value() != null)
            values.put("words", TextFormat.lines(requested.words().value()));
        replyTo(requested).ifPresent(address -> values.put("replyTo", address));
        var answerLink = answerLink(requested).orElse(null);
        if (answerLink != null) values.put("answerLink", answerLink);
        unsubscribeAddress(requested, addressee)
                .ifPresent(address -> values.put("unsubscribeLink", address.toString()));
        ReservationMarkup.of(requested.template(), requested.seating(), facts, name.orElse(null), answerLink)
                .ifPresent(markup -> values.put("reservation", markup));
        if (requested.template().isToGuest())
            of(facts, "restaurantAddress").map(TextFormat::line).ifPresent(address -> values.put("where", address));
        fillFacts(values, facts, new TextFormat(texts));
        if (requested.seating() != null) fillGuest(values, seating, texts);
        return values;
    }

    /** The address at which a guest answers about the visit of a mail that says that they are expected. */
    private Optional<String> answerLink(NotificationRequested requested) {
        var seating = requested.seating();
        if (seating == null || !tellsThatTheyAreExpected(requested)) return Optional.empty();
        return CalendarFacts.startIn(requested.facts())
                .map(start -> links.codeOf(new VisitLink(seating, start)))
                .map(code -> link.resolve("/api/v1" + VisitLinks.PATH + code).toString());
    }

    /** A message that needs a consent is sent to the guest who gave it, whose id is that of the addressee. */
    Optional<URI> unsubscribeAddress(NotificationRequested requested, Addressee addressee) {
        return requested
                .template()
                .neededConsent()
                .map(purpose -> ConsentLink.mailedAt(requested.at(), CustomerId.of(addressee.id()), purpose))
                .map(withdrawal -> link.resolve("/api/v1" + ConsentLinks.PATH + consents.codeOf(withdrawal)));
    }

    private static boolean tellsThatTheyAreExpected(NotificationRequested requested) {
        return switch (requested.template()) {
            case SEATING_ACCEPTED, SEATING_REMINDER -> true;
            case SEATING_AMENDED -> !requested.facts().containsKey("pending");
            default -> false;
        };
    }

    /** The address to which a guest's answer to a mail goes, if the restaurant has one. */
    static Optional<String> replyTo(NotificationRequested requested) {
        return requested.template().isToGuest()
                ? of(requested.facts(), "restaurantEmail").filter(MailAddresses::isAddress)
                : Optional.empty();
    }

    private void fillFacts(Map<String, Object> values, Map<String, String> facts, TextFormat format) {
        values.put("restaurant", of(facts, "restaurant").map(TextFormat::line).orElse(""));
        values.put(
                "restaurantPhone",
                of(facts, "restaurantPhone").orElseGet(() -> format.texts().common("unknown.phone")));
        of(facts, "startsAt").map(LocalDateTime::parse).ifPresent(start -> {
            values.put("date", format.date(start));
            values.put("time", format.time(start));
        });
        of(facts, "timeZone").map(ZoneId::of).ifPresent(zone -> values.put("zone", format.zone(zone)));
        of(facts, "partySize").map(format::people).ifPresent(people -> values.put("party", people));
        of(facts, "answerBy").ifPresent(by -> values.put("answerBy", moment(by, facts, format)));
        values.put("pending", facts.containsKey("pending"));
        of(facts, "wishedStart").map(LocalDateTime::parse).ifPresent(start -> {
            values.put("wishedDate", format.date(start));
            values.put("wishedTime", format.time(start));
        });
        of(facts, "wishedParty").map(format::people).ifPresent(people -> values.put("wishedParty", people));
        of(facts, "alternatives").ifPresent(times -> values.put("alternatives", format.times(times)));
        of(facts, "expiresAt").ifPresent(end -> values.put("expiresAt", moment(end, facts, format)));
        of(facts, "tables").map(TextFormat::line).ifPresent(tables -> values.put("tables", tables));
        of(facts, "hailKind")
                .ifPresent(kind -> values.put("wants", format.texts().common("hail." + kind)));
        of(facts, "raisedAt").ifPresent(since -> values.put("raisedAt", time(since, facts, format)));
        of(facts, "day").map(LocalDate::parse).ifPresent(day -> values.put("date", format.date(day.atStartOfDay())));
        of(facts, "role").ifPresent(role -> values.put("role", role));
        of(facts, "invitation").map(InvitationId::of).ifPresent(id -> values.put("code", codes.codeFor(id)));
    }

    private static void fillGuest(Map<String, Object> values, Supplier<SeatingRecord> seating, LocalizedTexts texts) {
        values.put("guest", ofGuest(seating, guest -> TextFormat.line(guest.name()), texts.common("unknown.guest")));
        values.put("guestPhone", ofGuest(seating, GuestContact::phone, null));
        values.put(
                "dietary",
                ofGuest(
                        seating,
                        guest -> Optional.ofNullable(guest.dietary())
                                .filter(words -> !words.isBlank())
                                .map(TextFormat::lines)
                                .orElse(null),
                        null));
    }

    private static LazyContextVariable<@Nullable String> ofGuest(
            Supplier<SeatingRecord> seating,
            Function<GuestContact, @Nullable String> property,
            @Nullable String other) {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable String loadValue() {
                return seating.get().guest().map(property::apply).orElse(other);
            }
        };
    }

    private static String moment(String instant, Map<String, String> facts, TextFormat format) {
        var zone = ZoneId.of(facts.getOrDefault("timeZone", "UTC"));
        var moment = format.moment(LocalDateTime.ofInstant(Instant.parse(instant), zone));
        return facts.containsKey("timeZone") ? moment : moment + " (UTC)";
    }

    private static String time(String instant, Map<String, String> facts, TextFormat format) {
        var zone = ZoneId.of(facts.getOrDefault("timeZone", "UTC"));
        return format.time(LocalDateTime.ofInstant(Instant.parse(instant), zone));
    }

    private static Optional<String> of(Map<String, String> facts, String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
