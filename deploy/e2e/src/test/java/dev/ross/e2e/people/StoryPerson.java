package dev.ross.e2e.people;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import dev.ross.e2e.wire.Watcher;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Someone who is logged in through one app. They see the effect of their own commands: each of their reads asks for an
 * answer no older than their last command.
 */
public final class StoryPerson {
    private final InstallationFixture installation;
    private final App app;
    private final Account account;
    private Tokens tokens;
    private long position = -1;

    private StoryPerson(InstallationFixture installation, App app, Account account, Tokens tokens) {
        this.installation = installation;
        this.app = app;
        this.account = account;
        this.tokens = tokens;
    }

    /** A new person, who makes an account, verifies its address and is logged in by that. */
    public static StoryPerson signUp(InstallationFixture installation, App app, String given) {
        var account = Account.of(given);
        return new StoryPerson(installation, app, account, new CodeFlow(installation, app).register(account));
    }

    /** The same person, logged in anew, here or in the other app. */
    public StoryPerson logIn(App through) {
        return logIn(installation, through, account);
    }

    public static StoryPerson logIn(InstallationFixture installation, App through, Account account) {
        return new StoryPerson(installation, through, account, new CodeFlow(installation, through).login(account));
    }

    /** Fetches the next token, as an app does from time to time. */
    public synchronized StoryPerson refresh() {
        tokens = CodeFlow.refresh(installation, app, tokens);
        return this;
    }

    public synchronized JsonNode claims() {
        return tokens.claims();
    }

    public String id() {
        return claims().get("sub").asString();
    }

    public String email() {
        return account.email();
    }

    public String name() {
        return account.name();
    }

    public Answer get(String path) {
        return request("GET", path, null).after(position()).sendUntilAnswered();
    }

    /** The same in another media type. */
    public Answer getAs(String path, String mediaType) {
        return request("GET", path, null).accepting(mediaType).after(position()).sendUntilAnswered();
    }

    public Answer post(String path, @Nullable Object body) {
        return command("POST", path, body);
    }

    public Answer post(String path) {
        return post(path, null);
    }

    public Answer put(String path, Object body) {
        return command("PUT", path, body);
    }

    public Answer delete(String path) {
        return command("DELETE", path, null);
    }

    /** Repeats the request, with its key, while the outcome is unknown. */
    public Answer insist(String path, Object body) {
        return insist(request("POST", path, body).keyed(UUID.randomUUID().toString()));
    }

    /** Repeats a request that has its key already, however old, with a token that is still valid. */
    public Answer insist(Request command) {
        return heard(command.as(token()).sendUntilAnswered());
    }

    /** Creates something; returns its id. */
    public String create(String path, Object body) {
        return post(path, body).expect(201).id();
    }

    /** A request of this person, to be sent. */
    public Request request(String method, String path, @Nullable Object body) {
        return new Request(method, at(path), body).as(token());
    }

    Watcher watch(String path) {
        return Watcher.open(toBeWatched(path));
    }

    Watcher watchOn(String path, String lastId, Watcher broken) {
        return Watcher.resume(toBeWatched(path), lastId, broken);
    }

    private Request toBeWatched(String path) {
        get(path).expect(200); // waits until the view is recent enough
        return request("GET", path, null).after(position());
    }

    /** Opens a live stream of this. */
    public WatchedScreen looksAt(String path) {
        return WatchedScreen.of(this, path);
    }

    /** From now on this person's reads include what the other has done so far. */
    public StoryPerson hearing(StoryPerson other) {
        seen(other.position());
        return this;
    }

    private Answer command(String method, String path, @Nullable Object body) {
        return send(request(method, path, body).keyed(UUID.randomUUID().toString()));
    }

    /** Sends a command of this person, whose later reads show its effect. */
    public Answer send(Request command) {
        return heard(command.send());
    }

    /**
     * Sends a command of this person once.
     *
     * @throws IOException if the connection broke, so that the outcome is unknown
     */
    public Answer trySending(Request command) throws IOException {
        return heard(command.trySending());
    }

    private Answer heard(Answer answer) {
        var reached = answer.header("Ross-Position");
        if (!reached.isEmpty()) seen(Long.parseLong(reached));
        return answer;
    }

    private URI at(String path) {
        return URI.create(installation.system() + "/api/v1" + path);
    }

    /** Answers to commands sent at once may come in another order than the commands were stored in. */
    private synchronized void seen(long reached) {
        position = Math.max(position, reached);
    }

    private synchronized long position() {
        return position;
    }

    private synchronized String token() {
        if (tokens.expiresBefore(Instant.now().plusSeconds(30))) refresh();
        return tokens.access();
    }

    @Override
    public String toString() {
        return name();
    }
}
