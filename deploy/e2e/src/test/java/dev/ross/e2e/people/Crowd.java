package dev.ross.e2e.people;

import dev.ross.e2e.house.House;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Http;
import dev.ross.e2e.wire.Json;
import dev.ross.e2e.wire.Request;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * More guests than one can wait for to sign up: the administrator of the identity provider lets them all in at once. Each
 * then logs in for themselves.
 */
public final class Crowd {
    private static final byte[] SALT = new byte[16];

    private Crowd() {}

    /**
     * @param name of each, before a number; no other crowd in this house has it
     */
    public static List<Person> of(House house, String name, int size) {
        var accounts = IntStream.range(0, size)
                .mapToObj(number -> Account.of(name + number))
                .toList();
        letIn(house, accounts);
        try (var doors = Executors.newFixedThreadPool(8)) {
            return accounts.stream()
                    .map(account -> CompletableFuture.supplyAsync(() -> Person.logIn(house, App.GUEST, account), doors))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static void letIn(House house, List<Account> accounts) {
        var people = accounts.stream().map(Crowd::person).toList();
        new Request(
                        "POST",
                        house.identity().resolve("/admin/realms/ross/partialImport"),
                        Json.of("ifResourceExists", "FAIL", "users", people))
                .as(administrator(house).text("access_token"))
                .send()
                .expect(200);
    }

    private static Answer administrator(House house) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", house.secret("keycloak-admin"));
        var address = URI.create(house.identity() + "/realms/master/protocol/openid-connect/token");
        return Http.form(address, Browser.encoded(form)).expect(200);
    }

    private static Object person(Account account) {
        return Json.of(
                "username", account.email(),
                "email", account.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", account.given(),
                "lastName", account.family(),
                "credentials", List.of(password(account.password())));
    }

    /** Hashed once only, which is quick; the provider hashes it in its own way when it is first used. */
    private static Object password(String password) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), SALT, 1, 512);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return Json.of(
                    "type",
                    "password",
                    "secretData",
                    "{\"value\":\"%s\",\"salt\":\"%s\"}"
                            .formatted(base64.encodeToString(hash), base64.encodeToString(SALT)),
                    "credentialData",
                    "{\"hashIterations\":1,\"algorithm\":\"pbkdf2-sha256\"}");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
