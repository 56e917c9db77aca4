package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.saga.platform.mail.MailPreview;
import dev.ross.saga.platform.mail.MailPreviews;
import dev.ross.saga.platform.message.WaitingHails;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Renders each template with sample data, for people who write or translate mails. The links in it are signed with
 * another secret than the installation's and open nothing.
 */
@Component
class SampleMails implements MailPreviews {
    private static final byte[] OTHER_SECRET = new byte[32];
    private static final RestaurantId RESTAURANT = RestaurantId.of("sample");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final GuestContact GUEST =
            new GuestContact("Anna Åkesson", "+46701234567", "anna@example.org", "sv", "no nuts, please");
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("restaurant", "Gyldene Freden"),
            Map.entry("restaurantAddress", "Österlånggatan 51, 111 31 Stockholm"),
            Map.entry("restaurantPhone", "+4681234567"),
            Map.entry("restaurantEmail", "table@freden.example"),
            Map.entry("startsAt", "2026-12-04T19:30"),
            Map.entry("timeZone", "Europe/Stockholm"),
            Map.entry("from", "2026-12-04T18:30:00Z"),
            Map.entry("partySize", "4"),
            Map.entry("answerBy", "2026-12-01T17:00:00Z"),
            Map.entry("wishedStart", "2026-12-05T20:00"),
            Map.entry("wishedParty", "5"),
            Map.entry("alternatives", "2026-12-04T18:00 2026-12-04T21:15"),
            Map.entry("tables", "7 + 8"),
            Map.entry("hailKind", "BILL"),
            Map.entry("raisedAt", "2026-12-04T19:42:00Z"),
            Map.entry("expiresAt", "2026-12-08T11:00:00Z"),
            Map.entry("role", "STAFF"),
            Map.entry("invitation", "sample.invitation"),
            Map.entry("week", "2026-W48"),
            Map.entry("day", "2026-12-04"));

    private final MailRenderer renderer;

    SampleMails(CalendarInvitation calendar, PublicUrlProperties system) {
        var model = new TemplateModel(
                new InvitationCodes(OTHER_SECRET),
                new VisitLinks(OTHER_SECRET),
                new ConsentLinks(OTHER_SECRET),
                system);
        this.renderer = new MailRenderer(model, calendar, SampleMails::report);
    }

    @Override
    public List<Locale> languages() {
        return renderer.languages().all();
    }

    @Override
    public List<MailPreview> in(Locale language) {
        return Stream.of(NotificationTemplate.values())
                .map(template -> of(template, language, true))
                .toList();
    }

    /**
     * @param account whether the reader has an account, to whom a link is mailed
     */
    MailPreview of(NotificationTemplate template, Locale language, boolean account) {
        var recipient = new Recipient(
                template.isToGuest() ? GUEST.name() : "Mia", "reader@example.org", language.toLanguageTag());
        var subject = Subject.visit("sample");
        var addressee = new Addressee("reader", account, Personal.of(subject, recipient));
        var requested = new NotificationRequested(
                new NotificationId(RESTAURANT, "n"),
                template,
                List.of(addressee),
                SeatingId.of("sample.seating"),
                FACTS,
                Personal.of(subject, "By the window, if you can.\nWe bring a pram."),
                NOON);
        var seating = new SeatingRecord(Optional.empty(), WaitingHails.NONE, Optional.of(GUEST));
        var document = renderer.document(requested, () -> seating, addressee, recipient);
        return new MailPreview(template.name(), document.subject(), document.body());
    }

    /** The pages of reports have their own tests. */
    private static RenderedReport report(Object query) {
        var subject = "A report of Gyldene Freden";
        return new RenderedReport(
                subject, "<body><h1>" + subject + "</h1></body>", subject + "\n\n", new byte[0], "report.pdf");
    }
}
