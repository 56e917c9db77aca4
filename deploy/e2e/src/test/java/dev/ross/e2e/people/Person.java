package dev.ross.e2e.people;

import dev.ross.e2e.house.House;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Request;
import dev.ross.e2e.wire.Watcher;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Someone who is logged in through one app. They see what they did: each of their reads asks for an answer no older than
 * their last command.
 */
public final class Person {
    private final House house;
    private final App app;
    private final Account account;
    private Tokens tokens;
    private long position = -1;

    private Person(House house, App app, Account account, Tokens tokens) {
        this.house = house;
        this.app = app;
        this.account = account;
        this.tokens = tokens;
    }

    /** A newcomer, who makes an account, verifies its address and is logged in by that. */
    public static Person signUp(House house, App app, String given) {
        var account = Account.of(given);
        return new Person(house, app, account, new CodeFlow(house, app).register(account));
    }

    /** The same person, logged in anew, here or in the other app. */
    public Person logIn(App through) {
        return logIn(house, through, account);
    }

    public static Person logIn(House house, App through, Account account) {
        return new Person(house, through, account, new CodeFlow(house, through).login(account));
    }

    /** The next token, as an app fetches it from time to time. */
    public synchronized Person refresh() {
        tokens = CodeFlow.refresh(house, app, tokens);
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

    /** Sends the same again, under its key, as long as it is told that the outcome is not known. */
    public Answer insist(String path, Object body) {
        return insist(request("POST", path, body).keyed(UUID.randomUUID().toString()));
    }

    /** The same of a request that has its key, however long ago it was made: with a token that is still good. */
    public Answer insist(Request command) {
        return heard(command.as(token()).sendUntilAnswered());
    }

    /** Asks for something new; its id. */
    public String create(String path, Object body) {
        return post(path, body).expect(201).id();
    }

    /** A request of theirs, to be sent. */
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
        get(path).expect(200); // waits until it is as fresh as it must be
        return request("GET", path, null).after(position());
    }

    /** Keeps looking at this from now on. */
    public Screen looksAt(String path) {
        return Screen.of(this, path);
    }

    /** From now on this person's reads show what the other has done so far. */
    public Person hearing(Person other) {
        seen(other.position());
        return this;
    }

    private Answer command(String method, String path, @Nullable Object body) {
        return send(request(method, path, body).keyed(UUID.randomUUID().toString()));
    }

    /** Sends a command of theirs, and sees from now on what it did. */
    public Answer send(Request command) {
        return heard(command.send());
    }

    private Answer heard(Answer answer) {
        var reached = answer.header("Ross-Position");
        if (!reached.isEmpty()) seen(Long.parseLong(reached));
        return answer;
    }

    private URI at(String path) {
        return URI.create(house.system() + "/api/v1" + path);
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
