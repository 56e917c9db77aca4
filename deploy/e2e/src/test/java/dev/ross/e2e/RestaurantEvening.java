package dev.ross.e2e;

import static dev.ross.e2e.ViewItems.item;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.people.WatchedScreen;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * One evening at one restaurant, told through HTTP alone: from the manager who makes an account to the last table that
 * is empty, with the system killed twice in the middle. Each chapter continues the one before, with the same people,
 * and each step the step before; none can be run alone.
 */
@ExtendWith({SharedInstallation.class, StepByStep.class})
@SuppressWarnings("NullAway.Init") // each step needs the state left by the one before
abstract class RestaurantEvening {
    static final String STAFF_SCREEN =
            "/live?views=seatings,hails,floor-plan,staff,menu,kitchen-tickets,print-jobs,refused-commands,till";

    static InstallationFixture installation;
    static StoryPerson mona;
    static StoryPerson sam;
    static StoryPerson gro;
    static StoryPerson gus;
    static StoryPerson stig;
    static StoryRestaurant pelikan;
    static StoryRestaurant elsewhere;
    static String table;
    static String grosVisit;
    static String gussVisit;
    static String gussLaterVisit;
    static String unanswered;
    static String soup;
    static String perch;
    static String grosOrder;
    static LocalDateTime tonight;
    static WatchedScreen staffScreen;
    static WatchedScreen grosCard;
    static WatchedScreen grosList;

    /** The state of Gro's table. */
    static String state(JsonNode plan) {
        return item(plan.get("tables"), table).path("state").asString("");
    }

    static void goHome() {
        Stream.of(staffScreen, grosCard, grosList)
                .filter(screen -> screen != null)
                .forEach(WatchedScreen::close);
        if (installation != null) installation.mailReturns(); // other stories get their mails
    }
}
