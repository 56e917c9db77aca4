package dev.ross.command.seating;

import static dev.ross.contracts.SystemRejection.TOO_MANY_TODAY;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_CLOSURES;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_SPECIAL_DAYS;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_TABLES;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_AMENDMENTS;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_HAILS;
import static dev.ross.contracts.serviceday.ServiceDayRejection.DAY_FULL;
import static dev.ross.contracts.serviceday.ServiceDayRejection.NO_FREE_TABLE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TOO_MANY_BLOCKS;
import static dev.ross.contracts.team.TeamRejection.INVITED_JUST_NOW;
import static dev.ross.contracts.team.TeamRejection.TEAM_FULL;
import static dev.ross.contracts.team.TeamRejection.TOO_MANY_INVITATIONS;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerEvent.WaitlistJoinCounted;
import dev.ross.contracts.notification.MailedBookingEvent.MailedBookingCounted;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceCalendarEvent.BlockListed;
import dev.ross.contracts.serviceday.ServiceDayCommand.BlockTable;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.team.EmploymentEvent.Disengaged;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The action budgets: a command beyond a limit is rejected, with the time from which it is allowed again. */
class BudgetsTest {
    private static final String SEVEN = "2026-11-21T19:00";
    private static final String MIDNIGHT = "2026-11-21T00:00:00Z";
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aGuestAsksTwentyTimesADayWhateverBecameOfIt() {
        restaurant
                .given(restaurant.open(), asked(19))
                .when(restaurant.request("s", "ada", SEVEN, 2))
                .when(restaurant.request("t", "ada", "2026-11-22T19:00", 2))
                .expectRejection(TOO_MANY_TODAY)
                .expectMore("opensAt", MIDNIGHT)
                .at(Instant.parse(MIDNIGHT))
                .when(restaurant.request("t", "ada", "2026-11-22T19:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    private List<?> asked(int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(number -> Stream.of(
                        new RequestOpened(
                                restaurant.guest("ada"),
                                restaurant.seating("old" + number),
                                StockholmRestaurant.NOON,
                                StockholmRestaurant.NOON.plusSeconds(60),
                                StockholmRestaurant.NOON),
                        new RequestClosed(restaurant.guest("ada"), restaurant.seating("old" + number))))
                .toList();
    }

    @Test
    void aGuestJoinsTwentyWaitlistsADay() {
        var counted = IntStream.range(0, 20)
                .mapToObj(number ->
                        new WaitlistJoinCounted(restaurant.guest("ada"), wait("w" + number), StockholmRestaurant.NOON))
                .toList();
        restaurant
                .given(restaurant.open(), counted)
                .when(join())
                .expectRejection(TOO_MANY_TODAY)
                .at(Instant.parse(MIDNIGHT))
                .when(join())
                .expect(WaitlistJoined.class);
    }

    private WaitId wait(String name) {
        return new WaitId(new WaitlistId(restaurant.id, LocalDate.of(2026, 11, 21)), name);
    }

    private JoinWaitlist join() {
        return new JoinWaitlist(
                wait("mine"),
                Requester.guest(restaurant.guest("ada")),
                restaurant.contact("ada"),
                LocalTime.of(19, 0),
                LocalTime.of(20, 0),
                PartySize.of(2));
    }

    @Test
    void aRestaurantInvitesThirtyPeopleADay() {
        restaurant
                .given(restaurant.open(), managed(), invitations(30, "used"), joined(30, "used"))
                .when(invite("new", "new@example.org"))
                .expectRejection(TOO_MANY_TODAY)
                .at(Instant.parse(MIDNIGHT))
                .when(invite("new", "new@example.org"))
                .expect(StaffInvited.class);
    }

