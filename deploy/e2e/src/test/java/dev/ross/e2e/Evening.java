package dev.ross.e2e;

import static dev.ross.e2e.Shown.item;

import dev.ross.e2e.house.House;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.people.Screen;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * One evening at one restaurant, told through HTTP alone: from the manager who makes an account to the last table that is
 * empty, with the plug pulled in the middle, twice. Each chapter stands upon the one before, with the same people, and each
 * step upon the step before; none can be told alone.
 */
@ExtendWith({OneHouse.class, StepByStep.class})
@SuppressWarnings("NullAway.Init") // each step finds what the one before left behind
abstract class Evening {
    static final String STAFF_SCREEN = "/live?views=seatings,hails,floor-plan,staff";

    static House house;
    static Person mona;
    static Person sam;
    static Person gro;
    static Person gus;
    static Person stig;
    static Restaurant pelikan;
    static Restaurant elsewhere;
    static String table;
    static String grosVisit;
    static String gussVisit;
    static String gussLaterVisit;
    static String unanswered;
    static LocalDateTime tonight;
    static Screen staffScreen;
    static Screen grosCard;
    static Screen grosList;

    /** Of Gro's table. */
    static String state(JsonNode plan) {
        return item(plan.get("tables"), table).path("state").asString("");
    }

    static void goHome() {
        Stream.of(staffScreen, grosCard, grosList)
                .filter(screen -> screen != null)
                .forEach(Screen::close);
        if (house != null) house.mailReturns(); // other stories get their mails
    }
}
