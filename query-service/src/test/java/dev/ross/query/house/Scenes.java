package dev.ross.query.house;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.guest.GuestEvent.GuestTagged;
import dev.ross.contracts.guest.GuestId;
import dev.ross.contracts.guest.GuestNotes;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BookingPolicy;
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
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What usually happens at a restaurant; each test has one of its own. */
public record Scenes(RestaurantId restaurant) {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    /** Long before anything else. */
    public static final Instant OPENING = Instant.parse("2026-01-01T09:00:00Z");

    public static Scenes at(String restaurant) {
        return new Scenes(RestaurantId.of(restaurant));
    }

    public RestaurantRegistered registered() {
        return registered("Malmö");
    }

    public RestaurantRegistered registered(String region) {
        var profile = new Profile("The " + restaurant, "Herring", region, null, null, List.of("fish"), null, null);
        return new RestaurantRegistered(
                restaurant, profile, ZONE, Currency.getInstance("SEK"), StaffId.of("mia"), OPENING);
    }

    public RestaurantPublished published() {
        return new RestaurantPublished(restaurant, OPENING);
    }

    public TableAdded table(String local) {
        var table = new Table("T-" + local, 1, 4, null, null, Table.Bookable.ONLINE);
        return new TableAdded(restaurant, tableId(local), table, OPENING);
    }

    /** By the usual policy, but that guests may change or cancel until so many minutes before. */
    public BookingPolicySet cutoff(int minutes) {
        var usual = BookingPolicy.DEFAULT;
        var policy = new BookingPolicy(
                usual.slotMinutes(),
                usual.turnMinutes(),
                usual.coversPerSlot(),
                usual.leadMinutes(),
                usual.horizonDays(),
                usual.maxPartySize(),
                usual.maxOversizeSeats(),
                usual.confirmation(),
                usual.answerWithinMinutes(),
                usual.onNoAnswer(),
                usual.pendingHolds(),
                usual.remindBeforeMinutes(),
                usual.lateAfterMinutes(),
                usual.onLate(),
                minutes,
                usual.hailEscalateAfterMinutes(),
                usual.hailCooldownSeconds(),
                usual.waitlistOfferMinutes(),
                usual.guestsMayOrder(),
                usual.voidAfterFiring(),
                usual.serviceChargePercent(),
                usual.retentionMonths());
        return new BookingPolicySet(restaurant, policy, OPENING);
    }

    /** From noon to midnight. */
    public OpeningHoursSet openDaily() {
        var periods = Stream.of(DayOfWeek.values())
                .map(day -> new OpeningPeriod(day, LocalTime.NOON, LocalTime.MIDNIGHT, null))
                .toList();
        return new OpeningHoursSet(restaurant, new OpeningHours(periods), OPENING);
    }

    public StaffJoined joined(String person, RestaurantRole role) {
        var contact = Personal.of(Subject.staff(person), new StaffContact(person, person + "@example.org"));
        return new StaffJoined(restaurant, StaffId.of(person), role, contact, null, OPENING);
    }

    public StaffRemoved removed(String person) {
        return new StaffRemoved(restaurant, StaffId.of(person), OPENING);
    }

    public SeatingCreated asked(String local, String guest, LocalDateTime startsAt) {
        return asked(local, guest, startsAt, startsAt.toLocalDate());
    }

    public SeatingCreated asked(String local, String guest, LocalDateTime startsAt, LocalDate serviceDate) {
        var subject = Subject.guestAt(guest, restaurant.value());
        var from = startsAt.atZone(ZONE).toInstant();
        return new SeatingCreated(
                seatingId(local),
                Source.ONLINE,
                CustomerId.of(guest),
                Personal.of(subject, new GuestContact("Gustav " + guest, "+46700000000", guest + "@example.org", "sv")),
                new Stay(startsAt, ZONE, from, from.plus(Duration.ofMinutes(90)), serviceDate),
                PartySize.of(2),
                Personal.of(subject, "by the window"),
                from.minus(Duration.ofHours(1)),
                false,
                OPENING);
    }

    /** What staff keep of this guest from now on. */
    public GuestTagged tagged(String local, String guest, String... tags) {
        var id = GuestId.at(seatingId(local), CustomerId.of(guest));
        var notes = new GuestNotes(List.of(tags), "by the window");
        var kept = Personal.of(Subject.guestAt(guest, restaurant.value()), notes);
        return new GuestTagged(id, seatingId(local), kept, OPENING);
    }

    public NoShowDisputed disputed(String local, String guest) {
        var words = Personal.of(Subject.guestAt(guest, restaurant.value()), "I was there");
        return new NoShowDisputed(seatingId(local), words, OPENING);
    }

    public SeatingCreated askedAt(String local, String guest, Instant from, LocalDate serviceDate) {
        return asked(local, guest, LocalDateTime.ofInstant(from, ZONE), serviceDate);
    }

    public SeatingAmended amended(String local, LocalDateTime startsAt, int guests) {
        var from = startsAt.atZone(ZONE).toInstant();
        var stay = new Stay(startsAt, ZONE, from, from.plus(Duration.ofMinutes(90)), startsAt.toLocalDate());
        return new SeatingAmended(
                seatingId(local), Side.GUEST, stay, PartySize.of(guests), null, null, null, null, OPENING);
    }

    public SeatingId seatingId(String local) {
        return new SeatingId(restaurant, local);
    }

    public TableId tableId(String local) {
        return new TableId(restaurant, local);
    }
}