    @Test
    void whoWasInvitedWithinTheHourIsNotMailedAgainAndLaterTheNewInvitationReplacesTheOlder() {
        restaurant
                .given(restaurant.open(), managed())
                .when(invite("a", "sam@example.org"))
                .expect(StaffInvited.class)
                .when(invite("b", "sam@example.org"))
                .expectRejection(INVITED_JUST_NOW)
                .later(Duration.ofHours(1))
                .when(invite("b", "sam@example.org"))
                .expect(
                        new InvitationRevoked(restaurant.id, id("a"), StockholmRestaurant.NOON.plusSeconds(3600)),
                        StaffInvited.class);
    }

    @Test
    void fiftyInvitationsAreOpenAtOnce() {
        restaurant
                .given(restaurant.open(), managed(), invitations(50, "open"))
                .at(StockholmRestaurant.NOON.plus(Duration.ofDays(1)))
                .when(invite("new", "new@example.org"))
                .expectRejection(TOO_MANY_INVITATIONS);
    }

    @Test
    void twoHundredWorkInOneTeam() {
        restaurant
                .given(restaurant.open(), managed(), invitations(199, "used"), joined(199, "used"))
                .at(StockholmRestaurant.NOON.plus(Duration.ofDays(1)))
                .when(invite("new", "new@example.org"))
                .expectRejection(TEAM_FULL);
    }

    private InvitationId id(String name) {
        return new InvitationId(restaurant.id, name);
    }

    private InviteStaff invite(String name, String address) {
        return new InviteStaff(
                restaurant.id, id(name), mail(name, address), RestaurantRole.STAFF, StaffId.of("m-" + restaurant.id));
    }

    private Personal<String> mail(String name, String address) {
        return Personal.of(Subject.staff("invited:" + id(name)), address);
    }

    private StaffJoined managed() {
        return joined("m-" + restaurant.id, RestaurantRole.MANAGER, null);
    }

    private StaffJoined joined(String name, RestaurantRole role, @Nullable InvitationId invitation) {
        Personal<StaffContact> contact =
                Personal.of(Subject.staff("x" + restaurant.id), new StaffContact("X", "x@example.org"));
        return new StaffJoined(restaurant.id, StaffId.of(name), role, contact, invitation, StockholmRestaurant.NOON);
    }

    private List<?> invitations(int count, String name) {
        var address = Personal.of(Subject.staff("x" + restaurant.id), "someone@example.org");
        return IntStream.range(0, count)
                .mapToObj(number -> new StaffInvited(
                        restaurant.id,
                        id(name + number),
                        address,
                        RestaurantRole.STAFF,
                        "hash",
                        StockholmRestaurant.NOON.plus(Duration.ofDays(7)),
                        StaffId.of("m"),
                        StockholmRestaurant.NOON))
                .toList();
    }

    private List<?> joined(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(number -> joined(name + number, RestaurantRole.STAFF, id(name + number)))
                .toList();
    }

    @Test
    void whoHasRegisteredThreeRestaurantsTodayRegistersNoMore() {
        var founder = StaffId.of("f-" + restaurant.id);
        var left = IntStream.range(0, 3)
                .mapToObj(number -> RestaurantId.of(restaurant.id + "-" + number))
                .flatMap(old -> Stream.of(
                        new Engaged(founder, old, StockholmRestaurant.NOON),
                        new Disengaged(founder, old, StockholmRestaurant.NOON)))
                .toList();
        restaurant
                .given(left)
                .when(register(founder))
                .expectRejection(TOO_MANY_TODAY)
                .at(Instant.parse(MIDNIGHT))
                .when(register(founder))
                .expect(Engaged.class, StaffJoined.class, RestaurantRegistered.class);
    }

    private RegisterRestaurant register(StaffId founder) {
        Personal<StaffContact> contact =
                Personal.of(Subject.staff(founder.toString()), new StaffContact("F", "f@example.org"));
        return new RegisterRestaurant(
                restaurant.id,
                StockholmRestaurant.PROFILE,
                StockholmRestaurant.ZONE,
                Currency.getInstance("SEK"),
                founder,
                contact);
    }

