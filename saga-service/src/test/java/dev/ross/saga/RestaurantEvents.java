package dev.ross.saga;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of an evening at one restaurant. */
public record RestaurantEvents(RestaurantId restaurant) {
    public static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    public static final Stay STAY = new Stay(
            LocalDateTime.parse("2026-11-20T19:30"),
            ZoneId.of("Europe/Stockholm"),
            Instant.parse("2026-11-20T18:30:00Z"),
            Instant.parse("2026-11-20T20:30:00Z"),
            LocalDate.parse("2026-11-20"));

    public static RestaurantEvents at(String restaurant) {
        return new RestaurantEvents(RestaurantId.of(restaurant));
    }

    public SeatingId seating(String local) {
        return new SeatingId(restaurant, local);
    }

    public RestaurantRegistered registered() {
        var profile =
                new RestaurantProfile("Gyldene Freden", "", "Stockholm", null, null, List.of(), "+4681234567", null);
        return new RestaurantRegistered(
                restaurant,
                profile,
                ZoneId.of("Europe/Stockholm"),
                Currency.getInstance("SEK"),
                StaffId.of("mia"),
                NOON);
    }

    public StaffJoined joined(String staff, RestaurantRole role) {
        var contact = new StaffContact(staff, staff + "@restaurant.example");
        return new StaffJoined(
                restaurant, StaffId.of(staff), role, Personal.of(Subject.staff(staff), contact), null, NOON);
    }

    public Engaged engaged(String staff) {
        return new Engaged(StaffId.of(staff), restaurant, NOON);
    }

    /** Anna asks for a table for four. */
    public SeatingCreated requested(SeatingId seating, @Nullable Instant answerBy) {
        return created(seating, SeatingSource.ONLINE, CustomerId.of("anna"), "anna@guest.example", answerBy);
    }

    /** Another guest with an account asks, with an address of their own. */
    public SeatingCreated requestedBy(CustomerId guest, SeatingId seating, Instant answerBy) {
        return created(seating, SeatingSource.ONLINE, guest, guest + "@guest.example", answerBy);
    }

    /** Anna books by telephone. */
    public SeatingCreated telephoned(SeatingId seating, @Nullable String email) {
        return created(seating, SeatingSource.PHONE, null, email, null);
    }

    private SeatingCreated created(
            SeatingId seating,
            SeatingSource source,
            @Nullable CustomerId customer,
            @Nullable String email,
            @Nullable Instant answerBy) {
        var subject = customer == null
                ? Subject.visit(seating.toString())
                : Subject.guestAt(customer.toString(), restaurant.toString());
        var guest = new GuestContact("Anna Åkesson", null, email, "en");
        return new SeatingCreated(
                seating,
                source,
                customer,
                Personal.of(subject, guest),
                STAY,
                new PartySize(4),
                Personal.of(subject, "by the window\n{link} please"),
                answerBy,
                false,
                NOON);
    }

    public static Instant inAnHour() {
        return NOON.plus(Duration.ofHours(1));
    }
}
