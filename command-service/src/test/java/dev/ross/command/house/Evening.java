package dev.ross.command.house;

import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BookingPolicy;
import dev.ross.contracts.restaurant.OpeningHours;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Table;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.team.StaffId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A restaurant in Stockholm, open each day from 17:00 to 01:00, with a table for two, one for two to four and one for
 * four to ten, and what may happen there. It is noon on Friday, the 20th of November 2026.
 */
public final class Evening {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOON = at("2026-11-20T12:00");

    private static final AtomicInteger EVENINGS = new AtomicInteger();

    public final RestaurantId restaurant = RestaurantId.of("e" + EVENINGS.incrementAndGet());
    public final TableId two = table("two");
    public final TableId four = table("four");
    public final TableId big = table("big");
    private final House house = new House().at(NOON);

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public House given(Object... history) {
        return house.given(flat(List.of(history)).toArray());
    }

    private static List<Object> flat(Collection<?> nested) {
        return nested.stream()
                .flatMap(one -> one instanceof Collection<?> more ? flat(more).stream() : Stream.of((Object) one))
                .toList();
    }

    public TableId table(String name) {
        return new TableId(restaurant, name);
    }

    public SeatingId seating(String name) {
        return new SeatingId(restaurant, name);
    }

    public CustomerId guest(String name) {
        return CustomerId.of(name + "-" + restaurant);
    }

    public ServiceDayId day(LocalDate date) {
        return new ServiceDayId(restaurant, date);
    }

    /** Registered, furnished, open and public. */
    public List<RestaurantEvent> open() {
        return Stream.concat(openForItsOwn().stream(), Stream.of(new RestaurantPublished(restaurant, NOON)))
                .toList();
    }

    /** All but public. */
    public List<RestaurantEvent> openForItsOwn() {
        return List.of(
                new RestaurantRegistered(
                        restaurant, PROFILE, ZONE, Currency.getInstance("SEK"), StaffId.of("m-" + restaurant), NOON),
                new TableAdded(restaurant, two, new Table("2", 1, 2, null, null, Bookable.ONLINE), NOON),
                new TableAdded(restaurant, four, new Table("4", 2, 4, null, null, Bookable.ONLINE), NOON),
                new TableAdded(restaurant, big, new Table("10", 4, 10, null, null, Bookable.ONLINE), NOON),
                new OpeningHoursSet(restaurant, daily("17:00", "01:00"), NOON));
    }

    public static final Profile PROFILE =
            new Profile("Tre Kök", "Food", "Stockholm", null, null, List.of(), null, null);

    public static OpeningHours daily(String opens, String closes) {
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .map(day -> new OpeningPeriod(day, LocalTime.parse(opens), LocalTime.parse(closes), null))
                .toList());
    }

    public BookingPolicySet policy(APolicy policy) {
        return new BookingPolicySet(restaurant, policy.made(), NOON);
    }

    /** By the usual turn times, on a day whose clocks do not change. */
    public Stay stay(String local, int party) {
        var startsAt = LocalDateTime.parse(local);
        var from = at(local);
        var serviceDate = startsAt.getHour() < 12 ? startsAt.toLocalDate().minusDays(1) : startsAt.toLocalDate();
        return new Stay(
                startsAt, ZONE, from, from.plus(BookingPolicy.DEFAULT.turnOf(PartySize.of(party))), serviceDate);
    }

    public Personal<GuestContact> contact(String guest) {
        return Personal.of(
                Subject.guestAt(guest(guest).toString(), restaurant.toString()),
                new GuestContact("Ada", null, "ada@example.org", "sv"));
    }

    public RequestSeating request(String seating, String guest, String local, int party) {
        return new RequestSeating(
                seating(seating), guest(guest), contact(guest), LocalDateTime.parse(local), PartySize.of(party), null);
    }

    /** A guest named like their seating asked for it, and these tables are held for them. */
    public List<Object> asked(String seating, String local, int party, TableId... tables) {
        var stay = stay(local, party);
        var opened = new RequestOpened(guest(seating), seating(seating), stay.from(), stay.to());
        var created = new SeatingCreated(
                seating(seating),
                Source.ONLINE,
                guest(seating),
                contact(seating),
                stay,
                PartySize.of(party),
                null,
                stay.from(),
                false,
                NOON);
        if (tables.length == 0) return List.of(opened, created);
        return List.of(
                opened,
                held(seating, stay, party, tables),
                created,
                new TableAssigned(seating(seating), Set.of(tables), Assignment.BEST_FIT, NOON));
    }

    /** For a stay that ends before midnight. */
    public TableHeld held(String seating, Stay stay, int party, TableId... tables) {
        return new TableHeld(day(stay.serviceDate()), seating(seating), Set.of(tables), stay.from(), stay.to(), party);
    }

    /**
     * On Friday, to one table.
     *
     * @param comes when the party comes
     */
    public HoldMoved moved(String seating, TableId table, Instant from, Instant to, int party, Instant comes) {
        return new HoldMoved(day(FRIDAY), seating(seating), Set.of(table), from, to, party, comes);
    }

    /** What staff write down for a guest who calls. */
    public BookSeating telephoned(String seating, String startsAt, int party) {
        return new BookSeating(
                seating(seating),
                contact(seating),
                LocalDateTime.parse(startsAt),
                PartySize.of(party),
                null,
                Source.PHONE,
                Set.of(),
                false);
    }

    public SeatingAccepted accepted(String seating) {
        return new SeatingAccepted(seating(seating), Side.STAFF, null, NOON);
    }

    public List<Object> askedAndAccepted(String seating, String local, int party, TableId... tables) {
        return List.of(asked(seating, local, party, tables), accepted(seating));
    }

    /** An accepted party sits at its tables since then. */
    public List<Object> seated(String seating, String since, TableId... tables) {
        return List.of(
                new RequestClosed(guest(seating), seating(seating)),
                new TableOccupied(day(LocalDateTime.parse(since).toLocalDate()), seating(seating), at(since)),
                new GuestsSeated(seating(seating), Set.of(tables), at(since)));
    }

    /** Words about the guest of a seating, sealed with their key. */
    public Personal<String> words(String guest, String said) {
        return Personal.of(Subject.guestAt(guest(guest).toString(), restaurant.toString()), said);
    }
}
