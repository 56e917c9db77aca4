package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.GuestCrowd;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sixty seats, lunch and dinner, and as many guests as such a restaurant has on its best day. */
@Order(10)
@ExtendWith(SharedInstallation.class)
class SaturdayStory {
    private static final int GUESTS = 220;
    private static final int THREADS = 4;

    private final long seed = Long.getLong("ross.seed", System.nanoTime());

    @Test
    @DisplayName("Sixty seats are set up in fewer than thirty requests, and 220 guests book a Saturday")
    void aSaturdayIsBooked(InstallationFixture installation) throws Exception {
        System.out.println("A Saturday with -Dross.seed=" + seed);
        var chance = new Random(seed);
        var maja = StoryPerson.signUp(installation, App.STAFF, "Loerdis");
        var setUp = SixtySeats.setUpBy(maja, Zones.whereItIsAfternoon());
        assertThat(setUp.requests()).isLessThan(30);
        var place = setUp.restaurant();
        var saturday = place.now().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var wishes = wishes(installation, maja, saturday, chance);

        var booked = atOnce(wishes, wish -> wish.book(place)).stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::id)
                .toList();
        var changes = atOnce(booked, seating -> change(maja, seating, booked, chance));
        var book = place.at("/seatings?from=%1$s&to=%1$s&limit=200".formatted(saturday));
        var floor = Floor.of(maja.get(place.at("/floor-plan")).expect(200).json());
        var parties = maja.get(book).expect(200).items().map(Floor.Party::of).toList();

        System.out.printf(
                "%d guests in %d parties asked; %d parties got a place, and %d of their changes of mind were granted.%n",
                GUESTS, wishes.size(), booked.size(), Collections.frequency(changes, 204));
        assertThat(changes).allMatch(List.of(204, 409)::contains);
        assertThat(parties.stream().mapToInt(Floor.Party::size).sum()).isGreaterThan(GUESTS / 2);
        floor.holds(parties);
        floor.takesNoMoreAtOnceThan(20, parties);
    }

    @Test
    @DisplayName("Tonight 220 more come to the door of the same restaurant, sit, call for the bill and go")
    void theRestaurantIsFilledAndEmptied(InstallationFixture installation) throws Exception {
        var chance = new Random(seed);
        var maja = StoryPerson.signUp(installation, App.STAFF, "Kvaella");
        var place = SixtySeats.setUpBy(maja, Zones.whereItIsAfternoon()).restaurant();
        int come = 0;
        while (come < GUESTS) {
            var sizes = IntStream.range(0, 30)
                    .mapToObj(party -> sizeOfAParty(chance))
                    .toList();
            var answers = atOnce(sizes, size -> maja.insist(place.at("/walk-ins"), JsonBodies.of("partySize", size)));
            answers.stream()
                    .filter(answer -> answer.status() != 201)
                    .forEach(full -> full.expect(409, "NO_FREE_TABLE"));
            var floor = Floor.of(maja.get(place.at("/floor-plan")).expect(200).json());
            var sitting = maja.get(place.at("/seatings?status=SEATED&limit=200"))
                    .expect(200)
                    .items()
                    .map(Floor.Party::of)
                    .toList();

            floor.holds(sitting);
            assertThat(floor.seated())
                    .isEqualTo(sitting.stream()
                            .mapToInt(party -> party.tables().size())
                            .sum());
            come += sitting.stream().mapToInt(Floor.Party::size).sum();
            atOnce(
                    sitting,
                    party -> maja.insist("/seatings/" + party.id() + "/close", Map.of())
                            .expect(204));
        }
        assertThat(maja.get(place.at("/seatings?status=SEATED")).expect(200).items())
                .isEmpty();
        assertThat(Floor.of(maja.get(place.at("/floor-plan")).expect(200).json())
                        .seated())
                .isZero();
    }

    private static List<Wish> wishes(
            InstallationFixture installation, StoryPerson staff, LocalDate date, Random chance) {
        var sizes = new ArrayList<Integer>();
        while (sizes.stream().mapToInt(Integer::intValue).sum() < GUESTS) sizes.add(sizeOfAParty(chance));
        var guests = GuestCrowd.of(installation, "Saturday", sizes.size() / 2);
        return IntStream.range(0, sizes.size())
                .mapToObj(party -> new Wish(
                        party < guests.size() ? guests.get(party).hearing(staff) : staff,
                        party >= guests.size(),
                        date.atStartOfDay().plusMinutes(minute(chance)),
                        sizes.get(party),
                        chance.nextInt()))
                .toList();
    }

    /** The start in minutes after midnight; a third come to lunch. */
    private static int minute(Random chance) {
        return chance.nextInt(3) == 0 ? 690 + 15 * chance.nextInt(9) : 1020 + 15 * chance.nextInt(19);
    }

    private static int sizeOfAParty(Random chance) {
        return List.of(1, 2, 2, 2, 2, 3, 4, 4, 5, 6).get(chance.nextInt(10));
    }

    /** Makes a random change to a seating, as staff do all week. */
    private static int change(StoryPerson staff, String seating, List<String> others, Random chance) {
        int what;
        String other;
        synchronized (chance) {
            what = chance.nextInt(10);
            other = others.get(chance.nextInt(others.size()));
        }
        var at = "/seatings/" + seating;
        return switch (what) {
            case 0 ->
                staff.insist(at + "/cancel", JsonBodies.of("reason", "They called."))
                        .status();
            case 1 -> staff.insist(at + "/amend", JsonBodies.of("partySize", 4)).status();
            case 2 -> staff.insist(at + "/swap", JsonBodies.of("with", other)).status();
            default -> staff.insist(at + "/accept", Map.of()).status();
        };
    }

    private static <T, R> List<R> atOnce(List<T> some, Work<T, R> work)
            throws InterruptedException, ExecutionException {
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var answers = new ArrayList<R>();
            var under = executor.invokeAll(
                    some.stream().<Callable<R>>map(one -> () -> work.on(one)).toList());
            for (var answer : under) answers.add(answer.get());
            return answers;
        }
    }

    @FunctionalInterface
    private interface Work<T, R> {
        R on(T one);
    }

    /**
     * The time a party would like; if that is taken, it chooses one of the nearest other times.
     *
     * @param telephone whether staff write it down for them
     */
    private record Wish(StoryPerson who, boolean telephone, LocalDateTime startsAt, int size, int luck) {
        Answer book(StoryRestaurant place) {
            var answer = ask(place, startsAt);
            if (answer.status() != 409) return answer.expect(201);
            var others = answer.json().path("alternatives").valueStream().toList();
            if (others.isEmpty()) return answer;
            return ask(
                    place,
                    LocalDateTime.parse(
                            others.get(Math.floorMod(luck, others.size())).asString()));
        }

        private Answer ask(StoryRestaurant place, LocalDateTime at) {
            var wish = JsonBodies.of("startsAt", at.toString(), "partySize", size);
            if (telephone) {
                wish.put("guest", JsonBodies.of("name", "Caller"));
                wish.put("source", "PHONE");
            }
            return who.insist(place.at("/seatings"), wish);
        }
    }
}
