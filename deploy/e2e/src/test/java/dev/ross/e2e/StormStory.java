package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.GuestCrowd;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(7)
@ExtendWith(SharedInstallation.class)
class StormStory {
    private static final int GUESTS = 200;

    /** Every other stay begins later and ends earlier than the rest, which contain it. */
    @Test
    @DisplayName("Two hundred requests for the only table are accepted at once: one gets it, the others are told so")
    void oneTableForTwoHundred(InstallationFixture installation) {
        var maja = StoryPerson.signUp(installation, App.STAFF, "Maja");
        var storm = StoryRestaurant.foundedBy(maja, "Storm", "Uppsala", Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8, "pendingHolds", false));
        var table = storm.table("1", 8);
        var seven = storm.now().toLocalDate().plusDays(7).atTime(19, 0);
        var guests = GuestCrowd.of(installation, "Stormy", GUESTS);

        var asked = atOnce(guest -> guests.get(guest)
                .insist(
                        storm.at("/seatings"),
                        JsonBodies.of(
                                "startsAt",
                                seven.plusMinutes(15 * (guest % 2)).toString(),
                                "partySize",
                                guest % 2 == 0 ? 4 : 2)));
        assertThat(asked).allMatch(answer -> answer.status() == 201);

        var accepted = atOnce(guest ->
                maja.insist("/seatings/" + asked.get(guest).id() + "/accept", JsonBodies.of("tables", List.of(table))));
        assertThat(accepted.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        accepted.stream().filter(answer -> answer.status() != 204).forEach(answer -> answer.expect(409, "TABLE_TAKEN"));

        var book = storm.at("/seatings?from=%1$s&to=%1$s&limit=200".formatted(seven.toLocalDate()));
        assertThat(maja.get(book + "&status=ACCEPTED").expect(200).items()).hasSize(1);
        assertThat(maja.get(book + "&status=PENDING").expect(200).items()).hasSize(GUESTS - 1);
    }

    private static List<Answer> atOnce(Function<Integer, Answer> guest) {
        var go = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, GUESTS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                await(go);
                                return guest.apply(number);
                            },
                            executor))
                    .toList();
            var begun = System.nanoTime();
            go.countDown();
            var all = answers.stream().map(CompletableFuture::join).toList();
            System.out.printf("%d answers in %d ms.%n", all.size(), (System.nanoTime() - begun) / 1_000_000);
            return all;
        }
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
