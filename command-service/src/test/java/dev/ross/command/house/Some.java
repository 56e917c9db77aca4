package dev.ross.command.house;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A restaurant of a test's own, and the people and things around it. */
public final class Some {
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final AtomicInteger COUNT = new AtomicInteger();

    public final RestaurantId restaurant = RestaurantId.of("r" + COUNT.incrementAndGet());
    public final StaffId manager = StaffId.of("manager-of-" + restaurant);
    public final CustomerId guest = CustomerId.of("guest-of-" + restaurant);
    public final TableId two = table("two");
    public final TableId four = table("four");

    public TableId table(String local) {
        return new TableId(restaurant, local);
    }

    public SeatingId seating(String local) {
        return new SeatingId(restaurant, local);
    }

    public static Profile profile() {
        return new Profile("Pelikan", "Husmanskost", "Stockholm", null, null, List.of(), null, null);
    }

    public Personal<StaffContact> contact(StaffId staff) {
        return Personal.of(Subject.staff(staff.toString()), new StaffContact("Maja", "maja@example.org"));
    }

    public Personal<GuestContact> contact() {
        return Personal.of(
                Subject.guestAt(guest.toString(), restaurant.toString()),
                new GuestContact("Gösta", null, "gosta@example.org", null));
    }

    public Object[] registered() {
        return new Object[] {
            new RestaurantRegistered(restaurant, profile(), STOCKHOLM, Currency.getInstance("SEK"), manager, House.NOW)
        };
    }

    /** Public, open from 17 to 1 every day, with a table for two and one for four. */
    public Object[] open(Object... more) {
        var open = Stream.of(
                registered()[0],
                new TableAdded(restaurant, two, seats("2", 1, 2), House.NOW),
                new TableAdded(restaurant, four, seats("4", 3, 4), House.NOW),
                new OpeningHoursSet(restaurant, everyDay(LocalTime.of(17, 0), LocalTime.of(1, 0)), House.NOW),
                new RestaurantPublished(restaurant, House.NOW));
        return Stream.concat(open, Arrays.stream(more)).toArray();
    }

    public static Table seats(String label, int least, int most) {
        return new Table(label, least, most, null, null, Bookable.ONLINE);
    }

    public static OpeningHours everyDay(LocalTime opens, LocalTime closes) {
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .map(day -> new OpeningPeriod(day, opens, closes, null))
                .toList());
    }

    public BookingPolicySet policy(Confirmation confirmation, boolean pendingHolds, OnNoAnswer onNoAnswer) {
        var usual = BookingPolicy.DEFAULT;
        return new BookingPolicySet(
                restaurant,
                new BookingPolicy(
                        usual.slotMinutes(),
                        usual.turnMinutes(),
                        null,
                        usual.leadMinutes(),
                        usual.horizonDays(),
                        usual.maxPartySize(),
                        usual.maxOversizeSeats(),
                        confirmation,
                        usual.answerWithinMinutes(),
                        onNoAnswer,
                        pendingHolds,
                        usual.remindBeforeMinutes(),
                        usual.lateAfterMinutes(),
                        usual.onLate(),
                        120,
                        usual.hailEscalateAfterMinutes(),
                        usual.hailCooldownSeconds(),
                        usual.waitlistOfferMinutes(),
                        usual.guestsMayOrder(),
                        usual.voidAfterFiring(),
                        usual.serviceChargePercent(),
                        usual.retentionMonths()),
                House.NOW);
    }

    public RequestSeating request(String seating, String startsAt, int guests) {
        return request(seating, guest, startsAt, guests);
    }

    public RequestSeating request(String seating, CustomerId customer, String startsAt, int guests) {
        return new RequestSeating(
                seating(seating), customer, contact(), LocalDateTime.parse(startsAt), new PartySize(guests), null);
    }
}
