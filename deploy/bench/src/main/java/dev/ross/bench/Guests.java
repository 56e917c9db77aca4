package dev.ross.bench;

import com.nimbusds.jose.JOSEException;
import dev.ross.contracts.customer.CustomerCommand.UpdateProfile;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Guests who change their profile over and over: one event a command, sealed, upon an aggregate that exists. */
final class Guests {
    private final AtomicLong changes = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CommandGateway commands;
    private final Issuer issuer;
    private final URI root;

    Guests(CommandGateway commands, Issuer issuer, URI root) {
        this.commands = commands;
        this.issuer = issuer;
        this.root = root;
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
            var position = change(token).headers().firstValue("Ross-Position").orElseThrow();
            var answered = System.nanoTime();
            expect(
                    200,
                    send(request("/me", token).header("Ross-Position", position).GET()));
            seen.add(System.nanoTime() - answered);
            return position;
        };
    }

    HttpResponse<String> change(String token) throws IOException, InterruptedException {
        var body = "{\"name\":\"Guest\",\"language\":\"sv\",\"dietary\":\"change %d\"}"
                .formatted(changes.incrementAndGet());
        return expect(
                204,
                send(request("/me/profile", token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))));
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(root.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    HttpClient http() {
        return http;
    }

    String token(int number) {
        try {
            return issuer.guest("bench-" + number);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status)
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        return response;
    }
}
