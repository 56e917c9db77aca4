package dev.ross.standalone.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code login guest|manager|operator|EMAIL [guest|staff]}: prints an access token, and nothing else, for curl. */
public final class LoginCommand {
    /** The operator's account; its password is among the secrets of the data folder. */
    public static final String OPERATOR = "operator@ross.example";

    private static final Set<String> OF_STAFF = Set.of("manager", "operator");
    private static final String GUESTS = "ross-customer-app";
    private static final String STAFF = "ross-staff-app";

    private final Path home;
    private final Map<String, String> environment;

    private LoginCommand(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Returns the exit code of the process. */
    public static int run(String... arguments) {
        var environment = System.getenv();
        var home = Path.of(environment.getOrDefault("ROSS_HOME", ".ross"));
        try {
            if (arguments.length == 0 || arguments.length > 2) {
                throw new LoginException(
                        "Say who: deploy/login guest, manager, operator, or an e-mail address [guest or staff].");
            }
            var app = arguments.length == 2 ? arguments[1] : OF_STAFF.contains(arguments[0]) ? "staff" : "guest";
            System.out.println(new LoginCommand(home, environment).token(arguments[0], app));
            return 0;
        } catch (LoginException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private String token(String who, String app) {
        var client = switch (app) {
            case "guest" -> GUESTS;
            case "staff" -> STAFF;
            default -> throw new LoginException("There is an app for guest and one for staff, none for " + app);
        };
        var credentials = who.contains("@")
                ? new Credentials(who, password(who))
                : known(who)
                        .orElseThrow(() -> new LoginException(
                                ("There is no login for %s in %s: start ROSS by deploy/run, or name the data folder by"
                                                + " ROSS_HOME as at its start, or name your e-mail address.")
                                        .formatted(who, home)));
        var issuer =
                InstallationAddresses.read(home.resolve("addresses.properties")).issuer();
        return AuthorizationCodeFlow.onLoopback(issuer, client)
                .login(credentials.email(), credentials.password())
                .access();
    }

    private Optional<Credentials> known(String who) {
        return who.equals("operator") ? operator() : ofDemo(who);
    }

    private Optional<Credentials> operator() {
        var file = home.resolve("secrets").resolve("operator");
        try {
            return Files.exists(file)
                    ? Optional.of(
                            new Credentials(OPERATOR, Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LoginException(file + " cannot be read.");
        }
    }

    private Optional<Credentials> ofDemo(String who) {
        var file = home.resolve("demo-logins.txt");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words.length == 3 && words[0].equals(who))
                    .map(words -> new Credentials(words[1], words[2]))
                    .findFirst();
        } catch (IOException e) {
            throw new LoginException(file + " cannot be read.");
        }
    }

    private String password(String email) {
        var given = environment.get("ROSS_PASSWORD");
        if (given != null) {
            return given;
        }
        var console = System.console();
        var typed = console == null ? null : console.readPassword("Password of %s: ", email);
        if (typed == null) {
            throw new LoginException("There is no terminal to ask for a password: set ROSS_PASSWORD.");
        }
        return new String(typed);
    }

    private record Credentials(String email, String password) {}
}
