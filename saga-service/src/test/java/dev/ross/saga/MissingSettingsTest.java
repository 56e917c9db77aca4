package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.platform.settings.InvalidSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class MissingSettingsTest {
    @Test
    void aMasterKeyThatIsNoneIsToldBeforeADatabaseIsAskedFor() {
        var service = new SpringApplicationBuilder(SagaService.class)
                .properties("spring.config.name=saga-service", "server.port=0", "ross.keys.master-key=abc");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(service::run)
                .withMessageContaining("Property ross.keys.master-key must be 32 bytes in base64");
    }

    @Test
    void whoIsToldNothingIsToldAllThatIsMissingBeforeADatabaseIsAskedFor() {
        var service = new SpringApplicationBuilder(SagaService.class)
                .properties("spring.config.name=saga-service", "server.port=0");
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(service::run)
                .withMessageContaining("Property ross.keys.url must not be blank.")
                .withMessageContaining("Property ross.sagas.owner-password must not be blank.")
                .withMessageContaining("Property ross.companion.secret must not be blank.")
                .withMessageContaining("Property ross.secret must not be blank.");
    }
}
