package dev.ross.e2e.people;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Http;
import dev.ross.e2e.wire.JsonBodies;
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
 * More guests than can sign up in reasonable time: the administrator of the identity provider creates all of them at
 * once. Each then logs in as usual.
 */
public final class GuestCrowd {
    private static final byte[] SALT = new byte[16];

    private GuestCrowd() {}

    /** @param name of each, before a number; no other crowd of this installation has it */
    public static List<StoryPerson> of(InstallationFixture installation, String name, int size) {
        var accounts = IntStream.range(0, size)
                .mapToObj(number -> Account.of(name + number))
                .toList();
        letIn(installation, accounts);
        try (var logins = Executors.newFixedThreadPool(8)) {
            return accounts.stream()
                    .map(account -> CompletableFuture.supplyAsync(
                            () -> StoryPerson.logIn(installation, App.GUEST, account), logins))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static void letIn(InstallationFixture installation, List<Account> accounts) {
        var people = accounts.stream().map(GuestCrowd::person).toList();
        new Request(
                        "POST",
                        installation.identity().resolve("/admin/realms/ross/partialImport"),
                        JsonBodies.of("ifResourceExists", "FAIL", "users", people))
                .as(administrator(installation).text("access_token"))
                .send()
                .expect(200);
    }

    private static Answer administrator(InstallationFixture installation) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", installation.secret("keycloak-admin"));
        var address = URI.create(installation.identity() + "/realms/master/protocol/openid-connect/token");
        return Http.form(address, Browser.encoded(form)).expect(200);
    }

    private static Object person(Account account) {
        return JsonBodies.of(
                "username", account.email(),
                "email", account.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", account.given(),
                "lastName", account.family(),
                "credentials", List.of(password(account.password())));
    }

    /** Hashed only once, which is quick; the provider hashes it in its own way when it is first used. */
    private static Object password(String password) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), SALT, 1, 512);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return JsonBodies.of(
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
