package dev.ross.standalone.launch;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.platform.settings.InvalidSettings;
import dev.ross.query.QueryService;
import dev.ross.saga.SagaService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts services as separate processes do, without the event store that their own tests have. */
class MissingEventStoreTest {
    private static final String STORES_OF_OTHER_SERVICES =
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    @ParameterizedTest
    @ValueSource(classes = {QueryService.class, SagaService.class})
    void aServiceWithoutOneIsToldWhichProfileBringsIt(Class<?> service) {
        var name = service == QueryService.class ? "query-service" : "saga-service";
        var start = new SpringApplicationBuilder(service)
                .properties("spring.config.name=" + name, "server.port=0", "spring.main.banner-mode=off")
                .properties("spring.autoconfigure.exclude=" + STORES_OF_OTHER_SERVICES);
        assertThatExceptionOfType(InvalidSettings.class)
                .isThrownBy(start::run)
                .withMessageContaining("This service has no event store: start it with the profile axon-server"
                        + " (SPRING_PROFILES_ACTIVE=axon-server, docs/axon-server.md).");
    }
}
