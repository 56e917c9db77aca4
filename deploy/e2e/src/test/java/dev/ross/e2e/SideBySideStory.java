package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.cluster.ClusterFixture;
import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.installation.OneProcess;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.JsonBodies;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures the same work on a cluster and on one process, by the same people: how much each does in a second. */
@Order(11)
@ExtendWith(SharedInstallation.class)
@EnabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "there is nothing to set beside it")
class SideBySideStory {
    private static final int THREADS = 8;
    private static final int DAYS = 300;

    @Test
    @DisplayName("The cluster does what one process does; how fast either is, is printed")
    void bothDoTheSame(ClusterFixture cluster) {
        works("the cluster", cluster, "Ines");
        try (var one = OneProcess.inANewFolder("beside")) {
            one.open();
            works("one process", one, "Ivar");
            works("one process again", one, "Inga");
            works("the cluster again", cluster, "Ingo");
        }
    }

    private static void works(String where, InstallationFixture installation, String manager) {
        var busy = StoryRestaurant.foundedBy(
                        StoryPerson.signUp(installation, App.STAFF, manager),
                        manager + "s",
                        "Uppsala",
                        Zones.whereItIsAfternoon())
                .opened(JsonBodies.of("leadMinutes", 0, "maxOversizeSeats", 8));
        var table = busy.table("1", 8);
        var boss = busy.manager();
        var booked = timed(
                where + ": bookings",
                DAYS,
                day -> boss.post(
                        busy.at("/seatings"),
                        StoryRestaurant.booking("Guest " + day, busy.now().plusDays(2 + day))));
        timed(
                        where + ": tables assigned",
                        DAYS,
                        day -> boss.post(
                                "/seatings/" + booked.get(day).expect(201).id() + "/assign-table",
                                JsonBodies.of("tables", List.of(table))))
                .forEach(answer -> answer.expect(204));
        var list = boss.get(busy.at("/seatings?from=%s&to=%s&limit=200"
                .formatted(busy.now().toLocalDate(), busy.now().plusDays(60).toLocalDate())));
        assertThat(list.expect(200).items()).hasSize(59);
    }

    private static List<Answer> timed(String what, int count, IntFunction<Answer> work) {
        var took = new long[count];
        var begun = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var answers = IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                var asked = System.nanoTime();
                                var answer = work.apply(number);
                                took[number] = System.nanoTime() - asked;
                                return answer;
                            },
                            executor))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            var seconds = (System.nanoTime() - begun) / 1e9;
            Arrays.sort(took);
            System.out.printf(
                    "%s: %.0f a second, half within %.1f ms, 99 of 100 within %.1f ms%n",
                    what, count / seconds, took[count / 2] / 1e6, took[count * 99 / 100] / 1e6);
            return answers;
        }
    }
}
