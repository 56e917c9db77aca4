package dev.ross.standalone.demo;

import dev.ross.standalone.keycloak.AdminApi;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An evening in progress at the demo restaurant: parties at tables, orders in every stage, requests that wait. It is
 * made once on a data folder, by the requests of {@code demo/evening.json}, and an interrupted one is continued.
 */
public final class DemoEvening {
    private final DemoSetup demo;
    private final EveningJournal journal;

    public DemoEvening(DemoSetup demo, Path journal) {
        this.demo = demo;
        this.journal = new EveningJournal(journal);
    }

    /** Whether there is a restaurant for it. */
    public boolean isPossible() {
        return demo.isThere() && !demo.isPending();
    }

    /** Whether an earlier start has made it. */
    public boolean isThere() {
        return journal.isComplete();
    }

    /**
     * Makes what is missing of the evening, and returns the failure that prevented it, if any. An interrupt ends it.
     *
     * @param keycloak where the guests who come only this evening get their accounts
     */
    public Optional<Exception> make(AdminApi keycloak, URI issuer, URI system) {
        try {
            var people = EveningPeople.besides(demo.people());
            people.enrol(keycloak);
            carryOut(people, issuer, system, Instant.now());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void carryOut(EveningPeople people, URI issuer, URI system, Instant now) {
        var clients = people.logIn(issuer, system);
        var manager = client(clients, "manager");
        var restaurant =
                manager.get("/me").path("membership").path("restaurantId").asString();
        var steps = DemoRequests.steps(DemoRequests.EVENING);
        // The first is sent each time: the screens that are read next show at least what was known then.
        send(manager, steps.getFirst(), new DemoRequests(Map.of("restaurant", restaurant)));
        var requests = new DemoRequests(EveningPlaceholders.of(restaurant, manager, now));
        var done = journal.done();
        done.forEach(requests::know);
        for (var step : steps.subList(1, steps.size())) {
            if (done.containsKey(step.key())) continue;
            requireTimeLeft();
            var id = send(client(clients, step.sender()), step, requests);
            requests.know(step.key(), id);
            journal.add(step.key(), id);
        }
        journal.complete();
    }

    private static HttpApi client(Map<String, HttpApi> clients, String role) {
        return Objects.requireNonNull(clients.get(role), role);
    }

    /** Returns the id of what it created, or nothing. */
    private static String send(HttpApi client, DemoRequests.Step step, DemoRequests requests) {
        try {
            return client.send("evening-" + step.key(), requests.filled(step)).orElse("");
        } catch (RuntimeException e) {
            throw new IllegalStateException("The request " + step.key() + " of the evening failed.", e);
        }
    }

    private static void requireTimeLeft() {
        if (Thread.currentThread().isInterrupted())
            throw new IllegalStateException("ROSS is closing, or the evening took too long.");
    }
}
