package dev.ross.bench.command;

import dev.ross.bench.installation.BenchTokenIssuer;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.HttpConnection;
import dev.ross.bench.load.HttpConnectionPool;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.RestaurantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Load of guests changing their profile over and over: one encrypted event for each command, on an existing aggregate.
 */
public final class ProfileChanges {
    private final AtomicLong changes = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpConnectionPool connections;
    private final CommandGateway commands;
    private final BenchTokenIssuer issuer;
    private final URI root;

    public ProfileChanges(CommandGateway commands, BenchTokenIssuer issuer, URI root) {
        this.commands = commands;
        this.issuer = issuer;
        this.root = root;
        this.connections = new HttpConnectionPool(root);
    }

    public Callable<?> inProcess(int number) {
        var id = "bench-" + number;
        return () -> commands.sendAndWait(new UpdateProfile(
                CustomerId.of(id),
                Personal.of(
                        Subject.guest(id),
                        new CustomerProfile("Guest " + id, null, "sv", "change " + changes.incrementAndGet()))));
    }

    /** The same of this many guests in turn, so that a small cache has none of them any more when it is needed. */
    public Callable<?> inTurn(int first, int guests) {
        var each = IntStream.range(first, first + guests)
                .<Callable<?>>mapToObj(this::inProcess)
                .toList();
        var next = new AtomicInteger();
        return () -> each.get(next.getAndIncrement() % guests).call();
    }

    public Callable<?> overHttp(int number) {
        var token = token(number);
        return () -> change(token);
    }

    /** Measures the time from the answer to a change until it can be read. */
    public Callable<?> reading(int number, DurationRecorder seen) {
        var token = token(number);
        return () -> {
            var answer = change(token);
            return seen.during(() -> await("/me", token, answer));
        };
    }

    /**
     * Reads what the command changed, again and again as long as the system answers that the view is not that far yet.
     */
    public HttpConnection.Answer await(String path, String token, HttpConnection.Answer after) throws IOException {
        var position = "Ross-Position: " + after.header("Ross-Position") + "\r\n";
        while (true) {
            var read = ask("GET", path, token, position, null);
            if (read.status() != 503) return read.expect(200);
        }
    }

    public HttpConnection.Answer change(String token) throws IOException {
        var body = "{\"name\":\"Guest\",\"language\":\"sv\",\"dietary\":\"change %d\"}"
                .formatted(changes.incrementAndGet());
        return ask("PUT", "/me/profile", token, "", body).expect(204);
    }

    public HttpConnection.Answer ask(String method, String path, String token, String headers, @Nullable String body)
            throws IOException {
        return connections.ask(method, path, token, headers, body);
    }

    public CommandGateway commands() {
        return commands;
    }

    public HttpResponse<Stream<String>> watch(String path, String token) throws IOException, InterruptedException {
        return StreamLatency.open(http, root, path, token);
    }

    public String token(int number) {
        return token("bench-" + number);
    }

    /** A token of the manager of a restaurant. */
    public String managerToken(String subject, RestaurantId restaurant) {
        return issuer.manager(subject, restaurant.toString());
    }

    public String token(String subject) {
        return issuer.guest(subject);
    }
}
