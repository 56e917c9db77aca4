package dev.ross.query.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is for those who look at a screen; what happened when is told by the events alone. */
@Configuration(proxyBeanMethods = false)
class QueryClock {
    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock queryClock() {
        return Clock.systemUTC();
    }
}
