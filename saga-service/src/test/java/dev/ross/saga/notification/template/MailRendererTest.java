package dev.ross.saga.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.CalendarVisit;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.platform.codes.ConsentLink;
import dev.ross.platform.codes.ConsentLinks;
import dev.ross.platform.codes.VisitLink;
import dev.ross.platform.codes.VisitLinks;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.history.HistoryInTests;
import dev.ross.saga.platform.mail.MailToSend;
import dev.ross.saga.platform.message.CalendarFacts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailRendererTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final Subject ANNA = Subject.visit("v1");
    private static final VisitLinks LINKS = new VisitLinks(new byte[32]);
    private static final VisitLink OF_THE_VISIT = new VisitLink(evening.seating("s1"), RestaurantEvents.STAY.from());

    private final MailRenderer renderer = MailRendererInTests.at(URI.create("http://ross.example"));
    private final Map<String, String> facts = new HashMap<>(Map.of(
            "restaurant", "Freden",
            "startsAt", "2026-11-20T19:30",
            "timeZone", "Europe/Stockholm",
            "partySize", "4"));
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void theSeatingIsReadOnlyForAMessageThatTellsOfItsGuest() {
        mail(NotificationTemplate.REQUEST_RECEIVED, "Anna", "en", null);
        assertThat(reads).hasValue(0);

        mail(NotificationTemplate.REQUEST_TO_ANSWER, "Mia", "en", null);
        assertThat(reads.get()).isPositive();
    }

    @Test
    void eachReaderReadsTheirOwnLanguageAndOthersEnglish() {
        assertThat(accepted("sv")).contains("Hej Anna!", "fredag 20 november 2026 kl. 19:30", "för 4 personer");
        assertThat(accepted("de-CH")).contains("Guten Tag Anna,", "Freitag, 20. November 2026, 19:30 Uhr");
        assertThat(accepted("fr")).contains("Hello Anna,", "Friday 20 November 2026 at 19:30", "for 4 people");
        assertThat(accepted("no such language")).isEqualTo(accepted("en"));
        assertThat(accepted(null)).isEqualTo(accepted("en"));
    }

    @Test
    void whatPeopleWroteIsInertInSubjectTextAndHtml() {
        facts.put("restaurant", "Bob\r\nBcc: all@example.org <script>alert(1)</script> \u202Egpj");
        var words = "<img src=x onerror=alert(1)>\r\n.\r\n${7*7} __${7*7}__ [[${link}]] {0}";
        var mail = mail(NotificationTemplate.SEATING_DECLINED, "</title><b>Anna", "en", words);

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E").startsWith("Bob Bcc: all@example.org");
        assertThat(mail.origin().name()).doesNotContain("\r", "\n");
        assertThat(mail.body().html())
                .doesNotContain("<script>", "<img", "<b>", "\u202E")
                .contains("&lt;img src=x onerror=alert(1)&gt;", "${7*7} __${7*7}__ [[${link}]] {0}");
        assertThat(mail.body().text())
                .contains("  > <img src=x onerror=alert(1)>\n  > .\n  > ${7*7} __${7*7}__ [[${link}]] {0}")
                .contains("Hello </title><b>Anna,");
    }

    @Test
    void aReservationIsDescribedForMailProgramsAndNothingInItEndsTheScript() {
        facts.put("restaurant", "</script><p>");
        var html = mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "en", null)
                .body()
                .html();

        assertThat(html)
                .contains("\"@type\":\"FoodEstablishmentReservation\"", "\"startTime\":\"2026-11-20T19:30+01:00\"")
                .contains("\"reservationStatus\":\"https://schema.org/ReservationConfirmed\"")
                .contains("\"name\":\"\\u003c/script>\\u003cp>\"");
        assertThat(mail(NotificationTemplate.REQUEST_TO_ANSWER, "Mia", "en", null)
                        .body()
                        .html())
                .doesNotContain("ld+json");
    }

    @Test
    void answersOfGuestsGoToTheRestaurantAndThoseOfStaffNowhere() {
        facts.put("restaurantEmail", "table@freden.example");
        assertThat(mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "en", null)
                        .origin()
                        .replyTo())
                .isEqualTo("table@freden.example");
        assertThat(mail(NotificationTemplate.REQUEST_TO_ANSWER, "Mia", "en", null)
                        .origin()
                        .replyTo())
                .isNull();

        facts.put("restaurantEmail", "table@freden.example\r\nBcc: all@example.org");
        var mail = mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "en", null);
        assertThat(mail.origin().replyTo()).isNull();
        assertThat(mail.body().text()).contains("Answers to this mail are not read.");
    }

    @Test
    void aGuestsCalendarIsInvitedChangedAndCancelledByTheSameEntry() {
        facts.putAll(CalendarFacts.of(entry(0, false)));
        assertThat(calendar(NotificationTemplate.SEATING_ACCEPTED))
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:0",
                        "UID:r1.s1@seatings.ross",
                        "DTSTART;TZID=Europe/Stockholm:20261120T193000")
                .contains("ORGANIZER;CN=ROSS:mailto:no-reply@ross.example", "mailto:anna@example.org");

        facts.putAll(CalendarFacts.of(entry(1, false)));
        assertThat(calendar(NotificationTemplate.SEATING_AMENDED)).contains("METHOD:REQUEST", "SEQUENCE:1");

        facts.putAll(CalendarFacts.of(entry(2, true)));
        assertThat(calendar(NotificationTemplate.SEATING_CANCELLED))
                .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "UID:r1.s1@seatings.ross");
        assertThat(calendar(NotificationTemplate.NO_SHOW_MARKED)).contains("METHOD:CANCEL", "SEQUENCE:2");

        facts.putAll(CalendarFacts.of(entry(3, false)));
        assertThat(calendar(NotificationTemplate.NO_SHOW_TAKEN_BACK)).contains("METHOD:REQUEST", "SEQUENCE:3");
    }

    @Test
    void anEntryTellsWhereToChangeTheSeatingOnlyIfThatIsPossibleThere() {
        facts.put("restaurantPhone", "+4681234567");
        facts.putAll(CalendarFacts.of(entry(0, false)));
        assertThat(calendar(NotificationTemplate.SEATING_ACCEPTED, true))
                .contains("To change or cancel: http://ross.example", "URL:http://ross.example");
        assertThat(calendar(NotificationTemplate.SEATING_ACCEPTED, false))
                .contains("Phone: +4681234567")
                .doesNotContain("To change or cancel", "URL:");

        facts.putAll(CalendarFacts.of(entry(1, true)));
        assertThat(calendar(NotificationTemplate.SEATING_CANCELLED, true))
                .doesNotContain("To change or cancel", "URL:");
    }

    @Test
    void onlyWhatChangesACalendarContainsAnEntry() {
        assertThat(calendar(NotificationTemplate.SEATING_ACCEPTED)).isEmpty();
        facts.putAll(CalendarFacts.of(entry(0, false)));
        for (var template : List.of(
                NotificationTemplate.SEATING_REMINDER,
                NotificationTemplate.SEATING_CANCELLED,
                NotificationTemplate.GUEST_AMENDED))
            assertThat(calendar(template)).isEmpty();
    }

    @Test
    void whoIsExpectedAnswersByTheLinkOfThisVisitWithAnAccountAndWithout() {
        facts.putAll(CalendarFacts.of(entry(0, false)));
        var address = "http://ross.example/api/v1/visit-links/" + LINKS.codeOf(OF_THE_VISIT);
        for (var template : List.of(
                NotificationTemplate.SEATING_ACCEPTED,
                NotificationTemplate.SEATING_AMENDED,
                NotificationTemplate.SEATING_REMINDER))
            for (var account : List.of(true, false)) {
                var mail = mail(template, "Anna", "en", null, account).body();
                assertThat(mail.html())
                        .contains("href=\"" + address + "\"")
                        .contains("\"modifyReservationUrl\":\"" + address + "\"")
                        .doesNotContain("please call");
                assertThat(mail.text()).contains(address);
            }
        assertThat(mail(NotificationTemplate.SEATING_REMINDER, "Anna", "en", null)
                        .body()
                        .text())
                .contains("Do you come?", "Answer: we come, cannot come, or are late");
    }

    @Test
    void aRequestThatWaitsAndAMailOfStaffHaveNoLinkThatAnswers() {
        facts.putAll(CalendarFacts.of(entry(0, false)));
        facts.putAll(Map.of("pending", "true", "role", "STAFF", "invitation", "r1.i1"));
        facts.put("expiresAt", RestaurantEvents.NOON.toString());
        for (var template : NotificationTemplate.values())
            if (!List.of(
                            NotificationTemplate.SEATING_ACCEPTED,
                            NotificationTemplate.SEATING_REMINDER,
                            NotificationTemplate.WEEKLY_REPORT,
                            NotificationTemplate.DAY_REPORT)
                    .contains(template))
                assertThat(mail(template, "Mia", "en", null).body().html())
                        .as("%s", template)
                        .doesNotContain("visit-links", "modifyReservationUrl");
    }

    @Test
    void whoIsExpectedAtATimeThatTheMessageDoesNotNameLogsInOrCalls() {
        assertThat(mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "en", null, true)
                        .body()
                        .text())
                .contains("please cancel", "See or cancel your seating")
                .doesNotContain("visit-links");
        assertThat(mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "en", null, false)
                        .body()
                        .text())
                .contains("please call")
                .doesNotContain("visit-links");
    }

    @Test
    void aMailThatNeedsAConsentSaysHowToWithdrawItAndNoOtherDoes() {
        facts.putAll(Map.of("role", "STAFF", "invitation", "r1.i1", "expiresAt", RestaurantEvents.NOON.toString()));
        var withdrawal = ConsentLink.mailedAt(RestaurantEvents.NOON, CustomerId.of("a1"), ConsentPurpose.FEEDBACK);
        var address = "http://ross.example/api/v1/unsubscribe/" + new ConsentLinks(new byte[32]).codeOf(withdrawal);
        var thanks = mail(NotificationTemplate.VISIT_THANKS, "Anna", "en", null);
        assertThat(thanks.unsubscribe()).hasToString(address);
        assertThat(thanks.body().html()).contains("href=\"" + address + "\"");
        assertThat(thanks.body().text()).contains("\nNo more mails after my visits: " + address + "\n");
        for (var template : NotificationTemplate.values()) {
            if (template == NotificationTemplate.VISIT_THANKS
                    || template == NotificationTemplate.WEEKLY_REPORT
                    || template == NotificationTemplate.DAY_REPORT) continue;
            var other = mail(template, "Anna", "en", null);
            assertThat(other.unsubscribe()).as("%s", template).isNull();
            assertThat(other.body().html()).doesNotContain("unsubscribe");
        }
    }

    @Test
    void theSameMailIsMadeEachTime() {
        assertThat(mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "de", null))
                .isEqualTo(mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", "de", null));
    }

    private static CalendarVisit entry(int number, boolean cancelled) {
        return new CalendarVisit(
                number, cancelled, RestaurantEvents.STAY, PartySize.of(4), RestaurantEvents.NOON.plusSeconds(number));
    }

    private String calendar(NotificationTemplate template) {
        return calendar(template, true);
    }

    private String calendar(NotificationTemplate template, boolean account) {
        var part = mail(template, "Anna", "en", null, account).body().calendar();
        return part == null ? "" : new String(part.content(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private String accepted(@Nullable String language) {
        return mail(NotificationTemplate.SEATING_ACCEPTED, "Anna", language, null)
                .body()
                .text();
    }

    private MailToSend mail(
            NotificationTemplate template, String name, @Nullable String language, @Nullable String words) {
        return mail(template, name, language, words, true);
    }

    private MailToSend mail(
            NotificationTemplate template,
            String name,
            @Nullable String language,
            @Nullable String words,
            boolean account) {
        var recipient = new Recipient(name, "anna@example.org", language);
        var addressee = new Addressee("a1", account, Personal.of(ANNA, recipient));
        var requested = new NotificationRequested(
                new NotificationId(evening.restaurant(), "n"),
                template,
                List.of(addressee),
                evening.seating("s1"),
                Map.copyOf(facts),
                words == null ? null : Personal.of(ANNA, words),
                RestaurantEvents.NOON);
        return renderer.draft(requested, seating()).to(addressee, recipient);
    }

    private Supplier<SeatingRecord> seating() {
        var id = evening.seating("s1");
        var history = HistoryInTests.of("seating:" + id, evening.requested(id, RestaurantEvents.NOON));
        return () -> {
            reads.incrementAndGet();
            return SeatingRecord.of(id, history);
        };
    }
}
