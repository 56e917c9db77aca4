package dev.ross.e2e.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The inbox page of the built-in mail server. */
public record DevMail(URI system) implements Inbox {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Mail> mails() {
        var request = HttpRequest.newBuilder(system.resolve("/dev/mail"))
                .header("Accept", "application/json")
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError("/dev/mail answers " + answer.statusCode());
            return JSON.readTree(answer.body())
                    .valueStream()
                    .map(mail -> new Mail(
                            mail.get("to").asString(),
                            mail.get("subject").asString(),
                            mail.path("text").asString(""),
                            mail.path("html").asString(""),
                            mail.get("attachments")
                                    .valueStream()
                                    .map(file -> file.get("name").asString())
                                    .toList()))
                    .toList()
                    .reversed();
        } catch (IOException e) {
            throw new AssertionError("/dev/mail does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
