package dev.ross.e2e.waiters;

import static org.awaitility.Awaitility.await;

import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A waiter who repeats each request with its key until it is answered, whatever happens to connections and servers.
 *
 * @param manager with whose token voids are sent
 * @param system the address under which this waiter reaches the system
 */
public record WaiterClient(StoryPerson person, StoryPerson manager, URI system) {
    private static final Set<Integer> TO_BE_REPEATED = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    WaiterReply send(WaiterRequest request, String key) {
        var by = request.kind() == WaiterRequest.Kind.VOID ? manager : person;
        var attempts = new AtomicInteger();
        var answer = await(this + ": " + request)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(
                        () -> {
                            attempts.incrementAndGet();
                            return attempt(by, request, key);
                        },
                        Optional::isPresent)
                .orElseThrow();
        return new WaiterReply(request, by, key, answer, attempts.get());
    }

    private Optional<Answer> attempt(StoryPerson by, WaiterRequest request, String key) {
        try {
            var sent = by.request("POST", "/orders/" + request.order() + request.path(), request.body())
                    .keyed(key)
                    .to(system);
            return Optional.of(by.trySending(sent)).filter(answer -> !TO_BE_REPEATED.contains(answer.status()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    /** An order as shown now or a while ago; absent if the connection breaks. */
    Optional<JsonNode> look(String order) {
        try {
            var answer =
                    person.request("GET", "/orders/" + order, null).to(system).trySending();
            return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
