package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.JsonBodies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two hundred and twenty guests of one evening order 1,540 lines; all is served and paid, and the books are balanced. */
@Order(11)
@ExtendWith(SharedInstallation.class)
class SaturdayOrdersStory {
    private static final int GUESTS = 220;
    private static final int WAITERS = 4;

    private final long seed = Long.getLong("ross.seed", System.nanoTime());
    private final Random chance = new Random(seed);

    @Test
    @DisplayName(
            "220 guests order 1,540 lines; every ticket is served, every bill settled, the day is closed to the cent,"
                    + " and the views are the same when they are rebuilt")
    void theBooksAreBalanced(InstallationFixture installation) throws Exception {
        System.out.println("A Saturday of orders with -Dross.seed=" + seed);
        var maja = StoryPerson.signUp(installation, App.STAFF, "Saturna");
        var place = SixtySeats.setUpBy(maja, Zones.whereItIsAfternoon()).restaurant();
        maja.put(place.at("/order-settings"), JsonBodies.of("firedAtOnce", List.of("Drinks"), "cashIncrement", 5))
                .expect(204);
        var menu = maja.get(place.at("/menu"))
                .expect(200)
                .items()
                .collect(Collectors.toMap(
                        item -> item.get("name").asString(),
                        item -> item.get("id").asString()));

        var orders = new ArrayList<String>();
        for (int come = 0; come < GUESTS; ) {
            var parties = new ArrayList<SaturdayParty>();
            while (come < GUESTS && parties.size() < 12) {
                int size = Math.min(GUESTS - come, 1 + chance.nextInt(6));
                var seating = maja.insist(place.at("/walk-ins"), JsonBodies.of("partySize", size));
                if (seating.status() == 409) break;
                parties.add(
                        new SaturdayParty(maja, seating.expect(201).id(), size, menu, new Random(chance.nextLong())));
                come += size;
            }
            orders.addAll(atOnce(
                    parties.stream().<Callable<String>>map(party -> party::dine).toList()));
        }
        check(maja, place, orders);
        requireSameWhenRebuilt(installation, ServedPages.of(maja, place, orders));
    }

    private static void requireSameWhenRebuilt(InstallationFixture installation, ServedPages live) {
        installation.kill();
        installation.dropViews();
        installation.open();
        live.requireSameNow();
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        try (var waiters = Executors.newFixedThreadPool(WAITERS)) {
            var done = new ArrayList<String>();
            for (var one : waiters.invokeAll(work)) done.add(one.get());
            return done;
        }
    }

    private static void check(StoryPerson maja, StoryRestaurant place, List<String> orders) {
        assertThat(maja.get(place.at("/kitchen-tickets")).expect(200).items())
                .as("unserved")
                .isEmpty();
        var bills = orders.stream()
                .map(order -> maja.get("/orders/" + order).expect(200).json())
                .toList();
        assertThat(bills).allMatch(bill -> bill.get("stage").asString().equals("SETTLED"));
        assertThat(bills.stream().mapToInt(bill -> bill.get("lines").size()).sum())
                .isEqualTo(7 * GUESTS);

        var receipts = orders.stream()
                .flatMap(order ->
                        maja.get("/orders/" + order + "/receipts").expect(200).items())
                .toList();
        var numbers = receipts.stream()
                .map(each -> each.get("number").asLong())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, receipts.size()).boxed().toList());
        var charged = sum(bills, "/totals/total");
        assertThat(sum(receipts, "/total")).isEqualTo(charged);
        closeTheDay(maja, place, bills, charged);
        System.out.printf("%d orders, %d receipts, %d in all.%n", orders.size(), receipts.size(), charged);
    }

    private static void closeTheDay(StoryPerson maja, StoryRestaurant place, List<JsonNode> bills, long charged) {
        var till = maja.get(place.at("/till")).expect(200).json();
        var day = place.at("/till/days/" + till.at("/days/0/day").asString());
        maja.post(day + "/close", JsonBodies.of("countedCash", till.at("/cash/expected")))
                .expect(204);
        var report = maja.get(day).expect(200).json();
        assertThat(sum(report.get("taxes").valueStream().toList(), "/gross")).isEqualTo(charged);
        var paid = new HashMap<String, Long>();
        for (var bill : bills)
            for (var payment : bill.get("payments"))
                paid.merge(
                        payment.get("method").asString(), payment.get("amount").asLong(), Long::sum);
        assertThat(byMethod(report)).isEqualTo(paid);
        assertThat(report.at("/cash/difference").asLong()).isZero();
    }

    private static Map<String, Long> byMethod(JsonNode report) {
        return report.get("methods")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("method").asString(),
                        each -> each.get("amount").asLong()));
    }

    private static long sum(List<JsonNode> some, String amount) {
        return some.stream().mapToLong(each -> each.at(amount).asLong()).sum();
    }
}
