package dev.ross.saga;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Sets a running service's clock to noon of the {@link RestaurantEvents}, so that no message about that evening is too late. */
@Configuration(proxyBeanMethods = false)
public class NoonClock {
    @Bean
    @Primary
    Clock noon() {
        return Clock.fixed(RestaurantEvents.NOON, ZoneOffset.UTC);
    }
}
