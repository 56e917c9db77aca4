package dev.ross.saga.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;

class IdentitiesTest {
    private static final Map<String, Optional<String>> MANAGER =
            Map.of("restaurantId", Optional.of("r1"), "restaurantRole", Optional.of("MANAGER"));
    private static final Map<String, Optional<String>> NOBODY =
            Map.of("restaurantId", Optional.empty(), "restaurantRole", Optional.empty());

    private final IdentityDesk desk = new IdentityDesk();
    private final List<Keycloak> opened = new ArrayList<>();
    private AdminInterface provider;

    @BeforeEach
    void start() {
        provider = new AdminInterface();
        provider.users.put(
                "ann",
                Map.of("username", "ann", "email", "ann@example.org", "attributes", Map.of("locale", List.of("sv"))));
    }

    @AfterEach
    void stop() {
        provider.close();
        opened.forEach(Keycloak::close);
    }

    @Test
    void givesAttributesAndKeepsTheOthers() {
        identities("ross").write("ann", MANAGER);

        assertThat(provider.attributesOf("ann"))
                .containsOnly(
                        Map.entry("locale", List.of("sv")),
                        Map.entry("restaurantId", List.of("r1")),
                        Map.entry("restaurantRole", List.of("MANAGER")));
        assertThat(provider.users.get("ann")).containsEntry("email", "ann@example.org");
    }

    @Test
    void takesThemAwayAndKeepsTheOthers() {
        identities("ross").write("ann", MANAGER);
        identities("ross").write("ann", NOBODY);

        assertThat(provider.attributesOf("ann")).containsOnly(Map.entry("locale", List.of("sv")));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        identities("ross").write("ann", MANAGER);
        identities("ross").write("ann", MANAGER);

        assertThat(provider.written).containsExactly("ann");
    }

    @Test
    void aUserWhoIsGoneIsNoError() {
        identities("ross").write("bob", NOBODY);

        assertThat(provider.written).isEmpty();
    }

    @Test
    void aWrongRealmIsAnError() {
        assertThatThrownBy(() -> identities("other").write("ann", MANAGER))
                .hasRootCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void aProviderThatIsAwayOrUnwellIsAnError() {
        provider.broken = true;
        assertThatThrownBy(() -> identities("ross").write("ann", MANAGER)).isInstanceOf(WebApplicationException.class);
        provider.close();
        assertThatThrownBy(() -> identities("ross").write("ann", MANAGER)).isInstanceOf(ProcessingException.class);
    }

    private Identities identities(String realm) {
        var properties = new IdentityProperties(provider.url(), realm, "ross-saga-service", "secret");
        var keycloak = desk.identityProvider(properties);
        opened.add(keycloak);
        return desk.identities(keycloak, properties);
    }
}
