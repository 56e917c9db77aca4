package dev.ross.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.platform.http.HttpLimits;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.validation.annotation.Validated;

class SettingsCheckTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final AtomicBoolean DATABASE_OPENED = new AtomicBoolean();

    @Test
    void everythingThatIsMissingIsNamedBeforeAnythingIsOpened() {
        DATABASE_OPENED.set(false);
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> started(Map.of()))
                .withMessage(
                        "Property ross.companion.secret must not be blank. Property ross.secret must not be blank.");
        assertThat(DATABASE_OPENED).isFalse();
    }

    @Test
    void whatIsBeyondABoundIsNamedInTheFormOfSettings() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> started(Map.of(
                        "ross.secret",
                        KEY,
                        "ross.companion.secret",
                        KEY,
                        "ross.http.connections-per-address",
                        -1,
                        "ross.http.body",
                        "17MB",
                        "ross.http.body-grace",
                        "1h")))
                .withMessage("Property ross.http.body must be between 1KB and 16MB."
                        + " Property ross.http.body-grace must be shorter than or equal to 10 minutes."
                        + " Property ross.http.connections-per-address must be greater than or equal to 0.");
    }

    @Test
    void noValueIsTold() {
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(() -> started(
                        Map.of("ross.secret", "hush", "ross.companion.secret", KEY, "ross.http.body-grace", "hush")))
                .withMessage("Property ross.http.body-grace is not a valid Duration."
                        + " Property ross.secret must be 32 bytes in base64.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "hush!", "c2hvcnQ=", KEY + KEY, KEY + ",abc", KEY + ", " + KEY, "," + KEY, ","})
    void aMasterKeyThatIsNoKeyIsRefused(String keys) {
        assertThat(wrongMasterKeys(keys))
                .containsExactly("Property ross.keys.master-key must be 32 bytes in base64, or several such keys,"
                        + " separated by commas.");
    }

    @Test
    void severalMasterKeysAreTakenWhileTheyAreExchanged() {
        assertThat(wrongMasterKeys(KEY)).isEmpty();
        assertThat(wrongMasterKeys(KEY + ", " + KEY.replace('A', 'B'))).isEmpty();
    }

    private static List<String> wrongMasterKeys(String keys) {
        var environment = new MockEnvironment().withProperty("ross.keys.master-key", keys);
        return new SettingsCheck(environment).of(List.of(Keys.class));
    }

    @Validated
    @ConfigurationProperties("ross.keys")
    record Keys(@NotBlank @MasterKeyList String masterKey) {}

    @Test
    void whatIsWellStarts() {
        DATABASE_OPENED.set(false);
        started(Map.of("ross.secret", KEY, "ross.companion.secret", KEY, "ross.http.body", "16MB"));
        assertThat(DATABASE_OPENED).isTrue();
    }

    private static void started(Map<String, Object> properties) {
        new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .properties("spring.main.banner-mode=off")
                .run()
                .close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(SettingsConfiguration.class)
    @EnableConfigurationProperties({InstallationSecret.class, CompanionSecret.class, HttpLimits.class})
    static class Service {
        @Bean
        EventStore eventStore() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
        }

        @Bean
        Object database() {
            DATABASE_OPENED.set(true);
            return new Object();
        }
    }
}
