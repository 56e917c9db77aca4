package dev.ross.query.platform.watch;

import dev.ross.platform.health.ReachabilityIndicator;
import dev.ross.platform.metrics.PolledValue;
import dev.ross.query.platform.axon.state.ScreenState;
import dev.ross.query.platform.axon.state.ScreenStates;
import dev.ross.query.platform.deadletter.ScreenDeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health and metrics of the screens: whether every one can be read, and the state of each as a number. */
@Configuration(proxyBeanMethods = false)
class ScreenHealth {
    /** A node is ready once each screen has been built and none has stopped; one that is behind is still read. */
    @Bean
    HealthIndicator screensHealthIndicator(ScreenStates states) {
        return new ReachabilityIndicator(() -> states.all().values().stream().allMatch(ScreenState::isShown));
    }

    /** One of the four gauges of a screen is 1. */
    @Bean
    MeterBinder screenStateMeters(ScreenStates states) {
        return registry -> states.names().forEach(screen -> bind(screen, states, registry));
    }

    /** Reported by each node, for all screens. */
    @Bean
    MeterBinder screenDeadLetterMeters(ScreenStates states, ScreenDeadLetters deadLetters) {
        var counts = new PolledValue<Map<String, Long>>(() -> deadLetters.countByScreen(), Map.of());
        return registry -> states.names()
                .forEach(screen -> Gauge.builder(
                                "ross.screen.dead.letters", () -> counts.get().getOrDefault(screen, 0L))
                        .description("dead letters of a screen: events that it could not show, and those behind them")
                        .tag("screen", screen)
                        .register(registry));
    }

    private static void bind(String screen, ScreenStates states, MeterRegistry registry) {
        for (var state : ScreenState.values())
            Gauge.builder("ross.screen.state", () -> states.last(screen) == state ? 1 : 0)
                    .description("the state of a screen: 1 for the one that it is in")
                    .tag("screen", screen)
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
    }
}
