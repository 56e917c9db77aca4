package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.platform.settings.InvalidSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class MissingSettingsTest {
    private static final String NO_EVENT_STORE =
            "This service has no event store: start it with the profile axon-server"
                    + " (SPRING_PROFILES_ACTIVE=axon-server, docs/axon-server.md).";

    @Test
    void whoIsToldNothingIsToldAllThatIsMissingBeforeADatabaseIsAskedFor() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> start(Map.of()))
                .withMessageContaining("Property ross.keys.url must not be blank.")
                .withMessageContaining("Property ross.sagas.owner-password must not be blank.")
                .withMessageContaining("Property ross.secret must not be blank.")
                .withMessageEndingWith(NO_EVENT_STORE);
    }

    @Test
    void whoLacksAnEventStoreAloneIsToldTheProfileAlone() {
        var settings = new HashMap<String, Object>(Databases.fresh().properties());
        settings.put("ross.identity.client-secret", "secret");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> start(settings))
                .withMessage(NO_EVENT_STORE);
    }

    private static void start(Map<String, Object> settings) {
        new SpringApplicationBuilder(SagaService.class)
                .properties(settings)
                .properties("spring.config.name=saga-service", "server.port=0")
                .run()
                .close();
    }
}
