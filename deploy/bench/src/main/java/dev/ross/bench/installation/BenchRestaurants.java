package dev.ross.bench.installation;

import static dev.ross.contracts.restaurant.policy.BookingPolicy.DEFAULT;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.PublishRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.policy.AnswerPolicy;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation;
import dev.ross.contracts.restaurant.policy.BookingLimits;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Creates restaurants that are open every evening and hold no table for pending requests, so that none is ever full.
 */
public final class BenchRestaurants {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Long enough for thousands of bookings in evenings of an ordinary size. */
    private static final int HORIZON_DAYS = 300;

    private BenchRestaurants() {}

    public static RestaurantId open(CommandGateway commands) {
        return open(commands, DEFAULT.answers().confirmation());
    }

    /**
     * @param confirmation how requests are answered; automatically confirmed requests take the only table, which has
     *     two seats
     */
    public static RestaurantId open(CommandGateway commands, Confirmation confirmation) {
        return open(commands, confirmation, 1, UUID.randomUUID().toString());
    }

    /**
     * @param tables each for two
     * @param staff its only member, a manager
     */
    public static RestaurantId open(CommandGateway commands, Confirmation confirmation, int tables, String staff) {
        var restaurant = RestaurantId.of(UUID.randomUUID().toString());
        var contact = Personal.of(Subject.staff(staff), new StaffContact("Staff", "staff@localhost.test"));
        var profile = new RestaurantProfile("Restaurant", "", "Stockholm", null, null, List.of(), null, null);
        commands.sendAndWait(new RegisterRestaurant(
                restaurant, profile, ZONE, Currency.getInstance("SEK"), StaffId.of(staff), contact));
        for (int table = 1; table <= tables; table++)
            commands.sendAndWait(new AddTable(
                    restaurant,
                    TableId.of(restaurant + ".t" + table),
                    new DiningTable(String.valueOf(table), 1, 2, null, null, Bookable.ONLINE)));
        commands.sendAndWait(new SetOpeningHours(restaurant, everyEvening()));
        commands.sendAndWait(new SetBookingPolicy(restaurant, withoutPendingHolds(confirmation)));
        commands.sendAndWait(new PublishRestaurant(restaurant));
        return restaurant;
    }

    private static OpeningHours everyEvening() {
        return new OpeningHours(Stream.of(DayOfWeek.values())
                .map(day -> new OpeningPeriod(day, LocalTime.of(17, 0), LocalTime.of(23, 0), null))
                .toList());
    }

    private static BookingPolicy withoutPendingHolds(Confirmation confirmation) {
        return new BookingPolicy(
                new BookingLimits(
                        DEFAULT.limits().slotMinutes(),
                        DEFAULT.limits().turnMinutes(),
                        null,
                        DEFAULT.limits().leadMinutes(),
                        HORIZON_DAYS,
                        DEFAULT.limits().maxPartySize(),
                        DEFAULT.limits().maxOversizeSeats()),
                new AnswerPolicy(
                        confirmation,
                        DEFAULT.answers().answerWithinMinutes(),
                        DEFAULT.answers().onNoAnswer(),
                        false),
                DEFAULT.reminders(),
                DEFAULT.arrival(),
                DEFAULT.service(),
                DEFAULT.orders(),
                DEFAULT.retentionMonths());
    }
}
