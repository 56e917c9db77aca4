package dev.ross.saga;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.seating.Stay;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An evening at one restaurant, as events tell it. */
public record Evening(RestaurantId restaurant) {
    public static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    public static final Stay STAY = new Stay(
            LocalDateTime.parse("2026-11-20T19:30"),
            ZoneId.of("Europe/Stockholm"),
            Instant.parse("2026-11-20T18:30:00Z"),
            Instant.parse("2026-11-20T20:30:00Z"),
            LocalDate.parse("2026-11-20"));

    public static Evening at(String restaurant) {
        return new Evening(RestaurantId.of(restaurant));
    }

    public SeatingId seating(String local) {
        return new SeatingId(restaurant, local);
    }

    public RestaurantRegistered registered() {
        var profile = new Profile("Gyldene Freden", "", "Stockholm", null, null, List.of(), "+4681234567", null);
        return new RestaurantRegistered(
                restaurant,
                profile,
                ZoneId.of("Europe/Stockholm"),
                Currency.getInstance("SEK"),
                StaffId.of("mia"),
                NOON);
    }

    public StaffJoined joined(String staff, RestaurantRole role) {
        var contact = new StaffContact(staff, staff + "@house.example");
        return new StaffJoined(
                restaurant, StaffId.of(staff), role, Personal.of(Subject.staff(staff), contact), null, NOON);
    }

    public Engaged engaged(String staff) {
        return new Engaged(StaffId.of(staff), restaurant, NOON);
    }

    /** Anna asks for a table for four. */
    public SeatingCreated requested(SeatingId seating, @Nullable Instant answerBy) {
        return created(seating, Source.ONLINE, CustomerId.of("anna"), "anna@guest.example", answerBy);
    }

    /** Another guest with an account asks, and is reached under their own name. */
    public SeatingCreated requestedBy(CustomerId guest, SeatingId seating, Instant answerBy) {
        return created(seating, Source.ONLINE, guest, guest + "@guest.example", answerBy);
    }

    /** Anna rings. */
    public SeatingCreated telephoned(SeatingId seating, @Nullable String email) {
        return created(seating, Source.PHONE, null, email, null);
    }

    private SeatingCreated created(
            SeatingId seating,
            Source source,
            @Nullable CustomerId customer,
            @Nullable String email,
            @Nullable Instant answerBy) {
        var subject = customer == null
                ? Subject.visit(seating.toString())
                : Subject.guestAt(customer.toString(), restaurant.toString());
        var guest = new GuestContact("Anna Åkesson", null, email, "sv");
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
