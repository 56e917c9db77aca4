package dev.ross.bench;

import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Guests who change their profile over and over: one event a command, sealed, upon an aggregate that exists. */
final class Guests {
    private final AtomicLong changes = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LinePool lines;
    private final CommandGateway commands;
    private final Issuer issuer;
    private final URI root;

    Guests(CommandGateway commands, Issuer issuer, URI root) {
        this.commands = commands;
        this.issuer = issuer;
        this.root = root;
        this.lines = new LinePool(root);
    }

    Callable<?> inProcess(int number) {
        var id = "bench-" + number;
        return () -> commands.sendAndWait(new UpdateProfile(
                CustomerId.of(id),
                Personal.of(
                        Subject.guest(id),
                        new CustomerProfile("Guest " + id, null, "sv", "change " + changes.incrementAndGet()))));
    }

    Callable<?> overHttp(int number) {
        var token = token(number);
        return () -> change(token);
    }

    /** How long after its answer a change is there to be read. */
    Callable<?> reading(int number, Recorder seen) {
        var token = token(number);
        return () -> {
            var answer = change(token);
            return seen.during(() -> await("/me", token, answer));
        };
    }

    /** Reads what the answer of a command tells about; as often as the system says that it is not there yet. */
    Line.Answer await(String path, String token, Line.Answer after) throws IOException {
        var position = "Ross-Position: " + after.header("Ross-Position") + "\r\n";
        while (true) {
            var read = ask("GET", path, token, position, null);
            if (read.status() != 503) return read.expect(200);
        }
    }

    Line.Answer change(String token) throws IOException {
        var body = "{\"name\":\"Guest\",\"language\":\"sv\",\"dietary\":\"change %d\"}"
                .formatted(changes.incrementAndGet());
        return ask("PUT", "/me/profile", token, "", body).expect(204);
    }

    Line.Answer ask(String method, String path, String token, String headers, @Nullable String body)
            throws IOException {
        return lines.ask(method, path, token, headers, body);
    }

    CommandGateway commands() {
        return commands;
    }

    HttpResponse<Stream<String>> watch(String path, String token) throws IOException, InterruptedException {
        return Streams.open(http, root, path, token);
    }

    String token(int number) {
        return token("bench-" + number);
    }

    String token(String subject) {
        return issuer.guest(subject);
    }
}