    @Test
    void twoHundredBookingsADayAreConfirmedByMailAndOthersGoOn() {
        var counted = IntStream.range(0, 200)
                .mapToObj(number -> new MailedBookingCounted(
                        restaurant.id, restaurant.seating("m" + number), StockholmRestaurant.NOON))
                .toList();
        restaurant
                .given(restaurant.open(), counted)
                .when(book("mailed", "ada@example.org"))
                .expectRejection(TOO_MANY_TODAY)
                .when(book("called", null))
                .expect(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    private BookSeating book(String name, @Nullable String email) {
        var contact = Personal.of(
                Subject.visit(restaurant.seating(name).toString()),
                new GuestContact("Ada", "+46701234567", email, "sv"));
        return new BookSeating(
                restaurant.seating(name),
                contact,
                LocalDateTime.parse(SEVEN),
                PartySize.of(2),
                null,
                null,
                SeatingSource.PHONE,
                Set.of(),
                false);
    }

    @Test
    void twentyPicturesADayAreUploaded() {
        var offered = IntStream.range(0, 20)
                .mapToObj(number -> new PhotoUploadOffered(
                        restaurant.id,
                        new PhotoUploadId(restaurant.id, "p" + number),
                        "image/png",
                        10,
                        StockholmRestaurant.NOON))
                .toList();
        restaurant
                .given(restaurant.open(), offered)
                .when(new OfferPhotoUpload(restaurant.id, new PhotoUploadId(restaurant.id, "p"), "image/png", 10))
                .expectRejection(TOO_MANY_TODAY);
    }

    @Test
    void aGuestChangesOneSeatingTwentyTimesAndStaffTheyMay() {
        var stay = restaurant.stay(SEVEN, 2);
        var amended = IntStream.range(0, 20)
                .mapToObj(number -> new SeatingAmended(
                        restaurant.seating("s"),
                        ActingSide.GUEST,
                        stay,
                        PartySize.of(2),
                        null,
                        stay.from(),
                        null,
                        null,
                        StockholmRestaurant.NOON))
                .toList();
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two), amended)
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.guest(restaurant.guest("s")),
                        null,
                        null,
                        words("One more"),
                        null,
                        false))
                .expectRejection(TOO_MANY_AMENDMENTS)
                .when(new AmendSeating(
                        restaurant.seating("s"), Requester.staff(), null, null, null, words("One more"), false))
                .expect(NotesChanged.class);
    }

    private Personal<String> words(String said) {
        return restaurant.words("s", said);
    }

    @Test
    void aPartyCallsAHundredTimesAtMost() {
        var hails = IntStream.range(0, 100)
                .boxed()
                .flatMap(number -> Stream.of(
                        new ServerHailed(
                                restaurant.seating("s"),
                                HailId.of("h" + number),
                                HailKind.BILL,
                                null,
                                null,
                                StockholmRestaurant.NOON),
                        new HailResolved(
                                restaurant.seating("s"),
                                HailId.of("h" + number),
                                StaffId.of("sam"),
                                StockholmRestaurant.NOON)))
                .toList();
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T19:00", 2, restaurant.two),
                        restaurant.seated("s", "2026-11-20T19:00", restaurant.two),
                        hails)
                .at(StockholmRestaurant.at("2026-11-20T20:00"))
                .when(new HailServer(
                        restaurant.seating("s"),
                        Requester.guest(restaurant.guest("s")),
                        HailId.of("h"),
                        HailKind.BILL,
                        null))
                .expectRejection(TOO_MANY_HAILS);
    }

    @Test
    void aRestaurantHasFiveHundredTables() {
        var tables = IntStream.range(0, 497)
                .mapToObj(number -> new TableAdded(
                        restaurant.id, restaurant.table("t" + number), table("t" + number), StockholmRestaurant.NOON))
                .toList();
        restaurant
                .given(restaurant.open(), tables)
                .at(Instant.now().plus(Duration.ofDays(2)))
                .when(new AddTable(restaurant.id, restaurant.table("new"), table("new")))
                .expectRejection(TOO_MANY_TABLES);
    }

    private static DiningTable table(String label) {
        return new DiningTable(label, 1, 2, null, null, DiningTable.Bookable.ONLINE);
    }

    @Test
    void fourHundredSpecialDaysAndClosuresArePlannedAndThePastIsForgotten() {
        var days = IntStream.range(0, 400)
                .mapToObj(number -> new SpecialDaySet(
                        restaurant.id, LocalDate.of(2026, 12, 1).plusDays(number), List.of(), StockholmRestaurant.NOON))
                .toList();
        var closures = IntStream.range(0, 400)
                .mapToObj(number -> new ClosureScheduled(
                        restaurant.id,
                        new ClosureId(restaurant.id, "c" + number),
                        closure(LocalDate.of(2026, 12, 1).plusDays(number)),
                        null,
                        StockholmRestaurant.NOON))
                .toList();
        var longBefore =
                new SpecialDaySet(restaurant.id, LocalDate.of(2026, 11, 1), List.of(), StockholmRestaurant.NOON);
        restaurant
                .given(restaurant.open(), longBefore, days, closures)
                .at(StockholmRestaurant.NOON)
                .when(new SetSpecialDay(restaurant.id, LocalDate.of(2028, 6, 1), List.of()))
                .expectRejection(TOO_MANY_SPECIAL_DAYS)
                .when(close(LocalDate.of(2028, 6, 1)))
                .expectRejection(TOO_MANY_CLOSURES)
                .at(StockholmRestaurant.at("2026-12-20T12:00"))
                .when(new SetSpecialDay(restaurant.id, LocalDate.of(2028, 6, 1), List.of()))
                .expect(SpecialDaySet.class)
                .when(close(LocalDate.of(2028, 6, 1)))
                .expect(ClosureScheduled.class);
    }

    private static Closure closure(LocalDate date) {
        return new Closure(date, date);
    }

    private ScheduleClosure close(LocalDate date) {
        return new ScheduleClosure(restaurant.id, new ClosureId(restaurant.id, "new"), closure(date), null);
    }

    @Test
    void theBookOfADayHoldsTwoThousandParties() {
        var stay = restaurant.stay("2026-11-21T19:00", 2);
        var far = restaurant.table("far");
        var holds = IntStream.range(0, 2000)
                .mapToObj(number -> restaurant.held("h" + number, stay, 2, far))
                .toList();
        restaurant
                .given(restaurant.open(), holds)
                .when(book("one-more", null))
                .expectRejection(NO_FREE_TABLE)
                .when(named("one-more"))
                .expectRejection(DAY_FULL);
    }

    private BookSeating named(String name) {
        var contact = Personal.of(
                Subject.visit(restaurant.seating(name).toString()),
                new GuestContact("Ada", "+46701234567", null, "sv"));
        return new BookSeating(
                restaurant.seating(name),
                contact,
                LocalDateTime.parse(SEVEN),
                PartySize.of(2),
                null,
                null,
                SeatingSource.PHONE,
                Set.of(restaurant.two),
                true);
    }

    @Test
    void fiveHundredBlocksStandAtOnce() {
        var until = StockholmRestaurant.at("2026-12-01T12:00");
        var blocks = IntStream.range(0, 500)
                .mapToObj(number -> new BlockListed(
                        restaurant.id,
                        new BlockId(restaurant.id, "b" + number),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 1),
                        until))
                .toList();
        restaurant
                .given(restaurant.open(), blocks)
                .when(block())
                .expectRejection(TOO_MANY_BLOCKS)
                .at(until)
                .when(block())
                .expect(TableBlocked.class);
    }

    private BlockTable block() {
        return new BlockTable(
                new BlockId(restaurant.id, "new"),
                restaurant.two,
                LocalDateTime.parse("2026-12-02T18:00"),
                LocalDateTime.parse("2026-12-02T20:00"),
                null);
    }
}
