package dev.ross.query.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the clock by which screens are rendered; when something happened is taken from the events alone. */
@Configuration(proxyBeanMethods = false)
class QueryClock {
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock queryClock() {
        return Clock.systemUTC();
    }
}
